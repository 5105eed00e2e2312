"""The fact table as a file: its only reader and its only writer."""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from defcli.controls import escaped
from defcli.errors import UNREADABLE, DefcliError
from defcli.language.edtf import is_edtf
from defcli.model import KINDS, STANDINGS, STATUSES, Entity, Evidence, Fact, Origin, Page, Said, SaidPart, Span, Table, Wording
from defcli.table.typed import count, flag, mapping, maybe, plain, text, text_or_texts, texts, unlike

_SLOT = re.compile(r"\{\w+\}")
_NONE: list[str] = []
FORMAT = "defcli-facts/2"
Told = TypeVar("Told", covariant=True)
_MAGIC = b"SQLite format 3\x00"
SMALLEST = 3_000_000


class Many(Protocol[Told]):
    """Values that are gone through one by one, as often as one likes, wherever they lie."""

    def __iter__(self) -> Iterator[Told]: ...
    def __len__(self) -> int: ...


class Content(NamedTuple):
    """What a table holds, in the order of its file, as it is to be written; its facts and sayings need not be in memory."""

    title: str
    documents: Sequence[Page]
    relations: Mapping[str, Wording]
    entities: Sequence[Entity]
    facts: Many[Fact]
    said: Many[Said] = ()


def located(named: Path | None) -> Path:
    """The table to use: the one named, else `DEFCLI_FACTS`, else the one remembered, else the one in the package."""
    if named:
        return named
    if from_environment := os.environ.get("DEFCLI_FACTS"):
        return Path(from_environment)
    return remembered() or shipped()


