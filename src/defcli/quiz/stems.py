"""Facts as questions: a stem that stands alone, and the one thing that answers it."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from defcli.asking.questions import matter
from defcli.language import edtf
from defcli.language.names import fold, words
from defcli.language.places import COUNTRIES
from defcli.model import Evidence, Fact
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.people import REVIEWS

_LONGEST = 190
_SOMEBODY = ("person", "character", "group", "organisation")
_TOLD_ENOUGH = 3
_LONGEST_NAME = 48
_LONGEST_OPINION = 14
_TELLING = 2
_SHORTEST_QUOTE = 3
_POINTER = re.compile(
    r"\b(?:he|she|his|her|hers|him|they|them|their|theirs|its?|this|these|those|I|we|us|our|my|you|your|such|former|latter|above|below|some of the|the (?:previous|following|other|next|same) |the (?:character|characters|scene|moment|experience|change|event|show|actor|project|crossover|couple|two|pair|four|episode)s?)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PRECISIONS = {3: "On which day", 2: "In which month", 1: "In which year"}
_GENDERED = frozenset(
    "mother father sister brother wife husband girlfriend boyfriend son daughter widow widower uncle aunt niece nephew woman man girl boy lady king queen"
    " prince princess actress waitress hostess nun priest monk businessman businesswoman".split()
)
_NO_VERB = re.compile(r"(?:an?|the|in|on|of|for|with|by) |.*\(named ")
_ADDED = re.compile(r"^(?:also )?(?:added|continued|reiterated|concluded|further \w+) that")
_ELSEWHERE = re.compile(r"\b(?:season|episode|film|series) of (?!the |its |his |her )[A-Z]")
_AFTERWARDS = re.compile(r"\b(?:future|legacy|sequels?|spin-offs?|other media|franchise|aftermath|related)\b", re.IGNORECASE)
_HOPED = re.compile(r"\b(?:hoped|hoping|wished|wishing|feared|expected) that [\"“]")
_MADE_WHOLE = ("director_of", "writer_of", "created_by")  # a page may say of another work's makers that one of them made it
_TURNED = re.compile(r"(?:\bnot|n['’]t|\bnever|\bno longer|\bfar from|\bless)$")
_OF_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
_DEEDS = ("killed", "does", "involved_with", "fought_alongside", "owns", "forms")
_JUDGES = ("praised", "faulted")
STINTS = ("played_for", "coached")
_PROVED_TOGETHER = ("listed_for", *STINTS)  # the name and the years stand in cells of their own
_LOOSE = frozenset("ally friend enemy rival colleague associate acquaintance".split())
_POINTS_ELSEWHERE = re.compile(r"\b(?:that|this|these|those) (?:series|show|film|season|episode|character|scene)s?\b")
_REGNAL = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]+ (?:II|III|IV|VI{0,3}|IX|XI*)\b(?! of\b)")
_ARTICLE = re.compile(r"(?:an?|the) ", re.IGNORECASE)


class Ask(NamedTuple):
    """A question that a fact answers.

    `side` is what is asked for: `object`, `subject`, `value` or `when`; `name`, `year` or `count` where it stands in the fact's own sentence; `key` the answer in words, `ident` its entity if it is one;
    `anchor` the entity that the question names, if it names one that others could be linked to.
    """

    fact: Fact
    side: str
    stem: str
    key: str
    ident: str | None
    anchor: str | None

    @property
    def is_gendered(self) -> bool:
        """True where the question tells whether a man or a woman is asked for."""
        return bool(_GENDERED & set(words(self.stem)))


def asks(known: Knowledge, fact: Fact) -> Iterator[Ask]:
    """Every fair question that a fact answers."""
    if may_be_asked(known, fact):
        yield from (ask for ask in asked_of(known, fact) if is_fair(known, ask))


def may_be_asked(known: Knowledge, fact: Fact) -> bool:
    """Only what is so, or is somebody's opinion, and is not contested, nor about the references."""
    wording = known.table.relations[fact.relation]
    return (
        fact.status in ("asserted", "opinion")
        and fact.standing != "contested"
        and wording.event != "reference"
        and not fact.section.startswith("References")
        and not fact.evidence[0].quote.startswith("According to ")
        and not (wording.single and _is_told_otherwise(known, fact))
        and not (fact.relation in _MADE_WHOLE and fact.object not in known.main)
        and not _is_half_said(fact)
        and not _is_in_passing(known, fact)
        and not _HOPED.search(str(fact.qualifiers.get("context", "")))
        and not (fact.subject.startswith("character/") and fact.relation in _DEEDS and _ELSEWHERE.search(fact.evidence[0].quote))
    )


