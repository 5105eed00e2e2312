"""The pages of a build: come in one by one, laid aside as documents, and handed out by what they are about."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, overload

from defcli.errors import UNREADABLE, DefcliError
from defcli.extraction.aside import Aside
from defcli.extraction.mentions.gather import Subject, subject_of, untitled
from defcli.extraction.mentions.lexicon import key
from defcli.extraction.reading import failure
from defcli.language.english import is_english
from defcli.language.names import words
from defcli.model import Origin
from defcli.pages import door, parts
from defcli.pages.document import Document, Linked
from defcli.pages.folder import files
from defcli.pages.source import Unread

_OWNED = re.compile(r"['’]s$")


class Held(NamedTuple):
    """What is known of a page without opening it again; `skipped` counts the reasons for what gave nothing, `dropped` what of its markup was left out."""

    id: str
    path: str
    title: str
    reader: str
    wiki: str | None
    aliases: tuple[str, ...]
    size: int
    lines: int
    sha256: str
    origin: Origin
    licence: str
    skipped: Mapping[str, int]
    dropped: Mapping[str, int]
    subject: Subject | None


class Topics(Sequence[Sequence[Document]]):
    """The pages on each subject, opened when they are looked at, with what the pages are about that they link to."""

    def __init__(self, documents: Aside[Document], pages: Sequence[Sequence[Held]], titles: Mapping[tuple[str, str], Subject]) -> None:
        self._documents = documents
        self.pages = pages
        self._titles = titles

    @property
    def size(self) -> int:
        """How many characters all the pages have."""
        return sum(page.size for topic in self.pages for page in topic)

    def only(self, numbers: Sequence[int]) -> "Topics":
        """Some of the subjects."""
        return Topics(self._documents, [self.pages[n] for n in numbers], self._titles)

    def __len__(self) -> int:
        return len(self.pages)

    @overload
    def __getitem__(self, at: int) -> list[Document]: ...
    @overload
    def __getitem__(self, at: slice) -> "Topics": ...
    def __getitem__(self, at: int | slice) -> "list[Document] | Topics":
        if isinstance(at, slice):
            return Topics(self._documents, self.pages[at], self._titles)
        return [self._with_links(document) for page in self.pages[at] for _, document in self._documents.at(page.id)]

    def _with_links(self, document: Document) -> Document:
        """A page with whom its links mean, where they share a word with his names, and all with these words mean the same."""
        meant: dict[str, set[Linked]] = defaultdict(set)
        for words_of_link, target in document.links:
            told = _OWNED.sub("", words_of_link)
            subject = self._titles.get((document.wiki or "", key(target)))
            if subject and told[:1].isupper() and {*words(told)} & {*words(" ".join((target, subject.name)))}:
                meant[told].add(Linked(told, subject.name, subject.kind))
        document.linked = tuple(sorted(one for found in meant.values() if len(found) == 1 for one in found))
        return document


def _titled(pages: Sequence[Held]) -> dict[tuple[str, str], Subject]:
    """What the pages of wikis are about, by wiki and title, as links name them."""
    subjects: dict[tuple[str, str], Subject] = {}
    for page in pages:
        if page.wiki and page.subject:
            subject = page.subject._replace(name=untitled(page.title) or page.subject.name)
            subjects |= {(page.wiki, key(title)): subject for title in (*page.aliases, page.title)}
    return subjects


class Shelf:
    """The pages of some files and folders, what could not be read of them, and the files to keep of those that are no files of the user's.

    `links` are the words that lead to another title, and that title, as names are compared.
    `store` names the folder for these; an error where nothing can be read.
    """

    def __init__(self, named: Sequence[Path], store: str = "pages") -> None:
        self.pages: list[Held] = []
        self.links: set[tuple[str, str]] = set()
        self.kept: Aside[tuple[str, str]] = Aside()
        self._documents: Aside[Document] = Aside()
        found, passed = files(named)
        self.unread: list[Unread] = []
        for each in parts.documents(door.pages(found), store):
            if isinstance(each, Unread):
                self.unread.append(each)
            else:
                self._put(*each)
        if not self.pages and not self.unread:
            raise DefcliError(f"{named[0]}: no pages here, only tables; put the files of your pages into the folder.", UNREADABLE)
        if not self.pages:
            others = f" None of the other {len(self.unread) - 1} can be read either." if len(self.unread) > 1 else ""
            raise DefcliError(f"{self.unread[0].path}: {self.unread[0].reason}{others}", UNREADABLE)
        self.unread += passed

    def _put(self, document: Document, page: door.Page) -> None:
        if not is_english(document.quote(s.span) for s in document.parts.sentences):
            self.unread.append(Unread(page.source.shown, None, "not in English, the only language that is read."))
            return
        try:
            subject = subject_of(document)
        except Exception as error:
            subject = None
            self.unread.append(failure(document, error))
        self.pages.append(
            Held(
                document.id, document.path, document.title, document.reader, document.wiki, document.aliases,
                len(document.text), document.lines, page.sha256, Origin("text") if page.is_the_file else page.source.origin, page.source.licence,
                Counter(s.reason for s in document.parts.skipped), page.canonical.dropped, subject,
            )
        )  # fmt: skip
        self.links.update((key(told), key(target)) for told, target in document.links)
        self._documents.put(document.id, document)
        if not page.is_the_file:
            self.kept.put(document.id, (document.path, document.text))
            self.kept.put(document.id, (f"{document.path.removesuffix('.txt')}.json", page.record))

    @property
    def documents(self) -> Iterator[Document]:
        """The pages, opened one by one, in the order they came in."""
        return iter(self._documents)

    @property
    def topics(self) -> Topics:
        """The pages by what they are about: those whose subjects share a name and are of one kind; a wiki has one page on a subject."""
        found: dict[int, tuple[set[tuple[str, str]], list[Held]]] = {}
        called: dict[tuple[str, str], set[int]] = defaultdict(set)
        for number, page in enumerate(self.pages):
            if page.subject is None:
                continue
            title, kind, also = page.subject
            names = {(kind, key(name)) for name in (title, *also)}
            near = sorted({topic for name in names for topic in called[name]})
            same = [found.pop(t) for t in near if not (page.wiki and page.wiki in {p.wiki for p in found[t][1]})]
            names.update(*(theirs for theirs, _ in same))
            found[number] = names, [*(p for _, pages in same for p in pages), page]
            for name in names:
                called[name] = {t for t in called[name] if t in found} | {number}
        return Topics(self._documents, [pages for _, pages in found.values()], _titled(self.pages))
