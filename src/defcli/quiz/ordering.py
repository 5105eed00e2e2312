"""Questions that ask for an order: what came first."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from defcli import edtf
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.question import Item, Question, identity
from defcli.quiz.telling import difficulty
from defcli.timeline import Event, Wanted, events

_EACH = 4
_LONGEST = 90
_DATED = re.compile(rf"\d{{4}}|\b(?:{'|'.join(edtf.MONTHS[:4] + edtf.MONTHS[5:])})\b|\bMay \d|\bend(?:ed)? of\b|\bfirst\b")


def items(known: Knowledge) -> Iterator[Item]:
    """Events of the world, four at a time."""
    facts = {f.id: f for f in known.table.facts}
    told = [
        e
        for e in events(known.table, Wanted(kinds=("production", "release", "life")))
        if facts[e.facts[0]].status == "asserted" and facts[e.facts[0]].standing != "contested" and _may_be_shown(known, e)
    ]
    for chosen in _spaced(told):
        yield _item(known, chosen, "Put these in order, the earliest first.", [e.text for e in chosen])


def _spaced(told: Sequence[Event]) -> Iterator[list[Event]]:
    """Four at a time whose dates do not touch, each event in two questions at most."""
    step = max(1, len(told) // _EACH)
    for stride in dict.fromkeys((step, max(1, step // 2))):
        for start in range(step):
            chosen = told[start::stride][:_EACH]
            if len(chosen) == _EACH and all(edtf.bounds(a.when)[1] < edtf.bounds(b.when)[0] for a, b in pairwise(chosen)):
                yield list(chosen)


def _may_be_shown(known: Knowledge, event: Event) -> bool:
    """Only short events that tell no date, with a month at least, of themselves alone."""
    plain = event.when_text is None and edtf.precision(event.when) >= 2 and "/" not in event.when
    return (
        plain and event.date_basis == "stated" and len(event.text) <= _LONGEST and "…" not in event.text and not _DATED.search(event.text)
    )


def _item(known: Knowledge, chosen: Sequence[Event], stem: str, texts: Sequence[str]) -> Item:
    facts = {f.id: f for f in known.table.facts}
    heads = [facts[e.facts[0]] for e in chosen]
    parties = frozenset(i for f in heads for i in known.parties(f) if known.entity(i)) - known.main
    question = Question(
        identity("order", [f.id for f in heads]), "order", difficulty(heads, len(heads)), heads[0].section, stem, (), tuple(texts), (),
        " ".join(f.statement for f in heads), tuple(f.id for f in heads), tuple(f.evidence[0] for f in heads), any(e.spoiler for e in chosen),
    )  # fmt: skip
    return Item(question, (), False, parties, "order")
