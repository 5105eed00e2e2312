"""Screens on a terminal, as they are drawn at a width."""

import io

import pytest
from rich.console import Console

from defcli.controls import one_line
from defcli.lookup.cards import card
from defcli.model import Table
from defcli.render.screen import draw
from defcli.render.timeline import timeline_view
from defcli.render.view import Heading, Note, Row, Title, cleaned
from defcli.render.views import card_view, several_view
from defcli.timeline.events import events

SMALL = (Title("Owl", "work"), Heading("Is"), Row("a film [red]of note[/red]", "001:1"), Row("again", "001:2", "2016"), Note("2 more"))


def _drawn(view: tuple[object, ...], width: int) -> str:
    out = io.StringIO()
    draw(cleaned(view), Console(file=out, width=width, force_terminal=False, highlight=False, markup=False))  # type: ignore[arg-type]
    return out.getvalue()


def test_a_small_view_is_drawn_so() -> None:
    assert [" ".join(line.split()) for line in _drawn(SMALL, 70).splitlines()] == [
        "Owl work",
        "",
        "Is",
        "a film [red]of note[/red] 001:1",
        "2016 again 001:2",
        "",
        "2 more",
    ]


@pytest.mark.parametrize("width", [40, 80, 200])
def test_nothing_is_cropped_at_any_width(table: Table, width: int) -> None:
    for view in (
        card_view(card(table, table.entities["person/finn-jones"]), everything=True),
        timeline_view(table.title, events(table), newest_first=False),
        several_view("x", [card(table, e) for e in list(table.entities.values())[:5]]),
    ):
        drawn = _drawn(view, width)
        assert "…" not in drawn.replace(" …", "")
        squeezed = "".join(drawn.split())
        assert max(map(len, drawn.splitlines())) <= width
        for block in view:
            if isinstance(block, Row) and len(block.text) < width // 2:
                assert "".join(block.text.split())[:10] in squeezed


def test_text_is_made_harmless() -> None:
    assert one_line("a\x1b[31mb\u202ec\u2028d") == "a [31mb c d"
