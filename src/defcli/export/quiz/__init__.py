"""Rounds of questions for other programs, and for paper."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from defcli.export.told import Export
from defcli.model import Evidence, Page
from defcli.quiz.evening import Part, flat
from defcli.quiz.question import Question

_MADE_OF_SEVERAL = ("order", "match", "name-all", "odd-one-out", "clue", "before-after", "true-false")
FORMATS = ("markdown", "csv", "html", "gift")


class Sheet(NamedTuple):
    """One or more rounds to export."""

    title: str
    parts: Sequence[Part]
    pages: Sequence[Page]

    @property
    def questions(self) -> Sequence[Question]:
        """The questions of all rounds."""
        return flat(self.parts)


def quotes(question: Question) -> Sequence[Evidence]:
    """The sentences that an answer rests on, each once: all of them where it is made of several things."""
    told = tuple({e.quote: e for e in question.evidence}.values())
    return told if question.type in _MADE_OF_SEVERAL else told[:1]


def writer(name: str) -> Callable[[Sheet], Export]:
    """The function that writes a format, one of `FORMATS`."""
    written: Callable[[Sheet], Export] = import_module(f"{__name__}.{name}").export
    return written


def marks(question: Question) -> Sequence[str]:
    """What stands before each option: letters, numbers where letters stand in the question."""
    return "12345678" if question.type == "match" else "ABCDEFGH"
