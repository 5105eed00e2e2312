"""Draft facts on one subject made facts: what says the same is one, with all its evidence."""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from defcli.extraction.clauses.rules import SaidDraft
from defcli.extraction.drafting import Draft
from defcli.extraction.mentions.dating import Dated
from defcli.extraction.relations import BY_NAME
from defcli.extraction.wording import statement
from defcli.language import dates, edtf
from defcli.language.names import fold, slug
from defcli.language.plot import GIVES_AWAY
from defcli.model import Entity, Evidence, Fact, Said
from defcli.pages.document import is_elsewhere

_TOLD_OF = ("work/", "character/")
_PLOT = re.compile(r"\b(?:plot|synopsis|story)\b", re.IGNORECASE)


def tells(draft: Draft) -> bool:
    """False for a fact of a subject and a relation alone: `X was released`."""
    return draft.object is not None or draft.value is not None or draft.when is not None or bool(draft.qualifiers)


def facts_of(drafts: Sequence[Draft], renamed: Mapping[str, str], names: Mapping[str, str]) -> Iterator[tuple[int, Fact]]:
    """The facts of all drafts on one subject, each with the number of its first draft.

    `renamed` has the final id of every entity, `names` their names.
    """
    settled = _places_given(_years_settled([_with(d, renamed) for d in drafts]))
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, draft in enumerate(settled):
        groups[_sense(draft)].append(number)
    for members in groups.values():
        for fact in _facts([settled[n] for n in members], names):
            yield members[0], fact


_ON_A_DAY = re.compile(rf" (?:on|in) (?:(?:{'|'.join(edtf.MONTHS)}) (?:\d+, )?)?\d{{4}}(?=\.$)")
_OPEN = ("is_a", "did", "happened")


def telling(fact: Fact) -> str:
    """What facts have in common that tell the same: their id, or one sentence and one wording of what is told in the page's own words."""
    if fact.relation not in _OPEN:
        return fact.id
    return f"{fact.evidence[0].document}:{fact.evidence[0].start}:{_bare(fact)}"


def is_of_a_marriage(fact: Fact, wed: Set[frozenset[str | None]]) -> bool:
    """True for `the husband of` somebody where the table tells of the marriage itself: whether it lasts, the words do not say."""
    return fact.relation == "tied_to" and fact.qualifiers.get("as") in ("husband", "wife") and frozenset((fact.subject, fact.object)) in wed


def best(same: Sequence[Fact]) -> Fact:
    """The fact, of those that tell the same, whose parts are known best, with the date that any of them has."""
    found = min(same, key=lambda f: (_OPEN.index(f.relation) if f.relation in _OPEN else 0, "verb" not in f.qualifiers))
    dated = next((f for f in same if f.when), found)
    if found.when or dated is found:
        return found
    whole = found._replace(when=dated.when, when_text=dated.when_text, date_basis=dated.date_basis, statement=dated.statement)
    return whole._replace(id=_id_of(whole))


def _bare(fact: Fact) -> str:
    """A statement without its date and the page's name behind it."""
    plain = edtf.undated(re.sub(r" \([^()]*\)\.$", ".", fact.statement), fact.when, fact.when_text)
    return _ON_A_DAY.sub("", plain).casefold()


def saying(draft: SaidDraft, renamed: Mapping[str, str], known: Set[str]) -> Said | None:
    """What is said of somebody whom the table knows, under the whole hash that its id is the first part of."""
    subject, about = renamed.get(draft.subject, draft.subject), renamed.get(draft.about, draft.about)
    if subject not in known or about not in known:
        return None
    parts = tuple(p._replace(entity=i if p.entity and (i := renamed.get(p.entity, p.entity)) in known else None) for p in draft.parts)
    place = f"{draft.evidence.document}:{draft.evidence.focus}:{subject}:{draft.verb}"
    ident = hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()
    return Said(ident, subject, draft.verb, parts, draft.force, None, about, draft.evidence)


def identities(entities: Mapping[str, Entity], same: Mapping[str, str]) -> dict[str, str]:
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
    """The whole hash of what a fact says, wherever it stands, of which its id is the first part."""
    qualifiers = [[k, [v] if isinstance(v, str) else list(v)] for k, v in sorted(fact.qualifiers.items())]
    said = [fact.subject, fact.relation, fact.object, fact.value, fact.unit, fact.when, qualifiers, fact.status]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
