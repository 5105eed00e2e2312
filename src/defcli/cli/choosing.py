"""Which questions are played: a fresh round, today's, what was missed, or a round that was broken off."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from random import randrange
from shlex import quote
from typing import NamedTuple

from defcli.cli import output
from defcli.cli.asked import index_of, kind_of, meant, table_of, tells_plot
from defcli.cli.keeper import Keeper, opened
from defcli.errors import NOT_FOUND, DefcliError
from defcli.model import Table
from defcli.quiz.evening import Part, evening, flat
from defcli.quiz.game import Game, Mark
from defcli.quiz.grading import Verdict
from defcli.quiz.rounds import Wish, asked_again, deck_of, suited
from defcli.study.memory import Memory

_DAILY = 10
_READ_WHOLE = 3000  # so many facts are read whole about as quickly as a part of them


class Asked(NamedTuple):
    """What a player has typed."""

    facts: Path | None
    size: int
    seed: int | None
    rounds: int
    type: str
    topics: tuple[str, ...]
    kind: str | None
    pick: int | None
    difficulty: str
    spoilers: bool | None
    missed: bool = False
    resume: bool = False
    daily: bool = False
    is_deck: bool = False


class Chosen(NamedTuple):
    """The questions of a game, what has become of those answered before, and what there is to say of them."""

    table: Table
    parts: tuple[Part, ...]
    seed: int
    again: str
    wish: Wish
    asked: Asked
    memory: Memory | None = None
    of: int | None = None
    marks: tuple[Mark, ...] = ()
    remark: str = ""
    why_none: str = "This table does not hold enough facts of one kind to make a question of."


def chosen(asked: Asked, is_played: bool) -> Chosen:
    """The questions that are wanted; what is played avoids what was asked lately, unless a seed is given."""
    if asked.resume:
        return _resumed(asked)
    seed = _day() if asked.daily else asked.seed if asked.seed is not None else randrange(10_000)
    table, topics = _stage(asked, seed)
    wish = Wish(asked.type, topics, asked.difficulty, not tells_plot(asked.spoilers))
    if asked.daily:
        return _of_the_day(table, wish, asked, seed)
    memory = opened() if is_played or asked.missed else None
    if asked.missed:
        return _missed(table, wish, asked, memory)
    if asked.is_deck:
        parts: tuple[Part, ...] = (Part("", deck_of(table, asked.size, seed, wish)),)
    else:
        parts = _fresh(table, asked, seed, wish, memory) if asked.seed is None else evening(table, asked.size, asked.rounds, seed, wish)
    return Chosen(
        table, parts, seed, _again(asked, seed), wish, asked, memory, remark=_fewer(table, asked, wish, parts), why_none=_none(wish)
    )


def _stage(asked: Asked, seed: int) -> tuple[Table, tuple[str, ...]]:
    """The table that questions are made of, with the topics as rounds know them: of a very large one what a round on them needs."""
    topics, kind = [t for t in asked.topics if t], kind_of(asked.kind)
    index = None if asked.missed else index_of(asked.facts)
    if index is None or len(index) < _READ_WHOLE:
        table = table_of(asked.facts)
        return table, tuple(_topic(table, t, kind, asked.pick) for t in topics)
    known = {t: t if index.has_pages_with(t) else meant(index.named(t), "--topic", t, kind, asked.pick) for t in topics}
    return index.stage([i for t, i in known.items() if t != i], [t for t, i in known.items() if t == i], seed), tuple(known.values())


def _day() -> int:
    return int(date.today().strftime("%Y%m%d"))


def _topic(table: Table, topic: str, kind: str | None, pick: int | None) -> str:
    """A topic as rounds know it: a section's words or a relation's name as they are, else the id of the entity it names."""
    from defcli.language.names import fold

    if topic in table.relations or any(fold(topic) in fold(f.section) for f in table.facts):
        return topic
    return meant(table, "--topic", topic, kind, pick)


def _fresh(table: Table, asked: Asked, seed: int, wish: Wish, memory: Memory | None) -> tuple[Part, ...]:
    """Rounds without what was asked lately; with what was asked longest ago where there is not enough else."""
    lately = list(dict.fromkeys(a.question for a in reversed(memory.answers(table.title)))) if memory else []
    parts = evening(table, asked.size, asked.rounds, seed, wish._replace(without=frozenset(lately)))
    while lately and len(flat(parts)) < asked.size * asked.rounds:
        lately = lately[: len(lately) // 2]
        parts = evening(table, asked.size, asked.rounds, seed, wish._replace(without=frozenset(lately)))
    return parts


def _of_the_day(table: Table, wish: Wish, asked: Asked, seed: int) -> Chosen:
    parts = evening(table, _DAILY, 1, seed, wish._replace(type="", topics=(), difficulty=""))
    return Chosen(table, parts, seed, "", wish, asked, opened(), why_none=_none(wish))


def _missed(table: Table, wish: Wish, asked: Asked, memory: Memory | None) -> Chosen:
    from defcli.study.counts import latest

    wrong = [a.question for a in reversed([*latest(memory.answers(table.title) if memory else ()).values()]) if a.credit < 1]
    suits = {i.question.id for i in suited(table, wish)}
    questions = asked_again(table, [i for i in wrong if i in suits][: asked.size], 0)
    return Chosen(
        table, (Part("Missed", questions),) if questions else (), 0, "defcli quiz --missed", wish, asked, memory,
        why_none="Nothing is missed: all that was answered of this table was right the last time, or nothing was yet.",
    )  # fmt: skip


def _resumed(asked: Asked) -> Chosen:
    memory = opened()
    begun = memory.unfinished() if memory else None
    if begun is None:
        raise DefcliError("No round was broken off.", NOT_FOUND)
    table = table_of(asked.facts or (Path(begun.facts) if Path(begun.facts).exists() else None))
    questions = flat(begun.parts)
    marks = tuple(
        Mark(q, Verdict(a.credit == 1, a.credit, ()), a.credit)
        for q, a in zip(questions, begun.answers, strict=False)
        if q.id == a.question
    )
    if memory and len(marks) == len(questions):
        memory.done(begun.id)
        raise DefcliError("The last round was played to its end.", NOT_FOUND)
    return Chosen(
        table, begun.parts, 0, begun.again, Wish(), asked, memory, begun.id, marks,
        f"{len(marks)} of {len(questions)} were answered." if marks else "",
    )  # fmt: skip


def _fewer(table: Table, asked: Asked, wish: Wish, parts: Sequence[Part]) -> str:
    found, wanted = len(flat(parts)), asked.size * asked.rounds
    if found == wanted:
        return ""
    return (
        f"{found} question{'s' * (found != 1)}, not {wanted}: of the {len(suited(table, wish))} there are,"
        f" the others {'are answered by the topic itself, ' * bool(wish.topics)}ask the same again or give an answer away."
    )


def _none(wish: Wish) -> str:
    return f"This table does not hold enough facts {'of that kind' if any(wish) else 'of one kind to make a question of'}."


def _again(asked: Asked, seed: int) -> str:
    options = [
        ("--type", asked.type),
        *(("--topic", t) for t in asked.topics),
        ("--kind", asked.kind),
        ("--pick", str(asked.pick or "")),
        ("--difficulty", asked.difficulty),
    ]
    given = "".join(f" {option} {quote(value)}" for option, value in options if value) + " --spoilers" * tells_plot(asked.spoilers)
    several = f" --rounds {asked.rounds}" * (asked.rounds > 1)
    return f"defcli quiz --count {asked.size} --seed {seed}{several}{given}"


def played(round_: Chosen, is_exam: bool, players: tuple[str, ...], limit: float | None) -> None:
    """Play a round, with the memory at hand."""
    from defcli.cli.play import Round, play
    from defcli.table.file import located

    keeper = Keeper(round_.table.title, located(round_.asked.facts).absolute(), round_.memory, round_.of)
    how = Round(round_.table, is_exam, round_.again, keeper, players=players, limit=limit)

    def fresh() -> Sequence[Part]:
        return _fresh(round_.table, round_.asked, randrange(10_000), round_.wish, round_.memory)

    ended = play(round_.parts, how, fresh, round_.marks)
    if round_.asked.daily and ended and len(ended.marks) == len(ended.questions):
        output.write(shared(round_.table.title, ended, datetime.now(UTC).astimezone().date()) + "\n")


def shared(title: str, game: Game, day: date) -> str:
    """A day's result for others: no words of any question; in squares, and in words for whoever hears it read."""
    squares = "".join("🟩" if m.credit == 1 else "🟨" if m.credit else "🟥" for m in game.marks)
    right = sum(m.credit == 1 for m in game.marks)
    missed = [str(n) for n, m in enumerate(game.marks, 1) if m.credit < 1]
    told = f"missed {', '.join(missed)}" if missed else "none missed"
    return f"defcli {day.isoformat()}, {title}: {right} of {len(game.marks)} {squares}\n({told})"
