"""Which names the pages hold: first what structure gives for certain, then what the wording around a name tells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from defcli.extraction.mentions import fields
from defcli.extraction.mentions.lexicon import PERSONAL, Collector, key
from defcli.extraction.mentions.lifespan import lifespan
from defcli.extraction.mentions.runs import STANDS_ASIDE, Run, kind_by_noun, looks_personal, runs_of, without_title
from defcli.language import edtf
from defcli.language.given import is_given
from defcli.language.names import fold, words
from defcli.language.nouns import kind_of
from defcli.language.vocabulary import GROUP_NOUNS, OPENERS, ROLES, SPEECH, TIES, WORKS
from defcli.pages.document import Document, Sentence
from defcli.pages.parts.infobox import names_of, values_of

_ROLE = "|".join(re.escape(r).replace(r"\-", "[- ]") for r in sorted(ROLES, key=len, reverse=True))
_SPEECH = "|".join(SPEECH)
_WORK = "|".join(w.replace("-", "[- ]") for w in WORKS)
_ADVERB = r"(?:,? (?:also|later|then|further|similarly|specifically|in particular|initially|\w+ly))?"
_ROLE_BEFORE = re.compile(rf"\b(?:{_ROLE})s?(?: of (?:[a-z]+ ){{1,3}})?,? $", re.IGNORECASE)
_BY_BEFORE = re.compile(
    r"\b(?:directed|written|composed|created|portrayed|played|voiced|performed|edited|designed|hosted|narrated|starring|stars|alongside|star) (?:by )?$"
    r"|\b(?:music|films?|works?|novels?|photographs?|songs?) (?:of|by) $"
)
_ROLE_AFTER = re.compile(rf"(?:, |—|–)(?:the |an? |then-|former )?(?:[a-z]+ ){{0,2}}(?:{_ROLE})s?\b")
_MADE_BEFORE = re.compile(r"\b(?:created|produced|designed|developed|published|distributed|released|manufactured|commissioned) by $")
_SPEECH_AFTER = re.compile(rf"{_ADVERB} (?:{_SPEECH})\b")
_OUTLET = r"(?P<outlet>(?:[Tt]he )?(?:[A-Z/]|[a-z]+\d)[^,;:()\"]{0,40}?)"
_OUTLET_AFTER = re.compile(
    rf",? (?:of|for|in|from|writing for|writing in|a \w+ for|(?:resident )?critic (?:of|for)) {_OUTLET},?"
    rf" (?:also |did |was |{_SPEECH}|gave|awarded|rated)\b"
)
_WORK_BEFORE = re.compile(
    rf"\b(?!Pilot\b)(?i:{_WORK}|franchise)s?(?: called| titled| named)? $|\b(?:seasons?|episodes?|finale|pilot|writers|showrunners?|creators?) of $"
)
_WORK_AFTER = re.compile(
    r" (?:season \d|seasons \d|episode \d|series season)|(?:'s|') (?:season|finale|pilot)\b|, which (?:was )?(?:released|premiered|aired|debuted)\b"
)
_ORGANISATION_BEFORE = re.compile(
    r"\b(?:service|network|channel|studio|company|firm|label|website|site|magazine|newspaper|publisher|aggregator|outlet|retailer|broadcaster)"
    r" (?:website )?$",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"\b(?:filmed|shot|filming|shooting|located|based|held|born|lives?|living|raised|died|city|town|village|areas|streets|premiered|took place"
    r"|taken place|place|set|crime|screened|studying) (?:of |in |at |on )(?:the )?$"
    r"|\b(?:locations?|places|cities|venues|countries) (?:such as|like|including) $"
)
_SORT = r"\b(?:characters?|villains?|heroes|superheroes|antagonists?|protagonists?|vigilantes)(?: such as| like| named|,)? $"
_SORT_BEFORE = re.compile(_SORT)
_APPEARS = r"\b(?:appears?|appeared|portrays?|portrayed|plays?|played|stars?|cast) as (?:(?!on |in |at |for )[a-z]+ ){0,3}$"
_APPEARS_BEFORE = re.compile(_APPEARS)
_CHARACTER_BEFORE = re.compile(rf"{_SORT}|{_APPEARS}|(?<!such )(?<!known )(?<!well )(?<!serve )(?<!be )\bas (?:[A-Z]\w+ ){{0,2}}$")
_GROUP_BEFORE = re.compile(
    r"\b(?:members?|leaders?|\"?fingers?\"?|enemy|organi[sz]ations?|team|group|gang|cult|agents?|army|faction|alliance),? (?:(?:of|called|named) )?the $"
)
_TITLED = re.compile(
    r"((?:[A-ZÀ-Þ0-9][\w'’:.&-]*)(?: (?:[A-ZÀ-Þ0-9][\w'’:.&-]*|of|the|and|in|a|an|to|for|on|with|from|at|de|la))*)"
    r" \((1[89]\d\d|20\d\d)(?: [a-z ]+)?\)"
)
_YEARS_IN_BRACKETS = re.compile(r"\((?:1[89]|20)\d\d ?[–-] ?(?:\d\d|\d{4}|present)\)")
_LONG_TITLE_IN_ITALICS = re.compile(r"(?=.*\w[,!?] ?|.*: )[A-ZÀ-Þ0-9][^\n;()\[\]]*[^\s,.:;]")
_LONGEST_TITLE = 90
_FAR_MORE = 5
_OPENING, _LONGEST_OPENING = 8, 12
_LITTLE = frozenset("the a an of in on and".split())
_CITED_BEFORE = re.compile(r"(?:^|; )[A-ZÀ-Þ][\w'’-]+, $")
_CALLED = re.compile(
    r"\b(?:sequel|prequel|spin-off|remake|expansion|pilot|biography|memoir|album|single|novel|book|episode), "
    r"(?P<title>[A-ZÀ-Þ][\w'’]*(?::? (?:[A-ZÀ-Þ][\w'’]*|of|the|and|in|a|to|for|on|who|de|la))*), (?:was|is|were|had|has|came|followed|appeared|debuted)\b"
)
_WITH_COLON = re.compile(
    rf"(?P<noun>\b(?:{_WORK}),? )?(?P<title>(?P<series>[A-ZÀ-Þ&][\w'’&]*(?: [A-ZÀ-Þ&][\w'’&]*){{0,5}}): [A-ZÀ-Þ][\w'’!?]*(?: (?:[A-ZÀ-Þ][\w'’!?]*|\d+|of|the|and|in|a|to|for|on))*)"
    r"(?=[,.;]| (?:was|is|for|and|\())"
)
_QUOTED_WORK = re.compile(rf"\b(?i:{_WORK}|arc)s?,? [\"“]([A-ZÀ-Þ][^\"“”]{{1,60}}?),?[\"”]")
_ACRONYM = re.compile(r" \(([A-Z][A-Z&]{1,6})\)")
_PLAYED_BEFORE = re.compile(r"\b(?:as|role of|(?:portray|play|voic)(?:s|ed|ing)?) $")
_LOST = re.compile(r"(?<![\w'’])(?P<owner>(?:[A-Z][\w'’]* ){0,3}[A-Z][\w'’]*)(?<!['’])s (?P<person>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}) ")
_OUTLET_GIVES = re.compile(r"(?:was|also|gave|awarded|rated)\b")
_ACTOR_IN_BRACKETS = re.compile(r"(?P<role>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w’-]+?)(?:'s)? \((?P<actor>[A-ZÀ-Þ][^()\d]{3,40})\)")
_LONG_TITLE = re.compile(
    rf"\b(?:(?:{_WORK})|productions? of) (?P<title>[A-Z][\w']*(?: [A-Z][\w']*)* (?:to|of|the|of the|to the|for the) [A-Z][\w']*(?: [A-Z][\w']*)*)"
)
_QUOTED_PART = re.compile(
    r"\b(?:portrayed|played|(?:starred|appeared|guest starred|role|series|episodes?|stage|character)[^.;\"]{0,90}? as(?: the)?|different character|character(?: named)?)"
    r" [\"“](?P<part>[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2})[\"”]"
)
_BY_PERSON = re.compile(
    r"\bthe (?P<person>[A-Z][\w'-]+ [A-Z][\w'-]+) (?:play|film|novel|opera|musical) (?P<title>[A-Z][\w']*(?: [A-Z][\w']*)*)"
)
_IN_WORK_AFTER = re.compile(r" in [A-Z][^,]{1,40}, (?:\w+ed|said)\b")
_RELATIVE = re.compile(rf"\b(?:his|her) (?:[a-z]+ )?(?:{'|'.join(TIES)}) (?P<name>[A-ZÀ-Þ][\w'’-]+)(?! [A-ZÀ-Þ])\b")
_LEAD = re.compile(
    r"(?P<names>.{1,120}?)(?: \([^()]*\))? (?P<verb>is|was|are|were)(?: (?:currently|now|also|formerly|today))? (?:(?:an?|the|one of)\b|[A-ZÀ-Þ][\w.'’ -]{1,40}?['’]s?(?= [a-z]))(?P<what>[^.;]{0,160})"
)
_APPOSED_LEAD = re.compile(r"(?P<names>[^,]{1,120}), (?:an?|the) (?P<what>[^,.;]{0,160}),")
_BORN_AS = re.compile(rf"\bborn (?!(?:{'|'.join(edtf.MONTHS)})\b)((?:[A-ZÀ-Þ][\w'’.-]*)(?: [A-ZÀ-Þ][\w'’.-]*){{1,4}})(?=[;,)])")
_ALSO_KNOWN = re.compile(r"(?:also (?:known|referred to)(?: simply)? as|or simply|known simply as|stylized as|stylised as) ([^,;)]+)")


class Subject(NamedTuple):
    """What a page is about: its name, kind, and the other names its first sentence gives."""

    name: str
    kind: str
    also: tuple[str, ...]


def from_structure(documents: Sequence[Document]) -> Collector:
    """Names that a page's own form vouches for: titles, infoboxes, cast lists, tables, references."""
    on_a_person = any(subject_of(d)[1] == "person" for d in documents)
    seen = Collector(("person",)) if on_a_person else Collector()
    for document in documents:
        about(document, seen)
    for document in documents:
        _from_fields(document, seen)
        _from_cast(document, seen)
        _from_references(document, seen)
    for document in documents:
        _from_rows(document, seen)
        _from_links(document, seen)
    return seen


