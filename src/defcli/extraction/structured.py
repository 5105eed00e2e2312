"""Facts that a page's form gives: cast rows, tables of awards, references, works with their years."""

import re
from collections.abc import Iterator

from defcli.extraction.drafting import Draft, Names, sentence_evidence
from defcli.extraction.mentions.dating import Dated
from defcli.extraction.mentions.gather import author_name, character_names, is_spelled_alike, lead_of
from defcli.extraction.mentions.lexicon import Lexicon
from defcli.extraction.mentions.lifespan import lifespan
from defcli.extraction.mentions.runs import kind_by_noun
from defcli.extraction.mentions.tagging import Tagged
from defcli.language import dates
from defcli.language.nouns import kind_of
from defcli.model import Entity, Evidence, Span
from defcli.pages.document import CastRow, Document, Reference, Row

_AWARD_SECTION = re.compile(r"accolades|awards|nominations|honou?rs", re.IGNORECASE)
_EDITION = {
    "main": "main",
    "starring": "main",
    "recurring": "recurring",
    "guest": "guest",
    "supporting": "supporting",
    "cameo": "cameo",
}


def entity_of(name: str, kind: str, names: Names) -> str:
    """The entity of a kind that a cell or a field names, a new one where no page knows it."""
    found = names.lexicon.one(name, kind) or names.lexicon.one(name)
    if found and (names.lexicon.kind(found) == kind):
        return found
    ident = f"{kind}/{name.casefold()}"
    names.entities.setdefault(ident, Entity(ident, name, kind))
    return ident


def place_of(written: str, names: Names) -> tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """A place, and as a qualifier what it lies in: `Port Ellis, Norland`."""
    first, _, rest = written.partition(", ")
    return entity_of(first, "place", names), (("within", (rest,)),) if rest else ()


_DEFINED = re.compile(r"(?:The )?(?P<name>[^,.;()]{2,80}?) (?P<be>is|was) (?P<what>an? [^,.;:()]{3,90}?(?P<noun>[a-z]+))\.")


def from_lead(document: Document, about: str, names: Names) -> Iterator[Draft]:
    """What a page is about where its first sentence tells no more than that; when, and where, a person was born and died by the brackets behind the name."""
    first = lead_of(document)
    defined = _DEFINED.fullmatch(document.quote(first.span)) if first else None
    if first and defined and is_spelled_alike(defined["name"], names.entities[about].name) and kind_of(defined["noun"]):
        evidence, what, verb = (document.evidence(first.span),), defined["what"], (("verb", (defined["be"],)),)
        yield Draft(
            "is_a", about, None, what, None, None, None, verb, "asserted", "", evidence, document.quote(first.span), about, shown=what
        )
    life = lifespan(document.text, first.span) if first and names.entities[about].kind == "person" else None
    if first is None or life is None:
        return
    evidence = (document.evidence(first.span, Span(first.span.start, life.end)),)
    place, within = place_of(life.place, names) if life.place else (None, ())
    for relation, when, where, qualifiers in (("born", life.born, None, ()), ("died", life.died, None, ()), ("born", None, place, within)):
        if when or where:
            yield Draft(
                relation, about, where, None, None, when, None, qualifiers, "asserted", "", evidence, document.quote(first.span), about
            )


def roles_of(document: Document, lexicon: Lexicon, known: dict[str, tuple[str, Evidence]]) -> dict[Span, str]:
    """The character of each cast row; where the row lost it, the only one that prose gives its actor."""
    out: dict[Span, str] = {}
    for row in document.parts.cast:
        if row.character:
            ident = lexicon.one(character_names(document.quote(row.character))[0], "character")
        else:
            actor = lexicon.one(document.quote(row.actor), "person")
            ident = known[actor][0] if actor in known else None
        if ident:
            out[row.span] = ident
    return out


