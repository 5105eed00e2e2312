"""How often the right name comes first, and how fast, beside RapidFuzz's WRatio and `fzf --filter`.

    python benchmarks/lookup.py [ENTITIES ...]

Names are synthetic and seeded. Queries are names with slips: a typo, lost accents, the surname alone, words swapped, a dropped middle
name, initials before the surname. A query is right where its name is the first answer; a surname or initials that several share count where the name is among the answers.
"""

import random
import shutil
import subprocess
import sys
import time

from rapidfuzz import fuzz, process

from defcli.lookup.find import find
from defcli.model import Entity, Table
from defcli.language.names import slug

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


def main() -> None:
    """The table of figures."""
    fzf = shutil.which("fzf")
    print("entities  slip       defcli  ms/query   WRatio  ms/query" + ("      fzf" if fzf else "   (fzf is not installed)"))
    for count in [int(a) for a in sys.argv[1:]] or [1_000, 10_000]:
        draw = random.Random(7)
        names = named(count, draw)
        table = table_of(names)
        for how in ("typo", "accents", "surname", "swapped", "dropped", "initials"):
            wanted = draw.sample(names, QUERIES)
            asked = [slipped(n, how, draw) for n in wanted]
            start = time.perf_counter()
            ours = [[e.name for e in find(table, q).entities] for q in asked]
            between = time.perf_counter()
            theirs = [process.extractOne(q, names, scorer=fuzz.WRatio) for q in asked]
            end = time.perf_counter()
            right = sum(n in found and (how in ("surname", "initials") or found[0] == n) for n, found in zip(wanted, ours, strict=True))
            near = sum(best is not None and best[0] == n for n, best in zip(wanted, theirs, strict=True))
            line = f"{count:8}  {how:9} {right / QUERIES:6.0%} {(between - start) / QUERIES * 1e3:9.1f} {near / QUERIES:8.0%} {(end - between) / QUERIES * 1e3:9.1f}"
            if fzf:
                runs = [
                    subprocess.run([fzf, "--filter", q], input="\n".join(names), capture_output=True, text=True, check=False) for q in asked
                ]
                line += f" {sum(r.stdout.split(chr(10))[0] == n for n, r in zip(wanted, runs, strict=True)) / QUERIES:8.0%}"
            print(line)


if __name__ == "__main__":
    main()
