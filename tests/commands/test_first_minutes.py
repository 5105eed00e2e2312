"""What a stranger meets in the first ten minutes."""

import json
import re
from pathlib import Path

import pytest

from defcli.__main__ import run
from defcli.model import Table
from defcli.quiz.game import Game, answered, hinted, overruled
from defcli.quiz.grading import Verdict, dated, grade
from defcli.quiz.pool import pool
from defcli.quiz.question import FALSE, TRUE
from defcli.quiz.rounds import Wish, round_of
from defcli.table.file import load


@pytest.fixture(autouse=True)
def _table(monkeypatch: pytest.MonkeyPatch, table_path: Path) -> None:
    monkeypatch.setenv("DEFCLI_FACTS", str(table_path))
    monkeypatch.delenv("DEFCLI_SPOILERS", raising=False)


@pytest.fixture(scope="module")
def plot(table: Table) -> set[str]:
    """What gives the plot away."""
    return {f.statement for f in table.facts if f.spoiler}


TELLING = (
    ["who", "alexandra", "--all"], ["who", "elektra"], ["who", "stick"], ["search", "elektra"], ["search", "kills"], ["timeline"], ["show", "001:92"],
    ["show", "001:142"], ["ask", "does alexandra die"], ["ask", "who kills alexandra"], ["ask", "who wrote it"], ["random", "--seed", "5"],
)  # fmt: skip


@pytest.mark.parametrize("command", TELLING)
def test_no_command_tells_the_plot_unasked(command: list[str], plot: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    run(command)
    told = capsys.readouterr()
    assert not [s for s in plot if s in told.out + told.err]
    assert "Elektra Natchios kills" not in told.out


@pytest.mark.parametrize("command", [["who", "alexandra"], ["search", "kills"], ["show", "001:92"], ["ask", "who kills alexandra"]])
def test_what_is_folded_is_counted_and_told_when_asked_for(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(command)
    told = capsys.readouterr()
    assert re.search(r"\d+ \w+ (?:tells?|gives?) the plot.*--spoilers", told.out + told.err)
    run([*command, "--spoilers"])
    openly = capsys.readouterr().out
    assert "Elektra" in openly
    assert "--spoilers" not in openly
    monkeypatch.setenv("DEFCLI_SPOILERS", "1")
    run(command)
    assert capsys.readouterr().out == openly
    run([*command, "--no-spoilers"])
    assert capsys.readouterr().out == told.out


def test_a_quiz_tells_no_plot_unasked(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    spoiling = {i.question.id for i in pool(table) if i.question.spoiler}
    for seed in range(20):
        run(["quiz", "--json", "--seed", str(seed)])
        assert not {q["id"] for q in json.loads(capsys.readouterr().out)["questions"]} & spoiling


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["who", "elektra", "natchios"], "Elektra Natchios (character)"), (["ask", "who", "plays", "daredevil"], "Charlie Cox"),
        (["search", "single", "take"], "single"), (["who", "Jessica Jones (character)"], "Jessica Jones (character)"),
        (["who", "jessica", "jones", "(work)"], "Jessica Jones (work)"), (["who", "jones", "--kind", "work"], "Jessica Jones (work)"),
    ],
)  # fmt: skip
def test_words_need_no_quotes_and_a_name_can_say_its_kind(command: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command) == 0
    assert told in capsys.readouterr().out


@pytest.mark.parametrize("option", [["timeline", "--about"], ["quiz", "--json", "--topic"]])
def test_the_names_that_are_offered_are_taken(option: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*option, "jessica jones"]) == 1
    offered = re.findall(r"[\w ]+ \(\w+\)", capsys.readouterr().err.partition("could be")[2])
    assert len(offered) > 1
    for more in (*([name.strip()] for name in offered), ["jessica jones", "--pick", "2"], ["jessica jones", "--kind", "character"]):
        run([*option, *more])
        assert "could be" not in capsys.readouterr().err


