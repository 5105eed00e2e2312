"""Plain questions answered from the facts: what is asked for, which facts fit all of it, the few words that answer."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from defcli import dates
from defcli.model import Entity, Fact, Table
from defcli.names import core, fold, words
from defcli.questions import Asked, alike, analyse, content, stem

_ENOUGH = 0.66
_SURE_QUOTE = 0.85
_CLOSE = 0.06
_MOST = 8
_REASON = re.compile(r"\b(?:because(?: of)?|due to|so that|in order to|as a result of|, as|since) (?P<why>[^.;]{4,150}?)(?=[.;,]|$)", re.IGNORECASE)
_PURPOSE = re.compile(r"(?:, | )(?P<why>to [a-z]+ [^.;]{4,110}?)(?=[.;,]|$)")
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|dozen|first|second|third|fourth|fifth|[A-F][+-])\b"
)
_TELLS_WHO = ("is_a", "position_held", "portrays", "voices", "showrunner_of", "composer_of", "director_of", "writer_of", "crew_of", "tied_to", "member_of")
_COUNTED = ("listed_for", "portrays", "stars", "filmed_at")


class Answer(NamedTuple):
    """A short answer and the facts it rests on."""

    text: str
    facts: tuple[Fact, ...]


class Reply(NamedTuple):
    """What is answered; where nothing is, the facts that come nearest."""

    answers: tuple[Answer, ...]
    nearest: tuple[Fact, ...]


class _Spot(NamedTuple):
    """Words of the question that name somebody, and whom they can mean."""

    words: tuple[str, ...]
    ids: frozenset[str]


class _Fit(NamedTuple):
    """A fact that may answer, how well it fits, and the answer."""

    score: float
    text: str
    fact: Fact


def answer(table: Table, question: str) -> Reply:
    """The answers to a question, or none where the facts do not hold all that it asks."""
    asked = analyse(question)
    spots, rest = _named(table, asked)
    index = _Index(table)
    worked = _worked_out(table, asked, spots)
    if worked:
        return Reply((worked,), ())
    if not rest and spots and asked.form in ("who", "what"):
        return _described(table, spots)
    scored = sorted(((index.fit(f, spots, rest), f) for f in table.facts), key=lambda each: (-each[0][0], each[1].id))
    fits = [
        _Fit(score + _bonus(f, asked), text, f)
        for (score, sure), f in scored
        if sure and (text := _text(table, f, asked, spots, rest))
    ]
    nearest = tuple(f for (score, _), f in scored if score > 0.4)[:3]
    if not fits:
        return Reply((), nearest)
    best = max(f.score for f in fits)
    chosen = [f for f in fits if best - f.score <= _CLOSE]
    first = max(chosen, key=lambda f: (f.score, -len(f.text)))
    same = [f for f in chosen if f.fact.relation == first.fact.relation] if asked.form in ("who", "what", "where") else [first]
    by_text: dict[str, list[Fact]] = defaultdict(list)
    for fit in same:
        by_text[fit.text].append(fit.fact)
    if len(by_text) > _MOST:
        return Reply((), nearest)
    return Reply(tuple(Answer(t, tuple(facts)) for t, facts in by_text.items()), ())


class _Index:
    """The words of every fact, and how telling each is."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.subjects = {p.about for p in table.documents}
        self._told = {f.id: _stems(f.statement) | _stems(_qualified(f)) for f in table.facts}
        self._quoted = {f.id: frozenset().union(*(_stems(e.quote) for e in f.evidence)) for f in table.facts}
        counts = Counter(s for f in table.facts for s in self._quoted[f.id])
        self._weight = {s: min(1.0, 0.35 + math.log(len(table.facts) / n) / 6) for s, n in counts.items()}
        self._cues = {
            name: frozenset(s for w in (*r.synonyms, *words(r.label), *words(name.replace("_", " "))) for s in [stem(w)])
            for name, r in table.relations.items()
        }

    def fit(self, fact: Fact, spots: Sequence[_Spot], rest: Sequence[tuple[str, float]]) -> tuple[float, bool]:
        """How much of the question a fact holds, from 0 to 1, and whether that is enough to answer from it."""
        parties = _parties(fact)
        near = parties | set(fact.mentions)
        named = 0.0
        for spot in spots:
            if spot.ids & parties:
                named += 1.0
            elif spot.ids & near or set(map(stem, spot.words)) <= self._told[fact.id]:
                named += 0.8
            elif spot.ids & self.subjects:
                named += 0.6
            else:
                return 0.0, False
        total = got = 0.0
        cued = told = False
        for word, share in rest:
            weight = share * max(self._weight.get(s, 1.0) for s in alike(word))
            total += weight
            meant = self._spelled(word)
            if meant & self._cues[fact.relation]:
                got, cued = got + weight, True
            elif meant & self._told[fact.id]:
                got, told = got + weight, True
            elif meant & self._quoted[fact.id]:
                got += 0.8 * weight
        covered = got / total if total else 1.0
        sure = covered >= (_ENOUGH if cued or told else _SURE_QUOTE) and (not spots or named / len(spots) >= 0.6)
        extra = 0.1 * cued + 0.05 * told + 0.1 * (named / len(spots) if spots else 0.0)
        return covered + extra, sure

    def _spelled(self, word: str) -> frozenset[str]:
        """The stems a word can stand for: its own and its kin's, or where no fact has it those of the nearest word."""
        meant = alike(word)
        known = self._weight.keys()
        if meant & known or any(meant & cues for cues in self._cues.values()) or len(word) < 5:
            return meant
        return meant | _nearest(stem(word), tuple(sorted(known | {c for cues in self._cues.values() for c in cues})))


