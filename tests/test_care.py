"""What the reading takes care not to say."""

import json
from pathlib import Path

import pytest

from defcli.extraction.build import build
from world import PAGE, dated, drafts, told


def _statements(folder: Path, *pages: str) -> list[str]:
    for number, page in enumerate(pages):
        (folder / f"{number}.txt").write_text(page, encoding="utf-8")
    return [f["statement"] for f in json.loads(build([folder]).text)["facts"]]


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ('Stone said the villain "did not want to be there."', "said"),
        ("Critics noted many parallels, arguing that The Lanterns was influenced by Night Owl.", "influenced_by"),
        ("Bo Hart designed a coat for her to wear.", "designed"),
        ("The final image of The Lanterns, in which Voss wakes up, is an homage to a panel.", "is_a"),
    ],
)
def test_what_cannot_stand_alone_or_is_only_argued_is_left_out(sentence: str, relation: str) -> None:
    assert not any(f" | {relation} | " in each for each in told(sentence))


def test_the_date_of_what_came_before_is_not_the_date_of_what_came_after() -> None:
    assert dated("After production began in October 2016, it was confirmed that the cast would return.").get("was_announced") is None


def test_what_was_told_before_its_date_is_a_plan() -> None:
    sentence = "In April 2016, Lee confirmed a quick shoot, following the conclusion of production on Night Owl in October 2016."
    found, _ = drafts(sentence)
    assert {d.status for d in found if d.relation == "wrapped"} == {"planned"}


def test_the_show_in_a_section_on_another_work_is_not_the_page_s(tmp_path: Path) -> None:
    page = (
        PAGE.format(sentence="Lee said that she liked it.")
        + "\n== New Light (2003) ==\nBo Hart reprised the role of Ivo Kane in the show.\n"
    )
    said = _statements(tmp_path, page)
    assert "Bo Hart reprises the role of Ivo Kane." in said


def test_a_short_name_is_whom_its_own_page_calls_so(tmp_path: Path) -> None:
    other = "= Harbor =\n\nHarbor is a 2010 film directed by Bo Vance.\n\n== Cast ==\nIn 2011, Bo said that Harbor was hard to shoot.\n"
    page = PAGE.format(sentence="In 2016, Bo said that filming was quick.")
    apart = _statements(tmp_path, page)
    together = _statements(tmp_path, page, other)
    assert set(apart) <= set(together)


def test_an_opinion_names_the_work_its_page_is_about(tmp_path: Path) -> None:
    assert "Ann Lee said that the season would be short (The Lanterns)." in _statements(
        tmp_path, PAGE.format(sentence="Ann Lee said that the season would be short.")
    )


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("It was adapted into a feature film starring Colm Farrow, which was released in 1994.", "Colm Farrow | released |"),
        ("An audiobook read by Colm Farrow was released in 1996.", "Colm Farrow | released |"),
        ("A biography by Tove Bakke, The Woman of the Sea, was published by Nova Pictures.", "Nova Pictures | published | Tove Bakke"),
        ("It follows a novel by the Canadian writer Marge Ellery.", "Marge Ellery | writer_of | Canadian"),
        ("Marta Quill wrote the first draft in a rented cabin at the sea.", "Marta Quill | stated |"),
        ("Marta Quill denied rumours of a changed reunion.", "Marta Quill | stated |"),
        ("Bo Hart wrote “Iron Lung”.", "Bo Hart | said |"),
        ("Ann Lee appeared as a guest on Desert Island Talks in 1984.", "Ann Lee | portrays |"),
        ("In 2011, the composer John Stack was commissioned by Starnet to write an opera.", "Starnet | ordered |"),
        ("His brother Colin played keyboards with the group until 2003.", "| did |"),
        ("The tour was put off, and eventually took place in 2022.", "| happened | eventually"),
        ("Oliver Beck, who portrays Mara Voss's husband Graham, does not appear.", "Oliver Beck | portrays | Mara Voss"),
        ("Bo Hart starred in it as Mara Voss's niece.", "Bo Hart | portrays | Mara Voss"),
        ("Her brother, Iain Dunn, became a politician and served from 1987 until 2001.", "| happened | became"),
        ("Ivo Kane and Tess Brandt (voiced by Dale Moss and Tricia Bell, respectively) are pilots.", "Dale Moss | voices | Tess Brandt"),
        ("Stone and Hart joined the cast in June and August 2017, respectively.", "| joined |"),
        ("Series creator Harriet Lowe had planned it.", "Series | created_by |"),
        ("Bo Hart returned to the character for a novel.", "Bo Hart | used |"),
        ("Ann Lee won the Critics' Circle Medal for it in 2014.", "Ann Lee | won | Critics"),
        ("The series debuted on Kidzone in 2008.", "The Lanterns | premiered | Kidzone"),
        ("First Minister Nicola Starling called her “a giant of the stage”.", "| said | a giant"),
        ("“We wanted a storm,” said Stone in 2014.", "| happened |"),
        ("Bo Hart worked on it until his death on 2 November 2012.", "Bo Hart | did |"),
        ("Bo Hart was not born in it, but Bo Hart was born.", "Bo Hart | born |"),
        ("The album was released on 7 June 2004.", "| happened |"),
        ("“I am too old for it”, she told Harbor Radio in 2013.", "| happened |"),
        ("Max Holm and his son Lars Holm played Johan and Pieter Rask, respectively.", "Lars Holm | portrays | Johan"),
        ("A revival, directed by Ann Lee, ran at the Harbor Theater in 2019.", "Ann Lee | owns |"),
        ("Queen Maria Vance of Austrany claimed it.", "Maria Vance | writes_for |"),
        ("A spin-off was cancelled before filming began.", "The Lanterns | began |"),
        ("2009: Quay Award for Best Score – Ann Lee – won", "| did |"),
        ("Bo Hart is the director's cousin.", "Bo Hart | director_of |"),
        ("Two others used the name: Rook, a villain introduced in 1949, and her pupil.", "| happened |"),
        ("She was taught at Port Ellis, from which she was expelled in 1927 for a joke.", "| happened |"),
        ("The number of pilots was 84 (2022).", "84 | released_in_year |"),
        ("Quay Prize (1970)", "Quay Prize | released_in_year |"),
        ("Hall, Ingrid (1966). Currents of the Sea.", "Ingrid | released_in_year |"),
    ],
)
def test_somebody_named_in_passing_is_not_what_is_told_of(sentence: str, wrong: str) -> None:
    assert not [each for each in told(sentence) if wrong in each]


