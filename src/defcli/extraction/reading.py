"""What the pages on one subject say.

They are read together, and apart from all others: `Vincent` is whom these pages call so.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from defcli.extraction import infobox, kinds, structured
from defcli.extraction.clauses import asides, deeds, rules, speech
from defcli.extraction.clauses.frames import clauses_of
from defcli.extraction.drafting import Draft, Names, drafts_of
from defcli.extraction.happening import happenings
from defcli.extraction.mentions import dating, gather
from defcli.extraction.mentions.clauses import clauses as divided
from defcli.extraction.mentions.lexicon import Collector, Lexicon
from defcli.extraction.mentions.runs import without_title
from defcli.extraction.mentions.tagging import Page as TaggedPage
from defcli.extraction.mentions.tagging import Tagged, Tagger
from defcli.extraction.relation import Finder
from defcli.extraction.relations import RELATIONS
from defcli.language.parser import QUICK
from defcli.model import Entity, Evidence, Span
from defcli.pages.document import Document
from defcli.pages.source import Unread

_UNPLAYED = ("novel", "album", "song")


class Left(NamedTuple):
    """A name or a date that the reading left alone, in the sentence it stands in, and why."""

    document: str
    span: Span
    words: str
    reason: str


class Read(NamedTuple):
    """What reading pages gave: draft facts, the entities they speak of, what each page is about, what was left alone, what failed."""

    drafts: tuple[Draft, ...]
    entities: dict[str, Entity]
    abouts: dict[str, str]
    left: tuple[Left, ...]
    failed: tuple[Unread, ...]
    said: tuple[rules.SaidDraft, ...] = ()


def read_safely(documents: Sequence[Document]) -> Read:
    """What the pages on a subject say, without those that cannot be read even alone; all are told as failed where only together they fail."""
    try:
        return _read(documents)
    except Exception as error:
        if len(documents) == 1:
            return Read((), {}, {}, (), (failure(documents[0], error),))
        alone = [(d, read_safely([d])) for d in documents]
        sound = [d for d, part in alone if d.id in part.abouts]
        failed = tuple(f for d, part in alone if d.id not in part.abouts for f in part.failed)
        if len(sound) == len(documents):
            return Read((), {}, {}, (), tuple(failure(d, error) for d in documents))
        rest = read_safely(sound) if sound else Read((), {}, {}, (), ())
        return rest._replace(failed=(*failed, *rest.failed))


def failure(document: Document, error: Exception, span: Span | None = None) -> Unread:
    """A page, or a sentence of it, as what could not be read."""
    what = "this sentence" if span else "this page"
    return Unread(
        document.path, document.line(span.start) if span else None, f"{what} could not be read ({type(error).__name__}); please report it"
    )


class _Notes(NamedTuple):
    """What the reading of a page gathers besides facts: names left alone, sentences that failed, what is said, what kinds names may be of."""

    left: list[Left]
    failed: list[Unread]
    said: list[rules.SaidDraft]
    told: list[kinds.Evidence]


def _read(documents: Sequence[Document]) -> Read:
    """What the pages on a subject say; in the first round the kinds of names are learnt from where they stand, in the second the facts are read."""
    seen = gather.from_structure(documents)
    gather.from_prose(documents, seen)
    known: dict[str, tuple[str, Evidence]] = {}
    for is_last in (False, True):
        lexicon = seen.lexicon()
        names = Names(lexicon)
        abouts = {d.id: _about(d, lexicon) for d in documents}
        notes = _Notes([], [], [], [])
        drafts = [draft for d in documents for draft in _page_drafts(d, abouts[d.id], seen, names, known, notes, is_last)]
        known = _known_roles(drafts)
        _learn(seen, names, notes.told)
    return Read(tuple(drafts), names.entities, abouts, tuple(notes.left), tuple(notes.failed), tuple(notes.said))


def _about(document: Document, lexicon: Lexicon) -> str:
    title, kind, _ = gather.subject_of(document)
    return lexicon.one(title, kind) or lexicon.find(title)[0]


def _page_drafts(
    document: Document,
    about: str,
    seen: Collector,
    names: Names,
    known: dict[str, tuple[str, Evidence]],
    notes: _Notes,
    is_last: bool,
) -> Iterable[Draft]:
    roles = structured.roles_of(document, names.lexicon, known)
    yield from infobox.from_fields(document, about, names)
    yield from structured.from_lead(document, about, names)
    yield from structured.from_cast(document, about, names, roles, known)
    yield from structured.from_rows(document, about, names)
    yield from structured.from_references(document, about, names)
    nouns = gather.common_nouns(document)
    if nouns and nouns[0] in _UNPLAYED:
        names.unplayed.add(about)
    page = TaggedPage(document, about, nouns, dating.settle(document), gather.lost_italics(document, seen), roles)
    tagger = Tagger(page, names.lexicon)
    for number, sentence in enumerate(document.parts.sentences):
        try:
            tagged = tagger.tag(number, sentence)
            phrased = [*structured.from_years(tagged, about), *_sentence_drafts(tagged, about, names)]
            if is_last:
                yield from _clause_drafts(tagged, about, names, phrased, notes)
            else:
                yield from phrased
                notes.told.extend(_evidence(tagged))
        except Exception as error:
            notes.failed.append(failure(document, error, sentence.span))


def _evidence(tagged: Tagged) -> Iterable[kinds.Evidence]:
    """Of which kinds the untyped names of a sentence may be; for that a quick parse is good enough."""
    return kinds.evidence(clauses_of(tagged, QUICK)) if any(m.kind == "unknown" for m in tagged.mentions) else ()


def _clause_drafts(tagged: Tagged, about: str, names: Names, phrased: list[Draft], notes: _Notes) -> Iterable[Draft]:
    """The facts of a sentence: those of phrases that its clauses do not take back, those of its clauses, and its dated remains."""
    clauses = clauses_of(tagged)
    found = rules.agreed(tagged, clauses, phrased)
    found += rules.drafts(tagged, clauses, about, names, found)
    found += speech.speech(tagged, clauses, about, names, found)
    found += deeds.deeds(tagged, clauses, about, names, found)
    found += asides.asides(tagged, clauses, about, names)
    notes.left.extend(_left_alone(tagged, names))
    notes.said.extend(rules.said(tagged, clauses, about))
    return [*found, *happenings(tagged, clauses, about, found, names)]


def _left_alone(tagged: Tagged, names: Names) -> Iterable[Left]:
    """Names of a sentence that could mean several things, and dates whose year no other date of the page gives."""
    for mention in tagged.mentions:
        if mention.kind == "unclear":
            could = " or ".join(f"{names.entities[i].name} ({names.entities[i].kind})" for i in names.lexicon.find(mention.name))
            yield Left(tagged.document.id, tagged.sentence.span, mention.name, f"could be {could}")
        if mention.date and not mention.date.settled:
            yield Left(tagged.document.id, tagged.sentence.span, mention.name, "the year is not told before it")


def _sentence_drafts(tagged: Tagged, about: str, names: Names) -> list[Draft]:
    """What the relations find in a sentence and its clauses; a relation gives way where those it names found something."""
    found: list[Draft] = []
    for clause in divided(tagged):
        here: list[Draft] = []
        for relation, matches in _finder().matches(clause):
            taken = {d.relation for d in here}
            if not (taken & set(relation.gives_way_to) or (taken and "*" in relation.gives_way_to)):
                here += [d for match in matches for d in drafts_of(match, clause, about, names)]
        found += here
    return found


@cache
def _finder() -> Finder:
    return Finder(RELATIONS)


def _known_roles(drafts: Iterable[Draft]) -> dict[str, tuple[str, Evidence]]:
    """By actor the one character that prose gives them, for cast rows that lost theirs."""
    roles: dict[str, dict[str, Evidence]] = {}
    for draft in drafts:
        if draft.relation == "portrays" and draft.object:
            roles.setdefault(draft.subject, {}).setdefault(draft.object, draft.evidence[0])
    return {actor: next(iter(found.items())) for actor, found in roles.items() if len(found) == 1}


def _learn(seen: Collector, names: Names, told: Sequence[kinds.Evidence]) -> None:
    """The names that the first round left untyped, each as the kind that its places in clauses and phrases speak for."""
    found = kinds.settled([*told, *((name, kind, kinds.BY_PHRASE) for name, kind in names.votes)])
    for name, kind in sorted(found.items()):
        if not seen.kinds(name) and not re.fullmatch(r"\W*", name):
            bare = without_title(name) if kind == "person" else name
            seen.add(bare, kind, *([name] if bare != name else []))
