"""What the pages let a quiz editor know of people: he or she, and what they are to the work."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from defcli.model import Fact, Table
from defcli.names import words

_SHE = frozenset("woman girl mother sister daughter wife girlfriend widow niece aunt queen actress".split())
_HE = frozenset("man boy father brother son husband boyfriend widower nephew uncle king actor monk priest businessman".split())
_SPOKEN = frozenset("said stated compared".split())
_REVIEWS = re.compile(r"recept|review|critic|respons", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(she|her|herself|he|his|him|himself)\b")
_CLASSES: tuple[tuple[str, frozenset[str]], ...] = (
    ("cast", frozenset("portrays voices cast_as was_cast stars cameo_in reprises appeared_in".split())),
    ("critic", frozenset("rated praised faulted writes_for".split())),
    (
        "maker",
        frozenset(
            "showrunner_of executive_producer_of producer_of director_of writer_of composer_of cinematographer_of editor_of crew_of created_by designed"
            " position_held influenced_by joined left".split()
        ),
    ),
)


def genders(table: Table) -> Mapping[str, str]:
    """`she` or `he` of those whose own sentences say so: in a noun, or in the pronouns of sentences that name nobody else."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    sentences: dict[tuple[str, int], set[str]] = defaultdict(set)
    for fact in table.facts:
        sentences[fact.evidence[0].document, fact.evidence[0].start] |= {
            i for i in (fact.subject, fact.object or "", *fact.mentions) if _is_somebody(i)
        }
    for fact in table.facts:
        if not _is_somebody(fact.subject):
            continue
        nouns = words(str(fact.qualifiers.get("as") or fact.value or "")) if fact.relation in ("tied_to", "is_a") else ()
        votes[fact.subject].update({"she": 9 * bool(_SHE & set(nouns)), "he": 9 * bool(_HE & set(nouns))})
        evidence = fact.evidence[0]
        if sentences[evidence.document, evidence.start] == {fact.subject}:
            said = _PRONOUN.findall(evidence.quote[evidence.focus.start - evidence.start :])
            votes[fact.subject].update("she" if w in ("she", "her", "herself") else "he" for w in said)
    told = {i: v.most_common(1)[0][0] for i, v in votes.items() if (n := v.most_common(1)[0][1]) > 1 and n >= 2 * (v.total() - n)}
    for fact in table.facts:
        if fact.relation == "portrays" and fact.object:
            for one, other in ((fact.object, fact.subject), (fact.subject, fact.object)):
                if one in told:
                    told.setdefault(other, told[one])
    return told


def _is_somebody(ident: str) -> bool:
    return ident.startswith(("person/", "character/"))


def classes(facts: Sequence[Fact]) -> frozenset[str]:
    """What somebody is to the work: `cast`, `maker`, `critic`, or several of them; who has made it or plays in it is no critic."""
    told = {f.relation for f in facts}
    found = frozenset(name for name, relations in _CLASSES if told & relations)
    judges = any(f.relation in _SPOKEN and _REVIEWS.search(f.section) for f in facts)
    return found - {"critic"} or (found | {"critic"} if judges else found)
