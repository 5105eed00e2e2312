"""Rounds for other programs, read back by readers that are not ours."""

import csv
import io
import json
import re
import sqlite3
import sys
import zipfile
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest

from defcli.errors import DefcliError
from defcli.export.quiz import Sheet, writer
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


def test_moodle_reads_each_question_with_its_right_answers(made: Made, hostile: Made) -> None:
    for each in (made, hostile):
        export = each.export("moodle")
        quiz = ElementTree.fromstring(export.text)
        category, *questions = quiz.findall("question")
        assert LICENCE_URL in (category.findtext("info/text") or "")
        assert len(questions) == len(each.sheet.questions) - export.left_out
        for question in questions:
            kind = question.get("type")
            right = [a for a in question.findall("answer") if a.get("fraction") == "100"]
            assert question.findtext("generalfeedback/text")
            assert question.findall("subquestion") if kind == "matching" else right
            assert kind != "multichoice" or len(right) == 1


def test_aiken_is_a_stem_its_options_and_a_letter(made: Made, hostile: Made) -> None:
    for each in (made, hostile):
        export = each.export("aiken")
        parts = export.text.rstrip("\n").split("\n\n")
        assert len(parts) == len(each.sheet.questions) - export.left_out
        for part in parts:
            _, *options, answer = part.split("\n")
            letters = [re.match(r"([A-Z])\) \S", o)[1] for o in options]  # type: ignore[index]
            assert letters == list("ABCDEFGH"[: len(options)])
            assert answer.removeprefix("ANSWER: ") in letters


def test_open_trivia_gives_back_what_was_asked(made: Made) -> None:
    results = json.loads(made.export("opentdb").text)["results"]
    asked = {q.stem: q for q in made.sheet.questions}
    for result in results:
        question = asked[unescape(result["question"])]
        told = {unescape(o) for o in (result["correct_answer"], *result["incorrect_answers"])}
        assert told == set(question.options)
        assert unescape(result["correct_answer"]) == question.answer[0]


def test_quizlet_has_a_tab_a_line_and_teaches_no_false_claim(made: Made, hostile: Made) -> None:
    for each in (made, hostile):
        rows = each.export("quizlet").text.rstrip("\n").split("\n")
        assert all(len(row.split("\t")) == 2 for row in rows)
        assert not any(row.endswith("\tFalse") for row in rows)


def test_kahoot_gets_no_more_characters_than_it_takes(made: Made, hostile: Made) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    for each in (made, hostile):
        export = each.export("kahoot")
        assert isinstance(export.content, bytes)
        page = openpyxl.load_workbook(io.BytesIO(export.content)).active
        rows = list(page.iter_rows(min_row=9, min_col=2, max_col=8, values_only=True))
        assert len(rows) == len(each.sheet.questions) - export.left_out
        for stem, *options, seconds, correct in rows:
            assert len(stem) <= 120
            assert all(len(o or "") <= 75 and not (o or "").startswith("=") for o in options)
            assert seconds == 20
            assert options[correct - 1]


def test_an_anki_deck_has_a_note_a_question_that_keeps_its_identity(made: Made, hostile: Made, tmp_path: Path) -> None:
    pytest.importorskip("genanki")
    for each in (made, hostile):
        notes = [_notes(each.export("anki"), tmp_path / f"{n}.anki2") for n in range(2)]
        assert notes[0] == notes[1]
        assert [guid for guid, _ in notes[0]] == [f"defcli-{q.id}" for q in each.sheet.questions]
        assert all("<script" not in fields for _, fields in notes[0])


def _notes(export: Export, path: Path) -> list[tuple[str, str]]:
    assert isinstance(export.content, bytes)
    with zipfile.ZipFile(io.BytesIO(export.content)) as package:
        path.write_bytes(package.read("collection.anki2"))
    return sqlite3.connect(path).execute("SELECT guid, flds FROM notes ORDER BY id").fetchall()


def test_paper_has_ten_questions_to_a_page_and_the_answers_on_their_own(made: Made, hostile: Made) -> None:
    pytest.importorskip("typst")
    for each in (made, hostile):
        content = each.export("pdf").content
        assert isinstance(content, bytes)
        assert content.startswith(b"%PDF")
        pages = max(int(n) for n in re.findall(rb"/Count (\d+)", content))
        assert pages >= -(-len(each.sheet.questions) // 10) + 1


def test_what_an_extra_is_needed_for_says_how_to_get_it(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, package in (("anki", "genanki"), ("kahoot", "openpyxl"), ("pdf", "typst")):
        monkeypatch.setitem(sys.modules, package, None)
        with pytest.raises(DefcliError, match=f"pip install {package}"):
            made.export(name)


def test_a_qti_package_has_an_item_a_question_whose_right_answers_are_among_its_choices(made: Made, hostile: Made) -> None:
    qti = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
    for each in (made, hostile):
        export = each.export("qti")
        assert isinstance(export.content, bytes)
        assert export == each.export("qti")
        with zipfile.ZipFile(io.BytesIO(export.content)) as package:
            manifest = package.read("imsmanifest.xml").decode()
            items = [ElementTree.fromstring(package.read(name)) for name in package.namelist() if name != "imsmanifest.xml"]
        assert LICENCE_URL in manifest
        assert manifest.count("<resource ") == len(items) == len(each.sheet.questions) - export.left_out
        for item in items:
            right = [v.text or "" for v in item.iterfind(f".//{qti}correctResponse/{qti}value")]
            known = {e.get("identifier") for e in item.iter() if e.get("identifier")} | {
                e.get("mapKey") for e in item.iter(f"{qti}mapEntry")
            }
            assert right
            assert all(value in known or set(value.split()) <= known for value in right)
