"""Readers: the shapes of pages, recognised by their form."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from defcli.errors import DefcliError
from defcli.pages import parts as reading
from defcli.pages.canonical import Canonical
from defcli.pages.containers import document_id
from defcli.pages.document import Document
from defcli.pages.door import pages
from defcli.pages.folder import Found
from defcli.pages.parts import infobox, lines, tables
from defcli.pages.parts.lines import lines_of
from defcli.pages.source import Unread

EXTRACT = """= Night Owl (film) =

Infobox
- Starring: Ann Lee, Bo Hart|Cal Reyes,
- Company: Fingers, Inc., <b>Nova</b>
- no field here

Night Owl is a film. It is long.

== Cast ==

=== Main ===
- Ann Lee as Mara Voss:
 A detective. Lee liked her.
- Bo Hart as : A pilot.
- A plain bullet.

== Accolades ==
|-
! scope="row" rowspan="2" | 2018
| Saturn Awards
| Best Actress
| Ann Lee

|-
| Hugo Awards || Best Film || Night Owl
|}

== References ==
Old news.
"""
COPIED = """    Blue Hour
    Studio album by Kay Moon
    Released                     1958
    Studio                       Harbor Hall

  Blue Hour is a studio album by Kay Moon, released in 1958 on Blue Note Records as her first.[1] It sold well.[2]

  Background[edit]

  The album was recorded in the midst of a long stay at the harbor, as everybody there remembers.[2]

  References

    1. Reed, Joe (2008) A Guide To Albums Penguin. Retrieved on 3 May 2016.
    2. ^ Blue Hour at Discs
"""


def _parse(text: str) -> Document:
    return reading.parse(Canonical("", text), "p", "p.txt")


def test_an_extract_gives_all_its_parts() -> None:
    page = _parse(EXTRACT)
    parts, quote = page.parts, page.quote
    assert (page.reader, page.title) == ("extract", "Night Owl (film)")
    assert [(f.key, [quote(v) for v in infobox.values_of(page.text, f)]) for f in parts.fields] == [
        ("Starring", ["Ann Lee", "Bo Hart", "Cal Reyes"]),
        ("Company", ["Fingers, Inc.", "Nova"]),
    ]
    assert [(quote(r.actor), r.character and quote(r.character), r.section) for r in parts.cast] == [
        ("Ann Lee", "Mara Voss", "Cast / Main"),
        ("Bo Hart", None, "Cast / Main"),
    ]
    assert [[quote(c.value) for c in row.cells] for row in parts.rows] == [
        ["2018", "Saturn Awards", "Best Actress", "Ann Lee"],
        ["2018", "Hugo Awards", "Best Film", "Night Owl"],
    ]
    assert [s.reason for s in parts.skipped] == ["no key and value in this infobox line", "back matter"]
    assert [quote(s.span) for s in parts.sentences][:2] == ["Night Owl is a film.", "It is long."]


def test_a_copied_page_loses_its_furniture() -> None:
    page = _parse(COPIED)
    assert (page.reader, page.title) == ("copied", "Blue Hour")
    assert [(f.key, page.quote(f.value)) for f in page.parts.fields] == [("Released", "1958"), ("Studio", "Harbor Hall")]
    assert [s.path for s in page.parts.sections] == ["Background", "References"]
    assert len(page.parts.sentences) == 3
    assert [r.number for r in page.parts.references] == [1]


def test_a_bare_lead_is_prose() -> None:
    page = _parse("Night Owl is a film. It is long.\n\nIt ended.")
    assert page.reader == "lead"
    assert [s.paragraph for s in page.parts.sentences] == [0, 0, 2]


def test_windows_line_ends_leave_no_trace() -> None:
    page = _parse(EXTRACT.replace("\n", "\r\n"))
    assert page.title == "Night Owl (film)"
    assert not [s for s in page.parts.sentences if "\r" in page.quote(s.span)]


def test_a_title_without_marks_is_a_title() -> None:
    assert _parse("Night Owl\nNight Owl is a film.\n\n== Plot ==\nNothing happens.").title == "Night Owl"


def test_a_table_with_column_heads_names_its_columns() -> None:
    text = '{| class="wikitable"\n|+ Awards\n! Year !! Award\n|-\n| colspan="2" | 2018\n|}'
    rows = tables.rows_of(text, lines_of(text), "Awards")
    assert rows[0].headers == ("Year", "Award")
    assert [text[c.value.start : c.value.end] for c in rows[0].cells] == ["2018", "2018"]


@pytest.mark.parametrize(
    ("name", "ident"), [("000_baabf061ad828f49.txt", "000"), ("Night_Owl_film.txt", "Night_Owl_film"), ("a_deadbeef.txt", "a_deadbeef")]
)
def test_a_page_is_known_by_its_stem_without_a_hash(name: str, ident: str) -> None:
    assert document_id(Path(name)) == ident


def test_an_empty_page_is_refused() -> None:
    with pytest.raises(DefcliError, match="nothing is written"):
        _parse(" \n ")


@pytest.mark.parametrize("content", [b"\xff\xd8\xff\xe0a", None])
def test_a_page_that_is_no_text_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "p.txt"
    if content is not None:
        path.write_bytes(content)
    assert [type(p) for p in pages([Found(path, "p.txt")])] == [Unread]


@given(st.text(alphabet=st.sampled_from(list("aB =|-!{}:[]1.\n\"'")), max_size=300))
def test_whatever_a_page_holds_its_parts_are_spans_of_it(text: str) -> None:
    if not text.strip():
        return
    page = _parse(text)
    spans = [
        *(s.span for s in page.parts.sentences), *(f.value for f in page.parts.fields), *(c.value for r in page.parts.rows for c in r.cells),
        *(s.span for s in page.parts.sections), *(s.span for s in page.parts.skipped),
    ]  # fmt: skip
    assert page.text == text
    assert all(0 <= s.start <= s.end <= len(text) for s in spans)


def test_lines_know_where_they_are() -> None:
    page = _parse("One.\nTwo.\n")
    assert page.lines == 2
    assert [page.line(i) for i in (0, 4, 5)] == [1, 1, 2]
    assert lines.heading(lines_of("== A ==")[0]) == (2, "A")
    assert _parse(EXTRACT).section_at(EXTRACT.index("A pilot")) == "Cast / Main"
