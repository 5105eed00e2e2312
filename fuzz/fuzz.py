"""Feeds random bytes to one target: `python fuzz.py dates|pages|table|questions|answers [libFuzzer options]`."""

import contextlib
import json
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["defcli"]):
    from defcli.asking.answers import answer
    from defcli.errors import DefcliError
    from defcli.extraction.build import build
    from defcli.language import dates, edtf
    from defcli.lookup.browse import passages, search
    from defcli.lookup.cards import card
    from defcli.lookup.find import find
    from defcli.quiz.grading import grade
    from defcli.quiz.rounds import round_of
    from defcli.table.conflicts import conflicts
    from defcli.table.file import load, located
    from defcli.timeline.events import bound, events

TABLE = load(located(None))
ROUND = round_of(TABLE, 30, 1)
RAW = located(None).read_bytes()
FOLDER = Path(tempfile.mkdtemp())


def fuzz_dates(text: str) -> None:
    for found in dates.find(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
        if found.when and not found.partial:
            assert edtf.bounds(found.when)[0] <= edtf.bounds(found.when)[1] or "~" in found.when
            edtf.adverbial(found.when, text)


def fuzz_pages(text: str) -> None:
    page = FOLDER / "page.txt"
    page.write_text(text, encoding="utf-8", errors="replace", newline="")
    built = build([page])
    whole = page.read_bytes().decode("utf-8")
    for fact in json.loads(built.text)["facts"]:
        for evidence in fact["evidence"]:
            assert whole[evidence["start"] : evidence["end"]] == evidence["quote"]


def fuzz_table(data: bytes) -> None:
    at = int.from_bytes(data[:3], "big") % len(RAW)
    path = FOLDER / "facts.json"
    path.write_bytes(RAW[:at] + data[3:] + RAW[at + max(0, len(data) - 3) :])
    table = load(path)
    events(table)
    conflicts(table)
    for entity in list(table.entities.values())[:3]:
        card(table, entity)
    round_of(table, 3, 1)


def fuzz_questions(text: str) -> None:
    find(TABLE, text)
    answer(TABLE, text)
    search(TABLE, text)
    passages(TABLE, text)
    bound(text)


def fuzz_answers(text: str) -> None:
    for question in ROUND:
        grade(TABLE, question, text)


def one_input(data: bytes) -> None:
    target = globals()[f"fuzz_{NAME}"]
    with contextlib.suppress(DefcliError):
        target(data if NAME == "table" else data.decode("utf-8", "ignore"))


if __name__ == "__main__":
    NAME = sys.argv.pop(1)
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
