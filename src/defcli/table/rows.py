"""A table as rows in SQLite, with names, words and places to find them by: what a large table is asked from, and a table's other form.

What is asked for comes as a table of just those rows and all that they name.
"""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any

from defcli.language.names import core, fold, words
from defcli.model import Entity, Table
from defcli.table.file import Content, digest, fact_json, lines, narrowed, page_json, said_json

_FORMAT = "defcli-rows/2"
_WAIT = 30.0
_SLIPS, _LIKENESS, _NEAR_WORDS = 3, 0.45, 60
_LIKELY, _WITHIN = 400, 2000
_MOST_FACTS, _NEAR = 4000, 600
_ENOUGH, _MOST_PAGES, _MUCH_TOLD = 1500, 60, 300
_SCHEMA = """
CREATE TABLE head (told TEXT NOT NULL);
CREATE TABLE documents (id TEXT PRIMARY KEY, number INTEGER NOT NULL, about TEXT NOT NULL, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entities (id TEXT PRIMARY KEY, number INTEGER NOT NULL, kind TEXT NOT NULL, facts INTEGER NOT NULL, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE facts (number INTEGER PRIMARY KEY, id TEXT NOT NULL, relation TEXT NOT NULL, section TEXT NOT NULL, document TEXT NOT NULL,
  is_asserted INTEGER NOT NULL, is_spoiler INTEGER NOT NULL, told TEXT NOT NULL);
CREATE TABLE parties (entity TEXT NOT NULL, fact INTEGER NOT NULL, PRIMARY KEY (entity, fact)) WITHOUT ROWID;
CREATE TABLE titles (entity TEXT PRIMARY KEY, fact INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE said (number INTEGER PRIMARY KEY, told TEXT NOT NULL);
CREATE TABLE sayers (entity TEXT NOT NULL, said INTEGER NOT NULL, PRIMARY KEY (entity, said)) WITHOUT ROWID;
CREATE TABLE places (document TEXT NOT NULL, line INTEGER NOT NULL, fact INTEGER NOT NULL);
CREATE TABLE spelled (first TEXT NOT NULL, size INTEGER NOT NULL, word TEXT NOT NULL, PRIMARY KEY (first, size, word)) WITHOUT ROWID;
CREATE TABLE holders (word TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (word, entity)) WITHOUT ROWID;
CREATE VIRTUAL TABLE names USING fts5 (name, entity UNINDEXED, tokenize = 'trigram');
CREATE VIRTUAL TABLE sentences USING fts5 (words, content = '', tokenize = 'unicode61');
"""
_INDEXES = """
CREATE INDEX places_by_line ON places (document, line);
CREATE INDEX facts_by_id ON facts (id);
CREATE INDEX facts_by_manner ON facts (is_asserted, is_spoiler);
CREATE INDEX facts_by_relation ON facts (relation, document);
CREATE INDEX facts_by_section ON facts (section, document);
CREATE INDEX documents_by_subject ON documents (about);
"""


