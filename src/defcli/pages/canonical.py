"""The one text that every page becomes, whatever it was written in: what facts quote, with a map that leads back to the source."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_WORDS = re.compile(r"\s+|\S+")
PART = " | "
_ITEMS = ("- ", "  ")


class Run(NamedTuple):
    """`length` characters of the text from `at` on are those of the source from `source` on."""

    at: int
    source: int
    length: int


class Link(NamedTuple):
    """Words of the text that lead to another page."""

    start: int
    end: int
    target: str


class Canonical(NamedTuple):
    """A page's text and what stands off it; `dropped` counts what was left out, by its name. A list of namesakes is what wikis call a disambiguation."""

    title: str
    text: str
    runs: tuple[Run, ...] = ()
    links: tuple[Link, ...] = ()
    italics: tuple[tuple[int, int], ...] = ()
    categories: tuple[str, ...] = ()
    infobox: str = ""
    redirect: str | None = None
    is_list_of_namesakes: bool = False
    dropped: Mapping[str, int] = {}


class Writer:
    """A text being written: blanks once, no blank before a line's end, lines and paragraphs only where they are asked for."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blank = False
        self._last = "\n\n"
        self._head = ""
        self._former = ""
        self._headed = 0
        self.runs: list[Run] = []
        self.links: list[Link] = []
        self.italics: list[tuple[int, int]] = []
        self.categories: list[str] = []
        self.dropped: Counter[str] = Counter()
        self.infobox = ""
        self.is_list_of_namesakes = False

    @property
    def at(self) -> int:
        """Where the next word is going to stand."""
        return self._length + self._wants_blank

    @property
    def _wants_blank(self) -> bool:
        return self._blank and not self.is_at_start and not self.is_after_head

    @property
    def is_at_start(self) -> bool:
        """True at the start of a line."""
        return self._last.endswith("\n")

    @property
    def is_item(self) -> bool:
        """True where the line being written is a bullet, or what is told under one."""
        return self._head in _ITEMS

    @property
    def follows_item(self) -> bool:
        """True at the start of the line after a bullet."""
        return self.is_at_start and self._former in _ITEMS and self._last != "\n\n"

    @property
    def is_after_head(self) -> bool:
        """True where nothing stands behind what a line begins with."""
        return bool(self._head) and self._length == self._headed

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self._parts)

    def put(self, text: str, source: int | None = None) -> None:
        """Words, from a place in the source if they stand there so."""
        for match in _WORDS.finditer(text):
            if match[0].isspace():
                self._blank = True
                continue
            blank = self._wants_blank
            if blank:
                self._raw(" ")
            self._blank = False
            if source is not None:
                self._map(source + match.start(), len(match[0]), blank and text[match.start() - 1 : match.start()] == " ")
            self._raw(match[0])

    def line(self, head: str = "") -> None:
        """A new line, with what it begins with."""
        self._blank = False
        if not self.is_at_start:
            self._raw("\n")
        self._former, self._head = self._head, head
        self._raw(head)
        self._headed = self._length

    def paragraph(self) -> None:
        """A blank line."""
        self._blank = False
        self._head = ""
        while not self._last.endswith("\n\n"):
            self._raw("\n")

    def add(self, other: "Writer") -> None:
        """What another writer has written, as it is."""
        if self._wants_blank:
            self._raw(" ")
        self._blank = False
        start = self._length
        self._raw(other.text)
        self.runs += [Run(start + at, source, length) for at, source, length in other.runs]
        self.links += [Link(start + a, start + b, target) for a, b, target in other.links]
        self.italics += [(start + a, start + b) for a, b in other.italics]
        self.take(other)

    def take(self, other: "Writer") -> None:
        """What stands beside another writer's text: categories, what it dropped."""
        self.categories += other.categories
        self.dropped.update(other.dropped)

    def drop(self, name: str) -> None:
        """Something that is left out, by its name."""
        self.dropped[name] += 1

    def _raw(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)
            self._last = (self._last + text)[-2:]

    def _map(self, source: int, length: int, follows_blank: bool) -> None:
        last = self.runs[-1] if self.runs else None
        if last and follows_blank and last.at + last.length + 1 == self._length and last.source + last.length + 1 == source:
            self.runs[-1] = last._replace(length=last.length + 1 + length)
        elif last and last.at + last.length == self._length and last.source + last.length == source:
            self.runs[-1] = last._replace(length=last.length + length)
        else:
            self.runs.append(Run(self._length, source, length))


