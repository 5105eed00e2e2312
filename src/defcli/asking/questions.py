"""What a question asks for: its question word, the kind of answer, and the words that an answer has to fit."""

import re
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from defcli.language.names import words

_NOUNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("actor actress critic reviewer showrunner composer director writer editor producer person executive singer performer cinematographer star", ("person",)),
    ("priest lawyer doctor nurse cop detective officer teacher reporter journalist bartender waitress architect criminal reverend", ("character", "person")),
    ("character hero superhero villain antagonist member leader finger role captain boss", ("character",)),
    ("company studio network channel newspaper magazine site website outlet label publisher service agency firm organisation organization", ("organisation",)),
    ("city place location country town venue building street state", ("place",)),
    ("film movie series show season episode song album book novel game play work", ("work",)),
    ("award prize", ("award",)),
    ("convention festival event ceremony", ("event",)),
    ("team group band faction", ("group",)),
)  # fmt: skip
_KINDS = {noun: kinds for nouns, kinds in _NOUNS for noun in nouns.split()}
_DATES = frozenset("date day month year".split())
_EMPTY = frozenset(
    (
        "a an the of in on at by to for from with and or as is are was were be been being am do does did done has have had it its they them their he she his her"
        " him that this these those there who whom whose what whats which when where why how many much long will would could can should name named called tell"
        " me list give all s t so then really exactly actually ever also just else get got more most than other others each any some only very too plain"
        " about finally eventually really already even you your i my we our us"
    ).split()
)
_SOFT = frozenset(
    (
        "show series miniseries program programme movie season people thing ones bit part kind went go goes come came happen"
        " happened take took make put reviewer critic actor actress classical before previously once say"
        " says said think thinks thought feel felt believe out up end ended old older new real whole work use used"
    ).split()
)
SOFT = 0.15
TYPE = 0.3
_COUNTS = tuple("one two three four five six seven eight nine ten".split())
_STEM = 6
_BESIDES = ("besides", "except", "excluding", "apart")
_HOW = re.compile(
    r"where (?:did|does) (?:\w+ ){1,4}?(?:place|rank|finish)\b|how (?:many|much|big|high|often|large)\b|what (?:percent|percentage|number|share|score|rating)|what did (?:\w+ ){1,3}(?:rate|score|give)\b"
)
_ASKING = ("who", "whom", "whose", "what", "which", "when", "where", "why", "how")
_BEYOND = frozenset(
    "didnt doesnt dont isnt wasnt werent arent wont never nobody best better worst worse strongest stronger coolest hottest smartest mean means meaning".split()
)
_MAKES = frozenset("wrote write writes written made make".split())
_MUSIC = frozenset("score music soundtrack theme song songs".split())
_SHORT = {"tv": "television", "ep": "episode", "eps": "episodes", "pic": "picture"}
_PHRASAL: tuple[tuple[str, str], ...] = (
    (r"did the (?:score|music|soundtrack)", "composed the score"), (r"filmed|filming", "shot"), (r"(?:is|are|was|were) (?:credited|described) as", "is"), (r"(?:come|comes|came) before", "preceded"),
    (r"(?:go|goes|went|gone|going) back to", "returned to"), (r"(?:come|comes|came|coming|put|puts) (?:\w+ )?out(?! that)", "released"),
    (r"(?:go|goes|went|going) up", "increased"), (r"(?:go|goes|went|going) down", "declined"), (r"(?:look|looks|looked|looking) for", "searched"),
    (r"(?:take|takes|took|taking) over(?: from)?", "replaced"), (r"(?:turn|turns|turned|pass|passed) (?:it )?(?:down|on) (?!to\b)", "declined "),
    (r"(?:hang|hangs|hung) out", "frequented"), (r"(?:bring|brings|brought) in", "hired"), (r"(?:end|ends|ended) up", ""),
    (r"(?:nod|tribute|callback) to", "homage to"), (r"(?:step|stepped) down", "resigned"), (r"(?:make|makes|made) up of", "consists of"),
    (r"(?:team|teams|teamed|get|gets|got) (?:up|together)", "unite"), (r"(?:going|goes|went) out with", "girlfriend of"),
    (r"(?:is|be|was|comes|came|come) back", "returned"), (r"(?:look|looks|looked|looking) into", "investigated"),
)  # fmt: skip
_MISTYPED = {"".join(sorted(w)): w for w in _ASKING if len(w) > 3}
_AUXILIARY = frozenset("is are was were do does did has have had can could will would".split())


