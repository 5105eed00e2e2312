"""How often the right name comes first, and how fast, whole and from rows, beside RapidFuzz's WRatio and `fzf --filter`.

    python benchmarks/lookup.py [ENTITIES ...]

Names are synthetic and seeded. Queries are names with slips: a typo, lost accents, the surname alone, words swapped, a dropped middle
name, initials before the surname. A query is right where its name is the first answer; a surname or initials that several share count where the name is among the answers.
"""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rapidfuzz import fuzz, process

from defcli.language.names import slug
from defcli.lookup.find import find
from defcli.model import Entity, Table
from defcli.table.file import content_of
from defcli.table.rows import Rows, opened, written

QUERIES = 60
_SOUNDS = "ba be bi bo da de di do fa fe ga go ha he ja jo ka ke ki la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se ta te ti to va vi za zé ñe".split()


def named(count: int, draw: random.Random) -> list[str]:
    """Names of two or three words."""
    found: set[str] = set()
    while len(found) < count:
        parts = ["".join(draw.choices(_SOUNDS, k=draw.choice((2, 3, 3)))).title() for _ in range(draw.choice((2, 2, 3)))]
        found.add(" ".join(parts))
    return sorted(found)


def slipped(name: str, how: str, draw: random.Random) -> str:
    """A name as somebody mistypes it."""
    parts = name.split()
    if how == "typo":
        at = draw.randrange(1, len(name) - 1)
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if how == "accents":
        return name.replace("é", "e").replace("ñ", "n").lower()
    if how == "surname":
        return parts[-1]
    if how == "swapped":
        return " ".join(parts[::-1])
    if how == "initials":
        return f"{' '.join(p[0] + '.' for p in parts[:-1])} {parts[-1]}"
    return f"{parts[0]} {parts[-1]}"


def table_of(names: list[str]) -> Table:
    """A table of persons without facts."""
    entities = {f"person/{slug(n)}": Entity(f"person/{slug(n)}", n, "person") for n in names}
    return Table("", (), {}, entities, (), b"")


def rows_of(table: Table, folder: str) -> Rows:
    """The table as rows."""
    place = Path(folder) / f"{len(table.entities)}.sqlite"
    written(place, content_of(table))
    return opened(place)


def main() -> None:
    """The table of figures: of each way how often the right name comes first, and its milliseconds a query."""
    print("entities  slip              whole            rows          WRatio             fzf")
    for count in [int(a) for a in sys.argv[1:]] or [1_000, 10_000, 100_000]:
        draw = random.Random(7)
        names = named(count, draw)
        with tempfile.TemporaryDirectory() as folder:
            ways = _ways(names, folder)
            for how in ("typo", "accents", "surname", "swapped", "dropped", "initials"):
                wanted = draw.sample(names, QUERIES)
                asked = [slipped(n, how, draw) for n in wanted]
                print(f"{count:8}  {how:9}" + "".join(_measured(way, wanted, asked, how) for way in ways), flush=True)


def _ways(names: list[str], folder: str) -> list[Callable[[str], list[str]]]:
    """How a query is answered: by the table whole, by its rows, by WRatio, and by fzf where that is installed."""
    table = table_of(names)
    rows = rows_of(table, folder)
    ways: list[Callable[[str], list[str]]] = [
        lambda q: [e.name for e in find(table, q).entities],
        lambda q: [e.name for e in find(rows.named(q), q).entities],
        lambda q: [best[0] for best in [process.extractOne(q, names, scorer=fuzz.WRatio)] if best],
    ]
    return [*ways, lambda q: _fzf(q, names)] if shutil.which("fzf") else ways


def _measured(way: Callable[[str], list[str]], wanted: list[str], asked: list[str], how: str) -> str:
    start = time.perf_counter()
    found = [way(q) for q in asked]
    spent = time.perf_counter() - start
    right = sum(n in f and (how in ("surname", "initials") or f[0] == n) for n, f in zip(wanted, found, strict=True))
    return f"{right / QUERIES:8.0%} {spent / QUERIES * 1e3:7.1f}"


def _fzf(query: str, names: list[str]) -> list[str]:
    """What fzf puts first; it is given the names anew for each query, as in a shell."""
    told = subprocess.run(["fzf", "--filter", query], input="\n".join(names), capture_output=True, text=True, check=False).stdout
    return told.split("\n")[:1]


if __name__ == "__main__":
    main()
