"""A text that somebody is writing in, state after state; the findings of each out, in the time that its changes take.

The answer for every state is the one that `check_document` gives: what is kept is only what could not have come out otherwise.
"""

from __future__ import annotations

from checker.check import check_document
from checker.document import Document
from checker.keeping import Kept
from checker.pipeline import Checker
from checker.results import Checked
from checker.settings import Settings


class Rechecker:
    """Checks the states of one document. Not to be shared between threads; holds about as much as the document's claims."""

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self._as_of: object = None
        self._kept = Kept()

    @property
    def reused(self) -> int:
        """How many sentences of the last state did not have to be read."""
        return self._kept.reused

    def check(self, document: Document, settings: Settings | None = None) -> Checked:
        """Return what checking the document's present state gives. Another as-of date begins anew."""
        if document.as_of != self._as_of:
            self._as_of, self._kept = document.as_of, Kept()
        self._kept.begin()
        return check_document(self._checker, document, settings, self._kept)
