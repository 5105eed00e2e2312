"""Read it back: the statements of a table, read as a page of their own, give its facts again and none that is at odds with them."""

from pathlib import Path

import pytest

from defcli.extraction.build import build
from defcli.extraction.relations import BY_NAME
from defcli.model import Fact, Table
from defcli.table.file import load

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "tests/pages/Robert_Boulter.txt", ROOT / "tests/pages/copied_Blue_Train_album.txt")
_OF_THE_PAGE_ITSELF = ("author", "title", "retrieved", "published_on", "published_by")


def table_of(built: str, folder: Path) -> Table:
    path = folder / "table.json"
    path.write_text(built, encoding="utf-8")
    return load(path)


def read_back(table: Table, folder: Path) -> tuple[list[Fact], Table]:
    """The asserted facts of a table, and the table that their statements give when they are read as one page about the same thing."""
    facts = [f for f in table.facts if f.status == "asserted" and f.relation not in _OF_THE_PAGE_ITSELF]
    about = table.documents[0].about
    name = table.entities[about].name
    what = next((f.statement for f in facts if f.relation == "is_a" and f.subject == about), f"{name} is a {about.split('/')[0]}.")
    page = folder / "statements.txt"
    page.write_text(f"= {name} =\n\n{what}\n\n== Facts ==\n" + "\n\n".join(f.statement for f in facts) + "\n", encoding="utf-8")
    return facts, table_of(build([page]).text, folder)


def key(fact: Fact) -> tuple[str, str, str]:
    return fact.relation, fact.subject.split("/")[1], (fact.object or "").split("/")[-1] or str(fact.value or "").casefold()


def check(table: Table, folder: Path, share: float) -> None:
    facts, again = read_back(table, folder)
    keys, statements = {key(f) for f in again.facts}, {f.statement.casefold() for f in again.facts}
    back = [f for f in facts if key(f) in keys or f.statement.casefold() in statements]
    assert len(back) >= share * len(facts), [f.statement for f in facts if f not in back]
    told = {(f.relation, f.subject.split("/")[1], key(f)[2]) for f in table.facts}
    single = {(r, s) for r, s, _ in told if BY_NAME[r].single}
    at_odds = [f.statement for f in again.facts if key(f)[:2] in single and key(f) not in told]
    assert not at_odds


def test_the_statements_of_the_shipped_table_give_its_facts(tmp_path: Path) -> None:
    check(load(ROOT / "data/facts.json"), tmp_path, 0.75)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_the_statements_of_another_page_give_its_facts(page: Path, tmp_path: Path) -> None:
    check(table_of(build([page]).text, tmp_path), tmp_path, 0.7)
