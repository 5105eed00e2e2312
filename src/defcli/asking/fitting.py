"""How well a fact fits a question: how much of its words the fact holds, and whether that is enough to answer from it."""

import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from defcli.asking.naming import Spot
from defcli.asking.questions import SOFT, Asked, alike, is_of, stem
from defcli.language.names import words
from defcli.model import Fact, Table

_ENOUGH = 0.66
_NAMED_ALL = 0.45
PLAYED = ("portrays", "voices", "cast_as", "reprises", "stars", "was_cast")
_CHILD = frozenset(stem(w) for w in ("son", "daughter", "child"))
_OTHER_WAY = dict.fromkeys("mother mom mum father dad".split(), _CHILD) | {
    "husband": frozenset({"wif"}),
    "wife": frozenset({stem("husband")}),
}
_WHERE_TO_SEE = ("available_on", "aired_on")
_BESIDE = ("fought_alongside",)
_OF_KIN = ("tied_to", "spouse_of", "parent_of", "child_of", "implies", "is_a")
_KINSFOLK = frozenset(
    "mother mom mum father dad sister brother wife husband son daughter girlfriend boyfriend lover dating married marry".split()
)
_SOFTLY = 0.25
_SURE_QUOTE = 0.85
_SINCE = frozenset("has had have also then later".split())
_SOMEBODY = frozenset("reviewer critic member leader boss".split())
_OPINIONS = ("rated", "praised", "faulted", "said", "stated", "compared")
BELONGING = ("leads", "member_of", "writes_for", "position_held", "forms")
_held: dict[tuple[int, int], "Index"] = {}


def index_of(table: Table) -> "Index":
    """The words of a table's facts; those of the last table asked are kept."""
    key = (len(table.raw), zlib.crc32(table.raw))
    if key not in _held:
        _held.clear()
        _held[key] = Index(table)
    return _held[key]


def _as_a_part(spot: Spot, asked: Asked) -> frozenset[str]:
    """Whom a name means that is a part's and a work's too: the work where the question says `in` it, else the part."""
    at = next((i for i in range(len(asked.words)) if asked.words[i : i + len(spot.words)] == spot.words), 0)
    parts = frozenset(i for i in spot.ids if i.startswith("character/"))
    return spot.ids - parts if at and asked.words[at - 1] in ("in", "on", "from", "of") and spot.ids - parts else parts or spot.ids


