"""What clauses, appositions and titles tell without a relation of their own, and what they must not."""

import pytest

from defcli.language import edtf
from defcli.language.given import are_one, spelling
from defcli.language.names import words
from defcli.language.verbs import lemma
from defcli.model import Table
from world import drafts, told

PAGE = """= The Lanterns =

The Lanterns is a television film made by Orbit Studios. Its director was Dee Stone.

== Production ==
{sentence}
"""
DEEDS = (
    ("Ann Lee later sold the old lighthouse.", "Ann Lee | did | the old lighthouse"),
    ("Bo Hart accidentally erased some of the tapes.", "Bo Hart | did | some of the tapes"),
    ("The film was certified gold by the Harbor Association.", "The Lanterns | did | gold"),
    ("Ann Lee, who lived in Port Ellis, painted the backdrops.", "Ann Lee | did | the backdrops"),
    ("Ann Lee and Bo Hart painted the backdrops.", "Bo Hart | did | the backdrops"),
    ("When Bo Hart arrived, Ann Lee closed the gate.", "Ann Lee | did | the gate"),
    ("Ann Lee opened the box and stole a silver key.", "Ann Lee | did | a silver key"),
    ("Ann Lee (born 1970) climbed the tower.", "Ann Lee | did | the tower"),
    ("Novelist Ann Lee of the Harbor Post praised the pace.", "Ann Lee | praised | the pace"),
    ("The extras were transported to Port Ellis.", "The Lanterns | happened | Port Ellis"),
)
NO_DEEDS = (
    "Ann Lee reportedly sold the old lighthouse.", "Ann Lee did not sell the old lighthouse.", "Ann Lee would sell the old lighthouse.", "Ann Lee only sold the old lighthouse.",
    "Bo Hart said that Ann Lee sold the old lighthouse.", "Bo Hart thought Ann Lee sold the old lighthouse.", "If Ann Lee sold the old lighthouse, nobody saw it.",
    "As long as Ann Lee sold the old lighthouse, all was well.", "Ann Lee wanted to sell the old lighthouse.", "The brother of Ann Lee sold the old lighthouse.",
    "Nobody knows how Ann Lee sold the old lighthouse.", "Ann Lee's brother sold the old lighthouse.",
)  # fmt: skip
POINTING = (
    "Ann Lee sold it to them.", "Ann Lee painted her.", "Ann Lee painted the other one.", "Ann Lee told him that the film was late.", "Ann Lee compared the film.",
    "Ann Lee began to say that all was well.",
)  # fmt: skip
ASIDES = (
    ("Vic Moss, the head of Starnet, left early.", "Vic Moss | is_a | the head of Starnet"),
    ("Novelist Vic Moss left early.", "Vic Moss | is_a | a novelist"),
    ("The plan was made by the company's president, Vic Moss.", "Vic Moss | is_a | the company's president"),
    ("Vic Moss, a retired pilot who lived in Port Ellis, left early.", "Vic Moss | is_a | a retired pilot"),
    ("The deal was signed by Commander Vic Moss.", "Vic Moss | is_a | Commander"),
    ("James Moss and his wife, Una Field, left early.", "Una Field | tied_to | James Moss"),
    ("The crew tried Passive Roll (PR), also known as the wheel, twice.", "Passive Roll | also_known_as | the wheel"),
)
NO_ASIDES = (
    "Vic Moss, a boat, and Una Field were there.", "Una Field, Vic Moss, the director and the producer left early.", "The former president, Vic Moss, left early.",
    "James Moss and Leo Park met his wife, Una Field.",
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "fact"), DEEDS)
def test_a_clause_tells_a_fact_in_its_own_verb(sentence: str, fact: str) -> None:
    assert fact in told(sentence, PAGE)


@pytest.mark.parametrize("sentence", NO_DEEDS)
def test_what_is_denied_hedged_reported_or_of_another_is_no_deed(sentence: str) -> None:
    assert not [fact for fact in told(sentence, PAGE) if fact.startswith("Ann Lee | did") and "lighthouse" in fact]


