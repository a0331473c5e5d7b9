"""The day as evidence of what is meant: "a protocol was signed there on 5 September 2014", "talks began on 17 November 1969".

What a clause tells loosely (a pronoun, a common noun, a thing left unsaid) is the fact of its day of the year, if the words say
what the fact's relation says, those who took part are named there or shortly before, and nobody else is. That two such things
fall on one day of the year by chance is rare; so a claim of the right date is supported, and one of another year contradicted
(`checker.verdicts.samedays`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date
from functools import lru_cache
from typing import Any

from checker.claims.antecedents import antecedents
from checker.claims.build import build
from checker.claims.clauses import clause_of, clause_time
from checker.claims.dayrows import DAY_WORDS, DAYS
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.tellings import ACTORS, base_forms_of, meant_by, places_of
from checker.filed import Filed
from checker.prepared import prepared
from checker.syntax import items as it
from checker.syntax.frame import Frame
from checker.values import Argument, Claim, Span, When
from ledger.light import NamedTuple
from ledger.store import Ledger

FARTHEST = 20
"""Years between the year that is written and the fact's."""
_AGAIN = frozenset(
    "anniversary commemorate commemoration celebrate celebration mark remember recall annual annually yearly traditionally holiday "
    "birthday monument memorial every wreath honour honor jubilee centenary".split()
)
"""Words of what comes again on the same day of later years."""
_WEAK = frozenset(
    "be have do make get give take put come go bring begin start launch open end stop halt finish close hold keep lead use let "
    "call follow appear see say meet move set fall stand pass arise become receive enter leave happen occur place".split()
)
"""Words that say so little of what happened that more of those who took part must be named."""
_HAPPENING = frozenset("happen occur come take begin start follow".split())
_PLACES = ("city", "place", "facility")
_OFFICES = ("holds_office", "elected", "appointed")


class _Row(NamedTuple):
    relation: str
    aspect: str
    year: int
    subject: str
    object: str | None
    others: tuple[str, ...]
    nouns: tuple[tuple[str, ...], ...]
    patterns: tuple[Any, ...]


class _Clause(NamedTuple):
    """What a clause says, and with whom."""

    sentence: Sentence
    inside: Sequence[int]
    frame: Frame | None
    keys: frozenset[str]
    named: frozenset[str]
    """The entities that it names, or that its pronouns stand for."""


@lru_cache(maxsize=8)
def _rows(ledger: Ledger) -> Filed[tuple[_Row, ...]]:
    def read(rows: list[Any]) -> tuple[_Row, ...]:
        return tuple(
            _Row(
                relation, aspect, year, subject, object, tuple(others), tuple(tuple(n) for n in nouns), tuple(patterns)
            )
            for relation, aspect, year, subject, object, others, nouns, patterns in rows
        )

    return Filed(prepared(ledger), DAYS, read)


@lru_cache(maxsize=8)
def _words(ledger: Ledger) -> Filed[tuple[tuple[str, ...], ...]]:
    return Filed(prepared(ledger), DAY_WORDS, lambda rows: tuple(tuple(words) for words in rows))


