"""What the common templates of wikis show: for each name what a reader sees in its place."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

_MONTHS = "January February March April May June July August September October November December".split()


class Call(NamedTuple):
    """A template as it is called, its values already as words: those by number and those by name."""

    name: str
    numbered: Sequence[str]
    named: Mapping[str, str]

    def value(self, number: int) -> str:
        """The value of a number from 1 on; empty where there is none."""
        return self.numbered[number - 1].strip() if number <= len(self.numbered) else ""


def shown(call: Call) -> str | None:
    """What a template shows; None where its name is not known here."""
    name = call.name
    if name in _NOTHING or name.startswith(_NOTHING_BEGINS):
        return ""
    if name in _CONSTANT:
        return _CONSTANT[name]
    if name in _ITS_VALUE:
        return call.value(_ITS_VALUE[name]) or call.value(1)
    if name in _BY_NAME:
        return _BY_NAME[name](call)
    if name.startswith(("lang-", "langx")):
        return call.value(2) if name == "langx" else call.value(1)
    if re.fullmatch(r"(?:us|a|ca|nz|hk|s)?\$|inr|gbp|euro?|jpy|¥|£|€|us dollar", name):
        return _money(call)
    if len(call.numbered) == 1 and re.fullmatch(r"1[5-9]\d\d|20\d\d", call.value(1)):
        return call.value(1)  # the year of a season, a race, an election, that a wiki links by a template of its own
    return None


def is_list(name: str) -> bool:
    """True for a template whose numbered values are the parts of a list."""
    return name in _LISTS


def is_listing(name: str) -> bool:
    """True for a template that holds a list written with asterisks."""
    return name in _LISTINGS


def cited(call: Call) -> str | None:
    """A citation as a reader sees it; None for what is no citation."""
    if not call.name.startswith(("cite ", "citation")):
        return None
    named = call.named
    first, last = named.get("first", named.get("first1", "")), named.get("last", named.get("last1", ""))
    author = ", ".join(filter(None, (last, first))) or named.get("author", "")
    date = named.get("date", named.get("year", ""))
    title = named.get("title", "")
    where = named.get(
        "work", named.get("website", named.get("newspaper", named.get("magazine", named.get("journal", named.get("publisher", "")))))
    )
    parts = (author + (f" ({date})" if author and date else ""), f"“{title}”" if title else "", where, "" if author else date)
    return ". ".join(p.strip() for p in parts if p.strip())


def _date(call: Call) -> str:
    """Year, month and day, with the place that follows: of a film's dates each."""
    values = [v.strip() for v in call.numbered if v.strip()]
    if len(values) == 1 or (values and not re.fullmatch(r"\d{1,4}", values[0])):
        return values[0]
    out: list[str] = []
    at = 0
    while at < len(values):
        numbers = [v for v in values[at : at + 3] if re.fullmatch(r"\d{1,4}", v)]
        if not numbers or values[at] != numbers[0]:
            if out:
                out[-1] += f" ({values[at]})"
            at += 1
            continue
        at += len(numbers)
        out.append(_written(*map(int, numbers)))
    return " | ".join(out)


def _written(year: int, month: int = 0, day: int = 0) -> str:
    if not 1 <= month <= 12:
        return str(year)
    return f"{_MONTHS[month - 1]} {day}, {year}" if day else f"{_MONTHS[month - 1]} {year}"


def _death(call: Call) -> str:
    """The first of two dates."""
    values = [v.strip() for v in call.numbered if re.fullmatch(r"\s*\d{1,4}\s*", v)]
    return _written(*map(int, values[: 3 if len(values) > 3 else 1])) if values else call.value(1)


def _convert(call: Call) -> str:
    """A measure in the unit it was given in."""
    values = [v.strip() for v in call.numbered]
    if len(values) > 2 and values[1] in ("-", "–", "to", "and", "by", "x"):
        return (
            f"{values[0]}{'–' if values[1] in ('-', '–') else f' {values[1]} '}{values[2]} {values[3] if len(values) > 3 else ''}".strip()
        )
    return " ".join(values[:2])


