"""Influences and homages."""

import pytest

from world import told

NOTHING = (("Marta Quill had not seen The French Connection (1971).", "influenced_by"),)
CASES = (
    (
        "The series' title sequence, designed by Prism, evokes the work that the company did for the series Deep Water.",
        "Prism | worked_on | Deep Water",
    ),
    (
        "The series' title sequence, designed by Prism, evokes the work that the company did for the series Deep Water.",
        "The Lanterns | evokes | Deep Water",
    ),
    (
        "Marta Quill was inspired by The French Connection (1971), Shaft (1971), and Serpico (1973).",
        "Marta Quill | influenced_by | The French Connection",
    ),
    ("For the scenes, Quill looked to Kenji Mori's The Swordsman (2013).", "The Swordsman | work_of | Kenji Mori"),
    ("The final image of The Lanterns is an homage to a panel from the comics.", "The Lanterns | homage_to | a panel from the comics"),
    ("The Lanterns references the events of Deep Water.", "The Lanterns | references | the events of Deep Water"),
    (
        "Marta Quill designed a coat for the captain that was inspired by Deep Water (1981) and High Tide (1999).",
        "The Lanterns | item_inspired_by | Deep Water",
    ),
    (
        "Marta Quill designed a coat for the captain that was inspired by Deep Water (1981) and High Tide (1999).",
        "The Lanterns | item_inspired_by | High Tide",
    ),
)


@pytest.mark.parametrize(("sentence", "relation"), NOTHING)
def test_says_nothing_of_what_is_denied_or_open(sentence: str, relation: str) -> None:
    assert not [fact for fact in told(sentence) if f"| {relation} |" in fact]


@pytest.mark.parametrize(("sentence", "fact"), CASES)
def test_finds_what_the_sentence_says(sentence: str, fact: str) -> None:
    assert fact in told(sentence)
