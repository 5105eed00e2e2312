"""On a wiki one thing told by several pages is one; namesakes stay apart."""

from pathlib import Path

from defcli.asking.answers import answer
from defcli.extraction.build import Built, build
from defcli.quiz.pool import pool
from defcli.quiz.rounds import Wish, round_of
from defcli.table.file import load

_PAGE = "<page><title>{title}</title><ns>0</ns><id>{n}</id>{more}<revision><id>{n}</id><text xml:space='preserve'>{text}</text></revision></page>"


def wiki(folder: Path, *pages: tuple[str, str], redirects: tuple[tuple[str, str], ...] = ()) -> Built:
    told = [_PAGE.format(title=t, n=n, more="", text=text) for n, (t, text) in enumerate(pages, 1)]
    told += [
        _PAGE.format(title=t, n=n, more=f"<redirect title='{to}' />", text=f"#REDIRECT [[{to}]]")
        for n, (t, to) in enumerate(redirects, 100)
    ]
    head = "<mediawiki xmlns='http://www.mediawiki.org/xml/export-0.10/'><siteinfo><sitename>Lantern Wiki</sitename></siteinfo>"
    (folder / "wiki.xml").write_text(f"{head}{''.join(told)}</mediawiki>", encoding="utf-8")
    return build([folder / "wiki.xml"])


def ids(built: Built, name: str) -> set[str]:
    return {e.id for e in built.entities if name in (e.name, *e.aliases)}


FILM = (
    "The Lantern",
    "'''The Lantern''' is a 2001 film directed by [[Ann Lee]].\n\n== Cast ==\n* Bo Hart as Emma Stone: A painter.\n* Cy Dow as Ed Gray: A doctor.\n",
)
PAINTER = ("Emma Stone", "'''Emma Stone''' is a painter. Emma Stone was born in Port Ellis.\n")


def test_who_has_a_page_is_the_same_on_all_pages(tmp_path: Path) -> None:
    built = wiki(tmp_path, FILM, PAINTER)
    assert len(ids(built, "Emma Stone")) == 1


def test_a_redirect_leads_to_whom_it_names(tmp_path: Path) -> None:
    built = wiki(
        tmp_path, FILM, ("Edward Gray", "'''Edward Gray''' is a doctor from Port Ellis.\n"), redirects=(("Ed Gray", "Edward Gray"),)
    )
    assert len(ids(built, "Ed Gray")) == 1
    assert ids(built, "Ed Gray") == ids(built, "Edward Gray")


def test_pages_of_no_wiki_keep_their_own(tmp_path: Path) -> None:
    for number, (title, text) in enumerate((FILM, PAINTER)):
        (tmp_path / f"{number}.txt").write_text(f"= {title} =\n\n" + text.replace("'''", "").replace("* ", "- "), encoding="utf-8")
    assert len(ids(build([tmp_path]), "Emma Stone")) == 2


def test_nobody_is_the_part_of_the_same_name_that_he_plays(tmp_path: Path) -> None:
    film = ("The Lantern", "'''The Lantern''' is a 2001 film.\n\n== Cast ==\n* Emma Stone as Emma Stone: A painter.\n")
    built = wiki(tmp_path, film, ("Emma Stone", "'''Emma Stone''' is an actress. She was born on May 4, 1970.\n"))
    assert len(ids(built, "Emma Stone")) == 2


def test_a_file_called_by_a_part_of_its_subjects_name_bears_the_whole(tmp_path: Path) -> None:
    (tmp_path / "stone.wikitext").write_text(
        "{{Infobox person\n| name = Emma Stone\n}}\n'''Emma Stone''' (born May 4, 1970) is a [[painter]].\n", encoding="utf-8"
    )
    (page,) = build([tmp_path / "stone.wikitext"]).pages
    assert page.title == "Emma Stone"


MAL = ("Mallorie Cobb", "'''Mallorie Cobb''' is [[Dominick Cobb|Dominick Cobb's]] wife.\n")
COBB = (
    "Dominick Cobb",
    "{{Quote|An idea can transform the world and rewrite all the rules.}}\n{{Infobox character\n| gender = Male\n| portrayed = [[Leo Carr]]\n}}\n"
    "'''Dominick Cobb''' is a thief. [[Saul Finn]] trusted him. He was portrayed by [[Leo Carr]].\n",
)
SAUL = ("Saul Finn", "'''Saul Finn''' is a chemist.\n")
CARR = ("Leo Carr", "'''Leo Carr''' is an actor. Carr was born in Port Ellis.\n")


def told(built: Built) -> set[str]:
    return {f.statement for f in built.facts}


def test_a_word_that_links_to_a_page_means_whom_that_is_about(tmp_path: Path) -> None:
    built = wiki(tmp_path, COBB, ("Limbo", "'''Limbo''' is a dream. [[Dominick Cobb|Cobb]] visited Port Ellis.\n"))
    assert "Dominick Cobb visited Port Ellis." in told(built)
    assert ids(built, "Cobb") <= ids(built, "Dominick Cobb")


