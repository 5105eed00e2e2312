"""Clauses with the subjects that English leaves out put back: `X did A and said B` also reads `X said B`."""

import re
from collections.abc import Iterator

from defcli.mentions.tagging import FIRST_INDEX, LETTERS, Tagged, main_subject
from defcli.mentions.vocabulary import SPEECH, VERBS

_INDEX = f"[{chr(FIRST_INDEX)}-{chr(0xF8FF)}]"
_NAMES = "".join(v for k, v in LETTERS.items() if k not in ("date", "quote"))
_ONE = f"[{_NAMES}]{_INDEX}"
_ADVERB = r"(?:(?:also|then|later|now|subsequently|personally|specifically|instead|especially|further|additionally|in particular|\w+ly) )?"
_FINITE = rf"(?:{'|'.join(VERBS)}|{'|'.join(s for s in SPEECH if s.endswith(('d', 't', 'e')))}|\w+ed)"
_RELATIVE = re.compile(rf"(?P<who>{_ONE}),? (?:who|which) (?P<rest>[^,;]+)(?P<end>, |(?=[;.]|$))")
_APPOSITION = re.compile(rf"(?P<who>{_ONE}), [^,;]{{2,70}}, (?={_ADVERB}{_FINITE}\b)")
_DESCRIBED = re.compile(rf"{_ONE} is ")
_PIECE = re.compile(r"(?:,? and|,) (?P<who>who )?(?P<is>is )?(?=\S)|(?<=\w) (?P<who2>who) (?P<is2>is )?(?:now )?(?=[a-z])")
_COORDINATED = re.compile(rf"(?:,? and|,? but|, while also|;) (?P<rest>{_ADVERB}{_FINITE}\b)")
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
        yield _joined(tagged, (match.span("who"), (match.start("rest") - 1, match.end("rest"))))
        if match["end"]:
            yield _joined(tagged, (match.span("who"), (match.end("end") - 1, len(tagged.text))))
    for match in _APPOSITION.finditer(tagged.text):
        yield _joined(tagged, (match.span("who"), (match.end() - 1, len(tagged.text))))
    who = main_subject(tagged)
    if not who:
        return
    for match in (*_COORDINATED.finditer(tagged.text, who[1]), *_PARTICIPLE.finditer(tagged.text, who[1])):
        verb = match["rest"].split()[-1]
        reported = _REPORTED.search(tagged.text, who[1], match.start())
        if reported and match.re is _COORDINATED and not _SPEAKING.match(verb):
            continue
        yield _joined(tagged, (who, (match.start("rest") - 1, len(tagged.text))))


def _description(tagged: Tagged) -> Iterator[Tagged]:
    """Each thing a cast line says of its character: `X is A`, `X is B`, `X does C`."""
    head = _DESCRIBED.match(tagged.text)
    if not head:
        return
    for match in _PIECE.finditer(tagged.text, head.end()):
        acts = match["who"] or match["who2"]
        is_so = match["is"] or match["is2"]
        lead = (0, 2) if acts and not is_so else (0, head.end() - 1)
        yield _joined(tagged, (lead, (match.end() - 1, len(tagged.text))))


def _joined(tagged: Tagged, places: tuple[tuple[int, int], ...]) -> Tagged:
    """Stretches of a tagged sentence as one; what they stand on in the page stays with them."""
    text = "".join(tagged.text[start:end] for start, end in places)
    origin = [place for start, end in places for place in tagged.origin[start:end]]
    return tagged._replace(text=text, origin=(*origin, tagged.origin[places[-1][1]]))
