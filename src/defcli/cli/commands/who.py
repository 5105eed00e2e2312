"""Look somebody or something up."""

from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import kind_of, phrase, table_of, tells_plot
from defcli.cli.options import Facts, Json, Kind, Pick, Spoilers
from defcli.errors import NOT_FOUND, USAGE, DefcliError

_MOST, _LINES = 30, 3

if TYPE_CHECKING:
    from pathlib import Path

    from defcli.lookup.cards import Card
    from defcli.lookup.find import Meant
    from defcli.model import Evidence, Table
    from defcli.render.view import View

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def who(
    name: Annotated[list[str], typer.Argument(help="A name, a part of one, or something like it.", metavar="NAME")],
    facts: Facts = None,
    json: Json = False,
    everything: Annotated[bool, typer.Option("--all", help="Show all that is known, not only what matters most.")] = False,
    more: Annotated[bool, typer.Option("--more", help="Show what sentences say besides, in their own words.")] = False,
    quoted: Annotated[bool, typer.Option("--source", help="Show the sentence under each line.")] = False,
    kind: Kind = None,
    pick: Pick = None,
    spoilers: Spoilers = None,
    why: Annotated[bool, typer.Option("--why", help="Tell how the name was matched, and what came next.")] = False,
) -> None:
    """Look somebody or something up.

    \b
      defcli who elodie yung
      defcli who elektra --all
      defcli who jones --pick 2
    """
    from defcli.lookup.browse import without_plot
    from defcli.lookup.cards import card
    from defcli.lookup.find import runners_up
    from defcli.render import views

    typed = phrase(name)
    if not typed:
        raise DefcliError("Whom do you mean? Give a name, as in: defcli who Alexandra", USAGE)
    table, meant = _found(facts, typed, kind_of(kind), more)
    if pick is not None:
        if pick > len(meant.entities):
            raise DefcliError(f"--pick {pick}: {typed!r} could be {len(meant.entities)}.", NOT_FOUND)
        meant = meant._replace(entities=meant.entities[pick - 1 : pick])
    told = table if json or tells_plot(spoilers) else without_plot(table)
    cards = [card(told, e) for e in meant.entities if e.id in told.entities]
    if json:
        from defcli.render import documents

        output.document(documents.who_document(table, typed, meant, cards))
    elif cards:
        output.show(
            (*_view(table, cards[0], everything, quoted), *(_besides(told, cards[0]) if more else ()))
            if len(cards) == 1
            else views.several_view(typed, cards)
        )
        if why:
            following = runners_up(table, typed, meant)
            output.say(
                f"Matched by: {meant.matched_by}{': ' + meant.because[0] if meant.because else '.'}"
                + (f" Next: {', '.join(following)}." if following else "")
            )
        if len(cards) > 1 and (picked := output.number(len(cards))):
            output.show(_view(table, cards[picked - 1], everything, quoted))
    if not cards:
        if not json and (lines := _naming(facts, told, typed)):
            output.show(views.sentences_view(f"{typed} is named here, but nothing is told of it by itself:", lines))
        near = f" Did you mean {' or '.join(meant.suggestions)}?" if meant.suggestions else ""
        words = f"defcli search {quote(typed)} (words in facts) or defcli ask {quote(typed)} (a question)"
        raise DefcliError(f"Nothing found for {typed!r}.{near} Else: {words}.", NOT_FOUND)


def _found(facts: "Path | None", typed: str, kind: str | None, more: bool) -> "tuple[Table, Meant]":
    """Who is meant, and a table that holds at least what is told of them."""
    from defcli.cli.asked import index_of
    from defcli.lookup.cards import told_of
    from defcli.lookup.find import find, likeliest_first

    if (index := index_of(facts)) is None:
        table = table_of(facts)
        return table, likeliest_first(find(table, typed, kind), lambda ident: len(told_of(table, table.entities[ident])))
    names = index.named(typed)
    meant = likeliest_first(find(names, typed, kind), index.told_of)
    if not meant.entities and (described := find(index.near(typed), typed, kind)).entities:
        meant = described
    return (index.about([e.id for e in meant.entities[:_MOST]], more) if meant.entities else names), meant


def _naming(facts: "Path | None", table: "Table", typed: str) -> "tuple[Evidence, ...]":
    """The first sentences that name what no card is of."""
    from defcli.cli.asked import index_of
    from defcli.lookup.browse import naming

    index = index_of(facts)
    return naming((index.holding(typed) or table) if index else table, typed)[:_LINES]


def _besides(table: "Table", chosen: "Card") -> "View":
    from defcli.lookup.browse import sentences
    from defcli.render import views

    return views.sentences_view("What sentences say besides", sentences(table, chosen.entity))


def _view(table: "Table", chosen: "Card", everything: bool, quoted: bool) -> "View":
    from defcli.lookup.cards import told_of
    from defcli.render import views

    hidden = len(told_of(table, chosen.entity)) - len(chosen.facts)
    return (*views.card_view(chosen, everything, quoted), *views.folded(hidden))
