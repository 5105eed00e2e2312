"""From a phrase found in a sentence to draft facts: lists divided, dates attached, types checked."""

import re
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from defcli.extraction.mentions.clauses import leading_date
from defcli.extraction.mentions.dating import Dated
from defcli.extraction.mentions.lexicon import Lexicon
from defcli.extraction.mentions.tagging import LETTERS, Mention, Tagged
from defcli.extraction.relation import Filled, Match, Relation
from defcli.extraction.slots import INDEX
from defcli.language import edtf
from defcli.language.names import slug, words
from defcli.language.nouns import with_article
from defcli.language.vocabulary import SPEECH
from defcli.model import Entity, Evidence, Span
from defcli.pages.document import Document

_DATE = f"{LETTERS['date']}{INDEX}"
_TRAILING = re.compile(
    rf"(?:(?!, [a-z]+ing\b|\b(?:after|before|following|followed|when|while|which|who|that|but|where|prior|until|unless|because|though|although|along)\b|,? and |,? with )[^;:])"
    rf"{{0,70}}?(?P<date>{_DATE})"
)
_BROKEN = re.compile(r"\b(?:that|which|who|whom|where|when|after|before|following|while)\b|, with ")
_NEEDS_SENSE = frozenset("wanted praised faulted agreed_important used features part_features ranked meets_at does".split())
_RECEPTION = re.compile(r"recept|review|critic|respons|accla", re.IGNORECASE)
_DANGLES = re.compile(
    r"^(?:it|they|this|these|those|such|his|her|their|its)\b|^(?:he|she) (?:is|was|has|had)\b|(?:(?<!than )\bthe (?:second|first|other|latter|former)|\binstead)$"
    r"|\b(?:that|this|these|those|such) (?:series|season|team|crossover|character|scene|time|panel|episode|film|show|group|one|work|change)\b"
    r"|^(?:\S+ ){0,4}(?:this|these|those) [a-z]+$"
)
_AHEAD = 200
_LISTS_ON = re.compile(
    r"\b(?:from|by|with|of|including) [A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*\n(?:, who[^;.]*;|(?:, [A-ZÀ-Þ][\w'’ -]+)*,? and [A-ZÀ-Þ])"
)
_DENIAL = re.compile(r"\b(?:not|never|neither|nor|reportedly|allegedly|supposedly|rumou?red)\b|n't\b")
TAKEN_BACK = re.compile(
    r"\b(?:although|though|but|which) (?:this |that |it )?(?:was |were |has been )(?:later |subsequently |soon )?(?:denied|refuted|retracted)\b"
)
_BY_ACCOUNT = re.compile(rf"According to (?:[a-z-]+ ){{0,4}}[{LETTERS['person']}{LETTERS['unclear']}]")
_REGION = re.compile(rf"(?:In|Across|Throughout) (?P<where>(?:the )?[{LETTERS['place']}{LETTERS['unknown']}]{INDEX}), ")
_REGION_AFTER = re.compile(
    rf"(?: (?:on |in )?{_DATE})?(?:,? as (?:an?|the) [^,.;]{{1,60}}?)?,? in (?P<where>(?:the )?[{LETTERS['place']}{LETTERS['unknown']}]{INDEX})(?!['’]s| [A-Z])"
)
_NO_OUTLET = re.compile(r"\b(?:University|College|Institute|School|Museum|Hospital|Church|Party|Society)\b")
_TO_COME = re.compile(r"\bwill (?:\w+ )?$")
_RANK = re.compile(
    r"\b(?:King|Queen|Prince|Princess|Duke|Duchess|Count|Countess|Baron|Earl|Bishop|Archbishop|Pope|Emperor|Empress|Saint)\b"
)
_CALLED_OFF = re.compile(r"\b(?:cancel|scrap|abandon|shelv|postpon)\w*\b[^.;]*\bbefore\b")
_REPORTED = re.compile(rf"\b(?:{'|'.join(SPEECH)})\b")
_PLAYED = frozenset("portrays voices reprises cast_as was_cast".split())
_PAST = {
    "resigned": "resigned from",
    "stepped down": "stepped down from",
    "departed": "left",
    "saying": "said",
    "noting": "noted",
    "stating": "stated",
    "adding": "added",
    "says": "says",
    "notes": "notes",
}
_SAYS_MORE = re.compile(r"(?:(?:the )?week (?:ending|of|beginning) (?:on )?|\b[Aa]s of )$")
_NUMBERS = {
    w: i
    for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split())
}
_SOMEBODY = re.compile(r"\b(?:him|her(?= to\b| up\b| for\b| in\b| with\b|[,.;]|$))\b")
_SAYS_MORE_OF = {"used": re.compile(r" (?:to [a-z]|as )"), "bought": re.compile(r" in ")}
_HALF_SAID = re.compile(
    r"(?:(?:is|was|are|were|has|had|does|did|can|could|would|will)(?:n[’']t)?|an?|this|yet|up|[a-z]+ing) |(?:[a-z]\S* ?)(?:\S+ ?){0,4}$"
)
_TITLE = re.compile(r"[A-ZÀ-Þ][\w'’]*(?: (?:[A-ZÀ-Þ][\w'’]*|of|the|and|in|a|to|for|on))* [A-ZÀ-Þ][\w'’]*")
_PRONOUNS = frozenset("her him them it this that he she they his their its".split())


