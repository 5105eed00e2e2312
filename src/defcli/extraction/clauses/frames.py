"""Who did what to whom: the clauses of a sentence as frames, whatever their wording.

A mention is one word to the parser. Coordination is expanded, passives, relative clauses and participles have the subject they lack put back.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from defcli.extraction.mentions.tagging import DESCRIBED, FIRST_INDEX, LETTERS, Mention, Tagged
from defcli.language.parser import THOROUGH, Word, parse
from defcli.language.verbs import HOLDING, SAYING
from defcli.model import Span

ASSERTED, DENIED, PLANNED, COULD, ATTRIBUTED, WANTED = "asserted", "denied", "planned", "could", "attributed", "wanted"
_KINDS = {letter: kind for kind, letter in LETTERS.items()}
_STANDS_FOR = {
    "person": "John", "character": "John", "group": "Beatles", "organisation": "Microsoft", "work": "Bible", "place": "London", "award": "Oscar",
    "event": "Olympics", "thing": "Bible", "date": "2001", "quote": "Bible", "unknown": "Bible", "unclear": "John",
}  # fmt: skip
_TOKEN = re.compile(r"[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\d[\d.,:]*\d(?!\w)|\w+|[^\w\s]")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer")
WANTING = frozenset(
    "want wish hope try plan intend ask refuse fail decline expect attempt seek agree offer consider threaten struggle need".split()
)
TELLING = SAYING | HOLDING | frozenset("tell allege speculate rumour rumor".split())
_GOES_ON = frozenset("begin start continue help manage go come use proceed".split())
_MODALS = {
    "will": PLANNED,
    "would": PLANNED,
    "shall": PLANNED,
    "can": COULD,
    "could": COULD,
    "may": COULD,
    "might": COULD,
    "should": COULD,
    "must": COULD,
}
FINITE = ("VBD", "VBZ", "VBP")
_NOT = frozenset("not n't n’t never no neither nor".split())
_MOST_PARTS = 3
_NEXT = 3
_LINKING = frozenset("be become remain seem appear look feel turn call name make consider elect appoint".split())
_NO_VERBS = frozenset("owing according including following regarding concerning depending pending barring notwithstanding".split())
_WHO = frozenset("who which that whom".split())
_TIMES = frozenset(
    "end start beginning time then now day night morning week month year decade century summer winter spring fall autumn".split()
)


class Part(NamedTuple):
    """A noun with what belongs to it: the words of the sentence from `start` to `end`, and the mention that its head is, if it is one."""

    head: int
    start: int
    end: int
    mention: Mention | None


class Frame(NamedTuple):
    """A clause: its verb, in its base form, and who and what stands in which role.

    `agent` is who does it and `patient` whom or what it is done to, whatever the voice; `others` are the parts behind prepositions. `first` and `last` are the
    first and last word of the clause.
    """

    verb: str
    at: int
    is_passive: bool
    agent: tuple[Part, ...]
    patient: tuple[Part, ...]
    complement: tuple[Part, ...]
    others: tuple[tuple[str, Part], ...]
    force: str
    first: int
    last: int


class Clauses(NamedTuple):
    """A sentence's frames, with where each of its words stands in the tagged text, and by the number of its word each mention."""

    words: tuple[Word, ...]
    places: tuple[Span, ...]
    frames: tuple[Frame, ...]
    mentions: Mapping[int, Mention]

    def place(self, first: int, last: int) -> Span:
        """Where some words stand in the tagged text."""
        return Span(self.places[first].start, self.places[last].end)

    def span(self, first: int, last: int, tagged: Tagged) -> Span:
        """Where some words stand in the page."""
        return tagged.span(*self.place(first, last))

    def text(self, first: int, last: int, tagged: Tagged) -> str:
        """Some words as the page has them, on one line."""
        return " ".join(tagged.words(*self.place(first, last)).split())


def clauses_of(tagged: Tagged, beam: int = THOROUGH) -> Clauses:
    """The frames of a sentence."""
    forms, places, mentions = _tokens(tagged)
    words = parse(tuple(forms), beam)
    if not words:
        return Clauses((), (), (), {})
    tree = _Tree(words, mentions)
    return Clauses(words, tuple(places), tuple(tree.frames()), mentions)


