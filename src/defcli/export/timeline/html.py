"""A timeline as one HTML page: every event opens its sentence, and a filter narrows as one types."""

from html import escape
from itertools import groupby

from defcli.export.dated import Dated
from defcli.export.page import page
from defcli.export.told import Export, notice, place
from defcli.language import edtf
from defcli.timeline.events import Event, era

_SCRIPT = """
const form = document.querySelector("form"), field = document.querySelector("#filter"), told = document.querySelector("#told");
const entries = [...document.querySelectorAll("main li")].map(item => [item, item.textContent.toLowerCase()]);
const filter = () => {
  const words = field.value.toLowerCase().split(/\\s+/);
  let left = 0;
  for (const [item, text] of entries) left += !(item.hidden = !words.every(word => text.includes(word)));
  for (const part of document.querySelectorAll("main section")) part.hidden = !part.querySelector("li:not([hidden])");
  told.textContent = left + (left === 1 ? " event" : " events");
};
form.hidden = false;
form.addEventListener("submit", submitted => submitted.preventDefault());
field.addEventListener("input", filter);
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(part => part.open = true));
"""


def export(timeline: Dated) -> Export:
    """The file's text."""
    parts = [
        f'<header><h1 dir="auto">{escape(timeline.title)}</h1>',
        f'<p class="note" id="told" role="status">{len(timeline.events)} events</p>',
        '<form hidden><label for="filter">Filter</label> <input id="filter" type="search" autocomplete="off"></form></header>\n<main>',
    ]
    for number, (year, events) in enumerate(groupby(timeline.events, key=lambda e: era(e.when))):
        parts.append(f'<section aria-labelledby="part{number}"><h2 id="part{number}">{escape(year)}</h2><ol class="dated">')
        parts += [_item(event) for event in events]
        parts.append("</ol></section>")
    return Export(page(timeline.title, "\n".join([*parts, "</main>"]), notice(timeline.pages), _SCRIPT))


def _item(event: Event) -> str:
    machine = event.when if "X" not in event.when and "/" not in event.when and "~" not in event.when and event.when[:1] != "-" else ""
    stamp = f' datetime="{machine}"' if machine and not edtf.is_part(event.when) else ""
    first = event.evidence[0]
    note = f' <span class="note">({escape(event.basis)})</span>' if event.basis else ""
    return (
        f'<li><details><summary><time{stamp}>{escape(event.date)}</time><span dir="auto">{escape(event.text)}{note}</span></summary>'
        f'<blockquote dir="auto">{escape(first.quote)} <span class="source">{escape(place(first))}</span></blockquote></details></li>'
    )
