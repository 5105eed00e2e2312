"""Rounds: questions that differ, spread over the pages, none giving another away, their options laid out fairly."""

import random
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from defcli.asking.questions import stem
from defcli.language.names import fold, words
from defcli.model import Table
from defcli.quiz.options import rank
from defcli.quiz.pool import pool, pool_of
from defcli.quiz.question import CHOSEN, DIFFICULTIES, FALSE, ORDERED, TRUE, TYPES, Item, Question
from defcli.quiz.worth import in_turn, worth

_OPTIONS = 4
_SAME_OPTIONS = 2
_SHARES: dict[str, float] = {
    "multiple": 0.4,
    "true-false": 0.2,
    "typed": 0.2,
    "who-said": 0.2,
    "order": 0.1,
    "odd-one-out": 0.1,
    "name-all": 0.1,
    "match": 0.1,
    "gap": 0.1,
    "number": 0.1,
    "before-after": 0.1,
    "clue": 0.1,
}
_STEPS: tuple[tuple[float, float, float], ...] = ((0.25, 0.2, 1), (0.3, 0.3, 2), (1, 1, 10))
_SPREAD = 0.6
_LONGEST_RUN = 2
_CAST = re.compile(r"\b(?:cast|characters)\b", re.IGNORECASE)
_LONGEST_ROUND = 30
_FEW = 120
_CLAIMS = 0.4
_ALIKE = 3
_YEARS = 0.3
_COMMON = ("multiple", "true-false", "typed", "who-said")
_RARE = ("order", "odd-one-out", "name-all", "match", "gap", "number", "before-after", "clue")
_RARE_AT_ONCE = (2, 3)


class Wish(NamedTuple):
    """What a player asks for: a type, topics (sections, relations or entities' ids), a difficulty, no spoilers, none of some questions' ids; empty for any."""

    type: str = ""
    topics: tuple[str, ...] = ()
    difficulty: str = ""
    no_spoilers: bool = False
    without: frozenset[str] = frozenset()


_ANY = Wish()


class _Plan(NamedTuple):
    """How a round is chosen: how many questions, of claims how many at most and which of true and false first, and whom all of it may be about, by id and names."""

    size: int
    claims: int
    opening: str
    shared: frozenset[str]


def suited(table: Table, wish: Wish) -> list[Item]:
    """The questions of a table that suit a wish."""
    return [i for i in pool(table) if _suits(i, wish)]


def round_of(table: Table, count: int, seed: int, wish: Wish = _ANY, before: Sequence[Question] = ()) -> tuple[Question, ...]:
    """A round of at most `count` questions: the same seed and table give the same round.

    What was asked `before` is not asked again, nor what its sentences and explanations have told.
    """
    draw = random.Random(f"{seed}:{zlib.crc32(table.raw)}")
    found = pool_of(table)
    kinds = [wish.type] if wish.type else [*_COMMON, *draw.sample(_RARE, draw.choice(_RARE_AT_ONCE))]
    draw.shuffle(kinds)
    left = [k for k in TYPES if k not in kinds and not wish.type]
    shared = frozenset().union(*(_names_of(table, t) for t in wish.topics))
    plan = _Plan(count, count if wish.type == "true-false" else max(2, round(_CLAIMS * count)), draw.choice((TRUE, FALSE)), shared)
    statements = {f.id: f.statement for f in table.facts}
    is_wanted = partial(_is_wanted, wish=wish, shared=shared, before=before, statements=statements)
    told = partial(_plainly, statements=statements) if shared else _as_it_is
    streams = {kind: _Stream(map(told, filter(is_wanted, found.stream(kind, draw)))) for kind in (*kinds, *left)}
    chosen = _chosen(streams, kinds, plan)
    rest = [told(i) for i in found.everything() if is_wanted(i)] if len(chosen) < count else []
    if rest and len(rest) <= _FEW:
        chosen = max(chosen, _apart(rest, plan, draw), key=len)
    ordered = _by_difficulty(chosen)
    if rest and shared:
        ordered = max(ordered, _one_by_one(_by_difficulty(rest), plan), key=len)
    return laid_out(ordered, draw)


