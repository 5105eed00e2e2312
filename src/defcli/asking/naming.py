"""Whom a question names, and the words of it that are left."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from defcli.asking.questions import SOFT, TYPE, Asked, alike, content, is_of, stem
from defcli.language.names import core, fold, words
from defcli.model import Table


class Spot(NamedTuple):
    """Words of the question that name somebody, and whom they can mean."""

    words: tuple[str, ...]
    ids: frozenset[str]


def named_in(table: Table, asked: Asked) -> tuple[list[Spot], list[tuple[str, float]]]:
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
                spots.append(Spot(piece, frozenset(ids)))
                used |= set(range(at, at + count))
                at += count
                break
        else:
            at += 1
    rest = [(w, _share(table, asked, w, weighed[w])) for i, w in enumerate(told) if i not in used and w in weighed]
    return spots, rest


def _share(table: Table, asked: Asked, word: str, weight: float) -> float:
    """How much a word counts: the noun asked for little, for the answer is of its kind, unless it is a field such as `genre`."""
    if not asked.noun or not is_of(word, asked.noun):
        return weight
    if asked.kinds:
        return SOFT
    return 1.0 if any(stem(word) == stem(name) for name in table.relations if "_" not in name) else min(TYPE, weight)


def _names(table: Table) -> Mapping[tuple[str, ...], set[str]]:
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for entity in table.entities.values():
        for name in (entity.name, *entity.aliases):
            found[tuple(words(core(name).replace("+", " plus")))].add(entity.id)
    return found


def _meaning(table: Table, names: Mapping[tuple[str, ...], set[str]], piece: tuple[str, ...], weighed: Mapping[str, float]) -> set[str]:
    """Whom some words of a question can mean: a whole name, part of somebody's, or one a slip or two away."""
    bare = tuple(w for i, w in enumerate(piece) if i or w not in ("the", "a", "an"))
    if not bare or all(w not in weighed for w in bare):
        return set()
    if found := names.get(bare):
        lone = len(bare) == 1 and bare == piece and (_plain(table, bare[0]) or _everyday(table, bare[0]))
        return set() if lone else found
    if len(bare) == 1:
        word = bare[0]
        if _everyday(table, word):
            return set()
        if _plain(table, word):
            return set()
        for form in (word, word.removesuffix("s")):
            held = {i for name, ids in names.items() if form in (name[:1] + name[-1:]) for i in ids if name == (form,) or is_personal(i)}
            if held:
                return held
        return _slips(table, names, bare) if len(word) > 5 and not _written(table, word) else set()
    if len(bare) == len(piece) and 1 < len(bare) < 4 and all(len(w) > 2 for w in bare) and not any(w not in weighed for w in bare):
        return _slips(table, names, bare)
    return set()


def is_personal(ident: str) -> bool:
    return ident.startswith(("person/", "character/"))


def _slips(table: Table, names: Mapping[tuple[str, ...], set[str]], piece: tuple[str, ...]) -> set[str]:
    from rapidfuzz.distance import OSA

    best: dict[float, set[str]] = defaultdict(set)
    for name, ids in names.items():
        candidates = [name] if len(name) == len(piece) else [(n,) for n in (name[0], name[-1])] if len(piece) == 1 and name else []
        for candidate in candidates:
            likeness = [OSA.normalized_similarity(a, b) for a, b in zip(piece, candidate, strict=True)]
            if min(likeness) >= (0.68 if len(piece) > 1 else 0.74) and all(a[0] == b[0] for a, b in zip(piece, candidate, strict=True)):
                best[sum(likeness) / len(likeness)] |= ids
    top = max(best, default=0.0)
    return best[top] if top >= (0.8 if len(piece) > 1 else 0.74) else set()


def _everyday(table: Table, word: str) -> bool:
    """True for a word that facts use as a word, not as a name."""
    return any(word in r.synonyms for r in table.relations.values()) or len(word) < 3 or len(alike(word)) > 1


@lru_cache(maxsize=4)
def _lower(quotes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(w) for q in quotes for w in re.findall(r"(?<![\w'’-])[a-z]{3,}(?![\w'’-])", q))


def _plain(table: Table, word: str) -> bool:
    """True for a word that the pages write without a capital: `white`, `stick`, `film`."""
    return word in _lower(tuple(e.quote for f in table.facts for e in f.evidence[:1]))


@lru_cache(maxsize=4)
def _vocabulary(facts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(w for f in facts for w in words(f))


def _written(table: Table, word: str) -> bool:
    return any(w in _vocabulary(tuple(e.quote for f in table.facts for e in f.evidence[:1])) for w in (word, word + "s"))
