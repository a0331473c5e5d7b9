"""The ledger's facts about the arguments of a claim, and whether they make it true."""

from __future__ import annotations

from checker.values import LEADER, Argument, Claim, When
from checker.verdicts.compare import (
    CHOSEN_BEFORE,
    FAR_FUTURE,
    all_of,
    any_of,
    chosen_fits,
    given_before,
    happened_fits,
    interval,
    left_fits,
    moment_fits,
    state_fits,
)
from ledger import history
from ledger.light import dataclass, replace
from ledger.model import Closure, Fact, Moment, Relation
from ledger.spans import Truth
from ledger.store import Ledger

AGAIN = "again"
"""The sense of claims that say of an event that it happened once more."""
FOUNDER = "founder"
"""The sense of claims that say of somebody that it was there from the beginning."""
IMPLIED = 200
"""Days by which the time of "he resigned" may differ from the end of a term, where the office is not named."""
HORIZON = 693_596
"""1900-01-01: the ledger's single events are not known to be single before it."""
PAIR_HORIZON = 710_397
"""1946-01-01: what two things did to each other once (invade, annex, recognise) they may have done in older times as well."""


_PLACES = frozenset(("city", "place", "state", "territory"))
AHEAD = 366
"""Days by which a report without a time may run ahead of what it reports."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """Whether a claim is true of one choice of entities, by which facts, and which places of the claim contradict them."""

    truth: Truth
    facts: tuple[Fact, ...] = ()
    wrong: tuple[str, ...] = ()
    """Slots that certainly disagree with the nearest fact: `when`, `subject`, or a role."""
    closed: bool = False
    """True where the answer is "no" because a closed list does not have it."""
    succession: tuple[str, ...] = ()
    """Roles filled by a state's predecessor or successor."""


def identities(ledger: Ledger, entity_id: str) -> tuple[str, ...]:
    """The entity, what it legally continues, and what continues it; itself first."""
    same = history.identity(ledger, entity_id)
    return (entity_id, *sorted(same - {entity_id})) if len(same) > 1 else (entity_id,)


def relatives(ledger: Ledger, entity_id: str) -> tuple[str, ...]:
    """The entity with every predecessor and successor; itself first."""
    kin = history.chain(ledger, entity_id)
    return (entity_id, *sorted(kin - {entity_id})) if len(kin) > 1 else (entity_id,)


def alive(ledger: Ledger, argument: Argument, when: When | None) -> tuple[str, ...]:
    """Of the things that a contextual name may mean, those that existed at some time spoken of: others it cannot mean."""
    if when is None or (len(argument.entities) < 2 and not argument.contextual):
        return argument.entities
    moment = Moment(when.low, when.high, when.edtf)
    return tuple(
        e
        for e in argument.entities
        if history.exists(ledger, e, moment) is not Truth.NO
        # A treaty is signed, and spoken of, before it is in force.
        or ((entity := ledger.entity(e)) is not None and entity.kind in ("treaty", "document"))
    )


def facts_about(ledger: Ledger, relation: str, subject: str, object: str | None) -> tuple[Fact, ...]:
    """Facts of a relation about a subject (or what it continues) and an object."""
    same = identities(ledger, subject)
    if len(same) == 1:
        return ledger.facts(relation, subject, object)
    found: dict[str, Fact] = {}
    for identity in same:
        for fact in ledger.facts(relation, identity, object):
            found.setdefault(fact.id, fact)
    return tuple(found.values())


