"""Questions a strict editor would print, rounds that are fair, answers marked as a fair host would."""

import re
from collections import Counter, defaultdict
from pathlib import Path
from random import Random

import pytest

from defcli.extraction.build import build
from defcli.language.names import fold, words
from defcli.model import Table
from defcli.quiz.game import Game, answered, by_section, hint, hinted, missed, overruled, reported, score
from defcli.quiz.grading import grade, instead
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.pool import pool
from defcli.quiz.question import DIFFICULTIES, FALSE, TRUE, TYPES, Item, Question, letters_of
from defcli.quiz.rounds import Wish, deck_of, laid_out, round_of, suited
from defcli.table.file import load

_FIRST = ("Ann", "Bo", "Cal", "Dee", "Ivo", "Tess")


def of_type(table: Table, kind: str) -> list[Item]:
    return [i for i in pool(table) if i.question.type == kind]


def question(table: Table, stem: str, kind: str) -> Question:
    return next(i.question for i in pool(table) if i.question.type == kind and stem in i.question.stem)


def read(folder: Path) -> Table:
    path = folder / "facts.json"
    path.write_text(build([folder]).text, encoding="utf-8")
    return load(path)


def rounds(table: Table, count: int) -> list[tuple[Question, ...]]:
    return [round_of(table, 10, seed) for seed in range(count)]


def test_there_are_three_hundred_questions_of_every_type(table: Table) -> None:
    found = pool(table)
    assert len({(fold(i.question.stem), i.question.answer) for i in found}) >= 300
    assert {i.question.type for i in found} == {*TYPES} - {"number", "gap"}
    assert {i.question.difficulty for i in found} == set(DIFFICULTIES)
    assert len({i.question.id for i in found}) == len(found)


def test_a_stem_is_whole_and_does_not_hold_its_answer(table: Table) -> None:
    for item in pool(table):
        stem = item.question.stem
        assert stem.endswith(("?", ".")) or len(letters_of(item.question)) == 4, stem
        assert "…" not in stem
        assert not re.search(r"\{|\}|  |\b(?:he|she|this|it)\b(?![^“\"]*[”\"])", stem), stem
        if item.question.type in ("multiple", "typed", "who-said"):
            telling = {w for w in words(item.question.answer[0]) if len(w) > 2 and w not in ("the", "and")}
            assert not telling & set(words(stem)), stem


def test_wrong_options_are_of_the_kind_of_the_answer_and_not_right(table: Table) -> None:
    kinds: dict[str, set[str]] = defaultdict(set)
    for entity in table.entities.values():
        kinds[entity.name].add(entity.kind)
    facts = {f.id: f for f in table.facts}
    names = {i: e.name for i, e in table.entities.items()}
    for item in (*of_type(table, "multiple"), *of_type(table, "odd-one-out")):
        answer = item.question.answer[0]
        fact = facts[item.question.facts[0]]
        assert len(item.wrong) >= 3
        for wrong in item.wrong:
            assert fold(wrong) not in fold(answer)
            assert kinds[wrong] & kinds[answer] or not kinds[answer]
        if item.question.type == "multiple" and fact.object and answer in (names[fact.subject], names[fact.object]):
            asked_object = answer == names[fact.object]
            same = [f for f in table.facts if f.relation == fact.relation and f.object]
            right = {
                names[f.object or ""] if asked_object else names[f.subject]
                for f in same
                if (f.subject == fact.subject if asked_object else f.object == fact.object) and f.qualifiers == fact.qualifiers
            }
            assert not right & set(item.wrong), item.question.stem


def test_only_what_is_so_is_asked(table: Table) -> None:
    facts = {f.id: f for f in table.facts}
    for item in pool(table):
        asked = [facts[i] for i in item.question.facts]
        assert all(f.status in ("asserted", "opinion") and f.standing != "contested" for f in asked)
        assert item.question.spoiler == any(f.spoiler for f in asked)
        assert item.question.evidence
        assert item.question.explanation


def test_a_part_is_asked_for_among_people_of_one_sex_or_not_at_all(table: Table) -> None:
    known = Knowledge(table)
    idents = {e.name: e.id for e in table.entities.values() if e.kind in ("person", "character")}
    for item in of_type(table, "multiple"):
        if item.relation in ("portrays", "cast_as") and item.question.answer[0] in idents:
            assert len({known.gender(idents[name]) for name in (*item.question.answer, *item.wrong[:3])}) == 1


