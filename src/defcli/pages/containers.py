"""What pages arrive in: a file of one page, a dump of many, archives, books: each gives its pages one by one."""

import bz2
import gzip
import hashlib
import json
import lzma
import re
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BufferedReader
from pathlib import Path
from typing import IO, Any, NamedTuple
from xml.etree import ElementTree

from defcli.errors import UNREADABLE, DefcliError
from defcli.model import Origin
from defcli.pages import fetched
from defcli.pages.encoding import decoded
from defcli.pages.folder import Found
from defcli.pages.format import container, markup
from defcli.pages.source import Source, Unread

_HASH = re.compile(r"_(?=[0-9a-f]*\d)[0-9a-f]{8,64}$")
_LARGEST_PAGE = 4_000_000
_LARGEST_FILE = 4 * _LARGEST_PAGE
_SAMPLE = 64_000
_DOC = re.compile(
    r"<doc id=\"?(?P<id>\d+)\"?(?: [^>]*?url=\"(?P<url>[^\"]*)\")?[^>]*?title=\"(?P<title>[^\"]*)\"[^>]*>\n?(?P<text>.*?)</doc>", re.DOTALL
)
_MARKDOWN = re.compile(r"\s*#{1,3} \S")
_REFUSED = {
    "zip": "a ZIP archive; unpack it and build the folder.", "pdf": "a PDF; save the page from the wiki instead.",
    "picture": "a picture, not a page.", "program": "a program, not a page.",
}  # fmt: skip
_MOST_TEMPLATES = 20_000_000
_MAIN, _TEMPLATE = "0", "10"
_SITE = 2  # a dump says its wiki's name and address


class Shelf(NamedTuple):
    """What is in a container: its pages, and by name the wikitext of its templates."""

    pages: Iterator[Source | Unread]
    templates: Callable[[str], str | None]


def document_id(path: Path) -> str:
    """The file's stem without a trailing hash."""
    return _HASH.sub("", path.stem) or path.stem


def opened(found: Found) -> Shelf:
    """The pages of a file; an error of one line where it holds none."""
    path, shown, is_named = found
    with _reading(path) as file:
        head = file.read(_SAMPLE)
    held = container(head)
    if held in _REFUSED:
        raise DefcliError(f"this is {_REFUSED[held]}", UNREADABLE)
    if held == "zim":
        return Shelf(_zim(path, shown), _no_template)
    if held == "epub":
        return Shelf(_epub(path, shown), _no_template)
    if held == "7z":
        return _dump(lambda: _in_7z(path), shown)
    if held is not None and held in _UNPACKERS:
        return _dump(lambda: _unpacking(path, held), shown)
    if markup(head.decode("utf-8", "replace")) == "dump":
        if b"<!DOCTYPE" in head:
            raise DefcliError("a dump with definitions of its own, as none of MediaWiki's has.", UNREADABLE)
        return _dump(lambda: _reading(path), shown)
    return Shelf(iter(_one_file(path, shown, is_named)), _no_template)


def _no_template(_: str) -> str | None:
    return None


def _reading(path: Path) -> BufferedReader:
    return path.open("rb")


def _one_file(path: Path, shown: str, is_named: bool) -> list[Source | Unread]:
    if path.stat().st_size > _LARGEST_FILE:
        raise DefcliError("too long for a wiki page; split it and build again.", UNREADABLE)
    raw = path.read_bytes()
    text = decoded(raw)
    written = markup(text)
    sha = hashlib.sha256(raw).hexdigest()
    if written == "docs":
        return list(_docs(text, shown))
    if written == "json" and '"format": "defcli-facts/' in text[:100]:
        return []  # a table of ours
    if written == "json":
        page = fetched.kept(text, shown, sha)
        return [page] if page else list(_api(text, shown, sha))
    if written == "text" and not is_named and (_MARKDOWN.match(text) or not found_as_text(path)):
        raise DefcliError("not a wiki page by its form; name it on the command line, or call it .txt, if it is one.", UNREADABLE)
    title = re.sub(r"\s+", " ", document_id(path).replace("_", " "))
    return [
        Source(document_id(path), shown, title, text, Origin(written, _saved_from(text) if written == "html" else None, raw_sha256=sha))
    ]


def found_as_text(path: Path) -> bool:
    """True for a name that a text file of a page may have."""
    return path.suffix.casefold() in ("", ".txt", ".text", ".wiki", ".wikitext", ".mw", ".mediawiki")


