"""Filled slots in, claims out: one claim per conjunct, with its span, polarity and whose words it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Literal

from checker.claims.antecedents import is_shared
from checker.claims.incumbents import office_at, office_between
from checker.claims.sentence import Sentence
from checker.claims.stance import stance_of
from checker.claims.timing import when_of
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.values import ACTING, Argument, Aspect, Claim, Number, Span, When
from ledger.closures import is_closed
from ledger.light import replace
from ledger.store import Ledger

_SLOT_NAMES = {"S": "subject", "O": "object"}


def build(
    sentence: Sentence,
    relation: str,
    aspect: Aspect,
    trigger: Span,
    slots: Mapping[str, Sequence[Argument]],
    when: When | None,
    *,
    found_by: str,
    frame: Frame | None = None,
    positive: bool = True,
    shape: str = "relation",
    quantity: Number | None = None,
    unit: str = "",
    sense: str | None = None,
    presupposed: bool = False,
    current: bool = False,
    pairs: Sequence[When] | None = None,
    loose: bool = False,
    doubt: Literal["words", "common", "day"] = "words",
) -> list[Claim]:
    """Return the claims, one for each combination of conjuncts. `pairs` gives each subject its own time ("respectively")."""
    if aspect == "state" and shape == "relation" and when is not None and when.ends and pairs is None:
        ends: list[Claim] = []
        sides: tuple[tuple[Aspect, When], ...] = (("begin", when.ends[0]), ("end", when.ends[1]))
        for side, time in sides:
            ends += build(
                sentence, relation, side, trigger, slots, time, found_by=found_by, frame=frame, positive=positive,
                quantity=quantity, unit=unit, loose=loose, doubt=doubt,
            )  # fmt: skip
        return ends
    certainty, speaker = stance_of(sentence, frame, trigger, taken_for_granted=shape == "title")
    if when is not None and frame is not None and _is_scheduled(sentence, frame, when):
        certainty = "open"
    if aspect == "state" and when is not None and sentence.text[when.span.start : when.span.end].lower() == "today":
        # "Today NATO has 29 members": this day or these days, it is now.
        when, current = None, True
    if shape == "title" and when is not None and when.mode in ("since", "until", "before", "after"):
        when = None  # "The president, X, has ruled since 1994" dates the ruling, not the title
    if shape == "count" and when is not None and when.mode == "in" and frame is not None:
        behind = any(
            word == "since" and sentence.items[p.first].start < when.span.start for word, p in frame.prepositions
        )
        when = replace(when, mode="since") if behind else when  # "since the departure of X in January 2020"
    if aspect == "state" and when is not None and when.mode == "since":
        # "has had 27 members since 2020" counts what there were from then on; nothing else is said of when they began.
        aspect = "begin" if shape != "count" else aspect
        # How many there have been since a year counts those at its end, or the day after: some may have come or gone within it.
        low, high = (when.low, when.high) if shape != "count" else (when.high, when.high + 1)
        when = When(when.span, low, high, when.edtf, "in", when.certain, when.precision, when.spoken)
    if aspect == "state" and pairs is not None and any(time.mode == "since" for time in pairs):
        aspect, pairs = "begin", [replace(time, mode="in") for time in pairs]
    if (
        positive
        and aspect == "state"
        and shape == "relation"
        and "O" not in slots
        and when is not None
        and when.mode == "until"
    ):
        # "The pact existed until July 1991": what lasted until a day ended then; of an office or a membership it may be a part.
        aspect, when = "end", replace(when, mode="in")
    if (
        positive
        and aspect == "state"
        and shape == "relation"
        and when is not None
        and when.mode == "until"
        and not loose
    ):
        # "He was chancellor until 1963": so told, it was no longer so after that.
        plain = frame is not None and frame.group.tense == "past" and not frame.group.perfect and not frame.group.modal
        plain = plain and _closes(sentence, when)
        if (
            plain
            and frame is not None
            and frame.group.lemma in _STAYING
            and not any(a.via == "any" for a in slots.get("O", ()))
        ):
            aspect, when = "end", replace(when, mode="in")
    if not positive and when is not None and when.mode == "until":
        # "did not join until 1982", "was not a member until 1982"
        positive, when = True, replace(when, mode="in")
        aspect = "begin" if aspect == "state" else aspect
    if not positive and aspect == "state" and shape == "relation" and when is None and sense is None:
        loose = loose or _is_of_its_moment(sentence, frame)
    names = list(slots)
    claims: list[Claim] = []
    if shape != "title" and any(is_shared(sentence, argument) for listed in slots.values() for argument in listed):
        loose = not any(argument.via == "title" for argument in slots.get("O", ())) or loose
    for order, combination in enumerate(product(*(slots[name] for name in names))):
        arguments = tuple(
            (_SLOT_NAMES.get(name, name), argument) for name, argument in zip(names, combination, strict=True)
        )
        known = _known_holder(
            sentence, relation, dict(arguments), when is not None and when.mode == "in", acting=sense == ACTING
        )
        if known is None:
            continue
        arguments = tuple(known.items())
        meant = known.get("object")
        if meant is not None and meant.via == "any" and not loose and aspect == "event" and "subject" in known:
            office = office_between(sentence, relation, known)
            office = office or office_at(sentence, relation, known["subject"], when)
            if office is not None:
                meant = replace(meant, entities=(office,), via="title")
                arguments = tuple({**known, "object": meant}.items())
        moment: When | None = pairs[order] if pairs is not None and order < len(pairs) else when
        if aspect in ("begin", "end"):
            several = (a for name, a in zip(names, combination, strict=True) if len(slots[name]) > 1)
            moment = next((own for a in several if (own := bracketed(sentence, a)) is not None), moment)
        recalled = any(argument.via in ("any", "far", "faint", "record") for _, argument in arguments)
        claims.append(
            Claim(
                span=_cover(sentence, trigger, [a for _, a in arguments], moment),
                trigger=trigger,
                relation=relation,
                aspect=aspect,
                arguments=arguments,
                when=moment,
                shape=shape,  # type: ignore[arg-type]
                quantity=quantity,
                unit=unit,
                positive=positive,
                certainty=certainty,
                speaker=speaker,
                found_by=found_by,
                sense=sense,
                presupposed=presupposed,
                current=current and moment is None,
                loose=loose or recalled,
                doubt=doubt
                if loose or any(a.via in ("any", "faint") for _, a in arguments)
                else "reference"
                if recalled
                else "",
            )
        )
    return claims


def _is_of_its_moment(sentence: Sentence, frame: Frame | None) -> bool:
    """ "Poland was not (yet) in NATO, so nobody asked": is it denied of a moment that is told elsewhere? Not so "was never in"."""
    if frame is None or frame.group.tense != "past" or frame.group.perfect:
        return False
    return _AT_ANY_TIME.isdisjoint(item.lower for item in sentence.items[: frame.end])


_AT_ANY_TIME = frozenset(("never", "ever"))
_STAYING = frozenset("be serve remain stay rule govern reign act work".split())
"""Verbs that tell how long somebody was something, not how long something else went on meanwhile."""


def _closes(sentence: Sentence, when: When) -> bool:
    """Does nothing follow the time that it may be of instead ("chancellor, and until 1955 also foreign minister")?"""
    items = sentence.items
    at = next((i for i, item in enumerate(items) if item.start >= when.span.end), len(items))
    first = next((i for i, item in enumerate(items) if item.start >= when.span.start), len(items))
    opens = next((i for i in range(first - 1, max(first - 4, -1), -1) if items[i].lower in ("until", "till")), first)
    joined = opens > 0 and items[opens - 1].tag == it.C
    return not joined and (at >= len(items) or items[at].tag in (it.PUNCT, it.C, it.S, it.P, it.R))


def bracketed(sentence: Sentence, argument: Argument) -> When | None:
    """The time in brackets right after one thing of a list: "Poland (1999), Slovakia (2004) and Croatia (2009)"."""
    items = sentence.items
    at = next((i for i, item in enumerate(items) if item.start >= argument.span.end), len(items))
    if at + 2 >= len(items) or items[at].lower != "(" or items[at + 2].lower != ")":
        return None
    mention = items[at + 1].time
    return when_of(mention, "in") if mention is not None else None


def _is_scheduled(sentence: Sentence, frame: Frame, when: When) -> bool:
    """ "The treaty expires in 2026", written before: a plan, not a report."""
    tense = frame.group.tense == "present" and not frame.group.perfect
    return tense and sentence.as_of is not None and when.low > sentence.as_of[1] and when.mode != "by"


def _cover(sentence: Sentence, trigger: Span, arguments: Sequence[Argument], when: When | None) -> Span:
    """The smallest stretch inside the sentence over the trigger, the explicit arguments and the claim's own time."""
    spans = [trigger, *(a.span for a in arguments if a.via != "context")]
    if when is not None and when.spoken:
        spans.append(when.span)
    inside = [span for span in spans if sentence.start <= span.start and span.end <= sentence.end]
    return Span(min(span.start for span in inside), max(span.end for span in inside))


