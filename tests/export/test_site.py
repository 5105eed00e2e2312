"""The page for a browser: driven in one, by keys alone, at the width of a phone."""

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import pytest

from defcli.__main__ import run
from defcli.export.site import page
from defcli.export.told import LICENCE_URL
from defcli.model import Table
from defcli.quiz.rounds import Wish, round_of
from tables import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="module")
def written(table: Table, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("site") / "index.html"
    path.write_text(page(table, round_of(table, 30, 1, Wish(no_spoilers=True)), False), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def opened(written: Path) -> "Iterator[Page]":
    api = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("there is no chromium here")
    with api.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        seen = browser.new_page(viewport={"width": 360, "height": 740})
        seen.faults = []
        seen.on("console", lambda m: seen.faults.append(m.text) if m.type in ("error", "warning") else None)
        seen.on("pageerror", lambda e: seen.faults.append(str(e)))
        seen.goto(written.as_uri())
        yield seen
        assert seen.faults == []
        browser.close()


def test_the_page_is_valid_and_asks_nothing_of_a_network(written: Path) -> None:
    text = written.read_text(encoding="utf-8")
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    assert "default-src 'none'" in text
    assert "unsafe" not in text
    assert LICENCE_URL in text
    assert not re.findall(r"""(?:src|href)=["']?(?:https?:)?//(?!creativecommons)""", text)


def test_no_plot_is_in_a_page_that_was_not_asked_for_it(table: Table, written: Path) -> None:
    text = written.read_text(encoding="utf-8")
    assert not [f.statement for f in table.facts if f.spoiler and f.statement in text]
    assert any(f.statement in page(table, (), True) for f in table.facts if f.spoiler)


def test_what_a_table_says_cannot_become_markup(table: Table) -> None:
    first, *rest = table.facts
    text = page(
        table._replace(title=HOSTILE, facts=(first._replace(statement=f"{HOSTILE}</script><img src=x onerror=1>"), *rest)), (), True
    )
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    assert not tree.findall(".//img")
    assert len(tree.findall(".//script")) == 2


def test_a_folder_gets_an_index_and_the_command_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["site", str(tmp_path), "--questions", "5"]) == 0
    assert (tmp_path / "index.html").exists()
    assert "5 questions" in capsys.readouterr().err
    assert run(["site", str(tmp_path / "no" / "where.html")]) == 3


def test_a_slip_finds_a_name_and_its_card_opens_the_passage(opened: "Page") -> None:
    opened.goto(opened.url.partition("#")[0])
    opened.fill("#q", "mat murdok")
    assert [a.inner_text() for a in opened.query_selector_all("#hits a")] == ["Matt Murdock character"]
    opened.keyboard.press("Enter")
    opened.wait_for_selector("h2:has-text('Matt Murdock')")
    opened.keyboard.press("Tab")
    opened.locator("summary").first.focus()
    opened.keyboard.press("Enter")
    assert opened.locator("details[open] blockquote mark").first.is_visible()
    opened.locator("p.lead a").first.click()
    assert "Matt Murdock" not in opened.inner_text("h2")


def test_the_timeline_is_filtered_by_words_and_kinds(opened: "Page") -> None:
    opened.goto(opened.url.partition("#")[0] + "#/timeline")
    opened.wait_for_selector("time")
    every = opened.locator("time").count()
    opened.fill("#t", "premiere")
    assert 0 < opened.locator("time").count() < every
    opened.fill("#t", "")
    opened.locator(".filters button").first.click()
    assert 0 < opened.locator("time").count() < every


def test_a_round_is_played_by_keys_alone(opened: "Page") -> None:
    opened.goto(opened.url.partition("#")[0] + "#/quiz")
    for number in range(1, 11):
        opened.wait_for_selector(f"p.note:has-text('{number} of 10')")
        if opened.locator("#typed").count():
            opened.keyboard.type("nobody")
            opened.keyboard.press("Enter")
        else:
            opened.keyboard.press("1")
        assert opened.locator(".verdict").is_visible()
        assert opened.locator("blockquote").first.is_visible()
        opened.keyboard.press("Enter")
    assert re.fullmatch(r"\d+ of 10 right", opened.inner_text("h2"))


def test_nothing_is_wider_than_a_phone(opened: "Page") -> None:
    for part in ("", "#/timeline", "#/quiz"):
        opened.goto(opened.url.partition("#")[0] + part)
        assert opened.evaluate("document.documentElement.scrollWidth") <= 360
