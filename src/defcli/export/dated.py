"""A timeline as its exports see it: a title, events, the pages they are from."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from defcli.language import edtf
from defcli.model import Page
from defcli.timeline.events import Event


class Dated(NamedTuple):
    """A timeline to export."""

    title: str
    events: Sequence[Event]
    pages: Sequence[Page]


def is_exact(event: Event) -> bool:
    """True for a day, or a range of days."""
    return edtf.precision(event.when) == 3 and not event.when.startswith("..") and not event.when.endswith("..") and "~" not in event.when


def days(event: Event) -> tuple[date, date] | None:
    """The first and last day an event can mean, of an open range those of its known end; None where a calendar has no such day."""
    low, high = edtf.bounds(event.when.removeprefix("../").removesuffix("/.."))
    try:
        return date(*low), date(*high)
    except ValueError:
        return None
