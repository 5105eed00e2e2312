"""At a terminal: signals leave it as it was, odd settings and keys end nothing; nothing printed steers it."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from defcli.__main__ import run
from defcli.table.file import Content, lines
from tables import dated

STEERING = "a\x00b\x07c\x1b[31md\x1b]0;e\x07f\x7fg\x85h\x9bi\u202ej\u2066k\u200fl\u2028m\ufeffn"
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


@pytest.fixture
def steering(tmp_path: Path) -> Path:
    """A table every text of which holds such characters."""
    table = dated(["2016-10-31", "2018~"], f"Ann Lee {STEERING} said", f"Life {STEERING}")
    page = table.documents[0]._replace(title=f"T {STEERING}", path=f"p{STEERING[:12]}.txt")
    entities = [e._replace(name=f"Page {STEERING}", aliases=(f"Alias {STEERING}",)) for e in table.entities.values()]
    facts = [f._replace(when_text=f"late {STEERING}") if f.when == "2018~" else f for f in table.facts]
    path = tmp_path / "facts.json"
    path.write_text("".join(lines(Content(f"T {STEERING}", [page], table.relations, entities, facts))), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "command",
    [
        ["info"], ["who", "Page"], ["who", "Pagee"], ["who", "Pag", "--why"], ["who", "nobody at all"], ["who", f"Pag {STEERING}"], ["list"],
        ["search", "ann lee"], ["show", "p:1"], ["show", STEERING], ["random"], ["timeline"], ["timeline", "--json"], ["timeline", "--about", "Pagg"],
        ["timeline", "--about", STEERING], ["timeline", "--export", "html", "-"], ["timeline", "--export", "csv", "-"],
        ["timeline", "--export", "markdown", "-"], ["timeline", "--export", "mermaid", "-"], ["timeline", "--export", "ics", "-"],
        ["timeline", "--export", "timelinejs", "-"], ["ask", "who said ann lee?"], ["ask", STEERING], ["quiz", "--json"], ["quiz", "--topic", STEERING],
        ["relations"], ["conflicts"], ["verify", "."], ["verify", STEERING.replace("\x00", "")], [STEERING], ["who", f"--{STEERING}"],
        ["build", STEERING.replace("\x00", "")], ["coverage", STEERING.replace("\x00", "")],
    ],
)  # fmt: skip
def test_nothing_that_is_printed_steers_a_terminal(
    command: list[str], steering: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEFCLI_FACTS", str(steering))
    run(command)
    told = capsys.readouterr()
    assert not _FORBIDDEN.findall(told.out.replace("\r\n", "\n")), command
    assert not _FORBIDDEN.findall(told.err), command


def test_nothing_that_completes_a_word_steers_a_terminal(
    steering: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEFCLI_FACTS", str(steering))
    for words in (["who", "Pag"], ["timeline", "--section", ""], ["quiz", "--topic", ""]):
        run(["__complete", *words])
    assert not _FORBIDDEN.findall(capsys.readouterr().out)


class _Terminal:
    """The program on a terminal of its own."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self.ours, self._theirs = pty.openpty()
        self.before = termios.tcgetattr(self._theirs)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "defcli", *arguments], stdin=self._theirs, stdout=self._theirs, stderr=self._theirs,
            env={**os.environ, "TERM": "xterm", **environment}, process_group=0,
        )  # fmt: skip

    def read_until(self, words: str) -> str:
        seen = b""
        while words.encode() not in seen:
            assert select.select([self.ours], [], [], 30)[0], seen
            seen += os.read(self.ours, 65536)
        return seen.decode()

    def ended(self) -> int:
        """The exit code, all that is still printed being read."""
        while self.process.poll() is None:
            if select.select([self.ours], [], [], 0.05)[0]:
                os.read(self.ours, 65536)
        return self.process.returncode

    def wait_for_keys(self) -> None:
        while self.is_as_it_was():
            assert self.process.poll() is None

    def is_as_it_was(self) -> bool:
        return termios.tcgetattr(self._theirs)[:4] == self.before[:4]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_at_a_prompt_leaves_the_terminal_as_it_was(name: str, table_path: Path) -> None:
    terminal = _Terminal("quiz", "--seed", "3", "--type", "multiple", "--facts", str(table_path))
    terminal.read_until("q quit")
    terminal.wait_for_keys()
    terminal.process.send_signal(getattr(signal, name))
    assert terminal.ended() == 128 + getattr(signal, name)
    assert terminal.is_as_it_was()


def test_ctrl_c_says_interrupted(table_path: Path) -> None:
    terminal = _Terminal("quiz", "--seed", "3", "--type", "multiple", "--facts", str(table_path))
    terminal.read_until("q quit")
    terminal.wait_for_keys()
    os.write(terminal.ours, b"\x03")
    terminal.read_until("Interrupted.")
    assert terminal.ended() == 130


def test_ctrl_z_stops_and_comes_back_to_the_question(table_path: Path) -> None:
    terminal = _Terminal("quiz", "--seed", "3", "--type", "multiple", "--facts", str(table_path))
    terminal.read_until("q quit")
    terminal.wait_for_keys()
    os.write(terminal.ours, b"\x1a")
    assert os.WIFSTOPPED(os.waitpid(terminal.process.pid, os.WUNTRACED)[1])
    terminal.process.send_signal(signal.SIGCONT)
    terminal.read_until("q quit")
    terminal.wait_for_keys()
    os.write(terminal.ours, b"q")
    assert terminal.ended() == 0


@pytest.mark.parametrize("pager", ["'x", "", "nowhere", "false"])
def test_a_pager_that_cannot_be_run_is_done_without(pager: str, table_path: Path) -> None:
    terminal = _Terminal("timeline", "--facts", str(table_path), PAGER=pager, LINES="10")
    if pager != "false":
        terminal.read_until("The Defenders")
    assert terminal.ended() == 0


@pytest.mark.parametrize("arguments", [["--help"], ["who", "--help"], ["completion", "bash"], ["--version"]])
def test_help_that_nobody_reads_is_no_error(arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([sys.executable, "-m", "defcli", *arguments], stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_an_endless_number_is_no_answer(table_path: Path) -> None:
    lines = "\n".join(json.dumps({"answer": "7" * 5000}) for _ in range(3)) + '\n{"quit": true}\n'
    done = subprocess.run(
        [sys.executable, "-m", "defcli", "quiz", "--protocol", "--seed", "1", "--type", "multiple", "--facts", str(table_path)],
        input=lines, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0
    assert done.stdout.count('"error"') == 3