def _from_links(document: Document, seen: Collector) -> None:
    """Whom and what the page's links mean, as the kind of thing those pages are on; a person there is a character here where the cast says so."""
    for told, name, kind in document.linked:
        if name not in document.text:
            seen.unwritten |= {*words(name)} - {*words(told)}
        known = seen.kinds(told) | seen.kinds(name)
        if kind != "thing" and known <= {kind}:
            seen.add(name, kind, *([told] if told != name else ()), preferred=True)
        elif len(known) == 1 and {kind, *known} == set(PERSONAL):
            seen.same(next(iter(known)), name, told)


def lead_of(document: Document) -> Sentence | None:
    """The sentence that tells what a page is about: of the first ones, for many a page opens with a quotation; the very first where none does."""
    called = {*words(untitled(document.title)), *words(_naming(document))} - _LITTLE
    for sentence in document.parts.sentences[:_OPENING]:
        lead = _LEAD.match(document.quote(sentence.span))
        names = [w for w in words(lead["names"]) if w not in _LITTLE] if lead else []
        if names and len(names) <= _LONGEST_OPENING and called & {names[0], names[-1]}:
            return sentence
    return next(iter(document.parts.sentences), None)


def untitled(title: str) -> str:
    """A title without what tells it apart from others: `Inception` for `Inception (2010 film)`."""
    return re.sub(r"\s*\([^()]*\)$", "", title)


