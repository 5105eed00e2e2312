"""Names as people write and mistype them: folding, slugs, and the core of a title."""

import re
import unicodedata
from functools import lru_cache

_UNFOLDED = str.maketrans(
    {
        "ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i",
        "‘": "'", "’": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    }
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:['.&/-][^\W_]+)*\+?")
_INNER = re.compile(r"['.&/-]")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
TITLES = frozenset("mr mrs ms dr father mother sister brother madame madam captain detective professor sir lady lord".split())
ARTICLES = ("the ", "a ", "an ")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """The text without case, accents, typographic quotes and dashes, in single spaces."""
    if text.isascii():
        return " ".join(text.casefold().replace("`", "'").split())
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold().translate(_UNFOLDED))
    return " ".join(_FOREIGN.sub(lambda c: "" if unicodedata.combining(c[0]) else c[0], plain).translate(_UNFOLDED).split())


@lru_cache(maxsize=16384)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, possessive endings and inner punctuation dropped."""
    return tuple(w if w.isalnum() else _INNER.sub("", w.removesuffix("'s")) for w in _WORD.findall(fold(text)))


def slug(name: str) -> str:
    """The folded name as it stands in an entity's id: `Ramón Rodríguez` is `ramon-rodriguez`."""
    return "-".join(words(core(name)) or words(name)) or "-".join(f"{ord(c):x}" for c in name.strip())


def core(name: str) -> str:
    """A name without its bracketed remark and its leading article."""
    bare = " ".join(re.sub(r"\s*\([^()]*\)", "", name).split()) or name.strip()
    for article in ARTICLES:
        if bare.casefold().startswith(article) and len(bare) > len(article):
            return bare[len(article) :]
    return bare


def surname(name: str) -> str | None:
    """The last word of a name of several words, its generation mark aside; None for a single word."""
    parts = [p for p in name.split() if p.rstrip(".,") not in ("Jr", "Sr", "II", "III", "IV")]
    return parts[-1] if len(parts) > 1 else None
