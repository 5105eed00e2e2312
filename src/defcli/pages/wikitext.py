"""Wikitext, as the Edit tab shows it, as canonical text.

`mwparserfromhell` has no offsets, but what a node is written as is exact, so that the walk knows where each stands.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import mwparserfromhell
from mwparserfromhell.nodes import Argument, Comment, ExternalLink, Heading, HTMLEntity, Tag, Template, Text, Wikilink
from mwparserfromhell.wikicode import Wikicode

from defcli.pages import canonical, templates
from defcli.pages.canonical import Canonical, Cell, Link, Writer
from defcli.pages.taming import tamed

_REDIRECT = re.compile(r"\s*#redirect\s*:?\s*\[\[([^\]|#]+)", re.IGNORECASE)
_ASIDE = re.compile(r"(?:file|image|media|datei|fichier)\s*:", re.IGNORECASE)
_CATEGORY = re.compile(r"category\s*:\s*(.+)", re.IGNORECASE)
_INTERWIKI = re.compile(r"(?:[a-z]{2,3}|simple|zh-[a-z-]+)\s*:(?=\S)")
_MAGIC = re.compile(r"__[A-Z]+__")

_APOSTROPHES = re.compile(r"'{2,}")
_INFOBOX = re.compile(r"(?:^infobox\b|\binfobox$|^taxobox$|^(?:character|film|person|episode|series|book|game|album|song) ?(?:box|info)$)")
_PICTURE = r"image|img|photo|picture|logo|flag|seal|cover|poster|map|pushpin|signature|crest|insignia|emblem|coat_of_arms"
_SKIPPED_FIELD = re.compile(
    rf"(?:{_PICTURE}|caption|alt|size|width|upright|website|url|colou?r|bgcolou?r|border|module|embed|child|header|background|footnotes?|imdb|id|file"
    rf"|style|class|position|zoom|cospar_id|satcat|boxwidth)\d?$|(?:{_PICTURE})_?\w*$|.*_(?:caption|alt|image|map|photo|logo|upright|style|refs?|url|footnotes?|color)$",
    re.IGNORECASE,
)
_IS_FILE = re.compile(r"\S[^|]*\.(?:jpe?g|png|svg|gif|webp|ogg|ogv|pdf)$", re.IGNORECASE)
_ENDS_WITH_REFERENCES = re.compile(r"^=+ (?:References|Notes|Citations|Sources|Footnotes) =+\s*\Z", re.MULTILINE | re.IGNORECASE)
_NAMESAKES = frozenset(("disambig", "disambiguation", "dab", "disamb", "hndis", "geodis", "surname", "given name"))
_LEAST_FIELDS = 4
_DROPPED_TAGS = frozenset(
    "ref references gallery timeline math chem score syntaxhighlight source imagemap includeonly style script templatestyles mapframe maplink indicator graph hiero categorytree inputbox".split()
)
_BLOCKS = frozenset("div p center blockquote poem section ul ol dl".split())
_NO_PAGE_TABLE = re.compile(r"navbox|infobox-layout|toccolours|metadata|ambox|mbox")
_LONGEST_CELL = 600
_DEEPEST = 12

Expand = Callable[[str], str | None]


class _Where(NamedTuple):
    """Where in a page the walk is: how deep, in what, and the template pages that can be called."""

    depth: int = 0
    in_value: bool = False
    in_cell: bool = False


def convert(source: str, title: str, expand: Expand = lambda _: None) -> Canonical:
    """A page's canonical text; `expand` gives the wikitext of a template by its name, where it is known."""
    plain = source.replace("\x00", " ")
    if redirect := _REDIRECT.match(plain):
        return canonical.finished(title, Writer(), redirect[1].strip())
    code = mwparserfromhell.parse(tamed(plain), skip_style_tags=False)
    page = _Page(expand)
    page.blocks(code, 0, page.writer, _Where())
    page.cite()
    return canonical.finished(title, page.writer)


