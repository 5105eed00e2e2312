"""Plain questions answered from the facts: what is asked for, which facts fit all of it, the few words that answer."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from defcli.asking.deeds import answered
from defcli.asking.fitting import BELONGING, index_of, nearest_words, parties_of, stems_of
from defcli.asking.naming import Spot, named_in
from defcli.asking.questions import TYPE, Asked, alike, analyse, content, is_of, stem
from defcli.asking.texts import bonus_of, bound_of, telling_of, texts_of
from defcli.language import edtf
from defcli.language.names import fold, words
from defcli.model import Evidence, Fact, Table

_EXACT = re.compile(r"[“\"]([^“”\"]{3,})[”\"]")
_NEAR_ENOUGH = 0.1
_WORDY = 150
_LINES = 3
_LONGEST = 25
_CLOSE = 0.03
_MOST = 24
_PREMISE = re.compile(r"\b(?:[Pp]remise|[Ss]ynopsis|[Oo]verview)\b")
_TELLS_WHO = (
    "is_a",
    "position_held",
    "portrays",
    "voices",
    "showrunner_of",
    "composer_of",
    "director_of",
    "writer_of",
    "crew_of",
    "tied_to",
    "member_of",
)
_ENDINGS = ("removed", "left", "died")
_TAKES_PART = ("available_on", "stars", "portrays", "voices", "appeared_in", "cameo_in")
_AN_END = frozenset("end ends ended finish finished".split())
_TAKING_PART = frozenset("part cast appear appears appeared star stars starred".split())
_RANKS = frozenset("place rank finish".split())


class Answer(NamedTuple):
    """A short answer and the facts it rests on."""

    text: str
    facts: tuple[Fact, ...]


def is_open(fact: Fact) -> bool:
    """True for what a clause tells in its own verb, which a bag of words cannot be asked about."""
    return fact.relation in ("did", "happened", "is_a") and "verb" in fact.qualifiers


class Reply(NamedTuple):
    """What is answered; where nothing is, the facts that come nearest."""

    answers: tuple[Answer, ...]
    nearest: tuple[Fact, ...]


class _Fit(NamedTuple):
    """A fact that may answer, how well it fits, and the answer."""

    score: float
    text: str
    fact: Fact


def answer(table: Table, question: str) -> Reply:
    """The answers to a question, or none where the facts do not hold all that it asks.

    What the question says itself answers nothing, and exact words that it gives have to stand in the page.
    """
    reply = _answer(table, question)
    if not reply.answers and (told := answered(table, question)):
        reply = Reply((Answer(*told),), ())
    exact = [fold(q) for q in _EXACT.findall(question)]
    kept = tuple(
        a
        for a in reply.answers
        if not _is_said(a.text, question)
        and _holds_numbers(a, question)
        and _is_counted(table, a.text, question)
        and all(_holds(a, q) for q in exact)
    )
    return Reply(kept, reply.nearest or tuple(a.facts[0] for a in reply.answers if a not in kept)[:3])


def _holds_numbers(given: Answer, question: str) -> bool:
    """True where every number of a question stands in what answers it: of a second part nothing is known."""
    told = " ".join(f"{f.statement} {edtf.show(f.when) if f.when else ''} {' '.join(e.quote for e in f.evidence)}" for f in given.facts)
    return all(re.search(rf"(?<!\d){re.escape(n)}(?!\d)", told) for n in re.findall(r"(?<![\w.,])\d+(?![\w.,]*\d)", question))


def _is_counted(table: Table, text: str, question: str) -> bool:
    """False for a name, and for what holds no number, where a number is asked for."""
    if not re.search(r"\bhow (?:much|many)\b", question, re.IGNORECASE):
        return True
    is_name = any(e.name == text for e in table.entities.values())
    return not is_name and bool(re.search(r"\d", text) or set(words(text)) & _NUMBER_WORDS or fold(text) in ("yes", "no"))


def _is_said(text: str, question: str) -> bool:
    told = fold(text)
    return told not in ("yes", "no") and re.search(rf"(?<!\w){re.escape(told)}(?!\w)", fold(question)) is not None


def _holds(given: Answer, exact: str) -> bool:
    return any(exact in fold(f"{f.statement} {e.quote}") for f in given.facts for e in f.evidence)


_NUMBER_WORDS = frozenset(
    "no none one two three four five six seven eight nine ten eleven twelve half dozen several hundred thousand million billion all both".split()
)
_IN_ITS_WORDS = re.compile(r"(?:(?:in|on) [^,]+, )?(?:who|what) (?P<told>(?P<described>(?:is|was) described as )?.+?)\??", re.IGNORECASE)


def _in_its_words(table: Table, question: str) -> Reply | None:
    """Who did or is what the question tells in a fact's own words; nothing where two could be meant, or where nobody is described so."""
    match = _IN_ITS_WORDS.fullmatch(question.strip())
    if not match:
        return None
    told = fold(match["told"].removeprefix(match["described"] or ""))
    relations = ("is_a",) if match["described"] else ("did",)
    facts = [f for f in table.facts if f.relation in relations and told == _without_subject(table, f)]
    if len({f.subject for f in facts}) == 1:
        return Reply((Answer(table.entities[facts[0].subject].name, tuple(facts)),), ())
    return Reply((), tuple(facts[:3])) if facts else None


