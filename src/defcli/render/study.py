"""The views of what was answered: totals, weeks, what falls due."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from defcli.render.view import Block, Heading, Note, Row, Title, View
from defcli.study.counts import Tally, by_day, by_section, streak

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from defcli.study.memory import Answer

_WEEKS = 6
_DAYS = "Mon Tue Wed Thu Fri Sat Sun"
_WIDE = 20


def stats_view(answers: Sequence[Answer], now: datetime) -> View:
    """How much was answered and how well, the last weeks day by day, and the sections, the weakest first."""
    days, credit = by_day(answers), sum(a.credit for a in answers)
    row = streak(answers, now)
    blocks: list[Block] = [Title(f"{len(answers)} answers, {credit / len(answers):.0%} right", f"{row} day{'s' * (row != 1)} in a row")]
    blocks += [Heading("Answers a day", "the last weeks"), Row(_DAYS, lead="week of   "), *_weeks(days, now.astimezone().date())]
    blocks.append(Heading("By section", "the weakest first"))
    blocks += [
        Row(f"{_share(t)} of {t.answers}", lead=section.rsplit(" / ", 1)[-1] or "Lead") for section, t in by_section(answers).items()
    ]
    return tuple(blocks)


def _share(tally: Tally) -> str:
    return f"{tally.credit / tally.answers:.0%}"


def _weeks(days: Mapping[date, Tally], today: date) -> list[Row]:
    monday = today - timedelta(days=today.weekday())
    rows = []
    for back in range(_WEEKS - 1, -1, -1):
        start = monday - timedelta(weeks=back)
        week = [start + timedelta(days=n) for n in range(7)]
        if any(d in days for d in week) or back == 0:
            told = " ".join(f"{days[d].answers if d in days else '.':>3}" for d in week)
            rows.append(Row(told, lead=start.isoformat()))
    return rows


def forecast_view(title: str, due: int, ahead: Mapping[str, int]) -> View:
    """How many questions fall due on each of the next days."""
    most = max(ahead.values(), default=0) or 1
    rows = [Row(f"{count:>3} {'#' * round(_WIDE * count / most)}".rstrip(), lead=day) for day, count in ahead.items()]
    return (Title(title, f"{due} due now"), Heading("Due on"), *rows, Note("Days are in UTC." if due else "Nothing is due now."))