def assess(
    ledger: Ledger,
    claim: Claim,
    relation: Relation,
    subject: str,
    object: str | None,
    when: When | None,
    as_of: When | None,
) -> Assessment:
    """Return whether the (positive) statement is true of `subject` and `object`."""
    found = facts_about(ledger, relation.id, subject, object)
    if object is not None and relation.single == "subject" and not _PLACES.isdisjoint(relation.object_kinds):
        placed = _placed(ledger, claim, relation, subject, object, when, as_of)
        if isinstance(placed, Assessment):
            return placed
        found = placed
    positive = tuple(fact for fact in found if not fact.negative)
    if claim.sense == AGAIN:
        positive = _not_first(ledger, relation, subject, object, positive) or positive
    if claim.sense == FOUNDER and not any(fact.founder for fact in positive):
        return _no_founder(ledger, relation, subject, object, positive)
    if not positive:
        negative = tuple(fact for fact in found if fact.negative)
        if negative and (when is None or any(_covers(fact, when) for fact in negative)):
            return Assessment(Truth.NO, negative, ("subject",), closed=True)
        return _by_consequence(ledger, relation, subject, object, when) or _absent(
            ledger, claim, relation, subject, object, when, as_of
        )
    denied = _denied_role(ledger, claim, found, when)
    if denied is not None:
        return denied
    outcomes = [(fact, *_fact_truth(ledger, claim, relation, fact, when, as_of)) for fact in positive]
    yes = [fact for fact, truth, _, _ in outcomes if truth is Truth.YES]
    if yes:
        kept = [succession for fact, truth, _, succession in outcomes if truth is Truth.YES]
        return Assessment(Truth.YES, (yes[0],), (), succession=kept[0])
    if any(truth is Truth.UNKNOWN for _, truth, _, _ in outcomes):
        return Assessment(Truth.UNKNOWN, positive)
    nearest = min(outcomes, key=lambda row: (len(row[2]), _distance(row[0], when)))
    exhaustive = _exhaustive(
        ledger, claim, relation, subject, object, when or (as_of if claim.current else None), positive
    )  # fmt: skip
    if not exhaustive:
        return _by_consequence(ledger, relation, subject, object, when) or Assessment(Truth.UNKNOWN, positive)
    return Assessment(
        Truth.NO, (nearest[0], *(f for f in positive if f is not nearest[0])), nearest[2], succession=nearest[3]
    )


def _not_first(
    ledger: Ledger, relation: Relation, subject: str, object: str | None, facts: tuple[Fact, ...]
) -> tuple[Fact, ...]:
    """The facts but the first of all, if nothing of the kind was before it: nobody is re-elected whom nobody elected."""
    begun = sorted(
        (fact for fact in facts if fact.begin is not None), key=lambda fact: fact.begin.lo if fact.begin else 0
    )
    if len(begun) < 2 or begun[0].begin is None:
        return facts
    first = begun[0].begin.lo
    closed = history.is_closed(ledger, relation.id, first, begun[1].begin.hi if begun[1].begin else first,
                               subject=subject, object=object)  # fmt: skip
    if not closed or (object is not None and _held_before(ledger, relation, subject, object, first)):
        return facts
    return tuple(fact for fact in facts if fact is not begun[0])


def _held_before(ledger: Ledger, relation: Relation, subject: str, object: str, day: int) -> bool:
    """Did a state between the two, such as a term of office, hold before that day already?"""
    return any(
        fact.begin is None or fact.begin.lo < day
        for declared in ledger.relations()
        if declared.shape == "state" and declared.subject_kinds == relation.subject_kinds
        and declared.object_kinds == relation.object_kinds
        for fact in ledger.facts(declared.id, subject, object)
        if not fact.negative
    )  # fmt: skip


def _distance(fact: Fact, when: When | None) -> int:
    """Days between the beginning of a fact, or another accepted day of it, and a time."""
    moments = [moment for moment in (fact.begin, *fact.also) if moment is not None]
    return min((abs(moment.lo - when.low) for moment in moments), default=0) if when is not None else 0


def _placed(
    ledger: Ledger, claim: Claim, relation: Relation, subject: str, object: str, when: When | None, as_of: When | None
) -> Assessment | tuple[Fact, ...]:
    """Facts about where something is, the containing state counting for its cities; "no" where it was elsewhere then."""
    known = facts_about(ledger, relation.id, subject, None)
    near = tuple(
        f
        for f in known
        if f.object is not None and (_inside(ledger, f.object, object) or _inside(ledger, object, f.object))
    )
    time = when or (as_of if claim.current else None)
    if time is None or claim.aspect != "state" or any(state_fits(f, time) is not Truth.NO for f in near):
        return near
    elsewhere = tuple(f for f in known if not f.negative and state_fits(f, time) is Truth.YES)
    return Assessment(Truth.NO, elsewhere, ("object",)) if elsewhere else near


