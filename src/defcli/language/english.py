"""Whether a text is English, the only language that is read."""

import re
from collections.abc import Iterable

_FUNCTION_WORDS = frozenset("the of and to in a is was for on that with by as at it from his her he she they an be were are which".split())
_LEAST_SHARE = 0.22  # English pages have 0.3 to 0.5 of their words in small letters, German or Afrikaans ones at most 0.16
_LEAST_WORDS = 40


def is_english(sentences: Iterable[str]) -> bool:
    """True for English, and for a text too short to tell."""
    told = [w for s in sentences for w in re.findall(r"[^\W\d_]+", s) if w[0].islower()]
    return len(told) < _LEAST_WORDS or sum(w in _FUNCTION_WORDS for w in told) >= _LEAST_SHARE * len(told)
