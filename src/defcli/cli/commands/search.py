"""Find facts by words."""

from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import index_of, phrase, table_of, tells_plot
from defcli.cli.options import Facts, Json, Spoilers
from defcli.errors import NOT_FOUND, USAGE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def search(
    text: Annotated[list[str], typer.Argument(help="Words to find.", metavar="WORDS")],
    facts: Facts = None,
    json: Json = False,
    spoilers: Spoilers = None,
) -> None:
    """Find facts by words in them or in their sentences.

    \b
      defcli search single take
    """
    from defcli.lookup.browse import holding, without_plot
    from defcli.lookup.browse import search as found_in
    from defcli.render import views

    typed = phrase(text)
    if not typed:
        raise DefcliError("Which words? As in: defcli search 'single take'", USAGE)
    index = index_of(facts)
    table = (index.holding(typed) if index else None) or table_of(facts)
    found = found_in(table, typed)
    besides = views.sentences_view("In sentences", holding(table if tells_plot(spoilers) else without_plot(table), typed))
    if json:
        from defcli.render import documents

        output.document(documents.facts_document(table, found))
    elif found:
        told = [f for f in found if tells_plot(spoilers) or not f.spoiler]
        output.show((*views.facts_view(typed, told), *views.folded(len(found) - len(told)), *besides))
    elif besides:
        output.show(besides)
    if not found and not besides:
        raise DefcliError(f"No fact holds {typed!r}.", NOT_FOUND)
