"""A round of questions in the terminal: one key answers on a terminal, a line elsewhere."""

import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from defcli.cli import output
from defcli.model import Table
from defcli.quiz.evening import Part, flat
from defcli.quiz.game import Game, Mark, answered, by_section, hint, hinted, missed, overruled, reported, score
from defcli.quiz.grading import Verdict as Graded
from defcli.quiz.grading import dated, grade, instead
from defcli.quiz.question import CHOSEN, Question, letters_of, told
from defcli.render.view import Block, Heading, Note, Row, Title, Verdict, View
from defcli.render.views import place

_HOW = {
    "order": "Type the order, as in 2143, then Enter", "typed": "Type the answer, then Enter",
    "name-all": "Type the names with commas between them, then Enter",
    "true-false": "t true, f false", "number": "Type a number, then Enter: what is near counts for a half",
    "match": "Type the numbers that go with a, b, c and d, as in 2143, then Enter",
}  # fmt: skip
_SUSPEND = "\x1a"


class EndedError(Exception):
    """The player wants no more, or there is nothing more to read."""


class Round(NamedTuple):
    """How to play: the table that answers are marked by, whether verdicts come only at the end, and what to say for playing again."""

    table: Table
    is_exam: bool
    again: str


def play(parts: Sequence[Part], how: Round, next_round: Callable[[], Sequence[Part]]) -> None:
    """Ask every question, tell each verdict with its sentence, and the score at the end; then what was missed once more, or a new round."""
    while parts:
        game = _played(Game(flat(parts)), _titles(parts), how)
        _told_in_the_end(game, how)
        parts = _wanted_next(game, next_round)


def _titles(parts: Sequence[Part]) -> Mapping[int, str]:
    """What is shown before the first question of each of several rounds."""
    starts = [sum(len(p.questions) for p in parts[:at]) for at in range(len(parts))]
    return {start: f"Round {at}: {p.title}" for at, (start, p) in enumerate(zip(starts, parts, strict=True), 1)} if len(parts) > 1 else {}


def _played(game: Game, titles: Mapping[int, str], how: Round) -> Game:
    try:
        while game.current:
            if title := titles.get(len(game.marks)):
                _show((Heading(title),))
            game = _asked(game, how)
            if not how.is_exam:
                _show(_verdict(how.table, game.marks[-1]))
                game = _after(game)
    except EndedError:
        pass
    return game


def _asked(game: Game, how: Round) -> Game:
    question = game.current
    assert question is not None
    number, total = len(game.marks) + 1, len(game.questions)
    note = " · ".join(filter(None, (question.difficulty, question.section.rsplit(" / ", 1)[-1], "spoiler" if question.spoiler else "")))
    lettered = letters_of(question) if question.type == "match" else ()
    rows = [Row(thing, lead=letter) for letter, thing in zip("abcdefgh", lettered, strict=False)]
    rows += [Row(option, lead=str(i)) for i, option in enumerate(question.options, 1)] if question.type != "true-false" else []
    stem = question.stem.partition(" a) ")[0] if lettered else question.stem
    _show((Title(f"{number}/{total}  {stem}", note), *rows))
    ways = _HOW.get(question.type, f"1 to {len(question.options)}")
    while True:
        typed = _read(f"{ways}; h hint, s skip, q quit", question.type in CHOSEN)
        if typed == "s":
            return answered(game, None)
        if typed == "h":
            game = hinted(game)
            _show((Row(hint(question)),))
        elif verdict := grade(how.table, question, typed):
            return answered(game, verdict)
        else:
            output.say(f"{ways}; h hint, s skip, q quit.")


