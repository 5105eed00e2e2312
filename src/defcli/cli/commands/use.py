"""Choose the table to answer from."""

from pathlib import Path
from typing import Annotated

import typer

from defcli.cli import output
from defcli.errors import USAGE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def use(
    table: Annotated[Path | None, typer.Argument(metavar="TABLE", help="A table that `build` made.")] = None,
    shipped: Annotated[bool, typer.Option("--shipped", help="Go back to the table that defcli ships with.")] = False,
) -> None:
    """Answer from a table from now on.

    --facts and DEFCLI_FACTS go before it.

    \b
      defcli use --shipped
      defcli use mine.json
    """
    from defcli.files import write
    from defcli.table.file import load, pointer

    if shipped:
        pointer().unlink(missing_ok=True)
        output.say("From now on the table that defcli ships with is used.")
        return
    if table is None:
        raise DefcliError("Which table? As in: defcli use mine.json", USAGE)
    chosen = load(table)
    write(pointer(), f"{table.resolve()}\n")
    output.say(f"From now on {chosen.title} is used ({len(chosen.facts)} facts). Back: defcli use --shipped")
