"""Who is called the holder of an office: titles before and after a name, appositions, and nouns for a time in office.

"Ukrainian President Viktor Yanukovych", "Leonid Kuchma, President of Ukraine from 1994 to 2005, …", "Georgia's leader
during
the war of August 2008, Eduard Shevardnadze, …", "the then presidents, Barack Obama and Dmitry Medvedev", "under
Chancellor
Kohl", "during the presidency of Carter". The sentence's items are read, not its phrases: titles run across them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.offices import BARE, find_offices, mention_in, person_after
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, time_at, time_of_event, when_of
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from checker.syntax.titles import DONE_IN_OFFICE, TERMS
from checker.values import Argument, Claim, OfficeMention, Span, When
from ledger.light import replace

RELATION = "holds_office"
_OPENERS = frozenset((",", "(", "–", "—", "-"))
_CLOSERS = frozenset((",", ")", "]", ";", ".", ":", "–", "—", "!", "?"))
_BRIDGE = 9
"""Words that may stand between a title and the name that explains it ("Georgia's leader during the war of 2008, …")."""
_WITH = 16
"""Words that may stand between a "with" and the last of those whom it names."""
_DURING = frozenset(("under", "during", "in", "throughout"))


def read_holders(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that titles and appositions make about holders of offices."""
    if RELATION not in book.relations:
        return
    earlier: tuple[OfficeMention, int] | None = None
    for mention in find_offices(sentence, book):
        if mention.future:
            continue
        found = _after(sentence, mention)
        if found:
            between = sentence.items[found[0][0] - 1]
            if found[0][0] > mention.last and _of_that_time(sentence, mention.last, sentence.items.index(between)):
                mention = replace(mention, then=True)
            for person, how in found:
                yield from _claims(sentence, book, mention, person, how)
            earlier = None
            continue
        before = _before(sentence, mention)
        if before is None and earlier is not None and _continues(sentence, earlier[0], mention):
            before = earlier[1]
        if before is not None:
            earlier = (mention, before)
            yield from _claims(sentence, book, mention, before, "apposition")
    if not TERMS.keys().isdisjoint(sentence.lowers):
        yield from _terms_of_office(sentence, book)
    if "as" in sentence.lowers:
        yield from _in_that_office(sentence, book)


def holder_title(sentence: Sentence, book: Phrasebook, person: Span) -> OfficeMention | None:
    """Return the title that stands right beside a person's name."""
    for mention in find_offices(sentence, book):
        if any(sentence.items[at].span == person for at, _ in _after(sentence, mention)):
            return mention
        before = _before(sentence, mention)
        if before is not None and sentence.items[before].span == person:
            return mention
    return None


def holder_of(sentence: Sentence, mention: OfficeMention) -> int | None:
    """Return the item of the person who is called the holder of an office, by a title or an apposition."""
    found = _after(sentence, mention)
    return found[0][0] if found else _before(sentence, mention)


def _after(sentence: Sentence, mention: OfficeMention) -> list[tuple[int, str]]:
    """The persons named after a title, and how: directly, or explaining it."""
    items = sentence.items
    close = mention.last < len(items) and items[mention.last].start - items[mention.last - 1].end <= 1
    direct = person_after(sentence, mention.last) if close else None
    if direct is not None:
        people = _people(sentence, direct) if mention.plural else [direct]
        return [(person, "title") for person in people]
    at = mention.last
    steps = 0
    while at < len(items) and items[at].lower not in (",", "(", ":", "–", "—"):
        if (
            items[at].tag not in (it.P, it.D, it.N, it.TIME, it.NAME, it.NUM)
            or steps >= _BRIDGE
            or items[at].lower == "with"
        ):
            return []
        if of_kinds(sentence.ledger, items[at], ("person",)):
            return []
        at += 1
        steps += 1
    if at >= len(items) or (
        steps and len(_times_between(sentence, mention.last, at)) != 1 and not _of_that_time(sentence, mention.last, at)
    ):
        return []
    definite = (
        items[mention.opens].tag in (it.D, it.GEN) or mention.office.via != BARE or _governed_by_as(sentence, mention)
    )
    named = person_after(sentence, at + 1)
    if named is None or not definite or sentence.question or _is_denied(sentence, mention):
        return []  # "Who was not a chancellor: Barzel, Brandt?"
    people = _people(sentence, named) if mention.plural else [named]
    end = people[-1] + 1
    if end < len(items) and not (
        items[end].lower in _CLOSERS or items[at].lower == ":" or (_governed_by_as(sentence, mention))
    ):
        return []
    return [(person, "explained") for person in people]


