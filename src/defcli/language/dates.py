"""Dates as wikis write them, found in running text and kept in EDTF with the precision the words give."""

import re
from calendar import monthrange
from typing import NamedTuple

from defcli.language.edtf import MONTHS, bounds
from defcli.model import Span

_NUMBER = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


class Found(NamedTuple):
    """A date in running text.

    `when` is EDTF; it begins with `-` and a month where the year has to come from elsewhere, and is empty for a relative
    date, whose distance from its anchor is then `shift` (a number and `day`, `week`, `month` or `year`).
    `role` is `adverb` ("in May 2014"), `attribute` ("the 2016 festival") or `bracket` ("(1999)").
    """

    span: Span
    when: str
    role: str = "adverb"
    shift: tuple[int, str] | None = None

    @property
    def partial(self) -> bool:
        """True where the year is missing."""
        return "--" in self.when


_MONTH = r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)|Sept?(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
_YEAR = r"(?:1[0-9]|20)\d\d"
_PART = r"(?:the )?(?:end|beginning|start|middle|close) of (?:the )?|(?:the )?(?:early|late|mid)(?:[ -]to[ -](?:late|mid))?[ -]|mid-"
_THIRDS = {"early": 37, "mid": 38, "late": 39}
_YEARS_OF_THIRD = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_ONE = (
    rf"(?P<iso>\b{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?\b)"
    rf"|(?P<dmy>(?<![\d.,]){_DAY} (?:of )?{_MONTH},? {_YEAR}\b)"
    rf"|(?P<mdy>\b{_MONTH} {_DAY},? {_YEAR}\b)"
    rf"|(?P<my>\b{_MONTH},? {_YEAR}\b)"
    rf"|(?P<md>\b{_MONTH} {_DAY}\b(?!\d|[.:]\d))"
    rf"|(?P<dm>(?<![\d.,]){_DAY} (?:of )?{_MONTH}\b)"
    rf"|(?P<season>\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)? {_YEAR}\b)"
    rf"|(?P<m>\b{_MONTH}\b)"
    r"|(?P<decade>\b(?:1[0-9]|20)\d0s\b)"
    r"|(?P<century>\b(?:1[0-9]|20|21|[5-9])(?:st|th) century\b)"
    r"|(?P<bc>\b\d{1,4} (?:BC|BCE)\b)"
    rf"|(?P<y>(?<![\d$£€.,/:]){_YEAR}(?:[–-]\d\d)?\b(?![\d/:]|[.,]\d|-(?!{_YEAR}\b)\d{{2,}}|\s?%|-[a-z]))"
)
_DATE = re.compile(rf"(?P<part>{_PART})?(?:{_ONE})")
_RELATIVE = re.compile(
    r"\b(?:(?:the )?(?P<next>following|next|previous|same) (?P<unit1>day|week|month|year)"
    r"|(?<!-)(?P<n>(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten)|\d{1,2}) (?P<unit2>day|week|month|year)s? (?P<way>later|earlier|afterwards|after that)"
    r"|(?P<that>(?:later|earlier) that|later in the|that same) (?P<unit3>day|week|month|year))\b"
)
_BEFORE = re.compile(r"(?P<word>[A-Za-z]+|[(,–—-])\s*$")
_ADVERBIAL = frozenset(
    "in on by since until till from to and through throughout of during after before around circa about late early mid between as for decade period years".split()
)
_MONTH_CUES = frozenset(
    "between in by since until till from to and through throughout during late early mid of for before after around".split()
)
_DURING = re.compile(r"\b(?:(?:in|during) (?:the )?|(?:by|throughout|since|until) the )(?:early |late |mid-)?$", re.IGNORECASE)
_CITED = re.compile(r"\((?:(?:cf|see)\.? )?[A-ZÀ-Þ][\w’'.-]+(?:(?: and| &|,)? [A-ZÀ-Þ][\w’'.-]+| et al\.?)*,? $")
_YEAR_AND_DASH = re.compile(rf"\b({_YEAR})\s?[–—-]\s?$")
_RECURS = re.compile(r"\s+(?:of )?(?:every|each)\b")
_JOIN = re.compile(r"\s*,?\s*(?:to|through|until|till|and|–|—|-)\s*(?:the\s+)?$")
_OPEN_RANGE = re.compile(r"\b(from|between|beginning in|beginning on|starting in)\s+(?:the\s+)?$", re.IGNORECASE)
_TO_A_MONTH = re.compile(rf"\s*(?:–|—|-|to|through)\s*{_MONTH},? {_YEAR}")
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:[Ee]very|[Ee]ach)(?: year)?(?: on)? $|(?<!was )(?<!were )(?<!is )(?<!are )\b(?:planned|scheduled|slated) for (?:early |late )?$"
    r"|\b(?:after|before|since|unlike|like) (?:[A-ZÀ-Þ][\w’'.-]* ){1,4}(?:in|on) $"
    r"|\buntil (?:[^,.;]{1,60} (?:in|on) )?(?:the )?$|\b[Ss]ince (?=[A-Z])[^,.;]{2,60} in $|^(?:Following|Since|Despite|Upon|Prior to|(?:After|Before) (?:the|his|her|their|its) [a-z]+ of) (?:[^.;,]|, (?=(?:[A-Z]|in\b))){3,160} (?:in|on) $"
)
_BY = re.compile(r"\b(by|before)\s+(?:the\s+)?$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)


def find(text: str, start: int = 0, end: int | None = None) -> list[Found]:
    """The dates of `text[start:end]` in order, ranges joined; what only looks like a date is left out."""
    stop = len(text) if end is None else end
    singles = [found for match in _DATE.finditer(text, start, stop) if (found := _single(text, start, stop, match))]
    singles = [s for s in singles if not _ends_a_span(text, s, singles)]
    relative = [_relative(match) for match in _RELATIVE.finditer(text, start, stop)]
    apart = [r for r in relative if not any(r.span.start < s.span.end and s.span.start < r.span.end for s in singles)]
    return sorted([*_joined(text, start, singles), *apart])


def _ends_a_span(text: str, found: Found, singles: list[Found]) -> bool:
    """True for the second year of `the boom 2001–2007`, of which the first is no date of its own."""
    span = _YEAR_AND_DASH.search(text, max(0, found.span.start - 8), found.span.start)
    return span is not None and not any(s.span.end == span.end(1) for s in singles)


def with_year(found: Found, year: str) -> Found:
    """The date with the year it lacked."""
    return found._replace(when=re.sub(r"(?<![\d-])--", f"{year}-", found.when))


def shifted(when: str, shift: tuple[int, str]) -> str | None:
    """The date that lies a number of units from a day, month or year; None where its precision does not allow it."""
    plain = when.split("/")[0].rstrip("~")
    parts = [int(p) for p in plain.split("-") if p.isdigit()]
    count, unit = shift
    if unit == "year" and parts:
        return f"{parts[0] + count:04}"
    if unit == "month" and len(parts) >= 2 and parts[1] <= 12:
        months = parts[0] * 12 + parts[1] - 1 + count
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if unit in ("day", "week") and len(parts) == 3:
        from datetime import date, timedelta

        return (date(*parts) + timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
    return None


def _month(text: str) -> int:
    return next(i for i, name in enumerate(MONTHS, 1) if name[:3] == text[:3])


def _single(text: str, start: int, stop: int, match: re.Match[str]) -> Found | None:
    before = _BEFORE.search(text, start, match.start())
    word = before["word"].casefold() if before else ""
    kind = match.lastgroup or ""
    raw = match[kind]
    role = "bracket" if word == "(" else "adverb"
    if (
        kind == "m"
        and not match["part"]
        and not _TO_A_MONTH.match(text, match.end())
        and (word not in _MONTH_CUES or re.match(r"\s+[A-Z]", text[match.end() : stop]))
    ):
        return None
    if _RECURS.match(text, match.end(), stop):
        return None
    if kind == "y":
        if (_CITED.search(text[start : match.start()]) and text[match.end() : match.end() + 1] in (")", ":", ";", ",")) or _is_backwards(
            raw
        ):
            return None
        if not match["part"] and word not in _ADVERBIAL and word not in ("(", ",", "–", "—", "-", "the", "a", "an") and before:
            return None
        if re.match(
            r"\s+(?:people|copies|seats|members|miles|feet|metres|meters|km|years|votes|times|hp|kW|mph|rpm|kg|lb|ft|cc)\b",
            text[match.end() : stop],
        ):
            return None
        described = word in ("the", "a", "an") and re.match(r"\s+[\w-]", text[match.end() : stop])
        if described or word == "of" or text[match.end() : match.end() + 2] in ("'s", "’s"):
            role = "attribute"
    if _OF_SOMETHING_ELSE.search(text[start : match.start()]):
        role = "attribute"
    if kind in ("decade", "century") and not _DURING.search(text, start, match.start()):
        role = "attribute"
    span = Span(match.start(), match.end())
    when = _edtf(kind, raw)
    if kind in ("iso", "dmy", "mdy") and when.count("-") == 2 and not _is_day(*map(int, when.split("-"))):
        return None
    return Found(span, _in_part(when, match["part"] or ""), role)


def _is_backwards(raw: str) -> bool:
    """True for `1999-12`, which is no span of years."""
    return len(raw) == 7 and raw[5:] <= raw[2:4] and raw[2:4] != "99"


def _in_part(when: str, part: str) -> str:
    """A date of which only a part is meant: `late 2013` is the last third of the year, `early 1850s` its first years."""
    third = re.fullmatch(r"(?:the )?(early|mid|late)[ -]", part)
    if not part or not third:
        return when + ("~" if part else "")
    if re.fullmatch(r"\d{4}", when):
        return f"{when}-{_THIRDS[third[1]]}~"
    if re.fullmatch(r"\d{3}X", when):
        first, last = _YEARS_OF_THIRD[third[1]]
        return f"{when[:3]}{first}~/{when[:3]}{last}~"
    return f"{when}~"


def _is_day(year: int, month: int, day: int) -> bool:
    return day <= monthrange(year, month)[1]


def _edtf(kind: str, raw: str) -> str:
    if kind == "y" and len(raw) == 7:
        return f"{raw[:4]}/{int(raw[:2]) + (raw[5:] < raw[2:4])}{raw[5:]}"
    if kind in ("iso", "y"):
        return raw
    if kind == "decade":
        return raw[:3] + "X"
    if kind == "century":
        return f"{int(re.match(r'[0-9]+', raw)[0]) - 1:02}XX"  # type: ignore[index]
    if kind == "bc":
        return f"-{int(raw.split()[0]) - 1:04}"
    year = raw[-4:] if kind in ("dmy", "mdy", "my", "season") else "-"
    if kind == "season":
        return f"{year}-{_SEASONS[raw.split()[0].casefold()]}"
    name = re.search(_MONTH, raw)
    month = _month(name[0]) if name else 0
    rest = raw.replace(name[0], " ") if name else raw
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", rest) if kind in ("dmy", "mdy", "md", "dm") else None
    return f"{year}-{month:02}" + (f"-{int(day[0]):02}" if day else "")


def _relative(match: re.Match[str]) -> Found:
    span = Span(match.start(), match.end())
    if match["next"]:
        return Found(span, "", shift=({"following": 1, "next": 1, "previous": -1, "same": 0}[match["next"]], match["unit1"]))
    if match["that"]:
        return Found(span, "", shift=(0, match["unit3"]))
    count = int(match["n"]) if match["n"].isdigit() else _NUMBER[match["n"].lower()]
    return Found(span, "", shift=(-count if match["way"] == "earlier" else count, match["unit2"]))


def _joined(text: str, start: int, singles: list[Found]) -> list[Found]:
    """Ranges and bounds made of single dates: `from A to B`, `between A and B`, `A–B`, `by A`, `since A`."""
    out: list[Found] = []
    for found in singles:
        last = out[-1] if out else None
        if last and "/" not in last.when and _JOIN.fullmatch(text, last.span.end, found.span.start):
            gap = text[last.span.end : found.span.start]
            opened = bool(_OPEN_RANGE.search(text, start, last.span.start))
            tight = gap.strip() in ("–", "—", "-", "to", "through")
            if (opened or tight) and (joined := _range(last, found)):
                out[-1] = joined
                continue
        out.append(found)
    out = [f._replace(role="attribute") if _is_one_of_years(text, out, i) else f for i, f in enumerate(out)]
    ranged = [_day_range(text, _bounded(text, start, f)) for f in out]
    return [f for i, f in enumerate(ranged) if i == 0 or f.span.start >= ranged[i - 1].span.end]


def _is_one_of_years(text: str, found: list[Found], at: int) -> bool:
    """True for `1996 and 1999`: what a sentence tells of two years is of neither alone."""
    pairs = [(found[i], found[i + 1]) for i in (at - 1, at) if 0 <= i < len(found) - 1]
    return any(len(a.when) == len(b.when) == 4 and text[a.span.end : b.span.start] in (" and ", ", ", ", and ", " or ") for a, b in pairs)


def _range(first: Found, last: Found) -> Found | None:
    low = first.when
    if first.partial and not last.partial and len(last.when) >= 4:
        low = with_year(first, last.when[:4]).when
    high = last.when
    if "--" not in low + high and bounds(low)[0] > bounds(high)[1]:
        return None
    return Found(Span(first.span.start, last.span.end), f"{low}/{high}", first.role)


def _bounded(text: str, start: int, found: Found) -> Found:
    if "/" in found.when:
        return found
    if _BY.search(text, max(start, found.span.start - 12), found.span.start):
        return found._replace(when=f"../{found.when.rstrip('~')}") if _is_by(text, found) else found
    if _SINCE.search(text, max(start, found.span.start - 12), found.span.start):
        return found._replace(when=f"{found.when}/..")
    return found


def _is_by(text: str, found: Found) -> bool:
    return text[: found.span.start].rstrip().casefold().removesuffix(" the").endswith("by")


def _day_range(text: str, found: Found) -> Found:
    """`August 20 to 26, 2017`: the first day is found as a month and day, the rest follows it."""
    match = re.compile(rf"\s*(?:–|-|to|and|through)\s*({_DAY}),?\s+({_YEAR})\b").match(text, found.span.end)
    if match and re.fullmatch(r"--\d\d-\d\d", found.when):
        month = found.when[2:4]
        day = int(re.sub(r"\D", "", match[1]))
        when = f"{match[2]}-{found.when[2:]}/{match[2]}-{month}-{day:02}"
        if day <= int(found.when[5:]) or not _is_day(int(match[2]), int(month), day):
            return found
        return Found(Span(found.span.start, match.end()), when, found.role)
    return found
