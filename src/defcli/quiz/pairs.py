"""Questions that set things beside one another: four to be matched with four, and which of two came first."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from defcli.asking.questions import matter
from defcli.language.names import words
from defcli.model import Fact
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.ordering import STAGES, shown_events
from defcli.quiz.question import Item, Question, identity, lettered
from defcli.quiz.stems import is_name, may_be_asked, proof
from defcli.quiz.telling import difficulty
from defcli.timeline.events import Event

_EACH = 4
_MOST_APART = 3
_STAGE = re.compile(r"\b(?:released?|began|ended|premiered|wrapped|filming|production|photography|announced|cast|DVD|born|died)\b")
_DESCRIBED = re.compile(r"(?:an?|the) (?=.*[A-ZÀ-Þ]|\S+ \S+ \S).{4,60}")
_LIFE = ("born", "died")
_MATCHED = (
    ("portrays", "Who plays whom{in_it}?"),
    ("voices", "Who voices whom{in_it}?"),
    ("director_of", "Who directed what?"),
)


def matches(known: Knowledge) -> Iterator[Item]:
    """Four to four of one relation and one work, none of them twice, and four events with the years they fell in."""
    for relation, stem in _MATCHED:
        by_work: dict[str, list[Fact]] = {}
        for fact in known.by_relation.get(relation, ()):
            if fact.object and fact.status == "asserted" and may_be_asked(known, fact) and _are_names(known, fact):
                by_work.setdefault(str(fact.qualifiers.get("in", "")), []).append(fact)
        for work, facts in by_work.items():
            if not work and "{in_it}" in stem and not known.obvious:
                continue  # on many pages they may be of any work
            in_it = f" in {known.name(work)}" if work else ""
            for four in _fours(known, facts):
                pairs = [(known.name(f.subject), known.name(f.object or "")) for f in four]
                yield _match(known, stem.format(in_it=in_it), four, pairs)
    yield from _described(known)
    yield from _years(known)


def _are_names(known: Knowledge, fact: Fact) -> bool:
    work = str(fact.qualifiers.get("in", "x"))
    return is_name(known, fact.subject) and is_name(known, fact.object or "") and bool(re.search(r"\w", known.name(work)))


def _fours(known: Knowledge, facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Four facts at a time whose ends all differ, and each of whose ends stands in one of the facts only."""
    subjects, objects = [f.subject for f in facts], [f.object for f in facts]
    alone = [f for f in facts if subjects.count(f.subject) == objects.count(f.object) == 1]
    drawn = sorted(Random(len(facts)).sample(alone, len(alone)), key=lambda f: str(f.qualifiers.get("billing", "main")) != "main")
    for at in range(0, len(drawn) - _EACH + 1, _EACH):
        four = drawn[at : at + _EACH]
        names = [set(words(known.name(i))) for f in four for i in (f.subject, f.object or "")]
        if not any(a & b for n, a in enumerate(names) for b in names[:n]):
            yield four


def _described(known: Knowledge) -> Iterator[Item]:
    """Four people of a page with what each of them is, in words that fit none of the others."""
    for about in sorted(known.main):
        told: dict[str, Fact] = {}
        for fact in known.on_page.get((about, "is_a"), ()):
            if (
                fact.subject.startswith("person/")
                and may_be_asked(known, fact)
                and is_name(known, fact.subject)
                and _DESCRIBED.fullmatch(str(fact.value))
            ):
                told.setdefault(fact.subject, fact)
        drawn = Random(len(told)).sample(sorted(told.values()), len(told))
        four: list[Fact] = []
        for fact in drawn:
            if not any(matter(str(fact.value)) & matter(f"{f.value} {f.evidence[0].quote}") for f in four):
                four.append(fact)
            if len(four) == _EACH:
                pairs = [(known.name(f.subject), str(f.value)) for f in four]
                yield _match(known, f"{known.name(about)}: who is what?", four, pairs)
                four = []


def _years(known: Knowledge) -> Iterator[Item]:
    """Events of a page that fell in four different years, each with its year."""
    told = shown_events(known, finest=1)
    for about in sorted(known.main):
        by_year: dict[str, Event] = {}
        for event in Random(len(told)).sample(told, len(told)):
            fact = known.facts[event.facts[0]]
            if known.about(fact) == about and fact.relation not in _LIFE:
                by_year.setdefault(event.when[:4], event)
        years = Random(len(by_year)).sample(sorted(by_year), len(by_year))
        for at in range(0, len(years) - _EACH + 1, _EACH):
            four = [by_year[y] for y in years[at : at + _EACH]]
            facts = [known.facts[e.facts[0]] for e in four]
            yield _match(known, "In which year was what?", facts, [(_plain(e), e.when[:4]) for e in four])


def _plain(event: Event) -> str:
    return event.text.rstrip(".")


def _match(known: Knowledge, stem: str, facts: Sequence[Fact], pairs: Sequence[tuple[str, str]]) -> Item:
    question = Question(
        identity("match", [f.id for f in facts]), "match", difficulty(known, facts, len(facts)), facts[0].section, lettered(stem, [a for a, _ in pairs]), (),
        tuple(b for _, b in pairs), (), " ".join(f.statement for f in facts), tuple(f.id for f in facts),
        tuple(dict.fromkeys(e for f, (_, b) in zip(facts, pairs, strict=True) for e in proof(known, f, b))), any(f.spoiler for f in facts),
    )  # fmt: skip
    return Item(question, (), False, known.concerned(*facts), "match")


def firsts(known: Knowledge) -> Iterator[Item]:
    """Two events of a page, a year or more but not an age apart: which came first?"""
    told = shown_events(known, finest=1)
    drawn = Random(len(told)).sample(told, len(told))
    while len(drawn) > 1:
        one = drawn.pop()
        other = next((e for e in drawn if _are_comparable(known, one, e)), None)
        if other is not None:
            drawn.remove(other)
            yield _first(known, *sorted((one, other), key=lambda e: e.when))


def _first(known: Knowledge, first: Event, last: Event) -> Item:
    facts = [known.facts[e.facts[0]] for e in (first, last)]
    question = Question(
        identity("before-after", [f.id for f in facts]), "before-after", difficulty(known, facts), facts[0].section, "Which came first?", (), (_plain(first),),
        (_plain(first),), " ".join(f.statement for f in facts), tuple(f.id for f in facts), tuple(e for f in facts for e in proof(known, f, (f.when or "")[:4])), any(f.spoiler for f in facts),
    )  # fmt: skip
    return Item(question, (_plain(last),), False, known.concerned(*facts), "before-after")


def _are_comparable(known: Knowledge, one: Event, other: Event) -> bool:
    """True for events of two different years that lie near enough to be mistaken; of two stages of one making the order is no question."""
    facts = [known.facts[e.facts[0]] for e in (one, other)]
    apart = abs(int(one.when[:4]) - int(other.when[:4]))
    return (
        1 <= apart <= _MOST_APART
        and known.about(facts[0]) == known.about(facts[1])
        and not all(f.relation in STAGES or _STAGE.search(f.statement) for f in facts)
        and len(set(words(one.text)) ^ set(words(other.text))) > _EACH
    )
