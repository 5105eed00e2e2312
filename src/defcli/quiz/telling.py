"""What is told after a question: why it is so, one thing more, how hard it was."""

from defcli.model import Fact
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.stems import Ask

_TELLING = (
    "portrays", "voices", "is_a", "position_held", "tied_to", "showrunner_of", "composer_of", "director_of", "created_by", "writes_for", "crew_of",
    "cinematographer_of", "editor_of", "member_of", "leads", "released", "released_in_year", "works_with", "cast_as",
)  # fmt: skip
_LONGEST = 120


def explanation(known: Knowledge, fact: Fact, ident: str | None) -> str:
    """Why the answer is right, in the fact's own words, and one thing more of who or what it is."""
    more = further(known, ident or fact.subject, fact)
    return f"{fact.statement} {more.statement}" if more else fact.statement


def further(known: Knowledge, ident: str, besides: Fact | None = None) -> Fact | None:
    """The most telling plain fact of an entity; none that gives the plot away unless the one at hand does."""
    told = [
        f
        for f in known.of.get(ident, ())
        if f.relation in _TELLING and f is not besides and f.status == "asserted" and not f.spoiler and len(f.statement) <= _LONGEST and "…" not in f.statement
        and (besides is None or (f.subject, f.relation, f.object, f.value) != (besides.subject, besides.relation, besides.object, besides.value))
    ]  # fmt: skip
    return min(told, key=lambda f: (_TELLING.index(f.relation), f.subject != ident, not known.main & known.parties(f), f.id), default=None)


def difficulty(ask: Ask, kind: str, near: int = 0) -> str:
    """How hard a question is: how prominent its fact, how near its wrong options, how much has to be joined or recalled."""
    return graded(ask.fact, {"typed": 0.5, "true-false": -0.25, "who-said": 0.5}.get(kind, 0.0) + 0.25 * (near >= 3))


def graded(fact: Fact, extra: float) -> str:
    """`easy`, `medium` or `hard`: the infobox and the lead are easy, the text is medium, tables and what is joined from lines are hard."""
    prominent = fact.section in ("", "Infobox", "Lead") or fact.qualifiers.get("billing") == "main"
    derived = fact.date_basis in ("inherited", "resolved") or fact.relation == "listed_for"
    told_often = fact.standing == "agreed"
    score = (0.0 if prominent else 1.0) + derived - 0.25 * told_often + extra
    return "easy" if score < 0.6 else "medium" if score < 1.6 else "hard"