def _denied_role(ledger: Ledger, claim: Claim, facts: tuple[Fact, ...], when: When | None) -> Assessment | None:
    """The answer "no" where a negative fact says that whoever fills a role did not do so ("France never signed")."""
    for fact in facts:
        if not fact.negative or not fact.roles or (when is not None and not _covers(fact, when)):
            continue
        for slot, argument in claim.arguments:
            if any(entity_id in fact.role(slot) for entity_id in argument.entities):
                return Assessment(Truth.NO, (fact,), (slot,), closed=True)
    return None


def _no_founder(
    ledger: Ledger, relation: Relation, subject: str, object: str | None, facts: tuple[Fact, ...]
) -> Assessment:
    """Not one of the founders: false where the founders are recorded and the list was closed when they began."""
    founders = [fact for fact in ledger.facts(relation.id, None, object) if fact.founder and fact.begin is not None]
    days = [fact.begin for fact in founders if fact.begin is not None]
    kin = relatives(ledger, subject)
    if not days or any(fact.subject in kin for fact in founders):
        return Assessment(Truth.UNKNOWN, facts)
    first, last = max(day.lo for day in days), max(day.hi for day in days)
    if history.is_closed(ledger, relation.id, first, last, subject=subject, object=object) is None:
        return Assessment(Truth.UNKNOWN, facts)
    return Assessment(Truth.NO, facts, ("subject",), closed=True)


def _by_consequence(
    ledger: Ledger, relation: Relation, subject: str, object: str | None, when: When | None
) -> Assessment | None:
    """Judge an event that nobody recorded by what it leads to: an election of a person to an office by the term after it."""
    if object is None or when is None or when.mode != "in" or relation.shape != "event":
        return None
    for declared in ledger.relations():
        state = declared.id
        if declared.single != "object" or (declared.subject_kinds, declared.object_kinds) != (
            relation.subject_kinds,
            relation.object_kinds,
        ):
            continue
        terms = tuple(
            fact for fact in ledger.facts(state, subject, object) if not fact.negative and fact.begin is not None
        )
        if not terms or not history.is_closed(
            ledger, state, when.high, when.high + CHOSEN_BEFORE, subject=subject, object=object
        ):
            return None
        if any(chosen_fits(term, when) is Truth.YES for term in terms if not _led_to(ledger, relation, term)):
            return Assessment(Truth.YES, terms[:1])
        if all(when.high < interval(fact)[0] - CHOSEN_BEFORE or when.low > interval(fact)[1] for fact in terms):
            return Assessment(Truth.NO, terms, ("when",))
    return None


def _led_to(ledger: Ledger, relation: Relation, term: Fact) -> bool:
    """Is the event on record that the term followed from?"""
    if term.begin is None or term.object is None:
        return False
    first, last = term.begin.lo - CHOSEN_BEFORE, term.begin.hi
    events = ledger.facts(relation.id, term.subject, term.object)
    return any(fact.begin is not None and first <= fact.begin.lo <= last for fact in events if not fact.negative)


def _covers(fact: Fact, when: When) -> bool:
    if fact.begin is None:
        return True
    first, last = interval(fact)
    return first <= when.high and when.low <= last


def _fact_truth(
    ledger: Ledger, claim: Claim, relation: Relation, fact: Fact, when: When | None, as_of: When | None
) -> tuple[Truth, tuple[str, ...], tuple[str, ...]]:
    wrong: list[str] = []
    succession: list[str] = []
    time = time_truth(claim, relation, fact, when, as_of)
    if time is Truth.NO:
        wrong.append("when")
    roles: list[Truth] = []
    for slot, argument in claim.arguments:
        if slot in ("subject", "object"):
            continue
        if slot == LEADER:
            if not _led_then(ledger, argument.entities, fact):
                return Truth.UNKNOWN, (), ()  # somebody else's doing
            continue
        truth, inherited = _role_truth(ledger, fact, slot, argument.entities)
        if slot == "after" and truth is not Truth.YES:
            return Truth.UNKNOWN, (), ()  # it took the place of something else: another story
        if truth is Truth.UNKNOWN and time is Truth.NO and slot == "by" and _is_a_party(ledger, argument.entities):
            return Truth.UNKNOWN, (), ()  # a state that is not on record may have signed on another day
        roles.append(truth)
        if truth is Truth.NO:
            wrong.append(slot)
        if inherited:
            succession.append(slot)
    return all_of((time, *roles)), tuple(wrong), tuple(succession)


