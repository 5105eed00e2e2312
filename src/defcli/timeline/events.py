"""Dated facts as events in order, each once, the finest date leading."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from defcli.errors import DefcliError
from defcli.language import edtf
from defcli.language.names import fold, words
from defcli.model import Evidence, Fact, Table

KINDS = ("production", "release", "reception", "life", "story", "reference", "work")
SHOWN = ("production", "release", "reception", "life")
_LONG_GAP = 6
_DAY, _STEM = 3, 5
_SMALL = frozenset("the a an of in on at by to for with as and had has was were is are its their his her".split())
_EDTF = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?|\d{3}X|\d\dXX")
_SHORT_MONTH = re.compile(rf"\b({'|'.join(m[:3] for m in edtf.MONTHS)})t?\.?(?![a-z])", re.IGNORECASE)
_ORDERING = ("set_after", "placed_between")


class Event(NamedTuple):
    """Something that happened at a date; `text` is what, without the date.

    `when` is EDTF, and empty for what is told only as an order in the story. `rests_on` are the words of the page from which a date
    was inherited or reckoned.
    """

    when: str
    when_text: str | None
    text: str
    kind: str
    date_basis: str
    rests_on: str | None
    section: str
    facts: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    spoiler: bool

    @property
    def date(self) -> str:
        """The date in words, as the page gives it: `late 2013`, `October 31, 2016`."""
        said = edtf.adverbial(self.when, self.when_text).strip(" ()") if self.when else ""
        return re.sub(r"^(?:on|in|at|for) ", "", said)

    @property
    def basis(self) -> str:
        """How the date was come by, where it does not stand with the event: `resolved from “April 2017”`."""
        rests = f" from “{self.rests_on}”" if self.rests_on else ""
        return "" if self.date_basis == "stated" else self.date_basis + rests


class Wanted(NamedTuple):
    """Which events are asked for: within dates (EDTF), about all of some entities, of some kinds, in a section, with some words."""

    first: str | None = None
    last: str | None = None
    about: Sequence[str] = ()
    kinds: Sequence[str] = SHOWN
    section: str = ""
    text: str = ""


_EVERYTHING = Wanted()


def events(table: Table, wanted: Wanted = _EVERYTHING) -> tuple[Event, ...]:
    """The events of a table in order, those told only by their place in the story last."""
    chosen = [f for f in table.facts if table.relations[f.relation].event in wanted.kinds and _fits(f, wanted)]
    groups = _folded(_grouped([f for f in chosen if f.when]))
    found = sorted((_event(table, g) for g in _told_shortly(table, groups)), key=lambda e: (_order(e), e.text))
    dated = tuple(e for e in found if _within(e.when, wanted.first, wanted.last))
    return dated if wanted.first or wanted.last else (*dated, *_story(table, [f for f in chosen if not f.when]))


def bound(written: str) -> str:
    """A date as a user types it (`2016`, `2016-10`, `may 2014`, `May 4, 2014`, `44 BC`, `the 1990s`, EDTF) in EDTF."""
    from defcli.language import dates

    plain = written.strip()
    plain = _SHORT_MONTH.sub(lambda m: next(name for name in edtf.MONTHS if name.casefold().startswith(m[1].casefold())), plain)
    titled = re.sub(r"\b(bce?)\b", lambda m: m[1].upper(), plain.removeprefix("the ").title().replace("0S", "0s"), flags=re.IGNORECASE)
    titled = re.sub(r"(\d)(St|Nd|Rd|Th) Century", lambda m: f"{m[1]}{m[2].lower()} century", titled)
    text = "in " + re.sub(r"\b(?:Early|Late|Mid)\b", lambda m: m[0].lower(), titled)
    found = (
        [plain]
        if _EDTF.fullmatch(plain)
        else [d.when.strip("~") for d in dates.find(text) if d.span.end == len(text) and d.when and not d.partial]
    )
    if found and edtf.is_edtf(found[0]):
        return found[0]
    raise DefcliError(f"{written!r} is not a date; write 2016, 2016-10, 2016-10-31 or 'May 2014'.")


def era(when: str) -> str:
    """The year, decade or century that a date stands under; empty for what has no date."""
    if not when or "X" in when:
        return edtf.show(when) if when else ""
    low, high = edtf.bounds(when)
    year = high[0] if low[0] == -9999 else low[0]
    return str(year) if year > 0 else f"{1 - year} BC"


def gap(earlier: str, later: str) -> str | None:
    """How long lies between two dates, where it is long: `14 months`, `3 years`; never longer than they prove."""
    (year, month, _), (then, other, _) = _place(earlier)[1], _place(later)[0]
    if min(edtf.precision(earlier), edtf.precision(later)) < 2 or edtf.is_part(earlier) or edtf.is_part(later):
        return f"more than {'a year' if then - year == 2 else f'{then - year - 1} years'}" if then - year >= 2 else None
    months = (then - year) * 12 + other - month
    if months < _LONG_GAP:
        return None
    return f"{months // 12} {'years' if months > 12 else 'year'}" if months % 12 == 0 or months > 36 else f"{months} months"


def per_month(found: Sequence[Event]) -> tuple[int, tuple[int, ...]]:
    """The year of the first event and, from its January on, the number of events told to the month or finer in each month."""
    fine = [_place(e.when)[0] for e in found if e.when and edtf.precision(e.when) >= 2 and not edtf.is_part(e.when)]
    if not fine:
        return 0, ()
    first = min(fine)[0]
    counts = [0] * ((max(fine)[0] - first + 1) * 12)
    for year, month, _ in fine:
        counts[(year - first) * 12 + month - 1] += 1
    return first, tuple(counts)


def latest(one: str, other: str) -> str:
    """Of two dates the one that ends last."""
    return max(one, other, key=lambda when: _place(when)[1])


def _place(when: str) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Where a date stands in order; one that is only a latest date stands there."""
    low, high = edtf.bounds(when)
    return (high, high) if when.startswith("..") else (low, high)


