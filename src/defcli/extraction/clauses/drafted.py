"""A stretch of a sentence as a draft fact: what every reader of clauses gives."""

from defcli.extraction.clauses.frames import Clauses
from defcli.extraction.drafting import Draft, Names, when_text
from defcli.extraction.mentions.dating import Dated
from defcli.extraction.mentions.tagging import Tagged


def drafted(
    relation: str,
    subject: str,
    told: tuple[str | None, str | None],
    qualifiers: tuple[tuple[str, tuple[str, ...]], ...],
    reach: tuple[int, int],
    clauses: Clauses,
    tagged: Tagged,
    about: str,
    names: Names,
    when: Dated | None = None,
    shown: str | None = None,
) -> Draft:
    """The fact that the words from the first to the last of `reach` prove; `told` is its object and its value, one of which it has.

    The line a pronoun rests on is evidence, too: of those within reach, and of those it is about.
    """
    document, focus = tagged.document, clauses.span(*reach, tagged)
    inside = [m for m in clauses.mentions.values() if focus.start <= m.span.start < focus.end]
    resting = [m.because for m in clauses.mentions.values() if m.because and (m in inside or (m.id and m.id in (subject, told[0])))]
    evidence = (document.evidence(tagged.sentence.span, focus), *map(document.evidence, resting))
    return Draft(
        relation, subject, *told, None, when, when_text(tagged, when) if when else None, tuple(sorted(qualifiers)), "asserted", tagged.sentence.section,
        tuple(dict.fromkeys(evidence)), document.quote(tagged.sentence.span), about, tuple(sorted({i for m in inside if (i := names.mentioned(m, tagged))})),
        tuple(sorted({i for m in tagged.mentions if (i := names.mentioned(m, tagged))})), shown,
    )  # fmt: skip
