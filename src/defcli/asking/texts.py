"""The few words that answer, from the slot of a fact that a question leaves open."""

import re
from collections.abc import Sequence
from itertools import pairwise

from defcli.asking.fitting import PLAYED, nearest_words, parties_of, stems_of
from defcli.asking.naming import Spot, is_personal
from defcli.asking.questions import Asked, alike, matter, stem
from defcli.language import edtf
from defcli.language.names import fold
from defcli.model import Fact, Table

_NEAR = 25
_TOGETHER = 0.1
_NUMBERED = re.compile(
    r"\b(?P<n>\d[\d.,]*(?: (?:million|billion|thousand))?|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|dozen)) (?:[a-z-]+ ){0,1}?[\"“]?(?P<noun>[a-z]{3,})"
)
_REASON = re.compile(
    r"\b(?:because(?: of)?|due to|so that|in order to|as a result of|, as(?! opposed| well)|since) (?P<why>[^.;]{4,150}?)(?=[.;,]|$)",
    re.IGNORECASE,
)
_SETTING = re.compile(r"\b[Ss]et (?P<when>[^.;]{5,160}?)(?=[.;]|, (?:the|which|with)|$)")
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|\d+)"
_DURATION = re.compile(rf"\b{_COUNT}(?: (?:and|to|or) {_COUNT})?[ -](?:minute|hour|day|week|month|year)s?\b")
_AMOUNT = re.compile(r"(?<![\d,] )\b(?!(?:19|20)\d\d\b)\d[\d.,]*(?:%| percent| times| million| billion)?(?=\W|$)")
_POINTS = re.compile(r"(?:his|her|their|its|they|he|she|it|this|that|these|those)\b", re.IGNORECASE)
_PURPOSE = re.compile(
    r"(?<!addition)(?<!according)(?<!compared)(?<!similar)(?<!prior)(?<!next)(?:, | )(?P<why>to (?!(?:the|an?|his|her|their|its|this|that|these|those|all|each)\b)[a-z]+ [^.;]{4,110}?)(?=[.;,]|$)"
)
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|dozen|first|second|third|fourth|fifth|[A-F][+-])\b"
)
_TURNS = {"began": alike("start"), "wrapped": alike("end")}
_LASTS = frozenset(
    "take took taken last lasted spend spent stay stayed wait waited go went run ran work worked live lived serve served hold held before".split()
)
_SORTS_OF_WORKS = ("film", "movie", "song", "album", "book", "novel", "comic", "episode", "game", "play")
_ACTORS = ("actor", "actress", "star")
_ITSELF = frozenset("it they show series film season".split())


def bonus_of(fact: Fact, asked: Asked, text: str) -> float:
    """More for what is asserted, for somebody where it is asked who, and for an answer that holds the noun asked for; less for what a clause tells in its own verb."""
    person = (
        0.08 if asked.form == "who" and any(i.startswith(("person/", "character/")) for i in (fact.subject, fact.object or "")) else 0.0
    )
    status = {"asserted": 0.04, "opinion": 0.0, "planned": -0.05, "implied": -0.02, "denied": -0.1}[fact.status]
    names_it = 0.15 if asked.noun and stem(asked.noun) in stems_of(text) else 0.0
    names_it += 0.05 if fact.relation.removesuffix("_of") in asked.words else 0.0
    return status + person + names_it - 0.1 * (fact.relation in ("did", "happened", "is_a") and asked.form != "when")


def bound_of(fact: Fact, rest: Sequence[tuple[str, float]]) -> float:
    """More for a fact that has two words of the question side by side: the `working title`, not any title."""
    return _TOGETHER * sum(f"{a} {b}" in fold(fact.statement) for (a, _), (b, _) in pairwise(rest))


