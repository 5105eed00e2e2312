"""How fast a build reads, how it grows with the pages, and how the date step fares beside dateparser.

    python benchmarks/extraction.py [FOLDER]

Times are process times on one core. `pip install dateparser` for the last part; without it that part is left out.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from defcli.extraction.build import build
from defcli.extraction.shelf import Shelf
from defcli.language import dates
from defcli.pages.folder import files

COPIES = (1, 4, 16)


def timed(work: Callable[[], object]) -> float:
    """Process seconds that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def growth(folder: Path) -> None:
    """Builds of 1 to 16 copies of the pages, each copy a page of its own."""
    pages = files([folder])[0]
    size = sum(found.path.stat().st_size for found in pages)
    print(f"{len(pages)} pages, {size / 1e6:.3f} MB")
    print("copies   seconds   MB/s   seconds per copy")
    for copies in COPIES:
        with tempfile.TemporaryDirectory() as name:
            for copy in range(copies):
                for found in pages:
                    (Path(name) / f"copy{copy}-{found.path.name}").write_bytes(found.path.read_bytes())
            seconds = timed(lambda folder=Path(name): build([folder]))  # type: ignore[misc]
        print(f"{copies:6} {seconds:9.2f} {size * copies / 1e6 / seconds:6.3f} {seconds / copies:9.3f}")


def beside_dateparser(folder: Path) -> None:
    """The date step and dateparser on the same paragraphs."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("dateparser is not installed")
        return
    paragraphs = []
    for document in Shelf([folder]).documents:
        paragraphs += [document.quote(s.span) for s in document.parts.sentences]
    ours: list[str] = []
    theirs: list[str] = []
    print(f"dates: {timed(lambda: ours.extend(d.when for p in paragraphs for d in dates.find(p))):.3f} s, {len(ours)} found")
    seconds = timed(lambda: theirs.extend(t for p in paragraphs for t, _ in search_dates(p, languages=["en"]) or []))
    print(
        f"dateparser: {seconds:.3f} s, {len(theirs)} found, of them without a digit or a month: {sum(not any(c.isdigit() for c in t) for t in theirs)}"
    )


if __name__ == "__main__":
    here = Path(sys.argv[1] if len(sys.argv) > 1 else "seeds")
    growth(here)
    beside_dateparser(here)
