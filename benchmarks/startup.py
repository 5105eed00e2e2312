"""How long a whole run takes, as a multiple of `python -c pass` of the same interpreter: medians of paired runs.

    python benchmarks/startup.py [RUNS]

Runs on a terminal are given a pseudo-terminal and timed until what is named has been printed.
"""

import compileall
import os
import pty
import statistics
import subprocess
import sys
import time
from pathlib import Path

import defcli

CASES: tuple[tuple[str, list[str], str, float], ...] = (
    ("who, piped", ["who", "Alexandra"], "", 7.5),
    ("timeline, piped", ["timeline"], "", 7.5),
    ("who's card, terminal", ["who", "Alexandra"], "Alexandra is a leader", 10),
    ("first quiz question, terminal", ["quiz", "--seed", "7"], "quit", 10),
    ("--help, piped", ["--help"], "", 6.5),
    ("a completion call", ["__complete", "who", "elo"], "", 6.5),
)


def main() -> None:
    """The table of ratios."""
    runs = int(sys.argv[1]) if sys.argv[1:] else 25
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(Path(defcli.__file__).parent, quiet=2)
    python = sys.executable
    for name, arguments, until, aim in CASES:
        command = [python, "-m", "defcli", *arguments]
        ratios = []
        for _ in range(runs):
            plain = _piped([python, "-c", "pass"])
            ratios.append((_on_terminal(command, until) if until else _piped(command)) / plain)
        print(f"{name:30} {statistics.median(ratios):5.1f}  (aim {aim})")


def _piped(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def _on_terminal(command: list[str], until: str) -> float:
    """Seconds until some words have been printed on a terminal."""
    ours, theirs = pty.openpty()
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True, env={**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    )
    os.close(theirs)
    seen = b""
    while until.encode() not in seen:
        try:
            seen += os.read(ours, 65536)
        except OSError:
            break
    took = time.perf_counter() - start
    process.kill()
    process.wait()
    os.close(ours)
    return took


if __name__ == "__main__":
    main()
