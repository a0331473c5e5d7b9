"""Settings: the nearest file wins, overrides follow paths, mistakes are refused with what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import PLAYERS

from checker.commandline import main
from checker.settings import matches
from checker.settings_file import SettingsError, SettingsFinder, read_settings

FALSE = "Bo Lund joined Harbour Rovers in 2009.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path_factory.getbasetemp() / "compiled"))


def write(name: str, text: str) -> Path:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def severities(capsys: pytest.CaptureFixture[str], *paths: str) -> dict[str, str]:
    capsys.readouterr()
    main(["check", *paths, "--format", "json", "--facts", str(PLAYERS), "--fail-on", "never"])
    answer = json.loads(capsys.readouterr().out)
    return {finding["path"]: finding["severity"] for finding in answer["findings"]}


def test_the_nearest_file_wins_and_is_the_whole_truth(capsys: pytest.CaptureFixture[str]) -> None:
    write("pyproject.toml", '[tool.factledger]\nseverity = {wrong-date = "info"}\n')
    write("sub/factledger.toml", 'severity = {wrong-date = "warning"}\n')
    write("sub/deep/pyproject.toml", "[tool.other]\n# factledger is only mentioned here\n")
    for name in ("a.md", "sub/b.md", "sub/deep/c.md"):
        write(name, FALSE)
    assert severities(capsys, ".") == {"a.md": "info", "sub/b.md": "warning", "sub/deep/c.md": "warning"}


def test_overrides_by_path_the_later_ones_winning(capsys: pytest.CaptureFixture[str]) -> None:
    write(
        "factledger.toml",
        'exclude = ["drafts/**"]\n'
        '[[overrides]]\npaths = ["archive/**"]\nseverity = {wrong-date = "info"}\n'
        '[[overrides]]\npaths = ["archive/new/*.md"]\nignore = ["wrong-date"]\n',
    )
    for name in ("a.md", "archive/b.md", "archive/new/c.md", "drafts/d.md"):
        write(name, FALSE)
    assert severities(capsys, ".") == {"a.md": "error", "archive/b.md": "info"}
    assert severities(capsys, "drafts/d.md") == {"drafts/d.md": "error"}, "a file named by hand is checked"


def test_facts_fail_on_and_default_as_of(capsys: pytest.CaptureFixture[str]) -> None:
    write("w/a.md", FALSE + "\nCy Marsh plays for Harbour Rovers.\n")
    write("w/factledger.toml", f'facts = "{PLAYERS.as_posix()}"\nfail-on = "never"\ndefault_as_of = "2012"\n')
    assert main(["check", "w"]) == 0
    said = capsys.readouterr().out
    assert "1 supported, 1 in conflict" in said
    assert main(["check", "w", "--fail-on", "error"]) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fail_onn = 'error'", "unknown key 'fail_onn' in the settings; did you mean 'fail_on'?"),
        ("colour = 'no'", "unknown key 'colour' in the settings; known are: baseline, default_as_of, exclude"),
        ("fail-on = 'maybe'", "'fail-on' is one of error, warning, info, never, not 'maybe'"),
        ("ignore = ['wrong-dat']", "there is no code 'wrong-dat'; did you mean 'wrong-date'?"),
        ("ignore = 'wrong-date'", "'ignore' is a list of texts"),
        ("severity = {wrong-date = 'fatal'}", "'severity', wrong-date is one of error, warning, info, not 'fatal'"),
        ("default_as_of = 'soon'", "'soon' is not an EDTF date"),
        ("show_supported = 1", "is true or false"),
        ("[[overrides]]\nignore = []", "an override needs `paths`"),
        ("[[overrides]]\npaths = ['*']\nfacts = 'x'", "unknown key 'facts' in the overrides"),
        ("ignore = [", "not valid TOML"),
        ("ignore = " + "[" * 50_000, "not valid TOML"),
    ],
)
def test_mistakes_are_refused(text: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = write("factledger.toml", text)
    with pytest.raises(SettingsError) as error:
        read_settings(file)
    assert said in str(error.value)
    write("a.md", FALSE)
    assert main(["check", "a.md", "--facts", str(PLAYERS)]) == 2
    assert said in capsys.readouterr().err


def test_the_way_up_is_that_of_the_document(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path with `..` does not lead through the folder in which the command is called."""
    write(
        "factledger.toml",
        'severity = {wrong-date = "info"}\n[[overrides]]\npaths = ["odd/**"]\nseverity = {wrong-date = "warning"}\n',
    )
    write("here/factledger.toml", 'ignore = ["wrong-date"]\n')
    write("there/a.md", FALSE)
    write("odd/b.md", FALSE)
    monkeypatch.chdir("here")
    assert severities(capsys, "../there/a.md", "../there/../odd/b.md") == {
        "../there/a.md": "info", "../there/../odd/b.md": "warning",
    }  # fmt: skip


def test_a_byte_order_mark_is_no_mistake() -> None:
    settings = read_settings(write("factledger.toml", '\ufefffail_on = "info"\n'))
    assert settings is not None and settings.fail_on == "info"


def test_explanations_follow_the_settings(capsys: pytest.CaptureFixture[str]) -> None:
    write("w/a.md", FALSE + "\nCy Marsh plays for Harbour Rovers.\n")
    write("w/factledger.toml", f'facts = "{PLAYERS.as_posix()}"\ndefault_as_of = "2012"\n')
    assert main(["explain", "w/a.md:3"]) == 0
    said = capsys.readouterr().out
    assert "w/a.md:3, as of 2012" in said
    assert "Cy Marsh" in said and "no claim was read" not in said
    write("factledger.toml", f'facts = "{PLAYERS.as_posix()}"\n')
    assert main(["explain", "plays_for/bo-lund/rovers"]) == 0
    assert "players.yaml:" in capsys.readouterr().out


def test_a_chosen_file(capsys: pytest.CaptureFixture[str]) -> None:
    write("other.toml", 'ignore = ["wrong-date"]\n')
    write("a.md", FALSE)
    facts = ["--facts", str(PLAYERS)]
    assert main(["check", "a.md", *facts]) == 1
    assert main(["check", "a.md", *facts, "--settings", "other.toml"]) == 0
    assert main(["check", "a.md", *facts, "--settings", "none.toml"]) == 2


def test_settings_for_a_run_are_those_nearest_to_all_its_documents() -> None:
    write("factledger.toml", 'fail_on = "info"')
    write("x/factledger.toml", 'fail_on = "warning"')
    write("x/y/a.md", "")
    finder = SettingsFinder()
    assert finder.for_run(["x/y/a.md"]).fail_on == "warning"
    assert finder.for_run(["x/y/a.md", "factledger.toml"]).fail_on == "info"
    assert finder.for_run(["-"]).fail_on == "info"


@pytest.mark.parametrize(
    ("path", "pattern", "fits"),
    [
        ("a.md", "*.md", True),
        ("x/a.md", "*.md", True),
        ("x/a.md", "x/*.md", True),
        ("x/y/a.md", "x/*.md", False),
        ("x/y/a.md", "x/**", True),
        ("x/y/a.md", "**/a.md", True),
        ("a.md", "**/a.md", True),
        ("xy/a.md", "x/**", False),
        ("x/a.md", "x", True),
        ("a.mdx", "*.md", False),
        ("a+b.md", "a+b.md", True),
    ],
)
def test_globs(path: str, pattern: str, fits: bool) -> None:
    assert matches(path, pattern) is fits
