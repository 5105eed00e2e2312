"""What somebody said: their exact words, what they called somebody, and what they held to be so."""

from collections.abc import Iterator, Sequence

from defcli.extraction.clauses.alone import LONGEST, is_sound, is_whole, verb_of
from defcli.extraction.clauses.drafted import drafted
from defcli.extraction.clauses.frames import ASSERTED, FINITE, Clauses, Frame, Part
from defcli.extraction.clauses.plain import Clause, below, opening, predicate
from defcli.extraction.clauses.rules import is_listed
from defcli.extraction.clauses.subjects import of_nouns, subjects
from defcli.extraction.drafting import Draft, Names, explained, is_title
from defcli.extraction.mentions.tagging import Tagged
from defcli.language.plot import is_plot
from defcli.language.verbs import CALLING, HOLDING, SAYING

_HOLD = SAYING - frozenset("write reply answer respond quip".split()) | HOLDING
_LEADS = frozenset("as to be being a an the it".split())
_NEAR = 10
SAYINGERS = ("person", "organisation")
_OPENS_ELSEWHERE = frozenset("it they this these those such he she there".split())


def speech(tagged: Tagged, clauses: Clauses, about: str, names: Names, found: Sequence[Draft]) -> Iterator[Draft]:
    """What a sentence reports of somebody's words that no relation has told."""
    if is_listed(tagged) or is_plot(tagged.sentence.section):
        return
    known = {(d.subject, d.value) for d in found if d.relation in ("said", "stated")}
    for frame in clauses.frames:
        if frame.force != ASSERTED:
            continue
        for draft in _of_frame(frame, clauses, tagged, about, names):
            if (draft.subject, draft.value) not in known and not _is_told(draft, found):
                known.add((draft.subject, draft.value))
                yield draft._replace(status="opinion")


def _is_told(draft: Draft, found: Sequence[Draft]) -> bool:
    """True where a relation has told of these words already."""
    told = [d for d in found if d.subject == draft.subject and d.value is not None and d.evidence[0].start == draft.evidence[0].start]
    return any(str(draft.value)[:20] in str(d.value) or str(d.value)[:20] in str(draft.value) for d in told)


