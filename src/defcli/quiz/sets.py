"""Questions about all that share something: which is not one of them, and name them all."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

from defcli.language.names import words
from defcli.model import Evidence, Fact
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.options import wrong
from defcli.quiz.question import Item, Question, identity
from defcli.quiz.single import CLAIMED_ONLY, UNASKED
from defcli.quiz.stems import Ask, asks, proof
from defcli.quiz.telling import difficulty, further

_COUNTS = "zero one two three four five six seven eight nine ten".split()
_MOST = 7
_SHOWN = 3
_ONE_OF_THEM = re.compile(r"\bWhich (\w+) is\b")
_ONE_OF_SEVERAL = re.compile(rf"\bwho is one of the ({'|'.join(_COUNTS[2:])})\b")
_OPEN_LIST = re.compile(r"\b(?:such as|includ(?:es?|ed|ing)|along with|among|and others?|other)\b")
_NEGATED = re.compile(r"^(?:(?P<place>(?:In|On) [^,]+), )?(?:[Ww]ho|[Ww]hich (?P<noun>\w+)) (?P<verb>is|was|has) (?P<rest>.+)\?$")


def groups(known: Knowledge) -> Iterator[list[Fact]]:
    """Facts of one relation to one thing, or of one to several: as many as are shown at once, or all of a sentence."""
    for facts in list(known.by_relation.values()):
        if facts[0].relation in (*CLAIMED_ONLY, *UNASKED):
            continue
        wording = known.table.relations[facts[0].relation]
        for side, asked in (("subject", wording.ask_object), ("object", wording.ask_subject)):
            found: dict[str | None, list[Fact]] = defaultdict(list)
            for fact in facts if asked else ():
                if fact.object:
                    found[getattr(fact, side)].append(fact)
            yield from (g for g in found.values() if len(g) >= _SHOWN or (len(g) > 1 and len({f.evidence[0].start for f in g}) == 1))


def items(known: Knowledge, group: Sequence[Fact]) -> Iterator[Item]:
    """The questions about a group: all of it where it is small, and whom it does not include."""
    by_stem: dict[str, dict[str, Ask]] = defaultdict(dict)
    for fact in group:
        for ask in asks(known, fact):
            if ask.ident and fact.status == "asserted":
                by_stem[ask.stem].setdefault(ask.ident, ask)
    for stem, found in by_stem.items():
        members = sorted(found.values(), key=lambda a: a.key)
        if 2 <= len(members) <= _MOST and _is_whole(known, stem, members):
            yield _name_all(known, stem, members)
        Random(stem).shuffle(members)
        for at in range(0, len(members) - _SHOWN + 1, _SHOWN):
            if odd := _odd_one_out(known, stem, members[at : at + _SHOWN], {a.ident for a in members}):
                yield odd


def _is_whole(known: Knowledge, stem: str, members: Sequence[Ask]) -> bool:
    """True where the words count as many as there are, or where one sentence lists them all and nobody else would fit."""
    if any(_OPEN_LIST.search(e.quote) for a in members for e in a.fact.evidence):
        return False
    if any(a is not b and set(words(a.key)) <= set(words(b.key)) for a in members for b in members):
        return False
    counted = [_COUNTS.index(w) for w in words(stem) if w in _COUNTS[2:]]
    if counted:
        return counted[0] == len(members)
    if len({(e.document, e.start) for e in (a.fact.evidence[0] for a in members)}) > 1:
        return False
    idents = {a.ident for a in members}
    same = known.same_side(members[0].fact, members[0].side == "object")
    return not any(i not in idents and known.could_be(i, members[0].fact, members[0].anchor) for i in same)


def _name_all(known: Knowledge, stem: str, members: Sequence[Ask]) -> Item:
    entities = [known.table.entities[a.ident or ""] for a in members]
    facts = [a.fact for a in members]
    accepted = tuple(dict.fromkeys(n for e in entities for n in (e.name, *e.aliases)))
    more = next((m for e in entities if (m := further(known, e.id, facts[0]))), None)
    told = " ".join(f.statement for f in (*facts, *([more] if more else [])))
    asked = _ONE_OF_SEVERAL.sub(r"who are the \1", _ONE_OF_THEM.sub(r"Which \1s are", stem))
    asked = re.sub(r"\b([Ww]hich (?:team|work|place|role|character|award))\b(?= (?:did|does|was|is))", r"\1s", asked)
    question = Question(
        identity("name-all", [f.id for f in facts]), "name-all", difficulty(known, facts, _lines(facts)), facts[0].section,
        f"{asked} Name {'both' if len(members) == 2 else f'all {_COUNTS[len(members)]}'}.", (), tuple(a.key for a in members), accepted, told, tuple(f.id for f in facts),
        _proofs(known, members), any(f.spoiler for f in facts),
    )  # fmt: skip
    return Item(question, (), True, known.concerned(*facts), facts[0].relation)


def _odd_one_out(known: Knowledge, stem: str, members: Sequence[Ask], insiders: set[str | None]) -> Item | None:
    """Three that share something and one of their kind that does not; nothing in the names tells which."""
    head, facts = members[0], [a.fact for a in members]
    negated = _NEGATED.match(stem)
    if not negated or head.is_gendered:
        return None
    names = [a.key for a in members]
    passing = [name for name in wrong(known, head) if _passes(known, name, names, insiders)]
    if not passing:
        return None
    outsider = passing[known.lot(head.fact) % len(passing)]
    of_these = f"of these {negated['noun']}s" if negated["noun"] else "of these"
    place = f"{negated['place']}, which" if negated["place"] else "Which"
    ident = next(e.id for e in known.table.entities.values() if e.name == outsider)
    really = further(known, ident)
    if really is None:
        return None
    question = Question(
        identity("odd-one-out", [f.id for f in facts]), "odd-one-out", difficulty(known, facts, _lines(facts)), facts[0].section,
        f"{place} {of_these} {negated['verb']} NOT {negated['rest']}?", (), (outsider,), (outsider,),
        " ".join(f.statement for f in (really, *facts)), tuple(f.id for f in facts),
        (*proof(known, really, outsider), *_proofs(known, members)), any(f.spoiler for f in facts),
    )  # fmt: skip
    return Item(question, tuple(names), False, known.concerned(*facts) | {ident}, facts[0].relation)


def _passes(known: Knowledge, name: str, names: Sequence[str], insiders: set[str | None]) -> bool:
    """True for a name that is of the form of the others, and of nobody inside."""
    alike = any(len(name.split()) == len(n.split()) for n in names) and name.isascii() == all(n.isascii() for n in names)
    apart = not any(set(words(name)) & set(words(n)) for n in names)
    return alike and apart and not any(e.name == name for e in known.table.entities.values() if e.id in insiders)


def _proofs(known: Knowledge, members: Sequence[Ask]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(e for a in members for e in proof(known, a.fact, a.key)))


def _lines(facts: Sequence[Fact]) -> int:
    return len({(f.evidence[0].document, f.evidence[0].line) for f in facts})