class Draft(NamedTuple):
    """A fact as one sentence gives it, before it is merged with what others say.

    `mentions` are the entities that the proving words name, `named` those that the whole sentence does; `shown` is the value
    with `the series`, `she` and surnames put into names, for the statement.
    """

    relation: str
    subject: str
    object: str | None
    value: str | int | float | None
    unit: str | None
    when: Dated | None
    when_text: str | None
    qualifiers: tuple[tuple[str, tuple[str, ...]], ...]
    status: str
    section: str
    evidence: tuple[Evidence, ...]
    sentence: str
    about: str
    mentions: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    shown: str | None = None


class Names:
    """The entities that drafts speak of: those of the lexicon, and those that only their place in a phrase types.

    `unplayed` are the pages' subjects that nobody can play in, novels and albums.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.entities: dict[str, Entity] = dict(lexicon.entities)
        self.votes: list[tuple[str, str]] = []
        self.unplayed: set[str] = set()

    def ident(self, mention: Mention, kinds: tuple[str, ...]) -> str | None:
        """The entity a mention stands for; an unknown name becomes one of the first kind its slot takes."""
        if mention.id:
            if mention.entity:
                self.entities.setdefault(mention.id, mention.entity)
            return mention.id
        if mention.kind != "unknown" or not kinds or kinds[0] == "any":
            return None
        kind = kinds[0]
        ident = f"{kind}/{slug(mention.name)}"
        self.entities.setdefault(ident, Entity(ident, mention.name, kind))
        self.votes.append((mention.name, kind))
        return ident

    def mentioned(self, mention: Mention, tagged: Tagged) -> str | None:
        """The entity a mention names in passing; an unknown name is a thing, unless it only describes what follows."""
        if mention.id:
            return self.ident(mention, ())
        if mention.kind == "quote" and re.fullmatch(r"[\"“](?:[A-Z][\w']*)(?: [A-Z][\w']*){0,3}[\"”]", mention.name):
            name = mention.name.strip('"“”')
            self.entities.setdefault(f"thing/{slug(name)}", Entity(f"thing/{slug(name)}", name, "thing"))
            return f"thing/{slug(name)}"
        if mention.kind != "unknown":
            return None
        after = tagged.document.text[mention.span.end : mention.span.end + 2]
        if " " not in mention.name and (after[:1] == "-" or after[1:].islower() or len(mention.name) < 3):
            return None
        ident = f"thing/{slug(mention.name)}"
        self.entities.setdefault(ident, Entity(ident, mention.name, "thing"))
        return ident


def drafts_of(match: Match, tagged: Tagged, about: str, names: Names) -> Iterator[Draft]:
    """The facts that a match holds."""
    relation, slots = match.relation, match.slots
    if relation.name == "born" and not _when(match, tagged) and not any(k.startswith("object") for k in slots):
        return
    if relation.name != "said" and _negated(tagged, match):
        return
    if match.phrase.defaults and (not _RECEPTION.search(tagged.sentence.section) or _is_on_another(match, tagged, about)):
        return
    if not relation.reports and any(_names_nobody(f, tagged) for f in slots.values()):
        return
    subjects = _entities(slots, "subject", names)
    objects = _entities(slots, "object", names) if relation.object else []
    values = [_value(tagged, f) for k, f in sorted(slots.items()) if re.fullmatch(r"value\d?", k)]
    defaults = {k: about if v == "about" else v for k, v in (*relation.defaults, *match.phrase.defaults)}
    unplayed = relation.name in _PLAYED and about in names.unplayed
    if names.entities[about].kind != "work" or tagged.sentence.elsewhere or unplayed:
        defaults = {
            k: v
            for k, v in defaults.items()
            if v != about or (k in ("subject", "object") and not tagged.sentence.elsewhere and not unplayed)
        }
    if not subjects and "subject" in defaults:
        subjects = [defaults["subject"]]
    if not objects and not values and "object" in defaults:
        objects = [defaults["object"]]
    qualifiers = _qualifiers(tagged, slots, names) | {
        k: (v,) for k, v in defaults.items() if k not in ("subject", "object") and not _given(slots, k)
    }
    when = _when(match, tagged)
    shared = (
        when,
        _when_text(tagged, when),
        _status(match, tagged, when),
        tagged.sentence.section,
        _evidence(tagged, match, when),
    )
    targets: list[tuple[str | None, str | int | None]] = [(o, None) for o in objects] + [(None, v) for v in values if v not in (None, "")]
    if not targets and relation.event and not relation.reports:
        targets = [(None, None)]
    words_quoted = _quoted_inside(match, tagged) if relation.name == "stated" else []
    if match.respectively and len(subjects) > 1 and len(targets) == 1 and when:
        return
    for subject, (target, value) in _combined(match, subjects, targets):
        if isinstance(value, str) and (value.startswith(("its ", "their ")) or (relation.name == "also_known_as" and value.count('"') % 2)):
            continue
        if words_quoted:
            verb = qualifiers["verb"][0]
            for said in words_quoted:
                clause = _shown(match, tagged, str(value), subject, names)
                context = (
                    {"context": (f"{_PAST.get(verb, verb)} that {clause}",)}
                    if _stands_alone(relation, clause, _is_alone(subject, match, tagged))
                    else {}
                )
                if not context and _HALF_SAID.match(said):
                    continue
                yield _draft("said", subject, None, said, context, shared, tagged, about, names)
            continue
        if (
            relation.name == "writes_for"
            and target
            and (_NO_OUTLET.search(names.entities[target].name) or _RANK.search(_before(match, tagged)))
        ):
            continue
        if relation.name == "is_a" and subject.startswith("person/") and re.search(r"\bcharacter\b", str(value)):
            continue
        if isinstance(value, str) and _is_cut(value, match, tagged):
            continue
        if subject == target or not _typed(relation, subject, target, names):
            continue
        kept = {k: v for k, v in qualifiers.items() if v and (v != (subject,) or k == "in")}
        if "in" not in kept and (region := _region(match, tagged)):
            kept["in"] = (region,)
        if relation.name == "position_held" and subject.startswith("person/"):
            kept["verb"] = ("was",)
        if target and (named := _named(slots, target, names)):
            kept["named"] = (named,)
        if relation.name == "said" and (is_title(str(value)) or (_given(slots, "about") and "about" not in kept)):
            continue
        if relation.name == "said" and not kept.keys() & {"about", "context"} and _HALF_SAID.match(str(value)):
            continue
        shown = _shown(match, tagged, str(value), subject, names) if isinstance(value, str) else None
        if shown is not None and not _stands_alone(relation, shown, _is_alone(subject, match, tagged)):
            continue
        if shown is not None and relation.name == "is_a":
            shown = with_article(shown)
        if shown is not None and len(subjects) > 1 and relation.name == "announced_as":
            shown = re.sub(r"(?<=[a-z]{3})s\b", "", shown)
        for each in _one_role(kept, len(subjects) > 1):
            yield _draft(relation.name, subject, target, value, each, shared, tagged, about, names)._replace(shown=shown)


def _is_cut(value: str, match: Match, tagged: Tagged) -> bool:
    """True for words that go on behind where they were cut: a list after its first name, what something was used for."""
    spans = [f.span for k, f in match.slots.items() if k.startswith("value") and tagged.document.quote(f.span).strip(" ,") == value]
    after = tagged.document.text[spans[0][1] : min(spans[0][1] + _AHEAD, tagged.sentence.span.end)] if spans else ""
    more = _SAYS_MORE_OF.get(match.relation.name)
    if (more and more.match(after)) or (value.endswith(" do") and after.startswith(" so")):
        return True
    if match.relation.name in _NEEDS_SENSE and re.match(r" \([^()]*\) (?!and\b|or\b|in\b|for\b|to\b|at\b|on\b)[a-z\d]", after):
        return True
    return match.relation.name in _NEEDS_SENSE and bool(_LISTS_ON.search(f"{value}\n{after}"))


def is_title(quoted: str) -> bool:
    """True for quoted words that are written as a title is: `Iron Lung`, `The Hall of the Kings`."""
    return bool(_TITLE.fullmatch(quoted))


def _names_nobody(filled: Filled, tagged: Tagged) -> bool:
    """True for words with `him` or `her` for somebody else than their subject whom they do not name."""
    if filled.mentions:
        return False
    start, end = filled.span
    for found in _SOMEBODY.finditer(tagged.document.text, start, end):
        inside = [m for m in tagged.mentions if m.span.start <= found.start() and found.end() <= m.span.end]
        before = [m for m in tagged.mentions if start <= m.span.start < found.start() and m.kind in ("person", "character", "unclear")]
        if not before and not any(m.id or m.kind == "quote" for m in inside):
            return True
    return False


def _shown(match: Match, tagged: Tagged, value: str, subject: str, names: Names) -> str:
    """A value with what only its sentence explains put into names: `the series`, a bare surname, a pronoun for another."""
    for key, filled in match.slots.items():
        if key.startswith("value") and _lowered(tagged.document.quote(filled.span).strip(" ,")) == value:
            return _lowered(explained(tagged, filled.span, subject, names).strip(" ,"))
    return value


def explained(tagged: Tagged, span: Span, subject: str, names: Names, plain: Container[Span] = ()) -> str:
    """The words of a span with its mentions by their full names; the subject's own pronouns stay, and so do the mentions that are to be told `plain`."""
    out, at = [], span.start
    for mention in sorted(tagged.mentions):
        titled = re.match(r"['’]s [A-ZÀ-Þ]", tagged.document.text[mention.span.end : mention.span.end + 4])
        if titled or mention.span.start < at or mention.span.end > span.end or not mention.id or mention.kind in ("date", "quote"):
            continue
        name = (mention.entity or names.entities[mention.id]).name
        written = tagged.document.quote(mention.span)
        if mention.span in plain or not _explains(name, written, mention, subject):
            continue
        if name.startswith("the ") and not written.startswith(("the ", "The ")):
            name = name.removeprefix("the ")
        if written.casefold() in ("his", "her") and not name.endswith("s"):
            name += "'s"
        out += [tagged.document.text[at : mention.span.start], name]
        at = mention.span.end
    return "".join([*out, tagged.document.text[at : span.end]])


