"""`defcli help`: what a command does and takes."""

from typing import Annotated

import typer

from defcli.errors import USAGE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(name="help")
def help_(
    context: typer.Context,
    command: Annotated[str | None, typer.Argument(metavar="[COMMAND|TOPIC]", help="What to tell of; all commands without it.")] = None,
) -> None:
    """Tell what a command does and takes, or of a topic: tables, spoilers, exports, memory, codes.

    \b
      defcli help quiz
      defcli help exports
    """
    from defcli.cli.app import COMMANDS
    from defcli.cli.topics import TOPICS, topic

    above = context.find_root()
    if command is None:
        typer.echo(above.get_help())
        return
    if told_of := topic(command):
        typer.echo(told_of)
        return
    told = above.command.get_command(above, command) if command in COMMANDS else None  # type: ignore[attr-defined]
    if told is None:
        raise DefcliError(f"There is no command {command!r}: there are {', '.join(COMMANDS)}; topics are {', '.join(TOPICS)}.", USAGE)
    with told.make_context(command, [], parent=above, resilient_parsing=True) as inner:
        typer.echo(inner.get_help())
