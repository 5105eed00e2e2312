"""A round as Markdown: the questions, then the answers with their sentences."""

from defcli.export.quiz import Sheet, answer
from defcli.export.told import Export, markdown, notice, place


def export(sheet: Sheet) -> Export:
    """The file's text."""
    lines = [f"# {markdown(sheet.title)}: {len(sheet.questions)} questions", ""]
    for number, question in enumerate(sheet.questions, 1):
        lines.append(f"{number}. {markdown(question.stem)}")
        lines += [f"   - {chr(0x41 + at)}\\) {markdown(option)}" for at, option in enumerate(question.options)]
        lines.append("")
    lines += ["## Answers", ""]
    for number, question in enumerate(sheet.questions, 1):
        first = question.evidence[0]
        lines += [
            f"{number}. **{markdown(answer(question))}** {markdown(question.explanation)}",
            f"   > {markdown(first.quote)} ({place(first)})",
            "",
        ]
    return Export("\n".join([*lines, "---", "", markdown(notice(sheet.pages)), ""]))
