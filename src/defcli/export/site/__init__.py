"""A table as one page for a browser: cards, timeline and quiz, without a network and without a library.

What is said and asked is made and proved here; the page searches, shows and plays it.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from html import escape
from importlib.resources import files
from typing import Any

from defcli.controls import harmless
from defcli.export.told import LICENCE_URL, notice
from defcli.lookup.cards import Card, card
from defcli.model import Evidence, Fact, Table
from defcli.quiz.question import CHOSEN, Question
from defcli.timeline.events import Event, events

_PLAYED = (*CHOSEN, "typed")


def page(table: Table, questions: Sequence[Question], shows_plot: bool) -> str:
    """The page's text; what gives the plot away is in it only where `shows_plot`."""
    kept = [f for f in table.facts if shows_plot or not f.spoiler]
    seen = table._replace(facts=tuple(kept))
    data = harmless(json.dumps(_data(seen, questions), ensure_ascii=False, separators=(",", ":"))).replace("<", "\\u003c")
    style, script = (files(__name__).joinpath(name).read_text(encoding="utf-8") for name in ("style.css", "app.js"))
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    title = escape(harmless(table.title))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">To the content</a>\n'
        f'<header><h1><a href="#/">{title}</a></h1><nav aria-label="Parts"><a href="#/">Look up</a> <a href="#/timeline">Timeline</a>'
        ' <a href="#/quiz">Quiz</a></nav></header>\n'
        '<main id="main" tabindex="-1"><noscript><p>This page looks things up and asks questions by a script of its own; allow it to run.</p></noscript></main>\n'
        f'<footer><p>{escape(harmless(notice(table.documents)))} <a href="{LICENCE_URL}" rel="license noopener">The licence</a>.</p></footer>\n'
        f'<script type="application/json" id="data">{data}</script>\n<script>{script}</script>\n</body>\n</html>\n'
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _data(table: Table, questions: Sequence[Question]) -> dict[str, Any]:
    quotes: dict[Evidence, int] = {}
    facts = {f.id: _fact(f, quotes) for f in table.facts}
    told = {i for f in table.facts for i in (f.subject, f.object) if i}
    cards = [_card(card(table, e)) for e in table.entities.values() if e.id in told]
    happened = [_event(e) for e in events(table) if e.when]
    asked = [_question(q, quotes) for q in questions if q.type in _PLAYED]
    return {
        "title": table.title,
        "about": list(dict.fromkeys(p.about for p in table.documents)),
        "cards": cards,
        "facts": facts,
        "events": happened,
        "questions": asked,
        "quotes": [[e.quote, e.focus.start - e.start, e.focus.end - e.start, f"{e.document}:{e.line}"] for e in quotes],
    }


def _place(quotes: dict[Evidence, int], evidence: Sequence[Evidence]) -> list[int]:
    return [quotes.setdefault(e, len(quotes)) for e in evidence]


def _fact(fact: Fact, quotes: dict[Evidence, int]) -> list[Any]:
    named = [i for i in dict.fromkeys((fact.subject, fact.object, *fact.mentions)) if i]
    return [fact.statement, named, _place(quotes, fact.evidence[:3])]


def _card(told: Card) -> dict[str, Any]:
    lines = [[line.text, [f.id for f in line.facts[:4]]] for line in (told.portrait.lead, *told.portrait.lines) if line.text]
    groups = [[title, [f.id for f in facts]] for title, facts in told.groups]
    names = list(told.entity.aliases)
    return {"id": told.entity.id, "name": told.entity.name, "kind": told.entity.kind, "also": names, "lines": lines, "groups": groups}


def _event(event: Event) -> list[Any]:
    return [event.when, event.date, event.text, event.kind, list(event.facts[:3])]


def _question(question: Question, quotes: dict[Evidence, int]) -> dict[str, Any]:
    return {
        "id": question.id, "type": question.type, "level": question.difficulty, "stem": question.stem, "options": list(question.options),
        "answer": list(question.answer), "accepted": list(dict.fromkeys((*question.answer, *question.accepted))), "why": question.explanation,
        "proof": _place(quotes, question.evidence[:3]),
    }  # fmt: skip
