"""Examples in, outcomes out: whether each sentence is flagged, or left alone, as its curator says it must be.

A sentence under `flag` holds if every pair of brackets is the span of an alarm (error or warning) and no alarm lies
outside them; a sentence under `pass` holds if it raises no alarm at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.check import check_text
from checker.findings import Finding
from checker.pipeline import Checker
from checker.results import Checked
from checker.values import Status
from ledger.examples import PASS, Example
from ledger.light import NamedTuple

ALARMS = ("error", "warning")
EXAMPLE_PATH = "example.txt"
"""The name under which a sentence is checked as a document."""


class Outcome(NamedTuple):
    """What running one example came to."""

    example: Example
    failure: str
    """Why it does not hold; empty if it does."""
    supported: bool
    """Whether the sentence holds a claim that the ledger supports."""

    @property
    def holds(self) -> bool:
        return not self.failure


class MissingExamples(NamedTuple):
    """A relation that lacks sentences to be flagged or to be left alone."""

    relation: str
    path: str
    line: int
    lacks: tuple[str, ...]


def run_examples(checker: Checker, examples: Iterable[Example]) -> Iterator[Outcome]:
    """Yield the outcome of every example, in their order."""
    for example in examples:
        yield run_example(checker, example)


def run_example(checker: Checker, example: Example) -> Outcome:
    """Return the outcome of one example."""
    checked = check_sentence(checker, example.text, example.as_of)
    supported = any(entry.verdict.status is Status.SUPPORTED for entry in checked.judged)
    if checked.error:
        return Outcome(example, checked.error, supported)
    return Outcome(example, _failure(example, alarms_of(checked)), supported)


def check_sentence(checker: Checker, text: str, as_of: str | None) -> Checked:
    """Return what checking one sentence as a document of its own gives."""
    return check_text(checker, EXAMPLE_PATH, text.encode(), as_of)


def alarms_of(checked: Checked) -> list[Finding]:
    """Return the findings that count as alarms."""
    return [finding for finding in checked.findings if finding.severity in ALARMS]


def missing_examples(checker: Checker, examples: Iterable[Example]) -> list[MissingExamples]:
    """Return the relations without a sentence to be flagged, or without one to be left alone."""
    given: dict[str, set[str]] = {}
    for example in examples:
        given.setdefault(example.relation, set()).add(example.outcome)
    found = []
    for relation in checker.ledger.relations():
        lacks = tuple(outcome for outcome in ("flag", "pass") if outcome not in given.get(relation.id, ()))
        if lacks:
            found.append(MissingExamples(relation.id, relation.path, relation.line, lacks))
    return found


def _failure(example: Example, alarms: list[Finding]) -> str:
    marked = [(alarm.span.start, alarm.span.end) for alarm in alarms]
    if example.outcome == PASS:
        return "; ".join(f"flagged “{_words(example, alarm.span)}”: {alarm.message} [{alarm.code}]" for alarm in alarms)
    missed = [span for span in example.wrong if span not in marked]
    extra = [span for span in marked if span not in example.wrong]
    wanted = ", ".join(f"“{_words(example, span)}”" for span in missed)
    got = ", ".join(f"“{_words(example, span)}”" for span in extra)
    if missed and extra:
        return f"marked {got}, not {wanted}"
    if missed:
        return f"did not mark {wanted}"
    return f"also marked {got}" if extra else ""


def _words(example: Example, span: tuple[int, int]) -> str:
    return example.text[span[0] : span[1]]
