"""What came, went and changed between two tables."""

import json
from pathlib import Path

import pytest

from defcli.__main__ import run
from defcli.extraction.build import build
from defcli.model import Table
from defcli.table.differences import differences
from defcli.table.file import load

PAGE = (
    "= The Lanterns =\n\nThe Lanterns is a 2001 film directed by Ann Lee. It was released on May 4, 2001. Its budget was $12 million.\n\n"
    "== Cast ==\n- Bo Hart as Vincent: A painter.\n"
)


def table(folder: Path, text: str) -> Table:
    folder.mkdir()
    (folder / "lanterns.txt").write_text(text, encoding="utf-8")
    (folder / "t.json").write_text(build([folder]).text, encoding="utf-8")
    return load(folder / "t.json")


def told(old: Table, new: Table) -> set[tuple[str, str | None, str | None]]:
    return {(c.kind, c.old and c.old.statement, c.new and c.new.statement) for c in differences(old, new)}


def test_the_same_facts_elsewhere_on_the_page_are_no_change(tmp_path: Path) -> None:
    assert told(table(tmp_path / "a", PAGE), table(tmp_path / "b", PAGE.replace("\n\n", "\n\n\n"))) == set()


def test_a_date_that_changed_is_one_change(tmp_path: Path) -> None:
    changes = told(table(tmp_path / "a", PAGE), table(tmp_path / "b", PAGE.replace("May 4, 2001", "May 6, 2001")))
    assert changes == {("changed", "The Lanterns was released on May 4, 2001.", "The Lanterns was released on May 6, 2001.")}


def test_what_came_and_what_went_are_told_apart(tmp_path: Path) -> None:
    longer = PAGE + "- Cy Dow as Emma: A nurse.\n"
    old, new = table(tmp_path / "a", PAGE), table(tmp_path / "b", longer)
    came = {statement for kind, _, statement in told(old, new) if kind == "new"}
    assert "Cy Dow portrays Emma in The Lanterns." in came
    assert {kind for kind, *_ in told(old, new)} == {"new"}
    assert {(kind, old) for kind, old, _ in told(new, old)} == {("gone", s) for s in came}


def test_the_command_says_it_in_lines_and_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table(tmp_path / "a", PAGE)
    table(tmp_path / "b", PAGE.replace("$12 million", "$15 million"))
    paths = [str(tmp_path / each / "t.json") for each in "ab"]
    assert run(["diff", *paths]) == 0
    seen = capsys.readouterr().out
    assert "1 changed" in seen
    assert "$12 million" in seen
    assert "$15 million" in seen
    assert run(["diff", "--json", *paths]) == 0
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert (change["kind"], change["about"]) == ("changed", "The Lanterns")
    assert run(["diff", paths[0], paths[0]]) == 1
