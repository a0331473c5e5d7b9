"""Frames that assert nothing (wishes, plans, conditions), and those whose governor or object denies them."""

from __future__ import annotations

from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.frame import Frame
from checker.syntax.inversion import is_denied
from checker.syntax.phrases import Chunked, Mark, NounPhrase, VerbGroup

_UNREAL = frozenset("for of without about against on toward towards from instead".split())

_COMPARED = frozenset("fewer less more lesser other later earlier sooner longer doubt".split())


def _is_inverted_condition(sentence: Chunked, frame: Frame) -> bool:
    """ "Had Ukraine joined in 2012, …": an auxiliary before its subject, up to the comma."""
    first = sentence.chunks[0] if sentence.chunks else None
    second = sentence.chunks[1] if len(sentence.chunks) > 1 else None
    if first is None or not isinstance(second, NounPhrase):
        return False
    if sentence.items[first.first].lower not in ("had", "were", "should") or first.last - first.first > 1:
        return False
    before = sentence.chunks[: frame.position]
    return not any(isinstance(chunk, Mark) and chunk.lower in (",", ";", ":") for chunk in before)


def _has_no_object(sentence: Chunked, frame: Frame) -> bool:
    """ "took no part", "has no role"; but "admitted no fewer than ten" """
    if not frame.objects or frame.group.passive:
        return False
    first = frame.objects[0].first
    return sentence.items[first].lower == "no" and sentence.items[first + 1].lower not in _COMPARED


def _deny_both(sentence: Chunked, frame: Frame) -> None:
    """ "Neither Norway nor Iceland joined": what is denied of the one is denied of the other."""
    chunks = sentence.chunks
    if frame.position < 2 or not frame.subjects or frame.group.form != "finite":
        return
    last, nor = chunks[frame.position - 1], chunks[frame.position - 2]
    if (
        not (isinstance(last, NounPhrase) and isinstance(nor, Mark) and nor.lower == "nor")
        or frame.subjects[0] is not last
    ):
        return
    parts = [last]
    for at in range(frame.position - 3, -1, -1):
        found = chunks[at]
        if isinstance(found, NounPhrase) and not found.preposition:
            parts.insert(0, found)
        elif isinstance(found, Mark) and found.lower == "neither":
            frame.implied_negation = not frame.group.negated
            frame.subjects = (
                NounPhrase(parts[0].first, last.last, last.head, conjuncts=tuple(parts)),
                *frame.subjects[1:],
            )
            return
        elif not (isinstance(found, Mark) and found.lower in ("nor", ",")):
            return


def judge_modality(sentence: Chunked, frame: Frame, earlier: list[Frame]) -> None:
    """Mark frames that assert nothing (wishes, plans, conditions), and those whose governor negates them."""
    group = frame.group
    if _is_inverted_condition(sentence, frame):
        frame.open = True
    if _has_no_object(sentence, frame):
        frame.implied_negation = not group.negated  # "is no member of the bloc", "took no part in the war"
    if is_denied(sentence.items, sentence.chunks, frame.position):
        frame.implied_negation = not group.negated
    _deny_both(sentence, frame)
    if group.modal and group.modal != "could":
        frame.open = True
    if group.modal == "could":
        frame.open = not _at_last(sentence, frame)
    governor = frame.governor
    if group.form == "infinitive":
        if governor is None:
            frame.open = True
        elif governor.group.lemma in lexicon.NEGATIVE_IMPLICATIVE:
            frame.implied_negation = True
            frame.open = governor.open
        elif governor.group.lemma == "have" and governor.group.tense == "past" and not governor.group.negated:
            frame.open = governor.open or bool(governor.objects)  # "had to wait": and so it did
        elif (governor.group.identifies and _is_ordinal_phrase(sentence, governor)) or (
            governor.group.lemma in lexicon.IMPLICATIVE and not governor.group.negated
        ):
            frame.open = governor.open
        elif governor.group.lemma in lexicon.CHOOSING and group.lemma in lexicon.CHOSEN_TO:
            past = governor.group.tense == "past" and not governor.group.negated and not governor.group.modal
            frame.open, frame.times = governor.open or not past, []
        else:
            frame.open = True
    elif group.form == "ing" and governor is not None and governor.open:
        frame.open = True
    if (group.form == "ing" or sentence.items[group.first].lower == "being") and frame.position:
        at = frame.position - 1
        while at > 0 and isinstance(adverb := sentence.chunks[at], Mark) and adverb.tag == it.ADV:
            at -= 1  # "without ever having ratified it"
        before = sentence.chunks[at]
        if isinstance(before, Mark) and before.tag == it.P and before.lower in _UNREAL:
            # "preparations for joining", "without leaving", "without being in": what is prepared or left undone is not said to happen.
            frame.open = True
    at = frame.position - 1
    while at >= 0:
        found = sentence.chunks[at]
        if isinstance(found, Mark):
            if found.lower in ("if", "unless", "whether", "lest"):
                frame.open = True
                return
            if found.lower in (",", ";", ":") and isinstance(
                sentence.chunks[max(at - 1, 0)], VerbGroup | NounPhrase | Mark
            ):
                if any(isinstance(c, VerbGroup) for c in sentence.chunks[at + 1 : frame.position]):
                    return
                if found.lower != ",":
                    return
        elif isinstance(found, VerbGroup) and found.form == "finite":
            return
        at -= 1


def _at_last(sentence: Chunked, frame: Frame) -> bool:
    """ "could join only in 2020", "could finally join in 2020": it could, and did."""
    words = {item.lower for item in sentence.items[frame.group.first : frame.end]}
    past = any((time := sentence.items[t.item].time) is not None and time.edtf for t in frame.times)
    return (
        past and bool(words & {"only", "finally", "eventually"}) and not frame.group.negated and not frame.group.perfect
    )


def _is_ordinal_phrase(sentence: Chunked, frame: Frame) -> bool:
    """ "was the first to join", "the last country to leave" """
    for phrase in frame.objects:
        words = {sentence.items[i].lower for i in range(phrase.first, phrase.last)}
        counted = (sentence.items[i].number for i in range(phrase.first, phrase.last))
        if words & (set(lexicon.ORDINAL_WORDS) | {"last", "next", "latest", "only"}):
            return True
        if any(number is not None and number.ordinal for number in counted):
            return True  # "the 15th country to join"
    return False
