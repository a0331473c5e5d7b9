"""What a text about one person tells in headwords, without naming the person again.

"President of Poland: 1995 to 2005", "Secretary General of the alliance from October 2009.", "Since 2016 head of government",
"Predecessor: Novak", "Succeeded by: Dvorak", "Born: Brno, 4 May 1931". A line that is only a name, or a heading, says of whom the
lines after it speak (`Memory.profile`); where a line names a person itself, or has a subject of its own, it speaks of that.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.holders import RELATION
from checker.claims.offices import find_offices, person_after
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import time_at
from checker.syntax import item as it
from checker.values import Argument, Aspect, Claim, OfficeMention, Span, When
from ledger.light import replace

_GOVERNORS = frozenset("from since in between".split())
_MARKS = frozenset((":", ",", "(", "–", "—", "-", "|"))
_LEADS = frozenset("first second third again then later and also twice once finally next a time".split())
"""Words between a title and its time, or before the title, that leave it the person's own."""
_REACH = 6
_EARLIER = frozenset(("predecessor", "predecessors", "preceded"))
_LATER = frozenset(("successor", "successors", "succeeded", "followed"))
_LIVES = {"born": "born", "birth": "born", "died": "died", "death": "died"}


def read_profiles(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that headwords make about the person of whom the text is."""
    person = sentence.memory.profile
    if not person or RELATION not in book.relations or not sentence.items:
        return
    early = [frame for frame in sentence.frames if frame.group.form == "finite" and frame.subjects]
    first_time = next((at for at, item in enumerate(sentence.items) if item.tag == it.TIME), 0)
    if early and (early[0].begin <= first_time or not first_time):
        return
    subject = Argument(sentence.items[0].span, "", (person,), "context")
    word = sentence.items[0].lower
    if word in _LIVES:
        yield from _life(sentence, book, subject, _LIVES[word])
    elif word in _EARLIER | _LATER:
        yield from _neighbour(sentence, book, subject)
    else:
        yield from _posts(sentence, book, subject)


def _posts(sentence: Sentence, book: Phrasebook, subject: Argument) -> Iterator[Claim]:
    """ "President of Poland: 1995 to 2005", "Since 2016 prime minister of the country" """
    items = sentence.items
    for mention in find_offices(sentence, book):
        if mention.plural or mention.listed or mention.future or mention.former or not _opens(sentence, mention):
            continue
        when = _after(sentence, mention) or _before(sentence, mention)
        if when is None:
            continue
        sides: tuple[tuple[Aspect, When], ...] = (("state", when),)
        if when.ends:
            sides = (("begin", when.ends[0]), ("end", when.ends[1]))
        elif when.mode == "since":
            sides = (("begin", _plain(when)),)
        elif when.mode == "until":
            sides = (("end", _plain(when)),)
        for aspect, side in sides:
            yield from build(
                sentence, RELATION, aspect, Span(items[mention.first].start, items[mention.last - 1].end),
                {"S": [subject], "O": [mention.office]}, side, found_by="profile:post",
            )  # fmt: skip
        return


def _opens(sentence: Sentence, mention: OfficeMention) -> bool:
    """Does the title open the line, perhaps after a time, with no other person in it before the title?"""
    return all(
        item.tag in (it.TIME, it.P, it.D, it.PUNCT, it.ADV) or item.lower in _LEADS
        for item in sentence.items[: mention.opens]
    )


def _after(sentence: Sentence, mention: OfficeMention) -> When | None:
    """The time that follows the title, with a mark or a preposition between."""
    items, at = sentence.items, mention.last
    while at < len(items) and at < mention.last + _REACH:
        item = items[at]
        if item.tag == it.TIME:
            ready = at > mention.last and items[at - 1].lower in _MARKS | _GOVERNORS | {"until", "till"}
            return time_at(sentence, at) if ready else None
        if not (item.lower in _MARKS | _GOVERNORS | {"until", "till"} or item.lower in _LEADS or item.tag == it.D):
            return None
        at += 1
    return None


def _before(sentence: Sentence, mention: OfficeMention) -> When | None:
    """The time before the title: "Since February 2016 prime minister"."""
    items = sentence.items
    at = mention.opens - 1
    while at >= 0 and (items[at].lower in _MARKS or items[at].lower in _LEADS):
        at -= 1
    first = at
    while first > 0 and items[first - 1].tag in (it.TIME, it.P) and first > at - 3:
        first -= 1
    times = [i for i in range(max(first, 0), at + 1) if items[i].tag == it.TIME]
    if not times or at < 0 or items[at].tag != it.TIME:
        return None
    when = time_at(sentence, times[0])
    return when if when is not None and (when.ends or when.mode in ("since", "until")) else None


def _neighbour(sentence: Sentence, book: Phrasebook, subject: Argument) -> Iterator[Claim]:
    """ "Predecessor: Novak", "Predecessor and successor: Novak", "Succeeded as premier by: Novak" """
    items = sentence.items
    mark = next((at for at, item in enumerate(items) if item.lower in (":", "by", "–", "—")), None)
    if mark is None or "succeeded" not in book.relations:
        return
    at = mark + 1
    while at < len(items) and items[at].lower in (":", "by"):
        at += 1
    named = person_after(sentence, at)
    if named is None:
        return
    other = Argument(items[named].span, items[named].text, of_kinds(sentence.ledger, items[named], ("person",)))
    office = _office(sentence, book, subject, mark)
    for item in items[:mark]:
        if item.lower in _EARLIER | _LATER:
            pair = (subject, other) if item.lower in _EARLIER else (other, subject)
            yield from build(
                sentence, "succeeded", "event", item.span, {"S": [pair[0]], "O": [pair[1]], "office": [office]}
                if office is not None else {"S": [pair[0]], "O": [pair[1]]}, None, found_by="profile:neighbour",
            )  # fmt: skip


def _office(sentence: Sentence, book: Phrasebook, subject: Argument, mark: int) -> Argument | None:
    """The office in which the neighbours followed each other: the one that the line names, else the last of the text."""
    named = next((m for m in find_offices(sentence, book) if m.last <= mark and not m.listed), None)
    if named is not None:
        return named.office
    offices, _ = sentence.memory.holders.get(subject.entities[0], ((), 0))
    return Argument(subject.span, "", offices, "context") if offices else None


def _life(sentence: Sentence, book: Phrasebook, subject: Argument, relation: str) -> Iterator[Claim]:
    """ "Born: Brno, 4 May 1931", "Died: 3 June 1998" """
    items = sentence.items
    at = next((i for i, item in enumerate(items[:_REACH]) if item.tag == it.TIME), None)
    if at is None or relation not in book.relations:
        return
    when = time_at(sentence, at)
    if when is None or when.ends:
        return
    places = [
        Argument(item.span, item.text, found)
        for item in items[1:at]
        if (found := of_kinds(sentence.ledger, item, ("city", "place", "state")))
    ]
    slots = {"S": [subject], "place": places[:1]} if places else {"S": [subject]}
    yield from build(
        sentence, relation, "event", items[0].span, slots, _plain(when), found_by="profile:life"
    )  # fmt: skip


def _plain(when: When) -> When:
    return replace(when, mode="in")
