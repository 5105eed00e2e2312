"""The files of pages that a user names: themselves, or those in their folders."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from defcli.errors import UNREADABLE, DefcliError
from defcli.pages.source import Unread

KEPT = ".pages"  # how the folder is called that keeps the texts of a table
_DEEPEST = 60


class Found(NamedTuple):
    """A file to read, the path to show for it, and whether it was named itself."""

    path: Path
    shown: str
    is_named: bool = True


def files(named: Sequence[Path]) -> tuple[list[Found], list[Unread]]:
    """The files to read, sorted in each folder, each once, and what of the folders was passed over."""
    found: list[Found] = []
    passed: list[Unread] = []
    for path in named:
        if path.is_dir():
            for entry in sorted(_entries(path, passed)):
                if not Path(entry).name.startswith("."):
                    found.append(Found(path / entry, entry, False))
        elif path.exists():
            found.append(Found(path, path.name))
        else:
            raise DefcliError(f"{path}: there is no such file or folder; name those of your pages.", UNREADABLE)
    if not found:
        raise DefcliError(f"{named[0]}: no pages here; put the files of your pages into the folder.", UNREADABLE)
    return list({os.path.realpath(f.path): f for f in reversed(found)}.values())[::-1], sorted(passed, key=lambda u: u.path)


def _entries(folder: Path, passed: list[Unread]) -> Iterator[str]:
    """Every file below a folder by its path from there; a link that leads out of the folder is not followed."""
    root = os.path.realpath(folder)
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        try:
            with os.scandir(os.path.join(root, inside)) as entries:
                listed = list(entries)
        except OSError as error:
            passed.append(Unread(inside or str(folder), None, f"this folder cannot be read ({error.strerror})"))
            continue
        for entry in listed:
            shown = f"{inside}/{entry.name}" if inside else entry.name
            if entry.is_symlink() and not _leads_inside(entry.path, root):
                passed.append(Unread(shown, None, "a link that leads out of the folder"))
            elif entry.is_symlink() or (entry.is_dir(follow_symlinks=False) and entry.name.endswith(KEPT)):
                continue  # what a link within the folder leads to is read where it lies
            elif entry.is_dir(follow_symlinks=False):
                if shown.count("/") < _DEEPEST:
                    waiting.append(shown)
                else:
                    passed.append(Unread(shown, None, f"more than {_DEEPEST} folders deep"))
            elif entry.is_file():
                yield shown
            elif not entry.is_dir():
                passed.append(Unread(shown, None, "no regular file"))


def _leads_inside(link: str, root: str) -> bool:
    return f"{os.path.realpath(link)}{os.sep}".startswith(root + os.sep)
