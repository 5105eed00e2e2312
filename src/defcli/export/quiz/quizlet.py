"""A round as Quizlet imports it: a question, a tab, its answer, a line each."""

from defcli.export.quiz import Sheet
from defcli.export.told import Export
from defcli.quiz.question import TRUE, told


def export(sheet: Sheet) -> Export:
    """The file's text; a claim that is false is left out, for a card would teach it."""
    kept = [q for q in sheet.questions if q.type != "true-false" or q.answer == (TRUE,)]
    rows = [f"{_plain(q.stem)}\t{_plain(told(q))}" for q in kept]
    return Export("\n".join(rows) + "\n", len(sheet.questions) - len(kept))


def _plain(text: str) -> str:
    return " ".join(text.split())
