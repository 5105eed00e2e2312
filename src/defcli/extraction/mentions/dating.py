"""The dates of a page settled: years inherited from the date before, relative dates reckoned from theirs."""

import re
from typing import NamedTuple

from defcli.language import dates, edtf
from defcli.model import Span
from defcli.pages.document import Document

_REACH = 8
_BEFORE = 30
_DEADLINE = re.compile(r"\b(?:before|until|till)(?: at least)?(?: the end of)? $")


class Dated(NamedTuple):
    """A date in its sentence. `when` holds `--` where the year could not be settled on this page.

    `basis` is `stated`, `inherited` or `resolved`; `anchor` is the date it rests on in the latter two.
    """

    span: Span
    when: str
    role: str
    basis: str = "stated"
    anchor: Span | None = None

    @property
    def settled(self) -> bool:
        """True where the year is known."""
        return "--" not in self.when


def settle(document: Document) -> dict[int, tuple[Dated, ...]]:
    """The dates of every sentence, by the sentence's number.

    A year is inherited within its section, by the next paragraph only if it is of the time that the lead speaks of: `In 1979, …` may only look back.
    """
    out: dict[int, tuple[Dated, ...]] = {}
    last: Dated | None = None
    section, age, paragraph = "", 0, None
    first, latest = _time_of_lead(document)
    for number, sentence in enumerate(document.parts.sentences):
        if sentence.section != section:
            section, last = sentence.section, None
        if sentence.paragraph != paragraph and last and not first <= edtf.bounds(last.when)[0][0] <= latest:
            last = None
        paragraph = sentence.paragraph
        found = []
        for each in dates.find(document.text, *sentence.span):
            dated = _settled(each, last)
            if dated is None:
                continue
            found.append(dated)
            is_deadline = _DEADLINE.search(document.text, max(sentence.span.start, dated.span.start - _BEFORE), dated.span.start)
            if dated.settled and dated.role == "adverb" and "X" not in dated.when and not is_deadline:
                last, age = dated, 0
        out[number] = tuple(found)
        age += 1
        if age > _REACH:
            last = None
    return out


def _time_of_lead(document: Document) -> tuple[int, int]:
    """The first and the last year of the lead's dates; any year where it has none."""
    lead = [s for s in document.parts.sentences if s.section == ""]
    found = [edtf.bounds(d.when) for s in lead for d in dates.find(document.text, *s.span) if not d.partial and d.shift is None and d.when]
    return (min(f[0][0] for f in found), max(f[1][0] for f in found)) if found else (-9999, 9999)


def _settled(found: dates.Found, last: Dated | None) -> Dated | None:
    if found.shift is not None:
        return _reckoned(found, last)
    if not found.partial:
        return Dated(found.span, found.when, found.role)
    if last is None:
        return Dated(found.span, found.when, found.role)
    reached = last.when.rpartition("/")[2] or last.when
    if reached == "..":
        reached = last.when.partition("/")[0]
    candidate = dates.with_year(found, reached.strip("~")[:4])
    if edtf.bounds(candidate.when)[1] < edtf.bounds(reached)[0]:
        return Dated(found.span, found.when, found.role)
    return Dated(found.span, candidate.when, found.role, "inherited", last.span)


def _reckoned(found: dates.Found, last: Dated | None) -> Dated | None:
    if last is None or found.shift is None or found.shift[0] < 0 or last.when.startswith(".."):
        return None
    when = dates.shifted(last.when, found.shift)
    return Dated(found.span, when, found.role, "resolved", last.span) if when else None
