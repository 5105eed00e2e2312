"""Who reads the pages: this process, several, or a Dask cluster; what has not changed nobody."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from defcli.errors import UNREADABLE, DefcliError
from defcli.extraction.build import Mapper, Read, read_topic_safely
from defcli.extraction.remembered import located, remembered
from defcli.extraction.spread import spread
from defcli.pages.document import Document

if TYPE_CHECKING:
    from concurrent.futures import Executor

_WORTH_A_POOL = 150_000


def mapper(workers: int, dask: str, is_fresh: bool) -> Mapper:
    """How the reading is mapped over the subjects."""
    read = _by_dask(dask) if dask else _by_processes(workers or os.cpu_count() or 1)
    return read if is_fresh else lambda topics: remembered(located(), topics, read)


def _by_processes(workers: int) -> Mapper:
    def read(topics: Sequence[Sequence[Document]]) -> Iterator[Read]:
        size = sum(len(d.text) for topic in topics for d in topic)
        if workers < 2 or len(topics) < 2 or size < _WORTH_A_POOL:
            return map(read_topic_safely, topics)
        from concurrent.futures import ProcessPoolExecutor

        return spread(read_topic_safely, topics, workers, lambda: ProcessPoolExecutor(workers, initializer=_deaf))

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

    def read(topics: Sequence[Sequence[Document]]) -> Iterator[Read]:
        if not topics:
            return
        try:
            client = Client(address, timeout=10)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise DefcliError(f"--dask {address}: no scheduler answers there ({error}).", UNREADABLE) from None
        with client:
            pool: Callable[[], Executor] = client.get_executor
            yield from spread(read_topic_safely, topics, max(1, len(client.scheduler_info()["workers"])), pool)

    return read
