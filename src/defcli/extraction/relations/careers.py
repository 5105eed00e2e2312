"""Careers: positions, appointments, departures, and with whom people work."""

from defcli.extraction.relation import Phrase, Relation

POSITION_HELD = Relation(
    name="position_held",
    subject=("person", "character"),
    object=("organisation", "group"),
    label="holds a position at",
    inverse="has in a position",
    statement="{subject} {be} {as} of {object}",
    ask_object="Of which organisation is {subject} described as {as}?",
    ask_subject="Who is described as {as} of {object}?",
    synonyms=(
        "position",
        "job",
        "head",
        "coo",
        "ceo",
        "chief",
        "president",
        "vice",
        "editor",
        "works",
        "work",
        "who",
        "role",
    ),
    phrases=(
        "{object:organisation}(?:'s?|’s?)? {as:office} {subject:person+}",
        "[Hh]ead of {object:organisation} {subject:person}",
        "{subject:person}, {as:office} of {object:organisation}(?!'s)",
        "{subject:character} (?:is|was) {as:office} of {object:organisation}",
        "{subject:character} (?:is|was) (?:a |an |the )?{as:staff} at {object:organisation}",
    ),
)
WRITES_FOR = Relation(
    name="writes_for",
    subject=("person",),
    object=("organisation",),
    label="has written for",
    inverse="has published",
    statement="{subject} has written for {object}",
    ask_object="For which outlet did {subject} review {work}?",
    synonyms=("critic", "reviewer", "outlet", "reviews", "journalist", "from", "work"),
    phrases=(
        "{subject:person} (?:of|for|from) {object:organisation},? (?:also |did )?(?:<speech>|gave|awarded|rated|was(?! [a-z]+(?:ed|ilt|ade|wn|en)\\b))",
        "[Rr]eviewing [^,.;]{2,60} for {object:organisation}, {subject:person}",
        "(?<!ead of ){object:organisation}(?:'s?)? (?:writer |critic |reviewer |film critic )?{subject:person} (?:also |was |did )?(?:<speech>|gave|awarded|more critical|stupidly|went)",
        "{subject:person}, (?:a )?(?:[a-z]+ )?(?:columnist|critic|writer|journalist|editor|reviewer) (?:for|of|at) {object:organisation}",
        "{subject:person}, (?:writing )?for {object:organisation},",
        "[Ww]riting (?:for|in) {object:organisation}, (?:(?:the )?(?:[a-z]+ )?(?:critic|writer|editor|reviewer|columnist|journalist|scholar|historian|author) )?{subject:person}",
        "{subject:person}, writing for {object:organisation}",
        "{subject:person} of {object:organisation} (?:\\w+ ){0,2}?described",
    ),
)
ANNOUNCED_AS = Relation(
    name="announced_as",
    subject=("person",),
    object=(),
    label="was announced as",
    inverse="was announced to be",
    statement="{subject} was announced as {value}",
    ask_when="{when} {inverted}?",
    ask_object=None,
    synonyms=("announce", "announced", "announcement", "revealed"),
    event="production",
    phrases=(
        "{subject:person+} (?:was|were) announced as (?:the )?{value:np}(?: (?:for|of) {in:work})?",
        "(?:[Ii]t was announced that )?{subject:person+},? (?:the [^.;]{2,60}, )?would serve as {value:words} on {in:work}",
        "{subject:person} was announced to be playing {value:phrase}",
    ),
    defaults=(("in", "about"),),
)
JOINED = Relation(
    name="joined",
    subject=("person",),
    object=("work", "organisation", "group"),
    label="joined",
    inverse="was joined by",
    statement="{subject} joined {object}",
    ask_subject="Who joined {object} as {as}?",
    ask_when="{when} did {subject} join {object} as {as}?",
    synonyms=("join", "joined", "hired", "came", "board"),
    event="production",
    phrases=(
        "{subject:person+} joined as {as:np}",
        "{subject:person+} joined {object:work|organisation|group}(?: as {as:np})?",
        "{subject:person} began work on {object:work} {timing:words}(?=,|\\.)",
        "brought (?:his|her) [a-z -]+ {subject:person} onto {object:work}",
    ),
    defaults=(("object", "about"),),
)
LEFT = Relation(
    name="left",
    subject=("person",),
    object=("work", "organisation", "group"),
    label="left",
    inverse="was left by",
    statement="{subject} {verb} {object}",
    ask_subject="Who left {object} as {as}?",
    ask_when="{when} did {subject} leave {object} as {as}?",
    synonyms=("leave", "left", "quit", "departed", "resign", "resigned", "exit", "go"),
    event="production",
    phrases=(
        "{subject:person} {verb:leaving} {object:work|organisation|group}(?: as {as:np})?",
        "{subject:person} {verb:leaving} {timing:withtime}",
        "{subject:person} {verb:resigning} as {as:np}",
    ),
    defaults=(("object", "about"),),
)
TERMINATED = Relation(
    name="dismissed",
    subject=("organisation",),
    object=("person",),
    label="dismissed",
    inverse="was dismissed by",
    statement="{subject} ended the contract of {object}",
    synonyms=("fired", "terminated", "dismissed", "sacked", "contract"),
    event="production",
    phrases=(
        "{subject:organisation} (?:terminated|ended|cancelled) {object:person}(?:'s)? contract",
        "{subject:organisation} (?:fired|dismissed|sacked) {object:person}",
    ),
)
REPLACED = Relation(
    name="replaced",
    subject=("person", "organisation", "character"),
    object=("person", "organisation", "character"),
    label="replaced",
    inverse="was replaced by",
    statement="{subject} replaced {object}",
    ask_subject="Who replaced {object} as {as}?",
    synonyms=("replace", "replaced", "successor", "took over"),
    event="production",
    phrases=(
        "{subject:person|organisation} replaced {object:person|organisation}(?: as {as:np})?",
        "{object:person|character} was (?:later )?replaced by {subject:person|character}",
    ),
)
CONSULTED = Relation(
    name="consulted",
    subject=("person",),
    object=("person",),
    label="consulted with",
    inverse="was consulted by",
    statement="{subject} consults with {object}",
    synonyms=("consult", "consulted", "advice", "helped"),
    phrases=(
        Phrase("{subject:person+} would consult with {object:person+}", "planned"),
        "{subject:person} consult(?:ed|ing) with {object:person+}",
    ),
)
ORDERED = Relation(
    name="ordered",
    subject=("organisation",),
    object=(),
    label="ordered",
    inverse="was ordered by",
    statement="{subject} ordered {value}",
    synonyms=("order", "ordered", "commission", "commissioned", "greenlit"),
    event="production",
    phrases=(
        "{value:impersonal} (?:had been|was) (?:greenlit|ordered|commissioned) by {subject:organisation}",
        "{subject:organisation} announced that (?:they|it) (?:had|have|has) ordered {value:phrase}",
    ),
)
EXPRESSED_INTEREST = Relation(
    name="expressed_interest",
    subject=("organisation", "person"),
    object=(),
    label="expressed interest in",
    inverse="interested",
    statement="{subject} expressed interest in {value}",
    ask_subject="Who {told}?",
    synonyms=("interest", "interested", "want", "wanted"),
    event="production",
    phrases=(
        "{subject:person|organisation} expressed interest in {value:phrase}",
        "preparing {value:phrase}, [^.;]{0,200}?with {subject:organisation+} expressing interest",
    ),
)

RELATIONS = (
    POSITION_HELD, WRITES_FOR, ANNOUNCED_AS, JOINED, LEFT, TERMINATED, REPLACED, CONSULTED, ORDERED, EXPRESSED_INTEREST,
)  # fmt: skip
