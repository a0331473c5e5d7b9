"""Chunks in, frames out: for every verb group its subject, objects, prepositional phrases and times.

The subject is the first noun phrase to the left that no preposition governs, across appositions and relative clauses; a
relative pronoun stands for the noun phrase before it; a verb after "and" shares the subject of the verb before. Where that
gives nothing the frame has no subject, and what needs one reads no claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.syntax import items as it
from checker.syntax import lexicon
from checker.syntax.chunks import Chunk, Chunked, Mark, NounPhrase, VerbGroup
from checker.syntax.inversion import is_denied
from checker.syntax.items import Item
from ledger.light import dataclass, field

CLOSERS = frozenset((";", ":", "—", "–", ")", "]"))
_UNREAL = frozenset("for of without about against on toward towards from instead".split())
CAUSES_INFINITIVE = lexicon.IMPLICATIVE


@dataclass(slots=True)
class TimePlace:
    """A time item and the word that governs it; `fronted` where it stands before the subject."""

    item: int
    governor: str
    fronted: bool = False


@dataclass(slots=True)
class Frame:
    """A verb group with what fills its places. `subjects` lists alternatives, the likeliest first."""

    group: VerbGroup
    position: int
    subjects: tuple[NounPhrase, ...] = ()
    objects: tuple[NounPhrase, ...] = ()
    prepositions: tuple[tuple[str, NounPhrase], ...] = ()
    times: list[TimePlace] = field(default_factory=list)
    begin: int = 0
    end: int = 0
    governor: Frame | None = None
    """The frame whose verb governs this infinitive or participle."""
    relative: bool = False
    relative_object: bool = False
    """The objects are alternatives, as subjects are: the noun phrase before "that" and those that it qualifies."""
    implied_negation: bool = False
    open: bool = False
    """Hypothetical, planned or wished for: nothing is asserted."""


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
        _relative_object(sentence, frame)
        _what_it_is(frame, frames[:order])
        _judge_modality(sentence, frame, frames[:order])
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
        opening = _opening(sentence.chunks, frame.position - 1)
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
    elif isinstance(before, NounPhrase):
        passive = by or (no_object and _finite_follows(sentence, frame, later) and before.preposition != "")
        if (
            not passive
            and no_object
            and _finite_follows(sentence, frame, later)
            and _adjacent_finite(sentence, frame, later)
        ):
            passive = True
    elif isinstance(before, Mark) and before.lower in (",", "(", "–", "—"):
        earlier_finite = any(isinstance(c, VerbGroup) and c.form == "finite" for c in sentence.chunks[: frame.position])
        passive = by or (
            no_object
            and (_finite_follows(sentence, frame, later) or not _is_transitive_list(sentence, frame))
            and not (earlier_finite and _joined_by_and(sentence, frame))
        )
        if passive and not by and before.lower == "," and not earlier_finite and not _finite_follows(sentence, frame, later):
            # "Croatia, invited a year before, joined in 2009": the verb of the subject before the participle.
            passive = _interruption(sentence.chunks, frame.position - 1) is None
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
        tail = between[commas[-1] + 1 :] if commas else between
        return not any(isinstance(c, NounPhrase) and not c.preposition for c in tail) or not commas
    return False


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
    opened = _interruption(chunks, frame.position - 1)
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


def _is_transitive_list(sentence: Chunked, frame: Frame) -> bool:
    return False


def _joined_by_and(sentence: Chunked, frame: Frame) -> bool:
    before = sentence.chunks[frame.position - 1] if frame.position else None
    return isinstance(before, Mark) and before.lower in ("and", "but", "or")


def _attach_right(sentence: Chunked, frame: Frame) -> None:
    chunks, items = sentence.chunks, sentence.items
    objects: list[NounPhrase] = []
    prepositions: list[tuple[str, NounPhrase]] = []
    at = frame.position + 1
    comma = depth = False
    while at < len(chunks):
        found = chunks[at]
        if isinstance(found, VerbGroup):
            if found.form == "finite" or (not prepositions and not objects and found.form != "infinitive"):
                break
            break
        if isinstance(found, Mark):
            if found.tag == it.TIME:
                governor = chunks[at - 1]
                word = governor.lower if isinstance(governor, Mark) and governor.tag in (it.P, it.S) else ""
                frame.times.append(TimePlace(found.first, word))
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
                comma = True
            elif found.tag == it.C and _clause_follows(chunks, at + 1):
                break
        elif found.preposition:
            prepositions.append((found.preposition, found))
        elif not comma and len(objects) < 2:
            objects.append(found)
        elif comma and _clause_follows(chunks, at):
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
    frame.objects, frame.prepositions = tuple(objects), tuple(prepositions)
    frame.end = chunks[at].first if at < len(chunks) else len(items)


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
            and not _has_comma(chunks[at:verb])
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
    subjects, begin, shared, relative = _subject(sentence, frame.position, earlier)
    frame.subjects, frame.begin, frame.relative = subjects, begin, relative
    if shared is not None:
        frame.governor = None
        frame.begin = chunks[frame.position].first
        own = _times_before(sentence, frame.position)
        frame.times += own or [time for time in shared.times if time.fronted]
        frame.open = frame.open or shared.open
        return
    _fronted_times(sentence, frame, earlier)


def _times_before(sentence: Chunked, position: int) -> list[TimePlace]:
    """ "kept its nerve and in 2014 entered": a time between the conjunction and the verb is the verb's own."""
    chunks = sentence.chunks
    before = chunks[position - 1] if position else None
    if not isinstance(before, Mark) or before.tag != it.TIME:
        return []
    governor = chunks[position - 2] if position > 1 else None
    word = governor.lower if isinstance(governor, Mark) and governor.tag in (it.P, it.S) else ""
    return [TimePlace(before.first, word, fronted=True)]


