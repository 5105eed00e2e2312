"""Positions, appointments and departures."""

import pytest

from world import told

NOTHING = (
    ("Marta Quill may leave the series.", "left"),
    ("Marta Quill denied that Stone was replaced.", "replaced"),
)
CASES = (
    ('Starnet COO Hal Dorn said that the show was "eligible for more".', "Hal Dorn | position_held | Starnet"),
    ("Ina Foss of the Harbor Times praised the score.", "Ina Foss | writes_for | Harbor Times"),
    (
        'Ina Foss of the Harbor Times gave the series a "B+", calling it "lively genre entertainment".',
        "Ina Foss | writes_for | Harbor Times",
    ),
    ("Marta Quill was announced as the composer for the series.", "Marta Quill | announced_as | composer"),
    ("Marta Quill left the series as co-showrunner.", "Marta Quill | left | The Lanterns"),
    ("Marta Quill joined The Lanterns as showrunner in April 2016.", "Marta Quill | joined | The Lanterns"),
    ("Starnet terminated Stone's contract in late September 1992.", "Starnet | dismissed | Dee Stone"),
    ("Marta Quill replaced Stone as director.", "Marta Quill | replaced | Dee Stone"),
    ("Marta Quill would consult with Rena Holt on the costumes.", "Marta Quill | consulted | Rena Holt"),
    ("Marta Quill expressed interest in returning to the show.", "Marta Quill | expressed_interest | returning to the show"),
)


@pytest.mark.parametrize(("sentence", "relation"), NOTHING)
def test_says_nothing_of_what_is_denied_or_open(sentence: str, relation: str) -> None:
    assert not [fact for fact in told(sentence) if f"| {relation} |" in fact]


@pytest.mark.parametrize(("sentence", "fact"), CASES)
def test_finds_what_the_sentence_says(sentence: str, fact: str) -> None:
    assert fact in told(sentence)
