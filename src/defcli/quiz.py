"""Questions made of typed facts: one right option, the others of its kind and false by the whole table."""

import hashlib
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from defcli.model import Evidence, Fact, Table
from defcli.names import fold, words

OPTIONS = 4


class Question(NamedTuple):
    """A question with its options; `answer` is the right one, `options` are in the order they are shown."""

    id: str
    type: str
    difficulty: str
    section: str
    stem: str
    options: tuple[str, ...]
    answer: tuple[str, ...]
    accepted: tuple[str, ...]
    explanation: str
    facts: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    spoiler: bool


class _Candidate(NamedTuple):
    """A question before its options are drawn: what is asked, the right entity and everything else that would be right."""

    fact: Fact
    stem: str
    key: str
    right: frozenset[str]


def round_of(table: Table, count: int, seed: int) -> tuple[Question, ...]:
    """A round of at most `count` questions: the same seed and table give the same round."""
    rng = random.Random(f"{seed}:{table.sha256}")
    pool = list(_candidates(table))
    rng.shuffle(pool)
    chosen: list[Question] = []
    per_section: dict[str, int] = defaultdict(int)
    per_relation: dict[str, int] = defaultdict(int)
    used: set[str] = set()
    limit = max(2, (count + 2) // 3)
    for strict in (True, False):
        for candidate in pool:
            if len(chosen) == count:
                break
            top = candidate.fact.section
            parties = {candidate.fact.subject, str(candidate.fact.object)} - {d.about for d in table.documents}
            if (
                parties & used
                or candidate.key in used
                or (strict and (per_section[top] >= limit or per_relation[candidate.fact.relation] >= limit))
            ):
                continue
            question = _question(table, candidate, rng)
            if question is None or question.answer[0] in used:
                continue
            chosen.append(question)
            used |= parties | {candidate.key, question.answer[0]}
            per_section[top] += 1
            per_relation[candidate.fact.relation] += 1
    return tuple(chosen)


def _candidates(table: Table) -> Iterator[_Candidate]:
    """Every fair stem of the table, asked for its object and for its subject."""
    right_objects: dict[tuple[str, str], set[str]] = defaultdict(set)
    right_subjects: dict[tuple[str, str], set[str]] = defaultdict(set)
    for fact in table.facts:
        if fact.object:
            right_objects[fact.subject, fact.relation].add(fact.object)
            right_subjects[fact.object, fact.relation].add(fact.subject)
    for fact in table.facts:
        if fact.object is None or fact.status != "asserted" or fact.standing == "contested" or fact.spoiler:
            continue
        wording = table.relations[fact.relation]
        for template, key, right in (
            (wording.ask_object, fact.object, right_objects[fact.subject, fact.relation]),
            (wording.ask_subject, fact.subject, right_subjects[fact.object, fact.relation]),
        ):
            stem = _stem(table, fact, template) if template else None
            if stem and not _given_away(stem, table.entities[key].name):
                yield _Candidate(fact, stem, key, frozenset(right))


def _stem(table: Table, fact: Fact, template: str) -> str | None:
    """The question of a template; None where it asks for a qualifier that the fact lacks."""
    fill = {k: table.entities[v].name if v in table.entities else v for k, v in fact.qualifiers.items() if isinstance(v, str)}
    fill |= {"subject": table.entities[fact.subject].name, "object": table.entities[fact.object or fact.subject].name}
    needed = set(re.findall(r"\{(\w+)\}", template))
    return template.format_map(fill) if needed <= set(fill) else None


def _given_away(stem: str, answer: str) -> bool:
    """True where a telling word of the answer stands in the question."""
    return bool({w for w in words(answer) if len(w) > 2} & set(words(stem)))


def _question(table: Table, candidate: _Candidate, rng: random.Random) -> Question | None:
    fact, key = candidate.fact, table.entities[candidate.key]
    asked_object = candidate.key == fact.object
    same = [f for f in table.facts if f.relation == fact.relation and f.object and f.id != fact.id]
    neighbours = {f.object if asked_object else f.subject for f in same}
    pool = sorted(n for n in neighbours if n and n not in candidate.right and table.entities[n].kind == key.kind)
    options: list[str] = []
    for ident in rng.sample(pool, len(pool)):
        name = table.entities[ident].name
        if all(_apart(name, other) for other in (key.name, *options)) and not _given_away(candidate.stem, name):
            options.append(name)
        if len(options) == OPTIONS - 1:
            break
    if len(options) < OPTIONS - 1:
        return None
    shown = [*options, key.name]
    rng.shuffle(shown)
    ident = hashlib.sha256(f"{fact.id}:{'o' if asked_object else 's'}".encode()).hexdigest()[:8]
    return Question(
        ident, "multiple", _difficulty(table, fact), fact.section, candidate.stem, tuple(shown), (key.name,), (key.name, *key.aliases), fact.statement,
        (fact.id,), fact.evidence, fact.spoiler,
    )  # fmt: skip


def _apart(one: str, other: str) -> bool:
    """True for two options that nobody could take for one thing, or one for a part of the other."""
    a, b = fold(one), fold(other)
    return a not in b and b not in a and not set(words(one)) & set(words(other))


def _difficulty(table: Table, fact: Fact) -> str:
    """Infobox, lead and main cast are easy, tables and joined lines hard."""
    if fact.section in ("", "Infobox") or fact.qualifiers.get("billing") == "main":
        return "easy"
    joined = len({(e.document, e.line) for e in fact.evidence[:2]}) > 1 and fact.date_basis in ("inherited", "resolved")
    return "hard" if joined or fact.relation == "listed_for" else "medium"


def chosen(question: Question, typed: str) -> str | None:
    """The option that a key or a number stands for: `2`, `b`, or the option itself; None where it is none of them."""
    plain = fold(typed)
    letters = "abcdefgh"[: len(question.options)]
    if plain.isdigit() and 1 <= int(plain) <= len(question.options):
        return question.options[int(plain) - 1]
    if len(plain) == 1 and plain in letters:
        return question.options[letters.index(plain)]
    return next((o for o in question.options if fold(o) == plain), None)


def score(answers: Sequence[bool]) -> str:
    """The score in words."""
    return f"{sum(answers)} of {len(answers)} right"