def _explains(name: str, written: str, mention: Mention, subject: str) -> bool:
    """True where a full name tells more than what is written: for a pronoun, for `the series`, for a part of the name."""
    if mention.entity is not None or (mention.id == subject and written.casefold() in _PRONOUNS):
        return False
    if not any(c.isupper() for c in written.removeprefix("The")):
        return True
    return set(words(written)) < set(words(name))


def _stands_alone(relation: Relation, shown: str, alone: bool) -> bool:
    """True unless a value needs the sentence before it to be understood; `he` is the speaker where nobody else is named."""
    if relation.name == "announced" and shown.startswith(("they ", "it ")):
        return True
    if alone and re.match(r"(?:he|she) ", shown):
        shown = shown.split(" ", 1)[1]
    if relation.name != "does" and not alone and not relation.reports and re.search(r"\b(?:his|her)\b", shown):
        return False
    if relation.name == "does" and re.search(r"\b(?:her|him|them)\b", shown):
        return False
    return not (relation.reports or relation.name in _NEEDS_SENSE) or not _DANGLES.search(shown)


def _is_alone(subject: str, match: Match, tagged: Tagged) -> bool:
    """True where a sentence names nobody else before what somebody says."""
    said = min((f.span.start for k, f in match.slots.items() if k.startswith("value")), default=tagged.sentence.span.end)
    return all(m.id == subject for m in tagged.mentions if m.kind in ("person", "character", "unclear") and m.span.start < said)