def test_a_part_of_a_name_that_only_a_title_tells_is_nobodys(tmp_path: Path) -> None:
    built = wiki(
        tmp_path, COBB, MAL, ("Limbo", "'''Limbo''' is a dream. [[Mallorie Cobb|Mallorie]] left Port Ellis. Cobb visited Port Ellis.\n")
    )
    assert "Mallorie Cobb left Port Ellis." in told(built)
    assert not any("Mallorie Cobb visited" in t for t in told(built))


def test_a_page_that_opens_with_a_quotation_is_about_what_it_defines(tmp_path: Path) -> None:
    assert "Dominick Cobb is a thief." in told(wiki(tmp_path, COBB))


def test_whom_an_infobox_has_portrayed_is_a_character_and_who_portrays_him_a_person(tmp_path: Path) -> None:
    built = wiki(tmp_path, COBB, CARR, SAUL)
    assert ids(built, "Dominick Cobb") == {"character/dominick-cobb"}
    assert "Leo Carr portrays Dominick Cobb." in told(built)


def test_on_a_page_about_a_character_he_is_nobody_else(tmp_path: Path) -> None:
    assert not any("Saul Finn was portrayed" in t or "Saul Finn is portrayed" in t for t in told(wiki(tmp_path, COBB, SAUL)))


def test_somebodys_wife_is_a_person(tmp_path: Path) -> None:
    assert ids(wiki(tmp_path, MAL), "Mallorie Cobb") == {"person/mallorie-cobb"}


def test_a_page_of_a_wiki_is_called_by_its_title_where_its_infobox_says_more_or_less(tmp_path: Path) -> None:
    built = wiki(
        tmp_path,
        (
            "Lantern Pictures",
            "{{Infobox company\n| name = Lantern Pictures Logo\n| founder = Ann Lee\n}}\n'''Lantern Pictures''' is a studio.\n",
        ),
        SAUL,
    )
    assert "Lantern Pictures" in {e.name for e in built.entities}


def answered(built: Built, folder: Path, question: str) -> list[str]:
    (folder / "t.json").write_text(built.text, encoding="utf-8")
    return [a.text for a in answer(load(folder / "t.json"), question).answers]


PORT = (
    "Port",
    "'''Port''' is a film. [[Leo Carr]] was the first actor to be cast in the film. Carr influenced [[Saul Finn]]. Dominick Cobb replaced Saul Finn in 1999.\n",
)


def test_a_fact_of_another_page_does_not_tell_of_whom_a_question_names(tmp_path: Path) -> None:
    assert answered(wiki(tmp_path, COBB, SAUL, CARR, PORT), tmp_path, "Who hired Dominick Cobb?") == []


def test_who_did_something_himself_is_not_whom_it_was_done_to(tmp_path: Path) -> None:
    built = wiki(tmp_path, COBB, SAUL, CARR, PORT)
    assert answered(built, tmp_path, "Who replaced Saul Finn?") == ["Dominick Cobb"]
    assert answered(built, tmp_path, "Who replaced Dominick Cobb?") == []
    assert answered(built, tmp_path, "Who influenced Leo Carr?") == []


def test_a_round_on_a_character_asks_who_plays_him(tmp_path: Path) -> None:
    built = wiki(tmp_path, COBB, CARR, SAUL, MAL, PAINTER)
    (tmp_path / "t.json").write_text(built.text, encoding="utf-8")
    asked = round_of(load(tmp_path / "t.json"), 5, 1, Wish(topics=("character/dominick-cobb",)))
    assert ("Who portrays Dominick Cobb?", ("Leo Carr",)) in [(q.stem, q.answer) for q in asked]


def test_the_front_page_of_a_wiki_is_no_page_of_it(tmp_path: Path) -> None:
    front = ("Lantern Wiki", "'''Lantern Wiki''' is a place to write about The Lantern. It was released on May 4, 2001.\n")
    built = wiki(tmp_path, front, FILM)
    assert [p.title for p in built.pages] == ["The Lantern"]
    assert any("front page" in u.reason for u in built.unread)


def test_a_part_in_a_film_with_its_year_is_no_title(tmp_path: Path) -> None:
    built = wiki(tmp_path, CARR, ("Ann Lee", "'''Ann Lee''' is an actress. Lee portrayed Captain Moss in Sea Nemesis (2002).\n"))
    assert "Sea Nemesis" in {e.name for e in built.entities}
    assert not any("Captain Moss in" in e.name for e in built.entities)


def test_who_plays_somebody_is_not_asked_where_the_sentence_names_two(tmp_path: Path) -> None:
    pair = (
        COBB[0],
        COBB[1].replace(
            "He was portrayed by [[Leo Carr]]", "Dominick Cobb was portrayed by [[Leo Carr]] as a boy and [[Saul Finn]] as a man"
        ),
    )
    pages = (pair, CARR, SAUL, MAL, PAINTER)
    (tmp_path / "t.json").write_text(wiki(tmp_path, *pages).text, encoding="utf-8")
    asked = [i.question for i in pool(load(tmp_path / "t.json")) if i.question.stem == "Who portrays Dominick Cobb?"]
    assert not [q for q in asked if q.type == "typed"]
