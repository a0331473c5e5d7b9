"""Who came before or after whom: "his predecessor, X", "successor of X", "following two terms of X", "X, then Y, then
Z".

And which place in the row somebody had: "the third president of Ukraine", "the last president … was also its first:
X". The
verbs ("succeed", "take over from") are phrases of the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.claims.antecedents import antecedents
from checker.claims.arguments import of_kinds, resolve
from checker.claims.build import build
from checker.claims.holders import RELATION, frame_of, holder_of
from checker.claims.offices import find_offices, mention_in, person_after
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time
from checker.syntax import item as it
from checker.syntax import lexicon
from checker.values import Argument, Claim, Number, OfficeMention, Span

_SOVEREIGN = frozenset(("independent", "sovereign", "free"))
"""What a state is for as long as the ledger knows its offices: "the first president of independent Ukraine" is of no fewer."""
_NOUNS = {"predecessor": True, "predecessors": True, "successor": False, "successors": False}
"""Noun -> whether whom it is said of came later."""
_ENDINGS = frozenset(
    "death resignation removal ouster ousting fall overthrow dismissal departure retirement demise".split()
)
_SUDDEN = frozenset("sudden unexpected early long-awaited untimely".split())
_POSSESSIVES = frozenset("his her their its".split())
_LAST = -1.0
_PLAIN = frozenset(("last", "first", "also", "the", "final")) | frozenset(lexicon.ORDINAL_WORDS)
_REACH = 7


def read_succession(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims about the order of holders of an office."""
    if "succeeded" not in book.relations:
        return
    for at, item in enumerate(sentence.items):
        if item.lower in _NOUNS and item.name is None:
            yield from _neighbours(sentence, book, at)
        if item.lower in ("after", "before") and at + 2 < len(sentence.items):
            yield from _came(sentence, at)
        if item.lower in _ENDINGS and item.name is None:
            yield from _upon_the_end(sentence, at)
        if item.lower in ("term", "terms", "years") and item.name is None:
            yield from _after_terms(sentence, book, at)
    for mention in find_offices(sentence, book):
        if mention.plural:
            yield from _row(sentence, book, mention)
        yield from _before_another(sentence, book, mention)
        yield from _place_in_row(sentence, book, mention)
        if mention.ordinal is not None and mention.ordinal.low == 1:
            yield from _first_chosen(sentence, book, mention)


def _person(sentence: Sentence, at: int) -> Argument | None:
    """The person whom the item names."""
    if not 0 <= at < len(sentence.items):
        return None
    item = sentence.items[at]
    entities = of_kinds(sentence.ledger, item, ("person",))
    return Argument(item.span, item.text, entities) if entities else None


def _neighbours(sentence: Sentence, book: Phrasebook, at: int) -> Iterator[Claim]:
    """ "his predecessor Viktor Yushchenko", "Kuchma's successor was …", "…, the successor of X as president, …" """
    items = sentence.items
    last = at + 1
    owner: Argument | None = None
    first = at
    while first and (
        (items[first - 1].tag in (it.N, it.ADV, it.NUM) and items[first - 1].text[0].islower())
        or items[first - 1].lower in it.DASHES
    ):
        first -= 1
    before = items[first - 1] if first else None
    if before is not None and before.tag == it.GEN:
        owner = _person(sentence, first - 2)
        first -= 2
    elif before is not None and before.lower in _POSSESSIVES:
        meant = antecedents(sentence, before, ("person",))
        owner = meant[0] if meant is not None and len(meant) == 1 else None
        first -= 1
    elif last + 1 < len(items) and items[last].lower in ("of", "to"):
        found = person_after(sentence, last + 1)
        if found is not None:
            owner, last = _person(sentence, found), found + 1
    if owner is None:
        return
    office = None
    if last < len(items) and items[last].lower in ("as", "in", "at"):
        office = next(
            (m for m in find_offices(sentence, book) if m.opens in (last + 1, last + 2) and not m.listed), None
        )
        last = office.last if office is not None else last
        if office is None and items[last].lower in ("in", "at") and last + 1 < len(items):
            # "X's successor at NATO was …"
            start = last + 2 if items[last + 1].tag == it.D and last + 2 < len(items) else last + 1
            last = start + 1 if of_kinds(sentence.ledger, items[start], ("organisation", "state", "city")) else last
    others = _named_beside(sentence, first, last)
    plural = items[at].lower.endswith("s")
    slots_office = {"office": [office.office]} if office is not None else {}
    for other in others:
        if set(other.entities) & set(owner.entities):
            continue
        pair = {"S": [owner], "O": [other]} if _NOUNS[items[at].lower] else {"S": [other], "O": [owner]}
        yield from build(
            sentence,
            "succeeded",
            "event",
            items[at].span,
            {**pair, **slots_office},
            None,
            found_by="succession:noun",
            sense="earlier" if plural else None,
        )