def _without_subject(table: Table, fact: Fact) -> str:
    """What a fact says of its subject, folded: for what somebody is without the verb."""
    plain = re.sub(r" \([^()]*\)$", "", fact.statement.rstrip(".")).removeprefix(f"{table.entities[fact.subject].name} ")
    plain = edtf.undated(plain, fact.when, fact.when_text) if fact.relation == "did" else re.sub(r"^(?:is|was) ", "", plain)
    return fold(plain)


def _answer(table: Table, question: str) -> Reply:
    if (exact := _in_its_words(table, question)) is not None:
        return exact
    asked = analyse(question)
    spots, rest = named_in(table, asked)
    if asked.wants_premise and len(rest) <= 1:
        return _premise(table, spots)
    if asked.wants_story or (asked.form == "when" and rest and all(w in _AN_END for w, _ in rest) and not _has_ended(table, spots)):
        return Reply((), ())
    if worked := _worked_out(table, asked, spots):
        return Reply((worked,), ())
    if asked.form == "who" and rest and all(share == TYPE for _, share in rest):
        return Reply((), ())
    if asked.is_beyond or (asked.counted is not None and all(w != asked.counted for w, _ in rest)):
        return Reply((), ())
    if asked.form == "yes-no" and "still" in asked.words and (ended := _no_longer(table, spots)):
        return Reply((ended,), ())
    if (not spots and not any(share == 1 for _, share in rest)) or _is_unheard(table, asked):
        return Reply((), ())
    of_kind = [w for w, _ in rest if asked.noun and is_of(w, asked.noun)]
    if (
        asked.form == "what"
        and asked.kinds
        and len(spots) == 1
        and len(of_kind) == len(rest)
        and (linked := _linked(table, asked, spots[0]))
    ):
        return Reply((linked,), ())
    if not rest and spots and asked.form in ("who", "what"):
        return _described(table, spots) if _asks_for_itself(asked, spots) else Reply((), ())
    if spots and asked.form == "yes-no" and all(w in _TAKING_PART for w, _ in rest):
        return _takes_part(table, spots)
    whole = _replied(table, asked, spots, rest)
    if whole.answers or len(spots) != 2:
        return whole
    each = [_replied(table, asked, [spot], rest) for spot in spots if "and" in asked.words]
    alike_told = {tuple(a.text for a in r.answers) for r in each}
    if len(each) == 2 and len(alike_told) == 1 and each[0].answers:
        return Reply(tuple(Answer(a.text, (*a.facts, *b.facts)) for a, b in zip(each[0].answers, each[1].answers, strict=True)), ())
    return whole


