"""Files written whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from defcli.errors import UNREADABLE, DefcliError


def write(path: Path, text: str) -> None:
    """Write a text file in one atomic step: whoever looks sees the old file or the new one."""
    target = path.resolve() if path.is_symlink() else path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise DefcliError(f"{path}: cannot be written ({error.strerror}).", UNREADABLE) from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        os.chmod(name, mode)
        os.replace(name, target)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise DefcliError(f"{path}: cannot be written ({error.strerror}).", UNREADABLE) from None
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
