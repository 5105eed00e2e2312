"""A timeline as a Mermaid diagram: years as sections, an event a line."""

import re
from itertools import groupby

from defcli.export.dated import Dated
from defcli.export.told import Export, notice, place
from defcli.timeline.events import era

_READ_AS_SYNTAX = str.maketrans({":": "∶", ";": ",", "#": "№", "%": "﹪", "<": "‹", ">": "›", "{": "(", "}": ")"})


def export(timeline: Dated) -> Export:
    """The file's text; signs that Mermaid reads as its own are replaced by ones that look like them."""
    lines = [f"%% {_plain(notice(timeline.pages))}", "timeline", f"    title {_plain(timeline.title)}"]
    for year, events in groupby(timeline.events, key=lambda e: era(e.when)):
        lines.append(f"    section {_plain(year)}")
        lines += [f"        {_plain(e.date)} : {_plain(e.text)} [{_plain(place(e.evidence[0]))}]" for e in events]
    return Export("\n".join(lines) + "\n")


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).translate(_READ_AS_SYNTAX).strip()
