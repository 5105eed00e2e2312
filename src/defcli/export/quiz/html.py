"""Rounds as a sheet to print: the questions, and the answers on a page of their own."""

from collections.abc import Callable
from html import escape

from defcli.export.page import page
from defcli.export.quiz import Sheet, marks, quotes
from defcli.export.told import Export, notice, place
from defcli.quiz.evening import Part
from defcli.quiz.question import Question, told


def export(sheet: Sheet) -> Export:
    """The file's text."""
    questions = "\n".join(_part(sheet, part, _question) for part in sheet.parts)
    answers = "\n".join(_part(sheet, part, _answer) for part in sheet.parts)
    body = (
        f'<header><h1 dir="auto">{escape(sheet.title)}</h1><p class="note">{len(sheet.questions)} questions</p></header>\n<main>'
        f'<section aria-label="Questions">{questions}</section>\n'
        f'<section class="sheet" aria-labelledby="answers"><h2 id="answers">Answers</h2>{answers}</section></main>'
    )
    return Export(page(sheet.title, body, notice(sheet.pages)))


def _part(sheet: Sheet, part: Part, written: Callable[[int, Question], str]) -> str:
    heading = f'<h3 dir="auto">{escape(part.title)}</h3>' if len(sheet.parts) > 1 else ""
    listed = "\n".join(written(number, q) for number, q in enumerate(part.questions, 1))
    return f'{heading}<ol class="asked">{listed}</ol>'


def _question(number: int, question: Question) -> str:
    options = "".join(f"<li>{mark}) {escape(option)}</li>" for mark, option in zip(marks(question), question.options, strict=False))
    space = f'<ul class="options">{options}</ul>' if options else '<p class="blank"></p>'
    return f'<li dir="auto"><span class="lead">{number}.</span> {escape(question.stem)}{space}</li>'


def _answer(number: int, question: Question) -> str:
    letters = [marks(question)[question.options.index(a)] for a in question.answer if a in question.options]
    key = f"{', '.join(letters)}: " if letters else ""
    proofs = "".join(f'<blockquote>{escape(e.quote)} <span class="source">{escape(place(e))}</span></blockquote>' for e in quotes(question))
    return (
        f'<li dir="auto"><span class="lead">{number}.</span> <strong>{escape(key)}{escape(told(question))}</strong> {escape(question.explanation)}'
        f"{proofs}</li>"
    )
