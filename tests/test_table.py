"""Laws of the table: quotes stand where they say, the same pages give the same bytes, what is written is read back."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from defcli.errors import DefcliError
from defcli.extraction.build import Built, build
from defcli.extraction.wording import LONGEST
from defcli.files import write
from defcli.model import Table
from defcli.pages.folder import Found, files
from defcli.pages.verify import faults
from defcli.table.file import Content, lines, load, located


def test_every_quote_stands_where_its_evidence_says(table: Table, seeds: Path) -> None:
    assert faults(table, seeds) == []


def test_the_same_pages_give_the_same_bytes_whatever_the_hash_seed(built: Built, seeds: Path) -> None:
    program = f"from defcli.extraction.build import build; from pathlib import Path; import sys; sys.stdout.write(build([Path({str(seeds)!r})]).text)"
    again = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={"PYTHONHASHSEED": "7", "PYTHONIOENCODING": "utf-8"},
        check=True,
    )
    assert again.stdout == built.text


def test_what_is_written_is_read_back(table: Table) -> None:
    text = "".join(lines(Content(table.title, table.documents, table.relations, list(table.entities.values()), table.facts)))
    assert json.loads(text)["format"] == "defcli-facts/2"
    assert len(json.loads(text)["facts"]) == len(table.facts)


def test_facts_are_sound(table: Table) -> None:
    ids = [f.id for f in table.facts]
    assert len(set(ids)) == len(ids)
    for fact in table.facts:
        assert fact.evidence
        assert len(fact.statement) <= LONGEST
        assert fact.statement[0].isupper() or fact.statement[0].isdigit() or fact.statement[0] in '/“"i'
        assert "None" not in fact.statement
        assert "{" not in fact.statement
        assert len([v for values in fact.qualifiers.values() for v in ([values] if isinstance(values, str) else values)]) <= 12


def test_a_fact_told_in_two_places_has_both(table: Table) -> None:
    cox = next(f for f in table.facts if f.relation == "portrays" and f.subject == "person/charlie-cox")
    assert {e.document for e in cox.evidence} == {"001", "002"}
    assert cox.standing == "agreed"


def test_a_rowspan_carries_its_award_and_both_lines_are_cited(table: Table) -> None:
    fact = next(f for f in table.facts if f.relation == "listed_for" and f.subject == "person/simone-missick")
    assert fact.object == "award/black-reel-awards"
    assert {e.line for e in fact.evidence} >= {193, 204, 209}


def test_a_cast_row_without_its_character_is_completed_from_the_section_that_has_it(table: Table) -> None:
    fact = next(f for f in table.facts if f.relation == "portrays" and f.subject == "person/ron-simons")
    assert fact.object == "character/strieber"
    assert {e.line for e in fact.evidence} == {65, 102}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "not a fact table"),
        ("[]", "not a fact table"),
        ('{"format": "defcli-facts/9"}', "format 'defcli-facts/9'"),
        ("\x00", "not a fact table"),
    ],
)
def test_a_broken_table_is_refused_in_one_line(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "facts.json"
    path.write_text(content)
    with pytest.raises(DefcliError, match=message) as error:
        load(path)
    assert error.value.code == 3
    assert "\n" not in str(error.value)


def test_the_table_is_named_by_option_then_environment_then_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DEFCLI_FACTS", str(tmp_path / "mine.json"))
    assert located(tmp_path / "named.json").name == "named.json"
    assert located(None).name == "mine.json"
    monkeypatch.delenv("DEFCLI_FACTS")
    assert located(None).name == "facts.json"


def test_verify_finds_what_was_changed(table: Table, seeds: Path) -> None:
    fact = table.facts[0]
    bad = fact.evidence[0]._replace(quote="nothing of the kind", focus=fact.evidence[0].focus._replace(start=0))
    broken = fact._replace(subject="person/nobody", disputes=("00000000",), relation="unknown", evidence=(bad,))
    told = faults(table._replace(facts=(broken, fact._replace(evidence=()))), seeds)
    for word in ("does not have", "is no fact", "no wording", "does not stand", "lies outside", "no evidence"):
        assert any(word in line for line in told), word
    assert any("cannot be read" in line for line in faults(table, seeds.parent))
    with pytest.raises(DefcliError, match="there is no such folder"):
        faults(table, seeds / "nowhere")


def test_pages_of_one_name_are_told_apart_by_a_number(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.txt").write_text("Night Owl is a film.")
    assert [p.id for p in build([tmp_path]).pages] == ["page", "page-2"]


def test_pages_are_files_or_folders_of_text(tmp_path: Path) -> None:
    with pytest.raises(DefcliError, match="no such file"):
        files([tmp_path / "nowhere"])
    with pytest.raises(DefcliError, match="no pages here"):
        files([tmp_path])
    (tmp_path / "a.txt").write_text("x")
    assert files([tmp_path / "a.txt", tmp_path]) == ([Found(tmp_path / "a.txt", "a.txt")], [])


def test_what_of_a_folder_is_not_read_is_told(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("Night Owl is a film.")
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "link.txt").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    for name in ("UP.TXT", "odd \x1b[31m\udcff.txt", "picture.png"):
        (folder / name).write_text("Night Owl is a film.")
    deep = folder
    for _ in range(70):
        deep /= "d"
    deep.mkdir(parents=True)
    found, passed = files([folder])
    assert [f.shown for f in found] == ["UP.TXT", "odd \x1b[31m\udcff.txt", "picture.png"]
    assert [(u.path[:11], u.reason[:9]) for u in passed] == [
        ("d/d/d/d/d/d", "more than"), ("link.txt", "a link th"), ("pipe.txt", "no regula"),
    ]  # fmt: skip
    assert build([folder]).pages[1].path == "odd \x1b[31m\udcff.txt"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "facts.json"
    write(target, "one\n")
    assert target.read_text() == "one\n"
    with pytest.raises(DefcliError) as error:
        write(tmp_path / "deep" / "facts.json" / "below", "two")
    assert error.value.code == 3
    assert [p.name for p in target.parent.iterdir()] == ["facts.json"]
    with pytest.raises(UnicodeEncodeError):
        write(target, "\ud800")
    assert target.read_text() == "one\n"
    assert [p.name for p in target.parent.iterdir()] == ["facts.json"]


def test_contradicting_figures_are_contested(tmp_path: Path) -> None:
    (tmp_path / "owl.txt").write_text(
        "= Night Owl =\n\nInfobox\n- Num Episodes: 52\n- Starring: Ann Lee\n\nNight Owl is a television series.\n\n== Run ==\n"
        "The series ran for five seasons, spanning 51 episodes.\n"
    )
    found = {f.value: f for f in build([tmp_path]).facts if f.relation == "number_of_episodes"}
    assert found[52].standing == found[51].standing == "contested"
    assert found[52].disputes == (found[51].id,)