class Rows:
    """The rows of one table by names, words and places; each answer is a table of just those rows and all that they name."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._head: dict[str, Any] = json.loads(base.execute("SELECT told FROM head").fetchone()[0])
        if self._head.pop("format") != _FORMAT:
            raise ValueError
        self._of: str = self._head.pop("sha256")

    def nothing(self) -> Table:
        """What the table is called, and its relations, without any of its rows."""
        return self._narrowed((), (), ())

    def __len__(self) -> int:
        """How many facts there are."""
        return self._number("SELECT count(*) FROM facts")

    def all(self) -> dict[str, Any]:
        """The whole table in its order, as its JSON has it."""
        return self._head | {
            name: [json.loads(row) for row in self._column(f"SELECT told FROM {name} ORDER BY number")]
            for name in ("documents", "entities", "facts", "said")
        }

    def pages(self) -> Table:
        """The pages of the table and nothing that is told on them."""
        return self._narrowed((), (), (), self._column("SELECT about FROM documents"))

    def named(self, query: str) -> Table:
        """The entities that a query may name: all whose names hold it, and those that share most with it; of facts only the titles of what is cited."""
        plain = fold(core(query)).replace('"', " ")
        found = self._column("SELECT entity FROM names WHERE names MATCH ? LIMIT ?", f'"{plain}"', _WITHIN) if len(plain) > 2 else []
        for word in words(query):
            if len(word) > 2:
                found += self._column("SELECT entity FROM names WHERE names MATCH ? ORDER BY rank LIMIT ?", f'"{word}"', _WITHIN)
        found += [i for word in words(core(query)) for near in self._near_words(word) for i in self._holders(near)]
        found += self._holders(re.sub(r"[. ]", "", query).casefold())
        pieces = {word[at : at + 3] for word in words(query) for at in range(len(word) - 2)}
        likely = " OR ".join(f'"{p}"' for p in sorted(pieces))
        if likely:
            found += self._column("SELECT entity FROM names WHERE names MATCH ? ORDER BY rank LIMIT ?", likely, _LIKELY)
        found = list(dict.fromkeys(found))
        return self._narrowed(found, [n for i in found for n in self._column("SELECT fact FROM titles WHERE entity = ?", i)], ())

    def _near_words(self, word: str) -> list[str]:
        """The words of names that are a few slips from a word: of its first letter, about as long; a short one stands for itself."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(word) < _SLIPS:
            return [word]
        query = "SELECT word FROM spelled WHERE first = ? AND size BETWEEN ? AND ?"
        known = self._column(query, word[:1], len(word) - _SLIPS, len(word) + _SLIPS)
        near = process.extract(word, known, scorer=OSA.normalized_similarity, score_cutoff=_LIKENESS, limit=_NEAR_WORDS)
        return [str(each[0]) for each in near]

    def _holders(self, word: str) -> list[Any]:
        return self._column("SELECT entity FROM holders WHERE word = ? LIMIT ?", word, _LIKELY)

    def about(self, idents: Sequence[str], with_sayings: bool = False) -> Table:
        """The facts that some entities are part of or named in, and what is said of them where that is wanted."""
        said = [n for i in idents for n in self._column("SELECT said FROM sayers WHERE entity = ?", i)] if with_sayings else []
        return self._of_rows(self._facts_about(idents), said, idents)

    def stage(self, subjects: Sequence[str], topics: Sequence[str], seed: int) -> Table:
        """What a round of questions needs to know: all about some subjects and those they share facts with; or some pages drawn by lot.

        `topics` are sections or relations that each of the pages has.
        """
        facts = [n for ident in subjects for n in self._facts_around(ident)]
        for documents in [*map(self._pages_with, topics)] or [[] if subjects else self._column("SELECT id FROM documents")]:
            facts += self._facts_on(Random(seed).sample(documents, min(len(documents), _MOST_PAGES)))
        return self._of_rows(facts, (), subjects)

    def has_pages_with(self, topic: str) -> bool:
        """True for a relation or the words of a section."""
        return bool(self._pages_with(topic))

    def _pages_with(self, topic: str) -> list[str]:
        query = "SELECT DISTINCT document FROM facts WHERE relation = ?"
        if found := self._column(query, topic):
            return found
        headings = [s for s in self._column("SELECT DISTINCT section FROM facts") if fold(topic) in fold(s)]
        return sorted({d for s in headings for d in self._column("SELECT DISTINCT document FROM facts WHERE section = ?", s)})

    def _facts_around(self, ident: str) -> list[int]:
        """All facts about an entity and those it shares one with; of whom very much is told only what they share."""
        beside = sorted(self.about([ident]).entities)
        return self._facts_about([ident, *(i for i in beside if self.told_of(i) <= _MUCH_TOLD)])

    def _facts_on(self, documents: Iterable[str]) -> set[int]:
        """The facts of as many pages as are enough, with those about their subjects that others tell."""
        facts: set[int] = set()
        for document in documents:
            facts.update(self._column("SELECT fact FROM places WHERE document = ?", document))
            about = self._column("SELECT about FROM documents WHERE id = ?", document)
            facts.update(self._facts_about(i for i in about if self.told_of(i) <= _MUCH_TOLD))
            if len(facts) > _ENOUGH:
                break
        return facts

    def of_relations(self, names: Iterable[str]) -> Table:
        """The facts of some relations."""
        return self._of_rows([n for name in names for n in self._column("SELECT number FROM facts WHERE relation = ?", name)], ())

    def by_lot(self, seed: int, with_plot: bool) -> Table:
        """One asserted fact drawn by lot, that gives nothing of the plot away unless that is wanted; any where there is none such."""
        plain = self._column("SELECT number FROM facts WHERE is_asserted AND (? OR NOT is_spoiler) ORDER BY number", with_plot)
        plain = plain or self._column("SELECT number FROM facts ORDER BY number")
        return self._of_rows([Random(seed).choice(plain)] if plain else (), ())

    def entities(self, kind: str | None) -> tuple[tuple[Entity, int], ...]:
        """The entities of a kind, or all, with the number of facts they are in, those with most first."""
        rows = self._base.execute("SELECT told, facts FROM entities WHERE ? IN (kind, '')", (kind or "",))
        found = [(json.loads(told), facts) for told, facts in rows]
        named = [(Entity(e["id"], e["name"], e["kind"], tuple(e["aliases"])), facts) for e, facts in found]
        return tuple(sorted(named, key=lambda each: (-each[1], each[0].name)))

    def holding(self, text: str) -> Table | None:
        """The facts in whose statements or sentences all words of a text begin a word; none where they are too many to be told apart."""
        wanted = " ".join(f'"{w}"*' for w in words(text))
        if not wanted:
            return None
        facts = self._column("SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY rowid LIMIT ?", wanted, _MOST_FACTS)
        return self._of_rows(facts, ()) if len(facts) < _MOST_FACTS else None

    def near(self, text: str) -> Table:
        """The facts that share most with the words of a text, however many they are."""
        likely = " OR ".join(f'"{w}"*' for w in words(text) if len(w) > 2)
        query = "SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY rank LIMIT ?"
        return self._of_rows(self._column(query, likely, _NEAR) if likely else (), ())

    def told_of(self, ident: str) -> int:
        """How many facts an entity is part of or named in."""
        return self._number("SELECT count(*) FROM parties WHERE entity = ?", ident)

    def at(self, document: str, line: int) -> Table:
        """The facts of a line of a page."""
        return self._of_rows(self._column("SELECT fact FROM places WHERE document = ? AND line = ?", document, line), ())

    def beside(self, ident: str) -> Table:
        """The facts whose id begins so, and those of the lines they rest on."""
        facts = self._column("SELECT number FROM facts WHERE id >= ? AND id < ?", ident, f"{ident}\U0010ffff")
        lines = {(e["document"], e["line"]) for row in self._rows("facts", facts) for e in json.loads(row)["evidence"]}
        query = "SELECT fact FROM places WHERE document = ? AND line = ?"
        return self._of_rows([n for document, line in lines for n in self._column(query, document, line)], ())

    def _facts_about(self, idents: Iterable[str]) -> list[int]:
        return [n for i in dict.fromkeys(idents) for n in self._column("SELECT fact FROM parties WHERE entity = ?", i)]

    def _of_rows(self, facts: Iterable[int], said: Iterable[int], idents: Iterable[str] = ()) -> Table:
        return self._narrowed((), sorted(set(facts)), sorted(set(said)), idents)

    def _narrowed(self, entities: Iterable[str], facts: Sequence[int], said: Sequence[int], subjects: Iterable[str] = ()) -> Table:
        """A table of some rows with the entities and pages that they name, and the pages on some subjects."""
        told = [json.loads(row) for row in self._rows("facts", facts)]
        sayings = [json.loads(row) for row in self._rows("said", said)]
        where = dict.fromkeys(e["document"] for t in (*told, *sayings) for e in t["evidence"])
        where |= dict.fromkeys(d for i in subjects for d in self._column("SELECT id FROM documents WHERE about = ?", i))
        documents = self._by_id("documents", where)
        named = dict.fromkeys((*entities, *(i for f in told for i in _named_in(f)), *(d["about"] for d in documents)))
        named |= dict.fromkeys(
            i for s in sayings for i in (s["subject"], s["about"], *(p["entity"] for p in s["parts"] if p.get("entity")))
        )
        rows = {"documents": documents, "entities": self._by_id("entities", named), "facts": told, "said": sayings}
        return narrowed(self._head | rows, self._of)

    def _rows(self, table: str, numbers: Iterable[int]) -> list[str]:
        return [row for number in numbers for (row,) in self._base.execute(f"SELECT told FROM {table} WHERE number = ?", (number,))]

    def _by_id(self, table: str, idents: Iterable[str]) -> list[dict[str, Any]]:
        """The rows of some ids, in the order of the file."""
        rows = [r for i in idents for r in self._base.execute(f"SELECT number, told FROM {table} WHERE id = ?", (i,))]
        return [json.loads(told) for _, told in sorted(rows)]

    def _number(self, query: str, *values: str) -> int:
        return int(self._base.execute(query, values).fetchone()[0])

    def _column(self, query: str, *values: str | int) -> list[Any]:
        return [row[0] for row in self._base.execute(query, values)]


