"""Numbers on record beside what they are numbers of: "23 Russian diplomats have to leave the UK", "cut the mission from 20 to 10".

Where a fact of the ledger has a quantity, a sentence that tells of it with the number supports it: the number stands by a word for
its unit, a verb tells of people who go or of a staff that gets smaller, and everybody concerned is named there or just before.
A number is denied only where the sentence says plainly who sent whose diplomats away, and when.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.arguments import of_kinds
from checker.claims.lists import singular
from checker.claims.sentence import Sentence
from checker.claims.timing import when_of
from checker.syntax import item as it
from checker.values import Argument, Claim, Number, Span, When
from checker.verdicts.compare import moment_fits
from ledger.light import replace
from ledger.model import Fact
from ledger.spans import Truth

_UNITS = {
    "diplomats": frozenset(
        "diplomat envoy official officer accreditation employee staff people person spy agent member representative worker".split()
    ),
    "people": frozenset("people person employee staff diplomat member post worker accreditation staffer".split()),
}
"""The unit of a quantity on record -> the words behind a number of it."""
_STAFF = frozenset("staff mission delegation size maximum limit personnel representation ceiling headcount".split())
"""What has so many people, where the number stands alone ("cut the delegation from 30 to 20")."""
_MISSION = frozenset("mission delegation representation".split())
_GOING = frozenset(
    "halved stripped maximum ceiling cap expel expulsion leave withdraw withdrawal revoke strip send throw order kick cut reduce reduction halve bring limit lose declare refuse "
    "shrink oust eject take cap lower deny pack go announce have trim slash".split()
)
_NEAR = 4
"""Sentences back in which those concerned may have been named."""
_KINDS = ("state", "organisation")


def read_figures(sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the numbers of the sentence that the ledger may have on record."""
    if sentence.question or not any(item.number is not None for item in sentence.items):
        return
    lemmas = {form.lemma for item in sentence.items for form in item.forms} | set(sentence.lowers)
    if lemmas.isdisjoint(_GOING):
        return
    concerned = _concerned(sentence)
    if len(concerned) < 2:
        return
    denied = [
        range(f.begin, max(f.end, f.group.last)) for f in sentence.frames if f.group.negated or f.implied_negation
    ]
    for relation in ("expelled_diplomats", "staff_limit"):
        if relation == "staff_limit" and not ("russian-mission-to-nato" in concerned or sentence.lowers & _MISSION):
            continue
        facts = [f for f in sentence.ledger.facts(relation) if f.quantity is not None and _are_named(f, concerned)]
        for at, item in enumerate(sentence.items) if facts else ():
            number = item.number
            if number is not None and number.low <= 1 < number.high and not number.exact:
                number = replace(number, low=number.high)  # "at most ten"
            if (
                number is None
                or number.ordinal
                or number.percent
                or number.low < 2
                or any(at in part for part in denied)
            ):
                continue
            unit = facts[0].quantity[1] or "" if facts[0].quantity else ""
            if not _is_of_unit(sentence, at, unit) and not (relation == "staff_limit" and _is_of_staff(sentence, at)):
                continue
            people = _people(sentence, at)
            told = [fact for fact in facts if not people or fact.object is None or fact.object in people]
            if relation == "staff_limit" and (border := _border(sentence, at)) is not None:
                yield from _changed(sentence, told, number, border, _is_cut(sentence, at))
                continue
            yield from _figure(sentence, relation, told, number, claims)


def _border(sentence: Sentence, at: int) -> str | None:
    """ "Cut from 30 to 20": is the number what there was until then ("from"), or what there was from then on ("to")?"""
    before = at - 1
    while before > 0 and (
        sentence.items[before].tag in (it.D, it.ADV) or sentence.items[before].lower in ("only", "just")
    ):
        before -= 1
    word = sentence.items[before].lower if before >= 0 else ""
    return word if word in ("from", "to") else None


_CUT = frozenset("cut reduce halve shrink lower slash trim cap limit".split())


def _is_cut(sentence: Sentence, at: int) -> bool:
    """Does a clause that is asserted say that it was cut once, to or from the number at an item?"""
    borders = [i for i, item in enumerate(sentence.items) if item.number is not None and _border(sentence, i) == "to"]
    return len(borders) < 2 and any(
        frame.group.lemma in _CUT
        and frame.group.form == "finite"
        and not (frame.open or frame.group.negated or frame.implied_negation)
        and frame.begin <= at < max(frame.end, frame.group.last)
        and bool(frame.times)
        for frame in sentence.frames
    )


def _changed(sentence: Sentence, facts: Sequence[Fact], number: Number, border: str, said: bool) -> Iterator[Claim]:
    """A number to which, or from which, a staff was cut at a time: that of the limit which then began, or ended."""
    when = _time(sentence)
    for fact in facts:
        moments = (fact.begin, *fact.also) if border == "to" else (fact.end, *fact.also_end)
        if when is None or any(m is not None and moment_fits(m, when) is not Truth.NO for m in moments):
            right = fact.quantity is not None and number.low <= float(fact.quantity[0]) <= number.high
            if right or (said and when is not None):
                claim = _claim(sentence, fact.relation, fact.subject, fact.object, number, when)
                yield replace(claim, sense=border, found_by="figure:border")


