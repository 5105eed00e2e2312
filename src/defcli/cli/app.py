"""The `defcli` command: what can be typed, and where it goes. A command is loaded when it is called."""

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from defcli import __version__
from defcli.cli import output
from defcli.errors import USAGE, DefcliError

GROUPS = (
    ("Look up", ("who", "ask", "timeline", "list", "search", "show", "random", "conflicts")),
    ("Play", ("quiz", "review", "stats", "forget")),
    ("Make", ("build", "fetch", "use", "diff", "export-table", "site", "verify", "coverage")),
    ("About", ("info", "relations", "completion", "help")),
)
COMMANDS = tuple(name for _, names in GROUPS for name in names)
_FIRST = """Look up who is who in wiki pages, see what happened when, and quiz yourself.
Every answer shows its sentence.

  defcli who "Alexandra"
  defcli ask "who wrote the score?"
  defcli timeline --about netflix
  defcli quiz

{groups}

defcli help COMMAND tells more of one; defcli --help lists them all."""


class _Commands(TyperGroup):
    """The commands by name, each loaded from its module when it is wanted."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401
        if cmd_name not in COMMANDS:
            return None
        return typer.main.get_command(import_module(f"defcli.cli.commands.{cmd_name.replace('-', '_')}").app)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        for group, names in GROUPS:
            with formatter.section(group):
                formatter.write_dl([(name, self.get_command(ctx, name).get_short_help_str(limit=66)) for name in names])


app = typer.Typer(
    cls=_Commands,
    name="defcli",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"defcli {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("-V", "--version", callback=_version, is_eager=True, help="Print the version.")] = False,
    color: Annotated[str, typer.Option("--color", metavar="auto|always|never", help="When to colour; NO_COLOR is heeded.")] = "auto",
    plain: Annotated[
        bool, typer.Option("--plain", help="No columns, no keys, no colour: for screen readers. ACCESSIBLE=1 does the same.")
    ] = False,
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Print long answers at once.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error arose.")] = False,
) -> None:
    """Look up who is who in wiki pages, see what happened when, and quiz yourself. Every answer shows its sentence.

    \b
      defcli who "Alexandra"
      defcli ask "who wrote the score?"
      defcli timeline --about netflix
      defcli quiz
    """
    if color not in output.COLORS:
        raise DefcliError(f"--color {color}: there are {', '.join(output.COLORS)}.", USAGE)
    output.use(output.Manner(color, plain, not no_pager))
    if context.invoked_subcommand is None:
        width = max(len(group) for group, _ in GROUPS)
        typer.echo(_FIRST.format(groups="\n".join(f"{group.ljust(width)}   {', '.join(names)}" for group, names in GROUPS)))
