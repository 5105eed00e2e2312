"""An index beside a large table: its rows in the cache folder, made when a table that has none is first asked, and of no use to any other.

It may be deleted at any time. A small table is read whole: that is quicker. A table that is rows already is its own index.
"""

import hashlib
import os
import sqlite3
from pathlib import Path

from defcli.table.file import is_large, is_rows, load
from defcli.table.rows import Rows, written
from defcli.table.rows import opened as rows_of

_VERSION = 2
_WAIT = 30.0


def located(path: Path) -> Path:
    """Where the index of a table lies, as that file is now."""
    now = path.stat()
    told = f"{_VERSION}:{path.resolve()}:{now.st_size}:{now.st_mtime_ns}:{now.st_ino}"
    return _folder() / f"{hashlib.sha256(told.encode('utf-8', 'surrogateescape')).hexdigest()}.sqlite"


def _folder() -> Path:
    if named := os.environ.get("DEFCLI_CACHE"):
        return Path(named) / "index"
    from platformdirs import user_cache_path

    return user_cache_path("defcli") / "index"


def opened(path: Path, makes: bool = True) -> Rows | None:
    """The index of a table, made if it has none and `makes`; none for a small table, or where the cache cannot be used."""
    try:
        if is_rows(path):
            return rows_of(path, _WAIT)
        if not is_large(path):
            return None
        place = located(path)
        if not place.exists():
            if not makes:
                return None
            _made(place, path)
        return rows_of(place, _WAIT)
    except (sqlite3.Error, OSError, ValueError):
        return None


def _made(place: Path, path: Path) -> None:
    """Write the index of a table in one step: whoever looks sees none, or all of it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    half = place.with_suffix(f".{os.getpid()}")
    half.unlink(missing_ok=True)
    try:
        written(half, load(path))
        os.replace(half, place)
    finally:
        half.unlink(missing_ok=True)
