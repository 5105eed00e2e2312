"""Reception: scores, ratings, audience figures with who measured them, what critics praised and faulted."""

from defcli.extraction.relation import Phrase, Relation

_WORK = ("work",)
_ONCE = "(?<!often )(?<!widely )(?<!frequently )(?<!sometimes )(?<!regularly )(?<!consistently )"
_WHILE = "(?: and the [^.;,]{2,80}?)?(?: (?:from|in|during) {when:date})?"
_BY = "(?:[a-z-]+ ){0,3}{by:name}"
_HAS = "(?:also |currently |has )?(?:has|had|have|holds|held|received|earned|garnered)"
_FROM = "(?:,? (?:based on|from) (?:[a-z]+ ){0,4}{count:number} (?:[a-z]+ )?(?:critics|reviews|ratings))?"
SCORED = Relation(
    name="scored",
    subject=_WORK,
    object=(),
    label="scored",
    inverse="is the score of",
    statement="{subject} has {value} as its {measure} on {by}",
    ask_object="What {measure} did {by} give {subject}, from {count} reviews?",
    synonyms=("score", "rating", "rated", "approval", "average", "percent", "percentage", "aggregator", "critics"),
    phrases=(
        "{by:organisation} reported an? {value:percent} {measure:measure}",
        "{by:organisation} reported [^.;]{2,60}? an {measure:measure} of {value:outof} based on {count:number} reviews",
        "{by:organisation},? [^.;]{0,60}?assigned (?:{subject:work} )?an? (?:weighted average )?{measure:measure} of {value:rating},? based on {count:number} critics(?:, indicating {verdict:quote})?",
        f"[Oo]n {_BY},? {{subject:work}} {_HAS} an? {{value:percent}} {{measure:measure}}{_FROM}",
        f"[Oo]n {_BY},? {{subject:work}} {_HAS} an? (?:weighted average )?{{measure:measure}} of {{value:percent}}{_FROM}",
        f"[Oo]n {_BY},? {{subject:work}} {_HAS} an? (?:weighted average )?{{measure:measure}} of {{value:rating}}{_FROM}(?:, indicating {{verdict:quote}})?",
        "{by:organisation} gave {subject:work} an? (?:weighted average )?{measure:measure} of {value:rating}",
        f"{{subject:work}} {_HAS} an? (?:rare )?{{value:percent}} {{measure:measure}} on {_BY}{_FROM}",
        f"{{subject:work}} {_HAS} an? (?:weighted average )?{{measure:measure}} of {{value:percent}} on {_BY}{_FROM}",
        f"{{subject:work}} {_HAS} an? (?:weighted average )?{{measure:measure}} of {{value:rating}} on {_BY}{_FROM}",
    ),
    defaults=(("subject", "about"),),
)
RATED = Relation(
    name="rated",
    subject=("person", "organisation"),
    object=_WORK,
    label="rated",
    inverse="was rated by",
    statement="{subject} gave {object} {rating}",
    ask_object="How did {subject} rate {object}?",
    ask_subject="Who gave {object} {rating}?",
    synonyms=("rate", "rated", "gave", "give", "stars", "score", "grade", "review"),
    phrases=(
        '{subject:person}(?: (?:of|for|from) {x:organisation})? (?:ultimately |also )?(?:gave|awarded) (?:it|{object:work}) (?:an? )?["“]?{rating:rating}["”]?',
        "{subject:person}(?: (?:of|for|from) {x:organisation})? (?:ultimately |also )?(?:gave|awarded) (?:it|{object:work}) (?:an? )?{rating:quote}",
        "{subject:person} awarding (?:it|{object:work}) (?:an? )?{rating:rating}",
    ),
    defaults=(("object", "about"),),
)
PRAISED = Relation(
    name="praised",
    subject=("person",),
    object=(),
    label="praised",
    inverse="was praised by",
    statement="{subject} praised {value}",
    ask_subject="Who {told}?",
    ask_object=None,
    synonyms=(
        "praise",
        "praised",
        "liked",
        "enjoyed",
        "appreciated",
        "complimented",
        "loved",
        "good",
        "best",
    ),
    phrases=tuple(
        Phrase(p, "opinion")
        for p in (
            "{subject:person}(?: (?:of|for|from) {x:organisation})?(?: also| especially| further)? (?:praised|praising|appreciated|enjoyed|enjoying|complimented|lauded|applauded|liked) {value:objects}",
            "{subject:person} (?:called|calling) {value:np} {words:quote}",
            "[Tt]he highlight of {about:work} for (?:him|her|them) was {value:phrase}",
        )
    ),
)
FAULTED = Relation(
    name="faulted",
    subject=("person",),
    object=(),
    label="faulted",
    inverse="was faulted by",
    statement="{subject} faulted {value}",
    ask_subject="Who {told}?",
    synonyms=(
        "criticise",
        "criticize",
        "criticised",
        "criticized",
        "fault",
        "faulted",
        "bad",
        "disliked",
        "disappointed",
        "negative",
        "problem",
    ),
    phrases=tuple(
        Phrase(p, "opinion")
        for p in (
            "{subject:person}(?: (?:of|for|from) {x:organisation})?(?: also| did| went on to| also went on to)? (?:criticized|criticised|criticize|criticise|disliked|lamented|faulted|panned) {value:objects}",
            "{subject:person} pointed out {value:np}",
        )
    ),
)
CRITICS_WERE = Relation(
    name="critics_were",
    subject=_WORK,
    object=(),
    label="had critics who were",
    inverse="was how critics were about",
    statement="{by} of {subject} were {value}",
    synonyms=("critics", "positive", "negative", "mixed", "disappointed", "reception"),
    phrases=("{by:critics} were {value:phrase}", "^{by:critics} [^.;]{2,200}? but were {value:clause}"),
    defaults=(("subject", "about"),),
)
RECEIVED = Relation(
    name="received",
    subject=_WORK,
    object=(),
    label="received",
    inverse="was what was received by",
    statement="{subject} received {value}",
    synonyms=("received", "reception", "reviews", "critics", "response", "critical"),
    phrases=("{subject:work} received {value:reviews}(?: from {from:np})?",),
)
VIEWED_BY = Relation(
    name="viewers",
    subject=_WORK,
    object=(),
    label="had viewers",
    inverse="is the number of viewers of",
    statement="{subject} {verb} {value} viewers according to {by}",
    ask_object="How many viewers did {subject} have ({period}), according to {by}?",
    synonyms=("viewers", "viewer", "watched", "watch", "audience", "people", "many", "viewership", "saw", "ratings"),
    phrases=(
        "{by:organisation}, [^.;]{2,90}, reported that {subject:work} (?:garnered|had|drew) {value:quantity} viewers on {period:phrase}",
        "{by:organisation} later announced that {subject:work} (?:of {x:work} )?{verb:averaged} {value:quantity} viewers during {period:phrase}",
        "{subject:work} (?:was|were) (?:also )?(?:viewed|watched|seen) by (?:an estimated )?{value:quantity} viewers",
        "{subject:work} {verb:averaged} {value:quantity} viewers during {period:phrase}",
        "{subject:work} (?:garnered|drew|attracted) {value:quantity} viewers(?: on {period:phrase})?",
    ),
    defaults=(("verb", "had"),),
)
SHARE = Relation(
    name="audience_share",
    subject=_WORK,
    object=(),
    label="had an audience share of",
    inverse="is an audience figure of",
    statement="{subject} had {value} of the viewers of {of} according to {by}",
    synonyms=("percent", "percentage", "share", "viewers", "audience", "compared"),
    phrases=("{by:organisation} determined {subject:work} garnered {value:percent} of the viewers that {of:work} received in {period:np}",),
)
RATING_SHARE = Relation(
    name="rating_share",
    subject=_WORK,
    object=(),
    label="had a rating of",
    inverse="is a rating of",
    statement="{subject} had a {value} among {of}",
    synonyms=("rating", "share", "percent", "adults", "demographic"),
    phrases=("{subject:work} (?:was [^.;]{2,60} and )?received a {value:ratingshare} among {of:phrase}",),
)
DECLINED = Relation(
    name="declined_by",
    subject=_WORK,
    object=(),
    label="declined by",
    inverse="is a decline of",
    statement="{subject} declined by {value} in viewership",
    synonyms=("declined", "decline", "drop", "dropped", "fell", "week", "viewership"),
    phrases=("{subject:work} was, [^.]{2,120} in viewership, declining by {value:percents}(?:, respectively)?(?:, {period:phrase})?",),
)
RANKED = Relation(
    name="ranked",
    subject=(*_WORK, "group", "character"),
    object=(),
    label="ranked",
    inverse="is a rank of",
    statement="{subject} was {value} according to {by}",
    synonyms=("rank", "ranked", "ranking", "place", "placed", "most", "position", "top", "highest", "number"),
    phrases=(
        "{by:source} indicated that {subject:work} was {value:superlative}",
        f"[Aa]ccording to {{by:organisation}}(?:, which [^.;]{{2,120}})?, {{subject:work}} was {{value:superlative}}{_WHILE}",
        f"(?:{{by:organisation}} revealed )?{{subject:work}} was {{value:superlative}}{_WHILE}",
        "though it was {value:superlative}",
        f"{{subject:work}}[^.;]{{0,120}} (?:becoming|ranking as|{_ONCE}ranked as) {{value:superlative}}",
        "{subject:work} (?:was|were) {value:superlative} and {value2:superlative}",
        "[Ii]t (?:also )?ranked in {value:topof}",
        "{by:organisation} revealed {subject:work} was the [a-z-]+ {ranking:quote} [^.;]{2,60}, and {value:ordinal} in {region:place}",
        f"(?:ultimately )?{_ONCE}ranked as {{value:superlative}}",
    ),
    defaults=(("subject", "about"),),
)
PLACED_IN_LIST = Relation(
    name="placed_in_list",
    subject=(*_WORK, "group", "character", "person"),
    object=(),
    label="placed in a list as number",
    inverse="is a place in a list of",
    statement="{subject} placed number {value} in {list}",
    synonyms=("rank", "ranked", "list", "place", "placed", "number", "greatest", "top"),
    event="reception",
    phrases=(
        "{subject:work|group|character} placed {value:ordinal} in {list:phrase}",
        "{subject:work|person} ranked {value:ordinal} in {list:np}",
    ),
)
DEFINED = Relation(
    name="defined",
    subject=("organisation", "person"),
    object=(),
    label="defined",
    inverse="was defined by",
    statement="{subject} defined {term} as {value}",
    ask_subject="Which company {told}?",
    synonyms=("define", "defined", "mean", "means", "definition"),
    phrases=("{subject:organisation} defined {term:quote} as {value:words}(?=, and |\\.)",),
)
DOES_WORK = Relation(
    name="studies",
    subject=("organisation",),
    object=(),
    label="looks at",
    inverse="is looked at by",
    statement="{subject} looks at {value}",
    ask_subject="Which company {told}?",
    synonyms=("looks", "tracks", "measures", "does"),
    phrases=(
        "{subject:organisation}, which (?:looks at|tracks|analyzes|measures) {value:listing}(?=, (?:T|t|assigned|reported|determined|the |[A-Z]|[\ue000-\uf8ff]))",
    ),
)
MET_BY = Relation(
    name="met_by",
    subject=_WORK,
    object=(),
    label="was met by",
    inverse="met",
    statement="{what} was met by {value}",
    synonyms=("met", "applause", "screening", "audience", "crowd", "reaction"),
    phrases=("{what:words} was met (?:by|with) {value:quote}",),
    defaults=(("subject", "about"),),
)

RELATIONS = (
    SCORED, RATED, PRAISED, FAULTED, CRITICS_WERE, RECEIVED, VIEWED_BY, SHARE, RATING_SHARE, DECLINED, RANKED, PLACED_IN_LIST, DEFINED, DOES_WORK, MET_BY,
)  # fmt: skip
