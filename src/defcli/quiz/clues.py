"""Questions that need two facts: whom both of two clues point to."""

import re
from collections.abc import Iterator
from itertools import combinations

from defcli.asking.questions import matter
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.options import WANTED, wrong
from defcli.quiz.question import Item, Question, identity
from defcli.quiz.single import SPEECH
from defcli.quiz.stems import Ask, asks, given_away, proof
from defcli.quiz.worth import worth

_WHO = re.compile(r"^Who (?=[a-z])(?!is described as|said)(?P<clue>[^?]+)\?$")
_LONGEST = 160
_MOST = 2
_APART = 2


def clues(known: Knowledge) -> Iterator[Item]:
    """Of everybody of whom two different things are told in different lines, both at once."""
    for ident in sorted(known.of):
        if not ident.startswith(("person/", "character/")):
            continue
        told = [a for f in known.of[ident] if f.subject == ident and f.relation not in SPEECH for a in asks(known, f) if _is_clue(a)]
        fitting = ((a, b) for a, b in combinations(told, 2) if _are_two(known, a, b))
        for one, other in sorted(fitting, key=lambda p: -sum(worth(a.fact) for a in p))[:_MOST]:
            false = [w for w in wrong(known, one) if not given_away(other.stem, w)]
            if len(false) >= WANTED:
                yield _item(known, one, other, tuple(false))


def _is_clue(ask: Ask) -> bool:
    return ask.side == "subject" and not ask.is_gendered and ask.fact.status == "asserted" and bool(_WHO.match(ask.stem))


def _are_two(known: Knowledge, one: Ask, other: Ask) -> bool:
    """True for clues of different relations and sentences that have few words in common."""
    a, b = (matter(x.stem) - known.said_of_all for x in (one, other))
    return (
        one.fact.relation != other.fact.relation
        and one.fact.evidence[0].start != other.fact.evidence[0].start
        and len(a - b) >= _APART
        and len(b - a) >= _APART
        and len(one.stem) + len(other.stem) < _LONGEST
    )


def _item(known: Knowledge, one: Ask, other: Ask, false: tuple[str, ...]) -> Item:
    first, second = (_WHO.match(a.stem) for a in (one, other))
    assert first
    assert second
    facts = (one.fact, other.fact)
    stem = f"Who {first['clue']}, and also {second['clue']}?"
    question = Question(
        identity("clue", [f.id for f in facts]), "clue", "hard", one.fact.section, stem, (), (one.key,), (one.key,), " ".join(f.statement for f in facts),
        tuple(f.id for f in facts), tuple(dict.fromkeys(e for f in facts for e in proof(known, f, one.key))), any(f.spoiler for f in facts),
    )  # fmt: skip
    return Item(question, false, False, known.concerned(*facts), "clue")
