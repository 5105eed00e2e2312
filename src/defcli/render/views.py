"""The views of the commands: a card, a list, a timeline, a table's summary."""

from collections import Counter
from collections.abc import Sequence

from defcli import dates
from defcli.cards import Card
from defcli.model import Evidence, Fact, Table
from defcli.render.view import Block, Heading, Note, Row, Title, View
from defcli.timeline import Event

_MOST = 8


def source(evidence: Sequence[Evidence]) -> str:
    """Where a fact stands: page and line, the first of several with a mark that there are more."""
    spots = list(dict.fromkeys(f"{e.document}:{e.line}" for e in evidence))
    return spots[0] + (f" +{len(spots) - 1}" if len(spots) > 1 else "")


def card_view(card: Card, everything: bool) -> View:
    """An entity's card; the long tail of each group only on request."""
    entity = card.entity
    blocks: list[Block] = [Title(entity.name, entity.kind)]
    if card.description:
        blocks.append(Row(card.description))
    if entity.aliases:
        blocks.append(Row(f"also: {', '.join(entity.aliases)}"))
    hidden = 0
    for title, facts in card.groups:
        most = len(facts) if everything else _MOST
        blocks.append(Heading(title))
        blocks += [_fact_row(f) for f in facts[:most]]
        hidden += max(0, len(facts) - most)
    if hidden:
        blocks.append(Note(f"{hidden} more: add --all"))
    return tuple(blocks)


def _fact_row(fact: Fact) -> Row:
    return Row(fact.statement, source(fact.evidence))


def several_view(query: str, cards: Sequence[Card]) -> View:
    """Several entities that a query could mean, a line each."""
    rows = [
        Row(f"{c.entity.name} ({c.entity.kind}){': ' + c.description if c.description else ''}", lead=str(i))
        for i, c in enumerate(cards, 1)
    ]
    return (Title(f"{query!r} could be any of these", f"{len(cards)}"), *rows)


def timeline_view(title: str, events: Sequence[Event]) -> View:
    """Events in order under their years."""
    blocks: list[Block] = [Title(title, f"{len(events)} events")]
    year = ""
    for event in events:
        this = _year(event.when)
        if this != year:
            blocks.append(Heading(this))
            year = this
        mark = "" if event.date_basis == "stated" else f" ({event.date_basis})"
        blocks.append(Row(event.text + mark, source(event.evidence), _shown(event)))
    return tuple(blocks)


def _year(when: str) -> str:
    low = dates.bounds(when)[0][0]
    year = dates.bounds(when)[1][0] if low == -9999 else low
    return str(year) if year > 0 else f"{1 - year} BC"


def _shown(event: Event) -> str:
    said = dates.adverbial(event.when, event.when_text).strip(" ()")
    return said.removeprefix("on ").removeprefix("in ").removeprefix("at ").removeprefix("for ")


def info_view(table: Table, path: str, version: str) -> View:
    """What the table holds and whose text it quotes."""
    kinds = Counter(e.kind for e in table.entities.values())
    blocks: list[Block] = [
        Title(table.title, f"defcli {version}"),
        Row(f"{len(table.facts)} facts about {len(table.entities)} entities from {len(table.documents)} pages"),
        Row(", ".join(f"{n} {kind}" for kind, n in kinds.most_common())),
        Row(path, lead="table"),
        Heading("Pages"),
    ]
    for page in table.documents:
        count = sum(any(e.document == page.id for e in f.evidence) for f in table.facts)
        blocks.append(Row(f"{page.title}: {page.lines} lines, {count} facts ({page.licence})", page.path, page.id))
    blocks.append(
        Note(
            "The pages' text is by the contributors of their wikis, under CC BY-SA; the quotes keep that licence. The code is under the MIT licence."
        )
    )
    return tuple(blocks)
