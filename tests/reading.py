"""What a checker finds wrong in a text, for tests of reading and judging."""

from __future__ import annotations

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Status


def wrong_words(checker: Checker, text: str, as_of: str) -> list[str]:
    """Return the words that the claims in conflict are wrong in, in the order of the claims."""
    document = read_document("a.md", text.encode(), as_of=as_of)
    return [
        text[v.wrong.start : v.wrong.end]
        for entry in checker.check(document)
        if (v := entry.verdict).status is Status.CONFLICT and v.wrong is not None
    ]


def is_supported(checker: Checker, text: str, as_of: str) -> bool:
    """Is something in the text supported and nothing in conflict?"""
    document = read_document("a.md", text.encode(), as_of=as_of)
    statuses = [entry.verdict.status for entry in checker.check(document)]
    return Status.SUPPORTED in statuses and Status.CONFLICT not in statuses


def flagged_words(checker: Checker, text: str, as_of: str) -> set[str]:
    """Return the words that findings of any severity stand at."""
    document = read_document("article.md", text.encode(), as_of=as_of)
    return {text[finding.span.start : finding.span.end] for finding in findings_of(checker.check(document))}


def marked_words(text: str) -> str:
    """Return what a sentence of a test has in square brackets: the words that are wrong."""
    return text[text.index("[") + 1 : text.index("]")]


def unmarked(text: str) -> str:
    """Return a sentence of a test without its square brackets."""
    return text.replace("[", "").replace("]", "")