def _naming(document: Document) -> str:
    """What the infobox calls the page's subject."""
    return next((document.quote(f.value) for f in document.parts.fields if f.key.casefold() in fields.NAMING), "")


def subject_of(document: Document) -> Subject:
    """What a page is about."""
    quote = document.quote
    naming = _naming(document)
    opening_sentence = lead_of(document)
    first = quote(opening_sentence.span) if opening_sentence else ""
    lead = _LEAD.match(first)
    also = [a.strip(' "“”') for a in (*_ALSO_KNOWN.findall(first), *_BORN_AS.findall(first))]
    opening = re.split(r",| \(", lead["names"])[0].strip(' "“”') if lead else ""
    headed = untitled(document.title)
    is_headed = document.wiki is not None and bool({*words(headed)} & {*words(naming)})
    called = (*((headed, naming) if is_headed else (naming, headed)), opening, document.id)
    title = _spelled(next((name for each in called if key(name := each.strip(" ,;:"))), "page"), opening, document.text)
    kind = _kind_of(lead["what"] if lead else "", document)
    if kind == "person" and lead and lead["verb"] in ("are", "were"):
        kind = "group"
    if kind in ("person", "thing") and _OF_A_ROLE & {fields.numbered(f.key)[0] for f in document.parts.fields}:
        kind = "character"
    names = {n for n in (opening, naming if is_headed else "", *also) if n and n != title and len(n) < 80}
    brand = re.fullmatch(r"\w+['’]s (.+)", title)
    if brand and brand[1] in {*also, *names}:
        title, names = brand[1], (names - {brand[1]}) | {title}
    return Subject(title, kind, tuple(sorted(names)))


def is_spelled_alike(title: str, name: str) -> bool:
    """True for a title and a name that are one but for hyphens, underscores and capitals, as a file's name is."""
    one, other = (" ".join(re.sub(r"[-_]", " ", fold(each)).split()).removeprefix("the ") for each in (title, name))
    return one == other


def _spelled(title: str, opening: str, text: str) -> str:
    """A title as the page opens with it or writes it, where a file's name is only spelled otherwise: `2008-Harbor-Race`."""
    bare = opening if title[:4].casefold() == "the " else opening.removeprefix("The ")
    if bare and is_spelled_alike(title, bare):
        return bare
    blank = " ".join(re.sub(r"[-_]", " ", title).split())
    if blank.islower() and (written := re.search(rf"\b{re.escape(blank.title())}\b", text)):
        return written[0]
    _, _, body = text.partition("\n")
    return blank if blank != title and " ".join(blank.split()[:2]) in body and title not in body else title


