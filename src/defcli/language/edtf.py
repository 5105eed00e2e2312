"""Dates in EDTF (ISO 8601-2): what they can mean, how fine they are, how they read."""

import re
from functools import lru_cache

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


_DATE = re.compile(r"-?(?:\d{4}(?:-(?P<month>0[1-9]|1[0-2]|2[1-4]|3[7-9])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?|\d{3}X|\d\dXX)[~?%]?")
_SHORT = {"04": 30, "06": 30, "09": 30, "11": 30}


def is_edtf(when: object) -> bool:
    """True for a date as a table may hold it."""
    if not isinstance(when, str):
        return False
    first, slash, last = when.partition("/")
    if not slash:
        return _is_date(when)
    return (first == ".." or _is_date(first)) and (last == ".." or _is_date(last)) and first != last


def _is_date(when: str) -> bool:
    """True for a date that a calendar has."""
    match = _DATE.fullmatch(when)
    if not match or match["day"] is None:
        return match is not None
    year, month, day = int(when.lstrip("-")[:4]), match["month"], int(match["day"])
    if month == "02":
        return day <= 28 + (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return month <= "12" and day <= _SHORT.get(month, 31)


_THIRDS = {37: "early", 38: "mid", 39: "late"}


@lru_cache(maxsize=4096)
def bounds(when: str) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The first and last day an EDTF date can mean, as (year, month, day)."""
    first, _, last = when.partition("/")
    if last:
        return (
            bounds(first)[0] if first != ".." else (-9999, 1, 1),
            bounds(last)[1] if last != ".." else (9999, 12, 31),
        )
    plain = first.strip("~?%")
    negative = plain.startswith("-")
    parts = plain.lstrip("-").split("-")
    low, high = int(parts[0].replace("X", "0")), int(parts[0].replace("X", "9"))
    if negative:
        low, high = -high, -low
    month = int(parts[1]) if len(parts) > 1 else 0
    if month in _THIRDS:
        begin = 4 * (month - 37) + 1
        return (low, begin, 1), (low, begin + 3, 30 if month == 37 else 31)
    if month > 12:
        begin = {21: 3, 22: 6, 23: 9, 24: 12}[month]
        return (low, begin, 1), (low + (begin == 12), (begin + 1) % 12 + 1, 28)
    if len(parts) == 3:
        return (low, month, int(parts[2])), (low, month, int(parts[2]))
    if month:
        import calendar

        return (low, month, 1), (low, month, calendar.monthrange(max(low, 1), month)[1])
    return (low, 1, 1), (high, 12, 31)


def agree(one: str, other: str) -> bool:
    """True where one date lies within the other: three precisions of a date do not disagree."""
    (a, b), (c, d) = bounds(one), bounds(other)
    return (c <= a and b <= d) or (a <= c and d <= b)


def precision(when: str) -> int:
    """How finely a date is given, to lead with the finest: 3 for a day, 2 for a month or part of a year, 1 for a year, less for more."""
    if "/" in when:
        ends = [e for e in when.split("/") if e != ".."]
        return min(precision(e) for e in ends) if len(ends) == 2 else 0
    return 0 if "X" in when else when.lstrip("-").count("-") + 1


def is_part(when: str) -> bool:
    """True for a season or a third of a year, which no calendar parts from its neighbours."""
    return any(end.lstrip("-").strip("~").split("-")[1:2] >= ["13"] for end in when.split("/"))


def show(when: str) -> str:
    """The date in words, no finer than it is."""
    if "/" in when:
        first, last = when.split("/")
        if first == "..":
            return f"by {show(last)}"
        return f"since {show(first)}" if last == ".." else f"{show(first)} – {show(last)}"
    plain = when.strip("~?%")
    about = "about " if plain != when else ""
    parts = plain.lstrip("-").split("-")
    year = f"{int(parts[0]) + 1} BC" if plain.startswith("-") else parts[0]
    if "XX" in year:
        return f"{about}{_ordinal(int(year[:2]) + 1)} century"
    if "X" in year:
        return f"{about}{year.replace('X', '0')}s"
    if len(parts) == 1:
        return about + year
    month = int(parts[1])
    if month in _THIRDS:
        return f"{_THIRDS[month]} {year}"
    if month > 12:
        return f"{about}{('spring', 'summer', 'autumn', 'winter')[month - 21]} {year}"
    return f"{about}{MONTHS[month - 1]} {int(parts[2])}, {year}" if len(parts) == 3 else f"{about}{MONTHS[month - 1]} {year}"


def adverbial(when: str, text: str | None = None) -> str:
    """The date as it ends a sentence, with the page's own words where they say more: ` in late 2013`, ` on May 4, 2014`."""
    plain = when.strip("~")
    if text and re.match(r"(?:the )?(?:end|beginning|start|middle|close) of ", text):
        return f" by {text}" if when.startswith("..") else f" at {text}"
    if text and re.match(r"(?:early|late|mid)\b", text):
        return f" by {text}" if when.startswith("..") else f" in {text}" if "/" not in when else f" ({text})"
    if text and "week " in text:
        return f" for {text}"
    if text and text.startswith("as of "):
        return f" {text}"
    shown = show(when)
    if "/" in when:
        return f" ({shown})" if not shown.startswith(("by ", "since ")) else f" {shown}"
    if shown.endswith(("0s", "century")):
        return f" in the {shown}" if plain == when else f" {shown.replace('about ', 'about the ')}"
    return f" on {shown}" if plain.count("-") == 2 and not plain.startswith("-") else f" in {shown}"


def _ordinal(number: int) -> str:
    return f"{number}{'th' if 10 <= number % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def undated(sentence: str, when: str | None, text: str | None) -> str:
    """A sentence without the date that it ends or opens with, as `adverbial` puts it."""
    if not when:
        return sentence
    told = adverbial(when, text)
    plain = sentence.removeprefix(f"{told.strip()[0].upper()}{told.strip()[1:]}, ")
    at = plain.find(told)
    after = plain[at + len(told) : at + len(told) + 1]
    if at < 0 or after.isalnum() or (after and after in "_–,-"):
        return plain
    return plain[:at] + plain[at + len(told) :]
