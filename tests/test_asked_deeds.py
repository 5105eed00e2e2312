"""Questions on what somebody did in a verb of its own: answered where every word is the fact's, by what fills the hole."""

from typing import TYPE_CHECKING

import pytest

from defcli.asking.answers import answer
from defcli.extraction.build import build
from defcli.model import Table
from defcli.table.file import load

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """= Harbor Nine =

Harbor Nine is a freighter built by Orbit Yards. Ann Lee later sold the old lighthouse to Bo Hart in May 1990. Bo Hart accidentally erased some of the tapes.
The freighter crossed the gulf in three weeks. In 1995, Ann Lee moved to Starnet in Port Ellis. Bo Hart painted the backdrops for the pier.
"""
ASKED = (
    ("Who sold the old lighthouse?", "Ann Lee"),
    ("What did Bo Hart accidentally erase?", "some of the tapes"),
    ("When did Ann Lee sell the old lighthouse?", "May 1990"),
    ("Where did Ann Lee move in 1995?", "Port Ellis"),
    ("What did Bo Hart paint for the pier?", "the backdrops"),
)
NOT_ASKED = (
    "Who bought the old lighthouse?",
    "What did Ann Lee erase?",
    "Who sold Bo Hart?",
    "When did Bo Hart sell the old lighthouse?",
    "Who painted the old lighthouse?",
    "What did Bo Hart paint for the school?",
)


@pytest.fixture(scope="module")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> Table:
    folder: Path = tmp_path_factory.mktemp("harbor")
    (folder / "Harbor_Nine.txt").write_text(PAGE, encoding="utf-8")
    (folder / "facts.json").write_text(build([folder / "Harbor_Nine.txt"]).text, encoding="utf-8")
    return load(folder / "facts.json")


@pytest.mark.parametrize(("question", "text"), ASKED)
def test_a_question_on_a_deed_is_answered_by_what_it_leaves_open(harbor: Table, question: str, text: str) -> None:
    assert [a.text for a in answer(harbor, question).answers] == [text]


@pytest.mark.parametrize("question", NOT_ASKED)
def test_a_question_with_a_word_that_no_deed_holds_is_not_answered(harbor: Table, question: str) -> None:
    assert not answer(harbor, question).answers
