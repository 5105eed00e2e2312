"""Who is meant by what was typed: a ladder of ways to match, the first rung with an answer ends it."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from defcli.language.names import TITLES, core, fold, words
from defcli.lookup.described import described
from defcli.model import KINDS, Entity, Table

_KIND_TOLD = re.compile(rf"(?P<name>.+?)\s*\((?P<kind>{'|'.join(KINDS)})\)", re.IGNORECASE)
_SURE = 0.8
_WEAKEST_WORD = 0.6
_NEAR = 0.04
_SHORTEST_PART = 2
_EVERYDAY = frozenset("the a an of and in on for to at by with from his her its man woman new first last one two three".split())
_PERSONAL = ("person", "character")
_CLEAR = 0.75
_MARGIN = 0.12
_SHORT_NAMES: tuple[frozenset[str], ...] = tuple(
    frozenset(each.split())
    for each in (
        "robert bob rob bobby", "william bill will billy", "richard rick dick rich", "michael mike mick mickey", "james jim jimmy jamie",
        "john jack johnny", "douglas doug", "matthew matt", "daniel dan danny", "thomas tom tommy", "charles charlie chuck", "joseph joe joey",
        "edward ed eddie ted", "theodore ted", "anthony tony", "christopher chris", "nicholas nick", "benjamin ben", "samuel sam", "samantha sam",
        "alexander alex", "alexandra alex", "elizabeth liz beth lizzie", "katherine kate kathy", "catherine cathy kate", "margaret maggie meg",
        "patricia trish pat", "patrick pat", "jennifer jen jenny", "jessica jess", "rebecca becky", "susan sue", "deborah deb debbie", "david dave",
        "steven steve", "stephen steve", "stephanie steph", "gregory greg", "jeffrey jeff", "kenneth ken", "lawrence larry", "leonard leo len",
        "peter pete", "philip phil", "raymond ray", "ronald ron", "timothy tim", "victoria vicky", "vincent vince", "walter walt", "zachary zach",
        "abigail abby", "andrew andy drew", "barbara barb", "franklin frank", "frederick fred", "gabriel gabe", "gerald jerry", "jacob jake",
        "jonathan jon", "joshua josh", "nathaniel nate nathan", "pamela pam", "russell russ", "simone sim", "terence terry", "valerie val",
    )
)  # fmt: skip


class Meant(NamedTuple):
    """What a query means: the rung that matched, the entities (several where it could be any of them), and near misses.

    `because` is, for a description, the statement that describes each of them so.
    """

    matched_by: str | None
    entities: tuple[Entity, ...]
    suggestions: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


class _Named(NamedTuple):
    """One name of an entity, as it is compared."""

    entity: Entity
    name: str
    is_alias: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of the name."""
        return _words(self.name)


def find(table: Table, query: str, kind: str | None = None) -> Meant:
    """Who or what a query means; `Jessica Jones (character)` says of what kind."""
    named = _KIND_TOLD.fullmatch(query.strip())
    if named and not kind and not any(query.strip() == n for e in table.entities.values() for n in (e.name, *e.aliases)):
        query, kind = named["name"], named["kind"].lower()
    cited = {f.subject for f in table.facts if f.relation == "title"}
    chosen = [e for e in table.entities.values() if kind in (None, e.kind)]
    meant = _among([e for e in chosen if e.id not in cited], table, query, kind)
    return meant if meant.entities else _or_cited(meant, [e for e in chosen if e.id in cited], query)


def likeliest_first(meant: Meant, told_of: Callable[[str], int]) -> Meant:
    """Of several who could be meant those first of whom most is told."""
    return meant._replace(entities=tuple(sorted(meant.entities, key=lambda e: -told_of(e.id))))


def _among(entities: Sequence[Entity], table: Table, query: str, kind: str | None) -> Meant:
    names = [n for e in entities for n in _names(e)]
    if found := _ladder(query, names):
        return found
    if all(w in _EVERYDAY for w in words(query)):
        return Meant(None, ())
    close = _fuzzy(query, names)
    if not (close and close[0][0] >= _SURE) and (told := [(e, f) for e, f in described(table, query) if kind in (None, e.kind)]):
        return Meant("described", _ordered([e for e, _ in told]), because=tuple(f.statement for _, f in told))
    if close and _is_clear(query, close):
        best = close[0][0]
        return Meant("fuzzy", _ordered([e for score, e in close if best - score < _NEAR]))
    return Meant(None, (), tuple(dict.fromkeys(e.name for _, e in close[:3])))


