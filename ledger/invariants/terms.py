"""Facts of which only one can hold at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ledger.invariants.whole import Whole, place_of, problem_at
from ledger.model import Fact, Relation
from ledger.problem import WARNING, Problem
from ledger.spans import span


def overlapping_terms(ledger: Whole) -> Iterator[Problem]:
    """Two hold at a time what only one can hold.

    What: of a relation with `single: object`, two subjects hold for one object at once (two Presidents of one state);
    with `single: subject`, two objects for one subject. The hand-over day is shared: the last day of one may be the
    first of the next. Acting holders, disputed and negative facts, and offices with `holders: several` are left out.

    Why: "who was in office then" must have one answer, or no title can be judged.

    What to do: end the earlier term on the day of the hand-over, mark a stand-in `acting: true`, or the office
    `holders: several`.

    Example: `{subject: boris-yeltsin, time: 1991-07-10/..}` beside `{subject: vladimir-putin, time: 2000-05-07/..}`.
    """
    for relation in ledger.content.relations:
        if relation.single not in ("subject", "object") or relation.shape != "state":
            continue
        groups: dict[str, list[Fact]] = {}
        for fact in ledger.facts_by_relation.get(relation.id, ()):
            one = fact.object if relation.single == "object" else fact.subject
            if one is not None and not fact.acting and not _takes_several(ledger, one):
                groups.setdefault(one, []).append(fact)
        for one, facts in groups.items():
            for earlier, later in _overlaps(facts):
                if _other_side(relation, earlier) == _other_side(relation, later):
                    continue
                message = (
                    f"'{_other_side(relation, later)}' overlaps with '{_other_side(relation, earlier)}'"
                    f" for '{one}' ({place_of(earlier)})"
                )
                hint = "end the earlier term on the day of the hand-over, or mark one 'acting: true'"
                yield problem_at(later, "overlapping-terms", message, hint)


def overlapping_rows(ledger: Whole) -> Iterator[Problem]:
    """The same statement is there twice for the same time.

    What: two rows of a state relation with the same subject and object overlap by more than a day, or two rows of an
    event relation with the same subject, object and roles have the same time.

    Why: a statement has one place, where it is sourced and corrected.

    What to do: delete one of the rows, or give them their own times.

    Example: `{subject: spain, time: 1982-05-30/..}` in two files.
    """
    for facts in ledger.facts_by_arguments.values():
        if len(facts) < 2:
            continue
        if ledger.relations[facts[0].relation].shape == "state":
            for earlier, later in _overlaps(facts):
                if earlier.acting == later.acting and earlier.roles == later.roles:
                    yield _twice(later, earlier)
            continue
        seen: dict[object, Fact] = {}
        for fact in facts:
            first = seen.setdefault((fact.time, fact.roles, fact.quantity), fact)
            if first is not fact:
                yield _twice(fact, first)


def happens_twice(ledger: Whole) -> Iterator[Problem]:
    """What happens once is recorded with two different times.

    What: an event relation with `single: once` has two rows with the same subject and object whose times exclude each
    other.

    Why: a claim with either date would pass for true.

    What to do: keep the right date; another accepted date goes under `also`. If it did happen twice, the relation is
    not `single: once`.

    Example: `{subject: inf-treaty, time: 1987-12-08}` and `{subject: inf-treaty, time: 1988-06-01}` of `signed`.
    """
    for relation in ledger.content.relations:
        if relation.single != "once" or relation.shape != "event":
            continue
        seen: dict[tuple[str, str | None], Fact] = {}
        for fact in ledger.facts_by_relation.get(relation.id, ()):
            first = seen.setdefault((fact.subject, fact.object), fact)
            if first is fact or not (first.begin and fact.begin):
                continue
            here, there = span(fact), span(first)
            if here.first_possible > there.last_possible or there.first_possible > here.last_possible:
                message = f"'{fact.subject}' has another date of '{relation.id}' in {place_of(first)}"
                yield problem_at(
                    fact, "happens-twice", message, "keep one; other accepted dates go under 'also'", WARNING
                )


def _twice(later: Fact, earlier: Fact) -> Problem:
    message = f"'{earlier.id}' is already said for this time in {place_of(earlier)}"
    return problem_at(later, "overlapping-rows", message, "delete one of the two rows")


def _overlaps(facts: Iterable[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Pairs that certainly share more than one day, the earlier first."""
    timed = sorted(
        ((span(fact), fact.path, fact.line, fact) for fact in facts if fact.begin), key=lambda entry: entry[:3]
    )
    latest: tuple[int, Fact] | None = None
    for found, _, _, fact in timed:
        if latest is not None and min(latest[0], found.last_certain) > found.first_certain:
            yield latest[1], fact
        if latest is None or found.last_certain > latest[0]:
            latest = (found.last_certain, fact)


def _takes_several(ledger: Whole, entity_id: str) -> bool:
    entity = ledger.entities.get(entity_id)
    return entity is not None and entity.holders == "several"


def _other_side(relation: Relation, fact: Fact) -> str:
    return fact.subject if relation.single == "object" else str(fact.object)
