"""A round of questions in the terminal: one key answers on a terminal, a line elsewhere."""

import sys
from collections.abc import Callable, Sequence

from defcli.cli import output
from defcli.quiz import Question, chosen, score
from defcli.render.view import Heading, Note, Row, Title
from defcli.render.views import source


class EndedError(Exception):
    """The player wants no more, or there is nothing more to read."""


def play(questions: Sequence[Question], seed: int) -> None:
    """Ask every question, tell each verdict with its sentence, and the score at the end."""
    ask = _key if sys.stdin.isatty() and sys.stdout.isatty() else _line
    results: list[bool] = []
    try:
        for number, question in enumerate(questions, 1):
            results.append(_asked(question, number, len(questions), ask))
    except EndedError:
        pass
    output.show(
        (
            Heading(f"{score(results)}."),
            Note(f"The same round again: defcli quiz --count {len(questions)} --seed {seed}"),
        )
    )


def _asked(question: Question, number: int, total: int, ask: Callable[[], str]) -> bool:
    rows = [Row(option, lead=str(i)) for i, option in enumerate(question.options, 1)]
    output.show((Title(f"{number}/{total}  {question.stem}", question.difficulty), *rows))
    while True:
        typed = ask()
        answer = chosen(question, typed)
        if answer is not None:
            break
        output.say(f"Answer with 1 to {len(question.options)}, or q to stop.")
    right = answer in question.answer
    head = "Right." if right else f"No: {question.answer[0]}."
    evidence = question.evidence[0]
    output.show((Note(head), Row(question.explanation), Row(f"“{evidence.quote}”", source(question.evidence)), Note("")))
    return right


def _line() -> str:
    line = sys.stdin.readline()
    if not line or line.strip().casefold() in ("q", "quit"):
        raise EndedError
    return line.strip()


def _key() -> str:
    import typer

    sys.stdout.write("> ")
    sys.stdout.flush()
    try:
        key = typer.getchar()
    except (EOFError, KeyboardInterrupt):
        raise EndedError from None
    sys.stdout.write(f"{key if key.isprintable() else ''}\n")
    if key in ("q", "\x04", "\x1b"):
        raise EndedError
    return key
