"""What somebody said: whose words they are, of whom, and what is nobody's."""

import pytest

from defcli.language.given import is_given, may_be
from defcli.language.verbs import past, present
from world import told

SAID = (
    ('When the gate closed, Ann Lee announced, "Nobody gets out tonight."', "Ann Lee | said | Nobody gets out tonight."),
    ('In her book, Ann Lee wrote: "The gate was painted twice."', "Ann Lee | said | The gate was painted twice."),
    ('Starnet declared, "We never cut a scene."', "Starnet | said | We never cut a scene."),
    ('Starnet described Ann Lee as "a force of nature" and "the heart of the show".', "Starnet | said | the heart of the show"),
    ('The gate was called "too loud" by Ann Lee and "perfect" by Bo Hart.', "Bo Hart | said | perfect"),
    ("Ann Lee argued that the gate was too loud for the scene.", "Ann Lee | stated | the gate was too loud for the scene"),
    ("Starnet estimated that the gate cost ten million dollars.", "Starnet | stated | the gate cost ten million dollars"),
)
NOT_SAID = (
    'Ann Lee would announce, "Nobody gets out tonight."',
    'Ann Lee never announced, "Nobody gets out tonight."',
    'Ann Lee wrote "Iron Lung" in 1990.',
    'The brother of Ann Lee announced, "Nobody gets out tonight."',
    'Ann Lee called it a "loud" gate.',
    "Ann Lee argued that it was too loud for them.",
)
DEEDS = (
    ("Ann Lee left in 1990, after suffering a broken arm.", "Ann Lee | did | a broken arm"),
    ("After selling the house to Starnet, Ann Lee left Port Ellis.", "Ann Lee | did | the house"),
    ("In 1990 Ann Lee sold the house.", "Ann Lee | did | the house"),
    ("Ann Lee agreed to sell the house.", "Ann Lee | did | to sell the house"),
    ("The house was dark and Ann Lee closed the gate.", "Ann Lee | did | the gate"),
    ("Ann Lee was known for her early portraits.", "Ann Lee | did | her early portraits"),
    ("Ann Lee closed the gate so they could sleep.", "Ann Lee | did | the gate"),
)
NO_DEEDS = (
    ("Ann Lee left Port Ellis, selling the house.", "the house"),
    ("Without selling the house, Ann Lee left Port Ellis.", "the house"),
    ("Cal Reyes sold well, while Ann Lee failed to repeat her success.", "her success"),
)


@pytest.mark.parametrize(("sentence", "fact"), SAID)
def test_words_are_told_as_their_speakers(sentence: str, fact: str) -> None:
    assert fact in told(sentence)


@pytest.mark.parametrize("sentence", NOT_SAID)
def test_words_are_nobodys_where_it_is_not_said_who_said_them(sentence: str) -> None:
    assert not [each for each in told(sentence) if "| said |" in each or "| stated |" in each]


@pytest.mark.parametrize(("sentence", "fact"), DEEDS)
def test_a_clause_beside_another_is_told_with_its_own_subject(sentence: str, fact: str) -> None:
    assert fact in told(sentence)


@pytest.mark.parametrize(("sentence", "lost"), NO_DEEDS)
def test_a_clause_whose_subject_or_owner_is_not_certain_is_not_told(sentence: str, lost: str) -> None:
    assert not [each for each in told(sentence) if each.endswith(f"did | {lost}")]


def test_given_names_of_many_countries_are_known_and_whose_they_mostly_are() -> None:
    assert all(is_given(name) for name in ("Ingrid", "Pierre", "Niall", "Jim"))
    assert not is_given("Mission")
    assert may_be("she", "Ingrid Holm")
    assert not may_be("he", "Ingrid Holm")
    assert not may_be("She", "Niall Holm")
    assert may_be("she", "Tar Holm")


@pytest.mark.parametrize(
    ("base", "forms"),
    [("take", "took takes"), ("stop", "stopped stops"), ("submit", "submitted submits"), ("visit", "visited visits"), ("carry", "carried carries"), ("show", "showed shows")],
)  # fmt: skip
def test_a_verb_is_told_in_its_past_and_in_the_third_person(base: str, forms: str) -> None:
    assert f"{past(base)} {present(base)}" == forms