def test_a_topic_gives_what_there_is_and_says_how_much(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    for topic in ("person/marco-ramirez", "person/douglas-petrie", "character/luke-cage"):
        assert max(len(round_of(table, 10, seed, Wish(topics=(topic,)))) for seed in range(6)) > 2
    run(["quiz", "--json", "--topic", "douglas petrie", "--seed", "3"])
    told = capsys.readouterr()
    assert f"{len(json.loads(told.out)['questions'])} questions, not 10" in told.err


def test_claims_are_of_many_relations_half_false_and_no_relation_gives_them_away(table: Table) -> None:
    told: dict[str, list[str]] = {}
    for item in pool(table):
        if item.question.type == "true-false":
            told.setdefault(item.relation, []).append(item.question.answer[0])
    count = sum(map(len, told.values()))
    false = sum(a.count(FALSE) for a in told.values())
    assert len([r for r, answers in told.items() if FALSE in answers]) > 20
    assert 0.4 < false / count < 0.6
    assert sum(max(a.count(TRUE), a.count(FALSE)) for a in told.values()) / count < 0.7


def test_what_is_told_after_a_question_holds_no_later_answer(table: Table) -> None:
    for seed in range(40):
        asked = round_of(table, 10, seed)
        for at, question in enumerate(asked):
            shown = f"{question.explanation} {' '.join(e.quote for e in question.evidence)}"
            assert not [a for q in asked[at + 1 :] for a in q.answer if a not in (TRUE, FALSE) and a in shown]


def test_a_claim_about_a_part_is_proved_by_a_line_of_its_own_work(table: Table) -> None:
    facts = {f.id: f for f in table.facts}
    for item in pool(table):
        if item.question.type == "true-false" and item.question.answer == (FALSE,) and item.relation == "portrays":
            work = facts[item.question.facts[0]].qualifiers.get("in")
            for evidence in item.question.evidence:
                assert any(f.qualifiers.get("in") == work for f in table.facts if evidence in f.evidence)


def test_a_hint_is_never_full_credit(table: Table) -> None:
    typed = round_of(table, 1, 3, Wish(type="typed"))
    game = answered(hinted(Game(typed)), grade(table, typed[0], "nobody at all"))
    assert overruled(game).marks[-1].credit == 0.5
    assert overruled(answered(Game(typed), grade(table, typed[0], "nobody at all"))).marks[-1].credit == 1


def test_only_typed_words_may_be_overruled(table: Table) -> None:
    for kind, may in (("typed", True), ("multiple", False), ("true-false", False), ("name-all", True)):
        asked = round_of(table, 1, 3, Wish(type=kind))
        assert answered(Game(asked), Verdict(False, 0.0, ())).marks[-1].may_be_overruled == may


def test_an_order_shows_its_dates_afterwards(table: Table) -> None:
    order = round_of(table, 1, 3, Wish(type="order"))[0]
    told = dated(table, order)
    assert [text for _, text in told] == list(order.answer)
    assert all(re.search(r"\d{4}", when) for when, _ in told)


def test_a_build_lands_beside_its_pages_and_on_no_other_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    page = "= Night Owl =\n\nBo Hart said in May 2016 that it was over.\n"
    (tmp_path / "night owl.txt").write_text(page)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "facts.json").write_text("mine")
    assert run(["build", "night owl.txt"]) == 0
    assert "Next: defcli quiz --facts 'night owl.json'" in capsys.readouterr().out
    assert load(tmp_path / "night owl.json").facts
    assert run(["build", "night owl.txt"]) == 0
    assert (tmp_path / "data" / "facts.json").read_text() == "mine"
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "other.txt").write_text(page)
    for held in ("no table", (tmp_path / "night owl.json").read_text()):
        (tmp_path / "pages.json").write_text(held)
        assert run(["build", "pages/"]) == 2
        assert "name another with -o" in capsys.readouterr().err
        assert (tmp_path / "pages.json").read_text() == held


FOREIGN = {
    "ZIM": b"ZIM\x04" + bytes(60), "a book": b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", "a ZIP": b"PK\x03\x04" + bytes(40),
    "a PDF": b"%PDF-1.7", "a picture": b"\x89PNG\r\n", "unpacked": b"BZh91AY&SY",
}  # fmt: skip


@pytest.mark.parametrize("told", FOREIGN)
def test_what_is_no_page_is_known_by_its_bytes_and_said(told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.txt").write_bytes(FOREIGN[told])
    assert run(["build", str(tmp_path)]) == 3
    error = capsys.readouterr().err
    assert told in error
    assert "UTF-8" not in error


def test_nothing_says_to_install_a_package_of_that_name() -> None:
    root = Path(__file__).parents[2]
    for path in [root / "README.md", *(root / "src").rglob("*.py")]:
        assert "pip install defcli" not in path.read_text(encoding="utf-8")
        assert "defcli[" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["help", "quiz"], "Usage: defcli quiz"),
        (["help"], "Look up:"),
        (["list", "--kind", "characters"], "(character)"),
        (["list", "--kind", "people"], "(person)"),
        (["timeline", "--from", "Oct 2016", "--to", "nov. 2016"], "October 2016"),
    ],
)
def test_what_is_meant_is_taken_as_people_type_it(command: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command) == 0
    assert told in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["help", "dance"], "There is no command 'dance'"),
        (["timeline", "--export", "pdf"], "there are ics, timelinejs, mermaid, csv, markdown, html. Try `defcli timeline --help`."),
        (["who", "zzyzx"], "defcli ask zzyzx"),
    ],
)
def test_an_error_says_what_there_is_and_where_to_read_on(command: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command) != 0
    assert told in capsys.readouterr().err
