"""Who is meant by a description, and that a name always comes first."""

import pytest

from defcli.lookup.find import find
from defcli.model import Table

MEANT = (
    ("the blind lawyer", "Matt Murdock"),
    ("luke cage actor", "Mike Colter"),
    ("daredevil's mentor", "Stick"),
    ("foggys girlfriend", "Marci Stahl"),
    ("the composer", "John Paesano"),
)


@pytest.mark.parametrize(("query", "name"), MEANT)
def test_somebody_is_found_by_what_one_fact_says(table: Table, query: str, name: str) -> None:
    meant = find(table, query)
    assert meant.matched_by == "described"
    assert [e.name for e in meant.entities] == [name]
    assert len(meant.because) == 1


def test_all_whom_a_description_fits_are_listed(table: Table) -> None:
    assert {e.name for e in find(table, "creator of the defenders").entities} == {"Douglas Petrie", "Marco Ramirez"}


@pytest.mark.parametrize("query", ["the", "the lawyer from mars", "plumber"])
def test_nobody_is_found_by_what_no_fact_says(table: Table, query: str) -> None:
    assert not find(table, query).entities


def test_a_cited_title_is_meant_only_where_nothing_else_is(table: Table) -> None:
    cited = {f.subject for f in table.facts if f.relation == "title"}
    assert not {e.id for e in find(table, "the showrunner").entities} & cited
    assert {e.id for e in find(table, "Finds Its Showrunners").entities} <= cited
