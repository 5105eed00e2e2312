"""What was asked, when, and how it went: one row an answer, in a file of the player's own.

SQLite in WAL mode: each row is on the disk before the next question shows, and two players may write at once.
"""

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from defcli.errors import UNREADABLE, DefcliError
from defcli.model import Evidence, Span
from defcli.quiz.evening import Part
from defcli.quiz.question import Question

_WAIT = 5.0
_SCHEMA = """
CREATE TABLE IF NOT EXISTS rounds (
  id INTEGER PRIMARY KEY, begun TEXT NOT NULL, title TEXT NOT NULL, facts TEXT NOT NULL, parts TEXT NOT NULL, again TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS answers (
  id INTEGER PRIMARY KEY, round INTEGER NOT NULL, number INTEGER NOT NULL, question TEXT NOT NULL, title TEXT NOT NULL, section TEXT NOT NULL,
  stem TEXT NOT NULL, player TEXT NOT NULL, asked TEXT NOT NULL, credit REAL NOT NULL, grade INTEGER NOT NULL, seconds REAL NOT NULL);
CREATE INDEX IF NOT EXISTS answers_by_title ON answers (title, question, id);
"""


class Answer(NamedTuple):
    """One answer: `credit` from 0 to 1, `grade` from 1 (again) to 4 (easy) as spaced repetition counts, `asked` in UTC, `seconds` it took."""

    question: str
    title: str
    section: str
    stem: str
    player: str
    asked: datetime
    credit: float
    grade: int
    seconds: float


class Begun(NamedTuple):
    """A round that was begun: its table's file, its questions, the answers given so far, and what to type for it again."""

    id: int
    facts: str
    parts: tuple[Part, ...]
    answers: tuple[Answer, ...]
    again: str


def located() -> Path:
    """The memory's file: `DEFCLI_MEMORY`, else in the folder that this system keeps such things in."""
    if named := os.environ.get("DEFCLI_MEMORY"):
        return Path(named)
    from platformdirs import user_state_path

    return user_state_path("defcli") / "memory.sqlite"


class Memory:
    """The answers in a file; every method is one transaction, and an error of one line where the file cannot be used."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
            self._base.execute("PRAGMA journal_mode=WAL")
            self._base.execute("PRAGMA synchronous=NORMAL")
            self._base.executescript(_SCHEMA)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise DefcliError(f"{self._path}: the memory cannot be used ({error}). Remove it with `defcli forget`.", UNREADABLE) from None

    def begin(self, title: str, facts: Path, parts: Sequence[Part], again: str, now: datetime) -> int:
        """The number of a round that now begins."""
        with self._told():
            row = (now.isoformat(), title, str(facts), json.dumps(parts, ensure_ascii=False), again)
            found = self._base.execute("INSERT INTO rounds (begun, title, facts, parts, again) VALUES (?, ?, ?, ?, ?)", row).lastrowid
        assert found is not None
        return found

    def keep(self, number: int, of: int, answer: Answer) -> int:
        """Write the answer to the question of a number of a round; the row's number."""
        with self._told():
            row = (of, number, *answer._replace(asked=answer.asked.isoformat()))  # type: ignore[arg-type]
            found = self._base.execute(
                "INSERT INTO answers (round, number, question, title, section, stem, player, asked, credit, grade, seconds)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            ).lastrowid
        assert found is not None
        return found

    def mend(self, row: int, credit: float, grade: int) -> None:
        """Mark an answer anew."""
        with self._told():
            self._base.execute("UPDATE answers SET credit = ?, grade = ? WHERE id = ?", (credit, grade, row))

    def drop(self, row: int) -> None:
        """Take an answer back."""
        with self._told():
            self._base.execute("DELETE FROM answers WHERE id = ?", (row,))

    def done(self, of: int) -> None:
        """A round is over: there is nothing to resume."""
        with self._told():
            self._base.execute("UPDATE rounds SET done = 1 WHERE id = ?", (of,))

    def unfinished(self) -> Begun | None:
        """The last round that was broken off."""
        with self._told():
            row = self._base.execute("SELECT id, facts, parts, again FROM rounds WHERE done = 0 ORDER BY id DESC LIMIT 1").fetchone()
            given = self._base.execute("SELECT * FROM answers WHERE round = ? ORDER BY number, id", (row[0],)).fetchall() if row else []
        return Begun(row[0], row[1], _parts(row[2]), tuple(_answer(g[3:]) for g in given), row[3]) if row else None

    def answers(self, title: str | None = None) -> tuple[Answer, ...]:
        """All answers, or those on the table of a title, the oldest first."""
        wanted, given = ("WHERE title = ?", (title,)) if title is not None else ("", ())
        with self._told():
            rows = self._base.execute(f"SELECT * FROM answers {wanted} ORDER BY asked, id", given).fetchall()
        return tuple(_answer(row[3:]) for row in rows)

    def close(self) -> None:
        """Let the file go."""
        self._base.close()


def _answer(row: Sequence[object]) -> Answer:
    question, title, section, stem, player, asked, credit, grade, seconds = row
    when = datetime.fromisoformat(str(asked)).astimezone(UTC)
    return Answer(
        str(question), str(title), str(section), str(stem), str(player), when, float(str(credit)), int(str(grade)), float(str(seconds))
    )


def _parts(told: str) -> tuple[Part, ...]:
    return tuple(Part(title, tuple(_question(q) for q in questions)) for title, questions in json.loads(told))


def _question(told: list[Any]) -> Question:
    plain: dict[str, Any] = dict(zip(Question._fields, (tuple(v) if isinstance(v, list) else v for v in told), strict=True))
    proofs = tuple(Evidence(d, line, start, end, quote, Span(*focus)) for d, line, start, end, quote, focus in plain["evidence"])
    return Question(**{**plain, "evidence": proofs})


def forget(path: Path) -> bool:
    """Remove a memory with all that SQLite keeps beside it; false where there was none."""
    there = [p for p in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))) if p.exists()]
    try:
        for each in there:
            each.unlink()
    except OSError as error:
        raise DefcliError(f"{path}: cannot be removed ({error.strerror}).", UNREADABLE) from None
    return bool(there)
