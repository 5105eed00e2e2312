"""List the relations of a table."""

import typer

from defcli.cli import output
from defcli.cli.asked import table_of
from defcli.cli.options import Facts, Json

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def relations(facts: Facts = None, json: Json = False) -> None:
    """List the kinds of facts the table holds, with examples.

    \b
      defcli relations
    """
    from defcli.render import views

    table = table_of(facts)
    if json:
        from defcli.render import documents

        output.document(documents.relations_document(table))
    else:
        output.show(views.relations_view(table))