class _Page:
    """One walk over a page."""

    def __init__(self, expand: Expand) -> None:
        self.writer = Writer()
        self._expand = expand
        self._references: list[Writer] = []
        self._has_prose = False
        self._expanding: list[str] = []

    def cite(self) -> None:
        """The references at the end, each a line."""
        if not self._references:
            return
        self.writer.paragraph()
        if not _ENDS_WITH_REFERENCES.search(self.writer.text):
            self.writer.line("== References ==")
        for reference in self._references:
            self.writer.line("- ")
            self.writer.add(reference)

    def blocks(self, code: Wikicode, at: int, out: Writer, where: _Where) -> None:
        """The nodes of some wikitext, the first of which stands at a place in the source (below zero: nowhere)."""
        for node in code.nodes:
            self._node(node, at, out, where)
            at += len(str(node)) if at >= 0 else 0

    def _node(self, node: object, at: int, out: Writer, where: _Where) -> None:
        if isinstance(node, Text):
            self._text(str(node), at, out, where)
        elif isinstance(node, Heading):
            self._heading(node, at, out, where)
        elif isinstance(node, Wikilink):
            self._link(node, at, out, where)
        elif isinstance(node, ExternalLink):
            if node.title is not None:
                start = at + len(str(node)) - 1 - len(str(node.title)) if at >= 0 else -1
                self.blocks(node.title, start, out, where)
            elif not node.brackets:
                out.drop("bare address")
        elif isinstance(node, HTMLEntity):
            out.put(node.normalize() if _is_character(node) else str(node))
        elif isinstance(node, Tag):
            self._tag(node, at, out, where)
        elif isinstance(node, Template):
            self._template(node, at, out, where)
        elif isinstance(node, Argument):
            if node.default is not None:
                self.blocks(node.default, -1, out, where)
        elif not isinstance(node, Comment):
            out.drop(type(node).__name__)

    def _text(self, text: str, at: int, out: Writer, where: _Where) -> None:
        for number, (start, piece) in enumerate(_paragraphs(_MAGIC.sub(lambda m: " " * len(m[0]), text))):
            if number and not where.in_value:
                out.paragraph()
            lines = piece.split("\n")
            for count, line in enumerate(lines):
                if count and out.is_item and not where.in_value:
                    out.line()
                elif count:
                    out.put(canonical.PART if where.in_value and not where.in_cell and where.depth == 1 and line.strip() else " ")
                if line.strip() and not where.in_value and not where.in_cell:
                    self._has_prose = True
                self._words(line, at + start if at >= 0 else -1, out)
                start += len(line) + 1

    @staticmethod
    def _words(line: str, at: int, out: Writer) -> None:
        """A line without the apostrophes of markup that nothing closes; of three one is meant."""
        done = 0
        for mark in _APOSTROPHES.finditer(line):
            out.put(line[done : mark.start()], at + done if at >= 0 else None)
            out.put("'" * (len(mark[0]) == 3 and line[mark.end() : mark.end() + 1].islower()))
            done = mark.end()
        out.put(line[done:], at + done if at >= 0 else None)

    def _heading(self, node: Heading, at: int, out: Writer, where: _Where) -> None:
        out.paragraph()
        mark = "=" * max(2, min(node.level, 6))
        title = Writer()
        start = at + node.level if at >= 0 else -1
        self.blocks(node.title, start, title, where._replace(in_value=True))
        if title.text.strip():
            out.put(mark)
            out.put(" ")
            out.add(title)
            out.put(f" {mark}")
            out.line()

    def _link(self, node: Wikilink, at: int, out: Writer, where: _Where) -> None:
        target = str(node.title).strip()
        if _ASIDE.match(target):
            out.drop("picture")
            return
        if category := _CATEGORY.fullmatch(target):
            out.categories.append(category[1].strip())
            return
        if _INTERWIKI.match(target) and node.text is None:
            return
        words = Writer()
        if node.text is not None:
            start = at + 3 + len(str(node.title)) if at >= 0 else -1
            self.blocks(node.text, start, words, where._replace(in_value=True, depth=where.depth + 1))
        else:
            shown = str(node.title).lstrip(":")
            words.put(shown, at + 2 + len(str(node.title)) - len(shown) if at >= 0 else None)
        if words.text.strip():
            begin = out.at
            out.add(words)
            out.links.append(Link(begin, begin + len(words.text), target.partition("#")[0].lstrip(":").replace("_", " ").strip()))
            self._has_prose = self._has_prose or not (where.in_value or where.in_cell)

    def _tag(self, node: Tag, at: int, out: Writer, where: _Where) -> None:
        name = str(node.tag).strip().casefold()
        if name == "ref":
            self._reference(node)
        elif name in _DROPPED_TAGS:
            out.drop(f"<{name}>")
        elif name in ("br", "hr"):
            self._break(out, where)
        elif node.wiki_markup in ("*", "#", ":", ";"):
            self._item(node.wiki_markup, out, where)
        elif name == "li":
            self._item("*", out, where)
            self._inside(node, at, out, where)
        elif name == "table":
            self._table(node, at, out, where)
        elif name in ("i", "em") and not where.in_value:
            begin = out.at
            self._inside(node, at, out, where)
            if out.at > begin:
                out.italics.append((begin, out.at))
        elif name in _BLOCKS and not where.in_value:
            out.paragraph()
            self._inside(node, at, out, where)
            out.paragraph()
        else:
            self._inside(node, at, out, where)

    def _inside(self, node: Tag, at: int, out: Writer, where: _Where) -> None:
        if node.contents is None or where.depth > _DEEPEST:
            return
        self.blocks(node.contents, _content_start(node, at), out, where._replace(depth=where.depth + 1))

    def _break(self, out: Writer, where: _Where) -> None:
        out.put(canonical.PART if where.in_value else " ")

    def _item(self, mark: str, out: Writer, where: _Where) -> None:
        if where.in_value:
            self._break(out, where)
        elif out.is_item and out.is_after_head:
            return
        elif mark == ":" and (out.is_item or out.follows_item):
            out.line("  ")
        else:
            out.line("- " if mark in "*#" else "")

    def _reference(self, node: Tag) -> None:
        if node.contents is None or not str(node.contents).strip():
            return
        words = Writer()
        for each in node.contents.filter_templates(recursive=False):
            cited = templates.cited(self._call(each))
            if cited:
                words.put(cited)
        if not words.text:
            self.blocks(node.contents, -1, words, _Where(1, in_value=True))
        if words.text.strip(" |"):
            self._references.append(words)

    def _template(self, node: Template, at: int, out: Writer, where: _Where) -> None:
        name = _name(node)
        if where.depth > _DEEPEST:
            out.drop(name)
            return
        if name in _NAMESAKES:
            self.writer.is_list_of_namesakes = True
        elif not where.in_value and not where.in_cell and self._is_infobox(node, name):
            self._infobox(node, name, at, out)
        elif templates.is_list(name):
            self._list([p.value for p in node.params if not p.showkey], out, where)
        elif templates.is_listing(name):
            self._listing(node, out, where)
        elif name in ("track listing", "tracklist", "episode list", "episode list/sublist"):
            self._numbered(node, out, where)
        elif (shown := templates.shown(self._call(node))) is not None:
            out.put(shown)
            self._has_prose = self._has_prose or bool(shown.strip() and not where.in_value)
        elif name.startswith("#"):
            self._function(node, name, out, where)
        elif (body := self._expand(name)) is not None and name not in self._expanding and len(self._expanding) < 4:
            self._expanded(node, name, body, out, where)
        else:
            out.drop(name)

    def _call(self, node: Template) -> templates.Call:
        numbered: list[str] = []
        named: dict[str, str] = {}
        for param in node.params:
            value = Writer()
            self.blocks(param.value, -1, value, _Where(_DEEPEST - 3, in_value=True))
            key = str(param.name).strip()
            if not param.showkey:
                numbered.append(value.text)
            elif key.isdigit() and 0 < int(key[:3]) < 60:
                numbered += [""] * (int(key[:3]) - len(numbered))
                numbered[int(key[:3]) - 1] = value.text
            else:
                named[key.casefold()] = value.text
        return templates.Call(_name(node), numbered, named)

    def _is_infobox(self, node: Template, name: str) -> bool:
        """True for an infobox by its name, or for what stands before the first words with fields of its own."""
        if _INFOBOX.search(name):
            return True
        fields = [p for p in node.params if p.showkey and not str(p.name).strip().isdigit() and str(p.value).strip()]
        return not self._has_prose and len(fields) >= _LEAST_FIELDS and not name.startswith(("cite", "quote", "multiple", "use "))

    def _infobox(self, node: Template, name: str, at: int, out: Writer) -> None:
        found: list[tuple[str, Writer]] = []
        within: list[tuple[Template, int]] = []
        here = at + 2 + len(str(node.name)) if at >= 0 else -1
        for param in node.params:
            key = str(param.name).strip()
            start = here + 1 + (len(str(param.name)) + 1 if param.showkey else 0) if here >= 0 else -1
            here += 1 + len(str(param)) if here >= 0 else 0
            nested = [t for t in param.value.filter_templates(recursive=False) if _INFOBOX.search(_name(t))]
            within += [(t, -1) for t in nested]
            if nested or not param.showkey or key.isdigit() or _SKIPPED_FIELD.match(key):
                continue
            value = self._value(param.value, start)
            if not _IS_FILE.fullmatch(value.text):
                found.append((_label(key), value))
        canonical.fields(out, found)
        out.infobox = out.infobox or name
        for inner, place in within:
            self._infobox(inner, _name(inner), place, out)

    def _value(self, code: Wikicode, at: int) -> Writer:
        """A field's value, its parts told apart as the source does."""
        value = Writer()
        whole = str(code)
        if whole.lstrip()[:1] in ("*", "#"):  # a list only where a line begins with it
            lead = len(whole) - len(whole.lstrip())
            code, at = mwparserfromhell.parse(f"\n{whole.lstrip()}", skip_style_tags=False), at + lead - 1 if at >= 0 else -1
        self.blocks(code, at, value, _Where(1, in_value=True))
        return canonical.tidied(value)

    def _list(self, values: Sequence[Wikicode], out: Writer, where: _Where) -> None:
        parts = []
        for value in values:
            part = Writer()
            self.blocks(value, -1, part, _Where(where.depth + 1, in_value=True))
            parts.append(canonical.tidied(part))
        self._parted(parts, out, where)

    def _listing(self, node: Template, out: Writer, where: _Where) -> None:
        """A list written with asterisks: its lines are parts of a value, or bullets."""
        for param in node.params:
            if str(param.value).strip() and (not param.showkey or str(param.name).strip().isdigit()):
                out.put(" ")
                self.blocks(
                    mwparserfromhell.parse("\n" + str(param.value).strip(), skip_style_tags=False),
                    -1,
                    out,
                    where._replace(depth=where.depth + 1),
                )

    def _parted(self, parts: Sequence[Writer], out: Writer, where: _Where) -> None:
        if where.in_value or where.in_cell:
            out.add(canonical.parts_joined(parts))
            return
        for part in parts:
            out.line("- ")
            out.add(part)
        out.line()

    def _numbered(self, node: Template, out: Writer, where: _Where) -> None:
        """Tracks or an episode as rows: title, who wrote it, how long it is."""
        call = self._call(node)
        if call.name.startswith("episode"):
            heads: tuple[str, ...]
            keys = ("episodenumber", "title", "directedby", "writtenby", "originalairdate")
            heads = ("No.", "Title", "Directed by", "Written by", "Original air date")
            rows = [[call.named.get(k, "") for k in keys]]
        else:
            count = max((int(m[1]) for k in call.named if (m := re.fullmatch(r"title(\d{1,3})", k))), default=0)
            heads = ("No.", "Title", "Writer", "Length")
            rows = [[str(n), *(call.named.get(f"{k}{n}", "") for k in ("title", "writer", "length"))] for n in range(1, count + 1)]
        if not any(row[1] for row in rows) or where.in_value:
            out.drop(call.name)
            return
        canonical.table(out, [[_cell(h, True) for h in heads], *([_cell(v, False) for v in row] for row in rows)])

    def _function(self, node: Template, name: str, out: Writer, where: _Where) -> None:
        """`{{#if:x|then|else}}` and `{{#ifeq:}}`, for the sake of small templates."""
        values = [p.value for p in node.params]
        head, _, asked = name.partition(":")
        chosen = None
        if head == "#if" and values:
            chosen = values[0] if asked.strip() else values[1] if len(values) > 1 else None
        elif head == "#ifeq" and len(values) > 1:
            chosen = values[1] if asked.strip() == str(values[0]).strip() else values[2] if len(values) > 2 else None
        else:
            out.drop(head)
        if chosen is not None:
            self.blocks(chosen, -1, out, where._replace(depth=where.depth + 1))

    def _expanded(self, node: Template, name: str, body: str, out: Writer, where: _Where) -> None:
        given: dict[str, str] = {}
        count = 0
        for param in node.params:
            key = str(param.name).strip()
            if not param.showkey:
                count += 1
                key = str(count)
            given[key] = str(param.value).strip()
        self._expanding.append(name)
        filled = _filled(mwparserfromhell.parse(_included(body), skip_style_tags=False), given)
        self.blocks(mwparserfromhell.parse(filled, skip_style_tags=False), -1, out, where._replace(depth=where.depth + 2))
        self._expanding.pop()

    def _table(self, node: Tag, at: int, out: Writer, where: _Where) -> None:
        if where.in_value or where.in_cell or where.depth > 6:
            self._inside(node, at, out, where._replace(in_value=True))
            return
        kind = " ".join(str(a.value) for a in node.attributes if str(a.name).strip() == "class")
        if _NO_PAGE_TABLE.search(kind):
            out.drop("navigation")
            return
        rows = list(self._rows(node, at, where))
        if "infobox" in kind:
            canonical.fields(
                out, [(canonical.label(c[0].content.text), c[1].content) for c in rows if len(c) == 2 and c[0].content.text.strip()]
            )
            return
        if not self._has_prose and (found := canonical.as_fields(rows)):
            canonical.fields(out, found)
            return
        if any(len(c.content.text) > _LONGEST_CELL for row in rows for c in row) or len(rows) == 1:
            for row in rows:
                for cell in row:
                    if re.search(r"\w", cell.content.text):
                        out.paragraph()
                        out.add(cell.content)
            out.paragraph()
            return
        canonical.table(out, rows)

    def _rows(self, node: Tag, at: int, where: _Where) -> Iterator[list[Cell]]:
        """The rows of a table, with where each cell stands."""
        inside = where._replace(depth=where.depth + 1, in_cell=True)
        loose: list[Cell] = []
        for part, start in _placed_tags(node, at, ("tr", "td", "th", "caption", "tbody")):
            name = str(part.tag).strip().casefold()
            if name in ("td", "th"):
                loose.append(self._one_cell(part, start, inside))
            elif name in ("tr", "tbody"):
                if loose:
                    yield loose
                    loose = []
                cells = [self._one_cell(c, s, inside) for c, s in _placed_tags(part, start, ("td", "th"))]
                if cells:
                    yield cells
        if loose:
            yield loose

    def _one_cell(self, node: Tag, at: int, where: _Where) -> Cell:
        content = Writer()
        self._inside(node, at, content, where._replace(in_value=True))
        spans = {}
        for attribute in node.attributes:
            number = re.match(r"\s*[\"']?(\d{1,3})", str(attribute.value or ""))
            spans[str(attribute.name).strip().casefold()] = int(number[1]) if number else 1
        return Cell(
            canonical.tidied(content),
            str(node.tag).strip().casefold() == "th",
            max(1, spans.get("rowspan", 1)),
            max(1, spans.get("colspan", 1)),
        )


