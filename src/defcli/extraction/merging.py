"""Draft facts made one table: what says the same is one fact with all its evidence; what disagrees is marked."""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from types import MappingProxyType

from defcli.extraction.clauses.rules import SaidDraft
from defcli.extraction.drafting import Draft
from defcli.extraction.mentions.dating import Dated
from defcli.extraction.relations import BY_NAME
from defcli.extraction.wording import statement
from defcli.language import amounts, dates, edtf
from defcli.language.names import fold, slug, words
from defcli.language.plot import GIVES_AWAY
from defcli.model import Entity, Evidence, Fact, Said
from defcli.pages.document import is_elsewhere

_ONE_PLACE = ("born", "died", "was_founded")
_TOLD_OF = ("work/", "character/")
_SUMS = ("budget", "box_office")
_LENGTHS = {"hour-long": 60, "half-hour-long": 30}
_PLOT = re.compile(r"\b(?:plot|synopsis|story)\b", re.IGNORECASE)


def _tells(draft: Draft) -> bool:
    """False for a fact of a subject and a relation alone: `X was released`."""
    return draft.object is not None or draft.value is not None or draft.when is not None or bool(draft.qualifiers)


def merged(
    drafts: Sequence[Draft], entities: Mapping[str, Entity], same: Mapping[str, str] = MappingProxyType({})
) -> tuple[tuple[Entity, ...], tuple[Fact, ...]]:
    """The entities that facts speak of, and the facts, both in the order of the file; `same` are ids that mean another's."""
    renamed = _identities(entities, same)
    settled = _places_given(_years_settled([_with(d, renamed) for d in drafts if _tells(d)]))
    groups: dict[tuple[object, ...], list[Draft]] = defaultdict(list)
    for draft in settled:
        groups[_sense(draft)].append(draft)
    names = {renamed[i]: e.name for i, e in reversed(list(entities.items()))}
    found = _told_once([fact for members in groups.values() for fact in _facts(members, names)])
    unique = {f.id: f for f in _passing_mentions(found, settled)}
    facts = _standing(sorted(unique.values(), key=lambda f: (f.subject, f.relation, f.object or "", str(f.value), f.when or "", f.id)))
    known = set(renamed.values())
    named = {i for f in facts for i in (f.subject, f.object, *_ids(f, known), *f.mentions) if i}
    by_new: dict[str, list[Entity]] = defaultdict(list)
    for old, entity in entities.items():
        by_new[renamed[old]].append(entity)
    kept = tuple(joined(ident, by_new[ident]) for ident in sorted(named))
    return kept, tuple(facts)


_ON_A_DAY = re.compile(rf" (?:on|in) (?:(?:{'|'.join(edtf.MONTHS)}) (?:\d+, )?)?\d{{4}}(?=\.$)")
_OPEN = ("is_a", "did", "happened")


def _told_once(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, of those that tell one sentence in the same words the one whose parts are known best, with the date that any of them has."""
    alike: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        own = fact.id if fact.relation not in _OPEN else (fact.evidence[0].document, fact.evidence[0].start, _bare(fact))
        alike[(own,)].append(fact)
    wed = {frozenset((f.subject, f.object)) for f in facts if f.relation == "spouse_of"}
    return [best for same in alike.values() if not _is_of_a_marriage(best := _best(same), wed)]


def _is_of_a_marriage(fact: Fact, wed: Set[frozenset[str | None]]) -> bool:
    """True for `the husband of` somebody where the table tells of the marriage itself: whether it lasts, the words do not say."""
    return fact.relation == "tied_to" and fact.qualifiers.get("as") in ("husband", "wife") and frozenset((fact.subject, fact.object)) in wed


def _best(same: Sequence[Fact]) -> Fact:
    best = min(same, key=lambda f: (_OPEN.index(f.relation) if f.relation in _OPEN else 0, "verb" not in f.qualifiers))
    dated = next((f for f in same if f.when), best)
    if best.when or dated is best:
        return best
    whole = best._replace(when=dated.when, when_text=dated.when_text, date_basis=dated.date_basis, statement=dated.statement)
    return whole._replace(id=_id_of(whole))


def _bare(fact: Fact) -> str:
    """A statement without its date and the page's name behind it."""
    plain = edtf.undated(re.sub(r" \([^()]*\)\.$", ".", fact.statement), fact.when, fact.when_text)
    return _ON_A_DAY.sub("", plain).casefold()


def sayings(
    drafts: Sequence[SaidDraft], entities: Mapping[str, Entity], kept: Sequence[Entity], same: Mapping[str, str] = MappingProxyType({})
) -> tuple[Said, ...]:
    """What is said of the entities of the table, in the order of the pages, each once."""
    renamed, known = _identities(entities, same), {e.id for e in kept}
    out: dict[str, Said] = {}
    for draft in drafts:
        subject = renamed.get(draft.subject, draft.subject)
        parts = tuple(p._replace(entity=i if p.entity and (i := renamed.get(p.entity, p.entity)) in known else None) for p in draft.parts)
        about = renamed.get(draft.about, draft.about)
        if subject in known and about in known:
            place = f"{draft.evidence.document}:{draft.evidence.focus}:{subject}:{draft.verb}"
            ident = hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:8]
            out.setdefault(ident, Said(ident, subject, draft.verb, parts, draft.force, None, about, draft.evidence))
    return tuple(sorted(out.values(), key=lambda s: (s.evidence.document, s.evidence.start, s.evidence.focus, s.id)))


