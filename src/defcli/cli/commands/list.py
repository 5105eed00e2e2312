"""List entities or the facts of a relation."""

from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import index_of, kind_of, table_of
from defcli.cli.options import Facts, Json
from defcli.errors import NOT_FOUND, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command(name="list")
def list_(
    facts: Facts = None,
    json: Json = False,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help="Only entities of this kind.")] = None,
    relation: Annotated[str | None, typer.Option("--relation", metavar="NAME", help="The facts of this relation instead.")] = None,
) -> None:
    """List who and what the pages speak of.

    \b
      defcli list --kind character
      defcli list --relation portrays
    """
    from defcli.lookup.browse import entities
    from defcli.render import views

    index = index_of(facts)
    table = (index.of_relations([relation]) if relation else index.nothing()) if index else table_of(facts)
    if relation is not None and relation not in table.relations:
        raise DefcliError(f"--relation {relation}: no fact here has it; `defcli relations` lists them.", NOT_FOUND)
    told = [f for f in table.facts if f.relation == relation] if relation else []
    found = entities(table, kind_of(kind), relation) if relation or not index else index.entities(kind_of(kind))
    if json:
        from defcli.render import documents

        output.document(documents.list_document(table, found, told))
    elif relation and kind is None:
        output.show(views.facts_view(table.relations[relation].label, told))
    elif found:
        output.show(views.list_view(table, found))
    if not found:
        raise DefcliError("Nothing of that kind.", NOT_FOUND)
