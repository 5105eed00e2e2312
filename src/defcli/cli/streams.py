"""Standard streams made safe: in any locale, closed, or full."""

import codecs
import os
import sys
import unicodedata

_ASCII = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "→": "->", "·": "-", "▸": ">", "•": "*", "∶": ":", "×": "x"}
)


def make_safe() -> None:
    """Give every stream something to read from and write to, and letters that its encoding has."""
    codecs.register_error("defcli", _nearest)
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115
    elif hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="defcli")


def give_up_stdout() -> None:
    """Write no more to a stream that takes no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """The nearest letters that an encoding has for those it lacks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    plain = unicodedata.normalize("NFKD", lacking.translate(_ASCII))
    return "".join(c if c.isascii() else "" if unicodedata.combining(c) else "?" for c in plain), error.end
