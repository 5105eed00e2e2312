"""Infoboxes of any kind of page: what several fields tell together, places whole, no codes, and sentences that somebody would say."""

import re
from pathlib import Path

import pytest

from defcli.errors import DefcliError
from defcli.extraction.build import build
from defcli.table.file import load

STRIKER = """= Bo Hart =

Infobox
- Name: Bo Hart
- Birth Date: May 4, 1970
- Birth Place: Port Ellis, Norland
- Years1: 1988–1990
- Clubs1: Harbor Rovers
- Caps1: 40
- Goals1: 3
- Manageryears1: 2005–present
- Managerclubs1: Quay United
- Relatives: Ann Hart (sister)
- Alma Mater: Norland University
- Bats: Left
- Occupation: Footballer, coach

Bo Hart (born May 4, 1970) is a former Norland striker.
"""
OFFICER = """= Ina Foss =

Infobox
- Office1: Harbor Secretary
- Term Start1: March 3, 1961
- Term End1: May 5, 1963
- Predecessor1: Vic Lee
- Death Place: Port Ellis

Ina Foss (June 1, 1920 – August 9, 1999) served as counsel to the town.
"""
COMPANY = """= Harbor Foods =

Infobox
- Type: Public
- Founded: May 16, 1997 in Port Ellis, Norland
- Headquarters: 1 Quay Street, Port Ellis
- Brands: Salt & Co, Dune
- Num Employees: 60,000 (2014)
- ISIN: XX0001
- Coordinates: 12.5

Harbor Foods is the largest restaurant operator in Norland.
"""
TOWN = """= Port Ellis =

Infobox
- Leader Title: Mayor
- Leader Name: Una Lee
- Population: 14,736
- Postcode Area: PE
- Opened: 1939
- Unitary England: Dune
- Cornish Name: Porth Elys

Port Ellis is a town in Norland.
"""
TOLD = (
    (STRIKER, "Bo Hart was born on May 4, 1970."),
    (STRIKER, "Bo Hart was born in Port Ellis, Norland."),
    (STRIKER, "Bo Hart played for Harbor Rovers (1988 – 1990)."),
    (STRIKER, "Bo Hart has coached Quay United since 2005."),
    (STRIKER, "Ann Hart is the sister of Bo Hart."),
    (STRIKER, "Bo Hart was educated at Norland University."),
    (STRIKER, "The occupation of Bo Hart includes coach."),
    (OFFICER, "Ina Foss was Harbor Secretary (March 3, 1961 – May 5, 1963)."),
    (OFFICER, "Vic Lee is the predecessor of Ina Foss."),
    (OFFICER, "Ina Foss was born on June 1, 1920."),
    (OFFICER, "Ina Foss died on August 9, 1999."),
    (OFFICER, "Ina Foss died in Port Ellis."),
    (COMPANY, "Harbor Foods was founded on May 16, 1997."),
    (COMPANY, "Harbor Foods was founded in Port Ellis, Norland."),
    (COMPANY, "The brands of Harbor Foods include Dune."),
    (COMPANY, "The number of employees of Harbor Foods was 60,000 in 2014."),
    (TOWN, "The mayor of Port Ellis is Una Lee."),
    (TOWN, "The population of Port Ellis is 14,736."),
    (TOWN, "Port Ellis opened in 1939."),
    (TOWN, "Port Ellis is also known as Porth Elys."),
)
UNTOLD = (
    (STRIKER, ("goals", "caps", "bats", "years1")),
    (COMPANY, ("isin", "coordinates")),
    (TOWN, ("postcode", "unitary", "leader title")),
)
GERMAN = (
    "= Hafen =\n\n"
    + "Der Hafen ist ein großer und sehr alter Ort an der Küste, der von vielen Schiffen und ihren Leuten besucht wird. " * 4
)


def statements(text: str, folder: Path, name: str = "page.txt") -> list[str]:
    """What a page of that name gives."""
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "facts.json").write_text(build([folder / name]).text, encoding="utf-8")
    return [f.statement for f in load(folder / "facts.json").facts]


@pytest.mark.parametrize(("page", "statement"), TOLD)
def test_an_infobox_is_told_in_sentences(page: str, statement: str, tmp_path: Path) -> None:
    assert statement in statements(page, tmp_path)


@pytest.mark.parametrize(("page", "words"), UNTOLD)
def test_codes_and_the_counts_of_a_series_are_not_told(page: str, words: tuple[str, ...], tmp_path: Path) -> None:
    told = " ".join(statements(page, tmp_path)).casefold()
    assert not [w for w in words if w in told]


def test_a_page_that_is_not_english_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(DefcliError, match="not in English"):
        statements(GERMAN, tmp_path)


