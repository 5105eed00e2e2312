"""The files of pages that a user names: themselves, or those in their folders."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from defcli.errors import UNREADABLE, DefcliError

SUFFIXES = (".txt", ".wiki", ".text")
_DEEPEST = 60


class Found(NamedTuple):
    """A file to read, and the path to show for it."""

    path: Path
    shown: str


class Unread(NamedTuple):
    """What could not be read, or not whole: the path to show, the line where one is known, and why."""

    path: str
    line: int | None
    reason: str


def files(named: Sequence[Path]) -> tuple[list[Found], list[Unread]]:
    """The files to read, sorted in each folder, each once, and what of the folders was passed over."""
    found: list[Found] = []
    passed: list[Unread] = []
    for path in named:
        if path.is_dir():
            for entry in sorted(_entries(path, passed)):
                inside = Found(path / entry, entry)
                if inside.path.suffix.casefold() in SUFFIXES:
                    found.append(inside)
                elif not inside.path.name.startswith("."):
                    passed.append(Unread(entry, None, f"not a text file ({', '.join(SUFFIXES)})"))
        elif path.exists():
            found.append(Found(path, path.name))
        else:
            raise DefcliError(f"{path}: there is no such file or folder; name those of your pages.", UNREADABLE)
    if not found:
        raise DefcliError(f"{named[0]}: no pages here; put text files ({', '.join(SUFFIXES)}) into the folder.", UNREADABLE)
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
