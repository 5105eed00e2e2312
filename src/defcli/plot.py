"""Words that give a plot away."""

import re

GIVES_AWAY = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing|ous)?|dies|died|dead|death|resurrect\w*|betray\w*|destroyed|collapses|(?:is|are) (?:ultimately )?revealed"
    r"|final (?:image|scene|shot)|skeleton|turns out|suicide)\b",
    re.IGNORECASE,
)
