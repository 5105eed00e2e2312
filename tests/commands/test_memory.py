"""Rounds that are remembered, gone on with, shared and forgotten."""

import io
import json
import os
import re
import sys
from pathlib import Path

import pytest

from defcli.__main__ import run
from defcli.cli import output
from defcli.cli.choosing import shared
from defcli.cli.keeper import Keeper
from defcli.cli.play import Round, play
from defcli.errors import DefcliError
from defcli.model import Table
from defcli.quiz.evening import Part
from defcli.quiz.game import Game, Mark
from defcli.quiz.grading import Verdict
from defcli.quiz.rounds import Wish, round_of
from defcli.study.memory import Memory

Capture = pytest.CaptureFixture[str]


def _memory() -> Memory:
    return Memory(Path(os.environ["DEFCLI_MEMORY"]))


def _play(monkeypatch: pytest.MonkeyPatch, typed: str, *arguments: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    return run(["quiz", *arguments])


def test_each_answer_is_kept_and_a_fresh_round_asks_others(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _play(monkeypatch, "s\n" * 10) == 0
    first = {a.question for a in _memory().answers()}
    assert len(first) == 10
    assert _play(monkeypatch, "s\n" * 10) == 0
    assert len({a.question for a in _memory().answers()}) == 20


def test_a_seed_gives_the_same_round_whatever_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    _play(monkeypatch, "s\n" * 5, "--seed", "4", "--count", "5")
    _play(monkeypatch, "s\n" * 5, "--seed", "4", "--count", "5")
    assert len({a.question for a in _memory().answers()}) == 5


def test_a_round_broken_off_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    _play(monkeypatch, "s\ns\nq\n", "--count", "5", "--seed", "4")
    capsys.readouterr()
    assert _play(monkeypatch, "s\n" * 3, "--resume") == 0
    seen = capsys.readouterr()
    assert "3/5" in seen.out
    assert "2/5" not in seen.out
    assert "0 of 5 right" in seen.out
    assert "2 of 5 were answered" in seen.err
    assert run(["quiz", "--resume"]) == 1


def test_what_was_missed_is_asked_until_it_is_right(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    assert run(["quiz", "--missed"]) == 1
    _play(monkeypatch, "s\n" * 3, "--count", "3", "--seed", "4")
    capsys.readouterr()
    assert _play(monkeypatch, "q\n", "--missed") == 0
    assert "1/3" in capsys.readouterr().out


def test_todays_round_is_the_same_for_everyone_and_is_shared_without_its_questions(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    assert _play(monkeypatch, "s\n" * 10, "--daily") == 0
    first = capsys.readouterr().out
    _play(monkeypatch, "s\n" * 10, "--daily")
    assert capsys.readouterr().out == first
    assert re.search(r"^defcli \d{4}-\d\d-\d\d, The Defenders: 0 of 10 🟥{10}$", first, re.MULTILINE)


def test_a_shared_line_tells_in_words_what_was_missed(table: Table) -> None:
    from datetime import date

    questions = round_of(table, 3, 1)
    marks = tuple(Mark(q, Verdict(c == 1, c, ()), c) for q, c in zip(questions, (1.0, 0.5, 0.0), strict=True))
    assert shared("T", Game(questions, marks), date(2026, 3, 1)) == "defcli 2026-03-01, T: 1 of 3 🟩🟨🟥\n(missed 2, 3)"


def test_players_take_turns_and_each_has_a_score(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    _play(monkeypatch, "s\n" * 4, "--count", "4", "--seed", "4", "--players", "Ann, Bob")
    assert [a.player for a in _memory().answers()] == ["Ann", "Bob", "Ann", "Bob"]
    assert re.search(r"Ann\s+0 of 2", capsys.readouterr().out)


def test_an_answer_that_comes_too_late_does_not_count(table: Table, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    (question,) = round_of(table, 1, 1)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{question.answer[0]}\n"))
    ticks = iter((0.0, 31.0, 31.0))
    how = Round(table, False, "", Keeper(table.title, Path(), None), limit=30, clock=lambda: next(ticks))
    ended = play((Part("", (question,)),), how, lambda: ())
    assert ended is not None
    assert ended.marks[0].credit == 0
    assert "Too late: 31 of 30 seconds." in capsys.readouterr().err


def test_a_review_asks_what_is_due_then_new_ones(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("s\n" * 2))
    assert run(["review", "--new", "2"]) == 0
    assert "0 due, 2 new." in capsys.readouterr().err
    assert run(["review", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["due"] == []
    assert sum(told["forecast"].values()) == 2
    assert run(["review", "--new", "0"]) == 1
    assert run(["review", "--forecast"]) == 0


def test_stats_count_and_forget_wipes(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    assert run(["stats"]) == 1
    _play(monkeypatch, "s\n" * 3, "--count", "3", "--seed", "4")
    capsys.readouterr()
    assert run(["stats", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["answers"], told["credit"], told["streak"]) == (3, 0, 1)
    assert run(["forget"]) == 2
    assert run(["forget", "--yes"]) == 0
    assert run(["stats"]) == 1


def test_a_memory_that_cannot_be_used_ends_no_round(monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "m.sqlite").write_bytes(b"no database " * 200)
    monkeypatch.setenv("DEFCLI_MEMORY", str(tmp_path / "m.sqlite"))
    assert _play(monkeypatch, "s\n" * 3, "--count", "3", "--seed", "4") == 0
    seen = capsys.readouterr()
    assert "0 of 3 right" in seen.out
    assert seen.err.count("cannot be used") == 1


def _at_a_terminal(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    """Somebody types, a line at a time."""
    monkeypatch.setattr(output, "is_interactive", lambda: True)
    monkeypatch.setattr(output, "has_keys", lambda: False)
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))


def _kept(monkeypatch: pytest.MonkeyPatch, table: Table, kind: str, typed: str, is_review: bool = True) -> list[tuple[float, int]]:
    (question,) = round_of(table, 1, 3, Wish(type=kind))
    _at_a_terminal(monkeypatch, typed.replace("ANSWER", question.answer[0]))
    keeper = Keeper(table.title, Path("t.json"), _memory())
    play((Part("", (question,)),), Round(table, False, "again", keeper, is_review=is_review), lambda: ())
    return [(a.credit, a.grade) for a in _memory().answers()]


def test_a_grade_that_is_typed_is_kept(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _kept(monkeypatch, table, "typed", "ANSWER\n2\n") == [(1.0, 2)]


def test_an_answer_taken_back_is_asked_again_and_kept_once(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _kept(monkeypatch, table, "typed", "nobody at all\nu\nANSWER\n3\n") == [(1.0, 3)]


def test_i_was_right_is_kept_as_right(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _kept(monkeypatch, table, "typed", "nobody at all\ny\n\n", is_review=False) == [(1.0, 3)]


def test_a_bad_question_is_not_kept(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _kept(monkeypatch, table, "typed", "nobody at all\nb\n\n", is_review=False) == []


def test_what_was_missed_can_be_played_again_at_once(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _kept(monkeypatch, table, "typed", "nobody at all\n\nm\nANSWER\n\n\n", is_review=False) == [(0.0, 1), (1.0, 4)]


def test_forget_asks_first(monkeypatch: pytest.MonkeyPatch) -> None:
    _memory().close()
    _at_a_terminal(monkeypatch, "no\n")
    assert run(["forget"]) == 1
    _at_a_terminal(monkeypatch, "yes\n")
    assert run(["forget"]) == 0
    assert not Path(os.environ["DEFCLI_MEMORY"]).exists()


def test_a_memory_that_fails_midway_is_told_once_and_the_round_goes_on(
    table: Table, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def fail(*_: object) -> int:
        raise DefcliError("disk full.")

    questions = round_of(table, 2, 3, Wish(type="typed"))
    _at_a_terminal(monkeypatch, "nobody\n\nnobody\n\n")
    keeper = Keeper(table.title, Path("t.json"), _memory())
    monkeypatch.setattr(Memory, "keep", fail)
    ended = play((Part("", questions),), Round(table, False, "", keeper), lambda: ())
    assert ended is not None
    assert len(ended.marks) == 2
    assert capsys.readouterr().err.count("disk full") == 1
