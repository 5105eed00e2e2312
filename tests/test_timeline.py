"""The timeline: every event once, in order, as exact as the page, and found by what one asks for."""

import pytest

from defcli.errors import DefcliError
from defcli.language.edtf import is_part, precision
from defcli.model import Table
from defcli.render.strip import axis, bars
from defcli.timeline.events import Wanted, bound, era, events, gap, per_month
from tables import DATES, dated


def test_one_event_is_told_once(table: Table) -> None:
    told = [(e.when, e.text) for e in events(table)]
    assert len(told) == len(set(told))


def test_a_coarse_date_backs_up_the_fine_one_and_a_plan_what_happened(table: Table) -> None:
    for event in events(table):
        plans = [f for f in table.facts if f.id in event.facts[1:] and f.status == "planned"]
        assert event.facts[0] not in {f.id for f in plans}
    released = [e for e in events(table) if e.when == "2017-08-18"]
    assert len(released) == 1
    assert len(released[0].facts) > 1


def test_what_is_reckoned_says_what_it_rests_on(table: Table) -> None:
    reckoned = [e for e in events(table) if e.date_basis != "stated"]
    assert reckoned
    assert any(e.basis == "inherited from “March 1, 2022”" for e in reckoned)
    assert not [e for e in events(table) if e.date_basis == "stated" and e.basis]


def test_the_world_the_story_the_references_and_the_works_are_kept_apart(table: Table) -> None:
    assert {e.kind for e in events(table)} <= {"production", "release", "reception", "life"}
    assert {e.kind for e in events(table, Wanted(kinds=["reference"]))} == {"reference"}
    story = events(table, Wanted(kinds=["story"]))
    assert story
    assert not [e for e in story if e.when]
    assert not events(table, Wanted(kinds=["story"], first="2016"))


def test_dates_of_every_size_stand_in_order() -> None:
    assert [e.when for e in events(dated(reversed(DATES)))] == [
        "-0043", "1815~", "19XX", "1901", "201X", "2013-39~", "2013-10", "../2016-05", "2016-10~/2017-03~", "2016-10-31", "2016-10-31/2017-03-19", "2017/..",
        "2018-21", "2020-02-29",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("when", "shown"), [("-0043", "44 BC"), ("19XX", "20th century"), ("201X", "2010s"), ("../2016-05", "2016"), ("", "")]
)
def test_eras(when: str, shown: str) -> None:
    assert era(when) == shown


@pytest.mark.parametrize(
    ("earlier", "later", "long"),
    [
        ("2013-10", "2014-02", None),
        ("2013-10-31", "2014-12-01", "14 months"),
        ("2013-10", "2014-10", "1 year"),
        ("2013-10", "2019-11", "6 years"),
        ("2013", "2014-12", None),
        ("2013", "2016", "more than 2 years"),
        ("../2022", "2024-01", "more than a year"),
        ("2020", "2016", None),
    ],
)
def test_a_gap_is_never_longer_than_the_dates_prove(earlier: str, later: str, long: str | None) -> None:
    assert gap(earlier, later) == long


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("2016", "2016"), ("may 2014", "2014-05"), ("2016-10-31", "2016-10-31"), ("May 4, 2014", "2014-05-04"), ("201X", "201X"), ("-0043", "-0043"),
        ("44 bc", "-0043"), ("the 1990s", "199X"), ("19th century", "18XX"), ("late 2013", "2013-39"), ("2018-21", "2018-21"),
    ],
)  # fmt: skip
def test_dates_are_typed_as_people_type_them(typed: str, when: str) -> None:
    assert bound(typed) == when


@pytest.mark.parametrize("typed", ["soon", "", "2016-13", "2017-02-29", "2016-10-32", "99", "2016-"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(DefcliError, match="is not a date"):
        bound(typed)


def test_events_are_narrowed(table: Table) -> None:
    everything = events(table)
    assert all("2018" in e.when for e in events(table, Wanted("2018", "2018")))
    assert {e.section for e in events(table, Wanted(section="casting"))} == {"Production / Casting"}
    assert 0 < len(events(table, Wanted(text="comic-con"))) < 5
    both = events(table, Wanted(about=["person/john-paesano", "work/defenders"]))
    assert 0 < len(both) < len(events(table, Wanted(about=["work/defenders"]))) < len(everything)


def test_months_are_counted_and_drawn_in_the_room_there_is(table: Table) -> None:
    first, counts = per_month(events(table))
    assert (first, len(counts) % 12) == (2013, 0)
    assert sum(counts) == len([e for e in events(table) if precision(e.when) >= 2 and not is_part(e.when)])
    for width in (20, 60, 200):
        strip = bars(counts, width)
        assert len(strip) <= width
        assert strip.strip()
        assert len(axis(counts, first, width)) <= width
        assert axis(counts, first, width).startswith("2013")
    assert bars((0, 5, 1, 0), 10) == " █▁ ".replace("▁", bars((5, 1), 9)[1])


def test_a_table_without_dates_and_one_with_one() -> None:
    assert events(dated([])) == ()
    assert per_month(()) == (0, ())
    assert [e.when for e in events(dated(["2016"]))] == ["2016"]
