"""Where answers go: views to a screen or a pipe, documents as JSON, errors to stderr."""

import os
import sys
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from defcli.controls import escaped, harmless, one_line
from defcli.errors import UNREADABLE, DefcliError
from defcli.render.view import View, cleaned

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

_EVERY = 0.1
COLORS = ("auto", "always", "never")


class Manner(NamedTuple):
    """How a user wants to be shown things; the environment is asked where no option says."""

    color: str = "auto"
    is_plain: bool = False
    is_paged: bool = True


_manner = Manner()


def use(manner: Manner) -> None:
    """Show everything from now on in this manner."""
    global _manner
    _manner = manner


class ReaderGoneError(Exception):
    """Whoever read standard output reads no more."""


def write(text: str) -> None:
    """Write to standard output, at once, nothing that steers a terminal."""
    _emit(harmless(text))


def _emit(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise ReaderGoneError from None


def show(view: View, is_paged: bool = True) -> None:
    """Show a view: drawn on a terminal, by a pager where it is longer than the screen, plain lines elsewhere."""
    if not view:
        return
    if not _is_drawn():
        from defcli.render.plain import lines

        write("\n".join(lines(cleaned(view))) + "\n")
        return
    from defcli.render.screen import draw

    console = _console()
    with console.capture() as captured:
        draw(cleaned(view), console)
    text = captured.get()
    if not (is_paged and _manner.is_paged and is_interactive() and text.count("\n") >= console.height and _page(text)):
        _emit(text)


def is_interactive() -> bool:
    """True where somebody types and reads at a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def has_keys() -> bool:
    """True where single keys can be read and a screen be redrawn: at a terminal that is not asked to be plain."""
    return is_interactive() and not _is_plain()


def _is_plain() -> bool:
    return _manner.is_plain or os.environ.get("ACCESSIBLE", "") not in ("", "0") or os.environ.get("TERM") == "dumb"


def _is_drawn() -> bool:
    return not _is_plain() and (sys.stdout.isatty() or _manner.color == "always")


def _console() -> "Console":
    from rich.console import Console

    wanted = {"always": True, "never": None, "auto": None}[_manner.color]
    bare = True if _manner.color == "never" else None
    return Console(highlight=False, markup=False, emoji=False, force_terminal=wanted, no_color=bare, file=sys.stdout)


def _page(text: str) -> bool:
    """Show a text by the user's pager; false where there is none to be run."""
    import shlex
    import subprocess

    environment = {"LESS": "FRX", **os.environ, "LESSCHARSET": "utf-8"}
    try:
        command = shlex.split(os.environ.get("PAGER", "less"))
        subprocess.run(command, input=text.encode(sys.stdout.encoding or "utf-8", "replace"), env=environment, check=False)
    except (OSError, IndexError, ValueError):
        return False
    return True


def save(path: "Path", content: str | bytes) -> None:
    """Write a file that a user named, nothing in its text that steers a terminal; where its name is `-`, print it."""
    from defcli.files import write as write_file

    if str(path) == "-":
        if isinstance(content, bytes):
            raise DefcliError("This format is not text: give it a file.")
        write(content)
    elif path.parent.is_dir():
        write_file(path, content if isinstance(content, bytes) else harmless(content))
    else:
        raise DefcliError(f"{path.parent}: there is no such folder.", UNREADABLE)


def document(data: dict[str, Any]) -> None:
    """Print one JSON document."""
    import json

    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    write(escaped(json.dumps(data, ensure_ascii=not utf8, indent=2)) + "\n")


def say(text: str) -> None:
    """A remark, to stderr, nothing in it that steers a terminal."""
    sys.stderr.write(harmless(text) + "\n")


class Progress:
    """How far a long piece of work is, on a terminal, once it has taken a second."""

    def __init__(self) -> None:
        self._begun = self._last = time.monotonic()
        self._is_shown = False

    def tell(self, done: int, total: int, what: str) -> None:
        """Show that some of all is done, and what is next."""
        now = time.monotonic()
        if now - self._begun < 1 or now - self._last < _EVERY or not sys.stderr.isatty():
            return
        self._last, self._is_shown = now, True
        sys.stderr.write(f"\r\x1b[K{done} of {total} pages: {one_line(what)[:50]}")
        sys.stderr.flush()

    def end(self) -> None:
        """Take it away again."""
        if self._is_shown:
            sys.stderr.write("\r\x1b[K")


def number(most: int) -> int | None:
    """The number that somebody at a terminal types, from 1 to `most`; None where nobody is asked or nothing fits."""
    if not is_interactive():
        return None
    write("\nWhich one? ")
    typed = sys.stdin.readline().strip()
    return int(typed) if typed.isdecimal() and len(typed) < 10 and 1 <= int(typed) <= most else None
