"""Tables of any size: the shipped one again and again, each copy about people and things of its own.

python benchmarks/big.py FACTS TABLE
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from defcli.table.file import located

_SYLLABLES = "ka lo mi ra ten dor vel sun bri nok fa gil hest jun pra quo rin sto tav wey".split()


def big(facts: int) -> dict[str, Any]:
    """A table of about so many facts, as its JSON is read."""
    first = json.loads(located(None).read_bytes())
    copies = max(1, -(-facts // len(first["facts"])))
    whole = {**first, "documents": [], "entities": [], "facts": [], "said": []}
    for number in range(copies):
        names = {e["name"]: e["name"] if not number else _renamed(e["name"], number) for e in first["entities"]}
        for part in ("documents", "entities", "facts", "said"):
            whole[part] += [_copied(each, number, names) for each in first[part]]
    return whole


def _renamed(name: str, number: int) -> str:
    """A name with a syllable of its copy's in each word."""
    mark, left = "", number
    while left:
        mark += _SYLLABLES[left % len(_SYLLABLES)]
        left //= len(_SYLLABLES)
    return re.sub(r"[A-Za-z]{3,}", lambda m: m[0] + mark, name)


def _copied(value: Any, number: int, names: dict[str, str], key: str = "") -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {k: _copied(v, number, names, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_copied(v, number, names, key) for v in value]
    if not isinstance(value, str) or not number:
        return value
    if key in ("id", "document", "disputes") or re.match(r"(?:person|character|group|organisation|work|place|award|event|thing)/", value):
        return f"{value}-c{number}"
    if key in ("name", "aliases"):
        return _renamed(value, number)
    if key in ("statement", "value"):
        for old, new in names.items():
            if old in value:
                return value.replace(old, new)
    return value


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(big(int(sys.argv[1])), ensure_ascii=False), encoding="utf-8")
