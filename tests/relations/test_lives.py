"""Biographies."""

import pytest

from world import told

NOTHING = (("Rena Holt was not born in Port Ellis.", "born"),)
CASES = (
    ("Rena Holt was born in Port Ellis on May 4, 1970.", "Rena Holt | born | 1970-05-04"),
    ("Rena Holt was born in Port Ellis on May 4, 1970.", "Rena Holt | born | Port Ellis"),
    ("Rena Holt died in Port Ellis in 2010.", "Rena Holt | died | 2010"),
    ("Rena Holt died in Port Ellis in 2010.", "Rena Holt | died | Port Ellis"),
    ('Vic Moss starred as "William" in the 2007 production of Deep Water.', "Vic Moss | appeared_in | Deep Water"),
    ("Vic Moss starred alongside actors Una Field and Leo Park.", "Vic Moss | starred_alongside | Una Field"),
    ("Deep Water was performed at the Harbor Theatre.", "Deep Water | staged_at | Harbor Theatre"),
    ("The Lanterns, recorded in 1959, was a success.", "The Lanterns | recorded | 1959"),
    ("Marta Quill married Hal Dorn.", "Marta Quill | spouse_of | Hal Dorn"),
    (
        "Formed in November 1990 by the merger of two firms, Orbit Studios became the largest in Norland.",
        "Orbit Studios | was_founded | 1990-11",
    ),
    ("Orbit Studios was founded in Port Ellis in 1901.", "Orbit Studios | was_founded | Port Ellis"),
    ("Ann Lee studied at Orbit Studios.", "Ann Lee | educated_at | Orbit Studios"),
    ("Dee Stone worked for Orbit Studios.", "Dee Stone | worked_for | Orbit Studios"),
)


@pytest.mark.parametrize(("sentence", "relation"), NOTHING)
def test_says_nothing_of_what_is_denied_or_open(sentence: str, relation: str) -> None:
    assert not [fact for fact in told(sentence) if f"| {relation} |" in fact]


@pytest.mark.parametrize(("sentence", "fact"), CASES)
def test_finds_what_the_sentence_says(sentence: str, fact: str) -> None:
    assert fact in told(sentence)
