"""Files written whole or not at all; what is no regular file is written into, and never replaced."""

import contextlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from defcli.errors import UNREADABLE, DefcliError


def write(path: Path, content: str | bytes) -> None:
    """Write a file in one atomic step: whoever looks sees the old file or the new one."""
    write_all(path, (content,))


def write_all(path: Path, pieces: Iterable[str | bytes]) -> None:
    """Write a file of pieces, one after another, in one atomic step."""
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            with path.open("wb") as device:  # a device or a pipe takes the content and stays what it is
                device.writelines(map(_bytes, pieces))
        else:
            with replacing(path) as half, half.open("r+b") as file:
                file.writelines(map(_bytes, pieces))
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        raise DefcliError(f"{path}: cannot be written ({error.strerror}).", UNREADABLE) from None


def cache_folder() -> Path:
    """Where what can be made again is kept: `DEFCLI_CACHE`, else where this system keeps such things."""
    if named := os.environ.get("DEFCLI_CACHE"):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("defcli")


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8")


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """An empty file beside one, to be filled: it takes the place of that one in one atomic step, or is gone if filling it fails."""
    import tempfile

    target = path.resolve() if path.is_symlink() else path
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=f".{os.getpid()}")
    os.close(handle)
    try:
        yield Path(name)
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        os.chmod(name, mode)
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _sweep(target: Path) -> None:
    """Remove what a writer that was killed has left beside a file; a writer that still runs keeps its own."""
    for left in target.parent.glob(f".{_literal(target.name)}.*.*"):
        number = left.suffix[1:]
        if number.isdecimal() and left.is_file() and not _runs(int(number)):
            with contextlib.suppress(OSError):
                left.unlink()


def _literal(name: str) -> str:
    return "".join(f"[{c}]" if c in "[*?" else c for c in name)


def _runs(process: int) -> bool:
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
