"""What a sentence says of somebody in passing: `X, the N of Y,`, `the N of Y, X,`, `N X`, `his wife, X`.

Two readings agree where the noun names a thing of the same kind as the name beside it and nothing but a noun phrase stands between the two marks.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from defcli.extraction.clauses.drafted import drafted
from defcli.extraction.clauses.frames import Clauses
from defcli.extraction.clauses.rules import is_listed
from defcli.extraction.clauses.subjects import context_of, of_nouns
from defcli.extraction.drafting import Draft, Names, explained
from defcli.extraction.mentions.lexicon import PERSONAL
from defcli.extraction.mentions.runs import looks_personal
from defcli.extraction.mentions.tagging import Mention, Tagged
from defcli.language.nouns import is_plural, kind_of, with_article
from defcli.language.parser import Word
from defcli.language.plot import is_plot
from defcli.language.vocabulary import RANKS, TIES

_CLOSES = frozenset(",.;)—–:")
_KIN = frozenset(t.replace("-", " ") for t in TIES if "-" not in t)
_NOUNS = ("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "HYPH", "POS", "DT", "PRP$", "IN", "CC", "VBG", "VBN", "RB", "TO")
_RELATIVE = ("WP", "WDT", "WRB")
_BEFORE = ("NN", "JJ", "NNP", "HYPH", "POS", "CC")
_POSSESSIVES = ("his", "her", "its")
_UNSAID = frozenset(
    "both either other another such same this that these those fellow former late current previous one some any each every".split()
)
_PREPOSITIONS = frozenset("of for in at to".split())
_LONGEST = 14
_LONGEST_NAME = 40
_NAMED_WITH_OF = frozenset("town city village hamlet county state province island isle borough district municipality port".split())


class _Aside(NamedTuple):
    """A noun phrase beside a name: its first and last word, its head noun, and whether it stands right before the name."""

    first: int
    last: int
    head: int
    is_title: bool


def asides(tagged: Tagged, clauses: Clauses, about: str, names: Names) -> Iterator[Draft]:
    """The facts that appositions and titles of a sentence give."""
    if tagged.described or is_listed(tagged) or is_plot(tagged.sentence.section):
        return
    for number, mention in clauses.mentions.items():
        if mention.kind in ("date", "quote", "unclear") or not (ident := names.mentioned(mention, tagged)):
            continue
        yield from _rank(ident, number, mention, clauses, tagged, about, names)
        if other := _other_name(number, clauses):
            value = clauses.text(*other, tagged).strip('"“” ,')
            if 1 < len(value) < _LONGEST_NAME:
                yield drafted("also_known_as", ident, (None, value), (), (number, other[1]), clauses, tagged, about, names, shown=value)
        for aside in (_behind(number, clauses), _ahead(number, clauses), _title(number, clauses)):
            if aside and _of_its_kind(aside, clauses.words, names.entities[ident].kind):
                if draft := _draft(ident, number, aside, clauses, tagged, about, names):
                    yield draft
                break


def _rank(ident: str, number: int, mention: Mention, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> Iterator[Draft]:
    """The rank that stands before somebody's whole name: `Commander X`."""
    rank, _, rest = mention.name.partition(" ")
    if rank in RANKS and not rank.endswith(".") and looks_personal(rest) and names.entities[ident].kind == "person":
        shown = with_article(rank.lower())
        yield drafted("is_a", ident, (None, rank), (("verb", ("was",)),), (number, number), clauses, tagged, about, names, shown=shown)


def _other_name(number: int, clauses: Clauses) -> tuple[int, int] | None:
    """Where another name of what is named stands: `X (Y), also known as Z,`."""
    words, at = clauses.words, number + 1
    if at < len(words) and words[at].form == "(":
        at = next((i + 1 for i in range(at, min(at + 5, len(words))) if words[i].form == ")"), at)
    forms = [w.form.casefold() for w in words[at : at + 4]]
    if forms[:4] == [",", "also", "known", "as"] or forms[1:4] == ["better", "known", "as"]:
        first = at + 4
        last = next((i - 1 for i in range(first, len(words)) if words[i].form in _CLOSES or words[i].tag in (*_RELATIVE, "CC", "IN")), None)
        return (first, last) if last is not None and first <= last < first + 6 else None
    return None


def _of_its_kind(aside: _Aside, words: Sequence[Word], kind: str) -> bool:
    told = kind_of(words[aside.head].form)
    return (
        told == kind or (kind == "character" and told == "person") or (kind == "thing" and told not in (None, "person", "place", "award"))
    )


