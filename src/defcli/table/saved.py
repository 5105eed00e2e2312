"""A table written as JSON, or as rows where its name ends in `.sqlite`: the same facts, and each can be made of the other."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from defcli.errors import UNREADABLE, DefcliError
from defcli.files import replacing, write
from defcli.model import Table
from defcli.table.file import parsed, text_of
from defcli.table.rows import written

ROWS = ".sqlite"


def save_text(path: Path, text: str) -> None:
    """Write a table that is at hand as its JSON text."""
    if path.suffix == ROWS:
        _as_rows(path, lambda: parsed(text))
    else:
        write(path, text)


def save(path: Path, table: Table) -> None:
    """Write a table."""
    if path.suffix == ROWS:
        _as_rows(path, lambda: table)
    else:
        write(path, text_of(table))


def _as_rows(path: Path, table: Callable[[], Table]) -> None:
    """Write rows in one step: whoever looks sees the old table or the new one."""
    try:
        with replacing(path) as half:
            written(half, table())
    except (OSError, sqlite3.Error) as error:
        raise DefcliError(f"{path}: cannot be written ({error}).", UNREADABLE) from None
