"""How building and asking grow: pages by workers, facts by command. Process seconds and peak megabytes, the median of three runs.

python benchmarks/scale.py build DUMP     MB/s at 1 and 2 workers and by Dask, and again with nothing changed
python benchmarks/scale.py ask [FACTS …]  who, ask, search, timeline, show and quiz on tables of so many facts, and the shipped one
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from big import big

from defcli.table.file import located

RUNS = 3
ASKED = (
    ["who", "elektra natchios"], ["who", "Krysten Rittr"], ["who", "qqzzt xxv"], ["ask", "who portrays Elektra Natchios?"], ["search", "single take"], ["show", "001:56"],
    ["timeline", "--about", "Krysten Ritter"], ["quiz", "--seed", "1", "--json", "--topic", "Krysten Ritter"],
)  # fmt: skip


def run(arguments: list[str], cache: str) -> tuple[float, float, float]:
    """Seconds by the clock and of the processor, and peak megabytes, of one command."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "defcli", *arguments], env={**os.environ, "DEFCLI_CACHE": cache}, capture_output=True, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - begun, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


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


def asking(sizes: list[int], folder: str) -> None:
    """A row a command, a column a size, in milliseconds, and how many times the shipped table's."""
    tables = {0: located(None)}
    for size in sizes:
        tables[size] = Path(folder) / f"{size}.json"
        tables[size].write_text(json.dumps(big(size), ensure_ascii=False), encoding="utf-8")
        clock, *_ = run(["who", "elektra", "--facts", str(tables[size])], folder)
        print(f"{size:,} facts: {tables[size].stat().st_size / 1e6:.0f} MB; the first question, which makes the index, takes {clock:.1f} s")
    print(f"{'':36}" + "".join(f"{size or 'shipped':>16}" for size in tables))
    for command in ASKED:
        told = {s: statistics.median(run([*command, "--facts", str(t)], folder)[0] for _ in range(RUNS)) for s, t in tables.items()}
        print(f"{' '.join(command)[:35]:36}" + "".join(f"{1000 * told[s]:9.0f} ({told[s] / told[0]:3.1f})" for s in tables))


def main() -> None:
    """One of the two."""
    what, *rest = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        if what == "build":
            building(Path(rest[0]), folder)
        else:
            asking([int(r) for r in rest] or [10_000, 100_000], folder)


if __name__ == "__main__":
    main()
