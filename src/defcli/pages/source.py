"""A page as it was found, before it is canonical text, and where it came from."""

from typing import NamedTuple

from defcli.model import Origin


class Source(NamedTuple):
    """A page in its own markup: `text`, `wikitext`, `html` or `docs`.

    `ident` is what answers may call it, `shown` its path as reports tell it, `wiki` the collection it is one page of, `aliases` the titles that lead to it.
    """

    ident: str
    shown: str
    title: str
    text: str
    origin: Origin
    wiki: str | None = None
    aliases: tuple[str, ...] = ()
    licence: str = "CC BY-SA"


class Unread(NamedTuple):
    """What could not be read, or not whole: the path to show, the line where one is known, and why."""

    path: str
    line: int | None
    reason: str
