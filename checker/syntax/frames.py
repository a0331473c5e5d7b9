"""Chunks in, frames out: for every verb group its subject, objects, prepositional phrases and times.

The subject is the first noun phrase to the left that no preposition governs, across appositions and relative clauses; a
relative pronoun stands for the noun phrase before it; a verb after "and" shares the subject of the verb before. Where that
gives nothing the frame has no subject, and what needs one reads no claim.
"""

from __future__ import annotations

from checker.syntax import item as it
from checker.syntax.frame import Frame, TimePlace, time_governor
from checker.syntax.fronting import add_fronted_times, has_comma, times_before
from checker.syntax.item import Item
from checker.syntax.modality import judge_modality
from checker.syntax.parted import put_together
from checker.syntax.phrases import Chunk, Chunked, Mark, NounPhrase, VerbGroup
from checker.syntax.relatives import relative_object, what_it_is
from checker.syntax.subjects import find_subject, interruption, noun_and_its_owner, opening_of
from checker.syntax.turned import turn_round
from checker.syntax.waiting import date_what_was_waited_for

CLOSERS = frozenset((";", ":", "—", "–", ")", "]"))


def read_frames(sentence: Chunked) -> list[Frame]:
    """Return a frame for each verb group of the sentence, left to right."""
    frames: list[Frame] = []
    by_position: dict[int, Frame] = {}
    chunks = sentence.chunks
    for position, found in enumerate(chunks):
        if isinstance(found, VerbGroup):
            frame = Frame(found, position)
            frames.append(frame)
            by_position[position] = frame
    for order, frame in enumerate(frames):
        _settle_participle(sentence, frame, frames[order + 1 :])
    for frame in frames:
        _attach_right(sentence, frame)
    for order, frame in enumerate(frames):
        _attach_left(sentence, frame, frames[:order], frames[order + 1 :])
        relative_object(sentence, frame)
        what_it_is(sentence, frame, frames[:order])
        judge_modality(sentence, frame, frames[:order])
    put_together(sentence, frames)
    turn_round(sentence, frames)
    date_what_was_waited_for(sentence, frames)
    return frames


def _settle_participle(sentence: Chunked, frame: Frame, later: list[Frame]) -> None:
    """Decide whether a form that is both past and participle ("joined", "annexed") is a reduced relative clause."""
    group, items = frame.group, sentence.items
    kinds = {form.form for form in items[group.verb].forms}
    if group.form != "finite" or group.first != group.verb or not {"past", "pp"} <= kinds or group.modal:
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
        if passive and not by and _after_apposition(sentence, frame) and not _finite_follows(sentence, frame, later):
            passive = False
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


def _joined_by_and(sentence: Chunked, frame: Frame) -> bool:
    before = sentence.chunks[frame.position - 1] if frame.position else None
    return isinstance(before, Mark) and before.lower in ("and", "but", "or")


def _attach_right(sentence: Chunked, frame: Frame) -> None:
    chunks, items = sentence.chunks, sentence.items
    objects: list[NounPhrase] = []
    prepositions: list[tuple[str, NounPhrase]] = []
    at = frame.position + 1
    comma = depth = apposed = False
    while at < len(chunks):
        found = chunks[at]
        if isinstance(found, VerbGroup):
            if found.form == "finite" or (not prepositions and not objects and found.form != "infinitive"):
                break
            break
        if isinstance(found, Mark):
            if found.tag == it.TIME:
                if not apposed:  # "created the OPCW, winner of the Nobel Peace Prize in 2013"
                    frame.times.append(TimePlace(found.first, time_governor(sentence, at)))
            elif found.lower in ("(", "["):
                # A parenthesis right after belongs to the clause when it holds no verb.
                depth = True
            elif found.lower in (")", "]") and depth:
                depth = False
            elif (
                (found.tag in (it.S, it.R) and found.lower != "as")
                or found.lower in CLOSERS
                or (found.tag == it.PUNCT and found.lower in it.QUOTES and comma)
            ):
                break
            elif found.lower == ",":
                comma, apposed = True, False
            elif found.tag == it.C and _clause_follows(chunks, at + 1):
                break
        elif found.preposition:
            prepositions.append((found.preposition, found))
        elif _is_counted_from(sentence, at):
            pass
        elif not comma and len(objects) < 2:
            objects.append(found)
        elif comma and not _clause_follows(chunks, at):
            apposed = _explains_the_last(sentence, at) or _has_its_own_range(sentence, at)
        elif comma:
            at = next(later for later in range(at, len(chunks)) if isinstance(chunks[later], VerbGroup))
            break
        at += 1
    # Trailing words that open the next clause ("…, and in 2004 Slovenia joined") were cut at the verb; give back its times.
    if at < len(chunks) and isinstance(chunks[at], VerbGroup) and chunks[at].form == "finite":  # type: ignore[union-attr]
        border = _clause_border(items, chunks, frame.position + 1, at)
        keep = chunks[border].first if border < len(chunks) else len(items)
        frame.times = [time for time in frame.times if time.item < keep]
        prepositions = [(word, phrase) for word, phrase in prepositions if phrase.first < keep]
        objects = [phrase for phrase in objects if phrase.first < keep]
        at = border
    if frame.group.copula and not objects and prepositions and prepositions[0][0] == "among":
        objects.append(prepositions.pop(0)[1])  # "was among the founders" says that it was one of them
    frame.objects, frame.prepositions = tuple(objects), tuple(prepositions)
    frame.end = chunks[at].first if at < len(chunks) else len(items)