def _ids(fact: Fact, known: set[str]) -> list[str]:
    return [v for values in fact.qualifiers.values() for v in ([values] if isinstance(values, str) else values) if v in known]


def _identities(entities: Mapping[str, Entity], same: Mapping[str, str]) -> dict[str, str]:
    """The final id of every entity; two that fold alike are one, and so is a mere thing with the only other of its name."""
    final = _by_name(entities)
    return {ident: final[same.get(ident, ident)] for ident in entities}


def _by_name(entities: Mapping[str, Entity]) -> dict[str, str]:
    final = {
        ident: f"{e.kind}/{ident.partition('/')[2]}" if _is_slug(ident) else f"{e.kind}/{slug(e.name)}" for ident, e in entities.items()
    }
    better: dict[str, set[str]] = defaultdict(set)
    for ident in final.values():
        kind, _, name = ident.partition("/")
        if kind != "thing":
            better[name].add(ident)
    return {
        old: min(better[name]) if new.startswith("thing/") and len(better[name := new.partition("/")[2]]) == 1 else new
        for old, new in final.items()
    }


def _is_slug(ident: str) -> bool:
    return bool(re.fullmatch(r"[a-z]+/[a-z0-9-]+", ident))


def joined(ident: str, same: Sequence[Entity]) -> Entity:
    """Entities that are one, under the name of the first."""
    name = same[0].name
    aliases = {a for e in same for a in (e.name, *e.aliases)} - {name}
    return Entity(ident, name, same[0].kind, tuple(sorted(aliases)))


def _with(draft: Draft, renamed: Mapping[str, str]) -> Draft:
    qualifiers = tuple((k, tuple(renamed.get(v, v) for v in values)) for k, values in draft.qualifiers)
    return draft._replace(
        subject=renamed[draft.subject],
        object=renamed[draft.object] if draft.object else None,
        qualifiers=qualifiers,
        mentions=tuple(renamed[m] for m in draft.mentions),
        named=tuple(renamed[m] for m in draft.named),
    )


def _sense(draft: Draft) -> tuple[object, ...]:
    """What has to be the same for two drafts to be able to be one fact."""
    value = fold(str(draft.value)).removeprefix("the ").removeprefix("a ") if draft.value is not None else None
    return (draft.subject, draft.relation, draft.object, value, draft.unit, draft.status)


def _years_settled(drafts: list[Draft]) -> list[Draft]:
    """Dates that lacked a year get it from a fact elsewhere about the same people doing the same; else they are let go."""
    full: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.when and draft.when.settled:
            full[draft.subject, draft.about].append(draft)
    out = []
    for draft in drafts:
        if draft.when is None or draft.when.settled:
            out.append(draft)
            continue
        if not draft.when.when.startswith("--"):
            out.append(draft._replace(when=None))
            continue
        month = draft.when.when.removeprefix("-")
        witness = next(
            (
                d
                for d in full[draft.subject, draft.about]
                if d.when and d.when.when[4:].startswith(month) and _kin(d.relation, draft.relation)
            ),
            None,
        )
        if witness and witness.when:
            year = witness.when.when[:4]
            when = Dated(draft.when.span, f"{year}{month}", draft.when.role, "resolved")
            out.append(draft._replace(when=when, evidence=(*draft.evidence, *witness.evidence[:1])))
        else:
            out.append(draft._replace(when=None))
    return out


