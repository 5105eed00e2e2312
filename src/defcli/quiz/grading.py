"""Marking: what counts as right, fairly and without guessing."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from defcli.asking.questions import stem
from defcli.language import amounts, edtf
from defcli.language.names import TITLES, core, fold, words
from defcli.model import Entity, Table
from defcli.quiz.question import CHOSEN, ORDERED, Question, letters_of

_LETTERS = "abcdefgh"
_YES, _NO = ("t", "true", "y", "yes", "right"), ("f", "false", "n", "no", "wrong")
_GENERIC = re.compile(r"(?<=\w) (?:magazine|newspaper|website|network|channel)$")
_FIGURE = re.compile(r"\d[\d.,]*")
_CLOSE, _FAR, _HALF = 0.05, 0.2, 0.5
_ARTICLES = ("the ", "a ", "an ")


class Verdict(NamedTuple):
    """How an answer was marked: whether it is right, how much of it (0 to 1), and what it was taken for."""

    right: bool
    credit: float
    taken_for: tuple[str, ...]


def grade(table: Table, question: Question, typed: str) -> Verdict | None:
    """The verdict on what was typed; None where it is no answer at all, such as an option that there is not."""
    if question.type in CHOSEN:
        option = _option(question, typed)
        return None if option is None else Verdict(option in question.answer, float(option in question.answer), (option,))
    if question.type in ORDERED:
        order = _order(question, typed)
        return None if order is None else Verdict(order == question.answer, _in_place(order, question.answer), order)
    if not typed.strip():
        return None
    if question.type == "number":
        return _near(question.answer[0], typed)
    if question.type == "name-all":
        found = tuple(
            dict.fromkeys(n for part in re.split(r"[,;/\n]| and | & ", typed) if part.strip() for n in _meant(table, question, part))
        )
        return Verdict(len(found) == len(question.answer), len(found) / len(question.answer), found)
    found = _meant(table, question, typed)
    return Verdict(bool(found), float(bool(found)), found or (typed.strip(),))


def _near(answer: str, typed: str) -> Verdict | None:
    """Right within a twentieth of the number, half right within a fifth; None where no single number was typed."""
    written = typed if re.search(r"\d", typed) or len(typed.split()) > 1 else _number(typed)
    meant = amounts.bounds(written) if len(_FIGURE.findall(written)) == 1 else None
    if meant is None:
        return None
    right = int(answer.replace(",", ""))
    off = abs(sum(meant) / 2 - right) / right
    return Verdict(off <= _CLOSE, 1.0 if off <= _CLOSE else _HALF if off <= _FAR else 0.0, (typed.strip(),))


def _option(question: Question, typed: str) -> str | None:
    """The option that a key, a number or its own words stand for: `2`, `b`, `true`, or the option itself."""
    plain = fold(typed).strip()
    if question.type == "true-false" and plain in (*_YES, *_NO):
        return question.options[plain in _NO]
    if plain.isdecimal() and len(plain) < 3 and 1 <= int(plain) <= len(question.options):
        return question.options[int(plain) - 1]
    letters = _LETTERS[: len(question.options)]
    if len(plain) == 1 and plain in letters:
        return question.options[letters.index(plain)]
    return next((o for o in question.options if fold(o) == plain), None)


def _order(question: Question, typed: str) -> tuple[str, ...] | None:
    """The options in the order typed: `3 1 2 4`, `3142` or `cabd`."""
    plain = re.sub(r"[\s,;>-]+", "", typed.casefold())
    places = [int(c) - 1 if c.isdigit() else _LETTERS.find(c) for c in plain if c.isascii()]
    if len(plain) != len(question.options) or sorted(places) != list(range(len(question.options))):
        return None
    return tuple(question.options[p] for p in places)


def _in_place(order: Sequence[str], right: Sequence[str]) -> float:
    return sum(a == b for a, b in zip(order, right, strict=True)) / len(right)


def _meant(table: Table, question: Question, typed: str) -> tuple[str, ...]:
    """The right answer that was typed, give or take a slip; nothing where something else of its kind is as near."""
    plain = _plain(typed)
    if not plain:
        return ()
    exact = tuple(a for a in question.answer if _plain(a) == plain or (a.isdigit() and _number(plain) == a))
    if exact or re.search(r"\d", " ".join(question.answer)):
        return exact
    own = {a: _names(table, a) | ({_plain(x) for x in question.accepted} if len(question.answer) == 1 else set()) for a in question.answer}
    best = {a: min((_slips(plain, n) for n in names), default=99) for a, names in own.items()}
    answer = min(best, key=lambda a: best[a], default=None)
    if answer is None or best[answer] > _allowed(plain):
        return ()
    kinds = {e.kind for e in table.entities.values() if e.name in question.answer}
    others = (e for e in table.entities.values() if e.kind in kinds and e.name not in question.answer)
    rival = min((_slips(plain, n) for e in others for n in _forms(e)), default=99)
    tied = sum(d == best[answer] for d in best.values()) > 1
    return () if rival <= best[answer] or tied else (answer,)


def _number(typed: str) -> str:
    """The figure in `8`, `eight` or `eight episodes`; empty where there is none, or more than one."""
    found = [n for w in words(typed) if (n := w if w.isdigit() else stem(w)).isdigit()]
    return found[0] if len(found) == 1 else ""


def _names(table: Table, answer: str) -> set[str]:
    return {form for e in table.entities.values() if e.name == answer for form in _forms(e)} | {_plain(answer)}


def _forms(entity: Entity) -> list[str]:
    """A name and its aliases, and of somebody's the first and the last word, and the name without initials, as well."""
    parts = words(core(entity.name))
    short = [parts[0], parts[-1], f"{parts[0]} {parts[-1]}"] if len(parts) > 1 and entity.kind in ("person", "character") else []
    short += [" ".join(p for p in parts if len(p) > 1)] if short else []
    return [_plain(n) for n in (entity.name, *entity.aliases)] + short


