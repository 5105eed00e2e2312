"""What pages gave when they were last read, kept by their text and by this code: a page that has not changed is not read again.

The folder is a cache: it may be deleted at any time.
"""

import hashlib
import pickle
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from defcli.errors import DefcliError
from defcli.extraction.shelf import Topics
from defcli.files import cache_folder, write
from defcli.pages.document import Document

Result = TypeVar("Result")
_CODE = ("extraction", "language", "pages")


def located() -> Path:
    """The folder of what was read."""
    return cache_folder() / "read"


def remembered(folder: Path, topics: Topics, read: Callable[[Topics], Iterator[Result]]) -> Iterator[Result]:
    """What topics gave, in their order; only those that are new or changed are handed to `read`."""
    places = [folder / f"{_key(topic)}.read" for topic in topics]
    missing = [not place.exists() for place in places]
    fresh = read(topics.only([number for number, is_missing in enumerate(missing) if is_missing]))
    for number, (place, is_missing) in enumerate(zip(places, missing, strict=True)):
        found = next(fresh) if is_missing else _taken(place)
        if found is None:
            found = next(read(topics.only([number])))
            is_missing = True
        if is_missing:
            _kept(place, found)
        yield found


def _taken(place: Path) -> Result | None:
    """What is kept; none where it cannot be read: it is only a cache."""
    try:
        found: Result = pickle.loads(zlib.decompress(place.read_bytes()))
        return found
    except Exception:
        return None


def _kept(place: Path, found: object) -> None:
    try:
        write(place, zlib.compress(pickle.dumps(found, pickle.HIGHEST_PROTOCOL), 1))
    except (DefcliError, OSError):
        return  # a cache that cannot be written costs time alone


def _key(topic: Sequence[Document]) -> str:
    told = hashlib.sha256(_code().encode())
    for page in topic:
        for text in (
            page.id,
            page.path,
            page.title,
            page.wiki or "",
            repr(page.aliases),
            repr(page.italics),
            repr(page.linked),
            page.reader,
            page.text,
        ):
            told.update(f"{len(text)}:".encode())
            told.update(text.encode("utf-8", "surrogatepass"))
    return told.hexdigest()


@cache
def _code() -> str:
    """The hash of all that decides what a page gives."""
    told = hashlib.sha256()
    for room in _CODE:
        for name, content in _contents(files("defcli").joinpath(room)):
            told.update(name.encode())
            told.update(content)
    return told.hexdigest()


def _contents(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for each in sorted(folder.iterdir(), key=lambda e: e.name):
        if each.is_dir() and each.name != "__pycache__":
            yield from _contents(each)
        elif each.is_file() and not each.name.endswith(".pyc"):
            yield each.name, each.read_bytes()
