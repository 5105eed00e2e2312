"""Questions that ask for an order: what came first."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from defcli.language import edtf
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.question import Item, Question, identity
from defcli.quiz.telling import difficulty
from defcli.timeline.events import Event, Wanted, events

_EACH = 4
_MOST_USED = 3
STAGES = (
    "began",
    "wrapped",
    "took_place",
    "premiered",
    "released",
    "revealed_via",
    "item_released",
    "screened",
    "removed",
    "available_on",
    "ended",
)
_LIVES = ("born", "died")  # of many pages' people nobody knows who is older
_LONGEST = 90
_WIDEST = 50
_DATED = re.compile(rf"\d{{4}}|\b(?:{'|'.join(edtf.MONTHS[:4] + edtf.MONTHS[5:])})\b|\bMay \d|\bend(?:ed)? of\b|\bfirst\b")


def items(known: Knowledge) -> Iterator[Item]:
    """Events of the world, four at a time."""
    facts = known.facts
    told = [e for e in shown_events(known) if known.obvious or facts[e.facts[0]].relation not in _LIVES]
    for chosen in _spaced(told, {e: facts[e.facts[0]].relation in STAGES for e in told}):
        yield _item(known, chosen, "Put these in order, the earliest first.", [e.text for e in chosen])


def shown_events(known: Knowledge, finest: int = 2) -> list[Event]:
    """The events that a player can be shown without their dates, which are known to the month at least; to the year, where `finest` is 1."""
    facts = known.facts
    return [
        e
        for e in events(known.table, Wanted(kinds=("production", "release", "life")))
        if facts[e.facts[0]].status == "asserted" and facts[e.facts[0]].standing != "contested" and _may_be_shown(known, e, finest)
    ]


def _spaced(told: Sequence[Event], follows: Mapping[Event, bool]) -> Iterator[list[Event]]:
    """Four at a time whose dates do not touch, far apart and near, each event in three questions at most; not more than two
    are stages of a making, whose order nobody needs to know.
    """
    used: Counter[Event] = Counter()
    for stride in range(min(_WIDEST, max(1, len(told) // _EACH)), 0, -1):
        for start in range(len(told) - (_EACH - 1) * stride):
            chosen = told[start::stride][:_EACH]
            apart = all(edtf.bounds(a.when)[1] < edtf.bounds(b.when)[0] for a, b in pairwise(chosen))
            if apart and sum(follows[e] for e in chosen) < 3 and all(used[e] < _MOST_USED for e in chosen):
                used.update(chosen)
                yield list(chosen)


def _may_be_shown(known: Knowledge, event: Event, finest: int) -> bool:
    """Only short events that tell no date, as fine as is wanted, of themselves alone."""
    plain = event.when_text is None and edtf.precision(event.when) >= finest and re.fullmatch(r"[\d-]+", event.when) is not None
    return (
        plain
        and _names_whose_it_is(known, event)
        and event.date_basis == "stated"
        and len(event.text) <= _LONGEST
        and "…" not in event.text
        and not event.text.endswith(")")
        and not _DATED.search(event.text)
    )


def _names_whose_it_is(known: Knowledge, event: Event) -> bool:
    """True where an event names a work or what its page is about, by a name that can be read out."""
    fact = known.facts[event.facts[0]]
    named = [
        i
        for i in known.parties(fact)
        if (i.startswith("work/") or i in known.main) and known.name(i) in event.text and re.search(r"\w", known.name(i))
    ]
    return bool(named) and (len(known.main) == 1 or any(known.table.entities[i].name in event.text for i in known.main))


def _item(known: Knowledge, chosen: Sequence[Event], stem: str, texts: Sequence[str]) -> Item:
    heads = [known.facts[e.facts[0]] for e in chosen]
    question = Question(
        identity("order", [f.id for f in heads]), "order", difficulty(known, heads, len(heads)), heads[0].section, stem, (), tuple(texts), (),
        " ".join(f.statement for f in heads), tuple(f.id for f in heads), tuple(f.evidence[0] for f in heads), any(e.spoiler for e in chosen),
    )  # fmt: skip
    return Item(question, (), False, known.concerned(*heads), "order")
