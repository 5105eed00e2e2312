"""A question as it is asked, exported and marked."""

import re
import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from defcli.model import Evidence

TYPES = (
    "multiple", "true-false", "typed", "who-said", "order", "odd-one-out", "name-all", "match", "gap", "number", "before-after", "clue",
)  # fmt: skip
DIFFICULTIES = ("easy", "medium", "hard")
TRUE, FALSE = "True", "False"
TYPED = ("typed", "name-all", "number")
CHOSEN = ("multiple", "who-said", "odd-one-out", "true-false", "gap", "before-after", "clue")
ORDERED = ("order", "match")
_LETTERS = "abcdefgh"


class Question(NamedTuple):
    """A question; `options` are in the order they are shown, `answer` is what is right: one option, all names, the whole order, or
    what belongs to each of those that a match letters.

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


def lettered(stem: str, things: Sequence[str]) -> str:
    """The stem of a match: what is asked, and the things that something is to be matched with."""
    return f"{stem} {'; '.join(f'{letter}) {thing}' for letter, thing in zip(_LETTERS, things, strict=False))}"


def letters_of(question: Question) -> tuple[str, ...]:
    """The things that a match letters, in order."""
    return tuple(re.findall(r"(?:^|[ ;] ?)[a-h]\) (.*?)(?=; [a-h]\) |$)", question.stem))


def told(question: Question) -> str:
    """The answer in words: an order with arrows, the pairs of a match, names with commas."""
    if question.type == "match":
        return "; ".join(f"{thing} – {own}" for thing, own in zip(letters_of(question), question.answer, strict=True))
    return (" → " if question.type == "order" else ", ").join(question.answer)


def identity(kind: str, facts: Iterable[str], side: str = "") -> str:
    """A question's id, made of the facts it asks for."""
    return f"{zlib.crc32(':'.join((kind, side, *facts)).encode()):08x}"
