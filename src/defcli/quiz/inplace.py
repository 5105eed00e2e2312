"""Questions that stand where the answer stood, as a quizmaster reads them out: `Ada Holm moved to which place in 1990?`."""

import re
from collections.abc import Iterator

from defcli.asking.questions import matter
from defcli.language import edtf
from defcli.language.names import words
from defcli.language.nouns import kind_of
from defcli.model import Entity, Fact
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.stems import STINTS, Ask, is_fair, is_name, may_be_asked

_TOLD = frozenset(
    "did happened born died played_for coached educated_at was_founded located_in joined left key_date property replaced bought used began"
    " designed recorded_at performed received released premiered released_in_year".split()
)
_NOUNS = {"place": "place", "organisation": "organisation", "group": "group", "work": "work", "award": "award", "event": "event"}
_KINDS = (*_NOUNS, "person", "character")
_GOES_ON = re.compile(
    r"(?:$|[,;]|['’]s\b| (?:in|at|on|for|from|to|with|by|as|during|after|before|until|since|against|through|over|of|about)\b| \(\d)"
)
_COUNTED = re.compile(
    r"(?<![\d$£€.,:–-])(?<!No\. )(?<!number )\b(?P<number>\d{1,3}(?:,\d{3})+|\d+) (?P<noun>(?:(?!years? old|(?:with|in|on|at|of|for|to|from|by|as|and|or|after|before) )[a-z-]+ ){0,2}[a-z]{3,}s)\b(?! old)"
)
_APPOSED = re.compile(r"(?:\b[Tt]he |\b[Aa]n? )?(?P<noun>(?:[A-Z][a-z]+ )?(?:[a-z-]+ )?(?P<last>[a-z]{3,})) $")
_SUBORDINATE = re.compile(r" (?:which|where|when|while|after|before) ")
_OF_WORKS = re.compile(r"\b(?:discograph|bibliograph|albums|singles|works)", re.IGNORECASE)
_IN_A_PLACE = re.compile(r"\b(?:in|of|at|near) [A-ZÀ-Þ]\w+ (?:in|on) $")
_REGION = re.compile(r", (?P<name>[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)*)(?=$|[,;]| (?:in|from|until|with|and|during)\b)")
_OPEN = frozenset(
    "in at on to from for with by of against near into through under over alongside as about around after before behind across outside inside atop"
    " married joined met left won wrote led".split()
)
PERSONAL = re.compile(r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*){1,3}")
_OF_THE_PAGE = re.compile(r"^(?:(?:In|On|By) [^,]*\d, )?[Tt]he [a-z]")
_BARE_DEFINITE = re.compile(
    r"\b(?:[Tt]he|their|his|her|its) (?!same\b|first\b|second\b|third\b|last\b|only\b|most\b|best\b|[a-z]+est\b)(?:[a-z-]+ ){0,2}?(?P<noun>[a-z]{3,})"
    r"(?=$|[,;:.?]| (?:in|on|at|for|with|as|from|after|before|during|by|and|or|was|were|is|are|had|has|which|who|that)\b)"
)
_TOLD_OF_ITSELF = frozenset(
    "world public media press police government president war moon sun sea time end beginning start year day night morning internet air ground country county"
    " age life death birth work works novelist writer author actor actress director singer band".split()
)
_TOLD_OF_WORKS = frozenset(
    "series show film movie episode season album song book novel game crew cast role part lead leads music score".split()
)
_HANGS_ON = re.compile(r"\bthe (?!same\b)[a-z]")
_SHORT_WORD = 3
_SHORTEST = 4
_LEAST = 3
_ENOUGH = 2
_OF_SOMETHING = re.compile(r"(?:(?:In|On|By) [^,]*\d, )?[Tt]he (?:[a-z-]+ ){1,4}(?:of|for|to) (?:the )?[A-ZÀ-Þ]")
_POINTS_BACK = re.compile(r"\b(?:him|them)\b|\b(?:to|in|of|on|from|for|with|at|by) (?:that|this|these|those) [a-z]")
_PRONOUN = re.compile(r"\b(?:he|she|his|her)\b")
_DESCRIBED = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?:[a-z]+ed|[a-z]+ing|old|young|late|real|little|poor) $")
_TELLING = 3
_ONCE = ("born", "died", "was_founded", "premiered", "key_date", "released_in_year")


