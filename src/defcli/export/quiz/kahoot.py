"""A round as the spreadsheet that Kahoot imports: at most 120 characters a question, 75 an answer, four answers."""

import io

from defcli.controls import one_line
from defcli.export.quiz import Sheet, choices
from defcli.export.told import Export, missing, notice, unformulaic
from defcli.quiz.question import Question

_MOST_ASKED, _MOST_ANSWERED, _ANSWERS = 120, 75, 4
_HEAD, _SECONDS = 8, 20
_COLUMNS = (
    "Question - max 120 characters", "Answer 1 - max 75 characters", "Answer 2 - max 75 characters", "Answer 3 - max 75 characters", "Answer 4 - max 75 characters",
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one",
)  # fmt: skip


def export(sheet: Sheet) -> Export:
    """The file's bytes; what has no four options, or is longer than Kahoot takes, is left out."""
    try:
        from openpyxl import Workbook
    except ImportError:
        raise missing("openpyxl", "A Kahoot spreadsheet") from None
    kept = [q for q in sheet.questions if _fits(q)]
    book = Workbook()
    page = book.active
    page["B2"] = one_line(sheet.title)
    page["B4"] = unformulaic(notice(sheet.pages))
    for column, title in enumerate(_COLUMNS, 2):
        page.cell(_HEAD, column, title)
    for number, question in enumerate(kept, 1):
        options = (*question.options, *[""] * _ANSWERS)[:_ANSWERS]
        correct = question.options.index(question.answer[0]) + 1
        for column, value in enumerate((number, question.stem, *options, _SECONDS, correct), 1):
            page.cell(_HEAD + number, column, unformulaic(one_line(value)) if isinstance(value, str) else value)
    out = io.BytesIO()
    book.save(out)
    return Export(out.getvalue(), len(sheet.questions) - len(kept))


def _fits(question: Question) -> bool:
    options = choices(question)
    return 0 < len(options) <= _ANSWERS and len(question.stem) <= _MOST_ASKED and all(len(o) <= _MOST_ANSWERED for o in options)
