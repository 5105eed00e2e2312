"""What the keys of wiki infoboxes mean: the relation each stands for, and the kind of thing its values are."""

import re
from collections.abc import Sequence
from typing import NamedTuple


class Meaning(NamedTuple):
    """The relation a field states of the page's subject; `kind` is None where the value is kept as written, `role` what of the subject its value is."""

    relation: str
    kind: str | None
    inverse: bool = False
    unit: str | None = None
    divided: bool = True
    role: str | None = None


_PEOPLE = (
    ("creator", "created_by"), ("creators", "created_by"), ("created by", "created_by"), ("developer", "developed_by"),
    ("showrunner", "showrunner_of"), ("showrunners", "showrunner_of"), ("starring", "stars"), ("stars", "stars"), ("cast", "stars"),
    ("voices", "stars"), ("presenter", "presented_by"), ("narrated", "narrated_by"), ("narrator", "narrated_by"),
    ("composer", "composer_of"), ("music", "composer_of"), ("theme music composer", "theme_composed_by"), ("executive producer", "executive_producer_of"),
    ("executive producers", "executive_producer_of"), ("producer", "producer_of"), ("producers", "producer_of"), ("director", "director_of"),
    ("directed by", "director_of"), ("produced by", "producer_of"), ("music by", "composer_of"), ("edited by", "editor_of"), ("music composed by", "composer_of"), ("editing by", "editor_of"), ("screenplay by", "writer_of"),
    ("story by", "writer_of"), ("written", "writer_of"), ("narrated by", "narrated_by"), ("presented by", "presented_by"), ("developed by", "developed_by"), ("writer", "writer_of"), ("writers", "writer_of"), ("written by", "writer_of"), ("screenplay", "writer_of"),
    ("author", "writer_of"), ("cinematography", "cinematographer_of"), ("cinematographer", "cinematographer_of"), ("editor", "editor_of"),
    ("editing", "editor_of"), ("editors", "editor_of"), ("based on", "based_on_work_by"), ("artist", "performed_by"), ("spouse", "spouse_of"),
    ("portrayed", "portrays"), ("portrayed by", "portrays"), ("played by", "portrays"), ("portrayer", "portrays"), ("actor", "portrays"), ("actress", "portrays"),
    ("voiced by", "voices"), ("voice actor", "voices"), ("children", "parent_of"), ("parents", "child_of"), ("founder", "founded_by"), ("founders", "founded_by"), ("key people", "key_person"),
)  # fmt: skip
_HELD = frozenset(
    "portrays voices showrunner_of composer_of executive_producer_of producer_of director_of writer_of cinematographer_of editor_of".split()
)
_OTHERS: tuple[tuple[str, Meaning], ...] = (
    ("genre", Meaning("genre", None)), ("genres", Meaning("genre", None)), ("country", Meaning("country_of_origin", "place")),
    ("countries", Meaning("country_of_origin", "place")), ("language", Meaning("language", None)), ("languages", Meaning("language", None)),
    ("num seasons", Meaning("number_of_seasons", None)), ("seasons", Meaning("number_of_seasons", None)),
    ("num episodes", Meaning("number_of_episodes", None)), ("episodes", Meaning("number_of_episodes", None)),
    ("location", Meaning("filmed_at", "place")), ("locations", Meaning("filmed_at", "place")), ("runtime", Meaning("runtime", None)),
    ("running time", Meaning("runtime", None)), ("length", Meaning("runtime", None)), ("company", Meaning("produced", "organisation", True)),
    ("companies", Meaning("produced", "organisation", True)), ("production company", Meaning("produced", "organisation", True)),
    ("production companies", Meaning("produced", "organisation", True)), ("studio", Meaning("recorded_at", "place", divided=False)),
    ("distributor", Meaning("distributed", "organisation", True)), ("distributed by", Meaning("distributed", "organisation", True)),
    ("label", Meaning("record_label", "organisation")), ("publisher", Meaning("published", "organisation", True)),
    ("channel", Meaning("original_network", "organisation")), ("network", Meaning("original_network", "organisation")),
    ("original network", Meaning("original_network", "organisation")), ("related", Meaning("related_work", "work")),
    ("preceded by", Meaning("preceded_by", "work")), ("followed by", Meaning("followed_by", "work")),
    ("released", Meaning("released", None, divided=False)), ("release date", Meaning("released", None, divided=False)),
    ("first aired", Meaning("premiered", None, divided=False)), ("original air date", Meaning("premiered", None, divided=False)),
    ("original airdate", Meaning("premiered", None, divided=False)), ("air date", Meaning("premiered", None, divided=False)), ("last aired", Meaning("ended", None, divided=False)),
    ("recorded", Meaning("recorded", None, divided=False)), ("born", Meaning("born", None, divided=False)),
    ("died", Meaning("died", None, divided=False)), ("budget", Meaning("budget", None, divided=False)),
    ("box office", Meaning("box_office", None, divided=False)), ("gross revenue", Meaning("box_office", None, divided=False)),
    ("country of origin", Meaning("country_of_origin", "place")), ("original language", Meaning("language", None)),
    ("original release", Meaning("premiered", None, divided=False)), ("release dates", Meaning("released", None, divided=False)),
    ("running times", Meaning("runtime", None)), ("birth date", Meaning("born", None, divided=False)), ("date of birth", Meaning("born", None, divided=False)),
    ("death date", Meaning("died", None, divided=False)), ("date of death", Meaning("died", None, divided=False)),
    ("birth place", Meaning("born", "place", divided=False)), ("birthplace", Meaning("born", "place", divided=False)), ("place of birth", Meaning("born", "place", divided=False)),
    ("death place", Meaning("died", "place", divided=False)), ("place of death", Meaning("died", "place", divided=False)),
    ("alma mater", Meaning("educated_at", "organisation")), ("education", Meaning("educated_at", "organisation")), ("university", Meaning("educated_at", "organisation")),
    ("employer", Meaning("worked_for", "organisation")), ("father", Meaning("child_of", "person")), ("mother", Meaning("child_of", "person")),
    ("spouses", Meaning("spouse_of", "person")), ("child", Meaning("parent_of", "person")),
    ("predecessor", Meaning("tied_to", "person", True, role="predecessor")), ("successor", Meaning("tied_to", "person", True, role="successor")),
    ("headquarters", Meaning("located_in", "place", divided=False)), ("hq location", Meaning("located_in", "place", divided=False)),
    ("hq location city", Meaning("located_in", "place", divided=False)),
    ("foundation", Meaning("was_founded", None, divided=False)), ("founded", Meaning("was_founded", None, divided=False)), ("formed", Meaning("was_founded", None, divided=False)),
    ("formation", Meaning("was_founded", None, divided=False)), ("established", Meaning("was_founded", None, divided=False)),
    ("other names", Meaning("also_known_as", None)), ("nickname", Meaning("also_known_as", None)), ("nicknames", Meaning("also_known_as", None)),
    ("alias", Meaning("also_known_as", None)), ("aliases", Meaning("also_known_as", None)), ("pseudonym", Meaning("also_known_as", None)), ("pen name", Meaning("also_known_as", None)),
    ("birth name", Meaning("also_known_as", None, divided=False)), ("full name", Meaning("also_known_as", None, divided=False)), ("fullname", Meaning("also_known_as", None, divided=False)),
    ("native name", Meaning("also_known_as", None, divided=False)), ("official name", Meaning("also_known_as", None, divided=False)), ("former names", Meaning("also_known_as", None)),
)  # fmt: skip
MEANINGS: dict[str, Meaning] = {key: Meaning(relation, "person", inverse=relation in _HELD) for key, relation in _PEOPLE} | dict(_OTHERS)
_LOCATED = Meaning("located_in", "place", divided=False)
BY_KIND: dict[tuple[str, str], Meaning] = {
    **dict.fromkeys(((kind, key) for kind in ("organisation", "place") for key in ("location", "locations")), _LOCATED),
    ("work", "time"): MEANINGS["runtime"], ("work", "revenue"): MEANINGS["box office"], ("work", "gross"): MEANINGS["box office"],
}  # fmt: skip
_RECORDED = frozenset(("album", "song", "single", "record", "track"))
NAMING = frozenset(("name", "title"))
KINSFOLK = frozenset(("relatives", "relations", "family"))
_APPARATUS = re.compile(
    r"(?:oclc|issn|isbn|isin|eissn|coden|doi|homepage|website|url|coordinates|coor|latitude|longitude|time ?zone|utc offset|area code|dial code|postal code|postcode area|postcode district"
    r"|post town|os grid reference|cospar id|satcat|iata|icao|iso code|gnis id|fips code|number|jersey number|list episodes|settlement type|apsis|hangul|hanja|kanji|romaji|rr|mr|ticker"
    r"|traded as|sort|years active|module|embed|political|object|component|first|last|next|prev|previous|lives)"
    r"|(?:list|pushpin|blank) .*|.* (?:country|link|flag|colou?r|ref|note|england|scotland|wales|ireland|westminster|reference)"
)
_QUANTITIES = re.compile(
    r"\b(?:population|area|elevation|height|length|width|depth|weight|mass|speed|employees|students|staff|circulation|revenue|income|assets|members|capacity|rooms|seats|floors"
    r"|attendance|casualties|strength|laps|distance|duration|orbits|pages|issues|volumes|chapters|crew size|area served|passengers|tracks|stations|opened|completed)\b"
)
_PLACED = re.compile(
    r"\b(?:place|residence|headquarters|hometown|origin|birthplace|seat|region|address|duration|motto|known for|time|date|period|epoch)$"
)
_OF_A_LIFE = re.compile(
    r"occupations?|professions?|nationality|citizenship|ethnicity|religion|party|political party|residence|home ?town|known for|notable works?|awards?|honou?rs|movement|instruments?"
    r"|genres?|labels?|height|weight|resting place|burial place|cause of death|death cause|species|gender|sex|affiliations?|abilities|powers|title|status|field|fields"
    r"|work institutions?|doctoral advisor|thesis title|style|rank|branch|service branch|battles|allegiance|partners?|domestic partner|position|college|agent"
)
_NUMBERED = re.compile(r"(?P<base>\D+?) ?(?P<number>\d+)")


