"""From pages to a fact table."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from defcli.errors import UNREADABLE, DefcliError
from defcli.extraction.aside import Aside
from defcli.extraction.assembly import Assembly
from defcli.extraction.identity import same_subjects
from defcli.extraction.mentions import gather
from defcli.extraction.reading import Read, read_safely
from defcli.extraction.relations import BY_NAME
from defcli.extraction.shelf import Held, Shelf, Topics
from defcli.language.names import words
from defcli.model import Entity, Fact, Page
from defcli.pages.source import Unread
from defcli.table.file import Content, Many, lines

Tell = Callable[[int, int, str], None]
Mapper = Callable[[Topics], Iterator[Read]]


def _untold(_done: int, _all: int, _page: str) -> None:
    """For those who want to hear nothing."""


class Built(NamedTuple):
    """What a build made: what the table holds, what was skipped or could not be read, and the files to keep beside it, by their paths from it."""

    content: Content
    skipped: tuple[tuple[str, str, int], ...]
    unread: tuple[Unread, ...]
    kept: Aside[tuple[str, str]]

    @property
    def pages(self) -> Sequence[Page]:
        """The pages that were read."""
        return self.content.documents

    @property
    def entities(self) -> Sequence[Entity]:
        """Whom and what they speak of."""
        return self.content.entities

    @property
    def facts(self) -> Many[Fact]:
        """What they tell."""
        return self.content.facts

    @property
    def text(self) -> str:
        """The table as its JSON text."""
        return "".join(lines(self.content))


def build(named: Sequence[Path], store: str = "pages", tell: Tell = _untold, how: Mapper | None = None) -> Built:
    """The fact table of some pages; `store` names the folder of those texts that are no files of the user's, `tell` is told how far it is.

    `how` maps the reading over the subjects; without it they are read here, one after another.
    """
    shelf = Shelf(named, store)
    gathered = _gathered(shelf, tell, how)
    unread = (*shelf.unread, *gathered.failed)
    known, abouts = gathered.entities, gathered.abouts
    read = [held for held in shelf.pages if held.id in abouts]
    if not read:
        raise DefcliError(f"{unread[0].path}: {unread[0].reason}", UNREADABLE)
    pages = tuple(_page(held, known[abouts[held.id]]) for held in read)
    table = gathered.assembled(same_subjects(shelf, abouts, known, gathered.played))
    wordings = {name: BY_NAME[name].wording() for name in sorted(table.relations)}
    content = Content(_title(pages, [h.wiki for h in shelf.pages], named), pages, wordings, table.entities, table.facts, table.said)
    skipped = tuple((held.id, reason, times) for held in shelf.pages for reason, times in held.skipped.items())
    return Built(content, skipped, unread, shelf.kept)


def _gathered(shelf: Shelf, tell: Tell, how: Mapper | None) -> Assembly:
    """What the pages of each subject told."""
    topics = shelf.topics
    told = how(topics) if how else map(read_safely, topics)
    gathered = Assembly()
    for pages in topics.pages:
        tell(len(gathered.abouts) + len(gathered.failed), len(shelf.pages), pages[0].path)
        gathered.add(next(told))
    return gathered


def _page(held: Held, about: Entity) -> Page:
    return Page(
        held.id, held.path, _page_title(held, about.name), held.reader, about.id, held.sha256, held.lines, held.origin, held.licence
    )  # fmt: skip


def _page_title(held: Held, subject: str) -> str:
    """What a page is called: by its title, as the page itself spells that; by its subject's name where a file is called by a part of that."""
    is_part = held.wiki is None and set(words(held.title)) < set(words(subject))
    return subject if is_part or gather.is_spelled_alike(held.title, subject) else held.title or subject


def _title(pages: Sequence[Page], wikis: Sequence[str | None], named: Sequence[Path]) -> str:
    """What a table is called: as its pages where they are on one subject, else as their wiki, else as the first folder or file named."""
    if len({p.about for p in pages}) == 1:
        return Counter(p.title for p in pages).most_common(1)[0][0]
    if len({*wikis}) == 1 and wikis[0]:
        return wikis[0]
    return named[0].resolve().stem.replace("_", " ")