def _quoted_inside(match: Match, tagged: Tagged) -> list[str]:
    """The exact words that a reported clause holds: it is told as what was said, in its clause."""
    clause = match.slots["value"].span
    quotes = [m for m in tagged.mentions if m.kind == "quote" and clause.start <= m.span.start and m.span.end <= clause.end + 1]
    return [m.name.strip('"“”').rstrip(",") for m in quotes if " " in m.name or len(m.name) > 12]


def _draft(
    relation: str,
    subject: str,
    target: str | None,
    value: str | int | None,
    qualifiers: Mapping[str, tuple[str, ...]],
    shared: tuple[Dated | None, str | None, str, str, tuple[Evidence, ...]],
    tagged: Tagged,
    about: str,
    names: Names,
) -> Draft:
    when, when_text, status, section, evidence = shared
    text = tagged.document.quote(tagged.sentence.span)
    told = evidence[0].focus
    found = [(m, i) for m in tagged.mentions if (i := names.mentioned(m, tagged))]
    inside = tuple(sorted({i for m, i in found if told.start <= m.span.start and m.span.end <= told.end}))
    named = tuple(sorted({i for _, i in found}))
    return Draft(
        relation, subject, target, value, None, when, when_text, tuple(sorted(qualifiers.items())), status, section, evidence, text, about, inside,
        named,
    )  # fmt: skip


