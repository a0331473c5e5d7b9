"""The offices that a title may mean, found by what they belong to, and not by looking through all that share the title."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property

Pair = tuple[str, str | None]
"""An office, and what it belongs to."""


class Bearers:
    """Offices in the order of the ledger, and after them those that lead whatever is asked for, where `led` is given."""

    def __init__(self, pairs: Sequence[Pair], led: Callable[[Collection[str]], Sequence[str]] | None = None) -> None:
        self.pairs = pairs
        self.led = led

    @cached_property
    def _by_owner(self) -> dict[str | None, list[tuple[int, str]]]:
        found: dict[str | None, list[tuple[int, str]]] = {}
        for at, (office, owner) in enumerate(self.pairs):
            found.setdefault(owner, []).append((at, office))
        return found

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {office: at for at, (office, _) in reversed(list(enumerate(self.pairs)))}

    def every(self) -> tuple[str, ...]:
        """Return all of them, but for those that lead."""
        return tuple(dict.fromkeys(office for office, _ in self.pairs))

    def of(self, owners: Collection[str]) -> tuple[str, ...]:
        """Return those that belong to one of the owners."""
        found = sorted(row for owner in set(owners) for row in self._by_owner.get(owner, ()))
        leading = self.led(owners) if self.led is not None else ()
        return tuple(dict.fromkeys([*(office for _, office in found), *leading]))

    def among(self, offices: Collection[str], owners: Collection[str]) -> tuple[str, ...]:
        """Return those of the offices that are among them, which lead one of the owners."""
        positions = self._positions
        found = sorted((office for office in set(offices) if office in positions), key=positions.__getitem__)
        leading = self.led(owners) if self.led is not None else ()
        return tuple(dict.fromkeys([*found, *(office for office in leading if office in offices)]))
