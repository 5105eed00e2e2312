"""Honours: what somebody was listed for, nominated for, named, or won, never more than the text says."""

from defcli.extraction.relation import Relation

LISTED_FOR = Relation(
    name="listed_for",
    subject=("person", "work", "group", "organisation", "character"),
    object=("award",),
    label="was listed for",
    inverse="listed",
    statement="{subject} was listed for {object}",
    ask_object="For which award was {subject} listed in the category “{category}” for {for}?",
    synonyms=("award", "awards", "nominated", "nomination", "nominations", "nominee", "up", "listed", "prize", "category"),
    event="reception",
)
NOMINATED_FOR = Relation(
    name="nominated_for",
    subject=("person", "work", "group"),
    object=("award",),
    label="was nominated for",
    inverse="nominated",
    statement="{subject} was nominated for {object}",
    ask_object="For which award was {subject} nominated in the category “{category}”?",
    synonyms=("award", "awards", "nominated", "nomination", "nominee"),
    event="reception",
    phrases=(
        "{subject:person|work}(?:'s [a-z]+)? was nominated for (?:an |a |the )?{object:award}(?: in (?:the )?{category:words}(?= category|,|\\.| in \\W))?",
    ),
)
WON = Relation(
    name="won",
    subject=("person", "work", "group"),
    object=("award",),
    label="won",
    inverse="was won by",
    statement="{subject} won {object}",
    ask_object="Which award did {subject} win?",
    ask_subject="Who won {object}?",
    synonyms=("win", "won", "award", "awarded", "winner"),
    event="reception",
    phrases=("{subject:person|work} (?:also )?(?:won|received) (?:the |an |a )?(?:{when:date} )?{object:award}(?: for {category:np})?",),
)
NAMED = Relation(
    name="named",
    subject=("person", "work"),
    object=(),
    label="was named",
    inverse="was the title given to",
    statement="{subject} was named {value}",
    ask_object=None,
    synonyms=("named", "honour", "honor", "award", "title", "performer"),
    event="reception",
    phrases=("{subject:person+} (?:was|were) named {by:organisation}(?:'s|s)? {value:quote}(?: for the week ending {when:date})?",),
)
RELATIONS = (LISTED_FOR, NOMINATED_FOR, WON, NAMED)
