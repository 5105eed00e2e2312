"""A timeline as the JSON that Knight Lab's TimelineJS reads; a date stays as coarse as it is."""

import html
import json
from typing import Any

from defcli.export.dated import Dated
from defcli.export.told import Export, notice, place
from defcli.language import edtf
from defcli.timeline.events import Event


def export(timeline: Dated) -> Export:
    """The file's text."""
    about = {"headline": html.escape(timeline.title), "text": html.escape(notice(timeline.pages))}
    data = {"title": {"text": about}, "events": [_slide(e) for e in timeline.events]}
    return Export(json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def _slide(event: Event) -> dict[str, Any]:
    first = event.evidence[0]
    told = f"<p>{html.escape(first.quote)}</p><p>{html.escape(place(first))}{f', {html.escape(event.basis)}' if event.basis else ''}</p>"
    start, end = _ends(event.when)
    slide = {
        "unique_id": f"event-{event.facts[0]}",
        "start_date": start,
        "display_date": html.escape(event.date),
        "group": html.escape(event.section.rsplit(" / ", 1)[-1] or event.kind),
        "text": {"headline": html.escape(event.text), "text": told},
    }
    return slide if end is None else {**slide, "end_date": end}


def _ends(when: str) -> tuple[dict[str, int], dict[str, int] | None]:
    """The start of an event, and its end where it has one or is known only within years."""
    first, _, last = when.partition("/")
    if last and ".." in (first, last):
        return _date(last if first == ".." else first), None
    if last:
        return _date(first), _date(last)
    low, high = edtf.bounds(when)
    return (_date(when), None) if low[0] == high[0] else ({"year": low[0]}, {"year": high[0]})


def _date(when: str) -> dict[str, int]:
    """A date in TimelineJS's parts, no more of them than the date has."""
    low = edtf.bounds(when)[0]
    month = len(when.strip("~").lstrip("-").split("-")) > 1
    return dict(zip(("year", "month", "day"), low[: max(1, edtf.precision(when)) if month else 1], strict=False))
