"""Facts that frames give: a relation by its verb and the kinds of who and what stand in its roles, whatever the wording.

A frame becomes a fact only where two readings agree: the parse, and the plain order of the words around the verb.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from defcli.extraction.clauses.drafted import drafted
from defcli.extraction.clauses.frames import ASSERTED, ATTRIBUTED, COULD, DENIED, FINITE, TELLING, WANTED, Clauses, Frame, Part
from defcli.extraction.clauses.participles import participle
from defcli.extraction.clauses.plain import opening
from defcli.extraction.clauses.subjects import named_by, of_nouns
from defcli.extraction.drafting import Draft, Names
from defcli.extraction.mentions.dating import Dated
from defcli.extraction.mentions.runs import kind_by_noun
from defcli.extraction.mentions.tagging import Mention, Tagged
from defcli.extraction.relations import BY_NAME
from defcli.language.parser import Word
from defcli.language.plot import is_plot
from defcli.model import Evidence, SaidPart

_FARTHEST = 12
_MOST_ROLES = 6
_LONGEST_PART = 120
_WHO_NOT = frozenset("it he she they him her them this that these those which who whom what there".split())
_LISTED = re.compile(r"respectively|According to")


class Rule(NamedTuple):
    """How a relation is told by verbs: the kinds of who does it and to whom it is done, and which of them is the fact's subject.

    `place` are prepositions behind which the object stands instead; a `learnt` role takes a name that only its place in the clause types;
    `told` is the verb that the fact is told with, where its relation has several.
    """

    relation: str
    verbs: str
    agent: tuple[str, ...]
    patient: tuple[str, ...] = ()
    subject: str = "agent"
    place: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    learnt: tuple[str, ...] = ()
    in_work: bool = False
    needs_object: bool = True
    told: str = ""


_WORK = ("work",)
RULES: tuple[Rule, ...] = (
    Rule("director_of", "direct", ("person",), _WORK, learnt=("agent",)),
    Rule("writer_of", "write script pen author", ("person",), _WORK, learnt=("agent",)),
    Rule("producer_of", "produce", ("person",), _WORK),
    Rule("produced", "produce", ("organisation",), _WORK),
    Rule("composer_of", "compose", ("person",), _WORK, learnt=("agent",)),
    Rule("editor_of", "edit", ("person",), _WORK),
    Rule("created_by", "create", ("person", "organisation"), ("work", "character"), subject="patient"),
    Rule("developed_by", "develop", ("person", "organisation"), _WORK, subject="patient"),
    Rule("published", "publish", ("organisation",), _WORK),
    Rule("distributed", "distribute", ("organisation",), _WORK),
    Rule("portrays", "portray", ("person",), ("character",), in_work=True),
    Rule("voices", "voice", ("person",), ("character",), in_work=True),
    Rule("performed_by", "record perform sing", ("person", "group"), _WORK, subject="patient"),
    Rule("presented_by", "host present", ("person",), _WORK, subject="patient"),
    Rule("narrated_by", "narrate", ("person",), _WORK, subject="patient"),
    Rule("appeared_in", "appear star", ("person",), subject="agent", place=("in", "on"), object=_WORK),
    Rule("replaced", "replace succeed", ("person",), ("person",)),
    Rule("founded_by", "found establish", ("person",), ("organisation",), subject="patient", learnt=("patient",)),
    Rule("spouse_of", "marry", ("person",), ("person",), learnt=("patient",)),
    Rule("born", "bear", (), ("person",), subject="patient", place=("in", "at"), object=("place",), learnt=("object",), needs_object=False),
    Rule("died", "die", ("person",), place=("in", "at"), object=("place",), learnt=("object",), needs_object=False),
    Rule("won", "win receive", ("person", "work", "group"), ("award",), learnt=("patient",)),
    Rule("nominated_for", "nominate", (), ("person", "work", "group"), subject="patient", place=("for",), object=("award",)),
    Rule("joined", "join", ("person",), ("organisation", "group")),
    Rule("left", "leave", ("person",), ("organisation", "group"), told="left"),
    Rule("educated_at", "study graduate", ("person",), place=("at", "from"), object=("organisation",), learnt=("object",)),
    Rule("worked_for", "work", ("person",), place=("at", "for"), object=("organisation",)),
    Rule("premiered", "premiere debut", _WORK, place=("at", "in"), object=("event", "place")),
    Rule("located_in", "locate situate", (), ("organisation", "place"), subject="patient", place=("in",), object=("place",)),
    Rule("filmed_at", "film shoot", (), _WORK, subject="patient", place=("in", "at"), object=("place",)),
    Rule("recorded_at", "record", (), _WORK, subject="patient", place=("at", "in"), object=("place", "organisation")),
    Rule("influenced_by", "influence inspire", ("person", "work"), ("person", "work"), subject="patient"),
)


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules by each of their verbs."""
    out: dict[str, list[Rule]] = {}
    for rule in RULES:
        for verb in rule.verbs.split():
            out.setdefault(verb, []).append(rule)
    return {verb: tuple(rules) for verb, rules in out.items()}


