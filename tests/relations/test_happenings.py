"""What else took place."""

import pytest

from world import told

NOTHING = (
    ("The festival of 2016 is unknown.", "screened"),
    ("Starnet may rename the page.", "renamed"),
)
CASES = (
    ("The final image of The Lanterns, in which Voss wakes up, is an homage to a panel.", "The Lanterns | part_shows | Voss wakes up"),
    (
        "Dee Stone said the series would be a detour, making it equivalent to Night Owl season 2.",
        "The Lanterns | equivalent_to | Night Owl season 2",
    ),
    (
        "Starnet announced that they had ordered a second season of the series.",
        "Starnet | announced | they had ordered a second season of the series",
    ),
    (
        "Starnet announced in February 2014 that the series would be filmed in Port Ellis.",
        "Starnet | announced | the series would be filmed in Port Ellis",
    ),
    (
        "By late May 2016, Quill had turned in a completed story for the series.",
        "The Lanterns | happened | Quill had turned in a completed story for the series",
    ),
    (
        "It was announced that the series would be released exclusively on Starnet on August 18, 2017.",
        "The Lanterns | was_announced | the series would be released exclusively on Starnet on August 18, 2017",
    ),
    (
        "The nun is an implied reference to Ivo Kane's mother, which Marta Quill would not confirm.",
        "The Lanterns | implies | Ivo Kane's mother",
    ),
    ('The nun calling for "Maggie" is an implied reference to Kane\'s mother.', "The Lanterns | implies | Kane's mother"),
    (
        "The opening of the series, which features a sword fight in a wet tunnel, took a week.",
        "The Lanterns | part_features | a sword fight in a wet tunnel",
    ),
    ('At the 2016 Harbor Comic-Con, a teaser trailer was shown featuring the word "Light".', "The Lanterns | screened | Harbor Comic-Con"),
    ("Lee, Hart, and Reyes appeared at the 2017 Harbor Comic-Con to promote the series.", "Ann Lee | appeared_at | Harbor Comic-Con"),
    ("Lee, Hart, and Reyes appeared at the 2017 Harbor Comic-Con to promote the series.", "Bo Hart | appeared_at | Harbor Comic-Con"),
    ("The music of Anton Reiss is used throughout the series.", "Anton Reiss | music_used_in | The Lanterns"),
    ("Mara Voss listens to a defective recording of the overture.", "Mara Voss | listens_to | a defective recording of the overture"),
    (
        "His score, which was a hybrid of synthesizers and a 30-piece orchestra, was praised.",
        "The Lanterns | consists_of | a hybrid of synthesizers and a 30-piece orchestra",
    ),
    ('In September 2018, Starnet renamed the Facebook page for the series to "NX".', "Starnet | renamed | NX"),
    (
        "In October 2017, Starnet revealed The Lanterns was the third-most watched series globally.",
        "Starnet | revealed | The Lanterns was the third-most watched series globally",
    ),
    ("Starnet's corporate headquarters are based in Port Ellis.", "Starnet | located_in | Port Ellis"),
    ("The helmet, which is created by Hargrove Costumes in Port Ellis, was changed.", "Hargrove Costumes | located_in | Port Ellis"),
    ("The tower is an operation of the Covenant, who bought the building to search for treasure.", "the Covenant | bought | the building"),
    ("The focus of the story is ultimately revealed to be Mara Voss, and her journey.", "The Lanterns | revealed_to_be | Mara Voss"),
    ("The Lanterns features a wide variety of music.", "The Lanterns | features | a wide variety of music"),
    ("The release date was revealed via a teaser trailer.", "The Lanterns | revealed_via | a teaser trailer"),
    ("In April 2017, the release date was revealed via a teaser trailer.", "The Lanterns | revealed_via | a teaser trailer"),
    (
        "The composer's First Symphony is then heard as the leaders of the Covenant attack in the fifth episode.",
        "The Lanterns | heard_in | The Lanterns episode 5",
    ),
)


@pytest.mark.parametrize(("sentence", "relation"), NOTHING)
def test_says_nothing_of_what_is_denied_or_open(sentence: str, relation: str) -> None:
    assert not [fact for fact in told(sentence) if f"| {relation} |" in fact]


@pytest.mark.parametrize(("sentence", "fact"), CASES)
def test_finds_what_the_sentence_says(sentence: str, fact: str) -> None:
    assert fact in told(sentence)
