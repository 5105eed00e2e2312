"""Bytes of a page as text: UTF-8 or UTF-16, marked or not, with any line ends."""

import codecs
import re

from defcli.errors import UNREADABLE, DefcliError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_SAMPLE = 4_000
_LONE_RETURN = re.compile(r"\r(?!\n)")


def decoded(raw: bytes) -> str:
    """The text: a mark of byte order is no part of it, and a carriage return alone ends a line."""
    mark, encoding = next(((m, e) for m, e in _MARKS if raw.startswith(m)), (b"", _unmarked(raw)))
    try:
        text = raw[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        raise DefcliError("not UTF-8 text; save it as UTF-8 and build again.", UNREADABLE) from None
    return _LONE_RETURN.sub("\n", text)


def _unmarked(raw: bytes) -> str:
    """UTF-16 where every other byte of a text in Latin letters is zero, else UTF-8."""
    sample = raw[:_SAMPLE]
    for encoding, start in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros = sample[start::2].count(0)
        if zeros > 1 and zeros * 10 > len(sample) * 3 and sample[1 - start :: 2].count(0) * 10 < zeros:
            return encoding
    return "utf-8"
