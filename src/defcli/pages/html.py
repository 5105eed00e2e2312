"""A saved or fetched HTML page of a wiki as canonical text: its article, without what stands around it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote

from defcli.pages import canonical
from defcli.pages.canonical import Canonical, Cell, Link, Writer

_VOID = frozenset("br hr img input link meta wbr area base col embed source track param".split())
_CLOSED_BY = {"p": frozenset("p div ul ol dl table h1 h2 h3 h4 h5 h6 section figure blockquote".split()), "li": frozenset(("li",)), "dt": frozenset(("dt", "dd")), "dd": frozenset(("dt", "dd")), "tr": frozenset(("tr",)), "td": frozenset(("td", "th", "tr")), "th": frozenset(("td", "th", "tr"))}  # fmt: skip
_LEFT_OUT = frozenset(
    "script style noscript nav header footer form button select textarea svg math figure figcaption iframe audio video canvas object template map".split()
)
_FURNITURE = re.compile(
    r"(?<![\w-])(?:navbox|vertical-navbox|mw-editsection|noprint|toc|hatnote|metadata|ambox|mbox-\w+|thumb\w*|gallery|reflist|references|mw-references-wrap|printfooter|catlinks"
    r"|sidebar|shortdescription|mw-jump-link|mw-indicators|sistersitebox|navigation-not-searchable|mw-cite-backlink|error|nomobile|portal|side-box|asbox|plainlinks stub"
    r"|page-header|global-navigation|community-header|fandom-sticky-header|rail-module|wds-\w+|license-description|article-categories|mw-empty-elt|authority-control|interlanguage\w*"
    r"|mw-hidden-catlinks|mw-normal-catlinks|siteSub|contentSub|jump-to-nav|coordinates|audio-button|reference-text|ve-init\w*|dablink|rellink|stub|mbox|notice|pi-image|pi-caption)(?![\w-])"
)
_ROOTS = ("mw-parser-output", "mw-content-text", "bodyContent", "WikiaArticle", "page-content", "content")
_BLOCKS = frozenset("p div section article main center blockquote dl body html pre address".split())
_SITE = re.compile(r"\s+[-–—|]\s+[^-–—|]+$")
_DEEPEST = 150
_LONGEST_CELL = 600
_LONGEST_CAPTION = 120
_HEADINGS = {f"h{n}": n for n in range(1, 7)}


class Node:
    """An element: its name, attributes, and what is in it: elements, and words with their places in the source."""

    __slots__ = ("attributes", "children", "name")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Node | tuple[str, int]] = []

    @property
    def marks(self) -> str:
        """Its classes and id."""
        return f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}"

    def all(self) -> "Iterator[Node]":
        """The element and all below it, from the top."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [c for c in reversed(node.children) if isinstance(c, Node)]

    def words(self) -> str:
        """All words in it."""
        out: list[str] = []
        for child in self.children:
            out.append(child.words() if isinstance(child, Node) else child[0])
        return " ".join("".join(out).split())


class _Tree(HTMLParser):
    """A page as a tree; what is never closed is closed where another begins."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = [0, *(m.end() for m in re.finditer("\n", source))]
        self.root = Node("html", {})
        self._open = [self.root]
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        closing = _CLOSED_BY.get(self._open[-1].name)
        if closing and tag in closing:
            self._open.pop()
        node = Node(tag, {k: v or "" for k, v in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        at = next((i for i in range(len(self._open) - 1, 0, -1) if self._open[i].name == tag), 0)
        if at:
            del self._open[at:]

    def handle_data(self, data: str) -> None:
        line, column = self.getpos()
        self._open[-1].children.append((data, self._lines[line - 1] + column))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, written: str) -> None:
        import html

        self._open[-1].children.append((html.unescape(written), -1))


def convert(source: str, title: str) -> Canonical:
    """A page's canonical text; `title` is taken where the page has none."""
    tree = _Tree(source.replace("\x00", " ")).root
    body = next((n for mark in _ROOTS for n in tree.all() if re.search(rf"(?<![\w-]){mark}(?![\w-])", n.marks)), None)
    body = body or next((n for name in ("article", "main", "body") for n in tree.all() if n.name == name), tree)
    page = _Page()
    page.blocks(body, page.writer, 0)
    page.writer.categories += _categories(tree)
    page.writer.is_list_of_namesakes = any(re.search(r"(?<![\w-])(?:disambigbox|dmbox|disambig)(?![\w-])", n.marks) for n in tree.all())
    return canonical.finished(_title(tree) or title, page.writer)


