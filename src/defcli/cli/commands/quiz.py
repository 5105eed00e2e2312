"""Play, print, speak or export a round of questions."""

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import kind_of, meant, table_of, tells_plot
from defcli.cli.options import Facts, Json, Kind, Pick, Spoilers
from defcli.errors import NOT_FOUND, USAGE, DefcliError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from defcli.model import Table
    from defcli.quiz.evening import Part

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def quiz(
    facts: Facts = None,
    json: Json = False,
    count: Annotated[int, typer.Option("--count", "-n", min=1, metavar="N", help="How many questions.")] = 10,
    seed: Annotated[int | None, typer.Option("--seed", metavar="N", help="The same seed and table give the same round.")] = None,
    type_: Annotated[
        str,
        typer.Option(
            "--type",
            metavar="TYPE",
            help="multiple, true-false, typed, who-said, order, odd-one-out, name-all, match, gap, number, before-after or clue.",
        ),
    ] = "",
    rounds: Annotated[int, typer.Option("--rounds", min=1, metavar="N", help="So many rounds, none asking what another asks.")] = 1,
    topic: Annotated[
        list[str] | None,
        typer.Option("--topic", metavar="WORDS", help="Only of a section, about somebody, or of a relation; may be given again."),
    ] = None,
    kind: Kind = None,
    pick: Pick = None,
    difficulty: Annotated[str, typer.Option("--difficulty", metavar="LEVEL", help="Only easy, medium or hard ones.")] = "",
    spoilers: Spoilers = None,
    exam: Annotated[bool, typer.Option("--exam", help="Tell what was right only at the end.")] = False,
    protocol: Annotated[bool, typer.Option("--protocol", help="For programs: JSON lines, a question out, an answer in.")] = False,
    export: Annotated[
        tuple[str, Path] | None, typer.Option("--export", metavar="FORMAT FILE", help="Write a file: markdown, csv, html or gift.")
    ] = None,
) -> None:
    """Play a round of questions.

    \b
      defcli quiz --count 5 --seed 7
      defcli quiz --topic casting --type typed
      defcli quiz --rounds 3 --export html sheet.html
    """
    from random import randrange

    from defcli.quiz.evening import evening, flat
    from defcli.quiz.question import DIFFICULTIES, TYPES
    from defcli.quiz.rounds import Wish, suited

    for option, value, known in (("--type", type_, TYPES), ("--difficulty", difficulty, DIFFICULTIES)):
        if value and value not in known:
            raise DefcliError(f"{option} {value}: there are {', '.join(known)}.", USAGE)
    table = table_of(facts)
    chosen = seed if seed is not None else randrange(10_000)
    topics = tuple(_topic(table, t, kind_of(kind), pick) for t in topic or () if t)
    wish = Wish(type_, topics, difficulty, not tells_plot(spoilers))
    parts = evening(table, count, rounds, chosen, wish)
    questions = flat(parts)
    if json:
        from defcli.render.documents import quiz_document

        output.document(quiz_document(table, chosen, parts))
    if not questions:
        asked_for = "of that kind" if any(wish) else "of one kind to make a question of"
        raise DefcliError(f"This table does not hold enough facts {asked_for}.", NOT_FOUND)
    if len(questions) < count * rounds:
        output.say(
            f"{len(questions)} question{'s' * (len(questions) != 1)}, not {count * rounds}: of the {len(suited(table, wish))} there are,"
            f" the others {'are answered by the topic itself, ' * bool(topics)}ask the same again or give an answer away."
        )
    if export:
        _export(table, parts, *export)
    elif protocol:
        from defcli.cli.protocol import speak

        speak(table, questions)
    elif not json:
        from defcli.cli.play import Round, play

        options = [
            ("--type", type_),
            *(("--topic", t) for t in topic or ()),
            ("--kind", kind),
            ("--pick", str(pick or "")),
            ("--difficulty", difficulty),
        ]
        given = "".join(f" {option} {quote(value)}" for option, value in options if value) + " --spoilers" * tells_plot(spoilers)
        several = f" --rounds {rounds}" * (rounds > 1)
        again = f"defcli quiz --count {count} --seed {chosen}{several}{given}"
        play(parts, Round(table, exam, again), lambda: evening(table, count, rounds, randrange(10_000), wish))


def _topic(table: "Table", topic: str, kind: str | None, pick: int | None) -> str:
    """A topic as rounds know it: a section's words or a relation's name as they are, else the id of the entity it names."""
    from defcli.language.names import fold

    if topic in table.relations or any(fold(topic) in fold(f.section) for f in table.facts):
        return topic
    return meant(table, "--topic", topic, kind, pick)


def _export(table: "Table", parts: "Sequence[Part]", name: str, path: Path) -> None:
    from defcli.export.quiz import FORMATS, Sheet, writer

    if name not in FORMATS:
        raise DefcliError(f"--export {name}: there are {', '.join(FORMATS)}.", USAGE)
    sheet = Sheet(table.title, parts, table.documents)
    written = writer(name)(sheet)
    output.save(path, written.text)
    rest = f"; {written.left_out} left out, for which {name} has no form" if written.left_out else ""
    output.say(f"{path}: {len(sheet.questions) - written.left_out} questions{rest}.")
