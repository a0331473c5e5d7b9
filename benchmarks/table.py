"""Measured lines in, a table with every value beside its peer and its target out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple


class Line(NamedTuple):
    """One value, what it is compared with, and what is aimed at."""

    what: str
    ours: float
    unit: str
    peer: str = ""
    theirs: float | None = None
    """The peer's value, or that of a smaller ledger, or of one process …"""
    target: str = ""
    met: bool | None = None
    """None where nothing is aimed at."""

    @property
    def ratio(self) -> float | None:
        """Ours by theirs."""
        return self.ours / self.theirs if self.theirs else None


def against(
    what: str, ours: float, unit: str, peer: str, theirs: float | None, target: str, holds: Callable[[float], bool]
) -> Line:
    """A line whose target is a ratio; without the peer it is neither met nor missed."""
    met = holds(ours / theirs) if theirs else None
    return Line(what, ours, unit, peer if theirs else f"{peer} (not installed)", theirs, target, met)


def aimed(what: str, ours: float, unit: str, target: str, holds: bool) -> Line:
    """A line whose target is a value."""
    return Line(what, ours, unit, target=target, met=holds)


def written(row: str, lines: Iterable[Line]) -> str:
    """The lines of a row, as text."""
    said = [row]
    for line in lines:
        text = f"  {line.what:<52} {_number(line.ours):>8} {line.unit:<7}"
        if line.peer:
            text += f" | {line.peer}"
            if line.theirs is not None and line.ratio is not None:
                text += f" {_number(line.theirs)}, ratio {line.ratio:.2f}"
        if line.target:
            text += f" | target {line.target}"
        if line.met is not None:
            text += ": met" if line.met else ": missed"
        said.append(text.rstrip())
    return "\n".join(said)


def _number(value: float) -> str:
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"