def finished(title: str, body: Writer, redirect: str | None = None) -> Canonical:
    """The page: its title, then what was written."""
    head = Writer()
    head.line(f"= {' '.join(title.split())} =")
    head.paragraph()
    head.add(body)
    head.line()
    return Canonical(
        title, head.text, tuple(head.runs), tuple(head.links), tuple(head.italics), tuple(dict.fromkeys(head.categories)), body.infobox, redirect,
        body.is_list_of_namesakes, dict(sorted(head.dropped.items())),
    )  # fmt: skip


def parts_joined(parts: Sequence[Writer]) -> Writer:
    """The parts of a value, as the source parts them."""
    whole = Writer()
    for part in parts:
        if part.text.strip():
            if whole.text:
                whole.put(PART)
                whole.put(" ")
            whole.add(part)
        else:
            whole.take(part)
    return whole


def fields(writer: Writer, found: Sequence[tuple[str, Writer]]) -> None:
    """An infobox as a block: `- Key: value | value`."""
    kept = [(key, value) for key, value in found if value.text.strip()]
    for _, value in found:
        if not value.text.strip():
            writer.take(value)
    if not kept:
        return
    writer.paragraph()
    writer.line("Infobox")
    for key, value in kept:
        writer.line(f"- {key}: ")
        writer.add(value)
    writer.paragraph()


class Cell(NamedTuple):
    """A cell of a table as it is written: how many rows and columns it spans."""

    content: Writer
    is_head: bool
    down: int = 1
    across: int = 1


def as_fields(rows: Sequence[Sequence[Cell]]) -> list[tuple[str, Writer]]:
    """The labels and values of a table that is an infobox by its form: rows of a short label and a value, and heads across; else nothing."""
    pairs = [r for r in rows if len(r) == 2 and 0 < len(r[0].content.text.strip()) <= _LONGEST_LABEL]
    wider = [r for r in rows if len(r) > 2]
    if len(pairs) < _LEAST_PAIRS or wider or all(c.is_head for c in pairs[0]):
        return []
    return [(label(r[0].content.text), r[1].content) for r in pairs]


def label(words: str) -> str:
    """A field's label as the canonical text has it."""
    plain = " ".join(re.sub(r"[^\w' /&().-]", " ", words.strip(" :\xa0•").replace("_", " ")).split())
    return (plain[:1].upper() + plain[1:])[:40].strip()


_LEAST_PAIRS = 3
_LONGEST_LABEL = 40
_MOST_ROWS = 2_000
_MOST_COLUMNS = 40


def table(writer: Writer, rows: Sequence[Sequence[Cell]]) -> None:
    """Rows with every cell in its place, those that span rows carried down."""
    carried: dict[int, tuple[int, Cell]] = {}
    if not rows:
        return
    writer.paragraph()
    writer.line("{|")
    for cells in rows[:_MOST_ROWS]:
        placed = _placed(cells, carried)
        if not any(c.content.text.strip() for c in placed) or (all(c is placed[0] for c in placed[1:]) and len(placed) > 1):
            continue  # nothing, or one head across
        head = all(c.is_head for c in placed)
        writer.line("|-")
        writer.line()
        for number, cell in enumerate(placed):
            mark = "!" if head else "|"
            writer.put(mark if not number else mark * 2)
            writer.put(" ")
            writer.add(barless(cell.content))
            writer.put(" ")
    writer.line("|}")
    writer.paragraph()


def _placed(cells: Sequence[Cell], carried: dict[int, tuple[int, Cell]]) -> list[Cell]:
    """A row's cells by columns; `carried` is what spans down, and is brought up to date."""
    row: list[Cell] = []
    below: dict[int, tuple[int, Cell]] = {}
    waiting = list(reversed(cells))
    while len(row) < _MOST_COLUMNS and (waiting or len(row) in carried):
        if len(row) in carried:
            left, cell = carried[len(row)]
            across = 1
        else:
            cell = waiting.pop()
            left, across = cell.down - 1, cell.across
        for _ in range(min(across, _MOST_COLUMNS - len(row))):
            if left > 0:
                below[len(row)] = (left - 1, cell)
            row.append(cell)
    carried.clear()
    carried.update(below)
    return row


def barless(content: Writer) -> Writer:
    """A cell's words without the strokes that part cells."""
    if "|" not in content.text and "!!" not in content.text:
        return content
    plain = Writer()
    plain.put(content.text.replace("|", "/").replace("!!", "!"))
    plain.take(content)
    return plain


def tidied(value: Writer) -> Writer:
    """A value without empty parts at its ends and in it."""
    text = value.text
    if not re.search(r"^\s*\||\|\s*$|\|\s*\|", text):
        return value
    plain = Writer()
    plain.put(PART.join(p for part in text.split("|") if (p := part.strip())))
    plain.take(value)
    return plain
