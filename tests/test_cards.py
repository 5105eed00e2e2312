"""What a card tells first: one sentence, then lines that name whom they are about, each once, no plot."""

from pathlib import Path

import pytest

from defcli.__main__ import run
from defcli.language.names import words
from defcli.lookup.browse import without_plot
from defcli.lookup.cards import Card, card
from defcli.lookup.portrait import MOST_LINES
from defcli.model import Table


@pytest.fixture(scope="module")
def cards(table: Table) -> list[Card]:
    told = without_plot(table)
    return [card(told, entity) for entity in table.entities.values()]


def test_the_first_sentence_says_who_somebody_is_and_who_plays_or_made_it(table: Table) -> None:
    leads = {
        e.name: card(without_plot(table), e).portrait.lead.text
        for e in table.entities.values()
        if e.kind in ("character", "work", "person")
    }
    assert leads["Alexandra"] == "Alexandra is the main antagonist of The Defenders, played by Sigourney Weaver."
    assert "created by" in leads["The Defenders"]
    assert "starring" in leads["The Defenders"]
    assert leads["Charlie Cox"] == "Charlie Cox portrays Matt Murdock in The Defenders."


def test_every_line_names_whom_it_is_about(cards: list[Card]) -> None:
    for each in cards:
        entity, (lead, lines) = each.entity, each.portrait
        names = [set(words(n)) for n in (entity.name, *entity.aliases, entity.name.split()[-1])]
        for line in (lead, *lines) if lead.facts else ():
            assert any(names_ <= set(words(f.statement)) for f in line.facts for names_ in names), line.text


def test_a_fact_is_told_once_and_no_more_than_fit_a_screen(cards: list[Card]) -> None:
    for each in cards:
        told = [f.id for line in (each.portrait.lead, *each.portrait.lines) for f in line.facts]
        assert len(told) == len(set(told))
        assert len(each.portrait.lines) <= MOST_LINES


def test_no_line_gives_the_plot_away(cards: list[Card]) -> None:
    assert not [f for each in cards for line in (each.portrait.lead, *each.portrait.lines) for f in line.facts if f.spoiler]


def test_a_plan_is_not_told_where_its_outcome_is(cards: list[Card]) -> None:
    for each in cards:
        told = [f for line in (each.portrait.lead, *each.portrait.lines) for f in line.facts]
        done = {(f.relation, f.subject) for f in each.facts if f.status == "asserted"}
        assert not [f for f in told if f.status == "planned" and (f.relation, f.subject) in done]


def test_who_is_only_named_in_sentences_is_told_with_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = "= The Lanterns =\n\nThe Lanterns is a 2001 film directed by Ann Lee.\n"
    (tmp_path / "lanterns.txt").write_text(page, encoding="utf-8")
    assert run(["build", str(tmp_path / "lanterns.txt"), "-o", str(tmp_path / "t.json")]) == 0
    capsys.readouterr()
    assert run(["who", "2001 film directed", "--facts", str(tmp_path / "t.json")]) == 1
    seen = capsys.readouterr()
    assert "is named here" in seen.out
    assert "Nothing found" in seen.err
    assert run(["who", "nowhere at all", "--facts", str(tmp_path / "t.json")]) == 1
    assert "is named here" not in capsys.readouterr().out
