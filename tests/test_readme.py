"""The README is true word for word: its commands, its output, the facts and the relation that it adds.

After a change that alters the output, `UPDATE_README=1 pytest tests/test_readme.py` writes the new one into it.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest
from running import ROOT

from checker.commandline import main

README = ROOT / "README.md"
TEXT = README.read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


def findings(report: str) -> str:
    """A report with the numbers of its summary left out: they grow with what the checker learns to read."""
    head, mark, summary = report.partition("Checked ")
    return head + mark + re.sub(r"\d+", "…", summary)


ALAND = "The Åland Conference took place"


def block(language: str, number: int) -> str:
    return [text for found, text in BLOCKS if found == language][number]


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path_factory.getbasetemp() / "compiled"))


def test_the_output_is_what_the_first_command_gives(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = shlex.split(block("sh", 0).rpartition("&&")[2])
    assert words[0] == ".venv/bin/factledger"
    monkeypatch.chdir(ROOT)
    code = main(words[1:])
    said = capsys.readouterr().out
    if os.environ.get("UPDATE_README"):
        README.write_text(TEXT.replace(block("text", 0), said), encoding="utf-8")
        return
    assert code == 1
    assert findings(block("text", 0)) == findings(said), "UPDATE_README=1 pytest tests/test_readme.py"


def test_ci_runs_the_second_command() -> None:
    assert block("sh", 2).strip() in (ROOT / ".ci" / "run").read_text()


@pytest.mark.parametrize(
    ("number", "option", "false", "true"),
    [
        (0, "--extend-facts", f"{ALAND} in Mariehamn in 2017.", f"{ALAND} in June 2019."),
        (1, "--facts", "Bo Lund signed for Rovers in 2009.", "Rovers, who signed Bo Lund in 2004, sold him later."),
    ],
)
def test_the_facts_and_the_relation_work(
    number: int, option: str, false: str, true: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "mine.yaml").write_text(block("yaml", number), encoding="utf-8")
    assert false in TEXT.replace("\n", " ")
    assert true in TEXT.replace("\n", " ")
    assert main(["facts", "validate", *([option] if option == "--extend-facts" else []), "mine"]) == 0
    Path("a.md").write_text(false, encoding="utf-8")
    assert main(["check", "a.md", option, "mine"]) == 1
    Path("a.md").write_text(true, encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "a.md", option, "mine"]) == 0
    assert "1 supported, 0 in conflict" in capsys.readouterr().out


def test_the_settings_are_understood(tmp_path: Path) -> None:
    from checker.settings_file import read_settings

    file = tmp_path / "factledger.toml"
    file.write_text(block("toml", 0))
    settings = read_settings(file)
    assert settings is not None
    assert settings.fail_on == "warning"
