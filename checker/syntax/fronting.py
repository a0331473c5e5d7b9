"""Times before the subject: which of them open the clause, and which belong to the one before."""

from __future__ import annotations

from checker.syntax import item as it
from checker.syntax.frame import Frame, TimePlace, time_governor
from checker.syntax.phrases import Chunk, Chunked, Mark, NounPhrase, VerbGroup
from checker.syntax.subjects import CLAUSE_OPENERS, directly, interruption

_STANDINGS = frozenset(("office", "power", "force", "charge"))


def times_before(sentence: Chunked, position: int) -> list[TimePlace]:
    """ "kept its nerve and in 2014 entered": a time between the conjunction and the verb is the verb's own."""
    chunks = sentence.chunks
    before = chunks[position - 1] if position else None
    if not isinstance(before, Mark) or before.tag != it.TIME:
        return []
    return [TimePlace(before.first, time_governor(sentence, position - 1), fronted=True)]


def add_fronted_times(sentence: Chunked, frame: Frame, earlier: list[Frame]) -> None:
    """Times before the subject, back to the beginning of the clause."""
    chunks = sentence.chunks
    at = frame.position - 1
    depth = 0
    while at >= 0:
        found = chunks[at]
        if isinstance(found, Mark):
            opened = interruption(chunks, at) if found.lower == "," else None
            if opened is not None and (_holds_finite(chunks, opened, at) or _is_apposition(sentence, opened)):
                # The times of ", which took effect in 2011," and ", a member since 2004," are their own.
                at = opened - 1
                continue
            framed = _around_a_clause(chunks, at) if found.lower == "," else None
            if framed is not None and depth == 0:
                frame.times.append(TimePlace(chunks[framed].first, _fronted_governor(sentence, framed), fronted=True))
                at = framed - 1
                continue
            if found.lower in (")", "]"):
                depth += 1
            elif found.lower in ("(", "["):
                depth -= 1
            elif found.tag == it.TIME and depth == 0:
                between = chunks[at + 1 : frame.position]
                if sentence.items[found.first].counts_from_event and not has_comma(between):
                    # "… two years after the treaty was signed": it dates the clause before, from this one.
                    break
                # A time before a comma and an intervening finite clause belongs to that clause.
                if not _has_finite(sentence, at, frame) and not _of_clause_before(chunks, at):
                    frame.times.append(TimePlace(found.first, _fronted_governor(sentence, at), fronted=True))
            elif found.lower == ":" and _heads_entry(chunks, at - 1):
                # "1995: Austria joins": a line that begins with its date.
                pass
            elif (
                found.lower in (";", ":")
                or found.tag in (it.R,)
                or (found.tag == it.S and found.lower not in ("as",))
                or (found.lower in CLAUSE_OPENERS and _opens_clause(chunks, at, frame.position))
                or (found.tag == it.C and any(isinstance(c, VerbGroup) for c in chunks[:at]))
            ):
                break
        elif isinstance(found, VerbGroup) and found.form == "finite" and not _before_its_subject(sentence, at, frame):
            break
        at -= 1
    frame.begin = min(frame.begin, chunks[at + 1].first)


_BESIDE = frozenset("while when as although though because".split())


def _around_a_clause(chunks: list[Chunk], comma: int) -> int | None:
    """ "In 1989, while the clerks fumbled, the wall fell": the time before a clause with "while" or the like that a comma closes."""
    at, verbs = comma - 1, 0
    while at > 1:
        found = chunks[at]
        if isinstance(found, VerbGroup):
            verbs += found.form == "finite"
        elif isinstance(found, Mark) and found.lower in _BESIDE:
            opening, time = chunks[at - 1], chunks[at - 2]
            begins = at == 3 or (at == 2) or (at == 4 and isinstance(chunks[0], Mark))
            fits = isinstance(opening, Mark) and opening.lower == "," and isinstance(time, Mark) and time.tag == it.TIME
            return at - 2 if fits and begins and verbs <= 1 else None
        elif isinstance(found, Mark) and (found.lower in (",", ";", ":", "(", ")") or found.tag in (it.R, it.S)):
            return None
        at -= 1
    return None


