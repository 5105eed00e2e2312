"""What a relation is: its types, its wording both ways, and the phrases in which people write it.

A phrase is plain English with slots: `{subject:person} was cast as {object:character}`. A slot names the part of the fact
it fills (`subject`, `object`, `value`, `when`, or a qualifier) and what may stand there: kinds of entities joined by `|`,
with `+` for a list; `date`; `quote`; `np`, a short noun phrase; `phrase`, words up to the end of the clause; `rest`, up to
the end of the sentence; `number`. Everything else in a phrase is a regular expression over the tagged sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from defcli.extraction.mentions.runs import STANDS_ASIDE, kind_by_noun, looks_personal
from defcli.extraction.mentions.tagging import LETTERS, Mention, Tagged
from defcli.extraction.slots import INDEX, MACROS, TEXTS
from defcli.language.vocabulary import FORMATS
from defcli.model import KINDS, Span, Wording

_SLOT = re.compile(r"\{(?P<name>\w+):(?P<type>[a-z|]+)(?P<many>[+*])?\}")
_OPENS = re.compile(
    r"\{(?:subject|object|what):[^}]+\}(?:\(\?:[^()]*\)\?)?(?: ?<was>| ?<also>| (?:was|is|were|had|has|received|originally)\b| \(\?:was)"
)
_JOINT = r"(?: \([^()]{2,40}\))?(?:, and |, or | and |, as well as | as well as | or |, )"


class Phrase(NamedTuple):
    """A way of writing a relation, with the status it gives the fact and the qualifiers that hold where it is used."""

    text: str
    status: str = "asserted"
    defaults: tuple[tuple[str, str], ...] = ()


class Relation(NamedTuple):
    """A relation of the closed set.

    `event` is the kind of timeline entry its dated facts make, if they do; `defaults` are qualifiers that hold where the
    words give none (`about` stands for the page's subject); `pairs` says that of two lists each goes with each in turn;
    `reports` that its value is a clause, whose dates are its own; `gives_way_to` names the relations whose find in the same
    clause makes this one needless, `*` for any; one told `in_own_words` is told in those of its clause, which hold its value and qualifiers.
    """

    name: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    label: str
    inverse: str
    statement: str
    ask_object: str | None = None
    ask_subject: str | None = None
    ask_when: str | None = None
    single: bool = False
    spoils: bool = False
    synonyms: tuple[str, ...] = ()
    event: str | None = None
    phrases: tuple[str | Phrase, ...] = ()
    pairs: bool = False
    reports: bool = False
    gives_way_to: tuple[str, ...] = ()
    defaults: tuple[tuple[str, str], ...] = ()
    in_own_words: bool = False

    def wording(self) -> Wording:
        """What the table keeps of a relation."""
        return Wording(
            self.label, self.inverse, self.statement, self.ask_object, self.ask_subject, self.ask_when, self.subject, self.object, self.single,
            self.spoils, self.synonyms, self.event,
        )  # fmt: skip


class Filled(NamedTuple):
    """A slot as it was found: the mentions of an entity slot, or the span of a text slot."""

    mentions: tuple[Mention, ...]
    span: Span
    kinds: tuple[str, ...]


class Match(NamedTuple):
    """A phrase found in a sentence; `start` and `end` are places in the tagged text, `between` the words that fill no slot."""

    relation: Relation
    phrase: Phrase
    slots: Mapping[str, Filled]
    start: int
    end: int
    respectively: bool
    between: str


class _Compiled(NamedTuple):
    phrase: Phrase
    pattern: re.Pattern[str]
    cues: tuple[str, ...]
    types: Mapping[str, tuple[tuple[str, ...], str]]
    opens: bool


_WITHIN_A_PHRASE = re.compile(r" (?:for|of|to|in|on|from|about|behind|into) (?:the )?$")


class Finder:
    """Relations ready to be found: before any pattern runs, words that a phrase cannot do without tell which to try."""

    def __init__(self, relations: Sequence[Relation]) -> None:
        self._phrases = [(r, tuple(_compile(p if isinstance(p, Phrase) else Phrase(p)) for p in r.phrases)) for r in relations]
        self._by_cue: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, (_, phrases) in enumerate(self._phrases):
            for place, compiled in enumerate(phrases):
                for cue in compiled.cues or ("",):
                    self._by_cue[cue].append((number, place))

    def matches(self, tagged: Tagged) -> Iterator[tuple[Relation, Iterator[Match]]]:
        """The relations that a sentence may hold, each with where its phrases stand in it."""
        present = sorted({each for cue, places in self._by_cue.items() if cue in tagged.text for each in places})
        for number, places in groupby(present, key=itemgetter(0)):
            relation, phrases = self._phrases[number]
            yield relation, _matches(relation, [phrases[place] for _, place in places], tagged)


def _matches(relation: Relation, phrases: Sequence[_Compiled], tagged: Tagged) -> Iterator[Match]:
    """Where phrases stand in a sentence; what a fact says of somebody is claimed by the first phrase that fits it."""
    claimed: set[tuple[int, int]] = set()
    for compiled in phrases:
        for found in compiled.pattern.finditer(tagged.text):
            start, end = found.span()
            if compiled.opens and _WITHIN_A_PHRASE.search(tagged.text, max(0, start - 14), start):
                continue
            told = {found.span(n) for n in compiled.types if re.fullmatch(r"(?:value|object)\d?", n) and found[n]} or {(start, end)}
            if any(a < d and c < b for a, b in told for c, d in claimed):
                continue
            slots = {
                name: _filled(tagged, found.span(name), kinds) for name, (kinds, _many) in compiled.types.items() if found[name] is not None
            }
            if any(_is_aside(tagged, found, name, slot) or _is_owner(tagged, found, name, slot) for name, slot in slots.items()):
                continue
            if all(_acceptable(slot) for slot in slots.values()):
                claimed |= told
                in_turn = "respectively" in tagged.text[end : end + 40] or ", respectively" in found[0]
                yield Match(relation, compiled.phrase, slots, start, end, in_turn, _between(found, compiled))


def _is_aside(tagged: Tagged, found: re.Match[str], name: str, slot: Filled) -> bool:
    """True for an unknown name at the head of a phrase that is somebody `by` or `starring` whom what is told of was made."""
    unknown = any(m.kind == "unknown" for m in slot.mentions)
    return unknown and found.start(name) == found.start() and bool(STANDS_ASIDE.search(tagged.text, 0, found.start()))


def _is_owner(tagged: Tagged, found: re.Match[str], name: str, slot: Filled) -> bool:
    """True for a name that ends a phrase and whose possession is meant: `X plays Y's niece`."""
    at = found.end(name)
    return bool(slot.mentions) and name.startswith("object") and at == found.end() and tagged.text[at : at + 3] in ("'s ", "’s ")


def _between(found: re.Match[str], compiled: _Compiled) -> str:
    taken = sorted(found.span(n) for n in compiled.types if found[n] is not None)
    out, at = [], found.start()
    for start, end in taken:
        out.append(found.string[at:start])
        at = max(at, end)
    return "".join([*out, found.string[at : found.end()]])


def _compile(phrase: Phrase) -> _Compiled:
    text = phrase.text
    for short, long in MACROS.items():
        text = text.replace(short, long)
    types: dict[str, tuple[tuple[str, ...], str]] = {}
    out, at = [], 0
    for slot in _SLOT.finditer(text):
        kinds = tuple(slot["type"].split("|"))
        types[slot["name"]] = (kinds, slot["many"] or "")
        out.append(text[at : slot.start()])
        out.append(f"(?P<{slot['name']}>{_slot_pattern(kinds, slot['many'] or '')})")
        at = slot.end()
    out.append(text[at:])
    return _Compiled(phrase, re.compile("".join(out)), _cues(phrase.text), types, bool(_OPENS.match(phrase.text)))


def _cues(text: str) -> tuple[str, ...]:
    """Words of which a sentence must hold one to fit a phrase: its longest word, or those of an alternative it cannot do without."""
    longest = max(_literals(_bare(text)), key=len, default="")
    choices = [] if "{" not in text else [_alternatives(g[1]) for g in re.finditer(r"\(\?:([^()]*)\)(?![?*])", _without_optional(text))]
    named = [c for c in choices if c]
    if len(longest) < 4 and named:
        return min(named, key=lambda c: (-min(map(len, c)), len(c)))
    return (longest,) if longest else ()


def _literals(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]{3,}", text)


def _alternatives(group: str) -> tuple[str, ...]:
    """The longest word of each alternative, or nothing where one has none."""
    words = [max(_literals(re.sub(r"\{[^}]*\}|<\w+>|\[[^\]]*\]|\\\\.|\w[?*]", " ", a)), key=len, default="") for a in group.split("|")]
    return tuple(dict.fromkeys(words)) if all(words) else ()


def _without_optional(text: str) -> str:
    """A phrase without its optional groups and the groups around others."""
    while (inner := re.sub(r"\((?!\?[!=<])[^()]*\)[?*]|\(\?<?[!=][^()]*\)", " ", text)) != text:
        text = inner
    return text


def _bare(text: str) -> str:
    """A phrase without whatever may be missing from a sentence that it fits: groups, slots, classes, optional letters."""
    bare = re.sub(r"\{[^}]*\}|<\w+>|\[[^\]]*\]|\\.", " ", text)
    while (inner := re.sub(r"\([^()]*\)[?*]?", " ", bare)) != bare:
        bare = inner
    return re.sub(r"\w[?*]", " ", bare)


def _slot_pattern(kinds: tuple[str, ...], many: str) -> str:
    texts = [TEXTS[k] for k in kinds if k in TEXTS]
    names = _names(kinds)
    if not names:
        return "|".join(texts)
    one = f"[{_letters(kinds)}]{INDEX}"
    if many == "*":
        return rf"[^.;]*?{one}(?:[^.;]*{one})?"
    head = rf"(?:{LETTERS['organisation']}{INDEX}(?:'s?)? (?:[a-z-]+ ){{1,6}})?" if "person" in names else ""
    return "|".join([f"{one}(?:{_JOINT}{head}{one}(?!['’]s [a-z]))*" if many else one, *texts])


def _names(kinds: tuple[str, ...]) -> list[str]:
    """The kinds of mentions a slot takes."""
    return [n for k in kinds if k not in TEXTS and k != "known" for n in (KINDS if k == "any" else (k,))]


def _letters(kinds: tuple[str, ...]) -> str:
    names = _names(kinds)
    strict = {"date", "quote"} & set(names) or "known" in kinds
    return "".join(LETTERS[k] for k in names) + ("" if strict else LETTERS["unknown"])


def _filled(tagged: Tagged, place: tuple[int, int], kinds: tuple[str, ...]) -> Filled:
    start, end = place
    found = tagged.text[start:end]
    mentions: tuple[Mention, ...] = ()
    if _names(kinds):
        letters = _letters(kinds)
        texts = [TEXTS[k] for k in kinds if k in TEXTS]
        if not texts or re.fullmatch(f"[{letters}]{INDEX}(?:{_JOINT}[{letters}]{INDEX})*", found):
            mentions = tuple(tagged.mention(t) for t in re.findall(f"[{letters}]{INDEX}", found))
    return Filled(mentions, tagged.span(start, end), tuple(k for k in kinds if k != "known"))


def _acceptable(slot: Filled) -> bool:
    """True unless an unknown name cannot be what the slot asks for; a DVD is nobody's."""
    if any(m.name.casefold() in FORMATS for m in slot.mentions):
        return False
    unknown = [m.name for m in slot.mentions if m.kind == "unknown"]
    if slot.kinds[:1] == ("award",):
        return all(kind_by_noun(name) == "award" for name in unknown)
    return "person" not in slot.kinds[:1] or all(map(looks_personal, unknown))