def _behind(number: int, clauses: Clauses) -> _Aside | None:
    """`X, the N of Y,`"""
    words = clauses.words
    if number + 4 >= len(words) or words[number + 1].form != ",":
        return None
    first = number + 2
    last = next(
        (i - 1 for i in range(first, min(first + _LONGEST, len(words))) if words[i].form in _CLOSES or words[i].tag in _RELATIVE), None
    )
    if last is not None and _holds_the_next(first, last, clauses):
        last -= 2
    if last is None or last < first or (last + 2 < len(words) and words[last + 1].form == "," and words[last + 2].tag == "CC"):
        return None
    if _is_cut_list(last, clauses):
        return None
    if (number and words[number - 1].tag == "CC") or (
        number > 1 and words[number - 1].form == "," and words[number - 2].tag.startswith("NN")
    ):
        return None
    head = _head(first, last, clauses)
    opens = words[first].tag in ("DT", "PRP$", "NN", "JJ", "NNP") or words[first + 1].form in ("'s", "’s")
    return _Aside(first, last, head, False) if head is not None and opens else None


def _holds_the_next(first: int, last: int, clauses: Clauses) -> bool:
    """True for `the N of Y and Z` before `, the M of`: Z is told of next."""
    words = clauses.words
    coordinated = last - 1 > first and last in clauses.mentions and words[last - 1].tag == "CC"
    return coordinated and [w.tag for w in words[last + 1 : last + 3]] == [",", "DT"]


def _is_cut_list(last: int, clauses: Clauses) -> bool:
    """True for the first member of a list of plain words: `a body of business, professional and cultural leaders`."""
    tags = [w.tag for w in clauses.words[last + 1 : last + 4]]
    return len(tags) == 3 and tags[0] == "," and tags[1] in ("JJ", "NN", "NNS") and tags[2] == "CC" and last + 2 not in clauses.mentions


def _ahead(number: int, clauses: Clauses) -> _Aside | None:
    """`the N of Y, X,`"""
    words = clauses.words
    if number < 3 or words[number - 1].form != "," or (number + 1 < len(words) and words[number + 1].form not in _CLOSES):
        return None
    last = number - 2
    first = last
    while first and words[first].tag in _NOUNS and words[first].tag not in ("DT", "PRP$") and last - first < _LONGEST:
        first -= 1
    if words[first].tag not in ("DT", "PRP$") or (words[first].form.casefold() in ("a", "an") and kind_of(words[last].form) is None):
        return None
    head = _head(first, last, clauses)
    return _Aside(first, last, head, False) if head is not None else None


def _title(number: int, clauses: Clauses) -> _Aside | None:
    """`band manager X`, `the N X`, `his wife X`."""
    words = clauses.words
    last = first = number - 1
    if last < 0 or words[last].tag not in ("NN", "NNP") or last in clauses.mentions:
        return None
    if is_plural(words[last].form):
        return None
    while first and words[first - 1].tag in _BEFORE and words[first - 1].form not in _CLOSES:
        if words[first - 1].tag == "CC" and (first - 2 < 0 or first - 2 in clauses.mentions or not words[first - 2].tag.startswith("NN")):
            break
        first -= 1
    if words[first].tag == "HYPH":
        if first == 0 or words[first - 1].form.casefold() != "then":
            return None
        first += 1
    if first > 1 and first in clauses.mentions and _is_half_a_name(first, clauses):
        return None
    if first > 1 and _owns(first - 2, words) and first - 2 in clauses.mentions:
        first -= 2
    if first and words[first - 1].tag in ("DT", "PRP$"):
        first -= 1
    if first > last or words[first].tag == "CC" or (first and words[first - 1].form == ")") or _goes_on(number, clauses):
        return None
    return _Aside(first, last, last, True)


def _is_half_a_name(second: int, clauses: Clauses) -> bool:
    """True behind `Word and`, where the word has a capital and is no mention: the two are one name."""
    words = clauses.words
    return words[second - 1].tag == "CC" and second - 2 not in clauses.mentions and words[second - 2].form[:1].isupper()


def _goes_on(number: int, clauses: Clauses) -> bool:
    """True for a name that is only the beginning of one: `In the Valley` before `of the Kings`, `Report` before `: Harbor Six`, `Holm` before `, Lind and Berg`."""
    words = clauses.words
    if clauses.mentions[number].kind == "person" or number + 2 >= len(words):
        return False
    listed = words[number + 1].form == "," and number + 2 in clauses.mentions and any(w.tag == "CC" for w in words[number + 3 : number + 6])
    return (
        words[number + 1].form == ":"
        or listed
        or (
            words[number + 1].form in ("of", "after", "in", "to", "and", "&")
            and any(i in clauses.mentions for i in (number + 2, number + 3))
        )
    )


def _owns(at: int, words: Sequence[Word]) -> bool:
    return at + 1 < len(words) and words[at + 1].form in ("'s", "’s", "'")


def _head(first: int, last: int, clauses: Clauses) -> int | None:
    """The head noun of a stretch that is a noun phrase and nothing else."""
    words = clauses.words
    if any(words[i].tag not in _NOUNS and i not in clauses.mentions for i in range(first, last + 1)):
        return None
    end = next((i - 1 for i in range(first, last + 1) if words[i].tag in ("IN", "TO", "VBG", "VBN") and i > first), last)
    while end > first and words[end].tag == "CC":
        end -= 1
    return end if words[end].tag in ("NN", "NNS", "NNP") and end not in clauses.mentions else None


