"""Every fact's own questions, asked: answered rightly or not at all."""

import re
from pathlib import Path

from defcli.asking.answers import answer
from defcli.extraction.build import build
from defcli.language.names import fold
from defcli.model import Fact, Table
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.stems import asked_of
from defcli.table.file import load


def _is_right(table: Table, text: str, fact: Fact, stem: str) -> bool:
    """True for a party or a value of a fact that tells the same as the one asked for: of its relation, with all that the question names."""
    stem = re.sub(r"^(?:In|On) .+?, (?=who|what|which|where|when|how)", "", stem)  # on which page
    same = [f for f in table.facts if f.relation == fact.relation]
    main = {p.about for p in table.documents}
    names = {table.entities[i].name for f in same for i in (f.subject, f.object) if i and i not in main and table.entities[i].name in stem}
    for each in same:
        parties = {table.entities[i].name for i in (each.subject, each.object) if i}
        told = {*parties, str(each.value)}
        for value in each.qualifiers.values():
            told |= {table.entities[v].name if v in table.entities else v for v in ((value,) if isinstance(value, str) else value)}
        dates = {fold(d) for d in re.findall(r"\w+ \d+, \d{4}|\w+ \d{4}|\d{4}", each.statement)}
        if {n for n in names if n in each.statement} == names and (text in told or fold(text) in dates or text in each.statement):
            return True
    return False


def _outcome(table: Table) -> dict[str, list[tuple[str, list[str]]]]:
    known = Knowledge(table)
    out: dict[str, list[tuple[str, list[str]]]] = {"right": [], "silent": [], "wrong": []}
    questions = {a.stem: f for f in table.facts if table.relations[f.relation].event != "reference" for a in asked_of(known, f)}
    for stem, fact in questions.items():
        told = [a.text for a in answer(table, stem).answers]
        right = all(_is_right(table, text, fact, stem) for text in told)
        out["silent" if not told else "right" if right else "wrong"].append((stem, told))
    return out


def test_the_shipped_table_never_answers_itself_wrongly(table: Table) -> None:
    out = _outcome(table)
    assert out["wrong"] == []
    assert len(out["right"]) > 220


def test_other_pages_never_answer_themselves_wrongly(tmp_path: Path) -> None:
    built = build([Path(__file__).parent / "pages"])
    (tmp_path / "facts.json").write_text(built.text, encoding="utf-8")
    assert _outcome(load(tmp_path / "facts.json"))["wrong"] == []
