"""The views of the commands: a card, a list, an answer, a table's summary."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from defcli.language.names import words
from defcli.lookup.portrait import Line
from defcli.render.view import Block, Heading, Note, Row, Title, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from defcli.asking.answers import Reply
    from defcli.extraction.coverage import Told
    from defcli.lookup.browse import Passage
    from defcli.lookup.cards import Card
    from defcli.model import Entity, Evidence, Fact, Table
    from defcli.table.conflicts import Conflict
    from defcli.table.differences import Change

_MOST_SENTENCES = 10
_MOST_DROPPED = 20


def source(evidence: Sequence[Evidence]) -> str:
    """Where a fact stands: page and line, the first of several with a mark that there are more."""
    spots = list(dict.fromkeys(f"{e.document}:{e.line}" for e in evidence))
    return spots[0] + (f" +{len(spots) - 1}" if len(spots) > 1 else "")


def place(evidence: Evidence) -> str:
    """Where some words stand: page and line."""
    return f"{evidence.document}:{evidence.line}"


def card_view(card: Card, everything: bool, quoted: bool = False) -> View:
    """An entity's card: who that is and the lines that matter most; on request all its facts in groups, or the sentence under each line."""
    entity, (lead, lines) = card.entity, card.portrait
    blocks: list[Block] = [Title(entity.name, entity.kind), *_line_rows(lead, quoted)]
    if others := _other_names(entity):
        blocks.append(Row(f"also: {', '.join(others)}"))
    if everything:
        for title, facts in card.groups:
            blocks.append(Heading(title))
            blocks += [row for f in facts for row in _line_rows(Line(f.statement, (f,)), quoted)]
    elif lines:
        blocks.append(Heading("Key facts"))
        blocks += [row for line in lines for row in _line_rows(line, quoted)]
        told = {f.id for line in (lead, *lines) for f in line.facts}
        if hidden := sum(f.id not in told for f in card.facts):
            blocks.append(Note(f"{hidden} more: --all"))
    if card.related:
        blocks.append(Note(f"See also: {', '.join(card.related)}"))
    return tuple(blocks)


def _line_rows(line: Line, quoted: bool) -> list[Row]:
    """A line with where it stands, and under it the sentence if that is asked for."""
    if not line.facts:
        return []
    evidence = [e for f in line.facts for e in f.evidence]
    return [Row(line.text, source(evidence[:1])), *([Row(f"“{evidence[0].quote}”", lead=" ")] if quoted else [])]


def _other_names(entity: Entity) -> list[str]:
    """The names that are no part of the first."""
    mine = set(words(entity.name))
    return [a for a in entity.aliases if not set(words(a)) <= mine and not mine <= set(words(a))]


def sentences_view(title: str, found: Sequence[Evidence]) -> View:
    """Sentences of the pages, a row each."""
    if not found:
        return ()
    shown = found[:_MOST_SENTENCES]
    left = (Note(f"{len(found) - len(shown)} more sentences"),) if len(found) > len(shown) else ()
    return (Heading(title), *(Row(f"“{e.quote}”", place(e)) for e in shown), *left)


def folded(hidden: int) -> View:
    """What is not told because it gives the plot away."""
    if not hidden:
        return ()
    return (Note(f"{hidden} line{'s tell' if hidden > 1 else ' tells'} the plot: --spoilers"),)


def _fact_row(fact: Fact) -> Row:
    return Row(fact.statement, source(fact.evidence))


def reply_view(reply: Reply) -> View:
    """The short answers, then the sentences they rest on."""
    proofs = {e[:4]: e for a in reply.answers for f in a.facts for e in f.evidence[:1]}.values()
    short = [a.text for a in reply.answers if a.text not in {e.quote for e in proofs}]
    return (*((Title(", ".join(short)),) if short else ()), *(Row(f"“{e.quote}”", source([e])) for e in proofs))


def list_view(table: Table, found: Sequence[tuple[Entity, int]]) -> View:
    """Entities, a line each, with the number of their facts."""
    return (Title(table.title, f"{len(found)}"), *(Row(f"{e.name} ({e.kind})", lead=str(count)) for e, count in found))


def facts_view(title: str, facts: Sequence[Fact]) -> View:
    """Facts, a line each."""
    return (Title(title, f"{len(facts)}"), *(_fact_row(f) for f in facts))


def fact_view(fact: Fact) -> View:
    """A fact with its sentence."""
    return (Title(fact.statement), Row(f"“{fact.evidence[0].quote}”", source(fact.evidence)))


