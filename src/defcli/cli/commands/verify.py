"""Check a table against its pages."""

from pathlib import Path
from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import table_of
from defcli.cli.options import Facts
from defcli.errors import NOT_FOUND, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def verify(
    pages: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder that the table was built from.")] = Path("seeds"),
    facts: Facts = None,
) -> None:
    """Check every quote of a table against its pages.

    \b
      defcli verify seeds --facts data/facts.json
    """
    from defcli.pages.verify import faults
    from defcli.table.file import located

    table = table_of(facts)
    found = faults(table, pages, located(facts).parent)
    for fault in found[:20]:
        output.say(fault)
    if found:
        raise DefcliError(f"{len(found)} faults in {located(facts)}.", NOT_FOUND)
    output.say(f"{len(table.facts)} facts and {sum(len(f.evidence) for f in table.facts)} quotes verified.")
