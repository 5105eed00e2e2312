"""How a fact stands beside the others on its subject: told in two places, told once, or contradicted."""

import re
from collections import defaultdict
from collections.abc import Sequence

from defcli.extraction.relations import BY_NAME
from defcli.language import amounts, edtf
from defcli.language.names import fold, words
from defcli.model import Fact

_ONE_PLACE = ("born", "died", "was_founded")
_SUMS = ("budget", "box_office")
_LENGTHS = {"hour-long": 60, "half-hour-long": 30}


def standing(facts: Sequence[Fact]) -> list[Fact]:
    """All facts on a subject, each with its standing."""
    rivals: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if thing := _only_one(fact):
            rivals[thing].append(fact)
    out = []
    for fact in facts:
        against = tuple(sorted(o.id for o in rivals.get(_only_one(fact) or (), ()) if _disagree(fact, o)))
        places = {(e.document, e.line) for e in fact.evidence}
        told = {e.document for e in fact.evidence}
        stands = (
            "contested" if against else "agreed" if len(told) > 1 or (len(places) > 1 and fact.date_basis in (None, "stated")) else "single"
        )
        out.append(fact._replace(standing=stands, disputes=against))
    return out


def _only_one(fact: Fact) -> tuple[str, ...] | None:
    """What there can be but one of that a fact tells; none for what may be so of many."""
    if fact.status != "asserted":
        return None
    if BY_NAME[fact.relation].single:
        return fact.subject, fact.relation
    if fact.relation == "key_date":
        return fact.subject, str(fact.qualifiers.get("stage"))
    if fact.relation == "property" and fact.qualifiers.get("verb") in ("is", "was"):
        return fact.subject, str(fact.qualifiers.get("field"))
    return None


def _minutes(told: str) -> tuple[int, int] | None:
    """A running time as the least and most minutes it can mean: `44–55 minutes`, `hour-long`, `22 minutes`."""
    if told in _LENGTHS:
        return _LENGTHS[told], _LENGTHS[told]
    match = re.fullmatch(r"(\d{1,3})(?:\s?[–-]\s?(\d{1,3}))? min(?:ute)?s?", told)
    return (int(match[1]), int(match[2] or match[1])) if match else None


def _disagree(one: Fact, other: Fact) -> bool:
    """True for two values of one thing that cannot both be right; of a sum that only one is told with its region they are of one thing."""
    if one.id == other.id:
        return False
    if one.value is not None and other.value is not None:
        differ = one.qualifiers.items() ^ other.qualifiers.items()
        if differ and not (one.relation in _SUMS and {k for k, _ in differ} <= {"region"} and len(differ) == 1):
            return False
        first, second = str(one.value), str(other.value)
        if (lasts := _minutes(first)) and (other_lasts := _minutes(second)):
            return lasts[1] < other_lasts[0] or other_lasts[1] < lasts[0]
        if amounts.bounds(first) and amounts.bounds(second):
            return amounts.disagree(first, second)
        return fold(first) != fold(second)
    if one.when and other.when and (one.object == other.object or None in (one.object, other.object)) and _of_one_scope(one, other):
        return not edtf.agree(one.when, other.when)
    if one.object and other.object and one.object != other.object and one.relation in _ONE_PLACE:
        return not (_holds(one, other.object) or _holds(other, one.object))
    return False


def _of_one_scope(one: Fact, other: Fact) -> bool:
    """True unless one fact is of a region, an edition or a part that the other is not of."""
    first, second = ({k: v for k, v in f.qualifiers.items() if k != "within"} for f in (one, other))
    return first == second


def _holds(fact: Fact, place: str) -> bool:
    """True where the sentence of a fact names a place: one lies in the other, or both were told."""
    told = set(words(" ".join(e.quote for e in fact.evidence[:1])))
    return set(place.partition("/")[2].split("-")) <= told