@pytest.mark.parametrize(
    "sentence",
    [
        "Starnet was reported to be making a film of it, but in 2019 the project was cancelled.",
        "It was reported in 2012 that Bo Hart had been approached, although this was denied by his agent.",
    ],
)
def test_another_work_s_end_and_a_report_that_was_denied_are_no_facts_of_the_page(sentence: str) -> None:
    assert not [each for each in told(sentence) if "did" in each or "announced" in each or "happened" in each]


def test_it_is_not_the_page_s_work_after_a_sentence_on_a_new_one() -> None:
    told_of_it = "Ann Lee was asked to write an opera on The Lanterns. It premiered in Port Ellis in 2014."
    assert "The Lanterns | premiered | Port Ellis" not in told(told_of_it)


def test_the_next_of_a_name_is_another_work() -> None:
    assert not any("The Lanterns | released" in each for each in told("A sequel, The Lanterns II: The Dark, was released in 2021."))


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("It was the best start on Starnet since Broken Quay in 2010.", "2010"),
        ("Following the release of the last book, The Long End, in 2009, the cast split up.", "2009"),
        ("Bo Hart worked on the script until 2003.", "2003"),
        ("Filming took place in 1967. Every year on 12 September, a feast is held in Port Ellis.", "1967-09-12"),
        ("A workshop planned for 2005 was cancelled.", "2005"),
        ("Ann Lee won the Quay Prize in 1996 and 1999.", "1996"),
        ("Thirty-one years later, in the story of 1987, the keeper works at a mill.", "1988"),
    ],
)
def test_the_date_of_something_else_in_the_sentence_dates_nothing(sentence: str, date: str) -> None:
    assert date not in dated(sentence).values()


def test_what_was_due_to_begin_is_a_plan() -> None:
    found, _ = drafts("The second run of tests was due to begin in May 2013, but Hart was ill.")
    assert {d.status for d in found if d.when and d.when.when == "2013-05"} <= {"planned"}


def test_a_company_is_called_by_its_first_word_and_is_not_its_founder() -> None:
    page = (
        "= Brightwater Instruments =\n\nBrightwater Instruments is a British manufacturer of lenses founded by Agnes Brightwater in 1931.\n\n"
        "== History ==\nBrightwater grew in the 1950s. Brightwater made the Model 7 then. {sentence}\n"
    )
    assert "Agnes Brightwater" not in " ".join(told("In September 2004, Brightwater bought the lens maker Kessler Optik.", page))


def test_she_on_a_page_about_somebody_is_nobody_named_just_before() -> None:
    page = "= Mara Quill =\n\nMara Quill was a Polish physicist.\n\n== Life ==\n{sentence}\n"
    said = told("Pierre Quill died on 19 April 1906. She won the Quay Prize in 1911.", page)
    assert not [each for each in said if each.startswith("Pierre Quill | won")]


def test_nobody_plays_in_a_novel() -> None:
    page = "= The Salt Road =\n\nThe Salt Road is a 1998 novel by Duncan Vance.\n\n== Film ==\n{sentence}\n"
    found, _ = drafts("The film stars Colm Farrow as Elias Thorne.", page)
    assert [dict(d.qualifiers).get("in") for d in found if d.relation == "portrays"] == [None]


def test_a_release_is_told_with_its_region_and_its_form() -> None:
    found, _ = drafts("In Canada, the series began airing on Starnet on January 5, 2009.")
    assert ("Canada",) in [dict(d.qualifiers).get("in") for d in found if d.relation == "began"]
    found, _ = drafts("The series was released on February 8, 2013, as the channel's second series in Norland.")
    assert ("Norland",) in [dict(d.qualifiers).get("in") for d in found if d.relation == "released"]
    found, _ = drafts("The series was released on DVD on August 13, 2019.")
    assert [dict(d.qualifiers) for d in found if d.relation == "released"] == [{"manner": ("on DVD",)}]


def test_what_was_planned_and_never_came_is_a_plan() -> None:
    found, _ = drafts("A crossover was planned for 2009, but never materialized.")
    assert {d.status for d in found if d.relation == "happened"} == {"planned"}
