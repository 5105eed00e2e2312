"""What a participle beside a clause tells of the clause's subject: `X left, succeeding Y`, `After joining Y, X …`."""

from defcli.extraction.clauses.frames import ASSERTED, Clauses, Frame
from defcli.extraction.clauses.plain import Clause, below, opening, predicate
from defcli.language.parser import Word
from defcli.language.verbs import past, present

_WHO = ("person", "character", "group", "organisation")
_OF_THE_CLAUSE = frozenset(
    "be make leave cause result allow lead let bring force prompt mean give become include start begin follow accord base depend consider regard concern involve owe range"
    " span mark total earn reach raise drop rank peak sell reflect end bear keep render turn enable create produce require".split()
)  # of these the whole clause may be the subject


def participle(frame: Frame, clauses: Clauses, is_typed: bool = False) -> Clause | None:
    """The clause that a participle makes with the subject and in the tense of the one it stands beside, if that is in plain order.

    Where a relation's types fit, a bare `-ing` behind a comma is enough; else `after` or `having` must say that it happened.
    """
    words, at = clauses.words, frame.at
    word = words[at]
    if word.label != "advcl" or any(words[i].label.startswith(("nsubj", "aux:pass")) for i in below(words, at)):
        return None
    first = at - (words[at - 1].form.casefold() == "having")
    if word.tag != ("VBG" if first == at else "VBN") or first == 0:
        return None
    main = next((f for f in clauses.frames if f.at == word.head and f.verb != "be"), None)
    begun = opening(main, clauses) if main and main.force == ASSERTED else None
    if main is None or begun is None or begun.is_reduced or len(begun.members) > 1:
        return None
    mention, before = begun.subject.mention, words[first - 1].form.casefold()
    if mention is None or mention.kind not in _WHO:
        return None
    if before == "," and (is_typed or first < at) and begun.last < first:
        if word.lemma in _OF_THE_CLAUSE or any(w.tag.startswith("W") or w.form == ";" for w in words[begun.last + 1 : first - 1]):
            return None
    elif before != "after":
        return None
    end = predicate(at, clauses)
    tense = past if _is_past(words[begun.first : begun.last + 1]) else present
    return Clause(begun.subject, begun.members, at, at, end, False, tense(word.lemma)) if end else None


def _is_past(group: tuple[Word, ...]) -> bool:
    return any(w.tag == "VBD" for w in group)
