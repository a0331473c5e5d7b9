"""Verdicts in, findings out: what the user is shown, sorted, each place and code once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from checker.arithmetic.sums import Mistake
from checker.contradictions import Contradiction
from checker.pipeline import Judged
from checker.renderings import Rendering
from checker.values import Claim, Repair, Span, Status, Verdict, When
from ledger.light import dataclass

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: the wrong words, what is wrong with them, and how to mend it."""

    span: Span
    code: str
    severity: Severity
    message: str
    note: str = ""
    claim: int | None = None
    facts: tuple[str, ...] = ()
    related: tuple[Span, ...] = ()
    repairs: tuple[Repair, ...] = ()
    quote: str = ""
    """The sentence in which it stands, white space joined."""
    pin: str = ""
    """Short hash of the code, the sentence and the facts: by it a finding is known again on another day."""

    @property
    def full_message(self) -> str:
        """The message with its note, for readers that get nothing else."""
        return f"{self.message}; {self.note}" if self.note and self.note not in self.message else self.message


def findings_of(
    judged: Sequence[Judged],
    mistakes: Sequence[Mistake] = (),
    contradictions: Iterable[Contradiction] = (),
    renderings: Iterable[Rendering] = (),
) -> list[Finding]:
    """Return the findings for the conflicts and mistakes of one document, in the order of their places."""
    found: dict[tuple[Span, str], Finding] = {}
    supported: dict[tuple[Span, When | None], list[Claim]] = {}
    for entry in judged:
        if entry.verdict.status is Status.SUPPORTED:
            supported.setdefault((entry.claim.trigger, entry.claim.when), []).append(entry.claim)
    for order, entry in enumerate(judged):
        verdict = entry.verdict
        if verdict.status is not Status.CONFLICT or verdict.wrong is None:
            continue
        wrong = own_conjunct(entry.claim, verdict, supported)
        repairs = verdict.repairs if wrong == verdict.wrong else ()
        finding = Finding(
            wrong, verdict.code, verdict.severity, verdict.message, verdict.note, order, verdict.facts, (), repairs
        )
        known = found.get((wrong, verdict.code))
        if known is None or _RANK[finding.severity] < _RANK[known.severity]:
            found[wrong, verdict.code] = finding
    for mistake in mistakes:
        fix = (Repair(mistake.span, mistake.replacement, mistake.code),) if mistake.replacement else ()
        found.setdefault(
            (mistake.span, mistake.code),
            Finding(mistake.span, mistake.code, "error", mistake.message, related=mistake.related, repairs=fix),
        )
    for rendering in renderings:
        found.setdefault(
            (rendering.span, "mistranslated-name"),
            Finding(
                rendering.span,
                "mistranslated-name",
                "info" if rendering.mild else "warning",
                rendering.message,
                rendering.because,
                repairs=(rendering.repair,),
            ),
        )
    for span, other, message in contradictions:
        found.setdefault(
            (span, "contradiction"),
            Finding(span, "contradiction", "warning", f"the text contradicts itself: {message}", related=(other,)),
        )
    return sorted(found.values(), key=lambda f: (f.span, f.code, f.message))


_RANK = {"error": 0, "warning": 1, "info": 2}


def own_conjunct(claim: Claim, verdict: Verdict, supported: Mapping[tuple[Span, When | None], Sequence[Claim]]) -> Span:
    """In a list of which another member is right at the same time, the wrong words are the member, not the time."""
    wrong = verdict.wrong or claim.span
    if claim.when is None or wrong != claim.when.span:
        return wrong
    for slot, argument in claim.arguments:
        if argument.via not in ("name", "metonym", "adjective"):
            continue
        for other in supported.get((claim.trigger, claim.when), ()):
            twin = other.argument(slot)
            if twin is not None and twin.span != argument.span:
                return argument.span
    return wrong