def _known_holder(
    sentence: Sentence, relation: str, arguments: dict[str, Argument], dated: bool, *, acting: bool
) -> dict[str, Argument] | None:
    """Narrow a title that says no owner to the offices that the person ever held; None where there are none."""
    subject, object = arguments.get("subject"), arguments.get("object")
    if subject is None or object is None or object.via not in ("title", "implied", "any"):
        return arguments
    held = [
        fact.object
        for entity in subject.entities
        for fact in sentence.ledger.facts(relation, entity)
        if not fact.negative
    ]
    if relation == "elected":
        # Of some holders no election is on record: they were elected to what they held.
        held += [fact.object for entity in subject.entities for fact in sentence.ledger.facts("holds_office", entity)]
    kept = tuple(
        dict.fromkeys(
            office for office in held if office is not None and (object.via == "any" or office in object.entities)
        )
    )
    if not kept and object.via == "title" and relation == "holds_office":
        kept = _office_at_home(sentence, subject, object, dated, acting=acting)
    if not kept:
        return None
    return {**arguments, "object": Argument(object.span, object.text, kept, object.via)}


_GROWN = 25 * 365
"""Days of age before which nobody leads a government."""
_UNMISTAKABLE = frozenset(
    (
        "prime minister",
        "premier",
        "chancellor",
        "general secretary",
        "foreign minister",
        "defence minister",
        "defense minister",
    )
)
"""Titles that, of a politician, mean the office of the own country: a "president" or "chairman" may be one of anything."""


