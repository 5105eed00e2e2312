"""Characters that steer a terminal, or turn the direction of what is written: taken out of what is printed, escaped in JSON."""

import re

_STEERING = r"[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e0fff]"
_BUT_LINES = rf"(?!\n|\t|\r\n){_STEERING}"
_LEFT_BY_JSON = r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"


def one_line(text: str) -> str:
    """Text made harmless, on one line: each such character becomes a blank."""
    return re.sub(_STEERING, " ", text)


def harmless(text: str) -> str:
    """Text of several lines made harmless; line ends and tabs stay."""
    return re.sub(_BUT_LINES, " ", text)


def escaped(json: str) -> str:
    """A JSON document with those characters written as escapes that `json.dumps` leaves as they are."""
    return re.sub(_LEFT_BY_JSON, lambda m: f"\\u{ord(m[0]):04x}", json)
