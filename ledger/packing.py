"""Values of `ledger.model` to text and back, for the compiled form. JSON: the same on every version of Python."""

from __future__ import annotations

import json
from typing import Any

from ledger.model import (
    Closure,
    Entity,
    Fact,
    Moment,
    Pattern,
    Phrase,
    Position,
    Relation,
    Source,
    Synonyms,
    Telling,
    WordSet,
)

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def pack(value: tuple[Any, ...]) -> str:
    """A value as text."""
    return _ENCODER.encode(value)


def unpack_fact(text: str) -> Fact:
    """The fact that `pack` was given."""
    row = json.loads(text)
    return Fact(
        row[0], row[1], row[2], row[3], _moment(row[4]), _moment(row[5]), row[6], row[7],
        tuple(Moment(*moment) for moment in row[8]), tuple(Moment(*moment) for moment in row[9]),
        tuple((name, Moment(*moment)) for name, moment in row[10]), _pairs(row[11]), tuple(row[12]),
        row[13], row[14], row[15], row[16], row[17], tuple(_position(position) for position in row[18]),
        None if row[19] is None else (row[19][0], row[19][1]), tuple(row[20]), _moment(row[21]), row[22], row[23],
    )  # fmt: skip


def unpack_entity(text: str) -> Entity:
    """The entity that `pack` was given."""
    row = json.loads(text)
    return Entity(
        row[0], row[1], row[2], row[3], row[4], row[5], row[6], tuple(row[7]), tuple(row[8]), tuple(row[9]), row[10],
        row[11], tuple(row[12]), row[13], tuple(row[14]), _moment(row[15]), _moment(row[16]), row[17], row[18], row[19],
    )  # fmt: skip


def unpack_relation(text: str) -> Relation:
    """The relation that `pack` was given."""
    row = json.loads(text)
    return Relation(
        row[0], row[1], tuple(row[2]), tuple(row[3]), _pairs(row[4]), row[5],
        tuple((aspect, said) for aspect, said in row[6]), tuple(row[7]), tuple(row[8]),
        tuple((outcome, sentence) for outcome, sentence in row[9]), tuple(row[10]), tuple(row[11]),
        row[12], tuple(row[13]), row[14], row[15],
    )  # fmt: skip


def unpack_phrase(text: str) -> Phrase:
    """The phrase that `pack` was given."""
    return phrase_of(json.loads(text))


def phrase_of(row: list[Any]) -> Phrase:
    """The phrase whose fields are given as lists."""
    pairs = [tuple((first, second) for first, second in row[index]) for index in (10, 11, 12)]
    return Phrase(
        row[0], row[1], row[2], row[3], row[4], row[5], row[6], tuple(row[7]), tuple(row[8]), tuple(row[9]), pairs[0],
        pairs[1], pairs[2], row[13], row[14],
    )  # fmt: skip


def unpack_source(text: str) -> Source:
    """The source that `pack` was given."""
    return Source(*json.loads(text))


def unpack_rendering(text: str) -> WordSet:
    """The set of words that `pack` was given."""
    row = json.loads(text)
    pairs = tuple((lang, word) for lang, word in row[3])
    return WordSet(row[0], tuple(row[1]), tuple(row[2]), pairs, row[4], row[5], row[6])


def unpack_telling(text: str) -> Telling:
    """The telling that `pack` was given."""
    row = json.loads(text)
    patterns = tuple(
        Pattern(aspect, tuple(tuple(group) for group in groups), tuple(unless), only)
        for aspect, groups, unless, only in row[1]
    )
    return Telling(row[0], patterns, row[2], row[3])


def unpack_synonyms(text: str) -> Synonyms:
    """The class of words that `pack` was given."""
    row = json.loads(text)
    return Synonyms(row[0], row[1], tuple(row[2]), tuple(row[3]), row[4], row[5])


def unpack_closure(text: str) -> Closure:
    """The closure that `pack` was given."""
    row = json.loads(text)
    return Closure(
        row[0], row[1], row[2], _pairs(row[3]), _moment(row[4]), _moment(row[5]), row[6], tuple(row[7]),
        tuple(row[8]), tuple(row[9]), row[10], row[11],
    )  # fmt: skip


def _moment(value: list[Any] | None) -> Moment | None:
    return None if value is None else Moment(value[0], value[1], value[2])


def _position(value: list[Any]) -> Position:
    return Position(value[0], _moment(value[1]), _moment(value[2]), tuple(value[3]), value[4])


def _pairs(value: list[list[Any]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, tuple(listed)) for name, listed in value)
