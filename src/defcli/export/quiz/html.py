"""A round as a sheet to print: the questions, and the answers on a page of their own."""

from html import escape

from defcli.export.page import page
from defcli.export.quiz import Sheet, answer
from defcli.export.told import Export, notice, place
from defcli.quiz.question import Question


def export(sheet: Sheet) -> Export:
    """The file's text."""
    questions = "\n".join(_question(number, q) for number, q in enumerate(sheet.questions, 1))
    answers = "\n".join(_answer(number, q) for number, q in enumerate(sheet.questions, 1))
    body = (
        f'<header><h1 dir="auto">{escape(sheet.title)}</h1><p class="note">{len(sheet.questions)} questions</p></header>\n<main>'
        f'<section aria-label="Questions"><ol class="asked">{questions}</ol></section>\n'
        f'<section class="sheet" aria-labelledby="answers"><h2 id="answers">Answers</h2><ol class="asked">{answers}</ol></section></main>'
    )
    return Export(page(sheet.title, body, notice(sheet.pages)))


def _question(number: int, question: Question) -> str:
    options = "".join(f"<li>{chr(0x41 + at)}) {escape(option)}</li>" for at, option in enumerate(question.options))
    space = f'<ul class="options">{options}</ul>' if options else '<p class="blank"></p>'
    return f'<li dir="auto"><span class="lead">{number}.</span> {escape(question.stem)}{space}</li>'


def _answer(number: int, question: Question) -> str:
    letters = [chr(0x41 + question.options.index(a)) for a in question.answer if a in question.options]
    key = f"{', '.join(letters)}: " if letters else ""
    first = question.evidence[0]
    return (
        f'<li dir="auto"><span class="lead">{number}.</span> <strong>{escape(key)}{escape(answer(question))}</strong> {escape(question.explanation)}'
        f'<blockquote>{escape(first.quote)} <span class="source">{escape(place(first))}</span></blockquote></li>'
    )
