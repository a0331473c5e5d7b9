"""What must hold over the whole ledger: one function per invariant, each documented for `explain`.

To add one: write a function in the module it belongs to, `(ledger: Whole) -> Iterator[Problem]`, whose docstring says
what it checks, why, what to do, with an example; add it to `INVARIANTS` with its code; add a test that shows the
problem and one that stays silent. `READING` documents the codes that reading a single entry can report.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator

from ledger.invariants.closures import closure_without_end, unknown_class
from ledger.invariants.existence import died_otherwise, outside_existence
from ledger.invariants.names import ambiguous_names, article_in_name
from ledger.invariants.orders import ended_otherwise, out_of_order
from ledger.invariants.provenance import no_confirmation, stale_confirmation, unused_source
from ledger.invariants.reading_codes import READING
from ledger.invariants.succession import circular_succession
from ledger.invariants.terms import happens_twice, overlapping_rows, overlapping_terms
from ledger.invariants.whole import Whole
from ledger.light import NamedTuple
from ledger.problem import Problem


class Invariant(NamedTuple):
    """A check over the whole ledger."""

    code: str
    check: Callable[[Whole], Iterator[Problem]]


INVARIANTS = (
    Invariant("overlapping-terms", overlapping_terms),
    Invariant("overlapping-rows", overlapping_rows),
    Invariant("happens-twice", happens_twice),
    Invariant("outside-existence", outside_existence),
    Invariant("died-otherwise", died_otherwise),
    Invariant("out-of-order", out_of_order),
    Invariant("ended-otherwise", ended_otherwise),
    Invariant("circular-succession", circular_succession),
    Invariant("ambiguous-name", ambiguous_names),
    Invariant("article-in-name", article_in_name),
    Invariant("closure-without-end", closure_without_end),
    Invariant("unknown-class", unknown_class),
    Invariant("no-confirmation", no_confirmation),
    Invariant("stale-confirmation", stale_confirmation),
    Invariant("unused-source", unused_source),
)
"""Every invariant, in the order in which they are checked."""


def check_all(ledger: Whole) -> Iterator[Problem]:
    """The problems of all invariants."""
    for invariant in INVARIANTS:
        yield from invariant.check(ledger)


def codes() -> tuple[str, ...]:
    """Every code that a problem of the ledger can have, sorted."""
    return tuple(sorted({*READING, *(invariant.code for invariant in INVARIANTS)}))


def explain(code: str) -> str | None:
    """What a code means: what is checked, why, what to do, an example. None if there is no such code."""
    for invariant in INVARIANTS:
        if invariant.code == code:
            return inspect.getdoc(invariant.check)
    return READING.get(code)


__all__ = ["INVARIANTS", "READING", "Invariant", "Whole", "check_all", "codes", "explain"]
