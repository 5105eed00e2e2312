"""What came, went and changed between two tables."""

from pathlib import Path
from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.options import Json
from defcli.errors import NOT_FOUND, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A table that `build` made.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="A later one.")],
    json: Json = False,
) -> None:
    """Tell which facts came, went and changed between two tables.

    \b
      defcli diff before.json after.json
    """
    from defcli.table.differences import differences
    from defcli.table.file import load

    before, after = load(old), load(new)
    changes = differences(before, after)
    if json:
        from defcli.render.documents import diff_document

        output.document(diff_document(before, after, changes))
    elif changes:
        from defcli.render.views import diff_view

        output.show(diff_view(changes))
    if not changes:
        raise DefcliError("The two tables tell the same.", NOT_FOUND)