def _named_beside(sentence: Sentence, first: int, last: int) -> list[Argument]:
    """The persons that the noun phrase is said of: right after it, after a comma or a form of "be", or before a
    comma."""
    items = sentence.items
    at = last
    while at < len(items) and (
        items[at].lower in (",", ":", "like")
        or items[at].lower in lexicon.BE
        or items[at].lower in ("include", "included")
    ):
        at += 1
    found = person_after(sentence, at)
    if found is not None and at - last <= 2:
        closed = found + 1 >= len(items) or items[found + 1].tag in (
            it.PUNCT,
            it.V,
            it.X,
            it.C,
            it.P,
            it.R,
            it.M,
            it.ADV,
            it.TIME,
        )
        people = [found]
        if at > last and items[at - 1].lower in ("include", "included"):
            step = found + 1
            while step < len(items) and items[step].lower in (",", "and"):
                more = person_after(sentence, step + 1)
                if more is None:
                    break
                people.append(more)
                step = more + 1
        return [argument for p in people if (argument := _person(sentence, p)) is not None] if closed else []
    if first > 1 and (items[first - 1].lower == "," or items[first - 1].lower in lexicon.BE):
        before = _person(sentence, first - 2)
        return [before] if before is not None else []
    return []


def _after_terms(sentence: Sentence, book: Phrasebook, at: int) -> Iterator[Claim]:
    """ "begins work as UN chief, following two terms of Ban Ki-moon" """
    items = sentence.items
    if at + 2 >= len(items) or items[at + 1].lower not in ("of", "under"):
        return
    found = person_after(sentence, at + 2)
    start = at - 1
    while start > 0 and items[start].tag in (it.NUM, it.D, it.N) and at - start < 4:
        start -= 1
    if found is None or items[start].lower not in ("following", "after"):
        return
    earlier = [m for m in find_offices(sentence, book) if m.last <= start and not m.listed]
    people = [i for i in range(start) if of_kinds(sentence.ledger, items[i], ("person",))]
    before, after = _person(sentence, found), _person(sentence, people[0]) if len(people) == 1 else None
    if len(earlier) != 1 or before is None or after is None:
        return
    yield from build(
        sentence,
        "succeeded",
        "event",
        items[at].span,
        {"S": [after], "O": [before], "office": [earlier[0].office]},
        None,
        found_by="succession:terms",
    )


_CAME = frozenset(("came", "comes", "follow", "followed"))


def _came(sentence: Sentence, at: int) -> Iterator[Claim]:
    """ "After Brezhnev came Andropov, then Chernenko": each began before the next; "before him came …"."""
    items = sentence.items
    first = _person(sentence, at + 1)
    if first is None and items[at + 1].tag == it.PR:
        meant = antecedents(sentence, items[at + 1], ("person",))
        first = meant[0] if meant is not None and len(meant) == 1 else None
    if first is None or items[at + 2].lower not in _CAME:
        return
    people = [first]
    position = at + 3
    while position < len(items) and len(people) < 12:
        if items[position].lower in (",", "and", "then", "next", "finally", "later", "after", "him", "the", "first"):
            position += 1
            continue
        found = person_after(sentence, position)
        other = _person(sentence, found) if found is not None else None
        if found is None or other is None:
            break
        people.append(other)
        position = found + 1
    if items[at].lower == "before":
        people = people[1::-1]  # only the nearest is certain
    for before, after in pairwise(people):
        if not set(before.entities) & set(after.entities):
            yield from build(
                sentence, "succeeded", "event", items[at + 2].span, {"S": [after], "O": [before]}, None,
                found_by="succession:came", sense="order",
            )  # fmt: skip


