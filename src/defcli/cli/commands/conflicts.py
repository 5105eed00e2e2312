"""Show what the pages disagree on."""

import typer

from defcli.cli import output
from defcli.cli.asked import table_of
from defcli.cli.options import Facts, Json

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def conflicts(facts: Facts = None, json: Json = False) -> None:
    """Show side by side what the pages disagree on.

    \b
      defcli conflicts
    """
    from defcli.render import views
    from defcli.table.conflicts import compared
    from defcli.table.conflicts import conflicts as found_in

    table = table_of(facts)
    found = found_in(table)
    if json:
        from defcli.render import documents

        output.document(documents.conflicts_document(table, found))
    else:
        output.show(views.conflicts_view(found, compared(table)))
