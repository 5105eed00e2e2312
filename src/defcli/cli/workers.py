"""Who reads the pages: this process, several, or a Dask cluster; what has not changed nobody."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from defcli.errors import UNREADABLE, DefcliError
from defcli.extraction.build import Mapper
from defcli.extraction.reading import Read, read_safely
from defcli.extraction.remembered import located, remembered
from defcli.extraction.shelf import Topics
from defcli.extraction.spread import spread

if TYPE_CHECKING:
    from concurrent.futures import Executor

_WORTH_A_POOL = 150_000


def mapper(workers: int, dask: str, is_fresh: bool) -> Mapper:
    """How the reading is mapped over the subjects."""
    read = _by_dask(dask) if dask else _by_processes(workers or os.cpu_count() or 1)
    return read if is_fresh else lambda topics: remembered(located(), topics, read)


def _by_processes(workers: int) -> Mapper:
    def read(topics: Topics) -> Iterator[Read]:
        if workers < 2 or len(topics) < 2 or topics.size < _WORTH_A_POOL:
            return map(read_safely, topics)
        from concurrent.futures import ProcessPoolExecutor

        return spread(read_safely, topics, workers, lambda: ProcessPoolExecutor(workers, initializer=_deaf))

    return read


def _deaf() -> None:
    """^C is for whoever started this process, who ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _by_dask(address: str) -> Mapper:
    try:
        from distributed import Client
    except ImportError:
        raise DefcliError(
            f"A Dask cluster needs the package distributed: {sys.executable} -m pip install distributed", UNREADABLE
        ) from None

    def read(topics: Topics) -> Iterator[Read]:
        if not topics:
            return
        try:
            client = Client(address, timeout=10)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise DefcliError(f"--dask {address}: no scheduler answers there ({error}).", UNREADABLE) from None
        with client:
            pool: Callable[[], Executor] = client.get_executor
            yield from spread(read_safely, topics, max(1, len(client.scheduler_info()["workers"])), pool)

    return read