def _plain(text: str) -> str:
    plain = fold(text).strip(" .!?\"'")
    title, _, rest = plain.partition(" ")
    plain = rest if rest and title.rstrip(".") in TITLES else plain
    plain = next((plain.removeprefix(a) for a in _ARTICLES if plain.startswith(a)), plain)
    return _GENERIC.sub("", plain)


def _slips(typed: str, name: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(typed, name, score_cutoff=3)


def _allowed(typed: str) -> int:
    """Slips that a name of this length forgives: none up to four letters, one up to eight, then two."""
    return 0 if len(typed) <= 4 else 1 if len(typed) <= 8 else 2


def instead(table: Table, question: Question, verdict: Verdict) -> str:
    """What a wrong choice really is, in the words of a fact; empty where the table does not tell."""
    from defcli.quiz.knowledge import Knowledge
    from defcli.quiz.telling import further

    if verdict.right or question.type not in ("multiple", "who-said", "typed", "clue") or not verdict.taken_for:
        return ""
    entity = next((e for e in table.entities.values() if fold(e.name) == fold(verdict.taken_for[0])), None)
    fact = further(Knowledge(table), entity.id) if entity else None
    return fact.statement if fact else ""


def dated(table: Table, question: Question) -> list[tuple[str, str]]:
    """Of what is to be put in order the dates, with the events; of a match the pairs; nothing for other questions."""
    if question.type == "match":
        return [*zip(letters_of(question), question.answer, strict=True)]
    if question.type not in ("order", "before-after"):
        return []
    facts = {f.id: f for f in table.facts}
    told = question.answer if question.type == "order" else [facts[i].statement for i in question.facts]
    return [(edtf.show(facts[i].when or ""), text) for i, text in zip(question.facts, told, strict=True)]
