"""Whose time it was: "Soviet tanks rolled into Prague under Brezhnev", "with Reagan in the White House", "in the Adenauer years",
"the Brandt government signed the treaty of 1970". The clause says when, by a time of its own or by telling of something dated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.durations import frame_at
from checker.claims.holders import frame_of, holder_title
from checker.claims.offices import leading_offices
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.synchrony import governs, time_of
from checker.claims.timing import frame_time
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.item import Item
from checker.values import Argument, Claim, When
from ledger.light import replace
from ledger.spans import Truth, sometime

RELATION = "holds_office"
_UNDER = frozenset(("under", "during", "in", "throughout"))
_REIGN = frozenset("rule reign leadership watch government administration cabinet day days time era years".split())
"""What is somebody's who leads."""
_ERA = frozenset("years era period administration government days".split())
"""What is called after somebody who leads."""
_GOVERNMENT = frozenset("government administration cabinet".split())
_IN_POWER = frozenset("power office charge command helm top head".split())
_COMPARED = frozenset("as than like unlike not since until before after only even".split())
_COMMANDED = frozenset(
    "army armies force forces troop troops division corps fleet unit units soldiers men commission committee team delegation panel "
    "council ministry department minister ministers secretary service staff party movement".split()
)
"""What may be under somebody who leads no country."""
_SERVING = frozenset("serve work fight study train suffer live".split())
"""Verbs of what people do under their superiors."""
_PLACING = frozenset("place put come bring fall pass be remain stay unite rally gather".split())
"""Verbs right behind which "under" says whose something is."""
_TAKING = frozenset("take lead bring pull steer usher guide drag withdraw".split())
_BORDERS = frozenset(("begin", "start", "end", "finish"))
_STATES = frozenset("have be remain seem become look mean belong include consist live leave die".split())
"""Verbs of what is so of a government longer than it governs."""
_SLACK = 45
"""Days before and after a term in which those who led may still, or already, be said to."""
_NARROW = 370
"""Days beyond which a time says too little of who led."""


def read_eras(sentence: Sentence, claims: Sequence[Claim], book: Phrasebook) -> Iterator[Claim]:
    """Yield who led, as far as the clause says when. `claims` are those read so far, with what they tell of."""
    if sentence.question:
        return
    for at, item in enumerate(sentence.items):
        if item.name is None:
            continue
        people = of_kinds(sentence.ledger, item, ("person",))
        if not people or len(people) < len(item.name.entities):
            continue
        if not (_is_era(sentence, at) or _acts(sentence, at) or _leads(sentence, at, claims)):
            continue
        offices = [leading_offices(sentence, book, person) for person in people]
        frame = frame_of(sentence, at) or frame_at(sentence, item.start)
        if (
            frame is None
            or frame.group.negated
            or not all(offices)
            or holder_title(sentence, book, item.span) is not None
        ):
            continue
        when = _when(sentence, frame, at, claims)
        leading = tuple(dict.fromkeys(office for held in offices for office in held))
        if when is None or _was_there_otherwise(sentence, people, leading, when):
            continue
        led = Argument(item.span, "", leading, "led")
        yield from build(
            sentence, RELATION, "state", item.span, {"S": [Argument(item.span, item.text, people)], "O": [led]}, when,
            found_by="era", frame=frame,
        )  # fmt: skip


def _is_era(sentence: Sentence, at: int) -> bool:
    """Do the words around a person's name speak of the time in which they led?"""
    items = sentence.items
    back = at - 1
    if back >= 0 and items[back].lower == "the":
        back -= 1
    before = items[back].lower if back >= 0 else ""
    last = [item.lower for item in items[at + 1 : at + 5]]
    genitive = last[:1] == ["'s"] or (at + 1 < len(items) and items[at + 1].tag == it.GEN)
    if back > 0 and items[back - 1].lower in _COMPARED:
        return False
    if before == "with" and back == at - 1:
        return _is_in_power(sentence, at + 1)
    if genitive:
        return len(last) > 1 and last[1] in _REIGN and (before in _UNDER or (before == "on" and last[1] == "watch"))
    if last[:1] and last[0] in _ERA:
        return before in _UNDER and back == at - 2
    return (
        before == "under"
        and back == at - 1
        and (not last or not _goes_on(sentence, at + 1))
        and _is_free(sentence, back)
    )


