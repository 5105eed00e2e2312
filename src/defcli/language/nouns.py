"""Common nouns by the kind of what they name: `a bassist`, `the river`, `its parent company`."""

import re
from functools import cache

_NOUNS = {
    "person": "man woman boy girl child person somebody father mother brother sister son daughter wife husband uncle aunt cousin nephew niece grandfather"
    " grandmother grandson granddaughter king queen prince princess duke duchess emperor empress pope bishop priest monk nun rabbi imam saint knight lord lady"
    " president chairman chairwoman chief head ceo chancellor ambassador secretary senator congressman congresswoman mayor governor deputy spokesman"
    " spokeswoman candidate colonel general admiral captain lieutenant major sergeant marshal commodore private soldier spy agent guard hero heroine heir"
    " artist poet composer musician singer songwriter rapper guitarist bassist drummer pianist violinist cellist saxophonist trumpeter conductor dj actor"
    " actress comedian model dancer author writer novelist playwright screenwriter lyricist journalist critic editor reporter columnist historian philosopher"
    " theologian scientist physicist chemist biologist mathematician astronomer botanist zoologist geologist economist psychologist anthropologist"
    " archaeologist sociologist linguist engineer inventor architect designer photographer painter sculptor illustrator animator cinematographer filmmaker"
    " director producer showrunner creator founder co-founder co-creator owner executive manager businessman businesswoman entrepreneur industrialist banker lawyer"
    " attorney judge doctor physician surgeon nurse dentist psychiatrist therapist teacher professor lecturer student pupil scholar researcher analyst"
    " politician statesman diplomat activist revolutionary rebel dictator leader commander pilot astronaut cosmonaut explorer sailor navigator driver racer"
    " footballer cricketer player striker goalkeeper quarterback boxer wrestler cyclist swimmer runner athlete coach referee umpire trainer swordsman"
    " farmer merchant trader servant slave maid butler chef cook baker tailor carpenter mechanic fisherman hunter thief burglar murderer killer assassin"
    " detective policeman officer inspector sheriff constable veteran citizen immigrant refugee friend colleague partner successor predecessor nominee winner"
    " recipient host presenter narrator hostess celebrity personality contestant juror victim survivor witness patient"
    " fan bodyguard mentor administrator planner organiser organizer adviser advisor consultant coordinator prosecutor publisher collector curator dealer"
    " developer programmer technician operator official aide envoy treasurer clerk lobbyist strategist pundit commentator blogger stuntman stylist"
    " secretary-general commissioner superintendent instructor trainee cadet apprentice opponent rival reviewer actor-director frontman vocalist bassoonist"
    " choreographer librettist essayist translator missionary preacher evangelist philanthropist heiress socialite aristocrat nobleman landowner peasant"
    " labourer worker",
    "place": "city town village hamlet capital country nation state province county district region territory island peninsula continent river lake sea ocean"
    " bay gulf strait mountain hill valley desert forest park street avenue road square suburb neighbourhood neighborhood municipality port harbour harbor"
    " airport station castle manor mansion villa estate lighthouse palace fortress temple cathedral monastery abbey stadium arena venue hotel restaurant cemetery cave canyon beach coast planet moon"
    " kingdom empire republic colony crater",
    "organisation": "company firm corporation conglomerate studio network channel broadcaster publisher label manufacturer automaker airline bank retailer"
    " startup brewery newspaper magazine tabloid journal periodical website agency organisation organization institution institute university college school"
    " academy ministry department committee council parliament party union church charity foundation association federation league club museum hospital"
    " library society bureau diocese senate assembly subsidiary contractor supplier distributor chain ngo commission regiment battalion squadron brigade army navy militia outlet blog portal",
    "group": "band duo trio quartet quintet ensemble orchestra choir group supergroup team crew troupe boyband tribe clan dynasty family couple cast",
    "work": "book film movie documentary series sitcom show miniseries programme episode album song single ep soundtrack novel book novella memoir autobiography"
    " biography play musical opera symphony ballet poem comic manga anime painting sculpture game videogame sequel prequel remake spin-off trilogy franchise"
    " podcast anthology soap tune ballad track",
    "event": "war battle siege massacre revolution revolt uprising rebellion invasion operation mission campaign expedition festival tournament championship"
    " olympics election referendum conference convention summit ceremony concert tour earthquake hurricane flood explosion accident crash race parade exhibition"
    " expo holiday feast",
    "award": "award prize medal trophy",
    "thing": "rocket spacecraft satellite capsule module aircraft airplane helicopter ship submarine frigate destroyer cruiser carrier yacht boat car sedan supercar"
    " coupé truck tank locomotive train missile rifle gun engine computer console software language protocol algorithm drug disease virus species genus dinosaur plant"
    " breed dish cake drink beer wine cheese instrument guitar theory theorem law treaty act bill constitution doctrine religion philosophy movement style genre element compound mineral"
    " star galaxy comet asteroid chart list chip processor",
    "character": "character superhero supervillain villain antagonist protagonist sidekick vigilante",
}  # fmt: skip
_PERSONAL = re.compile(r"[a-z]{2,}(?:ologist|ographer|icist|itician|eer|maker|player|smith|woman|man|keeper)$")
_PLURALS = {"men": "man", "women": "woman", "children": "child", "people": "person", "wives": "wife"}


@cache
def _by_noun() -> dict[str, str]:
    return {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}


def kind_of(noun: str) -> str | None:
    """What kind of thing a common noun, singular or plural, names."""
    word = noun.casefold().removeprefix("ex-").removeprefix("vice-")
    known = _by_noun()
    for form in (word, _PLURALS.get(word, ""), word.removesuffix("s"), re.sub(r"ies$", "y", word), re.sub(r"es$", "", word)):
        if form in known:
            return known[form]
    return "person" if _PERSONAL.match(word) else None


def is_plural(noun: str) -> bool:
    """True for the plural of a known noun: `composers`."""
    word = noun.casefold()
    return word not in _by_noun() and (word in _PLURALS or word.removesuffix("s") in _by_noun() or re.sub(r"ies$", "y", word) in _by_noun())


_DETERMINERS = "an?|the|one|his|her|its|their|some|many|several|two|three|four|five|six|seven|all|both|no|most|only|first|lead"
_OFFICES = frozenset(
    "president vice-president chairman chairwoman chair ceo coo cfo chief principal dean mayor governor administrator commander commissioner captain colonel general sheriff head"
    " king queen pope emperor empress bishop archbishop chancellor secretary minister premier ambassador editor-in-chief".split()
)
_POSTS = frozenset("director manager editor leader founder co-founder creator showrunner owner boss".split())


def with_article(noun: str) -> str:
    """What somebody is with the article that a bare noun lacks: `a poet`, but `mayor`, `director of X`, `the poet`, `her poet`."""
    if re.match(r"A(?:n)? ", noun):
        return noun[0].lower() + noun[1:]
    first, *rest = re.split(r" (?:of|for|from|in|at|who|which|that|on|to)\b|,", noun)
    head = first.split()[-1]
    is_bare = head.islower() and not re.search(r"['’]s?\b", noun) and not re.match(rf"(?:{_DETERMINERS})\b", noun)
    is_plural_form = head.endswith("s") and not head.endswith(("ss", "us", "is", "series"))
    if not is_bare or is_plural_form or head in _OFFICES or (rest and head in _POSTS):
        return noun
    return f"{'an' if noun[0] in 'aeioAEIO' else 'a'} {noun}"
