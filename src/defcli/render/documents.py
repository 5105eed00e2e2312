"""The `--json` documents of the commands, as INTERFACES.md defines them."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from defcli.cards import Card
from defcli.lookup import Meant
from defcli.model import Evidence, Fact, Table
from defcli.quiz import Question
from defcli.timeline import Event


def who_document(table: Table, query: str, meant: Meant, cards: Sequence[Card]) -> dict[str, Any]:
    """The answer of `who`."""
    return {
        "query": query,
        "matched_by": meant.matched_by,
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
        "events": [{**e._asdict(), "facts": list(e.facts), "evidence": evidence_document(table, e.evidence)} for e in events],
    }


def quiz_document(table: Table, seed: int, questions: Sequence[Question]) -> dict[str, Any]:
    """The answer of `quiz`."""
    return {
        "seed": seed,
        "table": table.sha256,
        "questions": [{**q._asdict(), "evidence": evidence_document(table, q.evidence)} for q in questions],
    }
