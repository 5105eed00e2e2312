"""A timeline as an iCalendar file: whole days; a date told only in part spans all days that it can mean, and says so."""

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from defcli.controls import one_line
from defcli.export.dated import Dated, days, is_exact
from defcli.export.told import Export, missing, notice, quoted
from defcli.timeline.events import Event

if TYPE_CHECKING:
    from icalendar import Event as Entry


def export(timeline: Dated) -> Export:
    """The file's text; what lies before the year 1 is left out, for no calendar has it."""
    try:
        from icalendar import Calendar
    except ImportError:
        raise missing("icalendar", "A calendar") from None

    calendar = Calendar()
    calendar.add("prodid", "-//defcli//timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", one_line(timeline.title))
    calendar.add("x-wr-caldesc", one_line(notice(timeline.pages)))
    entries = [entry for event in timeline.events if (entry := _entry(event, timeline))]
    for entry in entries:
        calendar.add_component(entry)
    return Export(calendar.to_ical().decode("utf-8"), len(timeline.events) - len(entries))


def _entry(event: Event, timeline: Dated) -> "Entry | None":
    from icalendar import Event as Entry

    within = days(event)
    if within is None or within[1].year == 9999:
        return None
    first, last = within
    entry = Entry()
    entry.add("uid", f"{event.facts[0]}@defcli")
    entry.add("dtstamp", datetime.combine(first, time(), UTC))
    entry.add("dtstart", first)
    entry.add("dtend", last + timedelta(days=1))
    entry.add("summary", one_line(event.text if is_exact(event) else f"{event.text} ({event.date}, no exact day is told)"))
    entry.add("description", "\n".join(map(one_line, filter(None, (quoted(event.evidence), event.basis, notice(timeline.pages))))))
    entry.add("categories", [event.kind])
    entry.add("transp", "TRANSPARENT")
    return entry
