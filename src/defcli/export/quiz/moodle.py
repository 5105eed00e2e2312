"""A round in Moodle XML (https://docs.moodle.org/en/Moodle_XML_format), with the explanation as feedback."""

from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from defcli.controls import harmless
from defcli.export.quiz import Sheet, choices
from defcli.export.told import Export, notice, quoted
from defcli.quiz.question import TRUE, Question, letters_of

_KINDS = {"true-false": "truefalse", "typed": "shortanswer", "number": "numerical", "order": "matching", "match": "matching"}


def export(sheet: Sheet) -> Export:
    """The file's text; a question whose answer is several names has no form in it and is left out."""
    kept = [q for q in sheet.questions if q.type in _KINDS or choices(q)]
    quiz = Element("quiz")
    category = SubElement(quiz, "question", type="category")
    _text(SubElement(category, "category"), f"$course$/top/{sheet.title.replace('/', '//')}")
    _text(SubElement(category, "info", format="html"), escape(notice(sheet.pages)))
    for number, question in enumerate(kept, 1):
        _question(quiz, number, question)
    indent(quiz)
    return Export('<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(quiz, encoding="unicode") + "\n", len(sheet.questions) - len(kept))


def _question(quiz: Element, number: int, question: Question) -> None:
    made = SubElement(quiz, "question", type=_KINDS.get(question.type, "multichoice"))
    _text(SubElement(made, "name"), f"{number:03} {question.stem[:60]}")
    _text(SubElement(made, "questiontext", format="html"), f"<p>{escape(question.stem)}</p>")
    _text(SubElement(made, "generalfeedback", format="html"), f"<p>{escape(question.explanation)} {escape(quoted(question.evidence))}</p>")
    SubElement(made, "idnumber").text = question.id
    if question.type in ("order", "match"):
        _pairs(made, question)
    elif question.type == "true-false":
        for option in ("true", "false"):
            _answer(made, option, 100 if (option == "true") == (question.answer[0] == TRUE) else 0)
    elif question.type == "number":
        figure = question.answer[0].replace(",", "")
        SubElement(_answer(made, figure, 100), "tolerance").text = str(int(figure) // 20)
    elif question.type == "typed":
        SubElement(made, "usecase").text = "0"
        for accepted in dict.fromkeys(question.accepted):
            _answer(made, accepted.replace("*", "\\*"), 100)
    else:
        SubElement(made, "single").text = "true"
        SubElement(made, "shuffleanswers").text = "true"
        for option in question.options:
            _answer(made, escape(option), 100 if option in question.answer else 0, "html")


def _pairs(made: Element, question: Question) -> None:
    things = letters_of(question) if question.type == "match" else question.answer
    given = question.answer if question.type == "match" else [str(n) for n in range(1, len(question.answer) + 1)]
    SubElement(made, "shuffleanswers").text = "true"
    for thing, answer in zip(things, given, strict=True):
        pair = SubElement(made, "subquestion", format="html")
        _text(pair, escape(thing))
        _text(SubElement(pair, "answer"), answer)


def _answer(made: Element, text: str, fraction: int, form: str = "plain_text") -> Element:
    answer = SubElement(made, "answer", fraction=str(fraction), format=form)
    _text(answer, text)
    return answer


def _text(parent: Element, text: str) -> None:
    SubElement(parent, "text").text = harmless(" ".join(text.split()))
