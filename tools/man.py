"""Writes the manual page from the texts that the commands and topics tell themselves.

python tools/man.py [--check]
"""

import re
import sys
from pathlib import Path

import typer

from defcli.cli.app import GROUPS, app
from defcli.cli.topics import TOPICS

PAGE = Path(__file__).parents[1] / "man" / "defcli.1"


def main() -> None:
    """Write the page, or say whether it is as it would be written."""
    text = "\n".join([*_head(), *_commands(), *_topics()]) + "\n"
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text(encoding="utf-8") == text else f"{PAGE}: not as `python tools/man.py` writes it")
    PAGE.write_text(text, encoding="utf-8")


def _plain(text: str) -> str:
    """Text that roff takes as it is."""
    return re.sub(r"(?m)^([.'])", r"\\&\1", text.replace("\\", r"\e").replace("-", r"\-"))


def _head() -> list[str]:
    return [
        ".TH DEFCLI 1", ".SH NAME", r"defcli \- who is who in wiki pages, what happened when, and a quiz", ".SH SYNOPSIS", ".B defcli",
        r"[\-\-color auto|always|never] [\-\-plain] [\-\-no\-pager] COMMAND ...", ".SH DESCRIPTION",
        "Looks up who is who in wiki pages, shows what happened when, and asks about it. Every answer can show its sentence.",
    ]  # fmt: skip


def _commands() -> list[str]:
    group = typer.main.get_command(app)
    context = typer.Context(group)
    lines = []
    for title, names in GROUPS:
        lines.append(f".SH {title.upper()}")
        for name in names:
            command = group.get_command(context, name)  # type: ignore[attr-defined]
            about, _, examples = (command.help or "").partition("\b")
            lines += [f".SS defcli {_plain(name)}", _plain(" ".join(about.split()))]
            if examples.strip():
                lines += [".nf", *(_plain(f"    {line.strip()}") for line in examples.strip().splitlines()), ".fi"]
            for option in command.params:
                if told := option.get_help_record(context):
                    lines += [".TP", f".B {_plain(told[0])}", _plain(told[1])]
    return lines


def _topics() -> list[str]:
    lines = []
    for name, text in TOPICS.items():
        lines += [f".SH {name.upper()}", ".nf", *map(_plain, text.splitlines()), ".fi"]
    return lines


if __name__ == "__main__":
    main()
