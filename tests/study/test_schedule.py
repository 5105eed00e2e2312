"""What is due, and when: nothing by chance, and an answer taken back is as if it had not been."""

from datetime import UTC, datetime, timedelta

from defcli.study.grades import AGAIN, EASY, GOOD, HARD, graded
from defcli.study.memory import Answer
from defcli.study.schedule import due, forecast, learnt

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


def answer(question: str, days: float, grade: int) -> Answer:
    return Answer(question, "t", "", "", "", NOW + timedelta(days=days), float(grade > 1), grade, 5.0)


def test_what_was_forgotten_is_due_before_what_was_easy() -> None:
    answers = [answer("forgotten", 0, AGAIN), answer("good", 0, GOOD), answer("easy", 0, EASY)]
    dues = {each.question: each.due for each in learnt(answers, NOW)}
    assert dues["forgotten"] < dues["good"] < dues["easy"]
    assert due(answers, NOW) == ()
    assert [each.question for each in due(answers, NOW + timedelta(days=30))] == ["forgotten", "good", "easy"]


def test_the_same_answers_give_the_same_days() -> None:
    answers = [answer(str(n), n / 10, 1 + n % 4) for n in range(40)]
    assert learnt(answers, NOW) == learnt(list(answers), NOW)


def test_intervals_grow_with_each_good_answer() -> None:
    answers = [answer("a", 0, GOOD)]
    gaps = []
    for _ in range(4):
        (each,) = learnt(answers, NOW)
        gaps.append(each.due - answers[-1].asked)
        answers.append(answers[0]._replace(asked=each.due))
    assert gaps == sorted(gaps)
    assert gaps[0] < gaps[-1]


def test_the_forecast_counts_each_question_on_one_day() -> None:
    answers = [answer(str(n), -n, GOOD) for n in range(10)]
    ahead = forecast(answers, NOW, 400)
    assert sum(ahead.values()) == 10
    assert next(iter(ahead)) == "2026-03-10"
    assert forecast(answers[:-1], NOW, 400) != ahead


def test_grades_follow_from_the_answer_the_hint_and_the_time() -> None:
    assert graded(0.0, False, 3) == AGAIN
    assert graded(0.5, False, 3) == AGAIN
    assert graded(0.5, True, 3) == HARD
    assert graded(1.0, False, 40) == HARD
    assert graded(1.0, False, 10) == GOOD
    assert graded(1.0, False, 2) == EASY
