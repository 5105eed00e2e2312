"""Who writes a player's answers down while a round is played."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from defcli.errors import DefcliError
from defcli.study.grades import graded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from defcli.quiz.evening import Part
    from defcli.quiz.game import Mark
    from defcli.study.memory import Memory

_USUAL = 10.0


class Keeper:
    """Writes each answer before the next question shows. Where the memory cannot be used it says so once, and the round goes on."""

    def __init__(self, title: str, facts: Path, memory: "Memory | None", of: int | None = None) -> None:
        self._title, self._facts, self._memory, self._of = title, facts, memory, of
        self._row: int | None = None

    def begin(self, parts: "Sequence[Part]", again: str) -> None:
        """A round begins, unless one that was broken off goes on."""
        if self._memory and self._of is None:
            with _Aside(self):
                self._of = self._memory.begin(self._title, self._facts, parts, again, _now())

    def told(self, number: int, mark: "Mark", player: str, seconds: float) -> None:
        """The answer to the question of a number."""
        from defcli.study.memory import Answer

        self._row = None
        if self._memory and self._of is not None:
            question = mark.question
            grade = graded(mark.credit, mark.is_hinted, seconds)
            answer = Answer(
                question.id, self._title, question.section, question.stem, player, _now(), mark.credit, grade, round(seconds, 1)
            )
            with _Aside(self):
                self._row = self._memory.keep(number, self._of, answer)

    def mended(self, mark: "Mark", grade: int | None = None) -> None:
        """The last answer, as the player has corrected or graded it; one to a bad question is taken back."""
        if self._memory and self._row is not None:
            with _Aside(self):
                if mark.is_reported:
                    self._memory.drop(self._row)
                else:
                    self._memory.mend(self._row, mark.credit, grade or graded(mark.credit, mark.is_hinted, _USUAL))

    def undone(self) -> None:
        """The last answer is taken back."""
        if self._memory and self._row is not None:
            with _Aside(self):
                self._memory.drop(self._row)
            self._row = None

    def end(self) -> None:
        """The round was played to its end: there is nothing to resume, and what follows is another."""
        if self._memory and self._of is not None:
            with _Aside(self):
                self._memory.done(self._of)
        self._of = None

    def give_up(self, error: DefcliError) -> None:
        """Go on without a memory."""
        from defcli.cli import output

        output.say(f"{error} Nothing is remembered until then.")
        self._memory = None


class _Aside:
    """What goes wrong with the memory does not end the round."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if isinstance(error, DefcliError):
            self._keeper.give_up(error)
            return True
        return False


def _now() -> datetime:
    return datetime.now(UTC)


def opened() -> "Memory | None":
    """The player's memory; none, with a word, where it cannot be used."""
    from defcli.cli import output
    from defcli.study.memory import Memory, located

    try:
        return Memory(located())
    except DefcliError as error:
        output.say(f"{error} Nothing is remembered until then.")
        return None
