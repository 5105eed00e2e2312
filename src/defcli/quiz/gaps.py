"""Questions with a hole in them: a word left out of what somebody said."""

import re
from collections.abc import Iterator

from defcli.language.names import fold
from defcli.model import Fact
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.options import WANTED
from defcli.quiz.question import Item, Question, identity
from defcli.quiz.stems import may_be_asked, proof
from defcli.quiz.telling import difficulty, explanation

_GAP = "_____"
_SPOKEN = ("said", "stated", "praised", "faulted", "wanted")
_QUOTED = re.compile(r"[“\"]([^“”\"]{30,140})[”\"]")
_LEFT_OUT = re.compile(
    r"\b(?P<before>an?|the|their|his|her|more|of|no|this|our) (?P<word>[a-z]{4,}(?:-[a-z]+)?)(?=[.,;!?]?$|[,;.] | (?:of|in|for|from|with|and|that|is|are|was|to)\b)"
)
_UNFINISHED = re.compile(r"^(?:to|of|in|and|for|with|from|at|on|by|as) |\[|\b(?:in|of|the|an?|to|and|with|for)$")
_SHORTEST = 8
_ENOUGH = 6
_SMALL = frozenset(
    "that this what which have been were they them their there then than with from into about some same such other more most very just also because while"
    " where when kind sort rest fact least first second last next whole bit lot best worst".split()
)
_MOST_OPTIONS = 6


def gaps(known: Knowledge) -> Iterator[Item]:
    """A word left out of somebody's words: a noun with one before it that takes any of the options, which come from what others said."""
    spoken = (f for f in known.table.facts if f.relation in _SPOKEN and may_be_asked(known, f))
    every = [(f, quote, holes) for f in spoken for quote, holes in _holes(f)]
    words = [(m, f) for f, _, holes in every for m in holes]
    for fact, quote, holes in {quote: (f, quote, holes) for f, quote, holes in every if len(quote.split()) >= _SHORTEST}.values():
        hole = holes[-1]
        word = hole["word"]
        others = {
            m["word"]: f
            for m, f in words
            if _is_like(hole["before"], word, m["before"], m["word"]) and fold(m["word"]) not in fold(quote) and word[:4] != m["word"][:4]
        }
        options = sorted(others, key=lambda w: (others[w].subject == fact.subject, abs(len(w) - len(word)), w))[:_MOST_OPTIONS]
        if len(others) >= _ENOUGH and len(options) >= WANTED:
            yield _gap(known, fact, quote, hole, tuple(options))


def _holes(fact: Fact) -> Iterator[tuple[str, list[re.Match[str]]]]:
    """The quotations of a fact, as its sentence has them, with the words of each that can be left out."""
    for quoted in _QUOTED.finditer(fact.evidence[0].quote):
        quote = quoted[1].strip()
        if _UNFINISHED.search(quote):
            continue
        fits = [
            m for m in _LEFT_OUT.finditer(quote) if m["word"] not in _SMALL and not m["word"].endswith("ly") and not _is_paired(quote, m)
        ]
        named = fact.evidence[0].focus
        inside = named.start <= fact.evidence[0].start + quoted.start(1) and fact.evidence[0].start + quoted.end(1) <= named.end + 1
        if fits and inside and quote.count(fits[-1]["word"]) == 1:
            yield quote, fits


def _is_paired(quote: str, hole: re.Match[str]) -> bool:
    """True for the first of two words that an `and` joins, which may be an adjective."""
    return quote.startswith(" and", hole.end()) and hole["before"] not in ("the", "a", "an")


def _is_like(before: str, word: str, other_before: str, other: str) -> bool:
    """True for two nouns, or adjectives behind `more`, of one number that may stand behind the same word."""
    return (
        (before == "more") == (other_before == "more")
        and word.endswith("s") == other.endswith("s")
        and word.endswith("ing") == other.endswith("ing")
        and (before not in ("a", "an") or (other[0] in "aeiou") == (before == "an"))
        and other != word
    )


def _gap(known: Knowledge, fact: Fact, quote: str, hole: re.Match[str], options: tuple[str, ...]) -> Item:
    who = known.name(fact.subject)
    told = f"{quote[: hole.start('word')]}{_GAP}{quote[hole.end('word') :]}"
    question = Question(
        identity("gap", [fact.id], hole["word"]), "gap", difficulty(known, [fact]), fact.section, f"{who} said “{told}”: which word is missing?", (), (hole["word"],),
        (hole["word"],), explanation(known, fact, fact.subject), (fact.id,), proof(known, fact, who), fact.spoiler,
    )  # fmt: skip
    return Item(question, options, False, known.concerned(fact), "gap")
