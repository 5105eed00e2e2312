"""Cast lists: `Actor as Character: who that is`, as bullets or as bare lines."""

import re

from defcli.model import Span
from defcli.pages.document import CastRow
from defcli.pages.parts.lines import Line, content

_NAME = r"[A-ZÀ-Þ/][^\s,:]*(?:\s+(?:[A-ZÀ-Þ/\"“(][^\s,:]*|de|van|von|la|the|of|and|/|al-\S+))*"
_BULLET = re.compile(rf"\s*[-*•]\s*(?P<actor>{_NAME})\s+as\s*(?P<character>[^:,]*?)\s*(?P<sep>:|,|$)\s*(?P<rest>.*)$")
_BARE = re.compile(rf"(?P<actor>{_NAME})\s+as\s+(?P<character>{_NAME})(?: \([^()]{{2,40}}\))?(?P<sep>:|,|\.(?=\s|$)|$)\s*(?P<rest>.*)$")
_TIE = re.compile(r"['’]s [a-z]")
_SECTION = re.compile(r"\b(?:cast|characters?|starring|guest|main|recurring|supporting|voices?)\b", re.IGNORECASE)


def is_cast_section(path: str) -> bool:
    """True for a section that by its title lists who plays whom."""
    return bool(_SECTION.search(path))


def cast_row(line: Line, section: str, following: Line | None) -> CastRow | None:
    """The cast row that a line is, with the indented paragraph under it as its description."""
    bullet = _BULLET.match(line.text)
    match = bullet or _BARE.match(line.text)
    if not match or not is_cast_section(section) or _TIE.search(match["character"]):
        return None
    at = line.span.start
    rest = content(line, match.start("rest"))
    span = line.span
    description = rest if rest.start < rest.end else None
    if description is None and following and following.text.startswith((" ", "\t")) and not following.blank:
        description = content(following)
    character = Span(at + match.start("character"), at + match.end("character"))
    actor = Span(at + match.start("actor"), at + match.end("actor"))
    return CastRow(actor, character if character.start < character.end else None, description, span, section)
