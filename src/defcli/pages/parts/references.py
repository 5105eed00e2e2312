"""Numbered references: `1. Author (date) Title Publisher. Retrieved on date.`"""

import re

from defcli.language import dates
from defcli.language.sentences import trim
from defcli.model import Span
from defcli.pages.document import Reference
from defcli.pages.parts.lines import Line

_NUMBERED = re.compile(r"\s*(?P<number>\d{1,3})\.\s+(?:\^\s+)?(?P<body>\S.*?)\s*$")
_RETRIEVED = re.compile(
    r"[.,]?\s*(?:Retrieved|Accessed|Archived)(?: on| from the original on)?\s+(?P<date>[^.]*\d{4}(?:-\d\d-\d\d)?)\.?\s*$",
    re.IGNORECASE,
)
_AUTHORS = re.compile(r"(?P<names>[A-ZÀ-Þ][^()\d\"“]*?)\s*\((?P<date>[^()]*\d{4})\)\s*")
_COMMA_STYLE = re.compile(
    r"(?P<names>[A-ZÀ-Þ][^()\d\"“]*?),\s*[\"“](?P<title>.+?)[\"”],?\s*(?P<publisher>[^,]*),\s*(?P<date>[^,]*\d{4}[\d-]*)\s*$"
)


def is_reference_line(line: Line) -> bool:
    """True for a numbered line that says who wrote something, or when it was looked up."""
    match = _NUMBERED.match(line.text)
    return bool(match and (_RETRIEVED.search(match["body"]) or _AUTHORS.match(match["body"])))


def reference_of(text: str, line: Line) -> Reference | None:
    """The reference that a line is; where only knowing the publisher tells the title's end, both are left in `body`."""
    match = _NUMBERED.match(line.text)
    if not match:
        return None
    start, end = line.span.start + match.start("body"), line.span.start + match.end("body")
    retrieved = None
    if found := _RETRIEVED.search(text, start, end):
        retrieved = Span(*found.span("date"))
        end = found.start()
    number = int(match["number"])
    if comma := _COMMA_STYLE.match(text, start, end):
        publisher = trim(text, Span(*comma.span("publisher")))
        return Reference(
            number, _authors(text, Span(*comma.span("names"))), _date(text, Span(*comma.span("date"))), Span(*comma.span("title")),
            publisher if publisher.start < publisher.end else None, None, retrieved, line.span,
        )  # fmt: skip
    head = _AUTHORS.match(text, start, end)
    if not head:
        return Reference(number, (), None, None, None, None, retrieved, line.span) if retrieved else None
    body = trim(text, Span(head.end(), end))
    return Reference(
        number,
        _authors(text, Span(*head.span("names"))),
        _date(text, Span(*head.span("date"))),
        None,
        None,
        body,
        retrieved,
        line.span,
    )


def _authors(text: str, names: Span) -> tuple[Span, ...]:
    out, begin = [], names.start
    for at in [*(m.start() for m in re.finditer(r";|\band\b", text[names.start : names.end])), names.end - names.start]:
        span = trim(text, Span(begin, names.start + at))
        if span.start < span.end:
            out.append(span)
        begin = names.start + at + (3 if text.startswith("and", names.start + at) else 1)
    return tuple(out)


def _date(text: str, span: Span) -> Span | None:
    found = dates.find(text, span.start, span.end)
    return found[0].span if found else None