def test_an_accent_does_not_give_the_answer_away(table: Table) -> None:
    for item in of_type(table, "multiple"):
        if not item.question.answer[0].isascii():
            assert any(not w.isascii() for w in item.wrong[:3])


def test_half_of_the_claims_are_true_and_the_false_ones_are_false(table: Table) -> None:
    claims = of_type(table, "true-false")
    statements = {fold(f.statement) for f in table.facts}
    drawn = [q.answer for asked in rounds(table, 100) for q in asked if q.type == "true-false"]
    assert 0.4 < drawn.count((TRUE,)) / len(drawn) < 0.6
    for item in claims:
        told = re.sub(r"^In [^,]+, ", "", item.question.stem.removeprefix("True or false: "))
        assert (fold(told) in statements) == (item.question.answer == (TRUE,))
        assert " not " not in told


def test_an_order_has_dates_apart_and_shows_none(table: Table) -> None:
    for item in of_type(table, "order"):
        assert len(set(item.question.answer)) == 4
        assert not re.search(r"\d{4}", " ".join(item.question.answer))


def test_all_of_a_set_are_asked_for_by_their_number(table: Table) -> None:
    fingers = next(i.question for i in of_type(table, "name-all") if "fingers" in i.question.stem)
    assert fingers.stem.endswith("Name all five.")
    assert fingers.answer == ("Alexandra", "Bakuto", "Gao", "Murakami", "Sowande")


def test_the_same_seed_gives_the_same_round_and_another_another(table: Table) -> None:
    assert round_of(table, 10, 7) == round_of(table, 10, 7)
    one, other = ({q.id for q in round_of(table, 10, seed)} for seed in (7, 8))
    assert len(one & other) < 5


def test_a_round_is_spread_and_no_question_tells_another(table: Table) -> None:
    for asked in rounds(table, 30):
        assert len(asked) == 10
        assert len({q.section for q in asked}) >= 6
        assert max(Counter(q.section for q in asked).values()) <= 3
        assert len({q.type for q in asked}) >= 3
        answers = [a for q in asked for a in q.answer if a not in (TRUE, FALSE)]
        assert len(set(answers)) == len(answers)
        told = [f for q in asked for f in q.facts]
        assert len(set(told)) == len(told)
        for question in asked:
            for other in asked:
                if other is not question and question.type == "typed":
                    assert not re.search(rf"\b{re.escape(question.answer[0])}\b", other.stem)


def test_the_right_option_stands_anywhere_and_is_not_known_by_its_length(table: Table) -> None:
    chosen = [q for asked in rounds(table, 1000) for q in asked if q.type in ("multiple", "who-said", "odd-one-out")]
    places = Counter(q.options.index(q.answer[0]) for q in chosen)
    expected = len(chosen) / 4
    chi_square = sum((places[i] - expected) ** 2 / expected for i in range(4))
    assert all(0.19 < places[i] / len(chosen) < 0.31 for i in range(4))
    assert chi_square < 25
    for extreme in (max, min):
        share = sum(
            extreme(map(len, q.options)) == len(q.answer[0]) and [len(o) for o in q.options].count(len(q.answer[0])) == 1 for q in chosen
        )
        assert share / len(chosen) <= 0.35
    for asked in rounds(table, 50):
        run = [q.options.index(q.answer[0]) for q in asked if q.type in ("multiple", "who-said")]
        assert all(len(set(run[i : i + 5])) > 1 for i in range(len(run) - 4))


def test_dates_and_figures_stand_in_line(table: Table) -> None:
    for item in of_type(table, "multiple"):
        if item.question.stem.startswith("In which year"):
            (shown,) = laid_out([item], Random(1))
            assert list(shown.options) == sorted(shown.options)


@pytest.mark.parametrize(
    "wish",
    [
        Wish(type="typed"),
        Wish(difficulty="hard"),
        Wish(topics=("casting",)),
        Wish(topics=("person/finn-jones",)),
        Wish(topics=("rated",)),
        Wish(no_spoilers=True),
    ],
    ids=lambda w: "-".join(str(part) for part in w if part),
)
def test_a_wish_is_kept(table: Table, wish: Wish) -> None:
    found = suited(table, wish)
    assert found
    assert {q.id for q in round_of(table, 10, 1, wish)} <= {i.question.id for i in found}
    for item in found:
        assert wish.type in ("", item.question.type)
        assert wish.difficulty in ("", item.question.difficulty)
        assert not (wish.no_spoilers and item.question.spoiler)


