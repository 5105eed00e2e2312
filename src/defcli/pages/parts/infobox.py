"""Infobox lines: `- Key: value`, and the values a line holds."""

import re

from defcli.language.sentences import trim
from defcli.model import Span
from defcli.pages.document import Field
from defcli.pages.parts.lines import Line

_AUTHORED = re.compile(r".* by (?=[A-ZÀ-Þ])")
_BOTH = re.compile(r"([A-ZÀ-Þ]\S*(?: \S+){1,2}?),? (?:and|&) ([A-ZÀ-Þ]\S*(?: \S+){1,2})")
_FIELD = re.compile(r"\s*[-*•]\s*(?P<key>[A-Z][\w' /&().-]{0,40}?)\s*:\s*(?P<value>\S.*?)\s*$")
_TAG = re.compile(r"</?[a-z]+(?:\s[^<>]*)?/?>", re.IGNORECASE)
_SUFFIX = re.compile(
    r"\s*,\s*(?:(?:1[6-9]|20)\d\d(?![\w–-])|(?<=\d,)\d{3}(?!\d)|Inc|Ltd|LLC|Jr|Sr|Co|Corp|LP|Limited|Incorporated|S\. ?A|S\.p\.A|N\.V|GmbH|AG|plc)\b\.?"
)


def fields_of(lines: list[Line]) -> list[Field]:
    """The fields of an infobox block, one a line."""
    found = []
    for line in lines:
        match = _FIELD.match(line.text)
        if match:
            start = line.span.start
            value = Span(start + match.start("value"), start + match.end("value"))
            found.append(Field(match["key"], value, line.span))
    return found


def names_of(text: str, field: Field, divided: bool = True) -> list[Span]:
    """The values of a field that names people: `One Name and Another Name` as two."""
    spans = values_of(text, field, divided)
    both = [_BOTH.fullmatch(text, span.start, span.end) for span in spans]
    return [part for span, two in zip(spans, both, strict=True) for part in ((Span(*two.span(1)), Span(*two.span(2))) if two else (span,))]


def values_of(text: str, field: Field, divided: bool = True) -> list[Span]:
    """The single values of a field: tags left aside, divided at `|`, where there is none with blanks at commas that are not part of a name; of `Title by Author`
    that a work is based on, the author."""
    pieces, begin, depth = [], field.value.start, 0
    parted = " | " in text[begin : field.value.end]
    quoted = False
    at = begin
    while at < field.value.end:
        char = text[at]
        tag = _TAG.match(text, at)
        if tag:
            pieces.append(Span(begin, at))
            at = begin = tag.end()
            continue
        depth += (char in "([") - (char in ")]")
        quoted ^= char == '"'
        inner = depth > 0 or quoted
        if not inner and (char == "|" or (divided and char == "," and not parted and not _SUFFIX.match(text, at))):
            pieces.append(Span(begin, at))
            begin = at + 1
        at += 1
    pieces.append(Span(begin, field.value.end))
    if field.key.casefold() == "based on":
        pieces = [author for piece in pieces for author in _authors(text, piece)]
    return [span for piece in pieces if (span := trim(text, piece)).start < span.end]


def _authors(text: str, piece: Span) -> list[Span]:
    """The authors in `Title by One and Another`; a piece without a title as it is."""
    found = _AUTHORED.match(text, piece.start, piece.end)
    if not found:
        return [piece]
    cuts = [
        found.end(),
        *(at for m in re.finditer(" and ", text[found.end() : piece.end]) for at in (found.end() + m.start(), found.end() + m.end())),
    ]
    return [Span(a, b) for a, b in zip(cuts[::2], [*cuts[1::2], piece.end], strict=True)]
