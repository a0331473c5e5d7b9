"""Treaties told by who signed them, where and when: "the accord reached in Dayton in 1995", "they signed a protocol in Minsk".

What is signed is called by a common noun only. It is one of those treaties of the ledger that agree with all that is said: a place,
parties, a time; at least two of them. Where none agrees, it may be a treaty that nobody recorded, and nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from checker.claims.arguments import resolve, resolve_some
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.slots import fronted_place
from checker.claims.standing import TREATY_NOUNS
from checker.claims.timing import frame_time, phrase_time, time_after, when_of
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim, Span, When
from checker.verdicts.compare import moment_fits
from ledger.model import Fact
from ledger.spans import Truth
from ledger.store import Ledger

RELATION = "signed"
_NOUNS = TREATY_NOUNS | frozenset(
    "memorandum declaration deal document paper text act package peace what which".split()
)
_SIGNS = frozenset("sign conclude ink initial agree strike reach seal adopt clinch negotiate".split())
_WHERE = ("in", "at")
_DAY = 45
_YEARS = 20
"""Years between the year that is written and that of a signing, beyond which it is no slip."""


@lru_cache(maxsize=8)
def _signings(ledger: Ledger) -> tuple[Fact, ...]:
    return tuple(fact for fact in ledger.facts(RELATION) if not fact.negative and fact.begin is not None)


def read_papers(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims about treaties that are described, and about who their signatories were."""
    if RELATION not in book.relations:
        return
    yield from _of_a_day(sentence)
    for order, frame in enumerate(sentence.frames):
        if frame.group.lemma in _SIGNS and not frame.open and not frame.group.negated:
            yield from _described(sentence, frame, sentence.frames[:order])
        elif frame.group.lemma in ("include", "be", "number") and not frame.open and not frame.group.negated:
            yield from _signatories(sentence, frame)


def _of_a_day(sentence: Sentence) -> Iterator[Claim]:
    """ "The package of 12 February 2015", "the memorandum of 5 December 1994": of the only treaty that was signed on the day."""
    items = sentence.items
    for at in range(1, len(items) - 2):
        head, time = items[at], items[at + 2].time
        if time is None or time.precision != "day" or items[at + 1].lower != "of" or head.name is not None:
            continue
        when = when_of(time, "in")
        if head.lower not in _NOUNS or items[at - 1].lower in ("a", "an") or when is None:
            continue
        found = tuple(dict.fromkeys(f.subject for f in _signings(sentence.ledger) if _agrees(f, when, (), ())))
        found = found or _of_the_day_of_another_year(sentence, when)
        if len(found) == 1:
            argument = Argument(head.span, head.text, found, "description", True)
            yield from build(
                sentence, RELATION, "event", head.span, {"S": [argument]}, when, found_by="paper:day", shape="dated",
            )  # fmt: skip


def _of_the_day_of_another_year(sentence: Sentence, when: When) -> tuple[str, ...]:
    """The treaties of that day of the years near by that the text is about: it speaks of them, or of several of their parties."""
    day, memory = date.fromordinal(when.low), sentence.memory
    found: list[str] = []
    for fact in _signings(sentence.ledger):
        signed = date.fromordinal(fact.begin.lo) if fact.begin is not None and fact.begin.lo == fact.begin.hi else day
        if (signed.month, signed.day) != (day.month, day.day) or not 0 < abs(signed.year - day.year) <= _YEARS:
            continue
        entity = sentence.ledger.entity(fact.subject)
        about = [e for e in (fact.subject, entity.of if entity is not None else None, *fact.role("place")) if e]
        parties = [e for e in fact.role("by") if e in sentence.named or e in memory.mentioned]
        if any(e in sentence.named or e in memory.mentioned for e in about) or len(parties) > 1:
            found.append(fact.subject)
    return tuple(dict.fromkeys(found))


def _described(sentence: Sentence, frame: Frame, earlier: Sequence[Frame]) -> Iterator[Claim]:
    span = _paper(sentence, frame)
    if span is None:
        return
    verb = sentence.items[frame.group.verb].span
    when = frame_time(sentence, frame) or _own_time(sentence, frame)
    places = _places(sentence, frame)
    shared = next((f for f in reversed(earlier) if _shares(f, frame)), None)
    if shared is not None:
        # "They met in Warsaw on 14 May and signed a treaty"
        when, places = when or frame_time(sentence, shared), places or _places(sentence, shared)
    doers = _doers(sentence, frame)
    found = [fact.subject for fact in _signings(sentence.ledger) if _agrees(fact, when, places, doers)]
    if not found and when is not None and _is_plain(sentence, frame):
        found = _of_another_year(sentence, when, places, doers)
    exact = when is not None and when.mode == "in" and when.high - when.low < _DAY
    told = bool(places) + len(doers) + int(when is not None)
    if not found or told < 2 or not (exact or places or len(doers) > 1):
        return  # "China signed an agreement in 1996": states sign many
    slots: dict[str, list[Argument]] = {
        "S": [Argument(span, sentence.text[span.start : span.end], tuple(dict.fromkeys(found)), "description", True)]
    }
    if places:
        slots["place"] = places[:1]
    if doers:
        slots["by"] = doers
    yield from build(
        sentence, RELATION, "event", verb, slots, when, found_by="paper", frame=frame, loose=True,
    )  # fmt: skip


_TREATIES = frozenset("treaty agreement accord pact".split())


def _is_plain(sentence: Sentence, frame: Frame) -> bool:
    """Is it a treaty that is signed, not one of the many papers that are drawn up at every visit?"""
    places = frame.subjects if frame.group.passive else frame.objects
    return frame.group.lemma == "sign" and any(sentence.items[place.head].lower in _TREATIES for place in places[:1])


