"""What every judgement needs."""

from __future__ import annotations

from checker.values import Status, Verdict, When
from ledger.light import dataclass
from ledger.model import Relation
from ledger.store import Ledger

UNVERIFIABLE = Verdict(Status.UNVERIFIABLE)


@dataclass(frozen=True, slots=True)
class Bench:
    """What every judgement needs: the ledger, its relations, and the days from which the article may speak."""

    ledger: Ledger
    relations: dict[str, Relation]
    as_of: When | None
