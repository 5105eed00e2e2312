"""Which of several things a name means here: one small rule a kind of evidence, tried in order; silence where none speaks."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from defcli.extraction.mentions.lexicon import Lexicon, key
from defcli.language.names import fold
from defcli.language.vocabulary import SPEECH
from defcli.model import Span
from defcli.pages.document import CastRow, Document, Sentence

_SPEECH = re.compile(rf"(?:,? (?:also|later|then|further|specifically|\w+ly|who [^,]{{1,60}},))? (?:{'|'.join(SPEECH)})\b")
_LIST_GAP = re.compile(r"(?: \(\d{4}\))?(?:, | and | or |, and |, or )(?:the )?")
_WORK_BEFORE = re.compile(
    r"\b(?:seasons?|episodes?|series|shows?|writers|showrunners?|creators?|tone|crew|conclusion|production|fights?|sequences|world|premiere|finale|events|set"
    r"|directors?|scenes|roles?(?: of \S+ \S+)?|fight sequences|aftermath|reception|version|pilot) (?:of|on|from|in|for|to) (?:the )?$"
    r"|\b(?:in|on|than|throughout|during|beginning|watched|preceded by|followed by|after) (?:the )?$"
    r"|\b(?:cast|directed|filming|work(?:ed|ing)?|designed|composed|wrote|portrays?|played|used|role|reprise[sd]?) [^.;,]{0,40}\b(?:for|on|from|in) $"
)
_WORK_AFTER = re.compile(
    r"(?:'s|’s|')? (?:seasons?|episodes?|role|actors?|actress|writers|creator|showrunners?|co-star|alum|crew|comics|story arc)\b|['’]s? (?:first|second|third|fourth|fifth|pilot|finale)\b| \(\d{4}\)"
)
_CHARACTER_BEFORE = re.compile(r"(?:\bas| /|\bcharacters?|\bvigilantes|\bheroes|\bcharacters? of|\bcentered around|\brole of) $")
_CHARACTER_AFTER = re.compile(
    r"(?:'s|’s|')? (?:(?:superhero )?(?:costumes?|powers?|abilities|scenes?|past|mother|father|sister|death|journey|story|character|panels?|entering|meet|wakes?|enters?)|and the banter)\b|, who\b| in order to| that the character"
)
_BRAND_BEFORE = re.compile(r"\b[A-Z]\w+['’]s $")


class Context(NamedTuple):
    """A name in its sentence, what it could mean, and what other names of the sentence have been settled to mean."""

    document: Document
    sentence: Sentence
    span: Span
    candidates: tuple[str, ...]
    lexicon: Lexicon
    settled: Mapping[Span, str]
    spots: tuple[Span, ...]
    about: str

    @property
    def before(self) -> str:
        """The words of the sentence before the name."""
        return self.document.text[self.sentence.span.start : self.span.start]

    @property
    def after(self) -> str:
        """The words of the sentence after the name."""
        return self.document.text[self.span.end : self.sentence.span.end]

    @property
    def name(self) -> str:
        """The name as written."""
        return self.document.quote(self.span)

    def of_kind(self, *kinds: str) -> str | None:
        """The only candidate of these kinds."""
        found = [c for c in self.candidates if self.lexicon.kind(c) in kinds]
        return found[0] if len(found) == 1 else None


def is_of_another(last: str, whole: str, before: str) -> bool:
    """True if the words before a bare last name give it to somebody with another first name."""
    return any(first not in whole for first in re.findall(rf"([A-ZÀ-Þ][\w'’-]+) {re.escape(last)}\b", before))


def resolve(context: Context) -> str | None:
    """What the name means, or None where the evidence does not say."""
    for rule in RULES:
        if (chosen := rule(context)) is not None:
            return chosen
    return None


def _whole_name(context: Context) -> str | None:
    """A full name beats the many who share a part of it."""
    whole = [c for c in context.candidates if key(context.name) in {key(n) for n in _names(context, c)}]
    parts = [c for c in context.candidates if c not in whole]
    return whole[0] if len(whole) == 1 and parts else None


def _article(context: Context) -> str | None:
    """`the Defenders` is the team, `The Defenders` the work; where a sentence opens with it the verb tells."""
    team, work = context.of_kind("group"), context.of_kind("work")
    if not (team and work):
        return None
    before, article = context.before, context.name.split()[0]
    if article == "The":
        return team if not before.strip() and re.match(r" (?:are|were|have|do|all)\b", context.after) else work
    if before.endswith("the "):
        return team
    if _BRAND_BEFORE.search(before):
        return work
    return team if before.endswith(("four ", "other ", "different ")) else None


def _played(context: Context) -> str | None:
    """What stands after `as` or a stroke is a part."""
    return context.of_kind("character") if re.search(r"(?:\bas| /) (?:the )?$", context.before) else None


def _list(context: Context) -> str | None:
    """A list names things of one kind."""
    kinds = {context.lexicon.kind(context.settled[s]) for s in _company(context) if s in context.settled}
    kinds &= {context.lexicon.kind(c) for c in context.candidates}
    return context.of_kind(kinds.pop()) if len(kinds) == 1 else None


def _season(context: Context) -> str | None:
    """Works have seasons, writers and fights in them; characters play in them."""
    before, after = _around(context)
    work = context.of_kind("work")
    if work and (_WORK_AFTER.match(after) or _BRAND_BEFORE.search(before)):
        return work
    if work and _CHARACTER_BEFORE.search(before):
        return context.of_kind("character")
    return work if work and _WORK_BEFORE.search(before) else None


def _lost_possessive(context: Context) -> str | None:
    """`Jessica Jones Carrie-Anne Moss`: a work before a name it has people in."""
    following = [s for s in context.spots if 0 < s.start - context.span.end <= 2]
    if following and context.lexicon.kind(context.settled.get(following[0], context.about)) == "person":
        return context.of_kind("work")
    return None


def _role(context: Context) -> str | None:
    """Characters are played, have costumes and pasts."""
    before, after = _around(context)
    return context.of_kind("character") if _CHARACTER_BEFORE.search(before) or _CHARACTER_AFTER.match(after) else None


def _speaks(context: Context) -> str | None:
    """Who says or feels something is a person, not a part."""
    return context.of_kind("person") if _SPEECH.match(context.after) else None


def _its_subject(context: Context) -> str | None:
    """On a page about somebody the bare last name is theirs, unless the sentence has named another of it."""
    about = context.about
    if about not in context.candidates or not about.startswith(("person/", "character/")) or " " in context.name:
        return None
    if any(s.start < context.span.start and i in context.candidates and i != about for s, i in context.settled.items()):
        return None
    whole = context.lexicon.entities[about].name
    if is_of_another(context.name, whole, context.before):
        return None
    return about if key(whole).split()[-1] == key(context.name) else None


def _cast_row(context: Context) -> str | None:
    """Under a cast line its own character or actor, and elsewhere in the list characters."""
    row = context.sentence.under
    if row is None:
        return None
    role = [c for c in context.candidates if row.character and _is_called(context, c, context.document.quote(row.character))]
    actor = [c for c in context.candidates if _is_called(context, c, context.document.quote(row.actor))]
    if role and actor:
        return None
    if role or actor:
        return (role or actor)[0]
    return context.of_kind("character") if _describes(context, row) else None


def _same_sentence(context: Context) -> str | None:
    """Who was named in full, or settled, earlier in the sentence keeps the name in it."""
    if any(context.lexicon.kind(c) not in ("person", "character") for c in context.candidates):
        return None
    told = {i for s, i in context.settled.items() if i in context.candidates and s.start < context.span.start}
    return told.pop() if len(told) == 1 else None


RULES: tuple[Callable[[Context], str | None], ...] = (
    _whole_name,
    _article,
    _played,
    _lost_possessive,
    _speaks,
    _list,
    _season,
    _role,
    _same_sentence,
    _cast_row,
    _its_subject,
)


def _names(context: Context, ident: str) -> tuple[str, ...]:
    entity = context.lexicon.entities[ident]
    return (entity.name, *entity.aliases)


def _is_called(context: Context, ident: str, written: str) -> bool:
    return any(fold(n) in fold(written) for n in _names(context, ident) if n.count(" ") or n == written)


def _describes(context: Context, row: CastRow) -> bool:
    """True in the opening description of a cast line, before anybody comments on it."""
    return row.description is not None and context.sentence.span.start == row.description.start


def _company(context: Context) -> list[Span]:
    """The other names of the list the name stands in."""
    text = context.document.text
    ordered = sorted(context.spots)
    at = ordered.index(context.span)
    company = []
    for step in (-1, 1):
        here = at
        while 0 <= here + step < len(ordered):
            first, last = sorted((ordered[here], ordered[here + step]))
            if not _LIST_GAP.fullmatch(text[first.end : last.start]):
                break
            here += step
            company.append(ordered[here])
    return company


def _around(context: Context) -> tuple[str, str]:
    """The words before and after the whole list that the name stands in."""
    spans = [context.span, *_company(context)]
    text, sentence = context.document.text, context.sentence.span
    first, last = min(spans), max(spans)
    before = text[sentence.start : first.start]
    return re.sub(r"\b[A-Z]\w+['’]s $", "", before) if len(spans) > 1 else before, text[last.end : sentence.end]
