"""Lines of a list that name a time and who came then: "1986: Portugal and Spain.", "From 1981 Greece.", "Armenia,
October 5, 1994; …".

Such an entry has no verb. It is read only where the text speaks of belonging to one thing: the last claims were of
it, or the words before the list are ("Members, with the day they signed: …").
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import recalled_object, resolve_some
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.roles import role_of
from checker.claims.sentence import Sentence
from checker.claims.timing import when_of
from checker.syntax import items as it
from checker.syntax.chunks import Chunk, Mark, NounPhrase, VerbGroup
from checker.values import Argument, Claim, When
from ledger.model import Relation

_SINCE = frozenset(("from", "in", "since"))
_ALSO = frozenset(("and", "also", "finally", "then", "with"))


def read_entries(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims of the sentence's list entries."""
    relation = next(iter(book.count_nouns.get("member", ())), None)
    if relation is None:
        return
    segments = list(_segments(sentence.chunks))
    heading = _heading(sentence, book, segments)
    for order, segment in enumerate(segments):
        found = _time_first(sentence, segment, relation) or _time_last(sentence, segment, relation)
        if found is None or (heading is None and order and segments[order - 1] and _has_verb(segments[order - 1])):
            continue
        subjects, when = found
        # One name and a time may say anything; a list of them, or what the text was speaking of, says what.
        object = heading or _spoken_of(sentence, relation, subjects[0])
        if object is None:
            continue
        yield from build(
            sentence,
            relation.id,
            "begin",
            subjects[0].span,
            {"S": subjects, "O": [object]},
            when,
            found_by="entry",
        )


def _segments(chunks: list[Chunk]) -> Iterator[list[Chunk]]:
    segment: list[Chunk] = []
    for chunk in chunks:
        ends = isinstance(chunk, Mark) and chunk.lower in (";", ".")
        heads = isinstance(chunk, Mark) and chunk.lower == ":" and any(isinstance(c, NounPhrase) for c in segment)
        if ends or heads:
            yield segment
            segment = []
        else:
            segment.append(chunk)
    if segment:
        yield segment


def _has_verb(segment: list[Chunk]) -> bool:
    return any(isinstance(chunk, VerbGroup) and chunk.form == "finite" for chunk in segment)


def _heading(sentence: Sentence, book: Phrasebook, segments: list[list[Chunk]]) -> Argument | None:
    """What the words before a list of entries say that it is a list of members of."""
    if len(segments) < 2:
        return None
    for chunk in segments[0]:
        if isinstance(chunk, NounPhrase) and not chunk.conjuncts and sentence.items[chunk.head].name is None:
            role = role_of(sentence, book, chunk, recall=True)
            if role is None and sentence.items[chunk.head].lower in ("members", "allies", "participants"):
                object = recalled_object(sentence, "member_of", ("organisation",), sentence.items[chunk.head].span)
                return object
            return role.object if role is not None and role.relation == "member_of" and not role.former else None
    return None


def _spoken_of(sentence: Sentence, relation: Relation, subject: Argument) -> Argument | None:
    """The object of the last claim of the relation in this paragraph, if nothing else of its kind was named since."""
    memory = sentence.memory
    if memory.object_sentence.get(relation.id, -1) < memory.paragraph:
        return None
    return recalled_object(sentence, relation.id, relation.object_kinds, subject.span)


def _time_first(sentence: Sentence, segment: list[Chunk], relation: Relation) -> tuple[list[Argument], When] | None:
    """ "1986: Portugal and Spain", "From 1973 Denmark, Ireland and the United Kingdom" """
    marks = [chunk for chunk in segment if not (isinstance(chunk, Mark) and chunk.lower in _ALSO)]
    governor = ""
    if marks and isinstance(marks[0], Mark) and marks[0].tag == it.P and marks[0].lower in _SINCE:
        governor, marks = marks[0].lower, marks[1:]
    if len(marks) < 2 or not (isinstance(marks[0], Mark) and marks[0].tag == it.TIME):
        return None
    colon = isinstance(marks[1], Mark) and marks[1].lower in (":", "–", "—", "-")
    if not colon and governor != "from":
        return None
    rest = marks[2:] if colon or (isinstance(marks[1], Mark) and marks[1].lower == ",") else marks[1:]
    mention = sentence.items[marks[0].first].time
    if (
        not rest
        or not isinstance(rest[0], NounPhrase)
        or mention is None
        or any(isinstance(c, VerbGroup) and c.negated for c in rest)
    ):
        return None
    if any(isinstance(chunk, VerbGroup) and chunk.form == "finite" for chunk in rest):
        return None
    subjects = _all_named(sentence, rest[0], relation)
    when = when_of(mention, "in")
    return (subjects, when) if subjects and when is not None else None


def _time_last(sentence: Sentence, segment: list[Chunk], relation: Relation) -> tuple[list[Argument], When] | None:
    """ "Armenia, October 5, 1994" """
    marks = [chunk for chunk in segment if not (isinstance(chunk, Mark) and chunk.lower in _ALSO)]
    if len(marks) < 3 or not isinstance(marks[0], NounPhrase):
        return None
    governed = len(marks) == 4 and isinstance(marks[2], Mark) and marks[2].lower in ("in", "on")
    comma, last = marks[1], marks[-1]
    if not (isinstance(comma, Mark) and comma.lower in (",", "(", "–", "—", ":") and isinstance(last, Mark)):
        return None
    if last.lower == ")" and len(marks) == 4:
        last = marks[2]
    elif len(marks) != 3 and not governed:
        return None
    if not isinstance(last, Mark):
        return None
    mention = sentence.items[last.first].time if last.tag == it.TIME else None
    subjects = _all_named(sentence, marks[0], relation) if mention is not None else []
    when = when_of(mention, "in") if mention is not None else None
    return (subjects, when) if subjects and when is not None else None


def _all_named(sentence: Sentence, phrase: NounPhrase, relation: Relation) -> list[Argument]:
    """The names of a list, if all of it are names."""
    if any(sentence.items[part.head].name is None for part in phrase.parts):
        return []
    return resolve_some(sentence, phrase, relation.subject_kinds)
