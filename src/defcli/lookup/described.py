"""Who is meant by a description: `the blind lawyer`, `the director`, `luke cage actor`, `daredevil's mentor`."""

from collections.abc import Iterator

from defcli.language.names import words
from defcli.model import Entity, Fact, Table

_SMALL = frozenset("the a an of in on for to at by with from who is was that s his her one".split())
_ROLES = {
    "portrays": "actor actress star player plays played playing portrays portrayed", "voices": "voice actor actress voices voiced", "stars": "star stars starring",
    "director_of": "director directs directed", "writer_of": "writer author writes wrote", "producer_of": "producer produces produced",
    "executive_producer_of": "executive producer produced", "composer_of": "composer musician music composed", "showrunner_of": "showrunner runner show",
    "editor_of": "editor edited", "cinematographer_of": "cinematographer photographer cameraman photography", "performed_by": "singer band artist performer",
    "created_by": "creator creators created maker inventor", "founded_by": "founder founded", "leads": "leader head boss leads", "member_of": "member members", "founder_of": "founder",
    "developed_by": "developer developed", "published": "publisher published", "distributed": "distributor distributed", "original_network": "network channel", "produced": "studio company producer",
    "writes_for": "critic reviewer journalist writer", "spouse_of": "wife husband spouse married",
}  # fmt: skip
_BY_OBJECT = frozenset(("created_by", "founded_by", "performed_by", "developed_by", "original_network", "stars"))
_DESCRIBING = frozenset(
    ("is_a", "tied_to", "position_held", "narrative_role_in", "has_trait", "works_with", "also_known_as", "parent_of", "child_of", *_ROLES)
)


def described(table: Table, query: str) -> list[tuple[Entity, Fact]]:
    """Those of whom one fact says all that the query does, with that fact; nobody where every word of the query is a small one."""
    wanted = {w for w in words(query) if w not in _SMALL}
    found: dict[str, tuple[Entity, Fact]] = {}
    for fact in table.facts if wanted else ():
        if fact.relation not in _DESCRIBING or fact.status != "asserted":
            continue
        whom = fact.object if fact.relation in _BY_OBJECT else fact.subject
        if whom and whom in table.entities and whom not in found:
            said = {*_said(table, fact, whom)}
            if all(w in said or w.removesuffix("s") in said for w in wanted):
                found[whom] = (table.entities[whom], fact)
    return list(found.values())


def _said(table: Table, fact: Fact, whom: str) -> Iterator[str]:
    """The words that a fact says of somebody: its statement without the name, the names of others in it, what its relation makes of them."""
    own = set(words(table.entities[whom].name))
    yield from (w for w in words(fact.statement) if w not in own)
    yield from _ROLES.get(fact.relation, "").split()
    for other in (table.entities[i] for i in (fact.subject, fact.object, *fact.mentions) if i and i != whom and i in table.entities):
        yield from (w for name in (other.name, *other.aliases) for w in words(name))
