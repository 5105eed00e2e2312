"""Questions that one fact answers: multiple choice, who said it, a typed answer, true or false."""

import re
from collections.abc import Iterator

from defcli.model import Fact
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.options import WANTED, rivals, wrong
from defcli.quiz.question import FALSE, TRUE, Item, Question, identity
from defcli.quiz.stems import Ask, asks, in_its_work, proof
from defcli.quiz.telling import difficulty, explanation

SPEECH = frozenset("stated said wanted praised faulted compared contrasted expressed_interest agreed_important".split())
_ONE_HOLDER = frozenset("portrays voices cast_as killed composer_of cinematographer_of created_by reprises located_in stands_for".split())
_IN_SETS_ONLY = ("leads", "member_of")
_LONGEST_CLAIM = 120
_SHORTEST_QUOTE = 7


def items(known: Knowledge, fact: Fact) -> Iterator[Item]:
    """All questions that a fact answers, of every type that is fair to each."""
    for ask in asks(known, fact):
        false = wrong(known, ask)
        if fact.relation in SPEECH and ask.side == "subject":
            if len(false) >= WANTED and _is_long_enough(ask):
                yield _item(known, ask, "who-said", false)
            continue
        if len(false) >= WANTED and not ask.is_gendered and fact.relation not in _IN_SETS_ONLY:
            yield _item(known, ask, "multiple", false)
        if _can_be_typed(known, ask):
            yield _item(known, ask, "typed", ())
        if ask.ident and not ask.is_gendered and (claim := _claim(known, ask, false)):
            yield claim


def _is_long_enough(ask: Ask) -> bool:
    """True unless the question is a quotation that anybody might have said."""
    quoted = re.search(r"words are “([^”]*)”", ask.stem)
    return quoted is None or len(quoted[1].split()) >= _SHORTEST_QUOTE


def _item(known: Knowledge, ask: Ask, kind: str, false: tuple[str, ...]) -> Item:
    entity = known.entity(ask.ident)
    accepted = (ask.key, *(entity.aliases if entity else ()))
    question = Question(
        identity(kind, [ask.fact.id], ask.side), kind, difficulty([ask.fact], is_dated=ask.side == "when"), ask.fact.section, ask.stem, (), (ask.key,), accepted,
        explanation(known, ask.fact, ask.ident), (ask.fact.id,), proof(known, ask.fact, ask.key), ask.fact.spoiler,
    )  # fmt: skip
    return Item(question, false, ask.ident is None, _parties(known, ask), ask.fact.relation)


def _parties(known: Knowledge, ask: Ask) -> frozenset[str]:
    return frozenset(i for i in known.parties(ask.fact) if known.entity(i)) - known.main


def _can_be_typed(known: Knowledge, ask: Ask) -> bool:
    """Only what has one answer by the whole table, and is short enough to be known by heart."""
    if ask.side == "when":
        return False
    if ask.ident is None:
        return len(ask.key.split()) <= 3 and ask.fact.relation != "rated"
    return len(ask.key.split()) <= 4 and not rivals(known, ask)


def _claim(known: Knowledge, ask: Ask, false: tuple[str, ...]) -> Item | None:
    """A statement that is so, or one with a neighbour's name in its place; which of them, the id tells.

    A false one is proved false only where what is so of one is so of nobody else.
    """
    fact = ask.fact
    plain = fact.statement
    ident = identity("true-false", [fact.id], ask.side)
    if (
        "…" in plain
        or len(plain) > _LONGEST_CLAIM
        or plain.count(ask.key) != 1
        or fact.status != "asserted"
        or (fact.when and ask.side != "subject")
    ):
        return None
    is_true = int(ident, 16) % (6 if fact.relation in _ONE_HOLDER else 3) == 0
    named = next(
        (e.id for name in false for e in known.table.entities.values() if e.name == name and _could_be_taken_for(known, ask, e.id)), None
    )
    if not is_true and (fact.relation not in _ONE_HOLDER or named is None):
        return None
    told = in_its_work(known, fact, plain if is_true else plain.replace(ask.key, known.name(named or "")))
    answer = TRUE if is_true else FALSE
    question = Question(
        ident, "true-false", difficulty([fact]), fact.section, f"True or false: {told}", (TRUE, FALSE), (answer,), (answer,),
        explanation(known, fact, ask.ident if is_true else named), (fact.id,), proof(known, fact, ask.key), fact.spoiler,
    )  # fmt: skip
    return Item(question, (), True, _parties(known, ask), fact.relation)


def _could_be_taken_for(known: Knowledge, ask: Ask, ident: str) -> bool:
    """True for somebody whom nothing but the fact itself rules out: of the same sex as the answer, as far as people are asked for."""
    if not ident.startswith(("person/", "character/")):
        return True
    return known.gender(ident) is not None and known.gender(ident) == known.gender(ask.ident or "")
