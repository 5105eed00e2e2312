"""Sentences with their mentions replaced by typed tokens, so that relations can be matched as people write them.

A mention becomes two characters of Unicode's private use area: one says its kind, one which mention of the sentence it is.
`Tagged.origin` leads every character back to its place in the page, so that whatever matches is a span of the page.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from defcli.extraction.mentions.dating import Dated
from defcli.extraction.mentions.lexicon import MOST_NAMESAKES, PERSONAL, Lexicon, key
from defcli.extraction.mentions.resolve import Context, is_of_another, resolve
from defcli.extraction.mentions.runs import Run, is_post, kind_by_noun, runs_of
from defcli.language import edtf
from defcli.language.given import may_be
from defcli.language.names import fold
from defcli.language.nouns import kind_of
from defcli.language.places import COMPASS, COUNTRIES
from defcli.language.quotes import quotations
from defcli.language.vocabulary import FORMATS, OPENERS, ROLES, SPEECH, TITLES, WORKS
from defcli.model import KINDS, Entity, Span
from defcli.pages.document import Document, Sentence

TOKEN_KINDS = (*KINDS, "date", "quote", "unknown", "unclear")
LETTERS = {kind: chr(0xE010 + i) for i, kind in enumerate(TOKEN_KINDS)}
DESCRIBED = "\ue000"
FIRST_INDEX = 0xE100
_LAST_INDEX = 0xF8FF
_WORD = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*\+?")
_POSSESSIVE = re.compile(r"['’]s$")
_ARTICLE = re.compile(rf"\b(?:(?:the|The) |(?:{'|'.join(t.replace('.', '[.]') for t in TITLES)}) )$")
_ORDINALS = {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_DESCRIPTION = re.compile(
    r"(?:[Aa]n?|[Tt]he|One|one|Former|Owner|Leader|Member)\b|[\ue010-\ue0ff][\ue100-\uf8ff](?:['’]s?| police| [a-z]+ detective)"
)
_WHEN = rf"(?:the|early|late|mid|summer|spring|year|{'|'.join(edtf.MONTHS)}|of|a|\d+s?)"
_LEAD_IN = (
    r"(?:However|Additionally|Finally|Later|Then|In addition|Ultimately), "
    rf"|(?:In|On|By|During|After|For|Since|At) {_WHEN}(?:,? {_WHEN}){{0,4}}, |[A-Z][a-z]+(?:ed|ing) [^.;,]{{3,80}}, (?=it\b)"
)
_NEXT_OF_ITS_NAME = re.compile(r" (?:II|III|IV|V|VI|VII|VIII|IX|X)\b")
_OTHER_WORK = re.compile(
    rf"(?<!\bis )(?<!\bwas )(?<!\bas )\b[Aa]n? (?:[\w-]+ ){{0,3}}?(?P<noun>{'|'.join(WORKS)}|pilot|sequel|prequel|remake|spin-off|adaptation|dramati[sz]ation)\b"
)
_ANY_OTHER_WORK = re.compile(rf"{_OTHER_WORK.pattern}|\b[Tt]he (?:pilot|sequel|prequel|remake|spin-off|adaptation)\b")
_PLAIN_BEFORE = OPENERS | {r.casefold() for r in ROLES}
_ORDINAL = "|".join(_ORDINALS)


class Mention(NamedTuple):
    """Something named in a sentence. `id` is None for an unknown name and for one that could mean several things."""

    span: Span
    kind: str
    name: str
    id: str | None = None
    date: Dated | None = None
    entity: Entity | None = None
    because: Span | None = None


class Tagged(NamedTuple):
    """A sentence in tokens; `described` where it is what a cast line says of its character, read as `X is …`.

    `leading` is the date that opens the sentence where this is a clause of it that goes on with its subject.
    """

    document: Document
    sentence: Sentence
    text: str
    mentions: tuple[Mention, ...]
    origin: tuple[int, ...]
    described: bool = False
    leading: Dated | None = None

    def mention(self, token: str) -> Mention:
        """The mention that a two-character token stands for."""
        return self.mentions[ord(token[1]) - FIRST_INDEX]

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of the tagged text stands in the page."""
        return Span(self.origin[start], self.origin[end - 1] if end <= start else self._after(end))

    def _after(self, end: int) -> int:
        if end < len(self.text):
            before = self.text[end - 1]
            if FIRST_INDEX <= ord(before) <= _LAST_INDEX:
                return self.mentions[ord(before) - FIRST_INDEX].span.end
            return self.origin[end - 1] + 1
        return self.origin[end]

    def words(self, start: int, end: int) -> str:
        """The words of the page behind a stretch of the tagged text."""
        return self.document.quote(self.span(start, end))


