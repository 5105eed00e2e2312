"""Show what the pages disagree on."""

import typer

from defcli.cli import output
from defcli.cli.asked import index_of, table_of
from defcli.cli.options import Facts, Json

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def conflicts(facts: Facts = None, json: Json = False) -> None:
    """Show side by side what the pages disagree on.

    \b
      defcli conflicts
    """
    from defcli.render import views
    from defcli.table.conflicts import compared, compared_relations
    from defcli.table.conflicts import conflicts as found_in

    index = index_of(facts)
    table = index.of_relations(compared_relations(index.nothing().relations)) if index else table_of(facts)
    found = found_in(table)
    if json:
        from defcli.render import documents

        output.document(documents.conflicts_document(table, found))
    else:
        output.show(views.conflicts_view(found, compared(table)))
