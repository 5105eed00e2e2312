"""Find facts by words."""

from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import table_of
from defcli.cli.options import Facts, Json
from defcli.errors import NOT_FOUND, USAGE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="Words to find.", metavar="WORDS")],
    facts: Facts = None,
    json: Json = False,
) -> None:
    """Find facts by words in them or in their sentences.

    \b
      defcli search "single take"
    """
    from defcli.browse import search as found_in
    from defcli.render import views

    if not text.strip():
        raise DefcliError("Which words? As in: defcli search 'single take'", USAGE)
    table = table_of(facts)
    found = found_in(table, text)
    if json:
        from defcli.render import documents

        output.document(documents.facts_document(table, found))
    elif found:
        output.show(views.facts_view(text, found))
    if not found:
        raise DefcliError(f"No fact holds {text!r}.", NOT_FOUND)
