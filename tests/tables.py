"""Small invented tables, made of dated statements, that no page was read for."""

from collections.abc import Iterable

from defcli.model import Entity, Evidence, Fact, Origin, Page, Span, Table, Wording

HOSTILE = '=SUM(A1): <script>alert(1)</script> | [x](y) `z` ; # %% {b} "q" ::answer:: ~no =yes \\ *s*'
DATES = (
    "-0043", "2013-39~", "19XX", "201X", "1815~", "1901", "2013-10", "2016-10-31", "2016-10-31/2017-03-19", "2016-10~/2017-03~", "../2016-05", "2017/..",
    "2018-21", "2020-02-29",
)  # fmt: skip


def dated(dates: Iterable[str], told: str = "Something happened", section: str = "Life / Youth") -> Table:
    """A table with an event for each date."""
    facts = tuple(_fact(i, when, f"{told} {i}", section) for i, when in enumerate(dates))
    page = Page("p", "p.txt", "The Page: a page", "extract", "work/page", "0" * 64, 9, Origin("text"), "CC BY-SA")
    wording = Wording("happened", "happened", "{subject}", None, None, None, ("work",), (), False, False, (), "production")
    return Table("The Page: a page", (page,), {"happened": wording}, {"work/page": Entity("work/page", "The Page", "work")}, facts, b"")


def _fact(number: int, when: str, statement: str, section: str) -> Fact:
    start = number * 1000
    evidence = Evidence("p", number + 1, start, start + len(statement), statement, Span(start, start + len(statement)))
    return Fact(
        f"{number:08x}", "work/page", "happened", None, statement, None, when, None, "stated", {}, "asserted", "single", (), False,
        f"{statement}.", section, (), (evidence,),
    )  # fmt: skip
