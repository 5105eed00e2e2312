"""What is told after a question: why it is so, one thing more, how hard it was."""

import re
from collections.abc import Sequence

from defcli.asking.questions import matter
from defcli.model import Fact
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.question import DIFFICULTIES

_TELLING = (
    "portrays", "is_a", "tied_to", "showrunner_of", "composer_of", "director_of", "created_by", "crew_of",
    "cinematographer_of", "editor_of", "member_of", "leads", "released", "works_with", "cast_as", "rated", "writes_for",
)  # fmt: skip
_DATED_BY_NATURE = ("did", "happened", "voices", "position_held", "published_on", "retrieved", "author", "title", "stars")
_IN_TURN = ("portrays", "voices", "showrunner_of", "position_held")
_OBSCURE = ("rated", "scored", "listed_for", "editor_of", "crew_of", "writes_for")
_LONGEST = 120
_NEW = 2


def explanation(known: Knowledge, fact: Fact, *idents: str | None) -> str:
    """Why the answer is right, in the fact's own words, and one thing more: of the first of some entities, or of the same line."""
    told = fact.statement
    if "…" in told and isinstance(fact.value, str) and fact.value in fact.evidence[0].quote:
        told = f"{known.name(fact.subject)} said: “{fact.value}”."
    concerned = [i for i in dict.fromkeys((*idents, fact.subject, fact.object)) if i and i not in known.main]
    more = next((m for i in concerned if (m := further(known, i, fact))), None) or _beside(known, fact)
    return f"{told} {more.statement}" if more else told


def further(known: Knowledge, ident: str, besides: Fact | None = None) -> Fact | None:
    """The most telling plain fact of an entity that says more than another; none that gives the plot away."""
    own = [f for f in known.of.get(ident, ()) if ident in (f.subject, f.object)]
    told = [f for f in (*own, *known.told_with.get(ident, ())) if _is_plain(f) and _is_new(f, besides)]
    return min(told, key=lambda f: (_weight(f), f.subject != ident, not known.main & known.parties(f), f.id), default=None)


def _beside(known: Knowledge, fact: Fact) -> Fact | None:
    """Another plain fact of the line that a fact stands in, about one of the same."""
    line = fact.evidence[0][:2]
    concerned = {fact.subject, fact.object} - known.main - {None}
    told = [
        f
        for f in known.table.facts
        if f.evidence[0][:2] == line and concerned & {f.subject, f.object} and _is_plain(f) and _is_new(f, fact)
    ]
    return min(told, key=lambda f: (abs(f.evidence[0].start - fact.evidence[0].start), _weight(f), f.id), default=None)


def _is_plain(fact: Fact) -> bool:
    whole = "…" not in fact.statement and len(fact.statement) <= _LONGEST
    worded = fact.relation != "is_a" or bool(re.match(r"(?:an?|the) ", str(fact.value)))
    return whole and worded and fact.status == "asserted" and not fact.spoiler and fact.relation not in _DATED_BY_NATURE


def _is_new(one: Fact, other: Fact | None) -> bool:
    """True for a fact that tells at least two things which another does not: not only the same of another work."""
    return other is None or len(matter(one.statement) - matter(other.statement)) >= _NEW


def _weight(fact: Fact) -> int:
    return _TELLING.index(fact.relation) if fact.relation in _TELLING else len(_TELLING)


def difficulty(known: Knowledge, facts: Sequence[Fact], lines: int = 1, is_dated: bool = False, step: int = 0) -> str:
    """`easy`, `medium` or `hard`: what a viewer knows, what a reader of the page may know, what only a careful one does.

    The infobox, the lead and the stars are easy, one sentence of the text is medium; tables, lists taken in turn, reckoned dates, what is joined
    from several lines, guests' parts and marks are hard. A kind of question moves it by a `step`: what has to be typed is harder, a claim is easier.
    """
    if lines > 1 or any(_is_joined(f, is_dated) or _is_obscure(f) for f in facts):
        level = 2
    else:
        level = 0 if all(is_prominent(known, f) or _is_starring(f) for f in facts) else 1
    return DIFFICULTIES[min(max(level + step, 0), len(DIFFICULTIES) - 1)]


def _is_starring(fact: Fact) -> bool:
    return fact.relation in ("portrays", "voices") and fact.qualifiers.get("billing") == "main"


def _is_obscure(fact: Fact) -> bool:
    return fact.relation in _OBSCURE or fact.qualifiers.get("billing", "main") != "main"


def is_prominent(known: Knowledge, fact: Fact) -> bool:
    """True for what is so, and stands in an infobox or a lead."""
    return fact.status == "asserted" and any((e.document, e.line) in known.prominent for e in fact.evidence)


def _is_joined(fact: Fact, is_dated: bool) -> bool:
    in_turn = fact.relation in _IN_TURN and "respectively" in fact.evidence[0].quote
    return (is_dated and fact.date_basis in ("inherited", "resolved")) or fact.relation == "listed_for" or in_turn
