"""Build a table."""

import os
from pathlib import Path
from typing import Annotated

import typer

from defcli.cli import output
from defcli.errors import NOT_FOUND, USAGE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def build(
    pages: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FOLDER or FILES]", help="Wiki pages as text; `seeds` when none are named."),
    ] = None,
    target: Annotated[Path, typer.Option("--output", "-o", metavar="TABLE", help="Where to write the table.")] = Path("data/facts.json"),
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail if TABLE is not what the pages give.")] = False,
) -> None:
    """Read pages into a fact table.

    \b
      defcli build pages/ -o mine.json
      defcli build seeds -o data/facts.json --check
    """
    import gc
    from collections import Counter

    from defcli.build import build as build_table
    from defcli.files import write
    from defcli.pages.folder import files
    from defcli.render.view import Heading, Note, Row, Title

    gc.enable()
    named = pages or [Path("seeds")]
    if str(target) != "-" and os.path.realpath(target) in {os.path.realpath(f.path) for f in files(named)[0]}:
        raise DefcliError(f"{target} is one of the pages; name another file for the table.", USAGE)
    built = build_table(named)
    if check:
        try:
            same = target.read_text(encoding="utf-8") == built.text
        except (OSError, UnicodeDecodeError):
            same = False
        if not same:
            raise DefcliError(f"{target} is not what these pages give; run `defcli build` and commit it.", NOT_FOUND)
        output.say(f"{target} is what these pages give: {len(built.facts)} facts.")
        return
    unread = [(f"{path}:{line}" if line else path, reason) for path, line, reason in built.unread]
    if str(target) == "-":
        for spot, reason in unread:
            output.say(f"{spot}: {reason}")
        output.write(built.text)
        return
    write(target, built.text)
    by_relation = Counter(f.relation for f in built.facts)
    by_page = Counter(e.document for f in built.facts for e in f.evidence[:1])
    by_kind = Counter(e.kind for e in built.entities)
    reasons = Counter((page, s.reason) for page, s in built.skipped)
    output.show(
        (
            Title(
                f"{len(built.facts)} facts about {len(built.entities)} entities from {len(built.pages)} pages",
                str(target),
            ),
            Heading("Facts by page"),
            *(Row(p.path, lead=str(by_page[p.id])) for p in built.pages),
            Heading("Facts by relation"),
            *(Row(name, lead=str(n)) for name, n in by_relation.most_common()),
            Heading("Entities by kind"),
            *(Row(kind, lead=str(n)) for kind, n in by_kind.most_common()),
            *((Heading("Lines skipped"),) if reasons else ()),
            *(Row(f"{page}: {reason}", lead=str(n)) for (page, reason), n in sorted(reasons.items())),
            *((Heading("Not read"),) if unread else ()),
            *(Row(f"{spot}: {reason}") for spot, reason in unread),
            *((Note("No facts were found: are these wiki pages in English?"),) if not built.facts else ()),
        )
    )
