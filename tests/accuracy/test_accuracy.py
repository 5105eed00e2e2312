"""How much of a labelled set the table holds: recall per relation may not fall."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from defcli.extraction.build import build
from defcli.language.names import fold
from defcli.model import Table
from defcli.table.file import load

HERE = Path(__file__).parent
LABELS = [json.loads(line) for line in (HERE / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
RATCHET: dict[str, int] = json.loads((HERE / "ratchet.json").read_text(encoding="utf-8"))
PAGES = {label["page"] for label in LABELS}


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory, seeds: Path, table: Table) -> dict[str, Table]:
    found = {page: table for page in PAGES if (seeds / page).exists()}
    for page in PAGES - set(found):
        path = tmp_path_factory.mktemp("table") / "facts.json"
        path.write_text(build([HERE.parent / "pages" / page]).text, encoding="utf-8")
        found[page] = load(path)
    return found


def _same(name: str, names: list[str]) -> bool:
    wanted = fold(name)
    return any(wanted in fold(n) or (len(fold(n)) > 3 and fold(n) in wanted) for n in names)


def _names(table: Table, ident: str | None) -> list[str]:
    return [table.entities[ident].name, *table.entities[ident].aliases] if ident and ident in table.entities else [str(ident)]


def holds(table: Table, label: dict[str, Any]) -> bool:
    """True where the table has the labelled fact, from the labelled line."""
    for fact in table.facts:
        if fact.relation != label["relation"] or not any(e.line <= label["line"] <= e.line + e.quote.count("\n") for e in fact.evidence):
            continue
        told = [
            *_names(table, fact.object),
            *([str(fact.value)] if fact.value is not None else []),
            fact.when or "",
            *map(str, fact.qualifiers.values()),
        ]
        if _same(label["subject"], _names(table, fact.subject)) and _same(label["object"], [t for t in told if t and t != "None"]):
            return True
    return False


def counted(tables: dict[str, Table]) -> dict[str, int]:
    """How many labels of each relation are held."""
    found: dict[str, int] = defaultdict(int)
    for label in LABELS:
        found[label["relation"]] += holds(tables[label["page"]], label)
    return dict(found)


def test_recall_per_relation_does_not_fall(tables: dict[str, Table]) -> None:
    found = counted(tables)
    assert {r: n for r, n in found.items() if n < RATCHET.get(r, 0)} == {}


def test_the_ratchet_is_as_tight_as_the_reading(tables: dict[str, Table]) -> None:
    assert {r: n for r, n in counted(tables).items() if n > RATCHET.get(r, 0)} == {}, "better: write the new figures into ratchet.json"