def _is_denied(sentence: Sentence, mention: OfficeMention) -> bool:
    """ "He was not the chancellor": is the title what a clause says that somebody is not?"""
    return any(
        frame.group.negated and any(place.first <= mention.opens < place.last for place in frame.objects)
        for frame in sentence.frames
    )


_THEN = re.compile(r"(?:at|of) (?:the|that) (?:time|day|moment)|(?:in|of) those (?:days|years)|back then")
"""Between a title and a name: the title is that of the time spoken of."""


def _of_that_time(sentence: Sentence, first: int, last: int) -> bool:
    """ "the chancellor at the time, Helmut Kohl, …" """
    return _THEN.fullmatch(" ".join(item.lower for item in sentence.items[first:last])) is not None


def _governed_by_as(sentence: Sentence, mention: OfficeMention) -> bool:
    return mention.opens > 0 and sentence.items[mention.opens - 1].lower == "as"


def _people(sentence: Sentence, first: int) -> list[int]:
    """The persons of the list that begins at an item."""
    items = sentence.items
    people = [first]
    at = first + 1
    while at < len(items) and items[at].lower in (",", "and", "&", "(", ")"):
        named = person_after(sentence, at + 1)
        if named is None and items[at].lower == "," and at + 1 < len(items) and items[at + 1].lower == "and":
            named = person_after(sentence, at + 2)
        if named is None:
            break
        people.append(named)
        at = named + 1
    return people


def _before(sentence: Sentence, mention: OfficeMention) -> int | None:
    """The person whom a title after a comma or in brackets explains."""
    items = sentence.items
    at = mention.opens - 1
    if at > 0 and items[at].lower == "as":
        at -= 1
        if _accompanies(sentence, at):
            return at
    if at <= 0 or items[at].lower not in _OPENERS:
        return None
    person = at - 1
    if not of_kinds(sentence.ledger, items[person], ("person",)):
        return None
    end = mention.last
    if end >= len(items) or items[end].lower in _CLOSERS or items[end].tag in (it.R, it.C) or items[end].lower == "(":
        return person
    ahead = end + 1 if items[end].tag in (it.P, it.ADV, it.S, it.TO) else end
    if ahead < len(items) and items[ahead].tag == it.TIME:
        stop = ahead + 1
        while stop < len(items) and (items[stop].tag in (it.TIME, it.P) or items[stop].lower in ("–", "-", "and")):
            stop += 1
        if stop >= len(items) or items[stop].lower in _CLOSERS or items[stop].tag in (it.R, it.C):
            return person
    if items[end].lower in ("of", "at", "in") and any(item.lower in _CLOSERS for item in items[end : end + 5]):
        return person  # "the Foreign Minister of those days,"
    return None


def _accompanies(sentence: Sentence, person: int) -> bool:
    """ "with Kosygin as premier and Gromyko as foreign minister": is the person one of those whom a "with" names?"""
    items = sentence.items
    if not of_kinds(sentence.ledger, items[person], ("person",)):
        return False
    finite = {frame.group.verb for frame in sentence.frames if frame.group.form == "finite"}
    for at in range(person - 1, max(person - _WITH, -1), -1):
        if items[at].lower == "with":
            # "a future with X as president", "unhappy with X as president": who is only thought of.
            return at == 0 or items[at - 1].tag in (it.PUNCT, it.V, it.NAME, it.C, it.TIME)
        if at in finite or items[at].lower in (";", ":"):
            return False
    return False