def from_cast(
    document: Document, about: str, names: Names, roles: dict[Span, str], known: dict[str, tuple[str, Evidence]]
) -> Iterator[Draft]:
    """Who plays whom by the cast list, with billing, and the other names it gives a character."""
    for row in document.parts.cast:
        actor = names.lexicon.one(document.quote(row.actor), "person")
        role = roles.get(row.span)
        if not actor or not role:
            continue
        evidence: tuple[Evidence, ...] = (document.evidence(row.span, Span(row.actor.start, (row.character or row.actor).end)),)
        if not row.character:
            evidence = (*evidence, known[actor][1])
        qualifiers = {"in": (about,)} | ({"billing": (billing,)} if (billing := _billing(row)) else {})
        base = (None, None, None, None)
        yield Draft(
            "portrays",
            actor,
            role,
            *base,
            tuple(sorted(qualifiers.items())),
            "asserted",
            row.section,
            evidence,
            "",
            about,
        )
        if row.character:
            for alias in _strokes(document.quote(row.character)):
                yield Draft(
                    "also_known_as",
                    role,
                    None,
                    alias,
                    None,
                    None,
                    None,
                    (),
                    "asserted",
                    row.section,
                    evidence,
                    "",
                    about,
                )


def _strokes(written: str) -> list[str]:
    nick = re.search(r"[\"“]([^\"”]+)[\"”] ", written)
    return [*re.split(r"\s+/\s+", written)[1:], *([nick[1]] if nick else [])]


def _billing(row: CastRow) -> str | None:
    last = row.section.split(" / ")[-1].casefold()
    return next((v for k, v in _EDITION.items() if k in last), None)


def from_rows(document: Document, about: str, names: Names) -> Iterator[Draft]:
    """Rows of an awards table: who was listed for what, when; the result is told only where the page tells it."""
    for row in document.parts.rows:
        if not _AWARD_SECTION.search(row.section):
            continue
        placed = _award_columns(document, row)
        if placed is None:
            continue
        year, award, category, nominee = (row.cells[i] if i is not None else None for i in placed)
        if award is None or nominee is None:
            continue
        award_id = entity_of(document.quote(award.value), "award", names)
        subject = _nominee(document.quote(nominee.value), about, names)
        if subject is None:
            continue
        cells = [c for c in (nominee, category, award, year) if c]
        evidence = tuple(dict.fromkeys(document.evidence(c.line, c.value) for c in cells))
        qualifiers = {"category": (document.quote(category.value),)} if category else {}
        if subject != about:
            qualifiers["for"] = (about,)
        when = Dated(year.value, document.quote(year.value), "adverb") if year else None
        yield Draft(
            "listed_for",
            subject,
            award_id,
            None,
            None,
            when,
            None,
            tuple(sorted(qualifiers.items())),
            "asserted",
            row.section,
            evidence,
            "",
            about,
        )


def _award_columns(document: Document, row: Row) -> tuple[int | None, int, int | None, int] | None:
    """Where year, award, category and nominee stand: by the column names, else in the order that wikis use."""
    heads = [h.casefold() for h in row.headers]
    if heads:

        def column(*wanted: str) -> int | None:
            return next((i for i, h in enumerate(heads) if any(w in h for w in wanted) and i < len(row.cells)), None)

        award, nominee = column("award", "ceremony", "organi"), column("nominee", "recipient")
        return (column("year", "date"), award, column("category"), nominee) if award is not None and nominee is not None else None
    texts = [document.quote(c.value) for c in row.cells]
    if len(texts) >= 4 and re.fullmatch(r"(?:19|20)\d\d", texts[0]) and texts[1] and texts[2] and texts[3]:
        return (0, 1, 2, 3)
    if len(texts) >= 3 and texts[0] and kind_by_noun(texts[0]) == "award":
        return (None, 0, 1, 2)
    return None


def _nominee(written: str, about: str, names: Names) -> str | None:
    found = names.lexicon.find(written)
    if about in found:
        return about
    people = [i for i in found if names.lexicon.kind(i) in ("person", "work", "group")]
    return people[0] if len(people) == 1 else None


