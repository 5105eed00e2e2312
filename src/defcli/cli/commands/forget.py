"""Wipe the memory of what was answered."""

from typing import Annotated

import typer

from defcli.cli import output
from defcli.errors import NOT_FOUND, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def forget(yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False) -> None:
    """Wipe what is remembered of your answers; it lies on this machine alone.

    \b
      defcli forget --yes
    """
    from defcli.study.memory import forget as wiped
    from defcli.study.memory import located

    path = located()
    if not path.exists():
        raise DefcliError("Nothing is remembered.", NOT_FOUND)
    if not yes:
        if not output.is_interactive():
            raise DefcliError("Say that you mean it: defcli forget --yes")
        output.write(f"All answers in {path} go. Type yes: ")
        import sys

        if sys.stdin.readline().strip().casefold() not in ("y", "yes"):
            raise DefcliError("Nothing was forgotten.", NOT_FOUND)
    wiped(path)
    output.say("All answers are forgotten.")
