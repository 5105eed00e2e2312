"""How much a fact is worth asking: pictures, voices, numbers with a story and superlatives first, credits when nothing else is left."""

import re
from collections.abc import Callable, Iterable
from random import Random
from typing import TypeVar

from defcli.model import Fact

_DULL, _PLAIN, _TELLING = 0.15, 1.0, 2.0
_CREDITS = frozenset(
    "executive_producer_of producer_of writer_of editor_of crew_of cinematographer_of director_of developed_by writes_for position_held rated"
    " listed_for nominated_for joined left cast_as was_cast announced_as member_of key_date published distributed born died".split()
)
_STORIES = frozenset(
    "influenced_by homage_to references music_used_in stands_for compared praised faulted said wanted working_title designed removed renamed banned_by"
    " replaced killed owns has_trait narrative_role_in performed heard_in cameo_in bought forms acts_as".split()
)
_SUPERLATIVE = re.compile(
    r"\b(?:first|only|last|never|largest|smallest|longest|shortest|highest|lowest|oldest|youngest|fastest|biggest|best|most|record|nickname\w*|named after|instead|because|despite"
    r"|colou?rs?|red|blue|green|yellow|black|gold)\b"
)
_FIGURE = re.compile(r"(?<!\d)(?!(?:1\d|20)\d\d\b)\d{2,}|\bmillion\b|\bhalf\b")
_Thing = TypeVar("_Thing")


def worth(fact: Fact) -> float:
    """The weight of a fact: credits little, stories much, and more for a superlative, a colour or a figure in them."""
    base = _DULL if fact.relation in _CREDITS or fact.qualifiers.get("billing", "main") != "main" else _PLAIN
    base = _TELLING if fact.relation in _STORIES else base
    told = fact.statement
    return base * (1 + bool(_SUPERLATIVE.search(told)) + bool(_FIGURE.search(told)))


def in_turn(things: Iterable[_Thing], weight: Callable[[_Thing], float], draw: Random) -> list[_Thing]:
    """Things in an order drawn by lot, the weightier the sooner (Efraimidis and Spirakis, 2006)."""
    return [t for _, _, t in sorted(((draw.random() ** (1 / weight(t)), n, t) for n, t in enumerate(things)), key=lambda k: (-k[0], k[1]))]
