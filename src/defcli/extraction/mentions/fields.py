"""What the keys of wiki infoboxes mean: the relation each stands for, and the kind of thing its values are."""

import re
from collections.abc import Sequence
from typing import NamedTuple


class Meaning(NamedTuple):
    """The relation a field states of the page's subject; `kind` is None where the value is kept as written."""

    relation: str
    kind: str | None
    inverse: bool = False
    unit: str | None = None
    divided: bool = True


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
    ("children", "parent_of"), ("parents", "child_of"), ("founder", "founded_by"), ("founders", "founded_by"), ("key people", "key_person"),
)  # fmt: skip
_HELD = frozenset("showrunner_of composer_of executive_producer_of producer_of director_of writer_of cinematographer_of editor_of".split())
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
)  # fmt: skip
MEANINGS: dict[str, Meaning] = {key: Meaning(relation, "person", inverse=relation in _HELD) for key, relation in _PEOPLE} | dict(_OTHERS)
_RECORDED = frozenset(("album", "song", "single", "record", "track"))
NAMING = frozenset(("name", "title"))


def meaning(key: str, nouns: Sequence[str] = ()) -> Meaning:
    """What a key means on a page on what some nouns call; an unknown one is kept as a property of the subject."""
    plain = " ".join(key.casefold().replace("_", " ").split())
    plain = re.sub(r"\(e?s\)$", "", re.sub(r"^(?:no\.|number) of ", "num ", plain)).strip()
    if plain in ("studio", "studios") and not _RECORDED & {*nouns}:
        plain = "company"
    return MEANINGS.get(plain, Meaning("property", None, divided=not plain.endswith((" date", " time"))))
