"""Plain questions answered from the facts: what is asked for, which facts fit all of it, the few words that answer."""

import math
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from defcli.asking.deeds import answered
from defcli.asking.questions import SOFT, TYPE, Asked, alike, analyse, content, is_of, matter, stem
from defcli.language import edtf
from defcli.language.names import core, fold, words
from defcli.model import Evidence, Fact, Table

_EXACT = re.compile(r"[“\"]([^“”\"]{3,})[”\"]")
_NEAR_ENOUGH = 0.1
_WORDY = 150
_LINES = 3
_ENOUGH = 0.66
_NAMED_ALL = 0.45
_NEAR = 25
_LONGEST = 25
_PLAYED = ("portrays", "voices", "cast_as", "reprises", "stars", "was_cast")
_CHILD = frozenset(stem(w) for w in ("son", "daughter", "child"))
_OTHER_WAY = dict.fromkeys("mother mom mum father dad".split(), _CHILD) | {
    "husband": frozenset({"wif"}),
    "wife": frozenset({stem("husband")}),
}
_WHERE_TO_SEE = ("available_on", "aired_on")
_BESIDE = ("fought_alongside",)
_OF_KIN = ("tied_to", "spouse_of", "parent_of", "child_of", "implies", "is_a")
_KINSFOLK = frozenset(
    "mother mom mum father dad sister brother wife husband son daughter girlfriend boyfriend lover dating married marry".split()
)
_SOFTLY = 0.25
_SURE_QUOTE = 0.85
_CLOSE = 0.03
_TOGETHER = 0.1
_MOST = 24
_PREMISE = re.compile(r"\b(?:[Pp]remise|[Ss]ynopsis|[Oo]verview)\b")
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
_TURNS = {"began": alike("start"), "wrapped": alike("end")}
_TAKES_PART = ("available_on", "stars", "portrays", "voices", "appeared_in", "cameo_in")
_AN_END = frozenset("end ends ended finish finished".split())
_TAKING_PART = frozenset("part cast appear appears appeared star stars starred".split())
_LASTS = frozenset(
    "take took taken last lasted spend spent stay stayed wait waited go went run ran work worked live lived serve served hold held before".split()
)
_SORTS_OF_WORKS = ("film", "movie", "song", "album", "book", "novel", "comic", "episode", "game", "play")
_RANKS = frozenset("place rank finish".split())
_ACTORS = ("actor", "actress", "star")
_ITSELF = frozenset("it they show series film season".split())
_SINCE = frozenset("has had have also then later".split())
_SOMEBODY = frozenset("reviewer critic member leader boss".split())
_OPINIONS = ("rated", "praised", "faulted", "said", "stated", "compared")
_BELONGING = ("leads", "member_of", "writes_for", "position_held", "forms")


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


class _Spot(NamedTuple):
    """Words of the question that name somebody, and whom they can mean."""

    words: tuple[str, ...]
    ids: frozenset[str]


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
    spots, rest = _named(table, asked)
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
    if asked.wants_premise and (said := _premise(table, _named(table, asked)[0]).nearest):
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
    stems = {place: _stems(e.quote) for place, e in places.items()}
    counts = Counter(s for held in stems.values() for s in held)
    wanted = {w: meant if any(counts[s] for s in meant) or len(w) < 5 else _nearest(stem(w), counts) for w, meant in wanted.items()}
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