def inplace(known: Knowledge, fact: Fact) -> Iterator[Ask]:
    """The fair questions of a fact that nothing else asks of: a year, somebody or something named, a number of things."""
    if fact.relation in _TOLD and fact.status == "asserted" and may_be_asked(known, fact) and (told := _sentence(known, fact)):
        if fact.relation == "released_in_year" and not _is_of_the_maker(known, fact):
            return  # the years of a maker's works are worth asking for, not of those that a page names in passing
        opening = _opening(known, fact, told)
        counted = _counted(fact, told) if fact.relation != "property" else ()
        for ask in (*_year(known, fact, told), *_named(known, fact, told), *counted, *_holder(known, fact)):
            whole = ask._replace(stem=f"{opening}{ask.stem[0].upper()}{ask.stem[1:]}")
            if is_fair(known, whole) and not _leaves_unnamed(known, fact, ask.stem):
                yield whole


def _is_of_the_maker(known: Knowledge, fact: Fact) -> bool:
    """True for a work that the sentence gives to the person or the band that the page is about: `her first book, X (1977)`."""
    about = known.about(fact)
    if not about.startswith(("person/", "group/")):
        return False
    quote, title = fact.evidence[0].quote, re.escape(known.table.entities[fact.subject].name)
    owner = rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|{re.escape(known.name(about).split()[-1])}['’]s?)"
    return bool(_OF_WORKS.search(fact.section)) or bool(re.search(rf"{owner} (?:[\w-]+,? ){{0,6}}?[\"“'‘]*{title}", quote))


def _sentence(known: Knowledge, fact: Fact) -> str | None:
    """The statement without its full stop and the page's subject in brackets."""
    plain = fact.statement.removesuffix(".").removesuffix(f" ({known.table.entities[known.about(fact)].name})")
    whole = "…" not in plain and "“" not in plain and plain.count('"') % 2 == 0
    if _POINTS_BACK.search(plain) or (_OF_THE_PAGE.search(plain) and not _OF_SOMETHING.match(plain)):
        return None
    name = known.table.entities[fact.subject].name
    if _PRONOUN.search(plain) and not set(words(name)) & set(words(plain)):
        return None
    if name.startswith("The ") and " " not in name[4:] and name[4:] in known.table.entities[known.about(fact)].name.split():
        return None
    return plain if whole and len(plain.split()) >= _SHORTEST else None


def _leaves_unnamed(known: Knowledge, fact: Fact, stem: str) -> bool:
    """True for `the equalising goal`, `the ruling`: a thing that only the page's other sentences tell."""
    about = known.about(fact)
    own = set(words(known.name(about))) | _TOLD_OF_ITSELF | (_TOLD_OF_WORKS if about.startswith("work/") else set())
    return any(m["noun"] not in own and kind_of(m["noun"]) not in ("place", "organisation") for m in _BARE_DEFINITE.finditer(stem))


def _opening(known: Knowledge, fact: Fact, told: str) -> str:
    """The page's subject, where only that explains what is told."""
    about = known.about(fact)
    explained = fact.statement.endswith(f" ({known.table.entities[about].name}).")
    if explained or (fact.relation == "happened" and _OF_THE_PAGE.search(told)):
        return f"{known.name(about)}: "
    is_named = fact.subject == about or set(words(known.name(about))) & {w for w in words(told) if len(w) > _SHORT_WORD}
    return "" if is_named or not _HANGS_ON.search(told) else f"{known.name(about)}: "


def _year(known: Knowledge, fact: Fact, told: str) -> Iterator[Ask]:
    """In which year it was, where enough is told to know which time is meant; of a span of years, nothing."""
    if fact.date_basis != "stated" or fact.when_text or not re.fullmatch(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?", fact.when or ""):
        return
    year = (fact.when or "")[:4]
    plain = edtf.undated(told, fact.when, fact.when_text)
    told_more = plain.replace(known.table.entities[fact.subject].name, "")
    is_one = fact.relation in _ONCE or len(matter(told_more)) >= _TELLING or bool(re.search(r" [A-ZÀ-Þ]", told_more))
    if _SUBORDINATE.search(plain) or re.search(rf"\b{year} and [a-z]+(?:ed|t)\b", told):
        return
    if is_one and fact.relation != "property" and year not in plain and year in told and not re.search(r"\b(?:1\d|20)\d\d\b", plain):
        yield Ask(fact, "year", f"{plain} in which year?", year, None, fact.subject)


def _named(known: Knowledge, fact: Fact, told: str) -> Iterator[Ask]:
    """Whom or what a statement names besides its subject, once, where the words go on as behind an object."""
    for ident in dict.fromkeys((fact.object or "", *fact.mentions)):
        entity = known.entity(ident)
        if entity is None or entity.kind not in _KINDS or ident == fact.subject or not is_name(known, ident):
            continue
        found = [*re.finditer(rf"(?<![\w'’-]){re.escape(entity.name)}(?![\w-])", told)]
        if len(found) == 1 and _GOES_ON.match(told, found[0].end()):
            before = re.sub(r"\b(?:[Tt]he|[Aa]n?) $", "", told[: found[0].start()])
            yield from _asked(fact, entity, before, told[found[0].end() :])


def _asked(fact: Fact, entity: Entity, before: str, after: str) -> Iterator[Ask]:
    """`… of whom`, `… in which city`, `… to which French club`: the noun right before a name is asked with."""
    is_somebody = entity.kind in ("person", "character")
    if after[:2] in ("'s", "’s"):
        asked, after = "whose" if is_somebody else "", after[2:]
    else:
        last = entity.name.split()[-1].casefold()
        noun = (
            last if " " in entity.name and kind_of(last) == entity.kind else "team" if fact.relation in STINTS else _NOUNS.get(entity.kind)
        )
        asked = f"which {noun}" if noun else "whom" if entity.kind == "person" else "which character"
    if _DESCRIBED.search(before):
        return  # `a confused Fischer`
    if fact.relation in ("did", "happened") and len(matter(before + after) - matter(_head(before))) < _ENOUGH:
        return
    if not _is_open(before, fact) and (apposed := _APPOSED.search(before)) and kind_of(apposed["last"]) == entity.kind:
        before, asked = before[: apposed.start()], f"which {apposed['last'] if apposed['noun'][0].isupper() else apposed['noun']}"
    if after.startswith((" (", ", who")) or _IN_A_PLACE.search(before) or before.rstrip().endswith((" rest of", " rest of the")):
        return  # the smaller place tells the larger
    if asked == "whom" and before.rstrip().endswith((" in", " at", " near", " into")):
        return  # nobody lives in a person: its kind is mistaken
    if asked == "which place" and (region := _REGION.match(after)):
        asked, after = f"which place in {region['name']}", after[region.end() :]
    if asked and _is_open(before, fact) and not re.match(r" of [A-Z]", after):
        rest = re.sub(r" \((\d{4}) – (\d{4})\)$", r" from \1 to \2", after)
        yield Ask(fact, "name", f"{before}{asked}{rest}?", entity.name, entity.id, fact.subject)


def _head(before: str) -> str:
    """The capitalised words that a sentence opens with: whom it is about."""
    found = re.match(r"(?:In [^,]*\d, )?(?P<name>(?:[A-ZÀ-Þ][\w.'’-]* )+)", before)
    return found["name"] if found else ""


def _is_open(before: str, fact: Fact) -> bool:
    """True for words that end with a verb or a preposition, behind which a name can be asked for."""
    last = before.split()[-1] if before.endswith(" ") and before.strip() else ""
    return last in _OPEN or last in str(fact.qualifiers.get("verb", "")).split() or bool(re.search(r"[a-z]ed$", last))


def _holder(known: Knowledge, fact: Fact) -> Iterator[Ask]:
    """Who it is whom an infobox names in a capacity: `Who is the editor of X?`"""
    field, verb, value = str(fact.qualifiers.get("field", "")), str(fact.qualifiers.get("verb", "")), str(fact.value)
    if (
        fact.relation == "property"
        and verb in ("is", "was")
        and field
        and kind_of(field.split()[-1]) == "person"
        and PERSONAL.fullmatch(value)
    ):
        yield Ask(fact, "holder", f"Whom does the page name as {field} of {known.name(fact.subject)}?", value, None, fact.subject)


def _counted(fact: Fact, told: str) -> Iterator[Ask]:
    """How many there were of something, where a statement counts one thing only."""
    found = [m for m in _COUNTED.finditer(told) if not re.fullmatch(r"(?:1\d|20)\d\d", m["number"])]
    if len(found) != 1:
        return
    match = found[0]
    if match.start() == 0 or int(match["number"].replace(",", "")) < _LEAST:
        return  # what a sentence opens with is a title
    before, after = told[: match.start()], told[match.end() :]
    if before.count("(") != before.count(")") or re.match(r"[^(]{0,20}\(\d", after):
        return
    if re.search(r"\b(?:the|his|her|its|their|first|last|about|over|around|than|of)(?: \w+)? $|[A-Z][\w’-]* $", before):
        return
    yield Ask(fact, "count", f"{before}how many {match['noun']}{after}?", match["number"], None, fact.subject)
