"""A judged claim in, the route to its verdict out: words -> mentions -> phrase -> claim -> comparison -> verdict."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.pipeline import Judged
from checker.reports.evidence import evidence_of
from checker.values import Argument, Claim, When
from checker.verdicts.compare import moment_fits, state_fits
from ledger.model import Fact, Moment
from ledger.spans import Truth
from ledger.store import Ledger

_FITS = {Truth.YES: "inside", Truth.NO: "outside", Truth.UNKNOWN: "cannot tell"}
_CERTAINTY = {
    "asserted": "the text asserts it",
    "presented": "presented as fact by {speaker}",
    "reported": "said by {speaker}, and no more",
    "open": "not asserted (a plan, a question, a condition, or rejected)",
}
_VIA = {
    "context": "from the sentences before", "pronoun": "a pronoun", "metonym": "stands for it",
    "adjective": "adjective", "role": "a title or role", "led": "whoever leads it", "group": "a group", "name": "name",
}  # fmt: skip
FACTS_SHOWN = 4


def derivation(entry: Judged, text: str, ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Yield (step, what it gave), in the order in which the stages worked."""
    claim, verdict = entry.claim, entry.verdict
    yield "words", f"“{' '.join(text[claim.span.start : claim.span.end].split())}”"
    for slot, argument in claim.arguments:
        yield "mention", f"{slot}: {_argument(argument, ledger)}"
    if claim.when is not None:
        yield "mention", f"time: {_when(claim.when, text)}"
    if claim.quantity is not None:
        quantity = claim.quantity
        bounds = f"{quantity.low:g}" if quantity.low == quantity.high else f"{quantity.low:g} to {quantity.high:g}"
        yield "mention", f"quantity: “{text[quantity.span.start : quantity.span.end]}” → {bounds} {claim.unit}".rstrip()
    yield "phrase", _phrase(claim, text, ledger)
    yield "claim", _claim(claim)
    for step in verdict.route:
        yield "step", step
    for fact_id in verdict.facts[:FACTS_SHOWN]:
        fact = ledger.fact(fact_id)
        evidence = evidence_of(ledger, fact_id)
        if fact is not None and evidence is not None:
            yield "fact", f"{evidence.statement} {evidence.period}".rstrip() + f" [{fact_id}, {fact.path}:{fact.line}]"
            yield from (("comparison", line) for line in _comparisons(claim, fact))
    said = verdict.status.value
    if verdict.code:
        said += f" [{verdict.code}]: {verdict.message}"
    yield "verdict", said + (f" ({verdict.note})" if verdict.note and verdict.note not in verdict.message else "")


def _argument(argument: Argument, ledger: Ledger) -> str:
    readings = []
    for entity_id in argument.entities:
        entity = ledger.entity(entity_id)
        readings.append(f"{entity_id} ({entity.kind})" if entity is not None else entity_id)
    return f"“{' '.join(argument.text.split())}” → {' or '.join(readings)}, {_VIA.get(argument.via, argument.via)}"


def _when(when: When, text: str) -> str:
    words = f"“{' '.join(text[when.span.start : when.span.end].split())}” → " if when.spoken else "from the context: "
    days = f"{date.fromordinal(when.low).isoformat()} to {date.fromordinal(when.high).isoformat()}"
    mode = "" if when.mode == "in" else f", {when.mode}"
    return f"{words}{when.edtf or '?'}, {days}{mode}" + ("" if when.certain else "; may be read otherwise")


def _phrase(claim: Claim, text: str, ledger: Ledger) -> str:
    trigger = " ".join(text[claim.trigger.start : claim.trigger.end].split())
    kind, _, word = claim.found_by.rpartition(":")
    fitting = [
        phrase for phrase in ledger.phrases()
        if word and phrase.relation == claim.relation and phrase.aspect == claim.aspect and phrase.trigger == word
        and (not kind or phrase.kind == kind)
    ]  # fmt: skip
    places = list(dict.fromkeys(f"{phrase.path}:{phrase.line}" for phrase in fitting))
    where = f", declared in {' or '.join(places[:3])}" if places else ""
    return f"“{trigger}”, read by {claim.found_by or claim.shape}{where}"


def _claim(claim: Claim) -> str:
    arguments = ", ".join(f"{slot}={'|'.join(argument.entities)}" for slot, argument in claim.arguments)
    whose = _CERTAINTY[claim.certainty].format(speaker=claim.speaker or "somebody")
    parts = [f"{'' if claim.positive else 'not '}{claim.relation}({arguments})", claim.aspect]
    if claim.sense:
        parts.append(f"in the sense “{claim.sense}”")
    if claim.when is None:
        parts.append("as of the date of writing" if claim.current else "at no particular time")
    return ", ".join([*parts, whose])


def _comparisons(claim: Claim, fact: Fact) -> Iterator[str]:
    if claim.when is None:
        return
    if claim.aspect == "state":
        yield f"{fact.time or 'no recorded time'} against {claim.when.edtf}: {_FITS[state_fits(fact, claim.when)]}"
        return
    moments: list[tuple[str, Moment | None]] = [("end", fact.end), *(("also", moment) for moment in fact.also_end)]
    if claim.aspect != "end":
        moments = [("date", fact.begin), *(("also", moment) for moment in fact.also), *fact.senses]
    for name, moment in moments:
        if moment is not None and (not claim.sense or name == claim.sense or fact.sense(claim.sense) is None):
            yield f"{name} {moment.edtf} against {claim.when.edtf}: {_FITS[moment_fits(moment, claim.when)]}"
