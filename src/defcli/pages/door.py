"""The door: whatever a page arrives in becomes one canonical text, and nothing is lost without a word."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from defcli.controls import escaped
from defcli.errors import DefcliError
from defcli.pages import canonical, containers
from defcli.pages.canonical import Canonical
from defcli.pages.folder import Found
from defcli.pages.source import Source, Unread

_LONGEST_LINE = 100_000
_LARGEST_TEXT = 4_000_000
_HEADED = re.compile(r"[A-Z][^.!?:;,]{1,60}\.$")
_MOST_WORDS = 3
_NAMED_WIKI = re.compile(r"wiki", re.IGNORECASE)
_SECTION = re.compile(r"(?:Section::::|BULLET::::-?\s*)")


class Page(NamedTuple):
    """A page come in: where it was from, its canonical text, and whether that is the very file that was named."""

    source: Source
    canonical: Canonical
    is_the_file: bool

    @property
    def sha256(self) -> str:
        """The hash of the canonical text."""
        return hashlib.sha256(self.canonical.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def record(self) -> str:
        """What is kept beside the text: where it is from, its map, links, italics, categories, and what was dropped."""
        told: dict[str, Any] = {
            "title": self.source.title, "origin": self.source.origin._asdict(), "licence": self.source.licence, "aliases": self.source.aliases,
            "infobox": self.canonical.infobox, "categories": self.canonical.categories, "dropped": self.canonical.dropped,
            "links": self.canonical.links, "italics": self.canonical.italics, "map": self.canonical.runs,
        }  # fmt: skip
        return escaped(json.dumps(told, ensure_ascii=False)) + "\n"


def pages(found: Sequence[Found]) -> Iterator[Page | Unread]:
    """The pages of some files, in order; what cannot be read is told and costs nothing else."""
    for each in found:
        try:
            shelf = containers.opened(each)
            for source in shelf.pages:
                yield source if isinstance(source, Unread) else _come_in(source, shelf.templates, each)
        except DefcliError as error:
            yield Unread(each.shown, None, str(error))
        except OSError as error:
            yield Unread(each.shown, None, f"cannot be read ({error.strerror or error}).")


def _come_in(source: Source, templates: Callable[[str], str | None], found: Found) -> Page | Unread:
    try:
        text = converted(source, templates)
    except Exception as error:
        return Unread(source.shown, None, f"this page could not be read ({type(error).__name__}); please report it")
    if text.redirect:
        return Unread(source.shown, None, f"a redirect to {text.redirect}")
    if source.wiki and (source.title == "Main Page" or (source.title == source.wiki and _NAMED_WIKI.search(source.wiki))):
        return Unread(source.shown, None, "the front page of the wiki")
    if text.is_list_of_namesakes or source.title.endswith("(disambiguation)"):
        return Unread(source.shown, None, "a page that only tells namesakes apart")
    if not text.text.strip():
        return Unread(source.shown, None, "nothing is written in this file.")
    if len(text.text) > _LARGEST_TEXT or max(map(len, text.text.split("\n"))) > _LONGEST_LINE:
        return Unread(source.shown, None, "too long for a wiki page, or one of its lines is; split it and build again.")
    return Page(source, text, source.origin.format == "text" and _is_the_file(source, found))


def _is_the_file(source: Source, found: Found) -> bool:
    """True for a file that is just this text in UTF-8, so that it can be quoted itself."""
    return source.wiki is None and found.path.read_bytes() == source.text.encode("utf-8", "surrogatepass")


def converted(source: Source, templates: Callable[[str], str | None]) -> Canonical:
    """A page's canonical text."""
    if source.origin.format == "wikitext":
        from defcli.pages import wikitext

        return wikitext.convert(source.text, source.title, templates)
    if source.origin.format == "html":
        from defcli.pages import html

        return html.convert(source.text, source.title)
    if source.origin.format == "docs":
        return _from_docs(source)
    return Canonical("", source.text)


def _from_docs(source: Source) -> Canonical:
    """WikiExtractor's lines: a short one that ends in a stop, before longer ones, is a heading."""
    body = canonical.Writer()
    lines = [line.strip() for line in source.text.split("\n")]
    lines = lines[1:] if lines[:1] == [source.title] else lines
    for line in lines:
        plain = _SECTION.sub("", line)
        if not plain:
            continue
        body.paragraph()
        if _HEADED.fullmatch(plain) and (plain != line or (len(plain.split()) <= _MOST_WORDS and not re.search(r"\d", plain))):
            body.put(f"== {plain.rstrip('.')} ==")
        else:
            body.put(re.sub(r"\s*\b(?:codice|formula)_\d+", "", plain))
    return canonical.finished(source.title, body)