class Asked(NamedTuple):
    """A question as it is understood.

    `form` is one of `who what when where number long why how yes-no`; `kinds` are the kinds of entities it asks for, if it says;
    `words` all its words, folded; `noun` what follows `which` or `what`; `without` the words of what is not meant.
    """

    form: str
    kinds: tuple[str, ...]
    noun: str | None
    words: tuple[str, ...]
    without: tuple[str, ...] = ()

    @property
    def counted(self) -> str | None:
        """The word that follows `how many`, if the question has it."""
        return next((b for a, b in pairwise(self.words) if a == "many"), None)

    @property
    def wants_premise(self) -> bool:
        """True for `what is it about`, `what is the plot of X`."""
        return self.form == "what" and (self.words[-1:] == ("about",) or bool({"premise", "plot", "synopsis"} & {*self.words}))

    @property
    def wants_story(self) -> bool:
        """True for `what happened to X`, which no single fact answers."""
        return self.form == "what" and bool({"happened", "happens"} & {*self.words})

    @property
    def is_beyond(self) -> bool:
        """True for what no page says in so many words: who is not, who is better."""
        return self.form in ("who", "what", "where", "number") and bool(_BEYOND & {*self.words})

    @property
    def names(self) -> bool:
        """True where a thing is named in the question, and its name asked for: `what is the ship called`."""
        return self.form == "what" and bool({"called", "named", "name"} & {*self.words[1:]})


def analyse(question: str) -> Asked:
    """The question's form and words."""
    asked = _analyse(question)
    cut = next((i for i, w in enumerate(asked.words) if i and (w in _BESIDES or w == "not")), None)
    return asked._replace(words=asked.words[:cut], without=asked.words[cut + 1 :]) if cut else asked


def _analyse(question: str) -> Asked:
    told = tuple(
        words(
            re.sub(
                r"\b([Ww]ho|[Ww]hat|[Ww]hen|[Ww]here|[Ww]hy|[Hh]ow)s\b",
                r"\1 is",
                question.replace("’", "'").replace("'s ", "s' s ").replace("s' s ", "'s "),
            )
        )
    )
    told = tuple(_SHORT.get(w) or _MISTYPED.get("".join(sorted(w)), w) for w in told)
    text = " ".join(told)
    for phrase, plain in _PHRASAL:
        text = re.sub(rf"\b{phrase}(?=\W|$)", plain, text)
    told = tuple("composed" if w in _MAKES and _MUSIC & {*text.split()} else w for w in text.split())
    asking = next((w for w in told if w in _ASKING), "")
    noun = _noun(told, asking)
    kinds = _KINDS.get(noun or "", ())
    if told and told[0] in ("name", "list"):
        return Asked("who", _KINDS.get(_single(told[-1]), ()), None, told)
    if not asking and told and told[0] in _AUXILIARY:
        return Asked("yes-no", (), None, told)
    if _HOW.search(text):
        return Asked("number", (), noun, told)
    if re.search(r"\bhow long\b|\bwhat is the (?:length|runtime|running time)\b", text):
        return Asked("long", (), None, told)
    if noun in _DATES or re.match(r"(?:what|which) (?:date|day|month|year)\b", text):
        return Asked("when", (), noun, told)
    if asking in ("who", "whom", "whose"):
        return Asked("who", kinds or ("person", "character", "group", "organisation"), None, told)
    if asking == "how":
        return Asked("how", (), None, told)
    if asking in ("when", "where", "why"):
        had = {"watch", "stream", "streaming"} & {*told}
        return Asked(asking, () if asking != "where" else ("organisation",) if had else ("place", "event"), None, told)
    return Asked("what", kinds, noun, told)


def _noun(told: tuple[str, ...], asking: str) -> str | None:
    if asking not in ("which", "what") or asking not in told:
        return None
    if told[:2] in (("what", "is"), ("what", "was")):
        last = next(w for w in reversed(told) if w not in ("called", "named"))
        return _single(last) if _single(last) in _KINDS else None
    following = list(takewhile(lambda w: w not in _AUXILIARY, told[told.index(asking) + 1 :][:5]))
    known = next((w for w in following if _single(w) in _KINDS), None)
    return _single(known or following[0]) if following else None


def _single(word: str) -> str:
    return (
        word[:-3] + "y"
        if word.endswith("ies") and len(word) > 6
        else word[:-2]
        if word.endswith(("sses", "oes", "ches", "shes", "xes"))
        else word.removesuffix("s")
        if not word.endswith(("ss", "series"))
        else word
    )


def is_of(word: str, noun: str) -> bool:
    """True for a noun's own forms."""
    return _single(word) == noun


