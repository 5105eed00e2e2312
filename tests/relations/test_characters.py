"""Characters: who plays them, their ties, what becomes of them."""

import pytest

from world import told

NOTHING = (
    ("Ann Lee declined to portray Mara Voss.", "portrays"),
    ("Mara Voss did not kill Ivo Kane.", "killed"),
    ("Kane may join the Covenant.", "member_of"),
    ("Voss and Kane would meet.", "works_with"),
)
CASES = (
    ("Ann Lee portrays Mara Voss in The Lanterns.", "Ann Lee | portrays | Mara Voss"),
    ("Bo Hart also reprises his Night Owl role as Ivo Kane.", "Bo Hart | portrays | Ivo Kane"),
    ("Gus Vale voiced Tess Brandt in the pilot.", "Gus Vale | voices | Tess Brandt"),
    ("Bo Hart also reprises his Night Owl role as Ivo Kane.", "Bo Hart | reprises | Ivo Kane"),
    (
        "Cal Reyes, who portrays Tess Brandt, said she would be reprising the role of Tess Brandt in The Lanterns.",
        "Cal Reyes | reprises | Tess Brandt",
    ),
    ("In May 2014, Ann Lee was cast as Mara Voss for The Lanterns.", "Ann Lee | cast_as | Mara Voss"),
    ("Development began in 2013, with Ann Lee the first actor cast in May 2014.", "Ann Lee | was_cast | the first actor cast"),
    ("Ivo Kane murdered Tess Brandt in the finale.", "Ivo Kane | killed | Tess Brandt"),
    ("Ivo Kane fought alongside Tess Brandt in the war.", "Ivo Kane | fought_alongside | Tess Brandt"),
    (
        "The series was created by Dee Stone, based on the Orbit Comics characters Mara Voss and Ivo Kane, who form the eponymous team.",
        "Ivo Kane | forms | team",
    ),
    (
        "The series was created by Dee Stone, based on the Orbit Comics characters Mara Voss and Ivo Kane, who form the eponymous team.",
        "Mara Voss | forms | team",
    ),
    ("Mara Voss is the main antagonist of The Lanterns.", "Mara Voss | narrative_role_in | The Lanterns"),
    ("Mara Voss is a retired detective with a boat.", "Mara Voss | is_a | a retired detective"),
    ("Tess Brandt is the mother of Mara Voss.", "Tess Brandt | tied_to | Mara Voss"),
    ("Mara Voss crosses paths with Ivo Kane.", "Mara Voss | involved_with | Ivo Kane"),
    ("Mara Voss now works with Ivo Kane.", "Mara Voss | works_with | Ivo Kane"),
    ("Ivo Kane owns a bar in the harbor.", "Ivo Kane | owns | a bar in the harbor"),
    ("Mara Voss is a former member of the Covenant.", "Mara Voss | member_of | the Covenant"),
    ("Mara Voss is the leader of the Covenant.", "Mara Voss | leads | the Covenant"),
    ("Bo Hart said Kane would act as a mentor to Mara Voss.", "Ivo Kane | acts_as | Mara Voss"),
    ("Mara Voss is voiced by Bo Hart.", "Bo Hart | voices | Mara Voss"),
)


@pytest.mark.parametrize(("sentence", "relation"), NOTHING)
def test_says_nothing_of_what_is_denied_or_open(sentence: str, relation: str) -> None:
    assert not [fact for fact in told(sentence) if f"| {relation} |" in fact]


@pytest.mark.parametrize(("sentence", "fact"), CASES)
def test_finds_what_the_sentence_says(sentence: str, fact: str) -> None:
    assert fact in told(sentence)
