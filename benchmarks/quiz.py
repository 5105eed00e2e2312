"""What the questions of a table are: true or false by relation, rounds on a topic, what gives a later answer away.

python benchmarks/quiz.py [TABLE]
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random

from defcli.model import Table
from defcli.quiz.pool import pool
from defcli.quiz.question import FALSE, TRUE, TYPES, Item
from defcli.quiz.rounds import Wish, laid_out, round_of, suited
from defcli.table.file import load, located

TOPICS = 12
OPTIONS = 4
AFTER = (1, 5, 10, 20)
ROUNDS = 200


def main() -> None:
    """The tables."""
    table = load(located(Path(sys.argv[1]) if sys.argv[1:] else None))
    items = pool(table)
    print(f"{len(items)} questions:", ", ".join(f"{sum(i.question.type == t for i in items)} {t}" for t in TYPES))
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for item in items:
        if item.question.type == "true-false":
            told[item.relation][item.question.answer[0]] += 1
    for relation, answers in sorted(told.items(), key=lambda each: -each[1].total()):
        print(f"  {relation:24} {answers[TRUE]:4} true {answers[FALSE]:4} false")
    every = sum((c for c in told.values()), Counter[str]())
    by_relation = sum(max(c.values()) for c in told.values())
    print(f"true {every[TRUE]}, false {every[FALSE]}; guessed by relation {by_relation / max(1, every.total()):.0%}")
    mentioned = Counter(i for f in table.facts for i in (f.subject, f.object) if i)
    main_subjects = {p.about for p in table.documents}
    for ident, _ in [m for m in mentioned.most_common() if m[0] not in main_subjects][:TOPICS]:
        wish = Wish(topics=(ident,), no_spoilers=True)
        print(f"  topic {table.entities[ident].name:24} {len(round_of(table, 10, 1, wish)):3} in a round of {len(suited(table, wish)):3}")
    _fingerprints(items)
    _rounds(table)
    given = 0
    for seed in range(ROUNDS):
        asked = round_of(table, 10, seed, Wish(no_spoilers=True))
        given += any(
            answer in f"{one.explanation} {' '.join(e.quote for e in one.evidence)}"
            for at, one in enumerate(asked)
            for later in asked[at + 1 :]
            for answer in later.answer
            if answer not in (TRUE, FALSE) and len(answer) > 3
        )
    print(f"rounds in which what is told after a question holds a later answer: {given} of {ROUNDS}")


def _fingerprints(items: Sequence[Item]) -> None:
    """How much of the multiple choice is solved by knowing how often each option is right elsewhere, and by the share of right among all its showings."""
    draw = Random(1)
    asked = [q for i in items for q in laid_out((i,), draw) if q.type in ("multiple", "who-said", "clue") and len(q.options) == OPTIONS]
    right, shown = Counter(q.answer[0] for q in asked), Counter(o for q in asked for o in q.options)
    for name, rate in (
        ("often", lambda o, q: right[o] - (o in q.answer)),
        ("mostly", lambda o, q: (right[o] - (o in q.answer)) / max(1, shown[o] - 1)),
    ):
        best = [[o for o in q.options if rate(o, q) == max(rate(p, q) for p in q.options)] for q in asked]
        score = sum((q.answer[0] in b) / len(b) for q, b in zip(asked, best, strict=True))
        print(f"choosing what is {name} right elsewhere: {score / max(1, len(asked)):.0%} of {len(asked)}")


def _rounds(table: Table) -> None:
    """What the questions of many rounds are about, and how many facts come again after some rounds."""
    facts = {f.id: f for f in table.facts}
    kinds, relations, sections = Counter[str](), Counter[str](), Counter[str]()
    seen: Counter[str] = Counter()
    for number in range(1, ROUNDS + 1):
        for question in round_of(table, 10, number, Wish(no_spoilers=True)):
            kinds[question.type] += 1
            relations[facts[question.facts[0]].relation] += 1
            sections[question.section.split(" / ")[0] or "Lead"] += 1
            seen[question.facts[0]] += 1
        if number in AFTER:
            print(f"after {number:2} rounds {seen.total() - len(seen):3} of {seen.total():3} questions were on a fact asked before")
    for told in (kinds, relations, sections):
        print("  " + ", ".join(f"{name} {count / max(1, told.total()):.0%}" for name, count in told.most_common(12)))


if __name__ == "__main__":
    main()