def is_listed(tagged: Tagged) -> bool:
    """True for a sentence that pairs lists, or tells by whose account it is."""
    return bool(_LISTED.search(tagged.text))


def agreed(tagged: Tagged, clauses: Clauses, found: Sequence[Draft]) -> list[Draft]:
    """The facts that phrases found, without those that the clauses of the sentence take back: denied, planned, wished, reported, or on something else."""
    found = [d for d in found if not _is_by_account_of(d, tagged)]
    if tagged.described or not any(d.relation in _RELATIONS for d in found):
        return found
    return [d for d in found if d.relation not in _RELATIONS or not _is_taken_back(d, clauses)]


def _is_by_account_of(draft: Draft, tagged: Tagged) -> bool:
    """True for a fact on somebody whom the sentence names only as its source: `according to X`."""
    mine = [m for m in tagged.mentions if m.id == draft.subject]
    text = tagged.document.text
    source = [
        m
        for m in mine
        if text[max(0, m.span.start - 13) : m.span.start].casefold().endswith("according to ")
        and text[m.span.end : m.span.end + 5] not in (", whi", ", who")
    ]
    return bool(mine) and source == mine and not BY_NAME[draft.relation].reports


def _is_taken_back(draft: Draft, clauses: Clauses) -> bool:
    frames = [f for f in clauses.frames for r in rules_of(clauses.words[f.at]) if r.relation == draft.relation]
    if draft.status != "asserted" or not frames:
        return False
    if all(f.force in _NOT_SO for f in frames):
        return True
    ends = {draft.subject, draft.object}
    return all(
        f.patient and not f.patient[0].mention and any(p.mention and p.mention.id in ends and case in ("to", "of") for case, p in f.others)
        for f in frames
    )


_OPENS_ANOTHER = frozenset(", after before upon since without".split())
_CERTAIN = (ASSERTED, DENIED, ATTRIBUTED)
_RELATIONS = frozenset(r.relation for r in RULES)
_NOT_SO = (DENIED, COULD, ATTRIBUTED, WANTED)


def rules_of(word: Word) -> tuple[Rule, ...]:
    """The rules that a verb tells by."""
    return _rules().get(word.lemma, ())


def drafts(tagged: Tagged, clauses: Clauses, about: str, names: Names, found: Sequence[Draft]) -> Iterator[Draft]:
    """The facts of a sentence's frames that no phrase has found."""
    if tagged.described or len(tagged.mentions) < 2 or is_listed(tagged):
        return
    known = {(d.relation, d.subject, d.object) for d in found}
    for frame in clauses.frames:
        for rule in rules_of(clauses.words[frame.at]):
            for draft in _of_frame(rule, frame, clauses, tagged, about, names):
                if (draft.relation, draft.subject, draft.object) not in known:
                    known.add((draft.relation, draft.subject, draft.object))
                    yield draft


def _of_frame(rule: Rule, frame: Frame, clauses: Clauses, tagged: Tagged, about: str, names: Names) -> Iterator[Draft]:
    if frame.force != ASSERTED or is_plot(tagged.sentence.section):
        return
    behind = [part for case, part in frame.others if case in rule.place]
    roles = {"agent": frame.agent if rule.agent else (), "patient": frame.patient if rule.patient else (), "object": tuple(behind)}
    kinds = {"agent": rule.agent, "patient": rule.patient, "object": rule.object}
    other = "object" if rule.place else "patient" if rule.subject == "agent" else "agent"
    if (rule.agent and not rule.patient and frame.is_passive) or not (
        _in_order(rule, frame, clauses, roles[other]) or participle(frame, clauses, True)
    ):
        return
    subjects = [
        i for p in roles[rule.subject] if (i := _entity(p, kinds[rule.subject], rule.subject in rule.learnt, clauses, tagged, names))
    ]
    objects: list[str | None] = [i for p in roles[other] if (i := _entity(p, kinds[other], other in rule.learnt, clauses, tagged, names))]
    when = dated(frame, clauses)
    if not objects and (rule.needs_object or when is None):
        return
    if 2 * len(subjects) < len(roles[rule.subject]) or (objects and other != "object" and 2 * len(objects) < len(roles[other])):
        return
    for subject in subjects:
        for target in objects[: 1 if not rule.needs_object else None] or [None]:
            if subject != target and _fits(rule, subject, target, names):
                yield _draft(rule, frame, clauses, tagged, about, names, subject, target, when)


