"""One finder over the shipped ledger: these tests are about what it recognises in English sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.renderings import Rendering, RenderingFinder
from ledger import open_ledger

Read = Callable[[str], tuple[Rendering, ...]]


@pytest.fixture(scope="session")
def finder() -> RenderingFinder:
    return RenderingFinder(open_ledger(cache=False))


@pytest.fixture
def read(finder: RenderingFinder) -> Read:
    return lambda text: finder.find(text, [(0, len(text))])