def _relative_object(sentence: Chunked, frame: Frame) -> None:
    """ "the pact that the Soviet Union founded": what stands before "that" is the object."""
    group = frame.group
    if frame.objects or not frame.subjects or group.form != "finite" or group.passive or group.copula or frame.relative:
        return
    first = frame.subjects[0].first
    at = next((i for i, chunk in enumerate(sentence.chunks) if chunk.first == first), 0)
    if at < 2 or frame.position != at + 1:
        return
    mark, before = sentence.chunks[at - 1], sentence.chunks[at - 2]
    if isinstance(mark, Mark) and mark.lower in ("that", "which", "whom") and isinstance(before, NounPhrase):
        frame.objects = tuple(_noun_and_its_owner(sentence.chunks, at - 2))
        frame.relative_object = True


def _what_it_is(frame: Frame, earlier: list[Frame]) -> None:
    """ "Hungary is the country that joined first": the relative clause is about the subject of the copula."""
    places = frame.objects if frame.relative_object else frame.subjects if frame.relative else ()
    for other in reversed(earlier):
        if other.group.copula and other.objects and any(other.objects[0] is place for place in places):
            if frame.relative_object:
                frame.objects += other.subjects
            else:
                frame.subjects += other.subjects
            return


def _fronted_times(sentence: Chunked, frame: Frame, earlier: list[Frame]) -> None:
    """Times before the subject, back to the beginning of the clause."""
    chunks = sentence.chunks
    at = frame.position - 1
    depth = 0
    while at >= 0:
        found = chunks[at]
        if isinstance(found, Mark):
            opened = _interruption(chunks, at) if found.lower == "," else None
            if opened is not None and (_holds_finite(chunks, opened, at) or _is_apposition(chunks, opened)):
                # The times of ", which took effect in 2011," and ", a member since 2004," are their own.
                at = opened - 1
                continue
            if found.lower in (")", "]"):
                depth += 1
            elif found.lower in ("(", "["):
                depth -= 1
            elif found.tag == it.TIME and depth == 0:
                before = chunks[at - 1] if at else None
                word = before.lower if isinstance(before, Mark) and before.tag in (it.P, it.S) else ""
                between = chunks[at + 1 : frame.position]
                if sentence.items[found.first].counts_from_event and not _has_comma(between):
                    # "… two years after the treaty was signed": it dates the clause before, from this one.
                    break
                # A time before a comma and an intervening finite clause belongs to that clause.
                if not any(isinstance(c, VerbGroup) and c.form == "finite" for c in between) and not _of_clause_before(
                    chunks, at
                ):
                    frame.times.append(TimePlace(found.first, word, fronted=True))
            elif found.lower == ":" and at == 1 and isinstance(chunks[0], Mark) and chunks[0].tag == it.TIME:
                # "1995: Austria joins": a line that begins with its date.
                pass
            elif (
                found.lower in (";", ":")
                or found.tag in (it.R,)
                or (found.tag == it.S and found.lower not in ("as",))
                or (found.lower in _CLAUSE_OPENERS and _opens_clause(chunks, at, frame.position))
                or (found.tag == it.C and any(isinstance(c, VerbGroup) for c in chunks[:at]))
            ):
                break
        elif isinstance(found, VerbGroup) and found.form == "finite":
            break
        at -= 1
    frame.begin = min(frame.begin, chunks[at + 1].first)


