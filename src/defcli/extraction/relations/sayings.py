"""Sayings: exact words and opinions, always as somebody's."""

from defcli.extraction.mentions.tagging import LETTERS
from defcli.extraction.relation import Phrase, Relation

_WHO = "{subject:person+}(?: (?:of|for|from) {x:organisation})?"
_ADV = r"(?:,? (?:also|then|later|further|similarly|specifically|personally|ultimately|both|did|in particular|on this|\\w+ly))?"
_SAY = (
    "(?:said|says|saying|stated|states|stating|felt|feels|feeling|noted|notes|noting|explained|explains|explaining|added|adds|adding|concluded"
    "|confirmed|revealed|continued|hoped|believed|thought|wrote|writes|writing|commented|reiterated|acknowledged|opined|argued|remarked|claimed|joked|insisted|told|recalled|observed)"
)

_SAID = tuple(
    Phrase(p, "opinion")
    for p in (
        _WHO
        + _ADV
        + " (?:called|calls|call|calling|described|describes|describing|labeled|dubbed|considered) {about:any|plain}(?: to be)? (?:as )?(?:an? |the |being |more of |having )?{value:quote}(?:, {value2:quote})?(?:,? and (?:as )?{value3:quote})?(?: in {in:work|quote})?",
        _WHO + _ADV + f" {_SAY}" + " of {about:any|plain} (?:specifically )?(?:that )?(?:he|she|they|it) (?:was|is|were|are) {value:quote}",
        _WHO + _ADV + f" {_SAY}" + ",? (?:that |of |on this,? |as )?{value:quote}",
        "{subject:person} described [^.;]{2,120}, (?:adding|saying|noting),? {value:quote}",
    )
)
SAID = Relation(
    name="said",
    subject=("person", "organisation"),
    object=(),
    label="said",
    inverse="is what was said by",
    statement="{subject} said of {about}: “{value}”",
    ask_subject="Whose words are “{value}”?",
    synonyms=("say", "said", "says", "quote", "words", "called", "call", "described", "describe"),
    event="production",
    reports=True,
    phrases=(
        Phrase(
            _WHO
            + _ADV
            + " (?:called|calls|call|calling|described|describes|describing|labeled|dubbed|considered) it (?:as )?(?:an? |the )?{value:quote}",
            "opinion",
            (("about", "about"),),
        ),
        *_SAID,
    ),
)
STATED = Relation(
    name="stated",
    subject=("person", "organisation"),
    object=(),
    label="said that",
    inverse="is what was stated by",
    statement="{subject} {verb} that {value}",
    ask_subject="Who {told}?",
    synonyms=(
        "say",
        "said",
        "says",
        "stated",
        "felt",
        "feel",
        "think",
        "thought",
        "believe",
        "noted",
        "confirmed",
        "explain",
        "why",
    ),
    event="production",
    reports=True,
    phrases=tuple(
        Phrase(p, "opinion")
        for p in (
            _WHO + _ADV + " {verb:saying}(?: (?:in |on )?{when:date})? that {value:clause}",
            _WHO
            + _ADV
            + rf" {{verb:saying}} (?<!wrote )(?<!writes )(?<!added )(?<!adds )(?<!continued )(?<!continues )(?<!denied )(?!{LETTERS['quote']}. (?:in|about|by|at|with) |that |of |on |in |at |to |as |for |with |by |about |from |how |there being |(?:was|is|were|had|has) )"
            "(?=[^.;]*? (?:is|are|was|were|would|had|has|have|will|could|should|does|did|do|needs?|lacks?|serves?|acts?|felt|improve[sd]?|\\w+ed)\\b){value:clause}",
        )
    ),
)
COMPARED = Relation(
    name="compared",
    subject=("person",),
    object=(),
    label="compared",
    inverse="was compared by",
    statement="{subject} compared {what} to {value}",
    ask_subject="Who {told}?",
    defaults=(("what", "about"),),
    synonyms=("compare", "compared", "likened", "like", "comparison", "similar"),
    phrases=tuple(
        Phrase(p, "opinion")
        for p in (
            _WHO + _ADV + " (?:compared|likened) {what:any|plain} to {value:phrase}",
            _WHO + _ADV + " (?:further |also )?(?:compared|likened) it to {value:phrase}",
        )
    ),
)
CONTRASTED = Relation(
    name="contrasted",
    subject=("person",),
    object=(),
    label="contrasted",
    inverse="was contrasted by",
    statement="{subject} contrasted {what} with {value}",
    ask_subject="Who {told}?",
    defaults=(("what", "about"),),
    synonyms=("contrast", "contrasted", "compare", "compared", "different", "unlike"),
    phrases=(Phrase(_WHO + _ADV + " contrasted {what:any|plain} (?:from|with) {value:np}", "opinion"),),
)
REFERRED_TO = Relation(
    name="referred_to",
    reports=True,
    subject=("person",),
    object=(),
    label="referred to",
    inverse="was called so by",
    statement="{subject} referred to {what} as {value}",
    synonyms=("referred", "called", "described"),
    event="production",
    phrases=(Phrase(_WHO + " (?:referred to|described) {what:any|plain} as {value:plain}(?=[.,;]|$)", "opinion"),),
)
WANTED = Relation(
    name="wanted",
    subject=("person",),
    object=(),
    label="wanted",
    inverse="was wanted by",
    statement="{subject} {verb} {value}",
    ask_subject="Who {told}?",
    synonyms=("want", "wanted", "wish", "hope", "hoped", "avoid"),
    phrases=(Phrase("{subject:person+} {verb:wanting} {value:clause}", "opinion"),),
)
EXPLAINED_BY = Relation(
    name="agreed_important",
    subject=("person",),
    object=(),
    label="found important",
    inverse="was important to",
    statement="It was important to {subject} {value}",
    ask_subject="To whom was it important {value}?",
    synonyms=("important", "challenge", "challenging"),
    phrases=(Phrase("[Ii]t was (?:subsequently )?important to {subject:person+} {value:phrase}", "opinion"),),
)
EQUIVALENT_TO = Relation(
    name="equivalent_to",
    subject=("work",),
    object=("work",),
    label="is likened to",
    inverse="is likened to",
    statement="{by} called {subject} equivalent to {object}",
    synonyms=("equivalent", "equal", "like", "same"),
    phrases=(Phrase("{by:person} <speech> [^.;]{2,220}?, making it equivalent to {object:work+}", "opinion"),),
    defaults=(("subject", "about"),),
)
CONFIRMED_NOT = Relation(
    name="would_not_confirm",
    subject=("person",),
    object=(),
    label="would not confirm",
    inverse="was not confirmed by",
    statement="{subject} would not confirm {value}",
    synonyms=("confirm", "deny", "refused"),
    phrases=("is {value:np}, which {subject:person} would not confirm",),
)

RELATIONS = (SAID, STATED, COMPARED, CONTRASTED, REFERRED_TO, WANTED, EXPLAINED_BY, EQUIVALENT_TO, CONFIRMED_NOT)
