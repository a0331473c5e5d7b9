"""`factledger facts …`, command by command: outputs, exit codes, and that nothing is written unasked."""

from __future__ import annotations

import argparse
import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.curation.commands import COMMANDS, common, overview, parser_for
from tests.checker.curation.conftest import Run


def test_every_command_has_help_with_examples(run: Run) -> None:
    for name in COMMANDS:
        ran = run(name, "--help")
        assert ran.code == 0
        assert ran.out.startswith(f"usage: factledger facts {name}")
        assert f"factledger facts {name}" in ran.out.split("examples:")[1], name
        assert parser_for(name).description
    assert run().code == 2 and run("--help").out == overview()


def test_the_table_and_the_folder_agree() -> None:
    folder = Path(__file__).parents[3] / "checker" / "curation" / "commands"
    modules = {file.stem for file in folder.glob("*.py")} - {"__init__", "common", "test_mutants"}
    assert modules == {command.module for command in COMMANDS.values()}


def test_a_wrong_word_is_answered_with_the_right_one(run: Run) -> None:
    assert "did you mean 'validate'?" in run("valdate").err
    assert run("validate", "--nope").code == 2
    ran = run("show", "--facts", "nowhere", "x")
    assert (ran.code, ran.err) == (2, "factledger: there is no folder of facts at nowhere\n")


