"""Where the pages disagree: contested facts side by side, and lists that name others than another list of the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from defcli.language.edtf import agree
from defcli.language.names import fold
from defcli.model import Evidence, Fact, Table, Wording

_WHOLE_LISTS = ("produced", "created_by", "distributed")
_MAKERS = ("director_of", "composer_of", "cinematographer_of", "performed_by", "founded_by")
_OTHER_WORDS = ("left",)
_STAGES = ("began", "wrapped")
_ONE_A_FIELD = ("key_date", "property")


class Side(NamedTuple):
    """One of the things that are said, and where."""

    text: str
    evidence: tuple[Evidence, ...]


class Conflict(NamedTuple):
    """What is told in two ways; `kind` is `contested`, `list` or `wording`."""

    about: str
    relation: str
    kind: str
    sides: tuple[Side, ...]


def conflicts(table: Table) -> tuple[Conflict, ...]:
    """All disagreements of a table, in the order of what they are about."""
    found = (*_contested(table), *_lists(table), *_makers(table), *_stages(table), *_wordings(table))
    return tuple(sorted(found, key=lambda c: (c.about, c.relation)))


def compared_relations(relations: Mapping[str, Wording]) -> set[str]:
    """The relations of which all facts have to be known to tell what disagrees."""
    others = (*_WHOLE_LISTS, *_MAKERS, *_OTHER_WORDS, *_STAGES, *_ONE_A_FIELD)
    return {name for name, wording in relations.items() if wording.single or name in others}


def compared(table: Table) -> tuple[int, tuple[str, ...]]:
    """What is looked at for contradictions: how many facts, of which relations, by their labels."""
    looked_at = compared_relations(table.relations)
    return sum(f.relation in looked_at for f in table.facts), tuple(sorted(n.replace("_", " ") for n in looked_at))


def _contested(table: Table) -> Iterator[Conflict]:
    facts = {f.id: f for f in table.facts}
    seen: set[frozenset[str]] = set()
    for fact in table.facts:
        group = frozenset((fact.id, *fact.disputes))
        if fact.disputes and group not in seen:
            seen.add(group)
            sides = tuple(Side(facts[i].statement, facts[i].evidence) for i in sorted(group, key=lambda i: facts[i].evidence[0]))
            yield Conflict(table.entities[fact.subject].name, fact.relation, "contested", sides)


def _lists(table: Table) -> Iterator[Conflict]:
    """Two places that list the makers of one work, one of them naming somebody more."""
    lists: dict[tuple[str, str], dict[Evidence, set[str]]] = defaultdict(lambda: defaultdict(set))
    for fact in table.facts:
        if fact.relation in _WHOLE_LISTS and fact.object and fact.status == "asserted":
            whole, member = (fact.object, fact.subject) if fact.relation == "produced" else (fact.subject, fact.object)
            for each in fact.evidence:
                if table.entities[member].name.split()[0] not in each.quote:
                    continue
                lists[whole, fact.relation][each._replace(focus=each.focus._replace(start=each.start, end=each.end))].add(member)
    for (whole, relation), places in lists.items():
        full = {place: members for place, members in places.items() if len(members) > 1}
        everybody = set().union(*full.values()) if full else set()
        if any(members != everybody for members in full.values()):
            yield Conflict(table.entities[whole].name, relation, "list", tuple(_list_sides(table, full)))


def _makers(table: Table) -> Iterator[Conflict]:
    """The infobox of a page and its first lines that name nobody in common as the maker of its subject."""
    told: dict[tuple[str, str], dict[tuple[str, bool], dict[str, Fact]]] = defaultdict(lambda: defaultdict(dict))
    for fact in table.facts:
        if fact.relation in _MAKERS and fact.object and fact.status == "asserted" and fact.section in ("", "Infobox"):
            made, maker = (fact.object, fact.subject) if fact.relation.endswith("_of") else (fact.subject, fact.object)
            told[made, fact.relation][fact.evidence[0].document, fact.section == "Infobox"][maker] = fact
    for (made, relation), places in told.items():
        if len(places) > 1 and not set.intersection(*(set(makers) for makers in places.values())):
            sides = [
                Side(" ".join(f.statement for f in makers.values()), next(iter(makers.values())).evidence) for makers in places.values()
            ]
            yield Conflict(table.entities[made].name, relation, "list", tuple(sides))


def _stages(table: Table) -> Iterator[Conflict]:
    """A stage of a making that begins, or ends, at two dates that cannot both be so."""
    told: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in table.facts:
        if fact.relation in _STAGES and fact.when and fact.status == "asserted" and fact.qualifiers.get("in") is None:
            told[fact.subject, fact.relation, fold(str(fact.value))].append(fact)
    for (subject, relation, _), facts in told.items():
        if any(not agree(a.when or "", b.when or "") for a, b in combinations(facts, 2)):
            yield Conflict(table.entities[subject].name, relation, "contested", tuple(Side(f.statement, f.evidence) for f in facts))


def _list_sides(table: Table, places: dict[Evidence, set[str]]) -> Iterator[Side]:
    groups: dict[tuple[str, ...], list[Evidence]] = defaultdict(list)
    for place, members in sorted(places.items()):
        groups[tuple(sorted(table.entities[m].name for m in members))].append(place)
    for names, where in groups.items():
        yield Side(", ".join(names), tuple(where))


def _wordings(table: Table) -> Iterator[Conflict]:
    """One departure told in several words: `resigned` here, `left` there."""
    by_event: dict[tuple[str, str | None, str], list[Fact]] = defaultdict(list)
    for fact in table.facts:
        if fact.relation in _OTHER_WORDS:
            by_event[fact.subject, fact.object, fact.relation].append(fact)
    for (subject, _, relation), facts in by_event.items():
        told = {str(f.qualifiers.get("verb", "")): f for f in facts}
        if len(told) > 1:
            yield Conflict(table.entities[subject].name, relation, "wording", tuple(Side(f.statement, f.evidence) for f in told.values()))
