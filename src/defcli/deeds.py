"""What a clause says of somebody in its own verb, where no relation of the vocabulary has it: who did what, and what somebody is.

A clause becomes a fact only where two readings agree: the parse, and the plain order of words: subject, verb group, object, with nothing between.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from defcli.drafting import Draft, Names, explained, when_text
from defcli.framed import dated, is_listed, rules_of
from defcli.frames import ASSERTED, Clauses, Frame, Part
from defcli.language.parser import Word
from defcli.language.verbs import is_past
from defcli.mentions.lexicon import PERSONAL
from defcli.mentions.nouns import kind_of
from defcli.mentions.tagging import Tagged
from defcli.model import Entity, Span
from defcli.names import slug
from defcli.plot import is_plot

LONGEST = 150
_LINKS = frozenset(
    "also then later soon again instead thus therefore still already subsequently eventually finally however furthermore moreover even just both".split()
)
_POINTS = frozenset(
    "this that these those such former latter other another same so there here i we you me us my our your one others neither previous following next said again too either likewise".split()
)
_OTHERS = frozenset("he she him them it they us".split())
_OWN = "his her its their himself herself itself themselves".split()
_TELLING = frozenset(
    "say state claim think believe feel report suggest argue note write explain tell announce allege speculate add reveal comment know see hear show"
    " conclude remark comment opine admit confirm recall insist deny observe acknowledge caution joke estimate determine decide realize realise discover learn find"
    " want wish hope try plan intend ask refuse fail attempt seek seem appear tend happen need expect like let make get".split()
)
_TAKES_TWO = frozenset(
    "liken compare attribute devote assign prefer convert add link connect limit subject base give put describe regard depict characterize characterise consider view treat define call name dub label brand declare deem refer".split()
)
_STOPS = frozenset(";—–[…")
_OPEN = frozenset(':"“')
_HEDGES = frozenset("reportedly allegedly supposedly rumored rumoured possibly perhaps probably likely maybe if unless whether".split())
_ADVERBIAL = frozenset("when while where because although though after before since as once until whereas whereby".split())
_UNTOLD = frozenset("that if unless whether lest though".split())
_CUT = re.compile(r"(?:,|\b(?:and|or|of|the|an?|in|on|at|by|for|with|to|from|as|than|which|who|whom|that|both|not|be))$")
_VERBAL = re.compile(r"VB|MD|RB|RP")
_FINITE = ("VBD", "VBZ", "VBP")
_GO_ON = frozenset("begin start continue manage help".split())
_PARTS = frozenset(
    "video trailer teaser poster soundtrack score cover script screenplay chorus lyrics finale premiere sequel prologue epilogue single remix".split()
)
_KNOWN = frozenset("world public media press police government army navy sun moon sky sea future past end beginning".split())
_SINGULAR = {"were": "was", "are": "is", "have": "has"}
_TELLS_WHO = ("is_a", "tied_to", "member_of", "leads", "position_held")
_MOST = 4
_ON = ("", "in", "on", "at")
_ASIDE = 20


class _Clause(NamedTuple):
    """A clause in plain order: where its subject, its verb group and the rest of it stand."""

    subject: Part
    members: tuple[Part, ...]
    first: int
    last: int
    end: int


def deeds(tagged: Tagged, clauses: Clauses, about: str, names: Names, found: Sequence[Draft]) -> Iterator[Draft]:
    """The facts of a sentence that its clauses tell in their own verbs."""
    if is_listed(tagged) or '"' in tagged.sentence.section:
        return
    for frame in clauses.frames:
        if frame.force != ASSERTED or not (clause := _plain(frame, clauses)):
            continue
        told = _being(frame, clause, clauses) if frame.verb == "be" else _deed(frame, clause, clauses)
        for subject in _subjects(clause, clauses, tagged, about, names) if told else ():
            if frame.verb == "be":
                tries = (_draft("is_a", frame, clause, [piece], clauses, tagged, about, names, subject) for piece in told)
                draft = next((d for d in tries if d), None)
            else:
                draft = _draft("did", frame, clause, told, clauses, tagged, about, names, subject)
            if draft and not any(_is_told(draft, frame, clauses, d, names) for d in found):
                yield draft


def _is_told(draft: Draft, frame: Frame, clauses: Clauses, other: Draft, names: Names) -> bool:
    """True where a relation has told of the clause already: its verb is the relation's, or its words hold both ends of what that tells."""
    ends = {other.subject, other.object, *(v for _, values in other.qualifiers for v in values)}
    if draft.subject not in ends:
        return False
    if draft.relation == "is_a" and other.relation in _TELLS_WHO and draft.evidence[0].start == other.evidence[0].start:
        return True
    if any(r.relation == other.relation for r in rules_of(clauses.words[frame.at])) or (draft.object is not None and draft.object in ends):
        return True
    mine, theirs = draft.evidence[0].focus, other.evidence[0].focus
    if draft.relation == "is_a" or not (mine.start < theirs.end and theirs.start < mine.end):
        return False
    told = [
        names.entities[i].name if i in names.entities else str(i)
        for i in (other.object, other.value, other.subject)
        if i and i != draft.subject
    ]
    return any(t.casefold() in str(draft.shown).casefold() for t in told)


