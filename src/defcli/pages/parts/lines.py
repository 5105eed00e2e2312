"""A page's lines as spans, and the few shapes of a line that all readers share."""

import re
from typing import NamedTuple

from defcli.language.sentences import trim
from defcli.model import Span
from defcli.pages.document import Section

_HEADING = re.compile(r"(?P<mark>={1,6})(?!=)\s*(?P<title>[^=\s].*?)\s*(?P=mark)\s*$")
_HATNOTE = re.compile(
    r"\s*(?:This (?:article|page) is about|For (?:other uses|the [a-z ]+), see|Not to be confused with|\"[^\"]+\" redirects here|Main articles?: |See also: |Further information: "
    r"|You may be looking for|From Wikipedia, the free encyclopedia)"
)
_LONGEST_NOTE = 300


class Line(NamedTuple):
    """One line: its span without the line break, and its text."""

    span: Span
    text: str

    @property
    def blank(self) -> bool:
        """True where nothing is written."""
        return not self.text.strip()


def lines_of(text: str) -> list[Line]:
    """Every line of a text, in order."""
    out, at = [], 0
    for raw in text.split("\n"):
        text = raw.removesuffix("\r")
        out.append(Line(Span(at, at + len(text)), text))
        at += len(raw) + 1
    return out


def is_hatnote(line: Line) -> bool:
    """True for a line that only tells what a page is not about, or where else to look."""
    return bool(_HATNOTE.match(line.text)) and len(line.text) < _LONGEST_NOTE


def heading(line: Line) -> tuple[int, str] | None:
    """The rank and title of a `== heading ==`; wikis have six ranks."""
    match = _HEADING.match(line.text)
    return (len(match["mark"]), match["title"]) if match else None


def sections_of(headings: list[tuple[int, str, int]], end: int) -> tuple[Section, ...]:
    """Sections from (rank, title, offset) in order; the page's own title, of rank 1, is no section."""
    stops = _stops(headings, end)
    out, trail = [], list[tuple[int, str]]()
    for (rank, title, start), stop in zip(headings, stops, strict=True):
        if rank > 1:
            trail = [(r, t) for r, t in trail if r < rank] + [(rank, title)]
            out.append(Section(title, " / ".join(t for _, t in trail), rank, Span(start, stop)))
    return tuple(out)


def _stops(headings: list[tuple[int, str, int]], end: int) -> list[int]:
    """For each heading where the next of its rank or a higher one stands."""
    stops = [end] * len(headings)
    following: dict[int, int] = {}
    for at in range(len(headings) - 1, -1, -1):
        rank, _, start = headings[at]
        stops[at] = min((s for r, s in following.items() if r <= rank), default=end)
        following[rank] = start
    return stops


def content(line: Line, start: int = 0) -> Span:
    """The line from a column on, without blanks at its ends."""
    inside = trim(line.text, Span(start, len(line.text)))
    return Span(inside.start + line.span.start, inside.end + line.span.start)
