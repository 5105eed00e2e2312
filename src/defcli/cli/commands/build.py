"""Build a table."""

import os
from pathlib import Path
from shlex import join
from typing import TYPE_CHECKING, Annotated

import typer

from defcli.cli import output
from defcli.errors import NOT_FOUND, UNREADABLE, USAGE, DefcliError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from defcli.extraction.build import Built
    from defcli.render.view import View

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def build(
    pages: Annotated[
        list[str] | None,
        typer.Argument(metavar="FOLDER, FILES or URLS", help="Wiki pages: text, wikitext, HTML, dumps, books."),
    ] = None,
    target: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="TABLE", help="Where to write the table; beside the pages where none is named.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail if anything could not be read.")] = False,
    workers: Annotated[
        int, typer.Option("--workers", min=0, metavar="N", help="How many processes read; 0 is as many as there are cores.")
    ] = 0,
    dask: Annotated[str, typer.Option("--dask", metavar="ADDRESS", help="Let a Dask cluster read, by its scheduler's address.")] = "",
    fresh: Annotated[bool, typer.Option("--fresh", help="Read every page again, also those that have not changed.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail if TABLE is not what the pages give.")] = False,
) -> None:
    """Read pages into a fact table.

    \b
      defcli build pages/
      defcli build pages/ -o mine.json
      defcli build seeds -o data/facts.json --check
    """
    import gc

    from defcli.cli.workers import mapper
    from defcli.extraction.build import build as build_table
    from defcli.files import write
    from defcli.pages.folder import KEPT, files
    from defcli.table.index import make
    from defcli.table.saved import save

    gc.enable()
    named = _paths(pages or [])
    table = target or _beside(named[0])
    read = {os.path.realpath(f.path) for f in files(named)[0] if f.is_named or f.path.suffix != ".json"}
    if str(table) != "-" and os.path.realpath(table) in read:
        raise DefcliError(f"{table} is one of the pages; name another file for the table.", USAGE)
    progress = output.Progress()
    built = build_table(named, f"{table.stem}{KEPT}", progress.tell, mapper(workers, dask, fresh))
    progress.end()
    if check:
        _compare(table, built)
        return
    if target is None and not _is_of(table, built):
        raise DefcliError(f"{table} is there already, and is no table of these pages; name another with -o.", USAGE)
    if str(table) == "-":
        for spot, reason in _unread(built):
            output.say(f"{spot}: {reason}")
        output.write(built.text)
        return
    for path, text in built.kept:
        write(table.parent / path, text)
    save(table, built.content)
    make(table, built.content)
    output.show(_report(built, table))
    if strict and built.unread:
        raise DefcliError(f"{len(built.unread)} could not be read.", UNREADABLE)


def _paths(pages: "Sequence[str]") -> list[Path]:
    """The files and folders named; what is an address is fetched, and kept here as a file."""
    if not pages:
        raise DefcliError("Which pages? Name their folder, files or addresses, as in: defcli build pages/", USAGE)
    return [_fetched(page) if page.startswith(("http://", "https://")) else Path(page) for page in pages]


def _fetched(address: str) -> Path:
    from defcli.pages.fetched import keep
    from defcli.pages.network import page_at

    path = keep(Path(), page_at(address))
    output.say(f"{path} is what the wiki gave.")
    return path


def _beside(page: Path) -> Path:
    """The table that goes with a page or a folder: of its name, beside it."""
    whole = page.resolve()
    beside = whole.parent / f"{whole.stem.removesuffix('.page') if whole.is_file() else whole.name}.json"
    return Path(os.path.relpath(beside)) if beside.is_relative_to(Path.cwd()) else beside


def _is_of(table: Path, built: "Built") -> bool:
    """True where there is no such file yet, or it is a table of these pages, or of some of them."""
    from defcli.table.file import load
    from defcli.table.index import opened

    pages = {p.path for p in built.pages}
    try:
        if not table.exists():
            return True
        index = opened(table, makes=False)
        held = {p.path for p in (index.pages() if index else load(table)).documents}
    except DefcliError:
        return False
    return bool(held & pages)


def _compare(table: Path, built: "Built") -> None:
    from defcli.table.file import content_of, digest, is_rows, lines, load

    try:
        held = digest(lines(content_of(load(table)))) if is_rows(table) else digest((table.read_text(encoding="utf-8"),))
    except (DefcliError, OSError, UnicodeDecodeError):
        held = ""
    if held != digest(lines(built.content)):
        raise DefcliError(f"{table} is not what these pages give; run `defcli build` and commit it.", NOT_FOUND)
    output.say(f"{table} is what these pages give: {len(built.facts)} facts.")


def _unread(built: "Built") -> list[tuple[str, str]]:
    return [(f"{path}:{line}" if line else path, reason) for path, line, reason in built.unread]


def _report(built: "Built", table: Path) -> "View":
    from collections import Counter

    from defcli.render.view import Block, Heading, Note, Row, Title

    by_relation = Counter(f.relation for f in built.facts)
    by_page = Counter(e.document for f in built.facts for e in f.evidence[:1])
    by_kind = Counter(e.kind for e in built.entities)
    unread = _unread(built)
    blocks: list[Block] = [
        Title(f"{len(built.facts)} facts about {len(built.entities)} entities from {len(built.pages)} pages", str(table)),
        Heading("Facts by page"),
        *(Row(p.path, lead=str(by_page[p.id])) for p in built.pages),
        Heading("Facts by relation"),
        *(Row(name, lead=str(n)) for name, n in by_relation.most_common()),
        Heading("Entities by kind"),
        *(Row(kind, lead=str(n)) for kind, n in by_kind.most_common()),
        *((Heading("Lines skipped"),) if built.skipped else ()),
        *(Row(f"{page}: {reason}", lead=str(n)) for page, reason, n in sorted(built.skipped)),
        *((Heading("Not read"),) if unread else ()),
        *(Row(f"{spot}: {reason}") for spot, reason in unread),
    ]
    if not len(built.facts):
        blocks.append(Note("No facts were found: are these wiki pages in English?"))
    else:
        blocks.append(Note(f"Next: {join(['defcli', 'quiz', '--facts', str(table)])}"))
    return tuple(blocks)
