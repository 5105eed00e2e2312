"""The fact table as a file: its only reader and its only writer."""

import json
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from defcli.controls import escaped
from defcli.edtf import is_edtf
from defcli.errors import UNREADABLE, DefcliError
from defcli.model import KINDS, STATUSES, Entity, Evidence, Fact, Page, Span, Table, Wording

_SLOT = re.compile(r"\{\w+\}")
FORMAT = "defcli-facts/1"


def located(named: Path | None) -> Path:
    """The table to use: the one named, else `DEFCLI_FACTS`, else the one in the package."""
    if named:
        return named
    if from_environment := os.environ.get("DEFCLI_FACTS"):
        return Path(from_environment)
    packaged = Path(__file__).with_name("facts.json")
    return packaged if packaged.exists() else Path(__file__).parents[2] / "data" / "facts.json"


def load(path: Path) -> Table:
    """The table in a file; an error of one line where it cannot be read or is of another format."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DefcliError(f"{path}: cannot read the fact table ({error.strerror}). Build one with `defcli build`.", UNREADABLE) from None
    try:
        data = json.loads(raw)
        if data["format"] != FORMAT:
            raise DefcliError(
                f"{path}: this table has the format {data['format']!r}, not {FORMAT!r}. Build it anew with `defcli build`.",
                UNREADABLE,
            )
        table = _table(data, raw)
        if not _is_sound(table):
            raise ValueError
        return table
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise DefcliError(f"{path}: not a fact table of defcli. Build one with `defcli build`.", UNREADABLE) from None


def _is_sound(table: Table) -> bool:
    """True where every id stands for something, and every text and date is one."""
    known, relations, pages = table.entities, table.relations, {p.id for p in table.documents}
    return (
        all(type(e.id) is type(e.name) is str and e.kind in KINDS for e in known.values())
        and all(not set(_SLOT.sub("", t)) & set("{}") for w in relations.values() for t in (w.statement, w.ask_object, w.ask_subject, w.ask_when) if t)
        and all(p.about in known for p in table.documents)
        and all(
            f.subject in known and (f.object is None or f.object in known) and f.relation in relations and f.evidence and f.status in STATUSES
            and type(f.statement) is type(f.id) is type(f.section) is str and (f.when is None or is_edtf(f.when))
            and all(e.document in pages and type(e.quote) is str and e.start <= e.focus[0] <= e.focus[1] <= e.end for e in f.evidence)
            for f in table.facts
        )
    )  # fmt: skip


def _table(data: Mapping[str, Any], raw: bytes) -> Table:
    entities = {e["id"]: Entity(e["id"], e["name"], e["kind"], tuple(e["aliases"])) for e in data["entities"]}
    relations = {name: _wording(w) for name, w in data["relations"].items()}
    facts = tuple(_fact(f) for f in data["facts"])
    pages = tuple(Page(**d) for d in data["documents"])
    return Table(data["title"], pages, relations, entities, facts, raw)


def _wording(data: Mapping[str, Any]) -> Wording:
    return Wording(
        data["label"], data["inverse"], data["statement"], data.get("ask_object"), data.get("ask_subject"), data.get("ask_when"), tuple(data["subject"]),
        tuple(data["object"]), data["single"], data["spoils"], tuple(data["synonyms"]), data.get("event"),
    )  # fmt: skip


def _fact(f: Mapping[str, Any]) -> Fact:
    get = f.get
    return Fact(
        f["id"], f["subject"], f["relation"], get("object"), get("value"), get("unit"), get("when"), get("when_text"), get("date_basis"),
        {k: tuple(v) if isinstance(v, list) else v for k, v in f["qualifiers"].items()}, f["status"], f["standing"], tuple(get("disputes", ())),
        get("spoiler", False), f["statement"], f["section"], tuple(get("mentions", ())),
        tuple(Evidence(e["document"], e["line"], e["start"], e["end"], e["quote"], Span(*e["focus"])) for e in f["evidence"]),
    )  # fmt: skip


def dump(
    title: str,
    pages: Sequence[Page],
    relations: Mapping[str, Wording],
    entities: Sequence[Entity],
    facts: Sequence[Fact],
) -> str:
    """The table as text: sorted, a fact a block, the same bytes for the same content."""
    parts = [
        f'{{\n"format": {_json(FORMAT)},\n"title": {_json(title)},\n"documents": [\n',
        ",\n".join(_json(p._asdict()) for p in pages),
        '\n],\n"relations": {\n',
        ",\n".join(f"{_json(name)}: {_json(_present(w._asdict()))}" for name, w in sorted(relations.items())),
        '\n},\n"entities": [\n',
        ",\n".join(_json(e._asdict()) for e in entities),
        '\n],\n"facts": [\n',
        ",\n".join(_json(fact_json(f)) for f in facts),
        "\n]\n}\n",
    ]
    return "".join(parts)


def fact_json(fact: Fact) -> dict[str, Any]:
    """A fact as the table writes it; what it lacks is left out."""
    plain = _present(fact._asdict())
    plain["evidence"] = [evidence_json(e) for e in fact.evidence]
    if not fact.disputes:
        del plain["disputes"]
    if not fact.mentions:
        del plain["mentions"]
    if not fact.spoiler:
        del plain["spoiler"]
    return plain


def evidence_json(evidence: Evidence) -> dict[str, Any]:
    """A piece of evidence as the table writes it."""
    return {**evidence._asdict(), "focus": list(evidence.focus)}


def _present(data: Mapping[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in data.items() if v is not None}


def _json(value: object) -> str:
    return escaped(json.dumps(value, ensure_ascii=False))
