"""A question as it is asked, exported and marked."""

import zlib
from collections.abc import Iterable
from typing import NamedTuple

from defcli.model import Evidence

TYPES = ("multiple", "true-false", "typed", "who-said", "order", "odd-one-out", "name-all")
DIFFICULTIES = ("easy", "medium", "hard")
TRUE, FALSE = "True", "False"
TYPED = ("typed", "name-all")
CHOSEN = ("multiple", "who-said", "odd-one-out", "true-false")


class Question(NamedTuple):
    """A question; `options` are in the order they are shown, `answer` is what is right: one option, all names, or the whole order.

    `accepted` are further ways to write the answers, `explanation` says what is so and one thing more. The id stays as long as the facts do.
    """

    id: str
    type: str
    difficulty: str
    section: str
    stem: str
    options: tuple[str, ...]
    answer: tuple[str, ...]
    accepted: tuple[str, ...]
    explanation: str
    facts: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    spoiler: bool


class Item(NamedTuple):
    """A question before its options are laid out: `wrong` are options that are false, the best first; `in_line` says that they are sorted.

    `parties` are the entities that it is about, its answer's among them; `relation` is what it asks.
    """

    question: Question
    wrong: tuple[str, ...] = ()
    in_line: bool = False
    parties: frozenset[str] = frozenset()
    relation: str = ""


def identity(kind: str, facts: Iterable[str], side: str = "") -> str:
    """A question's id, made of the facts it asks for."""
    return f"{zlib.crc32(':'.join((kind, side, *facts)).encode()):08x}"
