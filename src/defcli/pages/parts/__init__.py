"""From a page's canonical text to a Document: the first reader that recognises the page reads it."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from defcli.errors import UNREADABLE, DefcliError
from defcli.model import Span
from defcli.pages.canonical import Canonical
from defcli.pages.document import Document
from defcli.pages.door import Page
from defcli.pages.parts import copied, extract, lead
from defcli.pages.source import Unread

READERS: tuple[tuple[str, Any], ...] = (("extract", extract), ("copied", copied), ("lead", lead))


def documents(pages: Iterable[Page | Unread], store: str) -> Iterator[tuple[Document, Page] | Unread]:
    """The pages as documents, each under an id of its own, or why they cannot be read.

    `store` is the folder where the texts are kept that are no files of the user's, as paths in the table name it.
    """
    taken: set[str] = set()
    for page in pages:
        if isinstance(page, Unread):
            yield page
            continue
        name = page.source.ident
        ident = next(i for n in count(1) if (i := f"{name}-{n}" if n > 1 else name).casefold() not in taken)
        taken.add(ident.casefold())
        path = page.source.shown if page.is_the_file else f"{store}/{ident}.txt"
        try:
            yield parse(page.canonical, ident, path, page.source.wiki, page.source.aliases), page
        except DefcliError as error:
            yield Unread(page.source.shown, None, str(error))


def parse(page: Canonical, ident: str, path: str, wiki: str | None = None, aliases: tuple[str, ...] = ()) -> Document:
    """A page's canonical text as a Document."""
    text = page.text
    if not text.strip():
        raise DefcliError("nothing is written in this file.", UNREADABLE)
    name, reader = next((name, reader) for name, reader in READERS if reader.recognises(text))
    links = tuple(dict.fromkeys((text[link.start : link.end], link.target) for link in page.links))
    return Document(ident, path, text, name, reader.read(text), wiki, aliases, tuple(Span(*each) for each in page.italics), links)