def _replied(table: Table, asked: Asked, spots: Sequence[_Spot], rest: Sequence[tuple[str, float]]) -> Reply:
    index = _index(table)
    told = [
        f
        for f in table.facts
        if table.relations[f.relation].event != "reference" and not f.section.startswith("References") and not is_open(f)
    ]
    scored = sorted(((index.fit(f, spots, rest, asked), f) for f in told), key=lambda each: (-each[0][0], each[1].id))
    fits = [
        _Fit(score + _bonus(f, asked, text) + _bound(f, rest), text, f)
        for (score, sure), f in scored
        if sure
        for text in _texts(table, f, asked, spots, rest)
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


def _is_made_of(fact: Fact, spots: Sequence[_Spot]) -> bool:
    """True for a fact that is on all whom the question names, not only told in a sentence with them."""
    parties = _parties(fact)
    return all(spot.ids & parties for spot in spots)


def _no_longer(table: Table, spots: Sequence[_Spot]) -> Answer | None:
    """No, where a work was taken off what is named, or whoever is named has left."""
    named = {i for s in spots for i in s.ids}
    told = [f for f in table.facts if f.relation in _ENDINGS and f.subject in named and f.status == "asserted"]
    return Answer("no", (told[0],)) if told else None


def _has_ended(table: Table, spots: Sequence[_Spot]) -> bool:
    """True where a page tells that what is named ended itself, not only a stage of its making."""
    return any(f.relation == "ended" and any(f.subject in s.ids for s in spots) for f in table.facts)


def _is_unheard(table: Table, asked: Asked) -> bool:
    """True where a question asks `which zeppelin`, and no page has a word like it."""
    index = _index(table)
    return bool(asked.noun and not asked.kinds and asked.form == "what" and not index.knows(asked.noun))


def _may_answer(table: Table, asked: Asked, text: str) -> bool:
    """False for what the question has said itself, for no name where a name is asked for, and for a film where a song is."""
    if asked.form not in ("what", "who", "where"):
        return True
    if len(text.split()) > _LONGEST:
        return False
    said, told = {stem(w) for w in asked.words}, _stems(text)
    if told - {stem("the")} <= said:
        return False
    return not asked.names or (not told & said and any(e.name == text for e in table.entities.values()))


def _linked(table: Table, asked: Asked, spot: _Spot) -> Answer | None:
    """The only thing of the kind asked for that somebody belongs to or has: `what is X's company`."""
    facts = [
        f
        for f in table.facts
        if f.status == "asserted" and f.object and spot.ids & {f.subject, f.object} and f.relation in (*_BELONGING, "owns", "part_of")
    ]
    linked: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for ident in (fact.subject, fact.object or ""):
            if ident not in spot.ids and table.entities[ident].kind in asked.kinds:
                linked[ident].append(fact)
    return Answer(table.entities[next(iter(linked))].name, tuple(*linked.values())) if len(linked) == 1 else None


_held: dict[tuple[int, int], "_Index"] = {}


def _index(table: Table) -> "_Index":
    """The words of a table's facts; those of the last table asked are kept."""
    key = (len(table.raw), zlib.crc32(table.raw))
    if key not in _held:
        _held.clear()
        _held[key] = _Index(table)
    return _held[key]


def _as_a_part(spot: _Spot, asked: Asked) -> frozenset[str]:
    """Whom a name means that is a part's and a work's too: the work where the question says `in` it, else the part."""
    at = next((i for i in range(len(asked.words)) if asked.words[i : i + len(spot.words)] == spot.words), 0)
    parts = frozenset(i for i in spot.ids if i.startswith("character/"))
    return spot.ids - parts if at and asked.words[at - 1] in ("in", "on", "from", "of") and spot.ids - parts else parts or spot.ids


class _Index:
    """The words of every fact, and how telling each is."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._abouts = {p.id: p.about for p in table.documents}
        self.subjects = {*self._abouts.values()}
        self._told = {f.id: _stems(f.statement) | _stems(_qualified(f)) for f in table.facts}
        self._kin: dict[str, set[str]] = defaultdict(set)
        for fact in table.facts:
            if fact.relation in _BELONGING and fact.object:
                self._kin[fact.subject].add(fact.object)
        self._quoted = {f.id: frozenset().union(*(_stems(e.quote) for e in f.evidence)) for f in table.facts}
        counts = Counter(s for f in table.facts for s in self._quoted[f.id])
        self._speaks_for: dict[str, set[str]] = defaultdict(set)
        for fact in table.facts:
            if fact.relation == "writes_for" and fact.object:
                self._speaks_for[fact.subject].add(fact.object)
        self._weight = {s: min(1.0, 0.35 + math.log(len(table.facts) / n) / 6) for s, n in counts.items()}
        self._cues = {
            name: frozenset(s for w in (*r.synonyms, *words(r.label), *words(name.replace("_", " "))) for s in [stem(w)])
            for name, r in table.relations.items()
        }
        self._vocabulary = frozenset(self._weight).union(*self._cues.values())
        self._spellings: dict[str, frozenset[str]] = {}

    def knows(self, word: str) -> bool:
        """True for a word that a page has, or that a relation is told in, if only by its kin or with a slip."""
        return bool(self._spelled(word) & self._vocabulary)

    def fit(self, fact: Fact, spots: Sequence[_Spot], rest: Sequence[tuple[str, float]], asked: Asked) -> tuple[float, bool]:
        """How much of the question a fact holds, from 0 to 1, and whether that is enough to answer from it."""
        parties = _parties(fact)
        if asked.form == "who" and not self._may_tell_who(fact, spots, rest, asked):
            return 0.0, False
        if asked.form == "where" and asked.kinds == ("organisation",) and fact.relation not in _WHERE_TO_SEE:
            return 0.0, False
        if asked.without and any(stem(w) in self._told[fact.id] for w in asked.without if len(w) > 3):
            return 0.0, False
        named = 0.0
        for spot in spots:
            spelled = set(map(stem, spot.words))
            ids = _as_a_part(spot, asked) if fact.relation in _PLAYED else spot.ids
            if ids != spot.ids and not ids & parties:
                return 0.0, False
            if ids & parties or (fact.relation in _OPINIONS and spot.ids & self._speaks_for[fact.subject]):
                named += 1.0
            elif spot.ids & set(fact.mentions) or spelled <= self._told[fact.id]:
                named += 0.8
            elif (
                ids & {self._abouts[e.document] for e in fact.evidence}
                and not fact.subject.startswith("work/")
                and not any(i.startswith("group/") for i in ids)
            ):
                named += 0.6
            elif spelled <= self._quoted[fact.id] or (
                (asked.noun or _SOMEBODY & set(asked.words)) and any(spot.ids & self._kin[p] for p in parties - self.subjects)
            ):
                named += 0.3
            else:
                return 0.0, False
        total = got = 0.0
        best = 0.0
        first = said = True
        nouns = [w for w, _ in rest if asked.noun and is_of(w, asked.noun)]
        for number, (word, share) in enumerate(rest):
            weight = share * max(self._weight.get(s, 1.0) for s in alike(word))
            total += weight
            meant = self._spelled(word)
            held = (
                1.0 if meant & self._told[fact.id]
                else 0.9 if meant & self._cues[fact.relation]
                else 0.7 if meant & self._quoted[fact.id]
                else 0.0
            )  # fmt: skip
            got += held * weight
            best = max(best, held)
            first = first and (held >= 0.9 or asked.kinds or word not in nouns) and (number > 0 or held > 0 or share < 1)
            said = said and (number > 0 or held >= 0.9 or share < 1)
        covered = got / total if total else 1.0
        named_all = bool(spots) and named >= 0.8 * len(spots) and best >= 0.9 and said
        softly = _SOFTLY if all(share < 1 for _, share in rest) and any(share == SOFT for _, share in rest) else _NAMED_ALL
        enough = softly if named_all else _ENOUGH if best > 0.8 else _SURE_QUOTE
        sure = first and covered >= enough and (not spots or named / len(spots) >= 0.6)
        asked_for = {s for word, _ in rest for s in self._spelled(word)} | {stem(w) for spot in spots for w in spot.words}
        told = self._told[fact.id]
        return covered + 0.08 * len(told & asked_for) / max(1, len(told)) + 0.1 * (
            named / len(spots) if spots else bool(self.subjects & parties)
        ), sure

    def _may_tell_who(self, fact: Fact, spots: Sequence[_Spot], rest: Sequence[tuple[str, float]], asked: Asked) -> bool:
        """False for a speaker where nothing is asked of what was said, for kin where the fact is on none, for who fought beside whom."""
        meant = {s for word, _ in rest for s in self._spelled(word)}
        is_named = any(fact.subject in spot.ids for spot in spots)
        if fact.status == "opinion" and rest and not is_named and not meant & self._cues[fact.relation]:
            return False
        if fact.relation == "writes_for" and not (
            {"critic", "critics", "reviewer", "reviewers", "journalist"} & {*asked.words}
            or any(i.startswith("organisation/") for spot in spots for i in spot.ids)
        ):
            return False
        if fact.relation in _BESIDE and not {"alongside", "with", "beside", "together"} & {*asked.words}:
            return False
        if any(self._does_it(fact, spot, asked) for spot in spots):
            return False
        kin = {word for word, _ in rest} & _KINSFOLK
        return (
            not kin
            or fact.relation in _PLAYED
            or (fact.relation in _OF_KIN and any((alike(w) | _OTHER_WAY.get(w, frozenset())) & self._told[fact.id] for w in kin))
        )

    def _does_it(self, fact: Fact, spot: _Spot, asked: Asked) -> bool:
        """True where a fact's sentence has somebody do himself what the question asks who did to him."""
        if asked.words[2 : 2 + len(spot.words)] != spot.words:
            return False
        told = words(" ".join(e.quote for e in fact.evidence))
        done = [n for n, word in enumerate(told) if stem(word) in self._spelled(asked.words[1])]
        before = [[w for w in told[:n] if w not in _SINCE and not w.endswith("ly")] for n in done]
        return bool(before) and all(b[-1:] == [spot.words[-1]] for b in before)

    def asks_of_more(self, fact: Fact, text: str, rest: Sequence[tuple[str, float]]) -> bool:
        """True unless a word of the question is held by nothing but the answer itself: it is asked of what the answer says."""
        told = self._quoted[fact.id] | self._told[fact.id] | self._cues[fact.relation]
        besides = _stems(f"{fact.statement} {' '.join(e.quote for e in fact.evidence)}".replace(text, " ")) | self._cues[fact.relation]
        return all(share < 1 or meant & besides or not meant & told for word, share in rest for meant in [self._spelled(word)])

    def leaves(self, fact: Fact, rest: Sequence[tuple[str, float]]) -> bool:
        """True where a word of the question is only in the sentence that a fact rests on, not in the fact: it may be of one thing in it."""
        return any(share == 1 and not self._spelled(word) & (self._told[fact.id] | self._cues[fact.relation]) for word, share in rest)

    def _spelled(self, word: str) -> frozenset[str]:
        """The stems a word can stand for: its own and its kin's, or where no fact has it those of the nearest word."""
        if word not in self._spellings:
            meant = alike(word)
            self._spellings[word] = meant if meant & self._vocabulary or len(word) < 5 else meant | _nearest(stem(word), self._vocabulary)
        return self._spellings[word]


def _nearest(word: str, known: Iterable[str]) -> frozenset[str]:
    from rapidfuzz.distance import OSA

    close = [(OSA.distance(word, k, score_cutoff=2), k) for k in known if k[:1] == word[:1] and abs(len(k) - len(word)) < 3 and len(k) > 3]
    best = [(d, k) for d, k in close if d <= (1 if len(word) < 7 else 2)]
    return frozenset(k for d, k in best if d == min(best)[0])


@lru_cache(maxsize=65536)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in words(text) if w != "quite")


