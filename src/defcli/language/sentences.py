"""Where sentences begin and end in running text, damage of wiki exports included."""

import re

from defcli.language.quotes import quotations
from defcli.model import Span

_ABBREVIATIONS = frozenset(
    (
        "mr mrs ms dr st jr sr prof rev gen col capt lt sgt gov sen rep hon messrs mt ft no nos vol vols vs etc inc ltd co corp"
        " bros dept est approx ca fig ed eds pp feat op jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n d.c a.m p.m"
        " e.g i.e ph.d b.a m.a"
    ).split()
)
_OPENS_ANYWAY = re.compile(r"(?:The|A|An|In|On|At|It|He|She|They|This|That|These|But|And|As|After|However|His|Her|Its|For)\b")
_GLUED_TO = re.compile(r"\b[A-Za-z]?[a-z]{2,}$")
_GLUED = re.compile(rf"{_OPENS_ANYWAY.pattern} |[A-Z][a-z]+ [a-z]+ |[A-Z][a-z]+ [A-Z][a-z]+ (?:of|and|called|said|wrote)\b")
_PLAIN_WORD, _CAPITALISED = re.compile(r"[\s(\"“'’-][a-z]{3,}$"), re.compile(r"[A-Z][a-z]+[ ,'’-]")
_CRIED_NAME = re.compile(r"[a-z,] [A-Z][\w']*$")
_MARKS = re.compile(r"(?:\[\w+\]\s*)+")
_END = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[\"”’')\]]*)(?P<mark>(?:\[[\w ]{1,12}\])*(?::\s\d+(?:[–-]\d+)?)?)"
    r"(?P<gap>\s+|(?=[A-Z][a-z]))(?=[\"“‘'(\[]?[A-Z0-9À-Þ/])"
)
_LONGEST = 3_000
_UNBROKEN = re.compile(r"\S{250}")
_LONGEST_WORD = 60


def split(text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]`, without the blanks and reference marks between them."""
    spans, begin = [], start
    quoted = quotations(text, start, end)
    for match in _END.finditer(text, start, end):
        inside = any(q.start < match.start() and match.end("close") < q.end for q in quoted)
        if not inside and match.end() < end and _ends(text, begin, match):
            spans.append(Span(begin, match.end("close")))
            begin = match.end()
    spans.append(Span(begin, end))
    return [trimmed for span in spans if _is_said(text, trimmed := trim(text, span))]


def _is_said(text: str, span: Span) -> bool:
    """True for a stretch that is more than reference marks, and no longer than anybody's sentence, its words no longer than anybody's words."""
    return (
        span.start < span.end <= span.start + _LONGEST
        and not _MARKS.fullmatch(text, span.start, span.end)
        and not _UNBROKEN.search(text, span.start, span.end)
    )


def trim(text: str, span: Span) -> Span:
    """The span without blanks at its ends."""
    piece = text[span.start : span.end]
    return Span(span.start + len(piece) - len(piece.lstrip()), span.end - len(piece) + len(piece.rstrip()))


def _ends(text: str, begin: int, match: re.Match[str]) -> bool:
    glued = not match["gap"]
    if match["stop"] == "!" and not match["close"] and _CRIED_NAME.search(text, begin, match.start()):
        return False
    if glued and not (match["close"] or match["mark"]):
        if _PLAIN_WORD.search(text, begin, match.start()) and _CAPITALISED.match(text, match.end()):
            return True
        return bool(_GLUED_TO.search(text, begin, match.start()) and _GLUED.match(text, match.end()))
    if match["stop"] != "." or match["close"]:
        inside = match["stop"] in ("...", "…") and not match["close"]
        return not inside and not (match["close"] and _is_title_mark(text, match))
    before = text[max(begin, match.start() - _LONGEST_WORD) : match.start()]
    last = (before.split()[-1] if before[-1:].strip() else "").lstrip("(\"“'[").casefold()
    following = text[match.end() : match.end() + _LONGEST_WORD]
    if last in _ABBREVIATIONS:
        return last in (
            "inc",
            "ltd",
            "co",
            "corp",
            "bros",
            "etc",
            "u.s",
            "u.k",
            "jr",
            "sr",
            "d.c",
            "a.m",
            "p.m",
        ) and bool(_OPENS_ANYWAY.match(following))
    initial = re.fullmatch(r"(?:[a-z]\.)*[a-zà-þ]", last)
    return not (initial and last != "i") or bool(_OPENS_ANYWAY.match(following) and len(last) > 1)


def _is_title_mark(text: str, match: re.Match[str]) -> bool:
    """True where the stop belongs to a quoted title that goes on: `"What?" Live`."""
    return match["stop"] in "!?" and text[match.end() : match.end() + 1].isdigit()
