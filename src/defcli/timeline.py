"""Dated facts as events in order, each once, the finest date leading."""

from collections.abc import Sequence
from typing import NamedTuple

from defcli import dates
from defcli.errors import DefcliError
from defcli.model import Evidence, Fact, Table

KINDS = ("production", "release", "reception", "life", "story", "reference", "work")
SHOWN = ("production", "release", "reception", "life")


class Event(NamedTuple):
    """Something that happened at a date; `text` is what, without the date."""

    when: str
    when_text: str | None
    text: str
    kind: str
    date_basis: str
    section: str
    facts: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    spoiler: bool


def events(
    table: Table,
    *,
    first: str | None = None,
    last: str | None = None,
    about: Sequence[str] = (),
    kinds: Sequence[str] = SHOWN,
) -> tuple[Event, ...]:
    """The events of a table in order, those within some dates, about all of some entities, and of some kinds."""
    dated = [f for f in table.facts if f.when and table.relations[f.relation].event in kinds and _concerns(f, about)]
    groups: list[list[Fact]] = []
    for fact in sorted(dated, key=_rank):
        home = next((g for g in groups if _same_event(g[0], fact)), None)
        if home:
            home.append(fact)
        else:
            groups.append([fact])
    found = sorted((_event(table, g) for g in groups), key=lambda e: (_place(e.when), e.text))
    return tuple(e for e in found if _within(e.when, first, last))


def _place(when: str) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Where a date stands in order; one that is only a latest date stands there."""
    low, high = dates.bounds(when)
    return (high, high) if when.startswith("..") else (low, high)


def bound(written: str) -> str:
    """A date as a user types it (`2016`, `2016-10`, `may 2014`, `May 4, 2014`) in EDTF."""
    found = [d for d in dates.find(f"in {written.strip().title()}") if not d.partial and d.when]
    if found and "X" not in found[0].when:
        return found[0].when.strip("~")
    raise DefcliError(f"{written!r} is not a date; write 2016, 2016-10, 2016-10-31 or 'May 2014'.")


def _within(when: str, first: str | None, last: str | None) -> bool:
    low, high = _place(when)
    return (first is None or high >= dates.bounds(first)[0]) and (last is None or low <= dates.bounds(last)[1])


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


def _same_event(one: Fact, other: Fact) -> bool:
    """True for facts of one date that say the same, one of them perhaps as a plan, or are told by the same words."""
    if one.when != other.when:
        return False
    if (one.subject, one.relation, one.object, one.value) == (other.subject, other.relation, other.object, other.value):
        return True
    if one.evidence[0][:3] != other.evidence[0][:3]:
        return False
    first, second = one.evidence[0].focus, other.evidence[0].focus
    return first.start < second.end and second.start < first.end


def _event(table: Table, facts: Sequence[Fact]) -> Event:
    head = facts[0]
    alike = [f for f in facts if (f.relation, f.object, f.value) == (head.relation, head.object, head.value)]
    evidence = tuple(dict.fromkeys(e for f in facts for e in f.evidence))
    kind = table.relations[head.relation].event or ""
    return Event(
        head.when or "", head.when_text, _several(table, alike), kind, head.date_basis or "stated", head.section, tuple(f.id for f in facts), evidence,
        any(f.spoiler for f in facts),
    )  # fmt: skip


def _several(table: Table, facts: Sequence[Fact]) -> str:
    """One sentence for all: `A and B were cast`."""
    names = sorted({table.entities[f.subject].name for f in facts})
    own = table.entities[facts[0].subject].name
    text = undated(facts[0])
    if len(names) < 2 or not text.startswith(own):
        return text
    rest = text[len(own) :]
    rest = " were" + rest.removeprefix(" was") if rest.startswith(" was ") else rest
    return f"{', '.join(names[:-1])} and {names[-1]}{rest}"


def undated(fact: Fact) -> str:
    """A fact's statement without its date."""
    plain = fact.statement.rstrip(".")
    if not fact.when:
        return plain
    told = dates.adverbial(fact.when, fact.when_text)
    opening = f"{told.strip()[0].upper()}{told.strip()[1:]}, "
    bare = plain.removeprefix(opening).removesuffix(told)
    return bare[0].upper() + bare[1:]