def _named_in(fact: dict[str, Any]) -> list[str]:
    values = [v for told in fact["qualifiers"].values() for v in ([told] if isinstance(told, str) else told)]
    return [i for i in (fact["subject"], fact.get("object"), *fact.get("mentions", ()), *values) if i]


def written(place: Path, content: Content) -> None:
    """Write a table as rows, into an empty file."""
    base = sqlite3.connect(place)
    try:
        base.execute("PRAGMA journal_mode=OFF")
        base.execute("PRAGMA synchronous=OFF")
        base.executescript(_SCHEMA)
        _fill(base, content)
        base.executescript(_INDEXES)
        base.commit()
    finally:
        base.close()


def opened(place: Path) -> Rows:
    """The rows in a file; an error of SQLite's or a ValueError where it holds none."""
    return Rows(sqlite3.connect(f"{place.resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT))


def _fill(base: sqlite3.Connection, content: Content) -> None:
    wordings = {name: wording._asdict() for name, wording in content.relations.items()}
    head = {"format": _FORMAT, "title": content.title, "relations": wordings, "sha256": digest(lines(content))}
    base.execute("INSERT INTO head VALUES (?)", (json.dumps(head),))
    told = ((page.id, number, page.about, json.dumps(page_json(page))) for number, page in enumerate(content.documents))
    base.executemany("INSERT INTO documents VALUES (?, ?, ?, ?)", told)
    counts = _fill_facts(base, content)
    for number, entity in enumerate(content.entities):
        row = (entity.id, number, entity.kind, counts[entity.id], json.dumps(entity._asdict()))
        base.execute("INSERT INTO entities VALUES (?, ?, ?, ?, ?)", row)
        names = [core(name) for name in (entity.name, *entity.aliases)]
        parts = [words(name) for name in names]
        held = sorted({word for each in parts for word in each} | {"".join(word[0] for word in each) for each in parts if len(each) > 1})
        base.executemany("INSERT OR IGNORE INTO spelled VALUES (?, ?, ?)", [(w[:1], len(w), w) for w in held])
        base.executemany("INSERT INTO holders VALUES (?, ?)", [(w, entity.id) for w in held])
        base.executemany("INSERT INTO names VALUES (?, ?)", [(fold(name), entity.id) for name in names])
    for number, saying in enumerate(content.said):
        base.execute("INSERT INTO said VALUES (?, ?)", (number, json.dumps(said_json(saying))))
        who = dict.fromkeys((saying.subject, *(p.entity for p in saying.parts if p.entity)))
        base.executemany("INSERT INTO sayers VALUES (?, ?)", [(i, number) for i in who])


def _fill_facts(base: sqlite3.Connection, content: Content) -> Counter[str]:
    """Write the facts; of how many each entity is subject or object."""
    known = {entity.id for entity in content.entities}
    counts: Counter[str] = Counter()
    for number, fact in enumerate(content.facts):
        told = fact_json(fact)
        manner = (fact.status == "asserted", fact.spoiler)
        row = (number, fact.id, fact.relation, fact.section, fact.evidence[0].document, *manner, json.dumps(told))
        base.execute("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        base.executemany("INSERT INTO parties VALUES (?, ?)", [(i, number) for i in dict.fromkeys(_named_in(told)) if i in known])
        counts.update({fact.subject, fact.object or fact.subject})
        if fact.relation == "title":
            base.execute("INSERT OR IGNORE INTO titles VALUES (?, ?)", (fact.subject, number))
        base.executemany("INSERT INTO places VALUES (?, ?, ?)", sorted({(e.document, e.line, number) for e in fact.evidence}))
        said = " ".join(words(" ".join((fact.statement, *(e.quote for e in fact.evidence)))))
        base.execute("INSERT INTO sentences (rowid, words) VALUES (?, ?)", (number, said))
    return counts
