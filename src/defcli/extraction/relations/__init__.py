"""The closed set of relations, one file a family; those that give way are tried last."""

from defcli.extraction.relation import Relation
from defcli.extraction.relations import (
    careers,
    characters,
    credits,
    happenings,
    honours,
    influences,
    lives,
    production,
    reception,
    release,
    sayings,
)

_FAMILIES: tuple[Relation, ...] = (
    *characters.RELATIONS,
    *credits.RELATIONS,
    *careers.RELATIONS,
    *production.RELATIONS,
    *release.RELATIONS,
    *reception.RELATIONS,
    *honours.RELATIONS,
    *influences.RELATIONS,
    *lives.RELATIONS,
    *sayings.RELATIONS,
    *happenings.RELATIONS,
)
RELATIONS = tuple(sorted(_FAMILIES, key=lambda relation: bool(relation.gives_way_to)))
BY_NAME = {relation.name: relation for relation in RELATIONS}