def _is_a_party(ledger: Ledger, entities: tuple[str, ...]) -> bool:
    return any((entity := ledger.entity(e)) is not None and entity.kind in ("state", "organisation") for e in entities)


IN_OFFICE = 60
"""Days by which what a leader did may take effect after the term, or have been decided before it."""


def _led_then(ledger: Ledger, persons: tuple[str, ...], fact: Fact) -> bool:
    """Did one of the persons hold an office of the fact's subject when it happened?"""
    if fact.begin is None:
        return False
    first, last = fact.begin.lo - IN_OFFICE, fact.begin.hi + IN_OFFICE
    for person in persons:
        body = ledger.entity(person)
        if body is not None and body.kind == "body" and body.of in identities(ledger, fact.subject):
            return True
        for term in ledger.facts("holds_office", person):
            office = ledger.entity(term.object) if term.object is not None else None
            if office is None or office.of not in identities(ledger, fact.subject) or term.negative:
                continue
            start, end = interval(term)
            if start <= last and first <= end:
                return True
    return False


def time_truth(claim: Claim, relation: Relation, fact: Fact, when: When | None, as_of: When | None) -> Truth:
    """Does the fact agree with the claim's aspect and time?"""
    office = claim.argument("object")
    if office is not None and office.via == "implied" and when is not None:
        # The office is not named: he may have left the one a while before the other.
        if when.mode != "in" or claim.aspect == "state":
            loosely = time_truth(_with_office(claim), relation, fact, when, as_of)
            return loosely if loosely is Truth.YES else Truth.UNKNOWN
        wide = replace(when, low=max(when.low - IMPLIED, 1), high=when.high + IMPLIED)
        plain = _with_office(claim)
        if time_truth(plain, relation, fact, wide, as_of) is not Truth.NO:
            exact = time_truth(plain, relation, fact, when, as_of)
            return exact if exact is Truth.YES else Truth.UNKNOWN
        return Truth.NO
    if when is None:
        if claim.current and as_of is not None:
            return state_fits(fact, as_of)
        if claim.current:
            return Truth.UNKNOWN if fact.end is not None else Truth.YES
        if as_of is not None and fact.begin is not None:
            earliest = min(moment.lo for moment in (fact.begin, *fact.also))
            if earliest > as_of.high:
                # News run ahead of the day on record ("the two sides prolong the treaty").
                return Truth.NO if earliest > as_of.high + AHEAD else Truth.UNKNOWN
        if claim.aspect == "end":
            return Truth.YES if fact.end is not None else Truth.UNKNOWN
        return Truth.YES
    if relation.shape == "event" or claim.aspect == "event":
        chosen = fact.sense(claim.sense) if claim.sense else None
        if chosen is not None:
            return moment_fits(chosen, when)
        if claim.sense in ("begin", "end"):
            # "the war ended in 2011": one border of an event that lasts.
            borders = (fact.begin, *fact.also) if claim.sense == "begin" else (fact.end, *fact.also_end)
            return any_of(moment_fits(moment, when) for moment in borders if moment is not None)
        return happened_fits(fact, when)
    if claim.aspect == "begin":
        chosen = fact.sense(claim.sense) if claim.sense else None
        if chosen is not None:
            return moment_fits(chosen, when)
        if claim.sense == "chosen":
            return chosen_fits(fact, when)
        moments = [m for m in (fact.begin, *fact.also, *(moment for _, moment in fact.senses)) if m is not None]
        return any_of(moment_fits(moment, when) for moment in moments)
    if claim.aspect == "end":
        moments = [m for m in (fact.end, *fact.also_end) if m is not None]
        if claim.sense == "chosen" and any(left_fits(moment, when) for moment in moments):
            return Truth.YES  # voted out some weeks before the term ended
        if not moments and fact.open_end:
            confirmed = fact.confirmed.hi if fact.confirmed is not None else 0
            return Truth.NO if when.high <= confirmed else Truth.UNKNOWN
        if claim.sense == "notice" and any(given_before(moment, when) for moment in moments):
            return Truth.UNKNOWN  # who resigns may stay until there is another
        return any_of(moment_fits(moment, when) for moment in moments)
    return state_fits(fact, when)


