"""Wikitext becomes the canonical text that the extract reader knows, and every mapped stretch stands in the source."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defcli.pages import html, wikitext
from defcli.pages.canonical import Canonical

FOLDER = Path(__file__).parents[1] / "pages" / "mediawiki"
SALT = (FOLDER / "Salt_Road.wikitext").read_text(encoding="utf-8")


def _body(source: str) -> str:
    return wikitext.convert(source, "T").text.removeprefix("= T =\n\n").rstrip("\n")


def test_a_page_becomes_what_the_extract_reader_knows() -> None:
    told = wikitext.convert(SALT, "Salt Road")
    assert told.text.startswith(
        "= Salt Road =\n\nInfobox\n- Name: Salt Road\n- Director: Naomi Rowe\n- Producer: Jacob Lind | Marta Quill\n"
    )
    assert "- Released: May 3, 2016 (Dover) | June 1, 2016 (London)\n" in told.text
    assert "\n== Cast ==\n- Alan Mathers as Tom Hale: A keeper.\n- Marta Quill as Ada Hale\n" in told.text
    assert "| 2016 || Silver Reel Award || Best Actress || Marta Quill || Nominated\n" in told.text
    assert "- Holm, Nora (3 May 2016). “Salt Road”. Dover Times" in told.text
    assert told.categories == ("2016 films",)
    assert told.infobox == "infobox film"
    assert ("Marta Quill (actress)", "Marta Quill") in {(link.target, told.text[link.start : link.end]) for link in told.links}
    assert "Salt Road" in {told.text[a:b] for a, b in told.italics}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("'''A''' and ''B''.", "A and B."), ("[[A|B]] [[C]]s [[:D]] [[File:x.jpg|thumb|E]] [[de:F]]", "B Cs D"), ("a<ref>b</ref>c<!-- d -->e", "ace\n\n== References ==\n- b"),
        ("a\nb\n\nc", "a b\n\nc"), ("==A==\nb", "== A ==\nb"), ("* a\n* b\n** c", "- a\n- b\n- c"), ("[http://x y] [http://z]", "y"), ("a&nbsp;b&amp;c", "a b&c"),
        ("{{nowrap|a b}} {{lang|fr|c}} {{convert|5|km|mi}}", "a b c 5 km"), ("a{{cn}}b {{reflist}}", "ab"), ("<nowiki>[[a]]</nowiki>", "[[a]]"),
        ("Star'''s", "Star's"), ("{{Infobox song\n| name = ''Time\n| artist = B\n}}\nC.", "Infobox\n- Name: Time\n- Artist: B\n\nC."), ("A ''b\nc'' d", "A b c d"), ("''a", "a"), ("__NOTOC__a", "a"), ("{{{1|a}}}", "a"), ("{{unknown|a}} b", "b"), ("a<br />b", "a b"), ("<gallery>a</gallery>b", "b"),
        ("{{quote|A b.|C}}", "A b."), ("{{ubl|a|b}}", "- a\n- b"), ("a\x00b", "a b"), ("* A as B\n: A b.", "- A as B\n  A b."), ("{{as of|2019|5}}, a", "As of May 2019, a"),
    ],
)  # fmt: skip
def test_markup_is_read_as_a_reader_sees_it(source: str, text: str) -> None:
    assert _body(source) == text


def test_a_value_keeps_its_parts_apart() -> None:
    box = "{{Infobox x|name=A|stars=* B\n* C|makers={{plainlist|\n* D\n* E}}|revenue=$1,204,000\nWorldwide|place=Leeds, England|crew_size=3|image=x.jpg|seal=s.png}}"
    assert _body(box) == (
        "Infobox\n- Name: A\n- Stars: B | C\n- Makers: D | E\n- Revenue: $1,204,000 | Worldwide\n- Place: Leeds, England\n- Crew Size: 3"
    )


def test_a_template_of_fandom_with_fields_of_its_own_is_an_infobox() -> None:
    assert _body("{{Character|name=A|role=B|home=C|age=4}}\nA is D.") == "Infobox\n- Name: A\n- Role: B\n- Home: C\n- Age: 4\n\nA is D."
    assert "Infobox" not in _body("A is D.\n{{Character|name=A|role=B|home=C|age=4}}")


def test_a_dump_s_own_templates_are_put_in() -> None:
    bodies = {
        "w": "[http://x/{{{1}}} {{{2|{{{1}}}}}}]<noinclude>doc</noinclude>",
        "loop": "{{loop}} a",
        "if": "{{#if:{{{1|}}}|[{{{1}}}]|none}}",
    }
    told = wikitext.convert("A {{w|B}} {{w|C|D}} {{loop}} {{if|E}} {{if}}", "T", bodies.get)
    assert told.text == "= T =\n\nA B D a [E] none\n"


def test_what_is_left_out_is_counted_by_name() -> None:
    told = wikitext.convert("a {{odd one|x}} {{odd one}} [[File:x.jpg]] <gallery>b</gallery>", "T")
    assert told.dropped == {"<gallery>": 1, "odd one": 2, "picture": 1}


def test_a_redirect_and_a_list_of_namesakes_are_known() -> None:
    assert wikitext.convert("#REDIRECT [[A b]]", "T").redirect == "A b"
    assert wikitext.convert("* [[A]]\n{{disambig}}", "T").is_list_of_namesakes


def test_rows_and_columns_that_are_spanned_are_filled() -> None:
    table = '{|\n! A !! B !! C\n|-\n| rowspan=2 | 1 || colspan="2" | 2\n|-\n| 3 || 4<br>5\n|}'
    assert _body(table) == "{|\n|-\n! A !! B !! C\n|-\n| 1 || 2 || 2\n|-\n| 1 || 3 || 4 / 5\n|}"


def _is_lawful(told: Canonical, source: str) -> bool:
    return all(told.text[at : at + length] == source[start : start + length] for at, start, length in told.runs)


def test_every_mapped_stretch_is_the_source_s_own() -> None:
    told = wikitext.convert(SALT, "Salt Road")
    assert _is_lawful(told, SALT)
    assert sum(length for *_, length in told.runs) > 0.5 * len(told.text)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["'''", "''", "[[", "]]", "{{", "}}", "|", "=", "\n", "* ", ": ", "{|", "|}", "|-", "!", "<ref>", "</ref>", "<br>", "<b>", "a", "B c", " ", "&amp;", "<!--", "-->", "http://x", "[", "]", "#", "\x00", "{{{", "}}}", "<table>", "<td>"]), max_size=40))  # fmt: skip
def test_whatever_is_written_is_converted_and_lawful(pieces: list[str]) -> None:
    source = "".join(pieces)
    told = wikitext.convert(source, "T")
    assert _is_lawful(told, source.replace("\x00", " "))
    assert all(0 <= link.start < link.end <= len(told.text) for link in told.links)
    page = html.convert(source, "T")
    assert _is_lawful(page, source.replace("\x00", " "))


@pytest.mark.parametrize(
    "hostile",
    [
        "{" * 20_000,
        "[[" * 10_000,
        "{{a|" * 5_000,
        "{|\n| " * 3_000,
        "<div>" * 20_000,
        "'" * 20_000,
        "<ref>" * 5_000,
        "* " * 10_000,
        "&" * 20_000,
        "{{{1|" * 5_000,
        "{{a|" * 5_000 + "}}" * 5_000,
        "<div>" * 5_000 + "</div>" * 5_000,
        "<ref>{{a|[[b|" * 2_000,
        "{|\n|\n" * 2_000 + "|}\n" * 2_000,
    ],
)
def test_hostile_markup_is_bounded(hostile: str) -> None:
    assert len(wikitext.convert(hostile, "T").text) < 200_000
    assert len(html.convert(hostile, "T").text) < 200_000


def test_the_same_page_rendered_and_raw_says_the_same() -> None:
    rendered = html.convert(json.loads((FOLDER / "03.json").read_text(encoding="utf-8"))["body"], "Salt Road")
    data = json.loads(json.loads((FOLDER / "03.json").read_text(encoding="utf-8"))["body"])
    rendered = html.convert(data["parse"]["text"], data["parse"]["title"])
    lines = set(wikitext.convert(SALT, "Salt Road").text.split("\n"))
    ours = {line for line in lines if line and not line.startswith("- ") and "{|" not in line}
    theirs = set(rendered.text.split("\n"))
    assert {line for line in ours if line not in theirs} == set()
    assert "- Produced by: Jacob Lind | Marta Quill" in theirs
    assert "- Release dates: May 3, 2016 (Dover) | June 1, 2016 (London)" in theirs
