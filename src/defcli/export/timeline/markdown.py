"""A timeline as Markdown: a list of events under their years, each with its sentence."""

from itertools import groupby

from defcli.export.dated import Dated
from defcli.export.told import Export, markdown, notice, place
from defcli.timeline.events import era


def export(timeline: Dated) -> Export:
    """The file's text."""
    lines = [f"# {markdown(timeline.title)}", ""]
    for year, events in groupby(timeline.events, key=lambda e: era(e.when)):
        lines += [f"## {year}", ""]
        for event in events:
            told = f" ({markdown(event.basis)})" if event.basis else ""
            first = event.evidence[0]
            lines += [
                f"- **{markdown(event.date)}** {markdown(event.text)}{told}",
                f"  > {markdown(first.quote)} ({markdown(place(first))})",
                "",
            ]
    lines += ["---", "", markdown(notice(timeline.pages)), ""]
    return Export("\n".join(lines))
