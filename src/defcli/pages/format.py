"""What a file is, by its bytes and never by its name."""

import re

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"), (b"ZIM\x04", "zim"), (b"7z\xbc\xaf\x27\x1c", "7z"), (b"BZh", "bz2"), (b"\x1f\x8b", "gz"), (b"\xfd7zXZ\x00", "xz"),
    (b"%PDF", "pdf"), (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"\x7fELF", "program"),
)  # fmt: skip
_EPUB = b"application/epub+zip"
_DUMP = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE mediawiki\b.*?)?<mediawiki\b", re.DOTALL)
_HTML = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype html\b|<html\b|<head\b|<body\b)", re.IGNORECASE | re.DOTALL)
_DOCS = re.compile(r"\s*<doc id=\"?\d+")
_MARKUP = re.compile(r"\[\[[^\[\]\n]{1,200}\]\]|\{\{[^{}\n]|'''|<ref\b|^\{\|", re.MULTILINE)
_TITLED = re.compile(r"\s*= ?[^=\n]+ ?=\s*$", re.MULTILINE)
_SAMPLE = 40_000
_MARKS = 3


def container(raw: bytes) -> str | None:
    """What other than text a file is: `zim`, `epub`, `zip`, `7z`, `bz2`, `gz`, `xz`, `pdf`, `picture`, `program`; None for text."""
    found = next((name for magic, name in _MAGIC if raw.startswith(magic)), None)
    return "epub" if found == "zip" and _EPUB in raw[:200] else found


def markup(text: str) -> str:
    """How a text is written: `dump` (MediaWiki's XML), `html`, `docs` (WikiExtractor's), `json`, `wikitext`, or `text`."""
    for name, shape in (("dump", _DUMP), ("html", _HTML), ("docs", _DOCS)):
        if shape.match(text):
            return name
    if re.match(r"\s*\{(?![{|])", text) and text.rstrip()[-1:] == "}" and '"' in text[:200]:
        return "json"
    start = text.lstrip()[:9].casefold()
    marks = len(_MARKUP.findall(text[:_SAMPLE]))
    needed = 4 * _MARKS if _TITLED.match(text) else _MARKS
    return "wikitext" if marks >= needed or start.startswith("#redirect") else "text"
