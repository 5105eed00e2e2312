"""What commands make of what was typed: the table, a kind, whom a name means."""

from pathlib import Path

from defcli.errors import NOT_FOUND, USAGE, DefcliError
from defcli.model import KINDS, Table


def table_of(facts: Path | None) -> Table:
    """The table to use."""
    from defcli.table import load, located

    return load(located(facts))


def kind_of(kind: str | None) -> str | None:
    """A kind of entity; an error of one line where there is no such kind."""
    if kind is not None and kind not in KINDS:
        raise DefcliError(f"--kind {kind}: there are {', '.join(KINDS)}.", USAGE)
    return kind


def meant(table: Table, option: str, name: str) -> str:
    """The id of the one entity that a name means; an error of one line where it is none or several."""
    from defcli.lookup import find

    found = find(table, name)
    if len(found.entities) == 1:
        return found.entities[0].id
    near = f" Did you mean {' or '.join(found.suggestions)}?" if found.suggestions else ""
    several = ", ".join(f"{e.name} ({e.kind})" for e in found.entities)
    raise DefcliError(f"{option}: {name!r} " + (f"could be {several}; name one." if several else f"is not in the table.{near}"), NOT_FOUND)
