"""Rounds for other programs, read back by readers that are not ours."""

import csv
import io
import re
from dataclasses import dataclass

import html5lib
import pytest

from defcli.export.quiz import FORMATS, Sheet, writer
from defcli.export.told import LICENCE_URL, Export
from defcli.model import Evidence, Span, Table
from defcli.quiz.evening import Part
from defcli.quiz.question import Question
from defcli.quiz.rounds import round_of
from tables import HOSTILE

EVIDENCE = Evidence("p", 3, 0, len(HOSTILE), f"{HOSTILE}", Span(0, 3))


@dataclass(frozen=True)
class Made:
    sheet: Sheet

    def export(self, name: str) -> Export:
        return writer(name)(self.sheet)


@pytest.fixture(scope="module")
def made(table: Table) -> Made:
    return Made(Sheet(table.title, (Part("", round_of(table, 40, 3)),), table.documents))


@pytest.fixture(scope="module")
def hostile(table: Table) -> Made:
    stem = f"{HOSTILE}\n\nWhich?"
    options = (HOSTILE, "b", "c", "d")
    asked = [
        Question(str(i), kind, "easy", "", stem, shown, answer, answer, HOSTILE, ("f",), (EVIDENCE,), False)
        for i, (kind, shown, answer) in enumerate(
            [
                ("multiple", options, ("b",)),
                ("typed", (), (HOSTILE,)),
                ("true-false", ("True", "False"), ("True",)),
                ("order", options, options[::-1]),
            ]
        )
    ]
    return Made(Sheet(HOSTILE, (Part(HOSTILE, tuple(asked)),), table.documents))


@pytest.mark.parametrize("name", ["markdown", "csv", "html", "moodle", "gift", "opentdb"])
def test_every_format_that_holds_remarks_carries_its_sources_and_their_licence(name: str, made: Made) -> None:
    text = made.export(name).text.replace("\\", "")
    assert LICENCE_URL in text
    assert "CC BY-SA" in text


def test_csv_has_a_row_for_each_question_and_no_formula(made: Made, hostile: Made) -> None:
    for each in (made, hostile):
        rows = list(csv.DictReader(io.StringIO(each.export("csv").text, newline="")))
        assert [r["id"] for r in rows] == [q.id for q in each.sheet.questions]
        assert not [cell for r in rows for cell in r.values() if cell[:1] in "=+-@" and cell]


def test_html_is_valid_and_has_its_answers_on_a_page_of_their_own(made: Made, hostile: Made) -> None:
    for each in (made, hostile):
        text = each.export("html").text
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
        asked, answers = tree.findall(".//main/section")
        assert len(asked.findall("ol/li")) == len(answers.findall("ol/li")) == len(each.sheet.questions)
        assert answers.get("class") == "sheet"
        assert "break-before: page" in text
        assert not tree.findall(".//script")


def test_markdown_keeps_the_answers_after_the_questions(made: Made, hostile: Made) -> None:
    asked, answers = made.export("markdown").text.split("## Answers")
    assert len(re.findall(r"^\d+\. ", asked, re.MULTILINE)) == len(re.findall(r"^\d+\. ", answers, re.MULTILINE)) == 40
    assert not re.search(r"(?<!\\)<", hostile.export("markdown").text)


def test_gift_has_no_blank_line_within_a_question_and_escapes_its_signs(made: Made, hostile: Made) -> None:
    for each in (made, hostile):
        export = each.export("gift")
        comment, *parts = export.text.rstrip("\n").split("\n\n")
        assert comment.startswith("// ")
        assert len(parts) == len(each.sheet.questions) - export.left_out
        for part in parts:
            assert "\n" not in part
            assert len(re.findall(r"(?<!\\)\{", part)) == len(re.findall(r"(?<!\\)\}", part)) == 1
    assert hostile.export("gift").text.count("####") == 4
