"""What all pages told made one table, a subject at a time: in memory are the names alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from typing import TYPE_CHECKING, NamedTuple

from defcli.extraction.aside import Aside
from defcli.extraction.drafting import Draft
from defcli.extraction.merging import best, facts_of, identities, is_of_a_marriage, joined, saying, telling, tells
from defcli.extraction.reading import Read
from defcli.extraction.standing import standing
from defcli.model import Entity, Fact, Said

if TYPE_CHECKING:
    from defcli.extraction.clauses.rules import SaidDraft
    from defcli.pages.source import Unread

_SHORT, _LONG = 8, 16


class Assembled(NamedTuple):
    """The entities, facts and sayings of a table, in the order of its file, and the relations of the facts."""

    entities: tuple[Entity, ...]
    facts: Aside[Fact]
    said: Aside[Said]
    relations: frozenset[str]


class Assembly:
    """What pages told, laid aside until all of them are in.

    `abouts` is what each page is about, by its id; `played` the pairs of whom one plays the other.
    """

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.abouts: dict[str, str] = {}
        self.failed: list[Unread] = []
        self.played: set[frozenset[str | None]] = set()
        self._drafts: Aside[Draft] = Aside()
        self._named: Aside[tuple[str, ...]] = Aside()
        self._said: Aside[SaidDraft] = Aside()

    def add(self, part: Read) -> None:
        """What the pages on one more subject told."""
        for ident, entity in part.entities.items():
            self.entities[ident] = joined(ident, [self.entities[ident], entity]) if ident in self.entities else entity
        self.abouts |= part.abouts
        self.failed += part.failed
        for draft in filter(tells, part.drafts):
            self._drafts.put(draft.subject, draft)
            if draft.relation in ("portrays", "voices"):
                self.played.add(frozenset((draft.subject, draft.object)))
        for place, named in {(_place(d), d.named): None for d in part.drafts if d.named and tells(d)}:
            self._named.put(place, named)
        for said in part.said:
            self._said.put("", said)

    def assembled(self, same: Mapping[str, str]) -> Assembled:
        """The table of all that was added; `same` are ids that mean another's."""
        renamed = identities(self.entities, same)
        named: set[str] = set()
        relations: set[str] = set()
        facts: Aside[Fact] = Aside()
        for fact in self._standing(*self._told_once(renamed), renamed):
            facts.put("", fact)
            relations.add(fact.relation)
            named.update(_ids(fact))
        former: dict[str, list[Entity]] = defaultdict(list)
        for old, entity in self._known():
            former[renamed[old]].append(entity)
        kept = {ident: joined(ident, former[ident]) for ident in named if ident in former}
        for about in self.abouts.values():
            if about not in kept:
                kept[about] = self.entities[about]
        return Assembled(tuple(kept[i] for i in sorted(kept)), facts, self._sayings(renamed, kept.keys()), frozenset(relations))

    def _known(self) -> Iterator[tuple[str, Entity]]:
        """The entities by the ids their pages gave them, those first that a page is about: it is they who know what they are called."""
        own = dict.fromkeys(self.abouts.values())
        yield from ((ident, self.entities[ident]) for ident in own)
        yield from ((ident, entity) for ident, entity in self.entities.items() if ident not in own)

    def _told_once(self, renamed: Mapping[str, str]) -> tuple[Aside[tuple[int, int, Fact]], set[str]]:
        """By subject the facts, each told once, with what orders them, and all that is in them."""
        names = {renamed[i]: e.name for i, e in reversed(list(self._known()))}
        alike: Aside[tuple[int, int, Fact]] = Aside()
        wed: set[frozenset[str | None]] = set()
        for numbered in self._found(renamed, names):
            fact = numbered[-1]
            alike.put(telling(fact), numbered)
            if fact.relation == "spouse_of":
                wed.add(frozenset((fact.subject, fact.object)))
        told: Aside[tuple[int, int, Fact]] = Aside()
        of_their_own: set[str] = set()
        for same in alike.groups():
            same.sort(key=lambda numbered: numbered[:2])
            fact = best([f for *_, f in same])
            if not is_of_a_marriage(fact, wed):
                told.put(fact.subject, (*same[0][:2], fact))
                of_their_own.update(i for i in (fact.subject, fact.object, *fact.mentions) if i)
        return told, of_their_own

    def _found(self, renamed: Mapping[str, str], names: Mapping[str, str]) -> Iterator[tuple[int, int, Fact]]:
        """The facts of each subject, with the number of their first draft and their own among the subject's."""
        former: dict[str, list[str]] = defaultdict(list)
        for old, new in renamed.items():
            former[new].append(old)
        for olds in former.values():
            numbered = sorted((each for old in olds for each in self._drafts.at(old)), key=lambda each: each[0])
            for place, (first, fact) in enumerate(facts_of([d for _, d in numbered], renamed, names)):
                yield numbered[first][0], place, fact

    def _standing(self, told: Aside[tuple[int, int, Fact]], of_their_own: Set[str], renamed: Mapping[str, str]) -> Iterator[Fact]:
        """The facts in the order of the file: with what their sentences name in passing, under their ids, and how they stand."""
        taken: set[str] = set()
        for same in told.groups():
            same.sort(key=lambda numbered: numbered[:2])
            unique = {f.id: self._with_passing(f, of_their_own, renamed) for *_, f in same}
            ordered = sorted(unique.values(), key=lambda f: (f.relation, f.object or "", str(f.value), f.when or "", f.id))
            yield from standing([f._replace(id=_shortened(f.id, taken)) for f in ordered])

    def _with_passing(self, fact: Fact, of_their_own: Set[str], renamed: Mapping[str, str]) -> Fact:
        """A fact that tells also of those in its sentence who have no fact of their own."""
        named = {renamed[i] for _, idents in self._named.at(_place(fact)) for i in idents}
        return fact._replace(mentions=tuple(sorted({*fact.mentions, *(named - of_their_own)})))

    def _sayings(self, renamed: Mapping[str, str], known: Set[str]) -> Aside[Said]:
        """What is said of the entities of the table, in the order of the pages, each once."""
        told: Aside[Said] = Aside()
        for draft in self._said:
            if said := saying(draft, renamed, known):
                at = (said.evidence.start, *said.evidence.focus)
                told.put("\0".join((said.evidence.document, *(f"{number:012}" for number in at), said.id)), said)
        taken: set[str] = set()
        out: Aside[Said] = Aside()
        for same in told.groups():
            out.put("", same[0]._replace(id=_shortened(same[0].id, taken)))
        return out


def _shortened(whole: str, taken: set[str]) -> str:
    """The first part of a hash as an id that no other has."""
    ident = whole[:_SHORT] if whole[:_SHORT] not in taken else whole[:_LONG]
    taken.add(ident)
    return ident


def _place(told: Draft | Fact) -> str:
    """The sentence that a draft or a fact rests on first."""
    return f"{told.evidence[0].document}:{told.evidence[0].start}"


def _ids(fact: Fact) -> Iterator[str]:
    """What a fact names, and what of its qualifiers may be a name's id."""
    qualified = (v for told in fact.qualifiers.values() for v in ([told] if isinstance(told, str) else told))
    yield from (i for i in (fact.subject, fact.object, *fact.mentions, *qualified) if i)