def _money(call: Call) -> str:
    sign = {"inr": "₹", "gbp": "£", "euro": "€", "eur": "€", "jpy": "¥", "us dollar": "$"}.get(call.name, call.name.upper())
    return f"{sign}{call.value(1)}"


def _marriage(call: Call) -> str:
    years = "–".join(filter(None, (call.value(2), call.value(3))))
    return f"{call.value(1)} ({years})" if years else call.value(1)


def _based_on(call: Call) -> str:
    return f"{call.value(1)} by {call.value(2)}" if call.value(2) else call.value(1)


def _height(call: Call) -> str:
    named = call.named
    if "m" in named or "cm" in named:
        return f"{named['m']} m" if "m" in named else f"{named['cm']} cm"
    return f"{named.get('ft', '')} ft {named.get('in', '')} in".strip() if "ft" in named else ""


def _ship(call: Call) -> str:
    return f"{call.name.upper()} {call.value(1)}" + (f" ({call.value(2)})" if call.value(2) else "")


def _rating(call: Call) -> str:
    return f"{call.value(1)}/{call.value(2) or '5'} stars" if call.value(1) else ""


def _circa(call: Call) -> str:
    return f"c. {call.value(1)}"


def _quotation(call: Call) -> str:
    return call.value(1) or call.named.get("text", call.named.get("quote", ""))


def _as_of(call: Call) -> str:
    values = [int(v) for v in call.numbered if v.strip().isdigit()]
    return f"As of {_written(*values[:3])}" if values else "As of now"


def _fraction(call: Call) -> str:
    values = [v.strip() for v in call.numbered]
    return {1: "1/{}", 2: "{}/{}", 3: "{} {}/{}"}.get(len(values), "").format(*values)


