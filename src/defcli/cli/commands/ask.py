"""Answer a question."""

from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import table_of
from defcli.cli.options import Facts, Json
from defcli.errors import NOT_FOUND, USAGE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="A question in plain English.", metavar="QUESTION")],
    facts: Facts = None,
    json: Json = False,
) -> None:
    """Answer a question, with the sentence that says so.

    \b
      defcli ask "who wrote the score?"
      defcli ask "how long did filming take"
    """
    from defcli.answers import answer
    from defcli.render import views

    if not question.strip():
        raise DefcliError("What do you want to know? Ask, as in: defcli ask 'who wrote the score?'", USAGE)
    table = table_of(facts)
    reply = answer(table, question)
    if json:
        from defcli.render import documents

        output.document(documents.ask_document(table, question, reply))
    elif reply.answers:
        output.show(views.reply_view(reply))
    elif reply.nearest:
        output.show(views.nearest_view(reply))
    if not reply.answers:
        raise DefcliError("The pages do not say.", NOT_FOUND)
