"""Words that give a plot away."""

import re

GIVES_AWAY = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing|ous)?|dies|died|dead|death|resurrect\w*|betray\w*|destroyed|collapses|(?:is|are) (?:ultimately )?revealed"
    r"|final (?:image|scene|shot)|skeleton|turns out|suicide)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(r"\b(?:plot|synopsis|story|premise)\b|(?:^|/ )(?:(?:episode|season|series) )?summary(?: /|$)", re.IGNORECASE)


def is_plot(section: str) -> bool:
    """True for a section that tells the plot."""
    return bool(_SECTION.search(section))
