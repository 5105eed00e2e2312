"""Make the list of given names: `python tools/given/make.py > src/defcli/language/given.txt` (`pip install faker`).

A word is a given name that Faker (MIT) lists for two countries or more, those of the United States aside, whose list has any word a child was ever called.
Each line is a name and the sex that most lists give it: m, f, or - where they differ.
"""

import importlib
import pkgutil
from collections import defaultdict

from faker.providers import person

_LATIN = 0x250
_OFTEN_NO_NAME = frozenset(
    "Paris London Washington Lincoln Houston Dallas Austin Boston May April June Love River Golden Duke Will Art Angel Star Sky".split()
)


def lists() -> dict[str, dict[str, set[str]]]:
    """For each name, by sex, the countries whose list has it."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for module in pkgutil.iter_modules(person.__path__):
        own = vars(importlib.import_module(f"{person.__name__}.{module.name}").Provider)
        for sex in ("male", "female") if module.name != "en_US" else ():
            for name in own.get(f"first_names_{sex}") or ():
                if name.istitle() and " " not in name and all(ord(c) < _LATIN for c in name) and name not in _OFTEN_NO_NAME:
                    found[name][sex[0]].add(module.name)
    return found


for name, sexes in sorted(lists().items()):
    male, female = len(sexes["m"]), len(sexes["f"])
    if male + female > 1:
        print(name, "m" if male > 2 * female else "f" if female > 2 * male else "-")
