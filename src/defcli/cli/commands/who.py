"""Look somebody or something up."""

from typing import Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import kind_of, table_of
from defcli.cli.options import Facts, Json
from defcli.errors import NOT_FOUND, USAGE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
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
    """Look somebody or something up.

    \b
      defcli who "Elodie Yung"
      defcli who elektra --all
      defcli who jones --pick 2
    """
    from defcli.cards import card
    from defcli.lookup import find, runners_up
    from defcli.render import views

    if not name.strip():
        raise DefcliError("Whom do you mean? Give a name, as in: defcli who Alexandra", USAGE)
    table = table_of(facts)
    meant = find(table, name, kind_of(kind))
    if pick is not None:
        if pick > len(meant.entities):
            raise DefcliError(f"--pick {pick}: {name!r} could be {len(meant.entities)}.", NOT_FOUND)
        meant = meant._replace(entities=meant.entities[pick - 1 : pick])
    cards = [card(table, e) for e in meant.entities]
    if json:
        from defcli.render import documents

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