def _figure(
    sentence: Sentence, relation: str, facts: Sequence[Fact], number: Number, claims: Sequence[Claim]
) -> Iterator[Claim]:
    when = _time(sentence)
    said = _said_plainly(relation, claims, number)
    for fact in facts:
        if not (number.low <= float(fact.quantity[0]) <= number.high if fact.quantity else False):
            continue
        dated = said is not None and said.when is not None and when is not None
        yield _claim(
            sentence, relation, fact.subject, fact.object, number, when or (said.when if said else None), dated
        )
    if said is not None and said.when is None:
        said = replace(said, when=_after_event(sentence, said))
    if said is not None and said.when is not None and sum(item.number is not None for item in sentence.items) == 1:
        subject, object = said.argument("subject"), said.argument("object")
        pairs = [
            (s, o)
            for s in (subject.entities if subject is not None else ())
            for o in (object.entities if object is not None else ())
            if any(
                moment_fits(f.begin, said.when) is not Truth.NO
                for f in sentence.ledger.facts(relation, s, o)
                if f.begin
            )
        ]  # "Moscow" was the seat of three states; one of them did it then
        if len(pairs) == 1:
            yield _claim(sentence, relation, *pairs[0], number, said.when)


def _claim(
    sentence: Sentence,
    relation: str,
    subject: str,
    object: str | None,
    number: Number,
    when: When | None,
    dated: bool = False,
) -> Claim:
    arguments = [("subject", Argument(number.span, subject, (subject,), "context"))]
    if object is not None:
        arguments.append(("object", Argument(number.span, object, (object,), "context")))
    noun = next((item.span for item in sentence.items if item.start >= number.span.end), number.span)
    return Claim(
        Span(number.span.start, max(noun.end, number.span.end)),
        number.span,
        relation,
        "event",
        tuple(arguments),
        when,
        shape="figure",
        quantity=number,
        found_by="figure:dated" if dated else "figure",
    )


_OVER = frozenset("over after following for to of".split())
_ANSWER = 45
"""Days within which states answer what happened by sending diplomats away."""


def _after_event(sentence: Sentence, said: Claim) -> When | None:
    """ "Expelled 60 diplomats over the poisoning": the weeks after what is named behind the verb as the reason."""
    found: list[When] = []
    for at, item in enumerate(sentence.items):
        if item.name is None or item.start < said.trigger.end or len(item.name.entities) != 1 or at < 2:
            continue
        before = sentence.items[at - 2 if sentence.items[at - 1].tag == it.D else at - 1].lower
        facts = [f for f in sentence.ledger.facts("happened", item.name.entities[0]) if not f.negative]
        if before in _OVER and len(facts) == 1 and (begin := facts[0].begin) is not None and begin.lo == begin.hi:
            found.append(When(item.span, begin.lo, begin.hi + _ANSWER, "", "in", True, "period", spoken=False))
    return found[0] if len(found) == 1 else None


def _said_plainly(relation: str, claims: Sequence[Claim], number: Number) -> Claim | None:
    """The claim of a verb that sent away whom the number counts."""
    for claim in claims:
        plain = claim.found_by.startswith("verb:") and claim.relation == relation and claim.positive
        if (
            plain
            and claim.certainty != "open"
            and not claim.loose
            and claim.span.start <= number.span.start < claim.span.end
        ):
            return claim
    return None


def _concerned(sentence: Sentence) -> frozenset[str]:
    """Whom the sentence names or stands near."""
    since = sentence.memory.number - _NEAR
    found = {entity for entity, number in sentence.memory.mentioned.items() if number >= since}
    found |= {entity for entity, number in sentence.memory.named.items() if number >= since}
    for item in sentence.items:
        if item.name is not None:
            found |= set(of_kinds(sentence.ledger, item, _KINDS, head=False)) | set(item.name.entities)
    capitals = {e for e in found if (entity := sentence.ledger.entity(e)) is not None and entity.kind == "body"}
    for body in capitals:
        entity = sentence.ledger.entity(body)
        found |= {owner for owner in (entity.of, entity.part_of) if owner} if entity is not None else set()
    if "russian-mission-to-nato" in found:
        found |= {"nato", "russia"}
    return frozenset(found)


def _are_named(fact: Fact, concerned: frozenset[str]) -> bool:
    if fact.relation == "staff_limit":
        return fact.subject in concerned or {"nato", "russia"} <= concerned
    return fact.subject in concerned and fact.object in concerned


def _is_of_unit(sentence: Sentence, at: int, unit: str) -> bool:
    """Is a word for the unit, or a people, right behind the number: "23 Russian diplomats", "eight Russians"?"""
    for item in sentence.items[at + 1 : at + 5]:
        if singular(item.lower) in _UNITS.get(unit, ()):
            return True
        people = item.name is not None and any(reading.kind == "demonym" for reading in item.name.readings)
        if people and item.lower.endswith("s"):
            return True
        if item.tag not in (it.N, it.NAME, it.D, it.V) and item.lower not in ("of", "the", "its"):
            return False
    return False


def _people(sentence: Sentence, at: int) -> frozenset[str]:
    """Whose they are, as the words behind the number say: "23 Russian diplomats"."""
    found: set[str] = set()
    for item in sentence.items[at + 1 : at + 4]:
        if item.name is None and item.tag != it.N:
            break
        found |= set(of_kinds(sentence.ledger, item, ("state",), head=False))
    return frozenset(found)


def _is_of_staff(sentence: Sentence, at: int) -> bool:
    """ "from 30 to 20", "is now ten": a number alone in a sentence about a staff."""
    after = sentence.items[at + 1] if at + 1 < len(sentence.items) else None
    alone = after is None or after.tag in (it.PUNCT, it.P, it.C, it.TIME, it.ADV)
    return alone and not _STAFF.isdisjoint(sentence.lowers)


def _time(sentence: Sentence) -> When | None:
    times = [item.time for item in sentence.items if item.time is not None]
    return when_of(times[0]) if len(times) == 1 and times[0] is not None and times[0].certain else None