class Page(NamedTuple):
    """A document as the tagger needs it.

    What it is about and the nouns it uses for that, its dates, whether its italics were lost, and by the span of each cast
    row the character that the row is for.
    """

    document: Document
    about: str
    nouns: tuple[str, ...]
    dated: Mapping[int, Sequence[Dated]]
    lost_italics: bool
    roles: Mapping[Span, str]


class Tagger:
    """Tags the sentences of one document; knows what the sentence before was about."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self.document, self.about, self.dated, self.lost = page.document, page.about, page.dated, page.lost_italics
        self.lexicon, self.roles = lexicon, page.roles
        nouns = "|".join(sorted(map(re.escape, page.nouns), key=len, reverse=True))
        self._subject_noun = re.compile(
            rf"\b[Tt]he (?:(?:limited|television|animated|studio) )?(?:{nouns}|project)\b(?![-–]\w| [A-ZÀ-Þ]| [\"“][A-Z]| (?:of|called|titled|based|that|which|rights|adaptations?|versions?|industry|festivals?|critics?|school)\b)"
            if nouns
            else r"(?!)"
        )
        self._subject: str | None = None
        self._told: Span | None = None
        self._works: set[str] = set()
        self._person: str | None = None
        self._told_of: Span | None = None
        self._paragraph = -1
        self._called = max(("he", "she"), key=lambda p: len(re.findall(rf"\b{p}\b", self.document.text, re.IGNORECASE)))

    def tag(self, number: int, sentence: Sentence) -> Tagged:
        """A sentence in tokens; sentences have to come in order."""
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._subject, self._told, self._works = sentence.paragraph, None, None, set()
            self._person = self._told_of = None
        found = self._mentions(number, sentence)
        tagged = self._described(_assembled(self.document, sentence, found))
        before, self._subject = self._subject, _subject_of(tagged)
        kinds = PERSONAL if self.lexicon.kind(self.about) == "character" else ("person",)
        if people := {m.id for m in found if m.kind in (*kinds, "unclear")}:
            self._person, self._told_of = (people.pop() if len(people) == 1 else None), sentence.span
        self._works = {m.id for m in found if m.id and m.kind == "work" and m.entity is None}
        if self._subject != before or not any(m.because for m in found):
            self._told = sentence.span
        return tagged

    def _described(self, tagged: Tagged) -> Tagged:
        """The opening description of a cast line, read as what it says of the character: `A former nurse` is `X is a former nurse`."""
        row = tagged.sentence.under
        if row is None or row.description is None or tagged.sentence.span.start != row.description.start or row.span not in self.roles:
            return tagged
        if not _DESCRIPTION.match(tagged.text):
            return tagged
        ident = self.roles[row.span]
        mention = Mention(
            row.character or row.actor,
            self.lexicon.kind(ident),
            self.lexicon.entities[ident].name,
            ident,
            because=row.span,
        )
        token = LETTERS[mention.kind] + chr(FIRST_INDEX + len(tagged.mentions))
        head = f"{DESCRIBED}{token} is "
        text = head + tagged.text[0].lower() + tagged.text[1:]
        origin = (tagged.sentence.span.start,) * len(head) + tagged.origin
        return tagged._replace(text=text, mentions=(*tagged.mentions, mention), origin=origin, described=True)

    def _mentions(self, number: int, sentence: Sentence) -> list[Mention]:
        text, (start, end) = self.document.text, sentence.span
        taken: list[Mention] = []
        for dated in self.dated.get(number, ()):
            taken.append(Mention(dated.span, "date", self.document.quote(dated.span), date=dated))
        quoted = quotations(text, start, end)
        names = self._names(sentence, taken, quoted)
        for span in quoted:
            if not any(n.span.start <= span.start and span.end <= n.span.end for n in names):
                names = [n for n in names if not (span.start <= n.span.start and n.span.end <= span.end)]
                taken = [t for t in taken if not (span.start <= t.span.start and t.span.end <= span.end)]
                names.append(self._quoted(span))
        taken += [n for n in names if not _overlaps(n, taken)]
        taken += self._seasons(start, end, taken)
        taken = _outermost(taken)
        taken += [m for m in self._definite(sentence, taken) if not _overlaps(m, taken)]
        taken += [m for m in self._pronouns(sentence, taken) if not _overlaps(m, taken)]
        taken += [m for m in self._unknown(start, end) if not _overlaps(m, taken)]
        return sorted(taken)

    def _quoted(self, span: Span) -> Mention:
        inside = self.document.text[span.start + 1 : span.end - 1].rstrip(",.")
        ident = self.lexicon.one(inside, "work") or self.lexicon.one(inside, "character")
        if ident:
            return Mention(span, self.lexicon.kind(ident), inside, ident)
        return Mention(span, "quote", self.document.quote(span))

    def _names(self, sentence: Sentence, taken: list[Mention], quoted: list[Span]) -> list[Mention]:
        """Known names, the longest first from the left; what could mean several things is settled or left unclear."""
        text, (start, end) = self.document.text, sentence.span
        tokens = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(text, start, end)]
        found: list[Mention] = []
        at = 0
        spots: list[tuple[Span, tuple[str, ...], str]] = []
        while at < len(tokens):
            match = self._longest(tokens, at, start, taken)
            if match:
                span, ids, count = match
                spots.append((span, ids, text[span.start : span.end]))
                at += count
            else:
                at += 1
        settled: dict[Span, str] = {
            span: ids[0] for span, ids, name in spots if len(ids) == 1 and not self._is_of_another(name, ids[0], text[start : span.start])
        }
        for _ in range(2):
            for span, ids, _ in spots:
                if span not in settled and 1 < len(ids) <= MOST_NAMESAKES:
                    context = Context(
                        self.document,
                        sentence,
                        span,
                        ids,
                        self.lexicon,
                        settled,
                        tuple(s for s, _, _ in spots),
                        self.about,
                    )
                    if (ident := resolve(context)) and not self._is_of_another(
                        text[span.start : span.end], ident, text[start : span.start]
                    ):
                        settled[span] = ident
        for span, _, name in spots:
            chosen = settled.get(span)
            article = _ARTICLE.search(text, start, span.start)
            wide = Span(article.start(), span.end) if article else span
            kind = self.lexicon.kind(chosen) if chosen else "unclear"
            found.append(Mention(wide, kind, name, chosen))
        return found

    def _is_of_another(self, name: str, ident: str, before: str) -> bool:
        entity = self.lexicon.entities[ident]
        return entity.kind == "person" and " " not in name and is_of_another(name, entity.name, before)

    def _longest(
        self, tokens: list[tuple[int, int, str]], at: int, start: int, taken: list[Mention]
    ) -> tuple[Span, tuple[str, ...], int] | None:
        first = tokens[at]
        heads_a_name = first[2] in COMPASS and at + 1 < len(tokens) and tokens[at + 1][2][0].isupper()
        if not (first[2][0].isupper() or first[2][0].isdigit() or heads_a_name or self.lexicon.find(first[2])):
            return None
        for count in range(min(self.lexicon.longest + 1, len(tokens) - at), 0, -1):
            last = tokens[at + count - 1]
            surface = self.document.text[first[0] : last[1]]
            bare = _POSSESSIVE.sub("", surface)
            ids = self.lexicon.find(bare)
            lost = self.lost and not ids and bare.endswith("s") and self._is_lost(last[1])
            if lost:
                ids = tuple(i for i in self.lexicon.find(bare[:-1]) if self.lexicon.kind(i) in ("work", "organisation"))
            if not ids or not self._fits(bare, ids, first[0] == start, lost):
                continue
            end = first[0] + len(bare)
            end += self.document.text[end : end + 1] == "." and any(
                self.lexicon.entities[i].name.endswith(bare.split()[-1] + ".") for i in ids
            )
            span = Span(first[0] - (self.document.text[first[0] - 1 : first[0]] == "/"), end)
            if not lost and self._torn(span, bare, ids):
                continue
            if any(t.span.start < span.end and span.start < t.span.end for t in taken):
                continue
            return span, ids, count
        return None

    def _torn(self, span: Span, surface: str, ids: tuple[str, ...]) -> bool:
        """True for a part of a known name that here is part of another: `Brad` of `Brad Pitt` where only one Brad is known."""
        whole = any(key(n) == key(surface) for i in ids for n in (self.lexicon.entities[i].name, *self.lexicon.entities[i].aliases))
        after = self.document.text[span.end : span.end + 24]
        if not whole and " " not in surface and self._may_be_a_namesake(surface, after, ids):
            return True
        if (of := _OF_A_NAME.search(self.document.text, max(0, span.start - 30), span.start)) and (
            kind_of(of[1]) in ("place", "organisation", "event") and all(self.lexicon.kind(i) in ("place", "organisation") for i in ids)
        ):
            return True
        if not whole and _IN_A_LONGER_NAME.search(self.document.text, max(0, span.start - 30), span.start):
            return True
        if _NEXT_OF_ITS_NAME.match(after) and all(self.lexicon.kind(i) == "work" for i in ids):
            return True
        longer = re.match(r"(?: [A-ZÀ-Þ][\w’.-]*)+", after)
        if (
            longer
            and all(self.lexicon.kind(i) in ("place", "organisation", "thing") for i in ids)
            and kind_by_noun(surface + longer[0]) in ("organisation", "event", "award")
        ):
            return True
        if longer and not self.lost and self._goes_on(surface, longer[0].split(), ids):
            return True
        if whole and all(self.lexicon.kind(i) in ("person", "character") for i in ids) and " " not in surface:
            following = re.match(r" ([A-ZÀ-Þ][a-zà-ÿ]+|[A-Z]{2,}[\w-]*\d[\w-]*)", after)
            return bool(following and not self.lexicon.find(following[1]) and not self.lost)
        if whole:
            before = re.search(r"\b([A-ZÀ-Þ][a-z]+) $", self.document.text[max(0, span.start - 30) : span.start])
            is_short = " " not in surface and all(key(self.lexicon.entities[i].name) != key(surface) for i in ids)
            only_work = is_short or all(self.lexicon.kind(i) == "work" for i in ids)
            plain = before and (before[1].casefold() in _PLAIN_BEFORE or self.lexicon.find(before[1]))
            return bool(only_work and before and not plain)
        if re.match(r" [A-ZÀ-Þ][a-zà-ÿ]", self.document.text[span.end : span.end + 3]):
            return True
        before = re.search(r"([A-ZÀ-Þ][\w-]*) $", self.document.text[max(0, span.start - 30) : span.start])
        return bool(before and before[1].casefold() not in _PLAIN_BEFORE and before[1] not in TITLES and not self.lexicon.find(before[1]))

    def _may_be_a_namesake(self, surface: str, after: str, ids: tuple[str, ...]) -> bool:
        """True for a bare given name where another who has it is named, here (`William of Montreuil`) or elsewhere on the page."""
        spelled = [n for i in ids for n in (self.lexicon.entities[i].name, *self.lexicon.entities[i].aliases)]
        own = {word for name in spelled for word in name.split()}
        if any(self.lexicon.kind(i) != "person" for i in ids) or all(n.split()[0] != surface for n in spelled):
            return False
        others = re.findall(rf"(?<![\w.] ){re.escape(surface)} ([A-ZÀ-Þ][a-zà-ÿ]+)\b", self.document.text)
        return bool(_OF_A_PLACE.match(after)) or any(o not in own and not self.lexicon.find(f"{surface} {o}") for o in others)

    def _goes_on(self, surface: str, more: list[str], ids: tuple[str, ...]) -> bool:
        """True where the capitals behind a name are of a longer one, and name nobody's post, no format and nothing known."""
        if key(surface) in COUNTRIES or any(self.lexicon.kind(i) not in ("place", "organisation", "thing", "work") for i in ids):
            return False
        return not (is_post(more[0]) or more[0].casefold() in FORMATS | OPENERS) and not any(
            self.lexicon.find(" ".join(more[:n])) for n in range(1, len(more) + 1)
        )

    def _is_lost(self, end: int) -> bool:
        return bool(re.match(r" (?:[A-ZÀ-Þ]|[\"“]|(?:first|second|third|fourth|fifth) (?:season|episode))", self.document.text[end:]))

    def _fits(self, surface: str, ids: tuple[str, ...], opens: bool, lost: bool) -> bool:
        """True where the words are written as the name is: its capitals, and its commas if it has any."""
        if lost:
            return True
        spelled = [n for i in ids for n in (self.lexicon.entities[i].name, *self.lexicon.entities[i].aliases)]
        if re.search(r"[,;:()\"“]", surface):
            return any(fold(surface) in fold(n) for n in spelled)
        if opens and " " not in surface and surface.casefold() in OPENERS:
            return False
        if "\n" in surface or any(len(g) > 1 for g in re.findall(r"\W+", surface) if g.strip() in ("", ".") and g != ". "):
            return False
        if surface.split()[0] in COMPASS:
            return any(surface[1:] in n for n in spelled)
        return surface[0].isupper() or surface[0].isdigit() or any(surface in n for n in spelled)

    def _seasons(self, start: int, end: int, taken: list[Mention]) -> list[Mention]:
        """`the second season of X`, `X season 2`, `X's second season`, `the fifth episode`: parts of works, works themselves."""
        text, out = self.document.text, []
        works = {m.span.start: m for m in taken if m.kind in ("work", "unclear")}
        for match in re.finditer(rf"\b(?:the )?({_ORDINAL}) (season|episode) of ", text[start:end]):
            work = works.get(start + match.end())
            if work and (ident := self._as_work(work)):
                out.append(self._part(Span(start + match.start(), work.span.end), ident, match[2], _ORDINALS[match[1]]))
        for work in works.values():
            after = re.match(
                rf"(?:['’]?s)? (?:(season|episode) (\d+(?:\.\d)?)|({_ORDINAL}) (season|episode)\b)",
                text[work.span.end : end],
            )
            ident = self._as_work(work)
            if after and ident:
                noun, count = (after[1], after[2]) if after[1] else (after[4], str(_ORDINALS[after[3]]))
                out.append(self._part(Span(work.span.start, work.span.end + after.end()), ident, noun, count))
        for match in re.finditer(
            rf"\b[Tt]he (?:(?:mini)?series['’] )?({_ORDINAL}) (?:(?P<kind>season) of the (?:(?:mini)?series|show)\b|episode\b(?: of the (?:(?:mini)?series|show|season)\b)?(?! of\b))",
            text[start:end],
        ):
            if self.about.startswith("work/"):
                place = Span(start + match.start(), start + match.end())
                out.append(self._part(place, self.about, match["kind"] or "episode", _ORDINALS[match[1]]))
        return out

    def _as_work(self, mention: Mention) -> str | None:
        if mention.kind == "work":
            return mention.id
        return self.lexicon.one(mention.name, "work")

    def _part(self, span: Span, ident: str, noun: str, count: int | str) -> Mention:
        whole = self.lexicon.entities[ident]
        name = f"{whole.name} {noun} {count}"
        number = int(float(count))
        ordinal = next((w for w, i in _ORDINALS.items() if i == number), None) if str(count).isdigit() else None
        aliases = (f"{ordinal} {noun} of {whole.name}",) if ordinal else ()
        entity = Entity(f"{ident}-{noun}-{str(count).replace('.', '-')}", name, "work", aliases)
        return Mention(span, "work", name, entity.id, entity=entity)

    def _definite(self, sentence: Sentence, taken: list[Mention]) -> list[Mention]:
        """`the series`, `the mission`: the page's own subject, except in a section on another work or where another of its sort was just told of."""
        kind = self.about.partition("/")[0]
        if kind in PERSONAL or sentence.elsewhere:
            return []
        if kind != "work" and self._subject not in (None, self.about) and self.lexicon.kind(self._subject) in (kind, "thing", "event"):
            return []
        text, (start, end) = self.document.text, sentence.span
        return [
            Mention(Span(*m.span()), kind, m[0], self.about)
            for m in self._subject_noun.finditer(text, start, end)
            if not _other_work(m[0], text[start : m.start()]) and (kind == "work" or not self._is_a_rival(m, start, taken))
        ]

    def _is_a_rival(self, noun: re.Match[str], start: int, taken: list[Mention]) -> bool:
        """True where the sentence has told of another of the subject's sort: `a mission`, `Aster 7`."""
        before = self.document.text[start : noun.start()]
        if re.search(rf"\b(?:[Aa]n?|another|next|previous|other) (?:[\w-]+ ){{0,3}}?{re.escape(noun[0].split()[-1])}\b", before):
            return True
        own = set(key(self.lexicon.entities[self.about].name).split())
        return any(
            m.id != self.about and m.kind not in ("date", "quote") and own & set(key(m.name).split())
            for m in taken
            if m.span.start < noun.start()
        )

    def _pronouns(self, sentence: Sentence, taken: list[Mention]) -> list[Mention]:
        """Pronouns that can mean one only: the character a cast line is on, and whom the sentence before was about."""
        text, (start, end) = self.document.text, sentence.span
        role = self.roles.get(sentence.under.span) if sentence.under else None
        found = []
        if role:
            for each in re.finditer(
                r"\b(?:her|him|[Tt]he character|(?:his|her|their) character)(?= as\b| [\"“]|[.,]| is\b)", text[start:end]
            ):
                found.append(
                    Mention(
                        Span(start + each.start(), start + each.end()),
                        "character",
                        each[0],
                        role,
                        because=sentence.under.span if sentence.under else None,
                    )
                )
        first = self._subject_pronoun(start, end) or self._object_pronoun(start, end, taken)
        return [
            *found,
            *first,
            *(m for m in self._personal(start, end, [*taken, *first]) if not _overlaps(m, first)),
            *self._role(start, end),
        ]

    def _personal(self, start: int, end: int, taken: list[Mention]) -> list[Mention]:
        """`he` and `she` anywhere in a sentence: the only person it has named before, else the only one that the paragraph spoke of last."""
        out = []
        for match in re.finditer(r"\b(?:[Hh]e|[Ss]he)\b(?!['’])", self.document.text[start:end]):
            span = Span(start + match.start(), start + match.end())
            before = [m for m in taken if m.kind in (*PERSONAL, "unclear") and m.span.start < span.start]
            if any(t.kind == "quote" and t.span.start <= span.start < t.span.end for t in taken) or any(
                self._owns_somebody(m) for m in before
            ):
                continue
            if self._may_name_another(start, span.start, taken) or (not before and self._goes_before(start, end, span, taken)):
                continue
            named = {m.id for m in before}
            ident = named.pop() if len(named) == 1 else self._spoken_of(match[0]) if not named else None
            if ident and self.lexicon.kind(ident) in PERSONAL and may_be(match[0], self.lexicon.entities[ident].name):
                out.append(Mention(span, self.lexicon.kind(ident), match[0], ident, because=None if before else self._told_of))
        return out

    def _may_name_another(self, start: int, end: int, taken: list[Mention]) -> bool:
        """True where a name stands in the words that could be somebody's and is nobody known."""
        told = [m.span for m in taken if m.kind not in ("thing", "unknown", "character") or m.id == self.about or m.kind in PERSONAL]
        return any(not any(s.start <= r.span.start < s.end for s in told) for r in runs_of(self.document.text, start, end))

    def _goes_before(self, start: int, end: int, span: Span, taken: list[Mention]) -> bool:
        """True for `he` in a clause that opens its sentence, where somebody is named behind it: `Although he …, Holm …`."""
        opens = self.document.text[start : span.start].strip().casefold()
        behind = any(m.kind in (*PERSONAL, "unclear") and m.id != self.about for m in taken if span.end <= m.span.start < end)
        return behind and bool(re.match(r"(?:although|though|because|while|when|as|since|after|before|if|until|once)\b", opens))

    def _owns_somebody(self, mention: Mention) -> bool:
        """True for `X's father`, after whom `he` may be either."""
        after = re.match(r"['’]s? (?:[a-z-]+ ){0,2}?([a-z-]+)\b", self.document.text[mention.span.end : mention.span.end + 50])
        return bool(after and kind_of(after[1]) == "person")

    def _spoken_of(self, pronoun: str) -> str | None:
        if self.lexicon.kind(self.about) in PERSONAL:
            told = self._person if self._told_of else self.about
            return self.about if told == self.about and pronoun.casefold() == self._called else None
        return self._person

    def _role(self, start: int, end: int) -> list[Mention]:
        """`The composer` at the head of a sentence: the one person that the paragraph spoke of last."""
        match = _ROLE_SUBJECT.match(self.document.text, start, end)
        if not match or self._person is None:
            return []
        return [Mention(Span(start, match.end("role")), "person", match["role"], self._person, because=self._told_of)]

    def _subject_pronoun(self, start: int, end: int) -> list[Mention]:
        text = self.document.text
        match = re.match(
            rf"(?:{_LEAD_IN})?(?P<who>She|He|she|he|It|it|His|Her(?= [a-z]))\b",
            text[start:end],
        )
        if not match:
            return []
        personal = match["who"].lower() != "it"
        subject = self._subject
        if not personal and subject is None and self._works == {self.about}:
            subject = self.about
        if personal and self.lexicon.kind(self.about) in PERSONAL and subject != self.about:
            subject = self.about if subject is None else None
        if subject is None or (self.lexicon.entities[subject].kind in PERSONAL) != personal:
            return []
        if personal and not may_be(match["who"], self.lexicon.entities[subject].name):
            return []
        if not personal and subject == self.about and self._told_of_another_work():
            return []
        if not personal and subject != self.about and self.lexicon.kind(subject) not in ("place", "thing"):
            return []
        span = Span(start + match.start("who"), start + match.end("who"))
        return [Mention(span, self.lexicon.kind(subject), match["who"], subject, because=self._told)]

    def _object_pronoun(self, start: int, end: int, taken: list[Mention]) -> list[Mention]:
        """`it` behind the first verb of a sentence that opens with another's name: what the paragraph spoke of, which is what the page is about."""
        text, begins = self.document.text, (start, start + len("The "))
        opening = next((t.span for t in taken if t.span.start in begins and t.id != self.about), None) or next(
            (r.span for r in runs_of(text, start, end) if r.span.start in begins), None
        )
        match = _OBJECT_IT.match(text, opening.end, end) if opening else None
        if not match or self._subject != self.about or self.lexicon.kind(self.about) in PERSONAL or self._told_of_another_work():
            return []
        return [Mention(Span(match.start("it"), match.end()), self.lexicon.kind(self.about), "it", self.about, because=self._told)]

    def _told_of_another_work(self) -> bool:
        return bool(self._told and _OTHER_WORK.search(self.document.text, self._told.start, self._told.end))

    def _unknown(self, start: int, end: int) -> list[Mention]:
        text = self.document.text
        return [
            Mention(run.span, "unknown", run.text)
            for run in runs_of(text, start, end)
            if run.text.casefold() not in FORMATS and not (run.opens and len(run.text.split()) == 1 and not self._is_name(run))
        ]

    def _is_name(self, run: Run) -> bool:
        """True for a single word at the head of a sentence that is no plain word: a capital elsewhere, or a clause about it."""
        text = self.document.text
        if run.text.casefold() in OPENERS:
            return False
        return _seen_inside(text, run.text) or text[run.span.end : run.span.end + 8] in (", which ", ", who is")