@pytest.mark.parametrize("sentence", POINTING)
def test_what_cannot_be_understood_alone_is_no_fact(sentence: str) -> None:
    assert not [fact for fact in told(sentence, PAGE) if fact.startswith("Ann Lee | did")]


@pytest.mark.parametrize(("sentence", "fact"), ASIDES)
def test_what_somebody_is_stands_beside_the_name(sentence: str, fact: str) -> None:
    assert fact in told(sentence, PAGE)


@pytest.mark.parametrize("sentence", NO_ASIDES)
def test_what_stands_in_a_list_or_is_somebody_elses_is_not_what_one_is(sentence: str) -> None:
    assert not [fact for fact in told(sentence, PAGE) if "| is_a |" in fact or "| tied_to |" in fact]


def test_a_fact_is_told_in_the_words_of_its_clause_with_whole_names() -> None:
    found, _ = drafts("Bo Hart and Ann Lee met there. Lee was then driven to Port Ellis by Hart.", PAGE)
    (driven,) = [d for d in found if dict(d.qualifiers).get("verb") == ("was driven to",)]
    assert driven.shown == "was driven to Port Ellis by Bo Hart"
    assert dict(driven.qualifiers)["by"] == ("person/bo-hart",)


def test_he_is_the_only_person_named_before_and_nobody_where_two_are() -> None:
    page = PAGE.replace("{sentence}", "Ann Lee met nobody. {sentence}")
    assert "Vic Moss | did | the gate" in told("After Vic Moss had landed, he closed the gate.", page)
    assert not [f for f in told("After Vic Moss had met Leo Park, he closed the gate.", page) if "the gate" in f]
    assert not [f for f in told("Although he closed the gate, Vic Moss was late.", page) if "the gate" in f]


def test_kinds_are_told_by_all_the_places_of_a_name() -> None:
    page = "= Night Run =\n\nNight Run is a mission. {sentence}\n"
    _, names = drafts(
        "The crew flew to Korvan. The port of Korvan, in Norway, was closed. Frank Tallow said so. The newspaper Harbeck agreed.", page
    )
    kinds = {name: ident.partition("/")[0] for ident, name in names.items()}
    assert (kinds["Norway"], kinds["Korvan"], kinds["Frank Tallow"], kinds["Harbeck"]) == ("place", "place", "person", "organisation")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("James A. Lorne, Jr.", "Jim Lorne", True),
        ("James K. Marsh", "James Keogh Marsh", True),
        ("Ambassador Marsh", "James K. Marsh", True),
        ("John Marsh", "John Marsh Jr.", False),
        ("John A. Marsh", "John B. Marsh", False),
        ("Mary Marsh", "John Marsh", False),
    ],
)
def test_spellings_that_one_person_can_have(one: str, other: str, same: bool) -> None:
    first, second = spelling(one), spelling(other)
    assert first is not None
    assert second is not None
    assert are_one(first, second) is same


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    [("erased", "VBD", "erase"), ("returned", "VBD", "return"), ("caused", "VBN", "cause"), ("picked", "VBD", "pick"), ("stopped", "VBD", "stop"),
     ("carries", "VBZ", "carry"), ("wrote", "VBD", "write"), ("agreed", "VBD", "agree"), ("died", "VBD", "die"), ("visited", "VBN", "visit")],
)  # fmt: skip
def test_a_verb_has_its_base_form(form: str, tag: str, base: str) -> None:
    assert lemma(form, tag, "") == base


def test_every_word_that_a_clause_is_told_with_stands_in_its_quote_or_is_a_name(table: Table) -> None:
    for fact in table.facts:
        if fact.relation in ("did", "happened") and "verb" in fact.qualifiers:
            named = [table.entities[i] for i in (fact.subject, fact.object, *fact.mentions) if i and i in table.entities]
            there = " ".join([*(e.quote for e in fact.evidence), *(n for e in named for n in (e.name, *e.aliases)), table.title])
            lost = (
                set(words(fact.statement))
                - set(words(there))
                - set(words(edtf.show(fact.when) if fact.when else ""))
                - {"was", "s", "in", "on", "by", "at", "the"}
            )
            assert not lost, fact.statement
