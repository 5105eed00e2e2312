"""Names completed by the real shells, typed as a person would: no name is read as anything but a name."""

import contextlib
import os
import pty
import select
import shutil
import sys
from pathlib import Path

import pytest

from defcli.model import Entity
from defcli.table.file import Content, lines
from tables import dated

HOSTILE = (
    "Ab $[`{touch,MARK}`]", "Bc $(touch MARK)", "Cd `touch MARK`", "De; touch MARK", "Ef & touch MARK", "Fg | touch MARK", "Gh > MARK",
    "Hi $HOME", "Ij 'q' \"q\" 'q", 'Jk "$(touch MARK)"', "Kl '; touch MARK; '", "Lm \\ back\\\\slash", "Mn *", "No ?", "Op {a,b}", "Pq ~root", "Qr !!",
    "Rs !touch", "St <(touch MARK)", "Tu #comment", "Uv: a=b @c", "Wx $'\\n' %s", "Yz (see) [x]", "~zz", "-zz",
)  # fmt: skip
_START = {
    "bash": (["--norc", "--noprofile", "-i"], "PS1='READY''> '; source <(defcli completion bash)"),
    "zsh": (["-f", "-i"], "PS1='READY''> '; autoload -Uz compinit; compinit -u -D; source <(defcli completion zsh)"),
    "fish": (["--no-config", "-i"], "function fish_prompt; echo -n 'READY''> '; end; defcli completion fish | source"),
}
_SHIM = """#!{python}
import os, sys
if sys.argv[1] in ("completion", "__complete"):
    os.execv(sys.executable, [sys.executable, "-m", "defcli", *sys.argv[1:]])
with open(os.environ["RECORD"], "ab") as record:
    record.write(os.fsencode("\\x01".join(sys.argv[1:])) + b"\\0")
"""


class _Terminal:
    """A shell on a terminal of its own."""

    def __init__(self, command: list[str], environment: dict[str, str], folder: Path) -> None:
        process, self._handle = pty.fork()
        if process == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        self._seen = b""

    def type(self, text: str, until: str) -> None:
        """Type, and wait until something is shown after it."""
        self._seen = b""
        os.write(self._handle, text.encode())
        while until.encode() not in self._seen:
            if not select.select([self._handle], [], [], 20)[0]:
                raise AssertionError(f"{text!r} brought no {until!r}: {self._seen!r}")
            self._seen += os.read(self._handle, 65536)

    def end(self) -> None:
        """Close the terminal."""
        with contextlib.suppress(OSError):
            os.write(self._handle, b"\x03\x04exit\r")
            while os.read(self._handle, 65536):
                pass
        os.close(self._handle)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    names = [n.replace("MARK", str(tmp_path / "mark")) for n in HOSTILE]
    table = dated(["2016"])
    entities = [*table.entities.values(), *(Entity(f"thing/{i}", name, "thing") for i, name in enumerate(names))]
    facts = tmp_path / "facts.json"
    facts.write_text("".join(lines(Content("T", table.documents, table.relations, entities, table.facts))), encoding="utf-8")
    shim = tmp_path / "bin" / "defcli"
    shim.parent.mkdir()
    shim.write_text(_SHIM.format(python=sys.executable), encoding="utf-8")
    shim.chmod(0o755)
    path = f"{shim.parent}:{os.environ['PATH']}"
    own = {
        "PATH": path,
        "HOME": str(tmp_path),
        "RECORD": str(tmp_path / "record"),
        "DEFCLI_FACTS": str(facts),
        "TERM": "xterm",
        "COLUMNS": "200",
    }
    return {**os.environ, **own, "LC_ALL": "C.UTF-8"}


@pytest.mark.parametrize(("shell", "mark"), [("bash", ""), ("bash", '"'), ("bash", "'"), ("zsh", ""), ("fish", "")])
def test_a_completed_name_is_one_word_and_runs_nothing(shell: str, mark: str, environment: dict[str, str], tmp_path: Path) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    options, opening = _START[shell]
    terminal = _Terminal([shell, *options], environment, tmp_path)
    terminal.type(f"{opening}\r", "READY> ")
    names = [n.replace("MARK", str(tmp_path / "mark")) for n in HOSTILE]
    typed = [n for n in names if n[0] not in "~-" and (mark != '"' or "!" not in n)]
    for name in typed:
        terminal.type(f"defcli who {mark}{name[:2]}\t", name[3:4] if shell == "bash" else name[:1])
        terminal.type("\r", "READY> ")
    terminal.end()
    record = (tmp_path / "record").read_bytes().decode().split("\0")[:-1]
    assert [r.split("\x01")[1:] for r in record] == [[n] for n in typed]
    assert not (tmp_path / "mark").exists()
