"""What a build lays aside comes back as it was, by its key and in its order."""

from defcli.extraction.aside import Aside
from defcli.extraction.assembly import _shortened


def laid(*pairs: tuple[str, object]) -> Aside[object]:
    aside: Aside[object] = Aside()
    for key, value in pairs:
        aside.put(key, value)
    return aside


def test_values_come_back_in_the_order_they_were_laid_down() -> None:
    aside = laid(("b", 1), ("a", ("x", None)), ("b", {"y": 2}))
    assert list(aside) == [1, ("x", None), {"y": 2}]
    assert len(aside) == 3


def test_values_of_a_key_come_back_together_with_their_numbers() -> None:
    aside = laid(("b", "first"), ("a", "second"), ("b", "third"))
    assert aside.at("b") == [(1, "first"), (3, "third")]
    assert aside.at("nobody") == []
    aside.put("b", "fourth")
    assert aside.at("b")[-1] == (4, "fourth")


def test_groups_come_in_the_order_in_which_their_keys_sort() -> None:
    keys = ["é", "z", "a", "𝛼", "ｱ", "a-b", "a/b", "\udc80"]
    assert [group[0] for group in laid(*((k, k) for k in keys)).groups()] == sorted(keys)


def test_nothing_is_left_on_the_disk() -> None:
    aside = laid(("a", "b" * 1000))
    assert aside._base.execute("PRAGMA database_list").fetchone()[2] == ""


def test_an_id_that_is_taken_is_told_apart_by_more_of_its_hash() -> None:
    taken: set[str] = set()
    assert _shortened("abcdef0123456789ff", taken) == "abcdef01"
    assert _shortened("abcdef0199999999ff", taken) == "abcdef0199999999"
    assert _shortened("1bcdef0123456789ff", taken) == "1bcdef01"
