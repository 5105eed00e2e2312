"""What a page's form gives: infobox fields, cast lines, awards tables, references."""

import pytest

from world import drafts

PAGE = """= The Lanterns =

Infobox
- Genre: Drama, Mystery
- Creator: Dee Stone
- Based On: Al Crane|Bea Fox
- Starring: Ann Lee, Bo Hart
- Presenter: Hal Dorn
- Narrator: Ina Foss
- Theme Music Composer: Joe Reed
- Artist: Kay Moon
- Founder: Liv Cole
- Key People: Max Ford
- Country: Norland
- Language: Norse
- Num Seasons: <includeonly>1</includeonly>
- Num Episodes: 8
- Studio: Harbor Hall, Port Ellis
- Company: Orbit Studios (season 1), Nova Pictures, Inc.,
- Distributor: Gamehaus Media
- Label: Blue Records
- Channel: Starnet (2017–2019)
- First Aired: August 18, 2017
- Related: Night Owl
- Followed By: High Tide
- Picture Format: NTSC

The Lanterns is a television series created by Dee Stone for Starnet, based on the Orbit Comics characters Mara Voss and Ivo Kane.

== Cast ==
- Ann Lee as Mara Voss / Night Owl: A former pilot with superhuman strength who guards the harbor, and an intern at Kane's paper.
- Bo Hart as Ivo Kane: Voss' best friend and assistant at Harbor Press.
- Cal Reyes as : Voss' captain.

== Production ==
Cal Reyes appears as harbor captain Strand. By late May 2016, Dee Stone had turned in a completed story for the series.
In June 2016, the tower was closed. Dee Stone moved to Port Ellis in June 2016. Midway Tower, where the four heroes first meet, is empty.
The animated episode "Dark Water", was banned by Starnet for its violent content. A second season had been ordered by Starnet.
Harbor Media distributed The Lanterns.
Deep Blue is an album by Kay Moon, released in 1958 on Blue Records.

== Accolades ==
{|
! Year !! Award !! Category !! Nominee !! Result
|-
| rowspan="2" | 2018
| rowspan="2" | Saturn Awards
| Best Actress
| Ann Lee
|
|-
| Best Series
| The Lanterns
|
|}
"""
LIFE = """= Ann Lee =

Infobox
- Children: Una Lee
- Parents: Vic Lee

Ann Lee is an actress.
"""
EPISODE = """= Pilot Light (Night Owl) =

"Pilot Light" is the first episode of the second season of the American television series Night Owl.
"""
REFERENCES = """The Lanterns is a television series.[1] It is shown on the streaming service Starnet.[2]

  1. Stone, Dee; Foss,Ina (7 November 2013) Starnet Picks Up A Series Starnet. Retrieved on 22 May 2016.
  2. Crane, Al, "A Series Begins", Harbor Post, 2017-04-04. Retrieved on 2017-04-05.
"""
CASES = (
    "The Lanterns | genre | Mystery",
    "The Lanterns | based_on_work_by | Bea Fox",
    "The Lanterns | presented_by | Hal Dorn",
    "The Lanterns | narrated_by | Ina Foss",
    "The Lanterns | theme_composed_by | Joe Reed",
    "The Lanterns | performed_by | Kay Moon",
    "The Lanterns | founded_by | Liv Cole",
    "The Lanterns | key_person | Max Ford",
    "The Lanterns | country_of_origin | Norland",
    "The Lanterns | language | Norse",
    "The Lanterns | number_of_seasons | 1",
    "Harbor Hall | produced | The Lanterns",
    "Nova Pictures, Inc. | produced | The Lanterns",
    "Gamehaus Media | distributed | The Lanterns",
    "The Lanterns | record_label | Blue Records",
    "The Lanterns | original_network | Starnet",
    "The Lanterns | premiered | 2017-08-18",
    "The Lanterns | related_work | Night Owl",
    "The Lanterns | followed_by | High Tide",
    "The Lanterns | property | NTSC",
    "The Lanterns | created_for | Starnet",
    "The Lanterns | based_on | Mara Voss",
    "Mara Voss | also_known_as | Night Owl",
    "Mara Voss | is_a | a former pilot",
    "Mara Voss | has_trait | superhuman strength",
    "Mara Voss | does | guards the harbor",
    "Ivo Kane | tied_to | Mara Voss",
    "Cal Reyes | portrays | Strand",
    "Dee Stone | turned_in | a completed story for the series",
    "The Lanterns | happened | the tower was closed",
    "Ann Lee | listed_for | Saturn Awards",
    "The Lanterns | listed_for | Saturn Awards",
    "Ivo Kane | position_held | Harbor Press",
    "Starnet | ordered | a second season",
    "Dark Water | banned_by | Starnet",
    "Midway Tower | meets_at | the four heroes first meet",
    "Dee Stone | did | Port Ellis",
)
CAREER = "= Bo Hart =\n\nInfobox\n- Years1: 1988–1990\n- Clubs1: Harbor Rovers\n- Manageryears1: 2005\n- Managerclubs1: Quay United\n\nBo Hart is an athlete.\n"
HALL = "= Harbor Hall =\n\nInfobox\n- Opened: 1939\n- Capacity: 390\n\nHarbor Hall is a theatre.\n"
ALBUM = "= Slow Tide =\n\nInfobox\n- Studio: Harbor Hall, Port Ellis\n\nSlow Tide is a studio album by Kay Moon.\n{sentence}"
SONG = '= Glass Road =\n\n"Glass Road" is a pop song recorded by Kay Moon for her third studio album, Slow Tide (1999).\n{sentence}'
OTHERS = (
    (SONG, "Glass Road | part_of | Slow Tide"),
    (LIFE, "Ann Lee | parent_of | Una Lee"),
    (LIFE, "Ann Lee | child_of | Vic Lee"),
    (CAREER, "Bo Hart | played_for | Harbor Rovers"),
    (CAREER, "Bo Hart | coached | Quay United"),
    (HALL, "Harbor Hall | key_date | 1939"),
    (EPISODE, "Pilot Light | part_of | Night Owl"),
    (ALBUM, "Slow Tide | recorded_at | Harbor Hall"),
)
CITED = (
    "“Starnet Picks Up A Series” | author | Ina Foss",
    "“Starnet Picks Up A Series” | title | Starnet Picks Up A Series",
    "“Starnet Picks Up A Series” | published_by | Starnet",
    "“Starnet Picks Up A Series” | published_on | 7 November 2013",
    "“A Series Begins” | retrieved | 2017-04-05",
    "“A Series Begins” | title | A Series Begins",
)


def _all(page: str) -> set[str]:
    found, names = drafts("", page.replace("{|", "{{|").replace("|}", "|}}"))
    return {
        f"{names[d.subject]} | {d.relation} | {names[d.object] if d.object else d.value if d.value is not None else d.when.when if d.when else ''}"
        for d in found
    }


@pytest.mark.parametrize("fact", CASES)
def test_structure_gives_every_value(fact: str) -> None:
    assert fact in _all(PAGE)


@pytest.mark.parametrize(("page", "fact"), OTHERS)
def test_pages_on_people_and_episodes_are_read_too(page: str, fact: str) -> None:
    assert fact in _all(page)


@pytest.mark.parametrize("fact", CITED)
def test_a_reference_gives_its_parts(fact: str) -> None:
    assert fact in _all(REFERENCES)


def test_no_value_keeps_markup_or_a_stray_comma() -> None:
    values = [fact.split(" | ")[2] for fact in _all(PAGE)]
    assert not [v for v in values if "<" in v or "|" in v or v.strip(" ,") != v]


def test_an_award_is_listed_and_never_won() -> None:
    assert not [fact for fact in _all(PAGE) if "| won |" in fact or "| nominated_for |" in fact]
