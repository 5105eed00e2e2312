"""Help opens with examples that work, and a command loads no more than it needs."""

import io
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from defcli.__main__ import run
from defcli.cli.app import COMMANDS

WRITES = ("build", "verify", "coverage", "completion")
HEAVY = ("defcli.extraction.relations", "defcli.extraction.mentions", "defcli.pages.parts", "rapidfuzz", "rich", "hashlib", "icalendar")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_opens_with_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    help_text = capsys.readouterr().out
    assert re.search(rf"^    defcli {command}\b", help_text, re.MULTILINE)
    assert help_text.index("    defcli") < help_text.index("Options:")


@pytest.mark.parametrize("command", [c for c in COMMANDS if c not in (*WRITES, "fetch", "use", "diff", "export-table")])
def test_examples_work_on_the_table_that_is_shipped(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run([command, "--help"])
    examples = re.findall(r"^    defcli (.+)$", capsys.readouterr().out, re.MULTILINE)
    assert examples
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    if command in ("stats", "forget"):
        monkeypatch.setattr(sys, "stdin", io.StringIO("1\n"))
        run(["quiz", "--seed", "1"])
    for example in examples:
        assert run(shlex.split(example)) == 0, example


@pytest.mark.parametrize(
    ("arguments", "beside"),
    [
        (["who", "Alexandra"], ()),
        (["timeline"], ()),
        (["--help"], ("defcli.table.file",)),
        (["__complete", "who", "a"], ("typer",)),
        (["quiz", "--help"], ("defcli.quiz",)),
    ],
)
def test_a_command_loads_no_more_than_it_needs(arguments: list[str], beside: tuple[str, ...]) -> None:
    program = "import sys; from defcli.__main__ import run; run(sys.argv[1:]); sys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    loaded = set(done.stderr.split())
    assert not [m for m in (*HEAVY, *beside) if m in loaded]


def test_a_near_command_or_option_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["timelin", "--from", "2016"]) == 2
    assert "Did you mean: defcli timeline --from 2016" in capsys.readouterr().err
    assert run(["quiz", "--sead", "7"]) == 2
    assert "--seed" in capsys.readouterr().err
    assert run(["Alexandra"]) == 2
    assert "defcli who Alexandra" in capsys.readouterr().err


def test_options_for_every_command_stand_before_or_after_it(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ["--plain", "who", "yung"],
        ["who", "yung", "--plain"],
        ["who", "--color", "never", "yung"],
        ["who", "yung", "--color=never"],
    ):
        assert run(arguments) == 0
        assert capsys.readouterr().out.startswith("Élodie Yung (person)")
    assert run(["who", "yung", "--color", "always"]) == 0
    assert "\x1b[1m" in capsys.readouterr().out
    assert run(["who", "yung", "--color", "mauve"]) == 2


def test_the_manual_page_tells_what_the_commands_tell() -> None:
    done = subprocess.run([sys.executable, str(Path(__file__).parents[2] / "tools" / "man.py"), "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["tables", "spoilers", "exports", "memory", "codes"])
def test_help_tells_of_topics_too(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["help", name]) == 0
    assert capsys.readouterr().out.strip()
    assert run(["help", "gardening"]) == 2
    assert name in capsys.readouterr().err
