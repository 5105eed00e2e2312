"""Tell a fact at random."""

from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import index_of, table_of, tells_plot
from defcli.cli.options import Facts, Json, Spoilers
from defcli.errors import NOT_FOUND, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def random(
    facts: Facts = None,
    json: Json = False,
    spoilers: Spoilers = None,
    seed: Annotated[int | None, typer.Option("--seed", metavar="N", help="The same seed and table give the same fact.")] = None,
) -> None:
    """Tell one fact at random.

    \b
      defcli random
      defcli random --seed 7
    """
    from random import randrange

    from defcli.lookup.browse import drawn
    from defcli.render import views

    lot, with_plot = seed if seed is not None else randrange(10**9), tells_plot(spoilers)
    index = index_of(facts)
    table = index.by_lot(lot, with_plot) if index else table_of(facts)
    if not table.facts:
        raise DefcliError("This table holds no facts.", NOT_FOUND)
    fact = drawn(table, lot, with_plot)
    if json:
        from defcli.render import documents

        output.document(documents.facts_document(table, [fact]))
    else:
        output.show(views.fact_view(fact))
