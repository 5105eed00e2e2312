"""Reads an exported deck with Anki's own importer, twice, the second time with an answer edited: notes must be updated, not doubled.

    pip install anki genanki
    python tools/outside/deck.py
"""

import tempfile
import time
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from defcli.export.quiz import Sheet, writer
from defcli.quiz.evening import Part
from defcli.quiz.rounds import round_of
from defcli.table.file import load, shipped


def main() -> None:
    """Import a deck, the same again, and one with an edited answer."""
    table = load(shipped())
    questions = round_of(table, 60, 1)
    edited = (questions[0]._replace(explanation="Edited."), *questions[1:])
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        for name, asked in (("first", questions), ("again", questions), ("edited", edited)):
            time.sleep(1.1)  # Anki tells a newer deck by the second
            path = Path(folder) / f"{name}.apkg"
            content = writer("anki")(Sheet(table.title, (Part("", asked),), table.documents)).content
            assert isinstance(content, bytes)
            path.write_bytes(content)
            log = collection.import_anki_package(
                ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions(update_notes=0))
            ).log
            print(f"{name}: {len(log.new)} new, {len(log.updated)} updated, {len(log.duplicate)} the same; {collection.note_count()} notes")
        print("problems:", collection.fix_integrity())


main()
