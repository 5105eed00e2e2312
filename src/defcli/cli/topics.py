"""What the manual tells beside the commands, by topic."""

from defcli.export.quiz import listed

TOPICS = {
    "tables": """A table is one JSON file of facts, made by `defcli build` from wiki pages; each fact holds the exact words it rests on.
Commands answer from --facts FILE, else from DEFCLI_FACTS, else from the table that `defcli use` names, else from the one that ships.""",
    "spoilers": """What gives a plot away is folded: a card says how many lines it keeps back, a quiz does not ask for them.
--spoilers tells them, for once; DEFCLI_SPOILERS=1 always does.""",
    "exports": f"""`defcli quiz --export FORMAT FILE` writes rounds:
{listed()}
What a format has no form for is left out, and how many is said. PDF needs typst, Anki genanki, Kahoot openpyxl.
`defcli timeline --export FORMAT FILE` writes ics, timelinejs, mermaid, csv, markdown and html. `defcli site FILE` writes all of a table as one page.""",
    "memory": """`quiz` and `review` remember each answer in a file of yours, so that fresh rounds avoid what was asked lately. `quiz --missed` asks
what was last wrong, `quiz --resume` goes on with a round that was broken off, `review` asks what is due by FSRS, the way Anki
reckons it, `stats` counts, `forget` wipes. Nothing leaves the machine. DEFCLI_MEMORY names another file.""",
    "codes": """0 found, 1 nothing found (or not proved), 2 wrongly asked, 3 a file that cannot be read or written.""",
}


def topic(name: str) -> str | None:
    """What the manual tells of a topic; None where there is no such."""
    return TOPICS.get(name)
