"""Answer a question."""

from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import index_of, phrase, table_of, tells_plot
from defcli.cli.options import Facts, Json, Spoilers
from defcli.errors import NOT_FOUND, USAGE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def ask(
    question: Annotated[list[str], typer.Argument(help="A question in plain English.", metavar="QUESTION")],
    facts: Facts = None,
    json: Json = False,
    spoilers: Spoilers = None,
) -> None:
    """Answer a question, with the sentence that says so.

    \b
      defcli ask who wrote the score
      defcli ask "how long did filming take?"
    """
    from defcli.asking.answers import answer, nearest_lines, openly
    from defcli.lookup.browse import without_plot
    from defcli.render import views

    typed = phrase(question)
    if not typed:
        raise DefcliError("What do you want to know? Ask, as in: defcli ask 'who wrote the score?'", USAGE)
    index = index_of(facts)
    table = index.near(typed) if index else table_of(facts)
    reply = answer(table, typed)
    if json:
        from defcli.render import documents

        output.document(documents.ask_document(table, typed, reply))
    else:
        told = reply if tells_plot(spoilers) else openly(reply)
        if told.answers:
            output.show(views.reply_view(told))
        elif not reply.answers:
            seen = table if tells_plot(spoilers) else without_plot(table)
            output.show(views.sentences_view("The nearest lines, which may not answer it:", nearest_lines(seen, typed)))
        if hidden := len(reply.answers) - len(told.answers):
            output.say(f"{hidden} answer{'s give' if hidden > 1 else ' gives'} the plot away: --spoilers")
    if not reply.answers:
        raise DefcliError("No answer that the pages prove.", NOT_FOUND)