_LISTS = frozenset(
    n.replace("_", " ") for n in "ubl ulist unbulleted_list hlist unbulleted ordered_list bulleted_list br_separated_entries csv".split()
)
_LISTINGS = frozenset(
    (
        "plainlist",
        "plain list",
        "flatlist",
        "flat list",
        "startplainlist",
        "cast listing",
        "cast list",
        "castlist",
        "collapsible list",
        "indented plainlist",
    )
)
_NOTHING = frozenset(
    n.replace("_", " ")
    for n in (
        "reflist references notelist reference_list sfn sfnp harvnb efn refn note cn citation_needed fact clarify who when which "
        "better_source_needed dead_link webarchive wayback main main_article see see_also further further_information details about for "
        "other_uses redirect hatnote distinguish about-distinguish coord coords flagicon flag_icon icon short_description italic_title "
        "displaytitle defaultsort use_dmy_dates use_mdy_dates use_american_english use_british_english good_article featured_article "
        "pp-protected pp-semi-indef multiple_issues refimprove more_citations_needed cleanup unreferenced stub authority_control commons "
        "commonscat commons_category wikiquote wikisource portal portal_bar imdb_title imdb_name imdb official_website official_url "
        "rotten-tomatoes rotten_tomatoes metacritic allmovie mojo_title tcmdb_title toc tocleft tocright toclimit clear clr clrl clrr - anchor "
        "refbegin refend div_col div_col_end col-begin col-2 col-3 col-break col-end end noitalic italictitle external_music_video listen audio "
        "sister_project_links spoken_wikipedia navbox endplainlist endflatlist small_end big youmay otheruses_film year_article_header "
        "subscription_required registration_required open_access failed_verification page_needed verify_source original_research_inline by_whom "
        "weasel_inline update_inline ipac-en ipa respell pronunciation audio_video family_name_hatnote spanish_name chinese_name "
        "italics_correction cbignore bots nobots pp-move-indef album_chart single_chart certification_table_top certification_table_entry "
        "certification_table_bottom albumchart singlechart end_album_reviews "
    ).split()
)  # fmt: skip
_NOTHING_BEGINS = (
    "defaultsort:",
    "displaytitle:",
    "infobox",
    "navbox",
    "sidebar",
    "cite ",
    "citation",
    "about",
    "redirect-",
    "pp-",
    "s-",
    "succession",
    "taxonomy",
    "ipa",
    "user",
    "wikiproject",
    "stub",
    "sfn",
    "harv",
)
_CONSTANT = {
    "won": "Won", "nom": "Nominated", "nominated": "Nominated", "yes": "Yes", "no": "No", "pending": "Pending", "runner-up": "Runner-up", "n/a": "N/A", "na": "N/A",
    "ndash": "–", "spaced ndash": " – ", "snd": " – ", "mdash": "—", "spaced mdash": " — ", "dash": "–", "nbsp": " ", "!": "|", "'": "'", "'s": "'s", "'\"": "'\"", "\"'": "\"'", "pi": "π", "sic": "[sic]",
    "dagger": "†", "star": "★", "=": "=", "shy": "", "zwsp": "", "wbr": "", "sp": " ", "·": "·", "bull": "•", "•": "•", "tba": "TBA", "tbd": "TBD", "present": "present",
}  # fmt: skip
_ITS_VALUE = {
    "nowrap": 1, "nobold": 1, "noitalics": 1, "small": 1, "smaller": 1, "larger": 1, "resize": 2, "big": 1, "lang": 2, "transl": 2, "transliteration": 2, "abbr": 1, "abbrlink": 1, "tooltip": 1, "em": 1, "strong": 1,
    "w": 2, "wp": 2, "wikipedia": 2, "wikilink": 2, "ill": 1, "interlanguage link": 1, "link-interwiki": 1, "flag": 1, "flagcountry": 1, "flagu": 1, "sortname": 0, "sort": 2, "hs": 0, "visible anchor": 1, "vanchor": 1,
    "notatypo": 1, "not a typo": 1, "as written": 1, "proper name": 1, "nihongo": 1, "nihongo2": 1, "nihongo3": 1, "korean": 1, "zh": 1, "chem": 1, "color": 2, "font color": 2, "text": 1, "sup": 1, "sub": 1, "smallsup": 1,
    "center": 1, "align": 2, "left": 1, "right": 1, "ubox": 1, "url": 2, "plain link": 2, "okina": 1, "num": 1, "val": 1, "formatnum": 1, "nts": 1, "dts": 1, "mvar": 1, "math": 1, "var": 1, "code": 1, "kbd": 1, "angbr": 1, "bdo": 1,
    "film": 1, "title": 1, "character": 1, "article": 1, "c": 1, "i": 1, "b": 1, "bold": 1, "italic": 1, "italics": 1, "u": 1, "s": 1, "dfn": 1, "smallcaps": 1, "sc": 1, "awrap": 1, "no wrap": 1, "nowr": 1, "native name": 2, "esm": 1, "hanging indent": 1,
}  # fmt: skip
_BY_NAME: dict[str, Callable[[Call], str]] = {
    "start date": _date, "start-date": _date, "end date": _date, "end-date": _date, "start date and age": _date, "film date": _date, "filmdate": _date, "date": _date, "dob": _date,
    "release date": _date, "birth date": _date, "birth date and age": _date, "bda": _date, "birth-date": _date, "birth-date and age": _date, "birth year and age": _date, "television date": _date, "video game release": _date,
    "death date": _date, "death date and age": _death, "death-date and age": _death, "death year and age": _death, "dda": _death, "death-date": _date, "convert": _convert, "cvt": _convert,
    "marriage": _marriage, "married": _marriage, "based on": _based_on, "height": _height, "rating": _rating, "circa": _circa, "ca": _circa, "as of": _as_of, "quote": _quotation, "blockquote": _quotation,
    "cquote": _quotation, "quotation": _quotation, "rquote": _quotation, "quote box": _quotation, "frac": _fraction, "fraction": _fraction, "sfrac": _fraction, "uss": _ship, "hms": _ship, "ss": _ship, "rms": _ship, "hmas": _ship, "mv": _ship,
    "sortname": lambda call: " ".join(filter(None, (call.value(1), call.value(2)))), "ship": lambda call: " ".join(filter(None, (call.value(1), call.value(2)))),
    "flagdeco": lambda _: "", "age": lambda _: "", "br": lambda _: " | ", "dunno": lambda _: "",
}  # fmt: skip
