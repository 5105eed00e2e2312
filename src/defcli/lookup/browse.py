"""Looking around in a table: what it lists, what holds some words, what one line of a page gave."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from defcli.language.names import fold
from defcli.language.plot import GIVES_AWAY
from defcli.model import Entity, Evidence, Fact, Table


class Passage(NamedTuple):
    """Words of a page with the facts that rest on them."""

    evidence: Evidence
    facts: tuple[Fact, ...]


def entities(table: Table, kind: str | None = None, relation: str | None = None) -> tuple[tuple[Entity, int], ...]:
    """Entities with the number of facts they are in, those with most first; of a kind, or in facts of a relation."""
    counts = dict.fromkeys(table.entities, 0)
    for fact in table.facts:
        if relation in (None, fact.relation):
            for ident in {fact.subject, fact.object} & counts.keys():
                counts[ident or ""] += 1
    chosen = [e for e in table.entities.values() if kind in (None, e.kind) and (relation is None or counts[e.id])]
    return tuple((e, counts[e.id]) for e in sorted(chosen, key=lambda e: (-counts[e.id], e.name)))


def without_plot(table: Table) -> Table:
    """The table without the facts that give the plot away, and without what is said in their sentences."""
    telling = {_place(f.evidence[0]) for f in table.facts if f.spoiler}
    said = tuple(s for s in table.said if _place(s.evidence) not in telling and not GIVES_AWAY.search(s.evidence.quote))
    return table._replace(facts=tuple(f for f in table.facts if not f.spoiler), said=said)


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return (evidence.document, evidence.start, evidence.end)


def sentences(table: Table, entity: Entity) -> tuple[Evidence, ...]:
    """The sentences that say something of an entity in their own verbs, those aside that a fact of it rests on; in the order of the pages."""
    known = {_place(e) for f in table.facts if entity.id in (f.subject, f.object) for e in f.evidence}
    found = {_place(s.evidence): s.evidence for s in table.said if entity.id == s.subject or entity.id in {p.entity for p in s.parts}}
    return tuple(evidence for place, evidence in sorted(found.items()) if place not in known)


def holding(table: Table, text: str) -> tuple[Evidence, ...]:
    """The sentences that hold all the words and that no fact rests on."""
    wanted = fold(text).split()
    known = {_place(e) for f in table.facts for e in f.evidence}
    found = {_place(s.evidence): s.evidence for s in table.said if wanted and _holds(s.evidence.quote, wanted)}
    return tuple(evidence for place, evidence in sorted(found.items()) if place not in known)


def naming(table: Table, name: str) -> tuple[Evidence, ...]:
    """The sentences that hold a name, word for word, though nothing is told of whoever it is; in the order of the pages."""
    wanted = re.compile(rf"(?<!\w){re.escape(fold(name))}(?!\w)")
    found = {_place(e): e for f in table.facts for e in f.evidence} | {_place(s.evidence): s.evidence for s in table.said}
    return tuple(e for _, e in sorted(found.items()) if wanted.search(fold(e.quote)))


def search(table: Table, text: str) -> tuple[Fact, ...]:
    """Facts that hold all the words, in their statement before those only in their quotes."""
    wanted = fold(text).split()
    told: list[Fact] = []
    quoted: list[Fact] = []
    for fact in table.facts:
        if _holds(fact.statement, wanted):
            told.append(fact)
        elif _holds(" ".join(e.quote for e in fact.evidence), wanted):
            quoted.append(fact)
    return (*told, *quoted) if wanted else ()


def _holds(text: str, wanted: Sequence[str]) -> bool:
    plain = fold(text)
    return all(w in plain for w in wanted)


def passages(table: Table, spot: str) -> tuple[Passage, ...]:
    """What stands at `page:line`, or what a fact with this id rests on, each with every fact that its words gave."""
    at = re.fullmatch(r"(?P<page>.+):(?P<line>\d+)", spot)
    mine = [
        e
        for f in table.facts
        for e in f.evidence
        if (at and e.document == at["page"] and e.line == int(at["line"])) or (not at and f.id.startswith(spot) and len(spot) > 3)
    ]
    found = sorted({_place(e): e for e in mine}.items())
    return tuple(Passage(e, _resting_on(table, e)) for _, e in found)


def _resting_on(table: Table, evidence: Evidence) -> tuple[Fact, ...]:
    return tuple(f for f in table.facts if any(_place(e) == _place(evidence) for e in f.evidence))


def drawn(table: Table, seed: int, with_plot: bool = False) -> Fact:
    """A fact at random, the same for the same seed and table; one that gives nothing of the plot away unless that is wanted."""
    from random import Random

    plain = [f for f in table.facts if (with_plot or not f.spoiler) and f.status == "asserted"]
    return Random(seed).choice(plain or list(table.facts))