def _plain(frame: Frame, clauses: Clauses) -> _Clause | None:
    """The clause, if its words stand in plain order: a subject that opens it, the verb group right behind, the rest right behind that."""
    words = clauses.words
    at = next((i for i in _below(words, frame.at) if words[i].label == "cop"), None) if frame.verb == "be" else frame.at
    subjects = frame.patient if frame.is_passive else frame.agent
    if at is None or not subjects:
        return None
    first = last = at
    while first and _VERBAL.match(words[first - 1].tag):
        first -= 1
    while last + 1 < len(words) and (words[last + 1].tag in ("RP", "RB") or (last + 1 <= frame.at and _VERBAL.match(words[last + 1].tag))):
        last += 1
    group = words[first : last + 1]
    if not _agrees(group):
        return None
    subject = subjects[-1]._replace(start=subjects[0].start)
    if not (
        _opens(subject, first, words) or _shared(subject, first, frame.at, words) or _relative(subject, first, frame.at, words, clauses)
    ):
        return None
    end = _end(last, words, clauses)
    if (
        end <= last
        or words[end].tag in ("CC", "IN", "DT", "TO", "PRP$")
        or any(w.form.casefold() in _HEDGES for w in words[first : end + 1])
    ):
        return None
    return _Clause(subject, subjects, first, last, end)


def _agrees(group: Sequence[Word]) -> bool:
    """True for a verb group in the indicative: its first verb finite and no modal, each form one that a verb can have."""
    verbs = [w for w in group if w.tag.startswith("VB")]
    if not verbs or verbs[0].tag not in _FINITE or any(w.tag == "MD" for w in group):
        return False
    return all(is_past(w.form) if w.tag in ("VBD", "VBN") else w.form.endswith("s") if w.tag == "VBZ" else True for w in verbs)


def _below(words: Sequence[Word], head: int) -> list[int]:
    return [i for i, w in enumerate(words) if w.head == head]


def _opens(subject: Part, verb: int, words: Sequence[Word]) -> bool:
    """True for a subject at the head of its clause, the verb group right behind it or behind what commas set apart."""
    before = words[subject.start - 1] if subject.start else None
    if before and (
        before.form.casefold() in _UNTOLD
        or (subject.start > 1 and words[subject.start - 2].form.casefold() in ("long", "far", "even", "only", "if"))
    ):
        return False
    if before and before.tag == "CC":
        return subject.end == verb - 1 and subject.start > 1 and words[subject.start - 2].form in (",", ";")
    if before and not (before.form in (",", ";", ":", "—", "–", ")") or before.form.casefold() in _ADVERBIAL):
        return False
    if subject.end == verb - 1:
        return True
    between = words[subject.end + 1 : verb]
    if not between or between[-1].form not in (",", ")") or between[0].form not in (",", "(") or len(between) > _ASIDE:
        return False
    return (len(between) > 1 and between[1].tag in ("WP", "WDT", "WP$")) or not any(w.tag in _FINITE for w in between)


def _shared(subject: Part, verb: int, at: int, words: Sequence[Word]) -> bool:
    """True for a verb that is coordinated with one before it and so has its subject."""
    head = words[at].head
    if words[at].label != "conj" or not subject.end < head < verb or words[verb - 1].tag != "CC" or not words[head].tag.startswith("VB"):
        return False
    if any(w.label.startswith("nsubj") for w in words[head:verb]):
        return False
    return _tense(subject.end + 1, head, words) == _tense(verb, at, words)


