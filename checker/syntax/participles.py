"""Forms that are both past and participle ("joined", "annexed"): the verb of a clause, or a reduced relative clause of a noun?"""

from __future__ import annotations

from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.frame import Frame
from checker.syntax.phrases import Chunk, Chunked, Mark, NounPhrase, VerbGroup
from checker.syntax.subjects import interruption, opening_of


def settle_participle(sentence: Chunked, frame: Frame, later: list[Frame]) -> None:
    """Make a passive participle of the verb of `frame` where it only describes a noun ("the treaty signed in 1991"); `later` are the
    frames behind it."""
    group, items = frame.group, sentence.items
    kinds = {form.form for form in items[group.verb].forms}
    if group.form != "finite" or group.first != group.verb or not {"past", "pp"} <= kinds or group.modal:
        return
    if group.lemma in lexicon.INTRANSITIVE:
        return
    before = sentence.chunks[frame.position - 1] if frame.position else None
    if frame.position > 1 and isinstance(before, Mark) and before.lower == "first":
        before = sentence.chunks[frame.position - 2]  # "Novak, first elected in 1994, …"
    if isinstance(before, Mark) and before.lower in (")", "]"):
        opening = opening_of(sentence.chunks, frame.position - 1)
        before = sentence.chunks[opening - 1] if opening else None
    after = sentence.chunks[frame.position + 1] if frame.position + 1 < len(sentence.chunks) else None
    by = isinstance(after, Mark) and after.lower == "by" and not _by_time(sentence, frame.position + 1)
    no_object = not isinstance(after, NounPhrase)
    if before is None or (
        isinstance(before, Mark) and before.tag in (it.S,) and before.lower in ("when", "once", "if", "as")
    ):
        passive = no_object
    elif isinstance(before, Mark) and before.tag == it.R:
        passive = False
    elif isinstance(before, NounPhrase) and no_object and _is_entry(sentence, frame) and group.lemma in _DONE_TO:
        passive = True  # "1955: pact founded in Warsaw"
    elif isinstance(before, NounPhrase):
        passive = by or (no_object and _finite_follows(sentence, frame, later) and before.preposition != "")
        if (
            not passive
            and no_object
            and _finite_follows(sentence, frame, later)
            and _adjacent_finite(sentence, frame, later)
        ):
            passive = not _has_its_object_before(sentence.chunks, frame.position)
    elif isinstance(before, Mark) and before.lower in (",", "(", "–", "—"):
        earlier_finite = any(isinstance(c, VerbGroup) and c.form == "finite" for c in sentence.chunks[: frame.position])
        passive = by or (no_object and not (earlier_finite and _joined_by_and(sentence, frame)))
        if (
            passive
            and not by
            and before.lower == ","
            and not earlier_finite
            and not _finite_follows(sentence, frame, later)
        ):
            # "Croatia, invited a year before, joined in 2009": the verb of the subject before the participle.
            passive = interruption(sentence.chunks, frame.position - 1) is None
        if earlier_finite and not by and no_object and not _finite_follows(sentence, frame, later):
            passive = not _listed_verb(sentence, frame, later)
        if passive and not by and not _finite_follows(sentence, frame, later):
            passive = not (_after_apposition(sentence, frame) or _after_relative(sentence, frame))
    elif isinstance(before, Mark) and before.lower == ":" and frame.position == 2:
        passive = no_object  # "NATO: founded in 1949"
    elif isinstance(before, Mark) and before.tag in (it.ADV, it.TIME):
        passive = by
    else:
        passive = by and isinstance(before, Mark) and before.lower not in ("and", "but", "or")
    if passive:
        group.form, group.passive = "participle", True
        group.lemmas = tuple(f.lemma for f in items[group.verb].forms if f.form == "pp")
        group.lemma = group.lemmas[0]


_DONE_TO = frozenset(
    "sign found establish create form build dissolve disband abolish assassinate kill murder elect appoint arrest admit invite adopt "
    "ratify launch annex oust overthrow depose impeach poison".split()
)
"""Verbs that in the words of a timeline, with no object behind them, say what was done to what stands before them."""


def _is_entry(sentence: Chunked, frame: Frame) -> bool:
    """Is this what stands behind the time at the head of a line or an entry ("1955: pact founded")?"""
    at = frame.position - 3
    if at < 0 or not isinstance(mark := sentence.chunks[at + 1], Mark) or mark.lower not in (":", "–", "—", "-"):
        return False
    before = sentence.chunks[at - 1] if at else None
    opens = before is None or (isinstance(before, Mark) and before.lower == ";")
    return opens and isinstance(time := sentence.chunks[at], Mark) and time.tag == it.TIME


def _has_its_object_before(chunks: list[Chunk], verb: int) -> bool:
    """ "the war that Oman fought lasted": is the object of the verb what its relative clause is about?"""
    mark, about = (chunks[verb - 2], chunks[verb - 3]) if verb > 2 else (None, None)
    return (
        isinstance(mark, Mark)
        and (mark.lower == "that" or (mark.tag == it.R and mark.lower in ("which", "whom")))
        and isinstance(about, NounPhrase)
    )


