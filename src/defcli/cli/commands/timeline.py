"""Show or export what happened, in order."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import index_of, meant, one_of, table_of, tells_plot
from defcli.cli.options import Facts, Json, Pick, Spoilers
from defcli.errors import NOT_FOUND, USAGE, DefcliError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from defcli.model import Table
    from defcli.timeline.events import Event

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def timeline(
    facts: Facts = None,
    json: Json = False,
    first: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Only what happened at or after DATE: 2016, 'may 2014'.")
    ] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Only what happened at or before DATE.")] = None,
    about: Annotated[list[str] | None, typer.Option("--about", metavar="NAME", help="Only what concerns NAME; may be repeated.")] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="production, release, reception, life (all these by default), story, reference, work; person, character ... tell which NAME is meant.",
        ),
    ] = None,
    pick: Pick = None,
    section: Annotated[str, typer.Option("--section", metavar="WORDS", help="Only what stands in a section so called.")] = "",
    text: Annotated[str, typer.Option("--text", metavar="WORDS", help="Only events with these words in them or in their sentence.")] = "",
    sort: Annotated[str, typer.Option("--sort", metavar="oldest|newest", help="What comes first.")] = "oldest",
    limit: Annotated[int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="Only the first N.")] = None,
    spoilers: Spoilers = None,
    export: Annotated[
        tuple[str, Path] | None,
        typer.Option("--export", metavar="FORMAT FILE", help="Write a file: ics, timelinejs, mermaid, csv, markdown or html."),
    ] = None,
) -> None:
    """Show what happened, in order.

    \b
      defcli timeline --about netflix --from 2016
      defcli timeline --section casting --sort newest
      defcli timeline --export html timeline.html
    """
    from defcli.model import KINDS as ENTITY_KINDS
    from defcli.timeline.events import KINDS, SHOWN, Wanted, bound, events

    if sort not in ("oldest", "newest"):
        raise DefcliError(f"--sort {sort}: there are oldest and newest.", USAGE)
    of_names = [k for each in kind or () if (k := one_of(each, ENTITY_KINDS)) and k not in KINDS]
    kinds = [each for each in kind or () if one_of(each, ENTITY_KINDS) not in of_names]
    for each in kinds:
        if each not in KINDS:
            raise DefcliError(f"--kind {each}: there are {', '.join(KINDS)}; with --about also {', '.join(ENTITY_KINDS)}.", USAGE)
    since, until = (bound(written) if written else None for written in (first, last))
    of_kind = next(iter(of_names), None)
    if about and (index := index_of(facts)):
        chosen = [meant(index.named(n), "--about", n, of_kind, pick) for n in about]
        table = index.about(chosen[:1])
    else:
        table = table_of(facts)
        chosen = [meant(table, "--about", n, of_kind, pick) for n in about or ()]
    wanted = Wanted(since, until, chosen, kinds or SHOWN, section, text)
    found = events(table, wanted)
    told = tuple(e for e in found if json or tells_plot(spoilers) or not e.spoiler)
    hidden = len(found) - len(told)
    found = (told[::-1] if sort == "newest" else told)[:limit]
    if not found and not json:
        raise DefcliError("No dated events there.", NOT_FOUND)
    if export:
        _export(table, found, *export)
    elif json:
        from defcli.render.documents import timeline_document

        output.document(timeline_document(table, found))
    else:
        from defcli.render import views
        from defcli.render.timeline import timeline_view

        output.show((*timeline_view(table.title, found, sort == "newest"), *views.folded(hidden)))
    if not found:
        raise DefcliError("No dated events there.", NOT_FOUND)


def _export(table: "Table", found: "Sequence[Event]", name: str, path: Path) -> None:
    from defcli.export.dated import Dated
    from defcli.export.timeline import FORMATS, writer

    if name not in FORMATS:
        raise DefcliError(f"--export {name}: there are {', '.join(FORMATS)}.", USAGE)
    dated = [e for e in found if e.when]
    written = writer(name)(Dated(table.title, dated, table.documents))
    output.save(path, written.content)
    left_out = len(found) - len(dated) + written.left_out
    rest = f"; {left_out} left out, which {name} cannot date" if left_out else ""
    output.say(f"{path}: {len(found) - left_out} events{rest}.")