def _of_another_year(
    sentence: Sentence, when: When, places: Sequence[Argument], doers: Sequence[Argument]
) -> list[str]:
    """What two persons signed on that day, or in that month, of another year (`checker.verdicts.samedays` judges it)."""
    ledger = sentence.ledger
    people = [a for a in doers if any((e := ledger.entity(x)) is not None and e.kind == "person" for x in a.entities)]
    if len(people) < 2 or when.mode != "in" or when.precision not in ("day", "month"):
        return []
    month = date.fromordinal(when.low).month
    near = [
        fact for fact in _signings(ledger)
        if fact.begin is not None and _agrees(fact, None, places, doers)
        and date.fromordinal(fact.begin.lo).month == date.fromordinal(fact.begin.hi).month == month
    ]  # fmt: skip
    return [fact.subject for fact in near] if len(near) == 1 else []


def _own_time(sentence: Sentence, frame: Frame) -> When | None:
    """ "The 1948 pact was signed by Denmark": the year that is a part of the words for it."""
    places = frame.subjects if frame.group.passive else frame.objects
    return next((when for place in places[:1] if (when := phrase_time(sentence, place)) is not None), None)


def _paper(sentence: Sentence, frame: Frame) -> Span | None:
    """The words for what is signed, None where it is named, or nothing of the sort."""
    places = frame.subjects if frame.group.passive else frame.objects
    before = sentence.items[frame.group.first - 1] if frame.group.first else None
    if not places and frame.group.passive and before is not None and before.lower == "what":
        return before.span  # "what was signed in Budapest"
    for place in places[:1]:
        head = sentence.items[place.head]
        if head.name is not None or (head.lower.rstrip("s") not in _NOUNS and head.lower not in _NOUNS):
            return None
        named = resolve(sentence, place, ("treaty", "document"))
        return None if named else Span(sentence.items[place.first].start, sentence.items[place.last - 1].end)
    return None


def _places(sentence: Sentence, frame: Frame) -> list[Argument]:
    phrases = [phrase for word, phrase in frame.prepositions if word in _WHERE]
    phrases += [phrase for word in _WHERE if (phrase := fronted_place(sentence, frame, word)) is not None]
    return [argument for phrase in phrases for argument in resolve_some(sentence, phrase, ("city", "place"))]


def _doers(sentence: Sentence, frame: Frame) -> list[Argument]:
    """Those who signed; pronouns and unknown people say nothing."""
    phrases = (
        [phrase for word, phrase in frame.prepositions if word == "by"]
        if frame.group.passive
        else [*frame.subjects[:1], *(phrase for word, phrase in frame.prepositions if word == "with")]
    )
    return [
        argument
        for phrase in phrases
        for argument in resolve_some(sentence, phrase, ("person", "state", "organisation"))
        if argument.via in ("name", "metonym", "adjective")
    ]


def _shares(other: Frame, frame: Frame) -> bool:
    return bool(frame.subjects and other.subjects) and other.subjects[0] is frame.subjects[0]


def _agrees(fact: Fact, when: When | None, places: Sequence[Argument], doers: Sequence[Argument]) -> bool:
    if when is not None and (fact.begin is None or moment_fits(fact.begin, when) is not Truth.YES):
        return False
    if places and not any(e in fact.role("place") for a in places for e in a.entities):
        return False
    return all(any(e in fact.role("by") for e in a.entities) for a in doers)


def _signatories(sentence: Sentence, frame: Frame) -> Iterator[Claim]:
    """ "The memorandum's signatories included Major", "among the signatories of the memorandum was Major"."""
    heads = [chunk for chunk in sentence.chunks if isinstance(chunk, NounPhrase)]
    for role in heads:
        if sentence.items[role.head].lower not in ("signatory", "signatories", "signers", "signer"):
            continue
        owners = [role.possessor] if role.possessor is not None else []
        owners += [phrase for word, phrase in sentence.after(role)[:1] if word in ("of", "to")]
        signed = [a for owner in owners for a in resolve_some(sentence, owner, ("treaty", "document"))]
        is_subject = any(place.first <= role.first < place.last for place in frame.subjects)
        fronted = role.preposition == "among" and role.last <= frame.group.first
        said = frame.group.copula and any(place.first <= role.first < place.last for place in frame.objects[:1])
        # "Chad is a signatory of the convention" may be said of one who acceded later.
        said = said and frame.group.tense == "past" and sentence.items[role.first].lower == "the"
        if not signed or not (is_subject or fronted or said) or frame.open:
            continue
        named = [place for place in (*frame.objects[:1], *(frame.subjects[:1] if fronted or said else ()))
                 if not place.first <= role.first < place.last]  # fmt: skip
        denied = "non" in sentence.text[sentence.items[role.first].start : sentence.items[role.head].end].lower()
        people = [a for place in named for a in resolve_some(sentence, place, ("person", "state"))]
        if people and all(sentence.items[place.head].tag != it.PR for place in named):
            slots = {"S": signed[:1], "by": people}
            trigger = sentence.items[role.head].span
            yield from build(
                sentence,
                RELATION,
                "event",
                trigger,
                slots,
                _time_of_paper(sentence, role),
                found_by="signatory",
                frame=frame,
                positive=not denied and not (said and frame.group.negated),
            )


def _time_of_paper(sentence: Sentence, role: NounPhrase) -> When | None:
    """ "the signatories of the declaration of December 1991": the time behind the paper's name."""
    owners = [phrase for word, phrase in sentence.after(role)[:1] if word in ("of", "to")]
    when = time_after(sentence, sentence.position_of(owners[0]), 2) if owners else None
    return when if when is not None and when.mode == "in" else None
