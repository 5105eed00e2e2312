"""Every command on tables with one thing made wrong: internal errors and hangs, by place.

python fuzz/tables.py [HOW_MANY] [FIRST_SEED]
"""

import contextlib
import io
import json
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from defcli.__main__ import run
from defcli.table.file import located
from mutations import mutated

COMMANDS = (
    "info", "who Alexandra", "who jones", "who Alexndra", "ask who plays elektra", "ask when was it released", "timeline", "list", "search single take",
    "random --seed 3", "show 001:56", "relations", "conflicts", "quiz --seed 3 --json", "timeline --export html -", "quiz --seed 2 --export gift -",
    "timeline --json", "who elektra --json", "verify seeds",
)  # fmt: skip
_LONGEST = 20


def _too_long(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    """The count, and each place with its number."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    data = json.loads(located(None).read_bytes())
    signal.signal(signal.SIGALRM, _too_long)
    places: Counter[str] = Counter()
    refused = 0
    start = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.json"
        for seed in range(first, first + many):
            path.write_text(json.dumps(mutated(data, seed)), encoding="utf-8")
            codes = []
            for command in COMMANDS if seed % 20 == 0 else (COMMANDS[seed % len(COMMANDS)], COMMANDS[(seed // 3) % len(COMMANDS)]):
                signal.alarm(_LONGEST)
                out = io.StringIO()
                words = command.split()
                words = [words[0], " ".join(words[1:])] if words[0] in ("ask", "search", "who") and "--json" not in words else words
                with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
                    try:
                        codes.append(run([*words, "--debug", "--facts", str(path)]))
                    except BaseException:
                        out.write(traceback.format_exc())
                signal.alarm(0)
                if "Traceback" in out.getvalue():
                    lines = [line.strip() for line in out.getvalue().splitlines() if line.strip().startswith("File")]
                    places[f"{out.getvalue().strip().splitlines()[-2][:80]} {lines[-1][-70:]} seed {seed} {command}"] += 1
            refused += 3 in codes
    print(f"{many} tables, {refused} refused, {sum(places.values())} internal errors or hangs, {time.process_time() - start:.0f} s")
    for place, times in places.most_common(40):
        print(times, place)


if __name__ == "__main__":
    main()