def _is_counted_from(sentence: Chunked, at: int) -> bool:
    """ "began eight years after the annexation": is the noun phrase at `at` what a distance is counted from, and no object?"""
    before = sentence.chunks[at - 1]
    return isinstance(before, Mark) and before.tag == it.TIME and sentence.items[before.first].counts_from_event


def _explains_the_last(sentence: Chunked, at: int) -> bool:
    """Does the noun phrase at `at` stand between a comma and "of", right behind what it explains (", winner of a prize …")?"""
    chunks = sentence.chunks
    phrase, comma, before = chunks[at], chunks[at - 1], chunks[at - 2] if at > 1 else None
    after = chunks[at + 2] if at + 2 < len(chunks) else None
    return (
        isinstance(phrase, NounPhrase)
        and isinstance(comma, Mark)
        and comma.lower == ","
        and isinstance(before, NounPhrase)
        and sentence.items[phrase.head].tag == it.N
        and isinstance(after, NounPhrase)
        and after.preposition == "of"
    )


def _has_its_own_range(sentence: Chunked, at: int) -> bool:
    """ ", envoy to Oman 1993–1997": does a range without a word before it end what follows the comma?"""
    chunks = sentence.chunks
    ahead = at + 1
    while ahead < len(chunks):
        found = chunks[ahead]
        if isinstance(found, Mark) and found.tag == it.TIME:
            break
        if isinstance(found, VerbGroup) or (isinstance(found, NounPhrase) and not found.preposition):
            return False
        if isinstance(found, Mark) and found.tag != it.P and found.lower not in ("(", ","):
            return False
        ahead += 1
    before, dash, until = chunks[ahead - 1], chunks[ahead + 1 : ahead + 2], chunks[ahead + 2 : ahead + 3]
    return (
        not (isinstance(before, Mark) and before.tag == it.P)
        and bool(until)
        and isinstance(mark := dash[0], Mark)
        and mark.lower in ("–", "—", "-", "to")
        and isinstance(end := until[0], Mark)
        and end.tag == it.TIME
    )


def _clause_follows(chunks: list[Chunk], at: int) -> bool:
    """Do a noun phrase without preposition and a finite verb, or a bare finite verb, come next?"""
    seen_noun = False
    for found in chunks[at:]:
        if isinstance(found, VerbGroup):
            return found.form == "finite" or not seen_noun
        if isinstance(found, NounPhrase):
            seen_noun = True
        elif found.lower in (",", ";", ":") or found.tag in (it.S, it.R):
            return False
    return False


def _clause_border(items: list[Item], chunks: list[Chunk], start: int, verb: int) -> int:
    """Return the position at which the clause of the finite verb at `verb` begins, looking back no further than `start`."""
    at = verb - 1
    subject_seen = False
    while at >= start:
        found = chunks[at]
        if isinstance(found, Mark) and (
            found.lower in (";", ":", "and", "but", "or", "–", "—", "(", ")") or found.tag in (it.S, it.R)
        ):
            return at
        if (
            isinstance(found, Mark)
            and found.tag == it.TIME
            and items[found.first].counts_from_event
            and not has_comma(chunks[at:verb])
        ):
            return at + 1
        if isinstance(found, Mark) and found.lower == "," and subject_seen:
            return at
        if isinstance(found, NounPhrase) and not found.preposition:
            if subject_seen:
                return at + 1
            subject_seen = True
        at -= 1
    return verb


