"""Names, quotations and sentences: the text that everything else stands on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from defcli.language.names import core, fold, slug, surname, words
from defcli.language.quotes import quotations
from defcli.language.sentences import split
from defcli.model import Span


def _sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in split(text, 0, len(text))]


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Élodie  YUNG", "elodie yung"), ("Łukasz Ødegård", "lukasz odegard"), ("Hell’s", "hell's"), ("straße", "strasse")],
)
def test_folding_forgets_case_accents_and_typography(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("name", "ident"), [("Ramón Rodríguez", "ramon-rodriguez"), ("The Hand", "hand"), ("Shaft (film)", "shaft"), ("?", "3f")]
)
def test_a_slug_is_plain(name: str, ident: str) -> None:
    assert slug(name) == ident


def test_parts_of_names() -> None:
    assert core("The Defenders (miniseries)") == "Defenders"
    assert core("The") == "The"
    assert surname("John Romita Sr.") == "Romita"
    assert surname("Stick") is None
    assert words("Hell's Kitchen, S. J.") == ("hell", "kitchen", "s", "j")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("S. J. Clarkson directed it. It was long.", 2),
        ("It was made by Fingers, Inc. The end came late.", 2),
        ('He said, "One. Two." Then he left.', 2),
        ("Dr. No left the U.S. in 1962.", 1),
        ('He said "it raised the stakes."Nolan wrote on.', 2),
        ("One ended.: 10  Two began. [3]", 2),
        ("It ended.[2] However, he left.", 2),
        ("So ... it went on.", 1),
    ],
)
def test_sentences_end_where_they_end(text: str, count: int) -> None:
    assert len(_sentences(text)) == count


@given(st.text())
def test_sentences_are_trimmed_spans_in_order(text: str) -> None:
    last = 0
    for start, end in split(text, 0, len(text)):
        assert last <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        last = end


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He called it "fine" and "long".', ['"fine"', '"long"']),
        ("“Fine,” he said.", ["“Fine,”"]),
        ('It is 5" wide.', []),
        (
            'like "this was ours, I\'d be glad to see you. The film of "Born Again" ends.',
            ["\"this was ours, I'd be glad to see you.", '"Born Again"'],
        ),
        ('its "snappy dialogue, the music, and more. It was "slow".', ['"snappy dialogue', '"slow"']),
    ],
)
def test_quotations_are_found_and_mended(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in sorted(quotations(text, 0, len(text)))] == found


@given(st.text(alphabet='ab "“”.'))
def test_quotations_lie_within_the_text(text: str) -> None:
    for span in quotations(text, 0, len(text)):
        assert isinstance(span, Span)
        assert 0 <= span.start < span.end <= len(text)