def _draft(ident: str, number: int, aside: _Aside, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> Draft | None:
    words = clauses.words
    inside = range(aside.first, aside.last + 1)
    if any(words[i].form.casefold() in _UNSAID for i in inside if i not in clauses.mentions):
        return None
    if is_plural(words[aside.head].form) and names.entities[ident].kind not in ("group", "organisation"):
        return None
    if any(clauses.mentions[i].kind == "unclear" for i in inside if i in clauses.mentions):
        return None
    if noun := next((words[i].form.casefold() for i in inside if words[i].form.casefold() in _KIN and i <= aside.head), None):
        return _kin(ident, noun, number, aside, clauses, tagged, about, names)
    owner = _owner(aside.first, clauses) if words[aside.first].form.casefold() in _POSSESSIVES else None
    if any(words[i].tag in ("PRP$", "PRP") and i not in clauses.mentions for i in inside if i != aside.first or owner is None):
        return None
    if any(i in clauses.mentions and clauses.mentions[i].name[:1].islower() and not _owns(i, words) for i in inside):
        return None
    if owner and (owner.id == ident or owner.id is None):
        return None
    if words[aside.head].form in _NAMED_WITH_OF and words[aside.head + 1].form == "of":
        return None  # `the town of Y, X`: X is where that is
    if words[aside.first].tag == "IN" or words[aside.first].form == "In":
        return None
    shown = _worded(ident, aside._replace(first=aside.first + 1, is_title=False) if owner else aside, clauses, tagged, names)
    if owner and owner.id:
        shown = f"the {re.sub(r'^an? ', '', shown)} of {names.entities[owner.id].name}"
    context = context_of(aside.first, aside.last, clauses, about, shown, names) if re.search(r"\bthe\b", shown) else None
    kind = names.entities[ident].kind
    verb = (("verb", ("was",)),) if kind == "person" and any(w.tag == "VBD" for w in words) else ()
    first = min((i for i, m in clauses.mentions.items() if m is owner), default=aside.first)
    reach = (min(first, number, aside.first), max(number, aside.last))
    told = f"{shown} ({context})" if context else shown
    return drafted("is_a", ident, (None, shown), verb, reach, clauses, tagged, about, names, shown=told)


def _owner(at: int, clauses: Clauses) -> Mention | None:
    """Whose something is: before `his` and `her` the only person that stands there, before `its` the only thing of another kind."""
    personal = clauses.words[at].form.casefold() != "its"
    kinds = (*PERSONAL, "unclear", "unknown") if personal else ("organisation", "group", "work", "event", "thing")
    before = {m.id or m.name: m for i, m in clauses.mentions.items() if i < at and m.kind in kinds}
    owner = next(iter(before.values())) if len(before) == 1 else None
    return owner if owner and owner.id else None


def _worded(ident: str, aside: _Aside, clauses: Clauses, tagged: Tagged, names: Names) -> str:
    """The noun phrase as it is told: `an automotive executive`, `the group's manager`, `U.S. President`."""
    words, place = clauses.words, clauses.span(aside.first, aside.last, tagged)
    shown = re.sub(r"^The ", "", explained(tagged, place, ident, names, of_nouns(clauses)).strip(" ,"))
    opens = (
        aside.first == 0 and clauses.mentions[0].kind == "unknown" and " " not in clauses.mentions[0].name
        if aside.first in clauses.mentions
        else not words[aside.first].form.isupper()
    )
    if opens and not re.match(r"[A-ZÀ-Þ]\w+ [A-ZÀ-Þ]", shown):
        shown = shown[0].lower() + shown[1:]
    stays = any(w.tag in ("JJS", "RBS", "POS") for w in words[aside.first : aside.last + 1])
    if stays:
        return shown
    is_one_of_many = aside.is_title or (shown.startswith("the ") and not _PREPOSITIONS & set(shown.split()))
    return with_article(shown.removeprefix("the ") if is_one_of_many else shown)


def _kin(ident: str, noun: str, number: int, aside: _Aside, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> Draft | None:
    """Whose wife, brother or successor somebody is: the name before `'s`, or the only person that stands before `his`."""
    words = clauses.words
    owner: Mention | None = None
    if aside.last < number - 1 and aside.last != aside.head:
        return None
    for i in range(aside.first, aside.head):
        if i in clauses.mentions and _owns(i, words):
            owner = clauses.mentions[i]
    if owner is None and words[aside.first].form.casefold() in ("his", "her"):
        owner = _owner(aside.first, clauses)
    if (
        owner is None
        or owner.kind not in ("person", "character")
        or not owner.id
        or owner.id == ident
        or names.entities[ident].kind != owner.kind
    ):
        return None
    first = min((i for i, m in clauses.mentions.items() if m is owner), default=aside.first)
    reach = (min(first, number, aside.first), max(number, aside.last))
    return drafted("tied_to", ident, (owner.id, None), (("as", (noun,)),), reach, clauses, tagged, about, names)
