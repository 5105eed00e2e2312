"""A timeline as a table of comma-separated values, an event a row."""

import csv
import io

from defcli.export.dated import Dated
from defcli.export.told import Export, notice, place, unformulaic

_COLUMNS = ("when", "date", "event", "kind", "basis", "section", "quote", "source", "licence")


def export(timeline: Dated) -> Export:
    """The file's text; words a spreadsheet would run as a formula begin with an apostrophe."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(_COLUMNS)
    licence = notice(timeline.pages)
    for event in timeline.events:
        first = event.evidence[0]
        told = (event.date, event.text, event.kind, event.basis or "stated", event.section, first.quote, place(first), licence)
        rows.writerow((event.when, *map(unformulaic, told)))
    return Export(out.getvalue())
