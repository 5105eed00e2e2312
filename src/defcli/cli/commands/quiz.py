"""Play, print, speak or export a round of questions."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from defcli.cli import output
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
    missed: Annotated[bool, typer.Option("--missed", help="What was last answered wrong.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the round that was broken off.")] = False,
    daily: Annotated[bool, typer.Option("--daily", help="Today's ten, the same for everyone; a line to share.")] = False,
    players: Annotated[str, typer.Option("--players", metavar="ANN,BOB", help="Take turns at one keyboard.")] = "",
    timed: Annotated[float | None, typer.Option("--timed", min=1, metavar="SECONDS", help="So long for each answer.")] = None,
    exam: Annotated[bool, typer.Option("--exam", help="Tell what was right only at the end.")] = False,
    protocol: Annotated[bool, typer.Option("--protocol", help="For programs: JSON lines, a question out, an answer in.")] = False,
    export: Annotated[
        tuple[str, Path] | None,
        typer.Option("--export", metavar="FORMAT FILE", help="Write a file; `defcli help exports` lists the formats."),
    ] = None,
) -> None:
    """Play a round of questions.

    \b
      defcli quiz --count 5 --seed 7
      defcli quiz --topic casting --type typed
      defcli quiz --daily
      defcli quiz --rounds 3 --export html sheet.html
    """
    from defcli.cli.choosing import Asked, chosen, played
    from defcli.quiz.question import DIFFICULTIES, TYPES

    for option, value, known in (("--type", type_, TYPES), ("--difficulty", difficulty, DIFFICULTIES)):
        if value and value not in known:
            raise DefcliError(f"{option} {value}: there are {', '.join(known)}.", USAGE)
    if sum((missed, resume, daily)) > 1:
        raise DefcliError("--missed, --resume and --daily each choose the questions: give one of them.", USAGE)
    asked = Asked(
        facts,
        count,
        seed,
        rounds,
        type_,
        tuple(topic or ()),
        kind,
        pick,
        difficulty,
        spoilers,
        missed,
        resume,
        daily,
        _is_deck(export, rounds),
    )
    round_ = chosen(asked, is_played=not (json or export or protocol))
    if json:
        from defcli.render.documents import quiz_document

        output.document(quiz_document(round_.table, round_.seed, round_.parts))
    if not any(p.questions for p in round_.parts):
        raise DefcliError(round_.why_none, NOT_FOUND)
    if round_.remark:
        output.say(round_.remark)
    if export:
        _export(round_.table, round_.parts, *export)
    elif protocol:
        from defcli.cli.protocol import speak
        from defcli.quiz.evening import flat

        speak(round_.table, flat(round_.parts))
    elif not json:
        played(round_, exam, tuple(n.strip() for n in players.split(",") if n.strip()), timed)


def _is_deck(export: tuple[str, Path] | None, rounds: int) -> bool:
    """True for questions that are met one at a time, in whatever order another program shows them."""
    if export is None or rounds > 1:
        return False
    from defcli.export.quiz import SHEETS

    return export[0] not in SHEETS


def _export(table: "Table", parts: "Sequence[Part]", name: str, path: Path) -> None:
    from defcli.export.quiz import FORMATS, Sheet, writer

    if name not in FORMATS:
        raise DefcliError(f"--export {name}: there are {', '.join(FORMATS)}; `defcli help exports` tells who reads each.", USAGE)
    sheet = Sheet(table.title, parts, table.documents)
    written = writer(name)(sheet)
    output.save(path, written.content)
    rest = f"; {written.left_out} left out, for which {name} has no form" if written.left_out else ""
    output.say(f"{path}: {len(sheet.questions) - written.left_out} questions{rest}.")
