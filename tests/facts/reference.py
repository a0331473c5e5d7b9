"""Where the data that nobody here wrote lies, and how its names of states become ids of the ledger."""

from __future__ import annotations

import csv
import os
from importlib.util import find_spec
from pathlib import Path

import pytest

from ledger import Ledger
from ledger.naming import fold

SHARED = Path(os.environ.get("FACTLEDGER_SHARED", Path(__file__).resolve().parents[3] / "shared"))


def reference_rows(name: str, encoding: str = "utf-8") -> list[dict[str, str]]:
    """The rows of a reference file; the test is skipped, visibly, where the file is absent."""
    path = SHARED / "reference" / name
    if not path.is_file():
        pytest.skip(f"reference data absent: {name} (FACTLEDGER_SHARED names its folder)")
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


def country_rows() -> list[dict[str, str]]:
    """The rows of country_converter's table, read as text: its own reader takes Namibia's code for a missing value."""
    spec = find_spec("country_converter")
    if spec is None or spec.origin is None:
        pytest.skip("country_converter is not installed (pip install factledger[test])")
    path = Path(spec.origin).with_name("country_data.tsv")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def state_named(ledger: Ledger, name: str) -> str | None:
    """The state that a name means, None if the ledger has none or several of that name."""
    for kinds in (("canonical", "name"), ("former", "foreign")):
        found = {n.entity for n in ledger.names(fold(name)) if n.kind in kinds and is_state(ledger, n.entity)}
        if len(found) == 1:
            return found.pop()
    return None


def is_state(ledger: Ledger, entity_id: str) -> bool:
    """Is the entity a state?"""
    entity = ledger.entity(entity_id)
    return entity is not None and entity.kind == "state"


def by_code(ledger: Ledger) -> dict[str, str]:
    """Three-letter country codes to ids, through country_converter's names, with the codes of states that are gone."""
    codes = {"SUN": "soviet-union", "DDR": "east-germany", "CSK": "czechoslovakia", "YUG": "yugoslavia"}
    for row in country_rows():
        state = state_named(ledger, row["name_short"]) or state_named(ledger, row["name_official"])
        if state is not None:
            codes[row["ISO3"]] = state
    return codes


def explained() -> set[tuple[str, ...]]:
    """The disagreements that docs/disagreements.md explains: thing, state or person, field, their value."""
    page = Path(__file__).resolve().parents[2] / "docs" / "disagreements.md"
    rows = (line.split("|")[1:-1] for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("| "))
    return {tuple(cell.strip() for cell in row[:4]) for row in rows}
