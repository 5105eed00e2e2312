"""Every question that a table yields."""

from collections.abc import Callable, Iterator

from defcli.model import Table
from defcli.quiz import ordering, sets, single
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.question import Item

_MAKERS: tuple[Callable[[Knowledge], Iterator[Item]], ...] = (single.items, sets.items, ordering.items)
_held: dict[str, tuple[Item, ...]] = {}


def pool(table: Table) -> tuple[Item, ...]:
    """All questions of a table, the same in the same order for the same table."""
    if table.sha256 not in _held:
        known = Knowledge(table)
        found = {item.question.id: item for make in _MAKERS for item in make(known)}
        _held[table.sha256] = tuple(found.values())
    return _held[table.sha256]
