"""Lives: what a biography tells of a person, a company or a place."""

from defcli.extraction.relation import Relation

BORN = Relation(
    name="born", subject=("person", "character"), object=("place",), label="was born", inverse="is the birthplace of", statement="{subject} was born in {object}",
    ask_object="Where was {subject} born?", single=True, synonyms=("born", "birth", "birthplace", "birthday"), event="life",
    phrases=("{subject:person} was born (?:on {when:date} )?in {object:place}", "{subject:person} was born"),
)  # fmt: skip
DIED = Relation(
    name="died", subject=("person", "character"), object=("place",), label="died", inverse="is where died", statement="{subject} died in {object}",
    single=True, synonyms=("die", "died", "death", "dead"), event="life",
    phrases=("{subject:person} died (?:on {when:date} )?in {object:place}", "{subject:person} died"),
)  # fmt: skip
FOUNDED = Relation(
    name="was_founded", subject=("organisation", "group"), object=("place",), label="was founded", inverse="is where was founded",
    statement="{subject} was founded in {object}", single=True, synonyms=("founded", "established", "started", "formed"), event="life",
    phrases=(
        "{subject:organisation|group} was (?:founded|established|formed)(?: in {object:place})?",
        "^(?:Formed|Founded|Established|Incorporated) (?:in|on) {when:date}(?: [^,.;]{2,110})?, {subject:organisation|group} (?=[a-z])",
    ),
)  # fmt: skip
APPEARED_IN = Relation(
    name="appeared_in",
    subject=("person",),
    object=("work",),
    label="appeared in",
    inverse="had in it",
    statement="{subject} appeared in {object}",
    ask_object="In which work did {subject} appear?",
    synonyms=("appear", "appeared", "starred", "star", "role", "played", "cast", "guest", "recurring", "acted"),
    event="life",
    phrases=(
        "{subject:person} (?:guest )?(?:starred|appeared|stars|appears) as {as:character|quote} (?:in|on) (?:the )?(?:{when:date} )?(?:[a-z ]+? )?(?:of )?(?:the )?(?:{x:person} play )?{object:work}",
        "{subject:person} (?:guest )?(?:starred|appeared) (?:in|on) (?:the |a )?(?:{when:date} )?(?:[a-z -]+? )?{object:work}(?: in {when2:date})?(?: as {as:character|quote})?",
        "{subject:person} had a (?:guest-starring |recurring |guest |starring )?role (?:in|on) (?:[a-z0-9 ]+ )?(?:of )?(?:the )?(?:[a-z ]+ )?{object:work}",
        "{subject:person} was cast in (?:the )?(?:{when:date} )?(?:[a-z ]+ of )?(?:the )?(?:{x:person} play )?{object:work}",
        "{subject:person} landed a role as {as:character|quote} in (?:the episode {ep:work} of )?(?:the )?[a-z ]*{object:work}",
        "{subject:person} landed a role as {as:character|quote} in the episode {ep:quote} of (?:the )?[a-z ]*{object:work}",
        "{subject:person} starred in two films in {when:date}, {object:work} by [^,.;]{2,40}, and {object2:work}",
        "{subject:person} made a guest appearance on [^.;]{2,50}? of (?:the )?[a-z ]*{object:work}",
        "{subject:person} portrayed {as:character|quote} (?:on|in) (?:the )?(?:{when:date} )?(?:episode of )?(?:the )?[a-z ]*{object:work}",
        "{subject:person} previously (?:starred|appeared) [a-z ]*, in (?:the )?(?:{when:date} )?film, {object:work}",
    ),
)
STARRED_WITH = Relation(
    name="starred_alongside",
    subject=("person",),
    object=("person",),
    label="starred alongside",
    inverse="starred alongside",
    statement="{subject} starred alongside {object}",
    synonyms=("alongside", "with", "together", "co-star"),
    phrases=("{subject:person} (?:starred|appeared|acted) alongside (?:actors |actor |actress )?{object:person+}",),
)
STAGED_AT = Relation(
    name="staged_at",
    subject=("work",),
    object=("organisation", "place"),
    label="was staged at",
    inverse="staged",
    statement="{subject} was staged at {object}",
    synonyms=("performed", "staged", "theatre", "theater", "where"),
    event="life",
    phrases=(
        "{subject:work}[^.;]{0,60}, which was performed (?:in {when:date} )?at {object:organisation|place+}",
        "{subject:work} was performed at {object:organisation|place+}",
    ),
)
RECORDED = Relation(
    name="recorded", subject=("work",), object=("place",), label="was recorded", inverse="is where was recorded", statement="{subject} was recorded",
    synonyms=("record", "recorded", "recording"), event="production",
    phrases=("{subject:work}, recorded in {when:date}",), defaults=(("subject", "about"),),
)  # fmt: skip
RECORDED_AT = Relation(
    name="recorded_at", subject=("work",), object=("place", "organisation"), label="was recorded at", inverse="recorded", statement="{subject} was recorded at {object}",
    ask_object="Where was {subject} recorded?", synonyms=("record", "recorded", "studio"),
    phrases=("[Rr]ecorded at {object:place|organisation}",), defaults=(("subject", "about"),),
)  # fmt: skip
SPOUSE = Relation(
    name="spouse_of", subject=("person",), object=("person",), label="married", inverse="married", statement="{subject} married {object}",
    synonyms=("wife", "husband", "married", "spouse"), phrases=("{subject:person} married {object:person}", "{object:person}, (?:his|her) (?:wife|husband)"),
)  # fmt: skip
FAMILY = tuple(
    Relation(
        name=name,
        subject=("person",),
        object=("person",),
        label=label,
        inverse=inverse,
        statement="{subject} " + label + " {object}",
        synonyms=synonyms,
    )
    for name, label, inverse, synonyms in (
        ("parent_of", "is a parent of", "is a child of", ("child", "children", "parent")),
        ("child_of", "is a child of", "is a parent of", ("parent", "parents", "son", "daughter")),
    )
)

