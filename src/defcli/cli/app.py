"""The `defcli` command: what can be typed, and where it goes."""

from pathlib import Path
from typing import Annotated

import typer

from defcli import __version__
from defcli.cli.options import Facts, Json

app = typer.Typer(
    name="defcli",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Look up who is who in wiki pages, see what happened when, and quiz yourself. Every answer shows its sentence.",
    epilog='Try: defcli who "Alexandra" · defcli timeline --about netflix · defcli quiz',
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"defcli {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command(epilog='Example: defcli who "Elodie Yung"')
def who(
    name: Annotated[str, typer.Argument(help="A name, a part of one, or something like it.", metavar="NAME")],
    facts: Facts = None,
    json: Json = False,
    everything: Annotated[bool, typer.Option("--all", help="Show all that is known, not only what matters most.")] = False,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Only persons, characters, works ...: one of those `list` shows.")
    ] = None,
    pick: Annotated[int | None, typer.Option("--pick", min=1, metavar="N", help="Where several could be meant, take the Nth.")] = None,
    why: Annotated[bool, typer.Option("--why", help="Tell how the name was matched, and what came next.")] = False,
) -> None:
    """Look somebody or something up."""
    from defcli.cli.commands import who as run

    run(name, facts, json, everything, kind, pick, why)


@app.command(epilog='Example: defcli ask "who wrote the score?"')
def ask(
    question: Annotated[str, typer.Argument(help="A question in plain English.", metavar="QUESTION")],
    facts: Facts = None,
    json: Json = False,
) -> None:
    """Answer a question, with the sentence that says so."""
    from defcli.cli.commands import ask as run

    run(question, facts, json)


@app.command(name="list", epilog="Example: defcli list --kind character")
def list_(
    facts: Facts = None,
    json: Json = False,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help="Only entities of this kind.")] = None,
    relation: Annotated[str | None, typer.Option("--relation", metavar="NAME", help="The facts of this relation instead.")] = None,
) -> None:
    """List who and what the pages speak of."""
    from defcli.cli.commands import listed as run

    run(facts, json, kind, relation)


@app.command(epilog='Example: defcli search "single take"')
def search(
    text: Annotated[str, typer.Argument(help="Words to find.", metavar="WORDS")],
    facts: Facts = None,
    json: Json = False,
) -> None:
    """Find facts by words in them or in their sentences."""
    from defcli.cli.commands import search as run

    run(text, facts, json)


@app.command(epilog="Example: defcli show 001:56")
def show(
    spot: Annotated[str, typer.Argument(help="A page and line, or the id of a fact.", metavar="PAGE:LINE or FACT")],
    facts: Facts = None,
    json: Json = False,
) -> None:
    """Show the words of a page, and every fact they gave."""
    from defcli.cli.commands import show as run

    run(spot, facts, json)


@app.command(epilog="Example: defcli random --seed 7")
def random(
    facts: Facts = None,
    json: Json = False,
    seed: Annotated[int | None, typer.Option("--seed", metavar="N", help="The same seed and table give the same fact.")] = None,
) -> None:
    """Tell one fact at random; it gives no plot away."""
    from defcli.cli.commands import random as run

    run(facts, json, seed)


@app.command(epilog="Examples: defcli timeline --about netflix --from 2016 · defcli timeline --export html timeline.html")
def timeline(
    facts: Facts = None,
    json: Json = False,
    first: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Only what happened at or after DATE: 2016, 'may 2014'.")
    ] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Only what happened at or before DATE.")] = None,
    about: Annotated[list[str] | None, typer.Option("--about", metavar="NAME", help="Only what concerns NAME; may be repeated.")] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help="production, release, reception, life (all these by default), story, reference, work."),
    ] = None,
    section: Annotated[str, typer.Option("--section", metavar="WORDS", help="Only what stands in a section so called.")] = "",
    text: Annotated[str, typer.Option("--text", metavar="WORDS", help="Only events with these words in them or in their sentence.")] = "",
    sort: Annotated[str, typer.Option("--sort", metavar="oldest|newest", help="What comes first.")] = "oldest",
    limit: Annotated[int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="Only the first N.")] = None,
    export: Annotated[
        tuple[str, Path] | None,
        typer.Option("--export", metavar="FORMAT FILE", help="Write a file: ics, timelinejs, mermaid, csv, markdown or html."),
    ] = None,
) -> None:
    """Show what happened, in order."""
    from defcli.cli.commands import timeline as run
    from defcli.timeline import SHOWN, Wanted

    if sort not in ("oldest", "newest"):
        raise typer.BadParameter(f"'{sort}' is neither oldest nor newest.", param_hint="--sort")
    run(facts, json, Wanted(first, last, about or (), kind or SHOWN, section, text), sort == "newest", limit, export)