def _fits(rule: Rule, subject: str, target: str | None, names: Names) -> bool:
    relation = BY_NAME[rule.relation]
    return names.entities[subject].kind in relation.subject and (target is None or names.entities[target].kind in relation.object)


def _entity(part: Part, kinds: Sequence[str], is_learnt: bool, clauses: Clauses, tagged: Tagged, names: Names) -> str | None:
    """Whom or what a part names, if it is of these kinds: the name alone or behind its own noun (`the band X`), not somebody else's."""
    mention = part.mention
    if mention is None and (named := named_by(part, clauses)) is not None:
        mention = clauses.mentions[named]
    if mention is not None and (mention.span in of_nouns(clauses) or _is_owner(mention, tagged)):
        return None
    if mention is None or (mention.id is None and not (is_learnt and mention.kind == "unknown" and _is_a_name(mention, kinds))):
        return None
    if mention.id is None:
        return names.ident(mention, tuple(kinds[:1]))
    ident = names.ident(mention, tuple(kinds))
    return ident if ident and names.entities[ident].kind in kinds else None


def _is_owner(mention: Mention, tagged: Tagged) -> bool:
    """True for `X's scars`, which are not X."""
    return bool(re.match(r"['’]s [a-z]", tagged.document.text[mention.span.end : mention.span.end + 4]))


def _is_a_name(mention: Mention, kinds: Sequence[str]) -> bool:
    """True for a name of more than one capitalised word; an award is called one."""
    if kinds[0] == "award":
        return kind_by_noun(mention.name) == "award"
    return len(re.findall(r"\b[A-ZÀ-Þ]", mention.name)) > 1 and not any(c.isdigit() for c in mention.name)


def dated(frame: Frame, clauses: Clauses) -> Dated | None:
    """The one date that belongs to a clause's verb; one behind another verb is that verb's."""
    words = clauses.words
    told = [
        p.mention.date
        for _, p in frame.others
        if p.mention and p.mention.date and not any(_takes_what_follows(words, i) for i in range(frame.at + 1, p.start))
    ]
    settled = [d for d in told if d.settled and d.role == "adverb" and not (d.when.endswith("/..") and words[frame.at].tag == "VBD")]
    if len(told) != 1 or len(settled) != 1:
        return None
    perfect = any(w.tag in ("VBZ", "VBP") and w.lemma == "have" and w.head == frame.at for w in words)
    before = words[max(0, told_at - 2)].form.casefold() if (told_at := _place_of(settled[0], clauses)) else ""
    return None if perfect and "/" not in settled[0].when and before != "as" else settled[0]  # until now is no one date


def _place_of(date: Dated, clauses: Clauses) -> int:
    return next((i for i, m in clauses.mentions.items() if m.date is date), 0)


def _takes_what_follows(words: Sequence[Word], i: int) -> bool:
    """True for another verb between a verb and a date: a finite one, or a participle behind a comma or `after`."""
    return words[i].tag in FINITE or (words[i].tag == "VBG" and words[i - 1].form in _OPENS_ANOTHER)


def _in_order(rule: Rule, frame: Frame, clauses: Clauses, objects: Sequence[Part]) -> bool:
    """The second reading: who does it stands before the verb and to whom it is done behind it, in a passive the other way round, and nothing comes between."""
    words = clauses.words
    before = frame.patient if frame.is_passive else frame.agent
    after = [*(frame.agent if frame.is_passive else frame.patient), *(objects if rule.place else ())]
    first = [p for p in before if p.end < frame.at]
    if before and not first:
        return False
    for part in first[:1]:
        between = range(part.end + 1, frame.at)
        if len(between) > _FARTHEST or any(
            words[i].form == ";"
            or (words[i].tag in FINITE and words[i].label.split(":")[0] not in ("aux", "cop") and not _shares(words, i, frame.at))
            for i in between
        ):
            return False
    for part in after[:1]:
        between = range(frame.at + 1, part.start)
        if (
            part.start <= frame.at
            or len(between) > _FARTHEST
            or any(words[i].form == ";" or words[i].tag in (*FINITE, "VB") for i in between)
        ):
            return False
    if frame.is_passive and frame.agent:
        return any(words[i].form.casefold() == "by" for i in range(frame.at + 1, frame.agent[0].start))
    return True


def _shares(words: Sequence[Word], one: int, other: int) -> bool:
    """True for a verb that is coordinated with another, and so has its subject."""
    return words[other].head == one and words[other].label == "conj"


