"""Happenings: what else took place, was shown, changed, is featured or heard."""

from defcli.extraction.relation import Phrase, Relation

FEATURES = Relation(
    name="features",
    subject=("work", "character"),
    object=(),
    label="features",
    inverse="is featured in",
    statement="{subject} features {value}",
    synonyms=("feature", "features", "show", "shows", "include", "contains"),
    phrases=("{subject:work} features {value:phrase}",),
)
PART_FEATURES = Relation(
    name="part_features",
    subject=("work", "character"),
    object=(),
    label="has a part that features",
    inverse="is featured in a part of",
    statement="{what} {verb} {value}",
    synonyms=("feature", "features", "opening", "scene", "sequence", "costume", "image"),
    phrases=(
        "{what:sceneof}, which {verb:verb} {value:phrase}",
        "^{what:words} also {verb:verb} {value:phrase}",
    ),
    defaults=(("subject", "about"),),
)
PART_SHOWS = Relation(
    name="part_shows",
    subject=("work",),
    object=(),
    label="has a part that shows",
    inverse="is shown in a part of",
    statement="In {what}, {value}",
    spoils=True,
    synonyms=("show", "shows", "image", "scene", "final", "ending"),
    phrases=("{what:sceneof}, in which {value:words}(?=, )",),
    defaults=(("subject", "about"),),
)
SCREENED = Relation(
    name="screened",
    subject=("work",),
    object=("event", "place", "organisation"),
    label="was shown at",
    inverse="showed",
    statement="{what} was shown at {object}",
    synonyms=("screen", "screened", "screening", "shown", "show", "trailer", "teaser", "premiere"),
    event="release",
    phrases=(
        "(?:[Aa]t|[Ff]or) (?:the )?(?:{when:date} )?{object:event}, {what:words} was shown",
        "at (?:the )?(?:{when:date} )?{object:event}[^.;]{0,60}, where {what:words} was (?:also )?screened",
        "early screening of {what:work} at {object:event}",
    ),
    defaults=(("subject", "about"),),
)
APPEARED_AT = Relation(
    name="appeared_at",
    subject=("person",),
    object=("event", "place"),
    label="appeared at",
    inverse="had as a guest",
    statement="{subject} appeared at {object}",
    ask_object="At which event did {subject} appear?",
    ask_when="{when} did {subject} appear at {object}?",
    synonyms=("appear", "appeared", "attended", "promote", "panel"),
    event="release",
    phrases=(
        "{subject:person+}, and additional stars of [^.;]{2,40} appeared at (?:the )?(?:{when:date} )?{object:event}",
        "{subject:person+} appeared (?:[a-z]+ ){0,4}at (?:the )?(?:{when:date} )?{object:event}",
    ),
)
HEARD_IN = Relation(
    name="heard_in",
    subject=("work", "person"),
    object=("work",),
    label="is heard in",
    inverse="has in it the music",
    statement="{what} is heard in {object}",
    synonyms=("music", "heard", "symphony", "played", "song", "piece"),
    phrases=(
        "(?:{by:person}'s?|[Tt]he composer's) {what:name} is (?:then )?heard [^.;]{2,120}? in (?:{x:work}' )?{object:work}",
        "{what:name} appears throughout {object:work}",
    ),
    defaults=(("subject", "about"),),
)
MUSIC_USED = Relation(
    name="music_used_in",
    subject=("person", "group"),
    object=("work",),
    label="has music used in",
    inverse="uses the music of",
    statement="The music of {subject} is used in {object}",
    ask_subject="Whose music is used in {object}?",
    synonyms=("music", "classical", "composer", "used"),
    phrases=("[Tt]he music of {subject:person|group} is used (?:throughout|in) {object:work}",),
)
LISTENS_TO = Relation(
    name="listens_to",
    subject=("character",),
    object=(),
    label="listens to",
    inverse="is listened to by",
    statement="{subject} listens to {value}",
    synonyms=("listen", "listens", "music", "like", "likes"),
    phrases=(
        "{subject:character} listens to {value:phrase}",
        "{subject:character} is shown listening to {value:phrase}",
    ),
)
SOUNDTRACK = Relation(
    name="consists_of",
    subject=("work", "thing"),
    object=(),
    label="consists of",
    inverse="is part of",
    statement="{what} is {value}",
    synonyms=("consist", "made", "hybrid", "orchestra", "big", "skeleton", "bones"),
    phrases=(
        "{what:words}, which (?:was|is) {value:mixture}(?=,|\\.)",
        "having {value:words} be the source of {what:words}(?= was|,|\\.)",
    ),
    defaults=(("subject", "about"),),
)
RENAMED = Relation(
    name="renamed",
    subject=("organisation", "person"),
    object=(),
    label="renamed",
    inverse="was renamed by",
    statement="{subject} renamed {what} to {value}",
    ask_when="{when} did {subject} rename {what}?",
    ask_object=None,
    synonyms=("rename", "renamed", "name", "changed", "page"),
    event="release",
    phrases=("{subject:organisation|person} renamed {what:words} to {value:quote}",),
)
ANNOUNCED = Relation(
    name="announced",
    subject=("organisation", "person"),
    object=(),
    label="announced",
    inverse="was announced by",
    statement="{subject} announced that {value}",
    ask_subject="Who {told}?",
    synonyms=("announce", "announced", "revealed", "news"),
    event="production",
    reports=True,
    phrases=("{subject:organisation+} (?:later )?announced(?: (?:in |on )?{when:date})? that {value:clause}",),
)
REVEALED = Relation(
    name="revealed",
    subject=("organisation",),
    object=(),
    label="reported",
    inverse="was reported by",
    statement="{subject} reported that {value}",
    ask_subject="Who {told}?",
    synonyms=("report", "reported", "revealed", "reveal", "determined", "found"),
    event="reception",
    reports=True,
    phrases=(
        "{subject:organisation}(?:, [^.;]{2,90},)? (?:reported|revealed) (?:that |(?=[^,.;]* (?:is|was|are|were|had|has|have|would|will|could)\\b))(?!an? \\d){value:clause}",
    ),
)
WAS_ANNOUNCED = Relation(
    name="was_announced",
    subject=("work",),
    object=(),
    label="had announced of it",
    inverse="was announced of",
    statement="It was {how} that {value}",
    synonyms=("announce", "announced", "confirmed", "reported", "revealed", "news"),
    event="production",
    reports=True,
    phrases=("[Ii]t was {how:told}(?: along with {beside:words},)?,? that {value:clause}",),
    defaults=(("subject", "about"),),
)
REVEALED_VIA = Relation(
    name="revealed_via",
    subject=("work",),
    object=(),
    label="was revealed via",
    inverse="revealed",
    statement="{what} was revealed via {value}",
    synonyms=("revealed", "announced", "teaser", "trailer", "how"),
    event="release",
    phrases=("{what:words} was revealed via {value:goods}",),
    defaults=(("subject", "about"),),
)
LOCATED_IN = Relation(
    name="located_in",
    subject=("organisation", "place"),
    object=("place",),
    label="is located in",
    inverse="is home to",
    statement="{subject} is located in {object}",
    synonyms=("located", "based", "where", "place", "city"),
    phrases=(
        "(?:created|made|designed|built|operated|headquartered) by {subject:organisation} in {object:place}",
        "{subject:organisation}(?:'s?|’s?)? (?:[a-z]+ )?(?:headquarters|head office) (?:is|are|was|were) (?:based |located |situated )?in {object:place}",
        "{subject:organisation} (?:is|was|are) (?:headquartered|based) in {object:place}",
        "{object:place}-based (?:animation )?company, {subject:organisation}",
        "(?:performed|held|staged|shown|recorded|[Rr]ecorded)(?: in {x:date})? at {subject:organisation|place} in {object:known|place}",
    ),
)
BOUGHT = Relation(
    name="bought",
    subject=("group", "organisation", "person", "character"),
    object=(),
    label="bought",
    inverse="was bought by",
    statement="{subject} bought {value}",
    synonyms=("buy", "bought", "purchase", "purchased"),
    phrases=(
        "{subject:group|organisation}, who bought {value:np}(?: to {purpose:phrase})?",
        "{subject:group|organisation} (?:bought|purchased|purchasing) (?!by ){value:np}",
    ),
)
MEET_AT = Relation(
    name="meets_at",
    subject=("place", "thing", "organisation", "work"),
    object=(),
    label="is where",
    inverse="happens at",
    statement="{subject} is where {value}",
    synonyms=("meet", "where", "place", "building"),
    phrases=("{subject:place}, where (?!(?:he|she|they|it)\\b){value:phrase}", "once {value:words} in {subject:work}"),
)
REVEALED_TO_BE = Relation(
    name="revealed_to_be",
    subject=("place", "thing", "character", "work"),
    object=(),
    label="is revealed to be",
    inverse="is what is revealed of",
    statement="{subject}: {what} is revealed to be {value}",
    spoils=True,
    synonyms=("revealed", "really", "turn", "turns"),
    phrases=(
        "{what:aspect} is (?:ultimately )?revealed to be {value:np}",
        "{subject:place|thing} is (?:ultimately )?revealed to be {value:phrase}",
    ),
    defaults=(("subject", "about"),),
)
IMPLIES = Relation(
    name="implies",
    subject=("work",),
    object=(),
    label="is an implied reference to",
    inverse="is implied by",
    statement="{what} refers to {value}",
    spoils=True,
    synonyms=("reference", "implied", "refers"),
    phrases=(Phrase("{what:words} is an implied reference to {value:np}", "implied"),),
    defaults=(("subject", "about"),),
)
_ANYTHING = ("work", "person", "organisation", "group", "character", "place", "event", "award", "thing")
DID = Relation(
    name="did",
    subject=_ANYTHING,
    object=_ANYTHING,
    label="",
    inverse="was done by",
    statement="{subject} {value}",
    ask_subject="Who {told}?",
    synonyms=("happen", "happened", "when", "event"),
    event="production",
    in_own_words=True,
)
HAPPENED = Relation(
    name="happened",
    subject=_ANYTHING,
    object=_ANYTHING,
    label="saw",
    inverse="happened to",
    statement="{value}",
    synonyms=("happen", "happened", "when", "event"),
    event="production",
    in_own_words=True,
)
TITLE = Relation(
    name="title",
    subject=("thing",),
    object=(),
    label="is titled",
    inverse="is the title of",
    statement="{subject} is titled {value}",
    synonyms=("title", "article"),
)
CITATION = tuple(
    Relation(
        name=name,
        subject=("thing",),
        object=kinds,
        label=label,
        inverse=inverse,
        statement=statement,
        synonyms=("reference",),
        event=event,
    )
    for name, kinds, label, inverse, statement, event in (
        ("author", ("person",), "was written by", "wrote", "{subject} was written by {object}", None),
        ("published_on", (), "was published on", "is when was published", "{subject} was published", "reference"),
        (
            "published_by",
            ("organisation",),
            "was published by",
            "published",
            "{subject} was published by {object}",
            None,
        ),
        ("retrieved", (), "was retrieved on", "is when was retrieved", "{subject} was retrieved", "reference"),
    )
)

RELATIONS = (
    FEATURES, PART_FEATURES, PART_SHOWS, SCREENED, APPEARED_AT, HEARD_IN, MUSIC_USED, LISTENS_TO, SOUNDTRACK, RENAMED, ANNOUNCED, REVEALED, WAS_ANNOUNCED,
    REVEALED_VIA, LOCATED_IN, BOUGHT, MEET_AT, REVEALED_TO_BE, IMPLIES, DID, HAPPENED,
    TITLE, *CITATION,
)  # fmt: skip