def _or_cited(meant: Meant, cited: Sequence[Entity], query: str) -> Meant:
    """What a page only cites is meant where nothing else is."""
    return _ladder(query, [n for e in cited for n in _names(e)]) or meant


def _ladder(query: str, names: Sequence[_Named]) -> Meant | None:
    for rung, match in (
        ("exact", _exact),
        ("folded", _folded),
        ("alias", _short),
        ("alias", _initials),
        ("part", _part),
        ("part", _plural),
    ):
        if found := match(query, names):
            return Meant(_how(rung, query, found, names), _ordered(found))
    return None


def runners_up(table: Table, query: str, found: Meant) -> tuple[str, ...]:
    """The names that come nearest to a query after those it found."""
    names = [n for e in table.entities.values() for n in _names(e)]
    return tuple(dict.fromkeys(f"{e.name} ({e.kind})" for _, e in _fuzzy(query, names) if e not in found.entities))[:3]


def _is_clear(query: str, close: Sequence[tuple[float, Entity]]) -> bool:
    """True for a near name, or a less near one of several words that stands well before the next."""
    best, following = close[0][0], close[1][0] if len(close) > 1 else 0.0
    return best >= _SURE or (len(words(query)) > 1 and best >= _CLEAR and best - following >= _MARGIN)


def _short(query: str, names: Sequence[_Named]) -> list[Entity]:
    """Somebody by the short form of a first name: `Doug` for Douglas, or the other way round."""
    wanted = words(core(query))
    if len(wanted) < 2:
        return []
    forms = {f for group in _SHORT_NAMES if wanted[0] in group for f in group} - {wanted[0]}
    return _distinct(
        [n.entity for n in names if n.entity.kind in _PERSONAL and n.words[:1] and n.words[0] in forms and n.words[1:] == wanted[1:]]
    )


def _initials(query: str, names: Sequence[_Named]) -> list[Entity]:
    """A name of several words by its initials: `MCU`, `S.J.C.`, and `sdcc`, which is no word."""
    letters = query.replace(".", "").replace(" ", "").strip()
    is_said_by_letters = letters.isupper() or not re.search("[aeiou]", letters)
    if not (is_said_by_letters and letters.isalpha() and 2 <= len(letters) <= 5):
        return []
    return _distinct([n.entity for n in names if "".join(w[0] for w in re.findall(r"[^\W_]+", fold(core(n.name)))) == letters.lower()])


@lru_cache(maxsize=200_000)
def _compact(name: str) -> str:
    return re.sub(r"[\W_]", "", fold(core(name)).replace("+", " plus ").replace("&", " and "))


def _names(entity: Entity) -> list[_Named]:
    return [_Named(entity, n, i > 0) for i, n in enumerate((entity.name, *entity.aliases))]


@lru_cache(maxsize=200_000)
def _words(name: str) -> tuple[str, ...]:
    return words(core(name))


def _exact(query: str, names: Sequence[_Named]) -> list[Entity]:
    wanted = query.strip()
    found = [n.entity for n in names if wanted and wanted in n.name and wanted in (n.name, core(n.name))]
    return _with_namesakes(wanted, found, names)


def _folded(query: str, names: Sequence[_Named]) -> list[Entity]:
    wanted = _compact(query)
    found = [n.entity for n in names if wanted and _compact(n.name) == wanted]
    return _with_namesakes(query, found, names)


def _with_namesakes(query: str, found: list[Entity], names: Sequence[_Named]) -> list[Entity]:
    """A single word that is somebody's whole name is somebody else's first or last name too."""
    parts = words(query)
    if not found or len(parts) != 1 or not any(e.kind in _PERSONAL for e in found):
        return _distinct(found)
    others = [
        n.entity
        for n in names
        if n.entity.kind in _PERSONAL and len(n.words) > 1 and parts[0] in (n.words[0], n.words[-1]) and not n.is_alias
    ]
    return _distinct([*found, *others])


def _part(query: str, names: Sequence[_Named]) -> list[Entity]:
    """Names that hold all the words of the query, in any order; a title before a name is no part of it."""
    for wanted in (words(core(query)), [w for w in words(core(query)) if w not in TITLES]):
        if not wanted or all(w in _EVERYDAY or len(w) < _SHORTEST_PART for w in wanted):
            continue
        hits = [n for n in names if _holds(n.words, wanted)]
        people = [n for n in hits if n.entity.kind in _PERSONAL and wanted[-1] in (n.words[-1], n.words[0])]
        if len(wanted) == 1 and people:
            return _distinct([n.entity for n in people])
        if hits:
            shortest = min(len(n.words) for n in hits)
            return _distinct([n.entity for n in hits if len(n.words) == shortest or len(wanted) == 1])
    return []


