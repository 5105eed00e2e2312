"""What is told after a question: why it is so, one thing more, how hard it was."""

import re
from collections.abc import Sequence

from defcli.model import Fact
from defcli.quiz.knowledge import Knowledge

_TELLING = (
    "portrays", "voices", "is_a", "tied_to", "showrunner_of", "composer_of", "director_of", "created_by", "crew_of",
    "cinematographer_of", "editor_of", "member_of", "leads", "released", "works_with", "cast_as", "rated", "writes_for",
)  # fmt: skip
_LONGEST = 120


def explanation(known: Knowledge, fact: Fact, *idents: str | None) -> str:
    """Why the answer is right, in the fact's own words, and one thing more of the first of some entities of which there is one."""
    more = next((m for i in (*idents, fact.subject, fact.object) if i and (m := further(known, i, fact))), None)
    return f"{fact.statement} {more.statement}" if more else fact.statement


def further(known: Knowledge, ident: str, besides: Fact | None = None) -> Fact | None:
    """The most telling plain fact of an entity; none that gives the plot away unless the one at hand does."""
    told = [
        f
        for f in known.of.get(ident, ())
        if f.relation in _TELLING and f is not besides and f.status == "asserted" and not f.spoiler and len(f.statement) <= _LONGEST and "…" not in f.statement
        and (f.relation != "is_a" or re.match(r"(?:an?|the) ", str(f.value)))
        and (besides is None or (f.subject, f.relation, f.object, f.value) != (besides.subject, besides.relation, besides.object, besides.value))
    ]  # fmt: skip
    return min(told, key=lambda f: (_TELLING.index(f.relation), f.subject != ident, not known.main & known.parties(f), f.id), default=None)


def difficulty(facts: Sequence[Fact], lines: int = 1, is_dated: bool = False) -> str:
    """`easy`, `medium` or `hard`: the infobox, the lead and the main cast are easy, one sentence of the text is medium, tables,
    lists taken in turn, reckoned dates and what is joined from several lines are hard."""
    if lines > 1 or any(_is_joined(f, is_dated) for f in facts):
        return "hard"
    return "easy" if all(f.section in ("", "Infobox", "Lead") or f.qualifiers.get("billing") == "main" for f in facts) else "medium"


def _is_joined(fact: Fact, is_dated: bool) -> bool:
    evidence = fact.evidence[0]
    told = evidence.quote[evidence.focus.start - evidence.start : evidence.focus.end - evidence.start]
    return (is_dated and fact.date_basis in ("inherited", "resolved")) or fact.relation == "listed_for" or "respectively" in told
