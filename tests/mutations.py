"""A document of JSON with one thing in it made wrong, the same for the same seed."""

import copy
from random import Random
from typing import Any

_ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**18, 1.5, 1e308, float("nan"), "", " ", "\x00", "\x1b[31m", "\ud800", "\u202e", "../../etc/passwd", "/dev/zero",
    "2016-02-30", "{", "{subject}", "{nobody}", "{0.__class__}", "a" * 5000, "person/nobody", [], [[]], [None], {}, {"a": {}}, ["a", 7],
)  # fmt: skip


def mutated(data: Any, seed: int) -> Any:  # noqa: ANN401
    """A copy with a value replaced, taken out, doubled, or put in another's place."""
    draw = Random(seed)
    whole = copy.deepcopy(data)
    holder = whole
    while True:
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        key = draw.choice(keys)
        if not (isinstance(holder[key], (dict, list)) and holder[key]) or draw.random() < 0.1:
            break
        holder = holder[key]
    change = draw.randrange(5)
    if change == 0:
        del holder[key]
    elif change == 1 and isinstance(holder, list):
        holder.append(copy.deepcopy(holder[key]))
    elif change == 2:
        other = draw.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
        holder[key], holder[other] = holder[other], holder[key]
    else:
        holder[key] = draw.choice(_ODD)
    return whole
