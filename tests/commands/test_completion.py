"""Completion, as the shells ask for it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from defcli.__main__ import run
from defcli.cli.app import COMMANDS, app
from defcli.cli.complete import FILES, OPTIONS, complete
from defcli.quiz.question import DIFFICULTIES, TYPES


@pytest.fixture(autouse=True)
def _table(monkeypatch: pytest.MonkeyPatch, table_path: Path) -> None:
    monkeypatch.setenv("DEFCLI_FACTS", str(table_path))


def test_every_command_and_option_is_known_and_no_other() -> None:
    group = typer.main.get_command(app)
    everywhere = {o for p in group.params for o in p.opts} - {"--version", "-V"} | {"--help", "-h"}
    assert set(OPTIONS) == set(COMMANDS)
    for name in COMMANDS:
        command = group.get_command(None, name)  # type: ignore[attr-defined]
        own = {o for p in command.params if p.param_type_name == "option" for o in (*p.opts, *p.secondary_opts)}
        assert set(OPTIONS[name]) == own | everywhere, name


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (["wh"], ["who"]),
        (["--vers"], ["--version"]),
        (["who", "elo"], ["Élodie Yung"]),
        (["who", '"Sigour'], ["Sigourney Weaver"]),
        (["who", "Charlie\\ C"], ["Charlie Cox"]),
        (["who", "henwick"], ["Jessica Henwick"]),
        (["who", "--ki"], ["--kind"]),
        (["who", "--kind", "pe"], ["person"]),
        (["timeline", "--section", "cine"], ["Cinematography"]),
        (["timeline", "--export", "ti"], ["timelinejs"]),
        (["timeline", "--export", "html", ""], [FILES]),
        (["list", "--relation", "port"], ["portrays"]),
        (["who", "--facts", ""], [FILES]),
        (["quiz", "--type", ""], list(TYPES)),
        (["quiz", "--difficulty", ""], list(DIFFICULTIES)),
        (["completion", "f"], ["fish"]),
        (["ask", "who"], []),
        (["nonsense", "x"], []),
    ],
)
def test_what_can_follow(typed: list[str], found: list[str]) -> None:
    assert complete(typed) == found


def test_a_table_that_cannot_be_read_completes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEFCLI_FACTS", "nowhere.json")
    assert complete(["who", "elo"]) == []


def test_a_shell_that_there_is_not_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", "tcsh"]) == 2
    assert "bash, zsh, fish" in capsys.readouterr().err


def _asked(shell: str, script: str, tmp_path: Path) -> list[str]:
    """What a real shell answers, with `defcli` on its path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "defcli"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m defcli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    done = subprocess.run([shell, "-c", script], capture_output=True, text=True, env=environment, check=False, timeout=60)
    return done.stdout.splitlines()


def test_bash_completes_names_with_spaces_and_accents(tmp_path: Path) -> None:
    script = 'source <(defcli completion bash); COMP_WORDS=(defcli who elo); COMP_CWORD=2; _defcli; printf "%s\\n" "${COMPREPLY[@]}"'
    assert _asked("bash", script, tmp_path) == ["Élodie\\ Yung"]


@pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not installed")
def test_zsh_completes_names_with_spaces_and_accents(tmp_path: Path) -> None:
    script = (
        'compdef() { :; }; compadd() { shift 2; printf "%s\\n" "$@"; }; source <(defcli completion zsh);'
        " words=(defcli who elo); CURRENT=3; _defcli"
    )
    assert _asked("zsh", script, tmp_path) == ["Élodie Yung"]


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")
def test_fish_completes_names_with_spaces_and_accents(tmp_path: Path) -> None:
    assert "Sigourney Weaver" in _asked("fish", 'defcli completion fish | source; complete -C "defcli who Sig"', tmp_path)
