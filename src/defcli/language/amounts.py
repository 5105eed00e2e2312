"""Figures as pages write them: the least and the most that each can mean."""

import re

_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_FIGURE = re.compile(
    r"(?P<first>\d[\d,]*(?:\.\d+)?)(?:\s?(?:[–-]|to)\s?[$€£¥]?(?P<last>\d[\d,]*(?:\.\d+)?))?\s*(?P<scale>thousand|million|billion|trillion)?",
    re.IGNORECASE,
)


def bounds(written: str) -> tuple[float, float] | None:
    """What the first figure of some words can mean, as far as it is rounded; a range as it is. None where there is no figure."""
    match = _FIGURE.search(written)
    if not match:
        return None
    scale = _SCALES[match["scale"].lower()] if match["scale"] else 1.0
    ends = [match["first"], match["last"] or match["first"]]
    low, high = (float(e.replace(",", "")) * scale for e in ends)
    slack = [scale * 10 ** -len(e.partition(".")[2]) / 2 if match["scale"] or "." in e else 0.0 for e in ends]
    return low - slack[0], high + slack[1]


def disagree(one: str, other: str) -> bool:
    """True for two figures that cannot mean the same: `$12 million` and `$15 million`, not `$836.8 million` and `$837 million`."""
    first, second = bounds(one), bounds(other)
    return first is not None and second is not None and (first[1] < second[0] or second[1] < first[0])
