"""What a whole table says, asked the way a quiz editor asks: may this be asked, and could that be right too?"""

import re
import zlib
from collections import Counter, defaultdict

from defcli.asking.questions import matter
from defcli.language.names import fold, words
from defcli.model import Entity, Fact, Table
from defcli.quiz.people import classes, genders

_KIN: tuple[frozenset[str], ...] = tuple(
    frozenset(names.split())
    for names in (
        "portrays voices cast_as was_cast stars cameo_in reprises announced_as appeared_in starred_alongside",
        "showrunner_of announced_as joined left created_by writer_of worked_on",
        "executive_producer_of producer_of announced_as produced",
        "director_of worked_on joined credited_for",
        "composer_of announced_as music_used_in performed heard_in",
        "cinematographer_of crew_of credited_for joined filmed_with",
        "tied_to involved_with fought_alongside killed works_with acts_as parent_of child_of spouse_of met_by position_held",
        "member_of leads forms is_a involved_with",
        "position_held is_a owns member_of leads works_with writes_for",
        "influenced_by homage_to references based_on based_on_work_by compared",
        "stated said wanted praised faulted compared contrasted agreed_important rated expressed_interest did referred_to",
        "located_in filmed_at set_in part_of",
        "premiered released available_on screened item_released",
    )
)
_JUDGING = ("scored", "rated", "writes_for", "published_by")
_NEIGHBOURS: tuple[frozenset[str], ...] = tuple(
    frozenset(names.split())
    for names in (
        "showrunner_of executive_producer_of producer_of director_of composer_of cinematographer_of editor_of crew_of writer_of created_by",
        "rated praised faulted writes_for",
    )
)
_BY_QUALIFIER = {"rated": "rating", "crew_of": "as", "position_held": "as", "listed_for": "category", "scored": "measure"}
_SPEECH = _KIN[10]
_SAID_OF_ALL = "series show season miniseries film episode had has have made make feel felt would could one some more"
_TOLD_APART = re.compile(r" \([^()]+\)$")
_PART = re.compile(r" (?:season|episode|series|volume|part) [\w.]+$")


_MANY_TOPICS = 4
_MARKS = "\"'“”‘’()[].,;:?!"


def _holds(text: str, name: str) -> bool:
    """True where a text holds a name as a word of its own."""
    at = text.find(name)
    return at >= 0 and not text[at - 1 : at].isalnum() and not text[at + len(name) : at + len(name) + 1].isalnum()