def deck_of(table: Table, count: int, seed: int, wish: Wish = _ANY) -> tuple[Question, ...]:
    """Questions to be met one at a time, on other days: each of facts of its own, but one may tell what another asks."""
    draw = random.Random(f"{seed}:{zlib.crc32(table.raw)}")
    asked: set[str] = set()
    kept: list[Item] = []
    facts = {f.id: f for f in table.facts}
    for item in in_turn(suited(table, wish), lambda i: worth(facts[i.question.facts[0]]), draw):
        own = {item.question.stem, *item.question.facts}
        if len(kept) < count and asked.isdisjoint(own):
            kept.append(item)
            asked |= own
    return laid_out(_by_difficulty(kept), draw)


def asked_again(table: Table, idents: Sequence[str], seed: int) -> tuple[Question, ...]:
    """The questions of some ids, in their order, as far as the table still makes them."""
    made = {i.question.id: i for i in pool_of(table).everything()}
    return laid_out([made[i] for i in idents if i in made], random.Random(seed))


def _by_difficulty(items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda i: DIFFICULTIES.index(i.question.difficulty))


def _apart(items: Sequence[Item], plan: _Plan, draw: random.Random) -> list[Item]:
    """As many of a few questions as go together: those that touch the fewest others first."""
    drawn = draw.sample(items, len(items))
    touching = {
        a: {b for b, other in enumerate(drawn) if a != b and (_touch(item, other, plan.shared) or _feeds(other, item, plan.shared))}
        for a, item in enumerate(drawn)
    }
    left, kept = set(touching), list[Item]()
    while left and len(kept) < plan.size:
        told = [i.relation for i in kept]
        best = min(left, key=lambda a: (len(touching[a] & left) + _ALIKE * told.count(drawn[a].relation), a))
        left -= {best, *touching[best]}
        if _keeps_balance(drawn[best], kept, plan):
            kept.append(drawn[best])
    return kept


def _one_by_one(items: Sequence[Item], plan: _Plan) -> list[Item]:
    """As many as can be put in an order in which nothing that is told after one answers a later one."""
    kept: list[Item] = []
    for item in items:
        if len(kept) == plan.size or not _keeps_balance(item, kept, plan) or any(_touch(item, other, plan.shared) for other in kept):
            continue
        for at in range(len(kept), -1, -1):
            if not any(_is_told(item, k, plan.shared) for k in kept[:at]) and not any(_is_told(k, item, plan.shared) for k in kept[at:]):
                kept.insert(at, item)
                break
    return kept


def _names_of(table: Table, topic: str) -> frozenset[str]:
    entity = table.entities.get(topic)
    return frozenset({entity.id, entity.name, *entity.aliases}) if entity else frozenset()


def laid_out(items: Sequence[Item], draw: random.Random) -> tuple[Question, ...]:
    """Questions with their options in order, the right one in each place as often as in any other."""
    places = _places(len(items), draw)
    return tuple(_laid_out(item, place, draw) for item, place in zip(items, places, strict=True))


def _is_wanted(item: Item, wish: Wish, shared: frozenset[str], before: Sequence[Question], statements: Mapping[str, str]) -> bool:
    """True for a question that suits, has not been asked, and is not answered by what all are about."""
    return _suits(item, wish) and shared.isdisjoint(item.question.answer) and _is_fresh(item, before, statements)


def _as_it_is(item: Item) -> Item:
    return item


def _plainly(item: Item, statements: Mapping[str, str]) -> Item:
    """A question that tells afterwards no more than its own facts: where all are about somebody, the rest answers others."""
    return item._replace(question=item.question._replace(explanation=" ".join(statements[f] for f in item.question.facts)))


def _is_fresh(item: Item, before: Sequence[Question], statements: Mapping[str, str]) -> bool:
    """True for a question of facts, sentences and options of its own, whose answer no earlier question has told."""
    question = item.question
    options = {*question.answer, *item.wrong[: _OPTIONS - 1]}
    return not any(
        set(question.facts) & set(b.facts)
        or {(e.document, e.start) for e in question.evidence} & {(e.document, e.start) for e in b.evidence}
        or (question.stem == b.stem and question.answer == b.answer)
        or len(options & {*b.options}) > _SAME_OPTIONS
        or any(statements[f] in b.explanation for f in question.facts)
        or _tells(b, question, frozenset())
        for b in before
    )