def _with_office(claim: Claim) -> Claim:
    """The claim as if the words had named the office."""
    return replace(claim, arguments=tuple((slot, replace(a, via="title")) for slot, a in claim.arguments))


def _role_truth(ledger: Ledger, fact: Fact, slot: str, entities: tuple[str, ...]) -> tuple[Truth, bool]:
    """Does one of the entities fill the role? The second value is true where only a predecessor or successor does."""
    recorded = fact.role(slot) or _derived_role(ledger, fact, slot)
    if slot == "after" and recorded and not any(e in recorded for e in entities):
        return Truth.UNKNOWN, False
    if not recorded:
        return Truth.UNKNOWN, False
    for entity_id in entities:
        if entity_id in recorded or any(
            _inside(ledger, r, entity_id) or _inside(ledger, entity_id, r) for r in recorded
        ):
            return Truth.YES, False
    for entity_id in entities:
        kin = [relative for relative in relatives(ledger, entity_id) if relative in recorded]
        if any(_bears_its_name(ledger, entity_id, relative) for relative in kin):
            # "Germany" for West Germany is ordinary English, "Russia" for the Soviet Union is not.
            return Truth.YES, False
        if kin and slot not in fact.open_roles:
            return Truth.NO, True
    if slot in fact.open_roles:
        return Truth.UNKNOWN, False
    kinds = {entity.kind for entity_id in entities if (entity := ledger.entity(entity_id)) is not None}
    kinds_recorded = {entity.kind for entity_id in recorded if (entity := ledger.entity(entity_id)) is not None}
    places = {"city", "place", "state", "territory"}
    if kinds & kinds_recorded or (kinds & places and kinds_recorded & places):
        return Truth.NO, False
    return Truth.UNKNOWN, False


def _bears_its_name(ledger: Ledger, entity_id: str, other_id: str) -> bool:
    """Is one name a part of the other?"""
    one, other = ledger.entity(entity_id), ledger.entity(other_id)
    return one is not None and other is not None and set(one.name.split()) < set(other.name.split())


def _derived_role(ledger: Ledger, fact: Fact, slot: str) -> tuple[str, ...]:
    """What follows from other entries: where something was from where it is located, what it came after from its entity."""
    if slot == "place":
        return tuple(
            f.object for f in ledger.facts("located_in", fact.subject) if f.object is not None and not f.negative
        )
    if slot == "after":
        return relatives(ledger, fact.subject)
    return ()


def _inside(ledger: Ledger, inner: str, outer: str) -> bool:
    """Is one place part of the other?"""
    seen = 0
    current: str | None = inner
    while current is not None and seen < 6:
        if current == outer:
            return True
        entity = ledger.entity(current)
        current = entity.part_of if entity is not None else None
        seen += 1
    return False


def _exhaustive(
    ledger: Ledger,
    claim: Claim,
    relation: Relation,
    subject: str,
    object: str | None,
    when: When | None,
    facts: tuple[Fact, ...],
) -> bool:
    """May the facts found be taken for all that there are of this subject and object?"""
    if (
        facts
        and all(fact.begin is not None and fact.begin.hi < HORIZON for fact in facts)
        and not relation.object_kinds
    ):
        # What began before the ledger's time may have begun again within it.
        return False
    if claim.loose or (when is not None and when.high < (PAIR_HORIZON if relation.object_kinds else HORIZON)):
        return False
    if relation.single in ("once", "listed"):
        return True
    if relation.shape == "state" and relation.object_kinds:
        first, last = (when.low, when.high) if when is not None else (HORIZON, FAR_FUTURE)
        if history.is_closed(
            ledger, relation.id, first, min(last, _latest(ledger, relation, object)), subject=subject, object=object
        ):
            return True
        # A membership that was broken off and taken up again is on record with both its times.
        return claim.aspect in ("begin", "end") and (len(facts) == 1 or "organisation" in relation.object_kinds)
    first, last = (when.low, when.high) if when is not None else (HORIZON, FAR_FUTURE)
    return history.is_closed(ledger, relation.id, first, last, subject=subject, object=object) is not None


