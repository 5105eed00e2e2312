"""Who is one and the same on the pages of one wiki: what other pages name as a page's subject is called, or by a title that leads there, is that subject."""

from collections import defaultdict
from collections.abc import Mapping, Set

from defcli.extraction.mentions.gather import untitled
from defcli.extraction.mentions.lexicon import key
from defcli.extraction.shelf import Shelf
from defcli.model import Entity

_ALIKE = (
    frozenset({"person", "character"}),
    frozenset({"thing", "person"}),
    frozenset({"thing", "character"}),
    frozenset({"thing", "place"}),
    frozenset({"thing", "work"}),
    frozenset({"thing", "organisation"}),
)


def same_subjects(
    shelf: Shelf, abouts: Mapping[str, str], entities: Mapping[str, Entity], played: Set[frozenset[str | None]]
) -> dict[str, str]:
    """By id, whom the pages of one wiki mean; empty where the pages are of none, or of several.

    Only whole names of several words settle it, or one word that links to the page; only where one page is on such a thing, and nobody is who
    plays him (`played` are pairs of both).
    """
    if len({page.wiki for page in shelf.pages}) != 1 or shelf.pages[0].wiki is None:
        return {}
    called: dict[str, set[str]] = defaultdict(set)
    for page in shelf.pages:
        if about := abouts.get(page.id):
            for name in (entities[about].name, untitled(page.title), *page.aliases):
                if " " in name or any((key(name), key(title)) in shelf.links for title in (page.title, *page.aliases)):
                    called[key(name)].add(about)
    subjects = set(abouts.values())
    found: dict[str, str] = {}
    for ident, entity in entities.items():
        if ident in subjects:
            continue
        meant = called.get(key(entity.name), set())
        if len(meant) == 1 and _may_be(entity, entities[one := next(iter(meant))]) and frozenset((ident, one)) not in played:
            found[ident] = one
    return found


def _may_be(one: Entity, other: Entity) -> bool:
    return one.kind == other.kind or frozenset((one.kind, other.kind)) in _ALIKE