def nearest_lines(table: Table, question: str) -> tuple[Evidence, ...]:
    """The sentences that hold most of what is asked, the best first: no answers, but where one may stand."""
    asked = analyse(question)
    if asked.wants_premise and (said := _premise(table, named_in(table, asked)[0]).nearest):
        return tuple(dict.fromkeys(f.evidence[0] for f in said))
    told = content(asked)
    titles = {w for page in table.documents for w in words(table.entities[page.about].name)}
    wanted = {w: alike(w) | {stem(w)} for w, _ in told if w not in titles} or {w: alike(w) for w, _ in told}
    if not wanted:
        return ()
    shares = dict(told)
    places = {(e.document, e.start, e.end): e for f in table.facts for e in f.evidence if not f.section.startswith("References")}
    places |= {(s.evidence.document, s.evidence.start, s.evidence.end): s.evidence for s in table.said}
    places = {place: e for place, e in places.items() if not e.quote.startswith(("|", "!"))}
    stems = {place: stems_of(e.quote) for place, e in places.items()}
    counts = Counter(s for held in stems.values() for s in held)
    wanted = {w: meant if any(counts[s] for s in meant) or len(w) < 5 else nearest_words(stem(w), counts) for w, meant in wanted.items()}
    weights = {w: max(shares[w], TYPE) * math.log(1 + len(stems) / (1 + sum(counts[s] for s in meant))) for w, meant in wanted.items()}
    total = sum(weights.values())
    scored = sorted(
        (-sum(weights[w] for w, meant in wanted.items() if meant & held) / total / (1 + len(held) / _WORDY), place)
        for place, held in stems.items()
    )
    kept: list[Evidence] = []
    for score, place in scored:
        if -score < _NEAR_ENOUGH or len(kept) == _LINES:
            break
        if not any(places[place].quote in e.quote or e.quote in places[place].quote for e in kept):
            kept.append(places[place])
    return tuple(kept)


def openly(reply: Reply) -> Reply:
    """A reply without what gives the plot away: answers that rest on nothing else, sentences, and near facts."""
    answers = tuple(Answer(a.text, facts) for a in reply.answers if (facts := tuple(f for f in a.facts if not f.spoiler)))
    return Reply(answers, tuple(f for f in reply.nearest if not f.spoiler))


def _replied(table: Table, asked: Asked, spots: Sequence[Spot], rest: Sequence[tuple[str, float]]) -> Reply:
    index = index_of(table)
    told = [
        f
        for f in table.facts
        if table.relations[f.relation].event != "reference" and not f.section.startswith("References") and not is_open(f)
    ]
    scored = sorted(((index.fit(f, spots, rest, asked), f) for f in told), key=lambda each: (-each[0][0], each[1].id))
    fits = [
        _Fit(score + bonus_of(f, asked, text) + bound_of(f, rest), text, f)
        for (score, sure), f in scored
        if sure
        for text in texts_of(table, f, asked, spots, rest)
        if _may_answer(table, asked, text) and index.asks_of_more(f, text, rest)
    ]
    nearest = tuple(f for (score, _), f in scored if score > 0.4)[:3]
    if not fits:
        return Reply((), nearest)
    best = max(f.score for f in fits)
    chosen = [f for f in fits if best - f.score <= (_CLOSE if asked.form != "long" else 0.2)]
    first = max(chosen, key=lambda f: (f.score, -len(f.text)))
    if _is_made_of(first.fact, spots):
        chosen = [f for f in chosen if _is_made_of(f.fact, spots)]
    same = (
        [f for f in chosen if f.fact.relation == first.fact.relation] if asked.form in ("who", "what", "where", "long", "how") else [first]
    )
    by_text: dict[str, list[Fact]] = defaultdict(list)
    for fit in same:
        by_text[fit.text].append(fit.fact)
    if len(by_text) > _MOST or ((asked.form == "who" or _RANKS & {*asked.words} or len(by_text) > 2) and index.leaves(first.fact, rest)):
        return Reply((), nearest)
    return Reply(tuple(Answer(t, tuple(facts)) for t, facts in by_text.items()), ())