def _one_role(qualifiers: Mapping[str, tuple[str, ...]], many: bool) -> Iterator[dict[str, tuple[str, ...]]]:
    """A fact for each capacity: `neighbor and assistant` are two, `showrunners` of several people is each one's."""
    roles = [r for role in qualifiers.get("as", ()) for r in re.split(r",? and ", role)]
    if not roles:
        yield dict(qualifiers)
    for role in roles:
        yield {**qualifiers, "as": (re.sub(r"(?<=[a-z]{3})s$", "", role) if many else role,)}


def _named(slots: Mapping[str, Filled], target: str, names: Names) -> str | None:
    """The other name under which an object is told of, where it shares no word with its own: `Daredevil` for Matt Murdock."""
    for key, filled in slots.items():
        if key.startswith("object"):
            for mention in filled.mentions:
                own = words(names.entities[target].name)
                if mention.id != target or mention.entity is not None:
                    continue
                if set(words(mention.name)) & set(own) or mention.name.removesuffix("s") == names.entities[target].name:
                    return None
                if len(mention.name) > 3 and mention.name[0].isupper() and not mention.name.startswith("The "):
                    return mention.name
    return None


def _combined(
    match: Match, subjects: list[str], targets: list[tuple[str | None, str | int | None]]
) -> list[tuple[str, tuple[str | None, str | int | None]]]:
    """Who goes with what: each with each in turn under `respectively`, else everybody with everything."""
    in_turn = match.respectively or match.relation.pairs
    if match.respectively and match.relation.pairs and (len(subjects) != len(targets) or len(subjects) == 1):
        return []
    if in_turn and len(subjects) > 1 and len(targets) > 1:
        return list(zip(subjects, targets, strict=True)) if len(subjects) == len(targets) else []
    if match.relation.pairs and len(subjects) == 1 and len({t for t, _ in targets}) > 1:
        return [(subjects[0], targets[0])] if match.relation.name == "portrays" else [(subjects[0], t) for t in targets]
    return [(s, t) for s in subjects for t in targets]


def _entities(slots: Mapping[str, Filled], base: str, names: Names) -> list[str]:
    found: list[str] = []
    for key, filled in sorted(slots.items()):
        if re.fullmatch(rf"{base}\d?", key):
            found += [i for m in filled.mentions if (i := names.ident(m, filled.kinds)) and i not in found]
    return found