def _qualified(fact: Fact) -> str:
    return " ".join(v for k, vs in fact.qualifiers.items() for v in ([vs] if isinstance(vs, str) else vs) if "/" not in v)


def _parties(fact: Fact) -> set[str]:
    found = {fact.subject, fact.object or ""}
    for value in fact.qualifiers.values():
        found |= {value} if isinstance(value, str) else set(value)
    return found


def _named(table: Table, asked: Asked) -> tuple[list[_Spot], list[tuple[str, float]]]:
    """Who is named in the question, and the other words an answer has to fit."""
    weighed = dict(content(asked))
    names = _names(table)
    told, at, spots = asked.words, 0, []
    used: set[int] = set()
    while at < len(told):
        for count in range(min(6, len(told) - at), 0, -1):
            piece = told[at : at + count]
            ids = _meaning(table, names, piece, weighed)
            if ids:
                spots.append(_Spot(piece, frozenset(ids)))
                used |= set(range(at, at + count))
                at += count
                break
        else:
            at += 1
    rest = [(w, _share(table, asked, w, weighed[w])) for i, w in enumerate(told) if i not in used and w in weighed]
    return spots, rest


def _share(table: Table, asked: Asked, word: str, weight: float) -> float:
    """How much a word counts: the noun asked for little, for the answer is of its kind, unless it is a field such as `genre`."""
    if not asked.noun or not is_of(word, asked.noun):
        return weight
    if asked.kinds:
        return SOFT
    return 1.0 if any(stem(word) == stem(name) for name in table.relations if "_" not in name) else min(TYPE, weight)


