"""Making a work: companies, places, dates of filming, cameras, methods, the working title."""

from defcli.extraction.relation import Phrase, Relation

PRODUCED = Relation(
    name="produced",
    subject=("organisation", "person"),
    object=("work",),
    label="produced",
    inverse="was produced by",
    statement="{subject} produced {object}",
    ask_subject="Which company produced {object}?",
    synonyms=("produce", "produced", "production", "company", "companies", "studio", "made"),
    phrases=(
        "{object:work} <was> (?:originally )?produced by {subject:organisation+}(?: (?:in association with|and|for) {subject2:organisation+})?",
        "{object:work} is [^.;]{2,120}? (?:and )?(?:originally )?produced by {subject:organisation+} for {for:organisation}",
        "{object:work}, <was> produced by {subject:organisation|person+}",
        "{subject:organisation} (?:continued to produce|produced|producing) {object:work}",
        "{subject:organisation} producing the remainder of {object:work}",
    ),
)
CREATED_FOR = Relation(
    name="created_for",
    subject=("work",),
    object=("organisation",),
    label="was created for",
    inverse="had created for it",
    statement="{subject} was created for {object}",
    synonyms=("for", "network", "service", "platform", "created"),
    phrases=(
        "{subject:work}(?:, [^.;]{2,40},)? is [^.;]{2,100}? (?:created|produced|developed) by (?:(?!\\bwh(?:o|ich)\\b)[^.;]){2,60}? for (?:the (?:[a-z]+ ){1,2})?{object:organisation}",
    ),
)
ORIGINAL_NETWORK = Relation(
    name="original_network",
    subject=("work",),
    object=("organisation",),
    label="was first shown on",
    inverse="first showed",
    statement="{subject} was shown on {object}",
    ask_object="On which network or service was {subject} shown?",
    synonyms=("network", "channel", "service", "platform", "streaming", "shown", "air", "aired"),
    phrases=("{subject:work} is a {object:organisation} (?:original )?(?:mini-?series|series|film|show|sitcom|special)",),
)
DISTRIBUTED = Relation(
    name="distributed", subject=("organisation",), object=("work",), label="distributed", inverse="was distributed by",
    statement="{subject} distributed {object}", ask_subject="Who distributed {object}?", synonyms=("distribute", "distributed", "distributor"),
    phrases=("{subject:organisation} (?:initially |originally )?distributed {object:work}",),
)  # fmt: skip
PUBLISHED = Relation(
    name="published", subject=("organisation",), object=("work",), label="published", inverse="was published by",
    statement="{subject} published {object}", ask_subject="Who published {object}?", synonyms=("publish", "published", "publisher"),
    phrases=("{object:work} was [^.;]{0,60}?published by {subject:organisation}",),
)  # fmt: skip
DEVELOPED_BY = Relation(
    name="developed_by", subject=("work",), object=("organisation", "person"), label="was developed by", inverse="developed",
    statement="{subject} was developed by {object}", ask_object="Who developed {subject}?", synonyms=("develop", "developed", "developer"),
    phrases=("{subject:work} was developed by {object:organisation|person}",),
)  # fmt: skip
RECORD_LABEL = Relation(
    name="record_label", subject=("work",), object=("organisation",), label="was released on the label", inverse="is the label of",
    statement="{subject} was released on the label {object}", ask_object="On which label was {subject} released?", synonyms=("label", "record", "released"),
    phrases=("{subject:work} is an? [^.;]{2,80}?, released in {when:date} on {object:organisation}",),
)  # fmt: skip
FILMED_AT = Relation(
    name="filmed_at",
    subject=("work",),
    object=("place", "organisation"),
    label="was filmed at",
    inverse="was a filming location of",
    statement="{object} was a filming location of {subject}",
    ask_object="Which place was a filming location of {subject}?",
    synonyms=("filmed", "film", "filming", "shot", "shoot", "location", "locations", "where", "city", "place"),
    phrases=(
        "[Ff]ilming(?: of {subject:work}| for {subject2:work})? took place in {object:place}",
        "filming, which took place in {object:place}",
        "filming locations(?: for {subject:work})? included {object:place|organisation*}",
        Phrase("{subject:work} would be (?:filmed|filming) (?:in|at) (?:areas of )?{object:place+}", "planned"),
        "[Pp]rincipal photography (?:began|started|took place|commenced) in {object:place}",
        "[Ff]ilming (?:moved|began|started) (?:to|in) (?:the )?{object:place}",
        "{subject:work} was (?:filmed|shot) (?:entirely |primarily |mostly )?(?:in|at) {object:place+}",
        "[Pp]roduction moved to (?:the )?{object:place}",
    ),
    defaults=(("subject", "about"),),
)
STANDS_FOR = Relation(
    name="stands_for",
    subject=("place", "organisation"),
    object=(),
    label="stands in for",
    inverse="is played by the place",
    statement="{subject} stands in for {value}",
    ask_subject="Which place stands in for {value}?",
    synonyms=("stands", "stand", "double", "location", "building", "used", "real"),
    phrases=("(?:the )?(?:lobby|exterior|interior|lobby and exterior) of {subject:place} \\({value:quote}\\)",),
)
BEGAN = Relation(
    name="began",
    subject=("work",),
    object=(),
    label="began",
    inverse="began with",
    statement="{value} of {subject} began",
    ask_when="{when} did {value} of {subject} begin?",
    ask_object=None,
    synonyms=("begin", "began", "start", "started", "starting", "filming", "shooting", "production", "development"),
    event="production",
    phrases=(
        "{value:stage}(?: (?:for|on|of) {subject:work})?(?: pilot episode)? (?:began|started|commenced)",
        "{value:stage} of {subject:work}(?:'s?|’s?)? (?:pilot episode|pilot|first season) (?:began|started)",
        "(?:[Aa]t the|with the) start of {value:stage}",
        "{subject:work} began {value:streaming}",
    ),
    defaults=(("subject", "about"),),
)
WRAPPED = Relation(
    name="wrapped",
    subject=("work",),
    object=(),
    label="wrapped",
    inverse="ended with",
    statement="{value} of {subject} ended",
    ask_when="{when} did {value} of {subject} end?",
    synonyms=("wrap", "wrapped", "end", "ended", "finish", "finished", "complete", "completed", "filming", "shooting"),
    event="production",
    phrases=(
        "{value:stage}(?: (?:for|on|of) {subject:work})? (?:wrapped|ended|finished|concluded|was completed)",
        "the conclusion of {value:stage} on {subject:work}",
    ),
    defaults=(("subject", "about"),),
)
TOOK_PLACE = Relation(
    name="took_place",
    subject=("work",),
    object=(),
    label="was under way",
    inverse="was going on",
    statement="{value} of {subject} took place",
    synonyms=("filming", "filmed", "shooting", "shot", "take", "took", "place", "last", "lasted", "during"),
    event="production",
    phrases=(
        "(?<! of ){value:stage}(?: (?:for|on|of) {subject:work})?,? (?:which )?took place in {place:place}",
        "[Dd]uring {during:words}, {value:stage} on {subject:work} was taking place",
    ),
    defaults=(("subject", "about"),),
)
WORKING_TITLE = Relation(
    name="working_title",
    subject=("work",),
    object=(),
    label="had the working title",
    inverse="was the working title of",
    statement="{subject} had the working title {value}",
    ask_object="Under which working title was {subject} made?",
    single=True,
    synonyms=("working", "title", "codename", "code", "name", "fake", "under", "shot", "filmed"),
    phrases=("under the working title {value:title}",),
    defaults=(("subject", "about"),),
)
FILMED_WITH = Relation(
    name="filmed_with",
    subject=("work",),
    object=(),
    label="was filmed with",
    inverse="was used to film",
    statement="{subject} was filmed with {value}",
    synonyms=("camera", "cameras", "lens", "lenses", "shot", "shoot", "filmed", "equipment"),
    phrases=(
        "{by:person} shot {subject:work} with {value:phrase}",
        "{subject:work} was shot [^.;]{0,40}?(?:on|with|using) {value:np}",
    ),
)
USED = Relation(
    name="used",
    subject=("person", "work"),
    object=(),
    label="used",
    inverse="was used by",
    statement="{subject} used {value}",
    synonyms=("use", "used", "using", "lenses", "lens", "camera", "technique", "method"),
    phrases=(
        "^For {for:words}, {subject:person|work} <also>used {value:np}",
        "(?<!, ){subject:person|work} <also>used {value:np}(?: (?:in|for) {for:np})?",
        "{subject:person} returned to (?=[^.,;]*\\b(?:lens(?:es)?|cameras?|techniques?|methods?|formats?|instruments?)\\b)(?:the )?{value:phrase}",
        "{subject:work} used {value:phrase}",
    ),
)
BACK_TO_BACK = Relation(
    name="filmed_back_to_back_with",
    subject=("work",),
    object=("work",),
    label="was filmed back-to-back with",
    inverse="was filmed back-to-back with",
    statement="{subject} was filmed back-to-back with {object}",
    synonyms=("back-to-back", "simultaneously", "together", "same time"),
    phrases=("{subject:work} was filmed back-to-back with {object:work}",),
)
SHOT_AS = Relation(
    name="was_shot_in",
    subject=("work",),
    object=(),
    label="was shot in",
    inverse="is how was shot",
    statement="{what} was shot in {value}",
    synonyms=("take", "shot", "continuous", "one", "scene", "sequence"),
    phrases=("{what:scene}, which was shot in {value:np}",),
    defaults=(("subject", "about"),),
)
TURNED_IN = Relation(
    name="turned_in",
    subject=("person",),
    object=(),
    label="turned in",
    inverse="was turned in by",
    statement="{subject} turned in {value}",
    ask_subject="Who {told}?",
    synonyms=("turned", "handed", "hand", "story", "script", "completed", "finished", "delivered"),
    event="production",
    phrases=("{subject:person+} had (?:turned in|handed in|delivered|completed) {value:phrase}",),
)
CONSISTS_OF = Relation(
    name="number_of_episodes",
    subject=("work",),
    object=(),
    label="has episodes",
    inverse="is the number of episodes of",
    statement="{subject} has {value} episodes",
    ask_object="How many episodes does {subject} have?",
    single=True,
    synonyms=("episodes", "episode", "many", "number", "long"),
    phrases=(
        "{subject:work} (?:would consist|consists|consisted) of {value:number} episodes",
        "{subject:work} was only {value:number} episodes long",
        "with all {value:number} episodes released",
        "[Tt]he {value:number}, [a-z-]+ episodes were released",
        "{subject:work} ran for [a-z]+ seasons, spanning {value:number} episodes",
        "(?:with|for) a total of [a-z]+ seasons and {value:number} episodes",
    ),
    defaults=(("subject", "about"),),
)
NUMBER_OF_SEASONS = Relation(
    name="number_of_seasons", subject=("work",), object=(), label="has seasons", inverse="is the number of seasons of",
    statement="{subject} has {value} seasons", single=True, synonyms=("seasons", "season", "many"),
    phrases=("{subject:work} ran for {value:number} seasons", "with a total of {value:number} seasons"), defaults=(("subject", "about"),),
)  # fmt: skip
RUNTIME = Relation(
    name="runtime", subject=("work",), object=(), label="runs", inverse="is the running time of", statement="{subject} runs {value}", single=True,
    synonyms=("long", "length", "minutes", "runtime", "duration", "running", "hour", "time", "episode"),
    phrases=(
        "[Tt]he {n:number}, {value:hourlong} were released",
        "{subject:work} (?:runs|lasts|ran|lasted) (?:for )?(?:about |approximately |around )?{value:minutes}",
        "{subject:work} (?:has|had|with) a (?:running time|runtime|run time|length) of (?:about |approximately |around )?{value:minutes}",
    ),
    defaults=(("subject", "about"),),
)  # fmt: skip
GENRE = Relation(
    name="genre", subject=("work",), object=(), label="is of the genre", inverse="is a genre of", statement="{subject} is of the genre {value}",
    synonyms=("genre", "kind", "type", "sort"),
)  # fmt: skip
COUNTRY = Relation(
    name="country_of_origin", subject=("work",), object=("place",), label="comes from", inverse="is the country of origin of",
    statement="{subject} comes from {object}", synonyms=("country", "origin", "nationality", "from"),
)  # fmt: skip
LANGUAGE = Relation(
    name="language", subject=("work",), object=(), label="is in the language", inverse="is the language of", statement="{subject} is in {value}",
    synonyms=("language", "spoken", "speak"),
)  # fmt: skip
BUDGET = Relation(
    name="budget", subject=("work",), object=(), label="had a budget of", inverse="was the budget of", single=True, statement="{subject} had a budget of {value}",
    ask_object="What was the budget of {subject}?", synonyms=("budget", "cost", "money", "expensive"),
    phrases=("(?:[Ii]ts )?(?:official |estimated |production )?budget (?:of {subject:work} )?was {value:money}", "{run:phrase} cost around {value:money} to produce",
             "{subject:work} (?:had|has|was (?:made|produced|shot) on|was (?:made|produced|shot) with) an? (?:[a-z]+ )?budget of (?:about |around |over |nearly |approximately )?{value:money}"),
    defaults=(("subject", "about"),),
)  # fmt: skip
BOX_OFFICE = Relation(
    name="box_office", subject=("work",), object=(), label="grossed", inverse="was the gross of", single=True, statement="{subject} grossed {value}",
    ask_object="How much did {subject} gross?", synonyms=("gross", "grossed", "box", "office", "earn", "earned", "money"),
    phrases=("{subject:work} (?:has )?grossed (?:over |about |approximately )?{value:money}(?: {region:region})?",),
)  # fmt: skip
PROPERTY = Relation(
    name="property", subject=("work", "person", "place", "organisation", "thing", "character", "group", "event"), object=(), label="has in its infobox",
    inverse="is in the infobox of", statement="The {field} of {subject} {be} {value}",
)  # fmt: skip
KEY_PEOPLE = tuple(
    Relation(
        name=name, subject=("work", "person", "organisation", "thing"), object=("person", "group"), label=label, inverse=inverse,
        statement="{subject} " + label + " {object}", synonyms=synonyms,
    )
    for name, label, inverse, synonyms in (
        ("presented_by", "was presented by", "presented", ("present", "presenter", "host")),
        ("narrated_by", "was narrated by", "narrated", ("narrator", "narrate")),
        ("theme_composed_by", "has a theme composed by", "composed the theme of", ("theme", "composed", "music")),
        ("performed_by", "was performed by", "performed", ("artist", "performer", "band", "singer")),
        ("key_person", "has as a key person", "is a key person of", ("key", "people")),
        ("founded_by", "was founded by", "founded", ("founder", "founded")),
    )
)  # fmt: skip

RELATIONS = (
    PRODUCED, CREATED_FOR, ORIGINAL_NETWORK, DISTRIBUTED, PUBLISHED, DEVELOPED_BY, RECORD_LABEL, FILMED_AT, STANDS_FOR, BEGAN, WRAPPED, TOOK_PLACE,
    WORKING_TITLE, FILMED_WITH, USED, BACK_TO_BACK, SHOT_AS, TURNED_IN, CONSISTS_OF, NUMBER_OF_SEASONS, RUNTIME, GENRE, COUNTRY, LANGUAGE,
    BUDGET, BOX_OFFICE, PROPERTY, *KEY_PEOPLE,
)  # fmt: skip