def _acts(sentence: Sentence, at: int) -> bool:
    """Does somebody's government do what the clause says ("the Brandt government signed", "Nixon's White House sent"), or does
    their time in office begin or end in it?"""
    items = sentence.items
    noun = at + 2 if at + 1 < len(items) and items[at + 1].tag == it.GEN else at + 1
    frame = frame_of(sentence, at)
    subject = frame.subjects[0] if frame is not None and frame.subjects else None
    if frame is None or subject is None or subject.conjuncts or noun >= len(items) or subject.first > at:
        return False
    if frame.group.passive or frame.group.copula or frame.group.tense != "past" or frame.group.lemma in _STATES:
        return False
    if noun == at + 1 and (at == 0 or items[at - 1].lower != "the"):
        return False
    if items[noun].lower in _REIGN - _GOVERNMENT:
        return frame.group.lemma in _BORDERS and subject.first <= noun < frame.group.verb
    return subject.head == noun and (items[noun].lower in _GOVERNMENT or _is_residence(sentence, items[noun]))


def _leads(sentence: Sentence, at: int, claims: Sequence[Claim]) -> bool:
    """ "Heath took Britain into the Community": whoever takes a state somewhere leads it then."""
    frame = frame_of(sentence, at)
    if frame is None or frame.group.passive or frame.group.lemma not in _TAKING or not frame.subjects:
        return False
    subject = frame.subjects[0]
    verb = sentence.items[frame.group.verb].span
    taken = [claim for claim in claims if claim.trigger.start == verb.start and claim.aspect in ("begin", "end")]
    return subject.head == at and not subject.conjuncts and any(
        (whose := claim.argument("subject")) is not None and whose.span.start >= verb.end for claim in taken
    )  # fmt: skip


def _is_residence(sentence: Sentence, item: Item) -> bool:
    places = of_kinds(sentence.ledger, item, ("facility", "body"))
    return any((e := sentence.ledger.entity(place)) is not None and e.cls == "residence" for place in places)


def _is_in_power(sentence: Sentence, at: int) -> bool:
    """ "with Reagan in power", "with Reagan still at the helm", "with Reagan in the White House" """
    words = [item for item in sentence.items[at : at + 4] if item.lower not in ("the", "still", "already", "again")]
    if len(words) < 2 or words[0].lower not in ("in", "at"):
        return False
    return words[1].lower in _IN_POWER or _is_residence(sentence, words[1])


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Does the noun phrase go on behind the name ("under Reagan adviser …")?"""
    return sentence.items[at].tag in (it.N, it.NAME, it.GEN)


def _is_free(sentence: Sentence, at: int) -> bool:
    """Does "under" say when, and not what somebody was under?"""
    before = sentence.items[at - 1] if at > 0 else None
    frame = frame_at(sentence, sentence.items[at].start)
    if frame is not None and (
        frame.group.lemma in _SERVING or (frame.group.lemma in _PLACING and frame.group.last == at)
    ):
        return False
    return before is None or before.lower not in _COMMANDED


def _when(sentence: Sentence, frame: Frame, at: int, claims: Sequence[Claim]) -> When | None:
    """The time of the one thing that the clause tells of, else the time that it gives."""
    own = frame_time(sentence, frame)
    if own is not None and (not own.certain or own.mode != "in" or own.high - own.low > _NARROW or own.ends):
        return None
    found = [
        when for other in claims
        if other.found_by.partition(":")[0] in ("verb", "noun", "telling")
        and (clause := frame_at(sentence, other.trigger.start)) is frame and governs(sentence, clause, at)
        for when in time_of(sentence, other)
    ]  # fmt: skip
    if not found:
        # "Following the fall of the Wall on one day and the election of another, a government under X was formed."
        return own if sum(item.tag == it.TIME for item in sentence.items) < 2 else None
    low, high = min(when.low for when in found), max(when.high for when in found)
    if high - low > _NARROW or (own is not None and (own.high < low or high < own.low)):
        return own
    return replace(found[0], low=low - _SLACK, high=high + _SLACK)


def _was_there_otherwise(sentence: Sentence, people: Sequence[str], leading: Sequence[str], when: When) -> bool:
    """Did they hold no leading office then, but another, under which something may have been done as well? Those of parties
    count where the sentence names the party."""
    ledger = sentence.ledger
    held = {
        fact.object for person in people for fact in ledger.facts(RELATION, person)
        if fact.object is not None and not fact.negative and sometime(fact, when.low, when.high) is not Truth.NO
    }  # fmt: skip
    if not held.isdisjoint(leading):
        return False
    offices = [office for held_office in held if (office := ledger.entity(held_office)) is not None]
    owners = [ledger.entity(office.of) if office.of is not None else None for office in offices]
    return any(o is None or o.kind in ("state", "organisation") or o.id in sentence.named for o in owners)
