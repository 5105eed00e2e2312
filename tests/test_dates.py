"""Dates: what is one, what it means, how it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from defcli.language import dates, edtf

NOT_DATES = (
    "catalogue BLP 1577 was pressed",
    "he may leave and march on",
    "it sold 2000 copies",
    "a 1080p print at 24 frames",
    "the timecode 08:18:20:17",
    "a run of 1,954 days",
    "it cost $1999 to make",
    "the score was 6.60/10",
)
DATES = (
    ("on March 19, 2017", "2017-03-19"),
    ("on 22 May 2016", "2016-05-22"),
    ("on 2017-04-04", "2017-04-04"),
    ("in May 2014", "2014-05"),
    ("in 1999", "1999"),
    ("in late 2013", "2013-39~"),
    ("in mid-2018", "2018-38~"),
    ("in early 2018", "2018-37~"),
    ("in the late 1840s", "1847~/1849~"),
    ("at the end of 2013", "2013~"),
    ("at the end of May 2014", "2014-05~"),
    ("by late May 2016", "../2016-05"),
    ("since 2004", "2004/.."),
    ("from October 2016 to March 2017", "2016-10/2017-03"),
    ("from late October 2016 to mid-March 2017", "2016-10~/2017-03~"),
    ("from August 20 to 26, 2017", "2017-08-20/2017-08-26"),
    ("(1991–1995)", "1991/1995"),
    ("in spring 2018", "2018-21"),
    ("in the 1990s", "199X"),
    ("in the 20th century", "19XX"),
    ("in 44 BC", "-0043"),
    ("on October 31", "--10-31"),
    ("in September", "--09"),
)


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates.find(text) == []


@pytest.mark.parametrize(("text", "when"), DATES)
def test_a_date_keeps_the_precision_of_its_words(text: str, when: str) -> None:
    assert [d.when for d in dates.find(text)] == [when]


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("the following month", (1, "month")),
        ("a month later", (1, "month")),
        ("two years earlier", (-2, "year")),
        ("later that year", (0, "year")),
    ],
)
def test_a_relative_date_says_how_far_it_is(text: str, shift: tuple[int, str]) -> None:
    assert [d.shift for d in dates.find(text)] == [shift]


@pytest.mark.parametrize(
    ("when", "shift", "wanted"),
    [
        ("2016-12", (1, "month"), "2017-01"),
        ("2016-12-30", (1, "week"), "2017-01-06"),
        ("2016", (-2, "year"), "2014"),
        ("2016", (1, "month"), None),
    ],
)
def test_a_shift_needs_the_precision_it_counts_in(when: str, shift: tuple[int, str], wanted: str | None) -> None:
    assert dates.shifted(when, shift) == wanted


@pytest.mark.parametrize(
    ("one", "other", "agree"), [("2016", "2016-10-31", True), ("2016-10", "2016-11", False), ("../2022", "2022-03-16", True)]
)
def test_precisions_of_one_date_agree(one: str, other: str, agree: bool) -> None:
    assert edtf.agree(one, other) is agree
    assert edtf.agree(other, one) is agree


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ("2017-08-18", "August 18, 2017"), ("2016-10", "October 2016"), ("2013~", "about 2013"), ("-0043", "44 BC"), ("199X", "1990s"),
        ("19XX", "20th century"), ("2018-21", "spring 2018"), ("../2016-05", "by May 2016"), ("2004/..", "since 2004"), ("1991/1995", "1991 – 1995"),
    ],
)  # fmt: skip
def test_a_date_is_shown_no_finer_than_it_is(when: str, shown: str) -> None:
    assert edtf.show(when) == shown


@pytest.mark.parametrize(
    ("when", "text", "words"),
    [
        ("2017-08-18", None, " on August 18, 2017"), ("2016-10", None, " in October 2016"), ("2013~", "late 2013", " in late 2013"),
        ("2014-05~", "the end of May 2014", " at the end of May 2014"), ("../2016-05", "late May 2016", " by late May 2016"),
        ("../2022", "the end of 2022", " by the end of 2022"), ("2016-10/2017-03", None, " (October 2016 – March 2017)"),
        ("2017-08-26", "the week ending August 26, 2017", " for the week ending August 26, 2017"),
        ("2016-10~/2017-03~", "late October 2016 to mid-March 2017", " (late October 2016 to mid-March 2017)"),
    ],
)  # fmt: skip
def test_the_words_of_the_page_are_kept_where_they_say_more(when: str, text: str | None, words: str) -> None:
    assert edtf.adverbial(when, text) == words


@given(st.dates())
def test_a_written_day_is_read_back(day: object) -> None:
    text = f"on {day:%Y-%m-%d}"
    if text[3:5] in ("10", "15", "19", "20") and text[7] == "-":
        assert dates.find(text)[0].when == text[3:]


@given(st.text())
def test_every_date_found_lies_in_its_text_and_has_bounds(text: str) -> None:
    for found in dates.find(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
        if found.when and not found.partial:
            low, high = edtf.bounds(found.when)
            assert low <= high
            assert edtf.show(found.when)


def test_precision_puts_the_finest_date_first() -> None:
    order = ["2016-10-31", "2016-10", "2016", "201X", "2016/.."]
    assert sorted(order, key=edtf.precision, reverse=True) == order


@pytest.mark.parametrize(
    "text", ["from August 20 to 2 2008", "on February 30, 2016", "31 June 1999", "2017-02-29", "from May 5, 2010 to May 1, 2010"]
)
def test_a_day_that_never_was_is_no_day_and_no_end(text: str) -> None:
    for found in dates.find(text):
        assert "/" not in found.when
        assert found.when in ("2010-05-05", "2010-05-01", "2008") or len(found.when) < 8


@pytest.mark.parametrize(
    ("text", "role"), [("influenced by 1980s comics", "attribute"), ("by the 1980s it closed", "adverb"), ("in 1960s Norland", "adverb")]
)
def test_a_decade_before_a_noun_is_no_deadline(text: str, role: str) -> None:
    assert [d.role for d in dates.find(text)] == [role]
