"""Rounds on paper: ten questions to a page with room for a team's name and score, the answers on pages of their own."""

import json

from defcli.controls import harmless
from defcli.export.quiz import Sheet, marks
from defcli.export.told import Export, missing, notice
from defcli.quiz.evening import Part
from defcli.quiz.question import Question, letters_of, told

_PAGE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set page(paper: "a4", margin: (x: 2cm, y: 1.8cm), footer: context [
  #set text(7pt, fill: luma(35%)); #data.notice #h(1fr) #counter(page).display()
])
#set text(font: ("Libertinus Serif", "Noto Serif CJK SC", "Noto Sans CJK SC", "DejaVu Sans"), size: 10.5pt, lang: "en")
#set par(leading: 0.55em)
#let head(round) = {
  grid(columns: (1fr, auto), align: (left, right),
    [#text(15pt, weight: "bold", round.title) \\ #text(9pt, fill: luma(35%), data.title)],
    [Team #box(width: 5cm, stroke: (bottom: 0.5pt), height: 1em) \\ #v(0.3em) Score #box(width: 5cm, stroke: (bottom: 0.5pt), height: 1em)])
  v(0.6em)
}
#for (number, round) in data.rounds.enumerate() {
  for (at, page) in round.pages.enumerate() {
    if number > 0 or at > 0 { pagebreak() }
    head(round)
    for asked in page {
      block(breakable: false, below: 0.9em)[
        #grid(columns: (1.6em, 1fr), column-gutter: 0.3em, row-gutter: 0.45em, [*#asked.number.*], asked.stem,
          [], if asked.options.len() > 0 {
            grid(columns: if asked.wide { (1fr,) } else { (1fr, 1fr) }, row-gutter: 0.45em, column-gutter: 1em, ..asked.options.map(o => [#o]))
          } else { box(width: 100%, height: 1.1em, stroke: (bottom: 0.5pt)) })
      ]
    }
  }
}
#pagebreak()
#text(15pt, weight: "bold")[Answers]
#for round in data.rounds {
  block(above: 1.2em, below: 0.6em, text(12pt, weight: "bold", round.title))
  for page in round.pages { for asked in page {
    block(breakable: false, below: 0.5em, grid(columns: (1.6em, 1fr), column-gutter: 0.3em, [*#asked.number.*], asked.answer))
  } }
}
"""
_A_PAGE, _WIDE = 10, 38


def export(sheet: Sheet) -> Export:
    """The file's bytes."""
    try:
        import typst
    except ImportError:
        raise missing("typst", "A PDF") from None
    rounds = [_round(number, part) for number, part in enumerate(sheet.parts, 1)]
    data = {"title": _plain(sheet.title), "notice": _plain(notice(sheet.pages)), "rounds": rounds}
    made = typst.compile(_PAGE.encode(), format="pdf", sys_inputs={"data": json.dumps(data, ensure_ascii=False)})
    assert isinstance(made, bytes)
    return Export(made)


def _round(number: int, part: Part) -> dict[str, object]:
    asked = [_asked(n, q) for n, q in enumerate(part.questions, 1)]
    pages = [asked[at : at + _A_PAGE] for at in range(0, len(asked), _A_PAGE)]
    return {"title": _plain(f"Round {number}: {part.title}" if part.title else f"Round {number}"), "pages": pages}


def _asked(number: int, question: Question) -> dict[str, object]:
    options = [f"{mark}) {_plain(o)}" for mark, o in zip(marks(question), question.options, strict=False)]
    stem = question.stem
    if question.type == "match":
        options = [f"{letter}) {_plain(t)}" for letter, t in zip("abcdefgh", letters_of(question), strict=False)] + options
        stem = stem.partition(" a) ")[0]
    key = [marks(question)[question.options.index(a)] for a in question.answer if a in question.options and question.type != "match"]
    answer = f"{', '.join(key)}: {told(question)}" if len(key) == 1 else told(question)
    return {
        "number": number, "stem": _plain(stem), "options": options, "wide": any(len(o) > _WIDE for o in options), "answer": _plain(answer),
    }  # fmt: skip


def _plain(text: str) -> str:
    return harmless(" ".join(text.split()))