def passages_view(spot: str, passages: Sequence[Passage]) -> View:
    """The words of a page, each stretch with the facts it gave."""
    blocks: list[Block] = [Title(spot, f"{sum(len(p.facts) for p in passages)} facts")]
    for passage in passages:
        blocks.append(Heading(f"“{passage.evidence.quote}”"))
        blocks += [Row(f.statement, source(f.evidence), f.id) for f in passage.facts]
    return tuple(blocks)


def several_view(query: str, cards: Sequence[Card]) -> View:
    """Several entities that a query could mean, a line each."""
    rows = [
        Row(f"{c.entity.name} ({c.entity.kind}){': ' + c.description if c.description else ''}", lead=str(i))
        for i, c in enumerate(cards, 1)
    ]
    return (Title(f"{query!r} could be any of these", f"{len(cards)}"), *rows)


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
    counts = Counter(page for f in table.facts for page in {e.document for e in f.evidence})
    for page in table.documents:
        blocks.append(Row(f"{page.title}: {page.lines} lines, {counts[page.id]} facts ({page.licence})", page.path, page.id))
    blocks.append(
        Note(
            "Pages of wikis are by their contributors, as a rule under CC BY-SA; a quote keeps the licence of its page. The code is under the MIT licence."
        )
    )
    return tuple(blocks)


def conflicts_view(conflicts: Sequence[Conflict], compared: tuple[int, tuple[str, ...]]) -> View:
    """What is told in two ways, each way with its sentence, and what was compared."""
    blocks: list[Block] = [Title("What the pages disagree on", f"{len(conflicts)}")]
    for conflict in conflicts:
        blocks.append(Heading(f"{conflict.about}: {conflict.relation.replace('_', ' ')}"))
        for side in conflict.sides:
            blocks.append(Row(side.text, source(side.evidence)))
            blocks += [Row(f"“{e.quote}”", lead="") for e in side.evidence[:1]]
    count, relations = compared
    blocks.append(
        Note(f"Compared: {count} facts on {', '.join(relations)}." if relations else "No fact tells what could be told in two ways.")
    )
    return tuple(blocks)


def coverage_view(told: Sequence[Told], everything: bool) -> View:
    """How many sentences of each section gave facts, and what was left alone."""
    gave = sum(t.facts > 0 for t in told)
    blocks: list[Block] = [Title("Sentences that gave facts", f"{gave} of {len(told)}")]
    for page in dict.fromkeys(t.page for t in told):
        blocks.append(Heading(f"Page {page}"))
        for section in dict.fromkeys(t.section for t in told if t.page == page):
            here = [t for t in told if t.page == page and t.section == section]
            blocks.append(Row(section or "(lead)", lead=f"{sum(t.facts > 0 for t in here)}/{len(here)}"))
            if everything:
                blocks += [Row(f"– {t.text}", f"{t.page}:{t.line}") for t in here if not t.facts]
    left = [(t, words) for t in told for words in t.left]
    if left:
        blocks.append(Heading("Left alone"))
        blocks += [Row(words, f"{t.page}:{t.line}") for t, words in left]
    if not everything and gave < len(told):
        blocks.append(Note(f"{len(told) - gave} sentences gave none: add --all"))
    return tuple(blocks)


def dropped_view(dropped: Sequence[tuple[str, int]]) -> View:
    """What of the pages' markup is in no text."""
    if not dropped:
        return ()
    return (
        Heading("Left out of the text", "templates and tags that say nothing here"),
        *(Row(name, lead=str(n)) for name, n in dropped[:_MOST_DROPPED]),
    )


def relations_view(table: Table) -> View:
    """The relations of a table by how many facts they hold, each with an example."""
    counts = Counter(f.relation for f in table.facts)
    examples: dict[str, Fact] = {}
    for fact in table.facts:
        if fact.relation not in examples or len(fact.statement) < len(examples[fact.relation].statement):
            examples[fact.relation] = fact
    rows = [Row(f"{n}: {examples[n].statement}", source(examples[n].evidence), str(c)) for n, c in counts.most_common()]
    return (Title("Relations", f"{len(rows)}"), *rows)


def diff_view(changes: Sequence[Change]) -> View:
    """What came (+), went (-) and changed (-, then +), under the names of what it is about."""
    counts = Counter(c.kind for c in changes)
    blocks: list[Block] = [Title(", ".join(f"{counts[kind]} {kind}" for kind in ("new", "gone", "changed") if counts[kind]))]
    for at, change in enumerate(changes):
        if at == 0 or changes[at - 1].about != change.about:
            blocks.append(Heading(change.about))
        blocks += [Row(f.statement, source(f.evidence), lead=sign) for sign, f in (("-", change.old), ("+", change.new)) if f]
    return tuple(blocks)
