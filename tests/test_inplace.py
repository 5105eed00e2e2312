"""Questions that stand where the answer stood: of any page's facts, with options that the page rules out."""

from pathlib import Path

import pytest

from defcli.__main__ import run
from defcli.quiz.pool import pool
from defcli.quiz.question import Item
from defcli.table.file import load

PAGE = """= Ada Holm =

Ada Holm (born May 4, 1950 in Port Ellis, Norland) is a retired swimmer and coach.

== Career ==
Holm moved to Dune in 1968. In 1972, she won a medal in the Norland Games. She was hired by Quay University in 1980.
In 1984, she joined Brook College. In 1990, she left for Vale Academy. Holm trained 240 swimmers in Port Ellis.
In 1995, she was named the head coach of Reed Museum. She wrote for the Harbor Times.
"""


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> tuple[Item, ...]:
    folder = tmp_path_factory.mktemp("inplace")
    (folder / "Ada_Holm.txt").write_text(PAGE, encoding="utf-8")
    assert run(["build", str(folder), "-o", str(folder / "facts.json")]) == 0
    return pool(load(folder / "facts.json"))


def _of(items: tuple[Item, ...], words: str) -> list[Item]:
    return [i for i in items if words in i.question.stem]


def test_a_year_is_asked_for_where_it_stood_among_years_that_nothing_is_told_of(items: tuple[Item, ...]) -> None:
    found = _of(items, "Ada Holm moved to Dune in which year?")
    assert [i.question.answer for i in found] == [("1968",)]
    assert "1968" not in found[0].wrong
    assert all(abs(int(w) - 1968) <= 12 for w in found[0].wrong)


def test_a_number_is_asked_for_among_numbers_as_round(items: tuple[Item, ...]) -> None:
    found = [i for i in _of(items, "how many swimmers") if i.question.type == "multiple"]
    assert found
    assert found[0].question.answer == ("240",)
    assert all(w.endswith("0") for w in found[0].wrong)


def test_no_stem_holds_its_answer_and_every_stem_asks(items: tuple[Item, ...]) -> None:
    for item in items:
        if item.question.type == "multiple":
            assert item.question.stem.endswith("?")
            assert item.question.stem[0].isupper()
            assert item.question.answer[0] not in item.question.stem
            assert item.question.answer[0] not in item.wrong


TRACKS = """= Sea Songs =

Sea Songs is an album by Ada Holm. 528491 runs for 2:23 minutes. Ada Holm runs back to room 528 with only seconds.
A former producer, whom she married in Port Ellis in 1990. Ada Holm trained 240 swimmers in Port Ellis.
"""


@pytest.mark.parametrize("kind", ["528491", "2:how many", "room how many", "whom she"])
def test_a_time_a_room_a_title_and_a_broken_sentence_are_not_asked_of(kind: str, tmp_path: Path) -> None:
    (tmp_path / "Sea_Songs.txt").write_text(TRACKS, encoding="utf-8")
    assert run(["build", str(tmp_path), "-o", str(tmp_path / "facts.json")]) == 0
    stems = [i.question.stem for i in pool(load(tmp_path / "facts.json"))]
    assert any("how many swimmers" in s for s in stems)
    assert not [s for s in stems if kind in s or "How many runs" in s]
