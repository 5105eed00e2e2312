"""What came, went and changed between two tables, as whoever edits the pages wants to read it."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from defcli.model import Fact, Table


class Change(NamedTuple):
    """A fact that came (`old` is none), went (`new` is none) or is told otherwise."""

    about: str
    old: Fact | None
    new: Fact | None

    @property
    def kind(self) -> str:
        """`new`, `gone` or `changed`."""
        return "new" if self.old is None else "gone" if self.new is None else "changed"


def differences(old: Table, new: Table) -> tuple[Change, ...]:
    """All changes, by the name of what they are about; where a sentence stands in its page is no change."""
    gone, come = _apart(old, new)
    changed: list[tuple[Fact, Fact]] = []
    single = {n for t in (old, new) for n, w in t.relations.items() if w.single}
    for key, is_meant in ((_sense, lambda _: True), (_place, lambda f: f.relation in single or f.relation == "property")):
        pairs = _paired(gone, come, key, is_meant)
        changed += pairs
        paired = {f.id for pair in pairs for f in pair}
        gone, come = ([f for f in facts if f.id not in paired] for facts in (gone, come))
    found = [
        *(Change(_name(old, f), f, None) for f in gone),
        *(Change(_name(new, f), None, f) for f in come),
        *(Change(_name(new, b), a, b) for a, b in changed),
    ]
    return tuple(sorted(found, key=lambda c: (c.about, _told(c))))


def _told(change: Change) -> list[tuple[str, str]]:
    return [(f.relation, f.statement) for f in (change.old, change.new) if f]


def _name(table: Table, fact: Fact) -> str:
    return table.entities[fact.subject].name


def _apart(old: Table, new: Table) -> tuple[list[Fact], list[Fact]]:
    """The facts of each that the other does not tell of somebody of that name in the same words, at the same date and as surely."""
    before, after = ({(_name(t, f), f.statement, f.when, f.status): f for f in t.facts} for t in (old, new))
    return [f for k, f in before.items() if k not in after], [f for k, f in after.items() if k not in before]


def _paired(
    gone: Sequence[Fact], come: Sequence[Fact], key: Callable[[Fact], object], is_meant: Callable[[Fact], bool]
) -> list[tuple[Fact, Fact]]:
    """The facts that are one on each side by some key, and so are one fact told otherwise."""
    sides: dict[object, tuple[list[Fact], list[Fact]]] = defaultdict(lambda: ([], []))
    for number, facts in enumerate((gone, come)):
        for fact in facts:
            if is_meant(fact):
                sides[key(fact)][number].append(fact)
    return [(a[0], b[0]) for a, b in sides.values() if len(a) == len(b) == 1]


def _sense(fact: Fact) -> object:
    return fact.subject, fact.relation, fact.object, str(fact.value)


def _place(fact: Fact) -> object:
    return fact.subject, fact.relation, fact.qualifiers.get("field"), fact.qualifiers.get("scope")