def _seen_inside(text: str, word: str) -> bool:
    """True for a word that is capitalised in the middle of a sentence too."""
    return word in _inside(text)


@lru_cache(maxsize=4)
def _inside(text: str) -> frozenset[str]:
    """The words that stand inside the sentences of a text, with all they begin with up to a mark in them."""
    found = {m[0] for m in re.finditer(r"(?<=[a-z,] )[A-ZÀ-Þ]\S{0,80}", text)}
    return frozenset(word[: m.end()] for word in found for m in re.finditer(r"\w\b", word))


def _other_work(noun: str, before: str) -> bool:
    """True where a sentence has spoken of another work before it says `the project`, or of `a film` before it says `the film`."""
    last = noun.split()[-1].casefold()
    if last == "project":
        return bool(_ANY_OTHER_WORK.search(before))
    return any(last == m["noun"] for m in _OTHER_WORK.finditer(before))


def _overlaps(mention: Mention, taken: list[Mention]) -> bool:
    return any(t.span.start < mention.span.end and mention.span.start < t.span.end for t in taken)


def _outermost(mentions: list[Mention]) -> list[Mention]:
    return [
        m
        for m in mentions
        if not any(o is not m and o.span.start <= m.span.start and m.span.end <= o.span.end and o.span != m.span for o in mentions)
    ]