def _attach_left(sentence: Chunked, frame: Frame, earlier: list[Frame], later: list[Frame]) -> None:
    chunks, group = sentence.chunks, frame.group
    if group.form == "infinitive":
        governor = _governor(earlier, frame)
        frame.governor = governor
        if governor is not None:
            # "NATO invited Poland to join": the object is the subject; "Poland decided to join": the subject is.
            frame.subjects = (
                governor.objects[:1] if governor.objects and not governor.group.passive else governor.subjects
            )
            if governor.group.copula:
                # "Finland was the last to join": what it is said to have been did it.
                frame.subjects = (*frame.subjects, *governor.subjects)
            frame.times += [time for time in governor.times if time.fronted]
        frame.begin = chunks[frame.position].first
        return
    if group.form in ("ing", "participle"):
        _attach_participle(sentence, frame, earlier, later)
        return
    subjects, begin, shared, relative = find_subject(sentence, frame.position, earlier)
    frame.subjects, frame.begin, frame.relative = subjects, begin, relative
    if shared is not None:
        frame.governor = None
        frame.begin = chunks[frame.position].first
        own = times_before(sentence, frame.position)
        frame.times += own or [time for time in shared.times if time.fronted]
        if shared.open and _is_done(sentence, frame, shared):
            said = [other for other in earlier if other.position < shared.position and other.group.form == "finite"]
            frame.resumes = said[-1] if said else None
            frame.subjects = said[-1].subjects if said and said[-1].subjects else subjects
        else:
            frame.open = frame.open or shared.open
        return
    add_fronted_times(sentence, frame, earlier)


_CONDITIONS = frozenset(("if", "unless", "whether", "lest", "should"))


def _is_done(sentence: Chunked, frame: Frame, shared: Frame) -> bool:
    """ "Said that it would leave and left in 2009": a past form is none that a modal of the verb before it can govern."""
    group, before = frame.group, sentence.items[: frame.group.first]
    forms = {form.form for form in sentence.items[group.verb].forms}
    alone = group.first == group.verb and group.tense == "past" and "past" in forms and "base" not in forms
    plain = bool(shared.group.modal) and not shared.group.perfect and not shared.group.passive
    return alone and plain and not any(item.lower in _CONDITIONS for item in before)


def _governor(earlier: list[Frame], frame: Frame) -> Frame | None:
    return earlier[-1] if earlier else None


def _attach_participle(sentence: Chunked, frame: Frame, earlier: list[Frame], later: list[Frame]) -> None:
    chunks = sentence.chunks
    frame.begin = chunks[frame.position].first
    at = frame.position - 1
    while at >= 0 and isinstance(chunks[at], Mark):
        mark = chunks[at]
        if isinstance(mark, Mark) and mark.lower in (")", "]"):
            at = opening_of(chunks, at)
        elif not (isinstance(mark, Mark) and (mark.tag in (it.ADV, it.TIME) or mark.lower in ("(", ",", "–", "—"))):
            break
        at -= 1
    before = chunks[at] if at >= 0 else None
    if isinstance(before, Mark) and before.lower in ("and", "but", "or") and earlier:
        frame.subjects, frame.governor = earlier[-1].subjects, earlier[-1]
        return
    if isinstance(before, NounPhrase) and frame.group.form == "participle":
        frame.subjects = tuple(noun_and_its_owner(chunks, at))
        frame.begin = min(frame.begin, before.first)
        return
    if isinstance(before, NounPhrase) and frame.group.form == "ing" and not _comma_between(chunks, at, frame.position):
        frame.subjects = tuple(noun_and_its_owner(chunks, at))
        return
    headed = chunks[0] if at == 1 and isinstance(before, Mark) and before.lower == ":" else None
    if isinstance(headed, NounPhrase):
        # "NATO: founded in 1949."
        frame.subjects, frame.begin = (headed,), headed.first
        return
    # "Signed in 1949, the treaty…", "Having joined in 2004, Latvia…": the subject of the main clause.
    main = next((other for other in later if other.group.form == "finite"), None)
    if before is None or (isinstance(before, Mark) and before.tag in (it.P, it.S) and not earlier):
        if main is not None:
            frame.subjects = find_subject(sentence, main.position, [])[0]
            frame.governor = main
        return
    if earlier:
        frame.subjects, frame.governor = earlier[-1].subjects, earlier[-1]


def _comma_between(chunks: list[Chunk], left: int, right: int) -> bool:
    return any(isinstance(c, Mark) and c.lower == "," for c in chunks[left + 1 : right])
