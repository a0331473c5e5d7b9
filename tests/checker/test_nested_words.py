"""A noun inside the words of a verb phrase is part of them, and no statement of its own."""

from __future__ import annotations

from checker.document import read_document
from checker.pipeline import Checker


def relations(checker: Checker, text: str) -> set[str]:
    return {entry.claim.relation for entry in checker.check(read_document("a.txt", text.encode()))}


def test_to_revoke_a_ratification_is_not_to_ratify(shipped_checker: Checker) -> None:
    text = "Russia revoked its ratification of the Comprehensive Nuclear-Test-Ban Treaty in November 2023."
    assert relations(shipped_checker, text) == {"revoked_ratification"}


def test_the_noun_by_itself_is_read(shipped_checker: Checker) -> None:
    text = "Russia's ratification of the Comprehensive Nuclear-Test-Ban Treaty in 2000 was welcomed."
    assert relations(shipped_checker, text) == {"ratified"}
