"""Rounds of questions for other programs, and for paper."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from defcli.export.told import Export
from defcli.model import Page
from defcli.quiz.question import Question

FORMATS = ("markdown", "csv", "html", "gift")


class Sheet(NamedTuple):
    """A round to export."""

    title: str
    questions: Sequence[Question]
    pages: Sequence[Page]


def writer(name: str) -> Callable[[Sheet], Export]:
    """The function that writes a format, one of `FORMATS`."""
    written: Callable[[Sheet], Export] = import_module(f"{__name__}.{name}").export
    return written


def answer(question: Question) -> str:
    """The answer in words."""
    return (" → " if question.type == "order" else ", ").join(question.answer)
