"""The program: runs the command line and turns what goes wrong into one line and an exit code."""

import os
import shlex
import signal
import sys

from defcli.errors import USAGE, DefcliError

_BROKEN_PIPE = 141


def main() -> None:
    """Run `defcli` and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run a command; the exit code."""
    import typer

    from defcli.cli.app import app

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = app(args=arguments, prog_name="defcli", standalone_mode=False)
        sys.stdout.flush()
    except DefcliError as error:
        return _told(str(error), error.code)
    except _usage_error() as error:
        context = getattr(error, "ctx", None)
        where = f" Try `{context.command_path} --help`." if context else ""
        if "No such command" in str(error.__dict__.get("message", "")) and arguments:
            where = f" To look a name up: defcli who {shlex.quote(' '.join(arguments))}"
        return _told(f"{getattr(error, 'format_message', error.__str__)()}{where}", USAGE)
    except (typer.Abort, KeyboardInterrupt):
        return _told("Interrupted.", 128 + signal.SIGINT)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE
    return code if isinstance(code, int) else 0


def _usage_error() -> type[Exception]:
    """What Typer raises for wrong usage: the class its `BadParameter` is a kind of, wherever that release keeps it."""
    import typer

    return typer.BadParameter.__bases__[0]


def _told(message: str, code: int) -> int:
    sys.stdout.flush()
    sys.stderr.write(" ".join(message.split()) + "\n")
    return code


if __name__ == "__main__":
    main()