def _placed_tags(node: Tag, at: int, names: Sequence[str]) -> Iterator[tuple[Tag, int]]:
    """The tags of some names right inside another, with where each stands."""
    here = _content_start(node, at)
    for each in node.contents.nodes if node.contents is not None else ():
        if isinstance(each, Tag) and str(each.tag).strip().casefold() in names:
            yield each, here
        here += len(str(each)) if here >= 0 else 0


def _content_start(node: Tag, at: int) -> int:
    """Where the content of a tag stands: its text is written once in it, from the first place where it fits."""
    if at < 0 or node.contents is None:
        return -1
    whole, inner = str(node), str(node.contents)
    closing = len(str(node.wiki_markup or "")) if node.wiki_markup in ("''", "'''") else None
    if closing is not None:
        return at + closing
    found = whole.find(inner) if inner else -1
    return at + found if found >= 0 and whole.find(inner, found + 1) < 0 else -1


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The stretches of a text between blank lines, with where each begins."""
    at = 0
    for match in re.finditer(r"\n[ \t]*\n\s*", text):
        yield at, text[at : match.start()]
        at = match.end()
    yield at, text[at:]


def _is_character(node: HTMLEntity) -> bool:
    try:
        node.normalize()
    except (ValueError, OverflowError):
        return False
    return True


def _name(node: Template) -> str:
    """A template's name as it is looked up."""
    plain = " ".join(str(node.name).replace("_", " ").split())
    return plain.removeprefix("Template:").removeprefix("template:").casefold() if not plain.startswith("#") else plain


