"""Who came after whom."""

from __future__ import annotations

from collections.abc import Iterator

from ledger.invariants.whole import Whole, problem_at
from ledger.problem import Problem


def circular_succession(ledger: Whole) -> Iterator[Problem]:
    """An entity is its own predecessor.

    What: following `continues` and `after` from an entity leads back to it.

    Why: dates are tested through the chain of succession; a circle has no beginning.

    What to do: remove the entry on the earlier entity: only the later one names the earlier.

    Example: Russia `continues: [soviet-union]`, and the Soviet Union `after: [russia]`.
    """
    for entity in ledger.content.entities:
        waiting = [*entity.continues, *entity.after]
        seen: set[str] = set()
        while waiting:
            near = waiting.pop()
            if near in seen or near not in ledger.entities:
                continue
            seen.add(near)
            waiting += [*ledger.entities[near].continues, *ledger.entities[near].after]
        if entity.id in seen:
            message = f"'{entity.id}' comes after itself through 'continues' or 'after'"
            yield problem_at(entity, "circular-succession", message, "only the later entity names the earlier one")