def _before_another(sentence: Sentence, book: Phrasebook, mention: OfficeMention) -> Iterator[Claim]:
    """ "Groysman was prime minister before Honcharuk": who is said to have been it in which order."""
    items, at = sentence.items, mention.last
    if mention.plural or mention.listed or at + 1 >= len(items) or items[at].lower not in ("before", "after"):
        return
    found = person_after(sentence, at + 1)
    other = _person(sentence, found) if found is not None else None
    follows = items[found + 1] if found is not None and found + 1 < len(items) else None
    if other is None or (follows is not None and follows.tag in (it.V, it.X, it.M, it.GEN, it.C)):
        return
    frame = frame_of(sentence, mention.first)
    if (
        frame is None
        or frame.group.negated
        or frame.open
        or frame.group.lemma not in ("be", "become", "serve")
        or not frame.subjects
    ):
        return
    meant = resolve(sentence, frame.subjects[0], ("person",))
    if not meant or len(meant) != 1 or set(meant[0].entities) & set(other.entities):
        return
    pair = {"S": [other], "O": meant} if items[at].lower == "before" else {"S": meant, "O": [other]}
    yield from build(
        sentence, "succeeded", "event", items[at].span, {**pair, "office": [mention.office]}, None,
        found_by="succession:beside", sense="order", frame=frame,
    )  # fmt: skip


def _upon_the_end(sentence: Sentence, at: int) -> Iterator[Claim]:
    """ "came to power following the death of X", "after X's resignation Y took over": who took over then came next."""
    items = sentence.items
    first = at
    while first and (items[first - 1].tag == it.D or items[first - 1].lower in _SUDDEN):
        first -= 1
    owner = _person(sentence, first - 2) if first > 1 and items[first - 1].tag == it.GEN else None
    governor = first - 3 if owner is not None else first - 1
    if owner is None and at + 2 < len(items) and items[at + 1].lower == "of":
        found = person_after(sentence, at + 2)
        owner = _person(sentence, found) if found is not None else None
    if owner is None or governor < 0 or items[governor].lower not in ("after", "following", "upon", "with"):
        return
    for frame in sentence.frames:
        group = frame.group
        if group.form != "finite" or group.negated or group.passive or frame.open or len(frame.subjects) != 1:
            continue
        words = {items[i].lower for i in range(group.first, min(group.last + 3, len(items)))}
        if not (group.lemma in ("take", "assume") and words & {"over", "power", "charge"}) and not (
            group.lemma == "come" and "power" in words
        ):
            continue
        meant = resolve(sentence, frame.subjects[0], ("person",))
        inside = frame.begin <= at < max(frame.end, group.last)
        if (
            meant
            and len(meant) == 1
            and (inside or at < group.first)
            and not set(meant[0].entities) & set(owner.entities)
        ):
            yield from build(
                sentence, "succeeded", "event", items[at].span, {"S": meant, "O": [owner]}, None, found_by="succession:upon",
                frame=frame,
            )  # fmt: skip


def _row(sentence: Sentence, book: Phrasebook, mention: OfficeMention) -> Iterator[Claim]:
    """ "Presidents of France: Chirac, then Sarkozy, then Hollande": each began before the next."""
    del book
    items = sentence.items
    at = mention.last
    if at >= len(items) or items[at].lower not in (":", ",", "–", "—"):
        return
    people: list[int] = []
    then = False
    at += 1
    while at < len(items):
        if items[at].lower in (",", "and", "then", "finally", "next", "later", "→", "–"):
            then = then or items[at].lower in ("then", "next", "later", "→")
            at += 1
            continue
        found = person_after(sentence, at)
        if found is None:
            break
        people.append(found)
        at = found + 1
    if not then or len(people) < 2:
        return
    for left, right in pairwise(people):
        before, after = _person(sentence, left), _person(sentence, right)
        if before is not None and after is not None:
            yield from build(
                sentence,
                "succeeded",
                "event",
                Span(items[left].start, items[right].end),
                {"S": [after], "O": [before], "office": [mention.office]},
                None,
                found_by="succession:row",
                sense="order",
            )