def _names(table: Table) -> Mapping[tuple[str, ...], set[str]]:
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for entity in table.entities.values():
        for name in (entity.name, *entity.aliases):
            found[tuple(words(core(name).replace("+", " plus")))].add(entity.id)
    return found


def _meaning(table: Table, names: Mapping[tuple[str, ...], set[str]], piece: tuple[str, ...], weighed: Mapping[str, float]) -> set[str]:
    """Whom some words of a question can mean: a whole name, part of somebody's, or one a slip or two away."""
    bare = tuple(w for i, w in enumerate(piece) if i or w not in ("the", "a", "an"))
    if not bare or all(w not in weighed for w in bare):
        return set()
    if found := names.get(bare):
        lone = len(bare) == 1 and bare == piece and (_plain(table, bare[0]) or _everyday(table, bare[0]))
        return set() if lone else found
    if len(bare) == 1:
        word = bare[0]
        if _everyday(table, word):
            return set()
        if _plain(table, word):
            return set()
        for form in (word, word.removesuffix("s")):
            held = {i for name, ids in names.items() if form in (name[:1] + name[-1:]) for i in ids if name == (form,) or _is_personal(i)}
            if held:
                return held
        return _slips(table, names, bare) if len(word) > 5 and not _written(table, word) else set()
    if len(bare) == len(piece) and 1 < len(bare) < 4 and all(len(w) > 2 for w in bare) and not any(w not in weighed for w in bare):
        return _slips(table, names, bare)
    return set()