_SORTS = (
    ("series", "miniseries", "mini-series", "show", "sitcom", "programme", "program", "limited series", "serial"),
    ("film", "movie", "feature", "documentary"),
    ("album", "record", "soundtrack"),
    ("episode",),
    ("novel", "book"),
    ("game", "video game"),
    ("song", "single", "track"),
    ("play", "musical", "opera"),
    ("comic", "magazine", "franchise", "anthology", "podcast", "painting", "poem"),
)


def common_nouns(document: Document) -> tuple[str, ...]:
    """The nouns a page uses for its subject: a page on `a television miniseries` may say `the show`, one on `Operation X` `the operation`."""
    opening = lead_of(document)
    first = document.quote(opening.span) if opening else ""
    lead = _LEAD.match(first) or _APPOSED_LEAD.match(first)
    head = re.split(r"\b(?:which|that|who|by|created|written|directed|from|at|on|for|of|in|,)\b", lead["what"])[0] if lead else ""
    title, kind, _ = subject_of(document)
    said = re.findall(rf"\b(?:{'|'.join(w for sort in _SORTS for w in sort)})\b", head)
    if said and kind == "work":
        return next((sort for sort in _SORTS if said[-1] in sort), ())
    told = [w for w in re.findall(r"[a-z][a-z-]+", head)[-1:] if kind_of(w) not in (None, "person")]
    own = [w.casefold() for w in title.split() if kind_of(w) not in (None, "person") and len(title.split()) > 1]
    return tuple(dict.fromkeys([*told, *own])) if kind not in ("person", "character") else ()


def about(document: Document, seen: Collector) -> None:
    """The page's subject."""
    title, kind, names = subject_of(document)
    seen.add(title, kind, *names, preferred=True)
    for alias in document.aliases:
        if key(alias) and alias[:1].isupper() and not seen.kinds(alias):
            seen.same(kind, title, alias)
    brand = re.fullmatch(r"\w+['’]s (.+)", title)
    if brand:
        seen.same(kind, title, brand[1])
    for short in _short_names(title, document.text) if kind == "organisation" else ():
        seen.same(kind, title, short)
    for name in names:
        stripped = re.fullmatch(r"\w+['’]s (.+)", name)
        if stripped:
            seen.same(kind, name, stripped[1])


def _is_part_of_another(end: str, title: str, text: str) -> bool:
    """True where the last words of a title end another name, too: `the Daily Star` beside `the Harbor Star`."""
    alone = len(re.findall(rf"\b[Tt]he {re.escape(end)}\b(?! [A-ZÀ-Þ])", text))
    before = re.findall(rf"((?:\b[A-ZÀ-Þ][\w'’]* )+){re.escape(end)}\b", text)
    others = [b for b in before if b != "The " and not set(b.split()) & set(title.split())]
    return _FAR_MORE * len(others) > alone


def _short_names(title: str, text: str) -> list[str]:
    """The first words of a company's name by which its page goes on to call it, and the last behind `the`: `the Star`."""
    parts = title.split()
    starts = [" ".join(parts[:count]) for count in range(1, len(parts))]
    ends = [" ".join(parts[-count:]) for count in range(1, len(parts))]
    ends += [word for word in parts[:-1] if word not in starts and kind_of(word) == "organisation"]
    return [
        *(
            s
            for s in starts
            if len(s) > 3
            and len(re.findall(rf"\b{re.escape(s)}\b(?! [A-ZÀ-Þ])", text)) > 2
            and not re.search(rf"\b(?:in|near|throughout|across|outside) {re.escape(s)}\b(?! [A-ZÀ-Þ])", text)
        ),
        *(
            e
            for e in ends
            if len(e) > 3
            and len(re.findall(rf"\b[Tt]he {re.escape(e)}\b(?! [A-ZÀ-Þ])", text)) > 2
            and not _is_part_of_another(e, title, text)
        ),
    ]


_OF_KEYS = (
    ("work", frozenset("starring|cast|director|screenplay|genre|label|writer|writers|author|publisher|network|composer|cinematography|artist|album|released|runtime".split("|"))),
    ("group", frozenset("current members|past members|members|origin|label|genre".split("|"))),
    ("person", frozenset("birth date|birth place|birth name|death date|death place|born|died|spouse|spouses|occupation|nationality|alma mater|children|parents|education|party|clubs|known for|gender|eye|eyes|eye color|hair|hair color|relatives|family|affiliation".split("|"))),
    ("organisation", frozenset("headquarters|founder|founders|industry|num employees|key people|owner|owners|parent|revenue|circulation|hq location city".split("|"))),
    ("place", frozenset("population|area|area total|elevation|mayor|country|county|region|timezone|population total|subdivision name".split("|"))),
)  # fmt: skip


