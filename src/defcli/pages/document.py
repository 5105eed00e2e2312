"""A page as it was read: the raw text, and every part of it a span of that text."""

import bisect
import re
from functools import cached_property
from typing import NamedTuple

from defcli.model import Evidence, Span

_LONGEST_QUOTE = 4_000
_AROUND = 300


class Section(NamedTuple):
    """A heading and what stands under it, up to the next heading of its rank; `path` is joined by ` / `."""

    title: str
    path: str
    level: int
    span: Span


class Field(NamedTuple):
    """A line of an infobox: `- Key: value`."""

    key: str
    value: Span
    span: Span


class CastRow(NamedTuple):
    """`Actor as Character: who that is`; the character is None where the page lost it."""

    actor: Span
    character: Span | None
    description: Span | None
    span: Span
    section: str


class Cell(NamedTuple):
    """A cell of a table; one that spans rows stands in each of them with the span of the one place it is written."""

    value: Span
    line: Span


class Row(NamedTuple):
    """A row of a table under its column names, which are empty where the page lost them."""

    cells: tuple[Cell, ...]
    headers: tuple[str, ...]
    section: str


class Reference(NamedTuple):
    """A numbered reference in its parts; `body` is title and publisher where the words alone do not part them."""

    number: int
    authors: tuple[Span, ...]
    date: Span | None
    title: Span | None
    publisher: Span | None
    body: Span | None
    retrieved: Span | None
    span: Span


_TITLED = re.compile(r"(?:^| / )[A-Z][^/]* \((?:1[89]|20)\d\d\)(?:$| / )")


def is_elsewhere(section: str) -> bool:
    """True for a section headed `Title (2003)`: what it calls `the show` is that, not what the page is about."""
    return bool(_TITLED.search(section))


class Sentence(NamedTuple):
    """A sentence of prose, the section and paragraph it stands in, and the cast row it describes, if any."""

    span: Span
    section: str
    paragraph: int
    under: CastRow | None

    @property
    def elsewhere(self) -> bool:
        """True in a section on another work."""
        return is_elsewhere(self.section)


class Skipped(NamedTuple):
    """A stretch that gave nothing, and why."""

    reason: str
    span: Span


class Parts(NamedTuple):
    """What a reader found on a page."""

    title: str
    sections: tuple[Section, ...] = ()
    fields: tuple[Field, ...] = ()
    cast: tuple[CastRow, ...] = ()
    rows: tuple[Row, ...] = ()
    references: tuple[Reference, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    skipped: tuple[Skipped, ...] = ()


class Linked(NamedTuple):
    """Words of a page that lead to another page of its wiki, and what that page is about: its name and kind."""

    words: str
    name: str
    kind: str


class Document:
    """One page: its text exactly as the file has it, and the parts that a reader saw in it; `wiki` is the collection that it is one page of,
    `aliases` are titles that lead to it, `italics` where its markup set words in italics, `links` its words that lead to other titles.

    `linked` is what of these the other pages that are read with it are about.
    """

    linked: tuple[Linked, ...] = ()

    def __init__(
        self,
        ident: str,
        path: str,
        text: str,
        reader: str,
        parts: Parts,
        wiki: str | None = None,
        aliases: tuple[str, ...] = (),
        italics: tuple[Span, ...] = (),
        links: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.id = ident
        self.path = path
        self.text = text
        self.reader = reader
        self.parts = parts
        self.wiki = wiki
        self.aliases = aliases
        self.italics = italics
        self.links = links

    @property
    def title(self) -> str:
        """What the page calls itself."""
        return self.parts.title

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(i + 1 for i, c in enumerate(self.text) if c == "\n")]

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return self.text.count("\n") + (not self.text.endswith("\n")) if self.text else 0

    def line(self, offset: int) -> int:
        """The number, from 1, of the line that a character stands on."""
        return bisect.bisect_right(self._line_starts, offset)

    def quote(self, span: Span) -> str:
        """The words of a span, exactly as they stand."""
        return self.text[span.start : span.end]

    def evidence(self, span: Span, focus: Span | None = None) -> Evidence:
        """The span as evidence; the focus is the whole of it unless it is named. Of a span longer than anybody reads, what is around the focus."""
        if focus and span.end - span.start > _LONGEST_QUOTE:
            span = Span(max(span.start, focus.start - _AROUND), min(span.end, focus.end + _AROUND))
        return Evidence(self.id, self.line(span.start), span.start, span.end, self.quote(span), focus or span)

    def section_at(self, offset: int) -> str:
        """The path of the section a character stands in; empty in the lead."""
        path = ""
        for section in self.parts.sections:
            if section.span.start <= offset:
                path = section.path
        return path
