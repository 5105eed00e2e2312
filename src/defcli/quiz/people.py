"""What the pages let a quiz editor know of people: he or she, and what they are to the work."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from defcli.language.names import words
from defcli.model import Fact, Table

_SHE = frozenset("woman girl mother sister daughter wife girlfriend widow niece aunt queen actress".split())
_HE = frozenset("man boy father brother son husband boyfriend widower nephew uncle king actor monk priest businessman".split())
_SPOKEN = frozenset("said stated compared".split())
REVIEWS = re.compile(r"recept|review|critic|respons", re.IGNORECASE)
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
    """`she` or `he` of those whose own sentences say so: in a noun, or in the pronouns of sentences that name nobody else.

    Whoever plays a part is taken for one with it; what others say is of others.
    """
    players = _players(table)
    cast = {f.subject for f in table.facts if f.relation == "portrays"}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    named: dict[tuple[str, int], set[str]] = defaultdict(set)
    for fact in table.facts:
        place = (fact.evidence[0].document, fact.evidence[0].start)
        named[place] |= {players.get(i, i) for i in (fact.subject, fact.object or "", *fact.mentions) if _is_somebody(i)}
    for fact in table.facts:
        if not _is_somebody(fact.subject):
            continue
        who = players.get(fact.subject, fact.subject)
        nouns = set(words(str(fact.qualifiers.get("as") or fact.value or ""))) if fact.relation in ("tied_to", "is_a") else set()
        votes[who].update({"she": 9 * bool(_SHE & nouns), "he": 9 * bool(_HE & nouns)})
        evidence = fact.evidence[0]
        if (fact.status != "opinion" or who in cast) and named[evidence.document, evidence.start] == {who}:
            said = _PRONOUN.findall(evidence.quote[evidence.focus.start - evidence.start :])
            votes[who].update("she" if w in ("she", "her", "herself") else "he" for w in said)
    told = {i: she_or_he for i, v in votes.items() if (she_or_he := _clear(v["she"], v["he"]))}
    return told | {part: told[player] for part, player in players.items() if player in told}


def _clear(she: int, he: int) -> str | None:
    """Which of the two is meant twice at least, and twice as often as the other."""
    most, least = max(she, he), min(she, he)
    return ("she" if she > he else "he") if most > 1 and most >= 2 * least else None


def _players(table: Table) -> Mapping[str, str]:
    """Who plays each part that one person plays."""
    found: dict[str, set[str]] = defaultdict(set)
    for fact in table.facts:
        if fact.relation == "portrays" and fact.object and fact.subject.startswith("person/"):
            found[fact.object].add(fact.subject)
    return {part: next(iter(players)) for part, players in found.items() if len(players) == 1}


def _is_somebody(ident: str) -> bool:
    return ident.startswith(("person/", "character/"))


def classes(facts: Sequence[Fact]) -> frozenset[str]:
    """What somebody is to the work: `cast`, `maker`, `critic`, or several of them; who has made it or plays in it is no critic."""
    told = {f.relation for f in facts}
    found = frozenset(name for name, relations in _CLASSES if told & relations)
    judges = any(f.relation in _SPOKEN and REVIEWS.search(f.section) for f in facts)
    return found - {"critic"} or (found | {"critic"} if judges else found)
