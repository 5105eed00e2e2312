"""Facts that an infobox gives: each value of each field, and what several fields tell together, as a club and the years there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from defcli.extraction.drafting import Draft, Names
from defcli.extraction.mentions import fields, gather
from defcli.extraction.mentions.dating import Dated
from defcli.extraction.mentions.fields import Meaning, numbered
from defcli.extraction.mentions.lexicon import PERSONAL
from defcli.extraction.relations import BY_NAME
from defcli.extraction.structured import entity_of, place_of
from defcli.language import dates
from defcli.language.nouns import is_plural
from defcli.language.vocabulary import TIES
from defcli.model import Evidence, Span
from defcli.pages.document import Document, Field
from defcli.pages.parts.infobox import names_of, values_of

_REMARK = re.compile(r"\s*\(([^()]*)\)\s*$|\[\d+\]")
_DESCRIBES = re.compile(r"(?<![\w'’-])(?!(?:and|bin|dal|das|del|della|den|der|des|dos|las|los|the|ten|ter|van|von|zur)\b)[a-zà-þ]{3,}\b")
_NO_VALUE = re.compile(r"\([^()]*\)|[\W_]*(?:\[\d+\])?[\W_]*|Rating|none|n/a|unknown|.*\.(?:jpe?g|png|svg|gif|webp|ogg)", re.IGNORECASE)
_TURN = re.compile(
    r"(?:opened|closed|launched|completed|commissioned|decommissioned|dissolved|disbanded|abolished|demolished|established|incorporated|inaugurated|renovated|captured|retired)$"
)
_INTRANSITIVE = ("opened", "closed", "retired", "disbanded")
_PLACE = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: [\w.'’-]+){0,4}(?:, (?:the )?[A-ZÀ-Þ][\w.'’-]*(?: [\w.'’-]+){0,3}){0,3}")
_KIN = re.compile(
    rf"(?P<name>(?:(?! [-–—] )[^()])+?)(?: [-–—] | ?\()(?P<tie>{'|'.join(t.replace('-', '[- ]') for t in sorted(TIES, key=len, reverse=True))})\)?",
    re.IGNORECASE,
)
_PARTICIPIAL = re.compile(r"(?:[a-z]+ed|known|built|written|held|made|sold|run|led)(?: (?:by|for|in|as|after|at|on|from|with))?")
_ADDRESS = re.compile(r"\d|\b(?:Street|Avenue|Road|Plaza|Building|Tower|Floor|Square|Drive|Lane|Boulevard|Way)\b")
_SCHOOL = re.compile(r"\b(?:Universit|College|School|Institut|Academy|Conservator|Polytechnic|Seminary|Lyc)")
_YEARS = re.compile(r"[\d–, -]+|[\d, ]*\d{4} ?[–-] ?present")
_NOW = re.compile(r"[–-] ?(?:present|now|current)", re.IGNORECASE)


class _Told(NamedTuple):
    """What a value tells: an entity or words, when, and what else."""

    target: str | None = None
    value: str | int | None = None
    when: Dated | None = None
    qualifiers: tuple[tuple[str, tuple[str, ...]], ...] = ()


def from_fields(document: Document, about: str, names: Names) -> Iterator[Draft]:
    """What the infobox of a page tells of its subject."""
    by_key = {numbered(f.key): f for f in document.parts.fields}
    is_over = any(base in ("died", "death date", "date of death", "death place") for base, _ in by_key)
    used: set[Field] = set()
    for draft, told in (*_stints(document, by_key, about, names), *_labelled(document, by_key, about)):
        used |= set(told)
        yield draft
    used |= {f for f in document.parts.fields if numbered(f.key)[0] in {w for s in fields.STINTS for w in s.when}}
    nouns = gather.common_nouns(document)
    for field in document.parts.fields:
        if field.key.casefold() in fields.NAMING or field in used:
            continue
        meant = fields.meaning(field.key, nouns)
        meant = fields.BY_KIND.get((names.entities[about].kind, numbered(field.key)[0]), meant)
        read = names_of if meant.kind == "person" else values_of
        values = [s for s in read(document.text, field, meant.divided) if not _NO_VALUE.fullmatch(document.quote(s))]
        for span in values:
            is_told = meant.relation != "property" or names.entities[about].kind not in PERSONAL or fields.is_of_a_life(field.key)
            if is_told and not fields.is_apparatus(field.key, document.quote(span)):
                yield from _field_value(document, field, meant, span, about, names, is_over, len(values) > 1)


def _stints(
    document: Document, by_key: Mapping[tuple[str, str], Field], about: str, names: Names
) -> Iterator[tuple[Draft, tuple[Field, ...]]]:
    """What somebody did for whom from when to when, which takes several fields to tell."""
    for family in fields.STINTS if names.entities[about].kind in PERSONAL else ():
        for (base, number), field in by_key.items():
            ends = [by_key[w, number] for w in family.when if (w, number) in by_key]
            if base not in family.keys or (family.when and not ends):
                continue
            spans = values_of(document.text, field, not family.when)
            for span in spans if not ends or len(spans) == 1 else ():
                if told := _stint(document, family, span, ends, names):
                    evidence = (document.evidence(field.span, span), *(document.evidence(e.span, e.value) for e in ends))
                    yield _draft(family.relation, about, told, evidence, about), (field, *ends)


def _stint(document: Document, family: fields.Stint, span: Span, ends: Sequence[Field], names: Names) -> _Told | None:
    """One stint; nothing where its dates are not one or two, or where a remark says that it was of another kind."""
    raw = document.quote(span).lstrip("→ ")
    remark = _REMARK.search(raw)
    plain = _REMARK.sub("", raw).strip()
    written = [document.quote(e.value) for e in ends] or [remark[1] if remark and _YEARS.fullmatch(remark[1] or "") else ""]
    found = [dates.find(w) for w in written]
    if not plain or len(found) > 2 or any(len(f) != 1 for f in found) or (ends and remark and family.kind):
        return None
    when = "/".join(f[0].when for f in found)
    is_open = "/" not in when and (bool(_NOW.search(written[0])) or (len(family.when) > 1 and found[0][0].when.count("-") == 2))
    dated = Dated(span, f"{when}/.." if is_open else when, "adverb")
    if family.kind is None:
        return _Told(None, plain, dated, (("verb", ("has been" if is_open else "was",)),))
    return _Told(entity_of(plain, family.kind, names), None, dated)


def _labelled(document: Document, by_key: Mapping[tuple[str, str], Field], about: str) -> Iterator[tuple[Draft, tuple[Field, ...]]]:
    """Fields of which one says what the other is: `leader title`, `leader name`."""
    for label, data in fields.LABELLED:
        for (base, number), field in by_key.items():
            other = by_key.get((data, number))
            if base != label or other is None:
                continue
            name, value = document.quote(field.value), document.quote(other.value)
            evidence = (document.evidence(other.span, other.value), document.evidence(field.span, field.value))
            told = _Told(None, value, None, (("field", (_told_key(name),)), ("verb", ("are" if name.endswith("s") else "is",))))
            yield _draft("property", about, told, evidence, about), (field, other)


def _field_value(
    document: Document, field: Field, meant: Meaning, span: Span, about: str, names: Names, is_over: bool, is_listed: bool
) -> Iterator[Draft]:
    raw = re.sub(r"\[\d+\]", "", document.quote(span)).strip()
    evidence = (document.evidence(field.span, span),)
    key = numbered(field.key)[0]
    if key in fields.KINSFOLK:
        kin = _KIN.fullmatch(raw) if names.entities[about].kind in PERSONAL else None
        relative = entity_of(kin["name"].strip(), "person", names) if kin else about
        if kin and relative != about:
            yield _draft("tied_to", relative, _Told(about, None, None, (("as", (kin["tie"].casefold(),)),)), evidence, about)
        return
    if meant.relation == "parent_of" and re.match(r"\d+\b", raw):
        meant = _AS_CALLED
    is_address = meant.relation == "located_in" and _ADDRESS.search(raw.partition(",")[0])
    if is_address or (meant.relation == "educated_at" and not _SCHOOL.search(raw)):
        meant = _AS_CALLED
    if BY_NAME[meant.relation].event and meant.kind is None and (place := _place_behind(document, span)):
        ident, within = place_of(document.quote(place), names)
        if "place" in BY_NAME[meant.relation].object and names.entities[about].kind in BY_NAME[meant.relation].subject:
            yield _draft(meant.relation, about, _Told(ident, None, None, within), (document.evidence(field.span, place),), about)
    told = _told(document, field, meant, span, raw, names, is_over, is_listed)
    if told is None:
        return
    subject, target = (told.target, about) if meant.inverse and told.target else (about, told.target)
    relation = BY_NAME[_relation_of(meant, told)]
    if target == subject or str(told.value).casefold() == names.entities[about].name.casefold():
        return
    fits = names.entities[subject].kind in relation.subject and (not target or names.entities[target].kind in relation.object)
    if not fits and (told := _told(document, field, _AS_CALLED, span, raw, names, is_over, is_listed)):
        yield _draft(_relation_of(_AS_CALLED, told), about, told, evidence, about, None)
    if not fits:
        return
    yield _draft(relation.name, subject, told._replace(target=target), evidence, about, meant.unit)


_AS_CALLED = Meaning("property", None)


def _relation_of(meant: Meaning, told: _Told) -> str:
    """The relation of a field: a property with a date and no words is something that happened then."""
    return "key_date" if meant.relation == "property" and told.when and told.value is None else meant.relation


def _told(
    document: Document, field: Field, meant: Meaning, span: Span, raw: str, names: Names, is_over: bool, is_listed: bool
) -> _Told | None:
    """What a value tells under the meaning of its field; nothing where it is not of that kind."""
    remark = _REMARK.search(raw)
    plain = _REMARK.sub("", raw).strip() or raw
    qualifiers: dict[str, tuple[str, ...]] = {}
    when: Dated | None = None
    if remark and remark[1]:
        inside = dates.find(remark[1])
        if inside and re.fullmatch(r"[\d–-]+(?:; .*)?", remark[1]):
            when = Dated(span, inside[0].when, "adverb")
        else:
            qualifiers["scope"] = (remark[1],)
    if meant.kind == "place" and not meant.divided:
        ident, within = place_of(plain, names)
        return _Told(ident, None, None, within) if _PLACE.fullmatch(plain) else None
    if meant.kind == "person":
        plain = plain.removeprefix("including ")
        if plain.isdigit() or "(" in plain or _DESCRIBES.search(plain):
            return None
    if meant.kind:
        if meant.role:
            qualifiers = {"as": (meant.role,)}
        return _Told(entity_of(plain, meant.kind, names), None, when, tuple(qualifiers.items()))
    if BY_NAME[meant.relation].event:
        found = [d for d in dates.find(document.text, span.start, span.end) if not d.partial]
        if not found:
            return None
        if len(found) > 1 and remark:
            scope = re.match(r"\s*\(([^()]*)\)", document.text[found[0].span.end : span.end])
            qualifiers = {"scope": (scope[1],)} if scope else {}
        elif meant.relation in ("born", "died", "was_founded"):
            qualifiers = {}
        return _Told(None, None, Dated(found[0].span, found[0].when, "adverb"), tuple(qualifiers.items()))
    if meant.relation in ("budget", "box_office") and not any(c.isdigit() for c in plain):
        return None
    if meant.relation != "property":
        return _Told(None, int(plain) if plain.isdigit() else plain, when, tuple(qualifiers.items()))
    is_past = is_over or (when is not None and not when.when.endswith("/.."))
    return _property(document, field, span, plain, when, qualifiers, is_past, is_listed)


def _property(
    document: Document,
    field: Field,
    span: Span,
    plain: str,
    when: Dated | None,
    qualifiers: dict[str, tuple[str, ...]],
    is_over: bool,
    is_listed: bool,
) -> _Told | None:
    """A field that no relation has: as what its name calls it, one of several, a number of things, or something that happened then."""
    key = re.sub(r"^num(?:ber)?(?: of)? ", "number of ", _told_key(field.key))
    found = [d for d in dates.find(document.text, span.start, span.end) if not d.partial]
    turn = _TURN.search(key)
    if (turn or key.endswith(" date")) and len(found) == 1:
        verb = key if turn and turn[0] in _INTRANSITIVE else f"was {key}" if turn else f"had its {key.removesuffix(' date')}"
        return _Told(None, None, Dated(found[0].span, found[0].when, "adverb"), (("stage", (verb,)),))
    if turn:
        return None
    if is_listed and fields.is_quantity(key) and not any(c.isdigit() for c in plain):
        return None
    if plain.replace(",", "").isdigit() and (key.endswith("s") or is_plural(key)) and not key.startswith("number of "):
        key = f"number of {key}"
    if _PARTICIPIAL.fullmatch(key):
        be = _be(False, is_over, False)
        return _Told(None, plain, when, (*qualifiers.items(), ("context", (f"{be} {key} {plain}",)), ("field", (key,))))
    is_many = key.endswith("s") and not key.endswith(("ss", "us", "is")) and not key.startswith("number of ")
    be = _be(is_many, is_over, is_listed)
    if key.endswith(" by"):
        key, be = key.removesuffix(" by"), f"{be} by"
    return _Told(None, int(plain) if plain.isdigit() else plain, when, (*qualifiers.items(), ("field", (key,)), ("verb", (be,))))


def _be(is_many: bool, is_over: bool, is_listed: bool) -> str:
    """`is`, `were`; of one value of several `includes`."""
    if is_listed:
        return "included" if is_over else "include" if is_many else "includes"
    return ("were" if is_many else "was") if is_over else ("are" if is_many else "is")


def _told_key(key: str) -> str:
    """A key as it is told: in small letters but for abbreviations."""
    return " ".join(w if w.isupper() else w[:1].lower() + w[1:] if w[1:].islower() else w for w in re.sub(r"[_.]", " ", key).split())


def _place_behind(document: Document, span: Span) -> Span | None:
    """The place behind a date in a field that holds both: `May 1, 1950 (age 60) | Port Ellis, Maine`."""
    found = dates.find(document.text, span.start, span.end)
    if len(found) != 1:
        return None
    start = found[0].span.end
    rest = re.match(r"(?:\s*\((?:aged? )?[^()]*\))?[\s|,]*(?:in )?", document.text[start : span.end])
    place = Span(start + rest.end(), span.end) if rest else Span(start, span.end)
    return place if _PLACE.fullmatch(document.quote(place)) else None


def _draft(relation: str, subject: str, told: _Told, evidence: tuple[Evidence, ...], about: str, unit: str | None = None) -> Draft:
    return Draft(
        relation, subject, told.target, told.value, unit, told.when, None, tuple(sorted(told.qualifiers)), "asserted", "Infobox", evidence, "", about,
    )  # fmt: skip
