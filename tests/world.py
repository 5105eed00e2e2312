"""A small invented page that sentences can be added to, and what the reading finds in it."""

from defcli.extraction.drafting import Draft
from defcli.extraction.reading import read_safely
from defcli.pages import parts as reading
from defcli.pages.canonical import Canonical

PAGE = """= The Lanterns =

Infobox
- Starring: Ann Lee, Bo Hart, Cal Reyes
- Creator: Dee Stone
- Company: Orbit Studios, Nova Pictures
- Channel: Starnet
- Location: Port Ellis

The Lanterns is a television series created by Dee Stone for Starnet. The second season of Night Owl came before it.

== Cast ==
- Ann Lee as Mara Voss: A detective.
- Bo Hart as Ivo Kane / Night Owl: A pilot.
- Cal Reyes as Tess Brandt: A member of the Covenant.

== Production ==
{sentence}
"""


def drafts(sentence: str, page: str = PAGE) -> tuple[list[Draft], dict[str, str]]:
    """The draft facts of the page with a sentence in it, and the names of the entities."""
    document = reading.parse(Canonical("", page.format(sentence=sentence)), "page", "page.txt")
    found, names, *_ = read_safely([document])
    return list(found), {i: e.name for i, e in names.items()}


def told(sentence: str, page: str = PAGE) -> set[str]:
    """What a sentence tells, as `subject | relation | object or value`."""
    found, names = drafts(sentence, page)
    return {
        f"{names[d.subject]} | {d.relation} | {names[d.object] if d.object else d.value if d.value is not None else d.when.when if d.when else ''}"
        for d in found
        if d.evidence[0].quote in sentence or sentence in d.evidence[0].quote
    }


def dated(sentence: str, page: str = PAGE) -> dict[str, str]:
    """The dates of what a sentence tells, by relation."""
    found, _ = drafts(sentence, page)
    return {d.relation: d.when.when for d in found if d.when and d.evidence[0].quote in sentence}
