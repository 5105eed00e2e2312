"""How much of the pages the table holds: which sentences gave facts, which gave none, what was left alone and why."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from defcli.extraction.reading import read_safely
from defcli.extraction.shelf import Shelf
from defcli.pages.document import Document, Sentence


class Told(NamedTuple):
    """A sentence with the number of facts that rest on it, and what of it was left alone."""

    page: str
    line: int
    section: str
    text: str
    facts: int
    left: tuple[str, ...]


def coverage(named: Sequence[Path]) -> tuple[Told, ...]:
    """Every sentence of the pages, in order."""
    shelf = Shelf(named)
    counts: dict[tuple[str, int], set[tuple[str, str, str | None, str]]] = defaultdict(set)
    left: dict[tuple[str, int], list[str]] = defaultdict(list)
    for found in map(read_safely, shelf.topics):
        for draft in found.drafts:
            for each in draft.evidence:
                counts[each.document, each.start].add((draft.subject, draft.relation, draft.object, str(draft.value)))
        for each_left in found.left:
            left[each_left.document, each_left.span.start].append(f"{each_left.words}: {each_left.reason}")
    return tuple(_told(d, s, len(counts[d.id, s.span.start]), left[d.id, s.span.start]) for d in shelf.documents for s in d.parts.sentences)


def _told(document: Document, sentence: Sentence, facts: int, left: list[str]) -> Told:
    return Told(
        document.id, document.line(sentence.span.start), sentence.section, document.quote(sentence.span), facts, tuple(dict.fromkeys(left))
    )


def dropped(named: Sequence[Path]) -> tuple[tuple[str, int], ...]:
    """What of the pages' markup was left out of their texts, by name, the most frequent first."""
    counts: Counter[str] = Counter()
    for page in Shelf(named).pages:
        counts.update(page.dropped)
    return tuple(counts.most_common())
