"""How the cost of a page grows with its size, for each kind of page made to cost much: process seconds at n, 2n, 4n.

    python benchmarks/growth.py [KIND ...]

The growth is that of a doubling: 2 where it is linear. Each page is built in a process of its own.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from stress import KINDS

SMALLEST = 12_000
LIMIT = 40


def cost(text: str) -> tuple[float, float]:
    """Process seconds and peak megabytes of a build of one page."""
    with tempfile.TemporaryDirectory() as name:
        page = Path(name) / "page.txt"
        page.write_text(text, encoding="utf-8")
        program = f"import resource; from pathlib import Path; from defcli.extraction.build import build\ntry: build([Path({str(page)!r})])\nexcept Exception as e: print(e)\nu = resource.getrusage(resource.RUSAGE_SELF); print(u.ru_utime + u.ru_stime, u.ru_maxrss / 1024)"
        try:
            done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return float(LIMIT), 0.0
    seconds, megabytes = done.stdout.split()[-2:]
    return float(seconds), float(megabytes)


def main() -> None:
    """A row a kind, the worst growth first."""
    base, _ = cost("= T =\n\nT is a film.\n")
    rows = []
    for kind, make in KINDS.items():
        if sys.argv[1:] and kind not in sys.argv[1:]:
            continue
        count = max(1, SMALLEST // max(1, (len(make(200)) - len(make(100))) // 100))
        costs = [cost(make(count * times)) for times in (1, 2, 4)]
        seconds = [max(0.001, s - base) for s, _ in costs]
        rows.append(((seconds[2] / seconds[0]) ** 0.5, kind, seconds, costs[2][1], len(make(count * 4))))
        growth, _, _, megabytes, size = rows[-1]
        print(
            f"{growth:5.2f}  {kind:28} {size / 1000:6.0f} kB  {'  '.join(f'{s:6.2f}' for s in seconds)} s  {megabytes:5.0f} MB", flush=True
        )
    print(f"{sum(r[0] > 2.3 and r[2][2] > 0.2 for r in rows)} of {len(rows)} kinds grow more than 2.3 times a doubling")


if __name__ == "__main__":
    main()
