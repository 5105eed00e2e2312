"""What an export is made of, and whose text it quotes."""

from collections.abc import Sequence
from typing import NamedTuple

from defcli.model import Evidence, Page

LICENCE_URL = "https://creativecommons.org/licenses/by-sa/4.0/"


class Export(NamedTuple):
    """A file's text, and how many things the format could not hold."""

    text: str
    left_out: int = 0


def notice(pages: Sequence[Page]) -> str:
    """Whose text the quotes are, in a sentence."""
    titles = ", ".join(f"“{p.title}” ({p.id})" for p in pages)
    licences = ", ".join(dict.fromkeys(p.licence for p in pages))
    return f"Quoted from {titles} by the contributors of their wikis ({licences}, {LICENCE_URL}); made by defcli."


def place(evidence: Evidence) -> str:
    """Where some words stand: page and line."""
    return f"{evidence.document}:{evidence.line}"


def quoted(evidence: Sequence[Evidence]) -> str:
    """The first sentence that an answer rests on, with its place."""
    return f"“{evidence[0].quote}” [{place(evidence[0])}]"
