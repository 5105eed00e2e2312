"""What a clause says of somebody in its own verb, where no relation of the vocabulary has it: who did what, and what somebody is.

A clause becomes a fact only where two readings agree: the parse, and the plain order of words: subject, verb group, object, with nothing between.
"""

import re
from collections.abc import Iterator, Sequence

from defcli.extraction.clauses.alone import LONGEST, is_sound, is_whole, verb_of
from defcli.extraction.clauses.drafted import drafted
from defcli.extraction.clauses.frames import ASSERTED, FINITE, TELLING, WANTING, Clauses, Frame, Part
from defcli.extraction.clauses.participles import participle
from defcli.extraction.clauses.plain import Clause, Piece, below, pieces, plain
from defcli.extraction.clauses.rules import dated, is_listed, rules_of
from defcli.extraction.clauses.subjects import context_of, of_nouns, subjects
from defcli.extraction.drafting import Draft, Names, explained
from defcli.extraction.mentions.dating import Dated
from defcli.extraction.mentions.lexicon import PERSONAL
from defcli.extraction.mentions.tagging import Tagged
from defcli.language.plot import is_plot
from defcli.language.verbs import CALLING

_UNFINISHED = (
    TELLING
    | WANTING
    | frozenset(
        "know see hear show recognize recognise notice understand caution determine decide realize realise discover learn find tend happen like let make get seem appear".split()
    )
)  # what they tell stands in a clause of its own
_TAKES_TWO = CALLING | frozenset(
    "liken compare attribute devote assign prefer convert link connect limit subject base put depict view treat define name declare refer".split()
)
_GO_ON = frozenset("begin start continue manage help".split())
_TELLS_WHO = ("is_a", "tied_to", "member_of", "leads", "position_held")
_DECIDING = frozenset(
    "agree offer refuse decline attempt try seek plan intend fail struggle decide choose threaten promise vow volunteer".split()
)
_SINCE = ("since", "until", "after", "before", "than", "between")
_MOST = 4
_ON = ("", "in", "on", "at")
_WHERE = ("in", "on", "at", "than", "of", "against", "without", "except")  # without these a clause may say more than is so


def deeds(tagged: Tagged, clauses: Clauses, about: str, names: Names, found: Sequence[Draft]) -> Iterator[Draft]:
    """The facts of a sentence that its clauses tell in their own verbs."""
    if is_listed(tagged) or '"' in tagged.sentence.section:
        return
    for frame in clauses.frames:
        if frame.force != ASSERTED or not (clause := plain(frame, clauses) or participle(frame, clauses)):
            continue
        told = _being(frame, clause, clauses) if frame.verb == "be" else _deed(frame, clause, clauses)
        for subject in subjects(clause, clauses, tagged, about, names) if told else ():
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
    if any(r.relation == other.relation for r in rules_of(clauses.words[frame.at])):
        return not (draft.when and not other.when)
    if draft.object is not None and draft.object in ends:
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


def _deed(frame: Frame, clause: Clause, clauses: Clauses) -> list[Piece]:
    """What a verb is told with: its object and its prepositional parts; nothing where they are not told whole."""
    words = clauses.words
    inner = [i for i in below(words, frame.at) if words[i].label in ("ccomp", "xcomp") and words[i].tag.startswith("VB")]
    decides = frame.verb in _DECIDING and not frame.is_passive and all(words[i].label == "xcomp" and words[i].tag == "VB" for i in inner)
    goes_on = frame.verb in _GO_ON and not any(words[i].lemma in _UNFINISHED for i in inner)
    if inner and (decides or goes_on):
        return [Piece("", Part(inner[0], clause.last + 1, clause.end, None), clause.last + 1, clause.end)]
    if inner or (frame.verb in _UNFINISHED and not frame.is_passive):
        return []
    told = pieces(frame, clause, clauses)
    if told and told[0].case == "by" and not frame.is_passive and clause.first == clause.last:
        return []
    if frame.verb == "have" and told and told[0].case:
        return []
    if frame.verb in _UNFINISHED and told and told[0].case not in ("as", "for"):
        return []
    if not told or told[0].start - len(told[0].case.split()) != clause.last + 1 or (told[0].part.mention and told[0].part.mention.date):
        return []
    return told


def _being(frame: Frame, clause: Clause, clauses: Clauses) -> list[Piece]:
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
        (i - 1 for i in range(frame.at + 1, clause.end + 1) if words[i].tag in ("VBN", "WP", "WDT", "WRB", "VBG") or words[i].form == "("),
        clause.end,
    )
    part = Part(frame.at, clause.last + 1, clause.end, clauses.mentions.get(frame.at))
    is_told = cut < clause.end and words[cut + 1].tag == "VBN" and bool(rules_of(words[cut + 1]))
    ends = (cut, clause.end) if is_told else (clause.end, cut)
    return [Piece("", part, clause.last + 1, end) for end in dict.fromkeys(ends) if end >= frame.at]


