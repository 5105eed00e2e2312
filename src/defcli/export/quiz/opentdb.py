"""A round as Open Trivia DB gives it out (https://opentdb.com/api_config.php): JSON, its texts with HTML entities."""

import json
from html import escape

from defcli.export.quiz import Sheet, choices
from defcli.export.told import Export, notice
from defcli.quiz.question import Question


def export(sheet: Sheet) -> Export:
    """The file's text; only questions with one right option have a form in it."""
    kept = [q for q in sheet.questions if choices(q)]
    data = {"response_code": 0, "results": [_result(q) for q in kept], "source": notice(sheet.pages)}
    return Export(json.dumps(data, ensure_ascii=False, indent=1) + "\n", len(sheet.questions) - len(kept))


def _result(question: Question) -> dict[str, object]:
    return {
        "type": "boolean" if question.type == "true-false" else "multiple",
        "difficulty": question.difficulty,
        "category": escape(question.section.rsplit(" / ", 1)[-1] or "General Knowledge"),
        "question": escape(question.stem),
        "correct_answer": escape(question.answer[0]),
        "incorrect_answers": [escape(o) for o in question.options if o not in question.answer],
    }