class Stint(NamedTuple):
    """A family of fields: those that name what somebody did for whom, and those that say from when to when."""

    keys: tuple[str, ...]
    relation: str
    kind: str | None
    when: tuple[str, ...]


STINTS = (
    Stint(("clubs",), "played_for", "organisation", ("years",)), Stint(("youthclubs",), "played_for", "organisation", ("youthyears",)),
    Stint(("nationalteam",), "played_for", "organisation", ("nationalyears",)), Stint(("managerclubs",), "coached", "organisation", ("manageryears",)),
    Stint(("teams", "pastteams", "past teams"), "played_for", "organisation", ()),
    Stint(("office",), "is_a", None, ("term start", "termstart", "term end", "termend", "term")),
)  # fmt: skip
LABELLED = (("leader title", "leader name"), ("statlabel", "statvalue"), ("stat label", "stat value"), ("label", "data"))


def plain_key(key: str) -> str:
    """A key in small letters with blanks."""
    return " ".join(re.sub(r"[_.]", " ", key.casefold()).split())


def numbered(key: str) -> tuple[str, str]:
    """A key without its number, and that: `term start`, `2`; a number inside comes last, as in `stat1value`."""
    plain = plain_key(key)
    if found := _NUMBERED.fullmatch(plain):
        return found["base"].strip(), found["number"]
    if found := re.fullmatch(r"(\D+)(\d+)(\D+)", plain):
        return f"{found[1].strip()} {found[3].strip()}", found[2]
    return plain, ""