def _draft(
    relation: str, frame: Frame, clause: Clause, pieces: list[Piece], clauses: Clauses, tagged: Tagged, about: str, names: Names, subject: tuple[str, str | None]
) -> Draft | None:  # fmt: skip
    who, named = subject
    is_plural = any(w.tag in ("VBP", "VB") for w in clauses.words[clause.first : clause.first + 1])
    if is_plural and len(clause.members) == 1 and not named and names.entities[who].kind in PERSONAL:
        return None
    if is_plot(tagged.sentence.section) and (named or names.entities[who].kind != "character"):
        return None
    verb = verb_of(clause, clauses)
    when = _when(frame, pieces, clauses, tagged)
    kept = _kept(pieces, when, clause, clauses, who, names, named)
    if not kept or _is_whole_quote(kept[0]):
        return None
    plainly = of_nouns(clauses)
    if relation == "is_a":
        plainly |= {m.span for m in clauses.mentions.values() if m.id == who and m.name[:1].islower()}
    lead = verb if relation == "did" else ""
    told = [lead] + [explained(tagged, clauses.span(p.start - len(p.case.split()), p.end, tagged), who, names, plainly) for p in kept]
    while len(" ".join(told)) > LONGEST and len(kept) > 1:
        kept, told = kept[:-1], told[:-1]
    shown = " ".join(told).strip()
    target, value = _value(kept[0], clauses, tagged, names)
    if (frame.verb in _TAKES_TWO and len(kept) < 2) or not is_whole(shown, relation) or target == who or not (target or value):
        return None
    qualifiers = {"verb": (f"{verb} {kept[0].case}".strip() if relation == "did" else verb,), **_beside(kept[1:], clauses, tagged, names)}
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
    reach = (min(clause.subject.start, clause.first), kept[-1].end)
    relation = "happened" if named else relation
    return drafted(relation, who, (target, value), tuple(qualifiers.items()), reach, clauses, tagged, about, names, when, shown)


def _when(frame: Frame, pieces: list[Piece], clauses: Clauses, tagged: Tagged) -> Dated | None:
    """The clause's date, unless something is only measured from it: `the first since the flight in 1962`."""
    when = dated(frame, clauses)
    ahead = [p for p in pieces if when and clauses.span(p.start, p.end, tagged).start < when.span.start and not _is_date(p, when)]
    return None if any(p.case in _SINCE for p in ahead) else when


def _is_date(piece: Piece, when: Dated | None) -> bool:
    return bool(when and piece.part.mention and piece.part.mention.date == when)


def _kept(
    pieces: list[Piece], when: Dated | None, clause: Clause, clauses: Clauses, who: str, names: Names, named: str | None
) -> list[Piece]:
    """The pieces that can be told: up to the first that points elsewhere, without the date; none where that leaves out what a verb cannot do without."""
    kept = [p for p in pieces if not (_is_date(p, when) and p.case in _ON)][:_MOST]
    while kept and not is_sound(clause, kept[-1].end, clauses, who, names, named):
        if kept[-1].case in _WHERE:
            return []
        kept = kept[:-1]
    if kept and (_shares_a_noun(kept[-1].end, clauses) or _is_cut_clause(kept[0].start, kept[-1].end, clauses)):
        return []
    return kept if kept and kept[0] is pieces[0] and all(p in kept for p in pieces if p.case == "by") else []


def _shares_a_noun(end: int, clauses: Clauses) -> bool:
    """True for a name that only opens a list before one noun: `the A and B brands`."""
    tags = [w.tag for w in clauses.words[end + 1 : end + 4]]
    return end in clauses.mentions and len(tags) == 3 and tags[0] == "CC" and tags[1] in ("NNP", "JJ") and tags[2] in ("NN", "NNS")


def _is_cut_clause(first: int, last: int, clauses: Clauses) -> bool:
    """True for words that open a clause and hold no verb of it: `to explain how such crimes`."""
    words = clauses.words
    opens = next((i for i in range(last, first, -1) if words[i].form in ("how", "why", "whether", "what")), None)
    return opens is not None and not any(w.tag in (*FINITE, "MD", "TO") for w in words[opens + 1 : last + 1])


def _is_whole_quote(piece: Piece) -> bool:
    """True for exact words of some length: what was said is told by other relations."""
    mention = piece.part.mention
    return bool(mention and mention.kind == "quote" and " " in mention.name and piece.part.start == piece.part.head)


def _beside(pieces: list[Piece], clauses: Clauses, tagged: Tagged, names: Names) -> dict[str, tuple[str, ...]]:
    """What stands behind prepositions, by them."""
    out: dict[str, tuple[str, ...]] = {}
    for piece in pieces:
        if case := piece.case.replace(" ", "_"):
            ident, text = _value(piece, clauses, tagged, names)
            out[case] = (*out.get(case, ()), ident or str(text))
    return out


def _value(piece: Piece, clauses: Clauses, tagged: Tagged, names: Names) -> tuple[str | None, str | None]:
    """The entity that a piece names, if it names one and nothing more, else its words."""
    mention = clauses.mentions.get(piece.end)
    alone = mention and mention.kind not in ("date", "quote") and all(clauses.words[i].tag == "DT" for i in range(piece.start, piece.end))
    if mention and alone and (ident := names.mentioned(mention, tagged)):
        return ident, None
    return None, clauses.text(piece.start, piece.end, tagged).strip(" ,")
