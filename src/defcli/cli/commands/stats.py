"""What has been answered, and how well."""

import typer

from defcli.cli import output
from defcli.cli.options import Json
from defcli.errors import NOT_FOUND, UNREADABLE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def stats(json: Json = False) -> None:
    """Show what was answered: by section, day by day, days in a row.

    \b
      defcli stats
    """
    from datetime import UTC, datetime

    from defcli.cli.keeper import opened
    from defcli.study import counts

    memory = opened()
    if memory is None:
        raise DefcliError("Without a memory there is nothing to count.", UNREADABLE)
    answers = memory.answers()
    if not answers:
        raise DefcliError("Nothing is answered yet. Begin with: defcli quiz", NOT_FOUND)
    now = datetime.now(UTC)
    if json:
        output.document(
            {
                "answers": len(answers),
                "credit": round(sum(a.credit for a in answers), 2),
                "streak": counts.streak(answers, now),
                "days": {day.isoformat(): t._asdict() for day, t in counts.by_day(answers).items()},
                "sections": {section: t._asdict() for section, t in counts.by_section(answers).items()},
            }
        )
        return
    from defcli.render.study import stats_view

    output.show(stats_view(answers, now))
