"""Questions answered by `ask`, beside plain BM25 over the pages' sentences.

    python benchmarks/answers.py QUESTIONS.jsonl [FACTS.json]

A question is a line `{"question", "answers", "need"}`. BM25 is right where its best sentence, or one of its best five, holds an answer
somewhere; `ask` where its few words do. Needs `rank-bm25`.
"""

import json
import sys
from pathlib import Path

from rank_bm25 import BM25Okapi

from defcli.asking.answers import answer
from defcli.language.names import fold, words
from defcli.table.file import load, located


def main() -> None:
    """The figures."""
    questions = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    table = load(located(Path(sys.argv[2]) if len(sys.argv) > 2 else None))
    sentences = sorted({e.quote for f in table.facts for e in f.evidence})
    ranked = BM25Okapi([words(s) for s in sentences])
    asked = [q for q in questions if q["need"] != "unknown"]
    best = five = ours = 0
    for question in asked:
        told = [alternative for each in question["answers"] for alternative in each.split("||")]
        top = ranked.get_top_n(words(question["question"]), sentences, n=5)
        best += any(fold(t) in fold(top[0]) for t in told)
        five += any(fold(t) in fold(s) for t in told for s in top)
        ours += any(fold(t) in fold(a.text) for t in told for a in answer(table, question["question"]).answers)
    refused = sum(not answer(table, q["question"]).answers for q in questions if q["need"] == "unknown")
    count = len(asked)
    print(f"{count} answerable: BM25's best sentence {best / count:.0%}, best five {five / count:.0%}; ask's few words {ours / count:.0%}")
    print(f"{len(questions) - count} unanswerable: BM25 always answers; ask refuses {refused / max(1, len(questions) - count):.0%}")


if __name__ == "__main__":
    main()
