"""Dated sentences that no relation took: what happened, in the page's own words."""

import re
from collections.abc import Iterator, Sequence

from defcli.extraction.clauses.alone import has_gap, points_elsewhere
from defcli.extraction.clauses.frames import ASSERTED, FINITE, Clauses
from defcli.extraction.clauses.plain import noun_at, plain
from defcli.extraction.clauses.subjects import goes_on_a_list, of_nouns
from defcli.extraction.drafting import TAKEN_BACK, Draft, Names, explained, sentence_evidence
from defcli.extraction.mentions.tagging import LETTERS, Tagged
from defcli.extraction.slots import INDEX
from defcli.language.parser import Word
from defcli.language.vocabulary import SPEECH, VERBS
from defcli.model import Span

_DATE = f"{LETTERS['date']}{INDEX}"
_HEAD = re.compile(
    rf"(?:(?:However|Additionally|Finally|Later),? )?(?:(?=[Ii]n |[Oo]n |[Aa]t |[Bb]y |[Ss]ince |[Ff]rom |[Dd]uring |[Ff]or |[Aa]round |{LETTERS['date']})[^{LETTERS['date']},]{{0,60}}(?:[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Ss]ince|[Ff]rom|[Dd]uring|of|[Aa]round) )?{_DATE}(?:,| )\s*"
)
_STOP = re.compile(
    r"[;]|, (?:and|but|while|with|which|who|where|before|after|though|although|as|[a-z]+ing)\b|(?:[.?]|!(?! [A-ZÀ-Þ\d]))(?=[\s\[\"”]|$)|\[\d|$"
)
_START = re.compile(r"; |, (?:and|but|while) |, (?!who |which |including |following |being |[a-z]+ing )")
_PERFECT = re.compile(r"^[^,]*? (?:has|have) (?:[a-z]+ly )?[a-z]+(?:ed|en|on|ung|ade|ought)\b(?!.*\bsince\b)")
_FRAGMENT = re.compile(
    r"(?:(?:[Tt]he )?\w+ of wh\w+|[Tt]hen|[Ff]ormerly|[Ss]till|[Aa]lthough|[Tt]hough|[Bb]ecause|[Uu]nless|[Ww]hereas|[Oo]nce|(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears) (?:later|before|after)|[Aa]nd|[Bb]ut|[Oo]r|[Ww]here|[Ww]hich|[Ww]hom?|[Ww]hose|[Ww]hen|[Ww]hile|[Ww]ith|[Aa]s|[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Ff]or|[Ff]rom|[Tt]o|[Oo]f|[Ii]ncluding"
    r"|[Ff]ollow(?:ed|ing)|[Bb]ehind|[Dd]espite|[Tt]hrough|[Oo]ver|[Uu]nder|[Uu]ntil|[Vv]ia|[Uu]pon|[Aa]long|[Aa]fter|[Bb]efore|[Dd]uring|[Ss]ince|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Bb]eing|[Aa]lready|[Pp]articularly|[Bb]oth|(?:[A-Z]?[a-z]+ly )?[a-z]+ed|[a-z]+ing"
    r"|(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]his|[Tt]hese|[Tt]hose|[Tt]hat)\b(?! (?:was|is|had been|has been) (?:announced|reported|revealed|confirmed)))\b"
)
_NO_SUBJECT = re.compile(rf"(?:(?:[a-z]+ly|then|later|also|soon|still|now) )?(?:{'|'.join(VERBS)}|[a-z]+ed)\b")
_POINTING = re.compile(
    r"[Tt]he (?:project|plan|idea|proposal|deal|offer|post|event|album|film|movie|book|novel|song|single|series|show|game|play|opera|episode|couple|pair|two|duo|role|scene|experience)\b"
    rf"(?! (?:of|by|[A-Z]))|.*(?:{LETTERS['quote']}{INDEX}|[\"”]),? (?:he|she|they|said|says|told|explained) "
)
_LISTED = re.compile(r"\d{4}(?:: | [^.;]{3,90} – ).* – (?:won|nominated|shortlisted|longlisted)|\d{4}: ")
_DONE = r"(?:introduced|created|written|published|released|named|based|directed|designed|built|produced|developed|composed|founded)"
_NOUN = r"(?:[Aa]n?|[Tt]he) (?:(?!(?:is|was|were|are|has|had|have|been)\b)[\w-]+ ){1,4}?"
_BARE_NOUN = re.compile(rf"{_NOUN}{_DONE} (?:in|by|on|at|for)\b(?!.* (?:{'|'.join(VERBS)}|been)\b)")
_OF_APPOSITION = re.compile(rf", {_NOUN}{_DONE} (?:in|on|by) $")
_WHENCE = re.compile(rf"(?:[A-ZÀ-Þ][\w'’]*|[{''.join(LETTERS.values())}]{INDEX}), (?:from|in|at|to|of|for|with|by|on) wh(?:ich|om)\b")
_VERB = re.compile(rf" (?:{'|'.join(VERBS)}|have|be|\w+[^e\W]ed)\b(?! by\b)")
_PLANNED = re.compile(
    r"\b(?:would|will|planned to|scheduled to|intended to|hoped to|meant to|expected to|set to|(?:is|are) (?:scheduled|expected|slated|due|set) (?:to|for)|slated to|(?:was|were) planned|(?:was|were|is|are) due to|(?:was|were) (?:\w+ly )?to have)\b"
)
_SAID = re.compile(rf"\b(?:{'|'.join(SPEECH)})\b")
_PAST = re.compile(r"(?:built|made|born|held|set|written|known|[a-z]+ed)\b")
_ASIDE = re.compile(r", (?:which|who|where|whose)\b")
_NEXT = re.compile(r"[,;] (?:and|but|while|then)? ?(?:in|on|by|during) (?:the )?$")
_APPOSED = re.compile(rf"^([^,]{{2,80}}), (?=(?:{'|'.join(VERBS)})\b)")
_OPENS_WITH_DATE = re.compile(rf"{_DATE},? (?:{'|'.join(VERBS)}|have|be)\b")
_TO_DO = re.compile(r"[^,]{2,80}, to [a-z]+ ")
_POINTS_BACK = re.compile(
    r"\b(?:[a-z]+ed|gave|made|took|sold|bought|put|found|left|won|held|kept|sent|built|brought|of|for|to|from|on|in|at|by|with) it\b"
    r"|\b(?:this|these) (?!(?:week|month|year|day|time|season)s?\b)[a-z]+"
)
_NEXT_VERB = re.compile(r",? and (?:then |later |subsequently )?(?:was|were|is|has|had|[a-z]+ed)\b")
_IN_BRACKETS = re.compile(r"\((?:[^()]*[;,] )?(?:born|died|b\.|d\.)[^()]*$")
_LONGEST = 150
_FARTHEST = 12
_SHORTEST = 12


