"""Where facts come from, and when somebody last looked."""

from __future__ import annotations

from collections.abc import Iterator

from ledger.invariants.whole import Whole, problem_at
from ledger.model import Fact
from ledger.problem import INFO, WARNING, Problem

STALE_AFTER = 400
"""Days: a year and a month, so that a yearly round is never late."""


def no_confirmation(ledger: Whole) -> Iterator[Problem]:
    """An open end was never confirmed.

    What: `time: 1999-03-12/..` without `confirmed`, on the row or its block.

    Why: an open end means "still so when last confirmed"; without a day it claims to be so for ever.

    What to do: add `confirmed: YYYY-MM-DD`, the day on which somebody made sure.

    Example: `{subject: poland, time: 1999-03-12/..}` in a block without `confirmed`.
    """
    for fact in ledger.content.facts:
        if fact.open_end and fact.confirmed is None and not fact.negative:
            message = f"the open end of '{fact.id}' was never confirmed"
            yield problem_at(
                fact, "no-confirmation", message, "add 'confirmed: YYYY-MM-DD' to the row or block", WARNING
            )


def stale_confirmation(ledger: Whole) -> Iterator[Problem]:
    """An open end was last confirmed long ago.

    What: `confirmed` lies more than 400 days before the day given by `--on`, else before the newest day that the ledger
    itself names as seen or confirmed. No clock is asked.

    Why: who holds an office, and who is a member, changes.

    What to do: look again, then raise `confirmed`; or end the fact.

    Example: `confirmed: 2019-01-01` in a ledger whose newest day is in 2026.
    """
    old: dict[tuple[str, str], list[Fact]] = {}
    for fact in ledger.content.facts:
        if fact.open_end and fact.confirmed is not None and fact.confirmed.hi + STALE_AFTER < ledger.on:
            old.setdefault((fact.path, fact.confirmed.edtf), []).append(fact)
    for (_, confirmed), facts in old.items():
        others = f" and {len(facts) - 1} more" if len(facts) > 1 else ""
        message = f"the open end of '{facts[0].id}'{others} was last confirmed {confirmed}"
        yield problem_at(
            facts[0], "stale-confirmation", message, "look again and raise 'confirmed', or end it", WARNING
        )


def unused_source(ledger: Whole) -> Iterator[Problem]:
    """No fact names this source.

    What: a source of the registry that no fact and no closed list refers to.

    Why: for information only; it may be waiting for its facts.

    What to do: nothing, or remove it.

    Example: a source whose last fact was deleted.
    """
    used = {source for fact in ledger.content.facts for source in fact.sources}
    used |= {source for closure in ledger.content.closures for source in closure.sources}
    for source in ledger.content.sources:
        if source.id not in used:
            message = f"no fact names the source '{source.id}'"
            yield Problem(source.path, source.line, 0, "unused-source", INFO, message, "remove it if it is not needed")
