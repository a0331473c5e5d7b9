"""What the text has named so far, on which later times lean; and a partial reading with what stands around it."""

from __future__ import annotations

from datetime import date

from checker.times.calendar import Calendar
from checker.times.modifiers import Before
from checker.times.values import FIRST_DAY, LAST_DAY, Days, Partial
from ledger.light import dataclass

UNPLACED = Calendar(FIRST_DAY, LAST_DAY, "", "period")
"""The value of a time of which nothing tells where it lies."""


@dataclass(frozen=True, slots=True)
class Found:
    """A partial reading with what stands before it and the rule that found it."""

    partial: Partial
    before: Before
    rule: str
    sentence: int
    future: bool
    """The sentence speaks of what is to come."""


class Focus:
    """The times named so far, as far as later ones may lean on them."""

    def __init__(self, as_of: Days | None, narrative: bool) -> None:
        self.as_of = as_of
        self.narrative = narrative
        self.last: Calendar | None = None
        """The last time named: "two years later", "that year"."""
        self.last_day: Calendar | None = None
        self.last_month: Calendar | None = None
        self.doubted: set[Calendar] = set()
        """Those among them that could have been read otherwise."""
        self.scene: Calendar | None = None
        """The last time that set the scene: the year of "in October"."""

    def move(self, value: Calendar, sets_scene: bool, certain: bool = True) -> None:
        """Make `value` the time that the text speaks of."""
        if value.precision == "period" or not value.edtf:
            return
        (self.doubted.discard if certain else self.doubted.add)(value)
        self.last = value
        if value.precision == "day":
            self.last_day = value
        if value.precision in ("day", "month"):
            self.last_month = value
        if sets_scene or self.scene is None:
            self.scene = value

    @property
    def year(self) -> int | None:
        return date.fromordinal(self.scene.lo).year if self.scene else None
