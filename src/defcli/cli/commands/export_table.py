"""Turn a table into its other form."""

from pathlib import Path
from typing import Annotated

import typer

from defcli.cli import output
from defcli.errors import UNREADABLE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command(name="export-table")
def export_table(
    old: Annotated[Path, typer.Argument(metavar="TABLE", help="A table, JSON or rows.")],
    new: Annotated[Path, typer.Argument(metavar="FILE", help="Where to: rows if its name ends in .sqlite, else JSON.")],
) -> None:
    """Write a table as rows of SQLite, or as JSON again.

    A table of rows is asked without being read whole.

    \b
      defcli export-table wiki.json wiki.sqlite
    """
    from defcli.table.file import content_of, load
    from defcli.table.saved import save

    if not new.parent.is_dir():
        raise DefcliError(f"{new.parent}: there is no such folder.", UNREADABLE)
    table = load(old)
    save(new, content_of(table))
    output.say(f"{new}: {len(table.facts)} facts.")
