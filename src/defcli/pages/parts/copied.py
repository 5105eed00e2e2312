"""The page copied from a browser: site furniture, an aligned infobox, prose, reference marks, numbered references."""

import re

from defcli.model import Span
from defcli.pages.document import CastRow, Field, Parts, Reference, Sentence, Skipped
from defcli.pages.parts import casts, lines, prose, references
from defcli.pages.parts.lines import Line

_MARK = re.compile(r"\[\d{1,3}\]|\[edit\]")
_KEY = r"[A-Z][\w' ()/.-]{1,30}?"
_ALIGNED = re.compile(rf"(?:\s{{2,}}(?P<key>{_KEY})\s{{3,}}|\s*(?P<tabbed>{_KEY}):?\t\s*|(?P<told>{_KEY}): )(?P<value>\S.*?)\s*$")
_HEADING = re.compile(r"\s*[A-Z][\w' ,&–-]{0,60}(?:\[edit\])?\s*$")
_BACK_MATTER = re.compile(r"\s*(?:References|Links and References|Notes|External links|See [Aa]lso|Further reading|Bibliography)\b")
_FURNITURE = re.compile(
    r"please be aware|Manual of Style|[Bb]locking [Pp]olicy|cookies|Sign in|Log in|Create account|Advertisement",
    re.IGNORECASE,
)


def recognises(text: str) -> bool:
    """True for a page with `[1]` marks or numbered references and no wiki headings."""
    return len(_MARK.findall(text)) >= 2 or any(references.is_reference_line(line) for line in lines.lines_of(text))


def read(text: str) -> Parts:
    """The page's parts."""
    all_lines = lines.lines_of(text)
    first_prose = next((i for i, line in enumerate(all_lines) if _is_prose(line)), len(all_lines))
    marked = any("[edit]" in line.text for line in all_lines)
    headings = [
        (2, line.text.replace("[edit]", "").strip(), line.span.start)
        for line in all_lines[first_prose:]
        if _is_heading(line) and (not marked or "[edit]" in line.text or _BACK_MATTER.fullmatch(line.text.strip()))
    ]
    sections = lines.sections_of(headings, len(text))
    title, fields = _opening(all_lines[:first_prose])
    skipped: list[Skipped] = []
    sentences: list[Sentence] = []
    cited: list[Reference] = []
    cast: list[CastRow] = []
    back = False
    paths = {s.span.start: s.path for s in sections}
    section = ""
    for number, line in enumerate(all_lines):
        section = paths.get(line.span.start, section)
        back = back or bool(_BACK_MATTER.fullmatch(line.text.strip()))
        if line.blank or line.span.start in paths:
            continue
        if reference := references.reference_of(text, line):
            cited.append(reference)
        elif row := casts.cast_row(line, section, None):
            cast.append(row)
            if row.description:
                sentences += prose.sentences_of(text, row.description, number, section, row)
        elif lines.is_hatnote(line):
            skipped.append(Skipped("a note to readers", line.span))
        elif _FURNITURE.search(line.text):
            skipped.append(Skipped("site furniture", line.span))
        elif back or not _is_prose(line):
            skipped.append(Skipped("not running text", line.span))
        else:
            sentences += prose.sentences_of(text, lines.content(line), number, section)
    return Parts(title, sections, tuple(fields), tuple(cast), (), tuple(cited), tuple(sentences), tuple(skipped))


def _is_prose(line: Line) -> bool:
    text = line.text.strip()
    return (
        len(text) > 60
        and not _FURNITURE.search(text)
        and text.rstrip(" ]0123456789[").endswith((".", '"', "”", "!", "?"))
        and "   " not in text
        and text[0] not in "*•^"
    )


def _is_heading(line: Line) -> bool:
    return bool(_HEADING.fullmatch(line.text)) and not line.blank and len(line.text.split()) <= 8 and not line.text.startswith("    ")


def _opening(head: list[Line]) -> tuple[str, list[Field]]:
    """The title and the aligned `Key   value` fields that stand before the first paragraph."""
    title = next((line.text.strip() for line in head if not line.blank and len(line.text.strip()) <= 80), "")
    fields = []
    for line in head:
        match = _ALIGNED.fullmatch(line.text.rstrip())
        if match and "   " not in match["value"]:
            at = line.span.start
            fields.append(
                Field(match["key"] or match["tabbed"] or match["told"], Span(at + match.start("value"), at + match.end("value")), line.span)
            )
    return (title if fields else ""), fields