def _saved_from(text: str) -> str | None:
    from defcli.pages.html import canonical_url

    return canonical_url(text)


def _docs(text: str, shown: str) -> Iterator[Source]:
    """WikiExtractor's pages: a title, then lines, of which the short ones that end in a stop are headings."""
    for match in _DOC.finditer(text):
        raw = hashlib.sha256(match[0].encode("utf-8", "surrogatepass")).hexdigest()
        origin = Origin("docs", match["url"] or None, int(match["id"]), raw_sha256=raw)
        yield Source(_ident(match["title"]), f"{shown}: {match['title']}", match["title"], match["text"], origin, shown)


def _api(text: str, shown: str, sha: str) -> Iterator[Source]:
    """What api.php answered and somebody saved: a page parsed, or revisions."""
    try:
        data = json.loads(text)
        if "parse" in data:
            page = data["parse"]
            body = page["text"]["*"] if isinstance(page["text"], dict) else page["text"]
            yield Source(
                _ident(page["title"]),
                shown,
                page["title"],
                body,
                Origin("html", None, page.get("pageid"), page.get("revid"), None, sha),
                shown,
            )
            return
        pages = data["query"]["pages"]
        for page in pages.values() if isinstance(pages, dict) else pages:
            revision = page["revisions"][0]
            body = revision["slots"]["main"] if "slots" in revision else revision
            origin = Origin("wikitext", None, page.get("pageid"), revision.get("revid"), revision.get("timestamp"), sha)
            yield Source(
                _ident(page["title"]), f"{shown}: {page['title']}", page["title"], body.get("*", body.get("content", "")), origin, shown
            )
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise DefcliError("a JSON file that holds no page of a wiki.", UNREADABLE) from None


def _ident(title: str) -> str:
    """A title as it may stand in an id and in a file's name."""
    return re.sub(r"[^\w'(),!-]+", "_", title).strip("_.")[:60] or "page"


def _unpacking(path: Path, held: str) -> IO[bytes]:
    unpacked: IO[bytes] = _UNPACKERS[held](path)
    return unpacked


def _in_7z(path: Path) -> IO[bytes]:
    try:
        import py7zr
    except ImportError:
        raise DefcliError(f"a 7z archive; to read it: {sys.executable} -m pip install py7zr", UNREADABLE) from None
    import tempfile

    folder = tempfile.TemporaryDirectory()
    with py7zr.SevenZipFile(path) as archive:
        name = next((n for n in archive.getnames() if n.endswith(".xml")), None)
        if name is None or name.startswith(("/", "..")):
            raise DefcliError("a 7z archive without a dump in it.", UNREADABLE)
        archive.extract(folder.name, [name])
    file: IO[bytes] = (Path(folder.name) / name).open("rb")
    folder._finalizer.detach()  # type: ignore[attr-defined]  # the file stays open, its folder is removed at once
    folder.cleanup()
    return file


_UNPACKERS: Mapping[str, Any] = {"bz2": bz2.BZ2File, "gz": gzip.GzipFile, "xz": lzma.LZMAFile}


def _dump(reading: Callable[[], IO[bytes]], shown: str) -> Shelf:
    """MediaWiki's XML: gone through twice, for a page may call a template and be called by a redirect that come after it."""
    templates: dict[str, str] = {}
    redirects: dict[str, list[str]] = {}
    base: list[str] = []
    room = _MOST_TEMPLATES
    for page in _entries(reading, base):
        if page.redirect is not None:
            redirects.setdefault(page.redirect, []).append(page.title)
        elif page.space == _TEMPLATE and (room := room - len(page.text)) > 0:
            templates[page.title.partition(":")[2].casefold()] = page.text
    return Shelf(_of_dump(reading, shown, redirects, base), templates.get)


class _Entry(NamedTuple):
    title: str
    space: str
    page_id: int
    revision: int
    timestamp: str | None
    text: str
    redirect: str | None