class Knowledge:
    """A table with the indexes that the making of questions needs.

    `main` is what its pages are about, `obvious` the same where the pages are on so few things that each of these is everybody's first guess.
    """

    def __init__(self, table: Table) -> None:
        self.table = table
        self.facts = {f.id: f for f in table.facts}
        self.main = frozenset(p.about for p in table.documents)
        self.obvious = self.main if len(self.main) < _MANY_TOPICS else frozenset()
        self._abouts = {p.id: p.about for p in table.documents}
        titles: dict[str, list[str]] = defaultdict(list)
        for page in table.documents:
            titles[page.about].append(page.title)
        shared = Counter(fold(e.name) for e in table.entities.values())
        self._titles = {
            ident: told[0]
            for ident, told in titles.items()
            if all(_TOLD_APART.search(t) for t in told) and (ident.startswith("work/") or shared[fold(table.entities[ident].name)] > 1)
        }
        self.of: dict[str, list[Fact]] = defaultdict(list)
        self.told_with: dict[str, list[Fact]] = defaultdict(list)
        self.by_relation: dict[str, list[Fact]] = defaultdict(list)
        self.on_page: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in table.facts:
            self.by_relation[fact.relation].append(fact)
            self.on_page[self.about(fact), fact.relation].append(fact)
            for ident in fact.mentions:
                self.told_with[ident].append(fact)
            for ident in self.parties(fact):
                self.of[ident].append(fact)
        self._ranks = {f.id: at for same in self.by_relation.values() for at, f in enumerate(sorted(same, key=lambda f: f.id))}
        self._years = {f.subject: f.when for f in self.by_relation.get("released_in_year", ())}
        self.prominent = frozenset(f.evidence[0][:2] for f in table.facts if f.section in ("", "Infobox", "Lead"))
        self.years = frozenset(m[0] for f in table.facts if (m := re.match(r"\d{4}", f.when or "")))
        self._classes: dict[str, frozenset[str]] = {}
        self._genders = genders(table)
        self.said_of_all = matter(" ".join((_SAID_OF_ALL, *(self.name(i) for i in self.main))))
        self._kinds: dict[str, set[str]] = defaultdict(set)
        for entity in table.entities.values():
            self._kinds[entity.name].add(entity.kind)
        self._owners: dict[str, set[str]] = defaultdict(set)
        for ident, entity in table.entities.items():
            if entity.kind in ("person", "character"):
                for word in words(entity.name):
                    self._owners[word].add(ident)
        self._by_first_word: dict[str, list[str]] = defaultdict(list)
        for name in self._kinds:
            self._by_first_word[(name.split() or [""])[0].strip(_MARKS)].append(name)

    def name(self, ident: str) -> str:
        """The name of an entity, that of a page's subject as its titles tell it apart; a text stands for itself."""
        entity = self.table.entities.get(ident)
        return self._titles.get(ident) or (entity.name if entity else ident)

    def title(self, ident: str) -> str:
        """The name of an entity in a question: a work that is no page's subject with the year it came out, as far as that is known."""
        year = self._years.get(ident)
        return f"{self.name(ident)} ({year})" if year and ident not in self.main else self.name(ident)

    def rank(self, fact: Fact) -> int:
        """Which of the facts of its relation a fact is."""
        return self._ranks[fact.id]

    def within(self, fact: Fact) -> tuple[str, ...]:
        """The names of what the place of a fact lies in, the smaller first."""
        told = fact.qualifiers.get("within", ())
        return tuple(self.name(i) for i in ((told,) if isinstance(told, str) else told))

    def lot(self, fact: Fact) -> int:
        """A number by which something is drawn for a fact, the same in every table."""
        return zlib.crc32(fact.id.encode())

    def about(self, fact: Fact) -> str:
        """What the page is about that a fact was first read on."""
        return self._abouts[fact.evidence[0].document]

    def entity(self, ident: str | None) -> Entity | None:
        """An entity, if there is one of that id."""
        return self.table.entities.get(ident or "")

    @staticmethod
    def parties(fact: Fact) -> frozenset[str]:
        """The entities and texts that a fact is made of."""
        found = {fact.subject, fact.object or fact.subject}
        for value in fact.qualifiers.values():
            found |= {value} if isinstance(value, str) else set(value)
        return frozenset(found)

    def concerned(self, *facts: Fact) -> frozenset[str]:
        """The entities that facts are made of, what a page is about aside."""
        return frozenset(i for f in facts for i in self.parties(f) if i in self.table.entities) - self.obvious

    def is_only_of(self, word: str, ident: str | None) -> bool:
        """True for a word that is in the name of no other person or character."""
        return self._owners.get(word, set()) <= {ident}

    def names_in(self, text: str) -> set[str]:
        """The names that a text holds."""
        firsts = {w.strip(_MARKS).removesuffix("'s").removesuffix("’s") for w in text.split()}
        return {n for first in firsts for n in self._by_first_word.get(first, ()) if _holds(text, n)}

    def kinds_named_in(self, text: str) -> set[str]:
        """The kinds of everything that a text names."""
        return {kind for name in self.names_in(text) for kind in self._kinds[name]}

    def gender(self, ident: str) -> str | None:
        """`she` or `he`, where the pages say so of somebody, or of the part that somebody plays."""
        return self._genders.get(ident)

    def is_of_class(self, ident: str, other: str) -> bool:
        """True for two people who are the same to the work: of the cast, critics, makers; for two organisations of which both or neither judge; and for the rest."""
        if ident.startswith("organisation/") and other.startswith("organisation/"):
            return self._judges(ident) == self._judges(other)
        if not (ident.startswith("person/") and other.startswith("person/")):
            return True
        one, two = self._class(ident), self._class(other)
        return bool(one & two) if one else not two & {"cast", "maker"}

    def _judges(self, ident: str) -> bool:
        """True for an organisation that reviews, or counts reviews, for the page."""
        told = (*self.of[ident], *self.told_with[ident])
        return any(f.relation in _JUDGING and ident in (*self.parties(f), *f.mentions) for f in told)

    def _class(self, ident: str) -> frozenset[str]:
        if ident not in self._classes:
            self._classes[ident] = classes([f for f in self.of[ident] if f.subject == ident])
        return self._classes[ident]

    def kin(self, relation: str) -> frozenset[str]:
        """The relations by which somebody could be said to answer a question for this one."""
        return frozenset({relation}).union(*(group for group in _KIN if relation in group))

    def could_be(self, ident: str, fact: Fact, anchor: str | None) -> bool:
        """True where any fact, whatever its status, might make an entity a right answer beside the one that `fact` gives.

        `anchor` is the entity that the question names; without one the words of the value are what it could share.
        """
        kin = self.kin(fact.relation)
        mine = [f for f in self.of[ident] if f.relation in kin]
        if anchor is not None:
            if anchor.startswith("group/"):
                return any(anchor in (*self.parties(f), *f.mentions) for f in self.of[ident])
            return any(self._links(f, fact, anchor) for f in mine)
        if fact.relation in _SPEECH:
            return any(self._says_alike(f, fact) for f in self.of[ident])
        asked = matter(str(fact.value))
        return any(asked & matter(f"{other.statement} {other.evidence[0].quote}") for other in (*self.of[ident], *self.told_with[ident]))

    def _says_alike(self, other: Fact, fact: Fact) -> bool:
        """True for what is said in the same sentence, of the same people or things, or in some of the same words."""
        here, there = fact.evidence[0], other.evidence[0]
        asked = matter(str(fact.value))
        shared = asked & matter(f"{other.statement} {other.value or ''}")
        return (
            (here.document, here.start) == (there.document, there.start)
            or any(self.name(i).split()[-1] in there.quote for i in {*fact.mentions} - self.main)
            or bool(shared - self.said_of_all)
        )

    def _links(self, other: Fact, fact: Fact, anchor: str) -> bool:
        if not self._family(anchor) & self.parties(other):
            return False
        key = _BY_QUALIFIER.get(fact.relation)
        if key is None or other.relation != fact.relation:
            return True
        mine, theirs = (fold(str(f.qualifiers.get(key) or f.value or "")) for f in (fact, other))
        digits, others = (re.findall(r"\d+(?:\.\d+)?", text) for text in (mine, theirs))
        return digits == others if digits or others else bool(set(words(mine)) & set(words(theirs)))

    def _family(self, ident: str) -> frozenset[str]:
        """An entity and, for a season or an episode, the work it is part of with all its parts: who made the whole made the part."""
        entity = self.table.entities.get(ident)
        whole = _PART.sub("", entity.name) if entity and entity.kind == "work" else ""
        if not whole or (entity and whole == entity.name):
            return frozenset({ident})
        return frozenset(i for i, e in self.table.entities.items() if e.kind == "work" and _PART.sub("", e.name) == whole)

    def same_side(self, fact: Fact, asked_object: bool) -> list[str]:
        """Entities that answer the same question of somebody else, those of the same section first."""
        neighbours = self.kin(fact.relation).union(*(group for group in _NEIGHBOURS if fact.relation in group))
        kin = [f for r in sorted(neighbours) for f in self.on_page.get((self.about(fact), r), ())]
        near = sorted(kin, key=lambda f: (self._distance(f, fact), f.id))
        found = [f.object if asked_object else f.subject for f in near]
        return [i for i in dict.fromkeys(found) if i]

    def is_near(self, one: Fact, other: Fact) -> bool:
        """True for facts of one relation and billing."""
        return self._distance(one, other) < 2

    @staticmethod
    def _distance(one: Fact, other: Fact) -> int:
        """How far a fact is from another: of another relation, of other billing, in another section."""
        billing = one.qualifiers.get("billing", "main") != other.qualifiers.get("billing", "main")
        return 4 * (one.relation != other.relation) + 2 * billing + (one.section != other.section)