def _continues(sentence: Sentence, earlier: OfficeMention, mention: OfficeMention) -> bool:
    """Is a second title joined to the first ("a former Defence Secretary (1970–1974) and Foreign Secretary")?"""
    between = sentence.items[earlier.last : mention.opens]
    words = [
        item.lower for item in between if item.tag != it.TIME and item.lower not in ("(", ")", "–", "-", "from", "to")
    ]
    return words in (["and"], [",", "and"], ["and", "later"], ["and", "then"])


def _claims(sentence: Sentence, book: Phrasebook, mention: OfficeMention, person: int, how: str) -> Iterator[Claim]:
    items = sentence.items
    subject = Argument(items[person].span, items[person].text, of_kinds(sentence.ledger, items[person], ("person",)))
    frame = frame_of(sentence, person)
    offices = [mention.office]
    if mention.listed:
        offices = [
            Argument(
                mention.office.span, mention.office.text, tuple(e for o in mention.listed for e in o.entities), "role"
            )
        ]
    own = _own_time(sentence, mention, person, how)
    sense = "former" if mention.former else "then" if mention.then else None
    if sense is None and _is_lasting(book, mention, frame):
        sense = "lasting"
    if own is not None and own.mode == "in" and not own.ends:
        yield from build(
            sentence, RELATION, "state", mention.office.span, {"S": [subject], "O": offices}, own,
            found_by=f"holder:{how}", shape="title", sense=sense, presupposed=not mention.former,
            loose=_enumerated(sentence, mention, person, how),
        )  # fmt: skip
        return
    if own is not None:
        yield from build(
            sentence, RELATION, "state", mention.office.span, {"S": [subject], "O": offices}, own,
            found_by=f"holder:{how}", sense=sense, loose=_enumerated(sentence, mention, person, how),
        )  # fmt: skip
        return
    when = frame_time(sentence, frame) if frame is not None else None
    if when is None and mention.then:
        when = _when_it_was(sentence, mention)
    governor = items[mention.opens - 1].lower if mention.opens else ""
    presupposed = (
        mention.then
        or (how == "apposition" and governor == "as" and when is not None)
        or (frame is not None and _presupposes(book, frame, person))
    )
    if how == "title" and frame is not None and not mention.former and when is not None and when.mode == "in":
        presupposed = presupposed or _acts_by_office(sentence, frame, person)
    era = governor == "of" and mention.opens > 1 and items[mention.opens - 2].lower in ("days", "era", "reign", "years")
    if (era or governor in ("under", "during")) and when is not None:
        presupposed = presupposed or sum(item.tag == it.TIME for item in items) == 1
    yield from build(
        sentence, RELATION, "state", mention.office.span, {"S": [subject], "O": offices}, when,
        found_by=f"holder:{how}", shape="title", sense=sense, presupposed=presupposed,
        current=when is None and not mention.former and frame is not None and frame.group.tense == "present",
        loose=_enumerated(sentence, mention, person, how),
    )  # fmt: skip


def _when_it_was(sentence: Sentence, mention: OfficeMention) -> When | None:
    """ "It opened in November 2011, when then-Chancellor Novak …": the only time of the sentence, which a "when" goes on from."""
    times = [at for at, item in enumerate(sentence.items) if item.tag == it.TIME]
    goes_on = len(times) == 1 and any(item.lower == "when" for item in sentence.items[times[0] + 1 : mention.opens])
    when = time_at(sentence, times[0]) if goes_on else None
    return replace(when, spoken=False) if when is not None else None


