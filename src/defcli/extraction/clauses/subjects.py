"""Whom a clause is about."""

import re

from defcli.extraction.clauses.frames import FINITE, Clauses, Part
from defcli.extraction.clauses.plain import Clause
from defcli.extraction.drafting import Names, explained
from defcli.extraction.mentions.tagging import Tagged
from defcli.language.names import slug
from defcli.language.nouns import kind_of
from defcli.language.places import COMPASS
from defcli.model import Entity, Span

SINGULAR = {"were": "was", "are": "is", "have": "has"}
POINTS = frozenset(
    "this that these those such former latter other another same so there here i we you me us my our your one others neither previous following next said again too either likewise".split()
)
_OWN = "his her its their himself herself itself themselves".split()
_PARTS = frozenset(
    "video trailer teaser poster soundtrack score cover script screenplay chorus lyrics finale premiere sequel prologue epilogue single remix pilot".split()
)
_NOT_ALL = frozenset("some several many numerous most various few certain half part".split())
_SOME = frozenset("some several many numerous most various".split())
_VAGUE = frozenset("total result rest remainder effect process amount number difference reason".split())
_RESTRICTS = frozenset("who whom whose that which where".split())
_KNOWN = frozenset("world public media press police government army navy sun moon sky sea future past end beginning".split())
_NOUNS = ("NN", "NNS", "NNP", "JJ", "CD", "POS", "HYPH", "IN", "DT", "VBG", "VBN")