def happenings(tagged: Tagged, clauses: Clauses, about: str, found: Sequence[Draft], names: Names) -> Iterator[Draft]:
    """For each settled date of a sentence that no fact carries, the clause it stands in as what happened then."""
    if TAKEN_BACK.search(tagged.text) or "respectively" in tagged.text or _LISTED.match(tagged.document.quote(tagged.sentence.span)):
        return
    used = {d.when.span for d in found if d.when} | _of_others(clauses)
    spans = {m.span for m in tagged.mentions if m.date}
    for match in re.finditer(_DATE, tagged.text):
        dated = tagged.mention(match[0]).date
        if dated is None or not dated.settled or dated.role != "adverb" or dated.span in used or _in_quote(tagged, dated.span):
            continue
        if _OF_APPOSITION.search(tagged.text[: match.start()]) or _IN_BRACKETS.search(tagged.text, 0, match.start()):
            continue
        clause = _clause(tagged, match.start(), match.end())
        if clause is None or not _has_verb(clause, tagged, clauses) or _begins_in_a_list(clause, tagged, clauses):
            continue
        if _PERFECT.search(tagged.document.quote(clause)):
            continue  # what has come about until now is of no one date
        clause = _before_the_next(clause, dated.span, spans, tagged)
        who = next((m for m in tagged.mentions if m.id and not m.entity and clause.start == m.span.start), None)
        if who and who.name.casefold() in ("his", "her", "their", "its"):
            continue
        goes_on = bool(who and re.match(r" (?!and\b|or\b)\w", tagged.document.text[who.span.end : who.span.end + 5]))
        rest = Span(who.span.end, clause.end) if who and goes_on else clause
        if who is None and (aside := _around_an_aside(match.start(), clauses)):
            who, goes_on = clauses.mentions[aside[0]], True
            clause, rest = clauses.span(aside[0], aside[2], tagged), clauses.span(aside[1], aside[2], tagged)
        subject = names.ident(who, ()) if who and goes_on else None
        rest = rest if subject else clause
        words = tagged.document.quote(rest).strip(".,;: ")
        shown = _APPOSED.sub(r"\1 ", explained(tagged, rest, subject or ("" if who else about), names, of_nouns(clauses)).strip(".,;: "))
        if has_gap(words) or points_elsewhere(shown):
            continue
        evidence = [tagged.document.evidence(tagged.sentence.span, clause)]
        evidence += [tagged.document.evidence(who.because)] if who and who.because else []
        if dated.anchor and dated.anchor not in spans:
            evidence.append(sentence_evidence(tagged.document, dated.anchor))
        planned = _PLANNED.search(words)
        status = "planned" if planned and not _SAID.search(words[: planned.start()]) else "asserted"
        text = (
            tagged.document.quote(dated.span)
            if dated.when.endswith("~") or dated.basis == "resolved" or dated.when.startswith("..")
            else None
        )
        told = tuple(sorted({i for m in tagged.mentions if (i := names.mentioned(m, tagged))}))
        inside = tuple(sorted({m.id for m in tagged.mentions if m.id and clause.start <= m.span.start and m.span.end <= clause.end}))
        yield Draft(
            "did" if subject else "happened", subject or about, None, words, None, dated, text, (), status, tagged.sentence.section,
            tuple(evidence), tagged.document.quote(tagged.sentence.span), about, inside, told, shown,
        )  # fmt: skip


