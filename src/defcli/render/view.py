"""What a command shows, before it is known how: blocks of text that a screen draws and a pipe prints."""

from typing import NamedTuple

from defcli.controls import one_line


class Title(NamedTuple):
    """What the answer is on, with a remark beside it."""

    text: str
    note: str = ""


class Heading(NamedTuple):
    """The head of a group of rows, with a remark beside it."""

    text: str
    note: str = ""


class Row(NamedTuple):
    """A line of an answer: what leads it (a date, a number), the text, where it stands in the pages, the words to mark in it."""

    text: str
    source: str = ""
    lead: str = ""
    mark: str = ""


class Note(NamedTuple):
    """A remark of the tool's own."""

    text: str


class Verdict(NamedTuple):
    """Whether an answer was right, and what the answer is; the clearest line of a screen."""

    is_right: bool
    text: str


class Strip(NamedTuple):
    """How many events each month holds, from January of a year on, drawn where there is a terminal."""

    counts: tuple[int, ...]
    year: int


Block = Strip | Verdict | Title | Heading | Row | Note
View = tuple[Block, ...]


def cleaned(view: View) -> View:
    """A view with all its text made harmless."""
    return tuple(_cleaned(block) for block in view)


def _cleaned(block: Block) -> Block:
    if isinstance(block, Strip):
        return block
    if isinstance(block, Verdict):
        return block._replace(text=one_line(block.text))
    return block._replace(**{k: one_line(v) for k, v in block._asdict().items()})