def _is_in_passing(known: Knowledge, fact: Fact) -> bool:
    """True for the year of a work that one of many pages names in passing."""
    return fact.relation == "released_in_year" and not known.obvious and fact.subject not in known.main


def _is_half_said(fact: Fact) -> bool:
    """True for quoted words that a `not` before them turns round, or that speak of somebody whom they do not name."""
    if fact.relation != "said":
        return False
    words_before = fact.evidence[0].quote.partition(str(fact.value))[0].rstrip(' "“')
    return bool(_TURNED.search(words_before) or _OF_SOMEBODY.search(str(fact.value)))


def _is_told_otherwise(known: Knowledge, fact: Fact) -> bool:
    """True where another fact gives another value for what there is one of."""
    same = [f for f in known.of[fact.subject] if f.subject == fact.subject and f.relation == fact.relation]
    dates = [f.when for f in same if f.when]
    at_odds = any(not edtf.agree(one, other) for one, other in combinations(dates, 2))
    return at_odds or len({f.object for f in same if f.object}) > 1 or len({f.value for f in same if f.value is not None}) > 1


_OF_OTHERS = frozenset("portrays voices tied_to director_of composer_of writer_of cinematographer_of editor_of produced".split())


def asked_of(known: Knowledge, fact: Fact) -> Iterator[Ask]:
    """Every question that a fact answers, fair or not."""
    wording = known.table.relations[fact.relation]
    if fact.relation == "position_held" and fact.subject.startswith("person/"):
        return  # who holds an office changes, and the page does not say when
    if fact.relation == "did" and not _is_worth_asking(known, fact):
        return
    is_obvious = fact.subject in (known.obvious if fact.relation in _OF_OTHERS else known.main)
    if wording.ask_subject and not is_obvious and (stem := _filled(known, fact, wording.ask_subject)):
        yield Ask(fact, "subject", stem, known.name(fact.subject), fact.subject, fact.object)
    if wording.ask_object and (stem := _filled(known, fact, wording.ask_object)):
        stem = _whereabouts(known, fact, stem)
        if fact.object and fact.object not in known.obvious and "{object}" not in wording.ask_object:
            yield Ask(fact, "object", stem, known.name(fact.object), fact.object, fact.subject)
        elif (fact.object is None or "{object}" in wording.ask_object) and (value := _value(fact)):
            yield Ask(fact, "value", stem, value, None, fact.subject)
    if wording.ask_when and fact.when and _is_plain(fact) and (stem := _filled(known, fact, wording.ask_when)):
        yield Ask(fact, "when", stem, edtf.show(fact.when), None, fact.subject)


def _whereabouts(known: Knowledge, fact: Fact, stem: str) -> str:
    """`Where was X born?` so that a town, or a country, is asked for, where the page gives that."""
    if fact.relation not in ("born", "died") or not fact.object:
        return stem
    within = [fold(name) for name in known.within(fact)[:1]]
    what = "country" if fold(known.name(fact.object)) in COUNTRIES else "town or city" if COUNTRIES.intersection(within) else ""
    return re.sub(r"\b([Ww])here\b", lambda m: f"{'I' if m[1] == 'W' else 'i'}n which {what}", stem) if what else stem


def _is_worth_asking(known: Knowledge, fact: Fact) -> bool:
    """True for what somebody did in a verb of its own, told by more than a word or two."""
    somebody = known.table.entities[fact.subject].kind in _SOMEBODY
    if str(fact.qualifiers.get("verb", "")).split()[-1:] in (["rated"], ["gave"], ["reviewed"], ["scored"]):
        return False  # other critics did so, too
    return somebody and "verb" in fact.qualifiers and len(matter(fact.statement) - matter(known.name(fact.subject))) >= _TOLD_ENOUGH