def _place_in_row(sentence: Sentence, book: Phrasebook, mention: OfficeMention) -> Iterator[Claim]:
    """ "Ukraine's third president, …", "the last president of X was also its first: Y" """
    if mention.plural or mention.listed or mention.future:
        return
    ordinal = mention.ordinal or _last(sentence, mention)
    elided = _elided(sentence, mention)
    if ordinal is None and elided is None:
        return
    items = sentence.items
    plain = not (mention.modifiers - _PLAIN)
    follows = items[mention.last] if mention.last < len(items) else None
    if follows is not None and follows.tag in (it.P, it.TO, it.S) and follows.lower not in (",", "of"):
        plain = False
    plain = plain and not _is_of_some(sentence, mention)
    person = holder_of(sentence, mention)
    frame = frame_of(sentence, mention.first)
    if person is None and frame is not None and frame.group.lemma in ("be", "become"):
        for phrase in (*frame.subjects[:1], *frame.objects[:1]):
            if mention_in(sentence, book, phrase) is not mention:
                person = next(
                    (i for i in range(phrase.first, phrase.last) if of_kinds(sentence.ledger, items[i], ("person",))),
                    person,
                )
        if person is None:
            after = [i for i in range(frame.group.last, len(items)) if items[i - 1].lower in (":", "–", "—")]
            person = next((p for i in after if (p := person_after(sentence, i)) is not None), None)
    subject = _person(sentence, person) if person is not None else None
    if subject is None:
        return
    negated = frame is not None and frame.group.negated
    for number in ((ordinal if plain else None), elided):
        if number is not None:
            yield from build(
                sentence,
                RELATION,
                "state",
                number.span,
                {"S": [subject], "O": [mention.office]},
                frame_time(sentence, frame) if frame is not None else None,
                found_by="succession:ordinal",
                shape="ordinal",
                quantity=number,
                frame=frame,
                positive=not negated,
            )


def _is_of_some(sentence: Sentence, mention: OfficeMention) -> bool:
    """ "The first president born after the war", "the first president who …", "the first chancellor of a united Germany": of some."""
    items, last = sentence.items, mention.last
    if last < len(items) and items[last].tag == it.R:
        return True
    if any(frame.group.first == last and frame.group.form in ("participle", "ing") for frame in sentence.frames):
        return True
    owner = next((at for at in range(mention.first, last) if items[at].lower == "of"), last)
    return any(
        items[at].text[0].islower() and items[at].tag != it.D and items[at].lower not in _SOVEREIGN
        for at in range(owner + 1, last)
    )


_CHOSEN = frozenset("elect choose appoint name".split())


def _first_chosen(sentence: Sentence, book: Phrasebook, mention: OfficeMention) -> Iterator[Claim]:
    """ "In 1995 she was elected first president of the union": who is chosen as the first of a row begins then."""
    if mention.plural or mention.listed or mention.modifiers - _PLAIN - {"elected", "chosen", "appointed", "named"}:
        return
    for frame in sentence.frames:
        if frame.group.lemma not in _CHOSEN or not frame.group.passive or frame.group.negated or not frame.subjects:
            continue
        if not any(mention_in(sentence, book, place) is mention for place in frame.objects[:1]):
            continue
        subjects, when = resolve(sentence, frame.subjects[0], ("person",)), frame_time(sentence, frame)
        if subjects is not None and len(subjects) == 1 and when is not None and when.mode == "in":
            yield from build(
                sentence, RELATION, "begin", sentence.items[frame.group.verb].span, {"S": subjects, "O": [mention.office]}, when,
                found_by="succession:first", frame=frame, sense="chosen",
            )  # fmt: skip


def _last(sentence: Sentence, mention: OfficeMention) -> Number | None:
    for at in range(mention.opens, mention.first):
        if sentence.items[at].lower in ("last", "final"):
            return Number(sentence.items[at].span, _LAST, _LAST, True)
    return None


def _elided(sentence: Sentence, mention: OfficeMention) -> Number | None:
    """The ordinal in "was also its third", where the office is that of the subject."""
    items = sentence.items
    at = mention.last
    if at >= len(items) or items[at].tag != it.X:
        return None
    for position in range(at + 1, min(at + 5, len(items))):
        number = items[position].number
        if number is not None and number.ordinal:
            follows = items[position + 1] if position + 1 < len(items) else None
            alone = follows is None or follows.tag == it.PUNCT
            return number if alone and items[position - 1].lower in ("its", "the", "their") else None
        if items[position].tag not in (it.D, it.ADV):
            return None
    return None
