"""Reading spread over processes or machines: pages on one subject are read together and apart from all others, so that a build is a map over subjects.

Whoever computes, the results come in the order of the subjects, and are the same.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from typing import TypeVar

Topic = TypeVar("Topic")
Result = TypeVar("Result")
_TRIES = 3
_AHEAD = 4


def spread(work: Callable[[Topic], Result], topics: Sequence[Topic], workers: int, executor: Callable[[], Executor]) -> Iterator[Result]:
    """The results of some work on each topic, in order; what a lost worker had is done again, at last here.

    `executor` opens a pool of `workers`; no more is handed to it than keeps it busy, and what is not wanted any more is called back.
    """
    done = 0
    for _ in range(_TRIES):
        try:
            with executor() as pool:
                for result in _in_order(work, topics[done:], _AHEAD * workers, pool):
                    yield result
                    done += 1
            return
        except BrokenExecutor:
            continue
    yield from map(work, topics[done:])


def _in_order(work: Callable[[Topic], Result], topics: Sequence[Topic], ahead: int, pool: Executor) -> Iterator[Result]:
    waiting: list[Future[Result]] = []
    left = iter(topics)
    try:
        for topic in left:
            waiting.append(pool.submit(work, topic))
            if len(waiting) >= ahead:
                yield waiting.pop(0).result()
        while waiting:
            yield waiting.pop(0).result()
    finally:
        for each in waiting:
            each.cancel()
