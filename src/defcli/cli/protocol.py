"""A round for programs: JSON lines, a question out, an answer in, a verdict out.

Out: `{"question": {...}, "number": 1, "of": 10}`, without its answer; then `{"verdict": {"right", "credit", "answer", "explanation", "evidence"}}`;
last `{"score": {"right", "of", "credit"}}`. In: `{"answer": "Alexandra"}`, a list of them for an order or for all names, `{"skip": true}`,
`{"hint": true}`, `{"quit": true}`; what is none of these gets `{"error": "..."}`, and the question stays open.
"""

import json
import sys
from collections.abc import Sequence
from typing import Any

from defcli.cli import output
from defcli.controls import escaped
from defcli.model import Table
from defcli.quiz.game import Game, answered, hint, hinted
from defcli.quiz.grading import grade
from defcli.quiz.question import ORDERED, Question
from defcli.render.documents import evidence_document

_SHOWN = ("id", "type", "difficulty", "section", "stem", "options", "spoiler")


def speak(table: Table, questions: Sequence[Question]) -> None:
    """Play a round over standard input and output."""
    game = Game(tuple(questions))
    while question := game.current:
        plain = question._asdict()
        _say({"question": {k: plain[k] for k in _SHOWN}, "number": len(game.marks) + 1, "of": len(game.questions)})
        after = _answered(table, question, game)
        if after is None:
            break
        game = after
        mark = game.marks[-1]
        _say(
            {
                "verdict": {
                    "id": question.id,
                    "right": mark.verdict is not None and mark.verdict.right,
                    "credit": mark.credit,
                    "answer": list(question.answer),
                    "explanation": question.explanation,
                    "evidence": evidence_document(table, question.evidence),
                }
            }
        )
    right = sum(m.verdict is not None and m.verdict.right for m in game.marks)
    _say({"score": {"right": right, "of": len(game.questions), "credit": sum(m.credit for m in game.marks)}})


def _answered(table: Table, question: Question, game: Game) -> Game | None:
    """The game after the next answer; None where there is no more to come."""
    for line in sys.stdin:
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            told = None
        if not isinstance(told, dict):
            _say({"error": 'Send one JSON object a line, as in {"answer": "2"}.'})
        elif told.get("quit"):
            return None
        elif told.get("skip"):
            return answered(game, None)
        elif told.get("hint"):
            game = hinted(game)
            _say({"hint": hint(question)})
        elif verdict := grade(table, question, _typed(question, told.get("answer"))):
            return answered(game, verdict)
        else:
            _say({"error": f"No answer to {question.id}: give an option, its number, or words."})
    return None


def _typed(question: Question, answer: object) -> str:
    """An answer as it would be typed; a list of options is their order, a list of names the names."""
    if not isinstance(answer, list):
        return "" if answer is None else str(answer)
    if question.type in ORDERED and all(a in question.options for a in answer):
        return " ".join(str(question.options.index(a) + 1) for a in answer)
    return ", ".join(map(str, answer))


def _say(data: dict[str, Any]) -> None:
    output.write(escaped(json.dumps(data, ensure_ascii=False)) + "\n")