def _plural(query: str, names: Sequence[_Named]) -> list[Entity]:
    """An award as people speak of it: `the Emmys`."""
    one = tuple(w.removesuffix("s") for w in words(core(query)))
    return _part(" ".join(one), [n for n in names if n.entity.kind == "award"]) if one != words(core(query)) else []


def _holds(have: Sequence[str], wanted: Sequence[str]) -> bool:
    left = list(have)
    for word in wanted:
        match = next((h for h in left if h == word or (len(word) == 1 and h.startswith(word) and len(wanted) > 1)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _fuzzy(query: str, names: Sequence[_Named]) -> list[tuple[float, Entity]]:
    """Entities by how well every word of the query finds a word of the name, best first."""
    from rapidfuzz.distance import OSA

    wanted = words(core(query))
    if not wanted or len("".join(wanted)) < 4:
        return []
    trimmed = [w for w in wanted if w not in TITLES] or wanted
    best: dict[str, float] = defaultdict(float)
    entities: dict[str, Entity] = {}
    for named in names:
        score = max(_alignment(wanted, named, OSA.normalized_similarity), _alignment(trimmed, named, OSA.normalized_similarity))
        joined = OSA.normalized_similarity(_compact(query), _compact(named.name))
        score = max(score, joined if joined >= 0.86 else 0.0)
        if score > best[named.entity.id]:
            best[named.entity.id] = score
            entities[named.entity.id] = named.entity
    ranked = sorted(((s, i) for i, s in best.items() if s >= 0.5), key=lambda x: (-x[0], x[1]))
    return [(s, entities[i]) for s, i in ranked]


def _alignment(wanted: Sequence[str], named: _Named, similarity: Callable[[str, str], float]) -> float:
    """How well the words of a query are found in a name: the mean over letters, nothing where one word has no counterpart."""
    have = list(named.words)
    if len(wanted) > len(have):
        return 0.0
    if len(wanted) == 1 and len(have) > 1:
        have = [have[0], have[-1]] if named.entity.kind in _PERSONAL else have
    total, letters = 0.0, 0
    weakest = 1.0
    for word in wanted:
        score, match = max(((_word_likeness(word, h, similarity), h) for h in have), default=(0.0, ""))
        weakest = min(weakest, score)
        if match:
            have.remove(match)
        total += score * len(word)
        letters += len(word)
    if weakest < _WEAKEST_WORD or (len(wanted) == 1 and (weakest < _SURE or len(wanted[0]) < 4)):
        return min(total / letters, 0.7) if weakest >= 0.45 else 0.0
    unused = sum(map(len, have)) if len(named.words) > len(wanted) else 0
    return total / letters - min(0.1, 0.01 * unused)


def _word_likeness(one: str, other: str, similarity: Callable[[str, str], float]) -> float:
    if one == other:
        return 1.0
    spelled = similarity(one, other)
    sounds = _sound(one) == _sound(other) and len(one) > 2 and one[:1] == other[:1]
    return max(spelled, 0.88 if sounds and spelled >= 0.4 else 0.0)


@lru_cache(maxsize=200_000)
def _sound(word: str) -> str:
    """The consonants of a word as they sound, doubles once."""
    text = word
    for written, heard in (
        ("ph", "f"),
        ("ck", "k"),
        ("sch", "s"),
        ("sh", "s"),
        ("th", "t"),
        ("gh", "g"),
        ("x", "ks"),
        ("q", "k"),
        ("c", "k"),
        ("z", "s"),
        ("v", "w"),
    ):
        text = text.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", text[:1] + re.sub(r"[aeiouyhw]", "", text[1:]))


def _how(rung: str, query: str, found: Sequence[Entity], names: Sequence[_Named]) -> str:
    """The rung's name as it is told: a match of a name that is not the main one is by alias."""
    if rung in ("part", "alias"):
        return rung
    wanted = _compact(query)
    return rung if any(_compact(e.name) == wanted for e in found) else "alias"


def _distinct(found: Sequence[Entity]) -> list[Entity]:
    return list(dict.fromkeys(found))


def _ordered(found: Sequence[Entity]) -> tuple[Entity, ...]:
    return tuple(dict.fromkeys(found))
