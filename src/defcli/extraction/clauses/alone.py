"""What of a clause can be told alone: whole, and with nothing in it that points elsewhere."""

import re

from defcli.extraction.clauses.frames import Clauses
from defcli.extraction.clauses.plain import Clause
from defcli.extraction.clauses.subjects import POINTS, SINGULAR
from defcli.extraction.drafting import Names
from defcli.extraction.mentions.lexicon import PERSONAL
from defcli.language.nouns import kind_of

LONGEST = 150
_LINKS = frozenset(
    "also then later soon again instead thus therefore still already subsequently eventually finally however furthermore moreover even just both".split()
)
_OTHERS = frozenset("he she him them it they us".split())
_PERSONS, _ITS, _THEIRS = frozenset({"his", "her", "himself", "herself"}), frozenset({"its", "itself"}), frozenset({"their", "themselves"})
_CUT = re.compile(
    r"(?:,|:|-|\b(?:and|or|of|the|an?|in|on|at|by|for|with|to|from|as|than|which|who|whom|that|both|not|be|is|are|am|was|were|been|being|has|have|had|will|would|its|his|their)|\bto do|\b(?:which|where|whom|whose) [A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*)$"
)
_NOUNS_OWN = re.compile(r"\b[Tt]he ([a-z]+)['’]s\b")
_NAMED = ("organisation", "group", "work", "event", "character")
_GAP = re.compile(r"\b(?:the|an?|of) (?:in|on|at|of|for|by|from|with)\b|\b(?:the|an?) (?:and|or|is|was)\b", re.IGNORECASE)


def verb_of(clause: Clause, clauses: Clauses) -> str:
    """The verb group as it is told of one: without what only links the sentence to others."""
    if clause.told:
        return clause.told
    group = [clauses.words[i].form for i in range(clause.first, clause.last + 1) if clauses.words[i].form.casefold() not in _LINKS]
    verb = " ".join(SINGULAR.get(w, w) for w in group) if len(clause.members) > 1 else " ".join(group)
    return f"was {verb}" if clause.is_reduced else verb


def points_elsewhere(words: str) -> bool:
    """True for words on what a noun stands for that they do not tell: `its manager` said as `the company's manager`."""
    return any(
        kind_of(m[1]) in _NAMED and not re.search(rf"\b{m[1]}\b", words[: m.start()], re.IGNORECASE) for m in _NOUNS_OWN.finditer(words)
    )


def has_gap(words: str) -> bool:
    """True for words between which one is missing that a page's markup swallowed: `member of the in May`."""
    return bool(_GAP.search(words))


def is_whole(shown: str, relation: str) -> bool:
    """True for words that end where they should, lack none between, point nowhere else, and say more than `the place`."""
    if len(shown) > LONGEST or _CUT.search(shown) or has_gap(shown) or points_elsewhere(shown) or shown.count("(") != shown.count(")"):
        return False
    return not (relation == "is_a" and re.fullmatch(r"the [a-z]+", shown))


def is_sound(clause: Clause, end: int, clauses: Clauses, who: str, names: Names, named: str | None) -> bool:
    """True for a predicate that can be understood alone: nothing in it points elsewhere, its pronouns are the subject's own."""
    own = _own(clause, clauses, names.entities[who].kind, named)
    for i in range(clause.first, end + 1):
        word, mention = clauses.words[i], clauses.mentions.get(i)
        form = word.form.casefold()
        if mention:
            if mention.kind == "unclear":
                return False
        elif (word.tag == "PRP$" and form in own and _is_anothers(clause, clauses, who, names)) or (
            (form in POINTS and not (form == "that" and word.tag in ("IN", "WDT")))
            or form in _OTHERS
            or (word.tag in ("PRP", "PRP$") and form not in own)
            or (form == "her" and not _is_possessive(i, clauses))
        ):
            return False
    return True


def _own(clause: Clause, clauses: Clauses, kind: str, named: str | None) -> frozenset[str]:
    """The pronouns that can only mean the subject: `its` of a work, `their` of a group or of several."""
    if named and clauses.words[clause.subject.head].tag == "NNS":
        return _THEIRS
    if kind in PERSONAL and not named:
        return _PERSONS
    return _ITS | _THEIRS if kind == "group" or named else _ITS


def _is_anothers(clause: Clause, clauses: Clauses, who: str, names: Names) -> bool:
    """True where somebody or something else that `its` could mean stands before the subject: `X succeeded, while Y could not repeat its success`."""
    is_personal = names.entities[who].kind in PERSONAL
    earlier = [
        m
        for i, m in clauses.mentions.items()
        if i < clause.subject.start and m.id and m.id != who and m.kind not in ("date", "quote", "place")
    ]
    return any((m.kind in PERSONAL) == is_personal for m in earlier)


def _is_possessive(at: int, clauses: Clauses) -> bool:
    words = clauses.words
    return words[at].label == "nmod:poss" and at + 1 < len(words) and words[at + 1].tag not in ("DT", "PRP", "IN", "PRP$")
