"""Given names: which words are some, whose they mostly are, which are short for others, and which spellings are of one person.

By `nicknames` (https://github.com/carltonnorthern/nicknames), and by a list made from Faker's (`tools/given`).
"""

import re
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import NamedTuple

from nicknames import NickNamer

from defcli.language.names import fold
from defcli.language.vocabulary import RANKS, TITLES

_SUFFIX = re.compile(r",? (?P<suffix>Jr|Sr|I{1,3}|IV)\.?$")


@cache
def _namer() -> NickNamer:
    return NickNamer()


@cache
def _sexes() -> dict[str, str]:
    lines = files("defcli.language").joinpath("given.txt").read_text(encoding="utf-8").splitlines()
    return {name: sex for name, _, sex in (line.partition(" ") for line in lines)}


def is_given(word: str) -> bool:
    """True for a given name that is common in some country, or a short form of one."""
    return word in _sexes() or bool(_namer().nicknames_of(word) or _namer().canonicals_of(word))


def may_be(pronoun: str, name: str) -> bool:
    """False for `he` where the given name is a woman's, and for `she` where it is a man's."""
    sex = _sexes().get(name.split()[0])
    return not (sex == "f" and pronoun.casefold() in ("he", "his", "him")) and not (sex == "m" and pronoun.casefold() in ("she", "her"))


@cache
def _all_forms(word: str) -> frozenset[str]:
    return frozenset({word, *_namer().nicknames_of(word), *_namer().canonicals_of(word)})


class Spelling(NamedTuple):
    """A person's name in its parts, folded; a name of titles and a surname has no given names."""

    given: tuple[str, ...]
    surname: str
    suffix: str


def spelling(name: str) -> Spelling | None:
    """The parts of a person's name; None for one word alone."""
    suffix = _SUFFIX.search(name)
    parts = name[: suffix.start()].split() if suffix else name.split()
    titled = len(parts)
    while len(parts) > 1 and parts[0] in TITLES + RANKS:
        parts = parts[1:]
    if len(parts) < 2 and titled == len(parts):
        return None
    words = tuple(fold(p).strip(".") for p in parts)
    return Spelling(words[:-1], words[-1], suffix["suffix"].casefold() if suffix else "")


def are_one(one: Spelling, other: Spelling) -> bool:
    """True for spellings that one person may have: `James A. Holm, Jr.` and `Jim Holm`, `Major Holm` and `Ada Holm`, not `John Marsh` and `John Marsh Jr.`"""
    if one.surname != other.surname:
        return False
    if not (one.given and other.given):
        return True
    if one.suffix != other.suffix and (one.given[0] == other.given[0] or (one.suffix and other.suffix)):
        return False
    if not _is_same(one.given[0], other.given[0]):
        return False
    return all(_is_same(a, b) for a, b in zip(one.given[1:], other.given[1:], strict=False))


def _is_same(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    return other in _all_forms(one)


def chains(names: dict[str, list[str]]) -> list[list[str]]:
    """Those of some people, told by all their spellings, who are one; where somebody could be either of two, nobody is joined to them."""
    spelled = {who: [s for n in called if (s := spelling(n))] for who, called in names.items()}
    by_surname: dict[str, list[str]] = {}
    for who, found in spelled.items():
        for surname in {s.surname for s in found}:
            by_surname.setdefault(surname, []).append(who)
    pairs = {
        frozenset(pair)
        for people in by_surname.values()
        for pair in combinations(sorted(people), 2)
        if all(are_one(a, b) for a in spelled[pair[0]] for b in spelled[pair[1]])
    }
    near = {who: {o for p in pairs if who in p for o in p} for who in names}
    whole = {tuple(sorted(n)) for n in near.values() if n and all(near[o] == n for o in n)}
    return [list(chain) for chain in sorted(whole)]
