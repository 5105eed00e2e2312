"""Whether a table tells the truth about its pages: every quote where it says, every id known."""

import hashlib
import os
from pathlib import Path

from defcli.errors import UNREADABLE, DefcliError
from defcli.model import Table
from defcli.pages.encoding import decoded


def faults(table: Table, pages: Path, beside: Path | None = None) -> list[str]:
    """What is wrong with a table, a line each; nothing where all is well. Pages lie in their folder, or beside the table."""
    if not pages.exists():
        raise DefcliError(f"{pages}: there is no such folder; name the one that the table was built from.", UNREADABLE)
    texts: dict[str, str] = {}
    found: list[str] = []
    for page in table.documents:
        try:
            raw = _bytes(pages if beside is None or (pages / page.path).exists() else beside, page.path)
            texts[page.id] = decoded(raw)
            if hashlib.sha256(raw).hexdigest() != page.sha256:
                found.append(f"{page.path}: has changed since the table was built from it; build it again.")
        except (OSError, ValueError, DefcliError):
            found.append(f"{page.path}: this page of the table cannot be read in {pages}.")
        if page.about not in table.entities:
            found.append(f"{page.id}: is about {page.about}, which the table does not have.")
    known = {f.id for f in table.facts}
    for fact in table.facts:
        found += _fact_faults(table, fact.id, [fact.subject, *([fact.object] if fact.object else []), *fact.mentions])
        found += [f"{fact.id}: disputes {other}, which is no fact." for other in fact.disputes if other not in known]
        if fact.relation not in table.relations:
            found.append(f"{fact.id}: its relation {fact.relation} has no wording.")
        if not fact.evidence:
            found.append(f"{fact.id}: has no evidence.")
        for each in fact.evidence:
            text = texts.get(each.document)
            if text is None:
                continue
            if text[each.start : each.end] != each.quote or text.count("\n", 0, each.start) + 1 != each.line:
                found.append(f"{fact.id}: its quote does not stand at {each.document}:{each.line}.")
            if not each.start <= each.focus.start <= each.focus.end <= each.end:
                found.append(f"{fact.id}: its focus lies outside its quote at {each.document}:{each.line}.")
    return found


def _bytes(pages: Path, path: str) -> bytes:
    """A page's file; no device or pipe is opened, and nothing outside the folder."""
    file = pages / path
    if not file.is_file() or not os.path.realpath(file).startswith(os.path.realpath(pages) + os.sep):
        raise FileNotFoundError(path)
    return file.read_bytes()


def _fact_faults(table: Table, fact: str, named: list[str]) -> list[str]:
    return [f"{fact}: speaks of {ident}, which the table does not have." for ident in named if ident not in table.entities]
