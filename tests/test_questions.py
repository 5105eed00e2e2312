"""Plain questions: answered in few words from the right line, or not at all."""

import pytest

from defcli.asking.answers import answer
from defcli.asking.questions import analyse, stem
from defcli.model import Table

ANSWERED = (
    ("who plays luke cage", ["Mike Colter"], 27),
    ("Who edited the series?", ["Jonathan Chibnall", "Michael Knue", "Miklos Wright"], 18),
    ("What camera did they shoot on?", ["the RED Weapon camera"], 128),
    ("when did they start shooting", ["October 31, 2016"], 124),
    ("How long did filming take?", ["139 days"], 126),
    ("Which city was it filmed in?", ["New York City"], 14),
    ("Wehn did Netflix rename the Facebook page?", ["September 2018"], 223),
    ("how many nominations at the black reel awards", ["4"], 193),
    ("how many reviews is the Rotten Tomatoes rating based on?", ["100"], 161),
    ("How are Trish Walker and Jessica related?", ["adoptive sister", "best friend"], 50),
    ("Who was the producer, not executive?", ["Evan Perazzo"], 15),
    ("when did ritter and colter get cast", ["December 2014"], 98),
    ("When did it land on Disney Plus?", ["March 16, 2022"], 152),
    ("what is the black sky", ["Elektra Natchios"], 53),
    ("what was the fake name they filmed under", ["Group Therapy"], 124),
    ("who left as showrunner", ["Douglas Petrie"], 12),
    ("is mike colter in it", ["yes"], 41),
    ("is sigourney weaver part of the cast", ["yes"], 56),
    ("is Sigourney Weaver Alexandra?", ["yes"], 56),
    ("what lenses did lloyd go back to", ["modern Arri Master Prime lenses"], 128),
    ("How many episodes were shown at the red carpet premiere?", ["two"], 147),
    ("Which showrunner went with Iron Fist?", ["Scott Buck"], 85),
    ("What's Danny Rand's company called?", ["Rand Enterprises"], 44),
    ("What did USA Today give it?", ["2 out of 4 stars"], 169),
    ("who is marci stahl going out with", ['Franklin "Foggy" Nelson'], 74),
    ("who owns the bar where nelson and murdock hang out", ["Josie"], 75),
    ("How many executive producers were there?", ["14"], 14),
    ("how many award nominations did it get in total", ["8"], 178),
    ("what language is it in", ["English"], 11),
    ("who plays daredevil", ["Charlie Cox"], 27),
    ("who plays jessica jones", ["Krysten Ritter"], 27),
    ("who plays iron fist", ["Finn Jones"], 27),
    ("who wrote the score", ["John Paesano"], 9),
    ("who is foggy nelson's girlfriend", ["Marci Stahl"], 74),
    ("what year did it come out", ["August 18, 2017"], 22),
    ("is it on disney plus", ["yes"], 152),
    ("is it on netflix", ["no"], 152),
    ("is it still on netflix", ["no"], 152),
    ("who is brad winderbaum", ["head of streaming of Marvel Studios"], 225),
)
UNANSWERED = (
    "Did Mike Colter win the Image Award?",
    "who won the emmy for main title music",
    "Who plays Kilgrave?",
    "Which character did Brad Pitt play in The Defenders?",
    "How many floors does Midland Circle have?",
    "how long is the last episode",
    "Why did Charlie Cox quit the show?",
    "what song is in the trailer",
    "what is the first episode called",
    "What Emmy was Mike Colter nominated for?",
    "Which Avenger shows up in The Defenders?",
    "what is Colleen Wing's dojo called",
    "which zeppelin is in it",
    "who wrote it",
    "who are the writers",
    "how many defenders are there",
    "who are the four defenders",
    "who is the best defender",
    "is jessica jones married",
    "who is jessica's husband",
    "who is marie's husband",
    "who doesn't appear",
    "who fights luke cage",
    "who fights elektra",
    "how did jessica kill kilgrave",
    "Where were the rooftop gardens they filmed in?",
    "When did Iron Fist stop filming?",
    "is Kilgrave's actor in it",
    "is Finn Jones Luke Cage?",
    "is Sigourney Weaver Elektra?",
    "when was Daredevil released",
    "why was it filmed in New York",
    "What is the capital of France?",
    "xyzzy",
    "?",
)


@pytest.mark.parametrize(("question", "texts", "line"), ANSWERED)
def test_the_short_answer_comes_with_its_line(table: Table, question: str, texts: list[str], line: int) -> None:
    reply = answer(table, question)
    assert sorted(a.text for a in reply.answers) == sorted(texts)
    assert line in {e.line for a in reply.answers for f in a.facts for e in f.evidence}


@pytest.mark.parametrize("question", UNANSWERED)
def test_what_the_pages_do_not_say_is_not_answered(table: Table, question: str) -> None:
    assert answer(table, question).answers == ()


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("who wrote it", "who"), ("Which film?", "what"), ("whats the score", "what"), ("On which date?", "when"), ("wehn was it", "when"),
        ("how many", "number"), ("How long is it", "long"), ("was it good", "yes-no"), ("name the leaders", "who"), ("why", "why"), ("where", "where"),
    ],
)  # fmt: skip
def test_the_question_word_tells_the_form(question: str, form: str) -> None:
    assert analyse(question).form == form


def test_what_is_ruled_out_is_no_part_of_the_question() -> None:
    asked = analyse("Who bought it besides Netflix?")
    assert asked.words == ("who", "bought", "it")
    assert asked.without == ("netflix",)


@pytest.mark.parametrize("word", ["film", "films", "filmed", "filming"])
def test_the_forms_of_a_word_have_one_stem(word: str) -> None:
    assert stem(word) == "film"


def test_what_a_work_is_about_is_its_premise(table: Table) -> None:
    told = answer(table, "what is it about").answers
    assert len(told) == 1
    assert {f.section for f in told[0].facts} == {"Premise"}


@pytest.mark.parametrize("question", ["what happened to elektra", "what happened at midland circle"])
def test_what_happened_to_somebody_is_no_single_fact(table: Table, question: str) -> None:
    assert answer(table, question).answers == ()


@pytest.mark.parametrize(
    "question",
    ["who was in the defenders 2", "when did the defenders end", "when did netflix axe the defenders", "who was on the defenders"],
)
def test_a_sequel_an_end_and_a_crew_that_no_page_tells_of_are_not_answered(table: Table, question: str) -> None:
    assert answer(table, question).answers == ()
