"""How building and asking grow: pages by workers, facts by command. Process seconds and peak megabytes, the median of three runs.

python benchmarks/scale.py build DUMP            MB/s at 1 and 2 workers and by Dask, and again with nothing changed
python benchmarks/scale.py grow DUMP [PAGES …]   dumps of so many pages, made of the pages of one
python benchmarks/scale.py ask [FACTS …]         each command on tables of so many facts, as rows, and on the shipped one
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from big import SYLLABLES

from defcli.table.file import located
from defcli.table.rows import opened

RUNS = 3
ASKED = (
    ["who", "elektra natchios"], ["who", "Krysten Rittr"], ["who", "qqzzt xxv"], ["ask", "who portrays Elektra Natchios?"], ["search", "single take"], ["show", "001:56"],
    ["timeline", "--about", "Krysten Ritter"], ["quiz", "--seed", "1", "--json", "--topic", "Krysten Ritter"], ["quiz", "--seed", "1", "--json"],
    ["random", "--seed", "1"], ["list", "--kind", "award"], ["conflicts"],
)  # fmt: skip


def run(arguments: list[str], cache: str) -> tuple[float, float, float]:
    """Seconds by the clock and of the processor, and peak megabytes, of one command and those it started."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "defcli", *arguments]
    process = subprocess.Popen(
        command, env={**os.environ, "DEFCLI_CACHE": cache}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    used = os.wait4(process.pid, 0)[2]
    return time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def building(dump: Path, folder: str) -> None:
    """A row a way of building."""
    size = dump.stat().st_size / 1e6
    print(f"{dump.name}: {size:.2f} MB\n{'':24}{'seconds':>9}{'of CPU':>9}{'MB/s':>8}")
    ways = [
        ("1 worker", ["--workers", "1", "--fresh"]),
        ("2 workers", ["--workers", "2", "--fresh"]),
        ("nothing kept yet", []),
        ("nothing changed", []),
    ]
    with _cluster() as address:
        ways += [("Dask, 2 workers", ["--dask", address, "--fresh"])] if address else []
        for name, options in ways:
            clock, cpu, _ = run(["build", str(dump), "-o", f"{folder}/t.json", *options], folder)
            print(f"{name:24}{clock:9.1f}{cpu:9.1f}{size / clock:8.3f}")


class _cluster:  # noqa: N801
    """The address of a Dask cluster of two workers here; none where Dask is not installed."""

    def __enter__(self) -> str:
        try:
            from distributed import LocalCluster
        except ImportError:
            return ""
        self._cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
        return str(self._cluster.scheduler_address)

    def __exit__(self, *_: object) -> None:
        if hasattr(self, "_cluster"):
            self._cluster.close()


def growing(dump: Path, sizes: list[int], folder: str) -> None:
    """A row a number of pages: the pages of a dump again and again, those of each copy under other titles."""
    print(f"{'pages':>7}{'MB':>8}{'seconds':>9}{'of CPU':>9}{'MB/s':>8}{'facts':>8}{'peak MB':>9}")
    for size in sizes:
        grown = Path(folder) / f"{size}.xml"
        grown.write_text(_grown(dump.read_text(encoding="utf-8"), size), encoding="utf-8")
        clock, cpu, peak = run(["build", str(grown), "-o", f"{folder}/{size}.sqlite", "--fresh"], folder)
        megabytes = grown.stat().st_size / 1e6
        facts = len(opened(Path(folder) / f"{size}.sqlite"))
        print(f"{size:7}{megabytes:8.2f}{clock:9.1f}{cpu:9.1f}{megabytes / clock:8.3f}{facts:8}{peak:9.0f}", flush=True)


def _grown(text: str, size: int) -> str:
    head, pages = text[: text.index("<page>")], [p for p in re.findall(r"<page>.*?</page>", text, re.DOTALL) if "<redirect" not in p]
    titles = {w for p in pages for w in re.findall(r"[A-Z][a-z]{3,}", re.findall(r"<title>(.*?)</title>", p)[0])}
    copies = [
        page if not copy else re.sub(r"[A-Z][a-z]{3,}", lambda m, c=copy: m[0] + SYLLABLES[c % len(SYLLABLES)] * (m[0] in titles), page)  # type: ignore[misc]
        for copy in range(-(-size // len(pages)))
        for page in pages
    ]
    return f"{head}{''.join(copies[:size])}</mediawiki>"


def asking(sizes: list[int], folder: str) -> None:
    """A row a command, a column a size, in milliseconds, and how many times the shipped table's."""
    tables = {0: located(None)}
    for size in sizes:
        tables[size] = Path(folder) / f"{size}.sqlite"
        begun = time.perf_counter()
        subprocess.run([sys.executable, str(Path(__file__).with_name("big.py")), str(size), str(tables[size])], check=True)
        print(f"{size:,} facts: {tables[size].stat().st_size / 1e6:.0f} MB, made and written in {time.perf_counter() - begun:.0f} s", flush=True)
    print(f"{'':36}" + "".join(f"{size or 'shipped':>16}" for size in tables))
    for command in ASKED:
        told = {s: statistics.median(run([*command, "--facts", str(t)], folder)[0] for _ in range(RUNS)) for s, t in tables.items()}
        print(f"{' '.join(command)[:35]:36}" + "".join(f"{1000 * told[s]:9.0f} ({told[s] / told[0]:3.1f})" for s in tables), flush=True)
    for size, table in tables.items():
        print(f"{size or 'shipped'}: {max(run([*c, '--facts', str(table)], folder)[2] for c in ASKED):.0f} MB at most to answer")


def main() -> None:
    """One of the two."""
    what, *rest = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        if what == "build":
            building(Path(rest[0]), folder)
        elif what == "grow":
            growing(Path(rest[0]), [int(r) for r in rest[1:]] or [30, 300, 1000], folder)
        else:
            asking([int(r) for r in rest] or [10_000, 100_000, 1_000_000], folder)


if __name__ == "__main__":
    main()
