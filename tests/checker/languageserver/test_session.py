"""A session without a process: the texts that it keeps are those of the editor, whatever is typed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsp_client import CODECS, offset, position
from lsprotocol import types

from checker.languageserver.projects import Options
from checker.languageserver.session import Session, abilities_of
from checker.languageserver.suppressing import REASONS

URI = "file:///a.md"
SIGNS = st.text(st.sampled_from("ab é\u2028\x0b𝒜😀\n"), max_size=12)


class Editor:
    """An editor that shows nothing."""

    def publish(self, uri: str, version: int | None, found: Sequence[types.Diagnostic]) -> None:
        pass

    def tell(self, message: str) -> None:
        pass

    def log(self, message: str) -> None:
        pass


@given(text=SIGNS, encoding=st.sampled_from(sorted(CODECS)), data=st.data())
def test_the_text_of_the_session_is_that_of_the_editor(text: str, encoding: str, data: st.DataObject) -> None:
    session = Session(Editor(), Options())
    session.encoding = encoding
    session.opened(URI, "markdown", 1, text)
    for version in range(2, 6):
        changes: list[types.TextDocumentContentChangeEvent] = []
        for _ in range(data.draw(st.integers(1, 3))):
            start = data.draw(st.integers(0, len(text)))
            end = data.draw(st.integers(start, len(text)))
            new = data.draw(SIGNS)
            place = types.Range(position(text, start, encoding), position(text, end, encoding))
            assert offset(text, place.start, encoding) == start
            changes.append(types.TextDocumentContentChangePartial(place, new))
            text = text[:start] + new + text[end:]
        session.changed(URI, version, changes)
        kept = session.documents.get(URI)
        assert kept is not None and (kept.text.value, kept.version) == (text, version)


def test_a_whole_text_replaces_the_old_one() -> None:
    session = Session(Editor(), Options())
    session.opened(URI, "markdown", 1, "one")
    session.changed(URI, 2, [types.TextDocumentContentChangeWholeDocument("two")])
    kept = session.documents.get(URI)
    assert kept is not None and kept.text.value == "two"


def test_what_was_never_opened_is_nothing_to_change_or_close() -> None:
    session = Session(Editor(), Options())
    session.changed(URI, 2, [types.TextDocumentContentChangeWholeDocument("two")])
    session.closed(URI)
    assert session.documents.get(URI) is None


@pytest.mark.parametrize("given_reasons", [None, "a", 3, [], ["  "], [3], {"a": 1}])
def test_reasons_that_are_none_leave_the_usual_ones(given_reasons: object) -> None:
    assert abilities_of(types.ClientCapabilities(), given_reasons).reasons == REASONS
    assert abilities_of(types.ClientCapabilities(), ["as printed"]).reasons == ("as printed",)