def _verdict(table: Table, mark: Mark) -> tuple[Block, ...]:
    question, verdict = mark.question, mark.verdict
    answer = told(question) if question.type != "match" else "below"
    if verdict and verdict.right:
        head = f"Right: {answer}."
    elif verdict and verdict.credit:
        head = f"{verdict.credit:.0%} of it. {_lacking(question, verdict) or f'The answer is {answer}'}."
    else:
        head = f"{'Wrong' if verdict else 'Skipped'}. The answer is {answer}."
    other = instead(table, question, verdict) if verdict else ""
    dates = [Row(text, lead=when) for when, text in dated(table, question)]
    sentences = [
        Row(f"“{quote}”", spot, mark=_marked(question, quote))
        for quote, spot in dict.fromkeys((e.quote, place(e)) for e in question.evidence)
    ]
    explained = dates or [Row(question.explanation)]
    return (
        Verdict(bool(verdict and verdict.right), head),
        *explained,
        *([Row(f"Your answer: {other}")] if other else []),
        *sentences,
        Note(""),
    )


def _lacking(question: Question, verdict: Graded) -> str:
    """What was not named of all that was asked for."""
    missing = [a for a in question.answer if a not in verdict.taken_for]
    return f"You missed {', '.join(missing)}" if question.type == "name-all" and missing else ""


def _marked(question: Question, quote: str) -> str:
    """The answer as a sentence has it."""
    return next((name for name in sorted({*question.answer, *question.accepted}, key=len, reverse=True) if name in quote), "")


def _after(game: Game) -> Game:
    """On a terminal, what a player has to say of a verdict."""
    if not output.is_interactive():
        return game
    while True:
        right = "y I was right, " if game.marks[-1].may_be_overruled else ""
        bad = "" if game.marks[-1].is_reported else "b bad question, "
        key = _read(f"Any key to go on; {right}{bad}q quit", one_key=True)
        if key == "y" and right:
            game = overruled(game)
            output.say("Counted as right.")
        elif key == "b":
            game = reported(game)
            output.say(f"Question {game.marks[-1].question.id} no longer counts.")
        else:
            return game


def _told_in_the_end(game: Game, how: Round) -> None:
    if how.is_exam:
        for mark in game.marks:
            _show((Title(mark.question.stem), *_verdict(how.table, mark)))
    rows = [Row(f"{credit:g} of {count}", lead=section or "Lead") for section, (credit, count) in by_section(game).items()]
    wrong = [Row(f"{q.stem} {', '.join(q.answer)}", place(q.evidence[0])) for q in missed(game)]
    bad = [m.question.id for m in game.marks if m.is_reported]
    blocks: list[Block] = [Heading(f"{score(game)}."), *rows]
    blocks += [Heading("Missed"), *wrong] if wrong else []
    blocks += [Note(f"Reported as bad: {', '.join(bad)}")] if bad else []
    _show((*blocks, Note(f"The same round again: {how.again}")))


def _wanted_next(game: Game, next_round: Callable[[], Sequence[Part]]) -> Sequence[Part]:
    if not output.is_interactive() or len(game.marks) < len(game.questions):
        return ()
    again = tuple(missed(game))
    try:
        key = _read(f"{'m the missed ones again, ' if again else ''}n a new round, any other key to stop", one_key=True)
    except EndedError:
        return ()
    return (Part("", again),) if key == "m" else next_round() if key == "n" else ()


def _show(view: View) -> None:
    """A game goes on below what was shown: no pager comes between."""
    output.show(view, is_paged=False)


def _read(prompt: str, one_key: bool) -> str:
    """A key on a terminal, a line elsewhere; it ends where there is nothing more to read, or at `q`."""
    typed = _key(prompt) if one_key and output.has_keys() else _line(prompt)
    if typed.casefold() in ("q", "quit", "\x04", "\x1b"):
        raise EndedError
    return typed.casefold() if typed.casefold() in ("h", "s", "y", "b", "m", "n") else typed


def _line(prompt: str) -> str:
    if output.is_interactive():
        output.write(f"{prompt}\n> ")
    line = sys.stdin.readline()
    if not line:
        raise EndedError
    return line.strip()


def _key(prompt: str) -> str:
    import typer

    output.write(f"{prompt}\n> ")
    try:
        while (key := typer.getchar()) == _SUSPEND and hasattr(signal, "SIGTSTP"):
            output.write("\n")
            os.kill(os.getpid(), signal.SIGTSTP)
            output.write(f"{prompt}\n> ")
    except EOFError:
        raise EndedError from None
    output.write(f"{key if key.isprintable() else ''}\n\n")
    return key
