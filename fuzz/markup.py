"""Mangled pieces of wikitext and HTML through the converters: errors and hangs, and whether every mapped stretch stands in its source.

python fuzz/markup.py FOLDER [HOW_MANY] [FIRST_SEED]
"""

import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from random import Random

from defcli.pages import html, wikitext
from pages import mangled

_LONGEST = 10


def _too_long(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    """The count, and each place with its number."""
    texts = [p.read_text(encoding="utf-8") for p in sorted(Path(sys.argv[1]).rglob("*")) if p.suffix in (".wikitext", ".xml", ".html")]
    many = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    signal.signal(signal.SIGALRM, _too_long)
    places: Counter[str] = Counter()
    start = time.process_time()
    for seed in range(first, first + many):
        source = mangled(texts, Random(seed))
        signal.alarm(_LONGEST)
        try:
            for converter in (wikitext, html):
                told = converter.convert(source, "T")
                assert all(told.text[at : at + n] == source.replace("\x00", " ")[s : s + n] for at, s, n in told.runs)
        except BaseException:
            places[f"{traceback.format_exc().strip().splitlines()[-1]} seed {seed}"] += 1
        signal.alarm(0)
    print(f"{many} pieces, {sum(places.values())} errors or hangs, {time.process_time() - start:.0f} s")
    for place, times in places.most_common(40):
        print(times, place)


if __name__ == "__main__":
    main()
