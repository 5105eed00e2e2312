"""The questions that a table yields, made as they are asked for."""

from collections.abc import Callable, Iterator
from random import Random

from defcli.model import Table
from defcli.quiz import ordering, sets, single
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.question import TYPES, Item

_OF_SETS: dict[str, Callable[[Knowledge], Iterator[Item]]] = {"order": ordering.items, "odd-one-out": sets.items, "name-all": sets.items}


class Pool:
    """All questions of a table; none is made before it is looked at."""

    def __init__(self, table: Table) -> None:
        self._known = Knowledge(table)
        self._of_fact: dict[str, tuple[Item, ...]] = {}
        self._of_sets: dict[Callable[[Knowledge], Iterator[Item]], tuple[Item, ...]] = {}

    def stream(self, kind: str, draw: Random) -> Iterator[Item]:
        """The questions of a type in an order drawn by lot."""
        if make := _OF_SETS.get(kind):
            items = [i for i in self._made(make) if i.question.type == kind]
            draw.shuffle(items)
            yield from items
            return
        facts = [f for f in self._known.table.facts if (f.relation in single.SPEECH) == (kind == "who-said")]
        draw.shuffle(facts)
        for fact in facts:
            if fact.id not in self._of_fact:
                self._of_fact[fact.id] = tuple(single.items(self._known, fact))
            yield from (i for i in self._of_fact[fact.id] if i.question.type == kind)

    def _made(self, make: Callable[[Knowledge], Iterator[Item]]) -> tuple[Item, ...]:
        if make not in self._of_sets:
            self._of_sets[make] = tuple(make(self._known))
        return self._of_sets[make]

    def everything(self) -> tuple[Item, ...]:
        """All questions, each once."""
        found = {i.question.id: i for kind in TYPES for i in self.stream(kind, Random(0))}
        return tuple(sorted(found.values(), key=lambda i: i.question.id))


_held: dict[str, Pool] = {}


def pool_of(table: Table) -> Pool:
    """The questions of a table; kept, for a game asks again and again."""
    if table.sha256 not in _held:
        _held[table.sha256] = Pool(table)
    return _held[table.sha256]


def pool(table: Table) -> tuple[Item, ...]:
    """All questions of a table, the same in the same order for the same table."""
    return pool_of(table).everything()
