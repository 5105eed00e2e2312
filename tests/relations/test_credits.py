"""Credits."""

import pytest

from world import told

NOTHING = (
    ("Marta Quill wanted to direct The Lanterns.", "director_of"),
    ("The Lanterns was never directed by Marta Quill.", "director_of"),
    ("Editor-in-chief Hal Dorn spoke.", "editor_of"),
)
CASES = (
    (
        "The series was created by Dee Stone, based on the Orbit Comics characters Mara Voss and Ivo Kane, who form the eponymous team.",
        "The Lanterns | created_by | Dee Stone",
    ),
    ("Marta Quill is the showrunner of The Lanterns.", "Marta Quill | showrunner_of | The Lanterns"),
    ("Marta Quill serves as an executive producer on The Lanterns.", "Marta Quill | executive_producer_of | The Lanterns"),
    ("Marta Quill was producer of The Lanterns.", "Marta Quill | producer_of | The Lanterns"),
    ("The Lanterns was directed by Marta Quill.", "Marta Quill | director_of | The Lanterns"),
    ("Una Field, director of The Lanterns' first two episodes, left early.", "Una Field | director_of | The Lanterns"),
    ("The Lanterns was written by Marta Quill.", "Marta Quill | writer_of | The Lanterns"),
    ("The Lanterns was composed by Marta Quill.", "Marta Quill | composer_of | The Lanterns"),
    ("Marta Quill previously served as cinematographer for The Lanterns.", "Marta Quill | cinematographer_of | The Lanterns"),
    ("Marta Quill served as editor of The Lanterns.", "Marta Quill | editor_of | The Lanterns"),
    ("Costume designer Rena Holt worked with the director on every scene.", "Rena Holt | crew_of | The Lanterns"),
    ("Rena Holt is credited for several episodes.", "Rena Holt | credited_for | several episodes"),
    ("The series also stars Vic Moss and Una Field.", "The Lanterns | stars | Una Field"),
    ("The series also stars Vic Moss and Una Field.", "The Lanterns | stars | Vic Moss"),
    (
        "Vic Moss makes a cameo appearance through a photograph as Captain Leo Strand, the old man of the harbor.",
        "Vic Moss | cameo_in | The Lanterns",
    ),
    (
        "The Argo Quartet also cameo as themselves, performing Anton Reiss' Second Sonata for Mara Voss.",
        "The Argo Quartet | cameo_in | The Lanterns",
    ),
    (
        "The series' title sequence, designed by Prism, evokes the work that the company did for the series Deep Water.",
        "Prism | designed | title sequence",
    ),
    ("The helmet, which was designed by Hargrove Costumes in Port Ellis, was changed.", "Hargrove Costumes | designed | the helmet"),
    (
        "The Argo Quartet also cameo as themselves, performing Anton Reiss' Second Sonata for Mara Voss.",
        "The Argo Quartet | performed | Anton Reiss' Second Sonata",
    ),
)


@pytest.mark.parametrize(("sentence", "relation"), NOTHING)
def test_says_nothing_of_what_is_denied_or_open(sentence: str, relation: str) -> None:
    assert not [fact for fact in told(sentence) if f"| {relation} |" in fact]


@pytest.mark.parametrize(("sentence", "fact"), CASES)
def test_finds_what_the_sentence_says(sentence: str, fact: str) -> None:
    assert fact in told(sentence)