def _assembled(document: Document, sentence: Sentence, mentions: list[Mention]) -> Tagged:
    pieces: list[str] = []
    origin: list[int] = []
    at = sentence.span.start
    kept = mentions[: _LAST_INDEX - FIRST_INDEX]
    for index, mention in enumerate(kept):
        if mention.span.start < at:
            continue
        pieces.append(document.text[at : mention.span.start])
        origin.extend(range(at, mention.span.start))
        pieces.append(LETTERS[mention.kind] + chr(FIRST_INDEX + index))
        origin.extend((mention.span.start, mention.span.start))
        at = mention.span.end
    pieces.append(document.text[at : sentence.span.end])
    origin.extend(range(at, sentence.span.end + 1))
    return Tagged(document, sentence, "".join(pieces), tuple(kept), tuple(origin))


_ANY_INDEX = f"[{chr(FIRST_INDEX)}-{chr(_LAST_INDEX)}]"
_ANY = f"[{''.join(LETTERS.values())}]{_ANY_INDEX}"
_PERSON = f"{LETTERS['person']}{_ANY_INDEX}"
_ROLE_WORDS = "|".join(r.replace("-", "[- ]") for r in ROLES) + "|" + "|".join(r.capitalize().replace("-", "[- ]") for r in ROLES)
_ROLE_SUBJECT = re.compile(rf"(?P<role>The (?:{'|'.join(r for r in ROLES if '-' not in r)}))(?='s | (?:{'|'.join(SPEECH)})\b)")
_OF_A_NAME = re.compile(r"(?<!^)(?<![.!?] )\b([A-Z][a-z]+) of (?:the )?$")
_IN_A_LONGER_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+ (?:de|del|della|di|da|dos|das|du|van|von|bin|ibn|zu)(?: (?:la|las|los|der|den|dem|het))? $"
)
_OF_A_PLACE = re.compile(r" (?:of|de|du|von|van|the) (?:the )?[A-ZÀ-Þ]")
_OBJECT_IT = re.compile(r" (?:(?:later|also|has|had|have|[a-z]+ly) ){0,2}(?:[a-z]+ed|gave|made|bought|took|put|chose|sold) (?P<it>it)\b")
_IN_LIST = re.compile(rf"{_PERSON}(?: and |, and )$")
_SPEAKER = re.compile(
    rf"({_PERSON})(?: of {_ANY}| for {_ANY}|, [^,]{{3,60}},)?(?: (?:also|then|later|did|\w+ly))? (?:{'|'.join(SPEECH)}|gave)\b"
)
_OPENING = re.compile(
    rf"(?:(?:However|Additionally|Finally|Later), )?(?:(?:{_ROLE_WORDS}) )?(?:{LETTERS['organisation']}{_ANY_INDEX}(?:'s?)? (?=[{LETTERS['person']}]))?(?P<who>{_ANY})(?P<more>(?:, | and |, and ){_PERSON})?(?! season)"
)


def main_subject(tagged: Tagged, before: int | None = None) -> tuple[int, int] | None:
    """Where in the tagged text the person stands whom the sentence lets speak last before a place, else the mention that opens it."""
    speakers = list(_SPEAKER.finditer(tagged.text, 0, len(tagged.text) if before is None else before))
    if speakers:
        if before is None and len({tagged.mention(m[1]).id for m in speakers}) > 1:
            return None
        start = speakers[-1].start(1)
        return None if _IN_LIST.search(tagged.text, 0, start) else speakers[-1].span(1)
    match = _OPENING.match(tagged.text)
    return match.span("who") if match and not match["more"] else None


def _subject_of(tagged: Tagged) -> str | None:
    place = main_subject(tagged)
    mention = tagged.mention(tagged.text[place[0] : place[1]]) if place else None
    return mention.id if mention and mention.entity is None else None