_CLAUSE_OPENERS = frozenset(("after", "before", "since", "until", "till"))
"""Prepositions that open a clause where a verb follows their noun phrase ("after Poland joined")."""


def _opens_clause(chunks: list[Chunk], at: int, verb: int) -> bool:
    """Does the mark stand before the subject of the verb ("from 2018, before he became …")?"""
    return isinstance(chunks[at + 1], NounPhrase) and at + 1 < verb and _directly(chunks, at + 1, verb)


def _directly(chunks: list[Chunk], noun: int, verb: int) -> bool:
    """Does the verb group follow the noun phrase, adverbs aside?"""
    return all(isinstance(c, Mark) and c.tag == it.ADV for c in chunks[noun + 1 : verb])


def _of_clause_before(chunks: list[Chunk], time: int) -> bool:
    """Is the time that of a clause with "after", "before" or the like, which ends with it?"""
    for at in range(time - 1, -1, -1):
        found = chunks[at]
        if isinstance(found, Mark) and found.lower in (",", ";", ":"):
            return False
        if isinstance(found, VerbGroup) and found.form == "finite":
            left = chunks[at - 2] if at > 1 else None
            return isinstance(left, Mark) and left.lower in _CLAUSE_OPENERS and isinstance(chunks[at - 1], NounPhrase)
    return False


def _has_comma(chunks: list[Chunk]) -> bool:
    return any(isinstance(chunk, Mark) and chunk.lower == "," for chunk in chunks)


def _holds_finite(chunks: list[Chunk], first: int, last: int) -> bool:
    return any(isinstance(c, VerbGroup) and c.form in ("finite", "participle") for c in chunks[first:last])


def _is_apposition(chunks: list[Chunk], comma: int) -> bool:
    """Does a noun phrase of its own follow the comma, which says once more what stands before it?"""
    inside = chunks[comma + 1] if comma + 1 < len(chunks) else None
    return isinstance(inside, NounPhrase) and not inside.preposition


def _governor(earlier: list[Frame], frame: Frame) -> Frame | None:
    return earlier[-1] if earlier else None


def _attach_participle(sentence: Chunked, frame: Frame, earlier: list[Frame], later: list[Frame]) -> None:
    chunks = sentence.chunks
    frame.begin = chunks[frame.position].first
    at = frame.position - 1
    while at >= 0 and isinstance(chunks[at], Mark):
        mark = chunks[at]
        if isinstance(mark, Mark) and mark.lower in (")", "]"):
            at = _opening(chunks, at)
        elif not (isinstance(mark, Mark) and (mark.tag in (it.ADV, it.TIME) or mark.lower in ("(", ",", "–", "—"))):
            break
        at -= 1
    before = chunks[at] if at >= 0 else None
    if isinstance(before, Mark) and before.lower in ("and", "but", "or") and earlier:
        frame.subjects, frame.governor = earlier[-1].subjects, earlier[-1]
        return
    if isinstance(before, NounPhrase) and frame.group.form == "participle":
        frame.subjects = tuple(_noun_and_its_owner(chunks, at))
        frame.begin = min(frame.begin, before.first)
        return
    if isinstance(before, NounPhrase) and frame.group.form == "ing" and not _comma_between(chunks, at, frame.position):
        frame.subjects = tuple(_noun_and_its_owner(chunks, at))
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
            frame.subjects = _subject(sentence, main.position, [])[0]
            frame.governor = main
        return
    if earlier:
        frame.subjects, frame.governor = earlier[-1].subjects, earlier[-1]


