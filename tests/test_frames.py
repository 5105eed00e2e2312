"""Who did what to whom, in any wording: the same fact from six forms of a clause, none from what only looks like one."""

import json
from pathlib import Path

import pytest

from defcli.extraction.build import build
from defcli.language.parser import parse
from defcli.table.file import load
from world import told

WAYS = (
    ("Bo Hart directed The Lanterns in Port Ellis.", "Bo Hart | director_of | The Lanterns"),
    ("The Lanterns was later directed with great care by Bo Hart.", "Bo Hart | director_of | The Lanterns"),
    ("The Lanterns, which was directed by Bo Hart, was a success.", "Bo Hart | director_of | The Lanterns"),
    ("Bo Hart, who had directed The Lanterns, was there.", "Bo Hart | director_of | The Lanterns"),
    ("The Lanterns was written, directed and edited by Bo Hart.", "Bo Hart | editor_of | The Lanterns"),
    ("The Lanterns was written, directed and edited by Bo Hart.", "Bo Hart | writer_of | The Lanterns"),
    ("Bo Hart wrote and directed The Lanterns.", "Bo Hart | director_of | The Lanterns"),
    ("Ann Lee and Bo Hart wrote The Lanterns together.", "Ann Lee | writer_of | The Lanterns"),
    ("Orbit Studios first distributed The Lanterns.", "Orbit Studios | distributed | The Lanterns"),

    ("In 1998, Ann Lee married the novelist Hugo Vance.", "Ann Lee | spouse_of | Hugo Vance"),
    ("Ann Lee studied at Harbor University.", "Ann Lee | educated_at | Harbor University"),
    ("Ann Lee worked at Orbit Studios in 1990.", "Ann Lee | worked_for | Orbit Studios"),
    ("The company Kite Works was founded by Ann Lee in 1990.", "Kite Works | founded_by | Ann Lee"),
    ("Ann Lee was succeeded by Bo Hart in May 2012.", "Bo Hart | replaced | Ann Lee"),
    ("Ann Lee received the Quay Prize.", "Ann Lee | won | Quay Prize"),
)  # fmt: skip
NEAR_MISSES = (
    "Bo Hart did not direct The Lanterns.", "Bo Hart never directed The Lanterns.", "Bo Hart will direct The Lanterns.", "Bo Hart wanted to direct The Lanterns.",
    "Bo Hart refused to direct The Lanterns.", "Bo Hart could have directed The Lanterns.", "Critics said that Bo Hart directed The Lanterns.", "If Bo Hart directed The Lanterns, nobody saw it.",
    "Neither Ann Lee nor Bo Hart directed The Lanterns.", "No critic directed The Lanterns.", "Bo Hart directed the sequel to The Lanterns.", "The Lanterns directed Bo Hart to a new life.",
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "fact"), WAYS)
def test_a_clause_gives_its_fact_in_any_wording(sentence: str, fact: str) -> None:
    assert fact in told(sentence)


@pytest.mark.parametrize("sentence", NEAR_MISSES)
def test_what_is_denied_planned_wished_or_told_of_others_gives_none(sentence: str) -> None:
    assert not [fact for fact in told(sentence) if "| director_of | The Lanterns" in fact]


def test_the_parse_is_the_same_on_every_run_and_a_tree() -> None:
    words = parse(tuple("John directed Titanic in 2001 .".split()))
    assert words == parse(tuple("John directed Titanic in 2001 .".split()))
    assert [w.head for w in words].count(-1) == 1
    assert words[1].lemma == "direct"
    assert [words[w.head].form for w in words if w.label == "nsubj"] == ["directed"]
    assert parse(()) == ()
    assert parse(("a",) * 500) == ()


def test_what_no_relation_vouches_for_is_said_with_its_sentence(tmp_path: Path) -> None:
    page = "= Apollo Nine =\n\nApollo Nine is a 2001 film directed by Ann Lee. Ann Lee painted the old lighthouse in Port Ellis in 1998. Ann Lee did not sell the lighthouse to Bo Hart.\n"
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    built = build([tmp_path / "page.txt"])
    (tmp_path / "t.json").write_text(built.text, encoding="utf-8")
    table = load(tmp_path / "t.json")
    names = {e.id: e.name for e in table.entities.values()}
    said = {(names[s.subject], s.verb, s.force, *(f"{p.role} {p.text}" for p in s.parts)) for s in table.said}
    assert ("Ann Lee", "paint", "asserted", "object the old lighthouse", "in Port Ellis", "in 1998") in said
    assert any(s[:3] == ("Ann Lee", "sell", "denied") for s in said)
    for each in json.loads(built.text)["said"]:
        (evidence,) = each["evidence"]
        assert page[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_on_a_page_about_somebody_the_last_name_is_theirs() -> None:
    page = "= Ferdinand Holm =\n\nFerdinand Holm (born 1937) is an engineer. His mother was Louise Holm. {sentence}\n"
    assert "Ferdinand Holm | educated_at | Harbor University" in told("Holm studied at Harbor University.", page)
    assert not [
        f
        for f in told("Louise Holm met Ann Lee, and Holm studied at Harbor University.", page)
        if f.startswith("Ferdinand Holm | educated_at")
    ]


SAID = "= Apollo Nine =\n\nApollo Nine is a 2001 film directed by Ann Lee. {sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Ann Lee was driven out by Bo Hart, Cal Reyes and Dee Stone.", ["by Bo Hart", "by Cal Reyes", "by Dee Stone"]),
        ("Ann Lee was driven out by the end of the year.", ["by the end of the year"]),
    ],
)
def test_everybody_of_a_list_does_it_once(sentence: str, parts: list[str], tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(SAID.format(sentence=sentence), encoding="utf-8")
    said = [s for s in json.loads(build([tmp_path / "page.txt"]).text)["said"] if s["verb"] == "drive"]
    assert [f"{p['role']} {p['text']}" for s in said for p in s["parts"]] == parts
