"""Where the ledger would have to say a thing if it were so: closed lists in, what they close out."""

from __future__ import annotations

from ledger.model import Closure
from ledger.spans import closed
from ledger.store import Ledger


def is_listed(ledger: Ledger, closure: Closure, entity_id: str) -> bool:
    """Whether an entity is of those that the closed list lists completely."""
    if not closure.kinds and not closure.ids:
        return True
    if entity_id in closure.ids:
        return True
    entity = ledger.entity(entity_id)
    return entity is not None and (entity.kind in closure.kinds or entity.cls in closure.kinds)


def is_closed(
    ledger: Ledger, relation: str, first: int, last: int, *, subject: str | None = None, object: str | None = None
) -> Closure | None:
    """The closed list by which the ledger would have to say this fact, on every one of the days, if it were so."""
    for closure in ledger.closures(relation, subject, object):
        listed = subject if closure.lists == "subjects" else object
        if closed(closure, first, last) and (listed is None or is_listed(ledger, closure, listed)):
            return closure
    return None
