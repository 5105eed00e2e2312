"""Wrong options: of the answer's kind and form, true of a neighbour, and false by the whole table."""

import random
import re
from collections.abc import Iterable, Iterator

from defcli.asking.questions import matter
from defcli.language import edtf
from defcli.language.names import fold, words
from defcli.language.nouns import kind_of
from defcli.language.places import COUNTRIES
from defcli.quiz.inplace import PERSONAL
from defcli.quiz.knowledge import Knowledge
from defcli.quiz.question import identity
from defcli.quiz.stems import STINTS, Ask, given_away, is_name

WANTED = 3
_NEAREST = 6
_YEARS_APART = 2
_BEFORE = 2
_DATE = re.compile(rf"(?:(?P<month>{'|'.join(edtf.MONTHS)}) (?:(?P<day>\d+), )?)?(?P<year>\d{{4}})")
_TIER = 6
_MOST = 6
_FARTHEST = 12
_ODD = re.compile(r"['’]s |\.[A-Z]|^[A-Z.]{1,4}$|\bJr\.?$|^The |^(?:United Kingdom|Great Britain)$| of The ")
_FEW = 15
_COMMAS = 9999
_SHARES = (0.4, 0.5, 0.65, 0.8, 1.2, 1.4, 1.75, 2.2)
_SORTS = tuple(
    frozenset(sort.split())
    for sort in (
        "school university college academy institute gymnasium seminary",
        "times post magazine news journal gazette daily herald tribune weekly review",
        "force navy army corps regiment fleet",
        "council committee commission board senate congress department ministry agency",
        "building tower hall museum arena stadium center centre park theatre theater church cathedral hospital hotel",
        "records pictures studios entertainment television films music label",
        "united city fc club",
    )
)
_COMMON = frozenset("award awards prize the of and in".split())


def wrong(known: Knowledge, ask: Ask) -> tuple[str, ...]:
    """Options that nobody can call right, the best first; fewer than three where the table has no more."""
    draw = random.Random(identity("options", [ask.fact.id], ask.side))
    if ask.side == "when":
        return _dates(known, ask, draw)
    if ask.side == "year":
        return _years(known, ask, draw)
    if ask.side == "count":
        return _counts(ask, draw)
    if ask.side == "holder":
        return _apart(ask.key, _holders(known, ask, draw), ask.stem)
    if ask.side == "name":
        return _apart(ask.key, (known.name(i) for i in _elsewhere(known, ask, draw)), ask.stem)
    if ask.ident is None:
        return _values(known, ask, draw)
    return _apart(ask.key, (known.name(i) for i in _others(known, ask, draw)), ask.stem)


def has_rival(known: Knowledge, ask: Ask) -> bool:
    """True where some fact might make another entity of the answer's kind right as well."""
    same = known.same_side(ask.fact, ask.side == "object")
    return any(i != ask.ident and _of_kind(known, ask, i) and known.could_be(i, ask.fact, ask.anchor) for i in same)


def _of_kind(known: Knowledge, ask: Ask, ident: str) -> bool:
    entity, key = known.entity(ident), known.entity(ask.ident)
    return entity is not None and key is not None and entity.kind == key.kind and known.is_of_class(key.id, ident)