def _given(slots: Mapping[str, Filled], key: str) -> bool:
    return any(re.fullmatch(rf"{key}\d?", k) for k in slots)


def _value(tagged: Tagged, filled: Filled) -> str | int | None:
    words = _lowered(tagged.document.quote(filled.span).strip(" ,"))
    if filled.kinds == ("number",):
        return int(words) if words.isdigit() else _NUMBERS.get(words, words)
    if filled.kinds == ("ordinal",) and words[:-2].isdigit():
        return int(words[:-2])
    if filled.kinds == ("quote",):
        return words.strip('"“”').rstrip(",")
    return words


def _unquoted(text: str) -> str:
    """The words without quotation marks around the whole of them."""
    return text[1:-1] if len(text) > 2 and text[0] in '"“' and text[-1] in '"”' and text.count(text[0]) <= 2 else text


def _lowered(words: str) -> str:
    """The words without the capital that only the sentence's beginning gave its article."""
    return re.sub(r"^(?:(?:The|One)(?= [a-z])|An?(?= ))", lambda m: m[0].lower(), words)


def _qualifiers(tagged: Tagged, slots: Mapping[str, Filled], names: Names) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for key, filled in sorted(slots.items()):
        base = re.sub(r"\d$", "", key)
        if base in ("subject", "object", "value", "when", "x", "n") or key.startswith("_"):
            continue
        if filled.mentions and filled.mentions[0].kind not in ("quote", "date"):
            found = tuple(i for m in filled.mentions if (i := names.ident(m, filled.kinds)))
        else:
            plain = filled.kinds == ("quote",) or key == "named"
            told = tagged.document.quote(filled.span) if plain else explained(tagged, filled.span, "", names)
            told = _lowered(_unquoted(told.strip(" ,")))
            if base == "category" and (told.isdigit() or re.match(r"(?:his|her|their|its)\b", told)):
                continue
            told = told.removeprefix("the ") if base == "category" else told
            found = (_PAST.get(told, told) if base == "verb" else told,)
        if not found or not found[0]:
            continue
        if base == "about" and (found[0].split()[0].casefold() in _PRONOUNS or _names_nobody(filled, tagged)):
            continue
        out[base] = (*out.get(base, ()), *(f for f in found if f not in out.get(base, ())))
    return out


def _typed(relation: Relation, subject: str, target: str | None, names: Names) -> bool:
    kind = names.entities[subject].kind
    return kind in relation.subject and (target is None or names.entities[target].kind in relation.object)


def _negated(tagged: Tagged, match: Match) -> bool:
    """True where the words before the phrase or in it deny it or hedge it."""
    before = tagged.text[max(0, match.start - 18) : match.start]
    if "not" not in match.phrase.text and _DENIAL.search(match.between):
        return True
    if TAKEN_BACK.search(tagged.text, match.end) or (match.relation.name in ("began", "wrapped") and _CALLED_OFF.search(tagged.text)):
        return True

    if re.search(r"\b(?:whether|if|unless) [^,;]{0,30}$", tagged.text[max(0, match.start - 40) : match.start]):
        return True
    return bool(
        re.search(r"\b(?:not|never|no|without|instead of|rather than|(?:argu|claim|suggest|speculat|believ|theoriz)\w{1,3} that) $", before)
    )


def _when(match: Match, tagged: Tagged) -> Dated | None:
    """The date of a match: its own slot, else for what happens the date that follows in its clause or opens the sentence."""
    for key, filled in match.slots.items():
        if re.fullmatch(r"when\d?", key) and filled.mentions:
            return filled.mentions[0].date
    if not match.relation.event:
        return None
    if not match.relation.reports and (found := _near(match, tagged)):
        return found
    if match.phrase.status == "planned":
        return None
    if tagged.leading:
        return tagged.leading
    opening = leading_date(tagged)
    if opening and opening[1] <= match.start and not _BROKEN.search(tagged.text, opening[1], match.start):
        return opening[0]
    return None


