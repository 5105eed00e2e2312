"""What answers add up to: by section, by day, days in a row."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from defcli.study.memory import Answer


class Tally(NamedTuple):
    """How many answers, and the credit they brought."""

    answers: int = 0
    credit: float = 0.0


def by_section(answers: Sequence[Answer]) -> Mapping[str, Tally]:
    """What was answered of each section, the weakest first."""
    found: dict[str, Tally] = defaultdict(Tally)
    for each in answers:
        found[each.section] = _with(found[each.section], each)
    return dict(sorted(found.items(), key=lambda s: (s[1].credit / s[1].answers, s[0])))


def by_day(answers: Sequence[Answer]) -> Mapping[date, Tally]:
    """What was answered on each day, by the player's own clock."""
    found: dict[date, Tally] = defaultdict(Tally)
    for each in answers:
        day = each.asked.astimezone().date()
        found[day] = _with(found[day], each)
    return dict(sorted(found.items()))


def _with(tally: Tally, answer: Answer) -> Tally:
    return Tally(tally.answers + 1, tally.credit + answer.credit)


def streak(answers: Sequence[Answer], now: datetime) -> int:
    """How many days in a row something was answered, up to today, or to yesterday where today is still to come."""
    days = set(by_day(answers))
    day = now.astimezone().date()
    day = day if day in days else day - timedelta(days=1)
    count = 0
    while day in days:
        count, day = count + 1, day - timedelta(days=1)
    return count


def latest(answers: Sequence[Answer]) -> Mapping[str, Answer]:
    """The last answer to each question, the latest last."""
    found: dict[str, Answer] = {}
    for each in answers:
        found.pop(each.question, None)
        found[each.question] = each
    return found
