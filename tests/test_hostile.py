"""Whatever it is fed: read safely, or refused in one line that says what to do."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import defcli.extraction.reading
from defcli.__main__ import run
from defcli.asking.answers import answer
from defcli.errors import DefcliError
from defcli.extraction.build import Built, build
from defcli.extraction.drafting import Draft
from defcli.extraction.mentions.tagging import Tagged
from defcli.files import write
from defcli.lookup.find import find
from defcli.model import Table
from defcli.pages.encoding import decoded
from defcli.quiz.grading import grade
from defcli.quiz.rounds import round_of
from defcli.table.file import load
from mutations import mutated
from stress import KINDS

READ = {
    "a byte order mark": "\ufeff= T =\n\nBo Hart said in May 2016 that it was over.\n".encode(),
    "UTF-16": "= T =\n\nBo Hart said in May 2016 that it was over.\n".encode("utf-16"),
    "UTF-16 without a mark": "= T =\n\nBo Hart said in May 2016 that it was over.\n".encode("utf-16-le"),
    "carriage returns alone": b"= T =\r\rBo Hart said in May 2016 that it was over.\r",
    "carriage returns": b"= T =\r\n\r\nBo Hart said in May 2016 that it was over.\r\n",
    "a NUL": b"= T =\n\nBo\0Hart said in May 2016 that it was over.\n",
    "control sequences": b"= T =\n\n\x1b[31mBo Hart\x1b[0m said in May 2016 that it was over.\x07\n",
    "markup": b"= T =\n\n[red]Bo Hart[/red] said in [link=x]May 2016[/link] that it was over.\n",
    "marks that turn the writing": "= T =\n\n\u202eBo Hart\u202c said \u2066in May 2016\u2069 that.\n".encode(),
    "a line of ninety thousand letters": b"= T =\n\n" + b"Bo Hart said that " * 5000,
    "ten thousand headings": b"".join(b"=" * (i % 6 + 1) + b" H " + b"=" * (i % 6 + 1) + b"\n" for i in range(10_000)),
    "headings deeper than any wiki's": b"".join(b"=" * i + b" H " + b"=" * i + b"\n" for i in range(1, 400)),
    "brackets that never close": b"= T =\n\n" + b"[[((" * 9000 + b"\n",
    "quotation marks that never close": b"= T =\n\n" + b'"' * 49_999 + b"\n",
    "a table without an end": b"= T =\n\n{|\n" + b"| a || b\n|-\n" * 5000,
    "nothing but years": b"= T =\n\n" + b"2016 " * 15_000,
    "nothing but initials": b"= T =\n\n" + b"S. J. " * 15_000,
    "nothing but names": b"= T =\n\n" + b"Bo Hart, " * 9000,
}
REFUSED = {
    "nothing": b"",
    "blanks": b" \n\n",
    "bytes that are no text": bytes(range(256)) * 40,
    "Latin-1": "= T =\n\nJosé was here.".encode("latin-1"),
    "a line too long to be one": b"= T =\n" + b"word " * 30_000,
    "a page too long to be one": b"= T =\n" + b"word\n" * 900_000,
}


@pytest.mark.parametrize("raw", READ.values(), ids=READ)
def test_an_odd_page_is_read_and_every_quote_stands_in_it(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(raw)
    whole = decoded(raw)
    for fact in json.loads(build([tmp_path]).text)["facts"]:
        for evidence in fact["evidence"]:
            assert whole[evidence["start"] : evidence["end"]] == evidence["quote"]


@pytest.mark.parametrize("name", ["a byte order mark", "UTF-16", "UTF-16 without a mark", "carriage returns", "carriage returns alone"])
def test_no_encoding_costs_a_fact(name: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(READ[name])
    built = build([tmp_path])
    assert [(p.title, p.lines) for p in built.pages] == [("T", 3)]
    assert [f.statement for f in built.facts] == ["Bo Hart said in May 2016 that it was over."]


SENTENCES = ('Director John Smith said of Krysten Ritter she was "a wonder".', "Bo Hart said of the, the second, that it was over.")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_sentence_fails(sentence: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"= T =\n\n{sentence}\n", encoding="utf-8")
    assert build([tmp_path]).unread == ()


@pytest.mark.parametrize("title", ["= =", "= : =", "= ! =", "=  =\n= T =", "= ?: =", "=="])
def test_no_title_fails(title: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"{title}\n\nBo Hart said in May 2016 that it was over.\n", encoding="utf-8")
    built = build([tmp_path])
    assert built.unread == ()
    assert built.facts


def test_a_sentence_that_fails_costs_no_other_and_is_told_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.txt").write_text("= T =\n\nBo Hart said in May 2016 that it was over.\nBad.\n", encoding="utf-8")
    from defcli.extraction.happening import happenings

    def failing(tagged: Tagged, *rest: Any) -> Iterator[Draft]:  # noqa: ANN401
        if tagged.text == "Bad.":
            raise IndexError
        return happenings(tagged, *rest)

    monkeypatch.setattr("defcli.extraction.reading.happenings", failing)
    built = build([tmp_path])
    assert len(built.facts) == 1
    assert [(u.path, u.line) for u in built.unread] == [("page.txt", 4)]


def test_a_folder_of_tables_alone_is_told_in_a_line(table_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "t.json").write_bytes(table_path.read_bytes())
    assert run(["build", str(tmp_path), "-o", "-"]) == 3
    assert "no pages here, only tables" in capsys.readouterr().err


def test_a_page_that_fails_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("Good", "Bad", "Fine"):
        (tmp_path / f"{name}.txt").write_text(f"= {name} =\n\nBo Hart said in May 2016 that it was over.\n", encoding="utf-8")
    (tmp_path / "empty.txt").write_text("")
    about = defcli.extraction.reading._about
    monkeypatch.setattr("defcli.extraction.reading._about", lambda d, lexicon: 1 / 0 if d.title == "Bad" else about(d, lexicon))
    assert run(["build", str(tmp_path), "-o", str(tmp_path / "t.json")]) == 0
    told = capsys.readouterr().out
    assert "empty.txt: nothing is written in this file." in told
    assert "Bad.txt: this page could not be read (ZeroDivisionError)" in told
    assert [p.title for p in load(tmp_path / "t.json").documents] == ["Fine", "Good"]


@pytest.mark.parametrize("raw", REFUSED.values(), ids=REFUSED)
def test_what_is_no_page_is_refused_in_a_line(raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.txt").write_bytes(raw)
    target = tmp_path / "facts.json"
    target.write_text("old", encoding="utf-8")
    assert run(["build", str(tmp_path), "-o", str(target)]) == 3
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert target.read_text(encoding="utf-8") == "old"


def _dangling(table: dict[str, Any]) -> None:
    table["facts"][0]["subject"] = "person/nobody"


def _no_evidence(table: dict[str, Any]) -> None:
    table["facts"][0]["evidence"] = []


def _outside(table: dict[str, Any]) -> None:
    table["facts"][0]["evidence"][0]["focus"] = [0, 10**9]


def _no_date(table: dict[str, Any]) -> None:
    table["facts"][0]["when"] = "20x6-99"


def _number_for_a_name(table: dict[str, Any]) -> None:
    table["entities"][0]["name"] = 7


def _unknown_relation(table: dict[str, Any]) -> None:
    table["facts"][0]["relation"] = "knows"


def _other_format(table: dict[str, Any]) -> None:
    table["format"] = "defcli-facts/9"


def _no_such_day(table: dict[str, Any]) -> None:
    table["facts"][0]["when"] = "2016-02-30"


def _twins(table: dict[str, Any]) -> None:
    table["facts"].append(table["facts"][0])


def _disputes_nothing(table: dict[str, Any]) -> None:
    table["facts"][0]["disputes"] = ["00000000"]


def _mentions_nobody(table: dict[str, Any]) -> None:
    table["facts"][0]["mentions"] = ["person/nobody"]


def _half_a_character(table: dict[str, Any]) -> None:
    table["title"] = "\ud800"


def _odd_aliases(table: dict[str, Any]) -> None:
    table["entities"][0]["aliases"] = "Weaver"


def _odd_qualifier(table: dict[str, Any]) -> None:
    table["facts"][0]["qualifiers"] = {"in": 7}


def _odd_label(table: dict[str, Any]) -> None:
    next(iter(table["relations"].values()))["label"] = None


def _no_number(table: dict[str, Any]) -> None:
    table["facts"][0]["value"] = float("nan")


def _unknown_status(table: dict[str, Any]) -> None:
    table["facts"][0]["status"] = "rumoured"


@pytest.mark.parametrize(
    "spoil",
    [
        _dangling,
        _no_evidence,
        _outside,
        _no_date,
        _number_for_a_name,
        _unknown_relation,
        _other_format,
        _unknown_status,
        _no_such_day,
        _twins,
        _disputes_nothing,
        _mentions_nobody,
        _half_a_character,
        _odd_aliases,
        _odd_qualifier,
        _odd_label,
        _no_number,
    ],
)
@pytest.mark.parametrize("command", [["who", "Alexandra"], ["timeline"], ["quiz", "--seed", "1"], ["ask", "who?"], ["info"]])
def test_a_spoilt_table_is_refused_in_a_line(
    spoil: Callable[[dict[str, Any]], None], command: list[str], table_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(table_path.read_bytes())
    spoil(data)
    spoilt = tmp_path / "facts.json"
    spoilt.write_text(json.dumps(data), encoding="utf-8")
    assert run([*command, "--facts", str(spoilt)]) == 3
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("seed", range(60))
def test_a_table_with_one_thing_made_wrong_is_read_or_refused_in_a_line(
    seed: int, table_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(mutated(json.loads(table_path.read_bytes()), seed)), encoding="utf-8")
    command = ["info", "timeline", "who jones", "list", "quiz --json --seed 3", "conflicts"][seed % 6].split()
    assert run([*command, "--facts", str(path)]) in (0, 1, 3)
    assert "Something is wrong" not in capsys.readouterr().err


@pytest.mark.parametrize("raw", [b"", b"null", b"[]", b"{}", b"\xff\xfe", b'{"format": "defcli-facts/2"}', b"[" * 100_000])
def test_what_is_no_table_is_refused(raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(raw)
    assert run(["who", "Alexandra", "--facts", str(path)]) == 3
    assert "defcli build" in capsys.readouterr().err


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 500_000), cut=st.integers(0, 40), put=st.binary(max_size=12))
def test_a_table_with_a_hole_is_read_or_refused(at: int, cut: int, put: bytes, table_path: Path, tmp_path: Path) -> None:
    raw = table_path.read_bytes()
    path = tmp_path / "facts.json"
    path.write_bytes(raw[:at] + put + raw[at + cut :])
    try:
        table = load(path)
    except DefcliError:
        return
    round_of(table, 2, 1)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=60))
def test_anything_can_be_asked_looked_up_and_answered(typed: str, table: Table) -> None:
    find(table, typed)
    answer(table, typed)
    for question in round_of(table, 10, 1):
        grade(table, question, typed)


def _defcli(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:  # noqa: ANN401
    return subprocess.run([sys.executable, "-m", "defcli", *arguments], capture_output=True, check=False, timeout=120, **options)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_is_told_in_a_line() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run([sys.executable, "-m", "defcli", "timeline"], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 3
    assert done.stderr.count(b"\n") == 1


def test_a_reader_that_goes_away_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([sys.executable, "-m", "defcli", "timeline"], stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    assert done.returncode == 141
    assert done.stderr == b""


@pytest.mark.parametrize("command", [["who", "jones"], ["quiz", "--seed", "7"], ["quiz", "--protocol", "--seed", "7"]])
def test_nothing_to_read_ends_a_command_quietly(command: list[str]) -> None:
    for given_input in ({"stdin": subprocess.DEVNULL}, {"preexec_fn": lambda: os.close(0)}):
        done = _defcli(*command, **given_input)
        assert done.returncode == 0
        assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("locale", ["C", "en_US.ISO-8859-1"])
def test_any_locale_gets_letters_it_has(locale: str) -> None:
    environment = {**os.environ, "LC_ALL": locale, "PYTHONIOENCODING": "ascii" if locale == "C" else "latin-1", "PYTHONUTF8": "0"}
    done = _defcli("who", "yung", env=environment)
    assert done.returncode == 0
    assert b"?" not in done.stdout.splitlines()[0]
    assert done.stdout.startswith(b"Elodie Yung" if locale == "C" else "Élodie Yung".encode("latin-1"))


def test_a_build_that_is_killed_leaves_the_old_table_or_the_new(tmp_path: Path, seeds: Path) -> None:
    target = tmp_path / "facts.json"
    target.write_text("old", encoding="utf-8")
    for wait in (0.05, 0.3, 0.6, 0.9):
        process = subprocess.Popen([sys.executable, "-m", "defcli", "build", str(seeds), "-o", str(target)], stdout=subprocess.DEVNULL)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        text = target.read_text(encoding="utf-8")
        assert text == "old" or json.loads(text)["format"] == "defcli-facts/2"


def test_a_link_is_written_through_and_stays_a_link(tmp_path: Path, seeds: Path) -> None:
    real = tmp_path / "real.json"
    real.write_text("old", encoding="utf-8")
    link = tmp_path / "facts.json"
    link.symlink_to(real)
    assert run(["build", str(seeds), "-o", str(link)]) == 0
    assert link.is_symlink()
    assert json.loads(real.read_bytes())["format"] == "defcli-facts/2"


def test_a_folder_that_cannot_be_written_is_told_in_a_line(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(seeds), "-o", "/proc/facts.json"]) == 3
    assert "cannot be written" in capsys.readouterr().err


def test_devices_and_pipes_are_written_into_and_stay(tmp_path: Path, seeds: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with (tmp_path / "read").open("wb") as read:
        reader = subprocess.Popen(["cat", str(pipe)], stdout=read)
        assert run(["build", str(seeds), "-o", str(pipe)]) == 0
        reader.wait()
    assert json.loads((tmp_path / "read").read_bytes())["format"] == "defcli-facts/2"
    assert run(["build", str(seeds), "-o", "/dev/null"]) == 0
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_table_can_be_printed(seeds: Path, built: Built, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(seeds), "-o", "-"]) == 0
    assert capsys.readouterr().out == built.text


def test_no_page_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Night Owl is a film.")
    (tmp_path / "link.json").symlink_to(page)
    for target in (page, tmp_path / "link.json"):
        assert run(["build", str(tmp_path), "-o", str(target)]) == 2
        assert "is one of the pages" in capsys.readouterr().err
    assert page.read_text() == "Night Owl is a film."


def test_what_a_killed_writer_left_is_swept_and_what_a_running_one_has_is_not(tmp_path: Path) -> None:
    dead = subprocess.Popen(["true"])
    dead.wait()
    left, own = tmp_path / f".t[1].json.abc.{dead.pid}", tmp_path / f".t[1].json.abc.{os.getpid()}"
    for path in (left, own):
        path.write_text("half")
    write(tmp_path / "t[1].json", "whole")
    assert not left.exists()
    assert own.exists()


def test_verify_opens_nothing_but_the_pages_of_the_folder(table_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    os.mkfifo(folder / "pipe")
    (tmp_path / "secret.txt").write_text("x")
    for path in ("pipe", "/dev/zero", "../secret.txt", str(tmp_path / "secret.txt"), "a\0b"):
        data = json.loads(table_path.read_bytes())
        data["documents"][0]["path"] = path
        (tmp_path / "t.json").write_text(json.dumps(data), encoding="utf-8")
        assert run(["verify", str(folder), "--facts", str(tmp_path / "t.json")]) == 1
        assert "cannot be read" in capsys.readouterr().err


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "page.txt").open("wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(DefcliError, match="too long"):
        build([tmp_path])


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_costs_more_than_its_size(kind: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(KINDS[kind](300), encoding="utf-8")
    try:
        built = build([tmp_path])
    except DefcliError:
        return
    assert built.unread == ()
    assert len(built.text) < 2_000_000


def test_what_should_not_happen_is_one_line_and_debug_shows_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("defcli.cli.commands.who.table_of", lambda _: 1 / 0)
    assert run(["who", "Alexandra"]) == 3
    assert capsys.readouterr().err.count("\n") == 1
    assert run(["who", "Alexandra", "--debug"]) == 3
    assert "Traceback" in (told := capsys.readouterr().err)
    assert "ZeroDivisionError" in told
