"""An index beside a large table: its rows in the cache folder, made by `build`, or when a table that has none is first asked, and of no use to any other.

It may be deleted at any time. A small table is read whole: that is quicker. A table that is rows already is its own index.
"""

import contextlib
import hashlib
import sqlite3
from pathlib import Path

from defcli.files import cache_folder, replacing
from defcli.table.file import Content, content_of, is_large, is_rows, load
from defcli.table.rows import Rows, written
from defcli.table.rows import opened as rows_of

_VERSION = 3


def located(path: Path) -> Path:
    """Where the index of a table lies, as that file is now."""
    now = path.stat()
    told = f"{_VERSION}:{path.resolve()}:{now.st_size}:{now.st_mtime_ns}:{now.st_ino}"
    return cache_folder() / "index" / f"{hashlib.sha256(told.encode('utf-8', 'surrogateescape')).hexdigest()}.sqlite"


def make(path: Path, content: Content) -> None:
    """Make the index of a table that was just written, if it is large enough to have one; without a cache there is none."""
    with contextlib.suppress(sqlite3.Error, OSError):
        if is_large(path) and not is_rows(path):
            with replacing(located(path)) as half:
                written(half, content)


def opened(path: Path, makes: bool = True) -> Rows | None:
    """The index of a table, made if it has none and `makes`; none for a small table, or where the cache cannot be used."""
    try:
        if is_rows(path):
            return rows_of(path)
        if not is_large(path):
            return None
        if not located(path).exists():
            if not makes:
                return None
            make(path, content_of(load(path)))
        return rows_of(located(path))
    except (sqlite3.Error, OSError, ValueError):
        return None
