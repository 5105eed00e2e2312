"""The nouns of the fact table, as INTERFACES names them.

They are named tuples rather than dataclasses because every run of the tool defines them: a named tuple costs a tenth.
"""

from collections.abc import Mapping
from typing import NamedTuple

KINDS = ("person", "character", "group", "organisation", "work", "place", "award", "event", "thing")
STATUSES = ("asserted", "planned", "implied", "denied", "opinion")
STANDINGS = ("agreed", "single", "contested")


class Span(NamedTuple):
    """A stretch of a document's text, in characters; `end` is one past the last."""

    start: int
    end: int


class Evidence(NamedTuple):
    """Exact words of a page: `quote` is `text[start:end]`, `focus` the part of it that proves the fact."""

    document: str
    line: int
    start: int
    end: int
    quote: str
    focus: Span


class Entity(NamedTuple):
    """Somebody or something the pages speak of."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()


class Fact(NamedTuple):
    """One statement in Wikidata's manner: subject, relation, one value, qualifiers, and the words it rests on.

    `mentions` are the entities that the proving words name besides those that the fact itself is made of.
    """

    id: str
    subject: str
    relation: str
    object: str | None
    value: str | int | float | None
    unit: str | None
    when: str | None
    when_text: str | None
    date_basis: str | None
    qualifiers: Mapping[str, str | tuple[str, ...]]
    status: str
    standing: str
    disputes: tuple[str, ...]
    spoiler: bool
    statement: str
    section: str
    mentions: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class SaidPart(NamedTuple):
    """Words in a role of a clause: `object`, `is`, or the preposition they stand behind; the entity or date they name, if they name one."""

    role: str
    text: str
    entity: str | None
    when: str | None


class Said(NamedTuple):
    """What a sentence says of somebody in its own verb, where no relation vouches for it: always shown as its sentence, never asked or dated by."""

    id: str
    subject: str
    verb: str
    parts: tuple[SaidPart, ...]
    force: str
    told_by: str | None
    about: str
    evidence: Evidence


class Origin(NamedTuple):
    """Where a page came from; `raw_sha256` is that of its source as it was found."""

    format: str
    url: str | None = None
    page_id: int | None = None
    revision: int | None = None
    timestamp: str | None = None
    raw_sha256: str | None = None


class Page(NamedTuple):
    """A document as the table knows it: where its text lies, what it is about, what it was when it was read, where it came from."""

    id: str
    path: str
    title: str
    reader: str
    about: str
    sha256: str
    lines: int
    origin: Origin
    licence: str


class Wording(NamedTuple):
    """How a relation is put into words; the read side knows no more of a relation than this.

    The questions ask for the value, the subject and the date; besides a fact's parts they may hold `{told}`, its statement from the verb on,
    `{inverted}`, the same with its verb before its subject, and `{when}`, the words that ask for a date.
    """

    label: str
    inverse: str
    statement: str
    ask_object: str | None
    ask_subject: str | None
    ask_when: str | None
    subject: tuple[str, ...]
    object: tuple[str, ...]
    single: bool
    spoils: bool
    synonyms: tuple[str, ...]
    event: str | None


class Table(NamedTuple):
    """A fact table, whole or some rows of one; `raw` is its file's content, or what tells these rows from others of the file whose hash is `of`."""

    title: str
    documents: tuple[Page, ...]
    relations: Mapping[str, Wording]
    entities: Mapping[str, Entity]
    facts: tuple[Fact, ...]
    raw: bytes
    said: tuple[Said, ...] = ()
    of: str = ""

    @property
    def sha256(self) -> str:
        """The hash of the table's file as JSON."""
        import hashlib

        return self.of or hashlib.sha256(self.raw).hexdigest()
