"""What can follow the words typed so far. A shell asks at every key, so nothing is loaded but the table, and that only for names."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from defcli.errors import DefcliError

FILES = ":files"
_KINDS = "person character group organisation work place award event thing".split()
VALUES = {
    "kind": _KINDS,
    "event": "production release reception life story reference work".split(),
    "sort": ["oldest", "newest"],
    "timeline-format": "ics timelinejs mermaid csv markdown html".split(),
    "quiz-format": "markdown csv html pdf anki moodle gift aiken qti kahoot opentdb quizlet".split(),
    "type": "multiple true-false typed who-said order odd-one-out name-all match gap number before-after clue".split(),
    "difficulty": ["easy", "medium", "hard"],
    "color": ["auto", "always", "never"],
    "shell": ["bash", "zsh", "fish"],
    "manual": "tables spoilers exports memory codes".split(),
}
_EVERYWHERE = {"--help": "", "-h": "", "--color": "color", "--plain": "", "--no-pager": "", "--debug": ""}
_SPOILERS = {"--spoilers": "", "--no-spoilers": ""}
_TABLE = {"--facts": "file", "--json": "", **_EVERYWHERE}
OPTIONS: dict[str, dict[str, str]] = {
    "who": {"--all": "", "--more": "", "--source": "", "--kind": "kind", "--pick": "number", "--why": "", **_SPOILERS, **_TABLE},
    "ask": {**_SPOILERS, **_TABLE},
    "timeline": {
        "--from": "date", "--to": "date", "--about": "entity", "--kind": "event", "--section": "section", "--text": "words", "--sort": "sort",
        "--pick": "number", "--limit": "number", "-n": "number", "--export": "timeline-format file", **_SPOILERS, **_TABLE,
    },
    "quiz": {
        "--count": "number", "-n": "number", "--seed": "number", "--rounds": "number", "--type": "type", "--topic": "topic", "--kind": "kind", "--pick": "number", "--difficulty": "difficulty",
        "--missed": "", "--resume": "", "--daily": "", "--players": "words", "--timed": "number", **_SPOILERS, "--exam": "", "--protocol": "", "--export": "quiz-format file", **_TABLE,
    },
    "review": {"--count": "number", "-n": "number", "--new": "number", "--forecast": "", **_SPOILERS, **_TABLE},
    "stats": {"--json": "", **_EVERYWHERE},
    "forget": {"--yes": "", **_EVERYWHERE},
    "site": {"--facts": "file", "--questions": "number", **_SPOILERS, **_EVERYWHERE},
    "list": {"--kind": "kind", "--relation": "relation", **_TABLE},
    "search": {**_SPOILERS, **_TABLE},
    "show": {**_SPOILERS, **_TABLE},
    "random": {"--seed": "number", **_SPOILERS, **_TABLE},
    "info": _TABLE,
    "relations": _TABLE,
    "conflicts": _TABLE,
    "coverage": {"--all": "", "--json": "", **_EVERYWHERE},
    "fetch": {"--wiki": "words", "--output": "file", "-o": "file", "--all": "", **_EVERYWHERE},
    "build": {"--output": "file", "-o": "file", "--strict": "", "--workers": "number", "--dask": "words", "--fresh": "", "--check": "", **_EVERYWHERE},
    "use": {"--shipped": "", **_EVERYWHERE},
    "diff": {"--json": "", **_EVERYWHERE},
    "export-table": _EVERYWHERE,
    "verify": {"--facts": "file", **_EVERYWHERE},
    "completion": _EVERYWHERE,
    "help": _EVERYWHERE,
}  # fmt: skip
_ARGUMENTS = {
    "who": "entity",
    "build": "file",
    "coverage": "file",
    "verify": "file",
    "use": "file",
    "site": "file",
    "export-table": "file",
    "completion": "shell",
    "help": "manual",
}


def complete(typed: Sequence[str]) -> list[str]:
    """The words that can stand where the last of `typed` stands; `FILES` alone where it is the name of a file."""
    *before, current = typed or [""]
    current = _bare(current)
    command = next((w for w in before if not w.startswith("-")), None)
    if command is None:
        return _matching(
            [*OPTIONS, *(["--version", "-V", "--help", "--color", "--plain", "--no-pager", "--debug"] if current.startswith("-") else [])],
            current,
        )
    options = OPTIONS.get(command, {})
    for back in (1, 2):
        wanted = options.get(before[-back], "").split() if len(before) >= back else []
        if len(wanted) >= back:
            return _values(wanted[back - 1], before, current)
    if current.startswith("-"):
        return _matching((o for o in options if o.startswith("--")), current)
    return _values(_ARGUMENTS.get(command, ""), before, current)


def _values(wanted: str, before: Sequence[str], current: str) -> list[str]:
    if wanted == "file":
        return [FILES]
    if wanted in VALUES:
        return _matching(VALUES[wanted], current)
    return _matching(_from_table(wanted, before, current), current) if wanted in ("entity", "relation", "section", "topic") else []


def _from_table(wanted: str, before: Sequence[str], current: str) -> Iterable[str]:
    from defcli.cli.asked import index_of
    from defcli.table.file import load, located

    named = next((Path(b) for a, b in pairwise(before) if a == "--facts"), None)
    try:
        if wanted == "entity" and (index := index_of(named, makes=False)):
            return sorted({e.name for e in index.named(current).entities.values()})
        table = load(located(named))
    except DefcliError:
        return ()
    if wanted == "relation":
        return sorted({f.relation for f in table.facts})
    sections = sorted({part for f in table.facts for part in f.section.split(" / ") if part})
    names = sorted({e.name for e in table.entities.values()})
    return {"section": sections, "entity": names, "topic": (*sections, *names)}[wanted]


def _matching(words: Iterable[str], current: str) -> list[str]:
    """The words that begin as typed, else those of which a later word does; case and accents aside."""
    from defcli.language.names import fold

    plain = fold(current) if current.strip() else ""
    known = list(words)
    return [w for w in known if fold(w).startswith(plain)] or [w for w in known if any(p.startswith(plain) for p in fold(w).split())]


def _bare(word: str) -> str:
    """A word as the shell will read it: without its quotation marks and its backslashes, closed or not."""
    out, mark, at = [], "", 0
    while at < len(word):
        char = word[at]
        at += 1
        if char == mark:
            mark = ""
        elif not mark and char in "'\"":
            mark = char
        elif char == "\\" and mark != "'":
            out.append(word[at : at + 1] if not mark or word[at : at + 1] in '\\"$`' else char + word[at : at + 1])
            at += 1
        else:
            out.append(char)
    return "".join(out)