def _value(fact: Fact) -> str | None:
    """The short value that answers: a year, a figure, a title."""
    told = fact.qualifiers.get("rating") or (fact.when if fact.relation == "released_in_year" else fact.value)
    text = str(told) if isinstance(told, (str, int, float)) else ""
    return text if text and len(text) <= _LONGEST_NAME else None


def _is_plain(fact: Fact) -> bool:
    """True for a date that is a day, a month or a year, told as such."""
    return (
        fact.when_text is None
        and fact.date_basis == "stated"
        and bool(re.fullmatch(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?", fact.when or ""))
    )


def _filled(known: Knowledge, fact: Fact, template: str) -> str | None:
    """The stem of a template; None where the fact lacks what it asks with, or its words do not stand alone."""
    fill = {k: known.title(v) for k, v in fact.qualifiers.items() if isinstance(v, str)}
    fill |= {"subject": known.title(fact.subject), "object": known.title(fact.object) if fact.object else ""}
    fill["work"] = known.title(known.about(fact)) if _has_judged(known, fact) else ""
    fill["value"] = _described(known, fact) or (str(fact.value) if fact.value is not None else "")
    if "{value} of" in template and re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)*", fill["value"]):
        fill["value"] = fill["value"].lower()
    if "{told}" in template or "{inverted}" in template:
        told = _told(known, fact)
        if told is None:
            return None
        verb, _, rest = told.partition(" ")
        fill |= {"told": told, "inverted": f"{verb} {fill['subject']} {rest}" if verb in ("was", "were", "is") else ""}
    if "{when}" in template:
        fill["when"] = _PRECISIONS[edtf.precision(fact.when or "")]
    if fact.object == known.about(fact) and not fill.get("in"):
        template = template.replace(" in {in}", "")
    needed = re.findall(r"\{(\w+)\}", template)
    if not all(fill.get(n) for n in needed):
        return None
    if "{value}" in template and fact.relation == "is_a" and fact.subject.startswith("person/"):
        return None  # who else is a poet or was a mayor, a page does not say
    if "{value}" in template and fact.relation == "is_a" and (not _ARTICLE.match(fill["value"]) or _is_said_of_others(known, fact)):
        return None
    if fact.relation == "said" and fill.get("about") and fact.qualifiers["about"] not in known.main:
        template = template.replace("Whose words are", "Whose words on {about} are")
    stem = _limited(template.format_map(fill), fill)
    if known.table.entities[fact.subject].kind not in _SOMEBODY:
        stem = re.sub(r"^Who (?=is described as )", "What ", stem)
    if not stem or not _stands_alone(stem):
        return None
    return _placed(known, fact, _with_articles(stem))


def _has_judged(known: Knowledge, fact: Fact) -> bool:
    """True where somebody is told of among the reviews with an opinion that names the page's work."""
    about = known.about(fact)
    return bool(REVIEWS.search(fact.section)) and any(
        f.status == "opinion" or f.relation == "rated" for f in known.of[fact.subject] if about in (*known.parties(f), *f.mentions)
    )


def _is_said_of_others(known: Knowledge, fact: Fact) -> bool:
    """True for a plain word, such as `a vigilante`, that sentences on others have too."""
    told = matter(str(fact.value))
    return len(told) < _TELLING and any(
        told <= matter(e.quote) for f in known.table.facts for e in f.evidence[:1] if fact.subject not in (f.subject, f.object, *f.mentions)
    )


def _limited(stem: str, fill: Mapping[str, str]) -> str:
    """The stem with what a fact is limited to, seasons or episodes, behind the work that it names."""
    scope, work = fill.get("scope"), fill["object"]
    if not scope:
        return stem
    return stem.replace(work, f"{work} ({scope})") if work and work in stem else ""


def _described(known: Knowledge, fact: Fact) -> str | None:
    """What somebody is, with the full names that the statement has."""
    plain = fact.statement.removesuffix(".")
    head = f"{known.name(fact.subject)} is "
    return (
        plain.removeprefix(head)
        if fact.relation == "is_a" and plain.startswith(head) and not plain.endswith(")") and "…" not in plain
        else None
    )


def _told(known: Knowledge, fact: Fact) -> str | None:
    """A statement from its verb on, without its date and the work in brackets."""
    plain = fact.statement.rstrip(".")
    name = known.table.entities[fact.subject].name
    if "…" in plain:
        return None
    for about in known.main:
        plain = plain.removesuffix(f" ({known.table.entities[about].name})")
    plain = edtf.undated(plain, fact.when, fact.when_text)
    told = _ADDED.sub("said that", plain[len(name) + 1 :]) if plain.startswith(f"{name} ") else ""
    too_long = fact.status == "opinion" and not _QUOTED.search(told) and len(told.split()) > _LONGEST_OPINION
    return told if told and not too_long and not _NO_VERB.match(told) else None


def _stands_alone(stem: str) -> bool:
    return not _POINTER.search(_QUOTED.sub("", stem)) and stem.count('"') % 2 == 0 and stem.count("(") == stem.count(")")


def _with_articles(stem: str) -> str:
    """`Who designed title sequence of X?` with the article that the page's apposition left out."""
    return re.sub(r"^(Who (?:designed|performed|composed|edited)) (?!an?\b|the\b|some\b|[A-Z“\"])", r"\1 the ", stem)


def _placed(known: Knowledge, fact: Fact, stem: str) -> str | None:
    """The stem with the work that it is about, where its words belong to a work that they do not name; None where there is none to name."""
    placed = in_its_work(known, fact, stem)
    if placed != stem:
        return placed
    is_known = fact.subject.startswith(("person/", "organisation/")) or (not known.obvious and fact.subject in known.main)
    if is_known and fact.status != "opinion":
        return _headed(known, fact, stem)
    return stem if known.kinds_named_in(stem) & {"work"} else None


def _headed(known: Knowledge, fact: Fact, stem: str) -> str | None:
    """A question that names a work or its page's subject; else with that before it, where it names anything: `Apollo 8: who trained the crew?`."""
    kinds, about = known.kinds_named_in(stem), known.about(fact)
    if not kinds or "work" in kinds or known.table.entities[about].name in stem or fact.subject == about:
        return stem if kinds else None
    return f"{known.name(about)}: {stem[0].lower()}{stem[1:]}"


def in_its_work(known: Knowledge, fact: Fact, sentence: str) -> str:
    """A sentence with the work in which it holds before it, unless it names one or is about a real person's life."""
    page = next((p for p in known.table.documents if p.id == fact.evidence[0].document), None)
    about = known.entity(page.about) if page else None
    if about and about.name in sentence and known.name(about.id) not in sentence:
        return re.sub(rf"(?<![\w-]){re.escape(about.name)}(?![\w+-])(?! [A-Z])", known.name(about.id), sentence)
    if fact.subject.startswith(("person/", "organisation/")) and fact.status != "opinion":
        return sentence
    named = [i for i in known.parties(fact) if i.startswith("work/") and known.name(i) in sentence]
    elsewhere = _ELSEWHERE.search(fact.evidence[0].quote) or [i for i in fact.mentions if i.startswith("work/") and i not in known.main]
    if named or elsewhere or about is None or about.kind != "work" or about.name in sentence:
        return sentence
    if fact.status == "opinion" and not _is_on(known, fact, about.id):
        return sentence
    opening = sentence if sentence.startswith(tuple(known.names_in(sentence))) else sentence[0].lower() + sentence[1:]
    return f"{'On' if fact.status == 'opinion' else 'In'} {known.name(about.id)}, {opening}"


def _is_on(known: Knowledge, fact: Fact, about: str) -> bool:
    """True for an opinion on the work that its page is about: it names it, or does not stand in a section on what came of it."""
    return about in (*known.parties(fact), *fact.mentions) or not _AFTERWARDS.search(fact.section)


def is_fair(known: Knowledge, ask: Ask) -> bool:
    """True for a question that is short, does not hold its answer, and is proved by the words it rests on."""
    if len(ask.stem) > _LONGEST or len(ask.key) > _LONGEST_NAME or "…" in ask.stem or given_away(ask.stem, ask.key):
        return False
    if ask.ident and not is_name(known, ask.ident):
        return False
    if re.search(r"\b(?:Jr|Sr|II|III)\b", ask.key):
        return False
    if _REGNAL.search(ask.stem):
        return False  # which realm's, a page says elsewhere
    if any(i and i.startswith("person/") and i not in known.main and " " not in known.name(i) for i in (ask.fact.subject, ask.fact.object)):
        return False  # who is told by half a name is known to the page alone
    entity = known.entity(ask.ident)
    if entity and any(given_away(ask.stem, alias) for alias in entity.aliases):
        return False
    if ask.fact.status == "opinion" and not _is_particular(known, ask):
        return False
    return (
        _is_proved(known, ask)
        and not set(words(str(ask.fact.qualifiers.get("as", "")))) & _LOOSE
        and not _POINTS_ELSEWHERE.search(ask.fact.statement)
    )


def is_name(known: Knowledge, ident: str) -> bool:
    """True for an entity with a proper name that quizzes can ask for."""
    entity = known.table.entities[ident]
    return (
        entity.name[:1].isupper()
        and entity.kind != "thing"
        and ident not in known.obvious
        and not re.search(r"\d|episode|season", entity.name)
    )


def given_away(stem: str, answer: str) -> bool:
    """True where a telling word of the answer stands in the question."""
    telling = {w.removesuffix("s") for w in words(answer) if len(w) > 2 and w not in ("the", "and", "out", "award", "awards")}
    said = {w.removesuffix("s") for w in words(stem)}
    return bool(telling & said) or any(
        _sound_alike(t, w) for t in telling if len(t) > 4 for w in said if w[:1] == t[:1] and abs(len(w) - len(t)) < 2
    )


def _sound_alike(one: str, other: str) -> bool:
    """True for two words that are a letter apart."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) < 2
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _is_particular(known: Knowledge, ask: Ask) -> bool:
    """True for an opinion with words of its own, or with enough of them on somebody; that a work had its good sides, many have said."""
    named = known.names_in(ask.stem) - {known.name(i) for i in known.main}
    told = matter(ask.stem) - matter(" ".join(known.names_in(ask.stem))) - known.said_of_all - matter(ask.fact.relation)
    enough = len(named) > 1 or (bool(named) and len(told) > 1) or (len(told) > 2 and ask.fact.relation not in _JUDGES)
    quoted = max((len(q.split()) for q in _QUOTED.findall(ask.stem)), default=0)
    return quoted >= _SHORTEST_QUOTE or ask.fact.relation == "compared" or enough


def _is_proved(known: Knowledge, ask: Ask) -> bool:
    """True where the quoted words hold the answer, by one of its names, and whom the question names."""
    told = fold(" ".join(e.quote for e in ask.fact.evidence))
    if ask.side in ("when", "year"):
        return all(part in told for part in re.findall(r"\d{4}", ask.key))
    if not _is_said(known, ask.ident, ask.key, told):
        return False
    return ask.anchor is None or ask.anchor in known.main or _is_said(known, ask.anchor, known.name(ask.anchor), told)


def _is_said(known: Knowledge, ident: str | None, name: str, told: str) -> bool:
    """True where some words hold a name, or enough of it that nobody else is meant."""
    entity = known.entity(ident)
    names = (name, *(entity.aliases if entity else ()))
    said = set(words(told))
    if any(set(words(n)) <= said for n in names):
        return True
    return any(known.is_only_of(w, ident) for n in names for w in words(n) if (len(w) > 2 or w.isdigit()) and w in said)


def proof(known: Knowledge, fact: Fact, name: str) -> tuple[Evidence, ...]:
    """The sentences that prove an answer: the first, and those that hold the whole names where it does not; all cells of a table."""
    if fact.relation in _PROVED_TOGETHER:
        return fact.evidence
    first, *rest = fact.evidence
    kept = [first]
    for wanted in (name, known.name(fact.subject), *([known.name(fact.object)] if fact.object else [])):
        if not any(set(words(wanted)) <= set(words(e.quote)) for e in kept):
            whole = [e for e in rest if set(words(wanted)) <= set(words(e.quote))]
            partly = [
                e
                for e in rest
                if not set(words(wanted)) & {w for k in kept for w in words(k.quote)} and set(words(wanted)) & set(words(e.quote))
            ]
            kept += (whole or partly)[:1]
    reckoned = rest[:1] if fact.date_basis in ("inherited", "resolved") else []
    told = tuple(dict.fromkeys((*kept, *reckoned)))
    return tuple(
        e for e in told if not any(e is not o and e.document == o.document and e.quote != o.quote and e.quote in o.quote for o in told)
    )
