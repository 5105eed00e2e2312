"""Promises about the whole set of relations."""

import importlib

import pytest

from defcli.extraction import reading, relation
from defcli.extraction.relation import Relation
from defcli.extraction.relations import RELATIONS
from defcli.model import KINDS
from relations import test_structure
from world import drafts

FAMILIES = "careers characters credits happenings honours influences lives production release reception sayings".split()
CASES = [fact for f in FAMILIES for _, fact in importlib.import_module(f"relations.test_{f}").CASES]
SHOWN = {
    fact.split(" | ")[1] for fact in (*CASES, *test_structure.CASES, *test_structure.CITED, *(fact for _, fact in test_structure.OTHERS))
}


def test_no_two_relations_share_a_name() -> None:
    assert len({r.name for r in RELATIONS}) == len(RELATIONS)


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda r: r.name)
def test_every_relation_has_an_example_that_it_finds(relation: Relation) -> None:
    assert relation.name in SHOWN


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda r: r.name)
def test_every_relation_is_worded(relation: Relation) -> None:
    assert relation.statement
    assert relation.inverse
    assert set(relation.subject) | set(relation.object) <= set(KINDS)
    for question in (relation.ask_object, relation.ask_subject, relation.ask_when):
        assert question is None or question.endswith("?")


@pytest.mark.parametrize("family", FAMILIES)
def test_looking_for_words_first_misses_nothing(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = [sentence for sentence, _ in importlib.import_module(f"relations.test_{family}").CASES][::4]
    quick = [drafts(s)[0] for s in sentences]
    monkeypatch.setattr(relation, "_cues", lambda _: ())
    every = relation.Finder(RELATIONS)
    monkeypatch.setattr(reading, "_finder", lambda: every)
    assert [drafts(s)[0] for s in sentences] == quick
