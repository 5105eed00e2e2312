"""What the reading takes care not to say."""

import json
from pathlib import Path

import pytest

from defcli.build import build
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
