"""The program: runs the command line and turns what goes wrong into one line and an exit code."""

import gc
import os
import signal
import sys

from defcli.errors import USAGE, DefcliError

_BROKEN_PIPE = 141


def main() -> None:
    """Run `defcli` and leave with its exit code."""
    gc.disable()  # a look-up ends before there is anything to collect
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run a command; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if arguments[:1] == ["__complete"]:
        from defcli.cli.complete import complete

        sys.stdout.write("".join(f"{word}\n" for word in complete(arguments[1:])))
        return 0
    import typer

    from defcli.cli.app import app

    try:
        code = app(args=arguments, prog_name="defcli", standalone_mode=False)
        sys.stdout.flush()
    except DefcliError as error:
        return _told(str(error), error.code)
    except _usage_error() as error:
        return _told(_usage(error, arguments), USAGE)
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


def _usage(error: Exception, arguments: list[str]) -> str:
    """What was wrong with what was typed, and what to type instead."""
    context = getattr(error, "ctx", None)
    where = f" Try `{context.command_path} --help`." if context else ""
    if "No such command" in str(error.__dict__.get("message", "")) and arguments:
        from shlex import quote

        where = f" To look a name up: defcli who {quote(' '.join(arguments))}"
    return f"{getattr(error, 'format_message', error.__str__)()}{where}"


def _told(message: str, code: int) -> int:
    sys.stdout.flush()
    sys.stderr.write(" ".join(message.split()) + "\n")
    return code


if __name__ == "__main__":
    main()