def _is_on_another(match: Match, tagged: Tagged, about: str) -> bool:
    """True where a sentence names another work, or a part of one, before it says `it`."""
    start = tagged.span(match.start, match.end).start
    return any(m.kind == "work" and m.id != about and m.span.start < start for m in tagged.mentions)


def _before(match: Match, tagged: Tagged) -> str:
    """The words right before a match, and those of its first name."""
    end = min((m.span.end for f in match.slots.values() for m in f.mentions), default=tagged.sentence.span.start)
    return tagged.document.text[max(tagged.sentence.span.start, end - 40) : end]


def _region(match: Match, tagged: Tagged) -> str | None:
    """Where a work came out, as the sentence opens (`In Canada, …`) or goes on (`… on December 3, in France`)."""
    if match.relation.event != "release" and match.relation.name != "began":
        return None
    found = _REGION.match(tagged.text) or (match.relation.name == "released" and _REGION_AFTER.match(tagged.text, match.end))
    return tagged.words(*found.span("where")) if found else None


def _status(match: Match, tagged: Tagged, when: Dated | None) -> str:
    """The status that the words give: a plan where it was told before its date, an opinion where it rests on somebody's account."""
    status = match.phrase.status
    if status == "asserted" and (_TO_COME.search(tagged.text, 0, match.start) or (when and _foretold(match, tagged, when))):
        return "planned"
    return "opinion" if status == "asserted" and not match.relation.reports and _BY_ACCOUNT.match(tagged.text) else status


def _foretold(match: Match, tagged: Tagged, when: Dated) -> bool:
    """True for what somebody said before its date: `In April, she confirmed that filming would end in May`."""
    opening = leading_date(tagged)
    told = tagged.leading or (opening[0] if opening and opening[1] <= match.start else None)
    if told is None or not (told.settled and when.settled):
        return False
    later = edtf.bounds(when.when)[0] > edtf.bounds(told.when)[1]
    return later and bool(_REPORTED.search(tagged.document.text, told.span.end, tagged.span(match.start, match.end).start))


def _near(match: Match, tagged: Tagged) -> Dated | None:
    """The date in a match or right behind it; one before `would` is that of the saying."""
    after = _TRAILING.match(tagged.text, match.end)
    if after and (found := _adverb(tagged, after["date"])):
        return found
    foretold = tagged.text.rfind(" would ", match.start, match.end)
    inside = [d for m in re.finditer(_DATE, tagged.text[max(foretold, match.start) : match.end]) if (d := _adverb(tagged, m[0]))]
    return inside[0] if len(inside) == 1 else None


def _adverb(tagged: Tagged, token: str) -> Dated | None:
    dated = tagged.mention(token).date
    return dated if dated and dated.role == "adverb" else None


def _when_text(tagged: Tagged, when: Dated | None) -> str | None:
    if when is None:
        return None
    return when_text(tagged, when)


def when_text(tagged: Tagged, when: Dated) -> str | None:
    """The page's own words for a date, where they say more than EDTF can."""
    lead = _SAYS_MORE.search(tagged.document.text, max(0, when.span.start - 24), when.span.start)
    if lead:
        words_before = tagged.document.text[lead.start() : when.span.end]
        return words_before[0].lower() + words_before[1:]
    if not (when.when.endswith("~") or "~/" in when.when or when.when.startswith("..") or when.basis == "resolved"):
        return None
    return tagged.document.quote(when.span)


def _evidence(tagged: Tagged, match: Match, when: Dated | None) -> tuple[Evidence, ...]:
    document = tagged.document
    found = [document.evidence(tagged.sentence.span, tagged.span(match.start, match.end))]
    for filled in match.slots.values():
        found += [document.evidence(m.because) for m in filled.mentions if m.because]
    if when and when.anchor:
        found.append(sentence_evidence(document, when.anchor))
    return tuple(dict.fromkeys(found))


def sentence_evidence(document: Document, focus: Span) -> Evidence:
    """The sentence that a span stands in, with the span as its focus."""
    for sentence in document.parts.sentences:
        if sentence.span.start <= focus.start and focus.end <= sentence.span.end:
            return document.evidence(sentence.span, focus)
    return document.evidence(focus)
