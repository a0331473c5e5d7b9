"""Whole sessions with `factledger lsp`: a real client, a real process, the protocol between them."""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from lsp_client import Client, applied, command, position
from lsprotocol import types
from running import PLAYERS, ROOT

pytestmark = pytest.mark.slow
WRONG = "Bo Lund joined Harbour Rovers in 2009."
Talk = Callable[[Client, Path], Awaitable[None]]


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or fills the user's cache."""
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path_factory.getbasetemp() / "compiled"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Articles and facts about players, and the settings that join them."""
    shutil.copytree(PLAYERS, tmp_path / "work" / "facts")
    (tmp_path / "work" / "factledger.toml").write_text('facts = "facts"\n', encoding="utf-8")
    return tmp_path / "work"


def session(folder: Path, talk: Talk, *words: str, code: int = 0, **begin: Any) -> None:
    """Run a session from the greeting to the exit code."""

    async def run() -> None:
        client = Client()
        await client.begin(folder, *words, **begin)
        await talk(client, folder)
        assert await client.end() == code

    asyncio.run(run())


def at(line: int, column: int) -> types.Range:
    return types.Range(types.Position(line, column), types.Position(line, column))


def actions_at(uri: str, place: types.Range, only: list[str] | None = None) -> types.CodeActionParams:
    return types.CodeActionParams(types.TextDocumentIdentifier(uri), place, types.CodeActionContext([], only))


def test_an_article_from_opening_to_closing(folder: Path) -> None:
    async def talk(client: Client, folder: Path) -> None:
        uri = (folder / "a.md").as_uri()
        client.open(uri, f"😀 Once. {WRONG}\r\n\r\nThe end.\r\n")
        (found,) = await client.diagnostics(uri)
        assert (found.code, found.range.start) == ("wrong-date", types.Position(0, 42))

        identifier = types.TextDocumentIdentifier(uri)
        hover = await client.text_document_hover_async(types.HoverParams(identifier, types.Position(0, 11)))
        assert isinstance(hover.contents, types.MarkupContent) and "plays for" in hover.contents.value
        places = await client.text_document_definition_async(types.DefinitionParams(identifier, types.Position(0, 44)))
        (fact,) = places
        assert fact.uri.startswith((folder / "facts").as_uri())

        offered = await client.text_document_code_action_async(actions_at(uri, at(0, 44)))
        replace, leave, every = offered
        assert replace.is_preferred and replace.title == "Replace “2009” with “2004”"
        assert every.kind == "source.fixAll.factledger"
        client.apply(leave.edit)
        assert await client.diagnostics(uri) == []
        assert client.texts[uri].startswith("<!-- factledger-ignore: wrong-date@") and "as printed" in client.texts[uri]

        client.change(uri, types.TextEdit(types.Range(types.Position(0, 0), types.Position(1, 0)), ""))
        assert len(await client.diagnostics(uri)) == 1
        (replace, *_) = await client.text_document_code_action_async(actions_at(uri, at(0, 44)))
        client.apply(replace.edit)
        assert await client.diagnostics(uri) == []
        assert client.texts[uri] == f"😀 Once. {WRONG}\r\n\r\nThe end.\r\n".replace("2009", "2004")

        client.forget()
        client.text_document_did_close(types.DidCloseTextDocumentParams(identifier))
        await client.until(lambda: client.shown)
        assert not client.shown[0].diagnostics and not client.messages and not client.logged

    session(folder, talk, options={"reasons": ["quoted as printed"]})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_edits_and_places_agree_in_every_encoding(folder: Path, encoding: str) -> None:
    async def talk(client: Client, folder: Path) -> None:
        uri = (folder / "a.md").as_uri()
        text = "𝒜 “é” \u2028 one\r\nbare\rtwo\r\n"
        client.open(uri, text)
        await client.diagnostics(uri)
        width = {"utf-8": 17, "utf-16": 8, "utf-32": 7}[encoding]
        place = types.Position(0, width)
        client.versions[uri] += 1
        client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(2, uri),
                [types.TextDocumentContentChangePartial(types.Range(place, place), f"{WRONG} ")],
            )
        )
        (found,) = await client.diagnostics(uri)
        text = text[:7] + f"{WRONG} " + text[7:]
        mended = applied(text, [types.TextEdit(found.range, "2004")], encoding)
        assert mended == text.replace("2009", "2004")

    session(folder, talk, encodings=[encoding])


def test_fast_typing_ends_with_the_findings_of_the_last_text(folder: Path) -> None:
    async def talk(client: Client, folder: Path) -> None:
        uri = (folder / "a.md").as_uri()
        client.open(uri, "\n")
        await client.diagnostics(uri)
        client.forget()
        for sign_at, sign in enumerate(WRONG):
            client.change(uri, types.TextEdit(at(0, sign_at), sign))
        (found,) = await client.diagnostics(uri)
        assert found.code == "wrong-date"
        assert len(client.shown) < len(WRONG) / 2
        assert all(one.version is not None for one in client.shown)

    session(folder, talk)


@pytest.mark.parametrize("seed", [1, 2])
def test_any_typing_ends_with_the_findings_of_the_last_text(folder: Path, seed: int) -> None:
    """Questions come between the keys; what is shown at last is what a server that knows nothing of the past shows."""
    dice = random.Random(seed)
    parts = [
        WRONG,
        "Cy Marsh joined Rovers in 2009.",
        "He left them in 2011.",
        "Dan Okello was their coach until 1990.",
        "\n\n",
    ]
    pieces = ["", "x", " 😀 ", "\n\n", "2001", "[a](b)", "\u2028", *parts]

    async def talk(client: Client, folder: Path) -> None:
        uri, identifier = (folder / "a.md").as_uri(), types.TextDocumentIdentifier((folder / "a.md").as_uri())
        client.open(uri, " ".join(parts * 6))
        for _ in range(60):
            text = client.texts[uri]
            start = dice.randrange(len(text) + 1)
            end = min(len(text), start + dice.choice([0, 0, 1, 5, 40]))
            place = types.Range(position(text, start, "utf-16"), position(text, end, "utf-16"))
            client.change(uri, types.TextEdit(place, dice.choice(pieces)))
            if dice.random() < 0.2:
                await client.text_document_hover_async(types.HoverParams(identifier, place.start))
                await client.text_document_code_action_async(actions_at(uri, types.Range(place.start, place.start)))
        shown = await client.diagnostics(uri)
        other = (folder / "b.md").as_uri()
        client.open(other, client.texts[uri])
        alone = await client.diagnostics(other)
        assert [(one.range, one.code, one.message) for one in shown] == [
            (one.range, one.code, one.message) for one in alone
        ]
        assert not client.logged and not client.messages

    session(folder, talk)


def test_unsaved_documents_and_other_languages(folder: Path) -> None:
    async def talk(client: Client, folder: Path) -> None:
        client.open("untitled:Untitled-1", WRONG)
        assert len(await client.diagnostics("untitled:Untitled-1")) == 1
        client.open("untitled:Untitled-2", f"<script>'{WRONG}'</script><p>{WRONG}</p>", "html")
        assert len(await client.diagnostics("untitled:Untitled-2")) == 1
        client.open((folder / "a.py").as_uri(), f"'{WRONG}'", "python")
        assert await client.diagnostics((folder / "a.py").as_uri()) == []

    session(folder, talk)


def test_facts_are_validated_and_completed_and_hold_once_saved(folder: Path) -> None:
    async def talk(client: Client, folder: Path) -> None:
        article = (folder / "a.md").as_uri()
        client.open(article, WRONG)
        assert len(await client.diagnostics(article)) == 1
        (file,) = (folder / "facts").glob("*.yaml")
        facts, text = file.as_uri(), file.read_text(encoding="utf-8")
        client.open(facts, text, "yaml")
        before = await client.diagnostics(facts)
        assert [one.code for one in before if one.severity == types.DiagnosticSeverity.Error] == []

        row = next(number for number, line in enumerate(text.splitlines()) if "subject: cy-marsh" in line)
        start = text.splitlines()[row].index("cy-marsh")
        word = types.Range(types.Position(row, start), types.Position(row, start + 8))
        client.change(facts, types.TextEdit(word, "cy-mars"))
        (dangling,) = [
            one for one in await client.diagnostics(facts) if one.severity == types.DiagnosticSeverity.Error
        ]  # fmt: skip
        assert dangling.code == "dangling-id" and dangling.range.start == types.Position(row, start)
        (mend,) = await client.text_document_code_action_async(actions_at(facts, at(row, start + 2)))
        client.apply(mend.edit)
        assert client.texts[facts] == text
        assert await client.diagnostics(facts) == before

        where = types.Position(row, start + 3)
        asked = types.CompletionParams(types.TextDocumentIdentifier(facts), where)
        offered = await client.text_document_completion_async(asked)
        assert [item.label for item in offered.items] == ["cy-marsh"]

        at_bo = next(number for number, line in enumerate(text.splitlines()) if "bo-lund, time: 2004" in line)
        year = text.splitlines()[at_bo].index("2004")
        client.forget()
        client.change(
            facts,
            types.TextEdit(types.Range(types.Position(at_bo, year), types.Position(at_bo, year + 4)), "2009"),
        )
        file.write_text(client.texts[facts], encoding="utf-8")
        client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(facts)))
        await client.until(lambda: [one for one in client.shown if one.uri == article and not one.diagnostics])

    session(folder, talk)


def test_settings_that_change_hold_at_once(folder: Path) -> None:
    async def talk(client: Client, folder: Path) -> None:
        await client.until(lambda: client.registered)
        (watched,) = client.registered
        assert {one["globPattern"] for one in watched.register_options["watchers"]} >= {"**/factledger.toml"}
        uri, settings = (folder / "a.md").as_uri(), folder / "factledger.toml"
        client.open(uri, WRONG)
        assert len(await client.diagnostics(uri)) == 1

        client.forget()
        settings.write_text('facts = "facts"\nignore = ["wrong-date"]\n', encoding="utf-8")
        change = types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)
        client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        assert await client.diagnostics(uri) == []

        client.forget()
        settings.write_text('facts = "facts"\nignores = ["wrong-date"]\n', encoding="utf-8")
        client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
        assert await client.diagnostics(uri) == []
        await client.until(lambda: client.messages)
        assert "did you mean 'ignore'?" in client.messages[0]

        client.forget()
        settings.write_text('facts = "facts"\nseverity = {wrong-date = "info"}\n', encoding="utf-8")
        client.text_document_did_save(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(settings.as_uri()))
        )  # fmt: skip
        (found,) = await client.diagnostics(uri)
        assert found.severity == types.DiagnosticSeverity.Information

    session(folder, talk)


def test_an_editor_that_can_little_gets_it_simply(folder: Path) -> None:
    async def talk(client: Client, folder: Path) -> None:
        uri = (folder / "a.md").as_uri()
        client.open(uri, WRONG)
        (found,) = await client.diagnostics(uri)
        assert found.related_information is None and "The transfer book" in found.message
        hover = await client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(0, 3))
        )
        assert hover.contents.kind == types.MarkupKind.PlainText and "**" not in hover.contents.value
        (replace, *_) = await client.text_document_code_action_async(actions_at(uri, at(0, 34)))
        assert replace.edit.document_changes is None
        client.apply(replace.edit)
        assert await client.diagnostics(uri) == []

    session(folder, talk, plain=True)


def test_the_shipped_ledger_and_the_options(tmp_path: Path) -> None:
    async def talk(client: Client, folder: Path) -> None:
        uri = (folder / "a.md").as_uri()
        client.open(uri, "Poland joined NATO in 2001. Today NATO has 16 members.")
        assert {one.code for one in await client.diagnostics(uri)} == {"wrong-date", "wrong-count"}

    (tmp_path / "work").mkdir()
    session(tmp_path / "work", talk, "--as-of", "2021-04-20", "--stdio")


def message(**parts: Any) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **parts}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


GREETING = message(id=1, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (GREETING + message(id=2, method="shutdown") + message(method="exit"), 0),
        (GREETING + message(method="exit"), 1),
        (GREETING, 1),
        (b"", 1),
        (b"Content-Length: 5\r\n\r\n{{{{{" + GREETING + message(id=2, method="shutdown") + message(method="exit"), 0),
        (GREETING + message(id=2, method="textDocument/hover", params={"textDocument": 1}) + message(method="exit"), 1),
        (GREETING + message(id=2, method="no/such/thing", params={}) + message(method="exit"), 1),
    ],
)
def test_the_end_of_a_session(said: bytes, code: int) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [*command(), "lsp"], input=said, env=environment, capture_output=True, timeout=120, check=False
    )
    assert (ran.returncode, b"Traceback" in ran.stderr) == (code, False), ran.stderr


@pytest.mark.parametrize("words", [("--as-of", "soon"), ("--settings", "nowhere.toml"), ("--tcp",)])
def test_a_wrong_call_is_said_at_once(words: tuple[str, ...], tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [*command(), "lsp", *words], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout) == (2, "") and words[-1] in ran.stderr


def test_without_the_extra_the_command_says_how_to_get_it() -> None:
    program = "import sys; sys.modules['pygls'] = None; from checker.commandline import main; sys.exit(main(['lsp']))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 2
    assert ran.stderr == "factledger: lsp: the language server needs pygls: pip install 'factledger[lsp]'\n"