def _before_the_next(clause: Span, date: Span, dates: set[Span], tagged: Tagged) -> Span:
    """A clause up to `and` where another date goes with the verb behind that: `was named in 1999 and was chosen in 2014`."""
    later = min((d.start for d in dates if date.end < d.start < clause.end), default=None)
    found = _NEXT_VERB.search(tagged.document.text, date.end, later) if later else None
    return Span(clause.start, found.start()) if found else clause


def _around_an_aside(date: int, clauses: Clauses) -> tuple[int, int, int] | None:
    """Where the name, the verb and the end of a clause stand whose name something is set behind: `X, the second of its kind, was launched in May`."""
    at = next((i for i, p in enumerate(clauses.places) if p.start == date), -1)
    for frame in clauses.frames:
        clause = plain(frame, clauses) if frame.force == ASSERTED else None
        if clause is None or not clause.first < at <= clause.end:
            continue
        subject = clause.subject
        if subject.start == subject.end < clause.first - 1 and subject.mention and subject.mention.id:
            return subject.start, clause.first, clause.end
    return None


def _has_verb(clause: Span, tagged: Tagged, clauses: Clauses) -> bool:
    """True for words with a finite verb outside of brackets."""
    depth = 0
    for word, place in zip(clauses.words, clauses.places, strict=True):
        depth += (word.form == "(") - (word.form == ")")
        at = tagged.span(place.start, place.end).start
        if depth == 0 and clause.start <= at < clause.end and word.tag in (*FINITE, "MD"):
            return True
    return False


