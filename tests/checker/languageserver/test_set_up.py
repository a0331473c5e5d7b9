"""What docs/editors-lsp.md says is true: its settings can be read, and what it names exists."""

from __future__ import annotations

import json
import re
import tomllib

import pytest
from office import Office
from running import ROOT

from checker.commandline import COMMANDS, main
from checker.languageserver.actions import FIX_ALL
from checker.languageserver.documents import ARTICLE_LANGUAGES

PAGE = (ROOT / "docs" / "editors-lsp.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_the_settings_can_be_read() -> None:
    (settings,) = map(json.loads, blocks("json"))
    assert settings["glspc.server.commandArguments"] == ["lsp"]
    assert {*settings["glspc.server.languageId"]} <= {*ARTICLE_LANGUAGES, "yaml"}
    helix, extension, cargo = map(tomllib.loads, blocks("toml"))
    assert helix["language-server"]["factledger"] == {"command": "factledger", "args": ["lsp"]}
    assert all("factledger" in one["language-servers"] for one in helix["language"])
    assert {name.lower() for name in extension["language_servers"]["factledger"]["languages"]} <= {
        *ARTICLE_LANGUAGES,
        "yaml",
    }
    assert cargo["lib"]["crate-type"] == ["cdylib"]
    for text in (*blocks("lua"), *blocks("elisp")):
        assert text.count("(") == text.count(")") and text.count("{") == text.count("}") and '"lsp"' in text


def test_what_the_page_names_exists(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert "lsp" in {command.name for command in COMMANDS}
    assert f"`{FIX_ALL}`" in PAGE
    with pytest.raises(SystemExit):
        main(["lsp", "--help"])
    known = capsys.readouterr().out
    assert {"--facts", "--extend-facts"} <= set(re.findall(r"--[a-z-]+", known))


def test_the_command_is_completed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["completion", "candidates", "ls"])
    assert capsys.readouterr().out == "lsp\n"
    main(["completion", "candidates", "lsp", "--ext"])
    assert capsys.readouterr().out == "--extend-facts\n"
