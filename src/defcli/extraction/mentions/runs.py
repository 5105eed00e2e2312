"""Runs of capitalised words in prose: the raw material of names."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from defcli.language.given import is_given, may_be
from defcli.language.nouns import kind_of
from defcli.language.vocabulary import (
    AWARD_NOUNS,
    CONNECTORS,
    EVENT_NOUNS,
    OPENERS,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
    PLACE_OPENERS,
    RANKS,
    ROLES,
    THING_NOUNS,
    TITLES,
)
from defcli.model import Span

_TOKEN = (
    r"(?:[A-ZÀ-Þ]\.(?:[A-ZÀ-Þ]\.)*(?=[\s,'’)])"
    r"|(?:Jr|Sr|Inc|Ltd|Bros|St|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Adm|Sen|Gov|Rep|Rev|Hon|Prof|vs)\."
    r"|[A-ZÀ-Þ](?:[\w+]|[.&/–-](?=\w)|['’](?!s\b)(?=\w))*"
    r"|/[A-Z]\w+|\b[a-z]{1,2}(?:\d+|[A-Z]\w+)\b)"
)
_NUMBER = r"(?:(?<=[a-z] )|(?<=[a-z]! ))\d{1,4}(?![\d%.,:/–-]*[\d%]| (?:[a-z]+s|mm|cm|km|kg|ft|percent|million|billion)\b)"
_NICK = r"(?:[\"“][A-Z][\w ]{1,20}[\"”] )?"
_PARTICLES = frozenset("de del della di da dos das du van von bin ibn zu la las los der den dem het".split())
_PARTICLE = r" (?:(?:del|della|di|da|dos|das|du|bin|ibn|zu)|de(?: (?:la|las|los))?|v[ao]n(?: (?:der|den|dem|het|de))?) (?=[A-ZÀ-Þ])"
_RUN = re.compile(
    rf"(?<![\w\"“]){_TOKEN}(?:(?:(?:,|!(?= \d))? {_NICK}|{_PARTICLE}| and a (?=[A-Z])|['’]s? (?=(?:{'|'.join((*PLACE_NOUNS, *AWARD_NOUNS))})\b))(?:{_TOKEN}|&(?= [A-Z])|{_NUMBER}))*"
)
_COMMA_SUFFIX = re.compile(r"(?:Jr|Sr|Inc|Ltd)\.?$")
_REGNAL = re.compile(r"[IVX]{2,5}")
_PRIZE = re.compile(r"(?:Best|Outstanding) [A-Z]")
STANDS_ASIDE = re.compile(r"\b(?:by|starring|featuring|with) $")
_HOUSE = re.compile(r"\b\d{1,5} $")
_STREETS = ("Street", "Avenue", "Road", "Boulevard", "Lane", "Square")
_ROLE_TOKENS = frozenset(form for r in ROLES for form in (r, f"{r}s", r.replace("-", " "))) | {
    "ceo",
    "coo",
    "cfo",
    "editor-in-chief",
    "vice",
    "pilot",
    "ambassador",
    "commander",
    "astronaut",
    "cosmonaut",
}


class Run(NamedTuple):
    """A capitalised run; `opens` is true where it stands first in its sentence."""

    span: Span
    text: str
    opens: bool


def runs_of(text: str, start: int, end: int) -> Iterator[Run]:
    """The capitalised runs of a sentence, without the plain words that only its beginning capitalises."""
    before: Run | None = None
    for run in _capitalised(text, start, end):
        if before and _is_of(before, run, text):
            start = before.span.start + 4 * (
                before.opens and before.text.startswith("The ") and kind_of(before.text.split()[-1]) == "organisation"
            )
            before = Run(Span(start, run.span.end), text[start : run.span.end], False)
            continue
        if before:
            yield before
        before = run
    if before:
        yield before


def _is_of(head: Run, run: Run, text: str) -> bool:
    """True for the halves of `Department of State`, `Museum of Science and Industry`."""
    gap = text[head.span.end : run.span.start]
    if gap == " and ":
        return " of " in head.text and kind_of(head.text.split(" of ")[0].split()[-1]) == "organisation" and " " not in run.text
    if (head.opens and " " not in head.text) or gap not in (" of ", " of the ") or " of " in head.text:
        return False
    return kind_of(head.text.split()[-1]) in ("organisation", "event", "award", "work")


def _capitalised(text: str, start: int, end: int) -> Iterator[Run]:
    for match in _RUN.finditer(text, start, end):
        number = _HOUSE.search(text, max(start, match.start() - 8), match.start())
        if number and match[0].split()[-1] in _STREETS:
            yield Run(Span(number.start(), match.end()), text[number.start() : match.end()], False)
            continue
        for piece in _at_commas(text, match.start(), match.end()):
            opens = not text[start : piece.start].strip(' "“(—–')
            yield from _divided(text, piece, opens)


def _at_commas(text: str, start: int, end: int) -> list[Span]:
    """The run divided at commas that are no part of a name."""
    pieces, begin = [], start
    for match in re.finditer(r", ", text[start:end]):
        rest = re.match(r"\S+", text[start + match.end() : end])
        if not (rest and _COMMA_SUFFIX.match(rest[0])):
            pieces.append(Span(begin, start + match.start()))
            begin = start + match.end()
    return [*pieces, Span(begin, end)]


def _divided(text: str, span: Span, opens: bool) -> Iterator[Run]:
    """The run without openers, divided at capitalised occupations: `Netflix COO Ted Sarandos` is two names."""
    begin, first = span.start, True
    pieces: list[Span] = []
    for match in re.finditer(r"\S+", text[span.start : span.end]):
        word = match[0]
        at = span.start + match.start()
        plain = word.casefold().rstrip(",")
        if (
            first
            and at == begin
            and opens
            and (plain in OPENERS or plain in _ROLE_TOKENS or _is_adverbial(plain))
            and not _opens_a_title(text, at, span.end)
        ):
            begin = span.start + match.end() + 1
            continue
        if not first and plain in _ROLE_TOKENS and begin < at and not _PRIZE.match(text, begin):
            pieces.append(Span(begin, at - 1))
            begin = span.start + match.end() + 1
        first = False
    pieces.append(Span(begin, span.end))
    for piece in pieces:
        if piece.start < piece.end and text[piece.start : piece.end].casefold() not in _ROLE_TOKENS:
            yield Run(piece, text[piece.start : piece.end], opens and piece.start == span.start)


def _is_adverbial(word: str) -> bool:
    """True for `believing`, `reportedly`, which only open a sentence."""
    return len(word) > 6 and word.endswith(("ing", "ly")) and not is_given(word)


def _opens_a_title(text: str, at: int, end: int) -> bool:
    """True for `The` before another capital: it may belong to a title, the lexicon tells; and for `Two` in `Two and a Half Doors`."""
    return bool(re.match(r"The [A-ZÀ-Þ]|\w+ and a [A-ZÀ-Þ]", text[at:end]))


def is_post(word: str) -> bool:
    """True for the first word of what somebody does: `CEO`, `Director`."""
    return word.casefold() in _ROLE_TOKENS


def looks_personal(name: str) -> bool:
    """True for a run that has the build of a person's name: two to four words, no noun of another kind."""
    parts = [p for p in re.sub(r"[\"“][^\"”]*[\"”] ?", "", name).split() if p not in _PARTICLES]
    if not 2 <= len(parts) <= 4 or any(c.isdigit() for c in name) or "&" in parts or "/" in name or "+" in name:
        return False
    if any(p in AWARD_NOUNS + EVENT_NOUNS + ORGANISATION_NOUNS for p in parts) or parts[0] == "The":
        return False
    if any(p in PLACE_NOUNS for p in parts) and not _is_surname(parts):
        return False
    caps = [p for p in parts if len(p) > 1 and p.isupper() and "." not in p and not (is_given(parts[0]) and _REGNAL.fullmatch(p))]
    return not caps and parts[0].casefold() not in OPENERS and parts[-1].casefold() not in CONNECTORS