MARKED = (
    ("Which character does Wai Ching Ho portray in The Defenders", "Madame Gao", True),
    ("How many episodes does The Defenders have", "eight", True),
    ("How many episodes does The Defenders have", "8 episodes", True),
    ("How many episodes does The Defenders have", "eighteen", False),
    ("Who portrays Elektra Natchios in The Defenders", "elodie yung", True),
    ("Who portrays Elektra Natchios in The Defenders", "Yung", True),
    ("Who portrays Elektra Natchios in The Defenders", "Elodie Young", True),
    ("Who portrays Elektra Natchios in The Defenders", "Rachael Taylor", False),
    ("Who portrays Colleen Wing in The Defenders", "Jessica Henwick", True),
    ("Who portrays Colleen Wing in The Defenders", "henwik", True),
    ("Who portrays Colleen Wing in The Defenders", "Jessica", True),
    ("Who portrays Colleen Wing in The Defenders", "Jessica Jones", False),
    ("Who portrays Danny Rand in The Defenders", "Jones", True),
    ("Who portrays Danny Rand in The Defenders", "Jessica Jones", False),
    ("Under which working title", "group therapy", True),
    ("Under which working title", "the Group Therapy", True),
    ("Under which working title", "Group", False),
    ("How many episodes does The Defenders have", "8", True),
    ("How many episodes does The Defenders have", "9", False),
    ("How many episodes does The Defenders have", "88", False),
)


@pytest.mark.parametrize(("stem", "typed", "right"), MARKED)
def test_typed_answers_are_marked_fairly(table: Table, stem: str, typed: str, right: bool) -> None:
    verdict = grade(table, question(table, stem, "typed"), typed)
    assert verdict is not None
    assert verdict.right == right


def test_every_answer_is_right_when_typed_in_full(table: Table) -> None:
    for item in (*of_type(table, "typed"), *of_type(table, "name-all")):
        verdict = grade(
            table, item.question, ", ".join(item.question.answer) if item.question.type == "name-all" else item.question.answer[0]
        )
        assert verdict is not None
        assert verdict.right, item.question.stem


def test_options_are_chosen_by_number_letter_or_words(table: Table) -> None:
    asked = next(q for q in round_of(table, 10, 7, Wish(type="multiple")))
    place = asked.options.index(asked.answer[0])
    for typed in (str(place + 1), "abcd"[place], asked.answer[0].upper()):
        verdict = grade(table, asked, typed)
        assert verdict is not None
        assert verdict.right
    assert grade(table, asked, "9") is None
    assert grade(table, asked, "") is None
    claim = of_type(table, "true-false")[0].question
    assert [grade(table, claim, t).taken_for for t in ("t", "false", "1", "2")] == [(TRUE,), (FALSE,), (TRUE,), (FALSE,)]  # type: ignore[union-attr]


def test_an_order_and_a_set_bring_credit_for_each(table: Table) -> None:
    order = next(q for q in round_of(table, 10, 3, Wish(type="order")))
    right = "".join(str(order.options.index(a) + 1) for a in order.answer)
    whole, half = grade(table, order, " ".join(right)), grade(table, order, right[1] + right[0] + right[2:])
    assert whole is not None
    assert half is not None
    assert (whole.right, whole.credit) == (True, 1.0)
    assert (half.right, half.credit) == (False, 0.5)
    assert grade(table, order, "1123") is None
    fingers = next(i.question for i in of_type(table, "name-all") if "fingers" in i.question.stem)
    some = grade(table, fingers, "gao, Bakutoo and Murakami, Stick")
    assert some is not None
    assert some.credit == pytest.approx(0.6)


def test_a_wrong_choice_is_told_what_it_is(table: Table) -> None:
    asked = question(table, "Who portrays Danny Rand in The Defenders", "typed")
    verdict = grade(table, asked, "Jessica Henwick")
    assert verdict is not None
    assert instead(table, asked, verdict) == "Jessica Henwick portrays Colleen Wing in The Defenders."


