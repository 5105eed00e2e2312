"""From a file to a Document: the first reader that recognises the page reads it."""

import hashlib
import re
from pathlib import Path
from typing import Any

from defcli.document import Document
from defcli.errors import UNREADABLE, DefcliError
from defcli.reading import copied, extract, lead

READERS: tuple[tuple[str, Any], ...] = (("extract", extract), ("copied", copied), ("lead", lead))
SUFFIXES = (".txt", ".wiki", ".text")
_LARGEST_PAGE = 4_000_000
_LONGEST_LINE = 100_000
_HASH = re.compile(r"_(?=[0-9a-f]*\d)[0-9a-f]{8,64}$")


def document_id(path: Path) -> str:
    """The file's stem without a trailing hash."""
    return _HASH.sub("", path.stem) or path.stem


def load(path: Path, shown: str) -> tuple[Document, str]:
    """The document a file holds, under the path to show for it, and the SHA-256 of the file's bytes."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DefcliError(f"{path}: cannot be read ({error.strerror}).", UNREADABLE) from None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise DefcliError(f"{path}: not UTF-8 text; save it as UTF-8 and build again.", UNREADABLE) from None
    if len(text) > _LARGEST_PAGE or max(map(len, text.split("\n"))) > _LONGEST_LINE:
        raise DefcliError(f"{path}: too long for a wiki page, or one of its lines is; split it and build again.", UNREADABLE)
    return parse(text, document_id(path), shown), hashlib.sha256(raw).hexdigest()


def parse(text: str, ident: str, path: str) -> Document:
    """A text as a Document."""
    for name, reader in READERS:
        if reader.recognises(text):
            return Document(ident, path, text, name, reader.read(text))
    raise DefcliError(f"{path}: nothing is written in this file.", UNREADABLE)