def _suits(item: Item, wish: Wish) -> bool:
    question = item.question
    return (
        question.id not in wish.without
        and wish.type in ("", question.type)
        and wish.difficulty in ("", question.difficulty)
        and not (wish.no_spoilers and question.spoiler)
        and (not wish.topics or any(_is_on(item, topic) for topic in wish.topics))
    )


def _is_on(item: Item, topic: str) -> bool:
    return fold(topic) in fold(item.question.section) or topic in item.parties or topic == item.relation


class _Stream:
    """Items made one after another, which can be gone through again from the first."""

    def __init__(self, items: Iterator[Item]) -> None:
        self._items = items
        self._seen: list[Item] = []
        self._at = 0

    def rewind(self) -> None:
        self._at = 0

    def next(self, fits: Callable[[Item], bool]) -> Item | None:
        """The next item that fits."""
        while self._at < len(self._seen) or self._more():
            item = self._seen[self._at]
            self._at += 1
            if fits(item):
                return item
        return None

    def _more(self) -> bool:
        item = next(self._items, None)
        if item is not None:
            self._seen.append(item)
        return item is not None


def _chosen(streams: dict[str, _Stream], kinds: Sequence[str], plan: _Plan) -> list[Item]:
    """Items that go together, their types taking turns: first within strict shares of sections, relations and types, then within wider ones."""
    count = plan.size
    chosen: list[Item] = []
    for sections, relations, types in _STEPS:
        open_kinds = list(kinds if types == 1 else streams)
        for stream in streams.values():
            stream.rewind()
        while open_kinds and len(chosen) < count:
            for kind in tuple(open_kinds):
                if len(chosen) == count:
                    break
                is_full = sum(i.question.type == kind for i in chosen) >= max(1, round(types * _SHARES[kind] * count))
                spread = _SPREAD * count - (count - len(chosen) - 1) if types < _STEPS[-1][2] else 0
                shares = (sections * count, relations * count, spread)
                item = None if is_full else streams[kind].next(partial(_goes_with, chosen=chosen, shares=shares, plan=plan))
                if item is None:
                    open_kinds.remove(kind)
                else:
                    chosen.append(item)
    return chosen if count <= _LONGEST_ROUND else _filled(streams, chosen, count)


def _filled(streams: dict[str, _Stream], chosen: list[Item], count: int) -> list[Item]:
    """More than anybody plays in one go, as for a sheet: the rest need only ask of facts of their own."""
    asked = {of for item in chosen for of in (item.question.stem, *item.question.facts)}
    for stream in streams.values():
        stream.rewind()
        while len(chosen) < count and (item := stream.next(lambda i: asked.isdisjoint((i.question.stem, *i.question.facts)))):
            chosen.append(item)
            asked.update((item.question.stem, *item.question.facts))
    return chosen


def _goes_with(item: Item, chosen: Sequence[Item], shares: tuple[float, float, float], plan: _Plan) -> bool:
    """True where neither its section nor its relation has had its share, and no question touches it.

    `shares` are how many may be of a section and of a relation, and how many sections there have to be by now.
    """
    sections, relations, spread = shares
    return (
        sum(_part_of(i) == _part_of(item) for i in chosen) < max(1, round(sections))
        and sum(i.relation == item.relation for i in chosen) < max(1, round(relations))
        and len({i.question.section for i in (*chosen, item)}) >= spread
        and not any(_touch(item, other, plan.shared) or _feeds(other, item, plan.shared) for other in chosen)
        and _keeps_balance(item, chosen, plan)
        and (item.relation != "year" or sum(i.relation == "year" for i in chosen) < max(2, round(_YEARS * plan.size)))
    )


def _part_of(item: Item) -> str:
    """The section that a question is from; a list of the cast is one, however it is divided."""
    head = item.question.section.partition(" / ")[0]
    return head if _CAST.search(head) else item.question.section


