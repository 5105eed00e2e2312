"""The questions that a table yields, made as they are asked for."""

import zlib
from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from defcli.model import Table
from defcli.quiz import clues, gaps, ordering, pairs, sets, single
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.question import TYPES, Item
from defcli.quiz.worth import in_turn, worth

_OF_SETS = ("odd-one-out", "name-all")
_WHOLE: dict[str, Callable[[Knowledge], Iterator[Item]]] = {
    "order": ordering.items,
    "match": pairs.matches,
    "before-after": pairs.firsts,
    "gap": gaps.gaps,
    "clue": clues.clues,
}


class Pool:
    """All questions of a table; none is made before it is looked at."""

    def __init__(self, table: Table) -> None:
        self._known = Knowledge(table)
        self._made: dict[tuple[str, str], tuple[Item, ...]] = {}

    def stream(self, kind: str, draw: Random) -> Iterator[Item]:
        """The questions of a type in an order drawn by lot, what is worth asking the sooner."""
        known = self._known
        if kind in _WHOLE:
            items = self._kept(kind, "", partial(_WHOLE[kind], known))
            yield from in_turn(items, lambda i: worth(known.facts[i.question.facts[0]]), draw)
        elif kind in _OF_SETS:
            for group in in_turn(sets.groups(known), lambda g: worth(g[0]), draw):
                made = self._kept("sets", ":".join(f.id for f in group), partial(sets.items, known, group))
                yield from (i for i in made if i.question.type == kind)
        else:
            facts = [f for f in known.table.facts if (f.relation in single.SPEECH) == (kind == "who-said")]
            for fact in in_turn(facts, worth, draw):
                yield from self._kept(kind, fact.id, partial(single.items, known, fact, kind))

    def _kept(self, kind: str, of: str, make: Callable[[], Iterator[Item]]) -> tuple[Item, ...]:
        if (kind, of) not in self._made:
            self._made[kind, of] = tuple(make())
        return self._made[kind, of]

    def everything(self) -> tuple[Item, ...]:
        """All questions, each once."""
        found = {i.question.id: i for kind in TYPES for i in self.stream(kind, Random(0))}
        return tuple(sorted(found.values(), key=lambda i: i.question.id))


_held: dict[tuple[int, int], Pool] = {}


def pool_of(table: Table) -> Pool:
    """The questions of a table; kept, for a game asks again and again."""
    key = (len(table.raw), zlib.crc32(table.raw))
    if key not in _held:
        _held[key] = Pool(table)
    return _held[key]


def pool(table: Table) -> tuple[Item, ...]:
    """All questions of a table, the same in the same order for the same table."""
    return pool_of(table).everything()
