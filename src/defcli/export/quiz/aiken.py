"""A round in Aiken, the plainest form that Moodle and others read: questions with one right option."""

from defcli.export.quiz import Sheet, choices
from defcli.export.told import Export

_LETTERS = "ABCDEFGH"


def export(sheet: Sheet) -> Export:
    """The file's text; it holds no remarks, so that sources and licence have to be given where it is used."""
    kept = [q for q in sheet.questions if choices(q)]
    parts = []
    for question in kept:
        options = [" ".join(o.split()) for o in question.options]
        lines = [" ".join(question.stem.split()), *(f"{letter}) {o}" for letter, o in zip(_LETTERS, options, strict=False))]
        parts.append("\n".join([*lines, f"ANSWER: {_LETTERS[question.options.index(question.answer[0])]}"]))
    return Export("\n\n".join(parts) + "\n", len(sheet.questions) - len(kept))
