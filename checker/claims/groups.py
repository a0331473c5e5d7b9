"""A collective name in ("the Baltic states"), its members out, one argument each at the same place."""

from __future__ import annotations

from collections.abc import Sequence

from checker.values import Argument
from ledger.store import Ledger


def expand(ledger: Ledger, argument: Argument, kinds: Sequence[str]) -> list[Argument]:
    """Replace a collective name ("the Baltic states") by its members, one argument each at the same place."""
    if len(argument.entities) != 1:
        return [argument]
    entity = ledger.entity(argument.entities[0])
    if entity is None or entity.kind != "group" or not entity.members or "group" in kinds:
        return [argument]
    return [Argument(argument.span, argument.text, (member,), "group") for member in entity.members]
