"""Rounds: questions that differ, spread over the pages, none giving another away, their options laid out fairly."""

import random
from collections.abc import Sequence
from typing import NamedTuple

from defcli.model import Table
from defcli.names import fold, words
from defcli.quiz.options import rank
from defcli.quiz.pool import pool
from defcli.quiz.question import CHOSEN, Item, Question

_OPTIONS = 4
_SHARES: dict[str, float] = {
    "multiple": 0.4,
    "true-false": 0.2,
    "typed": 0.2,
    "who-said": 0.2,
    "order": 0.1,
    "odd-one-out": 0.1,
    "name-all": 0.1,
}
_STEPS: tuple[tuple[float, float, float], ...] = ((0.25, 0.2, 1), (0.3, 0.3, 2), (1, 1, 10))
_LONGEST_RUN = 2


class Wish(NamedTuple):
    """What a player asks for: a type, a topic (a section, a relation or an entity's id), a difficulty, no spoilers; empty for any."""

    type: str = ""
    topic: str = ""
    difficulty: str = ""
    no_spoilers: bool = False


_ANY = Wish()


def suited(table: Table, wish: Wish) -> list[Item]:
    """The questions of a table that suit a wish."""
    return [i for i in pool(table) if _suits(i, wish)]


def round_of(table: Table, count: int, seed: int, wish: Wish = _ANY) -> tuple[Question, ...]:
    """A round of at most `count` questions: the same seed and table give the same round."""
    draw = random.Random(f"{seed}:{table.sha256}")
    items = suited(table, wish)
    draw.shuffle(items)
    chosen = _chosen(_by_turns(items), count)
    ordered = sorted(chosen, key=lambda i: ("easy", "medium", "hard").index(i.question.difficulty))
    return laid_out(ordered, draw)


def laid_out(items: Sequence[Item], draw: random.Random) -> tuple[Question, ...]:
    """Questions with their options in order, the right one in each place as often as in any other."""
    places = _places(len(items), draw)
    return tuple(_laid_out(item, place, draw) for item, place in zip(items, places, strict=True))


def _suits(item: Item, wish: Wish) -> bool:
    question = item.question
    topic = fold(wish.topic)
    return (
        wish.type in ("", question.type)
        and wish.difficulty in ("", question.difficulty)
        and not (wish.no_spoilers and question.spoiler)
        and (not topic or topic in fold(question.section) or wish.topic in item.parties or wish.topic == item.relation)
    )


def _by_turns(items: Sequence[Item]) -> list[Item]:
    """The items with their types taking turns, so that the rare ones come as well."""
    by_type: dict[str, list[Item]] = {}
    for item in items:
        by_type.setdefault(item.question.type, []).append(item)
    found: list[Item] = []
    queues = [q[::-1] for q in by_type.values()]
    while queues := [q for q in queues if q]:
        found += [q.pop() for q in queues]
    return found


def _chosen(items: Sequence[Item], count: int) -> list[Item]:
    """The first items that go together: first within strict shares of sections, relations and types, then within wider ones."""
    chosen: list[Item] = []
    for sections, relations, types in _STEPS:
        for item in items:
            if len(chosen) == count:
                return chosen
            question = item.question
            same = (
                (sum(i.question.section == question.section for i in chosen), sections),
                (sum(i.relation == item.relation for i in chosen), relations),
                (sum(i.question.type == question.type for i in chosen), types * _SHARES[question.type]),
            )
            if all(n < max(1, round(share * count)) for n, share in same) and not any(_touch(item, other) for other in chosen):
                chosen.append(item)
    return chosen


def _touch(one: Item, other: Item) -> bool:
    """True where two questions are about the same, or one tells the answer of the other."""
    a, b = one.question, other.question
    if set(a.facts) & set(b.facts) or one.parties & other.parties or set(a.answer) & set(b.answer) - {"True", "False"}:
        return True
    return _tells(a, b) or _tells(b, a)


def _tells(one: Question, other: Question) -> bool:
    """True where the words of a question hold an answer of another."""
    said = set(words(" ".join((one.stem, *(one.answer if one.type in ("order", "name-all") else ())))))
    return any((own := {w for w in words(a) if len(w) > 2}) and own <= said for a in other.answer if a not in ("True", "False"))


def _places(count: int, draw: random.Random) -> list[int]:
    """A place for each question's answer, all equally often, none more than twice in a row."""
    while True:
        places = [i % _OPTIONS for i in range(count + (-count) % _OPTIONS)]
        draw.shuffle(places)
        places = places[:count]
        if all(len(set(places[i : i + _LONGEST_RUN + 1])) > 1 for i in range(count - _LONGEST_RUN)):
            return places


def _laid_out(item: Item, place: int, draw: random.Random) -> Question:
    question = item.question
    if question.type == "order":
        shown = list(question.answer)
        while shown == list(question.answer):
            draw.shuffle(shown)
        return question._replace(options=tuple(shown))
    if question.type not in CHOSEN or question.options:
        return question
    answer = question.answer[0]
    if item.in_line:
        return question._replace(options=_in_line(item.wrong, answer, place))
    wrong = list(item.wrong[: _OPTIONS - 1])
    draw.shuffle(wrong)
    return question._replace(options=(*wrong[:place], answer, *wrong[place:]))


def _in_line(wrong: Sequence[str], answer: str, place: int) -> tuple[str, ...]:
    """Sorted options with the answer at a place, or as near to it as the wrong ones allow."""
    ordered = sorted({*wrong, answer}, key=rank)
    at = ordered.index(answer)
    first = min(max(at - place, 0), len(ordered) - _OPTIONS)
    return tuple(ordered[first : first + _OPTIONS])
