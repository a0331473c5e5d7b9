"""A clause and something known of its day or month in, whether and where the clause tells it out: see `checker.claims.days`.

The words must say what the fact's relation says, or be those of a telling; those who took part must be named there or shortly before.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Any

from checker.claims.clauses import counted_from
from checker.claims.dayrows import DAY_TOLD, DAY_WORDS
from checker.claims.knowndays import Row
from checker.claims.sentence import Sentence
from checker.claims.tellings import RELATIONS, base_forms_of, meant_by, places_of
from checker.claims.whereabouts import is_elsewhere
from checker.filed import Filed
from checker.prepared import prepared
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.values import When
from ledger.light import NamedTuple
from ledger.store import Ledger

_WEAK = frozenset(
    "be have do make get give take put come go bring begin start launch open end stop halt finish close hold keep lead use let "
    "call follow appear see say meet move set fall stand pass arise become receive enter leave happen occur place".split()
)
"""Words that say so little of what happened that more of those who took part must be named."""
_HAPPENING = frozenset("be happen hold occur come take begin start follow".split())
_PRONOUNS = frozenset(("it", "they", "this", "these"))
_PLACES = ("city", "place", "facility")
_OFFICES = ("holds_office", "elected", "appointed")
_POSTS = frozenset(("from", "as"))
"""Words after which it is said what was held: "resigned from the service" is of no office that is only known."""


class Telling(NamedTuple):
    """Where a clause says what a row is about, and whether so plainly that another year is a slip."""

    at: int
    sure: bool
    took_part: frozenset[str]
    """Who may be named there without anything else being meant."""


class Clause(NamedTuple):
    """What a clause says, and with whom."""

    sentence: Sentence
    inside: Sequence[int]
    frame: Frame
    when: When
    keys: frozenset[str]
    named: frozenset[str]
    """The entities that it names, or that its pronouns stand for."""


@lru_cache(maxsize=8)
def _words(ledger: Ledger) -> Filed[tuple[tuple[str, ...], ...]]:
    return Filed(prepared(ledger), DAY_WORDS, lambda rows: tuple(tuple(words) for words in rows))


@lru_cache(maxsize=8)
def _told(ledger: Ledger) -> Filed[tuple[Any, ...]]:
    return Filed(prepared(ledger), DAY_TOLD, tuple)


def tells(clause: Clause, row: Row) -> Telling | None:
    """Where the clause says what the row is about, None where it does not."""
    if row.relation in RELATIONS:
        for aspect, groups, unless in _told(clause.sentence.ledger).get(row.subject, ()):
            if (aspect == "end") == (row.aspect == "end"):
                told = _by_pattern(clause, row.subject, groups, unless, row.nouns[0])
                if told is not None:
                    return told
    return _by_relation(clause, row)


def _by_relation(clause: Clause, row: Row) -> Telling | None:
    """The relation's own words, and those who took part."""
    ways = [
        words
        for words in _words(clause.sentence.ledger).get(f"{row.relation}/{row.aspect}", ())
        if clause.keys.issuperset(words)
    ]
    if not ways:
        return None
    said = next((words for words in ways if not _WEAK.issuperset(words)), None)
    subject = _is_here(clause, row.subject) or _is_called(clause, row, row.subject, row.nouns[0])
    taken_up = row.relation == "happened" and not subject and _is_taken_up(clause, row.subject)
    if taken_up:
        subject, said = True, said or ways[0]
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
    took_part = _taking_part(clause.sentence.ledger, row)
    strange = any(entity not in took_part for entity in clause.named)
    if here < (said is None) + strange or (here == 0 and (strange or said is None)):
        return None
    if row.object is not None and _is_counted_from(clause, row.object):
        return None
    if (said is None or row.relation == "happened") and not _is_spoken_of(clause, took_part, row.nouns[0]):
        return None
    at = _place(clause, (said or ways[0])[0])
    if at is None:
        return None
    frame = clause.frame
    if row.object is not None and at == frame.group.verb and len(said or ways[0]) == 1 and _does_it_to_another(clause):
        return None
    meant = _is_here(clause, row.subject) or taken_up
    other = row.relation in _OFFICES and not object and not clause.keys.isdisjoint(_POSTS)
    month_is_enough = said is not None and at == frame.group.verb and meant and not other
    return Telling(at, clause.when.precision == "day" or month_is_enough, took_part)


def _is_counted_from(clause: Clause, entity: str) -> bool:
    """ "…, a year before the Treaty of Straw": what the time of the clause lies so far from was at another time."""
    items = clause.sentence.items
    names = [items[i].name for i in counted_from(clause.sentence, range(len(items)))]
    return any(name is not None and entity in name.entities for name in names)


def _does_it_to_another(clause: Clause) -> bool:
    """ "The council suspended its meeting on Ruritania": is what the verb is done to a common noun of its own?"""
    items = clause.sentence.items
    place = clause.frame.objects[0] if clause.frame.objects else None
    if place is None or place.conjuncts or items[place.first].lower not in ("its", "their", "a", "an"):
        return False
    return all(items[i].name is None for i in range(place.first, place.last)) and items[place.head].tag == it.N