@lru_cache(maxsize=4096)
def _nearest(word: str, known: tuple[str, ...]) -> frozenset[str]:
    from rapidfuzz.distance import OSA

    close = [(OSA.distance(word, k, score_cutoff=2), k) for k in known if k[:1] == word[:1] and abs(len(k) - len(word)) < 3 and len(k) > 3]
    best = [(d, k) for d, k in close if d <= (1 if len(word) < 7 else 2)]
    return frozenset(k for d, k in best if d == min(best)[0])


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in words(text))


def _qualified(fact: Fact) -> str:
    return " ".join(v for k, vs in fact.qualifiers.items() for v in ([vs] if isinstance(vs, str) else vs) if "/" not in v)


def _parties(fact: Fact) -> set[str]:
    found = {fact.subject, fact.object or ""}
    for value in fact.qualifiers.values():
        found |= {value} if isinstance(value, str) else set(value)
    return found


def _named(table: Table, asked: Asked) -> tuple[list[_Spot], list[tuple[str, float]]]:
    """Who is named in the question, and the other words an answer has to fit."""
    weighed = dict(content(asked))
    names = _names(table)
    told, at, spots = asked.words, 0, []
    used: set[int] = set()
    while at < len(told):
        for count in range(min(6, len(told) - at), 0, -1):
            piece = told[at : at + count]
            ids = _meaning(table, names, piece, weighed)
            if ids:
                spots.append(_Spot(piece, frozenset(ids)))
                used |= set(range(at, at + count))
                at += count
                break
        else:
            at += 1
    noun = {asked.noun, f"{asked.noun}s"} if asked.kinds else set()
    rest = [(w, weighed[w]) for i, w in enumerate(told) if i not in used and w in weighed and w not in noun]
    return spots, rest


def _names(table: Table) -> Mapping[tuple[str, ...], set[str]]:
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for entity in table.entities.values():
        for name in (entity.name, *entity.aliases):
            found[tuple(words(core(name)))].add(entity.id)
    return found


def _meaning(table: Table, names: Mapping[tuple[str, ...], set[str]], piece: tuple[str, ...], weighed: Mapping[str, float]) -> set[str]:
    """Whom some words of a question can mean: a whole name, part of somebody's, or one a slip or two away."""
    bare = tuple(w for i, w in enumerate(piece) if i or w not in ("the", "a", "an"))
    if not bare or all(w not in weighed for w in bare):
        return set()
    if found := names.get(bare):
        return {i for i in found if table.entities[i].kind != "thing" or len(bare) > 1 or not _everyday(table, bare[0])}
    if len(bare) == 1:
        word = bare[0]
        if _everyday(table, word):
            return set()
        people = {i for name, ids in names.items() if word in (name[:1] + name[-1:]) for i in ids if table.entities[i].kind in ("person", "character")}
        return people or (_slips(table, names, bare) if len(word) > 4 and not _written(table, word) else set())
    if len(bare) == len(piece) and 1 < len(bare) < 4 and all(len(w) > 2 for w in bare) and not any(w not in weighed for w in bare):
        return _slips(table, names, bare)
    return set()


def _slips(table: Table, names: Mapping[tuple[str, ...], set[str]], piece: tuple[str, ...]) -> set[str]:
    from rapidfuzz.distance import OSA

    best: dict[float, set[str]] = defaultdict(set)
    for name, ids in names.items():
        candidates = [name] if len(name) == len(piece) else [(n,) for n in (name[0], name[-1])] if len(piece) == 1 and name else []
        for candidate in candidates:
            likeness = [OSA.normalized_similarity(a, b) for a, b in zip(piece, candidate, strict=True)]
            if min(likeness) >= (0.72 if len(piece) > 1 else 0.74) and all(a[0] == b[0] for a, b in zip(piece, candidate, strict=True)):
                best[sum(likeness) / len(likeness)] |= ids
    top = max(best, default=0.0)
    return best[top] if top >= (0.8 if len(piece) > 1 else 0.74) else set()


def _everyday(table: Table, word: str) -> bool:
    """True for a word that facts use as a word, not as a name."""
    return any(word in r.synonyms for r in table.relations.values()) or len(word) < 3


