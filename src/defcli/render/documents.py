"""The `--json` documents of the commands, as INTERFACES.md defines them."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from defcli.asking.answers import Reply
    from defcli.extraction.coverage import Told
    from defcli.lookup.browse import Passage
    from defcli.lookup.cards import Card
    from defcli.lookup.find import Meant
    from defcli.model import Entity, Evidence, Fact, Table
    from defcli.quiz.evening import Part
    from defcli.table.conflicts import Conflict
    from defcli.table.differences import Change
    from defcli.timeline.events import Event


def who_document(table: Table, query: str, meant: Meant, cards: Sequence[Card]) -> dict[str, Any]:
    """The answer of `who`."""
    return {
        "query": query,
        "matched_by": "fuzzy" if meant.matched_by == "described" else meant.matched_by,
        "entities": [
            {
                "id": c.entity.id,
                "name": c.entity.name,
                "kind": c.entity.kind,
                "aliases": list(c.entity.aliases),
                "description": c.description,
                "facts": [fact_document(table, f) for f in c.facts],
            }
            for c in cards
        ],
        "suggestions": list(meant.suggestions),
    }


def ask_document(table: Table, question: str, reply: Reply) -> dict[str, Any]:
    """The answer of `ask`."""
    return {
        "question": question,
        "answered": bool(reply.answers),
        "answers": [
            {
                "text": a.text,
                "facts": [f.id for f in a.facts],
                "statement": a.facts[0].statement,
                "evidence": evidence_document(table, [e for f in a.facts for e in f.evidence]),
            }
            for a in reply.answers
        ],
        "nearest": [fact_document(table, f) for f in reply.nearest],
    }


def list_document(table: Table, found: Sequence[tuple[Entity, int]], facts: Sequence[Fact]) -> dict[str, Any]:
    """The answer of `list`."""
    listed = [{"id": e.id, "name": e.name, "kind": e.kind, "aliases": list(e.aliases), "facts": count} for e, count in found]
    return {"entities": listed, "facts": [fact_document(table, f) for f in facts]}


def facts_document(table: Table, facts: Sequence[Fact]) -> dict[str, Any]:
    """The answer of `search` and `random`."""
    return {"facts": [fact_document(table, f) for f in facts]}


def passages_document(table: Table, passages: Sequence[Passage]) -> dict[str, Any]:
    """The answer of `show`."""
    return {
        "passages": [
            {"evidence": evidence_document(table, [p.evidence])[0], "facts": [fact_document(table, f) for f in p.facts]} for p in passages
        ]
    }


def fact_document(table: Table, fact: Fact) -> dict[str, Any]:
    """A fact in an answer."""
    said = {
        "id": fact.id,
        "relation": fact.relation,
        "statement": fact.statement,
        "when": fact.when,
        "status": fact.status,
    }
    return {**said, "evidence": evidence_document(table, fact.evidence)}


def evidence_document(table: Table, evidence: Sequence[Evidence]) -> list[dict[str, Any]]:
    """Evidence with the page as its file name."""
    files = {p.id: PurePosixPath(p.path).name for p in table.documents}
    return [{**e._asdict(), "document": files.get(e.document, e.document), "focus": list(e.focus)} for e in evidence]


def timeline_document(table: Table, events: Sequence[Event]) -> dict[str, Any]:
    """The answer of `timeline`."""
    return {
        "title": table.title,
        "events": [
            {**e._asdict(), "when": e.when or None, "facts": list(e.facts), "evidence": evidence_document(table, e.evidence)}
            for e in events
        ],
    }


def quiz_document(table: Table, seed: int, parts: Sequence[Part]) -> dict[str, Any]:
    """The answer of `quiz`; where there are several rounds, with how many questions each has."""
    from defcli.quiz.evening import flat

    several = {"rounds": [{"title": p.title, "questions": len(p.questions)} for p in parts]} if len(parts) > 1 else {}
    return {
        "seed": seed,
        "table": table.sha256,
        **several,
        "questions": [{**q._asdict(), "evidence": evidence_document(table, q.evidence)} for q in flat(parts)],
    }


def conflicts_document(table: Table, conflicts: Sequence[Conflict]) -> dict[str, Any]:
    """The answer of `conflicts`."""
    return {
        "conflicts": [
            {
                "about": c.about,
                "relation": c.relation,
                "kind": c.kind,
                "sides": [{"text": s.text, "evidence": evidence_document(table, s.evidence)} for s in c.sides],
            }
            for c in conflicts
        ]
    }


def coverage_document(told: Sequence[Told]) -> dict[str, Any]:
    """The answer of `coverage`."""
    return {"sentences": [{**t._asdict(), "left": list(t.left)} for t in told]}


def relations_document(table: Table) -> dict[str, Any]:
    """The answer of `relations`."""
    examples: dict[str, str] = {}
    for fact in table.facts:
        examples.setdefault(fact.relation, fact.statement)
    counts = Counter(f.relation for f in table.facts)
    return {
        "relations": [{"name": n, "label": table.relations[n].label, "facts": counts[n], "example": examples[n]} for n in sorted(counts)]
    }


def diff_document(old: Table, new: Table, changes: Sequence[Change]) -> dict[str, Any]:
    """The answer of `diff`: each change with its fact before and after."""
    return {
        "old": old.sha256,
        "new": new.sha256,
        "changes": [
            {
                "kind": c.kind,
                "about": c.about,
                "old": fact_document(old, c.old) if c.old else None,
                "new": fact_document(new, c.new) if c.new else None,
            }
            for c in changes
        ],
    }
