"""Tell what the table holds."""

import os
from pathlib import Path

import typer

from defcli import __version__
from defcli.cli import output
from defcli.cli.options import Facts, Json

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def info(facts: Facts = None, json: Json = False) -> None:
    """Tell what the table holds, and whose text it quotes.

    \b
      defcli info
    """
    from defcli.render import views
    from defcli.table.file import load, located

    path = located(facts)
    table = load(path)
    if json:
        pages = [p._asdict() for p in table.documents]
        output.document(
            {
                "version": __version__,
                "title": table.title,
                "table": str(path),
                "facts": len(table.facts),
                "entities": len(table.entities),
                "documents": pages,
            }
        )
    else:
        output.show(views.info_view(table, os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path), __version__))