def is_of_a_life(key: str) -> bool:
    """True for a key that tells something of a person whoever that is, not of one sport or one office."""
    return plain_key(key) in KINSFOLK or bool(_OF_A_LIFE.fullmatch(plain_key(key)))


def is_quantity(key: str) -> bool:
    """True for a key that says how much or how many of what its values are."""
    return bool(_QUANTITIES.search(plain_key(key)))


def is_apparatus(key: str, value: str) -> bool:
    """True for a field that tells a reader nothing: codes and links, one of a numbered series without its family, a bare number that no quantity's name explains."""
    plain, number = numbered(key)
    if _APPARATUS.fullmatch(plain):
        return True
    if plain in MEANINGS or (not number and is_quantity(plain)):
        return False
    return bool(number) or bool(re.fullmatch(r"[~+-]?[\d.,:/ –-]+(?:[a-z]{1,3}|°[NSEW])?", value))


def meaning(key: str, nouns: Sequence[str] = ()) -> Meaning:
    """What a key means on a page on what some nouns call; an unknown one is kept as a property of the subject."""
    plain = numbered(re.sub(r"^(?:no\.|number) of ", "num ", key.casefold()))[0]
    plain = re.sub(r"\(e?s\)$", "", plain).strip()
    if plain in ("studio", "studios") and not _RECORDED & {*nouns}:
        plain = "company"
    if plain not in MEANINGS and plain.endswith(" name"):
        plain = "native name"
    return MEANINGS.get(plain, Meaning("property", None, divided=not _PLACED.search(plain)))
