"""A strip of bars, a column for each month or for several, with the years under it."""

from collections.abc import Sequence

_BARS = " ▁▂▃▄▅▆▇█"


def bars(counts: Sequence[int], width: int) -> str:
    """The bars of monthly counts in at most `width` columns; every month that has an event shows one."""
    each = _months_each(counts, width)
    sums = [sum(counts[at : at + each]) for at in range(0, len(counts), each)]
    most = max(sums)
    return "".join(_BARS[0 if n == 0 else max(1, round(n / most * (len(_BARS) - 1)))] for n in sums)


def axis(counts: Sequence[int], year: int, width: int) -> str:
    """The years under the bars, as many as there is room for."""
    each = _months_each(counts, width)
    line = ""
    for after in range(len(counts) // 12):
        column = after * 12 // each
        shown = str(year + after) if year + after > 0 else f"{1 - year - after} BC"
        if column >= len(line) + bool(line) and column + len(shown) <= width:
            line = line.ljust(column) + shown
    return line


def _months_each(counts: Sequence[int], width: int) -> int:
    """How many months a column holds: one where they fit, else as many as make all fit."""
    return max(1, -(-len(counts) // max(1, width)))
