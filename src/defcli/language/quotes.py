"""Which words of a text stand in quotation marks, unclosed marks mended by reading."""

import re

from defcli.model import Span

_MARK = re.compile(r"[\"“”]")
_STOP = re.compile(r"[.!?](?= [A-Z])")
_SPOKEN = re.compile(r"\b(?:I|you|we|my|your|our|me|us)\b")
_LONGEST = 1500


def quotations(text: str, start: int, end: int) -> list[Span]:
    """The quoted stretches of `text[start:end]`, marks included where they are there."""
    found: list[Span] = []
    opened: int | None = None
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        if _opens(text, at, start, end):
            found += _mended(text, opened, at)
            opened = at
        elif opened is not None:
            if at - opened <= _LONGEST and at - opened > 1:
                found.append(Span(opened, at + 1))
            opened = None
    return found + _mended(text, opened, end)


def _mended(text: str, opened: int | None, end: int) -> list[Span]:
    """Where a quotation that was never closed ends: its sentence where it speaks to the last, else its first comma."""
    if opened is None:
        return []
    stop = _STOP.search(text, opened, end)
    close = stop.start() + 1 if stop else end
    if _SPOKEN.search(text, max(opened, close - 60), close):
        return [Span(opened, close)]
    comma = text.find(",", opened, min(close, opened + 60))
    return [Span(opened, comma)] if comma > 0 else []


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """True where the mark at `at` begins a quotation rather than ends one."""
    if text[at] in "“”":
        return text[at] == "“"
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in "([—–-/") and not after.isspace()