@app.command(epilog="Examples: defcli quiz --count 5 --seed 7 · defcli quiz --topic casting · defcli quiz --export html sheet.html")
def quiz(
    facts: Facts = None,
    json: Json = False,
    count: Annotated[int, typer.Option("--count", "-n", min=1, metavar="N", help="How many questions.")] = 10,
    seed: Annotated[int | None, typer.Option("--seed", metavar="N", help="The same seed and table give the same round.")] = None,
    type_: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="multiple, true-false, typed, who-said, order, odd-one-out or name-all.")
    ] = "",
    topic: Annotated[str, typer.Option("--topic", metavar="WORDS", help="Only of a section, about somebody, or of a relation.")] = "",
    difficulty: Annotated[str, typer.Option("--difficulty", metavar="LEVEL", help="Only easy, medium or hard ones.")] = "",
    no_spoilers: Annotated[bool, typer.Option("--no-spoilers", help="Nothing that gives the plot away.")] = False,
    exam: Annotated[bool, typer.Option("--exam", help="Tell what was right only at the end.")] = False,
    protocol: Annotated[bool, typer.Option("--protocol", help="For programs: JSON lines, a question out, an answer in.")] = False,
    export: Annotated[
        tuple[str, Path] | None, typer.Option("--export", metavar="FORMAT FILE", help="Write a file: markdown, csv, html or gift.")
    ] = None,
) -> None:
    """Play a round of questions."""
    from defcli.cli.commands import quiz as run
    from defcli.quiz.rounds import Wish

    run(facts, json, count, seed, Wish(type_, topic, difficulty, no_spoilers), exam, protocol, export)


@app.command(epilog="Example: defcli build pages/ -o facts.json")
def build(
    pages: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FOLDER or FILES]", help="Wiki pages as text; `seeds` when none are named."),
    ] = None,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="TABLE", help="Where to write the table.")] = Path("data/facts.json"),
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail if TABLE is not what the pages give.")] = False,
) -> None:
    """Read pages into a fact table."""
    from defcli.cli.commands import build as run

    run(pages or [Path("seeds")], output, check)


@app.command(epilog="Example: defcli verify seeds --facts data/facts.json")
def verify(
    pages: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder that the table was built from.")] = Path("seeds"),
    facts: Facts = None,
) -> None:
    """Check that every quote stands in the pages where its evidence says, and every id resolves."""
    from defcli.cli.commands import verify as run

    run(pages, facts)


@app.command(epilog="Example: defcli info")
def info(facts: Facts = None, json: Json = False) -> None:
    """Tell what the table holds, and whose text it quotes."""
    from defcli.cli.commands import info as run

    run(facts, json)


@app.command(epilog="Example: defcli conflicts")
def conflicts(facts: Facts = None, json: Json = False) -> None:
    """Show side by side what the pages disagree on."""
    from defcli.cli.commands import conflicts as run

    run(facts, json)


@app.command(epilog="Example: defcli coverage seeds --all")
def coverage(
    pages: Annotated[
        list[Path] | None, typer.Argument(metavar="[FOLDER or FILES]", help="Wiki pages as text; `seeds` when none are named.")
    ] = None,
    json: Json = False,
    everything: Annotated[bool, typer.Option("--all", help="Show every sentence that gave no fact.")] = False,
) -> None:
    """Show how much of the pages became facts, section by section, and what was left alone."""
    from defcli.cli.commands import coverage as run

    run(pages or [Path("seeds")], json, everything)


@app.command(epilog="Example: defcli relations")
def relations(facts: Facts = None, json: Json = False) -> None:
    """List the kinds of facts the table holds, each with an example."""
    from defcli.cli.commands import relations as run

    run(facts, json)
