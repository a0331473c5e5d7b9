"""Closed lists that say too little about what they close."""

from __future__ import annotations

from collections.abc import Iterator

from ledger.invariants.whole import Whole
from ledger.model import ENTITY_KINDS
from ledger.problem import WARNING, Problem


def closure_without_end(ledger: Whole) -> Iterator[Problem]:
    """A list is closed for ever.

    What: `complete` has no `to`, and its block no `confirmed`.

    Why: nobody has confirmed the future; a claim about next year would be judged wrong by a list of today.

    What to do: add `confirmed` to the block, or `to` under `complete`.

    Example: `complete: {from: 1949-04-04, subjects: [state]}` on a block without `confirmed`.
    """
    for closure in ledger.content.closures:
        if closure.end is None:
            yield Problem(closure.path, closure.line, 0, "closure-without-end", WARNING,
                          f"the list of '{closure.relation}' is closed without an end",
                          "add 'confirmed' to the block, or 'to'")  # fmt: skip


def unknown_class(ledger: Whole) -> Iterator[Problem]:
    """A closed list names a class of things that does not exist.

    What: a word under `subjects` or `objects` of `complete` is neither a kind, nor the class or id of an entity.

    Why: a list closed for nothing closes nothing; most often the word is misspelt.

    What to do: write a kind (`state`), a class (`summit`), or ids.

    Example: `complete: {from: 1949-04-04, subjects: [states]}`.
    """
    classes = {entity.cls for entity in ledger.content.entities}
    for closure in ledger.content.closures:
        for word in closure.kinds:
            if word not in ENTITY_KINDS and word not in classes:
                message = f"'{word}' is no kind, class or id of an entity"
                hint = "write a kind such as 'state', a class such as 'summit', or ids"
                yield Problem(closure.path, closure.line, 0, "unknown-class", WARNING, message, hint)