def _relative(subject: Part, verb: int, at: int, words: Sequence[Word], clauses: Clauses) -> bool:
    """True for `who` or `which` right behind the noun that it stands for, or with nobody else between."""
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
    return all(words[i].form == "," for i in between)


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
        if word.form in _STOPS or word.tag == ".":
            return i - 1
        if word.form == "(":
            closing = next((j for j in range(i, min(i + _ASIDE, len(words))) if words[j].form == ")"), None)
            if closing is None:
                return last
            i = closing
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
    plain = at + 1
    while plain < len(words) and words[plain].tag in ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "POS", "PRP"):
        plain += 1
    if plain < len(words) and words[plain].tag in ("VBD", "VBZ", "MD") and plain > at + 1:
        return True
    noun = at + 1
    while noun < len(words) and words[noun].head > noun and not words[noun].label.startswith("nsubj"):
        noun = words[noun].head
    return noun < len(words) and (words[noun].label.startswith(("nsubj", "expl")) or words[noun].tag.startswith(_FINITE))


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
        if words[i].tag in _FINITE or words[i].tag in ("MD", "WDT", "WP", "WRB", ".", "IN", "TO", "VBG") or words[i].form in _STOPS:
            return False
    return False


class _Piece(NamedTuple):
    """What stands behind a verb: the preposition before it, and its words."""

    case: str
    part: Part
    start: int
    end: int


def _pieces(frame: Frame, clause: _Clause, clauses: Clauses) -> list[_Piece]:
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
        found.append(_Piece(case, part, start + len(case.split()), border - 1))
    return found


def _deed(frame: Frame, clause: _Clause, clauses: Clauses) -> list[_Piece]:
    """What a verb is told with: its object and its prepositional parts; nothing where they are not told whole."""
    words = clauses.words
    inner = [i for i in _below(words, frame.at) if words[i].label in ("ccomp", "xcomp") and words[i].tag.startswith("VB")]
    if frame.verb in _TELLING or (inner and frame.verb not in _GO_ON):
        return []
    if inner:
        if any(words[i].lemma in _TELLING for i in inner):
            return []
        return [_Piece("", Part(inner[0], clause.last + 1, clause.end, None), clause.last + 1, clause.end)]
    pieces = _pieces(frame, clause, clauses)
    if frame.verb == "have" and pieces and pieces[0].case:
        return []
    if (
        not pieces
        or pieces[0].start - len(pieces[0].case.split()) != clause.last + 1
        or (pieces[0].part.mention and pieces[0].part.mention.date)
    ):
        return []
    return pieces


def _being(frame: Frame, clause: _Clause, clauses: Clauses) -> list[_Piece]:
    """What somebody is, if it is told by a noun: with all that is said of it, and without."""
    words = clauses.words
    opening = words[clause.last + 1]
    if not (opening.tag in ("DT", "NNP") or opening.form.casefold() == "one") or opening.form.casefold() in ("no", "all", "any", "some"):
        return []
    if (told := clauses.mentions.get(clause.last + 1)) and told.kind == "quote":
        return []
    if not words[frame.at].tag.startswith("NN") or not clause.last < frame.at <= clause.end:
        return []
    cut = next(
        (
            i - 1
            for i in range(frame.at + 1, clause.end + 1)
            if words[i].tag in ("VBN", "WP", "WDT", "WRB", "VBG") or words[i].form in (",", "(")
        ),
        clause.end,
    )
    part = Part(frame.at, clause.last + 1, clause.end, clauses.mentions.get(frame.at))
    is_told = cut < clause.end and words[cut + 1].tag == "VBN" and bool(rules_of(words[cut + 1]))
    ends = (cut, clause.end) if is_told else (clause.end, cut)
    return [_Piece("", part, clause.last + 1, end) for end in dict.fromkeys(ends) if end >= frame.at]