def _draft(
    rule: Rule,
    frame: Frame,
    clauses: Clauses,
    tagged: Tagged,
    about: str,
    names: Names,
    subject: str,
    target: str | None,
    when: Dated | None,
) -> Draft:
    relation = BY_NAME[rule.relation]
    in_work = rule.in_work and about.startswith("work/") and not tagged.sentence.elsewhere
    qualifiers = (*((("in", (about,)),) if in_work else ()), *((("verb", (rule.told,)),) if rule.told else ()))
    dated_so = when if relation.event or relation.ask_when else None
    return drafted(rule.relation, subject, (target, None), qualifiers, (frame.first, frame.last), clauses, tagged, about, names, dated_so)


class SaidDraft(NamedTuple):
    """A clause as one sentence gives it, before identities are settled."""

    subject: str
    verb: str
    parts: tuple[SaidPart, ...]
    force: str
    about: str
    evidence: Evidence


def said(tagged: Tagged, clauses: Clauses, about: str) -> Iterator[SaidDraft]:
    """What the frames of a sentence say of those it names, each in the page's own words."""
    if tagged.described or not any(m.id for m in tagged.mentions) or is_listed(tagged):
        return
    for frame in clauses.frames:
        begun = opening(frame, clauses) or participle(frame, clauses)
        if begun is None or frame.force not in _CERTAIN or _is_emphatic(frame, clauses):
            continue
        told = [
            p for p in frame.patient if (frame.verb not in TELLING or (p.mention and p.start == p.end)) and _is_its_own(p, frame, clauses)
        ]
        roles = [("object", p) for p in told] if frame.agent and not frame.is_passive else []
        roles += [("is" if frame.verb == "be" else "as", p) for p in _complements(frame, begun.last, clauses)] + [
            (case, p) for case, p in frame.others if case and " " not in case and _hangs_on(case, p, frame, clauses)
        ]
        if frame.is_passive:
            roles += [("by", p) for p in frame.agent]
        parts = tuple(part for role, p in roles[:_MOST_ROLES] if (part := _said_part(role, p, clauses, tagged)))
        evidence = tagged.document.evidence(tagged.sentence.span, clauses.span(frame.first, frame.last, tagged))
        for subject in begun.members:
            named = subject.mention
            if named and named.id and named.entity is None and parts:
                yield SaidDraft(named.id, frame.verb, parts, frame.force, about, evidence)


def _is_emphatic(frame: Frame, clauses: Clauses) -> bool:
    """True for `did in fact have`, where the verb is another."""
    return frame.verb == "do" and any(w.tag == "VB" for w in clauses.words[frame.at + 1 : frame.last + 1])


def _is_its_own(part: Part, frame: Frame, clauses: Clauses) -> bool:
    """True for what no other verb stands before that is coordinated with a frame's own."""
    between = range(frame.at + 1, part.start)
    return not any(clauses.words[i].tag in (*FINITE, "VBN") and clauses.words[i].label == "conj" for i in between)


def _hangs_on(case: str, part: Part, frame: Frame, clauses: Clauses) -> bool:
    """True for a date, a named place, and what stands right behind the verb or a name: behind a common noun it may be the noun's."""
    words = clauses.words
    if part.mention and (part.mention.date or case in ("in", "at", "on")):
        return True
    before = part.start - (1 if words[part.start].tag in ("IN", "TO") else 2)
    while before > frame.at and words[before].tag in ("RB", "RP"):
        before -= 1
    return before <= frame.at or (before in clauses.mentions and part.mention is not None)


def _complements(frame: Frame, verb: int, clauses: Clauses) -> Iterator[Part]:
    """What somebody is or is called, told right behind the verb; nothing that goes on with a verb of its own."""
    words = clauses.words
    for part in frame.complement:
        if words[part.head].tag.startswith("VB") or part.end <= verb:
            continue
        if any(words[i].form in (",", "and", "or") or words[i].tag == "IN" for i in range(verb + 1, part.start)):
            continue
        if any(w.form == "&" for w in words[max(0, part.start - 1) : part.end + 2]):
            continue
        yield part._replace(start=verb + 1) if part.start <= verb else part


def _said_part(role: str, part: Part, clauses: Clauses, tagged: Tagged) -> SaidPart | None:
    mention = part.mention
    words = clauses.text(part.start, part.end, tagged)
    if len(words) > _LONGEST_PART or words.casefold() in _WHO_NOT:
        return None
    when = mention.date.when if mention and mention.date and mention.date.settled else None
    return SaidPart(role, words, mention.id if mention and mention.entity is None else None, when)