def _listed_verb(sentence: Chunked, frame: Frame, later: list[Frame]) -> bool:
    """ "stayed away at first, joined in 1993 and left in 2008": the middle one of three verbs of one subject."""
    before = sentence.chunks[frame.position - 2] if frame.position > 1 else None
    if not later or later[0].group.form != "finite" or (isinstance(before, NounPhrase) and not before.preposition):
        return False
    between = sentence.chunks[frame.position + 1 : later[0].position]
    plain = all(
        (isinstance(c, NounPhrase) and c.preposition) or (isinstance(c, Mark) and c.tag in (it.P, it.TIME, it.ADV, it.C, it.PUNCT))
        for c in between
    )  # fmt: skip
    last = between[-1] if between else None
    return plain and isinstance(last, Mark) and last.lower in ("and", "but")


def _by_time(sentence: Chunked, position: int) -> bool:
    after = sentence.chunks[position + 1] if position + 1 < len(sentence.chunks) else None
    return isinstance(after, Mark) and after.tag == it.TIME


def _finite_follows(sentence: Chunked, frame: Frame, later: list[Frame]) -> bool:
    """Is there a finite verb after this one that has no subject of its own in between?"""
    for other in later:
        if other.group.form != "finite":
            continue
        between = sentence.chunks[frame.position + 1 : other.position]
        if any(isinstance(c, Mark) and (c.tag in (it.S, it.R) or c.lower in (";", ":")) for c in between):
            return False
        last = between[-1] if between else None
        if isinstance(last, Mark) and last.lower in ("and", "but", "or"):
            return False
        commas = [i for i, c in enumerate(between) if isinstance(c, Mark) and c.lower == ","]
        if isinstance(last, Mark) and last.lower == ",":
            return True
        if not commas and _begins_anew(sentence, between, other):
            return False
        tail = between[commas[-1] + 1 :] if commas else between
        return not any(isinstance(c, NounPhrase) and not c.preposition for c in tail) or not commas
    return False


_OF_ONE = frozenset("is was has does".split())


def _begins_anew(sentence: Chunked, between: list[Chunk], other: Frame) -> bool:
    """ "rolled into Prague and the spring was over": has the next verb a single subject behind "and", which it agrees with?"""
    if len(between) < 2 or not isinstance(between[-1], NounPhrase) or between[-1].preposition:
        return False
    joint = between[-2]
    return (
        isinstance(joint, Mark)
        and joint.lower in ("and", "but")
        and not between[-1].conjuncts
        and sentence.items[other.group.first].lower in _OF_ONE
    )


def _adjacent_finite(sentence: Chunked, frame: Frame, later: list[Frame]) -> bool:
    """Only prepositional phrases and times stand between this form and the next finite verb."""
    for other in later:
        if other.group.form == "finite":
            return all(
                (isinstance(c, NounPhrase) and c.preposition)
                or (isinstance(c, Mark) and c.tag in (it.P, it.TIME, it.ADV))
                for c in sentence.chunks[frame.position + 1 : other.position]
            )
    return False


def _after_apposition(sentence: Chunked, frame: Frame) -> bool:
    """ "Kravchuk, the first president, died in 2022": is the comma the second of two around what explains the subject?"""
    chunks = sentence.chunks
    opened = interruption(chunks, frame.position - 1)
    if opened is None or opened < 1 or not isinstance(chunks[opened + 1], NounPhrase):
        return False
    start = opened - 1
    while start > 0 and isinstance(part := chunks[start], NounPhrase) and part.preposition == "of":
        start -= 2
    subject, before = chunks[start], chunks[start - 1] if start > 0 else None
    return (
        isinstance(subject, NounPhrase)
        and not subject.preposition
        and (before is None or (isinstance(before, Mark) and (before.tag in (it.TIME, it.C) or before.lower == ",")))
    )


def _after_relative(sentence: Chunked, frame: Frame) -> bool:
    """ "Novak, who was close to Gorbachev, died in 2010": does the comma close a relative clause of the subject, whose verb this is?"""
    chunks = sentence.chunks
    pronouns = [i for i in range(frame.position) if isinstance(mark := chunks[i], Mark) and mark.tag == it.R]
    if not pronouns or pronouns[0] < 2 or not isinstance(comma := chunks[pronouns[0] - 1], Mark) or comma.lower != ",":
        return False
    before, within = chunks[: pronouns[0] - 1], chunks[pronouns[0] + 1 : frame.position - 1]
    closed = any(isinstance(c, Mark) and c.lower in (",", ";", ":", "—", "–", ")") for c in within)
    return (
        not closed
        and isinstance(before[-1], NounPhrase)
        and not any(isinstance(c, VerbGroup) for c in before)
        and any(isinstance(c, VerbGroup) for c in within)
    )


def _joined_by_and(sentence: Chunked, frame: Frame) -> bool:
    before = sentence.chunks[frame.position - 1] if frame.position else None
    return isinstance(before, Mark) and before.lower in ("and", "but", "or")