def texts_of(table: Table, fact: Fact, asked: Asked, spots: Sequence[Spot], rest: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    """The few words of a fact that answer a question, if it has such."""
    named = {i for s in spots for i in s.ids}
    turn = _TURNS.get(fact.relation)
    if asked.form in ("when", "yes-no") and turn and not turn & {s for w, _ in rest for s in alike(w)}:
        return ()
    if asked.form == "when":
        if fact.relation in _TURNS and not _says_which(fact, rest):
            return ()
        is_told = fact.status != "planned" or "did" not in asked.words or {"say", "said", "announce", "confirm", "reveal"} & {*asked.words}
        return _only(None if not is_told else _date(fact, asked))
    if asked.form == "number":
        return _only(_number(fact, asked))
    if asked.form == "long":
        lasted = bool(_LASTS & set(asked.words))
        return _only(str(fact.value) if fact.relation == "runtime" else _the_only(_DURATION, fact) if lasted else None)
    if asked.form == "why":
        return _only(_reason(fact))
    if asked.form == "yes-no":
        return _only(_verdict(fact, spots, rest))
    role = fact.qualifiers.get("as")
    if asked.form == "how":
        return (role,) if fact.relation == "tied_to" and isinstance(role, str) and {fact.subject, fact.object} <= named else ()
    if fact.relation == "property":
        return _only(str(fact.value) if fact.value is not None and asked.form in ("who", "what", "where") else None)
    main = {p.about for p in table.documents}
    others = sorted((i for i in _ordered_parties(table, fact) if i not in named), key=lambda i: i in main)
    if asked.form == "what" and not asked.noun:
        others = [i for i in others if not is_personal(i)]
    if not asked.kinds or _ITSELF & set(asked.words):
        others = [i for i in others if i not in main]
    places = {i for i in named if i.startswith("place/")}
    if asked.form == "where" and places and not places & parties_of(fact):
        return ()
    for key, told in fact.qualifiers.items():
        if any(key == word for word, _ in rest) and isinstance(told, str) and told not in table.entities:
            return (told,)
    if isinstance(rating := fact.qualifiers.get("rating"), str) and not asked.kinds:
        return (rating,)
    if asked.kinds:
        fitting = [i for i in others if table.entities[i].kind in asked.kinds]
        fitting = [i for i in fitting if _is_of_sort(table, fact, i, asked)]
        if {"two", "three", "both"} & set(asked.words) and len(fitting) >= 2:
            return tuple(table.entities[i].name for i in fitting if i not in main)
        others = [i for i in fact.mentions if i not in named and i in table.entities and table.entities[i].kind in asked.kinds]
        within = [table.entities[i].name for i in others if _is_of_sort(table, fact, i, asked) and table.entities[i].name in fact.statement]
        return _only(table.entities[fitting[0]].name if fitting else None) or tuple(within)
    if fact.relation == "tied_to" and isinstance(role, str) and {fact.subject, fact.object} <= named:
        return (role,)
    told_already = {s for w, _ in rest for s in alike(w)}
    if fact.value is not None and not matter(str(fact.value)) <= told_already:
        return _only(str(fact.value) if not _POINTS.match(str(fact.value)) else None)
    if isinstance(what := fact.qualifiers.get("what"), str):
        return (what,)
    objects = [i for i in others if i == fact.object] or others
    return _only(table.entities[objects[0]].name if objects else None)


def _says_which(fact: Fact, rest: Sequence[tuple[str, float]]) -> bool:
    """True where a question names the stage of a making that it means: that filming ended is not that a series did."""
    return bool(stems_of(str(fact.value)) & {s for w, _ in rest for s in alike(w)})


def _is_of_sort(table: Table, fact: Fact, ident: str, asked: Asked) -> bool:
    """True for a song where a song is asked for: the page's own subject only if it is one, another work if the sentence speaks of one."""
    if asked.noun in _ACTORS and ident.startswith("person/"):
        return any(
            f.subject == ident and (f.relation in PLAYED or (f.relation == "is_a" and bool(alike("actor") & stems_of(str(f.value)))))
            for f in table.facts
        )
    if asked.noun not in _SORTS_OF_WORKS or not ident.startswith("work/"):
        return True
    sorts = alike(asked.noun)
    if ident in {p.about for p in table.documents}:
        return any(sorts & stems_of(str(f.value)) for f in table.facts if f.relation == "is_a" and f.subject == ident)
    quoted = frozenset().union(*(stems_of(e.quote) for e in fact.evidence))
    return bool(sorts & (stems_of(fact.statement) | quoted)) and " season " not in table.entities[ident].name


def _verdict(fact: Fact, spots: Sequence[Spot], rest: Sequence[tuple[str, float]]) -> str | None:
    """Yes where a plain fact says all that is asked, no where one denies it."""
    told = stems_of(fact.statement)
    if "former" in str(fact.qualifiers.get("as", "")).split():
        return None
    holds = all(alike(w) & told for w, share in rest if share == 1) and any(share == 1 for _, share in rest)
    if not holds or not spots or not all(s.ids & parties_of(fact) for s in spots):
        return None
    return {"asserted": "yes", "denied": "no"}.get(fact.status)


def _only(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


def _ordered_parties(table: Table, fact: Fact) -> list[str]:
    """The entities of a fact, its subject and object first."""
    rest = [v for vs in fact.qualifiers.values() for v in ([vs] if isinstance(vs, str) else vs)]
    return [i for i in dict.fromkeys((fact.subject, fact.object or "", *rest)) if i in table.entities]


def _date(fact: Fact, asked: Asked) -> str | None:
    if not fact.when:
        found = _SETTING.search(fact.evidence[0].quote) if fact.relation == "set_after" and "set" in asked.words else None
        return found["when"] if found else None
    return edtf.adverbial(fact.when, fact.when_text).strip(" ()").removeprefix("on ").removeprefix("in ").removeprefix("at ")


def _number(fact: Fact, asked: Asked) -> str | None:
    stems = {stem(w) for w in asked.words}
    plain = not {"many", "much"} & set(asked.words)
    count = fact.qualifiers.get("count")
    if isinstance(count, str) and any(stems & (nearest_words(stem(w), tuple(sorted(stems))) | {stem(w)}) for w in ("review", "critic")):
        return count
    if counted := _counted(fact, asked):
        return counted
    told = fact.qualifiers.get("rating") or fact.value
    text = str(told) if isinstance(told, (int, float, str)) else ""
    shares = bool(stems & {"percent", "percentag", "shar", "rat", "scor"} or plain)
    if len(text) >= 40:
        return _the_only(_AMOUNT, fact)
    return text if _NUMBER.search(text) and (shares or not re.search(r"%|/|out of", text)) else None


def _counted(fact: Fact, asked: Asked) -> str | None:
    """`how many episodes`: the number that stands before the word in the sentence, if there is one only."""
    if asked.counted is None:
        return None
    found = {m["n"] for e in fact.evidence[:1] for m in _NUMBERED.finditer(e.quote) if stem(fold(m["noun"])) == stem(asked.counted)}
    return next(iter(found)) if len(found) == 1 else None


def _the_only(pattern: re.Pattern[str], fact: Fact) -> str | None:
    """What a pattern finds in the words a fact rests on, if it finds but one thing."""
    evidence = fact.evidence[0]
    told = evidence.quote[evidence.focus.start - evidence.start : evidence.focus.end - evidence.start]
    found = dict.fromkeys(m[0] for m in pattern.finditer(told))
    return next(iter(found)) if len(found) == 1 else None


def _reason(fact: Fact) -> str | None:
    for key in ("because", "purpose"):
        if isinstance(told := fact.qualifiers.get(key), str):
            return told
    for each in fact.evidence[:1]:
        said = each.focus.end - each.start
        aim = _PURPOSE.search(each.quote, max(0, each.focus.start - each.start))
        if found := _REASON.search(each.quote) or (aim if aim and aim.start() <= said + _NEAR else None):
            return re.split(r",? and (?:to|for) ", found["why"])[0]
    return None


def telling_of(table: Table, fact: Fact) -> str:
    if fact.relation == "is_a":
        return str(fact.value)
    target = table.entities[fact.object].name if fact.object else str(fact.value)
    role = fact.qualifiers.get("as")
    return f"{role} of {target}" if isinstance(role, str) else f"{table.relations[fact.relation].label} {target}"
