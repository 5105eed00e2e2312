"""Sayings and opinions."""

import pytest

from world import told

NOTHING = (
    ('"Nothing," the sign said.', "said"),
    ("Quill and Holt spoke at length.", "stated"),
)
CASES = (
    ('Starnet COO Hal Dorn said that the show was "eligible for more".', "Hal Dorn | said | eligible for more"),
    (
        'Ina Foss of the Harbor Times gave the series a "B+", calling the series "lively genre entertainment".',
        "Ina Foss | said | lively genre entertainment",
    ),
    (
        "Marta Quill said that the season would be shorter than the first.",
        "Marta Quill | stated | the season would be shorter than the first",
    ),
    (
        "Cal Reyes, who portrays Tess Brandt, said she would be reprising the role of Tess Brandt in The Lanterns.",
        "Cal Reyes | stated | she would be reprising the role of Tess Brandt in The Lanterns",
    ),
    ("Marta Quill contrasted the series with the films' Guardians.", "Marta Quill | contrasted | the films' Guardians"),
    ("Marta Quill compared the series to the Olympics.", "Marta Quill | compared | the Olympics"),
    (
        "In July 2016, Marta Quill referred to the miniseries as a one-off event rather than a season.",
        "Marta Quill | referred_to | a one-off event rather than a season",
    ),
    ("Marta Quill wanted the project to feel earned and grounded.", "Marta Quill | wanted | the project to feel earned and grounded"),
    (
        "It was important to Marta Quill to introduce Mara Voss sympathetically.",
        "Marta Quill | agreed_important | to introduce Mara Voss sympathetically",
    ),
    (
        "The nun is an implied reference to Ivo Kane's mother, which Marta Quill would not confirm.",
        "Marta Quill | would_not_confirm | an implied reference to Ivo Kane's mother",
    ),
)


@pytest.mark.parametrize(("sentence", "relation"), NOTHING)
def test_says_nothing_of_what_is_denied_or_open(sentence: str, relation: str) -> None:
    assert not [fact for fact in told(sentence) if f"| {relation} |" in fact]


@pytest.mark.parametrize(("sentence", "fact"), CASES)
def test_finds_what_the_sentence_says(sentence: str, fact: str) -> None:
    assert fact in told(sentence)
