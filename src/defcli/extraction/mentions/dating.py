"""The dates of a page settled: years inherited from the date before, relative dates reckoned from theirs."""

from typing import NamedTuple

from defcli.language import dates, edtf
from defcli.model import Span
from defcli.pages.document import Document

_REACH = 8


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
    """The dates of every sentence, by the sentence's number."""
    out: dict[int, tuple[Dated, ...]] = {}
    last: Dated | None = None
    section, age = "", 0
    for number, sentence in enumerate(document.parts.sentences):
        if sentence.section != section:
            section, last = sentence.section, None
        found = []
        for each in dates.find(document.text, *sentence.span):
            dated = _settled(each, last)
            if dated is None:
                continue
            found.append(dated)
            if dated.settled and dated.role == "adverb" and "X" not in dated.when:
                last, age = dated, 0
        out[number] = tuple(found)
        age += 1
        if age > _REACH:
            last = None
    return out


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