def _keeps_balance(item: Item, chosen: Sequence[Item], plan: _Plan) -> bool:
    """True unless a claim would make the true or the false ones too many, or claims most of what is asked."""
    if item.question.type != "true-false":
        return True
    told = [i.question.answer[0] for i in chosen if i.question.type == "true-false"]
    if len(told) >= plan.claims:
        return False
    return 2 * told.count(item.question.answer[0]) <= len(told) if told else item.question.answer[0] == plan.opening


def _touch(one: Item, other: Item, shared: frozenset[str] = frozenset()) -> bool:
    """True where two questions are about the same, or one tells the answer of the other.

    Where all are about somebody, who is `shared`, they may have others in common too, and what is told after one is left to its place in the round.
    """
    a, b = one.question, other.question
    if not shared and len({*one.wrong[: _OPTIONS - 1]} & {*other.wrong[: _OPTIONS - 1]}) > 1:
        return True
    if {(e.document, e.start) for e in a.evidence} & {(e.document, e.start) for e in b.evidence}:
        return True
    if set(a.facts) & set(b.facts) or (not shared and one.parties & other.parties):
        return True
    if set(a.answer) & set(b.answer) - {TRUE, FALSE} - shared:
        return True
    if shared:
        return _tells(a._replace(explanation=""), b, shared) or _tells(b._replace(explanation=""), a, shared)
    return _tells(a, b, shared) or _tells(b, a, shared) or _leaves_only(one, other) or _leaves_only(other, one)


def _leaves_only(one: Item, other: Item) -> bool:
    """True where the sentences of a question hold the answer of another with what it asks of, all of its wrong options, or a claim's names."""
    quoted = _words_of(tuple(e.quote for e in one.question.evidence))
    asked_of = {w for name in re.findall(r"(?<!^)[A-Z][\w'’-]+", other.question.stem) for w in words(name)} - set(
        words(" ".join(other.question.answer))
    )
    held = any(set(words(a)) <= quoted for a in other.question.answer if a not in (TRUE, FALSE))
    wrong = other.wrong[: _OPTIONS - 1]
    if other.question.type == "true-false" and asked_of <= quoted:
        return True
    if held and one.relation == other.relation and not any(set(words(w)) <= quoted for w in wrong):
        return True
    return (held and bool(asked_of & quoted - set(words(one.question.stem)))) or (
        bool(wrong) and all(set(words(w)) <= quoted for w in wrong)
    )


@lru_cache(maxsize=2048)
def _words_of(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(w for text in texts for w in words(text))


def _feeds(before: Item, item: Item, shared: frozenset[str]) -> bool:
    """True where what is shown after one of two questions holds the answer of the one that comes later; `before` was chosen before."""
    easier = DIFFICULTIES.index(item.question.difficulty) < DIFFICULTIES.index(before.question.difficulty)
    first, later = (item, before) if easier else (before, item)
    return _is_told(later, first, shared)


def _is_told(later: Item, first: Item, shared: frozenset[str]) -> bool:
    """True where what is shown after a question holds an answer of a later one."""
    shown = _shown_after(first.question.explanation, *(e.quote for e in first.question.evidence))
    return any(fold(a) in shown for a in later.question.answer if a not in (TRUE, FALSE, *shared))


@lru_cache(maxsize=2048)
def _shown_after(*texts: str) -> str:
    return fold(" ".join(texts))


def _tells(one: Question, other: Question, shared: frozenset[str]) -> bool:
    """True where the words of a question, or what is told after it, hold an answer of another that is not shared by all."""
    said = _words_of((one.stem, one.explanation, *one.answer))
    said |= {stem(w) for w in said if w.isalpha() and stem(w).isdigit()}
    return any(
        (own := {w for w in words(a) if len(w) > 2 or w.isdigit()}) and own <= said for a in other.answer if a not in (TRUE, FALSE, *shared)
    )


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
    if question.type in ORDERED:
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
    place %= len(wrong) + 1
    return question._replace(options=(*wrong[:place], answer, *wrong[place:]))


def _in_line(wrong: Sequence[str], answer: str, place: int) -> tuple[str, ...]:
    """Sorted options with the answer at a place, or as near to it as the wrong ones allow."""
    ordered = sorted({*wrong, answer}, key=rank)
    at = ordered.index(answer)
    first = min(max(at - place, 0), len(ordered) - _OPTIONS)
    return tuple(ordered[first : first + _OPTIONS])