def _comma_between(chunks: list[Chunk], left: int, right: int) -> bool:
    return any(isinstance(c, Mark) and c.lower == "," for c in chunks[left + 1 : right])


def _noun_and_its_owner(chunks: list[Chunk], at: int) -> Iterator[NounPhrase]:
    """The noun phrase at `at`, then those that it qualifies ("the parliament of Ukraine" from "Ukraine")."""
    while at >= 0:
        found = chunks[at]
        if not isinstance(found, NounPhrase):
            return
        yield found
        if found.preposition != "of":
            # "the Warsaw Pact, an alliance that …", "NATO: an alliance that …": an apposition is what it explains.
            left = at - 1
            while left > 0 and isinstance(mark := chunks[left], Mark) and mark.lower in it.QUOTES:
                left -= 1
            mark = chunks[left] if left >= 1 and not found.preposition else None  # type: ignore[assignment]
            before = left - 1
            while before > 0 and isinstance(quote := chunks[before], Mark) and quote.lower in it.QUOTES:
                before -= 1
            explained = chunks[before] if before >= 0 else None
            explains = isinstance(mark, Mark) and (mark.lower == "," or (mark.lower == ":" and before == 0))
            if explains and isinstance(explained, NounPhrase):
                yield explained
            return
        at -= 2


def _subject(
    sentence: Chunked, position: int, earlier: list[Frame]
) -> tuple[tuple[NounPhrase, ...], int, Frame | None, bool]:
    """Return the subject's alternatives, the first item of the clause, the frame it is shared with, and whether relative."""
    chunks = sentence.chunks
    at = position - 1
    start = chunks[position].first
    explained: tuple[NounPhrase, ...] = ()
    while at >= 0:
        found = chunks[at]
        if isinstance(found, Mark):
            if found.tag == it.R or (found.tag == it.S and found.lower == "that" and _is_relative_that(chunks, at)):
                left = at - 1
                while left >= 0 and _is_passed_over(chunks[left]):
                    left -= 1
                if left >= 0 and isinstance(chunks[left], NounPhrase):
                    return tuple(_noun_and_its_owner(chunks, left)), start, None, True
                return (), start, None, True
            if found.lower in ("and", "but", "or", "then", "yet") and found.tag in (it.C, it.ADV):
                if earlier and found.tag == it.C:
                    shared = next((f for f in reversed(earlier) if f.group.form == "finite"), None)
                    return (shared.subjects if shared else ()), start, shared, False
                at -= 1
                continue
            if found.lower == ",":
                opened = _interruption(chunks, at)
                if opened is not None:
                    inside = chunks[opened + 1 : at]
                    if len(inside) == 1 and isinstance(inside[0], NounPhrase):
                        explained = (inside[0],)
                    at = opened - 1
                    continue
                if earlier and all(not isinstance(c, NounPhrase) for c in chunks[at + 1 : position]):
                    shared = next((f for f in reversed(earlier) if f.group.form == "finite"), None)
                    if shared is not None:
                        return shared.subjects, start, shared, False
                at -= 1
                continue
            if found.lower in (")", "]"):
                at = _opening(chunks, at) - 1
                continue
            if found.lower in (";", ":", "(", "[") or found.tag == it.S:
                return (), start, None, False
            at -= 1
            continue
        if isinstance(found, NounPhrase):
            if not found.preposition or (found.preposition in _CLAUSE_OPENERS and _directly(chunks, at, position)):
                return (found, *explained), min(start, found.first), None, False
            at -= 2
            continue
        if found.form != "finite":
            at -= 1
            continue
        # A finite verb: if it is in a relative clause, the subject stands before its pronoun; else the clause ends here.
        left = at - 1
        while left >= 0 and not isinstance(chunks[left], VerbGroup):
            mark = chunks[left]
            if isinstance(mark, Mark) and (mark.tag == it.R or mark.lower == "that"):
                at = left - 1
                break
            if isinstance(mark, Mark) and mark.lower in (";", ":"):
                return (), start, None, False
            left -= 1
        else:
            return (), start, None, False
        while at >= 0 and isinstance(chunks[at], Mark) and chunks[at].lower in (",", "of", "in", "to", "–", "—"):  # type: ignore[union-attr]
            at -= 1
    return (), start, None, False


