"""Tables of any size: the shipped one again and again, each copy about people and things of its own.

python benchmarks/big.py FACTS TABLE
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from defcli.model import Table
from defcli.table.file import Content, located, narrowed
from defcli.table.saved import save

SYLLABLES = "ka lo mi ra ten dor vel sun bri nok fa gil hest jun pra quo rin sto tav wey".split()


class Copies:
    """The facts or the sayings of all copies, each copy made when it is come to."""

    def __init__(self, first: dict[str, Any], copies: int, part: str) -> None:
        self._first, self._copies, self._part = first, copies, part

    def __iter__(self) -> Iterator[Any]:
        for number in range(self._copies):
            yield from getattr(_copy(self._first, number, self._part), self._part)

    def __len__(self) -> int:
        return self._copies * len(self._first[self._part])


def big(facts: int) -> Content:
    """A table of about so many facts."""
    first = json.loads(located(None).read_bytes())
    copies = max(1, -(-facts // len(first["facts"])))
    heads = [_copy(first, number, "") for number in range(copies)]
    return Content(
        heads[0].title, [d for h in heads for d in h.documents], heads[0].relations,
        sorted((e for h in heads for e in h.entities.values()), key=lambda e: e.id), Copies(first, copies, "facts"), Copies(first, copies, "said"),
    )  # fmt: skip


def _copy(first: dict[str, Any], number: int, part: str) -> Table:
    """The pages and entities of a copy, and a part of the rest."""
    names = {e["name"]: e["name"] if not number else _renamed(e["name"], number) for e in first["entities"]}
    parts = {
        name: [_copied(each, number, names) for each in first[name]] if name in ("documents", "entities", part) else []
        for name in ("documents", "entities", "facts", "said")
    }
    return narrowed(first | parts, "")


def _renamed(name: str, number: int) -> str:
    """A name with a syllable of its copy's in each word."""
    mark, left = "", number
    while left:
        mark += SYLLABLES[left % len(SYLLABLES)]
        left //= len(SYLLABLES)
    return re.sub(r"[A-Za-z]{3,}", lambda m: m[0] + mark, name)


def _copied(value: Any, number: int, names: dict[str, str], key: str = "") -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {k: _copied(v, number, names, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_copied(v, number, names, key) for v in value]
    if not isinstance(value, str) or not number:
        return value
    if key in ("id", "document", "disputes") or re.match(r"(?:person|character|group|organisation|work|place|award|event|thing)/", value):
        return f"{value}-c{number}"
    if key in ("name", "aliases"):
        return _renamed(value, number)
    if key in ("statement", "value"):
        for old, new in names.items():
            if old in value:
                return value.replace(old, new)
    return value


if __name__ == "__main__":
    save(Path(sys.argv[2]), big(int(sys.argv[1])))
