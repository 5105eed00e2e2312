"""The README shows what the commands print today."""

import re
import shlex
from pathlib import Path

import pytest

from defcli.__main__ import run

README = Path(__file__).parents[1] / "README.md"
SHOWN = re.findall(r"^\$ defcli ([^\n]*)\n(.*?)^```", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("command", "output"), SHOWN)
def test_what_the_readme_shows_is_what_is_printed(
    command: str, output: str, table_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DEFCLI_FACTS", str(table_path))
    run(shlex.split(command))
    printed = capsys.readouterr().out
    assert printed.startswith(output.split("…")[0])


def test_the_readme_shows_something() -> None:
    assert len(SHOWN) >= 2
