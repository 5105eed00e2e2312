"""Timelines for other programs, read back by readers that are not ours."""

import csv
import io
import json
import re
from datetime import date
from typing import Any

import html5lib
import icalendar
import jsonschema
import pytest

from defcli.export.dated import Dated
from defcli.export.timeline import FORMATS, writer
from defcli.export.told import LICENCE_URL, Export
from defcli.model import Table
from defcli.timeline.events import events
from tables import DATES, HOSTILE, dated

TIMELINEJS = {
    "type": "object",
    "required": ["title", "events"],
    "$defs": {
        "date": {
            "type": "object",
            "required": ["year"],
            "additionalProperties": False,
            "properties": {
                "year": {"type": "integer"},
                "month": {"type": "integer", "minimum": 1, "maximum": 12},
                "day": {"type": "integer", "minimum": 1, "maximum": 31},
            },
        }
    },
    "properties": {
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["start_date", "text", "unique_id"],
                "properties": {"start_date": {"$ref": "#/$defs/date"}, "end_date": {"$ref": "#/$defs/date"}},
            },
        }
    },
}


def entries_of(text: str) -> list[Any]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def exported(name: str, table: Table) -> Export:
    return writer(name)(Dated(table.title, events(table), table.documents))


@pytest.fixture(scope="module")
def hostile() -> Table:
    return dated(DATES, HOSTILE, "Life: a | b")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_carries_its_sources_and_their_licence(name: str, table: Table) -> None:
    text = re.sub(r"\r?\n ", "", exported(name, table).text).replace("∶", ":").replace("\\", "")
    assert LICENCE_URL in text
    assert "CC BY-SA" in text
    assert all(page.title in text for page in table.documents)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_the_same_twice(name: str, table: Table) -> None:
    assert exported(name, table) == exported(name, table)


@pytest.mark.parametrize("name", FORMATS)
def test_no_event_makes_a_short_and_whole_file(name: str) -> None:
    assert exported(name, dated([])).left_out == 0


def test_csv_has_a_row_for_each_event_and_no_formula(table: Table, hostile: Table) -> None:
    for source in (table, hostile):
        rows = list(csv.DictReader(io.StringIO(exported("csv", source).text, newline="")))
        assert [r["when"] for r in rows] == [e.when for e in events(source)]
        assert not [r for r in rows for cell in (r["event"], r["quote"], r["section"]) if cell.lstrip(" \0\n")[:1] in tuple("=+-@＝＋－＠")]


def test_ics_has_whole_days_with_an_exclusive_end_and_says_what_is_not_exact(hostile: Table) -> None:
    export = exported("ics", hostile)
    entries = {str(e["uid"]): e for e in entries_of(export.text)}
    told = {f"{e.facts[0]}@defcli": e for e in events(hostile)}
    assert export.left_out == 1
    assert {told[u].when for u in told.keys() - entries.keys()} == {"-0043"}
    spans = {told[u].when: (e["dtstart"].dt, e["dtend"].dt) for u, e in entries.items()}
    assert spans["2016-10-31"] == (date(2016, 10, 31), date(2016, 11, 1))
    assert spans["2016-10-31/2017-03-19"] == (date(2016, 10, 31), date(2017, 3, 20))
    assert spans["2013-10"] == (date(2013, 10, 1), date(2013, 11, 1))
    assert spans["2013-39~"] == (date(2013, 9, 1), date(2014, 1, 1))
    assert spans["2017/.."] == (date(2017, 1, 1), date(2018, 1, 1))
    assert spans["../2016-05"] == (date(2016, 5, 1), date(2016, 6, 1))
    assert spans["2016-10~/2017-03~"] == (date(2016, 10, 1), date(2017, 4, 1))
    for uid, entry in entries.items():
        assert ("no exact day is told" in entry["summary"]) == (not re.fullmatch(r"\d{4}-\d\d-\d\d(/.*)?", told[uid].when))


def test_a_title_of_several_lines_breaks_no_calendar() -> None:
    table = dated(["2016"], "Said\r\nX-EVIL:1\0 \rmore")._replace(title="A\nBEGIN:VALARM\rB\0")
    text = exported("ics", table).text
    assert len(entries_of(text)) == 1
    assert "\0" not in text
    assert "\r" not in text.replace("\r\n", "")
    assert not re.search(r"^(?:X-EVIL|BEGIN:VALARM)", text, re.MULTILINE)


@pytest.mark.parametrize("lead", [" ", "\n", "\0", "\t ", "\u3000"])
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝"])
def test_no_formula_hides_behind_blanks(lead: str, sign: str) -> None:
    rows = list(csv.DictReader(io.StringIO(exported("csv", dated(["2016"], f"{lead}{sign}SUM(A1)")).text, newline="")))
    assert rows[0]["event"].startswith("'")


def test_ics_ids_are_those_of_the_facts(table: Table) -> None:
    ids = [str(e["uid"]) for e in entries_of(exported("ics", table).text)]
    assert ids == [f"{e.facts[0]}@defcli" for e in events(table)]


def test_timelinejs_has_every_event_no_finer_than_it_is(table: Table, hostile: Table) -> None:
    for source in (table, hostile):
        data = json.loads(exported("timelinejs", source).text)
        jsonschema.validate(data, TIMELINEJS)
        assert len(data["events"]) == len(events(source))
    starts = {e.when: s for e, s in zip(events(hostile), data["events"], strict=True)}
    assert starts["2013-10"]["start_date"] == {"year": 2013, "month": 10}
    assert starts["-0043"]["start_date"] == {"year": -43}
    assert starts["-0043"]["display_date"] == "44 BC"
    assert (starts["201X"]["start_date"], starts["201X"]["end_date"]) == ({"year": 2010}, {"year": 2019})
    assert starts["2018-21"]["start_date"] == {"year": 2018, "month": 3}
    assert "<script" not in json.dumps(data)


def test_mermaid_has_one_colon_a_line_and_none_of_its_signs_in_words(hostile: Table) -> None:
    lines = exported("mermaid", hostile).text.splitlines()
    assert lines[1] == "timeline"
    for line in lines[2:]:
        assert line.count(":") == (1 if line.startswith("        ") else 0)
        assert not set(line) & set(";#%<>{}")
    assert len([line for line in lines if line.startswith("        ")]) == len(DATES)


def test_markdown_takes_words_as_they_are(hostile: Table) -> None:
    text = exported("markdown", hostile).text
    assert len(re.findall(r"^- \*\*", text, re.MULTILINE)) == len(DATES)
    assert not re.search(r"(?<!\\)<", text)
    assert "\\[x\\](y)" in text


def test_html_is_valid_needs_no_network_and_holds_every_sentence(table: Table, hostile: Table) -> None:
    for source in (table, hostile):
        text = exported("html", source).text
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
        assert len(tree.findall(".//main//li")) == len(events(source))
        assert len(tree.findall(".//main//li/details/blockquote")) == len(events(source))
        assert len(tree.findall(".//script")) == 1
        assert not re.findall(r'(?:src|href)="', text)
        assert next(h.tag for h in tree.iter() if h.tag in ("h1", "h2")) == "h1"
        assert tree.find(".//label").get("for") == tree.find(".//input").get("id")