def _is_lasting(book: Phrasebook, mention: OfficeMention, frame: Frame | None) -> bool:
    """ "the first president of Ukraine", "the chancellor … died": a title that outlives the term."""
    if mention.ordinal is not None or mention.modifiers & {
        "first",
        "last",
        "only",
        "founding",
        "longtime",
        "long-time",
    }:
        return True
    lemmas = frame.group.lemmas if frame is not None else ()
    return any(book.relations[row.relation].entry == "died" for lemma in lemmas for row in book.verbs.get(lemma, ()))


def _own_time(sentence: Sentence, mention: OfficeMention, person: int, how: str) -> When | None:
    """The time that belongs to the title itself ("president from 1994 to 2005", "leader during the war of 2008")."""
    items = sentence.items
    if how == "explained":
        inside = _times_between(sentence, mention.last, person)
        if mention.plural and any(item.lower in ("since", "from", "after") for item in items[mention.last : person]):
            return None  # "chancellors since 1949: X, Y and Z" dates the list, and none of them
        return inside[0] if len(inside) == 1 else None
    if how != "apposition" or mention.last >= len(items):
        return None
    at = mention.last
    if items[at].lower == "(" or items[at].lower in ("from", "since", "until", "till", "in", "between", "during", "of"):
        at += 1
    else:
        return None
    if at >= len(items) or items[at].tag != it.TIME:
        return None
    return time_at(sentence, at)


def _times_between(sentence: Sentence, first: int, last: int) -> list[When]:
    """The times that stand between two items, those of named events included."""
    found = [time_at(sentence, at, "in") or time_of_event(sentence, at) for at in range(first, last)]
    return [when for when in found if when is not None]


def _enumerated(sentence: Sentence, mention: OfficeMention, person: int, how: str) -> bool:
    """Could name and title be two members of a list ("Merkel, the French president and Mr Putin")?"""
    items = sentence.items
    if how == "title":
        return False
    last = max(mention.last, person + 1)
    first = min(mention.opens, person)
    if how == "explained" and mention.plural:
        return False
    if last + 1 < len(items) and items[last].lower == "and" and _is_a_trade(sentence, last + 1):
        return False  # "a one-time prime minister and maker of chocolate"
    if last < len(items) and items[last].lower in ("and", "or", "&"):
        return not (last + 1 < len(items) and items[last + 1].tag in (it.X, it.V, it.M))
    if last + 1 < len(items) and items[last].lower == "," and items[last + 1].lower in ("and", "or"):
        return True
    return (
        first > 1
        and items[first - 1].lower in (",", "and")
        and bool(of_kinds(sentence.ledger, items[first - 2], ("person", "state")))
    )


def _is_a_trade(sentence: Sentence, at: int) -> bool:
    """Is what follows a common noun for the same person, without an article, a name or an office of its own?"""
    items = sentence.items[at : at + 3]
    if items[0].tag != it.N or items[0].name is not None or not items[0].text[0].islower():
        return False
    return all(item.name is None for item in items) and not items[0].lower.endswith("s")


def _presupposes(book: Phrasebook, frame: Frame, person: int) -> bool:
    """Do the words say that the person held the office at that time ("overthrow President X")?"""
    if not any(place.first <= person < place.last for place in frame.objects[:1]):
        return False
    return any(
        phrase.note("presupposes")
        for lemma in frame.group.lemmas
        for phrase in book.verbs.get(lemma, ())
        if not phrase.tail
    )


_ACTS = frozenset(
    "annex invade occupy order send sign host declare appoint dismiss veto ratify dispatch deploy approve authorise authorize recognise recognize "
    "proclaim withdraw mobilise mobilize pardon decree annul expel nominate inaugurate".split()
)
"""What somebody does by virtue of an office, so that who does it under a title holds it then."""


def _acts_by_office(sentence: Sentence, frame: Frame, person: int) -> bool:
    """ "In March 1999 Secretary General X ordered the strikes": an act of the office, at a time that the clause says."""
    group = frame.group
    active = (
        group.form == "finite"
        and group.tense == "past"
        and not (group.passive or group.modal or group.negated or frame.open)
    )
    if not active or group.lemma not in _ACTS or not frame.subjects or not frame.objects:
        return False
    subject = frame.subjects[0]
    times = [item for item in sentence.items if item.tag == it.TIME]
    return subject.first <= person < subject.last and not subject.conjuncts and len(times) == 1


