"""Timelines for other programs."""

from collections.abc import Callable
from importlib import import_module

from defcli.export.dated import Dated
from defcli.export.told import Export

FORMATS = ("ics", "timelinejs", "mermaid", "csv", "markdown", "html")


def writer(name: str) -> Callable[[Dated], Export]:
    """The function that writes a format, one of `FORMATS`."""
    written: Callable[[Dated], Export] = import_module(f"{__name__}.{name}").export
    return written
