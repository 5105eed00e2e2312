"""Honours."""

import pytest

from world import told

NOTHING = (
    ("Marta Quill hoped to win an Emmy Award.", "won"),
    ("The Lanterns lost the Saturn Award.", "won"),
)
CASES = (
    ("The Lanterns won the Saturn Award for best series in 2018.", "The Lanterns | won | Saturn Award"),
    ("Marta Quill was nominated for an Emmy Award in the best score category.", "Marta Quill | nominated_for | Emmy Award"),
    (
        'Lee and Hart were named TVWeek\'s "Performers of the Week" for the week ending August 26, 2017.',
        "Ann Lee | named | Performers of the Week",
    ),
    (
        'Lee and Hart were named TVWeek\'s "Performers of the Week" for the week ending August 26, 2017.',
        "Bo Hart | named | Performers of the Week",
    ),
    ("Ann Lee won Best Supporting Actress in 2014.", "Ann Lee | won | Best Supporting Actress"),
)


@pytest.mark.parametrize(("sentence", "relation"), NOTHING)
def test_says_nothing_of_what_is_denied_or_open(sentence: str, relation: str) -> None:
    assert not [fact for fact in told(sentence) if f"| {relation} |" in fact]


@pytest.mark.parametrize(("sentence", "fact"), CASES)
def test_finds_what_the_sentence_says(sentence: str, fact: str) -> None:
    assert fact in told(sentence)
