"""Scores, ratings, audiences and critics."""

import pytest

from world import told

NOTHING = (
    ("Nobody rated the series.", "rated"),
    ("Ina Foss did not praise the pacing.", "praised"),
    ("It is often ranked as the best series on television.", "ranked"),
)
CASES = (
    ("The Lanterns received a 4.0 / 11 percent rating among adults of all ages.", "The Lanterns | rating_share | 4.0 / 11 percent rating"),
    ("The Lanterns placed 31st in a list of the greatest shows.", "The Lanterns | placed_in_list | 31"),
    ("Ina Foss of the Harbor Times praised the score.", "Ina Foss | praised | the score"),
    ("Ina Foss praised the pacing of the pilot.", "Ina Foss | praised | the pacing of the pilot"),
    (
        "The review aggregator website Tomatometer reported a 78% approval rating with an average rating of 6.60/10 based on 100 reviews.",
        "The Lanterns | scored | 6.60/10",
    ),
    (
        "The review aggregator website Tomatometer reported a 78% approval rating with an average rating of 6.60/10 based on 100 reviews.",
        "The Lanterns | scored | 78%",
    ),
    (
        'Criticmeter, which uses a weighted average, assigned a score of 63 out of 100, based on 30 critics, indicating "generally favorable reviews".',
        "The Lanterns | scored | 63 out of 100",
    ),
    (
        "Criticmeter, which tracks a hundred outlets, assigned a score of 63 out of 100, based on 30 critics.",
        "Criticmeter | studies | a hundred outlets",
    ),
    ('Ina Foss of the Harbor Times gave the series a "B+", calling it "lively genre entertainment".', "Ina Foss | rated | The Lanterns"),
    ("Ina Foss criticized the amount of exposition.", "Ina Foss | faulted | the amount of exposition"),
    ("The Lanterns received very positive reviews from critics.", "The Lanterns | received | very positive reviews"),
    ("Critics were mostly positive about the crossover.", "The Lanterns | critics_were | mostly positive about the crossover"),
    ("The Lanterns was viewed by 4.16 million viewers.", "The Lanterns | viewers | 4.16 million"),
    (
        "The analytics firm Datahop determined the series garnered 17% of the viewers that the second season of Night Owl received in its first 30 days.",
        "The Lanterns | audience_share | 17%",
    ),
    ("The Lanterns was the least-viewed of the series.", "The Lanterns | ranked | the least-viewed of the series"),
    (
        "In October 2017, Starnet revealed The Lanterns was the third-most watched series globally.",
        "The Lanterns | ranked | the third-most watched series globally",
    ),
    (
        'Starnet defined "Binge Racers" as viewers who watched the entire series within a day.',
        "Starnet | defined | viewers who watched the entire series within a day",
    ),
    ('The screening of the pilot was met by "applause throughout" from the crowd.', "The Lanterns | met_by | applause throughout"),
    (
        "The Lanterns was, in the end, the least-viewed series and had a drop in viewership, declining by 67%, 48%, and 41%, respectively.",
        "The Lanterns | declined_by | 67%, 48%, and 41%",
    ),
    ("On Rotten Tomatoes, the series has an approval rating of 93% based on 28 reviews.", "The Lanterns | scored | 93%"),
    ("On Tastemeter, the series holds a 94% approval rating from the reviews of 345 critics.", "The Lanterns | scored | 94%"),
    (
        "The series has a weighted average score of 84 out of 100 on Tastemeter based on 39 critics.",
        "The Lanterns | scored | 84 out of 100",
    ),
)


@pytest.mark.parametrize(("sentence", "relation"), NOTHING)
def test_says_nothing_of_what_is_denied_or_open(sentence: str, relation: str) -> None:
    assert not [fact for fact in told(sentence) if f"| {relation} |" in fact]


@pytest.mark.parametrize(("sentence", "fact"), CASES)
def test_finds_what_the_sentence_says(sentence: str, fact: str) -> None:
    assert fact in told(sentence)
