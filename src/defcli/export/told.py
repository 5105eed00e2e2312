"""What an export is made of, and whose text it quotes."""

import re
import sys
from collections.abc import Sequence
from typing import NamedTuple

from defcli.errors import UNREADABLE, DefcliError
from defcli.model import Evidence, Page

_FORMULA = re.compile(r"[\s\x00-\x1f]*[=+@＝＋＠－-]|[\t\r\n\x00]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&$])")
LICENCE_URL = "https://creativecommons.org/licenses/by-sa/4.0/"


class Export(NamedTuple):
    """What a file holds, text or bytes, and how many things the format could not hold."""

    content: str | bytes
    left_out: int = 0

    @property
    def text(self) -> str:
        """What a text file holds."""
        assert isinstance(self.content, str)
        return self.content


def missing(package: str, what: str) -> DefcliError:
    """What to say where an extra is not installed, with the interpreter to install it for."""
    return DefcliError(f"{what} needs the package {package}: {sys.executable} -m pip install {package}", UNREADABLE)


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


def unformulaic(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def markdown(text: str) -> str:
    """Text that Markdown takes as it is, on one line."""
    plain = _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", plain))
