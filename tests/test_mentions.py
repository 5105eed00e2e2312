"""Names: who is meant by a surname, a pronoun, a name that two share."""

from pathlib import Path

import pytest

from defcli.extraction.build import build
from world import PAGE, dated, drafts, told

SHARED = """= Night Owl =

Infobox
- Starring: Finn Moss, Una Field

Night Owl is a television series.

== Cast ==
- Finn Moss as Ivo Kane / Iron Hand:
 A pilot. Moss said Kane is the driving force of the group.
- Una Field as Jessica Moss:
 A detective. Field felt that Moss would "struggle with it".
- Bo Hart as Tess Brandt: Moss' neighbor.

== Production ==
{sentence}
"""


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("Moss said the series was hard.", "Finn Moss | stated | the series was hard"),
        ("Field, Hart, and Moss appeared at the 2017 Harbor Festival.", "Finn Moss | appeared_at | Harbor Festival"),
        ("Una Field played Jessica Moss. She added that the role was long.", "Una Field | stated | the role was long"),
    ],
)
def test_a_shared_surname_is_settled_by_evidence(sentence: str, fact: str) -> None:
    assert fact in told(sentence, SHARED)


def test_a_shared_surname_without_evidence_is_left_alone() -> None:
    assert not [fact for fact in told("The harbor was close to Moss in the end.", SHARED) if "Moss |" in fact]


def test_under_a_cast_line_a_surname_is_its_character() -> None:
    facts = told("", SHARED)
    assert "Una Field | said | struggle with it" in facts
    assert "Tess Brandt | tied_to | Jessica Moss" in facts
    assert "Finn Moss | stated | Kane is the driving force of the group" in facts


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("In May 2014, the tower was built. In September, Ann Lee was cast as Mara Voss.", {"cast_as": "2014-09"}),
        ("In May 2014, the tower was built. In April, Ann Lee was cast as Mara Voss.", {"cast_as": "--04"}),
        ("In May 2014, the tower was built. A month later, Ann Lee was cast as Mara Voss.", {"cast_as": "2014-06"}),
        ("In May 2014, Ann Lee was cast as Mara Voss and Bo Hart was cast as Ivo Kane.", {"cast_as": "2014-05"}),
    ],
)
def test_a_year_is_inherited_only_where_nothing_contradicts(sentence: str, dates: dict[str, str]) -> None:
    found = dated(sentence)
    assert {k: v for k, v in found.items() if k in dates} == dates


def test_a_lost_italic_is_restored() -> None:
    page = PAGE.replace("The second season", "Night Owl season 1 came first. The second season")
    facts = told("Actors include Night Owls Ann Lee as Mara Voss. Harbors Ina Foss felt the film was long.", page)
    assert "Ann Lee | portrays | Mara Voss" in facts
    assert "Ina Foss | writes_for | Harbor" in facts


def test_respectively_goes_in_turn() -> None:
    facts = told("Ann Lee and Bo Hart portray Mara Voss and Ivo Kane, respectively.")
    assert "Ann Lee | portrays | Mara Voss" in facts
    assert "Bo Hart | portrays | Ivo Kane" in facts
    assert "Ann Lee | portrays | Ivo Kane" not in facts


def test_nothing_in_quotation_marks_is_read_as_the_page_speaking() -> None:
    assert not [
        fact for fact in told('The sign read "Ann Lee portrays Ivo Kane in the film".') if "Ivo Kane" in fact and "portrays" in fact
    ]


def test_a_date_behind_another_participle_is_not_the_verbs() -> None:
    assert "2001-06" not in dated("The crew moved to Port Ellis throughout May 2001, returning to the studio in June 2001.").values()


def test_whose_work_it_is_is_no_part_of_its_title() -> None:
    assert any(f.startswith("The Long Road | ") for f in told("Work began following the production of Paul's The Long Road (1999)."))


def test_a_name_may_begin_with_a_number() -> None:
    found = told("Two and a Half Doors, Inc. produced The Lanterns.")
    assert "Two and a Half Doors, Inc. | produced | The Lanterns" in found


def test_each_thing_said_of_a_character_is_told_by_its_own_words() -> None:
    line = "- Jo Bell as Rex Poe: An architect who gets involved with the Covenant, and is investigated by Mara Voss."
    page = PAGE.replace("\n== Production", f"{line}\n\n== Production")
    assert ("how", ("is investigated by",)) in {q for d in drafts("", page)[0] if d.relation == "involved_with" for q in d.qualifiers}


def test_a_title_may_cry_out_before_its_number() -> None:
    found = told("The Lanterns is the last track of Songs For All! 46.")
    assert not any(f.endswith("Songs For All") for f in found)


def test_his_is_nobodys_where_two_could_be_meant() -> None:
    found = told("The music of Bo Hart is used in the episode where Mara Voss listens to a performance of his First Quartet.")
    assert not any("of his First" in f for f in found)


def test_a_pilot_before_a_name_is_somebody_and_his_two_given_names_are_one(tmp_path: Path) -> None:
    page = (
        "= Orbit 8 =\n\nOrbit 8 was a spacecraft. Its crew—Commander Ada Holm, Command Module Pilot James Lovett, and Lunar Module Pilot William Andrews—saw it in May 1968."
        " Jim Lovett read a book in June 1968. Lovett slept in July 1968.\n"
    )
    (tmp_path / "orbit.txt").write_text(page, encoding="utf-8")
    built = build([tmp_path / "orbit.txt"])
    assert {e.id for e in built.entities if "Lovett" in e.name} == {"person/jim-lovett"}
    assert any(f.statement == "Jim Lovett was Command Module Pilot." for f in built.facts)
