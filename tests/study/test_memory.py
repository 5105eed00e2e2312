"""What was answered is kept, a row an answer, whatever becomes of the program."""

import multiprocessing
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from defcli.errors import DefcliError
from defcli.model import Table
from defcli.quiz.evening import Part
from defcli.quiz.rounds import round_of
from defcli.study.counts import by_day, by_section, latest, streak
from defcli.study.memory import Answer, Memory, forget

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


def answer(question: str, days: float = 0, credit: float = 1.0, grade: int = 3, section: str = "Cast") -> Answer:
    return Answer(question, "The Lanterns", section, f"{question}?", "", NOW + timedelta(days=days), credit, grade, 5.0)


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "deep" / "memory.sqlite")
    memory.keep(1, 1, answer("a"))
    memory.keep(2, 1, answer("b", credit=0.5, grade=1))
    assert Memory(tmp_path / "deep" / "memory.sqlite").answers("The Lanterns") == (answer("a"), answer("b", credit=0.5, grade=1))
    assert memory.answers("Another table") == ()


def test_an_answer_can_be_marked_anew_and_taken_back(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "m.sqlite")
    row = memory.keep(1, 1, answer("a", credit=0.0, grade=1))
    memory.mend(row, 1.0, 4)
    assert [(a.credit, a.grade) for a in memory.answers()] == [(1.0, 4)]
    memory.drop(row)
    assert memory.answers() == ()


def test_a_round_that_was_broken_off_comes_back_as_it_was(tmp_path: Path, table: Table) -> None:
    memory = Memory(tmp_path / "m.sqlite")
    parts = (Part("One", round_of(table, 12, 3)),)
    of = memory.begin(table.title, Path("t.json"), parts, "defcli quiz --seed 3", NOW)
    memory.keep(1, of, answer(parts[0].questions[0].id))
    begun = memory.unfinished()
    assert begun is not None
    assert (begun.parts, begun.facts, begun.again) == (parts, "t.json", "defcli quiz --seed 3")
    assert [a.question for a in begun.answers] == [parts[0].questions[0].id]
    memory.done(of)
    assert memory.unfinished() is None


def _write(path: Path, name: str) -> None:
    memory = Memory(path)
    for number in range(50):
        memory.keep(number, 1, answer(f"{name}{number}"))


def test_two_may_write_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    players = [context.Process(target=_write, args=(tmp_path / "m.sqlite", name)) for name in "ab"]
    for player in players:
        player.start()
    for player in players:
        player.join()
    assert len({a.question for a in Memory(tmp_path / "m.sqlite").answers()}) == 100


def test_what_is_no_memory_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "m.sqlite").write_bytes(b"no database " * 200)
    with pytest.raises(DefcliError, match="defcli forget"):
        Memory(tmp_path / "m.sqlite")
    assert forget(tmp_path / "m.sqlite")
    assert not forget(tmp_path / "m.sqlite")


def test_rows_are_written_at_once(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "m.sqlite")
    memory.keep(1, 1, answer("a"))
    beside = sqlite3.connect(tmp_path / "m.sqlite")
    assert beside.execute("SELECT count(*) FROM answers").fetchone() == (1,)
    assert beside.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_counts_are_of_sections_days_and_days_in_a_row() -> None:
    answers = [answer("a", -2), answer("b", -1, credit=0.0, section="Music"), answer("a", 0, credit=0.0)]
    assert list(by_section(answers)) == ["Music", "Cast"]
    assert [t.answers for t in by_day(answers).values()] == [1, 1, 1]
    assert streak(answers, NOW) == 3
    assert streak(answers[:2], NOW) == 2
    assert streak(answers[:1], NOW) == 0
    assert [a.credit for a in latest(answers).values()] == [0.0, 0.0]
    assert list(latest(answers)) == ["b", "a"]
