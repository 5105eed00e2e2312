"""What the commands do: load, ask, print."""

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from defcli import __version__
from defcli.cli import output
from defcli.errors import NOT_FOUND, USAGE, DefcliError
from defcli.model import KINDS, Table
from defcli.table import load, located

if TYPE_CHECKING:
    from collections.abc import Sequence

    from defcli.quiz.question import Question
    from defcli.quiz.rounds import Wish
    from defcli.timeline import Event, Wanted


def _table(facts: Path | None) -> Table:
    return load(located(facts))


def who(name: str, facts: Path | None, json: bool, everything: bool, kind: str | None, pick: int | None, why: bool) -> None:
    """Look a name up: a card when one is meant, a list when several are, near misses when none is."""
    from defcli.cards import card
    from defcli.lookup import find, runners_up
    from defcli.render import documents, views

    if not name.strip():
        raise DefcliError("Whom do you mean? Give a name, as in: defcli who Alexandra", USAGE)
    table = _table(facts)
    meant = find(table, name, _kind(kind))
    if pick is not None:
        if pick > len(meant.entities):
            raise DefcliError(f"--pick {pick}: {name!r} could be {len(meant.entities)}.", NOT_FOUND)
        meant = meant._replace(entities=meant.entities[pick - 1 : pick])
    cards = [card(table, e) for e in meant.entities]
    if json:
        output.document(documents.who_document(table, name, meant, cards))
    elif cards:
        output.show(views.card_view(cards[0], everything) if len(cards) == 1 else views.several_view(name, cards))
        if why:
            following = runners_up(table, name, meant)
            output.say(f"Matched by: {meant.matched_by}." + (f" Next: {', '.join(following)}." if following else ""))
        if len(cards) > 1 and (chosen := output.number(len(cards))):
            output.show(views.card_view(cards[chosen - 1], everything))
    if not cards:
        near = f" Did you mean {' or '.join(meant.suggestions)}?" if meant.suggestions else ""
        raise DefcliError(f"Nothing found for {name!r}.{near}", NOT_FOUND)


def _kind(kind: str | None) -> str | None:
    if kind is not None and kind not in KINDS:
        raise DefcliError(f"--kind {kind}: there are {', '.join(KINDS)}.", USAGE)
    return kind


def listed(facts: Path | None, json: bool, kind: str | None, relation: str | None) -> None:
    """List entities, or the facts of a relation."""
    from defcli.browse import entities
    from defcli.render import documents, views

    table = _table(facts)
    if relation is not None and relation not in table.relations:
        raise DefcliError(f"--relation {relation}: no fact here has it; `defcli relations` lists them.", NOT_FOUND)
    told = [f for f in table.facts if f.relation == relation] if relation else []
    found = entities(table, _kind(kind), relation)
    if json:
        output.document(documents.list_document(table, found, told))
    elif relation and kind is None:
        output.show(views.facts_view(table.relations[relation].label, told))
    elif found:
        output.show(views.list_view(table, found))
    if not found:
        raise DefcliError("Nothing of that kind.", NOT_FOUND)


def search(text: str, facts: Path | None, json: bool) -> None:
    """Find facts by words."""
    from defcli.browse import search as found_in
    from defcli.render import documents, views

    if not text.strip():
        raise DefcliError("Which words? As in: defcli search 'single take'", USAGE)
    table = _table(facts)
    found = found_in(table, text)
    if json:
        output.document(documents.facts_document(table, found))
    elif found:
        output.show(views.facts_view(text, found))
    if not found:
        raise DefcliError(f"No fact holds {text!r}.", NOT_FOUND)


def show(spot: str, facts: Path | None, json: bool) -> None:
    """Show a passage with the facts it gave."""
    from defcli.browse import passages
    from defcli.render import documents, views

    table = _table(facts)
    found = passages(table, spot)
    if json:
        output.document(documents.passages_document(table, found))
    elif found:
        output.show(views.passages_view(spot, found))
    if not found:
        raise DefcliError(f"{spot}: no fact stands there. Give a page and line as answers show them (001:56), or a fact's id.", NOT_FOUND)


def random(facts: Path | None, json: bool, seed: int | None) -> None:
    """Tell a fact at random."""
    import secrets

    from defcli.browse import drawn
    from defcli.render import documents, views

    table = _table(facts)
    if not table.facts:
        raise DefcliError("This table holds no facts.", NOT_FOUND)
    fact = drawn(table, seed if seed is not None else secrets.randbelow(10**9))
    if json:
        output.document(documents.facts_document(table, [fact]))
    else:
        output.show(views.fact_view(fact))


