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
    from defcli.quiz.question import Question

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def quiz(
    facts: Facts = None,
    json: Json = False,
    count: Annotated[int, typer.Option("--count", "-n", min=1, metavar="N", help="How many questions.")] = 10,
    seed: Annotated[int | None, typer.Option("--seed", metavar="N", help="The same seed and table give the same round.")] = None,
    type_: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="multiple, true-false, typed, who-said, order, odd-one-out or name-all.")
    ] = "",
    topic: Annotated[str, typer.Option("--topic", metavar="WORDS", help="Only of a section, about somebody, or of a relation.")] = "",
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
      defcli quiz --export html sheet.html
    """
    from random import randrange

    from defcli.quiz.question import DIFFICULTIES, TYPES
    from defcli.quiz.rounds import Wish, round_of, suited

    for option, value, known in (("--type", type_, TYPES), ("--difficulty", difficulty, DIFFICULTIES)):
        if value and value not in known:
            raise DefcliError(f"{option} {value}: there are {', '.join(known)}.", USAGE)
    table = table_of(facts)
    chosen = seed if seed is not None else randrange(10_000)
    wish = Wish(type_, _topic(table, topic, kind_of(kind), pick), difficulty, not tells_plot(spoilers))
    questions = round_of(table, count, chosen, wish)
    if json:
        from defcli.render.documents import quiz_document

        output.document(quiz_document(table, chosen, questions))
    if not questions:
        asked_for = "of that kind" if any(wish) else "of one kind to make a question of"
        raise DefcliError(f"This table does not hold enough facts {asked_for}.", NOT_FOUND)
    if len(questions) < count:
        output.say(
            f"{len(questions)} question{'s' * (len(questions) != 1)}, not {count}: of the {len(suited(table, wish))} there are,"
            " the others ask the same again or give an answer away."
        )
    if export:
        _export(table, questions, *export)
    elif protocol:
        from defcli.cli.protocol import speak

        speak(table, questions)
    elif not json:
        from defcli.cli.play import Round, play

        options = [("--type", type_), ("--topic", topic), ("--kind", kind), ("--pick", str(pick or "")), ("--difficulty", difficulty)]
        given = "".join(f" {option} {quote(value)}" for option, value in options if value) + " --spoilers" * tells_plot(spoilers)
        again = f"defcli quiz --count {count} --seed {chosen}{given}"
        play(questions, Round(table, exam, again), lambda: round_of(table, count, randrange(10_000), wish))


def _topic(table: "Table", topic: str, kind: str | None, pick: int | None) -> str:
    """A topic as rounds know it: a section's words or a relation's name as they are, else the id of the entity it names."""
    from defcli.language.names import fold

    if not topic or topic in table.relations or any(fold(topic) in fold(f.section) for f in table.facts):
        return topic
    return meant(table, "--topic", topic, kind, pick)


def _export(table: "Table", questions: "Sequence[Question]", name: str, path: Path) -> None:
    from defcli.export.quiz import FORMATS, Sheet, writer

    if name not in FORMATS:
        raise DefcliError(f"--export {name}: there are {', '.join(FORMATS)}.", USAGE)
    written = writer(name)(Sheet(table.title, questions, table.documents))
    output.save(path, written.text)
    rest = f"; {written.left_out} left out, for which {name} has no form" if written.left_out else ""
    output.say(f"{path}: {len(questions) - written.left_out} questions{rest}.")
