"""Whatever pages arrive in, they come in one by one, with where they are from; what cannot be read is a line."""

import bz2
import gzip
import json
import lzma
import zipfile
from pathlib import Path

import pytest

from defcli.__main__ import run
from defcli.extraction.build import build
from defcli.pages import fetched
from defcli.pages.door import Page, pages
from defcli.pages.folder import Found
from defcli.pages.source import Source, Unread
from defcli.table.file import load

WIKITEXT = "'''Salt Road''' is a 2016 [[drama film]] directed by [[Naomi Rowe]] and starring [[Ada Voss]]. It was released on May 3, 2016."
DUMP = f"""<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"><siteinfo><sitename>Road Wiki</sitename><base>https://road.example/wiki/Main</base></siteinfo>
<page><title>Old Road</title><ns>0</ns><id>1</id><redirect title="Salt Road" /><revision><id>5</id><text>#REDIRECT [[Salt Road]]</text></revision></page>
<page><title>Salt Road</title><ns>0</ns><id>2</id><revision><id>7</id><timestamp>2020-01-02T03:04:05Z</timestamp><text>{WIKITEXT} {{{{w|Dover}}}}</text></revision></page>
<page><title>Road</title><ns>0</ns><id>3</id><revision><id>8</id><text>* [[Salt Road]]
{{{{disambig}}}}</text></revision></page>
<page><title>Empty</title><ns>0</ns><id>4</id><revision><id>9</id><text></text></revision></page>
<page><title>Talk:Salt Road</title><ns>1</ns><id>5</id><revision><id>10</id><text>Chat</text></revision></page>
<page><title>Template:W</title><ns>10</ns><id>6</id><revision><id>11</id><text>[http://x {{{{{{1}}}}}}]</text></revision></page></mediawiki>"""
HTML = """<!DOCTYPE html><html><head><title>Salt Road - Road Wiki</title><link rel="canonical" href="https://road.example/wiki/Salt_Road"></head><body>
<nav>Menu</nav><h1 id="firstHeading">Salt Road</h1><div id="mw-content-text"><div class="mw-parser-output">
<table class="infobox"><tr><th colspan="2">Salt Road</th></tr><tr><th>Directed by</th><td><a href="/wiki/Naomi_Rowe">Naomi Rowe</a></td></tr>
<tr><th>Starring</th><td><div class="plainlist"><ul><li>Ada Voss</li><li>Hugo Marr</li></ul></div></td></tr></table>
<p><i><b>Salt Road</b></i> is a 2016 drama film directed by Naomi Rowe.<sup class="reference">[1]</sup></p>
<h2><span class="mw-headline" id="Plot">Plot</span><span class="mw-editsection">[edit]</span></h2><p>A widow returns.</p><ul><li>One</li><li>Two</li></ul>
<div class="navbox">Other films</div></div></div><footer>Privacy</footer></body></html>"""
DOCS = """<doc id="8604" url="https://road.example/?curid=8604" title="Grey Gate">
Grey Gate

Grey Gate is a 1961 drama film directed by Peter Lunde.

Plot.
A widow returns to Dover. codice_1

Section::::Production.
Filming began in May 1960.

</doc>
<doc id="8605" url="" title="Winter Keys">
Winter Keys

Winter Keys is a 1966 thriller film directed by Nora Holm.
</doc>"""


def _in(path: Path, content: bytes | str) -> list[Page | Unread]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(pages([Found(path, path.name)]))


def test_a_dump_gives_its_articles_with_their_origin(tmp_path: Path) -> None:
    told = _in(tmp_path / "no matter.bin", DUMP)
    assert [t.path if isinstance(t, Unread) else t.source.title for t in told] == [
        "Salt Road",
        "no matter.bin: Road",
        "no matter.bin: Empty",
    ]
    page = told[0]
    assert isinstance(page, Page)
    assert page.source.aliases == ("Old Road",)
    assert page.source.wiki == "Road Wiki"
    assert page.source.origin[:5] == ("wikitext", "https://road.example/wiki/Salt_Road", 2, 7, "2020-01-02T03:04:05Z")
    assert page.canonical.text.endswith("released on May 3, 2016. Dover\n")