def test_a_game_keeps_the_score(table: Table) -> None:
    first, second, third = round_of(table, 3, 5, Wish(type="multiple"))
    game = Game((first, second, third))
    game = answered(hinted(game), grade(table, first, first.answer[0]))
    wrong = next(o for o in second.options if o not in second.answer)
    game = answered(game, grade(table, second, wrong))
    assert missed(game) == [second]
    assert score(game) == "1 of 2 right, 0.5 points"
    game = answered(overruled(game), None)
    assert score(game) == "2 of 3 right, 1.5 points"
    assert score(reported(game)) == "2 of 2 right, 1.5 points"
    assert sum(count for _, count in by_section(game).values()) == 3
    assert game.current is None


def test_a_hint_does_not_tell_the_answer(table: Table) -> None:
    for kind in {*TYPES} - {"number", "gap"}:
        (asked,) = laid_out(of_type(table, kind)[:1], Random(1))
        assert hint(asked)
        if kind in ("multiple", "typed", "who-said", "odd-one-out"):
            assert asked.answer[0] not in hint(asked)


def test_an_opinion_is_asked_for_only_in_words_that_are_nobody_else_s(table: Table) -> None:
    for item in of_type(table, "who-said"):
        assert not re.search(r"pacing issues\?|positive elements\?|'s performance\?", item.question.stem)
        assert "hoped that “" not in item.question.explanation


def test_what_holds_of_a_part_is_asked_of_that_part(table: Table) -> None:
    scoped = {f.id: str(f.qualifiers["scope"]) for f in table.facts if "scope" in f.qualifiers}
    assert scoped
    asked = [(i.question.stem, scope) for i in pool(table) for f, scope in scoped.items() if f in i.question.facts]
    assert asked
    assert all(scope in stem for stem, scope in asked)


def test_another_work_s_makers_are_not_asked_to_be_typed(table: Table) -> None:
    about = table.entities[table.documents[0].about].name
    credited = [i.question.stem for kind in ("typed", "multiple") for i in of_type(table, kind) if "is credited as" in i.question.stem]
    assert any(about not in stem for stem in credited)
    assert all(about in i.question.stem for i in of_type(table, "typed") if i.question.stem in credited)


def test_a_round_on_several_pages_keeps_their_people_apart(tmp_path: Path) -> None:
    film = "= The {n} =\n\nInfobox\n- Starring: {s}\n\nThe {n} is a 2010 film.\n\n== Cast ==\n{c}\n"
    works = {"Harbor": ("Quill", "Stone"), "Meadow": ("Vance", "Brandt")}
    for name, (actors, roles) in works.items():
        cast = [(f"{a} {actors}{b}", f"{b} {roles}{a}") for a, b in zip(_FIRST, reversed(_FIRST), strict=True)]
        rows = "\n".join(f"- {actor} as {role}: A priest." for actor, role in cast)
        (tmp_path / f"{name}.txt").write_text(film.format(n=name, s=", ".join(a for a, _ in cast), c=rows), encoding="utf-8")
    asked = [i for i in pool(read(tmp_path)) if i.question.type == "multiple"]
    assert asked
    for item in asked:
        told = " ".join((*item.question.answer, *item.wrong))
        assert sum(any(name in told for name in names) for names in works.values()) <= 1


def test_a_title_that_needs_its_brackets_keeps_them(tmp_path: Path) -> None:
    page = "= Harbor (The Quay) =\n\nInfobox\n- Director: Ann Lee\n- Writer: Bo Hart\n\nHarbor is an episode of The Quay.\n"
    (tmp_path / "harbor.txt").write_text(page, encoding="utf-8")
    asked = [i.question.stem for i in pool(read(tmp_path))]
    assert asked
    assert all("Harbor (The Quay)" in stem for stem in asked)


def test_a_page_with_a_count_and_no_works_of_a_year_gives_a_round(tmp_path: Path) -> None:
    page = "= Harbor =\n\nInfobox\n- Director: Ann Lee\n- Num Episodes: 12\n- Num Seasons: 3\n\nHarbor is a series that consists of 12 episodes.\n"
    (tmp_path / "harbor.txt").write_text(page, encoding="utf-8")
    for seed in range(5):
        assert isinstance(round_of(read(tmp_path), 10, seed), tuple)


def test_a_deck_asks_of_each_fact_once_and_is_the_same_for_a_seed(table: Table) -> None:
    deck = deck_of(table, 500, 3)
    facts = [f for q in deck for f in q.facts]
    assert len(facts) == len(set(facts))
    assert len(deck) > 120
    assert deck == deck_of(table, 500, 3)
    assert len(deck_of(table, 20, 3)) == 20