def _is_personal(ident: str) -> bool:
    return ident.startswith(("person/", "character/"))


def _slips(table: Table, names: Mapping[tuple[str, ...], set[str]], piece: tuple[str, ...]) -> set[str]:
    from rapidfuzz.distance import OSA

    best: dict[float, set[str]] = defaultdict(set)
    for name, ids in names.items():
        candidates = [name] if len(name) == len(piece) else [(n,) for n in (name[0], name[-1])] if len(piece) == 1 and name else []
        for candidate in candidates:
            likeness = [OSA.normalized_similarity(a, b) for a, b in zip(piece, candidate, strict=True)]
            if min(likeness) >= (0.68 if len(piece) > 1 else 0.74) and all(a[0] == b[0] for a, b in zip(piece, candidate, strict=True)):
                best[sum(likeness) / len(likeness)] |= ids
    top = max(best, default=0.0)
    return best[top] if top >= (0.8 if len(piece) > 1 else 0.74) else set()


def _everyday(table: Table, word: str) -> bool:
    """True for a word that facts use as a word, not as a name."""
    return any(word in r.synonyms for r in table.relations.values()) or len(word) < 3 or len(alike(word)) > 1


@lru_cache(maxsize=4)
def _lower(quotes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(w) for q in quotes for w in re.findall(r"(?<![\w'’-])[a-z]{3,}(?![\w'’-])", q))


def _plain(table: Table, word: str) -> bool:
    """True for a word that the pages write without a capital: `white`, `stick`, `film`."""
    return word in _lower(tuple(e.quote for f in table.facts for e in f.evidence[:1]))


