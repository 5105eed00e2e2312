"""Several rounds for one evening: a mixed one, then one on each of the topics of which there is most to ask."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from defcli.language.names import fold
from defcli.model import Table
from defcli.quiz.question import Question
from defcli.quiz.rounds import Wish, round_of, suited

_FULL, _VARIED = 2, 0.4
MIXED = "A bit of everything"


class Part(NamedTuple):
    """One round of an evening."""

    title: str
    questions: tuple[Question, ...]


def evening(table: Table, count: int, rounds: int, seed: int, wish: Wish) -> tuple[Part, ...]:
    """So many rounds, none of which asks or tells what another asks; fewer where the table holds no more."""
    themes = [] if wish.topics else _themes(table, wish, count)
    parts: list[Part] = []
    for number in range(rounds):
        before = [q for p in parts for q in p.questions]
        part = None
        while themes and part is None and number % 2:
            title, topic = themes.pop(0)
            asked = round_of(table, count, seed + number, wish._replace(topics=(topic,)), before)
            part = Part(title, asked) if len(asked) == count else None
        part = part or Part(MIXED, round_of(table, count, seed + number, wish, before))
        if part.questions:
            parts.append(part)
    return tuple(parts)


def _themes(table: Table, wish: Wish, count: int) -> list[tuple[str, str]]:
    """Titles and topics of the sections with questions enough to choose from, not most of them alike, the fullest first."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for item in suited(table, wish):
        for part in dict.fromkeys(item.question.section.split(" / ")):
            found[part][item.relation] += 1
    full = [part for part, asked in found.items() if part not in ("", "Infobox") and asked.total() >= _FULL * count]
    varied = [part for part in full if max(found[part].values()) <= _VARIED * found[part].total()]
    return [(part, fold(part)) for part in sorted(varied, key=lambda p: (-found[p].total(), p))]


def flat(parts: Sequence[Part]) -> tuple[Question, ...]:
    """The questions of all rounds, one after another."""
    return tuple(q for p in parts for q in p.questions)
