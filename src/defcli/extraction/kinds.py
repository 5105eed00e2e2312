"""What kind of thing an untyped name is: evidence from every sentence of a subject's pages, weighed together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from defcli.extraction.clauses.frames import Clauses
from defcli.extraction.clauses.plain import below
from defcli.extraction.mentions.lexicon import key
from defcli.extraction.mentions.runs import kind_by_noun, looks_personal, without_title
from defcli.language.given import is_given
from defcli.language.nouns import kind_of
from defcli.language.places import COUNTRIES
from defcli.language.vocabulary import RANKS, SPEECH, TIES

_SURE, _LIKELY, _HINT = 3.0, 2.0, 1.0
BY_PHRASE = 1.6
_ENOUGH, _CLEARLY = 1.5, 1.5
_BY_NAME_ALONE = _SURE + _HINT / 2  # a part has a person's name, too
_INITIAL = re.compile(r"\b[A-Z]\. |,? (?:Jr|Sr)\.?$")
_LIVES = frozenset(
    "born die died marry married study studied graduated attend attended retired appointed elected hired nominated arrested resigned".split()
)
_MOVES = frozenset("move travel return fly go come arrive leave migrate emigrate sail drive march deploy walk flee".split())
_TRADES = frozenset("manufacture distribute acquire market".split())
_SCORES = frozenset("rating score average grade".split())
_SPOKEN = frozenset(SPEECH)
_LIKE, _ATTRIBUTE = "like ", "attribute"
_NO_KINDS = frozenset({_ATTRIBUTE, "unclear", "date", "quote"})
_KIN = frozenset(t.replace("-", " ") for t in TIES)
_WHERE = {"in": _HINT, "near": _LIKELY, "across": _HINT, "throughout": _HINT, "outside": _HINT}
_LOCAL = frozenset("in at to from near of".split())

Evidence = tuple[str, str, float]


def evidence(clauses: Clauses) -> Iterator[Evidence]:
    """Each untyped name of a sentence, as it stands there, at least once, and the kinds that its place in the clauses speaks for, with a weight."""
    for number, mention in clauses.mentions.items():
        if mention.kind == "unknown":
            yield mention.name, _ATTRIBUTE, 0
            for told, weight in (*_by_neighbours(number, clauses), *_by_syntax(number, clauses)):
                yield mention.name, told, weight
            if clauses.words[number].label == "conj" and (other := clauses.mentions.get(clauses.words[number].head)):
                yield mention.name, other.kind if other.id else f"{_LIKE}{other.name}", _HINT
                if not other.id:
                    yield other.name, f"{_LIKE}{mention.name}", _HINT
    for frame in clauses.frames:
        for part in (*frame.agent, *frame.patient) if frame.verb == "be" else ():
            if part.mention and part.mention.kind == "unknown":
                for noun in frame.complement[:1]:
                    if noun.mention is None and (kind := kind_of(clauses.words[noun.head].form)):
                        yield part.mention.name, kind, _SURE


def _by_name(name: str) -> Iterator[tuple[str, float]]:
    if key(name) in COUNTRIES:
        yield "place", 2 * _SURE
    if told := kind_by_noun(name):
        yield told, _SURE
    elif _INITIAL.search(name) and looks_personal(without_title(re.sub(r",? (?:Jr|Sr)\.?$", "", name))):
        yield "person", _SURE
    elif without_title(name) != name or (name.split()[0] in RANKS and looks_personal(name) and kind_of(name.split()[1]) != "organisation"):
        yield "person", 2 * _SURE if _is_whole(without_title(name)) else _LIKELY
    elif looks_personal(name):
        yield "person", _SURE if _is_whole(name) else _HINT / 2


def _is_whole(name: str) -> bool:
    """True for a given name and a surname, were it a trade's: `Ada Baker`."""
    return " " in name and is_given(name.split()[0]) and kind_of(name.split()[-1]) in (None, "person")