class Index:
    """The words of every fact, and how telling each is."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._abouts = {p.id: p.about for p in table.documents}
        self.subjects = {*self._abouts.values()}
        self._told = {f.id: stems_of(f.statement) | stems_of(_qualified(f)) for f in table.facts}
        self._kin: dict[str, set[str]] = defaultdict(set)
        for fact in table.facts:
            if fact.relation in BELONGING and fact.object:
                self._kin[fact.subject].add(fact.object)
        self._quoted = {f.id: frozenset().union(*(stems_of(e.quote) for e in f.evidence)) for f in table.facts}
        counts = Counter(s for f in table.facts for s in self._quoted[f.id])
        self._speaks_for: dict[str, set[str]] = defaultdict(set)
        for fact in table.facts:
            if fact.relation == "writes_for" and fact.object:
                self._speaks_for[fact.subject].add(fact.object)
        self._weight = {s: min(1.0, 0.35 + math.log(len(table.facts) / n) / 6) for s, n in counts.items()}
        self._cues = {
            name: frozenset(s for w in (*r.synonyms, *words(r.label), *words(name.replace("_", " "))) for s in [stem(w)])
            for name, r in table.relations.items()
        }
        self._vocabulary = frozenset(self._weight).union(*self._cues.values())
        self._spellings: dict[str, frozenset[str]] = {}

    def knows(self, word: str) -> bool:
        """True for a word that a page has, or that a relation is told in, if only by its kin or with a slip."""
        return bool(self._spelled(word) & self._vocabulary)

    def fit(self, fact: Fact, spots: Sequence[Spot], rest: Sequence[tuple[str, float]], asked: Asked) -> tuple[float, bool]:
        """How much of the question a fact holds, from 0 to 1, and whether that is enough to answer from it."""
        parties = parties_of(fact)
        if asked.form == "who" and not self._may_tell_who(fact, spots, rest, asked):
            return 0.0, False
        if asked.form == "where" and asked.kinds == ("organisation",) and fact.relation not in _WHERE_TO_SEE:
            return 0.0, False
        if asked.without and any(stem(w) in self._told[fact.id] for w in asked.without if len(w) > 3):
            return 0.0, False
        named = 0.0
        for spot in spots:
            spelled = set(map(stem, spot.words))
            ids = _as_a_part(spot, asked) if fact.relation in PLAYED else spot.ids
            if ids != spot.ids and not ids & parties:
                return 0.0, False
            if ids & parties or (fact.relation in _OPINIONS and spot.ids & self._speaks_for[fact.subject]):
                named += 1.0
            elif spot.ids & set(fact.mentions) or spelled <= self._told[fact.id]:
                named += 0.8
            elif (
                ids & {self._abouts[e.document] for e in fact.evidence}
                and not fact.subject.startswith("work/")
                and not any(i.startswith("group/") for i in ids)
            ):
                named += 0.6
            elif spelled <= self._quoted[fact.id] or (
                (asked.noun or _SOMEBODY & set(asked.words)) and any(spot.ids & self._kin[p] for p in parties - self.subjects)
            ):
                named += 0.3
            else:
                return 0.0, False
        total = got = 0.0
        best = 0.0
        first = said = True
        nouns = [w for w, _ in rest if asked.noun and is_of(w, asked.noun)]
        for number, (word, share) in enumerate(rest):
            weight = share * max(self._weight.get(s, 1.0) for s in alike(word))
            total += weight
            meant = self._spelled(word)
            held = (
                1.0 if meant & self._told[fact.id]
                else 0.9 if meant & self._cues[fact.relation]
                else 0.7 if meant & self._quoted[fact.id]
                else 0.0
            )  # fmt: skip
            got += held * weight
            best = max(best, held)
            first = first and (held >= 0.9 or asked.kinds or word not in nouns) and (number > 0 or held > 0 or share < 1)
            said = said and (number > 0 or held >= 0.9 or share < 1)
        covered = got / total if total else 1.0
        named_all = bool(spots) and named >= 0.8 * len(spots) and best >= 0.9 and said
        softly = _SOFTLY if all(share < 1 for _, share in rest) and any(share == SOFT for _, share in rest) else _NAMED_ALL
        enough = softly if named_all else _ENOUGH if best > 0.8 else _SURE_QUOTE
        sure = first and covered >= enough and (not spots or named / len(spots) >= 0.6)
        asked_for = {s for word, _ in rest for s in self._spelled(word)} | {stem(w) for spot in spots for w in spot.words}
        told = self._told[fact.id]
        return covered + 0.08 * len(told & asked_for) / max(1, len(told)) + 0.1 * (
            named / len(spots) if spots else bool(self.subjects & parties)
        ), sure

    def _may_tell_who(self, fact: Fact, spots: Sequence[Spot], rest: Sequence[tuple[str, float]], asked: Asked) -> bool:
        """False for a speaker where nothing is asked of what was said, for kin where the fact is on none, for who fought beside whom."""
        meant = {s for word, _ in rest for s in self._spelled(word)}
        is_named = any(fact.subject in spot.ids for spot in spots)
        if fact.status == "opinion" and rest and not is_named and not meant & self._cues[fact.relation]:
            return False
        if fact.relation == "writes_for" and not (
            {"critic", "critics", "reviewer", "reviewers", "journalist"} & {*asked.words}
            or any(i.startswith("organisation/") for spot in spots for i in spot.ids)
        ):
            return False
        if fact.relation in _BESIDE and not {"alongside", "with", "beside", "together"} & {*asked.words}:
            return False
        if any(self._does_it(fact, spot, asked) for spot in spots):
            return False
        kin = {word for word, _ in rest} & _KINSFOLK
        return (
            not kin
            or fact.relation in PLAYED
            or (fact.relation in _OF_KIN and any((alike(w) | _OTHER_WAY.get(w, frozenset())) & self._told[fact.id] for w in kin))
        )

    def _does_it(self, fact: Fact, spot: Spot, asked: Asked) -> bool:
        """True where a fact's sentence has somebody do himself what the question asks who did to him."""
        if asked.words[2 : 2 + len(spot.words)] != spot.words:
            return False
        told = words(" ".join(e.quote for e in fact.evidence))
        done = [n for n, word in enumerate(told) if stem(word) in self._spelled(asked.words[1])]
        before = [[w for w in told[:n] if w not in _SINCE and not w.endswith("ly")] for n in done]
        return bool(before) and all(b[-1:] == [spot.words[-1]] for b in before)

    def asks_of_more(self, fact: Fact, text: str, rest: Sequence[tuple[str, float]]) -> bool:
        """True unless a word of the question is held by nothing but the answer itself: it is asked of what the answer says."""
        told = self._quoted[fact.id] | self._told[fact.id] | self._cues[fact.relation]
        besides = stems_of(f"{fact.statement} {' '.join(e.quote for e in fact.evidence)}".replace(text, " ")) | self._cues[fact.relation]
        return all(share < 1 or meant & besides or not meant & told for word, share in rest for meant in [self._spelled(word)])

    def leaves(self, fact: Fact, rest: Sequence[tuple[str, float]]) -> bool:
        """True where a word of the question is only in the sentence that a fact rests on, not in the fact: it may be of one thing in it."""
        return any(share == 1 and not self._spelled(word) & (self._told[fact.id] | self._cues[fact.relation]) for word, share in rest)

    def _spelled(self, word: str) -> frozenset[str]:
        """The stems a word can stand for: its own and its kin's, or where no fact has it those of the nearest word."""
        if word not in self._spellings:
            meant = alike(word)
            self._spellings[word] = (
                meant if meant & self._vocabulary or len(word) < 5 else meant | nearest_words(stem(word), self._vocabulary)
            )
        return self._spellings[word]


def nearest_words(word: str, known: Iterable[str]) -> frozenset[str]:
    """The known words that are nearest to one, a slip or two away."""
    from rapidfuzz.distance import OSA

    close = [(OSA.distance(word, k, score_cutoff=2), k) for k in known if k[:1] == word[:1] and abs(len(k) - len(word)) < 3 and len(k) > 3]
    best = [(d, k) for d, k in close if d <= (1 if len(word) < 7 else 2)]
    return frozenset(k for d, k in best if d == min(best)[0])


@lru_cache(maxsize=65536)
def stems_of(text: str) -> frozenset[str]:
    """The stems of a text's words."""
    return frozenset(stem(w) for w in words(text) if w != "quite")


def _qualified(fact: Fact) -> str:
    return " ".join(v for k, vs in fact.qualifiers.items() for v in ([vs] if isinstance(vs, str) else vs) if "/" not in v)


def parties_of(fact: Fact) -> set[str]:
    """The entities that a fact is made of."""
    found = {fact.subject, fact.object or ""}
    for value in fact.qualifiers.values():
        found |= {value} if isinstance(value, str) else set(value)
    return found