def _begins_in_a_list(clause: Span, tagged: Tagged, clauses: Clauses) -> bool:
    """True for words that only go on with a list: `tests of A, B, and C took place in May`."""
    words = clauses.words
    at = next((i for i, p in enumerate(clauses.places) if tagged.span(p.start, p.end).start >= clause.start), None)
    if at is None:
        return False
    noun = words[noun_at(at, words)]
    return goes_on_a_list(at, clauses) or (noun.label == "conj" and not noun.tag.startswith("VB"))


def _of_others(clauses: Clauses) -> set[Span]:
    """The dates that are not of what happened: of an infinitive (`planned to fly in March`), of what only could be, of what something is measured from (`since …`)."""
    words, found = clauses.words, set()
    for i, mention in clauses.mentions.items():
        head = words[i].head
        if not mention.date or head < 0:
            continue
        helped = {w.form.casefold() for w in words if w.head == head and w.label.split(":")[0] in ("aux", "mark", "cop")}
        since = any(words[j].form.casefold() == "since" for j in range(max(0, i - _FARTHEST), i - 1)) or _is_of_a_participle(i, words)
        if (
            (words[head].tag == "VB" and not helped & {"would", "will", "did"})
            or helped & {"to", "could", "might", "may", "can", "should"}
            or since
        ):
            found.add(mention.date.span)
    return found


def _is_of_a_participle(date: int, words: Sequence[Word]) -> bool:
    """True for a date that ends `after publishing her first book, X, in 1969`."""
    for i in range(date - 1, 0, -1):
        if words[i].tag in (*FINITE, "VBN"):
            return False
        if words[i].tag == "VBG":
            return words[i - 1].form.casefold() in ("after", "before", "upon")
    return False


def _clause(tagged: Tagged, start: int, end: int) -> Span | None:
    """The clause around a date, if it is one that stands alone: what follows a date that opens the sentence, or from stop to stop.

    A clause that only goes on with another (`and was sold in 1999`) is told with all that stands before it.
    """
    head = _HEAD.match(tagged.text)
    opens = head is not None and head.end() >= end
    begins = [head.end()] if head and opens else [0]
    if _NEXT.search(tagged.text, 0, start):
        begins, opens = [end], True
    if not opens:
        begins += [m.end() for m in _START.finditer(tagged.text, 0, start)]
    for begin in reversed(begins):
        if (
            (head and not opens and begin == head.end())
            or _ASIDE.search(tagged.text, begin, start)
            or ";" in tagged.text[begin:start]
            or re.search(_DATE, tagged.text[begin:start])
        ):
            return None
        stop = _STOP.search(tagged.text, begin if opens else end)
        close = stop.start() if stop else len(tagged.text)
        if begin == end and re.search(_DATE, tagged.text[end:close]):
            return None
        if begin and not opens and _PAST.match(tagged.text, begin):
            return None
        if close > begin and _stands_alone(tagged.text[begin:close].lstrip()):
            span = tagged.span(begin, close)
            return span if _SHORTEST <= span.end - span.start <= _LONGEST else None
    return None


def _stands_alone(clause: str) -> bool:
    """True for words that open with a subject and go on with a verb."""
    if _OPENS_WITH_DATE.match(clause) or _TO_DO.match(clause) or _BARE_NOUN.match(clause) or _WHENCE.match(clause):
        return False
    if "the project" in clause or _NO_SUBJECT.match(clause) or _POINTING.match(clause) or clause.count("(") != clause.count(")"):
        return False
    return not _FRAGMENT.match(clause) and not _POINTS_BACK.search(clause) and bool(_VERB.search(clause))


def _in_quote(tagged: Tagged, span: Span) -> bool:
    return any(m.kind == "quote" and m.span.start <= span.start and span.end <= m.span.end for m in tagged.mentions)
