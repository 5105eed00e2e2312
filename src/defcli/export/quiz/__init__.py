"""Rounds of questions for other programs, and for paper."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from defcli.export.told import Export
from defcli.model import Evidence, Page
from defcli.quiz.evening import Part, flat
from defcli.quiz.question import CHOSEN, Question

_MADE_OF_SEVERAL = ("order", "match", "name-all", "odd-one-out", "clue", "before-after", "true-false")
READERS = {
    "markdown": "any text editor", "csv": "a spreadsheet", "html": "a browser, and its printer", "pdf": "paper: questions, and the answers on pages of their own",
    "anki": "Anki: a deck whose notes a second import updates", "moodle": "Moodle (XML)", "gift": "Moodle and others (GIFT)", "aiken": "Moodle and others (Aiken)", "qti": "learning platforms that read QTI 2.1",
    "kahoot": "Kahoot's spreadsheet import", "opentdb": "games that read Open Trivia DB's JSON", "quizlet": "Quizlet's import, with tabs",
}  # fmt: skip
FORMATS = tuple(READERS)
SHEETS = ("markdown", "html", "pdf")  # read from the first to the last; of the others each question is met alone


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


def listed() -> str:
    """The formats with who reads each, a line each."""
    return "\n".join(f"  {name.ljust(max(map(len, FORMATS)))}  {reader}" for name, reader in READERS.items())


def choices(question: Question) -> Sequence[str]:
    """The options of a question with one right option; nothing for any other."""
    return question.options if question.type in CHOSEN and len(question.answer) == 1 and question.answer[0] in question.options else ()


def writer(name: str) -> Callable[[Sheet], Export]:
    """The function that writes a format, one of `FORMATS`."""
    written: Callable[[Sheet], Export] = import_module(f"{__name__}.{name}").export
    return written


def marks(question: Question) -> Sequence[str]:
    """What stands before each option: letters, numbers where letters stand in the question."""
    return "12345678" if question.type == "match" else "ABCDEFGH"
