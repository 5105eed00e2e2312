"""Markup made harmless for a parser that goes back at every opening which nothing closes: what is too deep, open too often, or left open on its line becomes blanks."""

import re
from collections.abc import Iterator

_BRACES = re.compile(r"\{\{|\}\}")
_TAGS = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})(?:\s[^<>]{0,500})?/?>")
_VOID = frozenset(("br", "hr", "wbr", "li", "dt", "dd", "tr", "td", "th", "p"))
_MARKED = re.compile(r"^.*''.*$", re.MULTILINE)
_APOSTROPHES = re.compile(r"'{2,}")
_BOTH = 5
_IN_A_WORD = re.compile(r"\w'+\w")
_DEEPEST = 30
_MOST_OPEN = 40


def tamed(source: str) -> str:
    """The source, of the same length."""
    blanks = [*_surplus(_brace_steps(source)), *_surplus(_tag_steps(source)), *_left_open(source)]
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


def _left_open(source: str) -> Iterator[tuple[int, int]]:
    """The marks of italics, or of bold, that nothing on their line closes: MediaWiki ends them with it, the parser takes all up to the next for theirs."""
    for line in _MARKED.finditer(source):
        marks = [m for m in _APOSTROPHES.finditer(source, line.start(), line.end()) if len(m[0]) in (2, 3, 5)]
        sorts = [[m for m in marks if len(m[0]) in (size, 5)] for size in (2, 3)]
        odd = [each for each in sorts if len(each) % 2]
        if len(odd) == 1 and len(odd[0][-1][0]) != _BOTH and not _IN_A_WORD.search(source, odd[0][-1].start() - 1, odd[0][-1].end() + 1):
            yield odd[0][-1].span()


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
