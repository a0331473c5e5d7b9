"""What several tests of the checker share."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from ledger import open_ledger


@pytest.fixture(scope="session")
def shipped_checker() -> Checker:
    """A checker on the ledger that ships."""
    return Checker(open_ledger())
