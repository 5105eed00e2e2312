"""The program: runs the command line and turns what goes wrong into one line and an exit code."""

import gc
import signal
import sys

from defcli.cli.streams import give_up_stdout, make_safe
from defcli.controls import harmless, one_line
from defcli.errors import UNREADABLE, USAGE, DefcliError

_BROKEN_PIPE = 141
_INTERRUPTED = 128 + signal.SIGINT
_EVERYWHERE = ("--plain", "--no-pager", "--debug")


class EndedError(BaseException):
    """A signal that ends the program; raised, so that whatever holds a terminal or a file lets go of it."""

    @classmethod
    def raised(cls, number: int, _: object) -> None:
        """End because of a signal."""
        raise cls(number)


def main() -> None:
    """Run `defcli` and leave with its exit code."""
    gc.disable()  # a look-up ends before there is anything to collect
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) == signal.SIG_DFL:
            signal.signal(getattr(signal, name), EndedError.raised)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run a command; the exit code."""
    make_safe()
    if arguments[:1] == ["__complete"]:
        from defcli.cli.complete import complete

        sys.stdout.write("".join(f"{one_line(word)}\n" for word in complete(arguments[1:])))
        return 0
    import typer

    from defcli.cli.app import app
    from defcli.cli.output import ReaderGoneError

    try:
        code = app(args=_hoisted(arguments), prog_name="defcli", standalone_mode=False)
        sys.stdout.flush()
    except DefcliError as error:
        return _told(str(error), error.code)
    except _usage_error() as error:
        return _told(_usage(error, arguments), USAGE)
    except (typer.Abort, KeyboardInterrupt):
        code = _INTERRUPTED
    except EndedError as error:
        give_up_stdout()
        return 128 + int(error.args[0])
    except (BrokenPipeError, ReaderGoneError, SystemExit):  # Typer leaves so where nobody reads its help
        give_up_stdout()
        return _BROKEN_PIPE
    except OSError as error:
        give_up_stdout()
        return _told(f"Cannot go on: {error.strerror or error}.", UNREADABLE)
    except Exception as error:
        if "--debug" in arguments:
            from traceback import format_exc

            sys.stderr.write(harmless(format_exc()))
        return _told(
            f"Something is wrong with defcli: {type(error).__name__}. Run it again with --debug and report what it prints.", UNREADABLE
        )
    return _told("Interrupted.", code) if code == _INTERRUPTED else code if isinstance(code, int) else 0


def _hoisted(arguments: list[str]) -> list[str]:
    """The arguments with the options that every command takes put before the command, where they are known."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    first: list[str] = []
    rest: list[str] = []
    words = iter(arguments[:end])
    for word in words:
        if word in _EVERYWHERE or word.startswith("--color="):
            first.append(word)
        elif word == "--color":
            first += [word, *([value] if (value := next(words, None)) is not None else [])]
        else:
            rest.append(word)
    return [*first, *rest, *arguments[end:]]


def _usage_error() -> type[Exception]:
    """What Typer raises for wrong usage: the class its `BadParameter` is a kind of, wherever that release keeps it."""
    import typer

    return typer.BadParameter.__bases__[0]


def _usage(error: Exception, arguments: list[str]) -> str:
    """What was wrong with what was typed, and what to type instead."""
    from difflib import get_close_matches
    from shlex import join, quote

    from defcli.cli.complete import OPTIONS, VALUES

    message = getattr(error, "format_message", error.__str__)()
    if "No such command" in message:
        typed = next(a for a in arguments if not a.startswith("-"))
        if near := get_close_matches(typed, OPTIONS, 1, 0.6):
            return f"{message} Did you mean: {join(['defcli', *(near[0] if a == typed else a for a in arguments)])}"
        return f"{message} To look a name up: defcli who {quote(' '.join(arguments))}"
    context = getattr(error, "ctx", None)
    named = next((a for a in arguments if a in OPTIONS), "")
    command = context.command_path if context else f"defcli {named}".strip()
    known = OPTIONS.get(command.rpartition(" ")[2], {})
    wrong = getattr(error, "option_name", "") or ""
    if "requires 2 arguments" in message and (formats := VALUES.get(known.get(wrong, "").partition(" ")[0])):
        return f"{wrong} takes a format and a file; there are {', '.join(formats)}. Try `{command} --help`."
    near = get_close_matches(wrong, known, 1, 0.6) if "No such option" in message and "Did you mean" not in message else []
    return f"{message}{f' Did you mean {near[0]}?' if near else ''} Try `{command} --help`."


def _told(message: str, code: int) -> int:
    sys.stdout.flush()
    sys.stderr.write("\n" * (code == _INTERRUPTED and sys.stderr.isatty()) + " ".join(one_line(message).split()) + "\n")
    return code


if __name__ == "__main__":
    main()
