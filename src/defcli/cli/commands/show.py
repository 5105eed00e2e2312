"""Show a passage with the facts it gave."""

from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import index_of, table_of, tells_plot
from defcli.cli.options import Facts, Json, Spoilers
from defcli.errors import NOT_FOUND, DefcliError

_LONGEST = 10
app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def show(
    spot: Annotated[str, typer.Argument(help="A page and line, or the id of a fact.", metavar="PAGE:LINE or FACT")],
    facts: Facts = None,
    json: Json = False,
    spoilers: Spoilers = None,
) -> None:
    """Show the words of a page, and every fact they gave.

    \b
      defcli show 001:56
    """
    from defcli.lookup.browse import passages
    from defcli.render import views

    page, _, line = spot.rpartition(":")
    is_line = bool(page) and line.isdecimal() and len(line) < _LONGEST
    index = index_of(facts)
    table = (index.at(page, int(line)) if is_line else index.beside(spot)) if index else table_of(facts)
    found = passages(table, spot)
    if json:
        from defcli.render import documents

        output.document(documents.passages_document(table, found))
    elif found:
        told = [p for p in found if tells_plot(spoilers) or not any(f.spoiler for f in p.facts)]
        output.show((*views.passages_view(spot, told), *views.folded(len(found) - len(told))))
    if not found:
        raise DefcliError(f"{spot}: no fact stands there. Give a page and line as answers show them (001:56), or a fact's id.", NOT_FOUND)
