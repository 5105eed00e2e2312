"""Questions that one fact answers: multiple choice, who said it, a typed answer, true or false."""

import re
from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from defcli.asking.questions import matter
from defcli.model import Evidence, Fact
from defcli.quiz.inplace import inplace
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.options import WANTED, has_rival, rank, wrong
from defcli.quiz.question import FALSE, TRUE, Item, Question, identity
from defcli.quiz.stems import Ask, asks, in_its_work, proof
from defcli.quiz.telling import difficulty, explanation, is_prominent

SPEECH = frozenset("stated said wanted praised faulted compared contrasted expressed_interest agreed_important".split())
_TOGETHER = re.compile(r"\b(?:with|alongside) [A-ZÀ-Þ]")
_MAKERS = (
    "director_of", "writer_of", "composer_of", "producer_of", "executive_producer_of", "editor_of", "cinematographer_of", "crew_of", "showrunner_of", "created_by",
)  # fmt: skip
_OFTEN = (
    "educated_at", "appeared_in", "played_for", "coached", "nominated_for", "listed_for", "won", "distributed", "box_office", "budget", "recorded_at", "replaced", "music_used_in", "rated",
)  # fmt: skip
_PARTS = ("portrays", "voices", "cast_as")
_IN_SETS_ONLY = ("leads", "member_of")
CLAIMED_ONLY = (
    "involved_with",
    "stars",
    "preceded_by",
    "original_network",
)
UNASKED = ("filmed_at", "appeared_at")  # several would be right, and of what a page leaves out none is false
_NO_CLAIMS = (  # a page's silence does not make them false of others
    "narrative_role_in", "writes_for", "owns", "has_trait",
    "does", "position_held", "influenced_by", "homage_to", "references", "compared", "music_used_in", "works_with", "is_a",
)  # fmt: skip
_LONGEST_CLAIM = 120
_LARGE = 10
_CONFUSED, _AS_GOOD_AS_RIGHT = 2, 2
_FARTHEST = {"when": 1, "year": 3}
_PLAYS = re.compile(r"\b(?:portray|play|voice)\w*\b")
_SHORTEST_QUOTE, _SHORTEST_OPINION = 7, 5
_TELLING = 3


def items(known: Knowledge, fact: Fact, kind: str) -> Iterator[Item]:
    """The questions of a type that a fact answers."""
    if fact.relation in UNASKED:
        return
    speaks = fact.relation in SPEECH
    for ask in (*asks(known, fact), *inplace(known, fact)):
        if speaks and ask.side == "subject":
            if kind == "who-said" and _is_long_enough(ask) and len(false := wrong(known, ask)) >= WANTED:
                yield _item(known, ask, kind, false)
        elif fact.relation in CLAIMED_ONLY and kind != "true-false":
            continue  # what many could answer, as far as the page says
        elif kind == "number":
            if _is_to_be_guessed(ask):
                yield _item(known, ask, kind, ())
        elif kind == "typed":
            if _can_be_typed(known, ask):
                yield _item(known, ask, kind, ())
        elif ask.is_gendered:
            continue
        elif kind == "multiple":
            plays = fact.relation in _PARTS and ask.ident is not None
            if '"' in ask.key or fact.relation in _IN_SETS_ONLY or (plays and known.gender(ask.ident or "") is None):
                continue
            if len(false := wrong(known, ask)) >= WANTED and (not plays or _is_of_one_sex(known, ask, false)):
                yield _item(known, ask, kind, false)
        elif kind == "true-false" and fact.relation not in _NO_CLAIMS and (claim := _claim(known, ask)):
            yield claim


def _is_to_be_guessed(ask: Ask) -> bool:
    """True for a number of things so large that being near it is worth something."""
    return ask.side == "count" and int(ask.key.replace(",", "")) >= _LARGE


def _is_of_one_sex(known: Knowledge, ask: Ask, false: tuple[str, ...]) -> bool:
    """True where the pages tell that all options are men, or women: else the sex may give the part away."""
    kind = (ask.ident or "").partition("/")[0]
    options = {e.id for e in known.table.entities.values() if e.kind == kind and e.name in false[:WANTED]}
    return {known.gender(i) for i in options} == {known.gender(ask.ident or "")}


