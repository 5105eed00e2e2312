"""What a build lays aside while it goes on, so that it holds no more at once than one subject's pages and facts."""

import pickle
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Generic, TypeVar

Value = TypeVar("Value")
_IN_MEMORY = 64_000  # kilobytes, before SQLite uses its file


class Aside(Generic[Value]):
    """Values as they were laid down, one by one or by their keys.

    They lie in a temporary file of SQLite's, which nobody else sees and which is gone with this process, however that ends.
    """

    def __init__(self) -> None:
        self._base = sqlite3.connect("")
        self._base.execute("PRAGMA journal_mode=OFF")
        self._base.execute(f"PRAGMA cache_size=-{_IN_MEMORY}")
        self._base.execute("CREATE TABLE held (number INTEGER PRIMARY KEY, key BLOB NOT NULL, value BLOB NOT NULL)")
        self._is_sorted = False

    def put(self, key: str, value: Value) -> None:
        """Lay a value down behind all others, under a key that others may have too."""
        self._base.execute("INSERT INTO held (key, value) VALUES (?, ?)", (_bytes(key), pickle.dumps(value, pickle.HIGHEST_PROTOCOL)))

    def at(self, key: str) -> list[tuple[int, Value]]:
        """The values under a key with their numbers, in the order they were laid down in."""
        self._sort()
        rows = self._base.execute("SELECT number, value FROM held WHERE key = ? ORDER BY number", (_bytes(key),))
        return [(number, pickle.loads(value)) for number, value in rows]

    def groups(self) -> Iterator[list[Value]]:
        """The values of each key, by key."""
        self._sort()
        rows = self._base.execute("SELECT key, value FROM held ORDER BY key, number")
        for _, same in groupby(rows, itemgetter(0)):
            yield [pickle.loads(value) for _, value in same]

    def __iter__(self) -> Iterator[Value]:
        for (value,) in self._base.execute("SELECT value FROM held ORDER BY number"):
            yield pickle.loads(value)

    def __len__(self) -> int:
        return int(self._base.execute("SELECT count(*) FROM held").fetchone()[0])

    def _sort(self) -> None:
        if not self._is_sorted:
            self._base.execute("CREATE INDEX by_key ON held (key, number)")
            self._is_sorted = True


def _bytes(key: str) -> bytes:
    """A key as it sorts in Python, whatever the name of a file has in it."""
    return key.encode("utf-8", "surrogatepass")
