"""Views on a terminal, by Rich; page text is never read as markup."""

from collections.abc import Callable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from defcli.render.strip import axis, bars
from defcli.render.view import Heading, Note, Row, Strip, Title, Verdict, View

_NARROW = 64
_WIDEST_LEAD = 20


def draw(view: View, console: Console) -> None:
    """Draw a view at the console's width."""
    console.print(Group(*_blocks(view, console, _stacked if console.width < _NARROW else _columns)))


def _blocks(view: View, console: Console, laid_out: Callable[[list[Row], int], list[RenderableType]]) -> list[RenderableType]:
    out: list[RenderableType] = []
    rows: list[Row] = []
    lead = max((len(b.lead) for b in view if isinstance(b, Row) and len(b.lead) <= _WIDEST_LEAD), default=0)
    for block in view:
        if isinstance(block, Row):
            rows.append(block)
            continue
        out += laid_out(rows, lead)
        rows = []
        if isinstance(block, Title):
            line = Text(block.text, style="bold")
            if block.note:
                line.append(f"  {block.note}", style="not bold dim")
            out.append(line)
        elif isinstance(block, Heading):
            out.append(Padding(Text.assemble((block.text, "bold cyan"), (f"  {block.note}" if block.note else "", "dim")), (1, 0, 0, 0)))
        elif isinstance(block, Strip) and console.encoding.startswith("utf"):
            wide = console.width - 4
            out.append(
                Padding(
                    Text.assemble((bars(block.counts, wide), "green"), "\n", (axis(block.counts, block.year, wide), "dim")), (1, 2, 0, 2)
                )
            )
        elif isinstance(block, Verdict):
            mark, colour = ("✓", "green") if block.is_right else ("✗", "red")
            sign = f"{mark} " if console.encoding.startswith("utf") else ""
            out.append(Padding(Text(f"{sign}{block.text}", style=f"bold {colour}"), (1, 0, 0, 0)))
        elif isinstance(block, Note):
            out.append(Padding(Text(block.text, style="dim"), (1, 0, 0, 0)))
    return out + laid_out(rows, lead)


def _stacked(rows: list[Row], _: int) -> list[RenderableType]:
    """Rows for a narrow screen: what leads them and where they stand in the line itself."""
    return [
        Padding(
            Text.assemble((f"{row.lead}  " if row.lead else "", "green"), _marked(row), (f"  {row.source}" if row.source else "", "dim")),
            (0, 0, 0, 2),
        )
        for row in rows
    ]


def _columns(rows: list[Row], lead: int) -> list[RenderableType]:
    """Rows in columns, all leads of a view in one of the same width."""
    if not rows:
        return []
    table = Table.grid(padding=(0, 2), expand=False)
    leads = any(r.lead for r in rows)
    if leads:
        table.add_column(style="green", min_width=lead)
    table.add_column(overflow="fold", ratio=1)
    table.add_column(no_wrap=True, style="dim", justify="right", min_width=max(len(r.source) for r in rows))
    for row in rows:
        cells = [_marked(row), Text(row.source)]
        table.add_row(*([Text(row.lead), *cells] if leads else cells))
    return [Padding(table, (0, 0, 0, 2))]


def _marked(row: Row) -> Text:
    """A row's text with the words that matter most set off."""
    text = Text(row.text)
    at = row.text.find(row.mark) if row.mark else -1
    if at >= 0:
        text.stylize("bold reverse", at, at + len(row.mark))
    return text