def _others(known: Knowledge, ask: Ask, draw: random.Random) -> Iterator[str]:
    """Entities that stand where the answer stands in other facts, those of its section first, and are false here."""
    same = known.same_side(ask.fact, ask.side == "object")
    tiers = {ident: at // _TIER for at, ident in enumerate(same)}
    gender = known.gender(ask.ident or "")
    draw.shuffle(same)
    is_lone = " " not in ask.key
    for ident in sorted(same, key=lambda i: (_differ(gender, known.gender(i)), (" " not in known.name(i)) != is_lone, tiers[i])):
        if ident == ask.ident or not _of_kind(known, ask, ident) or not is_name(known, ident):
            continue
        if ask.anchor is None and ident in ask.fact.mentions:
            continue
        if _sort_of(known.name(ident)) == _sort_of(ask.key) and not known.could_be(ident, ask.fact, ask.anchor):
            yield ident


def _differ(one: str | None, other: str | None) -> int:
    """Whom the question's words would rule out comes last."""
    return 0 if one == other else 1 if other is None or one is None else 2


def _apart(key: str, found: Iterable[str], stem: str) -> tuple[str, ...]:
    """Names that share no word with the answer or one another, nor with the question; one accent does not stand alone."""
    kept: list[str] = []
    for name in found:
        if all(_unlike(name, other) for other in (key, *kept)) and not given_away(stem, name):
            kept.append(name)
        if len(kept) == (_MOST if key.isascii() else 10 * _MOST):
            break
    if not key.isascii():
        kept.sort(key=str.isascii)
        return tuple(kept[:_MOST]) if kept and not kept[0].isascii() else ()
    return tuple(kept)


def _unlike(one: str, other: str) -> bool:
    """True for two names that nobody takes for one thing, or one for a part of the other."""
    a, b = fold(one), fold(other)
    return a not in b and b not in a and not set(words(one)) & set(words(other)) - _COMMON


def _dates(known: Knowledge, ask: Ask, draw: random.Random) -> tuple[str, ...]:
    """Dates of other events, as fine as the answer, that no fact about the same could mean."""
    when = ask.fact.when or ""
    size = edtf.precision(when)
    mine = {f.when for f in known.of[ask.fact.subject] if f.when and f.relation in known.kin(ask.fact.relation)}
    others = {
        f.when
        for name, relation in known.table.relations.items()
        if relation.event in ("production", "release", "life", "reception")
        for f in known.on_page.get((known.about(ask.fact), name), ())
        if f.when
    }
    begun = _begun(known, ask, edtf.bounds(when)[0][0])
    fine = [
        w
        for w in others
        if edtf.bounds(w)[0][0] >= begun
        and re.fullmatch(r"[\d-]+", w)
        and edtf.precision(w) == size
        and _is_near(w, when)
        and not any(edtf.agree(w, m) for m in mine if m)
    ]
    return _around(ask.key, [edtf.show(w) for w in fine], draw)


def _is_near(one: str, other: str) -> bool:
    """True for dates a few years apart at most: a date long before or after rules itself out."""
    return abs(edtf.bounds(one)[0][0] - edtf.bounds(other)[0][0]) <= _YEARS_APART


def _values(known: Knowledge, ask: Ask, draw: random.Random) -> tuple[str, ...]:
    """Values of the same form: years of other works, figures of other measures."""
    form = _form(ask.key)
    if not re.search(r"\d", form):
        return ()
    said = {str(f.qualifiers.get("rating") or f.value or "") for f in known.table.facts if f.relation != "released_in_year"}
    years = {f.when or "" for f in known.by_relation.get("released_in_year", ())}
    pool = years if ask.fact.relation == "released_in_year" else said
    mine = [f for f in known.of[ask.fact.subject] if f.relation in known.kin(ask.fact.relation)]
    right = {_figures(str(f.qualifiers.get("rating") or f.value or f.when or "")) for f in mine} | {_figures(ask.key)}
    return _around(ask.key, [v for v in pool if _form(v) == form and _figures(v) not in right], draw)


def _years(known: Knowledge, ask: Ask, draw: random.Random) -> tuple[str, ...]:
    """Years near the right one in which nothing alike is told of the same: those of other events of the page, then any."""
    year, asked = int(ask.key), _asked_of(known, ask)
    dated = {f.id: edtf.bounds(f.when) for f in known.table.facts if f.when and re.match(r"\d{4}", f.when)}
    alike = [f for f in (*known.of[ask.fact.subject], *known.told_with[ask.fact.subject]) if f.id in dated and asked & matter(f.statement)]
    taken = {y for f in alike for y in range(dated[f.id][0][0], dated[f.id][1][0] + 1)} | {year}
    latest = max(last[0] for _, last in dated.values())
    near = [y for y in range(max(year - _FARTHEST, _begun(known, ask, year)), min(year + _FARTHEST, latest) + 1) if y not in taken]
    told = {str(first[0]) for first, _ in dated.values()} & {str(y) for y in near}
    others = [str(y) for y in near if str(y) not in told and abs(y - year) <= _FARTHEST // 2]
    return _around(ask.key, [*told, *draw.sample(others, min(len(others), _MOST))], draw)


def _begun(known: Knowledge, ask: Ask, year: int) -> int:
    """The first year told of what the page is about, and two before, which an attentive player can rule out: else the right one would be the first of all."""
    about = known.about(ask.fact)
    told = [edtf.bounds(f.when)[0][0] for f in known.of[about] if f.subject == about and re.match(r"\d{4}", f.when or "")]
    return min(told) - _BEFORE if told and min(told) <= year else year - _FARTHEST


def _counts(ask: Ask, draw: random.Random) -> tuple[str, ...]:
    """Numbers of the right one's size and roundness that its sentence does not hold."""
    value = int(ask.key.replace(",", ""))
    step = 10 ** (len(str(value)) - len(str(value).rstrip("0")))
    near = {value + d for d in (-4, -3, -2, -1, 1, 2, 3, 4)} if value < _FEW else {round(value * f / step) * step for f in _SHARES}
    said = {int(n.replace(",", "")) for e in ask.fact.evidence for n in re.findall(r"\d{1,3}(?:,\d{3})+|\d+", e.quote)}
    return _around(ask.key, [f"{n:,}" if "," in ask.key or n > _COMMAS else str(n) for n in sorted(near) if n > 1 and n not in said], draw)


def _elsewhere(known: Knowledge, ask: Ask, draw: random.Random) -> Iterator[str]:
    """What of the answer's kind the page names in other connections, in no sentence that holds a word of the question."""
    fact, key = ask.fact, known.table.entities[ask.ident or ""]
    asked = _asked_of(known, ask)
    quote = fold(fact.evidence[0].quote)
    stints = {f.object: f.when for f in known.of[fact.subject] if f.relation == fact.relation and f.relation in STINTS}
    found = []
    for ident in sorted(
        {i for f in known.table.facts if known.about(f) == known.about(fact) for i in (f.subject, f.object, *f.mentions) if i}
    ):
        entity = known.table.entities[ident]
        told = (*known.of[ident], *known.told_with[ident])
        if (
            entity.kind == key.kind
            and ident not in (key.id, fact.subject)
            and is_name(known, ident)
            and not _ODD.search(entity.name)
            and known.is_of_class(key.id, ident)
            and _sort_of(entity.name) == _sort_of(key.name)
            and (fold(entity.name) in COUNTRIES) == (fold(key.name) in COUNTRIES)
            and not any(fold(n) in quote for n in (entity.name, *entity.aliases))
            and (
                _is_apart(stints.get(ident), fact.when)
                if ident in stints
                else not any(asked & (matter(f.statement) | matter(e.quote)) for f in told for e in f.evidence[:1])
            )
        ):
            found.append(ident)
    draw.shuffle(found)
    gender = known.gender(key.id)
    yield from sorted(found, key=lambda i: (i not in stints, _differ(gender, known.gender(i)), (" " in known.name(i)) != (" " in ask.key)))


def _sort_of(name: str) -> int:
    """Which sort of thing a name tells: a school, a paper, an arm, an office, a building; -1 for none."""
    own = set(words(name))
    return next((n for n, sort in enumerate(_SORTS) if own & sort), -1)


def _holders(known: Knowledge, ask: Ask, draw: random.Random) -> Iterator[str]:
    """Whom the page's infobox names in other capacities, then other people of the page of whom no sentence has that capacity."""
    field = matter(str(ask.fact.qualifiers.get("field", "")))
    about = known.about(ask.fact)
    fields = [f for f in known.on_page.get((about, "property"), ()) if not field & matter(str(f.qualifiers.get("field", "")))]
    others = [
        str(f.value)
        for f in fields
        if PERSONAL.fullmatch(str(f.value)) and kind_of(str(f.qualifiers.get("field", "x")).split()[-1]) == "person"
    ]
    here = {
        i for f in known.table.facts if known.about(f) == about for i in (f.subject, f.object, *f.mentions) if i and i.startswith("person/")
    }
    people = [
        known.name(i)
        for i in sorted(here)
        if is_name(known, i)
        and not _ODD.search(known.name(i))
        and not any(field & matter(f.statement) for f in (*known.of[i], *known.told_with[i]))
    ]
    draw.shuffle(people)
    yield from (*dict.fromkeys(others), *people)


def _is_apart(one: str | None, other: str | None) -> bool:
    """True for two spans of time that have no year in common."""
    if not one or not other or ".." in one or ".." in other:
        return False
    (first, last), (begin, end) = edtf.bounds(one), edtf.bounds(other)
    return last[0] < begin[0] or end[0] < first[0]


def _asked_of(known: Knowledge, ask: Ask) -> frozenset[str]:
    """The telling words of a question, without names and its date."""
    plain = edtf.undated(ask.fact.statement, ask.fact.when, ask.fact.when_text)
    return matter(plain) - matter(" ".join(known.names_in(plain))) - known.said_of_all - frozenset({ask.key})


def _around(key: str, found: list[str], draw: random.Random) -> tuple[str, ...]:
    """As many as put the answer anywhere in line, of those nearest to it."""
    ordered = sorted({*found, key}, key=rank)
    at = ordered.index(key)
    below, above = ordered[max(0, at - _NEAREST) : at], ordered[at + 1 : at + 1 + _NEAREST]
    return tuple(sorted((v for side in (below, above) for v in draw.sample(side, min(len(side), WANTED))), key=rank))


def rank(text: str) -> tuple[float, ...]:
    """Where a date in words or a figure stands in line."""
    if date := _DATE.fullmatch(text):
        return (float(date["year"]), float(edtf.MONTHS.index(date["month"]) + 1 if date["month"] else 0), float(date["day"] or 0))
    figure = re.search(r"\d+(?:\.\d+)?", text.replace(",", ""))
    return (float(figure[0]) if figure else 0.0,)


def _form(value: str) -> str:
    """How a value is written, its figures aside."""
    return re.sub(r"\d+(?:[.,]\d+)*", "9", value.strip())


def _figures(value: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+(?:\.\d+)?", value.replace(",", ""))) or (fold(value),)
