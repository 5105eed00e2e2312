"""Show which sentences gave facts."""

from pathlib import Path
from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.options import Json

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def coverage(
    pages: Annotated[
        list[Path] | None, typer.Argument(metavar="[FOLDER or FILES]", help="Wiki pages as text; `seeds` when none are named.")
    ] = None,
    json: Json = False,
    everything: Annotated[bool, typer.Option("--all", help="Show every sentence that gave no fact.")] = False,
) -> None:
    """Show how much of the pages became facts.

    \b
      defcli coverage seeds
      defcli coverage seeds --all
    """
    import gc

    from defcli.extraction.coverage import coverage as covered
    from defcli.extraction.coverage import dropped

    gc.enable()
    named = pages or [Path("seeds")]
    told = covered(named)
    if json:
        from defcli.render.documents import coverage_document

        output.document(coverage_document(told))
    else:
        from defcli.render.views import coverage_view, dropped_view

        output.show((*coverage_view(told, everything), *dropped_view(dropped(named))))
