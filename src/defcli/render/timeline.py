"""The view of a timeline: events under their years, with a strip of months across the top."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from defcli.render.view import Block, Heading, Row, Strip, Title, View
from defcli.render.views import source
from defcli.timeline.events import Event, era, gap, latest, per_month


def timeline_view(title: str, events: Sequence[Event], newest_first: bool) -> View:
    """Events under their years, each year with the sections it stands in, and how long nothing is told of."""
    first, counts = per_month(events)
    blocks: list[Block] = [Title(title, f"{len(events)} event{'s' * (len(events) != 1)}")]
    blocks += [Strip(counts, first)] if sum(counts) > 2 else []
    by_year = groupby(events, key=lambda e: era(e.when))
    before = ""
    for year, group in by_year:
        told = list(group)
        blocks.append(Heading(year, _sections(told)) if year else Heading("In the story"))
        for event in told:
            if before and event.when and (apart := gap(event.when, before) if newest_first else gap(before, event.when)):
                blocks.append(Row(f"{apart} {'earlier' if newest_first else 'later'}", lead="·"))
            before = event.when if newest_first or not (before and event.when) else latest(before, event.when)
            blocks.append(Row(event.text + (f" ({event.basis})" if event.basis else ""), source(event.evidence), event.date))
    return tuple(blocks)


def _sections(events: Sequence[Event]) -> str:
    """The sections most of some events stand in, by their own names."""
    names = Counter(e.section.rsplit(" / ", 1)[-1] for e in events if e.section)
    return " · ".join(name for name, _ in names.most_common(3))
