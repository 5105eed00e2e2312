"""A table written as JSON, or as rows where its name ends in `.sqlite`: the same facts, and each can be made of the other."""

import sqlite3
from pathlib import Path

from defcli.errors import UNREADABLE, DefcliError
from defcli.files import replacing, write_all
from defcli.table.file import Content, lines
from defcli.table.rows import written

ROWS = ".sqlite"


def save(path: Path, content: Content) -> None:
    """Write a table in one step: whoever looks sees the old one or the new one."""
    if path.suffix != ROWS:
        write_all(path, lines(content))
        return
    try:
        with replacing(path) as half:
            written(half, content)
    except (OSError, sqlite3.Error) as error:
        raise DefcliError(f"{path}: cannot be written ({error}).", UNREADABLE) from None