@lru_cache(maxsize=4)
def _vocabulary(facts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(w for f in facts for w in words(f))


def _written(table: Table, word: str) -> bool:
    return any(w in _vocabulary(tuple(e.quote for f in table.facts for e in f.evidence[:1])) for w in (word, word + "s"))


def _bonus(fact: Fact, asked: Asked, text: str) -> float:
    person = (
        0.08 if asked.form == "who" and any(i.startswith(("person/", "character/")) for i in (fact.subject, fact.object or "")) else 0.0
    )
    status = {"asserted": 0.04, "opinion": 0.0, "planned": -0.05, "implied": -0.02, "denied": -0.1}[fact.status]
    names_it = 0.15 if asked.noun and stem(asked.noun) in _stems(text) else 0.0
    names_it += 0.05 if fact.relation.removesuffix("_of") in asked.words else 0.0
    return status + person + names_it - 0.1 * (fact.relation in ("did", "happened", "is_a") and asked.form != "when")


def _bound(fact: Fact, rest: Sequence[tuple[str, float]]) -> float:
    """More for a fact that has two words of the question side by side: the `working title`, not any title."""
    return _TOGETHER * sum(f"{a} {b}" in fold(fact.statement) for (a, _), (b, _) in pairwise(rest))


def _texts(table: Table, fact: Fact, asked: Asked, spots: Sequence[_Spot], rest: Sequence[tuple[str, float]]) -> tuple[str, ...]:
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
        others = [i for i in others if not _is_personal(i)]
    if not asked.kinds or _ITSELF & set(asked.words):
        others = [i for i in others if i not in main]
    places = {i for i in named if i.startswith("place/")}
    if asked.form == "where" and places and not places & _parties(fact):
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
    return bool(_stems(str(fact.value)) & {s for w, _ in rest for s in alike(w)})


def _is_of_sort(table: Table, fact: Fact, ident: str, asked: Asked) -> bool:
    """True for a song where a song is asked for: the page's own subject only if it is one, another work if the sentence speaks of one."""
    if asked.noun in _ACTORS and ident.startswith("person/"):
        return any(
            f.subject == ident and (f.relation in _PLAYED or (f.relation == "is_a" and bool(alike("actor") & _stems(str(f.value)))))
            for f in table.facts
        )
    if asked.noun not in _SORTS_OF_WORKS or not ident.startswith("work/"):
        return True
    sorts = alike(asked.noun)
    if ident in {p.about for p in table.documents}:
        return any(sorts & _stems(str(f.value)) for f in table.facts if f.relation == "is_a" and f.subject == ident)
    quoted = frozenset().union(*(_stems(e.quote) for e in fact.evidence))
    return bool(sorts & (_stems(fact.statement) | quoted)) and " season " not in table.entities[ident].name


def _verdict(fact: Fact, spots: Sequence[_Spot], rest: Sequence[tuple[str, float]]) -> str | None:
    """Yes where a plain fact says all that is asked, no where one denies it."""
    told = _stems(fact.statement)
    if "former" in str(fact.qualifiers.get("as", "")).split():
        return None
    holds = all(alike(w) & told for w, share in rest if share == 1) and any(share == 1 for _, share in rest)
    if not holds or not spots or not all(s.ids & _parties(fact) for s in spots):
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
    if isinstance(count, str) and any(stems & (_nearest(stem(w), tuple(sorted(stems))) | {stem(w)}) for w in ("review", "critic")):
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


def _asks_for_itself(asked: Asked, spots: Sequence[_Spot]) -> bool:
    """True for `who is X` of somebody and `what is X` of anything; not for `who was on X`."""
    first = spots[0].words
    at = next((i for i in range(len(asked.words)) if asked.words[i : i + len(first)] == first), 0)
    is_somebody = any(i.startswith(("person/", "character/", "group/", "organisation/")) for i in spots[0].ids)
    return (asked.form == "what" or is_somebody) and not (at and asked.words[at - 1] in ("on", "in", "at", "with", "by", "for", "from"))


def _described(table: Table, spots: Sequence[_Spot]) -> Reply:
    """Who or what somebody is."""
    ids = spots[0].ids
    facts = [f for f in table.facts if f.subject in ids and f.relation in _TELLS_WHO and f.status == "asserted"]
    facts.sort(key=lambda f: _TELLS_WHO.index(f.relation))
    if not facts and len(spots) == 1:
        said = [
            f
            for f in table.facts
            if f.relation == "is_a" and ids & set(f.mentions) and _stems(str(f.value)) <= _stems(" ".join(("the", *spots[0].words)))
        ]
        return Reply(tuple(Answer(table.entities[f.subject].name, (f,)) for f in said), ())
    if not facts or len(spots) > 1:
        return Reply((), tuple(f for f in table.facts if f.subject in ids)[:3])
    first = facts[0]
    same = [f for f in facts if f.relation == first.relation][:2]
    return Reply(tuple(Answer(_telling(table, f), (f,)) for f in same), ())


def _premise(table: Table, spots: Sequence[_Spot]) -> Reply:
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


def _takes_part(table: Table, spots: Sequence[_Spot]) -> Reply:
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
        and _parties(f) & main
        and all(s.ids & _parties(f) for s in others)
    ]
    return Reply((Answer("yes", tuple(facts[:1])),) if facts else (), ())


def _telling(table: Table, fact: Fact) -> str:
    if fact.relation == "is_a":
        return str(fact.value)
    target = table.entities[fact.object].name if fact.object else str(fact.value)
    role = fact.qualifiers.get("as")
    return f"{role} of {target}" if isinstance(role, str) else f"{table.relations[fact.relation].label} {target}"


def _worked_out(table: Table, asked: Asked, spots: Sequence[_Spot]) -> Answer | None:
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