_OF_A_ROLE = frozenset(("portrayed", "portrayed by", "played by", "portrayer", "voiced by", "voice actor"))


def _kind_of(what: str, document: Document) -> str:
    """What kind of thing a page is about: by the noun of its first sentence, the dates of a life, the keys of its infobox, any noun that is told there."""
    head = re.split(r"\b(?:which|that|who|whose|by|created|written|directed|born|based|located|from|in|at|on|for|of|with)\b", what)[0]
    nouns = re.findall(r"[\w'’-]+", head)
    told = [k for n in nouns if (k := _kind_of_noun(n))]
    keys = {fields.numbered(f.key)[0] for f in document.parts.fields}
    most, by_keys = max(((len(keys & named), kind) for kind, named in _OF_KEYS), key=lambda each: each[0])
    if nouns and (kind := _kind_of_noun(nouns[-1])):
        return by_keys if kind == "person" and by_keys == "organisation" and most > 1 else kind
    opening = lead_of(document)
    life = lifespan(document.text, opening.span) if opening else None
    if life and life.is_certain:
        return "person"
    return by_keys if most else told[-1] if told else "thing"


def _kind_of_noun(noun: str) -> str | None:
    if re.fullmatch(rf"(?:{_WORK})s?", noun, re.IGNORECASE):
        return "work"
    return "person" if re.fullmatch(rf"(?:{_ROLE})s?", noun, re.IGNORECASE) else kind_of(noun)


def _from_fields(document: Document, seen: Collector) -> None:
    nouns = common_nouns(document)
    for field in document.parts.fields:
        meant = fields.meaning(field.key, nouns)
        if meant.kind:
            for span in (names_of if meant.kind == "person" else values_of)(document.text, field, meant.divided):
                seen.add(re.sub(r"\s*\([^()]*\)|\[\d+\]", "", document.quote(span)), meant.kind)


def character_names(written: str) -> list[str]:
    """The names a cast list gives a character: `A / B`, nicknames in quotes, titles before the name."""
    names = []
    for part in re.split(r"\s+/\s+", re.sub(r"\s*\([^()]*\)", "", written)):
        nick = re.fullmatch(r"(?P<first>[^\"“]+?) [\"“](?P<nick>[^\"”]+)[\"”] (?P<last>.+)", part)
        names.append(part.strip(' "“”') if not nick else part)
        if nick:
            names += [f"{nick['nick']} {nick['last']}", f"{nick['first']} {nick['last']}", nick["nick"]]
        elif without_title(part) != part:
            names.append(without_title(part))
    return [n for n in names if n]


def _from_cast(document: Document, seen: Collector) -> None:
    for row in document.parts.cast:
        seen.add(document.quote(row.actor), "person", preferred=True)
        if row.character:
            names = character_names(document.quote(row.character))
            seen.add(names[0], "character", *names[1:], preferred=True)


def author_name(written: str) -> str:
    """`Li, Shirley` as `Shirley Li`."""
    last, comma, first = written.partition(",")
    return " ".join(f"{first} {last}".split()) if comma else " ".join(written.split())


def _from_references(document: Document, seen: Collector) -> None:
    for reference in document.parts.references:
        for span in reference.authors:
            if looks_personal(author_name(document.quote(span))):
                seen.add(author_name(document.quote(span)), "person")
        if reference.publisher:
            seen.add(document.quote(reference.publisher), "organisation")


def _from_rows(document: Document, seen: Collector) -> None:
    for row in document.parts.rows:
        texts = [document.quote(c.value) for c in row.cells]
        for text in texts:
            if kind_by_noun(text) == "award" if text else False:
                seen.add(text, "award")
        if len(texts) > 3 and re.fullmatch(r"(?:19|20)\d\d", texts[0]) and not seen.kinds(texts[3]) and looks_personal(texts[3]):
            seen.add(texts[3], "person")


def from_prose(documents: Sequence[Document], seen: Collector) -> None:
    """Names whose kind the words around them tell, added to those already seen."""
    for document in documents:
        _bracketed_actors(document, seen)
        _in_italics(document, seen)
    for _ in range(2):
        for document in documents:
            for sentence in document.parts.sentences:
                start, end = sentence.span
                _titles(document.text, start, end, seen)
                for group in _coordinated(document.text, list(runs_of(document.text, start, end))):
                    _by_company(document.text, group, seen)
                    _by_context(document.text, start, end, group, seen)
    for document in documents:
        _relatives(document, seen)
        if lost_italics(document, seen):
            _lost_outlets(document, seen)
    _teams(documents, seen)
    _brands(documents, seen)
    _acronyms(documents, seen)