def _draft(
    relation: str, frame: Frame, clause: _Clause, pieces: list[_Piece], clauses: Clauses, tagged: Tagged, about: str, names: Names, subject: tuple[str, str | None]
) -> Draft | None:  # fmt: skip
    who, named = subject
    if is_plot(tagged.sentence.section) and (named or names.entities[who].kind != "character"):
        return None

    def told(first: int, last: int) -> str:
        place = clauses.place(first, last)
        return explained(tagged, tagged.span(place.start, place.end), who, names, of_nouns(clauses))

    group = [clauses.words[i].form for i in range(clause.first, clause.last + 1) if clauses.words[i].form.casefold() not in _LINKS]
    verb = " ".join(_SINGULAR.get(w, w) for w in group) if len(clause.members) > 1 else " ".join(group)
    when = dated(frame, tagged)
    kept = [p for p in pieces if not (when and p.part.mention and p.part.mention.date == when and p.case in _ON)][:_MOST]
    while kept and not _is_sound(clause, kept, clauses, who, names, named):
        kept = kept[:-1]
    if any(p.case == "by" and p not in kept for p in pieces):
        return None
    if not kept or kept[0] is not pieces[0] or (frame.verb in _TAKES_TWO and len(kept) < 2):
        return None
    if (
        relation == "did"
        and kept[0].part.start == kept[0].part.head
        and kept[0].part.mention
        and kept[0].part.mention.kind == "quote"
        and " " in kept[0].part.mention.name
    ):
        return None
    lead = [verb] if relation == "did" else []
    shown = " ".join([*lead, *(told(p.start - len(p.case.split()), p.end) for p in kept)])
    while len(shown) > LONGEST and len(kept) > 1:
        kept = kept[:-1]
        shown = " ".join([*lead, *(told(p.start - len(p.case.split()), p.end) for p in kept)])
    if relation == "is_a" and re.fullmatch(r"the [a-z]+", shown):
        return None
    if len(shown) > LONGEST or _CUT.search(shown) or shown.count("(") != shown.count(")"):
        return None
    target, value = _value(kept[0], clauses, tagged, names)
    if target == who or (target is None and not value):
        return None
    qualifiers: dict[str, tuple[str, ...]] = {"verb": (" ".join([verb, kept[0].case]).strip(),)} if relation == "did" else {"verb": (verb,)}
    for piece in kept[1:]:
        if piece.case:
            ident, text = _value(piece, clauses, tagged, names)
            qualifiers[piece.case.replace(" ", "_")] = (*qualifiers.get(piece.case.replace(" ", "_"), ()), ident or str(text))
    page = names.entities[about].name
    if (named and page.removeprefix("The ") not in shown) or (
        who != about and context_of(clause.last + 1, kept[-1].end, clauses, about, shown, names)
    ):
        shown += f" ({page})"
    if relation == "is_a":
        shown = re.sub(r"^(?:An?|The(?= [a-z]))(?= )", lambda m: m[0].lower(), shown)
    if named:
        qualifiers["who"] = (named,)
        shown = f"{named[0].upper()}{named[1:]} {'' if lead else verb + ' '}{shown}"
    place = clauses.place(min(clause.subject.start, clause.first), kept[-1].end)
    focus = tagged.span(place.start, place.end)
    document = tagged.document
    evidence = [document.evidence(tagged.sentence.span, focus)]
    evidence += [document.evidence(m.because) for m in clauses.mentions.values() if m.because and focus.start <= m.span.start < focus.end]
    inside = {i for m in clauses.mentions.values() if focus.start <= m.span.start < focus.end and (i := names.mentioned(m, tagged))}
    every = {i for m in tagged.mentions if (i := names.mentioned(m, tagged))}
    return Draft(
        "happened" if named else relation, who, target, value, None, when, when_text(tagged, when) if when else None, tuple(sorted(qualifiers.items())), "asserted",
        tagged.sentence.section, tuple(dict.fromkeys(evidence)), document.quote(tagged.sentence.span), about, tuple(sorted(inside)), tuple(sorted(every)), shown,
    )  # fmt: skip


