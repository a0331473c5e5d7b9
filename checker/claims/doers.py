"""Who did what is told: "the peninsula was handed over in 1954 by X", "in 1955 Y proposed open skies".

Where the time fits what is on record, it is certain which happening is told; then a person who is said to have done it, and is not
among those on record, did not. A state is judged in a list only, beside others that did it: a text may name the one that others acted
for ("formed by Russia, Belarus and Ukraine", where the third was another).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from checker.claims.arguments import resolve_some
from checker.claims.build import build
from checker.claims.sentence import Sentence
from checker.claims.standing import of_many
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim, Span, When
from checker.verdicts.compare import happened_fits
from ledger import history
from ledger.model import Fact
from ledger.spans import Truth

ROLE = "by"


def read_doers(
    sentence: Sentence,
    relation: str,
    entity: Argument,
    trigger: Span,
    when: When,
    frame: Frame,
    taken: Collection[int],
    vague: bool,
) -> Iterator[Claim]:
    """Yield the claim that the persons named as the doers of a clause did the one thing that it tells. `taken` are the items by which it is told."""
    facts = [fact for fact in sentence.ledger.facts(relation, entity.entities[0]) if not fact.negative]
    declared = sentence.ledger.relation(relation)
    if len(facts) != 1 or declared is None or when.mode != "in" or not when.certain:
        return
    fact = facts[0]
    kinds = {known.kind for e in fact.role(ROLE) if (known := sentence.ledger.entity(e)) is not None}
    if not kinds or ROLE in fact.open_roles or happened_fits(fact, when) is Truth.NO:
        return
    doers = _doers(frame)
    listed = of_many(sentence, doers) if doers is not None else None
    doers = listed or doers
    if doers is not None and doers.conjuncts and "state" in kinds:
        states = _listed_states(sentence, doers, fact, vague and when.precision != "day")
        yield from build(
            sentence, relation, "event", trigger, {"S": [entity], ROLE: states}, when, found_by="telling:by", frame=frame,
        ) if states else ()  # fmt: skip
        return
    if "person" not in kinds or vague:
        return
    if doers is None or any(item in taken for part in doers.parts for item in range(part.first, part.last)):
        return
    people = [a for a in resolve_some(sentence, doers, ("person",)) if len(a.entities) == 1 and a.via == "name"]
    if len(people) == len(doers.parts):
        yield from build(
            sentence,
            relation,
            "event",
            trigger,
            {"S": [entity], ROLE: people},
            when,
            found_by="telling:by",
            frame=frame,
        )


def _doers(frame: Frame) -> NounPhrase | None:
    """The agent of a passive, the subject of an active clause."""
    if frame.group.passive:
        return next((place for word, place in frame.prepositions if word == "by"), None)
    return frame.subjects[0] if len(frame.subjects) == 1 and frame.objects else None


def _listed_states(sentence: Sentence, doers: NounPhrase, fact: Fact, vague: bool) -> list[Argument]:
    """The states of a list of which some did it, each named; nobody where the words may tell of something else."""
    states = [a for a in resolve_some(sentence, doers, ("state",)) if len(a.entities) == 1 and a.via == "name"]
    if len(states) != len(doers.parts) or sentence.after(doers):
        return []
    own = {same for e in fact.role(ROLE) for same in history.chain(sentence.ledger, e)}
    right = sum(not own.isdisjoint(a.entities) for a in states)
    return states if right > 1 or (right and not vague) else []
