"""Dated sentences that no relation took: what happened, in the page's own words."""

import re
from collections.abc import Iterator, Sequence

from defcli.drafting import Draft, Names, sentence_evidence
from defcli.mentions.tagging import LETTERS, Tagged
from defcli.model import Span
from defcli.slots import INDEX

_DATE = f"{LETTERS['date']}{INDEX}"
_HEAD = re.compile(
    rf"(?:(?:However|Additionally|Finally|Later),? )?(?:[^{LETTERS['date']},]{{0,60}}(?:[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Ss]ince|[Ff]rom|[Dd]uring|of|[Aa]round) )?{_DATE}(?:,| )\s*"
)
_STOP = re.compile(r"[;]|, (?:and|but|while|with|which|who|where|before|after|though|although|as|[a-z]+ing)\b|[.!?](?=\s|$|[\"”])|$")
_PLANNED = re.compile(r"\b(?:would|will|planned to|scheduled to|expected to|set to)\b")
_LONGEST = 150
_SHORTEST = 12


def happenings(tagged: Tagged, about: str, found: Sequence[Draft], names: Names) -> Iterator[Draft]:
    """For each settled date of a sentence that no fact carries, the clause it stands in as what happened then."""
    used = {d.when.span for d in found if d.when}
    spans = {m.span for m in tagged.mentions if m.date}
    for match in re.finditer(_DATE, tagged.text):
        dated = tagged.mention(match[0]).date
        if dated is None or not dated.settled or dated.role == "bracket" or dated.span in used or _in_quote(tagged, dated.span):
            continue
        clause = _clause(tagged, match.start(), match.end())
        if clause is None:
            continue
        who = next((m for m in tagged.mentions if m.id and not m.entity and clause.start == m.span.start), None)
        goes_on = who and re.match(r" (?!and\b|or\b)\w", tagged.document.text[who.span.end : who.span.end + 5])
        subject = names.ident(who, ()) if who and goes_on else None
        words = tagged.document.quote(Span(who.span.end, clause.end) if who and subject else clause).strip(".,;: ")
        evidence = [tagged.document.evidence(tagged.sentence.span, clause)]
        evidence += [tagged.document.evidence(who.because)] if who and who.because else []
        if dated.anchor and dated.anchor not in spans:
            evidence.append(sentence_evidence(tagged.document, dated.anchor))
        status = "planned" if _PLANNED.search(words) else "asserted"
        text = (
            tagged.document.quote(dated.span)
            if dated.when.endswith("~") or dated.basis == "resolved" or dated.when.startswith("..")
            else None
        )
        told = tuple(sorted({i for m in tagged.mentions if (i := names.mentioned(m, tagged))}))
        inside = tuple(sorted({m.id for m in tagged.mentions if m.id and clause.start <= m.span.start and m.span.end <= clause.end}))
        yield Draft(
            "did" if subject else "happened", subject or about, None, words, None, dated, text, (), status, tagged.sentence.section,
            tuple(evidence), tagged.document.quote(tagged.sentence.span), about, inside, told,
        )  # fmt: skip


def _clause(tagged: Tagged, start: int, end: int) -> Span | None:
    """The clause around a date: what follows a date that opens the sentence, else from the last stop to the next."""
    head = _HEAD.match(tagged.text)
    if head and head.end() >= end:
        begin = head.end()
        stop = _STOP.search(tagged.text, begin)
    else:
        begin = 0
        for each in re.finditer(
            r"; |, (?:and|but|while|with|where|before|after) |, (?!who |which |including |following |being |[a-z]+ing )",
            tagged.text[:start],
        ):
            begin = each.end()
        stop = _STOP.search(tagged.text, end)
    close = stop.start() if stop else len(tagged.text)
    if close <= begin:
        return None
    span = tagged.span(begin, close)
    return span if _SHORTEST <= span.end - span.start <= _LONGEST else None


def _in_quote(tagged: Tagged, span: Span) -> bool:
    return any(m.kind == "quote" and m.span.start <= span.start and span.end <= m.span.end for m in tagged.mentions)