def _is_long_enough(ask: Ask) -> bool:
    """True unless the question is a quotation that anybody might have said."""
    quoted = re.search(r"words (?P<on>on .+ )?are “(?P<words>[^”]*)”", ask.stem)
    return quoted is None or len(quoted["words"].split()) >= (_SHORTEST_OPINION if quoted["on"] else _SHORTEST_QUOTE)


def _item(known: Knowledge, ask: Ask, kind: str, false: tuple[str, ...]) -> Item:
    entity = known.entity(ask.ident)
    larger = known.within(ask.fact) if ask.side == "object" and not re.search(r"\bwhich\b", ask.stem) else ()
    accepted = (ask.key, *(entity.aliases if entity else ()), *larger)
    question = Question(
        identity(kind, [ask.fact.id], ask.side), kind, difficulty(known, [ask.fact], is_dated=ask.side == "when", step=int(kind in ("typed", "number"))), ask.fact.section, ask.stem, (), (ask.key,), accepted,
        explanation(known, ask.fact, ask.ident), (ask.fact.id,), proof(known, ask.fact, ask.key), ask.fact.spoiler,
    )  # fmt: skip
    return Item(question, false, ask.ident is None, known.concerned(ask.fact), _asked(ask))


def _asked(ask: Ask) -> str:
    """What a question asks: the relation, or the year, which a round has few of."""
    return "year" if ask.side == "year" else ask.fact.relation


def _can_be_typed(known: Knowledge, ask: Ask) -> bool:
    """Only what has one answer by the whole table, and is short enough to be known by heart."""
    if (
        ask.side in ("when", "year", "name")
        or _is_to_be_guessed(ask)
        or (ask.side == "object" and ask.fact.relation in ("tied_to", *_MAKERS))
    ):
        return False  # somebody may be the mentor of more people than a table has, and the maker of more works
    if ask.fact.relation == "did" and ask.side == "subject" and _names_more(known, ask):
        return False  # it may be true of them, too
    if ask.fact.relation == "did" and len(matter(ask.stem) - matter(" ".join(known.names_in(ask.stem)))) < _TELLING:
        return False  # many may have lived somewhere, or moved there
    is_whole = ask.fact.qualifiers.get("in") in known.main or ask.fact.object == known.about(ask.fact)
    if ask.fact.relation in _PARTS and "in" not in ask.fact.qualifiers and _names_another(known, ask):
        return False  # the sentence has another who played the part
    if ask.fact.relation in _OFTEN or (ask.fact.relation in _PARTS and not is_whole):
        return False  # the same part is played in other works of the name; prizes, places and sums have more than one right answer
    is_maker = ask.side == "subject" and ask.fact.relation in _MAKERS
    if is_maker and (ask.fact.object not in known.main or any(_TOGETHER.search(e.quote) for e in ask.fact.evidence)):
        return False  # what a page says in passing of another work's makers is not all of them
    if ask.ident is None:
        return len(ask.key.split()) <= 3 and (ask.key.isdigit() or not re.search(r"\d", ask.key))
    return len(ask.key.split()) <= 4 and not has_rival(known, ask)


def _names_more(known: Knowledge, ask: Ask) -> bool:
    """True where the sentence names others of the answer's kind whom the question does not."""
    kind = (ask.ident or "").partition("/")[0]
    others = {i for i in ask.fact.mentions if i.startswith(f"{kind}/")} - {ask.ident} - known.obvious
    return any(known.name(i) not in ask.stem for i in others)


def _names_another(known: Knowledge, ask: Ask) -> bool:
    """True where a sentence on the part names another person than the answer."""
    told = {e.quote for f in known.of[ask.fact.object or ""] for e in f.evidence} | {s.evidence.quote for s in known.table.said}
    on_parts = {q for q in told if _PLAYS.search(q) and known.name(ask.fact.object or "").split()[-1] in q}
    quotes = {e.quote for e in ask.fact.evidence} | {q for q in on_parts if ask.key in q}
    named = {name for quote in quotes for name in known.names_in(quote) if "person" in known.kinds_named_in(name)}
    return any(name != ask.key and name not in ask.stem and name not in ask.key for name in named)