def _of_dump(
    reading: Callable[[], IO[bytes]], shown: str, redirects: Mapping[str, list[str]], base: list[str]
) -> Iterator[Source | Unread]:
    address = next((b for b in base if "/" in b), None)
    where = address.rpartition("/")[0] if address else None
    wiki = next((b for b in base if b and "/" not in b), shown)
    for page in _entries(reading, []):
        name = f"{shown}: {page.title}"
        if page.space != _MAIN or page.redirect is not None:
            continue
        if not page.text.strip():
            yield Unread(name, None, "nothing is written on this page.")
            continue
        if len(page.text) > _LARGEST_PAGE:
            yield Unread(name, None, "too long for a wiki page.")
            continue
        sha = hashlib.sha256(page.text.encode("utf-8", "surrogatepass")).hexdigest()
        url = f"{where}/{page.title.replace(' ', '_')}" if where else None
        origin = Origin("wikitext", url, page.page_id, page.revision, page.timestamp, sha)
        yield Source(_ident(page.title), name, page.title, page.text, origin, wiki, tuple(redirects.get(page.title, ())))


def _entries(reading: Callable[[], IO[bytes]], base: list[str]) -> Iterator[_Entry]:
    """The pages of a dump, one in memory at a time."""
    with reading() as file:
        try:
            found = ElementTree.iterparse(file, events=("start", "end"))
            root: Any = None
            for event, element in found:
                root = element if root is None else root
                name = element.tag.rpartition("}")[2]
                if event == "end" and name in ("sitename", "base") and len(base) < _SITE:
                    base.append(element.text or "")
                elif event == "end" and name == "page":
                    yield _entry(element)
                    root.clear()
        except ElementTree.ParseError as error:
            raise DefcliError(f"a dump that breaks off or is no XML (line {error.position[0]}).", UNREADABLE) from None
        except (OSError, EOFError, lzma.LZMAError) as error:
            raise DefcliError(f"an archive that cannot be unpacked ({error}).", UNREADABLE) from None


def _entry(page: ElementTree.Element) -> _Entry:
    parts = {e.tag.rpartition("}")[2]: e for e in page}
    revision = {e.tag.rpartition("}")[2]: e for e in parts["revision"]} if "revision" in parts else {}
    redirect = parts["redirect"].get("title") if "redirect" in parts else None

    def text(held: Mapping[str, ElementTree.Element], name: str) -> str:
        return (held[name].text or "") if name in held else ""

    def number(held: Mapping[str, ElementTree.Element], name: str) -> int:
        told = text(held, name).strip()
        return int(told) if told.isdigit() and len(told) < 19 else 0

    return _Entry(
        text(parts, "title"),
        text(parts, "ns").strip() or _MAIN,
        number(parts, "id"),
        number(revision, "id"),
        text(revision, "timestamp") or None,
        text(revision, "text"),
        redirect,
    )


def _epub(path: Path, shown: str) -> Iterator[Source | Unread]:
    """The chapters of a book, each a page."""
    try:
        with zipfile.ZipFile(path) as book:
            for entry in book.infolist():
                if not re.search(r"\.x?html?$", entry.filename) or re.search(r"(?:nav|toc|cover)\.x?html?$", entry.filename):
                    continue
                if entry.file_size > _LARGEST_PAGE:
                    yield Unread(f"{shown}: {entry.filename}", None, "too long for a wiki page.")
                    continue
                raw = book.read(entry)
                name = Path(entry.filename).stem
                yield Source(
                    _ident(name),
                    f"{shown}: {entry.filename}",
                    name,
                    decoded(raw),
                    Origin("html", raw_sha256=hashlib.sha256(raw).hexdigest()),
                    shown,
                )
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError) as error:
        raise DefcliError(f"a book that cannot be opened ({error}).", UNREADABLE) from None


def _zim(path: Path, shown: str) -> Iterator[Source | Unread]:
    """The articles of a Kiwix file."""
    try:
        from libzim.reader import Archive
    except ImportError:
        raise DefcliError(
            f"a Kiwix file (ZIM); to read it: {sys.executable} -m pip install libzim (its licence is the GPL)", UNREADABLE
        ) from None
    archive = Archive(path)
    for number in range(archive.all_entry_count):
        entry = archive._get_entry_by_id(number)
        if entry.is_redirect or not entry.get_item().mimetype.startswith("text/html"):
            continue
        raw = bytes(entry.get_item().content)
        yield Source(
            _ident(entry.title),
            f"{shown}: {entry.title}",
            entry.title,
            decoded(raw),
            Origin("html", entry.path, raw_sha256=hashlib.sha256(raw).hexdigest()),
            shown,
        )
