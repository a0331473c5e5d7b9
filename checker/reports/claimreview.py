"""schema.org ClaimReview as JSON-LD: each statement that the ledger bears out or contradicts, with its sources.

Safe to stand in a page's `<script type="application/ld+json">`. The day of the review is not given: nothing here reads
a clock, and whoever publishes the review dates it.
"""

from __future__ import annotations

import re
from typing import Any

from checker.findings import Finding
from checker.pipeline import Judged
from checker.reports import Style
from checker.reports.evidence import cite, evidence_of
from checker.reports.harmless import harmless
from checker.reports.json import dumped
from checker.reports.places import joined, uri
from checker.results import Checked, Totals
from checker.values import Status
from checker.version import VERSION
from ledger.store import Ledger

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_RATINGS = {Status.SUPPORTED: (5, "Supported by the ledger"), Status.CONFLICT: (1, "Conflicts with the ledger")}


class ClaimReviewReport:
    """One graph of reviews."""

    def __init__(self, ledger: Ledger, style: Style = Style()) -> None:  # noqa: B008 - frozen
        self._ledger = ledger
        self._reviews: list[dict[str, Any]] = []

    def opening(self) -> str:
        """Nothing."""
        return ""

    def document(self, checked: Checked) -> str:
        """Nothing yet."""
        findings = {f.claim: f for f in checked.findings if f.claim is not None}
        living = {entry.finding.claim for entry in checked.suppressed}
        for order, entry in enumerate(checked.judged):
            if entry.verdict.status in _RATINGS and order not in living:
                if entry.verdict.status is Status.CONFLICT and order not in findings:
                    continue  # not wanted by the settings, or said by another finding
                self._reviews.append(self._review(checked, order, entry, findings.get(order)))
        return ""

    def _review(self, checked: Checked, order: int, entry: Judged, finding: Finding | None) -> dict[str, Any]:
        value, name = _RATINGS[entry.verdict.status]
        span = entry.claim.span
        said = harmless(joined(checked.text, span))
        appearance: dict[str, Any] = {"@type": "CreativeWork", "url": uri(checked.path)}
        if checked.as_of is not None and _DAY.fullmatch(checked.as_of):
            appearance["datePublished"] = checked.as_of
        item: dict[str, Any] = {"@type": "Claim", "text": said, "appearance": appearance}
        if entry.claim.speaker:
            item["author"] = {"@type": "Person", "name": harmless(entry.claim.speaker)}
        review: dict[str, Any] = {
            "@type": "ClaimReview",
            "@id": f"{uri(checked.path)}#claim-{order}",
            "url": f"{uri(checked.path)}#char={span.start},{span.end}",
            "claimReviewed": said,
            "itemReviewed": item,
            "reviewRating": {
                "@type": "Rating", "ratingValue": value, "bestRating": 5, "worstRating": 1, "alternateName": name,
            },
            "author": {"@type": "Organization", "name": f"factledger {VERSION}"},
        }  # fmt: skip
        if finding is not None:
            review["reviewBody"] = harmless(finding.full_message)
        citations = self._citations(entry.verdict.facts)
        if citations:
            review["citation"] = citations
        return review

    def _citations(self, facts: tuple[str, ...]) -> list[dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for fact_id in facts:
            evidence = evidence_of(self._ledger, fact_id)
            for source in evidence.sources if evidence is not None else ():
                work = {"@type": "CreativeWork", "name": harmless(cite(source))}
                if source.address and source.address.startswith(("https://", "http://")):
                    work["url"] = source.address
                found.setdefault(source.id, work)
        return list(found.values())

    def closing(self, totals: Totals) -> str:
        """The graph; `<` and `&` are escaped, so that no text can end the script in which it stands."""
        text = dumped({"@context": "https://schema.org", "@graph": self._reviews}, indent=1)
        return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
