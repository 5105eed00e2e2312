"""A build gives the same bytes whoever reads, survives a lost worker, and reads no page again that has not changed."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from defcli.__main__ import run
from defcli.extraction.build import build
from defcli.extraction.reading import Read, read_safely
from defcli.extraction.remembered import remembered
from defcli.extraction.shelf import Topics
from defcli.extraction.spread import spread

NAMES = ("Ann Lee", "Bo Hart", "Cy Dow", "Di Fox", "Ed Gray", "Flo Hill")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        text = f"= The Lantern {number} =\n\nThe Lantern {number} is a {1990 + number} film directed by {name}. It was released on May {number + 1}, {1990 + number}.\n"
        (folder / f"p{number}.txt").write_text(text, encoding="utf-8")
    return folder


def _double(number: int) -> int:
    return 2 * number


def _double_or_die(mark: Path, number: int) -> int:
    if number == 3 and not mark.exists():
        mark.write_text("died")
        os._exit(9)
    return 2 * number


def _die_always(parent: int, number: int) -> int:
    if os.getpid() != parent:
        os._exit(9)
    return 2 * number


def _processes() -> Executor:
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


def test_results_come_in_order_and_no_more_is_handed_out_than_wanted() -> None:
    begun: list[int] = []

    def work(number: int) -> int:
        begun.append(number)
        return number

    results = spread(work, range(100), 2, lambda: ThreadPoolExecutor(2))
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    assert len(begun) < 30
    results.close()  # type: ignore[attr-defined]
    assert list(spread(_double, range(20), 2, lambda: ThreadPoolExecutor(2))) == [2 * n for n in range(20)]


def test_a_lost_workers_work_is_done_again(tmp_path: Path) -> None:
    assert list(spread(partial(_double_or_die, tmp_path / "mark"), range(8), 2, _processes)) == [2 * n for n in range(8)]


def test_where_every_worker_is_lost_the_work_is_done_here() -> None:
    assert list(spread(partial(_die_always, os.getpid()), range(3), 1, _processes)) == [0, 2, 4]


def test_processes_give_the_same_bytes(pages: Path) -> None:
    def how(topics: Topics) -> Iterator[Read]:
        return spread(read_safely, topics, 2, _processes)

    assert build([pages], how=how).text == build([pages]).text


def test_a_dask_cluster_gives_the_same_bytes(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, local_directory=str(tmp_path)) as cluster:
        assert run(["build", str(pages), "-o", str(tmp_path / "t.json"), "--dask", cluster.scheduler_address]) == 0
    assert (tmp_path / "t.json").read_text(encoding="utf-8") == build([pages]).text


def test_a_scheduler_that_does_not_answer_is_told_in_a_line(pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("distributed")
    assert run(["build", str(pages), "-o", str(tmp_path / "t.json"), "--dask", "nowhere"]) == 3
    assert "no scheduler answers" in capsys.readouterr().err


def _counting(count: list[str]) -> Callable[[Topics], Iterator[Read]]:
    def read(topics: Topics) -> Iterator[Read]:
        for topic in topics:
            count.extend(d.id for d in topic)
            yield read_safely(topic)

    return read


def test_only_the_page_that_changed_is_read_again(pages: Path, tmp_path: Path) -> None:
    def built(count: list[str]) -> str:
        return build([pages], how=lambda topics: remembered(tmp_path / "cache", topics, _counting(count))).text

    first: list[str] = []
    text = built(first)
    assert len(first) == len(NAMES)
    again: list[str] = []
    assert built(again) == text
    assert again == []
    (pages / "p3.txt").write_text((pages / "p3.txt").read_text().replace("Di Fox", "Ida Moss"), encoding="utf-8")
    changed: list[str] = []
    assert built(changed) == build([pages]).text
    assert changed == ["p3"]


def test_a_broken_cache_costs_time_alone(pages: Path, tmp_path: Path) -> None:
    def built() -> str:
        return build([pages], how=lambda topics: remembered(tmp_path / "cache", topics, _counting([]))).text

    text = built()
    for each in (tmp_path / "cache").iterdir():
        each.write_bytes(b"broken")
    assert built() == text


def test_fresh_reads_again_and_workers_do_not_change_a_byte(pages: Path, tmp_path: Path) -> None:
    texts = set()
    for number, options in enumerate((["--workers", "1"], ["--workers", "2"], ["--fresh"], [])):
        assert run(["build", str(pages), "-o", str(tmp_path / f"{number}.json"), *options]) == 0
        texts.add((tmp_path / f"{number}.json").read_text(encoding="utf-8"))
    assert len(texts) == 1
