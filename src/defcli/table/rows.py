"""A table as rows in SQLite, with names, words and places to find them by: what a large table is asked from, and a table's other form.

What is asked for comes as a table of just those rows and all that they name.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from defcli.language.names import core, fold, words
from defcli.model import Table
from defcli.table.file import Content, fact_json, narrowed, said_json, shell

_FORMAT = "defcli-rows/1"
_WAIT = 30.0
_SLIPS, _LIKENESS, _NEAR_WORDS = 3, 0.45, 60
_LIKELY, _WITHIN = 400, 2000
_MOST_FACTS, _NEAR = 4000, 600
_SCHEMA = """
CREATE TABLE head (told TEXT NOT NULL);
CREATE TABLE entities (id TEXT PRIMARY KEY, number INTEGER NOT NULL, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE facts (number INTEGER PRIMARY KEY, id TEXT NOT NULL, told TEXT NOT NULL);
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


class Rows:
    """The rows of one table by names, words and places; each answer is a table of just those rows and all that they name."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._head: dict[str, Any] = json.loads(base.execute("SELECT told FROM head").fetchone()[0])
        if self._head.pop("format") != _FORMAT:
            raise ValueError

    def all(self) -> tuple[dict[str, Any], list[Any], list[Any], list[Any]]:
        """The head of the table and all its entities, facts and sayings, in their order, as its JSON has them."""
        entities, facts, said = (
            [json.loads(row) for row in self._column(f"SELECT told FROM {name} ORDER BY number")] for name in ("entities", "facts", "said")
        )
        return self._head, entities, facts, said

    def named(self, query: str) -> Table:
        """The entities that a query may name: all whose names hold it, and those that share most with it; of facts only the titles of what is cited."""
        plain = fold(core(query)).replace('"', " ")
        found = self._column("SELECT entity FROM names WHERE names MATCH ? LIMIT ?", f'"{plain}"', _WITHIN) if len(plain) > 2 else []
        for word in words(query):
            if len(word) > 2:
                found += self._column("SELECT entity FROM names WHERE names MATCH ? ORDER BY rank LIMIT ?", f'"{word}"', _WITHIN)
        found += [i for word in words(core(query)) for near in self._near_words(word) for i in self._holders(near)]
        pieces = {word[at : at + 3] for word in words(query) for at in range(len(word) - 2)}
        likely = " OR ".join(f'"{p}"' for p in sorted(pieces))
        if likely:
            found += self._column("SELECT entity FROM names WHERE names MATCH ? ORDER BY rank LIMIT ?", likely, _LIKELY)
        found = list(dict.fromkeys(found))
        cited = [n for i in found for n in self._column("SELECT fact FROM titles WHERE entity = ?", i)]
        return narrowed(self._head, self._entities(found), [json.loads(row) for row in self._rows("facts", cited)], ())

    def _near_words(self, word: str) -> list[str]:
        """The words of names that are a few slips from a word: of its first letter, about as long."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        query = "SELECT word FROM spelled WHERE first = ? AND size BETWEEN ? AND ?"
        known = self._column(query, word[:1], len(word) - _SLIPS, len(word) + _SLIPS)
        near = process.extract(word, known, scorer=OSA.normalized_similarity, score_cutoff=_LIKENESS, limit=_NEAR_WORDS)
        return [str(each[0]) for each in near]

    def _holders(self, word: str) -> list[Any]:
        return self._column("SELECT entity FROM holders WHERE word = ? LIMIT ?", word, _LIKELY)

    def about(self, idents: Iterable[str], with_sayings: bool = False) -> Table:
        """The facts that some entities are part of or named in, and what is said of them where that is wanted."""
        facts = sorted({n for i in idents for n in self._column("SELECT fact FROM parties WHERE entity = ?", i)})
        said = sorted({n for i in idents for n in self._column("SELECT said FROM sayers WHERE entity = ?", i)}) if with_sayings else []
        return self._of(facts, said)

    def holding(self, text: str) -> Table | None:
        """The facts in whose statements or sentences all words of a text begin a word; none where they are too many to be told apart."""
        wanted = " ".join(f'"{w}"*' for w in words(text))
        if not wanted:
            return None
        facts = self._column("SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY rowid LIMIT ?", wanted, _MOST_FACTS)
        return self._of(facts, []) if len(facts) < _MOST_FACTS else None

    def near(self, text: str) -> Table:
        """The facts that share most with the words of a text, however many they are."""
        likely = " OR ".join(f'"{w}"*' for w in words(text) if len(w) > 2)
        query = "SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY rank LIMIT ?"
        return self._of(sorted(self._column(query, likely, _NEAR)) if likely else [], [])

    def told_of(self, ident: str) -> int:
        """How many facts an entity is part of or named in."""
        return int(self._base.execute("SELECT count(*) FROM parties WHERE entity = ?", (ident,)).fetchone()[0])

    def at(self, document: str, line: int) -> Table:
        """The facts of a line of a page."""
        return self._of(self._column("SELECT DISTINCT fact FROM places WHERE document = ? AND line = ?", document, line), [])

    def _of(self, facts: Sequence[int], said: Sequence[int]) -> Table:
        told = [json.loads(row) for row in self._rows("facts", facts)]
        sayings = [json.loads(row) for row in self._rows("said", said)]
        named = dict.fromkeys(i for f in told for i in _named_in(f))
        named |= dict.fromkeys(
            i for s in sayings for i in (s["subject"], s["about"], *(p["entity"] for p in s["parts"] if p.get("entity")))
        )
        named |= dict.fromkeys(
            d["about"] for d in self._head["documents"] if d["id"] in {e["document"] for f in told for e in f["evidence"]}
        )
        return narrowed(self._head, self._entities(named), told, sayings)

    def _rows(self, table: str, numbers: Sequence[int]) -> list[str]:
        return [row for number in numbers for (row,) in self._base.execute(f"SELECT told FROM {table} WHERE number = ?", (number,))]

    def _entities(self, idents: Iterable[str]) -> list[dict[str, Any]]:
        rows = [r for i in dict.fromkeys(idents) for r in self._base.execute("SELECT number, told FROM entities WHERE id = ?", (i,))]
        return [json.loads(told) for _, told in sorted(rows)]

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
        base.commit()
    finally:
        base.close()


def opened(place: Path) -> Rows:
    """The rows in a file; an error of SQLite's or a ValueError where it holds none."""
    return Rows(sqlite3.connect(f"{place.resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT))


def _fill(base: sqlite3.Connection, content: Content) -> None:
    base.execute("INSERT INTO head VALUES (?)", (json.dumps({"format": _FORMAT, **shell(content)}),))
    for number, entity in enumerate(content.entities):
        base.execute("INSERT INTO entities VALUES (?, ?, ?)", (entity.id, number, json.dumps(entity._asdict())))
        held = {w for n in (entity.name, *entity.aliases) for w in words(core(n))}
        base.executemany("INSERT OR IGNORE INTO spelled VALUES (?, ?, ?)", [(w[:1], len(w), w) for w in held])
        base.executemany("INSERT INTO holders VALUES (?, ?)", [(w, entity.id) for w in held])
        base.executemany("INSERT INTO names VALUES (?, ?)", [(fold(core(n)), entity.id) for n in (entity.name, *entity.aliases)])
    known = {entity.id for entity in content.entities}
    for number, fact in enumerate(content.facts):
        told = fact_json(fact)
        base.execute("INSERT INTO facts VALUES (?, ?, ?)", (number, fact.id, json.dumps(told)))
        base.executemany("INSERT INTO parties VALUES (?, ?)", [(i, number) for i in dict.fromkeys(_named_in(told)) if i in known])
        if fact.relation == "title":
            base.execute("INSERT OR IGNORE INTO titles VALUES (?, ?)", (fact.subject, number))
        base.executemany("INSERT INTO places VALUES (?, ?, ?)", {(e.document, e.line, number) for e in fact.evidence})
        said = " ".join(words(" ".join((fact.statement, *(e.quote for e in fact.evidence)))))
        base.execute("INSERT INTO sentences (rowid, words) VALUES (?, ?)", (number, said))
    for number, saying in enumerate(content.said):
        base.execute("INSERT INTO said VALUES (?, ?)", (number, json.dumps(said_json(saying))))
        who = dict.fromkeys((saying.subject, *(p.entity for p in saying.parts if p.entity)))
        base.executemany("INSERT INTO sayers VALUES (?, ?)", [(i, number) for i in who])
    base.execute("CREATE INDEX places_by_line ON places (document, line)")
    base.execute("CREATE INDEX facts_by_id ON facts (id)")