def _tokens(tagged: Tagged) -> tuple[list[str], list[Span], dict[int, Mention]]:
    """The words for the parser, a mention one well-known name of its kind, and where each stands in the tagged text."""
    text = tagged.text
    forms: list[str] = []
    places: list[Span] = []
    mentions: dict[int, Mention] = {}
    at = len(DESCRIBED) if tagged.described else 0
    while at < len(text):
        kind = _KINDS.get(text[at])
        if kind and at + 1 < len(text) and ord(text[at + 1]) >= FIRST_INDEX:
            mentions[len(forms)] = tagged.mention(text[at : at + 2])
            forms.append(_STANDS_FOR[kind])
            places.append(Span(at, at + 2))
            at += 2
            continue
        match = _TOKEN.match(text, at)
        if match and not _KINDS.get(match[0][0]):
            end = next((i for i in range(at, match.end()) if text[i] in _KINDS), match.end())
            forms.append(text[at:end])
            places.append(Span(at, end))
            at = max(end, at + 1)
        else:
            at += 1
    return forms, places, mentions


class _Tree:
    """A parsed sentence, and the frames in it."""

    def __init__(self, words: Sequence[Word], mentions: dict[int, Mention]) -> None:
        self._words = words
        self._mentions = mentions
        self._below: list[list[int]] = [[] for _ in words]
        for number, word in enumerate(words):
            if 0 <= word.head < len(words) and word.head != number:
                self._below[word.head].append(number)

    def frames(self) -> Iterator[Frame]:
        """The frames of all verbs, and those that an apposition or `is a` makes."""
        for number, word in enumerate(self._words):
            if word.form.casefold() in _NO_VERBS and not self._has(number, _SUBJECTS):
                continue
            if word.tag.startswith("VB") and word.label.split(":")[0] not in ("aux", "cop"):
                if frame := self._of_verb(number):
                    yield frame
            elif self._has(number, ("cop",)) and (frame := self._of_noun(number)):
                yield frame
            if word.label == "appos" and (frame := self._of_apposition(number)):
                yield frame

    def _has(self, number: int, labels: Sequence[str]) -> list[int]:
        return [c for c in self._below[number] if self._words[c].label in labels]

    def _of_verb(self, at: int) -> Frame | None:
        word = self._words[at]
        passive = self._is_passive(at)
        agent, patient = self._parts_of(at, _SUBJECTS), self._parts_of(at, ("obj",))
        if passive:
            agent, patient = (), agent or patient
        if not (agent or patient) or (not passive and not agent):
            agent, patient, passive = self._with_shared(at, agent, patient, passive)
        others = tuple(self._others(at))
        by = tuple(part for case, part in others if case == "by" and passive and not self._is_time(part))
        if by:
            agent, others = by, tuple(o for o in others if o[0] != "by")
        elif passive and not agent:
            agent = self._agent_elsewhere(at)
        if not passive and not patient:
            patient = self._object_elsewhere(at)
        complement = self._parts_of(at, ("xcomp",)) if not passive or word.lemma in ("name", "call", "elect", "appoint") else ()
        complement = tuple(p for p in complement if not self._words[p.head].tag.startswith("VB"))
        if not agent and not patient:
            return None
        agent, patient = _on_one_side(agent, at), _on_one_side(patient if passive else patient[::-1], at)
        return Frame(word.lemma, at, passive, agent, patient, complement, others, self._force(at), *self._extent(at))

    def _is_time(self, part: Part) -> bool:
        return self._words[part.head].tag == "CD" or self._words[part.head].form.casefold() in _TIMES

    def _agent_elsewhere(self, at: int) -> tuple[Part, ...]:
        """Who did it where the parse hangs that on another word: on a participle coordinated with the verb, or on a noun before it (`with care by X`)."""
        head = self._words[at].head
        for other in (*self._has(at, ("conj",)), *(self._has(head, ("conj",)) if self._words[at].label == "conj" and head >= 0 else ())):
            if other > at and self._words[other].tag in ("VBN", "VBD"):
                for child in self._has(other, ("obl", "obl:agent")):
                    if self._case(child) == "by":
                        return self._members(child)
        for number in range(at + 1, len(self._words)):
            if self._words[number].tag.startswith("VB") or self._words[number].form == ";":
                break
            if (
                number in self._mentions
                and self._case(number) == "by"
                and self._words[number].label == "nmod"
                and self._reaches(number, at)
            ):
                return self._members(number)
        return ()

    def _object_elsewhere(self, at: int) -> tuple[Part, ...]:
        """What is done something to where the parse takes a name for a complement, or where two verbs share it (`wrote and directed X`)."""
        if self._words[at].lemma not in _LINKING:
            for child in self._has(at, ("xcomp", "ccomp", "dep")):
                if child in self._mentions and not self._has(child, ("cop", "aux")):
                    return self._members(child)
        for other in self._has(at, ("conj",)):
            if self._words[other].tag.startswith("VB") and not self._has(other, _SUBJECTS) and other - at <= _NEXT:
                return self._parts_of(other, ("obj",)) or self._object_elsewhere(other)
        return ()

    def _case(self, number: int) -> str:
        return " ".join(self._words[c].form.casefold() for c in self._has(number, ("case",)))

    def _reaches(self, number: int, at: int) -> bool:
        """True where a word hangs on another, however far."""
        for _ in range(len(self._words)):
            if number == at:
                return True
            if number < 0:
                return False
            number = self._words[number].head
        return False

    def _is_passive(self, at: int) -> bool:
        if self._has(at, ("aux:pass", "nsubj:pass", "csubj:pass")):
            return True
        word = self._words[at]
        if word.label in ("acl", "amod") and word.tag == "VBN":
            return not self._opens(at)
        if word.label in ("advcl", "parataxis") and word.tag == "VBN" and not self._has(at, (*_SUBJECTS, "aux", "obj")):
            return True
        head = word.head
        return (
            word.label == "conj"
            and word.tag in ("VBN", "VBD")
            and head >= 0
            and self._words[head].tag == "VBN"
            and not self._has(at, _SUBJECTS)
            and self._is_passive(head)
        )

    def _opens(self, at: int) -> bool:
        """True of a participle that may as well be the past of the name that the sentence begins with: `Holm navigated by the stars`."""
        return at == 1 and self._words[at].head == 0 and self._words[at].form.endswith("ed") and 0 in self._mentions

    def _with_shared(
        self, at: int, agent: tuple[Part, ...], patient: tuple[Part, ...], passive: bool
    ) -> tuple[tuple[Part, ...], tuple[Part, ...], bool]:
        """The roles with what a clause shares with the one it hangs on: a conjunct its subject, a participle or relative clause its noun."""
        word, head = self._words[at], self._words[at].head
        if head < 0:
            return agent, patient, passive
        noun = self._antecedent(head)
        if word.label in ("acl", "acl:relcl") and not self._words[head].tag.startswith("VB"):
            if passive:
                return agent, patient or noun, passive
            return (agent or noun, patient, passive) if word.tag in ("VBG", "VBD", "VBZ", "VBP", "VB", "VBN") else (agent, patient, passive)
        if word.label in ("conj", "advcl", "xcomp") and self._words[head].tag.startswith("VB"):
            above = self._of_verb(head) if at != head else None
            if above is None or (word.label == "advcl" and word.tag not in ("VBG", "VBN")):
                return agent, patient, passive
            if word.label == "xcomp" and above.force == ASSERTED and above.verb not in _GOES_ON | WANTING:
                return agent, patient, passive
            shared = above.patient if above.is_passive else above.agent
            if passive:
                return agent, patient or shared, passive
            return agent or shared, patient, passive
        return agent, patient, passive

    def _antecedent(self, head: int) -> tuple[Part, ...]:
        """Whom a relative clause is about: its noun, or where that says what somebody is, the one that it is said of."""
        if self._has(head, ("cop",)) and (named := tuple(p for p in self._parts_of(head, _SUBJECTS) if p.mention)):
            return named
        return self._members(head)

    def _parts_of(self, at: int, labels: Sequence[str]) -> tuple[Part, ...]:
        """The parts in a role; a relative pronoun stands for the noun of its clause."""
        out: list[Part] = []
        for child in self._has(at, labels)[:_MOST_PARTS]:
            if self._words[child].form.casefold() in _WHO and self._words[at].label == "acl:relcl" and self._words[at].head >= 0:
                out += self._antecedent(self._words[at].head)
            else:
                out += self._members(child)
        return tuple(out)

    def _members(self, head: int) -> tuple[Part, ...]:
        """A noun and those coordinated with it."""
        members, waiting = [head], [head]
        while waiting:
            rest = [c for c in self._has(waiting.pop(), ("conj",)) if not self._words[c].tag.startswith("VB") and c not in members]
            members += rest
            waiting += rest
        return tuple(self._part(h) for h in sorted(members))

    def _part(self, head: int) -> Part:
        inside = self._inside(head)
        return Part(head, min(inside), max(inside), self._mentions.get(head))

    def _inside(self, head: int) -> list[int]:
        """A noun's words: its clauses, appositions and coordinated nouns aside."""
        out = [head]
        for child in self._below[head]:
            label = self._words[child].label
            if label.split(":")[0] in (
                "conj",
                "appos",
                "acl",
                "advcl",
                "punct",
                "cc",
                "parataxis",
                "case",
                "cop",
                "nsubj",
                "dep",
                "list",
                "orphan",
                "mark",
                "aux",
            ):
                continue
            out += self._inside(child)
        return out

    def _others(self, at: int) -> Iterator[tuple[str, Part]]:
        for child in self._has(at, ("obl", "obl:agent", "obl:tmod", "obl:npmod", "obl:unmarked")):
            case = " ".join(self._words[c].form.casefold() for c in self._has(child, ("case", "mark")) if c not in self._mentions)
            for part in self._members(child):
                yield case, part

    def _force(self, at: int) -> str:
        word = self._words[at]
        near = [self._words[c] for c in self._below[at]]
        if any(w.form.casefold() in _NOT for w in near if w.label.split(":")[0] in ("advmod", "det", "cc", "aux")):
            return DENIED
        for child in (*self._has(at, _SUBJECTS), *self._has(at, ("obj",))):
            if any(self._words[c].form.casefold() in ("no", "neither") for c in self._below[child]):
                return DENIED
        for w in near:
            if w.label == "aux" and w.form.casefold() in _MODALS:
                return _MODALS[w.form.casefold()]
        if any(w.form.casefold() in ("whether", "if", "unless") for w in near if w.label == "mark"):
            return COULD
        if word.head >= 0:
            above = self._words[word.head]
            if word.label == "xcomp" or (word.label in ("acl", "advcl") and any(w.form == "to" for w in near if w.label == "mark")):
                if above.lemma in _GOES_ON:
                    return self._force(word.head)
                return WANTED
            if word.label == "ccomp" or (word.label == "parataxis" and above.lemma in TELLING):
                return ATTRIBUTED
            if word.label == "advcl" and any(w.form.casefold() == "to" for w in near if w.label == "mark"):
                return COULD
            if word.label in ("conj", "advcl", "acl", "acl:relcl") and above.tag.startswith("VB"):
                upper = self._force(word.head)
                if upper == ATTRIBUTED or (word.label == "conj" and not self._has(at, _SUBJECTS)):
                    return upper
        return ASSERTED

    def _extent(self, at: int) -> tuple[int, int]:
        """The first and last word of a clause without the clauses that hang on it."""
        out = [at]
        for child in self._below[at]:
            if self._words[child].label.split(":")[0] in ("conj", "parataxis", "punct", "ccomp", "advcl", "cc"):
                continue
            out += self._whole(child)
        return min(out), max(out)

    def _whole(self, head: int) -> list[int]:
        out = [head]
        for child in self._below[head]:
            if self._words[child].label.split(":")[0] not in ("acl", "parataxis", "punct"):
                out += self._whole(child)
        return out

    def _of_noun(self, at: int) -> Frame | None:
        """`X is a nurse`."""
        subject = self._parts_of(at, _SUBJECTS)
        if not subject:
            return None
        return Frame("be", at, False, subject, (), self._members(at), tuple(self._others(at)), self._force(at), *self._extent(at))

    def _of_apposition(self, at: int) -> Frame | None:
        """`X, the nurse`: no member of a list."""
        head = self._words[at].head
        if (
            head < 0
            or self._has(head, ("conj",))
            or self._words[head].label == "conj"
            or not (at in self._mentions) ^ (head in self._mentions)
        ):
            return None
        named, other = (head, at) if head in self._mentions else (at, head)
        part = self._part(other)
        return Frame("be", other, False, (self._part(named),), (), (part,), (), ASSERTED, min(part.start, named), max(part.end, named))


def _on_one_side(parts: tuple[Part, ...], at: int) -> tuple[Part, ...]:
    """The parts that stand on the same side of the verb as the first, in their order: nobody coordinates across it."""
    return tuple(sorted((p for p in parts if (p.head < at) == (parts[0].head < at)), key=lambda p: p.head))