def _places_given(drafts: list[Draft]) -> list[Draft]:
    """What happened without a where is what another sentence tells with it, at an agreeing date."""
    placed: dict[tuple[str, str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.object and draft.when:
            placed[draft.subject, draft.relation, draft.status].append(draft)
    return [_placed(d, placed[d.subject, d.relation, d.status]) if d.object is None and d.value is None and d.when else d for d in drafts]


def _placed(bare: Draft, placed: Sequence[Draft]) -> Draft:
    agreeing = (d for d in placed if d.when and bare.when and edtf.agree(d.when.when, bare.when.when))
    whole = next(agreeing, None)
    return bare._replace(object=whole.object) if whole else bare


def _kin(one: str, other: str) -> bool:
    """True for relations that can tell of one event: an announcement and what it announced."""
    family = (
        {"announced_as", "joined", "reprises", "portrays"},
        {"released", "available_on", "premiered", "aired_on"},
        {"began", "took_place"},
    )
    return one == other or any(one in f and other in f for f in family)


def _facts(members: list[Draft], names: Mapping[str, str]) -> list[Fact]:
    """Drafts of one sense as facts: those whose qualifiers and dates fit together are one."""
    ordered = sorted(
        members,
        key=lambda d: (
            -len(d.qualifiers),
            -(edtf.precision(d.when.when) if d.when else -1),
            d.evidence[0].document,
            d.evidence[0].start,
        ),
    )
    clusters: list[list[Draft]] = []
    for draft in ordered:
        home = next((c for c in clusters if _fits(draft, c)), None)
        if home:
            home.append(draft)
        else:
            clusters.append([draft])
    return [_fact(c, names) for c in clusters]


def _fits(draft: Draft, cluster: list[Draft]) -> bool:
    head = cluster[0]
    theirs = dict(head.qualifiers)
    if any(theirs.get(k) != v for k, v in draft.qualifiers):
        return False
    if draft.when and head.when:
        one, other = draft.when.when, head.when.when
        return one == other or (".." not in one + other and edtf.agree(one, other))
    dated, undated = (head, draft) if head.when else (draft, head)
    return dated.when is None or _may_be_of(undated, dated.when.when)


def _may_be_of(undated: Draft, when: str) -> bool:
    """False for what stands in a sentence that has dates, none of which fits."""
    told = [d.when for d in dates.find(undated.evidence[0].quote) if d.when and not d.partial]
    return not told or any(edtf.agree(t, when) for t in told)


def _fact(cluster: list[Draft], names: Mapping[str, str]) -> Fact:
    head = cluster[0]
    dated = [d for d in cluster if d.when]
    finest = (
        max(
            dated,
            key=lambda d: (
                edtf.precision(d.when.when) if d.when else 0,
                d.when is not None and d.when.basis == "stated",
            ),
        )
        if dated
        else None
    )
    when = finest.when.when if finest and finest.when else None
    ordered = sorted(cluster, key=lambda d: (d is not head and d is not finest, d.evidence[0].document, d.evidence[0].start))
    evidence = _joined_evidence(ordered)
    relation = BY_NAME[head.relation]
    target = names.get(head.object, head.object) if head.object else head.shown or _shown(head)
    qualifiers = dict(head.qualifiers)
    date = (when, finest.when_text if finest else None) if when else None
    worded = {} if relation.in_own_words else qualifiers
    if relation.in_own_words and head.shown:
        target = head.shown
    told = statement(relation, names[head.subject], target, worded, date, head.status, lambda v: names.get(v, v), _page(head, names))
    spoiler = relation.spoils or any(_PLOT.search(d.section) or _spoils(d) for d in cluster)
    plain = {k: v[0] if len(v) == 1 else v for k, v in sorted(qualifiers.items())}
    basis = finest.when.basis if finest and finest.when else None
    fact = Fact(
        "", head.subject, head.relation, head.object, head.value, head.unit, when, finest.when_text if finest else None, basis,
        plain, head.status, "single", (), spoiler, told, head.section, _mentions(cluster), evidence,
    )  # fmt: skip
    return fact._replace(id=_id_of(fact))


def _page(head: Draft, names: Mapping[str, str]) -> str | None:
    """The work that a page is about, for what its words leave out: an opinion, a report, and what is said of a part of the work."""
    relation = BY_NAME[head.relation]
    works = [i for i in (head.subject, head.object, *(v for _, values in head.qualifiers for v in values)) if i and i.startswith("work/")]
    untold = [w for w in works if w == head.about and "{subject}" not in relation.statement]
    of_the_work = relation.reports or head.status in ("opinion", "planned") or untold
    if is_elsewhere(head.section) or any(w.startswith("work/") and w != head.about for w in head.named):
        return None
    return names.get(head.about) if head.about.startswith("work/") and of_the_work and len(untold) == len(works) else None


def _mentions(cluster: Sequence[Draft]) -> tuple[str, ...]:
    """The entities told of besides those the fact is made of."""
    head = cluster[0]
    own = {head.subject, head.object, *(v for _, values in head.qualifiers for v in values)}
    return tuple(sorted({m for d in cluster for m in d.mentions} - own))


def _passing_mentions(facts: list[Fact], drafts: list[Draft]) -> list[Fact]:
    """The facts, those with no fact of their own told of wherever their sentence names them."""
    of_their_own = {i for f in facts for i in (f.subject, f.object, *f.mentions) if i}
    named: dict[tuple[str, int], set[str]] = defaultdict(set)
    for draft in drafts:
        named[draft.evidence[0].document, draft.evidence[0].start] |= set(draft.named) - of_their_own
    out = []
    for fact in facts:
        more = {i for e in fact.evidence[:1] for i in named.get((e.document, e.start), ())}
        out.append(fact._replace(mentions=tuple(sorted({*fact.mentions, *more}))))
    return out


def _shown(draft: Draft) -> str:
    return "" if draft.value is None else f"{draft.value}{' ' + draft.unit if draft.unit else ''}"


def _spoils(draft: Draft) -> bool:
    """True for words that give a story away, on a page about one, or of a sentence on one: the Black Death gives no plot away."""
    of_a_story = any(i.startswith(_TOLD_OF) for i in (draft.about, draft.subject, draft.object or "", *draft.mentions, *draft.named))
    return of_a_story and bool(GIVES_AWAY.search(draft.sentence)) and draft.relation not in ("died", "born")


def _joined_evidence(cluster: Sequence[Draft]) -> tuple[Evidence, ...]:
    """All the evidence, a passage once."""
    seen: dict[tuple[str, int, int], Evidence] = {}
    for draft in cluster:
        for each in draft.evidence:
            seen.setdefault((each.document, each.start, each.end), each)
    return tuple(seen.values())


def _id_of(fact: Fact) -> str:
    """The id of a fact: of what it says, wherever it stands."""
    qualifiers = [[k, [v] if isinstance(v, str) else list(v)] for k, v in sorted(fact.qualifiers.items())]
    said = [fact.subject, fact.relation, fact.object, fact.value, fact.unit, fact.when, qualifiers, fact.status]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:8]


def _standing(facts: list[Fact]) -> list[Fact]:
    """Each fact with its standing: told in two places, told once, or contradicted."""
    rivals: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if thing := _only_one(fact):
            rivals[thing].append(fact)
    out = []
    for fact in facts:
        against = tuple(sorted(o.id for o in rivals.get(_only_one(fact) or (), ()) if _disagree(fact, o)))
        places = {(e.document, e.line) for e in fact.evidence}
        told = {e.document for e in fact.evidence}
        standing = (
            "contested" if against else "agreed" if len(told) > 1 or (len(places) > 1 and fact.date_basis in (None, "stated")) else "single"
        )
        out.append(fact._replace(standing=standing, disputes=against))
    return out


def _only_one(fact: Fact) -> tuple[str, ...] | None:
    """What there can be but one of that a fact tells; none for what may be so of many."""
    if fact.status != "asserted":
        return None
    if BY_NAME[fact.relation].single:
        return fact.subject, fact.relation
    if fact.relation == "key_date":
        return fact.subject, str(fact.qualifiers.get("stage"))
    if fact.relation == "property" and fact.qualifiers.get("verb") in ("is", "was"):
        return fact.subject, str(fact.qualifiers.get("field"))
    return None


def _minutes(told: str) -> tuple[int, int] | None:
    """A running time as the least and most minutes it can mean: `44–55 minutes`, `hour-long`, `22 minutes`."""
    if told in _LENGTHS:
        return _LENGTHS[told], _LENGTHS[told]
    match = re.fullmatch(r"(\d{1,3})(?:\s?[–-]\s?(\d{1,3}))? min(?:ute)?s?", told)
    return (int(match[1]), int(match[2] or match[1])) if match else None


def _disagree(one: Fact, other: Fact) -> bool:
    """True for two values of one thing that cannot both be right; of a sum that only one is told with its region they are of one thing."""
    if one.id == other.id:
        return False
    if one.value is not None and other.value is not None:
        differ = one.qualifiers.items() ^ other.qualifiers.items()
        if differ and not (one.relation in _SUMS and {k for k, _ in differ} <= {"region"} and len(differ) == 1):
            return False
        first, second = str(one.value), str(other.value)
        if (lasts := _minutes(first)) and (other_lasts := _minutes(second)):
            return lasts[1] < other_lasts[0] or other_lasts[1] < lasts[0]
        if amounts.bounds(first) and amounts.bounds(second):
            return amounts.disagree(first, second)
        return fold(first) != fold(second)
    if one.when and other.when and (one.object == other.object or None in (one.object, other.object)) and _of_one_scope(one, other):
        return not edtf.agree(one.when, other.when)
    if one.object and other.object and one.object != other.object and one.relation in _ONE_PLACE:
        return not (_holds(one, other.object) or _holds(other, one.object))
    return False


def _of_one_scope(one: Fact, other: Fact) -> bool:
    """True unless one fact is of a region, an edition or a part that the other is not of."""
    first, second = ({k: v for k, v in f.qualifiers.items() if k != "within"} for f in (one, other))
    return first == second


def _holds(fact: Fact, place: str) -> bool:
    """True where the sentence of a fact names a place: one lies in the other, or both were told."""
    told = set(words(" ".join(e.quote for e in fact.evidence[:1])))
    return set(place.partition("/")[2].split("-")) <= told
