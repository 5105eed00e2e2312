"""Write a table as one page for a browser."""

from pathlib import Path
from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import table_of, tells_plot
from defcli.cli.options import Facts, Spoilers

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def site(
    to: Annotated[Path, typer.Argument(metavar="FOLDER|FILE", help="Where to: a file, or a folder for an index.html.")],
    facts: Facts = None,
    questions: Annotated[int, typer.Option("--questions", min=0, metavar="N", help="How many questions it can ask.")] = 120,
    spoilers: Spoilers = None,
) -> None:
    """Write one page to look up, read and play in a browser.

    It needs no network and sends nothing; give it to whoever has no terminal.

    \b
      defcli site defenders.html
    """
    from defcli.export.site import page
    from defcli.quiz.rounds import Wish, round_of

    table = table_of(facts)
    asked = round_of(table, questions, 1, Wish(no_spoilers=not tells_plot(spoilers))) if questions else ()
    path = to / "index.html" if to.is_dir() else to
    text = page(table, asked, tells_plot(spoilers))
    output.save(path, text)
    output.say(f"{path}: {len(table.entities)} names, {len(asked)} questions, {len(text.encode()) // 1024} KB.")