def _in_italics(document: Document, seen: Collector) -> None:
    """Titles that only their italics keep whole: with commas, marks of their own."""
    for span in document.italics:
        title = document.quote(span).strip()
        if _LONG_TITLE_IN_ITALICS.fullmatch(title) and len(title) <= _LONGEST_TITLE and not seen.kinds(title):
            seen.add(title, "work")


def _relatives(document: Document, seen: Collector) -> None:
    """`X and his brother Holm`: somebody of whom the page tells no more than the given name, in a sentence on a real person."""
    for match in _in_sentences(_RELATIVE, document):
        start = next(s.span.start for s in document.parts.sentences if s.span.start <= match.start() < s.span.end)
        owners = [seen.kinds(run.text) for run in runs_of(document.text, start, match.start())]
        if is_given(match["name"]) and any("person" in kinds for kinds in owners) and not any("character" in kinds for kinds in owners):
            seen.add(match["name"], "person")


def _bracketed_actors(document: Document, seen: Collector) -> None:
    """`Andy Bernard (Ed Helms)`: a page that tells its parts so does it several times."""
    pairs = {
        (m["role"], m["actor"])
        for m in _in_sentences(_ACTOR_IN_BRACKETS, document)
        if looks_personal(m["actor"]) and looks_personal(m["role"]) and not m["role"].startswith("Best ")
    }
    if len(pairs) >= 3:
        for role, actor in pairs:
            seen.add(role, "character")
            seen.add(actor, "person")


def lost_italics(document: Document, seen: Collector) -> bool:
    """True for a page whose export dropped the mark between an italic name and its possessive: `Daredevils Wai Ching Ho`."""
    return any(
        seen.kinds(m["owner"]) & {"work", "organisation"} and "person" in seen.kinds(m["person"]) for m in _in_sentences(_LOST, document)
    )


def _in_sentences(pattern: re.Pattern[str], document: Document) -> Iterator[re.Match[str]]:
    """Where a pattern stands in the sentences of a page."""
    for sentence in document.parts.sentences:
        yield from pattern.finditer(document.text, *sentence.span)


def _lost_outlets(document: Document, seen: Collector) -> None:
    """On such a page, who stands behind a lost possessive speaks for it: `Varietys Maureen Ryan felt`."""
    for match in _in_sentences(_LOST, document):
        before, after = document.text[max(0, match.start() - 60) : match.start()], document.text[match.end() : match.end() + 60]
        speaks = _SPEECH_AFTER.match(" " + after) or _OUTLET_GIVES.match(after)
        if speaks and _is_owner(match) and not seen.kinds(match["owner"]) and not _ROLE_BEFORE.search(before):
            seen.drop(f"{match['owner']}s {match['person']}")
            seen.add(match["owner"], "organisation")
            seen.add(match["person"], "person")
    for match in re.finditer(r"\bnamed ([A-Z]\w+)s [\"“][A-Z]", document.text):
        if not seen.kinds(match[1] + "s"):
            seen.add(match[1], "organisation")


def _is_owner(match: re.Match[str]) -> bool:
    """True where what stands before the `s` can be a name, and what follows a person's: not for `Los Angeles Times`."""
    return len(match["owner"]) > 2 and looks_personal(match["person"]) and kind_by_noun(f"{match['owner']}s {match['person']}") is None


def _titles(text: str, start: int, end: int, seen: Collector) -> None:
    are_stints = _YEARS_IN_BRACKETS.search(text, start, end)
    for match in _TITLED.finditer(text, start, end):
        if are_stints or kind_by_noun(match[1]) == "award" or _CITED_BEFORE.search(text[start : match.start()]):
            continue
        name = _trimmed_title(match[1], match.start() == start)
        if text[start : match.start()].endswith((" the ", "The ")) or (looks_personal(name) and is_given(name.split()[0])):
            continue
        owner, _, work = name.rpartition("'s ")
        if owner and looks_personal(owner.split(" and ")[-1]):
            seen.add(owner.split(" and ")[-1], "person")
            name = work
        elif owner and work.startswith(("The ", "A ", "An ")):
            name = work
        elif " in " in name and (seen.kinds(name.partition(" in ")[0]) or _PLAYED_BEFORE.search(text, start, match.start())):
            name = name.partition(" in ")[2]
        elif " work on " in name:
            name = name.rsplit(" work on ", 1)[1]
        if name and not name.isdigit():
            seen.add(name, "work")
    for match in _LONG_TITLE.finditer(text, start, end):
        seen.add(match["title"], "work")
    for match in _CALLED.finditer(text, start, end):
        seen.add(match["title"], "work")
    for match in _BY_PERSON.finditer(text, start, end):
        seen.add(match["person"], "person")
        seen.add(match["title"], "work")
    for match in _WITH_COLON.finditer(text, start, end):
        if match["noun"] or "work" in seen.kinds(match["series"]):
            seen.add(match["title"], "work")
    for match in _QUOTED_PART.finditer(text, start, end):
        seen.add(match["part"], "character")
    for match in _QUOTED_WORK.finditer(text, start, end):
        seen.add(match[1].rstrip(","), "work")


