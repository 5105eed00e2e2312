"""Lookups, cards, timelines and quizzes: what they promise whoever asks."""

import pytest

from defcli.cards import card
from defcli.lookup import find
from defcli.model import Table
from defcli.quiz import Question, chosen, round_of, score
from defcli.timeline import events

RUNGS = (
    ("Alexandra", "exact", ["Alexandra"]),
    ("elodie yung", "folded", ["Élodie Yung"]),
    ("S.J. Clarkson", "folded", ["S. J. Clarkson"]),
    ("CBR", "alias", ["Comic Book Resources"]),
    ("Foggy", "alias", ['Franklin "Foggy" Nelson']),
    ("Weaver", "part", ["Sigourney Weaver"]),
    ("Jones, Finn", "part", ["Finn Jones"]),
    ("jones", "part", ["Jessica Jones", "Finn Jones"]),
    ("Captain Streiber", "fuzzy", ["Strieber"]),
    ("Matt Murdcok", "fuzzy", ["Matt Murdock"]),
    ("Jon Paizano", "fuzzy", ["John Paesano"]),
    ("Rozario Dorson", "fuzzy", ["Rosario Dawson"]),
    ("Doug Petrie", "alias", ["Douglas Petrie"]),
    ("SJC", "alias", ["S. J. Clarkson"]),
)


@pytest.mark.parametrize(
    "query", ["xqzzv", ".*", "Barack Obama", "Alexandra Daddario", "Batman", "Frank Miller", "the", "of the", "x", "???"]
)
def test_nonsense_finds_nobody(table: Table, query: str) -> None:
    assert find(table, query).entities == ()


@pytest.mark.parametrize(("query", "rung", "names"), RUNGS)
def test_the_first_rung_with_an_answer_ends_the_ladder(table: Table, query: str, rung: str, names: list[str]) -> None:
    meant = find(table, query)
    assert (meant.matched_by, sorted(e.name for e in meant.entities)) == (rung, sorted(names))


def test_a_kind_narrows_a_name(table: Table) -> None:
    assert {e.kind for e in find(table, "Daredevil").entities} == {"character", "work"}
    assert [e.id for e in find(table, "Daredevil", kind="work").entities] == ["work/daredevil"]


def test_a_near_miss_is_suggested_not_taken(table: Table) -> None:
    assert "Jessica Jones" in find(table, "Jesica Joens-Smith").suggestions or find(table, "Jessika Jonez").entities


def test_a_card_reads_facts_both_ways(table: Table) -> None:
    weaver = card(table, table.entities["person/sigourney-weaver"])
    alexandra = card(table, table.entities["character/alexandra"])
    shared = {f.id for f in weaver.facts} & {f.id for f in alexandra.facts}
    assert any(f.relation == "portrays" for f in weaver.facts if f.id in shared)
    assert "Alexandra" in weaver.description
    assert "Sigourney Weaver" in alexandra.description


def test_a_card_tells_no_fact_twice(table: Table) -> None:
    for entity in table.entities.values():
        ids = [f.id for f in card(table, entity).facts]
        assert len(ids) == len(set(ids))


def test_finn_jones_has_nothing_that_jessica_jones_did(table: Table) -> None:
    finn = {f.id for f in table.facts if f.subject == "person/finn-jones"}
    assert finn
    assert not [f for f in table.facts if f.id in finn and "character/jessica-jones" in (f.object, *f.mentions)]
    assert not [f for f in table.facts if f.subject == "character/jessica-jones" and f.relation in ("said", "stated")]


def test_the_timeline_is_in_order_and_keeps_references_and_cited_works_out(table: Table) -> None:
    found = events(table)
    assert [e.when for e in found if e.when == "2017-03-19"]
    assert not [e for e in found if e.kind in ("reference", "work", "story")]
    assert [e.when for e in found if e.when[:1] == "."] == ["../2016-05", "../2022"]
    starts = [e.when for e in found if e.when[:1] != "." and "/" not in e.when]
    assert [s[:4] for s in starts] == sorted(s[:4] for s in starts)


def _rounds(table: Table, count: int) -> list[Question]:
    return [q for seed in range(count) for q in round_of(table, 10, seed)]


def test_the_same_seed_gives_the_same_round_and_another_another(table: Table) -> None:
    assert round_of(table, 10, 7) == round_of(table, 10, 7)
    one, other = ({q.id for q in round_of(table, 10, seed)} for seed in (7, 8))
    assert len(one & other) < 5


def test_exactly_one_option_is_right_by_the_whole_table(table: Table) -> None:
    facts = {f.id: f for f in table.facts}
    names = {i: e.name for i, e in table.entities.items()}
    for question in _rounds(table, 12):
        assert len(set(question.options)) == 4
        assert len(set(question.answer) & set(question.options)) == 1
        fact = facts[question.facts[0]]
        same = [f for f in table.facts if f.relation == fact.relation]
        asked_object = question.answer[0] == names[fact.object or ""]
        right = {
            names[f.object or ""] if asked_object else names[f.subject]
            for f in same
            if f.object and (f.subject == fact.subject if asked_object else f.object == fact.object)
        }
        assert right & set(question.options) == set(question.answer)


def test_a_stem_is_a_question_that_does_not_hold_its_answer(table: Table) -> None:
    for question in _rounds(table, 12):
        assert question.stem.endswith("?")
        assert question.answer[0] not in question.stem
        assert not question.spoiler


def test_no_round_asks_of_one_thing_twice(table: Table) -> None:
    for seed in range(12):
        answers = [q.answer for q in round_of(table, 10, seed)]
        assert len(set(answers)) == len(answers)


def test_an_answer_is_a_key_a_letter_or_the_option_itself(table: Table) -> None:
    question = round_of(table, 1, 7)[0]
    assert chosen(question, "1") == chosen(question, "a") == chosen(question, question.options[0].upper()) == question.options[0]
    assert chosen(question, "9") is None
    assert score([True, False]) == "1 of 2 right"