def test_a_page_in_another_language_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    (tmp_path / "Hafen.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "Port_Ellis.txt").write_text(TOWN, encoding="utf-8")
    made = build([tmp_path])
    assert [p.id for p in made.pages] == ["Port_Ellis"]
    assert [u.path for u in made.unread] == ["Hafen.txt"]


@pytest.mark.parametrize(
    ("name", "lead", "title"),
    [
        ("2008-Harbor-Race.wikitext", "The '''2008 Harbor race''' was the third race of the season.", "2008 Harbor race"),
        ("harbor_post.wikitext", "The '''Harbor Post''' is a newspaper.", "Harbor Post"),
        ("Ann-Lee-Sr..wikitext", "'''Ann Berta Lee Sr.''' was a painter. Ann Lee lived in Port Ellis.", "Ann Lee Sr."),
        ("Spider-Post.wikitext", "'''Spider-Post''' is a newspaper.", "Spider-Post"),
    ],
)
def test_a_page_is_called_as_it_spells_its_title(name: str, lead: str, title: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(f"{lead}\n\nIt is told of in [[Norland]], [[Dune]] and [[Port Ellis]].\n", encoding="utf-8")
    assert [p.title for p in build([tmp_path / name]).pages] == [title]


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Harbor Hart (born May 4, 1970) is a former American football quarterback.", "person"),
        ("Harbor Hart is a film, television and theatre actor.", "person"),
        ("Harbor Hart (June 1, 1920 – August 9, 1999) served as counsel to the town.", "person"),
        ("Harbor Hart was a singing duo from Norland.", "group"),
        ("Harbor Hart is a 1999 film.", "work"),
        ("Harbor Hart is a civil parish and historic town in Norland.", "place"),
    ],
)
def test_the_first_sentence_tells_what_kind_of_thing_a_page_is_about(lead: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / "Harbor_Hart.txt").write_text(f"{lead}\n\nMore was told in 2001.\n", encoding="utf-8")
    assert build([tmp_path / "Harbor_Hart.txt"]).pages[0].about == f"{kind}/harbor-hart"


NOT_SAID = (
    ("The Harbor Post is one of two papers that employ an ombudsman and was the first to do so.", "to do."),
    ("Ina Foss led the Quay Council, a civic organization of business, professional and cultural leaders.", "organization of business."),
    ("Ann Lee was elected as member of the in March 1997.", "of the in"),
    ("Ina Foss drove the Volkswagen and Audi brands upmarket.", "Volkswagen."),
    ("Ina Foss triggered changes in the company's policy in 1999.", "the company's"),
    ("It named a second editor, the introduction of which in 1998 gave the staff an impulse.", "The introduction of which"),
    ("Tests of damp paper, slow presses, and bad ink lines took place in May 1968.", "ad ink lines took place"),
    ("Ann Lee played for Port Ellis (1974–79), Norland Padres (1980) and Dune City (1981–83).", "came out in 1980"),
    ("The Major League Dice player Ann Lee retired. Major League Dice was new.", "was a major."),
    ("Ann Lee and her husband, Bo Hart, live in Dune.", "Bo Hart live"),
    ("The Tribune praised them as the people who most influenced the harbor.", "The people most influenced"),
    ("Two things hid the ship: windows fogging up, and the attitude required for the turn.", "The attitude required for the turn."),
    ("The crew staged a chase on the streets of downtown Dune, which involved a freight train.", "Dune involved"),
    ("The 1908 Norland motorcycle Grand Prix was the eighth round of the cup.", "\nGrand Prix was"),
)


@pytest.mark.parametrize(("sentence", "words"), NOT_SAID)
def test_nothing_is_told_that_is_cut_has_a_gap_or_is_said_of_another(sentence: str, words: str, tmp_path: Path) -> None:
    told = "\n".join(["", *statements(f"= Harbor Post =\n\nThe Harbor Post is a newspaper. {sentence}\n", tmp_path)])
    assert words not in told


def test_capitals_behind_a_name_make_it_another(tmp_path: Path) -> None:
    page = "= Harbor Post =\n\nThe Harbor Post is a newspaper. The Harbor Post Coaster, a ride, opened in 1999. The Quay Library of Norland bought the Harbor Post.\n"
    told = statements(page, tmp_path)
    assert not [s for s in told if "Coaster" in s and s.startswith("The Harbor Post opened")]
    assert [s for s in told if s.startswith("Quay Library of Norland bought")]


def test_it_behind_the_verb_is_what_the_paragraph_speaks_of(tmp_path: Path) -> None:
    page = "= Harbor Post =\n\nThe Harbor Post is a newspaper. It was sold to Ina Foss in 1990. The Quay Library of Norland selected it for preservation in 2020.\n"
    assert [
        s
        for s in statements(page, tmp_path)
        if "selected The Harbor Post for preservation" in s or "selected Harbor Post for preservation" in s
    ]


