"""Facts put into one plain sentence."""

import re
from collections.abc import Callable, Mapping
from html import unescape

from defcli.extraction.relation import Relation
from defcli.language import edtf

LONGEST = 160
_WORDS: tuple[tuple[str, str], ...] = (
    ("as", "as {}"), ("category", "({})"), ("in", "in {}"), ("from", "from {}"), ("on", "on {}"), ("at", "at {}"), ("by", "by {}"), ("for", "for {}"),
    ("of", "of {}"), ("with", "with {}"), ("alongside", "alongside {}"), ("manner", "{}"), ("scope", "({})"), ("period", "({})"), ("count", "({} reviews)"),
    ("because", "because of {}"), ("purpose", "to {}"), ("timing", "{}"), ("during", "during {}"), ("employer", "at {}"), ("part", "in the {}"), ("list", "in {}"), ("place", "in {}"), ("region", "in {}"), ("topic", "about {}"),
    ("via", "via {}"), ("platform", "for {}"), ("named", "(named {})"), ("through", "through the work of {}"), ("ranking", "in the {} ranking"),
)  # fmt: skip
_EVERYWHERE = ("worldwide", "domestically", "internationally", "overseas")
_FOR = {("announced_as", "in"): "for"}
_AFTER_DATE = ("because", "purpose")
_STATUS = {"planned": "Planned: ", "implied": "Implied: ", "denied": "Denied: "}
_PLANNED = {
    "was": "was to be", "were": "were to be", "is": "is to be", "are": "are to be", "began": "was to begin", "ended": "was to end",
    "joined": "was to join", "left": "was to leave", "took": "was to take", "became": "was to become",
}  # fmt: skip
_PLANNED_VERB = re.compile(rf"(?<=\}} )({'|'.join(_PLANNED)}|[a-z]+[^s]s)\b")
_IT = re.compile(r"^(?:It\b|(?:The|An?|Several|Some|Many|Most|Both|All|Few|Another|Two|Three|Four|Five|Six) (?=[a-z]))")
_REGULAR = re.compile(r"(?<=\{subject\} )(?=[a-z]+ed\b)")
_MARKS = re.compile(
    r"\[(?:\d{1,3}|citation needed|clarification needed|dubious[^\[\]]*|according to whom\?|who\?|when\?|which\?|by whom\?)\]"
)
_BARE_NOUN = re.compile(r"(?!(?:an?|the|all|most|many|several|some|his|her|its|their|[a-z]+s)\b)[a-z]")
_DANGLING = re.compile(r"(?: (?:in|on|at|by|to|of|as|from|for|according to))+(?=$)|(?: (?:according to|as|from)) (?=according)")


def statement(
    relation: Relation,
    subject: str,
    target: str,
    qualifiers: Mapping[str, tuple[str, ...]],
    when: tuple[str, str | None] | None,
    status: str,
    name: Callable[[str], str],
    page: str | None = None,
) -> str:
    """One sentence of at most 160 characters, with full names, the date and the status in words.

    `page` is the work that the fact's page is about, where the words need it to be understood: it stands in brackets at the end.
    """
    told = {k: _listed([name(v) for v in values]) for k, values in qualifiers.items()}
    subject = shortened(subject, LONGEST // 2) if len(subject) > LONGEST // 2 else subject
    target = f"{target}, {told['within']}" if "within" in told else target
    target = f"the {target}" if relation.name == "designed" and _BARE_NOUN.match(target) else target
    template = "{subject} {context}" if "context" in told else relation.statement
    if "context" not in told and "{value}" not in template and "{object}" not in template and target and relation.event != "reference":
        template += " ({value})"
    if status == "planned":
        template = _PLANNED_VERB.sub(lambda m: _PLANNED.get(m[1]) or f"was to {m[1].removesuffix('s')}", template, count=1)
    if when and when[0].endswith("/.."):
        template = _REGULAR.sub("has ", template, count=1)
    if when and (when[1] or "").startswith("as of "):
        template = template.replace(" became ", " was ")
    used = {k for k in told if "{" + k + "}" in template}
    head = template.format_map(_Filling(subject=subject, object=target, value=target, be=told.get("verb", "is"), **told))
    head = head.replace(" of : ", ": ").replace(":  is ", " is ")
    head = head.replace(f"{subject} also ", f"{subject} ", 1)
    head = _DANGLING.sub("", " ".join(_MARKS.sub("", unescape(head)).replace("()", "").split()))
    head = re.sub(r"\b(in|from|at|of|to) (?=(?:United (?:States|Kingdom)|Netherlands|Philippines)\b)", r"\1 the ", head)
    head = re.sub(r"\b1 (season|episode)s\b", r"1 \1", head)
    left = {_FOR.get((relation.name, k), k): v for k, v in told.items() if k not in used}
    head = _qualified(head, {k: v for k, v in left.items() if k not in _AFTER_DATE})
    if when and not _dated_already(relation, head, *when):
        told_when = edtf.adverbial(*when)
        opens = (relation.reports or relation.name in ("did", "happened")) and told_when[1] != "("
        head = f"{told_when[1].upper()}{told_when[2:]}, {_IT.sub(lambda m: m[0].lower(), head)}" if opens else head + told_when
    head = _qualified(head, {k: v for k, v in told.items() if k not in used and k in _AFTER_DATE})
    if status in _STATUS:
        head = _STATUS[status] + head
    if page and page.removeprefix("The ") not in head:
        return shortened(_closed(head), LONGEST - len(page) - 3).rstrip(".") + f" ({page})."
    return shortened(_closed(head))


def _closed(head: str) -> str:
    """The words as a sentence, with one full stop."""
    return head[0].upper() + re.sub(r"[.,]”$", "”", head[1:].rstrip(" .,")) + "."


def _qualified(head: str, told: Mapping[str, str]) -> str:
    """A sentence with its qualifiers, as far as it stays short."""
    for key, words in _WORDS:
        if key in told and not (key in ("in", "for") and told[key] in head):
            longer = f"{head} {told[key] if told[key].casefold() in _EVERYWHERE else words.format(told[key])}"
            head = longer if len(longer) <= LONGEST - 30 else head
    return head


def _dated_already(relation: Relation, head: str, when: str, written: str | None) -> bool:
    """True where the words end with the date, or a clause told in the page's own words holds it."""
    day = re.match(r"(\w+) (\d+)\b", edtf.show(when))
    in_words = (
        edtf.show(when) in head
        or (written or "\n") in head
        or (day is not None and re.search(rf"\b(?:{day[0]}|{day[2]} {day[1]})\b", head))
        or re.search(rf"\bof that (?:year|month)\b|\b{edtf.show(when).replace(' ', ' of ')}\b", head) is not None
        or ("/" in when and when.strip("~./")[:4] in head)
    )
    return head.endswith(f" {edtf.show(when)}") or (relation.name in ("did", "happened") and bool(in_words))


class _Filling(dict[str, str]):
    """What fills a template; a qualifier the fact lacks leaves nothing behind."""

    def __missing__(self, key: str) -> str:
        return ""


def shortened(text: str, longest: int = LONGEST) -> str:
    """The text, its end left out at a word where it is longer than a statement may be."""
    if len(text) <= longest:
        return text
    closing = "”" if "“" in text else ""
    return text[: longest - 2 - len(closing)].rsplit(" ", 1)[0].rstrip(" ,;:") + " …" + closing


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