_SURNAMES = frozenset("Park Lake Hall Castle Forest".split())


def kind_by_noun(name: str) -> str | None:
    """The kind that a name's own last noun tells: `X Studios`, `Y Festival`, `Z Island`."""
    plain = re.sub(r",? (?:Inc|Ltd|LLC)\.?$", " Inc.", name)
    last = plain.split()[-1]
    if last in AWARD_NOUNS or _PRIZE.match(name):
        return "award"
    if last in EVENT_NOUNS or re.search(r"\b(?:Festival|Comic[ -]Con)\b", name):
        return "event"
    if len(plain.split()) < 2:
        return None
    if last in THING_NOUNS:
        return "thing"
    if last in ORGANISATION_NOUNS:
        return "organisation"
    if " of " in plain and kind_of(plain.split(" of ")[0].split()[-1]) == "organisation":
        return "organisation"
    first = plain.split()[0]
    if first in PLACE_OPENERS:
        return "place"
    return "place" if last in PLACE_NOUNS and not _is_surname(plain.split()) else None


def _is_surname(parts: list[str]) -> bool:
    """True for a given name and a noun of places that people are called by, too: `Ada Hill`, not `Ada Airport`."""
    return parts[-1] in _SURNAMES and len(parts) in (2, 3) and all(is_given(p) or p.endswith(".") for p in parts[:-1])


def without_title(name: str) -> str:
    """The name without `Father`, `Dr.` and their like before it; without a rank where a whole name follows: `General Motors` keeps its first word."""
    parts = name.split()
    if parts[0] in ("Mrs.", "Mrs") and len(parts) > 2 and not may_be("she", parts[1]):
        return name  # she goes by her husband's name
    while len(parts) > 1 and parts[0] in TITLES:
        parts = parts[1:]
    while len(parts) > 2 and parts[0] in RANKS and kind_of(parts[1]) != "organisation":
        parts = parts[1:]
    return " ".join(parts)
