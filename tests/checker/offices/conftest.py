"""Sentences about office-holders read with the shipped facts: what is flagged, and what is found true."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.document import read_document
from checker.pipeline import Checker
from checker.values import Status

Reader = Callable[..., tuple[list[str], list[str]]]


@pytest.fixture(scope="session")
def read(shipped_checker: Checker) -> Reader:
    """Text and as-of date in; the words flagged, and the claims found true as "relation/aspect", out."""

    def run(text: str, as_of: str = "2022-06-15") -> tuple[list[str], list[str]]:
        document = read_document("a.md", text.encode(), as_of=as_of)
        flagged, supported = [], []
        for judged in shipped_checker.check(document):
            if judged.verdict.status is Status.CONFLICT and judged.verdict.wrong is not None:
                flagged.append(document.text[judged.verdict.wrong.start : judged.verdict.wrong.end])
            if judged.verdict.status is Status.SUPPORTED:
                supported.append(f"{judged.claim.relation}/{judged.claim.aspect}")
        return flagged, supported

    return run
