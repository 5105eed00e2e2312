"""A round of questions in the terminal: one key answers on a terminal, a line elsewhere."""

import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from defcli.cli import output
from defcli.cli.keeper import Keeper
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
    """How to play: the table that answers are marked by, whether verdicts come only at the end, what to say for playing again, who keeps the answers.

    In a review the player may grade each answer. Several `players` take turns. After `limit` seconds an answer comes too late.
    """

    table: Table
    is_exam: bool
    again: str
    keeper: Keeper
    is_review: bool = False
    players: tuple[str, ...] = ()
    limit: float | None = None
    clock: Callable[[], float] = time.monotonic


def play(parts: Sequence[Part], how: Round, next_round: Callable[[], Sequence[Part]], marks: tuple[Mark, ...] = ()) -> Game | None:
    """Ask every question, tell each verdict with its sentence, and the score at the end; then what was missed once more, or a new round.

    `marks` are those of a round that was broken off and goes on. Returns the first game as it ended.
    """
    first: Game | None = None
    while parts:
        how.keeper.begin(parts, how.again)
        game = _played(Game(flat(parts), marks), _titles(parts), how)
        if len(game.marks) == len(game.questions):
            how.keeper.end()
        _told_in_the_end(game, how)
        first = first or game
        parts, marks = _wanted_next(game, next_round), ()
    return first


def _titles(parts: Sequence[Part]) -> Mapping[int, str]:
    """What is shown before the first question of each of several rounds."""
    starts = [sum(len(p.questions) for p in parts[:at]) for at in range(len(parts))]
    return {start: f"Round {at}: {p.title}" for at, (start, p) in enumerate(zip(starts, parts, strict=True), 1)} if len(parts) > 1 else {}


def _played(game: Game, titles: Mapping[int, str], how: Round) -> Game:
    try:
        while game.current:
            if title := titles.get(len(game.marks)):
                _show((Heading(title),))
            begun = how.clock()
            game = _in_time(_asked(game, how), how.clock() - begun, how)
            how.keeper.told(len(game.marks), game.marks[-1], _player(game, how, len(game.marks) - 1), how.clock() - begun)
            if not how.is_exam:
                _show(_verdict(how.table, game.marks[-1]))
                game = _after(game, how)
    except EndedError:
        pass
    return game


def _player(game: Game, how: Round, number: int) -> str:
    return how.players[number % len(how.players)] if how.players else ""


def _in_time(game: Game, seconds: float, how: Round) -> Game:
    """The game with its last answer as none, where it came too late."""
    last = game.marks[-1]
    if how.limit is None or seconds <= how.limit or last.verdict is None:
        return game
    output.say(f"Too late: {seconds:.0f} of {how.limit:g} seconds.")
    late = last._replace(verdict=Graded(False, 0.0, last.verdict.taken_for), credit=0.0)
    return game._replace(marks=(*game.marks[:-1], late))


def _asked(game: Game, how: Round) -> Game:
    question = game.current
    assert question is not None
    number, total = len(game.marks) + 1, len(game.questions)
    turn = _player(game, how, len(game.marks))
    note = " · ".join(
        filter(
            None, (turn, _so_far(game), question.difficulty, question.section.rsplit(" / ", 1)[-1], "spoiler" if question.spoiler else "")
        )
    )
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


def _so_far(game: Game) -> str:
    """The running score."""
    return f"score {sum(m.credit for m in game.marks if not m.is_reported):g} of {len(game.marks)}" if game.marks else ""


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


def _after(game: Game, how: Round) -> Game:
    """On a terminal, what a player has to say of a verdict."""
    if not output.is_interactive():
        return game
    while True:
        right = "y I was right, " if game.marks[-1].may_be_overruled else ""
        bad = "" if game.marks[-1].is_reported else "b bad question, "
        graded = "grade 1 again to 4 easy, u undo, " if how.is_review else ""
        key = _read(f"Any key to go on; {graded}{right}{bad}q quit", one_key=True)
        if key == "y" and right:
            game = overruled(game)
            output.say("Counted as right.")
        elif key == "b":
            game = reported(game)
            output.say(f"Question {game.marks[-1].question.id} no longer counts.")
        elif key == "u" and graded:
            how.keeper.undone()
            return game._replace(marks=game.marks[:-1])
        else:
            grade = int(key) if graded and key in ("1", "2", "3", "4") else None
            if grade:
                how.keeper.mended(game.marks[-1], grade)
            return game
        how.keeper.mended(game.marks[-1])


def _told_in_the_end(game: Game, how: Round) -> None:
    if how.is_exam:
        for mark in game.marks:
            _show((Title(mark.question.stem), *_verdict(how.table, mark)))
    rows = [Row(f"{credit:g} of {count}", lead=section or "Lead") for section, (credit, count) in by_section(game).items()]
    wrong = [Row(f"{q.stem} {', '.join(q.answer)}", place(q.evidence[0])) for q in missed(game)]
    bad = [m.question.id for m in game.marks if m.is_reported]
    shares = [(name, [m.credit for m in game.marks[at :: len(how.players)]]) for at, name in enumerate(how.players)]
    by_player = [Row(f"{sum(credits):g} of {len(credits)}", lead=name) for name, credits in sorted(shares, key=lambda s: -sum(s[1]))]
    blocks: list[Block] = [Heading(f"{score(game)}."), *by_player, *rows]
    blocks += [Heading("Missed"), *wrong] if wrong else []
    blocks += [Note(f"Reported as bad: {', '.join(bad)}")] if bad else []
    _show((*blocks, *([Note(f"The same round again: {how.again}")] if how.again else [])))


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
    return typed.casefold() if typed.casefold() in ("h", "s", "y", "b", "m", "n", "u") else typed


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
