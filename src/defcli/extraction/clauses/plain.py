"""The second reading of a clause: by the plain order of its words, and their tags, alone."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from defcli.extraction.clauses.frames import FINITE, TELLING, Clauses, Frame, Part
from defcli.language.nouns import kind_of
from defcli.language.parser import Word
from defcli.language.verbs import is_past

_STOPS = frozenset(";—–[…")
_OPEN = frozenset(':"“')
_HEDGES = frozenset("reportedly allegedly supposedly rumored rumoured possibly perhaps probably likely maybe if unless whether".split())
_FRONTED = re.compile(r"later|earlier|ago|then|now|early|eventually|subsequently|afterwards?|there(?:after)?")
_ADVERBIAL = frozenset("when while where because although though after before since as once until whereas whereby".split())
_UNTOLD = frozenset("that if unless whether lest though".split())
_VERBAL = re.compile(r"VB|MD|RB|RP")
_ASIDE = 20


class Clause(NamedTuple):
    """A clause in plain order: where its subject, its verb group and the rest of it stand; `is_reduced` where the verb is a bare participle.

    `told` is the verb to tell it with where that is not the page's form.
    """

    subject: Part
    members: tuple[Part, ...]
    first: int
    last: int
    end: int
    is_reduced: bool = False
    told: str = ""


class Piece(NamedTuple):
    """What stands behind a verb: the preposition before it, and its words."""

    case: str
    part: Part
    start: int
    end: int


def opening(frame: Frame, clauses: Clauses) -> Clause | None:
    """A clause up to the end of its verb group, if its subject and that stand in plain order."""
    words = clauses.words
    at = next((i for i in below(words, frame.at) if words[i].label == "cop"), None) if frame.verb == "be" else frame.at
    subjects = frame.patient if frame.is_passive else frame.agent
    if at is None or not subjects or at in clauses.mentions:
        return None
    first = last = at
    while first and first - 1 not in clauses.mentions and _VERBAL.match(words[first - 1].tag):
        first -= 1
    while (
        last + 1 < len(words)
        and last + 1 not in clauses.mentions
        and (words[last + 1].tag in ("RP", "RB") or (last + 1 <= frame.at and _VERBAL.match(words[last + 1].tag)))
    ):
        last += 1
    found = _subject_of(subjects, first, last, frame, clauses)
    if found is None or any(w.form == "only" or w.form.casefold() in _HEDGES for w in words[first : last + 1]):
        return None
    return Clause(found[0], found[1], first, last, last, found[2])


def plain(frame: Frame, clauses: Clauses) -> Clause | None:
    """The clause, if its words stand in plain order: a subject that opens it, the verb group right behind, the rest right behind that."""
    found = opening(frame, clauses)
    end = predicate(found.last, clauses) if found else None
    return found._replace(end=end) if found and end else None


def predicate(last: int, clauses: Clauses) -> int | None:
    """Where the predicate of a verb ends whose group ends with the word `last`; nothing where it is empty, cut or hedged."""
    words, end = clauses.words, _end(last, clauses.words, clauses)
    if end <= last or words[end].tag in ("CC", "IN", "DT", "TO", "PRP$"):
        return None
    if words[end].head > end and words[end].label in ("amod", "compound", "nummod", "det", "case", "nmod:poss"):
        return None
    following = words[end + 1].form.casefold() if end + 1 < len(words) else ""
    if words[last].tag == "VBG" and following in ("when", "while", "until", "before", "as"):
        return None
    if words[end].tag == "RB" and words[end - 1].tag == "CC":
        return None
    if [w.tag for w in words[end : end + 3]] == ["NNS", ",", "NNS"]:
        return None
    if words[end].tag == "JJ" and [w.form for w in words[end + 1 : end + 2]] == [","] and words[end + 2].tag in ("JJ", "RB", "VBN"):
        return None
    return None if any(w.form.casefold() in _HEDGES for w in words[last + 1 : end + 1]) else end


def _subject_of(
    subjects: tuple[Part, ...], first: int, last: int, frame: Frame, clauses: Clauses
) -> tuple[Part, tuple[Part, ...], bool] | None:
    """The subject that both readings give, its members, and whether the verb is a bare participle."""
    words = clauses.words
    subject = subjects[-1]._replace(start=subjects[0].start)
    if subject.start < first <= subject.end:
        subject = subject._replace(end=first - 1)
    if first and words[first - 1].form == ")" and (opening := _opening(first - 1, words)) and subject.start < opening <= subject.end + 1:
        subject = subject._replace(end=opening - 1)
    if _agrees(words[first : last + 1]):
        apposed = _apposed(first, clauses)
        if apposed and subject.head not in clauses.mentions:
            return apposed, (apposed,), False
        if (
            _opens(subject, first, words, clauses)
            or _shared(subject, first, frame.at, words)
            or _relative(subject, first, frame.at, words, clauses)
        ):
            return subject, subjects, False
    return (subject, subjects, True) if frame.is_passive and _reduced(subject, frame.at, words, clauses) else None


def _opening(closing: int, words: Sequence[Word]) -> int | None:
    """Where the bracket opens that closes there."""
    return next((i for i in range(closing - 1, max(0, closing - _ASIDE), -1) if words[i].form == "("), None)


def _apposed(verb: int, clauses: Clauses) -> Part | None:
    """The name between two commas right before a verb: `One of his sons, X, is …`."""
    words, name = clauses.words, verb - 2
    if name < 3 or words[verb - 1].form != "," or words[name - 1].form != "," or name not in clauses.mentions:
        return None
    begin = (
        3 if len(words) > 3 and words[0].tag == "IN" and 1 in clauses.mentions and clauses.mentions[1].date and words[2].form == "," else 0
    )
    is_clause = any(w.tag.startswith(FINITE) for w in words[: name - 1])
    opens_otherwise = words[begin].tag in ("IN", "RB", "VBN", "VBG") or (begin > 0 and words[begin].tag != "DT")
    return None if is_clause or opens_otherwise else Part(name, name, name, clauses.mentions[name])


def _agrees(group: Sequence[Word]) -> bool:
    """True for a verb group in the indicative: its first verb finite and no modal, each form one that a verb can have."""
    verbs = [w for w in group if w.tag.startswith("VB")]
    if not verbs or verbs[0].tag not in FINITE or any(w.tag == "MD" for w in group):
        return False
    if any(w.form[0].isupper() for w in verbs):
        return False
    return all(is_past(w.form) if w.tag in ("VBD", "VBN") else w.form.endswith("s") if w.tag == "VBZ" else True for w in verbs)


def noun_at(at: int, words: Sequence[Word]) -> int:
    """The head of the noun that begins at a word, or the subject that it is."""
    while at < len(words) and words[at].head > at and not words[at].label.startswith("nsubj"):
        at = words[at].head
    return at


def below(words: Sequence[Word], head: int) -> list[int]:
    """The words that hang on a word."""
    return [i for i, w in enumerate(words) if w.head == head]


def _opens(subject: Part, verb: int, words: Sequence[Word], clauses: Clauses) -> bool:
    """True for a subject at the head of its clause, the verb group right behind it or behind what commas set apart."""
    if not _begins(subject, verb, words, clauses):
        return False
    if subject.end == verb - 1:
        return True
    between = words[subject.end + 1 : verb]
    if not between or between[-1].form not in (",", ")") or between[0].form not in (",", "(") or len(between) > _ASIDE:
        return False
    return (len(between) > 1 and between[1].tag in ("WP", "WDT", "WP$")) or not any(w.tag in FINITE for w in between[2:])


def _begins(subject: Part, verb: int, words: Sequence[Word], clauses: Clauses) -> bool:
    """True where a clause can begin: behind a mark, behind a conjunction, behind a phrase that opens the sentence (`In the scramble Holm took …`)."""
    if subject.start == 0:
        return True
    before, earlier = words[subject.start - 1], words[subject.start - 2].form.casefold() if subject.start > 1 else ""
    if before.form.casefold() in _UNTOLD or earlier in ("long", "far", "even", "only", "if"):
        return False
    if before.tag == "CC":
        return subject.end == verb - 1 and (earlier in (",", ";") or _is_second(subject.start - 1, words))
    if before.form.casefold() == "where" and earlier not in ("", ",", ";"):
        return False
    if before.form in (",", ";", ":", "—", "–", ")") or before.form.casefold() in _ADVERBIAL:
        return True
    if any(_VERBAL.match(w.tag) or w.form == "," for w in words[: subject.start - 1]) or subject.end != verb - 1:
        return False
    dated = subject.start - 1 in clauses.mentions and clauses.mentions[subject.start - 1].kind == "date"
    if dated or _FRONTED.fullmatch(before.form.casefold()):
        return True
    return words[0].tag == "IN" and before.tag in ("NN", "NNS") and subject.start == subject.end and subject.head in clauses.mentions


def _is_second(conjunction: int, words: Sequence[Word]) -> bool:
    """True for `and` behind a whole clause, whose verb has its subject and something behind it: `X saw Y and the crew left`."""
    verb = next((i for i in range(conjunction - 1, 0, -1) if words[i].tag in FINITE), 0)
    if not verb or words[verb].label.split(":")[0] in ("acl", "ccomp") or words[verb].tag == "VBP":
        return False
    if words[conjunction - 1].tag in ("PRP", *FINITE) or words[verb].lemma in TELLING:
        return False
    return not any(w.tag in ("WP", "WDT", "WRB") or w.form in (",", ";", ":") or w.form == "that" for w in words[:conjunction])


def _shared(subject: Part, verb: int, at: int, words: Sequence[Word]) -> bool:
    """True for a verb that is coordinated with one before it and so has its subject."""
    head = words[at].head
    if words[at].label != "conj" or not subject.end < head < verb or words[verb - 1].tag != "CC" or not words[head].tag.startswith("VB"):
        return False
    if any(w.label.startswith("nsubj") for w in words[head:verb]):
        return False
    return _tense(subject.end + 1, head, words) == _tense(verb, at, words)


def _relative(subject: Part, verb: int, at: int, words: Sequence[Word], clauses: Clauses) -> bool:
    """True for `who` or `which` right behind the noun that it stands for, or with nobody else between.

    `a chase on the streets of Y, which …` may be of either.
    """
    head = words[at].head
    if (
        words[at].label != "acl:relcl"
        or not 0 <= head < verb - 1
        or words[verb - 1].tag not in ("WP", "WDT")
        or words[verb - 1].form.casefold() == "that"
    ):
        return False
    if subject.head != head and words[subject.head].head != head:
        return False
    between = range(head + 1, verb - 1)
    if words[verb - 1].tag == "WP":
        return not any(
            kind_of(words[i].form) == "person" or (i in clauses.mentions and words[i + 1].form not in ("'s", "’s")) for i in between
        )
    is_where = head in clauses.mentions and clauses.mentions[head].kind == "place" and bool(between)
    is_of_either = is_where and any(w.head == head and w.label == "case" and w.form in ("in", "on", "at", "near", "of") for w in words)
    return not is_of_either and all(words[i].form == "," for i in between)


def _reduced(subject: Part, at: int, words: Sequence[Word], clauses: Clauses) -> bool:
    """True for a participle right behind its noun, where that is somebody named or what somebody named is: `X is a song recorded by Y`."""
    word = words[at]
    if word.label != "acl" or word.tag != "VBN" or not is_past(word.form) or subject.head not in clauses.mentions or at + 1 >= len(words):
        return False
    if clauses.mentions[subject.head].kind == "place" and any(w.head == subject.head and w.label == "case" for w in words):
        return False
    behind = at - 1 - (words[at - 1].form == ",")
    return behind == word.head and words[at + 1].form.casefold() in ("by", "in", "at", "on", "from", "for")


def _tense(first: int, last: int, words: Sequence[Word]) -> bool:
    """True for a verb group in the past."""
    return any(w.tag == "VBD" for w in words[first : last + 1])


def _end(last: int, words: Sequence[Word], clauses: Clauses) -> int:
    """The last word of the predicate: before a stop, an adverbial clause, or what is coordinated with the verb."""
    i = last + 1
    while i < len(words):
        word, following = words[i], words[i + 1] if i + 1 < len(words) else None
        if word.form in _OPEN:
            return i - 1 if words[i - 1].form == "," else last
        if i in clauses.mentions and clauses.mentions[i].name.rstrip('"”').endswith(","):
            return i
        if word.form == "–" and words[i - 1].tag == "CD" and following and following.tag == "CD":
            i += 1
            continue
        if word.form in _STOPS or word.tag == ".":
            return i - 1
        if word.form == "(":
            closing = next((j for j in range(i, min(i + _ASIDE, len(words))) if words[j].form == ")"), None)
            if closing is None:
                return last
            i = closing
        elif word.form.casefold() == "so" and following and (following.tag in ("PRP", "DT", "IN") or i + 1 in clauses.mentions):
            return i - 1 - (words[i - 1].form == ",")
        elif word.form.casefold() in _ADVERBIAL and (word.label in ("mark", "advmod") or word.tag == "WRB"):
            clausal = word.form.casefold() == "as" and following and (following.tag == "VBG" or following.form in ("though", "if", "to"))
            return last if clausal else i - 1
        elif word.tag == "CC" and (
            _parts_clauses(i, words) or (words[i - 1].form == "," and not any(w.form == "," for w in words[last + 1 : i - 1]))
        ):
            return i - 1 - (words[i - 1].form == ",")
        elif word.form == "," and not _goes_on(i, words, clauses):
            return i - 1
        i += 1
    return len(words) - 1


def _parts_clauses(at: int, words: Sequence[Word]) -> bool:
    """True for `and` before another verb or another clause."""
    following = words[at + 1 : at + 3]
    if following and (
        following[0].tag.startswith(("VB", "MD")) or (following[0].tag == "RB" and following[-1].tag.startswith(("VB", "MD")))
    ):
        return True
    ends = at + 1
    while ends < len(words) and words[ends].tag in ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "POS", "PRP"):
        ends += 1
    if ends < len(words) and words[ends].tag in ("VBD", "VBZ", "MD") and ends > at + 1:
        return True
    noun = noun_at(at + 1, words)
    return noun < len(words) and (words[noun].label.startswith(("nsubj", "expl")) or words[noun].tag.startswith(FINITE))


def _goes_on(comma: int, words: Sequence[Word], clauses: Clauses) -> bool:
    """True for a comma inside a list or a noun, or between a place and where it lies."""
    if (
        comma + 1 >= len(words)
        or words[comma + 1].tag in ("WDT", "WP", "WRB", "WP$", "VBG", "IN", "CC", "RB", "TO")
        or words[comma + 1].form.casefold() in _ADVERBIAL
    ):
        return words[comma + 1].tag == "CC" and not _parts_clauses(comma + 1, words) if comma + 1 < len(words) else False
    if comma - 1 in clauses.mentions and comma + 1 in clauses.mentions and clauses.mentions[comma + 1].kind == "place":
        return True
    if words[comma - 1].head > comma and words[comma - 1].label in ("amod", "nummod", "compound", "advmod"):
        return True
    inside = False
    for i in range(comma + 1, len(words)):
        inside = words[i].form == "(" or (inside and words[i].form != ")")
        if inside:
            continue
        if words[i].tag == "CC":
            return not _parts_clauses(i, words)
        if words[i].tag in FINITE or words[i].tag in ("MD", "WDT", "WP", "WRB", ".", "IN", "TO", "VBG") or words[i].form in _STOPS:
            return False
    return False


def pieces(frame: Frame, clause: Clause, clauses: Clauses) -> list[Piece]:
    """The object and the prepositional parts of a clause in the order of the words, each up to where the next begins."""
    words = clauses.words
    told = [("", p) for p in ((*frame.patient, *frame.complement) if not frame.is_passive else frame.complement)]
    told += [*frame.others, *(("by", p) for p in frame.agent if frame.is_passive)]
    starts: dict[int, tuple[str, Part]] = {}
    for case, part in told:
        start = part.start - len(case.split())
        if clause.last < start <= clause.end and (not case or words[start].form.casefold() == case.split()[0]):
            starts.setdefault(start, (case, part))
    ordered = sorted(starts)
    if not ordered or ordered[0] != clause.last + 1:
        opening = words[clause.last + 1]
        case = opening.form.casefold() if opening.tag in ("IN", "TO") else ""
        start = clause.last + 1
        if opening.tag not in ("IN", "DT", "CD", "JJ", "NN", "NNS", "NNP", "JJS", "JJR") or (case and start == clause.end):
            return []
        ordered.insert(0, start)
        starts[start] = (case, Part(clause.end, start + bool(case), clause.end, clauses.mentions.get(start + bool(case))))
    found = []
    for here, start in enumerate(ordered):
        case, part = starts[start]
        border = ordered[here + 1] if here + 1 < len(ordered) else clause.end + 1
        found.append(Piece(case, part, start + len(case.split()), border - 1))
    return found
