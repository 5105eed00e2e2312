"""The bare lead: a few paragraphs and nothing else."""

from defcli.pages.document import Parts, Sentence
from defcli.pages.parts import lines, prose


def recognises(text: str) -> bool:
    """True for any text with something written in it."""
    return bool(text.strip())


def read(text: str) -> Parts:
    """The page's sentences."""
    sentences: list[Sentence] = []
    for number, line in enumerate(lines.lines_of(text)):
        if not line.blank:
            sentences += prose.sentences_of(text, lines.content(line), number, "")
    return Parts("", sentences=tuple(sentences))