def _by_neighbours(number: int, clauses: Clauses) -> Iterator[tuple[str, float]]:
    """The noun right before a name (`the newspaper X`, `astronaut X`), what it owns, and names of places that stand together (`X, Y`)."""
    words = clauses.words
    if number and words[number - 1].tag in ("NN", "NNS") and (kind := kind_of(words[number - 1].form)):
        yield kind, _SURE
    after = [w.form for w in words[number + 1 : number + 4]]
    if after[:1] in (["'s"], ["’s"]) and any(w in _KIN for w in after[1:]):
        yield "person", _LIKELY
    if number and words[number - 1].form.casefold() == "the":
        yield "person", -_LIKELY
    for step in (-2, 2):
        other = clauses.mentions.get(number + step)
        between = words[min(number, number + step) + 1].form if other else ""
        opens = min(number, number + step) - 1
        if (
            other
            and between == ","
            and not is_given(clauses.mentions[number].name.split()[0])
            and opens >= 0
            and words[opens].form.casefold() in _LOCAL
            and other.kind in ("unknown", "place")
        ):
            yield "place", _HINT if other.kind == "unknown" else _SURE


def _by_syntax(number: int, clauses: Clauses) -> Iterator[tuple[str, float]]:
    words = clauses.words
    word, hanging = words[number], below(words, number)
    cases = [words[i].form.casefold() for i in hanging if words[i].label == "case"]
    verb = words[word.head] if word.head >= 0 else None
    for i in hanging:
        if words[i].label == "acl:relcl":
            inside = {w.form.casefold() for j, w in enumerate(words) if w.head == i or j == i}
            yield from (("person", _LIKELY) for _ in inside & {"who", "whom", "whose"})
            yield from (("place", _LIKELY) for _ in inside & {"where"})
    for case in cases[:1]:
        if case == "on" and any(w.head == word.head and w.form.casefold() in _SCORES for w in words[number:]):
            yield "organisation", 2 * _SURE
        if case in _WHERE:
            yield "place", _WHERE[case]
        elif verb and case in ("to", "from") and verb.lemma in _MOVES:
            yield "place", _LIKELY
    if verb and word.label in ("nsubj", "nsubj:pass"):
        form = verb.form.casefold()
        if form in _LIVES or verb.lemma in _LIVES:
            yield "person", _LIKELY
        elif form in _SPOKEN:
            yield "person", _HINT if " " in clauses.mentions[number].name else _HINT / 2
        elif verb.lemma in _TRADES:
            yield "organisation", _HINT
    if word.label in ("amod", "compound", "nmod") and word.head == number + 1 and number + 1 not in clauses.mentions:
        yield _ATTRIBUTE, _HINT


def settled(told: Iterable[Evidence]) -> Mapping[str, str]:
    """By name, as it is most often written, the kind that the evidence speaks for, where it speaks for one clearly enough.

    What stands in a list is likely of the kind of the rest; what mostly stands before a noun (`an American rocket`) may be no name at all.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for name, kind, weight in told:
        votes[key(name)][kind] += weight  # type: ignore[assignment]
        spelled[key(name)][name] += 1
    called = {name: max(sorted(spelled[name]), key=spelled[name].__getitem__) for name in votes}
    for name, counted in votes.items():
        for kind, weight in _by_name(called[name]):
            counted[kind] += weight  # type: ignore[assignment]
    for counted in votes.values():
        if counted["character"] >= _ENOUGH and counted["person"] <= _BY_NAME_ALONE:
            counted["character"] += counted.pop("person", 0)
    alone = {name: clear for name, counted in votes.items() if (clear := _clearest(counted))}
    for counted in votes.values():
        for like in [k for k in counted if k.startswith(_LIKE)]:
            if same := alone.get(key(like.removeprefix(_LIKE))):
                counted[same] += counted[like]
            del counted[like]
    return {called[name]: best for name, counted in votes.items() if (best := _clearest(counted)) and best not in _NO_KINDS}


def _clearest(counted: Counter[str]) -> str | None:
    ranked = sorted(
        ((n, kind) for kind, n in counted.items() if not kind.startswith(_LIKE) and kind != "thing"), key=lambda v: (-v[0], v[1])
    )
    if not ranked or ranked[0][0] < _ENOUGH:
        return None
    return ranked[0][1] if len(ranked) == 1 or ranked[0][0] >= _CLEARLY * ranked[1][0] else None
