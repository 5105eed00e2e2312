"""Wiki tables, also those that lost their opening: rows of cells with spans of rows and columns resolved."""

import re

from defcli.language.sentences import trim
from defcli.model import Span
from defcli.pages.document import Cell, Row
from defcli.pages.parts.lines import Line

_ATTRIBUTES = re.compile(r"\s*(?:[a-z-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s|]+)\s*)+\|(?!\|)", re.IGNORECASE)
_SPAN = re.compile(r"(row|col)span\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
_WIDEST = 60


def is_table_line(line: Line) -> bool:
    """True for a line that belongs to a table by its first character."""
    return line.text.startswith(("|", "!", "{|"))


def rows_of(text: str, lines: list[Line], section: str) -> list[Row]:
    """The rows of one table; a row of column heads names the columns and is no row itself."""
    written: list[list[tuple[bool, Cell, int, int]]] = [[]]
    for line in lines:
        if line.text.startswith(("{|", "|}", "|+")):
            continue
        if line.text.startswith("|-"):
            written.append([])
        else:
            written[-1].extend(_cells(text, line))
    headers: tuple[str, ...] = ()
    rows: list[Row] = []
    carried: dict[int, tuple[int, Cell]] = {}
    for cells in (c for c in written if c):
        if all(head for head, *_ in cells) and not rows:
            headers = tuple(text[c.value.start : c.value.end] for _, c, _, _ in cells)
            continue
        rows.append(Row(tuple(_placed(cells, carried)), headers, section))
    return rows


def _cells(text: str, line: Line) -> list[tuple[bool, Cell, int, int]]:
    head = line.text.startswith("!")
    out: list[tuple[bool, Cell, int, int]] = []
    begin = 1
    marks = re.compile(r"\|\||!!" if head else r"\|\|")
    for match in [*marks.finditer(line.text, 1), None]:
        end = match.start() if match else len(line.text)
        attributes = _ATTRIBUTES.match(line.text, begin, end)
        start = attributes.end() if attributes else begin
        spans = dict.fromkeys(("row", "col"), 1) | {k.lower(): int(n) for k, n in _SPAN.findall(attributes[0] if attributes else "")}
        value = trim(line.text, Span(start, end))
        at = line.span.start
        cell = Cell(Span(at + value.start, at + max(value.start, value.end)), Span(at + begin - 1 if len(out) else at, at + end))
        out.append((head, cell, spans["row"], spans["col"]))
        begin = match.end() if match else end
    return out


def _placed(cells: list[tuple[bool, Cell, int, int]], carried: dict[int, tuple[int, Cell]]) -> list[Cell]:
    """The cells of a row in their columns; `carried` holds what spans down from above, and is brought up to date."""
    row: list[Cell] = []
    waiting = list(cells)
    below: dict[int, tuple[int, Cell]] = {}
    while len(row) < _WIDEST and (waiting or len(row) in carried):
        column = len(row)
        if column in carried:
            left, cell = carried[column]
            across = 1
        else:
            _, cell, down, across = waiting.pop(0)
            left = down - 1
        for _ in range(min(across, _WIDEST - len(row))):
            if left:
                below[len(row)] = (left - 1, cell)
            row.append(cell)
    carried.clear()
    carried.update({column: (left, cell) for column, (left, cell) in below.items()})
    return row
