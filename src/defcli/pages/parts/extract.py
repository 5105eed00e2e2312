"""The article extract: `= Title =`, an `Infobox` block, `== headings ==`, bullets, prose, tables."""

import re

from defcli.pages.document import CastRow, Field, Parts, Row, Sentence, Skipped
from defcli.pages.parts import casts, infobox, lines, prose, tables
from defcli.pages.parts.lines import Line

_HEADING = re.compile(r"^={1,6}[^=\n]+={1,6}[ \t\r]*$", re.MULTILINE)
_BACK_MATTER = re.compile(
    r"(?:References|Notes|External links|See also|Further reading|Bibliography|Citations|Sources|Footnotes)\b",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"\s*[-*•]\s+")


def recognises(text: str) -> bool:
    """True for a page with wiki headings."""
    return bool(_HEADING.search(text))


def read(text: str) -> Parts:
    """The page's parts."""
    all_lines = lines.lines_of(text)
    headings = [(*found, line.span.start) for line in all_lines if (found := lines.heading(line))]
    sections = lines.sections_of(headings, len(text))
    title, body = _title(all_lines)
    reader = _Pass(text, all_lines, {s.span.start: s.path for s in sections})
    reader.run(body)
    return Parts(
        title,
        sections,
        tuple(reader.fields),
        tuple(reader.cast),
        tuple(reader.rows),
        (),
        tuple(reader.sentences),
        tuple(reader.skipped),
    )


def _title(all_lines: list[Line]) -> tuple[str, int]:
    """The page's title and the index of the line after it."""
    for i, line in enumerate(all_lines):
        if line.blank:
            continue
        found = lines.heading(line)
        if found and found[0] == 1:
            return found[1], i + 1
        following = next((other for other in all_lines[i + 1 :] if not other.blank), None)
        short = len(line.text) <= 80 and not line.text.rstrip().endswith((".", ":", ","))
        if short and not found and following and _opens_with(line.text.split(" (")[0], following.text):
            return line.text.strip(), i + 1
        return "", i
    return "", 0


def _opens_with(title: str, text: str) -> bool:
    """True where a text opens with a title's words in their order, a middle name between them or not."""
    said, at = text.casefold()[:200], 0
    for word in title.casefold().split():
        at = said.find(word, at)
        if at < 0:
            return False
    return bool(title.strip())


class _Pass:
    """One walk over the lines, each claimed by the first shape that fits."""

    def __init__(self, text: str, all_lines: list[Line], paths: dict[int, str]) -> None:
        self.text, self.lines, self.paths = text, all_lines, paths
        self.fields: list[Field] = []
        self.cast: list[CastRow] = []
        self.rows: list[Row] = []
        self.sentences: list[Sentence] = []
        self.skipped: list[Skipped] = []
        self.paragraph = 0

    def run(self, index: int) -> None:
        section = ""
        while index < len(self.lines):
            line = self.lines[index]
            section = self.paths.get(line.span.start, section)
            if line.blank or lines.heading(line):
                index += 1
            elif line.text.strip() == "Infobox" and not section:
                index = self._infobox(index + 1)
            elif tables.is_table_line(line):
                index = self._table(index, section)
            else:
                index = self._line(index, section)

    def _infobox(self, index: int) -> int:
        end = index
        while end < len(self.lines) and self.lines[end].text.lstrip().startswith(("-", "*", "•")):
            end += 1
        block = self.lines[index:end]
        self.fields += infobox.fields_of(block)
        known = {field.span for field in self.fields}
        self.skipped += [Skipped("no key and value in this infobox line", line.span) for line in block if line.span not in known]
        return end

    def _table(self, index: int, section: str) -> int:
        end = index
        while end < len(self.lines) and (tables.is_table_line(self.lines[end]) or (self.lines[end].blank and self._goes_on(end))):
            end += 1
        self.rows += tables.rows_of(self.text, [line for line in self.lines[index:end] if not line.blank], section)
        return end

    def _goes_on(self, index: int) -> bool:
        return index + 1 < len(self.lines) and tables.is_table_line(self.lines[index + 1])

    def _line(self, index: int, section: str) -> int:
        line = self.lines[index]
        self.paragraph += 1
        if lines.is_hatnote(line):
            self.skipped.append(Skipped("a note to readers", line.span))
            return index + 1
        if _BACK_MATTER.match(section.split(" / ")[0]):
            self.skipped.append(Skipped("back matter", line.span))
            return index + 1
        following = self.lines[index + 1] if index + 1 < len(self.lines) else None
        row = casts.cast_row(line, section, following)
        if row:
            self.cast.append(row)
            if row.description:
                self.sentences += prose.sentences_of(self.text, row.description, self.paragraph, section, row)
            below = row.description is not None and row.description.start > line.span.end
            return index + 2 if below else index + 1
        mark = _LIST_MARK.match(line.text)
        span = lines.content(line, mark.end() if mark else 0)
        self.sentences += prose.sentences_of(self.text, span, self.paragraph, section)
        return index + 1
