"""Questions on what somebody did: a clause with a hole, filled by the one fact in whose own verb it is told.

Every word of the question must be the fact's: its verb, its parties, its parts, its date, or the page's subject.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from defcli.language import edtf
from defcli.language.names import words
from defcli.language.verbs import lemma
from defcli.model import Fact, Table

_SMALL = frozenset(
    "who whom what which when where how many much long a an the of in on at by to for from with into as and did do does was were is are be been has have had that it its s".split()
)
_PREPOSITIONS = frozenset("of in on at by to for from with into as about over under through against between during after before".split())
_AUX = frozenset("did do does was were is are be been has have had".split())
_WHERE = ("in", "at", "to", "from", "into", "near", "on")
_ACTORS = ("person", "character", "group", "organisation")
_COUNT = r"\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_SPAN = re.compile(rf"\b(?:{_COUNT}|an?) (?:and a half )?(?:second|minute|hour|day|week|month|year|decade)s?\b")
_ENOUGH = 0.5


class _Clause(NamedTuple):
    """A fact as a clause: its verb's base form, and the words of its subject, its object, its other parts by preposition, and its date."""

    fact: Fact
    verb: str
    subject: frozenset[str]
    object: tuple[str, frozenset[str]]
    parts: tuple[tuple[str, str, frozenset[str]], ...]
    around: frozenset[str]


def answered(table: Table, question: str) -> tuple[str, tuple[Fact, ...]] | None:
    """The answer, in the page's words, with the facts that give it; nothing where none or several could be meant."""
    asked = words(question)
    content = [w for w in asked if w not in _SMALL]
    found: dict[str, list[Fact]] = {}
    verbs = {_base(w): i for i, w in reversed([*enumerate(asked)]) if w not in _AUX}
    for fact in table.facts if len(content) > 1 else ():
        if fact.relation != "did" or fact.status != "asserted" or "verb" not in fact.qualifiers or (verb := _verb(fact)) not in verbs:
            continue
        clause = _clause(table, fact, verb)
        told = (
            clause.subject
            | clause.object[1]
            | clause.around
            | frozenset(words(str(fact.qualifiers["verb"])))
            | frozenset(w for _, _, held in clause.parts for w in held)
        )
        if all(_base(w) == verb or _is_among(w, told) for w in content):
            for text in _holes(table, question, asked, verbs[verb], clause):
                found.setdefault(text, []).append(fact)
    if len(found) != 1:
        return None
    ((text, facts),) = found.items()
    return text, tuple(facts)


def _verb(fact: Fact) -> str:
    """The base form of a fact's verb."""
    verb = str(fact.qualifiers["verb"]).split()
    return _base(next((v for v in reversed(verb) if v not in _PREPOSITIONS), verb[0]))


def _clause(table: Table, fact: Fact, verb: str) -> _Clause:
    page = next((d.about for d in table.documents if d.id == fact.evidence[0].document), fact.subject)
    parts = tuple(
        (case, _name(table, value), _words(table, value))
        for case, values in fact.qualifiers.items()
        if case != "verb"
        for value in ((values,) if isinstance(values, str) else values)
    )
    thing = fact.object or str(fact.value or "")
    around = _words(table, page) | frozenset(words(edtf.show(fact.when))) if fact.when else _words(table, page)
    return _Clause(fact, verb, _words(table, fact.subject), (_name(table, thing), _words(table, thing)), parts, around)


def _name(table: Table, ident: str) -> str:
    return table.entities[ident].name if ident in table.entities else ident


def _words(table: Table, ident: str) -> frozenset[str]:
    """The words that name somebody, or that a value is made of."""
    names = (table.entities[ident].name, *table.entities[ident].aliases) if ident in table.entities else (ident,)
    return frozenset(w for name in names for w in words(name)) - _SMALL


@lru_cache(maxsize=65536)
def _base(word: str) -> str:
    """The base form of a verb in whatever form it is asked with."""
    return lemma(word, "VBZ", word) if word.endswith("s") and not word.endswith("ss") else lemma(word, "VBD", word)


def _is_among(word: str, told: frozenset[str]) -> bool:
    return word in told or word.removesuffix("s") in told or f"{word}s" in told


def _holes(table: Table, question: str, asked: tuple[str, ...], at: int, clause: _Clause) -> Iterator[str]:
    """What fills the hole of the question: the date, the doer, what was done to, the place, or a number."""
    fact = clause.fact
    before, behind = frozenset(asked[:at]), frozenset(asked[at + 1 :])
    is_on_subject = bool(clause.subject & before)
    form = next((w for w in asked if w in ("who", "whom", "what", "which", "when", "where", "how")), "")
    if form == "when" and is_on_subject and fact.when:
        yield edtf.show(fact.when)
    elif form in ("who", "whom") and not clause.subject & (before | behind):
        if table.entities[fact.subject].kind in _ACTORS and _is_told(clause.object, behind):
            yield table.entities[fact.subject].name
    elif form in ("what", "which", "who", "whom") and is_on_subject and not clause.object[1] & (before | behind):
        is_somebody = fact.object in table.entities and table.entities[fact.object or ""].kind in _ACTORS
        if is_somebody == form.startswith("who") and not (form == "which" and asked[1:2] and not _is_among(asked[1], clause.object[1])):
            yield clause.object[0]
    elif form == "where" and is_on_subject:
        places = [name for case, name, held in clause.parts if case in _WHERE and re.search("[A-ZÀ-Þ]", name) and not held & behind]
        places += [clause.object[0]] if str(fact.qualifiers["verb"]).rpartition(" ")[2] in _WHERE and fact.object else []
        yield from places[:1]
    elif form == "how" and (is_on_subject or clause.subject & behind):
        yield from _measured(question, fact)


def _is_told(thing: tuple[str, frozenset[str]], asked: frozenset[str]) -> bool:
    """True where a question holds enough of what something was done to: of the noun itself, not of what stands behind a preposition."""
    noun = [w for w in takewhile(lambda w: w not in _PREPOSITIONS, words(thing[0])) if w in thing[1]]
    return bool(noun) and len([w for w in noun if _is_among(w, asked)]) >= _ENOUGH * len(noun)


def _measured(question: str, fact: Fact) -> Iterator[str]:
    """The number before what is counted, or the span of time."""
    if many := re.search(r"how many ([\w-]+)", question, re.IGNORECASE):
        stem = re.escape(many[1].removesuffix("s"))
        if found := re.search(rf"\b({_COUNT}) (?:[\w-]+ )?{stem}", fact.statement, re.IGNORECASE):
            yield found[1]
    elif re.search(r"how long", question, re.IGNORECASE) and (span := _SPAN.search(fact.statement)):
        yield span[0]
