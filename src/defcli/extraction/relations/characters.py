"""Characters: who plays them, what they are, whom they are tied to, where they belong, what becomes of them."""

from defcli.extraction.relation import Phrase, Relation
from defcli.language.vocabulary import TIES

_IN_PAGE = (("in", "about"),)

PORTRAYS = Relation(
    name="portrays",
    subject=("person", "group"),
    object=("character",),
    label="portrays",
    inverse="is portrayed by",
    statement="{subject} portrays {object}",
    ask_object="Which character does {subject} portray in {in}?",
    ask_subject="Who portrays {object} in {in}?",
    synonyms=("plays", "play", "played", "actor", "actress", "role", "part", "star", "stars", "character"),
    phrases=(
        "{subject:person+} (?:portrays?|portrayed|plays?|played) (?:{in:work}'s? [a-z' -]{1,40}, |the [a-z' -]{1,40}, )?{object:character+}(?: in {in2:work})?",
        "{subject:person} (?:recurs|returns|appears|appeared|guest starred|guest stars) as (?:(?!on |in |at |for )[a-z]+ ){0,3}{object:character}",
        "{in:work}(?:'s)? (?:actors? |actress )?{subject:person} as {object:character}",
        "(?:stars?|starring|alongside|actors|include|and|,|;) {subject:person} as {object:character}",
        "{subject:person}, {object:character} in {in:work},",
        "{subject:person} <also>reprise[sd]? (?:his|her|their) {in:work} role (?:as|of) {object:character}",
        "{object:known|character}(?:'s)? \\({subject:known|person}\\)",
        "{subject:person} (?:guest )?(?:starred|appeared|stars|appears) (?:(?!to be )[^.;]{2,80} )?as (?:character )?{object:known|character}(?! (?:is|was|has|had)\b)(?:,? in (?:the )?(?:{x:date} )?(?:[a-z]+ )*(?:of )?(?:the )?{in:work})?",
        "{subject:person} (?:portrayed|played) (?:a character named )?{object:known|character}(?: (?:on|in) {in:work})?",
        "{subject:person} had a (?:[a-z-]+ )?role [^.;]{2,80}, as (?:character )?{object:known|character}",
        "{subject:person} makes a cameo appearance (?:[a-z -]+ )?as (?:{x:organisation} )?{object:character}",
    ),
    pairs=True,
    defaults=_IN_PAGE,
)
VOICES = Relation(
    name="voices",
    subject=("person",),
    object=("character",),
    label="voices",
    inverse="is voiced by",
    statement="{subject} voices {object}",
    ask_object="Which character does {subject} voice in {in}?",
    ask_subject="Who voices {object} in {in}?",
    synonyms=("voice", "voiced", "speaks", "actor", "plays"),
    phrases=(
        "{object:character} \\((?:also )?voiced by (?![^)]*respectively){subject:person}(?: in {scope:np})?",
        "{subject:person} <also>voiced {object:character}(?! episodes)",
        "{object:character} (?:is|was) voiced by {subject:person}",
        "{object:character} \\((?:also )?voiced by [^();]{2,60}; {subject:person}(?: in {scope:np})?\\)",
    ),
    defaults=_IN_PAGE,
)
REPRISES = Relation(
    name="reprises",
    subject=("person",),
    object=("character",),
    label="reprises the role of",
    inverse="is a role reprised by",
    statement="{subject} reprises the role of {object}",
    ask_object="Which role from {from} does {subject} reprise in {in}?",
    synonyms=("return", "returns", "reprise", "again"),
    event="production",
    phrases=(
        Phrase(
            "{subject:person} said (?:{x:date} )?(?:that )?(?:he|she|they|{x2:person}) would (?:be reprising|reprise) (?:his|her|their|the) (?:{from:work} )?role of {object:character}(?: from {from2:work})?(?: in {in:work})?",
            "planned",
        ),
        "{subject:person} <also>reprise[sd]? (?:his|her|their) {from:work} role (?:as|of) {object:character}",
        "{subject:person} returns as {object:character}(?: from {from:work})?",
        "{subject:person} reprised the roles? of {object:character+}",
    ),
    defaults=_IN_PAGE,
)
CAST_AS = Relation(
    name="cast_as",
    subject=("person",),
    object=("character",),
    label="was cast as",
    inverse="was the role given to",
    statement="{subject} was cast as {object}",
    ask_object="As which character was {subject} cast in {in}?",
    ask_subject="Who was cast as {object} in {in}?",
    ask_when="{when} was {subject} cast as {object} in {in}?",
    synonyms=("cast", "hired", "chosen", "casting", "get"),
    event="production",
    phrases=(
        "{subject:person} was cast as {object:character}(?: / {object2:character})?(?: for {in:work})?",
        "{subject:person} landed a role as {object:character}",
    ),
)
WAS_CAST = Relation(
    name="was_cast",
    subject=("person",),
    object=(),
    label="was cast as",
    inverse="describes the casting of",
    statement="{subject} was {value}",
    ask_subject="Who {told}?",
    synonyms=("cast", "casting", "first"),
    event="production",
    phrases=("{subject:person} (?:was )?{value:castorder}",),
    defaults=_IN_PAGE,
)
ALSO_KNOWN_AS = Relation(
    name="also_known_as",
    subject=("person", "character", "group", "organisation", "work", "place", "thing"),
    object=(),
    label="is also known as",
    inverse="is another name of",
    statement="{subject} is also known as {value}",
    synonyms=("alias", "nickname", "called", "name", "hero", "abbreviation", "short"),
)
IS_A = Relation(
    name="is_a",
    subject=("person", "character", "group", "organisation", "work", "place", "event", "thing"),
    object=(),
    label="is",
    inverse="describes",
    statement="{subject} {be} {value}",
    ask_subject="Who is described as {value}?",
    synonyms=("who", "what", "job", "work", "occupation", "profession", "living", "do", "kind"),
    phrases=(
        "^<described>{subject:any} is {value:occupations}",
        "^(?:<described>)?{subject:character}(?:, [^,]{2,60},)? is (?:also |secretly )?{value:description}",
        "^<described>{subject:character} is (?:secretly )?{value:barejob}",
        "^<described>{subject:character} is {x:character}(?:'s?|’s?) [a-z ]{3,20} and fellow {value:words}(?=[.,])",
        "the {value:service} {subject:organisation}",
    ),
    gives_way_to=(
        "ranked",
        "member_of",
        "tied_to",
        "owns",
        "leads",
        "position_held",
        "narrative_role_in",
        "showrunner_of",
        "cinematographer_of",
    ),
)
HAS_TRAIT = Relation(
    name="has_trait",
    subject=("character",),
    object=(),
    label="has",
    inverse="belongs to",
    statement="{subject} has {value}",
    ask_subject="Who {told}?",
    synonyms=("has", "suffers"),
    phrases=(
        "^<described>{subject:character} is (?:a|an) (?:(?! who )[a-z -])+? (?:with|suffering from) {value:trait}(?= and | who|,|\\.|$)",
        "^<described>{subject:character} is (?:a|an) (?:(?! who )[a-z -])+? with (?:(?! who )[a-z -])+? and {value:trait}(?= who|,|\\.|$)",
        "^<described>{subject:character} is [^.;]{2,60} with {value:ability}(?=[,.])",
    ),
)
TIED_TO = Relation(
    name="tied_to",
    subject=("character", "person"),
    object=("character", "person"),
    label="is tied to",
    inverse="is tied to",
    statement="{subject} is the {as} of {object}",
    ask_object="Of whom is {subject} described as the {as}?",
    ask_subject="Who is described as the {as} of {object}?",
    synonyms=(*(t.replace("-", " ") for t in TIES), "related", "relation", "relationship", "family", "taught"),
    phrases=(
        "{subject:character} (?:is|was) {object:character}(?:'s?|’s?) {as:tie}(?:,? and {as2:tie})?",
        "{subject:character} (?:is|was) (?:the |a |an )?{as:tie}(?: and {as2:tie})? (?:of|for|to) {object:character+}",
        "{object:character}(?:'s?|’s?) {as:tie},? {subject:character}(?=,|\\.| and| to| in)",
        "{subject:character}, {object:character}(?:'s?|’s?) {as:tie}(?=,|\\.)",
        "{subject:character}, the {as:tie} of {object:character}(?:'s? [a-z]+ {x:character})?",
        "{object:person}, (?:his|her) {as:tie}, {subject:person}",
        "{object:person} [^.;]{0,60} with {subject:person}, (?:his|her) {as:tie}",
        "brought (?:his|her) {as:worktie} {subject:person}",
    ),
)
ACTS_AS = Relation(
    name="acts_as",
    subject=("character",),
    object=("character", "group"),
    label="acts as",
    inverse="has",
    statement="{by} said that {subject} would act as {as} to {object}",
    synonyms=("mentor", "conciliator", "act", "acts"),
    phrases=(
        Phrase("{by:person} said {subject:character} would act as [^.;]{0,60}?(?:a|an|the) {as:tie} to {object:character}", "opinion"),
    ),
)
MEMBER_OF = Relation(
    name="member_of",
    subject=("character", "person"),
    object=("group", "organisation"),
    label="belongs to",
    inverse="has among its own",
    statement="{subject} is {as} {object}",
    ask_object="{subject} is {as} which group?",
    ask_subject="Who is {as} {object}?",
    synonyms=("member", "members", "finger", "fingers", "belongs", "part", "group", "team"),
    phrases=(
        "{subject:character} (?:is|was) {as:membership} {object:group}",
        "{subject:person} (?:is|was) (?:a|the) {as:membership} {object:group|organisation}",
    ),
)
LEADS = Relation(
    name="leads",
    subject=("character", "person"),
    object=("group", "organisation"),
    label="leads",
    inverse="is led by",
    statement="{subject} is a leader of {object}",
    ask_object="{subject} is described as a leader of which group?",
    ask_subject="Who is described as a leader of {object}?",
    synonyms=("leader", "leaders", "head", "led", "boss", "chief"),
    phrases=(
        "{subject:character} (?:is|was) (?:the )?leader of {object:group}",
        "{subject:character} is [^.;]{0,40} of {object:group} and its leader",
        "{subject:character+}, (?:respectively, )?both being leaders of {object:group}",
    ),
)
OWNS = Relation(
    name="owns",
    subject=("character", "person", "organisation", "group"),
    object=(),
    label="owns",
    inverse="is owned by",
    statement="{subject} {be} {value}",
    ask_subject="Who {told}?",
    synonyms=("owner", "owns", "own", "runs", "bought", "purchased"),
    defaults=(("verb", "owns"),),
    phrases=(
        "{subject:any} (?:is|was) (?:the )?owner of {value:phrase}",
        "{subject:character|person|organisation} {verb:owning} (?=(?:an?|the|his|her|its|their|one|two|three|several|many|[A-Z][\\w'’]*)\\b){value:phrase}",
    ),
)
ROLE_IN = Relation(
    name="narrative_role_in",
    subject=("character",),
    object=("work",),
    label="has a role in",
    inverse="has in a role",
    statement="{subject} is the {as} of {object}",
    ask_subject="Who is described as the {as} of {object}?",
    synonyms=("antagonist", "protagonist", "villain", "hero", "main"),
    phrases=(
        "{object:work}(?:'s?|’s?) {as:part},? {subject:character}",
        "(?:playing )?the {as:part} of {object:work}, later revealed to be {subject:character}",
        "{subject:character} (?:is|was) the {as:part} of {object:work}",
    ),
)
FORMS = Relation(
    name="forms",
    subject=("character", "person"),
    object=("group",),
    label="forms",
    inverse="is formed by",
    statement="{subject} is one of those who form the {object}",
    ask_subject="Who {told}?",
    synonyms=("team", "form", "formed", "consists", "members"),
    phrases=("{subject:character+}, who form the (?:eponymous )?{value:phrase}",),
    defaults=_IN_PAGE,
)
KILLED = Relation(
    name="killed",
    subject=("character",),
    object=("character",),
    label="kills",
    inverse="is killed by",
    statement="{subject} kills {object}",
    ask_object="Whom does {subject} kill?",
    ask_subject="Who kills {object}?",
    spoils=True,
    synonyms=("kill", "killed", "kills", "murder", "murdered", "murders", "death", "dies", "died"),
    phrases=(
        "{subject:character} (?:murdering|kills|killed|murders|murdered) {object:character+}",
        "{subject:character} is still dealing with the aftermath of killing {object:character}",
    ),
)
FOUGHT_ALONGSIDE = Relation(
    name="fought_alongside",
    subject=("character",),
    object=("character",),
    label="fought alongside",
    inverse="fought alongside",
    statement="{subject} fought alongside {object}",
    ask_subject="Who {told}?",
    synonyms=("fight", "fought", "together", "alongside"),
    phrases=("(?:{in:work}, in which )?{subject:character} fought alongside {object:character+}",),
)
WORKS_WITH = Relation(
    name="works_with",
    subject=("character",),
    object=("character",),
    label="works with",
    inverse="works with",
    statement="{subject} works with {object}",
    ask_subject="Who {told}?",
    synonyms=("work", "works", "colleague"),
    phrases=("{subject:character} (?:now )?works with {object:character}",),
)
MEETS = Relation(
    name="involved_with",
    subject=("character",),
    object=("character", "group"),
    label="is involved with",
    inverse="is involved with",
    statement="{subject} {how} {object}",
    ask_subject="Who {told}?",
    synonyms=("involved", "crosses", "approaches", "investigated", "investigates", "hires"),
    phrases=("{subject:character} {how:encounter} {object:known|character|group+}(?: about {topic:phrase})?",),
)
DOES = Relation(
    name="does",
    subject=("character",),
    object=(),
    label="",
    inverse="is what is said of",
    statement="{subject} {value}",
    ask_subject="Who {told}?",
    synonyms=("does", "do", "what"),
    phrases=("^<described>{subject:character} {value:deed}",),
    gives_way_to=("*",),
)

RELATIONS = (
    PORTRAYS, VOICES, REPRISES, CAST_AS, WAS_CAST, ALSO_KNOWN_AS, IS_A, HAS_TRAIT, TIED_TO, ACTS_AS, MEMBER_OF, LEADS, OWNS, ROLE_IN, FORMS,
    KILLED, FOUGHT_ALONGSIDE, WORKS_WITH, MEETS, DOES,
)  # fmt: skip