def frame_of(sentence: Sentence, item: int) -> Frame | None:
    """Return the frame that an item is an argument of, else the one whose clause it stands in."""
    for frame in sentence.frames:
        places = [*frame.subjects[:1], *frame.objects, *(phrase for _, phrase in frame.prepositions)]
        if any(place.first <= item < place.last for place in places):
            return frame
    around = [frame for frame in sentence.frames if frame.begin <= item < max(frame.end, frame.group.last)]
    return around[0] if len(around) == 1 else None


def _terms_of_office(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """ "the presidency of Carter", "Kohl's chancellorship", "the Biden administration" """
    items = sentence.items
    for at, item in enumerate(items):
        title = TERMS.get(item.lower)
        if title is None or item.tag == it.NAME:
            continue
        person = _term_holder(sentence, at)
        offices = book.title(tuple(title.split())).every()
        if person is None or not offices:
            continue
        subject = Argument(
            items[person].span, items[person].text, of_kinds(sentence.ledger, items[person], ("person",))
        )
        office = Argument(item.span, item.text, offices, BARE)
        first = min(person, at)
        while first and (items[first - 1].tag == it.D or items[first - 1].lower in ("new", "first", "entire", "whole")):
            first -= 1
        frame = frame_of(sentence, at)
        when = frame_time(sentence, frame) if frame is not None else None
        strict = (
            when is not None
            and first > 0
            and items[first - 1].lower in _DURING
            and sum(i.tag == it.TIME for i in items) == 1
        )
        yield from build(
            sentence, RELATION, "state", item.span, {"S": [subject], "O": [office]}, when, found_by="holder:term",
            shape="title", presupposed=strict,
        )  # fmt: skip


def _in_that_office(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """ "visited Berlin as Secretary of State in 1990": who does something as the holder is one at that time."""
    for frame in sentence.frames:
        if frame.group.lemma not in DONE_IN_OFFICE or frame.open or frame.group.passive or not frame.subjects:
            continue
        subject = frame.subjects[0]
        head = sentence.items[subject.head]
        people = of_kinds(sentence.ledger, head, ("person",))
        for word, phrase in frame.prepositions:
            mention = mention_in(sentence, book, phrase) if word == "as" and people and not subject.conjuncts else None
            if mention is None or mention.future or mention.former or mention.listed:
                continue
            yield from build(
                sentence, RELATION, "state", mention.office.span,
                {"S": [Argument(head.span, head.text, people)], "O": [mention.office]},
                _time_nearest(sentence, frame, phrase), found_by="holder:as", shape="title", frame=frame, presupposed=True,
            )  # fmt: skip


def _time_nearest(sentence: Sentence, frame: Frame, phrase: NounPhrase) -> When | None:
    """ "spoke in 2008 as a candidate and in 2013 as president": of several times of a clause the one beside the phrase."""
    own = [time for time in frame.times if not time.fronted]
    if len(own) < 2:
        return frame_time(sentence, frame)
    nearest = min(own, key=lambda time: abs(time.item - (phrase.first if time.item < phrase.first else phrase.last)))
    mention = sentence.items[nearest.item].time
    return when_of(mention, nearest.governor or "in") if mention is not None else None


def _term_holder(sentence: Sentence, at: int) -> int | None:
    items = sentence.items
    if at + 2 < len(items) and items[at + 1].lower == "of":
        ahead = at + 2
        return person_after(sentence, ahead)
    back = at - 1
    while back > 0 and (items[back].lower in ("second", "first", "short", "long") or items[back].tag == it.NUM):
        back -= 1
    if back > 0 and items[back].tag == it.GEN:
        back -= 1
    return back if back >= 0 and of_kinds(sentence.ledger, items[back], ("person",)) else None
