"""When a thing changed its name: the last day of a name that it no longer bears, by the ledger."""

from __future__ import annotations

from datetime import date

from checker.values import Claim, Status, Verdict
from checker.verdicts import repairs, wording
from ledger.model import Name
from ledger.naming import fold
from ledger.store import Ledger

_NEAR = 31
"""Days around the change that are told as its own: the day of the vote, of the letter, of the new year."""
_STEPS = 300
"""Days before and after it in which a new name is agreed on, and comes into use."""


def judge_renaming(claim: Claim, ledger: Ledger) -> Verdict:
    """Return the verdict on when S came to be called O: false of a time far from every change of its names."""
    subject, object, when = claim.argument("subject"), claim.argument("object"), claim.when
    if subject is None or object is None or when is None or len(subject.entities) != 1 or not claim.positive:
        return Verdict(Status.UNVERIFIABLE)
    former = [name for name in ledger.names_of(subject.entities[0]) if name.end is not None]
    said = {fold(subject.text), fold(object.text)}
    meant = [name for name in former if name.key in said] or former
    changes = sorted({name.end for name in meant if name.end is not None})
    low, high = when.low, when.high
    if any(low - _NEAR <= day <= high + _NEAR for day in changes):
        return Verdict(Status.SUPPORTED, note=_told(meant))
    if not changes or any(low - _STEPS <= day <= high + _STEPS for day in changes):
        return Verdict(Status.UNVERIFIABLE, note=_told(meant))
    fix = repairs.date_repair(claim, date.fromordinal(changes[-1]).isoformat())
    statement = f"{wording.name_of(ledger, subject.entities[0])} changed its name"
    return Verdict(
        Status.CONFLICT, (), "wrong-date", when.span, statement, _told(meant), (fix,) if fix is not None else ()
    )


def _told(names: list[Name]) -> str:
    return "; ".join(f"{name.text} until {date.fromordinal(name.end).year}" for name in names if name.end is not None)