def test_only_the_called_command_is_imported() -> None:
    code = (
        "import sys; from checker.curation.commands import main; main(['count', 'nato', '--on', '2004-04-01']); "
        "print(*sorted(m for m in sys.modules if m.startswith('checker.curation.commands.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    number, modules = done.stdout.splitlines()
    assert number == "26"
    assert modules == "checker.curation.commands.common checker.curation.commands.count"


def test_validate_in_every_format(run: Run, facts: Path) -> None:
    assert run("validate", facts).code == 0
    (facts / "bad.yaml").write_text("facts:\n- {relation: nope, subject: norland}\n", "utf-8")
    ran = run("validate", facts)
    assert ran.code == 1
    assert f"{facts.as_posix()}/bad.yaml:2:14: error: there is no relation 'nope' [dangling-id]" in ran.out
    assert "     2 | - {relation: nope, subject: norland}" in ran.out
    assert json.loads(run("validate", facts, "--format", "json").out)["summary"]["error"] == 1
    assert json.loads(run("validate", facts, "--format", "sarif").out)["runs"][0]["results"]
    assert run("validate", facts, "--format", "github").out.startswith("::error file=")
    assert run("validate", facts, "--ignore", "dangling-id").code == 0
    assert run("validate", facts, "--ignore", "no-such").code == 2


def test_strict_lets_warnings_fail(run: Run, facts: Path) -> None:
    (facts / "open.yaml").write_text(
        "facts:\n- {relation: member_of, subject: ostland, object: harbour-pact, time: 1960/.., source: record}\n",
        "utf-8",
    )
    assert run("validate", facts).code == 0
    assert run("validate", facts, "--strict").code == 1
    assert "[no-confirmation]" in run("validate", facts).out
    assert "[stale-confirmation]" in run("validate", facts, "--on", "2030-01-01").out


def test_explain(run: Run) -> None:
    assert "dangling-id" in run("explain").out
    assert "Example" in run("explain", "overlapping-terms").out
    assert "did you mean 'dangling-id'?" in run("explain", "dangling").err


def test_fmt_checks_shows_and_writes(run: Run, facts: Path) -> None:
    file = facts / "odd.yaml"
    file.write_text("# kept\nentities:\n- {name: Westland, kind: state, id: westland}   # beside\n", "utf-8")
    before = file.read_bytes()
    assert run("fmt", "--check", facts).code == 1
    shown = run("fmt", "--diff", facts)
    assert shown.code == 1 and "+- {id: westland, kind: state, name: Westland}  # beside" in shown.out
    assert file.read_bytes() == before
    assert run("fmt", facts).code == 0
    assert file.read_text("utf-8") == "# kept\nentities:\n- {id: westland, kind: state, name: Westland}  # beside\n"
    again = run("fmt", file)
    assert (again.code, again.out) == (0, "0 of 1 files changed\n")
    (facts / "broken.yaml").write_text("entities: {", "utf-8")
    assert run("fmt", "--check", facts).code == 2


def test_show_query_timeline(run: Run, facts: Path) -> None:
    shown = run("show", "Harbour Pact", "--facts", facts)
    assert shown.code == 0
    assert "as object (2 facts)" in shown.out and "member of Norland" in shown.out
    found = json.loads(run("show", "norland", "--facts", facts, "--format", "json").out)
    assert [fact["part"] for fact in found["facts"]] == ["subject"]
    query = run("query", "member_of", "--object", "harbour-pact", "--on", "1980", "--facts", facts)
    assert (query.code, query.err) == (0, "1 fact\n") and "Norland" in query.out
    assert run("query", "member_of", "--subject", "ostland", "--facts", facts).code == 1
    assert run("query", "nope", "--facts", facts).code == 2
    drawn = run("timeline", "norland", "sorland", "--facts", facts, "--from", "1985")
    assert "Norland: member of Harbour Pact" in drawn.out and "Sorland: member of Harbour Pact" in drawn.out
    assert run("timeline", "sorland", "--facts", facts, "--to", "1980").out == "no dated facts\n"


@pytest.mark.parametrize(
    ("name", "on", "number"),
    [
        ("nato", "1949-12-31", 12), ("nato", "1952-02-18", 14), ("nato", "1955-05-06", 15), ("nato", "1982-05-30", 16),
        ("nato", "1999-03-11", 16), ("nato", "1999-03-12", 19), ("nato", "2004-03-29", 26), ("NATO", "2009-04-01", 28),
        ("nato", "2017-06-05", 29), ("nato", "2020-03-27", 30), ("nato", "2023-04-04", 31), ("nato", "2024-03-07", 32),
        ("eu", "1995-01-01", 15), ("eu", "2004-05-01", 25), ("European Union", "2007-01-01", 27),
        ("eu", "2013-07-01", 28), ("eu", "2020-02-01", 27),
        ("un", "2011-07-14", 193), ("council-of-europe", "2022-03-17", 46),
    ],
)  # fmt: skip
def test_count_prints_the_number(run: Run, name: str, on: str, number: int) -> None:
    ran = run("count", name, "--on", on)
    assert (ran.code, ran.out, ran.err) == (0, f"{number}\n", "")


def test_count_says_what_it_does_not_know(run: Run, facts: Path) -> None:
    assert run("count", "harbour-pact", "--on", "1990", "--facts", facts).out == "1 to 2\n"
    later = run("count", "harbour-pact", "--on", "2031-01-01", "--facts", facts)
    assert later.out == "2\n" and "not closed on 2031-01-01" in later.err and "2026-01-01" in later.err
    found = json.loads(run("count", "harbour-pact", "--on", "1990", "--facts", facts, "--format", "json").out)
    assert (found["least"], found["most"], found["closed"]) == (1, 2, True)
    assert run("count", "harbour-pact", "--on", "soon", "--facts", facts).code == 2


def test_stats(run: Run, facts: Path) -> None:
    found = json.loads(run("stats", facts, "--format", "json").out)
    assert found["total"]["facts"] == 2 and found["total"]["with_seen_source"] == 2 and found["on"] == "2026-01-01"
    assert json.loads(run("stats", facts, "--on", "2030-01-01", "--format", "json").out)["total"]["stale"] == 2
    assert "member_of" in run("stats", facts).out
    assert "| member_of | 2 |" in run("stats", facts, "--format", "markdown").out


def test_schema_is_written_and_checked(run: Run, facts: Path) -> None:
    assert run("schema", "--check", "--facts", facts).code == 1
    assert run("schema", "--write", "--facts", facts).code == 0
    assert (
        (facts / "pact.yaml")
        .read_text("utf-8")
        .startswith("# yaml-language-server: $schema=facts.schema.json\nsources:")
    )
    assert run("schema", "--check", "--facts", facts).code == 0
    assert run("schema", "--write", "--facts", facts).out == ""
    assert run("validate", facts, "--strict").code == 0
    with_ids = json.loads(run("schema", "--ids", "--facts", facts).out)
    assert "norland" in json.dumps(with_ids)


def test_new_writes_a_row_that_is_right_and_no_other(run: Run, facts: Path) -> None:
    words = ["--facts", facts, "--object", "Harbour Pact", "--source", "gazette", "--confirmed", "2026-01-01"]
    before = (facts / "pact.yaml").read_text("utf-8")
    dry = run("new", "member_of", "--subject", "Ostland", "--time", "1980/1985", "--dry-run", *words)
    assert dry.code == 0 and dry.out.endswith("pact.yaml:42: - {subject: ostland, time: 1980/1985}\n")
    assert (facts / "pact.yaml").read_text("utf-8") == before
    wrong = run("new", "member_of", "--subject", "Ostland", "--time", "1985/1980", *words)
    assert wrong.code == 1 and "[start-after-end]" in wrong.err
    assert run("new", "member_of", "--subject", "Ostland", "--time", "1980/1985", *words).code == 0
    after = (facts / "pact.yaml").read_text("utf-8").splitlines()
    assert after[41] == "  - {subject: ostland, time: 1980/1985}"
    assert "\n".join(line for number, line in enumerate(after) if number != 41) + "\n" == before


def test_init_starts_a_repository_in_order(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert run("init", folder).code == 0
    facts = folder / "facts"
    for words in (["validate", facts, "--strict"], ["fmt", "--check", facts], ["test", facts, "--require"]):
        assert run(*words).code == 0, words
    assert run("schema", "--check", "--facts", facts).code == 0
    assert run("count", "benelux", "--on", "2000", "--facts", facts).out == "3\n"
    assert run("init", folder).code == 2


def test_export_and_import_meet(run: Run, facts: Path, tmp_path: Path) -> None:
    table = run("export", "--facts", facts).out
    assert [row["subject"] for row in csv.DictReader(io.StringIO(table))] == ["norland", "sorland"]
    file = tmp_path / "facts.csv"
    file.write_text(table, "utf-8")
    mapping = ["--map", "subject=subject", "--map", "object=object", "--map", "time=time"]
    ran = run("import", file, "--relation", "member_of", *mapping, "--facts", facts)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "0 new, 2 known, 0 differ, 0 not placed of 2\n"
    lines = run("export", "--facts", facts, "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["subject"] for line in lines] == ["norland", "sorland"]
    assert json.loads(run("export", "--facts", facts, "--format", "jsonld").out)["@graph"]


def test_import_writes_what_is_new_into_a_file(run: Run, facts: Path, tmp_path: Path) -> None:
    file = tmp_path / "more.csv"
    file.write_text("State;Joined;Left\nOstland;3 May 1980;1985-01-01\nNowhere;1990;\n", "utf-8")
    words = [file, "--relation", "member_of", "--map", "subject=State", "--map", "object==harbour-pact"]
    words += ["--map", "time=Joined/Left", "--map", "source==record", "--facts", facts]
    shown = run("import", *words)
    assert shown.code == 1
    assert shown.out == (
        "facts:\n- {relation: member_of, subject: ostland, object: harbour-pact, "
        "time: 1980-05-03/1985-01-01, source: record}\n"
    )
    assert "line 3: not placed: there is no entity 'Nowhere'" in shown.err
    assert run("import", *words, "--into", "more/new.yaml").code == 1
    assert run("validate", facts).code == 0
    assert run("count", "harbour-pact", "--on", "1982", "--facts", facts).out == "2\n"
    assert run("import", *words, "--into", "../out.yaml").code == 2
    assert not (facts.parent / "out.yaml").exists()


def test_the_examples_are_run(run: Run, facts: Path) -> None:
    ran = run("test", facts)
    assert (ran.code, ran.out) == (0, "3 of 3 examples of 1 relations hold\n")
    text = (facts / "pact.yaml").read_text("utf-8")
    (facts / "pact.yaml").write_text(text.replace("in [1955]", "in [1970]"), "utf-8")
    failed = run("test", facts)
    assert failed.code == 1 and "did not mark “1970”" in failed.out
    assert json.loads(run("test", facts, "--format", "json").out)["summary"] == {"examples": 3, "holding": 2}


def test_mutants_are_scored(run: Run, facts: Path) -> None:
    ran = run("test", facts, "--mutants")
    assert ran.code == 0 and "member_of" in ran.out
    found = json.loads(run("test", facts, "--mutants", "--format", "json").out)
    assert found["scores"]["all"]["all"]["planted"] == len(found["mutants"]) > 3
    assert run("test", facts, "--mutants", "--min-score", "1.01").code == 1


def test_gaps_are_ranked_by_sentences(run: Run, facts: Path, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.md").write_text(
        "Ostland joined the Harbour Pact in 1950. Norland joined the Harbour Pact in 1970.\n", "utf-8"
    )
    (articles / "b.md").write_text("In 1950 Ostland joined the Harbour Pact.\n", "utf-8")
    (articles / "c.txt").write_bytes(b"\xff\xff")
    ran = run("gaps", "--articles", articles, "--facts", facts)
    assert ran.code == 0 and "c.txt: not UTF-8" in ran.err
    found = json.loads(run("gaps", "--articles", articles, "--facts", facts, "--format", "json").out)
    assert found["articles"] == 3
    first = found["gaps"][0]
    assert (first["subject"], first["sentences"], first["known"], first["times"]) == ("ostland", 2, False, ["1950"])
    assert run("gaps", "--articles", tmp_path / "nope", "--facts", facts).code == 2


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


@pytest.fixture
def changed(facts: Path) -> Path:
    """A repository in which Norland's accession is moved to 1955 after the first commit."""
    git(facts.parent, "init", "-q", "-b", "main")
    git(facts.parent, "add", "facts")
    git(facts.parent, "commit", "-q", "-m", "one")
    text = (facts / "pact.yaml").read_text("utf-8")
    (facts / "pact.yaml").write_text(text.replace("time: 1970-03-01/..", "time: 1955-03-01/.."), "utf-8")
    return facts


def test_diff_of_the_working_tree(run: Run, changed: Path) -> None:
    ran = run("diff", "HEAD", "--facts", changed)
    assert ran.code == 0 and "re-dated   fact member_of/norland/harbour-pact" in ran.out
    assert "time: 1970-03-01/.. -> 1955-03-01/.." in ran.out
    assert run("diff", "HEAD", "--facts", changed, "--exit-code").code == 1
    assert run("diff", "HEAD..HEAD", "--facts", changed).out.startswith("no difference")
    assert (
        "| `member_of/norland/harbour-pact` | 1970-03-01/.. |"
        in run("diff", "HEAD", "--facts", changed, "--format", "markdown").out
    )
    assert json.loads(run("diff", "HEAD", "--facts", changed, "--format", "json").out)["changes"]
    assert run("diff", "nope..HEAD", "--facts", changed).code == 2


def test_impact_shows_both_directions(run: Run, changed: Path, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.md").write_text(
        "Norland joined the Harbour Pact in 1970.\n\nSorland joined the Harbour Pact in 1990.\n", "utf-8"
    )
    (articles / "b.md").write_text("Norland joined the Harbour Pact in 1955.\n", "utf-8")
    words = ["impact", "HEAD..", "--articles", articles, "--facts", changed]
    found = json.loads(run(*words, "--format", "json").out)
    assert [(Path(flip["path"]).name, flip["before"], flip["after"]) for flip in found["flips"]] == [
        ("a.md", "supported", "conflict"),
        ("b.md", "conflict", "supported"),
    ]
    ran = run(*words)
    assert ran.code == 0 and ran.out.startswith("2 verdicts change in 2 of 2 articles")
    assert "a.md:1" in run(*words, "--format", "markdown").out
    assert run(*words, "--fail-on-flip").code == 1
    assert run("impact", "HEAD..HEAD", "--articles", articles, "--facts", changed).out.startswith("0 verdicts change")


def test_a_folder_may_be_named_by_word_or_by_option(run: Run, facts: Path) -> None:
    for words in (["validate"], ["fmt", "--check"], ["test"], ["stats"]):
        assert run(*words, facts) == run(*words, "--facts", facts)


def test_nothing_is_written_into_an_installed_package(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "site-packages" / "ledger" / "shipped"
    shipped.mkdir(parents=True)
    monkeypatch.setattr(common, "shipped_facts", lambda: shipped)
    monkeypatch.chdir(tmp_path)
    for words in (["fmt"], ["schema", "--write"], ["new", "exists", "--subject", "x"]):
        ran = run(*words)
        assert ran.code == 2 and "--facts DIR" in ran.err, words
    assert list(shipped.iterdir()) == []


def test_every_option_has_help() -> None:
    for name in COMMANDS:
        for action in parser_for(name)._actions:
            assert action.help and action.help != argparse.SUPPRESS, (name, action.dest)