def test_a_year_looked_back_to_is_not_the_next_paragraph_s(tmp_path: Path) -> None:
    page = (
        "= Dune evacuation =\n\nThe Dune evacuation was an operation in January 1991.\n\n== Before ==\nIn 1979, the Harbor Post opened an office in Dune.\n\n"
        "The staff was reduced by Ina Foss. By 19 December, the number of officials in the city was reduced from 147 to 37.\n"
    )
    assert not [s for s in statements(page, tmp_path) if "December 19, 1979" in s]


def test_a_paper_s_short_name_is_the_paper(tmp_path: Path) -> None:
    page = "= Harbor Star =\n\nThe Harbor Star is a newspaper. The Harbor Daily Star was its first name. " + " ".join(
        f"In {year}, the Star bought a press in Dune." for year in (1910, 1920, 1930)
    )
    told = statements(page + "\n", tmp_path)
    assert [s for s in told if "Harbor Star bought a press in Dune" in s]
    assert not [s for s in told if "Daily Harbor Star" in s]


def test_a_title_in_italics_is_whole_whatever_marks_it_has(tmp_path: Path) -> None:
    page = (
        "'''Ada Holm''' (born May 4, 1950) is an [[author]] from [[Norland]].\n\n== Work ==\nIn 2006, Holm published ''Row, Row, Sail''. "
        "In the [[memoir]] ''Row, Row, Sail'', Holm told of Dune. Holm's ''A Harbor Education'', 1972, is a classic view of Dune.\n"
    )
    told = statements(page, tmp_path, "Ada_Holm.wikitext")
    assert [s for s in told if "published Row, Row, Sail" in s]
    assert not [s for s in told if s.startswith(("Row is", "1972 is"))]


def test_a_field_that_the_subject_cannot_have_is_told_as_it_is_called(tmp_path: Path) -> None:
    page = "= Harbor Post =\n\nInfobox\n- Editor: Ina Foss\n- Predecessor: Quay Print, S.A. de C.V\n\nThe Harbor Post is a newspaper.\n"
    told = statements(page, tmp_path)
    assert "The editor of Harbor Post is Ina Foss." in told
    assert [s for s in told if s.startswith("The predecessor of Harbor Post is Quay Print, S.A. de C.V")]


def test_a_number_of_children_is_no_child(tmp_path: Path) -> None:
    page = "= Ada Holm =\n\nInfobox\n- Born: May 4, 1950\n- Children: 13\n\nAda Holm is a swimmer.\n"
    assert [s for s in statements(page, tmp_path) if re.match(r"The number of children of Ada Holm (?:is|was) 13\.", s)]


def test_mrs_with_a_man_s_name_is_not_the_man(tmp_path: Path) -> None:
    told = statements("= Harbor Club =\n\nThe Harbor Club is a club. Mrs. Charles Goodwin was elected president in 1932.\n", tmp_path)
    assert not [s for s in told if "Charles Goodwin was" in s and "Mrs. Charles Goodwin" not in s]


def test_a_deadline_gives_no_year_to_what_comes_behind_it(tmp_path: Path) -> None:
    page = (
        "= Dune 8 =\n\nDune 8 was a mission in December 1968.\n\n== Plan ==\nThe lander came to Port Ellis in June 1968. "
        "The delay endangered a landing before the end of 1969. Ina Foss proposed a solution in August.\n"
    )
    told = statements(page, tmp_path)
    assert not [s for s in told if "August 1969" in s]


def test_what_a_first_sentence_only_defines_is_told(tmp_path: Path) -> None:
    told = statements("= Harbor Star =\n\nThe Harbor Star is a Norland broadsheet daily newspaper. It was sold in 1990.\n", tmp_path)
    assert "Harbor Star is a Norland broadsheet daily newspaper." in told


def test_a_husband_or_wife_is_somebody_with_a_name_and_the_years(tmp_path: Path) -> None:
    spouses = "- Spouse: Unknown first wife (before 1984) | Una Foss (1984–2019; his death)"
    page = STRIKER.replace("- Bats: Left", spouses)
    found = statements(page, tmp_path)
    assert "Bo Hart married Una Foss (1984 – 2019)." in found
    assert not any("Unknown" in f for f in found)


def test_two_people_in_one_value_are_two_and_the_tracks_beside_a_song_are_no_part_of_it(tmp_path: Path) -> None:
    text = "= Tide =\n\nInfobox\n- Artist: Ann Lee and Bo Hart\n- Last: Dune\n- Next: Gale\n- Prev: Reef\n\nTide is a song. For The Red Pier (1998), Ann Lee said that it was over.\n"
    (tmp_path / "Tide.txt").write_text(text, encoding="utf-8")
    told = {f.statement for f in build([tmp_path]).facts}
    assert {"Tide was performed by Ann Lee.", "Tide was performed by Bo Hart."} <= told
    assert not any("The last of" in t or "The next of" in t or ("1998" in t and "said" in t) for t in told)