@pytest.mark.parametrize("pack", [bz2.compress, gzip.compress, lzma.compress])
def test_a_packed_dump_is_unpacked_as_it_is_read(pack: object, tmp_path: Path) -> None:
    told = _in(tmp_path / "x", pack(DUMP.encode()))  # type: ignore[operator]
    assert isinstance(told[0], Page)
    cut = _in(tmp_path / "x", pack(DUMP.encode())[:-20])  # type: ignore[operator]
    assert isinstance(cut[-1], Unread)


@pytest.mark.parametrize(
    "broken",
    [
        DUMP[:900],
        DUMP.replace("</page>", "", 1),
        DUMP.replace("<mediawiki", '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><mediawiki', 1),
    ],
)
def test_a_dump_that_breaks_off_is_told(broken: str, tmp_path: Path) -> None:
    told = _in(tmp_path / "x.xml", broken)
    assert "root:" not in "".join(t.canonical.text for t in told if isinstance(t, Page))
    assert isinstance(told[-1], Unread)


def test_entities_that_swell_are_refused(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE mediawiki [<!ENTITY e0 "aaaaaaaaaa">{entities}]><mediawiki><page><title>&e11;</title></page></mediawiki>'
    told = _in(tmp_path / "x.xml", bomb)
    assert all(isinstance(t, Unread) for t in told)


def test_a_saved_page_is_its_article(tmp_path: Path) -> None:
    told = _in(tmp_path / "x.txt", HTML)[0]
    assert isinstance(told, Page)
    assert told.canonical.text == (
        "= Salt Road =\n\nInfobox\n- Directed by: Naomi Rowe\n- Starring: Ada Voss | Hugo Marr\n\nSalt Road is a 2016 drama film directed by Naomi Rowe.\n\n"
        "== Plot ==\n\nA widow returns.\n\n- One\n- Two\n"
    )
    assert told.source.origin.url == "https://road.example/wiki/Salt_Road"
    assert told.canonical.dropped["navbox"] == 1


def test_fandom_s_infobox_is_read(tmp_path: Path) -> None:
    page = '<html><body><main><aside class="portable-infobox"><h2 class="pi-title">Tom Hale</h2><div class="pi-item pi-data" data-source="home"><h3 class="pi-data-label">Home</h3><div class="pi-data-value">Dover<br>Kent</div></div></aside><p>Tom Hale is a keeper.</p></main></body></html>'
    told = _in(tmp_path / "x", page)[0]
    assert isinstance(told, Page)
    assert "Infobox\n- Name: Tom Hale\n- Home: Dover | Kent\n\nTom Hale is a keeper." in told.canonical.text


def test_wikiextractor_s_pages_have_their_headings(tmp_path: Path) -> None:
    told = _in(tmp_path / "x", DOCS)
    assert [t.source.title for t in told if isinstance(t, Page)] == ["Grey Gate", "Winter Keys"]
    assert isinstance(told[0], Page)
    assert told[0].canonical.text.endswith("== Plot ==\n\nA widow returns to Dover.\n\n== Production ==\n\nFilming began in May 1960.\n")


def test_a_book_gives_its_chapters(tmp_path: Path) -> None:
    path = tmp_path / "x"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("nav.xhtml", HTML)
        book.writestr("../evil.html", HTML)
        book.writestr("salt.xhtml", HTML)
    told = list(pages([Found(path, "x")]))
    assert [t.source.title for t in told if isinstance(t, Page)] == ["evil", "salt"]
    assert not (tmp_path.parent / "evil.html").exists()


def test_api_answers_that_were_saved_are_read(tmp_path: Path) -> None:
    parsed = {"parse": {"title": "Salt Road", "pageid": 2, "revid": 7, "text": {"*": "<p>Salt Road is a film.</p>"}}}
    asked = {
        "query": {"pages": [{"title": "Salt Road", "pageid": 2, "revisions": [{"revid": 7, "slots": {"main": {"content": WIKITEXT}}}]}]}
    }
    for data in (parsed, asked):
        told = _in(tmp_path / "x", json.dumps(data))[0]
        assert isinstance(told, Page)
        assert (told.source.title, told.source.origin.revision) == ("Salt Road", 7)
    assert isinstance(_in(tmp_path / "x", '{"a": 1}')[0], Unread)


def test_what_was_fetched_is_kept_with_its_origin(tmp_path: Path) -> None:
    from defcli.model import Origin

    path = fetched.keep(
        tmp_path, Source("A_b", "A b", "A/b", "<p>A b is a film.</p>", Origin("html", "https://x/", 1, 2), "Wiki", ("B",), "CC0")
    )
    told = next(iter(pages([Found(path, path.name)])))
    assert isinstance(told, Page)
    assert (told.source.ident, told.source.title, told.source.wiki, told.source.aliases, told.source.licence) == (
        "A_b",
        "A/b",
        "Wiki",
        ("B",),
        "CC0",
    )
    assert fetched.last_of(tmp_path, "Wiki") == "A/b"


def test_one_folder_takes_all_of_them_and_every_quote_stands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, content in {
        "a.xml": DUMP,
        "b.html": HTML,
        "c.wikitext": WIKITEXT,
        "d.txt": WIKITEXT.replace("[[", "").replace("]]", "").replace("'''", ""),
        "e": DOCS,
    }.items():
        (folder / name).write_text(content, encoding="utf-8")
    (folder / "README.md").write_text("# Not a page\n")
    (folder / "bom.txt").write_bytes(b"\xef\xbb\xbf" + b"Night Owl is a 2001 film directed by Ann Lee.\r\r")
    assert run(["build", str(folder)]) == 0
    report = capsys.readouterr().out
    assert "README.md: not a wiki page by its form" in report
    assert "a.xml: Road: a page that only tells namesakes apart" in report
    table = load(tmp_path / "pages.json")
    assert {p.origin.format for p in table.documents} == {"text", "wikitext", "html", "docs"}
    assert run(["verify", str(folder), "--facts", str(tmp_path / "pages.json")]) == 0
    kept = {p.path for p in table.documents if p.path.startswith("pages.pages/")}
    assert {f"pages.pages/{p.name}" for p in (tmp_path / "pages.pages").glob("*.txt")} == kept
    record = json.loads((tmp_path / "pages.pages" / "Salt_Road.json").read_bytes())
    assert record["links"]
    assert record["map"]
    assert run(["build", str(tmp_path), "-o", str(tmp_path / "again.json")]) == 0
    assert len(load(tmp_path / "again.json").documents) == len(table.documents)


def test_strict_fails_where_something_was_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Night Owl is a 2001 film directed by Ann Lee.")
    assert run(["build", str(tmp_path), "-o", str(tmp_path / "t.json"), "--strict"]) == 0
    (tmp_path / "b.txt").write_bytes(b"")
    assert run(["build", str(tmp_path), "-o", str(tmp_path / "t.json"), "--strict"]) == 3
    assert "1 could not be read" in capsys.readouterr().err


def test_titles_that_are_paths_stay_in_the_folder(tmp_path: Path) -> None:
    dump = DUMP.replace("<title>Salt Road<", "<title>../../../etc/passwd\x0a<")
    (tmp_path / "x.xml").write_text(dump)
    assert [path for path, _ in build([tmp_path / "x.xml"], "t.pages").kept] == ["t.pages/etc_passwd.txt", "t.pages/etc_passwd.json"]


def test_a_table_of_several_subjects_is_called_as_its_wiki_or_folder(tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_text(DUMP.replace("{{disambig}}", "Road is a 2001 film directed by Ann Lee."))
    assert load_title(tmp_path / "x.xml", tmp_path) == "Road Wiki"
    folder = tmp_path / "my_roads"
    folder.mkdir()
    for name in ("Night Owl", "Day Owl"):
        (folder / f"{name}.txt").write_text(f"{name} is a 2001 film directed by Ann Lee.")
    assert load_title(folder, tmp_path) == "my roads"


def load_title(named: Path, folder: Path) -> str:
    (folder / "t.json").write_text(build([named]).text, encoding="utf-8")
    return load(folder / "t.json").title


def test_the_table_in_use_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("DEFCLI_FACTS", raising=False)
    (tmp_path / "Night Owl.txt").write_text("Night Owl is a 2001 film directed by Ann Lee.")
    assert run(["build", str(tmp_path / "Night Owl.txt")]) == 0
    assert run(["use", str(tmp_path / "Night Owl.json")]) == 0
    assert run(["who", "ann lee"]) == 0
    assert "Night Owl.json" in (run(["info"]), capsys.readouterr().out)[1]
    assert run(["use", "--shipped"]) == 0
    assert run(["who", "ann lee"]) == 1
    assert run(["use", str(tmp_path / "Night Owl.txt")]) == 3
