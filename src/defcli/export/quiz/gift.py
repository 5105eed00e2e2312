"""A round in GIFT, which Moodle reads: multiple choice, true or false, short answers, and an order as pairs to match."""

import re

from defcli.export.quiz import Sheet
from defcli.export.told import Export, notice, quoted
from defcli.quiz.question import Question, letters_of

_SPECIAL = re.compile(r"([~=#{}:\\])")


def export(sheet: Sheet) -> Export:
    """The file's text; a question whose answer is several names has no form in it and is left out."""
    kept = [q for q in sheet.questions if q.type != "name-all"]
    parts = [f"// {' '.join(notice(sheet.pages).split())}", *(_question(q) for q in kept)]
    return Export("\n\n".join(parts) + "\n", len(sheet.questions) - len(kept))


def _question(question: Question) -> str:
    told = _plain(f"{question.explanation} {quoted(question.evidence)}")
    return f"::{question.id}::{_plain(question.stem)} {{{_answers(question)}####{told}}}"


def _answers(question: Question) -> str:
    if question.type == "true-false":
        return question.answer[0].upper()
    if question.type == "number":
        number = question.answer[0].replace(",", "")
        return f"#{number}:{int(number) // 20}"
    if question.type == "match":
        return " ".join(f"={_plain(a)} -> {_plain(b)}" for a, b in zip(letters_of(question), question.answer, strict=True))
    if question.type == "order":
        return " ".join(f"={_plain(text)} -> {number}" for number, text in enumerate(question.answer, 1))
    if question.options:
        return " ".join(f"{'=' if o in question.answer else '~'}{_plain(o)}" for o in question.options)
    return " ".join(f"={_plain(a)}" for a in dict.fromkeys(question.accepted))


def _plain(text: str) -> str:
    """Text on one line, with the signs of GIFT escaped: a blank line would split a question."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
