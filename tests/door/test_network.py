"""Pages fetched from a wiki: answers recorded from a real MediaWiki, replayed on loopback."""

import gzip
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from defcli.__main__ import run
from defcli.errors import DefcliError
from defcli.pages import network
from defcli.table.file import load

FOLDER = Path(__file__).parents[1] / "pages" / "mediawiki"
SIEVE = ("lowmaxlag", "busy", "forbidden", "file", "endless", "garbage")


class _Wiki(BaseHTTPRequestHandler):
    answers: ClassVar[dict[str, tuple[int, str]]] = {}
    mood: ClassVar[str] = ""
    asked: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        """Replay what was recorded, in a mood."""
        path = self.path.removeprefix("/")
        type(self).asked.append((path, self.headers.get("User-Agent", "")))
        mood = type(self).mood
        if mood == "forbidden":
            self.send_error(403)
        elif mood == "file":
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
            self.end_headers()
        elif mood == "busy":
            type(self).mood = "lagging"
            self.send_response(429)
            self.send_header("Retry-After", "7")
            self.end_headers()
        elif mood == "lagging" and path.startswith("api"):
            type(self).mood = ""
            self._send(200, json.dumps({"error": {"code": "maxlag"}}))
        elif mood == "garbage":
            self._send(200, "<html>no api</html>")
        elif mood == "endless":
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(400):
                    self.wfile.write(b"x" * 100_000)
            except OSError:
                return
        else:
            self._send(*type(self).answers.get(path, (404, "")))

    def _send(self, status: int, body: str) -> None:
        packed = gzip.compress(body.replace("WIKI", f"http://{self.headers['Host']}").encode())
        self.send_response(status)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        self.wfile.write(packed)

    def log_message(self, format: str, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def wiki() -> Iterator[str]:
    recorded = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(FOLDER.glob("*.json"))]
    _Wiki.answers = {each["asked"]: (each["status"], each["body"]) for each in recorded}
    _Wiki.mood, _Wiki.asked = "", []
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Wiki)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_a_page_by_address_by_title_and_by_redirect(wiki: str) -> None:
    for page in (
        network.page_at(f"{wiki}/index.php/Salt_Road"),
        network.page_called("Salt Road", wiki),
        network.page_called("The Salt Road", wiki),
    ):
        assert page.title == "Salt Road"
        assert page.licence == "CC BY-SA 4.0"
        assert page.origin.revision
        assert "<table" in page.text
    assert page.aliases == ("The Salt Road",)
    assert all(agent.startswith("defcli/") and "http" in agent for _, agent in _Wiki.asked)
    assert all("maxlag=5" in path for path, _ in _Wiki.asked if path.startswith("api"))


def test_a_page_that_there_is_not_is_not_found(wiki: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fetch", "Nowhere", "--wiki", wiki]) == 1
    assert "Test Wiki has no page of that title" in capsys.readouterr().err


def test_a_wiki_that_is_busy_is_asked_again_when_it_says(wiki: str) -> None:
    waits: list[float] = []
    _Wiki.mood = "busy"
    assert network.page_called("Salt Road", wiki, waits.append).title == "Salt Road"
    assert waits == [7.0, 5.0]


@pytest.mark.parametrize(
    ("mood", "told"),
    [
        ("forbidden", "save the page in your browser"),
        ("file", "not allowed"),
        ("endless", "too long"),
        ("garbage", "no wiki answers"),
    ],
)
def test_a_wiki_that_does_not_answer_is_one_line(
    mood: str, told: str, wiki: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _Wiki.mood = mood
    assert run(["fetch", f"{wiki}/index.php/Salt_Road", "-o", str(tmp_path / "x")]) == 3
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1
    assert not (tmp_path / "x").exists()


def test_nobody_there_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fetch", "http://127.0.0.1:9/wiki/A"]) == 3
    assert "cannot be reached" in capsys.readouterr().err
    assert run(["fetch", "A"]) == 2
    assert run(["fetch"]) == 2


def test_an_address_is_built_and_keeps_where_it_was_from(wiki: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["build", f"{wiki}/index.php/Salt_Road"]) == 0
    page = load(tmp_path / "Salt_Road.json").documents[0]
    assert (page.title, page.licence, page.origin.format) == ("Salt Road", "CC BY-SA 4.0", "html")
    assert page.origin.url == f"{wiki}/index.php?title=Salt_Road"
    assert run(["who", "naomi", "rowe", "--facts", "Salt_Road.json"]) == 0


def test_a_whole_wiki_goes_on_where_it_was_left(wiki: str, tmp_path: Path) -> None:
    def answer(names: list[str], more: dict[str, str]) -> tuple[int, str]:
        found = [
            {"title": n, "pageid": i, "revisions": [{"revid": i, "slots": {"main": {"content": f"{n} is a film."}}}]}
            for i, n in enumerate(names, 1)
        ]
        return 200, json.dumps({"query": {"pages": found}, **({"continue": more} if more else {})})

    base = "api.php?action=query&generator=allpages&gaplimit=50&gapfilterredir=nonredirects&prop=revisions&rvprop=ids%7Ctimestamp%7Ccontent&rvslots=main&gapfrom="
    end = "&format=json&formatversion=2&maxlag=5"
    _Wiki.answers |= {
        f"{base}%21{end}": answer(["A", "B"], {"gapcontinue": "C", "continue": "||"}),
        f"{base}%21&gapcontinue=C&continue=%7C%7C{end}": answer(["C"], {}),
        f"{base}C{end}": answer(["C", "D"], {}),
    }
    assert run(["fetch", "--all", "--wiki", wiki, "-o", str(tmp_path / "w")]) == 0
    assert sorted(p.name for p in (tmp_path / "w").iterdir()) == ["A.page.json", "B.page.json", "C.page.json"]
    assert run(["fetch", "--all", "--wiki", wiki, "-o", str(tmp_path / "w")]) == 0
    assert (tmp_path / "w" / "D.page.json").exists()


def test_only_one_module_knows_the_network() -> None:
    source = Path(network.__file__).parents[1]
    knowing = [
        p.name
        for p in source.rglob("*.py")
        if any(w in p.read_text(encoding="utf-8") for w in ("urllib.request", "http.client", "import socket"))
    ]
    assert knowing == ["network.py"]


def test_a_bad_address_is_refused() -> None:
    with pytest.raises(DefcliError, match="no address"):
        network.page_at("https:///x")