def _trimmed_title(name: str, opens: bool) -> str:
    parts = name.split()
    while len(parts) > 1 and (parts[0][0].islower() or (opens and parts[0].casefold() in OPENERS - {"the", "a", "an"})):
        parts, opens = parts[1:], False
    return " ".join(parts)


def _coordinated(text: str, found: Sequence[Run]) -> Iterator[list[Run]]:
    """The runs of a sentence in the lists they stand in: `A, B (1999), and C`."""
    group: list[Run] = []
    for run in found:
        gap = text[group[-1].span.end : run.span.start] if group else ""
        if group and not re.fullmatch(r"(?: \([^()]{2,40}\))?(?:, | and | or |, and |, or | & |, as well as )", gap):
            yield from _without_apposition(text, group)
            group = []
        group.append(run)
    yield from _without_apposition(text, group)


def _without_apposition(text: str, group: list[Run]) -> Iterator[list[Run]]:
    """The group, unless only commas join it: `Vincent D'Onofrio, Wilson Fisk in Daredevil,` is no list."""
    if len(group) > 1 and not re.search(r"\b(?:and|or|as well as)\b|&", text[group[-2].span.end : group[-1].span.start]):
        yield from ([run] for run in group)
    elif group:
        yield group


def _by_company(text: str, group: Sequence[Run], seen: Collector) -> None:
    """In `A, B and C` the kind of those that are known is the kind of all."""
    kinds = [seen.kinds(without_title(r.text)) for r in group]
    for kind in ("character", "person", "work", "organisation", "place"):
        sure = sum(k == {kind} for k in kinds)
        enough = sure * 2 >= len(group) or (kind in ("organisation", "place") and len(group) >= 3)
        if len(group) >= 2 and sure and enough and all(not k or kind in k for k in kinds):
            for run in group:
                owned = text[run.span.start - 3 : run.span.start] in ("'s ", "’s ") or re.match(
                    r"['’]s [A-Z]|: [A-Z]", text[run.span.end : run.span.end + 4]
                )
                if not owned and not seen.kinds(run.text) and _may_be(run, kind, seen):
                    seen.add(without_title(run.text), kind, *([run.text] if without_title(run.text) != run.text else []))


def _may_be(run: Run, kind: str, seen: Collector) -> bool:
    if run.text.split()[0].casefold() in OPENERS - {"the"} or run.text in edtf.MONTHS or seen.part_of_a_name(run.text):
        return False
    return looks_personal(without_title(run.text)) if kind == "person" else True


def _by_context(text: str, start: int, end: int, group: Sequence[Run], seen: Collector) -> None:
    before = text[max(start, group[0].span.start - 60) : group[0].span.start]
    ending = text[group[-1].span.end : min(end, group[-1].span.end + 90)]
    for run in group:
        after = text[run.span.end : min(end, run.span.end + 90)]
        own = text[max(start, run.span.start - 60) : run.span.start]
        if run.text.casefold() in OPENERS or run.text in edtf.MONTHS or own.endswith(": ") or after.startswith(": "):
            continue
        if acronym := _ACRONYM.match(after):
            _abbreviated(run.text, acronym[1], seen)
        elif kind := _kind_in(run.text, before, own, after, ending, seen):
            _add(run.text, kind, seen)
        outlet = _OUTLET_AFTER.match(after)
        if outlet and "person" in seen.kinds(run.text) and not seen.kinds(outlet["outlet"]) & {"work", "place"}:
            seen.add(outlet["outlet"].removeprefix("the "), "organisation")


def _abbreviated(name: str, acronym: str, seen: Collector) -> None:
    parts = name.split()
    if "".join(p[0] for p in parts if p[0].isupper()).endswith(acronym):
        full = " ".join(parts[-len(acronym) :]) if len(parts) > len(acronym) else name
        kind = next(iter(sorted(seen.kinds(full))), None) or kind_by_noun(full) or "thing"
        seen.add(full, kind, acronym)


