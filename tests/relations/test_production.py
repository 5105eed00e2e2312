"""Making a work."""

import pytest

from world import told

NOTHING = (
    ("Filming was delayed until May 2017.", "wrapped"),
    ("The Lanterns was not filmed in Port Ellis.", "filmed_at"),
    ("The series would not be produced by Starnet.", "produced"),
)
CASES = (
    ("Development began in 2013, with Ann Lee the first actor cast in May 2014.", "The Lanterns | began | Development"),
    ("Filming for The Lanterns began on October 31, 2016.", "The Lanterns | began | Filming"),
    ("The Lanterns was produced by Orbit Studios in association with Nova Pictures.", "Nova Pictures | produced | The Lanterns"),
    ("The Lanterns was produced by Orbit Studios in association with Nova Pictures.", "Orbit Studios | produced | The Lanterns"),
    (
        "Lantern Quest was developed by Pixelworks, published by Gamehaus and released for the SNES in October 1994.",
        "Gamehaus | published | Lantern Quest",
    ),
    (
        "Lantern Quest was developed by Pixelworks, published by Gamehaus and released for the SNES in October 1994.",
        "Lantern Quest | developed_by | Pixelworks",
    ),
    (
        "Filming took place in Port Ellis from October 2016 to March 2017, under the working title Blue Lamp.",
        "The Lanterns | filmed_at | Port Ellis",
    ),
    (
        'Additional filming locations for the series included the lobby of Harbor Hall ("Kane Tower") and Mill Park.',
        "The Lanterns | filmed_at | Harbor Hall",
    ),
    (
        "Filming took place in Port Ellis from October 2016 to March 2017, under the working title Blue Lamp.",
        "The Lanterns | took_place | Filming",
    ),
    (
        "Filming took place in Port Ellis from October 2016 to March 2017, under the working title Blue Lamp.",
        "The Lanterns | working_title | Blue Lamp",
    ),
    (
        'Additional filming locations for the series included the lobby of Harbor Hall ("Kane Tower") and Mill Park.',
        "Harbor Hall | stands_for | Kane Tower",
    ),
    ("Filming wrapped on March 19, 2017.", "The Lanterns | wrapped | Filming"),
    ("Rena Holt shot the series with the Zenith Four camera.", "The Lanterns | filmed_with | the Zenith Four camera"),
    ("Rena Holt used a set of antique lenses for the pilot.", "Rena Holt | used | a set of antique lenses"),
    (
        "The Lanterns was filmed back-to-back with the second season of Night Owl.",
        "The Lanterns | filmed_back_to_back_with | Night Owl season 2",
    ),
    (
        "The introduction of Mara Voss in a courtroom, which was shot in a single take, came first.",
        "The Lanterns | was_shot_in | a single take",
    ),
    ("In July 2016, Quill confirmed that the series would consist of eight episodes.", "The Lanterns | number_of_episodes | 8"),
    ("The series ran for five seasons, spanning 52 episodes.", "The Lanterns | number_of_episodes | 52"),
    ("The series ran for five seasons, spanning 52 episodes.", "The Lanterns | number_of_seasons | 5"),
    ("The eight, hour-long episodes were released simultaneously.", "The Lanterns | runtime | hour-long episodes"),
    ("Its official budget was $160 million, split between two companies.", "The Lanterns | budget | $160 million"),
    ("The Lanterns grossed over $837 million worldwide.", "The Lanterns | box_office | $837 million"),
    ("The Lanterns is a Starnet mini-series about keepers.", "The Lanterns | original_network | Starnet"),
)


@pytest.mark.parametrize(("sentence", "relation"), NOTHING)
def test_says_nothing_of_what_is_denied_or_open(sentence: str, relation: str) -> None:
    assert not [fact for fact in told(sentence) if f"| {relation} |" in fact]


@pytest.mark.parametrize(("sentence", "fact"), CASES)
def test_finds_what_the_sentence_says(sentence: str, fact: str) -> None:
    assert fact in told(sentence)
