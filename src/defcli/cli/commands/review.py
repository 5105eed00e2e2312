"""Go over what was answered before it is forgotten."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from defcli.cli import output
from defcli.cli.asked import table_of, tells_plot
from defcli.cli.options import Facts, Json, Spoilers
from defcli.errors import NOT_FOUND, UNREADABLE, DefcliError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from defcli.model import Table
    from defcli.quiz.rounds import Wish
    from defcli.study.memory import Memory

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
_DAYS = 14


@app.command()
def review(
    facts: Facts = None,
    json: Json = False,
    count: Annotated[int, typer.Option("--count", "-n", min=1, metavar="N", help="How many questions at most.")] = 20,
    new: Annotated[int, typer.Option("--new", min=0, metavar="N", help="How many new ones at most, after what is due.")] = 5,
    forecast: Annotated[bool, typer.Option("--forecast", help="Only show how many are due on each of the next days.")] = False,
    spoilers: Spoilers = None,
) -> None:
    """Ask again what is due, then some new.

    What was answered comes back when it is about to be forgotten (FSRS, the way Anki reckons it). On a terminal
    1 to 4 grade an answer, and u takes it back.

    \b
      defcli review
      defcli review --new 10
      defcli review --forecast
    """
    from datetime import UTC, datetime

    from defcli.cli.keeper import opened
    from defcli.study import schedule

    memory = opened()
    if memory is None:
        raise DefcliError("Without a memory there is nothing to review.", UNREADABLE)
    table = table_of(facts)
    now = datetime.now(UTC)
    answers = memory.answers(table.title)
    ahead = schedule.forecast(answers, now, _DAYS)
    due = [each.question for each in schedule.due(answers, now)]
    if json:
        retention = {each.question: round(each.retention, 3) for each in schedule.learnt(answers, now)}
        output.document({"due": due, "forecast": dict(ahead), "retention": retention})
        return
    if forecast:
        from defcli.render.study import forecast_view

        output.show(forecast_view(table.title, len(due), ahead))
        return
    from defcli.quiz.rounds import Wish

    wish = Wish(no_spoilers=not tells_plot(spoilers), without=frozenset(a.question for a in answers))
    _asked(table, memory, due[:count], wish, min(new, count - len(due[:count])))


def _asked(table: "Table", memory: "Memory", due: "Sequence[str]", wish: "Wish", new: int) -> None:
    from random import randrange

    from defcli.cli.keeper import Keeper
    from defcli.cli.play import Round, play
    from defcli.quiz.evening import Part
    from defcli.quiz.rounds import asked_again, round_of

    again = asked_again(table, due, 0)
    fresh = round_of(table, new, randrange(10_000), wish) if new else ()
    if not again and not fresh:
        raise DefcliError("Nothing is due. defcli review --forecast tells what will be.", NOT_FOUND)
    output.say(f"{len(again)} due, {len(fresh)} new.")
    play((Part("Review", (*again, *fresh)),), Round(table, False, "", Keeper(table.title, Path(), memory), is_review=True), lambda: ())
