"""When what was answered is due again, by FSRS (https://github.com/open-spaced-repetition), without chance.

A question's state is its answers told again to the scheduler, so that taking an answer back takes back all it did.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import NamedTuple

from fsrs import Card, Rating, Scheduler

from defcli.study.memory import Answer

_DAYS = 365 * 100


class Learnt(NamedTuple):
    """A question that was answered: when it is due, and how likely it is known now, from 0 to 1."""

    question: str
    due: datetime
    retention: float


@cache
def _scheduler() -> Scheduler:
    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False, maximum_interval=_DAYS)


def learnt(answers: Sequence[Answer], now: datetime) -> tuple[Learnt, ...]:
    """Every question answered, what is most likely forgotten first."""
    given: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        given[answer.question].append(answer)
    found = [_learnt(question, told, now) for question, told in given.items()]
    return tuple(sorted(found, key=lambda each: (each.retention, each.due, each.question)))


def _learnt(question: str, answers: Sequence[Answer], now: datetime) -> Learnt:
    card = Card(card_id=1, due=answers[0].asked)
    for answer in answers:
        card, _ = _scheduler().review_card(card, Rating(answer.grade), max(answer.asked, card.last_review or answer.asked))
    return Learnt(question, card.due, _scheduler().get_card_retrievability(card, max(now, card.last_review or now)))


def due(answers: Sequence[Answer], now: datetime) -> tuple[Learnt, ...]:
    """The questions that are due, what is most likely forgotten first."""
    return tuple(each for each in learnt(answers, now) if each.due <= now)


def forecast(answers: Sequence[Answer], now: datetime, days: int) -> Mapping[str, int]:
    """How many questions fall due on each of the next days, by date in UTC; what is overdue counts today."""
    today = now.astimezone(UTC).date()
    counts = {(today + timedelta(days=n)).isoformat(): 0 for n in range(days)}
    for each in learnt(answers, now):
        day = max(each.due.astimezone(UTC).date(), today).isoformat()
        if day in counts:
            counts[day] += 1
    return counts
