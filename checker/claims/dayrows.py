"""A ledger in, what is known to have happened on each day of the year out, as tables: see `checker.claims.days`.

Works once for a ledger (`checker.prepared`). A row says what its fact is about, who took part, and the common nouns by which
its things may be called; the words by which its relation is told are filed once for all.
"""

from __future__ import annotations

import re
from typing import Any

from checker.syntax.lexicon import TIME_NOUNS
from ledger.model import Fact, Phrase
from ledger.store import Ledger
from ledger.tables import Draft

DAYS = "day"
"""The table of the rows: month -> relation, aspect, date, subject, object, others who took part, nouns of the two,
and whether it began then and lasted."""
DAY_TOLD = "day told"
"""The table of the tellings: thing -> the aspect of each, its groups of words, and the words that must not be there."""
DAY_WORDS = "day words"
"""The table of the words: relation and aspect -> the words of each way to tell it, which must all be said."""
_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?")
_SMALL = frozenset("a an the of in on at to by for from with as into its his her their".split())
_CALLED = ("treaty", "document", "event", "mission", "facility")
_CHOOSING = ["choose", "elect", "name", "appoint", "select", "pick", "install", "inaugurate", "succeed", "replace"]
"""How it is told that somebody came into an office."""
_LEAVING = ["resign", "step down", "oust", "remove", "replace", "dismiss", "leave", "quit", "depose"]


def file_days(ledger: Ledger, tables: Draft) -> None:
    """File what is known to the day or the month by the month, and the words by which it is told."""
    words: dict[str, list[Any]] = {}
    for phrase in ledger.phrases():
        if phrase.kind != "role" and phrase.aspect in ("event", "begin", "end"):
            said = _said(phrase)
            ways = words.setdefault(f"{phrase.relation}/{phrase.aspect}", [])
            if said not in ways:
                ways.append(said)
    for aspect, more in (("begin", _CHOOSING), ("end", _LEAVING)):
        listed = words.get(f"holds_office/{aspect}")
        if listed is not None:
            listed += [said for word in more if (said := word.split()) not in listed]
    tables.file(DAY_WORDS, words)
    told: dict[str, list[Any]] = {}
    for telling in ledger.tellings():
        for pattern in telling.patterns:
            told.setdefault(telling.id, []).append([pattern.aspect, pattern.groups, pattern.unless])
    tables.file(DAY_TOLD, told)
    tables.file(DAYS, _rows(ledger))


def _said(phrase: Phrase) -> list[str]:
    return [phrase.trigger, *(word for word in phrase.tail if word not in _SMALL)]


def _rows(ledger: Ledger) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for relation in ledger.relations():
        for fact in ledger.facts(relation.id):
            if fact.negative or fact.status is not None or _is_of_a_state(ledger, fact):
                continue
            others = [entity for _, entities in fact.roles for entity in entities]
            nouns = [_nouns(ledger, fact.subject), _nouns(ledger, fact.object)]
            lasts = relation.shape == "event" and fact.end is not None and fact.end != fact.begin
            for aspect, edtf in _days(fact, relation.shape):
                row = [fact.relation, aspect, edtf, fact.subject, fact.object, others, nouns, lasts]
                found.setdefault(edtf[5:7], []).append(row)
    return found


def _is_of_a_state(ledger: Ledger, fact: Fact) -> bool:
    """That a state began, or was established, is said of much else of it: of relations, of its republic."""
    subject = ledger.entity(fact.subject)
    return fact.relation == "exists" and subject is not None and subject.kind == "state"


def _days(fact: Fact, shape: str) -> list[tuple[str, str]]:
    """The aspects of a fact that are known to the day or the month, and when they were."""
    first = "event" if shape == "event" else "begin"
    sides = [(first, fact.begin), *((first, moment) for moment in fact.also)]
    if shape != "event":
        sides += [("end", fact.end), *(("end", moment) for moment in fact.also_end)]
    return [(aspect, moment.edtf) for aspect, moment in sides if moment is not None and _DATE.fullmatch(moment.edtf)]


def _nouns(ledger: Ledger, entity_id: str | None) -> list[str]:
    """The common nouns in the names of a treaty, an event, a body: "protocol", "referendum"."""
    entity = ledger.entity(entity_id) if entity_id is not None else None
    if entity is None or entity.kind not in _CALLED:
        return []
    found = dict.fromkeys((entity.cls or "").split("-")[-1:])
    for name in ledger.names_of(entity.id):
        words = name.text.split()
        head = words[words.index("of") - 1] if "of" in words[1:] else words[-1] if words else ""
        found[head.lower()] = None
    return [word for word in found if word and word.isalpha() and word not in TIME_NOUNS]
