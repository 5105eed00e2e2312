"""A round as a table of comma-separated values, a question a row."""

import csv
import io

from defcli.export.quiz import Sheet
from defcli.export.told import Export, notice, place, unformulaic
from defcli.quiz.question import told

_COLUMNS = (
    "question", "option 1", "option 2", "option 3", "option 4", "answer", "explanation", "quote", "source", "section", "difficulty", "type",
    "spoiler", "id", "licence",
)  # fmt: skip
_OPTIONS = 4


def export(sheet: Sheet) -> Export:
    """The file's text; words a spreadsheet would run as a formula begin with an apostrophe."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(_COLUMNS)
    licence = notice(sheet.pages)
    for number, question in enumerate(sheet.questions):
        options = (*question.options, *[""] * _OPTIONS)[:_OPTIONS]
        first = question.evidence[0]
        row = (
            question.stem, *options, told(question), question.explanation, first.quote, place(first), question.section, question.difficulty,
            question.type, "yes" if question.spoiler else "no", question.id, "" if number else licence,
        )  # fmt: skip
        rows.writerow(map(unformulaic, row))
    return Export(out.getvalue())
