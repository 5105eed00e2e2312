"""A large table answers from its index as it answers when it is read whole."""

import json
import sqlite3
from pathlib import Path

import pytest

from defcli.__main__ import run
from defcli.cli import choosing
from defcli.cli.complete import complete
from defcli.lookup.find import find
from defcli.model import Table
from defcli.quiz.pool import pool
from defcli.quiz.rounds import Wish, round_of
from defcli.table import file, rows
from defcli.table.index import located, opened
from defcli.table.rows import Rows

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def large(table_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped table, taken for a large one."""
    monkeypatch.setattr(file, "SMALLEST", 0)
    return table_path


@pytest.fixture
def at_hand(large: Path) -> Rows:
    found = opened(large)
    assert found is not None
    return found


def _slipped(name: str) -> str:
    """A name with two letters of its longest word swapped."""
    word = max(name.split(), key=len)
    return name.replace(word, word[:2] + word[3] + word[2] + word[4:]) if len(word) > 5 else name


def test_every_name_and_every_slip_means_whom_the_whole_table_means(table: Table, at_hand: Rows) -> None:
    unlike = []
    for entity in table.entities.values():
        for query in dict.fromkeys((entity.name, entity.name.lower(), entity.name.split()[-1], _slipped(entity.name))):
            whole, narrow = find(table, query), find(at_hand.named(query), query)
            if whole.matched_by not in ("described", None) and {e.id for e in whole.entities} != {e.id for e in narrow.entities}:
                unlike.append((query, [e.id for e in whole.entities], [e.id for e in narrow.entities]))
    assert unlike == []


@pytest.mark.parametrize(
    "command",
    [
        ["who", "elektra", "--all"],
        ["who", "the blind lawyer"],
        ["who", "Matt Murdcok", "--source", "--spoilers"],
        ["who", "élodie yung", "--json"],
        ["search", "single take"],
        ["show", "001:56"],
        ["timeline", "--about", "krysten ritter"],
        ["timeline", "--about", "netflix", "--from", "2018"],
        ["who", "S. J. Clarkson"],
        ["who", "MCU"],
        ["who", "stick", "--json"],
        ["list"],
        ["list", "--kind", "work"],
        ["list", "--relation", "portrays", "--json"],
        ["conflicts"],
        ["random", "--seed", "7"],
        ["random", "--seed", "7", "--spoilers", "--json"],
        ["show", "{fact}"],
    ],
)
def test_what_a_command_shows_is_the_same(command: list[str], table_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    told = []
    fact = file.load(table_path).facts[7].id
    for smallest in (10**9, 0):
        monkeypatch.setattr(file, "SMALLEST", smallest)
        assert run([*(c.format(fact=fact) for c in command), "--facts", str(table_path)]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]


@pytest.mark.parametrize("options", [[], ["--topic", "Daredevil", "--pick", "2"], ["--topic", "portrays"], ["--topic", "filming"]])
def test_a_round_from_a_very_large_table_knows_all_about_whom_it_asks(
    options: list[str], large: Path, table: Table, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(choosing, "_READ_WHOLE", 0)
    told = []
    for _ in range(2):
        assert run(["quiz", "--seed", "3", "--json", "--facts", str(large), *options]) == 0
        told.append(json.loads(capsys.readouterr().out))
    assert told[0] == told[1]
    assert told[0]["table"] == table.sha256
    facts = {f.id for f in table.facts}
    assert told[0]["questions"]
    assert all(set(q["facts"]) <= facts for q in told[0]["questions"])


def test_what_a_round_about_somebody_asks_the_whole_table_would_ask_too(at_hand: Rows, table: Table) -> None:
    whole = {item.question.id for item in pool(table)}
    asked = [q for e, _ in at_hand.entities("person")[:12] for q in round_of(at_hand.stage([e.id], [], 1), 5, 1, Wish(topics=(e.id,)))]
    assert len(asked) > 12
    assert [q.stem for q in asked if len(q.facts) == 1 and q.id not in whole] == []


def test_a_build_makes_the_index_it_will_be_asked_by(tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "SMALLEST", 0)
    assert run(["build", str(seeds), "-o", str(tmp_path / "t.json")]) == 0
    assert opened(tmp_path / "t.json", makes=False) is not None


def test_a_table_that_has_changed_gets_a_new_index(large: Path, tmp_path: Path) -> None:
    copy = tmp_path / "t.json"
    copy.write_bytes(large.read_bytes())
    assert opened(copy) is not None
    first = located(copy)
    copy.write_text(copy.read_text(encoding="utf-8").replace("Elektra", "Electra"), encoding="utf-8")
    assert located(copy) != first
    found = opened(copy)
    assert found is not None
    assert find(found.named("Electra Natchios"), "Electra Natchios").entities


def test_where_the_cache_cannot_be_used_the_table_is_read_whole(
    large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("DEFCLI_CACHE", str(tmp_path / "file"))
    assert opened(large) is None
    assert run(["who", "Elektra", "--facts", str(large)]) == 0


def test_a_broken_index_is_as_none(large: Path) -> None:
    place = located(large)
    assert opened(large) is not None
    place.write_bytes(b"broken" * 1000)
    assert opened(large) is None


def test_a_half_made_index_is_never_seen(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(base: sqlite3.Connection, table: Table) -> None:
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr(rows, "_fill", fail)
    assert opened(large) is None
    assert not list(located(large).parent.glob(f"{located(large).stem}*"))


def test_names_are_completed_from_the_index(large: Path) -> None:
    assert opened(large, makes=False) is None
    assert "Elektra Natchios" in complete(["who", "--facts", str(large), "elek"])
    assert opened(large) is not None
    assert "Elektra Natchios" in complete(["who", "--facts", str(large), "elek"])