def of_nouns(clauses: Clauses) -> set[Span]:
    """The mentions that only say of which sort a noun is, and so stay as they are written: `the mission change`."""
    words = clauses.words
    return {
        m.span
        for i, m in clauses.mentions.items()
        if i + 1 < len(words)
        and words[i].head == i + 1
        and words[i].label in ("compound", "nmod", "amod", "nmod:poss")
        and i + 1 not in clauses.mentions
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


def _is_sound(clause: _Clause, kept: list[_Piece], clauses: Clauses, who: str, names: Names, named: str | None) -> bool:
    """True for a predicate that can be understood alone: nothing in it points elsewhere, its pronouns are the subject's own."""
    kind = names.entities[who].kind
    own = (
        {"his", "her", "himself", "herself"}
        if kind in PERSONAL
        else {"its", "itself"} | ({"their", "themselves"} if kind == "group" else set())
    )
    for i in range(clause.first, kept[-1].end + 1):
        word, mention = clauses.words[i], clauses.mentions.get(i)
        form = word.form.casefold()
        if mention:
            if mention.kind == "unclear":
                return False
        elif (
            form in _POINTS
            or form in _OTHERS
            or (word.tag in ("PRP", "PRP$") and (form not in own or named))
            or (form == "her" and word.label != "nmod:poss")
        ):
            return False
    return True


def _value(piece: _Piece, clauses: Clauses, tagged: Tagged, names: Names) -> tuple[str | None, str | None]:
    """The entity that a piece names, if it names one and nothing more, else its words."""
    mention = clauses.mentions.get(piece.end)
    alone = mention and mention.kind not in ("date", "quote") and all(clauses.words[i].tag == "DT" for i in range(piece.start, piece.end))
    if mention and alone and (ident := names.mentioned(mention, tagged)):
        return ident, None
    place = clauses.place(piece.start, piece.end)
    return None, " ".join(tagged.words(place.start, place.end).split()).strip(" ,")


def _subjects(clause: _Clause, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> list[tuple[str, str | None]]:
    """Whom a clause is about: each of those it names, where it names nobody else, or one common noun."""
    if len(clause.members) == 1:
        one = _subject(clause.subject, clauses, tagged, about, names)
        return [one] if one else []
    if not all(m.mention and m.start == m.end == m.head for m in clause.members):
        return []
    verbs = [w for w in clauses.words[clause.first : clause.last + 1] if w.tag == "VBP"]
    if any(w.form not in _SINGULAR for w in verbs):
        return []
    found = [_subject(m, clauses, tagged, about, names) for m in clause.members]
    return [f for f in found if f] if all(found) else []


def _subject(part: Part, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> tuple[str, str | None] | None:
    """Whom a clause is about: somebody named, a thing named after somebody (`the X crew`), or a common noun of the page's subject, in its own words."""
    words = clauses.words
    inner = [i for i in range(part.start, part.end + 1) if words[i].tag not in ("DT", "RB")]
    if part.mention and part.mention.kind not in ("quote", "date", "unclear"):
        lone = all(
            words[i].tag == "DT" or i == part.head or (words[i].tag in ("NN", "JJ", "NNP") and i < part.head)
            for i in range(part.start, part.end + 1)
        )
        ident = names.mentioned(part.mention, tagged) if lone else None
        return (ident, None) if ident else None
    if part.mention or not inner or not words[part.head].tag.startswith("NN"):
        return None
    text = _text(part, clauses, tagged)
    held = [clauses.mentions[i] for i in inner if i in clauses.mentions]
    if any(m.kind in ("date", "quote", "unclear") or m.name.casefold() in _OWN for m in held) or any(
        words[i].tag in ("PRP$", "PRP") or words[i].form.casefold() in _POINTS for i in inner if i not in clauses.mentions
    ):
        return None
    if part.end != part.head or len(inner) > 6:
        return None
    if held and held[0].name[0].isupper():
        name = explained(tagged, tagged.span(*clauses.place(part.start, part.end)), "", names)
        name = re.sub(r"^(?:The|An?)(?= )", lambda m: m[0].lower(), name) if words[part.start].tag == "DT" else name
        kind = kind_of(words[part.head].form) or "thing"
        ident = f"{kind if kind in ('group', 'work') else 'thing'}/{slug(name)}"
        names.entities.setdefault(ident, Entity(ident, name, ident.partition("/")[0]))
        return ident, None
    article = words[part.start].form.casefold()
    if article == "the" or (article in ("a", "an") and words[part.head].form in _PARTS):
        return about, re.sub(r"^an? (?:accompanying )?", "the ", text[0].lower() + text[1:])
    return None


def _text(part: Part, clauses: Clauses, tagged: Tagged) -> str:
    place = clauses.place(part.start, part.end)
    return " ".join(tagged.words(place.start, place.end).split())