def _by_pattern(
    clause: Clause, entity: str, groups: Sequence[Sequence[str]], unless: Sequence[str], nouns: Sequence[str]
) -> Telling | None:
    """The words of a telling, of which some of those who took part may have been named before."""
    sentence, inside, frame = clause.sentence, clause.inside, clause.frame
    said = next((word for word in groups[-1] if clause.keys.issuperset(word.split())), None)
    if said is None and clause.frame.group.lemma in _HAPPENING:
        words = [*nouns, *(word for group in groups for word in group)]
        said = clause.frame.group.lemma if _is_spoken_of(clause, frozenset(), words) else None
    if said is None or any(p for word in unless for p in places_of(sentence, word, inside, frame)):
        return None
    places = [
        next(((word, p) for word in group for p in places_of(sentence, word, inside, frame)), None)
        for group in groups[:-1]
    ]
    here = [place is not None for place in places]
    own = tuple(word[1:] for group in groups for word in group if word.startswith("@"))
    matched = {at for place in places if place is not None for at in place[1]}
    if not any(here) or is_elsewhere(sentence, entity, own, inside, matched):
        return None
    took_part = frozenset().union(*(_akin(sentence.ledger, e) for e in own))
    weak = False
    if not all(here):
        for group, is_here in zip(groups[:-1], here, strict=True):
            if not is_here and not any(word.startswith("@") and _is_near(clause, word[1:]) for word in group):
                return None
        if not clause.named <= took_part:
            return None
        named = any(place is not None and place[0].startswith("@") for place in places)
        weak = clause.when.precision == "month" and (_WEAK.issuperset(said.split()) or not named)
    sure = not weak and any(_is_near(clause, e) for e in own)
    at = _place(clause, said.split()[0])
    if at is None:
        return None
    return Telling(at, sure, clause.named if all(here) else took_part)


def _is_spoken_of(clause: Clause, entities: Set[str], nouns: Sequence[str]) -> bool:
    """Is the subject of the clause a pronoun, one of these, or one of the nouns?"""
    frame = clause.frame
    if not frame.subjects:
        return False
    head = clause.sentence.items[frame.subjects[0].head]
    named = head.name is not None and not entities.isdisjoint(head.name.entities)
    return head.tag == it.PR or named or not base_forms_of(head).isdisjoint(nouns)


@lru_cache(maxsize=4096)
def _akin(ledger: Ledger, entity_id: str) -> frozenset[str]:
    """What may be named beside somebody who took part and is nobody else: the capital, the country around a city, the owner."""
    found = set(meant_by(ledger, entity_id))
    entity = ledger.entity(entity_id)
    if entity is not None:
        beside = (entity.of, entity.part_of, entity.seat, entity.nationality)
        found.update(e for e in beside if e is not None)
        found.update(e for other in beside if other is not None for e in meant_by(ledger, other))
    return frozenset(found)


def _taking_part(ledger: Ledger, row: Row) -> frozenset[str]:
    return frozenset().union(*(_akin(ledger, e) for e in (row.subject, row.object, *row.others) if e is not None))


def _is_taken_up(clause: Clause, entity: str) -> bool:
    """ "There were riots known as the Straw Rising. They began in May": is the subject a pronoun, and the thing the last named?"""
    frame, memory = clause.frame, clause.sentence.memory
    pronoun = bool(frame.subjects) and clause.sentence.items[frame.subjects[0].head].lower in _PRONOUNS
    return pronoun and not clause.named and memory.named.get(entity) == memory.number - 1


def _is_here(clause: Clause, entity: str) -> bool:
    return not clause.named.isdisjoint(meant_by(clause.sentence.ledger, entity))


def _is_near(clause: Clause, entity: str) -> bool:
    sentence = clause.sentence
    return entity in sentence.memory.mentioned or entity in sentence.named


def _is_called(clause: Clause, row: Row, entity: str, nouns: Sequence[str]) -> bool:
    """Does a common noun of the clause stand for a thing named before, or that came about in a place named before?"""
    if clause.keys.isdisjoint(nouns):
        return False
    ledger = clause.sentence.ledger
    places = (e for e in row.others if (other := ledger.entity(e)) is not None and other.kind in _PLACES)
    return _is_near(clause, entity) or any(_is_near(clause, place) for place in places)


def _place(clause: Clause, word: str) -> int | None:
    """Where the clause says a word as a verb, or as a noun."""
    frames = [f for f in clause.sentence.frames if f is clause.frame or f.governor is clause.frame]
    verbs = {frame.group.verb for frame in frames}
    items = clause.sentence.items
    places = [i for i in clause.inside if word in base_forms_of(items[i])]
    return next((i for i in places if i in verbs), next((i for i in places if items[i].tag == it.N), None))
