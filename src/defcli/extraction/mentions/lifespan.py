"""The dates of a life in the brackets behind a name: `X (born May 4, 1970 in Port Ellis)`, `X (June 1, 1920 – August 9, 1999)`."""

import re
from typing import NamedTuple

from defcli.extraction.mentions.dating import Dated
from defcli.language import dates
from defcli.model import Span

_BRACKET = re.compile(r"\((?P<inside>[^()]*\b\d{3,4}\b[^()]*)\)")
_BIRTH = re.compile(r"\b(?:born|b\.) ", re.IGNORECASE)
_PLACE = re.compile(r" in (?P<place>[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*)*(?:, [A-ZÀ-Þ][\w'’. -]*)*)$")
_PARTED = re.compile(r"[–-]|died")
_FARTHEST = 120


class Lifespan(NamedTuple):
    """When somebody was born and died, where they were born as the brackets say it, and where those end; `is_certain` where a band or a firm has none like it."""

    born: Dated
    died: Dated | None
    place: str | None
    end: int
    is_certain: bool


def lifespan(text: str, sentence: Span) -> Lifespan | None:
    """The first brackets near the head of a sentence that hold a birth, or a birth and a death."""
    for bracket in _BRACKET.finditer(text, sentence.start, min(sentence.end, sentence.start + _FARTHEST)):
        start, end = bracket.span("inside")
        found = [d for d in dates.find(text, start, end) if not d.partial]
        is_birth = bool(_BIRTH.search(bracket["inside"]))
        ends = [(d.span, when) for d in found for when in d.when.split("/")]
        if len(ends) == 1 and is_birth:
            place = _PLACE.search(text, ends[0][0].end, end)
            return Lifespan(_dated(ends[0]), None, place["place"] if place else None, bracket.end(), True)
        if (
            len(ends) == 2
            and ".." not in found[0].when
            and (len(found) == 1 or _PARTED.search(text, found[0].span.end, found[1].span.start))
        ):
            return Lifespan(
                _dated(ends[0]), _dated(ends[1]), None, bracket.end(), is_birth or all(when.count("-") == 2 for _, when in ends)
            )
    return None


def _dated(end: tuple[Span, str]) -> Dated:
    return Dated(end[0], end[1], "adverb")