def subjects(clause: Clause, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> list[tuple[str, str | None]]:
    """Whom a clause is about: each of those it names, where it names nobody else, or one common noun."""
    if len(clause.members) == 1:
        one = _subject(clause.subject, clauses, tagged, about, names)
        return [one] if one else []
    if not all(m.mention and m.start == m.end == m.head for m in clause.members):
        return []
    verbs = [w for w in clauses.words[clause.first : clause.last + 1] if w.tag == "VBP"]
    if any(w.form not in SINGULAR for w in verbs):
        return []
    found = [_subject(m, clauses, tagged, about, names) for m in clause.members]
    return [f for f in found if f] if all(found) else []


def _subject(part: Part, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> tuple[str, str | None] | None:
    """Whom a clause is about: somebody named, a thing named after somebody (`the X crew`), or a common noun of the page's subject, in its own words."""
    words = clauses.words
    inner = [i for i in range(part.start, part.end + 1) if words[i].tag not in ("DT", "RB")]
    if (named := named_by(part, clauses)) is not None:
        mention = clauses.mentions[named]
        ident = names.mentioned(mention, tagged) if mention.kind not in ("quote", "date", "unclear") else None
        return (ident, None) if ident else None
    if part.mention or not inner or not words[part.head].tag.startswith("NN"):
        return None
    if any(words[i].tag.startswith("W") for i in inner):
        return None
    text = clauses.text(part.start, part.end, tagged)
    held = [clauses.mentions[i] for i in inner if i in clauses.mentions]
    if any(m.kind in ("date", "quote", "unclear") or m.name.casefold() in _OWN for m in held) or any(
        words[i].tag in ("PRP$", "PRP") or words[i].form.casefold() in POINTS for i in inner if i not in clauses.mentions
    ):
        return None
    if len(inner) > 7 or any(words[i].tag not in _NOUNS and i not in clauses.mentions for i in inner):
        return None
    if part.end == part.head and words[part.start].form.casefold() not in ("a", "an") and any(m.id or " " in m.name for m in held):
        name = explained(tagged, clauses.span(part.start, part.end, tagged), "", names)
        name = re.sub(r"^(?:The|An?)(?= )", lambda m: m[0].lower(), name) if words[part.start].tag == "DT" else name
        kind = kind_of(words[part.head].form) or "thing"
        ident = f"{kind if kind in ('group', 'work') else 'thing'}/{slug(name)}"
        names.entities.setdefault(ident, Entity(ident, name, ident.partition("/")[0]))
        return ident, None
    article = words[part.start].form.casefold()
    if (
        (words[part.head].form in _VAGUE and part.end == part.head)
        or any(w.form.casefold() in _RESTRICTS for w in words[part.end + 1 : part.end + 2])
        or goes_on_a_list(part.start, clauses)
    ):
        return None
    noun = words[part.head].form
    is_somebody = noun not in _PARTS and kind_of(noun) == "person" and words[part.head].tag == "NN" and part.end == part.head
    if article == "the" and is_somebody and not any(i in clauses.mentions for i in inner):
        return None
    if article == "the" or (article in ("a", "an") and words[part.head].form in _PARTS):
        return about, re.sub(r"^an? ", "the ", text[0].lower() + text[1:])
    is_counted = (article in _SOME or words[part.start].tag == "CD") and clauses.words[part.end + 1].tag not in ("WP", "WDT")
    return (about, text[0].lower() + text[1:]) if is_counted and words[part.head].tag == "NNS" else None


def goes_on_a_list(start: int, clauses: Clauses) -> bool:
    """True for `and the N` behind words without a verb: it is the last of a list, not the subject of a clause."""
    words = clauses.words
    if start < 2 or words[start - 1].form not in ("and", "or"):
        return False
    opens = next((i + 1 for i in range(start - 3, -1, -1) if words[i].form in (",", ":", ";")), 0)
    return opens > 0 and not any(w.tag in (*FINITE, "MD") for w in words[opens + 1 : start - 1])


def named_by(part: Part, clauses: Clauses) -> int | None:
    """Which word of a subject names it: `U.S. President X`, `X of the Post`; none where the noun is somebody else's."""
    words = clauses.words
    for i in range(part.start, part.end + 1):
        if i not in clauses.mentions or (i and words[i - 1].form == ":"):
            continue
        ahead, behind = range(part.start, i), range(i + 1, part.end + 1)
        if ahead and (words[i - 1].form in COMPASS or words[part.start].form.casefold() in _NOT_ALL):
            continue  # `southern Ardland` is not all of it, nor `some Ardlanders` all of them
        titled = all(j in clauses.mentions or words[j].tag in ("DT", "NN", "JJ", "NNP", "RB", "HYPH") for j in ahead)
        alone = not behind or (
            clauses.mentions[i].kind == "person"
            and words[i + 1].form in ("of", "for", "from", "at")
            and all(j in clauses.mentions or words[j].tag in ("DT", "IN") for j in behind)
        )
        noun = words[i - 1] if ahead else None
        of_kind = (
            noun is None
            or noun.tag in ("DT", "RB", "JJ")
            or kind_of(noun.form) == clauses.mentions[i].kind
            or (
                noun.tag == "NN"
                and i == part.head
                and (clauses.mentions[i].kind == "person" or not any(words[j].tag in ("JJ", "CD") for j in ahead))
            )
        )
        if titled and alone and of_kind:
            return i
    return None


def of_nouns(clauses: Clauses) -> set[Span]:
    """The mentions that only say of which sort a noun is, and so stay as they are written: `the mission change`, `the Holm catalogue`."""
    words = clauses.words
    return {
        m.span
        for i, m in clauses.mentions.items()
        if i + 1 < len(words) and i + 1 not in clauses.mentions and words[i + 1].tag in ("NN", "NNS", "HYPH")
    }


def context_of(first: int, last: int, clauses: Clauses, about: str, shown: str, names: Names) -> str | None:
    """The page's subject, where a stretch of words has a noun that only the page explains: `the case`."""
    words, name = clauses.words, names.entities[about].name
    if name.removeprefix("The ") in shown:
        return None
    for i in range(first, last):
        noun = words[i + 1]
        if words[i].form == "the" and noun.tag in ("NN", "NNS") and i + 1 not in clauses.mentions and noun.form not in _KNOWN:
            following = words[i + 2] if i + 2 <= last else None
            if following is None or not following.tag.startswith(("NN", "IN", "TO", "W")):
                return name
    return None