def _is_made_of(fact: Fact, spots: Sequence[Spot]) -> bool:
    """True for a fact that is on all whom the question names, not only told in a sentence with them."""
    parties = parties_of(fact)
    return all(spot.ids & parties for spot in spots)


def _no_longer(table: Table, spots: Sequence[Spot]) -> Answer | None:
    """No, where a work was taken off what is named, or whoever is named has left."""
    named = {i for s in spots for i in s.ids}
    told = [f for f in table.facts if f.relation in _ENDINGS and f.subject in named and f.status == "asserted"]
    return Answer("no", (told[0],)) if told else None


def _has_ended(table: Table, spots: Sequence[Spot]) -> bool:
    """True where a page tells that what is named ended itself, not only a stage of its making."""
    return any(f.relation == "ended" and any(f.subject in s.ids for s in spots) for f in table.facts)


def _is_unheard(table: Table, asked: Asked) -> bool:
    """True where a question asks `which zeppelin`, and no page has a word like it."""
    index = index_of(table)
    return bool(asked.noun and not asked.kinds and asked.form == "what" and not index.knows(asked.noun))


def _may_answer(table: Table, asked: Asked, text: str) -> bool:
    """False for what the question has said itself, for no name where a name is asked for, and for a film where a song is."""
    if asked.form not in ("what", "who", "where"):
        return True
    if len(text.split()) > _LONGEST:
        return False
    said, told = {stem(w) for w in asked.words}, stems_of(text)
    if told - {stem("the")} <= said:
        return False
    return not asked.names or (not told & said and any(e.name == text for e in table.entities.values()))


def _linked(table: Table, asked: Asked, spot: Spot) -> Answer | None:
    """The only thing of the kind asked for that somebody belongs to or has: `what is X's company`."""
    facts = [
        f
        for f in table.facts
        if f.status == "asserted" and f.object and spot.ids & {f.subject, f.object} and f.relation in (*BELONGING, "owns", "part_of")
    ]
    linked: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for ident in (fact.subject, fact.object or ""):
            if ident not in spot.ids and table.entities[ident].kind in asked.kinds:
                linked[ident].append(fact)
    return Answer(table.entities[next(iter(linked))].name, tuple(*linked.values())) if len(linked) == 1 else None


def _asks_for_itself(asked: Asked, spots: Sequence[Spot]) -> bool:
    """True for `who is X` of somebody and `what is X` of anything; not for `who was on X`."""
    first = spots[0].words
    at = next((i for i in range(len(asked.words)) if asked.words[i : i + len(first)] == first), 0)
    is_somebody = any(i.startswith(("person/", "character/", "group/", "organisation/")) for i in spots[0].ids)
    return (asked.form == "what" or is_somebody) and not (at and asked.words[at - 1] in ("on", "in", "at", "with", "by", "for", "from"))


def _described(table: Table, spots: Sequence[Spot]) -> Reply:
    """Who or what somebody is."""
    ids = spots[0].ids
    facts = [f for f in table.facts if f.subject in ids and f.relation in _TELLS_WHO and f.status == "asserted"]
    facts.sort(key=lambda f: _TELLS_WHO.index(f.relation))
    if not facts and len(spots) == 1:
        said = [
            f
            for f in table.facts
            if f.relation == "is_a" and ids & set(f.mentions) and stems_of(str(f.value)) <= stems_of(" ".join(("the", *spots[0].words)))
        ]
        return Reply(tuple(Answer(table.entities[f.subject].name, (f,)) for f in said), ())
    if not facts or len(spots) > 1:
        return Reply((), tuple(f for f in table.facts if f.subject in ids)[:3])
    first = facts[0]
    same = [f for f in facts if f.relation == first.relation][:2]
    return Reply(tuple(Answer(telling_of(table, f), (f,)) for f in same), ())


