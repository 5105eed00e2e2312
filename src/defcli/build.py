"""From a folder of pages to a fact table."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from defcli import reading, structured
from defcli.document import Document, Skipped
from defcli.drafting import Draft, Names, drafts_of
from defcli.errors import UNREADABLE, DefcliError
from defcli.happening import happenings
from defcli.mentions import dating, gather
from defcli.mentions.clauses import clauses
from defcli.mentions.lexicon import Collector, Lexicon
from defcli.mentions.tagging import Page as TaggedPage
from defcli.mentions.tagging import Tagged, Tagger
from defcli.merging import joined, merged
from defcli.model import Entity, Evidence, Fact, Page, Span
from defcli.relation import Finder
from defcli.relations import BY_NAME, RELATIONS
from defcli.table import dump

_UNPLAYED = ("novel", "album", "song")
_ROUNDS = 2


class Built(NamedTuple):
    """What a build made: the table's text, and what there is to tell about it."""

    text: str
    pages: tuple[Page, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    skipped: tuple[tuple[str, Skipped], ...]


class Left(NamedTuple):
    """A name or a date that the reading left alone, in the sentence it stands in, and why."""

    document: str
    span: Span
    words: str
    reason: str


class Read(NamedTuple):
    """What reading pages gave: draft facts, the entities they speak of, what each page is about, and what was left alone."""

    drafts: tuple[Draft, ...]
    entities: dict[str, Entity]
    abouts: dict[str, str]
    left: tuple[Left, ...]


def page_files(named: Sequence[Path]) -> list[tuple[Path, str]]:
    """The files to read, with the path to show for each; folders give the text files in them."""
    found: list[tuple[Path, str]] = []
    for path in named:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix in reading.SUFFIXES and p.is_file())
            found += [(p, p.relative_to(path).as_posix()) for p in inside]
        elif path.exists():
            found.append((path, path.name))
        else:
            raise DefcliError(f"{path}: there is no such file or folder; name those of your pages.", UNREADABLE)
    if not found:
        raise DefcliError(f"{named[0]}: no pages here; put text files ({', '.join(reading.SUFFIXES)}) into the folder.", UNREADABLE)
    return found


def build(named: Sequence[Path]) -> Built:
    """The fact table of some pages."""
    loaded = [(*reading.load(path, shown),) for path, shown in page_files(named)]
    documents = [document for document, _ in loaded]
    _distinct(documents)
    drafts, known, abouts, _ = read(documents)
    entities, facts = merged(drafts, known)
    pages = tuple(
        Page(
            d.id,
            d.path,
            d.title or known[abouts[d.id]].name,
            d.reader,
            abouts[d.id],
            sha,
            d.lines,
            None,
            "CC BY-SA",
        )
        for d, sha in loaded
    )
    present = {e.id for e in entities}
    missing = [known[p.about] for p in pages if p.about not in present]
    everybody = tuple(sorted({e.id: e for e in (*entities, *missing)}.values()))
    used = {f.relation for f in facts}
    title = Counter(p.title for p in pages).most_common(1)[0][0]
    text = dump(title, pages, {n: BY_NAME[n].wording() for n in used}, everybody, facts)
    skipped = tuple((d.id, s) for d in documents for s in d.parts.skipped)
    return Built(text, pages, everybody, facts, skipped)


def _distinct(documents: Iterable[Document]) -> None:
    seen: dict[str, str] = {}
    for document in documents:
        if document.id in seen:
            raise DefcliError(
                f"{document.path} and {seen[document.id]} would both be page {document.id!r}; rename one of them.",
                UNREADABLE,
            )
        seen[document.id] = document.path


def read(documents: Sequence[Document]) -> Read:
    """What the pages say.

    Pages on one subject are read together, and apart from all others: `Vincent` is whom these pages call so.
    """
    parts = [_read_topic(topic) for topic in gather.topics(documents)]
    entities: dict[str, Entity] = {}
    for part in parts:
        for ident, entity in part.entities.items():
            entities[ident] = joined(ident, [entities[ident], entity]) if ident in entities else entity
    return Read(
        tuple(d for part in parts for d in part.drafts),
        entities,
        {page: about for part in parts for page, about in part.abouts.items()},
        tuple(each for part in parts for each in part.left),
    )


def _read_topic(documents: Sequence[Document]) -> Read:
    """What the pages on a subject say; names that only a phrase types are learnt in the first round and known in the second."""
    seen = gather.from_structure(documents)
    gather.from_prose(documents, seen)
    known: dict[str, tuple[str, Evidence]] = {}
    for _ in range(_ROUNDS):
        lexicon = seen.lexicon()
        names = Names(lexicon)
        abouts = {d.id: _about(d, lexicon) for d in documents}
        left: list[Left] = []
        drafts = [draft for d in documents for draft in _page_drafts(d, abouts[d.id], seen, names, known, left)]
        known = _known_roles(drafts)
        _learn(seen, names)
    return Read(tuple(drafts), names.entities, abouts, tuple(left))


def _about(document: Document, lexicon: Lexicon) -> str:
    title, kind, _ = gather.subject_of(document)
    return lexicon.one(title, kind) or lexicon.find(title)[0]


def _page_drafts(
    document: Document, about: str, seen: Collector, names: Names, known: dict[str, tuple[str, Evidence]], left: list[Left]
) -> Iterable[Draft]:
    roles = structured.roles_of(document, names.lexicon, known)
    yield from structured.from_fields(document, about, names)
    yield from structured.from_cast(document, about, names, roles, known)
    yield from structured.from_rows(document, about, names)
    yield from structured.from_references(document, about, names)
    nouns = gather.common_nouns(document)
    if nouns and nouns[0] in _UNPLAYED:
        names.unplayed.add(about)
    page = TaggedPage(
        document,
        about,
        nouns,
        dating.settle(document),
        gather.lost_italics(document, seen),
        roles,
    )
    tagger = Tagger(page, names.lexicon)
    for number, sentence in enumerate(document.parts.sentences):
        tagged = tagger.tag(number, sentence)
        left += _left_alone(tagged, names)
        found = [*structured.from_years(tagged, about), *_sentence_drafts(tagged, about, names)]
        yield from found
        yield from happenings(tagged, about, found, names)


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
    for clause in clauses(tagged):
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


def _learn(seen: Collector, names: Names) -> None:
    """Names that phrases have typed, each as the kind that most of them give it."""
    votes: dict[str, Counter[str]] = {}
    for name, kind in names.votes:
        votes.setdefault(name, Counter())[kind] += 1
    for name, counted in sorted(votes.items()):
        if not seen.kinds(name) and not re.fullmatch(r"\W*", name):
            seen.add(name, counted.most_common(1)[0][0])