def from_references(document: Document, about: str, names: Names) -> Iterator[Draft]:
    """Each reference with author, date, title, publisher and date of retrieval."""
    for reference in document.parts.references:
        ident = f"thing/{document.id}-reference-{reference.number}"
        numbered = f"Reference {reference.number} of page {document.id}"
        parts = list(_reference_parts(document, reference, names))
        title = next((value for relation, _, value, _, _ in parts if relation == "title"), None)
        names.entities[ident] = Entity(ident, f"“{title}”", "thing", (numbered,)) if title else Entity(ident, numbered, "thing")
        for relation, target, value, when, focus in parts:
            evidence = (document.evidence(reference.span, focus),)
            yield Draft(relation, ident, target, value, None, when, None, (), "asserted", "References", evidence, "", about)


def _reference_parts(
    document: Document, reference: Reference, names: Names
) -> Iterator[tuple[str, str | None, str | None, Dated | None, Span]]:
    for span in reference.authors:
        yield "author", entity_of(author_name(document.quote(span)), "person", names), None, None, span
    for relation, date in (("published_on", reference.date), ("retrieved", reference.retrieved)):
        found = dates.find(document.text, date.start, date.end) if date else []
        if found and date:
            yield relation, None, document.quote(date), Dated(date, found[0].when, "adverb"), date
    title, publisher = reference.title, reference.publisher
    if reference.body and not title:
        publisher = _publisher(document, reference.body, names.lexicon)
        if publisher:
            title = Span(reference.body.start, publisher.start)
    if title:
        yield "title", None, document.quote(title).strip(' ,"“”'), None, title
    if publisher and (ident := _outlet(document.quote(publisher), names.lexicon)):
        yield "published_by", ident, None, None, publisher


def _publisher(document: Document, body: Span, lexicon: Lexicon) -> Span | None:
    """The publisher at the end of a reference, where it is an organisation that the pages name elsewhere too."""
    words = document.quote(body).rstrip(". ").split(" ")
    end = body.start + len(document.quote(body).rstrip(". "))
    for count in range(min(4, len(words) - 1), 0, -1):
        tail = " ".join(words[-count:])
        if _outlet(tail, lexicon):
            return Span(end - len(tail), end)
    return None


def _outlet(name: str, lexicon: Lexicon) -> str | None:
    if found := lexicon.one(name, "organisation"):
        return found
    longer = [i for i, e in lexicon.entities.items() if e.kind == "organisation" and e.name.startswith(name + " ")]
    return longer[0] if len(longer) == 1 else None


def _is_the_only_year(title: str, year: str, text: str) -> bool:
    """False where a list of works on the page has the title with another year: the translation's, or the text errs."""
    listed = re.findall(rf"(?m)^\W*{re.escape(title)}\b.*$", text)
    told = {year for line in listed for year in re.findall(r"\b(?:1\d|20)\d\d\b", line)}
    return not told or year[:4] in told


def from_years(tagged: Tagged, about: str) -> Iterator[Draft]:
    """`Title (1999)`: the year a cited work came out; in a list of honours it is when something was won."""
    if _AWARD_SECTION.search(tagged.sentence.section):
        return
    for before, after in zip(tagged.mentions, tagged.mentions[1:], strict=False):
        gap = tagged.document.text[before.span.end : after.span.start]
        if (
            before.kind == "work"
            and before.id
            and after.date
            and "/" not in after.date.when
            and after.date.role == "bracket"
            and gap == " ("
            and before.id != about
            and _is_the_only_year(tagged.document.quote(before.span), after.date.when, tagged.document.text)
        ):
            focus = Span(before.span.start, after.span.end + 1)
            evidence = (sentence_evidence(tagged.document, focus),)
            text = tagged.document.quote(tagged.sentence.span)
            yield Draft(
                "released_in_year",
                before.id,
                None,
                None,
                None,
                after.date,
                None,
                (),
                "asserted",
                tagged.sentence.section,
                evidence,
                text,
                about,
            )
