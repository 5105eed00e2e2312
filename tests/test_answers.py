"""Lookups, cards, timelines and quizzes: what they promise whoever asks."""

import pytest

from defcli.lookup.cards import card
from defcli.lookup.find import find
from defcli.model import Table
from defcli.timeline.events import events

RUNGS = (
    ("Alexandra", "exact", ["Alexandra"]),
    ("elodie yung", "folded", ["Élodie Yung"]),
    ("S.J. Clarkson", "folded", ["S. J. Clarkson"]),
    ("CBR", "alias", ["Comic Book Resources"]),
    ("Foggy", "alias", ['Franklin "Foggy" Nelson']),
    ("Weaver", "part", ["Sigourney Weaver"]),
    ("Jones, Finn", "part", ["Finn Jones"]),
    ("jones", "part", ["Jessica Jones", "Finn Jones"]),
    ("Captain Streiber", "fuzzy", ["Strieber"]),
    ("Matt Murdcok", "fuzzy", ["Matt Murdock"]),
    ("Jon Paizano", "fuzzy", ["John Paesano"]),
    ("Rozario Dorson", "fuzzy", ["Rosario Dawson"]),
    ("Doug Petrie", "alias", ["Douglas Petrie"]),
    ("SJC", "alias", ["S. J. Clarkson"]),
)


@pytest.mark.parametrize(
    "query", ["xqzzv", ".*", "Barack Obama", "Alexandra Daddario", "Batman", "Frank Miller", "the", "of the", "x", "???"]
)
def test_nonsense_finds_nobody(table: Table, query: str) -> None:
    assert find(table, query).entities == ()


@pytest.mark.parametrize(("query", "rung", "names"), RUNGS)
def test_the_first_rung_with_an_answer_ends_the_ladder(table: Table, query: str, rung: str, names: list[str]) -> None:
    meant = find(table, query)
    assert (meant.matched_by, sorted(e.name for e in meant.entities)) == (rung, sorted(names))


def test_a_kind_narrows_a_name(table: Table) -> None:
    assert {e.kind for e in find(table, "Daredevil").entities} == {"character", "work"}
    assert [e.id for e in find(table, "Daredevil", kind="work").entities] == ["work/daredevil"]


def test_a_near_miss_is_suggested_not_taken(table: Table) -> None:
    assert "Jessica Jones" in find(table, "Jesica Joens-Smith").suggestions or find(table, "Jessika Jonez").entities


def test_a_card_reads_facts_both_ways(table: Table) -> None:
    weaver = card(table, table.entities["person/sigourney-weaver"])
    alexandra = card(table, table.entities["character/alexandra"])
    shared = {f.id for f in weaver.facts} & {f.id for f in alexandra.facts}
    assert any(f.relation == "portrays" for f in weaver.facts if f.id in shared)
    assert "Alexandra" in weaver.description
    assert "Sigourney Weaver" in alexandra.description


def test_a_card_tells_no_fact_twice(table: Table) -> None:
    for entity in table.entities.values():
        ids = [f.id for f in card(table, entity).facts]
        assert len(ids) == len(set(ids))


def test_finn_jones_has_nothing_that_jessica_jones_did(table: Table) -> None:
    finn = {f.id for f in table.facts if f.subject == "person/finn-jones"}
    assert finn
    assert not [f for f in table.facts if f.id in finn and "character/jessica-jones" in (f.object, *f.mentions)]
    assert not [f for f in table.facts if f.subject == "character/jessica-jones" and f.relation in ("said", "stated")]


def test_the_timeline_is_in_order_and_keeps_references_and_cited_works_out(table: Table) -> None:
    found = events(table)
    assert [e.when for e in found if e.when == "2017-03-19"]
    assert not [e for e in found if e.kind in ("reference", "work", "story")]
    assert [e.when for e in found if e.when[:1] == "."] == ["../2016-05", "../2022"]
    starts = [e.when for e in found if e.when[:1] != "." and "/" not in e.when]
    assert [s[:4] for s in starts] == sorted(s[:4] for s in starts)
