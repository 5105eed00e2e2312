"""Rounds as Markdown: the questions, then the answers with their sentences."""

from collections.abc import Iterator

from defcli.export.quiz import Sheet, marks, quotes
from defcli.export.told import Export, markdown, notice, place
from defcli.quiz.evening import Part
from defcli.quiz.question import told


def export(sheet: Sheet) -> Export:
    """The file's text."""
    lines = [f"# {markdown(sheet.title)}: {len(sheet.questions)} questions", ""]
    for part in sheet.parts:
        lines += [*_heading(sheet, part, "##"), *_questions(part)]
    lines += ["## Answers", ""]
    for part in sheet.parts:
        lines += [*_heading(sheet, part, "###"), *_answers(part)]
    return Export("\n".join([*lines, "---", "", markdown(notice(sheet.pages)), ""]))


def _heading(sheet: Sheet, part: Part, sign: str) -> list[str]:
    return [f"{sign} {markdown(part.title)}", ""] if len(sheet.parts) > 1 else []


def _questions(part: Part) -> Iterator[str]:
    for number, question in enumerate(part.questions, 1):
        yield f"{number}. {markdown(question.stem)}"
        yield from (f"   - {mark}\\) {markdown(option)}" for mark, option in zip(marks(question), question.options, strict=False))
        yield ""


def _answers(part: Part) -> Iterator[str]:
    for number, question in enumerate(part.questions, 1):
        yield f"{number}. **{markdown(told(question))}** {markdown(question.explanation)}"
        yield from (f"   > {markdown(e.quote)} ({place(e)})" for e in quotes(question))
        yield ""