def _is_relative_that(chunks: list[Chunk], at: int) -> bool:
    before = chunks[at - 1] if at else None
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    return isinstance(before, NounPhrase) and isinstance(after, VerbGroup)


def _interruption(chunks: list[Chunk], comma: int) -> int | None:
    """If the comma at `comma` closes an interruption (apposition, relative or participial clause), where that opens."""
    at = comma - 1
    while at > 0:
        found = chunks[at]
        if isinstance(found, Mark) and found.lower == ",":
            before = chunks[at - 1]
            inside = chunks[at + 1]
            if isinstance(before, NounPhrase):
                opens_with = isinstance(inside, NounPhrase | VerbGroup) or (
                    isinstance(inside, Mark)
                    and (
                        inside.tag in (it.R, it.P, it.ADV, it.TIME, it.S)
                        or inside.lower in ("and", "but", "or", "like")
                    )
                )
                return at if opens_with else None
        if isinstance(found, Mark) and (found.lower in (";", ":")):
            return None
        at -= 1
    return None


def _opening(chunks: list[Chunk], closing: int) -> int:
    at = closing - 1
    while at >= 0 and not (isinstance(chunks[at], Mark) and chunks[at].lower in ("(", "[")):  # type: ignore[union-attr]
        at -= 1
    return max(at, 0)


def _is_passed_over(chunk: Chunk) -> bool:
    """May a mark stand between a relative pronoun and what it relates to?"""
    return isinstance(chunk, Mark) and (
        chunk.lower in (",", "and", "of", "–", "—", "(", ")")
        or chunk.lower in it.QUOTES
        or chunk.tag in (it.TIME, it.P)
    )


def _is_inverted_condition(sentence: Chunked, frame: Frame) -> bool:
    """ "Had Ukraine joined in 2012, …": an auxiliary before its subject, up to the comma."""
    first = sentence.chunks[0] if sentence.chunks else None
    second = sentence.chunks[1] if len(sentence.chunks) > 1 else None
    if not (isinstance(first, VerbGroup) and isinstance(second, NounPhrase)):
        return False
    if sentence.items[first.first].lower not in ("had", "were", "should") or first.last - first.first > 1:
        return False
    before = sentence.chunks[: frame.position]
    return not any(isinstance(chunk, Mark) and chunk.lower in (",", ";", ":") for chunk in before)


def _judge_modality(sentence: Chunked, frame: Frame, earlier: list[Frame]) -> None:
    """Mark frames that assert nothing (wishes, plans, conditions), and those whose governor negates them."""
    group = frame.group
    if _is_inverted_condition(sentence, frame):
        frame.open = True
    if group.copula and frame.objects and sentence.items[frame.objects[0].first].lower == "no":
        frame.implied_negation = True  # "is no member of the bloc"
    if is_denied(sentence.items, sentence.chunks, frame.position):
        frame.implied_negation = not group.negated
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
        elif (governor.group.copula and _is_ordinal_phrase(sentence, governor)) or (
            governor.group.lemma in lexicon.IMPLICATIVE and not governor.group.negated
        ):
            frame.open = governor.open
        else:
            frame.open = True
    elif group.form == "ing" and governor is not None and governor.open:
        frame.open = True
    if group.form == "ing" and frame.position:
        before = sentence.chunks[frame.position - 1]
        if isinstance(before, Mark) and before.tag == it.P and before.lower in _UNREAL:
            # "preparations for joining", "without leaving": what is prepared or left undone is not said to happen.
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
    return past and bool(words & {"only", "finally", "eventually"}) and not frame.group.negated and not frame.group.perfect


def _is_ordinal_phrase(sentence: Chunked, frame: Frame) -> bool:
    """ "was the first to join", "the last country to leave" """
    for phrase in frame.objects:
        words = {sentence.items[i].lower for i in range(phrase.first, phrase.last)}
        if words & (set(lexicon.ORDINAL_WORDS) | {"last", "next", "latest", "only"}):
            return True
    return False