def _office_at_home(
    sentence: Sentence, subject: Argument, object: Argument, dated: bool, *, acting: bool
) -> tuple[str, ...]:
    """The office that a title alone means of somebody who never held one of that title: the one of the person's country.

    Without a time, the list of its holders must be closed for the whole of the person's grown life. An `acting` president is one of
    the country, if the text speaks of it.
    """
    ledger = sentence.ledger
    person = ledger.entity(subject.entities[0]) if len(subject.entities) == 1 else None
    if person is None or subject.via != "name" or not (acting or object.text.lower() in _UNMISTAKABLE):
        return ()
    nation = person.nationality or _where_in_office(ledger, person.id)
    if acting and nation not in sentence.named and nation not in sentence.memory.mentioned:
        return ()
    offices = [office for e in object.entities if (office := ledger.entity(e)) is not None]
    home = [office.id for office in offices if office.of == nation]
    if not dated and (
        person.born is None
        or person.died is None
        or not any(is_closed(ledger, "holds_office", person.born.hi + _GROWN, person.died.hi, object=o) for o in home)
    ):
        return ()
    return tuple(home) if len(home) == 1 else ()


def _where_in_office(ledger: Ledger, person: str) -> str | None:
    """The only state, or else, of which the person held offices."""
    held = (ledger.entity(fact.object or "") for fact in ledger.facts("holds_office", person) if not fact.negative)
    owners = {office.of for office in held if office is not None and office.of is not None}
    return next(iter(owners)) if len(owners) == 1 else None
