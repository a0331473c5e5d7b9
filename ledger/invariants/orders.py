"""Facts that must agree with each other: what comes first, and what ends what. The relations declare it."""

from __future__ import annotations

from collections.abc import Iterator

from ledger.invariants.whole import Whole, place_of, problem_at
from ledger.problem import WARNING, Problem
from ledger.spans import span


def out_of_order(ledger: Whole) -> Iterator[Problem]:
    """An event comes after what it must precede.

    What: a relation with `precedes: [...]` has an event that is certainly later than every beginning of those relations
    for the same subject and object (an invitation after the accession, a signature after the entry into force).

    Why: one of the two dates is wrong.

    What to do: mend the date; or take the relation out of `precedes` if the order is not a rule.

    Example: `invited_to` poland, nato, 1999-07-08 beside `member_of` poland, nato, 1999-03-12/..
    """
    for relation in ledger.content.relations:
        for later_id in relation.precedes:
            for fact in ledger.facts_by_relation.get(relation.id, ()):
                later = ledger.facts_by_arguments.get((later_id, fact.subject, fact.object), ())
                begun = [other for other in later if other.begin]
                if fact.begin and begun and all(span(other).first_certain < fact.begin.lo for other in begun):
                    message = f"'{fact.id}' ({fact.time}) is later than '{begun[0].id}' ({place_of(begun[0])})"
                    yield problem_at(fact, "out-of-order", message, "mend one of the dates")


def ended_otherwise(ledger: Whole) -> Iterator[Problem]:
    """An event ends something that does not end then.

    What: a relation with `ends: [...]` has an event for a subject and object whose state does not end at that time (a
    withdrawal from an organisation, and a membership that goes on).

    Why: mutual facts must agree, or a claim is right by one and wrong by the other.

    What to do: end the state on that day; a different day in law goes under `also_end`.

    Example: `withdrew_from` georgia, cis, 2009-08-18 beside `member_of` georgia, cis, 1993-12-03/..
    """
    for relation in ledger.content.relations:
        for state_id in relation.ends:
            for fact in ledger.facts_by_relation.get(relation.id, ()):
                states = ledger.facts_by_arguments.get((state_id, fact.subject, fact.object), ())
                if not states or not fact.begin:
                    continue
                event = span(fact)
                if not any(
                    span(state).last_possible >= event.first_possible
                    and (state.end is not None or not state.open_end)
                    and span(state).last_certain <= event.last_possible + 366
                    for state in states
                ):
                    message = f"'{fact.id}' ({fact.time}) does not end '{states[0].id}' ({place_of(states[0])})"
                    yield problem_at(fact, "ended-otherwise", message, "end it on that day, or mend the date", WARNING)
