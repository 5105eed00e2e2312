"""On how many pages each rule fires: `python tools/rules.py FOLDER|FILE…`; one that fires on one page only has to be defended or deleted.

A page is built alone. `phrases` are counted by relation, verb rules by relation and verb, what clauses tell in their own verbs as one rule each.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from defcli.errors import DefcliError
from defcli.extraction.build import build
from defcli.extraction.clauses.rules import RULES
from defcli.pages.folder import files

BY_VERB = {r.relation for r in RULES}


def main(named: list[str]) -> None:
    on: dict[str, set[str]] = defaultdict(set)
    count = Counter[str]()
    pages = [found.path for found in files([Path(n) for n in named])[0]]
    for page in pages:
        try:
            built = build([page])
        except DefcliError as error:
            print(error, file=sys.stderr)
            continue
        for fact in built.facts:
            for name in [fact.relation, *([f"{fact.relation} (in its own verb)"] if "verb" in fact.qualifiers else [])]:
                on[name].add(str(page))
                count[name] += 1
    told = sorted(on, key=lambda name: (len(on[name]), name))
    for name in told:
        print(f"{len(on[name]):4} pages {count[name]:6} facts  {name}{'  (verbs)' if name in BY_VERB else ''}")
    for least in (1, 2, 3):
        print(f"on {least} page{'s' * (least > 1)} or more: {sum(len(p) >= least for p in on.values())} of {len(told)}")
    print(f"verb rules that fire nowhere: {', '.join(sorted(BY_VERB - set(on))) or 'none'}")


if __name__ == "__main__":
    main(sys.argv[1:])
