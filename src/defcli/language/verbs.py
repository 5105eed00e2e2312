"""Forms of English verbs: the irregular ones by list, the others by rule."""

import re
from functools import cache

_IRREGULAR = """
arise arose arisen|awake awoke awoken|be was been|be were|bear bore born|bear borne|beat beat beaten|become became become|begin began begun|bend bent|bet bet|bid bade bidden|bind bound
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast|build built|burn burnt|burst burst|buy bought
cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn|dream dreamt
drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden
forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground
grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|knit knit|know knew known|lay laid|lead led|lean leant|leap leapt
learn learnt|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|oversee oversaw overseen
overcome overcame overcome|override overrode overridden|overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid|plead pled|prove proven
put put|quit quit|read read|rebuild rebuilt|remake remade|rend rent|retell retold|rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawn
say said|see saw seen|seek sought|sell sold|send sent|set set|sew sewn|shake shook shaken|shed shed|shine shone|shoot shot|show shown|shrink shrank shrunk|shut shut|sing sang sung
sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit slit|sow sown|speak spoke spoken|speed sped|spend spent|spin spun|spit spat|split split|spoil spoilt
spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|strike struck stricken|string strung|strive strove striven|swear swore sworn
sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|tread trod trodden
undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven
wed wed|weep wept|wet wet|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written|co-write co-wrote co-written
""".replace("\n", "|")
_OTHER_FORMS = {
    "is": "be",
    "are": "be",
    "am": "be",
    "has": "have",
    "does": "do",
    "goes": "go",
    "dying": "die",
    "lying": "lie",
    "tying": "tie",
}
_ONE_SYLLABLE = re.compile(r"(?:[^aeiouy]|^|qu)[aeiouy][bcdfgklmnprstvz]$")
_SHORT_END = re.compile(r"(?:[^aeiouy]|^|qu)[aeiou][bdgklmnprtz]$")
_STRESSED_END = re.compile(r"(?:(?<!li)(?<!vo)mit|(?<!of)(?<!suf)(?<!dif)(?<!buf)fer|cur|[mp]pel|trol|bel|gret)$")
_E_BACK = re.compile(
    r"(?:(?<![aeiou])(?:[aiu]d|(?<=[cs])ed|(?<=[cpl])od|ag|eg|ak|ik|ok|am|com|[auio]c|[au]r|[aio]s|us(?<!focus)|[iy][sz]|az|ut(?<!debut)|ot(?<!pilot)|in|un|um|[iu]l|ib|ap|ven|(?<=[pg])on)"
    r"|[^eo]at|creat|[aieo]v|[^aeu]ir|(?<=qu)ir|(?:pl|st|gn|ad)or|(?:un|inv|inc|exc|rec|ign)it|(?:compl|comp|\bdel)et|u|[^aeiouwlr]l|(?:ch|rr|\br)ang|[lp]ung|[^r]eng|[cf]ring"
    r"|[rn]c|rg|rs|[rl]v|[np]s|ows|dg|[aeiou]{2}[csvz]|eath|writh|[a-z]qu)$"
)
_DOUBLED = re.compile(r"([bdgmnprt])\1$")


@cache
def _lemmas() -> dict[str, str]:
    rows = [row.split() for row in _IRREGULAR.split("|") if row.strip()]
    return {form: row[0] for row in rows for form in row} | _OTHER_FORMS


SAYING = frozenset(
    "say state write add note explain announce remark comment reply answer joke recall conclude declare argue observe insist claim warn quip respond reveal admit confirm"
    " opine reiterate acknowledge recount".split()
)
HOLDING = frozenset("believe think suggest estimate report deny predict feel".split())
CALLING = frozenset("call describe label dub deem consider regard characterize characterise brand term".split())


def is_past(form: str) -> bool:
    """True for a word that can be the past or the past participle of a verb."""
    word = form.casefold()
    return word.endswith("ed") or word in _pasts()


@cache
def _pasts() -> frozenset[str]:
    return frozenset(form for row in _IRREGULAR.split("|") for form in row.split()[1:])


@cache
def _past_of() -> dict[str, str]:
    rows = [row.split() for row in _IRREGULAR.split("|") if row.strip()]
    return {row[0]: row[1] for row in reversed(rows) if row[1] not in (f"{row[0]}n", f"{row[0]}en")}


def past(base: str) -> str:
    """The past of a verb in its base form: `took`, `stopped`, `carried`."""
    if base in _past_of():
        return _past_of()[base]
    if base.endswith("e"):
        return f"{base}d"
    if re.search(r"[^aeiou]y$", base):
        return f"{base[:-1]}ied"
    single = len(re.findall("[aeiouy]+", base)) == 1
    return f"{base}{base[-1]}ed" if _STRESSED_END.search(base) or (single and _SHORT_END.search(base)) else f"{base}ed"


def present(base: str) -> str:
    """The third person of a verb in its base form: `takes`, `watches`, `carries`."""
    if base in ("be", "have"):
        return {"be": "is", "have": "has"}[base]
    if re.search(r"[^aeiou]y$", base):
        return f"{base[:-1]}ies"
    return f"{base}es" if re.search(r"(?:s|sh|ch|x|z|[^aeiou]o)$", base) else f"{base}s"


def lemma(form: str, tag: str, guess: str) -> str:
    """The base form of a verb with Penn's tag; `guess` is kept where the form follows no rule."""
    word = form.casefold()
    if word in _lemmas():
        return _lemmas()[word]
    if tag in ("VB", "VBP"):
        return word
    if tag == "VBZ" and word.endswith("s"):
        return re.sub(r"ies$", "y", word) if word.endswith("ies") and len(word) > 4 else re.sub(r"(?<=ss|sh|ch|.x|zz)es$|s$", "", word)
    if word.endswith("eed"):
        return word[:-1]
    stem = re.sub(r"(?:ed|ing)$", "", word)
    if stem == word or not re.search(r"[aeiouy]", stem):
        return guess
    if word.endswith("ied"):
        return f"{stem[:-1]}{'y' if len(stem) > 2 else 'ie'}"
    if _DOUBLED.search(stem) and len(stem) > 3:
        return stem[:-1]
    syllables = len(re.findall("[aeiouy]+", stem))
    if syllables > 1 and stem.endswith("ell"):
        return stem[:-1]
    if syllables == 1:
        return f"{stem}e" if _ONE_SYLLABLE.search(stem) or _E_BACK.search(stem) else stem
    return f"{stem}e" if _E_BACK.search(stem) else stem
