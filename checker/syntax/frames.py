"""Chunks in, frames out: for every verb group its subject, objects, prepositional phrases and times.

The subject is the first noun phrase to the left that no preposition governs, across appositions and relative clauses; a
relative pronoun stands for the noun phrase before it; a verb after "and" shares the subject of the verb before. Where that
gives nothing the frame has no subject, and what needs one reads no claim.
"""

from __future__ import annotations

from checker.syntax import item as it
from checker.syntax.afterthoughts import date_what_was_counted
from checker.syntax.frame import Frame, TimePlace, time_governor
from checker.syntax.fronting import add_fronted_times, has_comma, times_before
from checker.syntax.inversion import settle_inverted
from checker.syntax.item import Item
from checker.syntax.modality import judge_modality
from checker.syntax.parted import put_together
from checker.syntax.participles import settle_participle
from checker.syntax.phrases import Chunk, Chunked, Mark, NounPhrase, VerbGroup
from checker.syntax.relatives import relative_object, what_it_is
from checker.syntax.subjects import find_subject, noun_and_its_owner, opening_of
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
        settle_participle(sentence, frame, frames[order + 1 :])
    for frame in frames:
        _attach_right(sentence, frame)
    for order, frame in enumerate(frames):
        _attach_left(sentence, frame, frames[:order], frames[order + 1 :])
        relative_object(sentence, frame)
        what_it_is(sentence, frame, frames[:order])
        settle_inverted(sentence, frame)
        judge_modality(sentence, frame, frames[:order])
    put_together(sentence, frames)
    turn_round(sentence, frames)
    date_what_was_waited_for(sentence, frames)
    date_what_was_counted(sentence, frames)
    return frames


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
    turned = frame.group.lemma == "turn" and not frame.group.passive and not objects
    if (
        turned and prepositions and prepositions[0][0] == "into"
    ):  # "turned into its 27th member" says that it became that
        objects.append(prepositions.pop(0)[1])
        frame.group.lemma, frame.group.lemmas = "become", ("become",)
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
            if governor.group.identifies:
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