def content(asked: Asked) -> tuple[tuple[str, float], ...]:
    """The words an answer has to fit, each with its weight: what every question has counts nothing."""
    counted = asked.counted if asked.form == "number" else None
    return tuple(
        (w, TYPE if w in _COUNTS else SOFT if w != counted and (_single(w) in _SOFT or w in _SOFT) else 1.0)
        for w in asked.words
        if w not in _EMPTY and not (asked.form == "when" and w in _DATES)
    )


@lru_cache(maxsize=16384)
def matter(text: str) -> frozenset[str]:
    """The stems of a text's words, those aside that every sentence has."""
    return frozenset(stem(w) for w in words(text) if w not in _EMPTY)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its ending: `filming`, `filmed` and `films` are one; `three` is 3."""
    if word == "like":  # it compares; who likes something praises it
        return word
    if word in _COUNTS:
        return str(_COUNTS.index(word) + 1)
    for ending in ("ments", "ment", "ings", "ing", "ions", "ion", "ers", "ors", "ies", "ed", "er", "or", "es", "ly", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return re.sub(r"(.)\1$", r"\1", word)[:_STEM]


_ALIKE: tuple[frozenset[str], ...] = tuple(
    frozenset(stem(w) for w in each.split())
    for each in (
        "kid child children teen teenager youth boy girl",
        "picture photo photograph image",
        "stake share",
        "musician singer rocker",
        "crash accident",
        "lawsuit sue court",
        "settle live lived reside",
        "taught teach teacher sensei trainer train mentor master",
        "movie film",
        "shoot shooting shot film filming filmed",
        "kill killed murder murdered slay",
        "hire recruit employ recruits hires",
        "buy bought purchase acquire",
        "start begin began started beginning",
        "main primary principal",
        "return returned returns reprise reprises reprised",
        "pull pulled remove removed",
        "announce announced reveal revealed confirm confirmed",
        "search searching seek sought",
        "drop decline declined fell decrease",
        "together meet meets gather unite",
        "end finish wrap ended finished wrapped",
        "hard difficult headache trouble problem",
        "quit leave left resign depart",
        "viewer viewers watch watched audience people viewership",
        "cast hired chosen sign signed",
        "big size piece",
        "job living work works profession career",
        "screened shown screening",
        "favourite favorite highlight",
        "praise praised liked likes",
        "nomination nominations nominated nominee up listed",
        "place placed ranked rank ranking",
        "handed turned submitted delivered",
        "worldwide world global",
        "land landed available arrive",
        "released release",
        "first premiere opening",
        "single continuous one unbroken take",
        "rename renamed",
        "boss leader head",
        "before former previous once previously",
        "length long runtime running",
        "mother mum mom",
        "father dad",
        "lover boyfriend girlfriend dating love",
        "priest father reverend",
        "inspired inspire influence influenced based",
        "compare compared liken",
        "trouble suffer disorder condition",
        "colour color colors",
        "suit costume tracksuit outfit",
        "opening title credits",
        "grade rating score mark",
        "weak handicap weakness bad",
        "stop ends end",
        "homage nod tribute reference",
        "police cop",
        "doctor nurse medic",
        "attorney lawyer",
        "detective investigator",
        "company firm business",
        "dead deceased died",
        "destroy destroyed wipe wiped",
        "want wanted wish wished important",
        "fake false code working",
        "replace replaced substitute",
        "choose chose chosen pick picked",
        "nickname alias",
        "tune song theme",
        "fight fought battle combat",
        "script screenplay",
        "cost budget price",
        "earn earned gross grossed",
        "cancel cancelled axed scrapped",
        "delay delayed postponed",
        "teaser preview",
        "nation country",
        "steal stole stolen theft",
        "save saved rescue rescued",
        "help helped assist aid",
        "need needed require required",
        "bones bone skeleton",
        "under beneath below underneath",
        "funny humorous comedic",
        "scary frightening",
        "angry anger",
        "fast quick",
        "wardrobe clothes clothing",
        "increase increased rise rose grow grew",
        "pub bar tavern",
        "likened comparison",
        "hero superhero vigilante",
        "villain antagonist enemy",
        "reviewer critic",
        "disappoint disappointed disappointing letdown",
        "dull boring bland",
        "hidden secret",
        "crime criminal crook",
        "kidnap abduct",
        "blind sightless",
        "rich wealthy billionaire",
        "strength strong power powers",
    )
)  # fmt: skip


def alike(word: str) -> frozenset[str]:
    """The stems of a word and of everyday words of its meaning."""
    return frozenset({stem(word), *(w for group in _ALIKE if stem(word) in group for w in group)})
