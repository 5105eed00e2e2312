"""The commands as they are typed: what they print, where, and with which exit code."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from defcli import __version__
from defcli.__main__ import run


@pytest.fixture(autouse=True)
def _table(monkeypatch: pytest.MonkeyPatch, table_path: Path) -> None:
    monkeypatch.setenv("DEFCLI_FACTS", str(table_path))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["who", "xqzzv"], 1), (["who", ""], 2), (["who", "   "], 2), (["who"], 2), (["nonsense"], 2), (["who", "x", "--bad"], 2),
        (["who", "Alexandra", "--facts", "nowhere.json"], 3), (["timeline", "--about", "xqzzv"], 1), (["timeline", "--about", "jones"], 1),
        (["timeline", "--from", "soon"], 2), (["timeline", "--from", "2050"], 1), (["build", "nowhere"], 3), (["quiz", "--count", "0"], 2),
        (["quiz", "--seed", "x"], 2), (["verify", "nowhere"], 3),
        (["ask", " "], 2), (["search", " "], 2), (["search", "xqzzv"], 1), (["show", "9999:1"], 1), (["list", "--kind", "zebra"], 2),
        (["list", "--relation", "zebra"], 1), (["who", "jones", "--pick", "9"], 1), (["who", "x", "--kind", "zebra"], 2),
    ],
)  # fmt: skip
def test_a_mistake_gives_a_line_on_stderr_and_its_exit_code(arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == code
    seen = capsys.readouterr()
    assert seen.out == ""
    assert seen.err.strip().splitlines()[-1]
    assert "Traceback" not in seen.err


def test_who_shows_a_card_with_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["who", "Alexandra"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Alexandra (character)\n")
    assert "played by Sigourney Weaver.  [" in out
    assert not set("│┃━╭") & set(out)


def test_who_lists_when_several_are_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["who", "jones"]) == 0
    out = capsys.readouterr().out
    assert "Finn Jones (person)" in out
    assert "Jessica Jones (character)" in out


def test_who_shows_all_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    run(["who", "The Defenders"])
    short = capsys.readouterr().out
    run(["who", "Marco Ramirez", "--all"])
    long = capsys.readouterr().out
    run(["who", "Marco Ramirez"])
    part = capsys.readouterr().out
    assert len(long) > len(part)
    assert "more: --all" in part
    assert short


@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        (["who", "Alexandra", "--json"], {"query", "matched_by", "entities", "suggestions"}),
        (["timeline", "--json"], {"title", "events"}),
        (["quiz", "--seed", "7", "--json"], {"seed", "table", "questions"}),
        (["conflicts", "--json"], {"conflicts"}),
        (["relations", "--json"], {"relations"}),
        (["info", "--json"], {"version", "title", "table", "facts", "entities", "documents"}),
    ],
)
def test_json_is_one_document(arguments: list[str], keys: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    assert set(json.loads(capsys.readouterr().out)) == keys


def test_json_says_when_nothing_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["who", "xqzzv", "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert (answer["entities"], answer["matched_by"]) == ([], None)


def test_the_timeline_says_how_sure_a_date_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["timeline", "--from", "2016", "--to", "2016", "--about", "netflix"]) in (0, 1)
    run(["timeline"])
    out = capsys.readouterr().out
    assert "(inherited)" in out
    assert "the end of May 2014" in out


def test_a_round_is_played_by_lines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("nothing\nh\n1\n2\ns\n"))
    assert run(["quiz", "--seed", "7", "--count", "3", "--type", "multiple"]) == 0
    seen = capsys.readouterr()
    assert "of 3 right" in seen.out
    assert "[00" in seen.out
    assert "It is not:" in seen.out
    assert "Skipped. The answer is" in seen.out
    assert "The same round again: defcli quiz --count 3 --seed 7 --type multiple" in seen.out
    assert "1 to 4; h hint" in seen.err


def test_an_exam_tells_at_the_end(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n1\n"))
    assert run(["quiz", "--seed", "7", "--count", "2", "--type", "multiple", "--exam"]) == 0
    out = capsys.readouterr().out
    assert out.index("2/2") < min(out.index(w) for w in ("Wrong.", "Right:") if w in out)


def test_a_program_can_play(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    sent = ["no json", '{"answer": "9"}', '{"hint": true}', '{"answer": 1}', '{"skip": true}', '{"quit": true}']
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(sent) + "\n"))
    assert run(["quiz", "--seed", "7", "--count", "3", "--type", "multiple", "--protocol"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [next(iter(each)) for each in told] == [
        "question",
        "error",
        "error",
        "hint",
        "verdict",
        "question",
        "verdict",
        "question",
        "score",
    ]
    assert "answer" not in told[0]["question"]
    assert told[-1]["score"]["of"] == 3


@pytest.mark.parametrize("option", [["--type", "essay"], ["--difficulty", "brutal"], ["--export", "word", "x"]])
def test_what_a_quiz_does_not_have_is_refused(option: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["quiz", "--seed", "1", *option]) == 2
    assert "there are" in capsys.readouterr().err


@pytest.mark.parametrize(("topic", "code"), [("casting", 0), ("finn jones", 0), ("rated", 0), ("jones", 1), ("xqzzv", 1)])
def test_a_topic_is_a_section_a_name_or_a_relation(topic: str, code: int) -> None:
    assert run(["quiz", "--seed", "1", "--json", "--topic", topic]) == code


@pytest.mark.parametrize("name", ["markdown", "csv", "html", "gift"])
def test_a_round_is_written_to_a_file(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / f"round.{name}"
    assert run(["quiz", "--seed", "7", "--export", name, str(target)]) == 0
    assert target.stat().st_size > 500
    assert "questions" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["ics", "timelinejs", "mermaid", "csv", "markdown", "html"])
def test_a_timeline_is_written_to_a_file(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / f"timeline.{name}"
    assert run(["timeline", "--export", name, str(target)]) == 0
    assert target.stat().st_size > 500
    assert "57 events" in capsys.readouterr().err
    assert run(["timeline", "--export", "pdf", str(target)]) == 2
    assert run(["timeline", "--export", name, str(tmp_path / "no folder" / "x")]) == 3
    assert not (tmp_path / "no folder").exists()
    capsys.readouterr()
    assert run(["timeline", "--export", name, "-"]) == 0
    assert capsys.readouterr().out.strip() == target.read_bytes().decode("utf-8").strip()


def test_a_timeline_is_asked_for_precisely(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["timeline", "--sort", "newest", "--limit", "2", "--json"]) == 0
    newest = json.loads(capsys.readouterr().out)["events"]
    assert [e["when"] for e in newest] == ["2024-01", "../2022"]
    assert run(["timeline", "--kind", "story"]) == 0
    assert "In the story" in capsys.readouterr().out
    assert run(["timeline", "--kind", "gossip"]) == 2
    assert run(["timeline", "--sort", "sideways"]) == 2
    assert run(["timeline", "--about", "jones"]) == 1


def test_a_round_is_left_with_q(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("q\n"))
    assert run(["quiz", "--seed", "7"]) == 0
    assert "0 of 0 right." in capsys.readouterr().out


def test_a_quiz_says_when_it_runs_dry(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["quiz", "--seed", "7", "--count", "5000", "--json"]) == 0
    assert "not 5000" in capsys.readouterr().err


def test_build_check_and_verify(tmp_path: Path, seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "facts.json"
    assert run(["build", str(seeds), "-o", str(target), "--check"]) == 1
    assert run(["build", str(seeds), "-o", str(target)]) == 0
    assert "Facts by relation" in capsys.readouterr().out
    assert run(["build", str(seeds), "-o", str(target), "--check"]) == 0
    assert run(["verify", str(seeds), "--facts", str(target)]) == 0


def test_a_failed_build_leaves_the_old_table(tmp_path: Path) -> None:
    target = tmp_path / "facts.json"
    target.write_text("old")
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe")
    assert run(["build", str(tmp_path / "bad.txt"), "-o", str(target)]) == 3
    assert target.read_text() == "old"


def test_a_page_without_facts_and_a_table_without_questions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("nothing of note here\n")
    target = tmp_path / "facts.json"
    assert run(["build", str(tmp_path / "a.txt"), "-o", str(target)]) == 0
    assert "No facts were found" in capsys.readouterr().out
    assert run(["quiz", "--facts", str(target), "--seed", "1"]) == 1


def test_info_names_the_licence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["info"]) == 0
    assert "CC BY-SA" in capsys.readouterr().out


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    assert len(capsys.readouterr().out.splitlines()) < 24
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"defcli {__version__}\n"
    for command in ("who", "timeline", "quiz", "build", "verify", "info", "conflicts", "coverage", "relations"):
        assert run([command, "-h"]) == 0
        assert "  defcli " in capsys.readouterr().out


def test_markup_and_control_characters_of_a_page_are_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(
        "= Owl =\n\nInfobox\n- Genre: [red]Drama[/red] \x1b[31mNoir\x07\u202e\n- Starring: Ann Lee\n\nOwl is a film.\n"
    )
    target = tmp_path / "facts.json"
    run(["build", str(tmp_path / "a.txt"), "-o", str(target)])
    capsys.readouterr()
    assert run(["who", "Owl", "--facts", str(target)]) == 0
    out = capsys.readouterr().out
    assert "[red]Drama[/red]" in out
    assert not set("\x1b\x07\u202e") & set(out)


def test_a_reader_that_goes_away_ends_it_quietly(table_path: Path) -> None:
    program = f"{sys.executable} -m defcli timeline --facts {table_path} | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == ""


@pytest.mark.parametrize("arguments", [["who", "Alexandra", "--json"], ["timeline"], ["who", "Alexandra"]])
def test_a_pipe_loads_nothing_that_draws(arguments: list[str], table_path: Path) -> None:
    program = (
        "import sys; from defcli.__main__ import run; "
        f"run({[*arguments, '--facts', str(table_path)]!r}); "
        "sys.stderr.write(','.join(sorted({m.split('.')[0] for m in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split(","))
    assert not loaded & {"rich", "pydantic", "pygments", "rapidfuzz"}
    assert "defcli" in loaded


def test_conflicts_are_shown_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["conflicts"]) == 0
    out = capsys.readouterr().out
    assert "The Defenders runs 44–55 minutes." in out
    assert "The Defenders runs hour-long episodes." in out
    assert "ABC Studios, Goddard Textiles, Marvel Television  [001:20]" in out
    assert "Nine and a Half Fingers, Inc." in out
    assert "Douglas Petrie resigned" in out
    assert "Douglas Petrie left" in out


def test_coverage_says_what_gave_facts_and_what_was_left_alone(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["coverage", str(seeds)]) == 0
    out = capsys.readouterr().out
    assert "Cast and characters / Main" in out
    assert "Jones: could be" in out
    assert "add --all" in out
    assert run(["coverage", str(seeds), "--all"]) == 0
    assert len(capsys.readouterr().out) > len(out)
    assert run(["coverage", str(seeds), "--json"]) == 0
    sentences = json.loads(capsys.readouterr().out)["sentences"]
    assert {"page", "line", "section", "text", "facts", "left"} == set(sentences[0])


def test_relations_are_listed_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["relations"]) == 0
    assert "portrays: " in capsys.readouterr().out


def test_a_bare_name_leads_to_who(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["Alexandra"]) == 2
    assert "defcli who Alexandra" in capsys.readouterr().err


def test_pick_and_kind_choose_among_namesakes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["who", "jones", "--pick", "2"]) == 0
    picked = capsys.readouterr().out.splitlines()[0]
    assert run(["who", "jones", "--kind", "person"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == picked == "Finn Jones (person)"


def test_why_tells_the_rung_and_what_came_next(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["who", "Matt Murdcok", "--why"]) == 0
    assert capsys.readouterr().err.startswith("Matched by: fuzzy.")


def test_ask_prints_the_answer_before_its_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "who composed the score?"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "John Paesano"
    assert lines[1].endswith("[001:9]")


def test_ask_says_so_where_the_pages_do_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "Who plays Kilgrave?", "--json"]) == 1
    seen = capsys.readouterr()
    answered = json.loads(seen.out)
    assert (answered["answered"], answered["answers"]) == (False, [])
    assert "No answer" in seen.err


@pytest.mark.parametrize(
    "arguments", [["list"], ["list", "--relation", "leads"], ["search", "single take"], ["show", "001:56"], ["random", "--seed", "7"]]
)
def test_looking_around_gives_the_same_facts_in_both_forms(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    plain = capsys.readouterr().out
    assert run([*arguments, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    facts = told.get("facts") or [f for p in told.get("passages", []) for f in p["facts"]]
    names = [e["name"] for e in told.get("entities", [])] if not facts else []
    assert all(f["statement"] in plain for f in facts)
    assert all(n in plain for n in names)


def test_show_gives_every_fact_of_a_line_and_finds_a_fact_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "001:9", "--json"]) == 0
    fact = json.loads(capsys.readouterr().out)["passages"][0]["facts"][0]
    assert run(["show", fact["id"]]) == 0
    assert fact["statement"] in capsys.readouterr().out


def test_a_random_fact_gives_no_plot_away_and_comes_again_with_its_seed(capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for _ in range(2):
        assert run(["random", "--seed", "11"]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
