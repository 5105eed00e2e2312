"""Builds of mangled pieces of pages: internal errors, failed sentences and hangs, by place; every quote must stand in its page.

python fuzz/pages.py FOLDER [HOW_MANY] [FIRST_SEED]
"""

import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from random import Random

from defcli.errors import DefcliError
from defcli.extraction.build import build
from defcli.pages.encoding import decoded

_LONGEST = 20
_PIECE = 1_500
_SIGNS = "|[]{}()<>=*#'\"“”‘’.,;:!?-–—/&%$\\\n\t \x00\x1b\u202e\ufeffÉ0123456789"


def mangled(texts: list[str], draw: Random) -> str:
    """A piece of a page with a few changes: signs put in, words moved, lines doubled or cut."""
    text = draw.choice(texts)
    at = draw.randrange(max(1, len(text) - _PIECE))
    piece = text[at : at + _PIECE]
    for _ in range(draw.randrange(1, 12)):
        i, j = sorted((draw.randrange(len(piece) + 1), draw.randrange(len(piece) + 1)))
        change = draw.randrange(6)
        if change == 0:
            piece = piece[:i] + draw.choice(_SIGNS) * draw.randrange(1, 4) + piece[i:]
        elif change == 1 and j - i < 80:
            piece = piece[:i] + piece[j:]
        elif change == 2 and j - i < 200:
            piece = piece[:j] + piece[i:j] + piece[j:]
        elif change == 3:
            words = piece.split(" ")
            a, b = draw.randrange(len(words)), draw.randrange(len(words))
            words[a], words[b] = words[b], words[a]
            piece = " ".join(words)
        elif change == 4:
            piece = piece[:i] + piece[i : i + 20].swapcase() + piece[i + 20 :]
        else:
            other = draw.choice(texts)
            k = draw.randrange(len(other))
            piece = piece[:i] + other[k : k + draw.randrange(60)] + piece[i:]
    return piece


def _too_long(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    """The count, and each place with its number."""
    texts = [p.read_text(encoding="utf-8") for p in sorted(Path(sys.argv[1]).rglob("*.txt"))]
    many = int(sys.argv[2]) if len(sys.argv) > 2 else 7000
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    signal.signal(signal.SIGALRM, _too_long)
    places: Counter[str] = Counter()
    facts, start = 0, time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        for seed in range(first, first + many):
            raw = mangled(texts, Random(seed)).encode("utf-8")
            page.write_bytes(raw)
            signal.alarm(_LONGEST)
            try:
                built = build([page])
                facts += len(built.facts)
                for unread in built.unread:
                    places[f"{unread.reason} seed {seed} line {unread.line}"] += 1
                whole = decoded(raw)
                assert all(whole[e.start : e.end] == e.quote for f in built.facts for e in f.evidence)
            except DefcliError:
                pass
            except BaseException:
                places[f"{traceback.format_exc().strip().splitlines()[-1]} seed {seed}"] += 1
            signal.alarm(0)
    print(f"{many} pages, {facts} facts, {sum(places.values())} internal errors or hangs, {time.process_time() - start:.0f} s")
    for place, times in places.most_common(40):
        print(times, place)


if __name__ == "__main__":
    main()
