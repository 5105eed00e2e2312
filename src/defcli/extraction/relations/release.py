"""Coming out: premieres, releases, removals, where a work can be had, and where it stands among others."""

from defcli.extraction.relation import Phrase, Relation

PREMIERED = Relation(
    name="premiered",
    single=True,
    subject=("work",),
    object=("place", "organisation", "event"),
    label="premiered",
    inverse="was where premiered",
    statement="{subject} premiered in {object}",
    ask_when="{when} did {subject} premiere in {object}?",
    synonyms=("premiere", "premiered", "first", "shown", "debut", "debuted", "start"),
    event="release",
    phrases=(
        "{subject:work} premiered on {when:date}, alongside {alongside:work+}",
        "{subject:work} (?:had its [a-z ]*premiere|premiered|debuted) on {on:organisation}",
        "{subject:work} (?:had its [a-z ]*premiere|premiered|debuted) (?:in|at) {object:place|organisation|event}",
        "{subject:work} (?:premiered|debuted)",
        "premiere (?:for|of) {subject:work} was held (?:in|at) {object:place|organisation}",
        "{subject:work}(?:'s)? premiere was held (?:in|at) {object:place|organisation}",
        "{subject:work} is [^.;]{2,140}? that aired from",
    ),
)
RELEASED = Relation(
    name="released",
    single=True,
    subject=("work",),
    object=("organisation",),
    label="was released",
    inverse="released",
    statement="{subject} was released",
    ask_when="{when} was {subject} released on {on}?",
    ask_object=None,
    synonyms=("release", "released", "come", "came", "out", "date", "available", "land", "premiere", "start"),
    event="release",
    phrases=(
        "{subject:work} was (?:also )?(?:released|published|issued)(?: {manner:manner})? on (?:the [a-z ]+ )?{on:organisation}",
        "{subject:work} was (?:also )?released(?: {manner:manner})? by {by:organisation+}",
        Phrase("{subject:work} would be released(?: exclusively)? on {on:organisation}", "planned"),
        "{subject:work}, which (?:was )?released",
        "with all (?:[a-z]+ )?episodes released on {on:organisation}",
        "{subject:work} (?:was|were) (?:also )?released(?: {manner:manner})?",
        "{subject:work} is an? [^.;]{2,80}?, released in {when:date}",
        "[Aa] (?:two-disc set|compilation|box set|set|collection|compilation album|album) (?:dubbed|titled|called|named) {subject:work} was released",
        "[Aa] (?:compilation |tribute )?album, {subject:work}, was released as {as:np}",
        "{subject:work}(?: VHS| DVD)? was (?:[^.;]{2,80}? and )?released (?:for the {platform:word} )?(?=in|on)",
        "[Tt]he release of {subject:known|work}",
    ),
    defaults=(("subject", "about"),),
)
ITEM_RELEASED = Relation(
    name="item_released",
    subject=("work",),
    object=("organisation",),
    label="had released",
    inverse="released",
    statement="{item} was released by {object}",
    synonyms=("soundtrack", "album", "trailer", "release", "released", "dvd", "come", "out", "teaser"),
    event="release",
    phrases=(
        "{item:goods}(?: featuring [^.;]{2,40}?)? was released(?: {manner:manner})? by {object:organisation+}",
        "{item:goods}(?: featuring [^.;]{2,40}?)? was released(?: {manner:manner})? on {when:date},? by {object:organisation+}",
        "{object:organisation+} released {item:goods} for {for:work}",
        "{object:organisation} released {item:np}",
    ),
    defaults=(("subject", "about"),),
)
REMOVED = Relation(
    name="removed",
    subject=("organisation",),
    object=("work",),
    label="removed",
    inverse="was removed from",
    statement="{object} was removed from {subject}",
    ask_when="{when} was {object} removed from {subject}?",
    synonyms=("remove", "removed", "leave", "left", "taken", "off", "gone"),
    event="release",
    phrases=(
        "{object:work}(?:, along with [^,]{2,60},)? was removed from {subject:organisation}(?: on {when:date})?(?:, along with [^,]{2,60}, due to {because:rest})?",
    ),
)
AVAILABLE_ON = Relation(
    name="available_on",
    subject=("work",),
    object=("organisation",),
    label="is available on",
    inverse="offers",
    statement="{subject} became available on {object}",
    ask_when="{when} did {subject} become available on {object}?",
    synonyms=("available", "stream", "streaming", "watch", "land", "arrive", "service"),
    event="release",
    phrases=(
        "[Tt]hey began streaming on {object:organisation}(?: from {when:date})?",
        Phrase("(?:all )?the series would be made available on {object:organisation} on {when:date}(?: in {in:place+})?", "planned"),
        "available (?:to watch )?on {object:organisation}",
        Phrase("would be made available [^.;]{2,200}? and in {object:organisation}'s {in:np} (?:by |from |on )?{when:date}", "planned"),
    ),
    defaults=(("subject", "about"),),
)
LICENSED = Relation(
    name="licensed",
    subject=("work",),
    object=("organisation",),
    label="was licensed to",
    inverse="licensed",
    statement="{subject} was licensed to {object} from {from}",
    ask_object="To whom was {subject} licensed from {from}?",
    synonyms=("license", "licence", "licensed", "rights", "original"),
    phrases=("{subject:work} was licensed to {object:organisation} from {from:organisation}",),
)
REGAINED = Relation(
    name="regained",
    subject=("organisation",),
    object=(),
    label="regained",
    inverse="was regained by",
    statement="{subject} regained {value}",
    ask_subject="Which company {told}?",
    synonyms=("regain", "regained", "license", "rights", "got", "back"),
    phrases=("{subject:organisation} (?:regained|regaining) {value:phrase}",),
)
ENDED = Relation(
    name="ended",
    subject=("work",),
    object=("organisation",),
    label="ended",
    inverse="was the end of",
    statement="{subject} ended",
    synonyms=("end", "ended", "last", "final", "finish"),
    event="release",
    phrases=(
        "{subject:work} ended its original run(?: on {on:organisation})?(?: on {when:date})?(?:, with {with:name})?",
        "(?<!of ){subject:work} ended (?:on|in) {when:date}",
    ),
)
AIRED_ON = Relation(
    name="aired_on",
    subject=("work",),
    object=("organisation",),
    label="aired on",
    inverse="aired",
    statement="{subject} aired on {object}",
    ask_object="On which channel did {subject} air?",
    synonyms=("air", "aired", "broadcast", "shown", "channel", "network"),
    event="release",
    phrases=(
        "{subject:work},? (?:originally )?aired on {object:organisation}",
        "{subject:work}[^.;]{0,60} (?:and )?aired in {when:date} on {object:organisation}",
        "{subject:work} (?:was )?(?:aired|broadcast) on {object:organisation}",
        "{subject:work} aired on [^.;,]{2,40} network, {object:organisation}",
    ),
)
BANNED = Relation(
    name="banned_by", subject=("work",), object=("organisation", "place"), label="was banned by", inverse="banned", statement="{subject} was banned by {object}",
    ask_object="Who banned {subject}?", synonyms=("ban", "banned", "censor", "censored"),
    phrases=("{subject:work}, was banned by {object:organisation|place}(?: for {because:phrase})?",),
)  # fmt: skip
SET_IN = Relation(
    name="set_in",
    subject=("work",),
    object=("place", "thing", "work"),
    label="is set in",
    inverse="is the setting of",
    statement="{subject} is set in {object}",
    ask_object="Where is {subject} set?",
    synonyms=("set", "setting", "place", "takes", "universe", "world"),
    phrases=(
        "{subject:work} is (?:[^.;]{2,60} )?set in {object:thing|place}",
        "{subject:work}[^.;]{2,60} mini-?series set in {object:thing|place}",
    ),
)
SET_AFTER = Relation(
    name="set_after",
    subject=("work",),
    object=("work",),
    label="is set after",
    inverse="comes in the story before",
    statement="{subject} is set {distance} after {object}",
    synonyms=("set", "after", "story", "when", "takes", "place", "compared"),
    event="story",
    phrases=("[Ss]et {distance:timespan} after {object:work}", ", and {distance:timespan} after {object:work}, the"),
    defaults=(("subject", "about"),),
)
PLACED = Relation(
    name="placed_between",
    subject=("work",),
    object=("work",),
    label="is placed next to",
    inverse="is placed next to",
    statement="{subject} is placed between {object} and {before} in the timeline",
    synonyms=("timeline", "placed", "order", "between"),
    event="story",
    phrases=("{subject:work} placed between (?:the films )?{object:work}(?: \\([^()]*\\))? and {before:work}",),
)
ADDED_TO = Relation(
    name="added_to",
    subject=("work", "group"),
    object=(),
    label="was added to",
    inverse="got",
    statement="{what} were added to {value}",
    synonyms=("added", "timeline", "canon"),
    event="story",
    phrases=("{what:words} were (?:retroactively )?added to {value:phrase}",),
    defaults=(("subject", "about"),),
)
PRECEDED_BY = Relation(
    name="preceded_by", subject=("work",), object=("work",), label="was preceded by", inverse="came before", statement="{subject} was preceded by {object}",
    ask_object="Which work came before {subject}?",
    synonyms=("before", "preceded", "previous", "earlier"),
    phrases=(
        "{subject:work} is (?:the )?preceded by {object:work} ?(?:, {object2:work} ?)?(?:, {object3:work} ?)?(?:,? and {object4:work})?",
        "{subject:work} is the final series of [^.;]{2,60}, after {object:work+}",
    ),
)  # fmt: skip
FOLLOWED_BY = Relation(
    name="followed_by", subject=("work",), object=("work",), label="was followed by", inverse="came after", statement="{subject} was followed by {object}",
    ask_object="Which work came after {subject}?", synonyms=("after", "followed", "next", "sequel"),
)  # fmt: skip
RELATED_WORK = Relation(
    name="related_work", subject=("work",), object=("work",), label="is related to", inverse="is related to", statement="{subject} is related to {object}",
    synonyms=("related", "relation"),
)  # fmt: skip
PART_OF = Relation(
    name="part_of", subject=("work", "place", "group", "organisation"), object=("work", "place", "group", "organisation"), label="is part of",
    inverse="has as a part", statement="{subject} is part of {object}", synonyms=("part", "episode", "season", "belongs"),
    phrases=(
        "(?:in|on) (?:the |a )?(?:[a-z-]+ )*?(?:episode|arc),? {subject:work} (?:[^.;]{0,24} )?of the [a-z ]*?(?:series )?{object:work}",
        "^{subject:work} is an? (?:[a-z-]+ ){0,4}(?:song|track|single|ballad|instrumental)\\b[^.;]{0,90}? (?:for|from|on|off) (?:the|their|his|her|its) (?:[a-z-]+ ){0,5}(?:album|EP|mixtape|soundtrack),? {object:work}",
        "{subject:work} is the [a-z-]+ episode of the [a-z-]+ season of (?:the )?(?:{x:unknown} )?(?:[a-z]+ )*{object:work}",
    ),
)  # fmt: skip
CULMINATION_OF = Relation(
    name="culmination_of", subject=("work",), object=(), label="is the culmination of", inverse="culminates in", statement="{subject} is the culmination of {value}",
    synonyms=("culmination", "crossover", "end", "final"), phrases=("{subject:work} is (?:[^.;]{2,90},? and (?:is )?)?the culmination of {value:phrase}",),
)  # fmt: skip
BRINGS_TOGETHER = Relation(
    name="brings_together", subject=("work",), object=("character", "work", "person"), label="brings together", inverse="is brought together in",
    statement="{subject} brings together {object}", ask_object="Whom does {subject} bring together?", synonyms=("together", "team", "brings", "unites"),
    phrases=("{subject:work} brings together [^.;]{0,90}? - {object:character+}", "{subject:work} brings together {object:character+}"),
)  # fmt: skip
FORMAT = Relation(
    name="released_in_format", subject=("work",), object=(), label="was released in the format", inverse="is a format of", statement="{subject} was released in {value}",
    synonyms=("format", "4k", "hdr", "resolution", "imax"),
    phrases=("{subject:work} was released [^.]{0,90}?, in {value:np} and {value2:np}\\.", "released in both conventional and {value:np} theaters"),
)  # fmt: skip
PUBLISHED_IN = Relation(
    name="released_in_year", subject=("work",), object=(), label="came out in", inverse="is the year of", statement="{subject} came out",
    single=True, synonyms=("year", "released", "came", "out", "film", "when"), event="work",
    phrases=("^{subject:work} is an? {when:date} [a-z -]{2,40}?(?:film|album|song|novel|game|single|episode|documentary|play)",
        "(?:[Tt]he|[Ii]n) {when:date} (?:[a-z]+ )?(?:film|album|novel|video game|song|single),? {subject:work}",
    ),
)  # fmt: skip

RELATIONS = (
    PREMIERED, RELEASED, ITEM_RELEASED, REMOVED, AVAILABLE_ON, LICENSED, REGAINED, ENDED, AIRED_ON, BANNED, SET_IN, SET_AFTER, PLACED, ADDED_TO,
    PRECEDED_BY, FOLLOWED_BY, RELATED_WORK, PART_OF, CULMINATION_OF, BRINGS_TOGETHER, FORMAT, PUBLISHED_IN,
)  # fmt: skip
