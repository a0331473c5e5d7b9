"""Entries that give a thing and its years only: "SFOR, December 1996 to December 2004", "GUAM, since 1997", "the force, in the
province since June 1999, …".

From when to when there was a mission or an organisation. The years beside a name may also be those of
somebody else's part in it ("Norway's missions: KFOR, since 2001"): so a time at which there was the thing is only taken for wrong
where the other end is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import when_of
from checker.syntax import item as it
from checker.values import CONTEXTUAL, UNHEARD, Argument, Aspect, Claim, When
from checker.verdicts.compare import moment_fits
from ledger.light import replace
from ledger.model import Fact, Moment
from ledger.spans import Truth

_RELATIONS = {"mission": "operates", "organisation": "exists"}
"""Of events no more than of states: writers let a war begin and end when they will."""
_OPENS = frozenset((";", ":", "•", "*", "-", "–", "—", "|", ".", ")"))
_MARKS = frozenset((",", "(", ":", "–", "—"))
_SIDES: dict[str, Aspect] = {"since": "begin", "from": "begin", "until": "end", "till": "end", "to": "end"}
_JOINS = frozenset(("to", "until", "till", "-", "–", "—", "through", "and"))
_PLACES = ("city", "place", "state", "territory")
MOST_WORDS = 4
"""Words between the name and its years that say where or how; more may say what somebody did."""


def read_spans(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims of entries that are a name with its years."""
    items = sentence.items
    for at, item in enumerate(items[:-1]):
        first = at - 1 if at and items[at - 1].tag == it.D else at  # "the" before the name
        if item.name is None or (first and items[first - 1].lower not in _OPENS):
            continue
        named = _named(sentence, at)
        if named is None or named[0] not in book.relations:
            continue
        relation, argument = named
        facts = [fact for fact in sentence.ledger.facts(relation, argument.entities[0]) if not fact.negative]
        sides = _sides(sentence, at + 1)
        right = [any(moment_fits(m, when) is not Truth.NO for m in _moments(facts, side)) for side, when in sides]
        for side, when in sides:
            loose = not any(right) and _lasted(facts, when)
            yield from build(sentence, relation, side, item.span, {"S": [argument]}, when, found_by="span", loose=loose)


def _named(sentence: Sentence, at: int) -> tuple[str, Argument] | None:
    """The relation that says how long the named thing lasted, and the thing."""
    item = sentence.items[at]
    if item.name is None or all(reading.kind in (CONTEXTUAL, UNHEARD) for reading in item.name.readings):
        return None
    for kind, relation in _RELATIONS.items():
        entities = of_kinds(sentence.ledger, item, (kind,), head=False)
        if len(entities) == 1 and entities == item.name.entities:
            return relation, Argument(item.span, item.text, entities)
    return None


def _sides(sentence: Sentence, at: int) -> list[tuple[Aspect, When]]:
    """The beginning and the end that stand behind the name, and behind which the entry ends."""
    items = sentence.items
    marked = items[at].lower in _MARKS
    if marked:
        at = _behind_words(sentence, at + 1)
    governor = items[at].lower if at < len(items) else ""
    if governor in _SIDES or governor == "between":
        at += 1
    first = items[at].time if at < len(items) else None
    if first is None:
        return []
    second = None
    if at + 2 < len(items) and items[at + 1].lower in _JOINS and _SIDES.get(governor) != "end":
        second = items[at + 2].time
    end = at + 3 if second is not None else at + 1
    if end < len(items) and items[end].tag != it.PUNCT and items[end].lower != ")":
        return []
    if second is None:
        side = _SIDES.get(governor) if governor != "to" and marked else None
        return [(side, when)] if side is not None and (when := _plain(when_of(first, "in"))) is not None else []
    begin, until = _plain(when_of(first, "in")), _plain(when_of(second, "in"))
    if begin is None or until is None or begin.low > until.high:
        return []
    return [("begin", begin), ("end", until)]


def _behind_words(sentence: Sentence, at: int) -> int:
    """Where the words end that say where the thing was or how ("off Somalia", "in place", "under NATO command"), if no more stand
    there; else `at`."""
    items, end = sentence.items, at
    if end >= len(items) or items[end].tag != it.P or items[end].lower in _SIDES or items[end].lower == "between":
        return at
    while end < len(items) and end - at < MOST_WORDS and items[end].lower not in _SIDES and items[end].time is None:
        item = items[end]
        place = bool(of_kinds(sentence.ledger, item, (*_PLACES, "organisation"), head=False))
        if not (place or (item.name is None and item.number is None and item.tag in (it.P, it.D, it.N))):
            return at
        end += 1
    governed = end < len(items) and items[end].lower in _SIDES
    return end if governed else at


def _plain(when: When | None) -> When | None:
    return replace(when, mode="in") if when is not None and when.certain else None


def _moments(facts: list[Fact], side: Aspect) -> Iterator[Moment]:
    """The days on which the things began, or ended."""
    for fact in facts:
        for moment in (fact.begin, *fact.also) if side == "begin" else (fact.end, *fact.also_end):
            if moment is not None:
                yield moment


def _lasted(facts: list[Fact], when: When) -> bool:
    """Was there the thing at that time? Then somebody's part in it may have begun or ended."""
    for fact in facts:
        begins, ends = list(_moments([fact], "begin")), list(_moments([fact], "end"))
        if (not begins or min(m.lo for m in begins) <= when.high) and (
            fact.end is None or when.low <= max(m.hi for m in ends)
        ):
            return True
    return False
