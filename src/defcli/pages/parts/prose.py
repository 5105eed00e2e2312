"""Running text as sentences, each with its section and paragraph."""

from defcli.language.sentences import split
from defcli.model import Span
from defcli.pages.document import CastRow, Sentence


def sentences_of(text: str, paragraph: Span, number: int, section: str, under: CastRow | None = None) -> list[Sentence]:
    """The sentences of one paragraph."""
    return [Sentence(span, section, number, under) for span in split(text, paragraph.start, paragraph.end)]