def ask(question: str, facts: Path | None, json: bool) -> None:
    """Answer a question, or say that the pages do not."""
    from defcli.answers import answer
    from defcli.render import documents, views

    if not question.strip():
        raise DefcliError("What do you want to know? Ask, as in: defcli ask 'who wrote the score?'", USAGE)
    table = _table(facts)
    reply = answer(table, question)
    if json:
        output.document(documents.ask_document(table, question, reply))
    elif reply.answers:
        output.show(views.reply_view(reply))
    elif reply.nearest:
        output.show(views.nearest_view(reply))
    if not reply.answers:
        raise DefcliError("The pages do not say.", NOT_FOUND)


def timeline(
    facts: Path | None,
    json: bool,
    wanted: "Wanted",
    newest: bool,
    limit: int | None,
    export: tuple[str, Path] | None,
) -> None:
    """Show the events of a table that are asked for, or write them to a file for another program."""
    from defcli.render import documents, views
    from defcli.timeline import KINDS as EVENTS
    from defcli.timeline import bound, events

    for kind in wanted.kinds:
        if kind not in EVENTS:
            raise DefcliError(f"--kind {kind}: there are {', '.join(EVENTS)}.", USAGE)
    first, last = (bound(written) if written else None for written in (wanted.first, wanted.last))
    table = _table(facts)
    found = events(table, wanted._replace(first=first, last=last, about=[_meant(table, name) for name in wanted.about]))
    found = (found[::-1] if newest else found)[:limit]
    if not found and not json:
        raise DefcliError("No dated events there.", NOT_FOUND)
    if export:
        _export_timeline(table, found, *export)
    elif json:
        output.document(documents.timeline_document(table, found))
    else:
        output.show(views.timeline_view(table.title, found, newest))
    if not found:
        raise DefcliError("No dated events there.", NOT_FOUND)


def _meant(table: Table, name: str) -> str:
    """The id of the one entity that a name means; an error of one line where it is none or several."""
    from defcli.lookup import find

    meant = find(table, name)
    if len(meant.entities) == 1:
        return meant.entities[0].id
    near = f" Did you mean {' or '.join(meant.suggestions)}?" if meant.suggestions else ""
    several = ", ".join(f"{e.name} ({e.kind})" for e in meant.entities)
    raise DefcliError(f"--about: {name!r} " + (f"could be {several}; name one." if several else f"is not in the table.{near}"), NOT_FOUND)


def _export_timeline(table: Table, found: "Sequence[Event]", name: str, path: Path) -> None:
    from defcli.export.dated import Dated
    from defcli.export.timeline import FORMATS, writer
    from defcli.files import write

    if name not in FORMATS:
        raise DefcliError(f"--export {name}: there are {', '.join(FORMATS)}.", USAGE)
    dated = [e for e in found if e.when]
    written = writer(name)(Dated(table.title, dated, table.documents))
    write(path, written.text)
    left_out = len(found) - len(dated) + written.left_out
    rest = f"; {left_out} left out, which {name} cannot date" if left_out else ""
    output.say(f"{path}: {len(found) - left_out} events{rest}.")


def quiz(
    facts: Path | None,
    json: bool,
    count: int,
    seed: int | None,
    wish: "Wish",
    exam: bool,
    protocol: bool,
    export: tuple[str, Path] | None,
) -> None:
    """Play a round, print it, speak it to a program, or write it to a file."""
    import secrets

    from defcli.quiz.question import DIFFICULTIES, TYPES
    from defcli.quiz.rounds import round_of, suited
    from defcli.render import documents

    for option, value, known in (("--type", wish.type, TYPES), ("--difficulty", wish.difficulty, DIFFICULTIES)):
        if value and value not in known:
            raise DefcliError(f"{option} {value}: there are {', '.join(known)}.", USAGE)
    table = _table(facts)
    chosen = seed if seed is not None else secrets.randbelow(10_000)
    topic = wish.topic
    wish = wish._replace(topic=_topic(table, topic))
    questions = round_of(table, count, chosen, wish)
    if json:
        output.document(documents.quiz_document(table, chosen, questions))
    if not questions:
        asked_for = "of that kind" if any(wish) else "of one kind to make a question of"
        raise DefcliError(f"This table does not hold enough facts {asked_for}.", NOT_FOUND)
    if len(questions) < count:
        output.say(f"A round of {len(questions)}, not {count}: of the {len(suited(table, wish))} questions there are, no more go together.")
    if export:
        _export_quiz(table, questions, *export)
    elif protocol:
        from defcli.cli.protocol import speak

        speak(table, questions)
    elif not json:
        from defcli.cli.play import Round, play

        options = [("--type", wish.type), ("--topic", topic), ("--difficulty", wish.difficulty)]
        given = "".join(f" {option} {shlex.quote(value)}" for option, value in options if value) + " --no-spoilers" * wish.no_spoilers
        again = f"defcli quiz --count {count} --seed {chosen}{given}"
        play(questions, Round(table, exam, again), lambda: round_of(table, count, secrets.randbelow(10_000), wish))