def remembered() -> Path | None:
    """The table that `use` has been told to answer from."""
    try:
        return Path(pointer().read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return None


def pointer() -> Path:
    """The file that names the table to answer from."""
    from platformdirs import user_config_path

    return user_config_path("defcli") / "table"


def shipped() -> Path:
    """The table in the package."""
    packaged = Path(__file__).parents[1] / "facts.json"
    return packaged if packaged.exists() else Path(__file__).parents[3] / "data" / "facts.json"


def load(path: Path) -> Table:
    """The table in a file; an error of one line where it cannot be read or is of another format."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DefcliError(
            f"{path}: cannot read the fact table ({error.strerror}). Build one with `defcli build`, or choose another with `defcli use`.",
            UNREADABLE,
        ) from None
    try:
        data = _rows(path) if raw.startswith(_MAGIC) else json.loads(raw, parse_constant=unlike)
        if data["format"] != FORMAT:
            raise DefcliError(
                f"{path}: this table has the format {data['format']!r}, not {FORMAT!r}. Build it anew with `defcli build`.",
                UNREADABLE,
            )
        table = _table(data, raw)
        if not _is_sound(table, data):
            raise ValueError
        return table._replace(raw="".join(lines(content_of(table))).encode()) if raw.startswith(_MAGIC) else table
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise DefcliError(f"{path}: not a fact table of defcli. Build one with `defcli build`.", UNREADABLE) from None


def is_large(path: Path) -> bool:
    """True for a table that is asked by its rows: read whole, it would take longer."""
    try:
        return is_rows(path) or path.stat().st_size >= SMALLEST
    except OSError:
        return False


def is_rows(path: Path) -> bool:
    """True for a table that is rows in SQLite; what is no regular file can be read but once, and is left for that."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def _rows(path: Path) -> dict[str, Any]:
    """A table of rows as its JSON would be read."""
    import sqlite3

    from defcli.table.rows import opened

    try:
        return {"format": FORMAT, **opened(path).all()}
    except sqlite3.Error:
        raise ValueError from None


def content_of(table: Table) -> Content:
    """A table that was read, as it is to be written."""
    return Content(table.title, table.documents, table.relations, (*table.entities.values(),), table.facts, table.said)


def _is_sound(table: Table, data: Mapping[str, Any]) -> bool:
    """True where every id stands for one thing, and every text, place and date is one."""
    known, relations, pages, facts = table.entities, table.relations, {p.id for p in table.documents}, {f.id for f in table.facts}
    return (
        (len(known), len(pages), len(facts)) == (len(data["entities"]), len(table.documents), len(table.facts))
        and all(e.name.strip() and e.kind in KINDS for e in known.values())
        and all(_is_template(t) for w in relations.values() for t in (w.statement, w.ask_object, w.ask_subject, w.ask_when) if t)
        and all(p.about in known for p in table.documents)
        and all(
            f.subject in known and (f.object is None or f.object in known) and f.relation in relations and f.evidence and f.status in STATUSES
            and (f.when is None or is_edtf(f.when)) and known.keys() >= {*f.mentions} and facts >= {*f.disputes} and f.standing in STANDINGS
            and all(e.document in pages and e.line and e.start <= e.focus[0] <= e.focus[1] <= e.end for e in f.evidence)
            for f in table.facts
        )
        and len({s.id for s in table.said}) == len(table.said)
        and all(
            {s.subject, s.about, *(p.entity for p in s.parts if p.entity)} <= known.keys() and s.evidence.document in pages
            and all(p.when is None or is_edtf(p.when) for p in s.parts)
            for s in table.said
        )
        and not (b"\\ud" in table.raw.lower() and _holds_half_characters(data))
    )  # fmt: skip


def _is_template(wording: str) -> bool:
    return not set(_SLOT.sub("", wording)) & set("{}")


def _holds_half_characters(data: Mapping[str, Any]) -> bool:
    """True where a text cannot be written again; the name of a file may be so."""
    pages = [{**page, "path": ""} for page in data["documents"]]
    try:
        json.dumps({**data, "documents": pages}, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _table(data: Mapping[str, Any], raw: bytes) -> Table:
    entities = {e["id"]: Entity(text(e["id"]), text(e["name"]), text(e["kind"]), texts(e["aliases"])) for e in data["entities"]}
    facts = tuple(_fact(f) for f in data["facts"])
    said = tuple(_said(s) for s in data.get("said", _NONE))
    pages = tuple(_page(d) for d in data["documents"])
    return Table(text(data["title"]), pages, mapping(data["relations"], _wording), entities, facts, raw, said)


def narrowed(data: Mapping[str, Any], of: str) -> Table:
    """A table of some rows of another, given as its JSON would have them; `of` is the hash of the whole."""
    rows = json.dumps([[row["id"] for row in data[part]] for part in ("entities", "facts", "said")])
    return _table(data, rows.encode())._replace(of=of)


def _page(d: Mapping[str, Any]) -> Page:
    return Page(
        text(d["id"]), text(d["path"]), text(d["title"]), text(d["reader"]), text(d["about"]), text(d["sha256"]), count(d["lines"]),
        _origin(d["origin"]), text(d["licence"]),
    )  # fmt: skip


def _origin(o: Mapping[str, Any]) -> Origin:
    page_id, revision = o.get("page_id"), o.get("revision")
    return Origin(
        text(o["format"]), maybe(o.get("url")), None if page_id is None else count(page_id), None if revision is None else count(revision),
        maybe(o.get("timestamp")), maybe(o.get("raw_sha256")),
    )  # fmt: skip


def _wording(w: Mapping[str, Any]) -> Wording:
    get = w.get
    return Wording(
        text(w["label"]), text(w["inverse"]), text(w["statement"]), maybe(get("ask_object")), maybe(get("ask_subject")), maybe(get("ask_when")),
        texts(w["subject"]), texts(w["object"]), flag(w["single"]), flag(w["spoils"]), texts(w["synonyms"]), maybe(get("event")),
    )  # fmt: skip


def _fact(f: Mapping[str, Any]) -> Fact:
    get = f.get
    return Fact(
        text(f["id"]), text(f["subject"]), text(f["relation"]), maybe(get("object")), plain(get("value")), maybe(get("unit")), maybe(get("when")),
        maybe(get("when_text")), maybe(get("date_basis")), mapping(f["qualifiers"], text_or_texts), text(f["status"]), text(f["standing"]),
        texts(get("disputes", _NONE)), flag(get("spoiler", False)), text(f["statement"]), text(f["section"]), texts(get("mentions", _NONE)),
        tuple(_evidence(e) for e in f["evidence"]),
    )  # fmt: skip


def _said(s: Mapping[str, Any]) -> Said:
    parts = tuple(SaidPart(text(p["role"]), text(p["text"]), maybe(p.get("entity")), maybe(p.get("when"))) for p in s["parts"])
    (evidence,) = s["evidence"]
    return Said(
        text(s["id"]),
        text(s["subject"]),
        text(s["verb"]),
        parts,
        text(s["force"]),
        maybe(s.get("told_by")),
        text(s["about"]),
        _evidence(evidence),
    )


def _evidence(e: Mapping[str, Any]) -> Evidence:
    first, last = e["focus"]
    return Evidence(
        text(e["document"]), count(e["line"]), count(e["start"]), count(e["end"]), text(e["quote"]), Span(count(first), count(last))
    )


def lines(content: Content) -> Iterator[str]:
    """The table as its JSON text, a piece after another: sorted, a fact a line, the same bytes for the same content."""
    yield f'{{\n"format": {_json(FORMAT)},\n"title": {_json(content.title)},\n"documents": [\n'
    yield from _apart(_json(page_json(p)) for p in content.documents)
    yield '\n],\n"relations": {\n'
    yield from _apart(f"{_json(name)}: {_json(_present(w._asdict()))}" for name, w in sorted(content.relations.items()))
    yield '\n},\n"entities": [\n'
    yield from _apart(_json(e._asdict()) for e in content.entities)
    yield '\n],\n"facts": [\n'
    yield from _apart(_json(fact_json(f)) for f in content.facts)
    yield '\n],\n"said": [\n'
    yield from _apart(_json(said_json(s)) for s in content.said)
    yield "\n]\n}\n"


def _apart(items: Iterable[str]) -> Iterator[str]:
    """Items a line each, a comma between them."""
    for number, item in enumerate(items):
        yield f",\n{item}" if number else item


def digest(pieces: Iterable[str]) -> str:
    """The hash of a text that comes in pieces."""
    import hashlib

    told = hashlib.sha256()
    for piece in pieces:
        told.update(piece.encode())
    return told.hexdigest()


def page_json(page: Page) -> dict[str, Any]:
    """A page as the table writes it."""
    return {**page._asdict(), "origin": page.origin._asdict()}


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


def said_json(said: Said) -> dict[str, Any]:
    """What a sentence says of somebody, as the table writes it."""
    return {**said._asdict(), "parts": [_present(p._asdict()) for p in said.parts], "evidence": [evidence_json(said.evidence)]}


def evidence_json(evidence: Evidence) -> dict[str, Any]:
    """A piece of evidence as the table writes it."""
    return {**evidence._asdict(), "focus": list(evidence.focus)}


def _present(data: Mapping[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in data.items() if v is not None}


def _json(value: object) -> str:
    return escaped(json.dumps(value, ensure_ascii=False))