def canonical_url(source: str) -> str | None:
    """Where a saved page was from."""
    tree = _Tree(source[:200_000]).root
    return next((n.attributes.get("href") for n in tree.all() if n.name == "link" and n.attributes.get("rel") == "canonical"), None)


def _title(tree: Node) -> str:
    heading = next((n for n in tree.all() if n.attributes.get("id") == "firstHeading" or "page-header__title" in n.marks), None)
    heading = heading or next((n for n in tree.all() if n.name == "h1"), None)
    told = heading.words() if heading else ""
    named = next((n.words() for n in tree.all() if n.name == "title"), "")
    return told or _SITE.sub("", named)


def _categories(tree: Node) -> list[str]:
    links = (n for block in tree.all() if "catlinks" in block.marks for n in block.all() if n.name == "a")
    return [n.words() for n in links if "Category:" in n.attributes.get("href", "")]


class _Page:
    """One walk over an article."""

    def __init__(self) -> None:
        self.writer = Writer()
        self._has_title = False

    def blocks(self, node: Node, out: Writer, depth: int) -> None:
        """What is in an element, as paragraphs, lists, tables and headings."""
        for child in node.children:
            if not isinstance(child, Node):
                out.put(child[0], child[1] if child[1] >= 0 else None)
            elif depth < _DEEPEST and not self._is_left_out(child, out):
                self._block(child, out, depth + 1)

    def _is_left_out(self, node: Node, out: Writer) -> bool:
        if node.name in _LEFT_OUT or "display:none" in node.attributes.get("style", "").replace(" ", ""):
            return True
        if node.name == "a" and "new" in node.marks.split() and node.words().startswith("Template:"):
            out.drop("template that there is not")
            return True
        if node.name == "sup" and re.search(r"reference|Inline-Template|noprint", node.marks):
            return True
        found = _FURNITURE.search(node.marks) if node.name not in ("body", "html") else None
        if found:
            out.drop(found[0])
        return found is not None

    def _block(self, node: Node, out: Writer, depth: int) -> None:
        if node.name in _HEADINGS:
            self._heading(node, out)
        elif node.name == "table":
            self._table(node, out)
        elif node.name == "aside":
            self._portable(node, out)
        elif node.name in ("li", "dt", "dd"):
            out.line("  " if node.name == "dd" else "- " if node.name == "li" else "")
            self.blocks(node, out, depth)
            out.line()
        elif node.name in ("ul", "ol"):
            out.line()
            self.blocks(node, out, depth)
            out.line()
        elif node.name == "br":
            out.put(" ")
        elif node.name in _BLOCKS:
            out.paragraph()
            self.blocks(node, out, depth)
            out.paragraph()
        else:
            self._inline(node, out, depth, blocks=True)

    def _inline(self, node: Node, out: Writer, depth: int, blocks: bool) -> None:
        begin = out.at
        if blocks:
            self.blocks(node, out, depth)
        else:
            self._value(node, out, depth)
        end = len(out.text)
        if end <= begin:
            return
        if node.name in ("i", "em", "cite"):
            out.italics.append((begin, end))
        target = node.attributes.get("href", "") if node.name == "a" else ""
        if target and not target.startswith("#") and (page := _page_of(target)):
            out.links.append(Link(begin, end, page))

    def _heading(self, node: Node, out: Writer) -> None:
        title = Writer()
        self._value(node, title, 0)
        text = re.sub(r"\s*\[\s*(?:edit|edit source)(?:\s*\|\s*edit source)?\s*\]\s*$", "", title.text)
        level = max(2, _HEADINGS[node.name])
        out.paragraph()
        if text and (node.name != "h1" or self._has_title):
            out.line(f"{'=' * level} {text} {'=' * level}")
            out.line()
        self._has_title = self._has_title or node.name == "h1"

    def _value(self, node: Node, out: Writer, depth: int) -> None:
        """The words of a cell or a field, its parts told apart as the page does."""
        for child in node.children:
            if not isinstance(child, Node):
                out.put(child[0], child[1] if child[1] >= 0 else None)
            elif depth > _DEEPEST or self._is_left_out(child, out):
                continue
            elif child.name == "br":
                out.put(canonical.PART)
            elif child.name in ("li", "p", "div", "tr", "dd"):
                out.put(canonical.PART)
                self._value(child, out, depth + 1)
                out.put(canonical.PART)
            else:
                self._inline(child, out, depth + 1, blocks=False)

    def _cell_of(self, node: Node) -> Writer:
        value = Writer()
        self._value(node, value, 0)
        return canonical.tidied(value)

    def _table(self, node: Node, out: Writer) -> None:
        rows = [[c for c in row.children if isinstance(c, Node) and c.name in ("td", "th")] for row in _rows(node)]
        if "infobox" in node.marks:
            self._infobox(rows, out)
            return
        cells = [[self._one_cell(c) for c in row] for row in rows]
        if not self._has_prose(out) and (found := canonical.as_fields(cells)):
            canonical.fields(out, found)
            return
        if (
            any(len(c.content.text) > _LONGEST_CELL for row in cells for c in row)
            or not any(len(row) > 1 for row in cells)
            or len(cells) == 1
        ):
            for row in rows:
                for cell in row:
                    if re.search(r"\w", cell.words()):
                        out.paragraph()
                        self.blocks(cell, out, 1)
            out.paragraph()
            return
        canonical.table(out, cells)

    @staticmethod
    def _has_prose(out: Writer) -> bool:
        """True where the page has begun to speak: a long line, or a heading."""
        return any(len(line) > _LONGEST_CAPTION or line.startswith("==") for line in out.text.split("\n") if not line.startswith("- "))

    def _one_cell(self, node: Node) -> Cell:
        down, across = (int(m[0]) if (m := re.match(r"\d{1,3}", node.attributes.get(k, ""))) else 1 for k in ("rowspan", "colspan"))
        return Cell(self._cell_of(node), node.name == "th", max(1, down), max(1, across))

    def _infobox(self, rows: list[list[Node]], out: Writer) -> None:
        """Rows of a label and a value; a row of one cell is a caption or a head."""
        found = [(canonical.label(row[0].words()), self._cell_of(row[1])) for row in rows if len(row) == 2 and row[0].words()]
        canonical.fields(out, [(k, v) for k, v in found if k])
        out.infobox = "infobox"

    def _portable(self, node: Node, out: Writer) -> None:
        """Fandom's infobox: labels and values in elements of their own."""
        if "portable-infobox" not in node.marks:
            return
        found: list[tuple[str, Writer]] = []
        title = next((n for n in node.all() if "pi-title" in n.marks), None)
        if title:
            found.append(("Name", self._cell_of(title)))
        for each in node.all():
            if re.search(r"(?<![\w-])pi-data(?![\w-])", each.marks) or (each.attributes.get("data-source") and "pi-item" in each.marks):
                label = next((n for n in each.all() if "pi-data-label" in n.marks), None)
                value = next((n for n in each.all() if "pi-data-value" in n.marks), None)
                if value:
                    found.append(
                        (canonical.label(label.words() if label else each.attributes.get("data-source", "")), self._cell_of(value))
                    )
        canonical.fields(out, [(k, v) for k, v in found if k])
        out.infobox = "portable infobox"


def _rows(node: Node) -> Iterator[Node]:
    """The rows of a table, not those of tables in it."""
    for child in node.children:
        if isinstance(child, Node):
            if child.name == "tr":
                yield child
            elif child.name in ("tbody", "thead", "tfoot"):
                yield from _rows(child)


def _page_of(address: str) -> str | None:
    """The title that a link within a wiki leads to."""
    match = re.search(r"(?:/wiki/|[?&]title=|^\./)([^?#&]+)", address)
    if not match:
        return None
    title = unquote(match[1]).replace("_", " ")
    return None if re.match(r"(?:File|Image|Category|Special|Help|Template|Talk|User|Wikipedia):", title) else title
