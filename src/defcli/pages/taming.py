"""Markup made harmless for a parser that goes back at every opening which nothing closes: what is too deep, or open too often, becomes blanks."""

import re

_BRACES = re.compile(r"\{\{|\}\}")
_TAGS = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})(?:\s[^<>]{0,500})?/?>")
_VOID = frozenset(("br", "hr", "wbr", "li", "dt", "dd", "tr", "td", "th", "p"))
_DEEPEST = 30
_MOST_OPEN = 40


def tamed(source: str) -> str:
    """The source, of the same length."""
    blanks = [*_surplus(_brace_steps(source)), *_surplus(_tag_steps(source))]
    if not blanks:
        return source
    characters = list(source)
    for start, end in blanks:
        characters[start:end] = " " * (end - start)
    return "".join(characters)


_Step = tuple[bool, str, int, int]


def _brace_steps(source: str) -> list[_Step]:
    return [(m[0] == "{{", "{{", m.start(), m.end()) for m in _BRACES.finditer(source)]


def _tag_steps(source: str) -> list[_Step]:
    steps = []
    for match in _TAGS.finditer(source):
        name = match["name"].casefold()
        if not match[0].endswith("/>") and name not in _VOID:
            steps.append((not match["close"], name, match.start(), match.end()))
    return steps


def _surplus(steps: list[_Step]) -> list[tuple[int, int]]:
    """The openings and closings that are too deep, and those that have no counterpart where there are many."""
    if len(steps) <= _DEEPEST:
        return []
    waiting: list[tuple[str, int, int]] = []
    counts: dict[str, int] = {}
    deep: list[tuple[int, int]] = []
    loose: list[tuple[int, int]] = []
    for opens, name, start, end in steps:
        if opens:
            waiting.append((name, start, end))
            counts[name] = counts.get(name, 0) + 1
        elif not counts.get(name):
            loose.append((start, end))
        else:
            while True:
                other, begin, stop = waiting.pop()
                counts[other] -= 1
                if other == name:
                    break
                loose.append((begin, stop))
            if len(waiting) >= _DEEPEST:
                deep += [(begin, stop), (start, end)]
    loose += [(start, end) for _, start, end in waiting]
    return [*deep, *(loose if len(loose) > _MOST_OPEN else [])]