def _label(key: str) -> str:
    """A field's name as it is read: `mission_type` is `Mission Type`."""
    return " ".join(w[:1].upper() + w[1:] for w in key.replace("_", " ").split())[:40]


def _cell(text: str, is_head: bool) -> Cell:
    content = Writer()
    content.put(text)
    return Cell(content, is_head)


def _included(body: str) -> str:
    """What of a template's page stands where it is called."""
    only = re.findall(r"<onlyinclude>(.*?)</onlyinclude>", body, re.DOTALL)
    text = "".join(only) if only else re.sub(r"<noinclude>.*?(?:</noinclude>|$)", "", body, flags=re.DOTALL)
    return re.sub(r"</?includeonly>", "", text)[:20_000]


def _filled(code: Wikicode, given: Mapping[str, str]) -> str:
    """A template's body with its arguments put in."""
    for _ in range(3):
        arguments = code.filter_arguments(recursive=False)
        nested = code.filter_arguments()
        if not nested:
            break
        for argument in arguments or nested:
            key = str(argument.name).strip()
            value = given.get(key, str(argument.default) if argument.default is not None else "")
            try:
                code.replace(argument, value)
            except ValueError:
                continue
        code = mwparserfromhell.parse(str(code), skip_style_tags=False)
    return str(code)[:40_000]