def read_days(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that what is known of a day of the year, or of that day of another year, happened on the day of a clause."""
    if not any(item.time is not None and item.time.precision == "day" for item in sentence.items):
        return
    for frame in sentence.frames:
        if frame.open or frame.group.negated or frame.group.form == "infinitive":
            continue
        when = clause_time(sentence, frame)
        if when is None or not _is_full_day(when):
            continue
        yield from _claims(_clause(sentence, clause_of(sentence, frame), frame), when, book)


def _is_full_day(when: When) -> bool:
    return (
        when.precision == "day" and when.mode in ("in", "since") and when.certain and when.spoken and not when.yearless
        and when.low == when.high
    )  # fmt: skip


def _clause(sentence: Sentence, inside: Sequence[int], frame: Frame) -> _Clause:
    items = sentence.items
    named = {e for i in inside if (name := items[i].name) is not None for e in name.entities}
    for i in inside:
        if items[i].tag == it.PR:
            named.update(e for argument in antecedents(sentence, items[i], ACTORS) or () for e in argument.entities)
    keys = frozenset(key for i in inside for key in base_forms_of(items[i]))
    return _Clause(sentence, inside, frame, keys, frozenset(named))


def _claims(clause: _Clause, when: When, book: Phrasebook) -> Iterator[Claim]:
    sentence = clause.sentence
    if not _AGAIN.isdisjoint(clause.keys):
        return
    day = date.fromordinal(when.low)
    near = [
        row for row in _rows(sentence.ledger).get(day.strftime("%m-%d"), ()) if abs(row.year - day.year) <= FARTHEST
    ]
    found = [
        (row, said) for row in near if row.relation in book.relations and (said := _tells(clause, row)) is not None
    ]
    right = [(row, said) for row, said in found if row.year == day.year]
    if not right and (_is_of_the_day(clause, near, day.year) or len({row.year for row, _ in found}) != 1):
        return
    for row, at in right or found:
        head = sentence.items[at]
        subject = Argument(head.span, head.text, (row.subject,), "telling", contextual=True)
        slots = {"S": [subject]}
        if row.object is not None:
            slots["O"] = [Argument(head.span, head.text, (row.object,), "telling", contextual=True)]
        yield from build(
            sentence, row.relation, row.aspect, Span(head.start, head.end), slots, when,  # type: ignore[arg-type]
            found_by="day", frame=clause.frame, loose=True,
        )  # fmt: skip


def _is_of_the_day(clause: _Clause, near: Sequence[_Row], year: int) -> bool:
    """Is anything on record of that very day of those whom the clause names?"""
    return any(row.year == year and not clause.named.isdisjoint((row.subject, row.object, *row.others)) for row in near)


def _tells(clause: _Clause, row: _Row) -> int | None:
    """Where the clause says what the row is about, None where it does not."""
    for groups, unless in row.patterns:
        at = _by_pattern(clause, groups, unless, row.nouns[0])
        if at is not None:
            return at
    return _by_relation(clause, row)


def _by_relation(clause: _Clause, row: _Row) -> int | None:
    """The relation's own words, and those who took part."""
    ways = [
        words
        for words in _words(clause.sentence.ledger).get(f"{row.relation}/{row.aspect}", ())
        if clause.keys.issuperset(words)
    ]
    if not ways:
        return None
    said = next((words for words in ways if not _WEAK.issuperset(words)), None)
    ledger = clause.sentence.ledger
    subject = _is_here(clause, row.subject) or _is_called(clause, row, row.subject, row.nouns[0])
    object = row.object is not None and (
        _is_here(clause, row.object) or _is_called(clause, row, row.object, row.nouns[1])
    )
    others = sum(_is_here(clause, entity) for entity in row.others)
    here = subject + object + others
    if not (subject or _is_near(clause, row.subject) or others > 1):
        return None
    if row.object is not None and not (
        object or _is_near(clause, row.object) or (row.relation in _OFFICES and subject)
    ):
        return None
    took_part = {
        e for entity in (row.subject, row.object, *row.others) if entity is not None for e in meant_by(ledger, entity)
    }
    strange = any(entity not in took_part for entity in clause.named)
    if here < (said is None) + strange or (here == 0 and (strange or said is None)):
        return None
    if (said is None or row.relation == "happened") and not _is_spoken_of(clause, took_part, row.nouns[0]):
        return None
    return _place(clause, (said or ways[0])[0])


def _by_pattern(
    clause: _Clause, groups: Sequence[Sequence[str]], unless: Sequence[str], nouns: Sequence[str]
) -> int | None:
    """The words of a telling, of which some of those who took part may have been named before."""
    sentence, inside, frame = clause.sentence, clause.inside, clause.frame
    said = next((word for word in groups[-1] if clause.keys.issuperset(word.split())), None)
    if said is None and clause.frame is not None and clause.frame.group.lemma in _HAPPENING:
        words = [*nouns, *(word for group in groups for word in group)]
        said = clause.frame.group.lemma if _is_spoken_of(clause, frozenset(), words) else None
    if said is None or any(p for word in unless for p in places_of(sentence, word, inside, frame)):
        return None
    here = [any(p for word in group for p in places_of(sentence, word, inside, frame)) for group in groups[:-1]]
    if not any(here):
        return None
    if not all(here):
        for group, is_here in zip(groups[:-1], here, strict=True):
            if not is_here and not any(word.startswith("@") and _is_near(clause, word[1:]) for word in group):
                return None
        meant = {
            e for group in groups for word in group if word.startswith("@") for e in meant_by(sentence.ledger, word[1:])
        }
        if not clause.named <= meant:
            return None
    return _place(clause, said.split()[0])


def _is_spoken_of(clause: _Clause, entities: Set[str], nouns: Sequence[str]) -> bool:
    """Is the subject of the clause a pronoun, one of these, or one of the nouns?"""
    frame = clause.frame
    if frame is None or not frame.subjects:
        return False
    head = clause.sentence.items[frame.subjects[0].head]
    named = head.name is not None and not entities.isdisjoint(head.name.entities)
    return head.tag == it.PR or named or not base_forms_of(head).isdisjoint(nouns)


def _is_here(clause: _Clause, entity: str) -> bool:
    return not clause.named.isdisjoint(meant_by(clause.sentence.ledger, entity))


def _is_near(clause: _Clause, entity: str) -> bool:
    sentence = clause.sentence
    return entity in sentence.memory.mentioned or entity in sentence.named


def _is_called(clause: _Clause, row: _Row, entity: str, nouns: Sequence[str]) -> bool:
    """Does a common noun of the clause stand for a thing named before, or that came about in a place named before?"""
    if clause.keys.isdisjoint(nouns):
        return False
    ledger = clause.sentence.ledger
    places = (e for e in row.others if (other := ledger.entity(e)) is not None and other.kind in _PLACES)
    return _is_near(clause, entity) or any(_is_near(clause, place) for place in places)


def _place(clause: _Clause, word: str) -> int:
    return next(i for i in clause.inside if word in base_forms_of(clause.sentence.items[i]))