def _kind_in(name: str, before: str, own: str, after: str, end: str, seen: Collector) -> str | None:
    """The kind that the words before a list and before a name, after the name and after the list give, if any."""
    kinds, bare = seen.kinds(without_title(name)), without_title(name)
    if (
        (_WORK_BEFORE.search(before) or (_WORK_AFTER.match(after) and not STANDS_ASIDE.search(own)))
        and not after.startswith("'s ")
        and not seen.part_of_a_name(name)
    ):
        return None if kinds & {"person", "organisation", "place", "group"} else "work"
    if kinds:
        return None
    personal = looks_personal(bare) or bare != name
    if _GROUP_BEFORE.search(own) and not personal:
        return "group"
    named = personal or _APPEARS_BEFORE.search(before) or _SORT_BEFORE.search(before)
    if (
        named
        and _CHARACTER_BEFORE.search(before)
        and not seen.part_of_a_name(bare)
        and not kind_by_noun(name)
        and not after.startswith("'s ")
    ):
        return "character"
    if personal and _IN_WORK_AFTER.match(after) and own.endswith(", "):
        return "character"
    if known := kind_by_noun(name):
        return known if known != "place" or not looks_personal(" ".join([*name.split()[:-1], "Xx"])) or _in_place(own) else None
    if name.split()[-1] in GROUP_NOUNS and own.endswith(("the ", "The ")):
        return "group"
    if _ORGANISATION_BEFORE.search(own):
        return "organisation"
    if _PLACE_BEFORE.search(before) and not after.startswith("'s "):
        return "place"
    if re.match(r" reported (?:that|an?|on)\b", after):
        return "organisation"
    if personal and (
        _ROLE_BEFORE.search(before)
        or _BY_BEFORE.search(before)
        or _SPEECH_AFTER.match(after)
        or _OUTLET_AFTER.match(after)
        or _ROLE_AFTER.match(end)
    ):
        return "person"
    if _MADE_BEFORE.search(own) and len(name.split()) == 1 and not seen.part_of_a_name(name):
        return "organisation"
    if own.endswith(" in ") and len(name.split()) >= 2 and re.match(r"[,.;]", after) and not _TITLED.match(f"{name}{after}"):
        return "place"
    return None


def _in_place(own: str) -> bool:
    return bool(re.search(r"(?:\b(?:in|at|near|from|of|to|the|and|on)|,) $", own)) or not own.strip()


def _add(name: str, kind: str, seen: Collector) -> None:
    if kind in ("person", "character"):
        bare = without_title(name)
        known = _known_prefix(bare, seen)
        full = bare[len(known) :].strip() if known else bare
        seen.add(full, kind, *([name] if bare != name else []))
    elif kind == "work":
        seen.add(re.split(r"(?<=\w)['’]s (?=[A-Z])", name)[-1] if not name.startswith("The ") else name, kind)
    elif kind == "group":
        seen.add(f"the {name.removeprefix('The ')}", kind)
    else:
        seen.add(name, kind)


def _known_prefix(name: str, seen: Collector) -> str:
    """The longest beginning of a run that is a name already: `Marvel Television Jeph Loeb`."""
    parts = name.split()
    for count in range(len(parts) - 2, 0, -1):
        prefix = " ".join(parts[:count])
        if seen.kinds(prefix) & {"organisation", "work"} or seen.kinds(re.sub(r"s$", "", prefix)) & {
            "organisation",
            "work",
        }:
            return prefix
    return ""


def _teams(documents: Iterable[Document], seen: Collector) -> None:
    """`the Xs` in running text is the team that the work *The Xs* is about."""
    for document in documents:
        title = subject_of(document)[0]
        if title.startswith("The ") and title.endswith("s"):
            name = title.removeprefix("The ")
            if len(re.findall(rf"(?<=[a-z,] )the {re.escape(name)}\b", document.text)) >= 2:
                seen.add(f"the {name}", "group")


def _brands(documents: Sequence[Document], seen: Collector) -> None:
    """`Marvel's X` is X where X is a work and the brand opens a page's own name for its subject."""
    brands = {
        m[1] for d in documents if d.parts.sentences for m in [re.match(r"\W*(\w+['’]s) [A-Z]", d.quote(d.parts.sentences[0].span))] if m
    }
    for brand in brands:
        for document in documents:
            for match in re.finditer(rf"\b{re.escape(brand)} ((?:[A-Z][\w’]*)(?: [A-Z][\w’]*)*)", document.text):
                parts = match[1].split()
                for count in range(len(parts), 0, -1):
                    if "work" in seen.kinds(" ".join(parts[:count])):
                        seen.same("work", " ".join(parts[:count]), f"{brand} {' '.join(parts[:count])}")
                        break


def _acronyms(documents: Iterable[Document], seen: Collector) -> None:
    """An acronym at the end of a reference is the organisation whose initials it is."""
    for document in documents:
        for reference in document.parts.references:
            body = document.quote(reference.body) if reference.body else ""
            last = body.rstrip(". ").split(" ")[-1]
            if re.fullmatch(r"[A-Z]{3,6}", last):
                full = seen.by_initials(last, "organisation")
                if full:
                    seen.same("organisation", full, last)