def _claim(known: Knowledge, ask: Ask) -> Item | None:
    """A statement that is so, or one with a neighbour's name, date or figure in its place: in turn within a relation.

    Where nothing could be put in its place that the whole table rules out, there is no claim: else what sounds so would be so.
    """
    fact = ask.fact
    plain = fact.statement
    ident = identity("true-false", [fact.id], ask.side)
    if (
        ask.side in ("name", "count", "holder")  # whatever else stood there would sound absurd, or might be so as well
        or (ask.side == "subject" and fact.relation in ("did", "happened"))
        or "…" in plain
        or "(named" in plain
        or len(plain) > _LONGEST_CLAIM
        or plain.count(ask.key) != 1
        or fact.status != "asserted"
        or (fact.relation in _PARTS and is_prominent(known, fact))
    ):
        return None
    false = _taken_for(known, ask)
    if false is None or not _says_where(known, fact, plain):
        return None
    is_true = (known.rank(fact) + (ask.side == "subject")) % 2 == 0
    told = in_its_work(known, fact, plain if is_true else plain.replace(ask.key, false.name))
    answer = TRUE if is_true else FALSE
    named = ask.ident if is_true else false.ident
    question = Question(
        ident, "true-false", difficulty(known, [fact], step=-1), fact.section, f"True or false: {told}", (TRUE, FALSE), (answer,), (answer,),
        explanation(known, fact, named), (fact.id,), (*proof(known, fact, ask.key), *(() if is_true else _own(known, fact, false.ident))), fact.spoiler,
    )  # fmt: skip
    return Item(question, (), True, known.concerned(ask.fact), _asked(ask))


def _says_where(known: Knowledge, fact: Fact, plain: str) -> bool:
    """True for a claim that tells what it is about: the page's subject, a work, a group or an event."""
    about = known.about(fact)
    is_named = known.table.entities[about].kind in ("person", "organisation", "place") and known.name(about) in plain
    return is_named or bool(known.kinds_named_in(plain) & {"work", "group", "event"}) or in_its_work(known, fact, plain) != plain


def _easily_confused(ask: Ask, found: Sequence[str]) -> list[str]:
    """The dates and figures nearest to the right one: a date within a year of it, a year within three and rather not the next."""
    off = {text: _off(text, ask.key) for text in found if _off(text, ask.key) <= _FARTHEST.get(ask.side, inf)}
    return sorted(off, key=lambda t: (ask.side != "when" and off[t] < _AS_GOOD_AS_RIGHT, off[t]))[:_CONFUSED]


def _off(text: str, key: str) -> float:
    """How far a figure lies from the right one, or a date in years."""
    (one, *months), (other, *others) = rank(text), rank(key)
    return abs(one - other + (months[0] - others[0] if months and others else 0) / 12)


def _own(known: Knowledge, fact: Fact, named: str | None) -> tuple[Evidence, ...]:
    """The sentence that tells, of the same work, what is so of whom a false claim names."""
    work = fact.qualifiers.get("in")
    found = (f for f in known.of.get(named or "", ()) if known.is_near(f, fact) and f.qualifiers.get("in") == work)
    return tuple(f.evidence[0] for f in list(found)[:1])


class _False(NamedTuple):
    """What is put in the place of an answer: its words, and its entity if it is one."""

    name: str
    ident: str | None


def _taken_for(known: Knowledge, ask: Ask) -> _False | None:
    """What a neighbour's fact has where the answer stands and nothing but the whole table rules out; people of the answer's sex, where it shows."""
    found = wrong(known, ask)
    chosen = known.lot(ask.fact)
    if ask.side == "year" and not re.fullmatch(r"\d{4}", ask.fact.when or ""):
        return None  # another year's same day would be nobody's mistake
    if ask.ident is None:
        near = _easily_confused(ask, [f for f in found if ask.side != "year" or f in known.years])
        return _False(near[chosen % len(near)], None) if near else None
    kind = ask.ident.partition("/")[0]
    idents = {e.name: e.id for e in known.table.entities.values() if e.kind == kind}
    gender = known.gender(ask.ident)
    if ask.fact.relation in _PARTS and gender is None:
        return None
    work = ask.fact.qualifiers.get("in")
    people = [i for name in found if (i := idents.get(name)) and (ask.fact.relation not in _PARTS or known.gender(i) == gender)]
    near = [i for i in people if any(known.is_near(f, ask.fact) and f.qualifiers.get("in") == work for f in known.of[i])]
    near = near or ([] if ask.fact.relation in _PARTS else people)
    return _False(known.name(near[chosen % len(near)]), near[chosen % len(near)]) if near else None