def _order(event: Event) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Where an event stands in line: what is told of a year, or of its end, after all that is told of its months."""
    low, high = _place(event.when)
    begins = re.match(r"(?:the )?(?:beginning|start|early)\b", event.when_text or "")
    return (high, high) if re.fullmatch(r"\d{4}~?", event.when) and not begins else (low, high)


def _within(when: str, first: str | None, last: str | None) -> bool:
    low, high = _place(when)
    return (first is None or high >= edtf.bounds(first)[0]) and (last is None or low <= edtf.bounds(last)[1])


def _fits(fact: Fact, wanted: Wanted) -> bool:
    if fold(wanted.section) not in fold(fact.section):
        return False
    told = fold(" ".join((fact.statement, *(e.quote for e in fact.evidence)))) if wanted.text else ""
    return all(w in told for w in fold(wanted.text).split()) and _concerns(fact, wanted.about)


def _concerns(fact: Fact, about: Sequence[str]) -> bool:
    parties = {fact.subject, fact.object, *fact.mentions}
    for value in fact.qualifiers.values():
        parties |= {value} if isinstance(value, str) else set(value)
    return all(a in parties for a in about)


def _rank(fact: Fact) -> tuple[int, int, int, str]:
    """Which fact tells an event best: what is so before what somebody says, and that before what was planned."""
    return (
        ("asserted", "denied", "implied", "opinion", "planned").index(fact.status),
        fact.relation in ("was_announced", "announced", "happened"),
        fact.evidence[0].focus.start,
        fact.id,
    )


def _grouped(dated: Sequence[Fact]) -> list[list[Fact]]:
    """Facts of one date in groups that say the same, one of them perhaps as a plan, or are told by the same words."""
    groups: list[list[Fact]] = []
    alike: dict[tuple[object, ...], list[Fact]] = {}
    at_place: dict[tuple[object, ...], list[list[Fact]]] = defaultdict(list)
    for fact in sorted(dated, key=_rank):
        told_at = at_place[fact.when, *fact.evidence[0][:3]]
        home = alike.get(_same(fact)) or next((g for g in told_at if _overlap(g[0], fact)), None)
        if home is None:
            home = alike[_same(fact)] = []
            groups.append(home)
            told_at.append(home)
        home.append(fact)
    return groups


def _same(fact: Fact) -> tuple[object, ...]:
    """What two facts share that tell one event: on one day nothing happens in two places."""
    placed = (fact.object or "").startswith(("place/", "event/")) and edtf.precision(fact.when or "") == 3
    return (fact.when, fact.subject, fact.relation, None if placed else fact.object, fact.value)


def _overlap(one: Fact, other: Fact) -> bool:
    first, second = one.evidence[0].focus, other.evidence[0].focus
    return first.start < second.end and second.start < first.end


def _folded(groups: Sequence[list[Fact]]) -> list[list[Fact]]:
    """Groups in which a coarse date backs up the one finer date that lies in it."""
    kin: dict[tuple[object, ...], list[list[Fact]]] = defaultdict(list)
    for group in groups:
        kin[_same(group[0])[1:]].append(group)
    out: list[list[Fact]] = []
    for family in kin.values():
        kept = sorted(family, key=lambda g: -edtf.precision(g[0].when or ""))
        for coarse in kept[1:]:
            finer = [g for g in kept if g is not coarse and _finer(g[0].when or "", coarse[0].when or "")]
            if len(finer) == 1:
                finer[0].extend(coarse)
                kept = [g for g in kept if g is not coarse]
        out += kept
    return out


def _told_shortly(table: Table, groups: Sequence[list[Fact]]) -> list[list[Fact]]:
    """The groups, those of one day and subject as one whose words another holds: that it `was launched`, and at what time it was."""
    by_day: dict[tuple[str | None, str], list[list[Fact]]] = defaultdict(list)
    for group in groups:
        by_day[group[0].when, group[0].subject].append(group)
    out: list[list[Fact]] = []
    for (when, subject), same in by_day.items():
        own = set(words(table.entities[subject].name)) | _SMALL
        told = [{w[:_STEM] for w in words(undated(table, g[0])) if w not in own} for g in same]
        for i, group in enumerate(same):
            longer = [j for j in range(len(same)) if j != i and told[i] <= told[j] and (told[i] != told[j] or j < i)]
            if longer and edtf.precision(when or "") == _DAY:
                same[longer[0]].extend(group)
            else:
                out.append(group)
    return out


def _finer(one: str, other: str) -> bool:
    return edtf.precision(one) > edtf.precision(other) and "/" not in other and edtf.agree(one, other)


def _event(table: Table, facts: Sequence[Fact]) -> Event:
    head = facts[0]
    alike = [f for f in facts if (f.relation, f.object, f.value) == (head.relation, head.object, head.value)]
    evidence = tuple(dict.fromkeys(e for f in facts for e in f.evidence))
    basis = head.date_basis or "stated"
    return Event(
        head.when or "", head.when_text, _several(table, alike), table.relations[head.relation].event or "", basis,
        _anchor(head) if basis != "stated" else None, head.section, tuple(f.id for f in facts), evidence, any(f.spoiler for f in facts),
    )  # fmt: skip


def _anchor(fact: Fact) -> str | None:
    """The words that an inherited or reckoned date rests on: the piece of evidence that is a date with its year and no more."""
    told = (e.quote[e.focus.start - e.start : e.focus.end - e.start] for e in fact.evidence[1:])
    return next((t for t in told if t[-4:].isdigit() and all(w.strip(",").isdigit() or w in edtf.MONTHS for w in t.split())), None)


def _several(table: Table, facts: Sequence[Fact]) -> str:
    """One sentence for all: `A and B were cast`."""
    text = undated(table, facts[0])
    names = sorted({table.entities[f.subject].name for f in facts})
    own = table.entities[facts[0].subject].name
    if len(names) < 2 or not text.startswith(own):
        return text
    rest = text[len(own) :]
    rest = " were" + rest.removeprefix(" was") if rest.startswith(" was ") else rest
    return f"{', '.join(names[:-1])} and {names[-1]}{rest}"


def undated(table: Table, fact: Fact) -> str:
    """A fact's statement without its date, and without the name of the work that all pages are about."""
    plain = fact.statement.rstrip(".")
    about = {p.about for p in table.documents}
    if len(about) == 1 and (only := table.entities.get(*about)):
        plain = plain.removesuffix(f" ({only.name})")
    bare = edtf.undated(plain, fact.when, fact.when_text)
    return bare[0].upper() + bare[1:]


def _story(table: Table, facts: Sequence[Fact]) -> tuple[Event, ...]:
    """What is told of the order in the story, what comes first in it first."""
    from graphlib import CycleError, TopologicalSorter

    after: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if fact.relation in _ORDERING and fact.object:
            after[fact.subject].add(fact.object)

    try:
        order = list(TopologicalSorter(after).static_order())
    except CycleError:
        order = sorted(after)
    ordered = sorted(
        (f for f in facts if f.relation in _ORDERING), key=lambda f: (order.index(f.subject) if f.subject in after else -1, f.statement)
    )
    return tuple(_event(table, [f]) for f in ordered)
