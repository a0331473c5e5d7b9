"""`factledger facts …`: handed over to the curators' commands, which have a table and a help of their own."""

from __future__ import annotations

from collections.abc import Sequence

SUMMARY = "work on the ledger's files: validate, show, query, test, …"


def hand_over(words: Sequence[str]) -> int:
    """Run `factledger facts` with the words that follow; return its exit code."""
    from checker.curation.commands import main

    return main(words)
