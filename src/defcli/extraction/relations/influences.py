"""Influences: what a work, a scene or a person drew on, and what pays homage to what."""

from defcli.extraction.relation import Relation

INFLUENCED_BY = Relation(
    name="influenced_by",
    subject=("work", "person"),
    object=("work", "person"),
    label="was influenced by",
    inverse="influenced",
    statement="{subject} was influenced by {object}",
    ask_object="Which work is named as an influence on {subject} for {for}?",
    ask_subject="Who is said to have been influenced by {object} for {for}?",
    synonyms=("influence", "influenced", "influences", "inspired", "inspiration", "inspire"),
    phrases=(
        "{object:work+}, and other films (?:[^.;]{0,40}? )?were bigger influences on (?:the project|{subject:work})",
        "{subject:person} was (?:inspired|influenced) by [^.;]{0,60}?films such as {object:known|work+}",
        "{subject:person} was inspired by (?:{through:person} work on |{through2:person}'s )?{object:known|work}",
        "{subject:person} was (?:inspired|influenced) by {object:known|person}(?! work| \\w+ed)",
        "{subject:person} was inspired by [^.;]{2,90}, and for [^.;,]{2,30} (?:he|she|{x:person}) looked to {through:person}'s {object:work}",
        "{subject:work} (?:was|were) (?:heavily )?(?:inspired|influenced) by (?:the )?(?:[a-z ]+? )?{object:work}",
        "{subject:work}(?: sequence)? was inspired by {person:person}'s favorite [^.;,]{2,30} film, {object:work}",
    ),
    defaults=(("subject", "about"), ("for", "about")),
)
ITEM_INSPIRED_BY = Relation(
    name="item_inspired_by",
    subject=("work",),
    object=("work", "person"),
    label="has something inspired by",
    inverse="inspired something in",
    statement="{what} was inspired by {object}",
    synonyms=("inspired", "inspiration", "influence"),
    phrases=("(?:designed|created|built|wrote) {what:words} that was inspired by {object:work+}",),
    defaults=(("subject", "about"),),
)
MADE = Relation(
    name="work_of",
    subject=("work",),
    object=("person",),
    label="is a work of",
    inverse="made",
    statement="{subject} is a work of {object}",
    synonyms=("by",),
    phrases=(
        "{object:person}(?:'s|’s) {subject:work} \\(",
        "^{subject:work} is an? [a-z -]*?(?:album|song|single|novel|book|play|opera|painting|poem) by {object:person}",
    ),
)
HOMAGE_TO = Relation(
    name="homage_to",
    subject=("work",),
    object=(),
    label="pays homage to",
    inverse="is paid homage by",
    statement="{what} is an homage to {value}",
    synonyms=("homage", "tribute", "reference"),
    phrases=(
        "{what:sceneof}, (?:in which [^,]{2,60}, )?is an? homage to {value:phrase}",
        "{what:np} is an? homage to {value:phrase}",
        "{what:phrase} was an? (?:direct )?homage to {value:phrase}",
        "introduces {what:phrase}, an homage to {value:phrase}",
    ),
    defaults=(("subject", "about"),),
)
REFERENCES = Relation(
    name="references",
    subject=("work",),
    object=(),
    label="references",
    inverse="is referenced by",
    statement="{subject} references {value}",
    synonyms=("reference", "references", "mention", "mentions"),
    phrases=("{subject:work} <also>references {value:phrase}", "because it references {value:words}(?= where|,|\\.)"),
    defaults=(("subject", "about"),),
)
EVOKES = Relation(
    name="evokes",
    subject=("work", "organisation"),
    object=("work",),
    label="evokes work on",
    inverse="is evoked by",
    statement="{what} evokes work for {object}",
    synonyms=("evoke", "evokes", "recalls", "similar", "style"),
    phrases=(
        "{subject:work}(?:'s?|’s?) {what:np}, designed by {by:organisation|person}, evokes [^.;]{2,60}? for (?:the series )?{object:work}",
    ),
)
WORKED_ON = Relation(
    name="worked_on",
    subject=("organisation", "person"),
    object=("work",),
    label="worked on",
    inverse="was worked on by",
    statement="{subject} worked on {object}",
    synonyms=("worked", "work"),
    phrases=(
        "designed by {subject:organisation|person}, evokes the work that the company did for (?:the series )?{object:work}",
        "After (?:his|her|their) work on {object:work}, {subject:person}",
    ),
)

RELATIONS = (INFLUENCED_BY, ITEM_INSPIRED_BY, MADE, HOMAGE_TO, REFERENCES, EVOKES, WORKED_ON)