def _of_frame(frame: Frame, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> Iterator[Draft]:
    if frame.verb in CALLING and frame.is_passive:
        yield from _called_by(frame, clauses, tagged, about, names)
    clause = opening(frame, clauses)
    if clause is None or clause.is_reduced or frame.is_passive or frame.verb not in SAYING | HOLDING | CALLING:
        return
    speakers = [
        who for who, named in subjects(clause, clauses, tagged, about, names) if not named and names.entities[who].kind in SAYINGERS
    ]
    for who in speakers:
        if frame.verb in CALLING:
            yield from _called(who, frame, clause, clauses, tagged, about, names)
        elif frame.verb in SAYING and (quote := _quote_behind(clause.last, clauses)):
            yield from _said(who, quote, (clause.subject.start, quote), None, clauses, tagged, about, names)
        elif frame.verb in _HOLD:
            yield from _held(who, frame, clause, clauses, tagged, about, names)


def _quote_behind(last: int, clauses: Clauses) -> int | None:
    """The exact words that a verb of speech leads to, right behind it or behind a mark."""
    words = clauses.words
    for i in range(last + 1, min(len(words), last + _NEAR)):
        if (mention := clauses.mentions.get(i)) and mention.kind == "quote":
            return i if i == last + 1 or words[i - 1].form in (",", ":") else None
        if words[i].tag in (*FINITE, "MD") or words[i].form == ";":
            return None
    return None


def _said(
    who: str, quote: int, reach: tuple[int, int], of: str | None, clauses: Clauses, tagged: Tagged, about: str, names: Names
) -> Iterator[Draft]:
    words = clauses.mentions[quote].name.strip('"“”').rstrip(",")
    if is_title(words) or (of is None and (not words[:1].isupper() or " " not in words)):
        return
    if of != who:
        qualifiers = (("about", (of,)),) if of else ()
        yield drafted("said", who, (None, words), qualifiers, reach, clauses, tagged, about, names)


def _called(who: str, frame: Frame, clause: Clause, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> Iterator[Draft]:
    """`X called Y a "Z"`."""
    for part in frame.patient[:1]:
        if part.start != clause.last + 1 or not (of := _whom(part, clauses, tagged, names)):
            continue
        for quote in _quotes_from(part.end + 1, clauses):
            yield from _said(who, quote, (clause.subject.start, quote), of, clauses, tagged, about, names)


def _called_by(frame: Frame, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> Iterator[Draft]:
    """`Y was called "Z" by X`, one pair or several."""
    found = opening(frame, clauses)
    if found is None or len(found.members) != 1 or not (of := _whom(found.subject, clauses, tagged, names)):
        return
    words = clauses.words
    for i in range(found.last + 1, len(words) - 2):
        speaker = clauses.mentions.get(i + 2)
        mention = clauses.mentions.get(i)
        if (
            mention
            and mention.kind == "quote"
            and words[i + 1].form == "by"
            and speaker
            and speaker.kind in SAYINGERS
            and (i == found.last + 1 or words[i - 1].form.casefold() in _LEADS or words[i - 1].tag == "CC")
        ) and (who := names.mentioned(speaker, tagged)):
            yield from _said(who, i, (found.subject.start, i + 2), of, clauses, tagged, about, names)


def _whom(part: Part, clauses: Clauses, tagged: Tagged, names: Names) -> str | None:
    """Of whom or what something is said: an entity, or the words for it; nothing where they point elsewhere."""
    if part.start == part.end and part.mention:
        return names.mentioned(part.mention, tagged) if part.mention.kind not in ("quote", "date", "unclear") else None
    inside = range(part.start, part.end + 1)
    if clauses.words[part.start].form.casefold() != "the" or any(
        clauses.words[i].tag in ("PRP", "PRP$") and i not in clauses.mentions for i in inside
    ):
        return None
    return explained(tagged, clauses.span(part.start, part.end, tagged), "", names, of_nouns(clauses))


def _quotes_from(at: int, clauses: Clauses) -> Iterator[int]:
    """The exact words from a place on, behind small words and in a list, that are no part of a longer noun."""
    words = clauses.words
    while at < len(words) and (words[at].form.casefold() in _LEADS or words[at].form == "," or words[at].tag == "CC"):
        at += 1
    if (mention := clauses.mentions.get(at)) and mention.kind == "quote":
        following = words[at + 1] if at + 1 < len(words) else None
        if following is None or not following.tag.startswith(("NN", "JJ", "VB", "CD")):
            yield at
            yield from _quotes_from(at + 1, clauses)


def _held(who: str, frame: Frame, clause: Clause, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> Iterator[Draft]:
    """`X said that …`: the clause, to its end."""
    words = clauses.words
    start = clause.last + 1
    start += start < len(words) and words[start].form == "that"
    inner = next((i for i in below(words, frame.at) if words[i].label == "ccomp"), None)
    end = predicate(clause.last, clauses)
    if inner is None or end is None or not start <= inner <= end or words[start].form.casefold() in _OPENS_ELSEWHERE:
        return
    if not is_sound(clause, end, clauses, who, names, None) or not any(words[i].tag in (*FINITE, "MD") for i in range(start, end + 1)):
        return
    value = explained(tagged, clauses.span(start, end, tagged), who, names, of_nouns(clauses)).strip(" ,")
    if len(value) > LONGEST or not is_whole(value, "stated"):
        return
    told = clauses.text(start, end, tagged).strip(" ,")
    yield drafted(
        "stated",
        who,
        (None, told),
        (("verb", (verb_of(clause, clauses),)),),
        (clause.subject.start, end),
        clauses,
        tagged,
        about,
        names,
        shown=value,
    )
