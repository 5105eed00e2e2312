"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Facts = Annotated[Path | None, typer.Option("--facts", metavar="FILE", help="Use this fact table instead of the one in the package.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
