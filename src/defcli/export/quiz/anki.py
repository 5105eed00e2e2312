"""A round as an Anki deck; a note keeps its identity, so that a second import updates it."""

import io
import zlib
from html import escape

from defcli.controls import harmless
from defcli.export.quiz import Sheet, marks, quotes
from defcli.export.told import Export, missing, notice, place
from defcli.quiz.question import Question, told

_MODEL = 1_607_392_901
_FIELDS = ("Question", "Options", "Answer", "Explanation", "Sentences", "Licence")
_FRONT = "<div class=question>{{Question}}</div>{{Options}}"
_BACK = "{{FrontSide}}<hr id=answer><div class=answer>{{Answer}}</div><p>{{Explanation}}</p>{{Sentences}}<footer>{{Licence}}</footer>"
_STYLE = (
    ".card { font: 1.2rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; } .question, .answer { font-weight: 600; }"
    " ol { padding-left: 1.5rem; } blockquote { border-left: 3px solid #8888; margin: .5rem 0; padding-left: .8rem; } footer { font-size: .7rem; opacity: .7; }"
)


def export(sheet: Sheet) -> Export:
    """The file's bytes; its notes bear the time of writing, by which Anki tells a newer deck."""
    try:
        import genanki
    except ImportError:
        raise missing("genanki", "An Anki deck") from None
    card = [{"name": "Card", "qfmt": _FRONT, "afmt": _BACK}]
    model = genanki.Model(_MODEL, "defcli question", [{"name": f} for f in _FIELDS], card, css=_STYLE)
    deck = genanki.Deck(zlib.crc32(sheet.title.encode()) + 2**31, sheet.title)
    for question in sheet.questions:
        tags = [question.type, question.difficulty, *(question.section.replace(" ", "_").split("_/_") if question.section else ())]
        deck.add_note(genanki.Note(model, _fields(question, sheet), guid=f"defcli-{question.id}", tags=[t for t in tags if t]))
    out = io.BytesIO()
    genanki.Package(deck).write_to_file(out)
    return Export(out.getvalue())


def _fields(question: Question, sheet: Sheet) -> list[str]:
    options = "".join(f"<div>{mark}) {escape(option)}</div>" for mark, option in zip(marks(question), question.options, strict=False))
    proofs = "".join(f"<blockquote>{escape(e.quote)} [{escape(place(e))}]</blockquote>" for e in quotes(question))
    plain = (escape(question.stem), options, escape(told(question)), escape(question.explanation), proofs, escape(notice(sheet.pages)))
    return [harmless(text).replace("\n", " ") for text in plain]
