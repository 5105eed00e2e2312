"""Credits: who made a work and in which capacity, with the scope the words give."""

from defcli.extraction.relation import Phrase, Relation

_DID = {"director": "directed", "producer": "produced", "editor": "edited", "composer": "composed the music of"}


def _credit(name: str, noun: str, plural: str, verb: str, *phrases: str | Phrase, **more: tuple[str, ...]) -> Relation:
    """A capacity in which a person made a work, in the ways all capacities are written."""
    article = "" if noun.startswith(("a ", "an ")) else "a "
    return Relation(
        name=name,
        subject=("person",),
        object=("work",),
        label=f"is {noun} of",
        inverse=f"has as {noun}",
        statement="{subject} " + _DID.get(noun, f"was {article}{noun} of") + " {object}",
        ask_object="Of which work is {subject} " + noun + "?",
        ask_subject="Who is credited as " + noun + " of {object}?",
        synonyms=(*noun.replace("an ", "", 1).replace("a ", "", 1).split(), *verb.split(), *more.get("synonyms", ())),
        phrases=(
            *phrases,
            f"{{subject:person+}},? (?:the )?{plural} (?:for|of|on) {{object:work+}}",
            f"{{object:known|work}}(?:'s)? {plural} {{subject:person+}}",
            f"{{subject:person}} (?:<also>(?:serves|served|serving|is|was|works|worked|acted) as|<was>) (?:an? |the )?(?:primary |main |lead |sole )?{plural}(?!['’]s)(?: (?:for|of|on) {{object:work}})?(?! (?:for|of) )",
        ),
        defaults=(("object", "about"),),
    )


