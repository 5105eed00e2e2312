"""The syntax of sentences, by UDPipe (https://ufal.mff.cuni.cz/udpipe) with a model of our own: deterministic, offline.

The labels are Universal Dependencies 2 (https://universaldependencies.org). `tools/train` makes the model; NOTICE says from which treebanks.
"""

from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from defcli.language import verbs

_MODEL = Path(__file__).with_name("english.udpipe")
_LONGEST = 90
QUICK, THOROUGH = 1, 5  # how many parses are kept in sight


class Word(NamedTuple):
    """A word of a parsed sentence: its form and lemma, its tag (Penn's), the number of its head (-1 for the root) and how it hangs on it."""

    form: str
    lemma: str
    tag: str
    head: int
    label: str


@lru_cache(maxsize=20_000)
def parse(forms: tuple[str, ...], beam: int = THOROUGH) -> tuple[Word, ...]:
    """A sentence's words with their heads; nothing for a sentence too long to be read rightly."""
    if not forms or len(forms) > _LONGEST:
        return ()
    from ufal.udpipe import Model, Sentence

    sentence = Sentence()
    for form in forms:
        sentence.addWord(form)
    model = _model()
    model.tag(sentence, Model.DEFAULT)
    model.parse(sentence, f"beam_search={beam}")
    return tuple(Word(w.form, _lemma(w), w.xpostag, w.head - 1, w.deprel) for w in list(sentence.words)[1:])


def _lemma(word: Any) -> str:  # noqa: ANN401
    return str(verbs.lemma(word.form, word.xpostag, word.lemma) if word.xpostag.startswith("VB") else word.lemma)


@cache
def _model() -> Any:  # noqa: ANN401
    from ufal.udpipe import Model

    return Model.load(str(_MODEL))
