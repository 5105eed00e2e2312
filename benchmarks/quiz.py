"""What the questions of a table are: true or false by relation, rounds on a topic, what gives a later answer away.

python benchmarks/quiz.py [TABLE]
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from defcli.quiz.pool import pool
from defcli.quiz.question import FALSE, TRUE, TYPES
from defcli.quiz.rounds import Wish, round_of, suited
from defcli.table.file import load, located

TOPICS = 12
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


if __name__ == "__main__":
    main()
