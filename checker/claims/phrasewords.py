"""The literal words of a phrase and the conditions under which a verb is used as the phrase means it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.values import EVERY, NONE, Argument
from checker.verdicts.identities import identities
from ledger.model import Phrase

SKIP = 5
"""Words of other sorts that may stand between a verb and the words of its phrase ("become a full and equal member")."""


_PHASES = frozenset("begin start cease stop continue finish open end".split())
"""Verbs that before an infinitive speak of what is done, not of who does it."""


def find_tail(sentence: Sentence, frame: Frame, phrase: Phrase) -> int | None:
    """Return the item position after the phrase's literal words, None if they do not follow the verb."""
    items = sentence.items
    stop = max(frame.end, frame.group.last)
    has_object = any(position == "dobj" for position, _ in phrase.slots)
    at = frame.group.last
    starts = range(at, stop) if has_object else range(at, min(stop, at + SKIP + 1))
    for start in starts:
        if not has_object and any(items[i].tag in (it.P, it.PUNCT, it.C) for i in range(at, start)):
            return None
        end = _tail_at(items, start, stop, phrase.tail)
        if end is not None and not _governs_time(items, end):
            return end
    return None


def _governs_time(items: list[it.Item], end: int) -> bool:
    """Is the last of the words a preposition that a time follows: "was in 1999" is not "was in"?"""
    return (
        items[end - 1].lower == "in" and items[end - 1].tag == it.P and end < len(items) and items[end].tag == it.TIME
    )


def _tail_at(items: list[it.Item], start: int, stop: int, tail: tuple[str, ...]) -> int | None:
    at = start
    for order, word in enumerate(tail):
        skipped = 0
        while at < stop and not _same_word(items[at].lower, word):
            if order == 0 or items[at].tag not in (it.D, it.N, it.NUM, it.ADV, it.TIME, it.NAME) or skipped >= SKIP:
                return None
            at += 1
            skipped += 1
        if at >= stop:
            return None
        at += 1
    return at


def _same_word(word: str, wanted: str) -> bool:
    return word == wanted or word == wanted + "s" or (wanted.endswith("y") and word == wanted[:-1] + "ies")


def stands(sentence: Sentence, frame: Frame, words: tuple[str, ...]) -> bool:
    """Do the words stand in the clause after the verb, one after the other?"""
    clause = [i for i in sentence.items[frame.group.last : max(frame.end, frame.group.last)] if i.tag != it.D]
    spoken = [item.lower for item in clause]
    return any(
        tuple(spoken[at : at + len(words)]) == words
        and (at + len(words) == len(clause) or clause[at + len(words)].tag not in it.NOMINAL)
        for at in range(len(spoken))
    )


def admitted(sentence: Sentence, frame: Frame, phrase: Phrase, places: dict[str, str], tail_end: int) -> bool:
    """Does nothing in the clause show that the verb is used otherwise than the phrase means it?

    "entered into force for Georgia" is of one party (`unless: for`); "NATO closed the office" does not end NATO.
    """
    unless = (phrase.note("unless") or "").split()
    for word, place in frame.prepositions if unless else ():
        measured = any(
            item.number is not None for item in sentence.items[place.first : place.last]
        )  # "for twelve years"
        if word in unless and place.first > frame.group.verb and not measured:
            return False
    follows = sentence.items[frame.group.last] if frame.group.last < len(sentence.items) else None
    if follows is not None and follows.tag == it.TO and not phrase.tail and phrase.trigger in _PHASES:
        return False  # "the assembly began to require an oath" does not begin the assembly
    other = (phrase.note("other") or "").split()
    if other and any(
        item.lower in other for place in frame.objects[:1] for item in sentence.items[place.first : place.last]
    ):
        return False  # "won the parliamentary election": another election than the one into the office
    if phrase.note("alone") and frame.objects:
        return False  # "born Ulyanov": what follows is a name, and the time of the clause is that of something else
    if phrase.closing and not stands(sentence, frame, phrase.closing):
        return False
    if phrase.tail or frame.group.passive or "dobj" in places:
        return True
    for place in frame.objects[:1]:
        head = sentence.items[place.head]
        if head.tag != it.PR and head.time is None and place.first >= tail_end:
            return False
    return True


def names_required(sentence: Sentence, phrase: Phrase) -> bool:
    """Does the sentence name what the phrase says it must (`requires: nato`)?"""
    required = phrase.note("requires")
    if required is None:
        return True
    return any(item.name is not None and required in item.name.entities for item in sentence.items)


def on_record(sentence: Sentence, phrase: Phrase, filled: Mapping[str, Sequence[Argument]]) -> bool:
    """Is what fills the phrase on record, where it must be (`recorded: true`, or the name of a role)?

    "Kosovo adopted the euro": what outsiders may do as well is a claim only of those on record. "Novak beat Horak": at chess, if
    the ledger knows of no election between the two.
    """
    role = phrase.note("recorded")
    if role is None or any(argument.via in (EVERY, NONE) for argument in filled.get("S", ())):
        return True
    subjects = [entity for argument in filled.get("S", ()) for entity in argument.entities]
    if role in filled:
        named = [entity for argument in filled[role] for entity in argument.entities]
        others = [kin for entity in named for kin in identities(sentence.ledger, entity)]
        pairs = [pair for one in subjects for other in others for pair in ((one, other), (other, one))]
        return any(
            other in fact.role(role) for one, other in pairs for fact in sentence.ledger.facts(phrase.relation, one)
        )
    objects = [entity for argument in filled.get("O", ()) for entity in argument.entities]
    return any(sentence.ledger.facts(phrase.relation, s, o) for s in subjects for o in objects)
