"""The rarer kinds of questions: matches, gaps, numbers, which came first, two clues; and several rounds for an evening."""

import re
from random import Random

import pytest

from defcli.language import edtf
from defcli.model import Table
from defcli.quiz.evening import evening, flat
from defcli.quiz.grading import dated, grade
from defcli.quiz.pool import pool
from defcli.quiz.question import Item, Question, letters_of, told
from defcli.quiz.rounds import Wish, laid_out, round_of
from defcli.quiz.worth import in_turn, worth

NUMBER = Question("0", "number", "easy", "", "Holm trained how many swimmers?", (), ("240",), ("240",), "", (), (), False)


def of_type(table: Table, kind: str) -> list[Item]:
    return [i for i in pool(table) if i.question.type == kind]


def test_a_match_has_four_different_ends_each_of_which_a_fact_joins(table: Table) -> None:
    facts = {f.id: f for f in table.facts}
    for item in of_type(table, "match"):
        things, own = letters_of(item.question), item.question.answer
        assert len({*things}) == len({*own}) == 4
        for ident, thing, other in zip(item.question.facts, things, own, strict=True):
            assert thing.split()[0] in facts[ident].statement
            assert other in facts[ident].statement or other in (facts[ident].when or "")


def test_a_match_is_answered_by_the_numbers_of_what_belongs_to_each_letter(table: Table) -> None:
    (asked,) = laid_out(of_type(table, "match")[:1], Random(1))
    right = "".join(str(asked.options.index(a) + 1) for a in asked.answer)
    verdict = grade(table, asked, right)
    assert verdict is not None
    assert verdict.right
    assert grade(table, asked, "12") is None
    half = grade(table, asked, right[0] + right[1] + right[3] + right[2])
    assert half is not None
    assert half.credit == 0.5
    assert told(asked).startswith(f"{letters_of(asked)[0]} – {asked.answer[0]}; ")
    assert dated(table, asked) == [*zip(letters_of(asked), asked.answer, strict=True)]


def test_a_gap_is_a_word_of_the_quotation_and_no_option_stands_in_it(table: Table) -> None:
    for item in of_type(table, "gap"):
        assert item.question.stem.count("_____") == 1
        whole = re.search(r"“(.*)”", item.question.stem)
        assert whole is not None
        assert whole[1].replace("_____", item.question.answer[0]) in item.question.evidence[0].quote
        assert not any(re.search(rf"\b{w}\b", whole[1]) for w in item.wrong)


@pytest.mark.parametrize(
    ("typed", "credit"),
    [("240", 1), ("250", 1), ("two hundred", None), ("200", 0.5), ("24", 0), ("", None), ("240 swimmers", 1), ("0.24 thousand", 1)],
)
def test_a_number_counts_by_how_near_it_is(table: Table, typed: str, credit: float | None) -> None:
    verdict = grade(table, NUMBER, typed)
    assert (verdict.credit if verdict else None) == credit


def test_of_two_events_the_earlier_is_right_and_their_years_differ(table: Table) -> None:
    facts = {f.id: f for f in table.facts}
    for item in of_type(table, "before-after"):
        first, last = (facts[i].when or "" for i in item.question.facts)
        assert edtf.bounds(first)[1] < edtf.bounds(last)[0]
        assert first[:4] != last[:4]
        assert item.question.answer[0] in facts[item.question.facts[0]].statement


def test_two_clues_are_two_facts_about_one_and_the_options_fit_neither_line(table: Table) -> None:
    facts = {f.id: f for f in table.facts}
    for item in of_type(table, "clue"):
        one, other = (facts[i] for i in item.question.facts)
        assert one.subject == other.subject
        assert one.relation != other.relation
        assert len(item.wrong) >= 3
        assert item.question.answer[0] not in item.wrong


@pytest.mark.parametrize("seed", range(3))
def test_no_round_of_an_evening_asks_or_tells_what_another_asks(table: Table, seed: int) -> None:
    parts = evening(table, 10, 3, seed, Wish(no_spoilers=True))
    assert [len(p.questions) for p in parts] == [10, 10, 10]
    facts = [f for q in flat(parts) for f in q.facts]
    assert len(facts) == len({*facts})
    assert all(p.title for p in parts)
    assert len({p.title for p in parts}) > 1


def test_one_round_is_the_same_as_the_first_of_an_evening(table: Table) -> None:
    assert flat(evening(table, 10, 1, 7, Wish())) == round_of(table, 10, 7)


def test_several_topics_are_asked_of_at_once_and_none_is_its_own_answer(table: Table) -> None:
    topics = ("person/finn-jones", "character/alexandra")
    asked = round_of(table, 10, 3, Wish(topics=topics))
    assert len(asked) > 2
    assert not {"Finn Jones", "Alexandra"} & {a for q in asked for a in q.answer}


def test_credits_come_late_and_nothing_is_left_out(table: Table) -> None:
    facts = list(table.facts)
    drawn = in_turn(facts, worth, Random(1))
    assert sorted(f.id for f in drawn) == sorted(f.id for f in facts)
    half = len(facts) // 2
    late = sum(f.relation == "executive_producer_of" for f in drawn[half:])
    assert late > 2 * sum(f.relation == "executive_producer_of" for f in drawn[:half])
