"""A game as a value: questions, and what became of those asked so far."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from defcli.quiz.grading import Verdict
from defcli.quiz.question import TYPED, Question

_HINT_COSTS = 0.5


class Mark(NamedTuple):
    """What became of a question: the verdict (none where it was skipped), and the credit it brought, from 0 to 1."""

    question: Question
    verdict: Verdict | None
    credit: float
    is_hinted: bool = False
    is_reported: bool = False

    @property
    def is_missed(self) -> bool:
        """True for what was not wholly right."""
        return self.verdict is None or (not self.verdict.right and self.credit < 1)

    @property
    def may_be_overruled(self) -> bool:
        """True for typed words that were not taken for the answer: of an option there is nothing to say."""
        return self.is_missed and self.verdict is not None and self.question.type in TYPED


class Game(NamedTuple):
    """A round being played."""

    questions: tuple[Question, ...]
    marks: tuple[Mark, ...] = ()
    is_hinted: bool = False

    @property
    def current(self) -> Question | None:
        """The question to be asked next; none when all were."""
        return self.questions[len(self.marks)] if len(self.marks) < len(self.questions) else None


def answered(game: Game, verdict: Verdict | None) -> Game:
    """The game after an answer, or after a question was skipped; a hint costs half of the credit."""
    assert game.current is not None
    credit = (verdict.credit if verdict else 0.0) * (_HINT_COSTS if game.is_hinted else 1)
    return Game(game.questions, (*game.marks, Mark(game.current, verdict, credit, game.is_hinted)))


def hinted(game: Game) -> Game:
    """The game after a hint was asked for."""
    return game._replace(is_hinted=True)


def overruled(game: Game) -> Game:
    """The game with its last answer counted as right, as far as no hint has taken from it."""
    last = game.marks[-1]
    verdict = Verdict(True, 1.0, last.verdict.taken_for if last.verdict else ())
    credit = _HINT_COSTS if last.is_hinted else 1.0
    return game._replace(marks=(*game.marks[:-1], last._replace(verdict=verdict, credit=credit)))


def reported(game: Game) -> Game:
    """The game with its last question reported as a bad one; it no longer counts."""
    return game._replace(marks=(*game.marks[:-1], game.marks[-1]._replace(is_reported=True)))


def hint(question: Question) -> str:
    """Half of the way to the answer."""
    if question.type == "order":
        return f"The earliest: {question.answer[0]}"
    if question.type == "match":
        return f"a) goes with: {question.answer[0]}"
    if question.type == "number":
        number = int(question.answer[0].replace(",", ""))
        return f"It lies between {number // 2:,} and {2 * number:,}"
    if question.type == "true-false":
        return f"It is about: {question.section or 'the beginning of the page'}"
    if question.options:
        wrong = [o for o in question.options if o not in question.answer]
        return f"It is not: {', '.join(wrong[: len(wrong) // 2 + 1])}"
    return "It begins with: " + ", ".join(" ".join(f"{w[0]}{'.' * (len(w) - 1)}" for w in a.split()) for a in question.answer)


def score(game: Game) -> str:
    """The score in words."""
    counted = [m for m in game.marks if not m.is_reported]
    right = sum(m.verdict is not None and m.verdict.right for m in counted)
    credit = sum(m.credit for m in counted)
    plain = f"{right} of {len(counted)} right"
    return plain if credit == right else f"{plain}, {credit:g} points"


def by_section(game: Game) -> Mapping[str, tuple[float, int]]:
    """The credit and the number of questions of each section."""
    found: dict[str, tuple[float, int]] = defaultdict(lambda: (0.0, 0))
    for mark in game.marks:
        if not mark.is_reported:
            credit, count = found[mark.question.section]
            found[mark.question.section] = (credit + mark.credit, count + 1)
    return found


def missed(game: Game) -> Sequence[Question]:
    """The questions that were not wholly right."""
    return [m.question for m in game.marks if m.is_missed and not m.is_reported]
