"""Clauses with the subjects that English leaves out put back: `X did A and said B` also reads `X said B`."""

import re
from collections.abc import Iterator

from defcli.extraction.mentions.dating import Dated
from defcli.extraction.mentions.tagging import DESCRIBED, FIRST_INDEX, LETTERS, Tagged, main_subject
from defcli.language.vocabulary import SPEECH, VERBS

_INDEX = f"[{chr(FIRST_INDEX)}-{chr(0xF8FF)}]"
_NAMES = "".join(v for k, v in LETTERS.items() if k not in ("date", "quote"))
_ONE = f"[{_NAMES}]{_INDEX}"
_ADVERB = r"(?:(?:also|then|later|now|subsequently|personally|specifically|instead|especially|further|additionally|in particular|\w+ly) )?"
_FINITE = rf"(?:{'|'.join(VERBS)}|{'|'.join(s for s in SPEECH if s.endswith(('d', 't', 'e')))}|\w+ed)"
_RELATIVE = re.compile(rf"(?P<who>{_ONE}),? (?:who|which) (?P<rest>[^,;]+)(?P<end>, |(?=[;.]|$))")
_APPOSITION = re.compile(rf"(?P<who>{_ONE}), [^,;]{{2,70}}, (?={_ADVERB}{_FINITE}\b)")
_DATE = f"{LETTERS['date']}{_INDEX}"
_LEADING = re.compile(
    rf"(?!(?:After|Before|Following|When|Once|While|Despite|Prior)\b)(?:(?:However|Additionally|Finally|Later|Then),? )?(?:(?:In|On|At|By|From|Since|During|Around|Until) )?(?:[A-Za-z' ]{{0,40}}?(?:in|of|on) )?(?P<date>{_DATE}),? "
)
_EVENT_LEADING = re.compile(rf"(?:At|For|During) [^,(]{{2,60}}?(?:in )?(?P<date>{_DATE})[^,]{{0,40}}, ")
_DESCRIBED = re.compile(rf"{DESCRIBED}{_ONE} is ")
_INSIDE = (" of ", " for ", " in ")
_PIECE = re.compile(r"(?:,? and|,) (?P<who>who )?(?P<is>is )?(?=\S)|(?<=\w) (?P<who2>who) (?P<is2>is )?(?:now )?(?=[a-z])")
_COORDINATED = re.compile(rf"(?:,? and|,? but|, while also|;) (?P<rest>{_ADVERB}{_FINITE}\b)")
_PRONOUN = re.compile(r"(?:;|, and|, but|, while|, where) (?:he|she) (?P<rest>" + _ADVERB + _FINITE + r"\b)")
_SPEAKING = re.compile(rf"(?:{'|'.join(SPEECH)})\b")
_PARTICIPLE = re.compile(r", (?:and )?(?P<rest>(?:also )?(?:[a-z]+ing)\b)")
_REPORTED = re.compile(rf"\b(?:{'|'.join(SPEECH)}|saying|noting|adding)\b")


def clauses(tagged: Tagged) -> Iterator[Tagged]:
    """The sentence itself, then the clauses whose subject stands elsewhere in it."""
    yield tagged
    if tagged.described:
        yield from _description(tagged)
        return
    for match in _RELATIVE.finditer(tagged.text):
        if tagged.text[: match.start()].endswith(_INSIDE) and " which " in match[0]:
            continue
        yield _joined(tagged, (match.span("who"), (match.start("rest") - 1, match.end("rest"))))
        if match["end"]:
            yield _going_on(tagged, match.span("who"), match.end("end") - 1)
    for match in _APPOSITION.finditer(tagged.text):
        if not tagged.text[: match.start()].endswith((*_INSIDE, " by ", " starring ")):
            yield _going_on(tagged, match.span("who"), match.end() - 1)
    opening = main_subject(tagged, 0)
    people = {m.id: m for m in tagged.mentions if m.kind in ("person", "character", "unclear")}
    for match in _PRONOUN.finditer(tagged.text):
        if opening and len(people) == 1 and opening[1] <= match.start():
            yield _going_on(tagged, opening, match.start("rest") - 1)
    for match in (*_COORDINATED.finditer(tagged.text), *_PARTICIPLE.finditer(tagged.text)):
        who = main_subject(tagged, match.start()) or opening
        if not who or who[1] > match.start():
            continue
        verb = match["rest"].split()[-1]
        reported = _REPORTED.search(tagged.text, who[1], match.start())
        if reported and match.re is _COORDINATED and not _SPEAKING.match(verb):
            continue
        yield _going_on(tagged, who, match.start("rest") - 1)


def _going_on(tagged: Tagged, who: tuple[int, int], start: int) -> Tagged:
    """The subject with what the sentence goes on to say of it, and with the date that opens the sentence."""
    clause = _joined(tagged, (who, (start, len(tagged.text))))
    opening = leading_date(tagged)
    return clause._replace(leading=opening[0]) if opening and opening[1] <= who[0] else clause


def leading_date(tagged: Tagged) -> tuple[Dated, int] | None:
    """The date that opens a sentence, and where in the tagged text what it dates begins."""
    opening = _LEADING.match(tagged.text) or _EVENT_LEADING.match(tagged.text)
    dated = tagged.mention(opening["date"]).date if opening else None
    return (dated, opening.end()) if opening and dated else None


def _description(tagged: Tagged) -> Iterator[Tagged]:
    """Each thing a cast line says of its character: `X is A`, `X is B`, `X does C`."""
    head = _DESCRIBED.match(tagged.text)
    if not head:
        return
    for match in _PIECE.finditer(tagged.text, head.end()):
        acts = match["who"] or match["who2"]
        verb = max(match.start("is"), match.start("is2"))
        lead = (0, 3) if acts or verb >= 0 else (0, head.end() - 1)
        yield _joined(tagged, (lead, ((verb if verb >= 0 else match.end()) - 1, len(tagged.text))))


def _joined(tagged: Tagged, places: tuple[tuple[int, int], ...]) -> Tagged:
    """Stretches of a tagged sentence as one; what they stand on in the page stays with them."""
    text = "".join(tagged.text[start:end] for start, end in places)
    origin = [place for start, end in places for place in tagged.origin[start:end]]
    return tagged._replace(text=text, origin=(*origin, tagged.origin[places[-1][1]]))
