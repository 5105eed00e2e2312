"""Coming out."""

import pytest

from world import told

NOTHING = (
    ("The Lanterns will be removed from Starnet.", "removed"),
    ("The Lanterns was not released on Starnet.", "released"),
    ("On June 7, 2010, a featurette on the film was released in high definition.", "released"),
)
CASES = (
    ("The Lanterns premiered in Port Ellis on July 31, 2017.", "The Lanterns | premiered | 2017-07-31"),
    ("The Lanterns premiered in Port Ellis on July 31, 2017.", "The Lanterns | premiered | Port Ellis"),
    ("The Lanterns was released on Starnet on August 18, 2017.", "The Lanterns | released | 2017-08-18"),
    (
        "It was announced that the series would be released exclusively on Starnet on August 18, 2017.",
        "The Lanterns | released | 2017-08-18",
    ),
    (
        "A soundtrack album featuring the score was released digitally by Harbor Records on August 17, 2017.",
        "The Lanterns | item_released | Harbor Records",
    ),
    ("The Lanterns was removed from Starnet on March 1, 2022.", "Starnet | removed | The Lanterns"),
    (
        "The series was removed from Starnet in 2021, and all the series would be made available on Streamly on March 16, 2022.",
        "Starnet | removed | The Lanterns",
    ),
    (
        "The series was removed from Starnet in 2021, and all the series would be made available on Streamly on March 16, 2022.",
        "The Lanterns | available_on | Streamly",
    ),
    ("The Lanterns was licensed to Starnet from Orbit Studios.", "The Lanterns | licensed | Starnet"),
    ("Orbit Studios regained the license for the series.", "Orbit Studios | regained | the license for the series"),
    ("The Lanterns ended its original run on Starnet on December 16, 1995.", "The Lanterns | ended | 1995-12-16"),
    ("The first episode was broadcast on Starnet in 1996.", "The Lanterns episode 1 | aired_on | Starnet"),
    ("The Lanterns aired on Starnet.", "The Lanterns | aired_on | Starnet"),
    ("The Lanterns is set in Port Ellis.", "The Lanterns | set_in | Port Ellis"),
    ("Set a few months after the second season of Night Owl, the team meets again.", "The Lanterns | set_after | Night Owl season 2"),
    (
        "The Lanterns was followed by a film, with The Lanterns placed between the films Deep Water (2015) and High Tide (2016).",
        "Deep Water | released_in_year | 2015",
    ),
    (
        "The Lanterns was followed by a film, with The Lanterns placed between the films Deep Water (2015) and High Tide (2016).",
        "High Tide | released_in_year | 2016",
    ),
    (
        "The Lanterns was followed by a film, with The Lanterns placed between the films Deep Water (2015) and High Tide (2016).",
        "The Lanterns | placed_between | Deep Water",
    ),
    (
        "The Lanterns was followed by a film, with The Lanterns placed between the films Deep Water (2015) and High Tide (2016).",
        "The Lanterns | placed_between | Deep Water",
    ),
    ("The Lanterns is the final series of the ordered series, after Night Owl and Deep Water.", "The Lanterns | preceded_by | Deep Water"),
    ("The Lanterns is the final series of the ordered series, after Night Owl and Deep Water.", "The Lanterns | preceded_by | Night Owl"),
    ("The Lanterns is the culmination of four earlier series.", "The Lanterns | culmination_of | four earlier series"),
    ("The series brings together Mara Voss and Ivo Kane.", "The Lanterns | brings_together | Ivo Kane"),
    ("The series brings together Mara Voss and Ivo Kane.", "The Lanterns | brings_together | Mara Voss"),
    (
        "The Lanterns was released on Starnet, worldwide, in Ultra HD 4K and high dynamic range.",
        "The Lanterns | released_in_format | Ultra HD 4K",
    ),
    (
        "The Lanterns was released on Starnet, worldwide, in Ultra HD 4K and high dynamic range.",
        "The Lanterns | released_in_format | high dynamic range",
    ),
    ("All the series were retroactively added to the main timeline.", "The Lanterns | added_to | the main timeline"),
)


@pytest.mark.parametrize(("sentence", "relation"), NOTHING)
def test_says_nothing_of_what_is_denied_or_open(sentence: str, relation: str) -> None:
    assert not [fact for fact in told(sentence) if f"| {relation} |" in fact]


@pytest.mark.parametrize(("sentence", "fact"), CASES)
def test_finds_what_the_sentence_says(sentence: str, fact: str) -> None:
    assert fact in told(sentence)
