"""Contradictions: what can be so only once and is told in two ways is found, and nothing that merely says more."""

from pathlib import Path

import pytest

from defcli.extraction.build import build
from defcli.model import Table
from defcli.table.conflicts import conflicts
from defcli.table.file import load

LIFE = """= Ann Lee =

Infobox
- Birth Date: {born}
- Birth Place: {place}
- Death Date: {died}

Ann Lee (May 4, 1930 – June 1, 1999) was a Norland painter.

== Life ==
Ann Lee was born in Port Ellis, Norland, to a baker.
"""
FILM = """= The Quay =

Infobox
- Director: {director}
- Running Time: {minutes} minutes
- Budget: {budget}
- Release Date: {released}

The Quay is a 2010 film directed by Bo Hart. The Quay was released on May 4, 2010. The budget of The Quay was $10 million. The Quay runs 100 minutes.
"""
AGREED_LIFE = {"born": "May 4, 1930", "place": "Port Ellis, Norland", "died": "June 1999"}
AGREED_FILM = {"director": "Bo Hart", "minutes": "100", "budget": "$10 million", "released": "May 2010"}


def table(text: str, folder: Path) -> Table:
    (folder / "page.txt").write_text(text, encoding="utf-8")
    (folder / "facts.json").write_text(build([folder / "page.txt"]).text, encoding="utf-8")
    return load(folder / "facts.json")


@pytest.mark.parametrize(
    ("changed", "relation"),
    [({"born": "May 4, 1931"}, "born"), ({"born": "April 1930"}, "born"), ({"place": "Dune, Norland"}, "born"), ({"died": "1998"}, "died")],
)
def test_a_date_or_a_place_of_a_life_that_differs_is_found(changed: dict[str, str], relation: str, tmp_path: Path) -> None:
    found = conflicts(table(LIFE.format(**AGREED_LIFE | changed), tmp_path))
    assert [c.relation for c in found] == [relation]
    assert len(found[0].sides) == 2


@pytest.mark.parametrize(
    ("changed", "relation"),
    [
        ({"director": "Vic Moss"}, "director_of"),
        ({"minutes": "110"}, "runtime"),
        ({"budget": "$12 million"}, "budget"),
        ({"released": "May 6, 2010"}, "released"),
    ],
)
def test_a_maker_a_number_or_a_date_of_a_work_that_differs_is_found(changed: dict[str, str], relation: str, tmp_path: Path) -> None:
    found = conflicts(table(FILM.format(**AGREED_FILM | changed), tmp_path))
    assert [c.relation for c in found] == [relation]


@pytest.mark.parametrize("page", [LIFE.format(**AGREED_LIFE), FILM.format(**AGREED_FILM)])
def test_what_only_says_more_is_no_contradiction(page: str, tmp_path: Path) -> None:
    assert not conflicts(table(page, tmp_path))
