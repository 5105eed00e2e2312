"""The names of a set of pages: which entities there are, and what each is called."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from defcli.language import given
from defcli.language.names import core, fold, slug, surname, words
from defcli.language.nouns import kind_of
from defcli.model import Entity

PERSONAL = ("person", "character")
MOST_NAMESAKES = 40  # whom a name means that more have is not asked
_LONGEST = 200
_PREFERRED = 100


class Lexicon(NamedTuple):
    """Entities by id, and for each folded name the ids it can mean."""

    entities: Mapping[str, Entity]
    meanings: Mapping[str, tuple[str, ...]]
    longest: int

    def find(self, name: str) -> tuple[str, ...]:
        """The ids a name can mean."""
        return self.meanings.get(key(name), ())

    def one(self, name: str, *kinds: str) -> str | None:
        """The only entity of these kinds that a name can mean."""
        found = [i for i in self.find(name) if not kinds or self.entities[i].kind in kinds]
        return found[0] if len(found) == 1 else None

    def kind(self, ident: str) -> str:
        """What kind of thing an entity is."""
        return self.entities[ident].kind


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """A name as it is looked up: folded words, the leading article aside."""
    return " ".join(words(core(name))) or fold(name)


class Collector:
    """Names as they come in from structure and prose, until `lexicon` settles them.

    `sharing` are the kinds of which `Scott` and `Scott Parry` are taken for one where no other Scott is known, `unwritten` the parts of
    names that only the title of a linked page tells: who else is called so, these pages do not know.
    """

    def __init__(self, sharing: tuple[str, ...] = PERSONAL) -> None:
        self._sharing = sharing
        self._names: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._same: dict[tuple[str, str], tuple[str, str]] = {}
        self._kinds: dict[str, set[str]] = defaultdict(set)
        self._parts_of: tuple[int, set[str]] = (-1, set())
        self.unwritten: set[str] = set()

    def add(self, name: str, kind: str, *aliases: str, preferred: bool = False) -> None:
        """A name seen for a thing of a kind; a preferred name (a cast list's, a title's) is the one to show."""
        clean = " ".join(name.split()).strip(" ,;:")
        if not key(clean) or len(clean) > _LONGEST or (kind == "person" and re.search(r" (?:and|&) ", clean)):
            return
        ident = self._root((kind, key(clean)))
        self._names[ident][clean] += _PREFERRED if preferred else 1
        self._kinds[key(clean)].add(kind)
        for alias in aliases:
            self.same(kind, clean, alias)

    def same(self, kind: str, name: str, alias: str) -> None:
        """Two names of one thing."""
        one, other = self._root((kind, key(name))), self._root((kind, key(alias)))
        self._kinds[key(alias)].add(kind)
        if one != other:
            self._same[other] = one
            self._names[one].update(dict.fromkeys(self._names.pop(other, {}), 0))
        self._names[one][" ".join(alias.split())] += 0

    def drop(self, name: str) -> None:
        """Forget what was taken for a name."""
        for kind in self._kinds.pop(key(name), set()):
            self._names.pop((kind, key(name)), None)

    def kinds(self, name: str) -> frozenset[str]:
        """The kinds a name has been seen as."""
        return frozenset(self._kinds.get(key(name), ()))

    def part_of_a_name(self, name: str) -> bool:
        """True for a single word that is the first or last of somebody's name."""
        return " " not in name and key(name) in self._personal_parts()

    def by_initials(self, acronym: str, kind: str) -> str | None:
        """The only name of a kind whose capitals are the acronym."""
        full = [
            max(counted, key=lambda n: (counted[n], n))
            for (k, _), counted in self._names.items()
            if k == kind and any("".join(w[0] for w in n.split() if w[0].isupper()) == acronym for n in counted)
        ]
        return full[0] if len(full) == 1 else None

    def _personal_parts(self) -> set[str]:
        size = len(self._names)
        if self._parts_of[0] != size:
            names = (n for (kind, _), counted in self._names.items() if kind in PERSONAL for n in counted if " " in n)
            self._parts_of = (size, {key(p) for n in names for p in (n.split()[0], n.split()[-1])})
        return self._parts_of[1]

    def lexicon(self) -> Lexicon:
        """All that was seen, with surnames and given names where only one person has them."""
        self._join_spellings()
        self._join_parts()
        entities: dict[str, Entity] = {}
        called: dict[str, set[str]] = defaultdict(set)
        for (kind, head), counted in sorted(self._names.items()):
            names = sorted(counted, key=lambda n: (counted[n] < _PREFERRED, kind not in PERSONAL or " " not in n, -counted[n], len(n), n))
            name = names[0]
            ident = f"{kind}/{slug(name)}"
            if ident in entities:
                ident = f"{kind}/{head.replace(' ', '-')}"
            entities[ident] = Entity(ident, name, kind, tuple(sorted({n for n in names[1:] if n != name})))
            for each in counted:
                called[key(each)].add(ident)
        for ident in _doubles(entities):
            for each in (entities[ident].name, *entities[ident].aliases):
                called[key(each)].discard(ident)
            del entities[ident]
        for part, owners in _parts(entities, self._sharing).items():
            if part in self.unwritten:
                continue
            if part not in called:
                called[part] = owners
            elif not any(entities[i].kind in PERSONAL for i in called[part]):
                called[part] |= owners
        longest = max((len(n.split()) for n in called), default=1)
        return Lexicon(entities, {n: tuple(sorted(ids)[: MOST_NAMESAKES + 1]) for n, ids in called.items() if ids}, longest)

    def _join_parts(self) -> None:
        """A single word that prose took for somebody's name is the one longer name of its kind that holds it."""
        for (kind, head), counted in sorted(self._names.items()):
            if kind in self._sharing and " " not in head and head not in self.unwritten and max(counted.values()) < _PREFERRED:
                longer = [
                    i for i, names in self._names.items() if i[0] == kind and " " in i[1] and any(head in key(n).split() for n in names)
                ]
                if len(longer) == 1:
                    self.same(kind, max(self._names[longer[0]], key=len), max(counted, key=len))

    def _join_spellings(self) -> None:
        """`Jim Holm`, `James A. Holm, Jr.` and `Commander Holm` are one where no other Holm is known."""
        for kind in self._sharing:
            people = {head: list(counted) for (k, head), counted in self._names.items() if k == kind}
            for chain in given.chains(people):
                best = max(chain, key=lambda head: (max(self._names[kind, head].values()), sum(self._names[kind, head].values()), head))
                for other in chain:
                    if other != best:
                        self._names[kind, best].update(self._names[kind, other])
                        self.same(kind, max(self._names[kind, best]), max(self._names[kind, other]))

    def _root(self, ident: tuple[str, str]) -> tuple[str, str]:
        while ident in self._same:
            ident = self._same[ident]
        return ident


def _doubles(entities: Mapping[str, Entity]) -> list[str]:
    """Entities that another of the same name makes needless: a thing that has a better kind."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for ident, entity in entities.items():
        by_key[key(entity.name)].append(ident)
    return [i for ids in by_key.values() if len(ids) > 1 for i in ids if entities[i].kind == "thing"]


def _parts(entities: Mapping[str, Entity], sharing: tuple[str, ...]) -> dict[str, set[str]]:
    """Surnames and given names, with everybody who has them."""
    owners: dict[str, set[str]] = defaultdict(set)
    for ident, entity in entities.items():
        if entity.kind not in sharing:
            continue
        for name in {entity.name, *entity.aliases}:
            last = surname(name)
            if last and re.match(r"[A-ZÀ-Þ]", last):
                owners[key(last)].add(ident)
                first = name.split()[0].strip('"“”')
                if len(first) > 2 and "." not in first and key(first) != "the" and kind_of(first) in (None, "person"):
                    owners[key(first)].add(ident)
    return owners