def _latest(ledger: Ledger, relation: Relation, object: str | None) -> int:
    ends = [closure.end.hi for closure in ledger.closures(relation.id, object=object) if closure.end is not None]
    return max(ends, default=FAR_FUTURE)


def _absent(
    ledger: Ledger,
    claim: Claim,
    relation: Relation,
    subject: str,
    object: str | None,
    when: When | None,
    as_of: When | None,
) -> Assessment:
    """No fact about this subject and object: false only by a closed list, or by another holder of a single-holder place."""
    others = ledger.facts(relation.id, None, object) if object is not None else ()
    time = when or as_of
    if relation.single == "object" and object is not None and time is not None:
        holding = [fact for fact in others if not fact.negative and state_fits(fact, time) is Truth.YES]
        if holding and history.is_closed(ledger, relation.id, time.low, time.high, subject=subject, object=object):
            return Assessment(Truth.NO, tuple(holding[:2]), ("subject",), closed=True)
    first, last = (time.low, time.high) if time is not None else (None, None)
    for closure in ledger.closures(relation.id, subject, object):
        listed = subject if closure.lists == "subjects" else object
        if listed is None or not history.is_listed(ledger, closure, listed):
            continue
        if first is None and object is not None and not others and closure.lists == "subjects":
            continue  # the list is of later years, and may be of other things than this one
        low, high = _listed_from(ledger, relation, closure, object), _listed_until(ledger, relation, closure, object)
        if first is None or last is None or (low <= first and last <= high):
            kin = [r for r in relatives(ledger, subject) if r != subject and ledger.facts(relation.id, r, object)]
            if kin and when is not None and _was_no_more(ledger, subject, when):
                # "Czechoslovakia joined in 1999": it had gone, and who came after it did.
                held = tuple(
                    fact for r in kin for fact in ledger.facts(relation.id, r, object)
                    if not fact.negative and time_truth(claim, relation, fact, when, as_of) is Truth.YES
                )  # fmt: skip
                if held:
                    return Assessment(Truth.NO, held[:1], ("subject",), succession=("subject",))
            if kin:
                return Assessment(Truth.UNKNOWN)
            return Assessment(Truth.NO, (), ("object" if closure.lists == "objects" else "subject",), closed=True)
    return Assessment(Truth.UNKNOWN)


def _was_no_more(ledger: Ledger, entity_id: str, when: When) -> bool:
    """Had it ended before all of the time spoken of?"""
    ends = [fact.end for fact in ledger.facts("exists", entity_id) if not fact.negative]
    return bool(ends) and when.mode == "in" and all(end is not None and end.hi < when.low for end in ends)


def _listed_from(ledger: Ledger, relation: Relation, closure: Closure, object: str | None) -> int:
    """The first day for which a closed list answers: before what it is of existed, nobody belonged to that either."""
    if closure.begin is None:
        return 1
    if closure.lists == "subjects" and object is not None and relation.single is None:
        births = [fact.begin for fact in ledger.facts("exists", object) if fact.begin is not None]
        if births and min(birth.lo for birth in births) >= closure.begin.lo:
            return min(HORIZON, closure.begin.lo)
    return closure.begin.lo


def _listed_until(ledger: Ledger, relation: Relation, closure: Closure, object: str | None) -> int:
    """The last day for which a closed list answers: when what it is of has ended, nobody can come to it any more."""
    if closure.end is None:
        return FAR_FUTURE
    if closure.lists == "subjects" and object is not None and relation.single is None:
        ends = [fact.end for fact in ledger.facts("exists", object) if not fact.negative]
        if ends and all(end is not None and end.lo <= closure.end.hi + 31 for end in ends):
            return FAR_FUTURE
    return closure.end.hi