def _premise(table: Table, spots: Sequence[Spot]) -> Reply:
    """What a work is about: the sentence that its premise opens with, else what the page says it is."""
    main = {p.about for p in table.documents}
    works = {i for s in spots for i in s.ids if i.startswith("work/")} or ({*main} if not spots else set())
    pages = {p.id for p in table.documents if p.about in works}
    told = [f for f in table.facts if f.evidence[0].document in pages and _PREMISE.search(f.section) and not f.spoiler]
    if told:
        first = min(told, key=lambda f: (f.evidence[0].document, f.evidence[0].start))
        return Reply((Answer(first.evidence[0].quote, tuple(f for f in told if f.evidence[0] == first.evidence[0])),), ())
    said = [f for f in table.facts if f.subject in works and f.relation in ("is_a", "set_in", "genre") and f.status == "asserted"]
    return Reply((), tuple(said[:3]))


def _takes_part(table: Table, spots: Sequence[Spot]) -> Reply:
    """Yes, where whoever is named takes part in what the pages are about, or where it can be had; no, where it was taken off."""
    if ended := _no_longer(table, spots):
        return Reply((ended,), ()) if ended.facts[0].relation == "removed" else Reply((), ended.facts)
    main = {p.about for p in table.documents}
    others = [s for s in spots if not s.ids & main]
    facts = [
        f
        for f in table.facts
        if others
        and f.relation in _TAKES_PART
        and f.status == "asserted"
        and parties_of(f) & main
        and all(s.ids & parties_of(f) for s in others)
    ]
    return Reply((Answer("yes", tuple(facts[:1])),) if facts else (), ())


def _worked_out(table: Table, asked: Asked, spots: Sequence[Spot]) -> Answer | None:
    """Answers that take two facts or a count."""
    stems = {s for w in asked.words for s in alike(w)}
    if asked.form == "long" and not {"before", "after", "until"} & set(asked.words):
        return _duration(table.facts, stems)
    if asked.form == "number" and stem("nomination") in stems:
        named = {i for s in spots for i in s.ids}
        listed = [f for f in table.facts if f.relation == "listed_for" and (f.object in named or not spots)]
        return Answer(str(len({f.evidence[0].start for f in listed})), tuple(listed)) if listed else None
    if asked.form == "number" and not spots:
        return _count(table, asked)
    return None


def _count(table: Table, asked: Asked) -> Answer | None:
    """How many there are of a capacity: `how many executive producers were there`."""
    wanted = [stem(w) for w, share in content(asked) if share == 1]
    main = {p.about for p in table.documents}
    for name, wording in table.relations.items():
        if wanted and set(wanted) == {stem(w) for w in words(wording.label) if w not in ("is", "an", "a", "of")}:
            held = [f for f in table.facts if f.relation == name and f.object in main and f.status == "asserted"]
            if len(held) > 1:
                return Answer(str(len({f.subject for f in held})), tuple(held))
    return None


def _duration(facts: Iterable[Fact], stems: set[str]) -> Answer | None:
    """How long a stage lasted, from the day it began to the day it ended."""
    began = [f for f in facts if f.relation == "began" and f.when and stem(fold(str(f.value))) in stems]
    ended = [f for f in facts if f.relation == "wrapped" and f.when and stem(fold(str(f.value))) in stems]
    for one in began:
        for other in ended:
            if one.subject == other.subject and one.status == other.status == "asserted" and one.when and other.when:
                first, last = edtf.bounds(one.when), edtf.bounds(other.when)
                if first[0] == first[1] and last[0] == last[1]:
                    days = (date(*last[0]) - date(*first[0])).days
                    return Answer(f"{days} days", (one, other))
    return None