@lru_cache(maxsize=4)
def _vocabulary(table_id: str, facts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(w for f in facts for w in words(f))


def _written(table: Table, word: str) -> bool:
    return any(w in _vocabulary(table.sha256, tuple(e.quote for f in table.facts for e in f.evidence[:1])) for w in (word, word + "s"))


def _bonus(fact: Fact, asked: Asked) -> float:
    status = {"asserted": 0.04, "opinion": 0.0, "planned": -0.05, "implied": -0.02, "denied": -0.1}[fact.status]
    return status - 0.1 * (fact.relation in ("did", "happened") and asked.form != "when")


def _text(table: Table, fact: Fact, asked: Asked, spots: Sequence[_Spot], rest: Sequence[tuple[str, float]]) -> str | None:
    """The few words of a fact that answer a question, if it has such."""
    named = {i for s in spots for i in s.ids}
    if asked.form == "when":
        return _date(fact)
    if asked.form == "number":
        return _number(table, fact, rest)
    if asked.form == "long":
        return str(fact.value) if fact.relation == "runtime" else None
    if asked.form == "why":
        return _reason(fact)
    if asked.form == "yes-no":
        return None
    others = [i for i in _ordered_parties(table, fact) if i not in named]
    fitting = [i for i in others if table.entities[i].kind in asked.kinds]
    if asked.kinds:
        return table.entities[fitting[0]].name if fitting else None
    if fact.value is not None and not (set(map(stem, words(str(fact.value)))) <= {s for w, _ in rest for s in alike(w)}):
        return str(fact.qualifiers.get("rating") or fact.value)
    role = fact.qualifiers.get("as")
    if fact.relation == "tied_to" and isinstance(role, str) and {fact.subject, fact.object} <= named:
        return role
    objects = [i for i in others if i == fact.object] or others
    return table.entities[objects[0]].name if objects else None


def _ordered_parties(table: Table, fact: Fact) -> list[str]:
    """The entities of a fact, its subject and object first."""
    rest = [v for vs in fact.qualifiers.values() for v in ([vs] if isinstance(vs, str) else vs)]
    return [i for i in dict.fromkeys((fact.subject, fact.object or "", *rest)) if i in table.entities]


def _date(fact: Fact) -> str | None:
    if not fact.when:
        return None
    return dates.adverbial(fact.when, fact.when_text).strip(" ()").removeprefix("on ").removeprefix("in ").removeprefix("at ")


def _number(table: Table, fact: Fact, rest: Sequence[tuple[str, float]]) -> str | None:
    asked = {s for w, _ in rest for s in alike(w)}
    count = fact.qualifiers.get("count")
    if isinstance(count, str) and asked & {"review", "critic"} and "rat" in asked | {"rat"}:
        return count
    told = fact.qualifiers.get("rating") or fact.value
    if isinstance(told, (int, float)) or (isinstance(told, str) and len(told) < 40 and _NUMBER.search(told)):
        return str(told)
    return None


def _reason(fact: Fact) -> str | None:
    for key in ("because", "purpose"):
        if isinstance(told := fact.qualifiers.get(key), str):
            return told
    for pattern in (_REASON, _PURPOSE):
        for each in fact.evidence[:1]:
            if found := pattern.search(each.quote):
                return found["why"]
    return None


def _described(table: Table, spots: Sequence[_Spot]) -> Reply:
    """Who or what somebody is."""
    ids = spots[0].ids
    facts = [f for f in table.facts if f.subject in ids and f.relation in _TELLS_WHO and f.status == "asserted"]
    facts.sort(key=lambda f: _TELLS_WHO.index(f.relation))
    if not facts or len(spots) > 1:
        return Reply((), tuple(f for f in table.facts if f.subject in ids)[:3])
    first = facts[0]
    same = [f for f in facts if f.relation == first.relation][:2]
    return Reply(tuple(Answer(_telling(table, f), (f,)) for f in same), ())


def _telling(table: Table, fact: Fact) -> str:
    if fact.relation == "is_a":
        return str(fact.value)
    target = table.entities[fact.object].name if fact.object else str(fact.value)
    role = fact.qualifiers.get("as")
    return f"{role} of {target}" if isinstance(role, str) else f"{table.relations[fact.relation].label} {target}"


def _worked_out(table: Table, asked: Asked, spots: Sequence[_Spot]) -> Answer | None:
    """Answers that take two facts or a count."""
    stems = {s for w in asked.words for s in alike(w)}
    if asked.form == "long":
        return _duration(table.facts, stems)
    if asked.form == "number" and "nominat" in stems | {stem(w) for w in asked.words}:
        named = {i for s in spots for i in s.ids}
        listed = [f for f in table.facts if f.relation == "listed_for" and f.object in named]
        return Answer(str(len({f.evidence[0].start for f in listed})), tuple(listed)) if listed else None
    return None


def _duration(facts: Iterable[Fact], stems: set[str]) -> Answer | None:
    """How long a stage lasted, from the day it began to the day it ended."""
    began = [f for f in facts if f.relation == "began" and f.when and stem(fold(str(f.value))) in stems]
    ended = [f for f in facts if f.relation == "wrapped" and f.when and stem(fold(str(f.value))) in stems]
    for one in began:
        for other in ended:
            if one.subject == other.subject and one.status == other.status == "asserted" and one.when and other.when:
                first, last = dates.bounds(one.when), dates.bounds(other.when)
                if first[0] == first[1] and last[0] == last[1]:
                    days = (date(*last[0]) - date(*first[0])).days
                    return Answer(f"{days} days", (one, other))
    return None