def _topic(table: Table, topic: str) -> str:
    """A topic as rounds know it: a section's words or a relation's name as they are, else the id of the entity it names."""
    from defcli.lookup import find
    from defcli.names import fold

    if not topic or topic in table.relations or any(fold(topic) in fold(f.section) for f in table.facts):
        return topic
    meant = find(table, topic)
    if len(meant.entities) == 1:
        return meant.entities[0].id
    several = ", ".join(f"{e.name} ({e.kind})" for e in meant.entities)
    near = f" Did you mean {' or '.join(meant.suggestions)}?" if meant.suggestions else ""
    raise DefcliError(
        f"--topic {topic!r} " + (f"could be {several}; name one." if several else f"is no section, relation or name.{near}"), NOT_FOUND
    )


def _export_quiz(table: Table, questions: "Sequence[Question]", name: str, path: Path) -> None:
    from defcli.export.quiz import FORMATS, Sheet, writer
    from defcli.files import write

    if name not in FORMATS:
        raise DefcliError(f"--export {name}: there are {', '.join(FORMATS)}.", USAGE)
    written = writer(name)(Sheet(table.title, questions, table.documents))
    write(path, written.text)
    rest = f"; {written.left_out} left out, for which {name} has no form" if written.left_out else ""
    output.say(f"{path}: {len(questions) - written.left_out} questions{rest}.")


def build(pages: list[Path], target: Path, check: bool) -> None:
    """Build a table and write it in one step, or check that the one there is what the pages give."""
    from collections import Counter

    from defcli.build import build as build_table
    from defcli.files import write
    from defcli.render.view import Heading, Note, Row, Title

    built = build_table(pages)
    if check:
        try:
            same = target.read_text(encoding="utf-8") == built.text
        except (OSError, UnicodeDecodeError):
            same = False
        if not same:
            raise DefcliError(f"{target} is not what these pages give; run `defcli build` and commit it.", NOT_FOUND)
        output.say(f"{target} is what these pages give: {len(built.facts)} facts.")
        return
    write(target, built.text)
    by_relation = Counter(f.relation for f in built.facts)
    by_page = Counter(e.document for f in built.facts for e in f.evidence[:1])
    by_kind = Counter(e.kind for e in built.entities)
    reasons = Counter((page, s.reason) for page, s in built.skipped)
    output.show(
        (
            Title(
                f"{len(built.facts)} facts about {len(built.entities)} entities from {len(built.pages)} pages",
                str(target),
            ),
            Heading("Facts by page"),
            *(Row(p.path, lead=str(by_page[p.id])) for p in built.pages),
            Heading("Facts by relation"),
            *(Row(name, lead=str(n)) for name, n in by_relation.most_common()),
            Heading("Entities by kind"),
            *(Row(kind, lead=str(n)) for kind, n in by_kind.most_common()),
            *((Heading("Lines skipped"),) if reasons else ()),
            *(Row(f"{page}: {reason}", lead=str(n)) for (page, reason), n in sorted(reasons.items())),
            *((Note("No facts were found: are these wiki pages in English?"),) if not built.facts else ()),
        )
    )


def verify(pages: Path, facts: Path | None) -> None:
    """Check a table against the pages it was built from."""
    from defcli.verify import faults

    table = _table(facts)
    found = faults(table, pages)
    for fault in found[:20]:
        output.say(fault)
    if found:
        raise DefcliError(f"{len(found)} faults in {located(facts)}.", NOT_FOUND)
    output.say(f"{len(table.facts)} facts and {sum(len(f.evidence) for f in table.facts)} quotes verified.")


def conflicts(facts: Path | None, json: bool) -> None:
    """Show what the pages disagree on."""
    from defcli.conflicts import conflicts as found_in
    from defcli.render import documents, views

    table = _table(facts)
    found = found_in(table)
    if json:
        output.document(documents.conflicts_document(table, found))
    else:
        output.show(views.conflicts_view(found))


def coverage(pages: list[Path], json: bool, everything: bool) -> None:
    """Show which sentences gave facts."""
    from defcli.coverage import coverage as covered
    from defcli.render import documents, views

    told = covered(pages)
    if json:
        output.document(documents.coverage_document(told))
    else:
        output.show(views.coverage_view(told, everything))


def relations(facts: Path | None, json: bool) -> None:
    """List the relations of a table, each with an example."""
    from defcli.render import documents, views

    table = _table(facts)
    if json:
        output.document(documents.relations_document(table))
    else:
        output.show(views.relations_view(table))


def info(facts: Path | None, json: bool) -> None:
    """Tell what the table holds."""
    from defcli.render import views

    path = located(facts)
    table = load(path)
    if json:
        pages = [p._asdict() for p in table.documents]
        output.document(
            {
                "version": __version__,
                "title": table.title,
                "table": str(path),
                "facts": len(table.facts),
                "entities": len(table.entities),
                "documents": pages,
            }
        )
    else:
        output.show(views.info_view(table, os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path), __version__))
    sys.stdout.flush()
