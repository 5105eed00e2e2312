"""An entity as somebody would tell of it: who or what that is in one sentence, then the lines that matter most, each once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from defcli.language import edtf
from defcli.language.names import fold, words
from defcli.model import Entity, Fact, Table

MOST_LINES = 8
_MOST_NAMES = 6
_MOST_TOLD = 3
_LONGEST_LEAD = 240
_SCOPE = re.compile(r" \([^()]*\)$")
_HEADS = ("", "Infobox")
_SAYS_LITTLE = 3
_DATED = ("released", "premiered", "born")
_WEIGHTS = {
    "portrays": 7, "voices": 7, "created_by": 7, "director_of": 7, "performed_by": 7, "writer_of": 6, "showrunner_of": 6, "is_a": 6, "released": 6, "premiered": 6,
    "member_of": 6, "born": 6, "died": 6, "founded_by": 6, "stars": 3.5, "composer_of": 5, "leads": 5, "tied_to": 5, "spouse_of": 5, "located_in": 5, "won": 5, "played_for": 5, "coached": 4.5,
    "box_office": 5, "original_network": 5, "produced": 5, "published": 5, "based_on": 5, "position_held": 5, "educated_at": 4, "worked_for": 4, "joined": 4,
    "producer_of": 4, "developed_by": 4, "scored": 4, "budget": 4, "distributed": 4, "appeared_in": 4, "cast_as": 4, "writes_for": 4, "cinematographer_of": 3.5,
    "editor_of": 3.5, "executive_producer_of": 3.5, "crew_of": 3, "did": 3, "said": 2, "stated": 1.5, "wanted": 1.5, "praised": 1.5, "faulted": 1.5, "happened": 1.5,
    "genre": 1.5, "property": 1, "released_in_year": 1, "published_on": -9, "retrieved": -9, "author": -9,
}  # fmt: skip
_USUAL = 2.5
_LISTS = {
    ("portrays", "in"): "Cast", ("voices", "in"): "Voices", ("created_by", "subject"): "Created by", ("director_of", "object"): "Directed by", ("writer_of", "object"): "Written by",
    ("producer_of", "object"): "Produced by", ("executive_producer_of", "object"): "Executive producers", ("composer_of", "object"): "Music by", ("stars", "subject"): "Starring",
    ("editor_of", "object"): "Edited by", ("genre", "subject"): "Genre", ("filmed_at", "subject"): "Filmed at", ("appeared_in", "subject"): "Appeared in", ("won", "subject"): "Won",
    ("nominated_for", "subject"): "Nominated for", ("portrays", "subject"): "Plays", ("voices", "subject"): "Voices", ("member_of", "object"): "Members",
    ("director_of", "subject"): "Directed", ("writer_of", "subject"): "Wrote", ("composer_of", "subject"): "Composed", ("executive_producer_of", "subject"): "Executive producer of",
    ("performed_by", "object"): "Performed", ("influenced_by", "subject"): "Influenced by", ("features", "subject"): "Features", ("based_on", "subject"): "Based on",
    ("played_for", "subject"): "Played for", ("coached", "subject"): "Coached", ("also_known_as", "subject"): "Also known as", ("educated_at", "subject"): "Educated at",
    ("played_for", "object"): "Players", ("key_person", "subject"): "Key people", ("record_label", "subject"): "Labels",
}  # fmt: skip
_STINTS = ("played_for", "coached", "property")
_MAKERS = (
    ("director_of", "object", "directed by"), ("performed_by", "subject", "performed by"), ("created_by", "subject", "created by"), ("developed_by", "subject", "developed by"),
    ("founded_by", "subject", "founded by"), ("portrays", "object", "played by"), ("voices", "object", "voiced by"), ("stars", "subject", "starring"),
    ("portrays", "in", "starring"),
)  # fmt: skip
_NOT_TOLD = frozenset("a an the of in on at to for by with and as is was are were s his her its their".split())


class Line(NamedTuple):
    """A line of a card, and the facts that it tells."""

    text: str
    facts: tuple[Fact, ...]


class Portrait(NamedTuple):
    """The first sentence on an entity, and the lines after it, what matters most first."""

    lead: Line
    lines: tuple[Line, ...]


def portrait(table: Table, entity: Entity, own: Sequence[Fact]) -> Portrait:
    """What to tell of an entity first; `own` are the facts that it is part of."""
    done = {(f.relation, f.subject) for f in own if f.status == "asserted"}
    kept = [f for f in own if _names(f, entity) and (f.status != "planned" or (f.relation, f.subject) not in done)]
    topics = frozenset(d.about for d in table.documents) - {entity.id}
    lengths = {d.id: max(d.lines, 1) for d in table.documents}
    ranked = sorted(kept, key=lambda f: (-_worth(entity, f, topics, lengths), *_place(f), f.id))
    lead = _lead(table, entity, ranked, topics)
    told = {f.id for f in lead.facts}
    seen = [_bare(lead.text)]
    lines: list[Line] = []
    for line in _lines(table, entity, [f for f in ranked if f.id not in told]):
        bare = _bare(line.text)
        if len(lines) < MOST_LINES and not any(bare <= s or (len(bare) > 2 and len(bare - s) < 2 and not line.facts[0].when) for s in seen):
            lines.append(line)
            seen.append(bare)
    return Portrait(lead, tuple(lines))


def _place(fact: Fact) -> tuple[str, int, int, int]:
    first = fact.evidence[0]
    return first.document, first.start, first.focus.start, first.focus.end


def _names(fact: Fact, entity: Entity) -> bool:
    """True for a statement that names whom it is about."""
    told = set(words(fact.statement))
    called = [entity.name, *entity.aliases, *(entity.name.split()[-1:] if entity.kind in ("person", "character") else ())]
    return any(set(words(name)) <= told for name in called if words(name))


def _worth(entity: Entity, fact: Fact, topics: frozenset[str], lengths: Mapping[str, int]) -> float:
    """How much a line matters: by its relation, where the page tells it, how often, and whether it is about the entity itself."""
    first = fact.evidence[0]
    worth = _WEIGHTS.get(fact.relation, _USUAL) + 1 - first.line / lengths[first.document]
    worth += 2 * (fact.section in _HEADS) + (fact.standing == "agreed") + (fact.subject == entity.id)
    worth += 1.5 * bool(topics & {fact.subject, fact.object})
    worth -= 2 * (fact.status != "asserted") + 2 * (entity.id not in (fact.subject, fact.object))
    return worth


def _lead(table: Table, entity: Entity, ranked: Sequence[Fact], topics: frozenset[str]) -> Line:
    """`X is a film directed by Y, starring Z`; where nothing says what X is, the line that matters most."""
    kinds = [f for f in ranked if f.relation in ("is_a", "narrative_role_in") and f.subject == entity.id and f.status == "asserted"]
    own = {page.id for page in table.documents if page.about == entity.id}
    kinds.sort(key=lambda f: (bool(own) and f.evidence[0].document not in own, _oddness(entity, f, topics), *_place(f)))
    if not kinds or (entity.kind == "person" and len(str(kinds[0].value).split()) < _SAYS_LITTLE):
        first = next((f for f in ranked if f.subject == entity.id and f.relation != "is_a"), (*kinds, *ranked, None)[0])
        return Line(first.statement, (first,)) if first else Line("", ())
    head, used = kinds[0].statement.rstrip("."), [kinds[0]]
    known = _bare(head)
    for relation, side, by in _MAKERS:
        facts = [f for f in sorted(ranked, key=_place) if f.relation == relation and _side(entity, f) == side and f.status == "asserted"]
        names = list({_SCOPE.sub("", name): name for f in reversed(facts) for name in [_other(table, entity, f)]}.values())[::-1]
        longer = f"{head}, {by} {_listed(names, _MOST_TOLD)}" if names else head
        if f" {by} " in head or len(longer) > _LONGEST_LEAD or all(_bare(n) <= known for n in names):
            continue
        head, known = longer, known | _bare(longer)
        used += facts
    dated = next((f for f in ranked if f.relation in _DATED and f.subject == entity.id and f.when and f.status == "asserted"), None)
    if dated and len(told := f"{head}. {_again(entity, dated.statement)}") <= _LONGEST_LEAD and edtf.show(dated.when or "") not in head:
        return Line(told, (*used, dated))
    return Line(f"{head}.", tuple(used))


def _oddness(entity: Entity, fact: Fact, topics: frozenset[str]) -> tuple[bool, ...]:
    """How little a line is like the first of an encyclopedia: not told at the head of a page, on nothing that the pages are about, without an article."""
    begins = re.search(rf"{re.escape(entity.name)} (?:is|was) (?:an?|the|one) ", fact.statement)
    return fact.section not in _HEADS, not topics & {fact.object, *fact.mentions}, not begins


def _again(entity: Entity, statement: str) -> str:
    """A second sentence on the same: `It was released …`, by the last name for people."""
    short = entity.name.split()[-1] if entity.kind in ("person", "character") else "It"
    return f"{short} {statement.removeprefix(entity.name + ' ')}" if statement.startswith(f"{entity.name} ") else statement


def _lines(table: Table, entity: Entity, ranked: Sequence[Fact]) -> Iterator[Line]:
    """The facts a line each, those of one list together where its first stands."""
    done: set[str] = set()
    for fact in ranked:
        if fact.id in done:
            continue
        side = _side(entity, fact)
        label = _label(fact, side)
        same = [f for f in ranked if _side(entity, f) == side and f.status == fact.status and _label(f, side) == label] if label else [fact]
        if label and len(same) > 1:
            done |= {f.id for f in same}
            ordered = sorted(same, key=_place)
            yield Line(
                f"{label}: {_listed(list(dict.fromkeys(_listing(table, entity, f, side) for f in ordered)), _MOST_NAMES)}", tuple(ordered)
            )
        else:
            yield Line(fact.statement, (fact,))


def _label(fact: Fact, side: str) -> str | None:
    """What a list of such facts is called: by their relation, or by the field of the infobox that they are values of."""
    field = fact.qualifiers.get("field")
    if fact.relation == "property" and isinstance(field, str):
        return f"{field[:1].upper()}{field[1:]}"
    return _LISTS.get((fact.relation, side))


def _side(entity: Entity, fact: Fact) -> str:
    """Where an entity stands in a fact: its subject, its object, or a qualifier."""
    if fact.subject == entity.id:
        return "subject"
    if fact.object == entity.id:
        return "object"
    return next((k for k, v in fact.qualifiers.items() if entity.id in ((v,) if isinstance(v, str) else v)), "")


def _other(table: Table, entity: Entity, fact: Fact) -> str:
    other = fact.subject if fact.subject != entity.id else fact.object
    name = table.entities[other].name if other and other in table.entities else str(fact.value)
    limits = (fact.qualifiers.get("scope"), "former" if "former" in str(fact.qualifiers.get("as", "")).split() else None)
    return next((f"{name} ({limit})" for limit in limits if isinstance(limit, str)), name)


def _listing(table: Table, entity: Entity, fact: Fact, side: str) -> str:
    """One of a list: a name, with the part that somebody plays, or with the years."""
    if fact.when and fact.relation in _STINTS:
        return f"{_other(table, entity, fact)} ({edtf.show(fact.when)})"
    if side in ("subject", "object") or fact.object is None:
        return _other(table, entity, fact)
    return f"{table.entities[fact.subject].name} ({table.entities[fact.object].name})"


def _listed(names: Sequence[str], most: int) -> str:
    if len(names) > most:
        return f"{', '.join(names[: most - 1])} and {len(names) - most + 1} more"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _bare(text: str) -> frozenset[str]:
    """The words that tell something."""
    return frozenset(words(re.sub(r"\([^()]*\)\.?$", "", fold(text)))) - _NOT_TOLD