CREATED_BY = Relation(
    name="created_by",
    subject=("work", "character", "thing"),
    object=("person", "organisation"),
    label="was created by",
    inverse="created",
    statement="{subject} was created by {object}",
    ask_object="Who created {subject}?",
    synonyms=("create", "created", "creator", "creators", "made", "invented", "conceived"),
    phrases=(
        "{subject:work} <was> [^.;]{0,80}?created by (?:[A-Za-z]+ animator |[a-z]+ )?{object:person+}",
        "{subject:known|work}(?:'s)? creators? {object:person}",
        "{object:person}, (?:the )?creator of {subject:work}",
        "{object:person} created {subject:work}",
        "{object:person} created the characters {subject:character+}",
    ),
)
SHOWRUNNER_OF = _credit(
    "showrunner_of", "showrunner", "(?:co-)?showrunners?", "showrunner ran",
    "{subject:person+}—the showrunners of {object:work+}",
    "{object:work} showrunners {subject:person+}",
)  # fmt: skip
EXECUTIVE_PRODUCER_OF = _credit(
    "executive_producer_of", "an executive producer", "executive producers?", "produce produced",
    "{subject:person} <also>serves as an executive producer on {object:work}, along with {subject2:person+}",
    "{subject:person+},? (?:[^.;]{0,60}, )?would serve as (?:[a-z]+ and )?executive producers on {object:work}",
)  # fmt: skip
PRODUCER_OF = _credit("producer_of", "producer", "producers?", "produced", "{subject:person}, who <also>produced {object:work}")
DIRECTOR_OF = _credit(
    "director_of", "director", "directors?", "direct directed",
    "{object:work} <was> (?:(?!adapted )[^.;]){0,80}?directed by (?:then-showrunner )?{subject:person+}",
    "{object:work} directed by {subject:person}",
    "{subject:person} (?:<also>directed|directing|before directing)(?: the [a-z ]{2,30})? {object:work}",
    "{subject:person}, director of {object:work}(?:'s?)? {scope:np}",
    "{subject:person},? who <also>directed (?:for )?{object:work}",
    "{subject:person} <also>directed for {object:work}",
    "^Director {subject:person}(?=, | said| felt| explained| worked)",
)  # fmt: skip
WRITER_OF = _credit(
    "writer_of", "writer", "(?:co-)?writers?", "write wrote written author",
    "{object:work} <was> (?:(?!adapted )[^.;]){0,60}?written(?: and directed)? by (?:[a-z-]+ ){0,3}{subject:person+}",
    "{object:work} written by {subject:person}",
    "the {subject:person} (?:play|novel|opera|musical) {object:work}",
    "{subject:person} wrote {object:work}",
    "^{object:work} is an? (?:{x:date} )?(?:[a-z-]+ ){0,4}(?:novel|novella|book|memoir|play|poem|story)(?: written)? by (?:the )?(?:{n:unknown} )?(?:[a-z]+ ){0,2}{subject:person}",
)  # fmt: skip
COMPOSER_OF = _credit(
    "composer_of", "composer", "composers?", "compose composed score scored music soundtrack",
    "{object:work} <was> composed by {subject:person+}",
    "{subject:person},? (?:after )?(?:previously )?composing (?:for )?{scope:np} of {object:work}",
    "(?:music|score) for {object:work} was (?:written|composed) by {subject:person}",
    "{subject:person+} (?:composed|wrote|scored) the (?:music|score|soundtrack) (?:of|for|to) {object:work}",
    "All music (?:is )?composed by {subject:person}",
)  # fmt: skip
CINEMATOGRAPHER_OF = _credit(
    "cinematographer_of", "cinematographer", "cinematographers?", "shot photography camera",
    "{subject:person} previously served as cinematographer for {object:work+}",
)  # fmt: skip
EDITOR_OF = _credit("editor_of", "editor", "(?<!in-chief )editors?(?! *-in)", "edit edited cut")
CREW_OF = Relation(
    name="crew_of",
    subject=("person",),
    object=("work",),
    label="worked on",
    inverse="had on its crew",
    statement="{subject} was {as} of {object}",
    ask_subject="Who was {as} of {object}?",
    synonyms=(
        "designer",
        "costume",
        "costumes",
        "production",
        "colorist",
        "supervisor",
        "sound",
        "effects",
        "crew",
        "wardrobe",
        "stunt",
    ),
    phrases=(
        "(?:^|, |, and |and ){as:craft} {subject:person}(?:,| and| worked| built| explained| said| of| with)",
        "{subject:person}, the {as:craft}(?:,| and)",
        "{as:craft} {subject:person} of {employer:organisation}(?:'s {division:organisation})?",
    ),
    defaults=(("object", "about"),),
)
EDITED_SCENE = Relation(
    name="credited_for",
    subject=("person",),
    object=("work",),
    label="is credited for",
    inverse="credits",
    statement="{subject} is credited for {value}",
    synonyms=("credit", "credited"),
    phrases=("{subject:person} is credited for {value:phrase}",),
)
BASED_ON_WORK_BY = Relation(
    name="based_on_work_by",
    subject=("work",),
    object=("person",),
    label="is based on work by",
    inverse="did work that led to",
    statement="{subject} is based on work by {object}",
    ask_object="On whose work is {subject} based?",
    synonyms=("based", "comics", "original", "creators", "source"),
)
BASED_ON = Relation(
    name="based_on",
    subject=("work",),
    object=("character", "work", "group", "person"),
    label="is based on",
    inverse="is the basis of",
    statement="{subject} is based on {object}",
    synonyms=("based", "basis", "adapted", "adaptation", "source"),
    phrases=(
        "{subject:work} is [^.;]{0,200}?based on (?:{from:organisation} characters? )?{object:character|work|group+}",
        "{subject:work} <was> (?:loosely )?based on (?:the )?{object:work}",
    ),
)
STARS = Relation(
    name="stars",
    subject=("work",),
    object=("person",),
    label="stars",
    inverse="stars in",
    statement="{subject} stars {object}",
    ask_object="Who stars in {subject}?",
    synonyms=("star", "starring", "cast", "actor", "actors"),
    phrases=(
        "{subject:work} <also>stars {object:person+}",
        "^{subject:work} <also>stars [^.]*?, (?:all )?[^.]*?as well as {object:person+}",
        "{subject:work} (?:also )?stars (?:[^.;]*?, (?:and )?){object:person} as ",
        "The ensemble cast includes {object:person+}",
    ),
)
CAMEO = Relation(
    name="cameo_in",
    subject=("person", "group"),
    object=("work",),
    label="has a cameo in",
    inverse="has a cameo of",
    statement="{subject} has a cameo in {object} {how} as {as}",
    ask_subject="Who has a cameo in {object} {how}?",
    synonyms=("cameo", "cameos", "appearance"),
    phrases=(
        "{subject:person} makes a cameo appearance {how:np} as {as:words}(?=[,.])",
        "{subject:group|person} (?:also )?cameos? as {as:np}",
    ),
    defaults=(("object", "about"),),
)
DESIGNED = Relation(
    name="designed",
    subject=("person", "organisation"),
    object=("work",),
    label="designed",
    inverse="was designed by",
    statement="{subject} designed {value}",
    ask_subject="Who {told}?",
    synonyms=("design", "designed", "designer", "made", "created"),
    phrases=(
        "{of:work}(?:'s?|’s?) {value:np}, designed by {subject:organisation|person}",
        "{subject:person} <also>designed {value:phrase}",
        "(?:^|for |, )(?!though |but |and |while ){value:np}, which (?:is|was) designed by {subject:organisation|person}",
    ),
)
PERFORMED = Relation(
    name="performed",
    subject=("person", "group"),
    object=("work",),
    label="performed",
    inverse="was performed by",
    statement="{subject} performed {value}",
    ask_subject="Who {told}?",
    synonyms=("perform", "performed", "sang", "played", "music"),
    phrases=(
        "{subject:group|person} performing {value:np}",
        "{subject:group|person} [^.;,]{2,40}, performing {value:np}",
        "{value:np} (?:are|is|was|were) performed by {subject:group|person|organisation}",
    ),
)

RELATIONS = (
    CREATED_BY, SHOWRUNNER_OF, EXECUTIVE_PRODUCER_OF, PRODUCER_OF, DIRECTOR_OF, WRITER_OF, COMPOSER_OF, CINEMATOGRAPHER_OF, EDITOR_OF, CREW_OF,
    EDITED_SCENE, BASED_ON_WORK_BY, BASED_ON, STARS, CAMEO, DESIGNED, PERFORMED,
)  # fmt: skip
