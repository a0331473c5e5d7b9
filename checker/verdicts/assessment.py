"""Whether a claim is true of one choice of entities, and why."""

from __future__ import annotations

from ledger.light import dataclass
from ledger.model import Fact
from ledger.spans import Truth

RANK = "rank:"
"""How the sense begins of a claim that somebody was the first, the last or the only one to do what it says."""
LONGER = "longer"
"""The sense of a claim that somebody was something longer than somebody else."""
AGAIN = "again"
"""The sense of claims that say of an event that it happened once more."""
FOUNDER = "founder"
"""The sense of claims that say of somebody that it was there from the beginning."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """Whether a claim is true of one choice of entities, by which facts, and which places of the claim contradict them."""

    truth: Truth
    facts: tuple[Fact, ...] = ()
    wrong: tuple[str, ...] = ()
    """Slots that certainly disagree with the nearest fact: `when`, `subject`, or a role."""
    closed: bool = False
    """True where the answer is "no" because a closed list does not have it."""
    succession: tuple[str, ...] = ()
    """Roles filled by a state's predecessor or successor."""
