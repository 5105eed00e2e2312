"""Fetched pages kept in a folder as api.php would answer them, so that a build knows where they are from."""

import json
from pathlib import Path

from defcli.controls import escaped
from defcli.files import write
from defcli.model import Origin
from defcli.pages.source import Source

FORMAT = "defcli-page/1"


def keep(folder: Path, source: Source) -> Path:
    """Write a page into a folder; the path."""
    path = folder / f"{source.ident}.page.json"
    told = {
        "format": FORMAT, "title": source.title, "wiki": source.wiki, "aliases": source.aliases, "licence": source.licence, "origin": source.origin._asdict(),
        "text": source.text,
    }  # fmt: skip
    write(path, escaped(json.dumps(told, ensure_ascii=False, indent=1)) + "\n")
    return path


def kept(text: str, shown: str, sha: str) -> Source | None:
    """The page that such a file holds; None for another file."""
    try:
        told = json.loads(text)
        if told["format"] != FORMAT:
            return None
        origin = Origin(**{**told["origin"], "raw_sha256": sha})
        ident = Path(shown).name.removesuffix(".page.json")
        return Source(
            ident,
            shown,
            str(told["title"]),
            str(told["text"]),
            origin,
            told["wiki"],
            tuple(map(str, told["aliases"])),
            str(told["licence"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def last_of(folder: Path, wiki: str) -> str:
    """The last title of a wiki that a folder holds; empty where it holds none."""
    titles = []
    for path in folder.glob("*.page.json") if folder.is_dir() else ():
        source = kept(path.read_text(encoding="utf-8", errors="replace"), path.name, "")
        if source and source.wiki == wiki:
            titles.append(source.title)
    return max(titles, default="")