def _fronted_governor(sentence: Chunked, at: int) -> str:
    """The word that governs a time before its clause: "not until 2004 did she join" says that she did in 2004."""
    word = time_governor(sentence, at)
    denied = at > 1 and sentence.items[sentence.chunks[at - 1].first - 1].lower == "not"
    return "in" if denied and word in ("until", "till", "before") else word


def _heads_entry(chunks: list[Chunk], at: int) -> bool:
    """Is this a time at the beginning of the line or of the entry of a list?"""
    time, before = chunks[at] if at >= 0 else None, chunks[at - 1] if at > 0 else None
    return (
        isinstance(time, Mark)
        and time.tag == it.TIME
        and (before is None or (isinstance(before, Mark) and before.lower == ";"))
    )


def _before_its_subject(sentence: Chunked, at: int, frame: Frame) -> bool:
    """ "Only in 1999 did Poland join": is the verb group the auxiliary of the frame's, with the subject between the two?"""
    group, between = sentence.chunks[at], sentence.chunks[at + 1 : frame.position]
    return (
        isinstance(group, VerbGroup)
        and all(sentence.items[i].tag in (it.X, it.M) for i in range(group.first, group.last))
        and bool(frame.subjects)
        and bool(between)
        and between[0] is frame.subjects[0]
        and not any(isinstance(c, Mark) and c.tag in (it.PUNCT, it.C, it.S, it.R) for c in between)
    )


def _has_finite(sentence: Chunked, time: int, frame: Frame) -> bool:
    """Is there a finite verb, other than its own auxiliary, between a time and the verb of the frame?"""
    return any(
        isinstance(chunk, VerbGroup) and chunk.form == "finite" and not _before_its_subject(sentence, at, frame)
        for at, chunk in enumerate(sentence.chunks[time + 1 : frame.position], time + 1)
    )


def _opens_clause(chunks: list[Chunk], at: int, verb: int) -> bool:
    """Does the mark stand before the subject of the verb ("from 2018, before he became …")?"""
    return isinstance(chunks[at + 1], NounPhrase) and at + 1 < verb and directly(chunks, at + 1, verb)


def _of_clause_before(chunks: list[Chunk], time: int) -> bool:
    """Is the time that of a clause with "after", "before" or the like, which ends with it?"""
    for at in range(time - 1, -1, -1):
        found = chunks[at]
        if isinstance(found, Mark) and found.lower in (",", ";", ":"):
            return False
        if isinstance(found, VerbGroup) and found.form == "finite":
            left = chunks[at - 2] if at > 1 else None
            if not isinstance(left, Mark) or not isinstance(chunks[at - 1], NounPhrase):
                return False
            return left.lower in CLAUSE_OPENERS or left.tag == it.R  # "the treaty which Chad signed in 1951 has …"
    return False


def has_comma(chunks: list[Chunk]) -> bool:
    return any(isinstance(chunk, Mark) and chunk.lower == "," for chunk in chunks)


def _holds_finite(chunks: list[Chunk], first: int, last: int) -> bool:
    return any(isinstance(c, VerbGroup) and c.form in ("finite", "participle") for c in chunks[first:last])


def _is_apposition(sentence: Chunked, comma: int) -> bool:
    """Does a noun phrase of its own follow the comma, which says once more what stands before it?"""
    chunks = sentence.chunks
    inside = chunks[comma + 1] if comma + 1 < len(chunks) else None
    if isinstance(inside, Mark) and inside.tag == it.TIME and comma and isinstance(chunks[comma - 1], NounPhrase):
        # "Peter Novak, May 1963 to May 1966, had been a minister": his term, not that of the verb.
        after = chunks[comma + 2 : comma + 4]
        return len(after) == 2 and isinstance(last := after[1], Mark) and last.tag == it.TIME
    if isinstance(inside, Mark) and inside.tag == it.P and comma + 2 < len(chunks):
        # "Peter Novak, in office from 1963 to 1966, had been a minister"
        state = chunks[comma + 2]
        return isinstance(state, NounPhrase) and sentence.items[state.head].lower in _STANDINGS
    return isinstance(inside, NounPhrase) and not inside.preposition
