"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Facts = Annotated[Path | None, typer.Option("--facts", metavar="FILE", help="Use this fact table instead of the one in the package.")]
Kind = Annotated[str | None, typer.Option("--kind", metavar="KIND", help="Only persons, characters, works ...: one of those `list` shows.")]
Pick = Annotated[int | None, typer.Option("--pick", min=1, metavar="N", help="Where several could be meant, take the Nth.")]
Spoilers = Annotated[
    bool | None, typer.Option("--spoilers/--no-spoilers", help="Tell what gives the plot away, too; DEFCLI_SPOILERS=1 always does.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
