"""What there is to tell of an entity: first as somebody would, then all its facts in groups."""

from collections import Counter
from typing import NamedTuple

from defcli.lookup.portrait import Portrait, portrait
from defcli.model import Entity, Fact, Table

_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Is", ("is_a", "also_known_as", "position_held", "writes_for", "has_trait", "does", "genre", "working_title", "defined", "studies")),
    ("Roles", ("portrays", "voices", "cameo_in", "reprises", "cast_as", "was_cast", "stars", "appeared_in", "starred_alongside")),
    ("Ties", ("tied_to", "member_of", "leads", "forms", "owns", "works_with", "involved_with", "fought_alongside", "acts_as", "killed", "spouse_of", "parent_of", "child_of")),
    (
        "Made",
        (
            "created_by", "showrunner_of", "executive_producer_of", "producer_of", "director_of", "writer_of", "composer_of", "cinematographer_of",
            "editor_of", "crew_of", "credited_for", "designed", "performed", "produced", "created_for", "based_on", "based_on_work_by", "worked_on", "work_of",
        ),
    ),
)  # fmt: skip
_APPARATUS = ("published_on", "retrieved")
_SAID = (
    "said",
    "stated",
    "praised",
    "faulted",
    "compared",
    "contrasted",
    "wanted",
    "referred_to",
    "agreed_important",
    "would_not_confirm",
    "rated",
)


class Card(NamedTuple):
    """An entity with what is told of it: first `portrait`, then in `groups` all facts under titles; `related` names who shares most of them."""

    entity: Entity
    portrait: Portrait
    groups: tuple[tuple[str, tuple[Fact, ...]], ...]
    related: tuple[str, ...]

    @property
    def description(self) -> str:
        """Who or what that is, without the name."""
        lead = self.portrait.lead.text
        told = next(
            (lead.removeprefix(start) for start in (f"{self.entity.name} is ", f"{self.entity.name} was ") if lead.startswith(start)), lead
        )
        return told.rstrip(".")

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts of the card, in its order."""
        return tuple(f for _, facts in self.groups for f in facts)


def told_of(table: Table, entity: Entity) -> list[Fact]:
    """The facts that a card can tell: those an entity is part of, each statement once, then those that only name it."""
    own = list({f.statement: f for f in reversed(table.facts) if entity.id in _parties(f)}.values())[::-1]
    named = [f for f in table.facts if entity.id in f.mentions and entity.id not in _parties(f)]
    return [*(f for f in own if f.relation not in _APPARATUS), *named]


def card(table: Table, entity: Entity) -> Card:
    """The card of an entity."""
    facts = told_of(table, entity)
    own = [f for f in facts if entity.id in _parties(f)]
    groups: list[tuple[str, tuple[Fact, ...]]] = []
    left = own
    for title, relations in _GROUPS:
        here = sorted(
            (f for f in left if f.relation in relations),
            key=lambda f: (relations.index(f.relation), f.subject != entity.id, f.statement),
        )
        groups.append((title, tuple(here)))
        left = [f for f in left if f not in here]
    said = [f for f in left if f.relation in _SAID and f.subject == entity.id]
    said_of = [f for f in left if f.relation in _SAID and f.subject != entity.id]
    left = [f for f in left if f.relation not in _SAID]
    dated = sorted((f for f in left if f.when), key=lambda f: f.when or "")
    groups += [
        ("Dates", tuple(dated)),
        ("More", tuple(f for f in left if not f.when)),
        ("Said", tuple(said)),
        ("Said of it", tuple(said_of)),
    ]
    groups.append(("Mentioned", tuple(f for f in facts if entity.id not in _parties(f))))
    return Card(entity, portrait(table, entity, own), tuple((t, f) for t, f in groups if f), _related(table, entity, own))


def _related(table: Table, entity: Entity, own: list[Fact]) -> tuple[str, ...]:
    """The three people, characters or groups that share most facts with an entity."""
    counts = Counter(
        i for f in own for i in (f.subject, f.object) if i and i != entity.id and table.entities[i].kind in ("person", "character", "group")
    )
    return tuple(table.entities[i].name for i, _ in sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:3])


def _parties(fact: Fact) -> set[str | None]:
    """The entities that a fact is made of."""
    parties = {fact.subject, fact.object}
    for value in fact.qualifiers.values():
        parties |= {value} if isinstance(value, str) else set(value)
    return parties
