"""A timeline as Markdown: a list of events under their years, each with its sentence."""

import re
from itertools import groupby

from defcli.export.dated import Dated
from defcli.export.told import Export, notice, place
from defcli.timeline import era

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$])")


def export(timeline: Dated) -> Export:
    """The file's text."""
    lines = [f"# {escaped(timeline.title)}", ""]
    for year, events in groupby(timeline.events, key=lambda e: era(e.when)):
        lines += [f"## {year}", ""]
        for event in events:
            told = f" ({escaped(event.basis)})" if event.basis else ""
            first = event.evidence[0]
            lines += [
                f"- **{escaped(event.date)}** {escaped(event.text)}{told}",
                f"  > {escaped(first.quote)} ({escaped(place(first))})",
                "",
            ]
    lines += ["---", "", escaped(notice(timeline.pages)), ""]
    return Export("\n".join(lines))


def escaped(text: str) -> str:
    """Text that Markdown takes as it is, on one line."""
    plain = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", plain))
