"""From a file to a Document: the first reader that recognises the page reads it."""

import hashlib
import re
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

from defcli.document import Document
from defcli.errors import UNREADABLE, DefcliError
from defcli.pages.encoding import decoded
from defcli.pages.folder import Found, Unread
from defcli.pages.format import container, markup
from defcli.reading import copied, extract, lead

READERS: tuple[tuple[str, Any], ...] = (("extract", extract), ("copied", copied), ("lead", lead))
_LARGEST_PAGE = 4_000_000
_LARGEST_FILE = 4 * _LARGEST_PAGE
_LONGEST_LINE = 100_000
_OPENED_BY = {
    "zim": "a ZIM archive; save the article from your reader as text and build that.",
    "epub": "an EPUB book; open it, copy the article into a text file and build that.",
    "zip": "a ZIP archive; unpack it and build the folder.",
    "7z": "a 7z archive; unpack it and build the folder.",
    "bz2": "compressed (bzip2); unpack it first.",
    "gz": "compressed (gzip); unpack it first.",
    "xz": "compressed (xz); unpack it first.",
    "pdf": "a PDF; open it, copy the article into a text file and build that.",
    "picture": "a picture, not a page.",
    "program": "a program, not a page.",
}
_SAVED_AS = {
    "dump": "a MediaWiki dump (XML), which is not read yet; copy the articles from the browser into text files.",
    "html": "an HTML file, which is not read yet; open it in a browser, copy the article into a text file and build that.",
    "wikitext": "wikitext, as the Edit tab shows it, which is not read yet; copy the article as the browser shows it.",
    "docs": "WikiExtractor's output, which is not read yet; put each article into a text file of its own.",
}
_HASH = re.compile(r"_(?=[0-9a-f]*\d)[0-9a-f]{8,64}$")


def document_id(path: Path) -> str:
    """The file's stem without a trailing hash."""
    return _HASH.sub("", path.stem) or path.stem


def load_all(found: Sequence[Found]) -> tuple[list[tuple[Document, str]], list[Unread]]:
    """The documents of some files, each with the SHA-256 of its bytes, and the files that cannot be read."""
    loaded: list[tuple[Document, str]] = []
    unread: list[Unread] = []
    taken: set[str] = set()
    for path, shown in found:
        try:
            document, sha = load(path, shown)
        except DefcliError as error:
            unread.append(Unread(shown, None, str(error).removeprefix(f"{path}: ")))
            continue
        ident = next(i for n in count(1) if (i := f"{document.id}-{n}" if n > 1 else document.id) not in taken)
        taken.add(ident)
        loaded.append((document.called(ident), sha))
    return loaded, unread


def load(path: Path, shown: str) -> tuple[Document, str]:
    """The document a file holds, under the path to show for it, and the SHA-256 of the file's bytes."""
    try:
        large = path.stat().st_size > _LARGEST_FILE
        raw = b"" if large else path.read_bytes()
        text = "" if large else _text(raw)
    except OSError as error:
        raise DefcliError(f"{path}: cannot be read ({error.strerror}).", UNREADABLE) from None
    except DefcliError as error:
        raise DefcliError(f"{path}: {error}", UNREADABLE) from None
    if large or len(text) > _LARGEST_PAGE or max(map(len, text.split("\n"))) > _LONGEST_LINE:
        raise DefcliError(f"{path}: too long for a wiki page, or one of its lines is; split it and build again.", UNREADABLE)
    return parse(text, document_id(path), shown, str(path)), hashlib.sha256(raw).hexdigest()


def _text(raw: bytes) -> str:
    """The text of a page; an error that says what to do with what is none."""
    held = container(raw)
    if held in _OPENED_BY:
        raise DefcliError(f"this is {_OPENED_BY[held]}", UNREADABLE)
    text = decoded(raw)
    written = markup(text)
    if written in _SAVED_AS:
        raise DefcliError(f"this is {_SAVED_AS[written]}", UNREADABLE)
    return text


def parse(text: str, ident: str, path: str, named: str = "") -> Document:
    """A text as a Document; `named` is the file's path as errors tell it."""
    if not text.strip():
        raise DefcliError(f"{named or path}: nothing is written in this file.", UNREADABLE)
    name, reader = next((name, reader) for name, reader in READERS if reader.recognises(text))
    return Document(ident, path, text, name, reader.read(text))