EDUCATED_AT = Relation(
    name="educated_at", subject=("person",), object=("organisation",), label="was educated at", inverse="educated", statement="{subject} was educated at {object}",
    ask_object="Where was {subject} educated?", synonyms=("studied", "graduated", "educated", "university", "school", "college"), phrases=(),
)  # fmt: skip
WORKED_FOR = Relation(
    name="worked_for", subject=("person",), object=("organisation",), label="worked for", inverse="employed", statement="{subject} worked for {object}",
    ask_object="For whom did {subject} work?", synonyms=("worked", "work", "job", "employer"), phrases=(),
)  # fmt: skip
PLAYED_FOR = Relation(
    name="played_for", subject=("person",), object=("organisation", "group"), label="played for", inverse="had in its team", statement="{subject} played for {object}",
    ask_object="For which team did {subject} play?", synonyms=("played", "play", "club", "team", "career"), event="life", phrases=(),
)  # fmt: skip
COACHED = Relation(
    name="coached", subject=("person",), object=("organisation", "group"), label="coached", inverse="was coached by", statement="{subject} coached {object}",
    ask_object="Which team did {subject} coach?", synonyms=("coach", "coached", "managed", "manager", "team"), event="life", phrases=(),
)  # fmt: skip
KEY_DATE = Relation(
    name="key_date", subject=("work", "person", "place", "organisation", "thing", "character", "group", "event"), object=(), label="has among its dates",
    inverse="is a date of", statement="{subject} {stage}", synonyms=("when", "date"), event="life", phrases=(),
)  # fmt: skip
RELATIONS = (
    EDUCATED_AT, WORKED_FOR, PLAYED_FOR, COACHED, KEY_DATE, BORN, DIED, FOUNDED, APPEARED_IN, STARRED_WITH, STAGED_AT, RECORDED, RECORDED_AT, SPOUSE, *FAMILY,
)  # fmt: skip
