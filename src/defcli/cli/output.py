"""Where answers go: views to a screen or a pipe, documents as JSON, errors to stderr."""

import sys
from typing import Any

from defcli.render.view import View, cleaned


def show(view: View) -> None:
    """Show a view: drawn on a terminal, plain lines elsewhere."""
    if sys.stdout.isatty():
        from rich.console import Console

        from defcli.render.screen import draw

        draw(cleaned(view), Console(highlight=False, markup=False, emoji=False))
    else:
        from defcli.render.plain import lines

        sys.stdout.write("\n".join(lines(cleaned(view))) + "\n")


def document(data: dict[str, Any]) -> None:
    """Print one JSON document."""
    import json

    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    sys.stdout.write(json.dumps(data, ensure_ascii=not utf8, indent=2) + "\n")


def say(text: str) -> None:
    """A remark, to stderr."""
    sys.stderr.write(text + "\n")


def number(most: int) -> int | None:
    """The number that somebody at a terminal types, from 1 to `most`; None where nobody is asked or nothing fits."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    sys.stdout.write("\nWhich one? ")
    sys.stdout.flush()
    typed = sys.stdin.readline().strip()
    return int(typed) if typed.isdecimal() and 1 <= int(typed) <= most else None
