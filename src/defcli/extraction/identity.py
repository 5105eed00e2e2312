"""Who is one and the same on the pages of one wiki: what other pages name as a page's subject is called, or by a title that leads there, is that subject."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from defcli.extraction.drafting import Draft
from defcli.extraction.mentions.lexicon import key
from defcli.model import Entity
from defcli.pages.document import Document

_ALIKE = (
    frozenset({"person", "character"}),
    frozenset({"thing", "place"}),
    frozenset({"thing", "work"}),
    frozenset({"thing", "organisation"}),
)


def same_subjects(
    documents: Sequence[Document], abouts: Mapping[str, str], entities: Mapping[str, Entity], drafts: Iterable[Draft]
) -> dict[str, str]:
    """By id, whom the pages of one wiki mean; empty where the pages are of none, or of several.

    Only whole names of several words settle it, only where one page is on such a thing, and nobody is who plays him.
    """
    if len({d.wiki for d in documents}) != 1 or documents[0].wiki is None:
        return {}
    called: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        if about := abouts.get(document.id):
            for name in (entities[about].name, *document.aliases):
                called[key(name)].add(about)
    played = {frozenset((d.subject, d.object)) for d in drafts if d.relation in ("portrays", "voices")}
    subjects = set(abouts.values())
    found: dict[str, str] = {}
    for ident, entity in entities.items():
        if ident in subjects or " " not in entity.name:
            continue
        meant = called.get(key(entity.name), set())
        if len(meant) == 1 and _may_be(entity, entities[one := next(iter(meant))]) and frozenset((ident, one)) not in played:
            found[ident] = one
    return found


def _may_be(one: Entity, other: Entity) -> bool:
    return one.kind == other.kind or frozenset((one.kind, other.kind)) in _ALIKE
