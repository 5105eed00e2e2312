"""A table has two forms, and each can be made of the other without a loss."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from defcli.__main__ import run
from defcli.extraction.build import Built
from defcli.table import saved
from defcli.table.file import is_rows, load


@pytest.fixture
def rows(table_path: Path, tmp_path: Path) -> Path:
    assert run(["export-table", str(table_path), str(tmp_path / "t.sqlite")]) == 0
    return tmp_path / "t.sqlite"


def test_there_and_back_gives_the_same_bytes(rows: Path, table_path: Path, tmp_path: Path) -> None:
    assert is_rows(rows)
    assert not is_rows(table_path)
    assert run(["export-table", str(rows), str(tmp_path / "back.json")]) == 0
    assert (tmp_path / "back.json").read_bytes() == table_path.read_bytes()
    assert load(rows) == load(table_path)


@pytest.mark.parametrize(
    "command", [["who", "elektra"], ["timeline"], ["ask", "who wrote the score"], ["quiz", "--seed", "1", "--json"], ["info"]]
)
def test_every_command_reads_either(command: list[str], rows: Path, table_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for table in (table_path, rows):
        assert run([*command, "--facts", str(table)]) == 0
        told.append(capsys.readouterr().out.replace(str(table), "TABLE"))
    assert told[0] == told[1]


def test_a_link_to_rows_is_written_through_and_stays_a_link(rows: Path, table_path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.sqlite"
    link.symlink_to(tmp_path / "real.sqlite")
    assert run(["export-table", str(table_path), str(link)]) == 0
    assert link.is_symlink()
    assert load(tmp_path / "real.sqlite") == load(rows)


def test_a_build_writes_rows_where_they_are_named(tmp_path: Path, seeds: Path, built: Built, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(seeds), "-o", str(tmp_path / "t.sqlite")]) == 0
    assert is_rows(tmp_path / "t.sqlite")
    assert load(tmp_path / "t.sqlite").raw.decode() == built.text
    assert run(["build", str(seeds), "-o", str(tmp_path / "t.sqlite"), "--check"]) == 0
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_rows_that_are_broken_are_told_in_a_line(rows: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows.write_bytes(rows.read_bytes()[:5000])
    assert run(["timeline", "--facts", str(rows)]) == 3
    assert "not a fact table" in capsys.readouterr().err


def test_rows_that_cannot_be_written_leave_what_was_there(table_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk full")

    (tmp_path / "t.sqlite").write_bytes(b"old")
    monkeypatch.setattr(saved, "written", fail)
    assert run(["export-table", str(table_path), str(tmp_path / "t.sqlite")]) == 3
    assert (tmp_path / "t.sqlite").read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["t.sqlite"]
    assert run(["export-table", str(table_path), str(tmp_path / "no" / "t.sqlite")]) == 3


def test_the_same_pages_give_the_same_rows_to_the_byte(pages_of_one: Path, tmp_path: Path) -> None:
    made = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        command = [sys.executable, "-m", "defcli", "build", str(pages_of_one), "-o", "t.sqlite"]
        subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
        made.append((folder / "t.sqlite").read_bytes())
    assert made[0] == made[1]


@pytest.fixture
def pages_of_one(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    text = "= The Lantern =\n\nInfobox\n- Starring: Ann Lee, Bo Hart\n- Director: Cy Dow\n\nThe Lantern is a 1990 film. Ann Lee moved to Port Ellis in 1995.\n"
    (folder / "Lantern.txt").write_text(text, encoding="utf-8")
    return folder
