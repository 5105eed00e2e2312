"""What commands make of what was typed: the table, a kind, whom a name means."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from defcli.errors import NOT_FOUND, USAGE, DefcliError
from defcli.model import KINDS, Table

if TYPE_CHECKING:
    from defcli.table.rows import Rows


def table_of(facts: Path | None) -> Table:
    """The table to use."""
    from defcli.table.file import load, located

    return load(located(facts))


def index_of(facts: Path | None, makes: bool = True) -> "Rows | None":
    """The index of the table to use, where that is large; one that there is not yet only where it may take the time to be made."""
    from defcli.table.file import is_large, located

    path = located(facts)
    if not is_large(path):
        return None
    from defcli.table.index import opened

    return opened(path, makes)


def tells_plot(spoilers: bool | None) -> bool:
    """Whether what gives the plot away is wanted: the option says so, else `DEFCLI_SPOILERS`."""
    return spoilers if spoilers is not None else os.environ.get("DEFCLI_SPOILERS", "") not in ("", "0")


def phrase(words: Sequence[str]) -> str:
    """Words as they were typed, with or without quotation marks."""
    return " ".join(words).strip()


def kind_of(kind: str | None) -> str | None:
    """A kind of entity, in the singular or the plural; an error of one line where there is no such kind."""
    one = one_of(kind, KINDS) if kind is not None else None
    if kind is not None and one is None:
        raise DefcliError(f"--kind {kind}: there are {', '.join(KINDS)}.", USAGE)
    return one


def one_of(kind: str, kinds: Sequence[str]) -> str | None:
    """Which of the kinds a word names: `characters` is `character`."""
    plain = kind.casefold()
    return next((k for k in kinds if plain in (k, f"{k}s") or (k == "person" and plain == "people")), None)


def meant(table: Table, option: str, name: str, kind: str | None = None, pick: int | None = None) -> str:
    """The id of the one entity that a name means; an error of one line where it is none or several."""
    from defcli.lookup.find import find

    found = find(table, name, kind)
    if len(found.entities) == 1:
        return found.entities[0].id
    if pick is not None and pick <= len(found.entities):
        return found.entities[pick - 1].id
    near = f" Did you mean {' or '.join(found.suggestions)}?" if found.suggestions else ""
    several = ", ".join(f"{e.name} ({e.kind})" for e in found.entities)
    raise DefcliError(
        f"{option}: {name!r} "
        + (f"could be {several}; give one of these names, or --pick N." if several else f"is not in the table.{near}"),
        NOT_FOUND,
    )
