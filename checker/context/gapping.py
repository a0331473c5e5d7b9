"""Frames in, the same with one more for each part of a list that leaves its verb out: "Hungary in 1999, Slovenia in
2004".

After a clause, a part between commas that holds no verb but a noun phrase and a time, or two noun phrases, repeats
the clause with other fillers: "they were joined by Spain in 1982, Poland in 1999", "Nixon signed one treaty, Carter
another". Each noun phrase of the part takes the place of the one phrase of the clause that names things of the same
kind; where two could be meant, nothing is added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.syntax import item as it
from checker.syntax.frame import Frame, TimePlace
from checker.syntax.phrases import Chunk, Chunked, Mark, NounPhrase, VerbGroup
from ledger.light import dataclass, field, replace
from ledger.store import Ledger

_BORDERS = frozenset((",", ";", "and", "while", "but", "–", "—"))
_SKIPPED = frozenset(
    (
        "finally",
        "then",
        "lastly",
        "only",
        "not",
        "until",
        "also",
        "both",
        "respectively",
        "already",
        "as",
        "early",
        "late",
    )
)


@dataclass(slots=True)
class _Part:
    """A stretch between two borders; `first` and `last` are items, last exclusive."""

    first: int
    last: int
    phrases: list[NounPhrase] = field(default_factory=list)
    governed: list[tuple[str, NounPhrase]] = field(default_factory=list)
    times: list[TimePlace] = field(default_factory=list)
    plain: bool = True
    """Holds nothing but noun phrases, times and the words that govern them."""


def continue_lists(sentence: Chunked, frames: Sequence[Frame], ledger: Ledger) -> list[Frame]:
    """Return the frames with those that list parts without a verb add, each behind the one whose verb it shares."""
    out: list[Frame] = []
    for frame in frames:
        out.append(frame)
        if frame.group.form in ("finite", "participle", "ing"):
            out.extend(_continued(sentence, frame, ledger) or _listed(sentence, frame, ledger))
    return out


def _listed(sentence: Chunked, frame: Frame, ledger: Ledger) -> list[Frame]:
    """ "Three lands came in: Chad in 1981, Oman and Mali in 1986": those behind the colon did what is said of the three."""
    at = frame.position
    while at < len(sentence.chunks) and sentence.chunks[at].first < frame.end:
        at += 1
    colon = sentence.chunks[at] if at < len(sentence.chunks) else None
    if not isinstance(colon, Mark) or colon.lower != ":" or frame.open or at < frame.position:
        return []
    if any(isinstance(chunk, VerbGroup) for chunk in sentence.chunks[at:]) or frame.group.form == "infinitive":
        return []
    parts = list(_whole(sentence, _parts(sentence, _spread(sentence, at + 1, ledger), ledger)))
    if not parts or not all(part.plain and part.times and len(part.phrases) == 1 for part in parts):
        return []
    if any(_kinds(sentence, part.phrases[0], ledger) != {"state"} for part in parts):
        return []
    whose = frame.subjects[:1] or frame.objects[:1]
    if len(whose) != 1 or not _is_number_of(sentence, whose[0], ledger):
        return []
    place = "subjects" if frame.subjects else "objects"
    return [
        replace(frame, **{place: (part.phrases[0],)}, times=list(part.times), end=part.last)  # type: ignore[arg-type]
        for part in parts
    ]


def _is_number_of(sentence: Chunked, phrase: NounPhrase, ledger: Ledger) -> bool:
    """Does a noun phrase speak of several that it does not name, or of a group by its name?"""
    head = sentence.items[phrase.head]
    if head.tag == it.NAME:
        groups = [ledger.entity(entity) for entity in (head.name.entities if head.name is not None else ())]
        return bool(groups) and all(group is not None and group.kind == "group" for group in groups)
    return not phrase.conjuncts and (head.lower in ("they", "these") or (head.tag == it.N and head.lower.endswith("s")))


def _continued(sentence: Chunked, frame: Frame, ledger: Ledger) -> list[Frame]:
    parts = list(_whole(sentence, _parts(sentence, _spread(sentence, frame.position + 1, ledger), ledger)))
    if len(parts) < 2 or not any(part.times or len(part.phrases) > 1 for part in parts[1:]):
        return []
    first, added = parts[0], []
    cut = 0
    for part in parts[1:]:
        if not part.plain or not part.phrases or not (part.times or len(part.phrases) == 2):
            break
        if any(sentence.items[t.item].counts_from_event for t in part.times):
            break  # "set up in 2001, five years after its forerunner"
        if not (first.times or len(part.phrases) == 2) and not any(t.fronted for t in frame.times):
            break
        made = _repeat(sentence, frame, first, part, ledger)
        if made is None:
            break
        added.append(made)
        cut = cut or part.first
    if added:
        frame.times = [time for time in frame.times if time.item < cut]
        frame.prepositions = tuple((word, phrase) for word, phrase in frame.prepositions if phrase.first < cut)
        frame.objects = tuple(_before(phrase, cut) for phrase in frame.objects if phrase.first < cut)
        frame.end = min(frame.end, cut)
    return added


def _whole(sentence: Chunked, parts: Iterator[_Part]) -> Iterator[_Part]:
    """The parts, "Denmark, a neighbour, since 1949" as one: what explains a name between commas is no part of its own."""
    held: list[_Part] = []
    for part in parts:
        named = len(part.phrases) == 1 and part.plain and not part.times
        if len(held) == 2 and not part.phrases and part.times:
            held[0].times, held[0].last = part.times, part.last
            yield held[0]
            held = []
            continue
        if named and (not held or len(held) == 1) and _is_name(sentence, part.phrases[0]) == (not held):
            held.append(part)
            continue
        yield from held
        held = [part] if named and _is_name(sentence, part.phrases[0]) else []
        if not held:
            yield part
    yield from held


def _is_name(sentence: Chunked, phrase: NounPhrase) -> bool:
    return all(sentence.items[part.head].tag == it.NAME for part in phrase.parts)


def _spread(sentence: Chunked, at: int, ledger: Ledger) -> list[Chunk]:
    """The chunks from `at`; a coordination of pairs ("one treaty, Carter SALT II, …") is no list of things but of
    parts."""
    out: list[Chunk] = []
    for found in sentence.chunks[at:]:
        if not isinstance(found, NounPhrase) or not any(
            len(_halves(sentence, c, ledger)) == 2 for c in found.conjuncts
        ):
            out.append(found)
            continue
        for order, conjunct in enumerate(found.conjuncts):
            if order:
                out.append(Mark(conjunct.first - 1, conjunct.first, it.PUNCT, ","))
            else:
                conjunct.preposition = found.preposition
            out.append(conjunct)
    return out


def _parts(sentence: Chunked, chunks: list[Chunk], ledger: Ledger) -> Iterator[_Part]:
    """Cut what follows the verb at its borders, up to the next verb or clause."""
    part: _Part | None = None
    for at, found in enumerate(chunks):
        if isinstance(found, VerbGroup):
            # What stands between the last border and a verb belongs to that verb.
            return
        if isinstance(found, Mark) and found.lower in _BORDERS and found.tag in (it.PUNCT, it.C, it.S):
            if part is not None:
                yield part
            part = None
            continue
        if (
            isinstance(found, Mark)
            and (found.tag in (it.R, it.S) or found.lower in (":", "(", "."))
            and found.lower not in _SKIPPED
        ):
            break
        part = part or _Part(found.first, found.first)
        before = chunks[at - 1] if at else None
        _take(sentence, part, found, before if isinstance(before, Mark) else None, ledger)
        part.last = found.last
    if part is not None:
        yield part


def _take(sentence: Chunked, part: _Part, found: Chunk, before: Mark | None, ledger: Ledger) -> None:
    governor = before.lower if before is not None and before.tag in (it.P, it.S) else ""
    if isinstance(found, NounPhrase):
        if before is not None and before.tag == it.TIME and sentence.items[before.first].counts_from_event:
            # "five years after the Shanghai Five": what the time is counted from.
            return
        if found.preposition and governor:
            part.governed.append((found.preposition, found))
        else:
            part.phrases.extend(_halves(sentence, found, ledger))
    elif isinstance(found, Mark) and found.tag == it.TIME:
        part.times.append(TimePlace(found.first, governor))
    elif isinstance(found, Mark) and found.tag not in (it.P, it.ADV) and found.lower not in _SKIPPED:
        part.plain = False


_DOERS = frozenset(("person", "state"))


def _halves(sentence: Chunked, phrase: NounPhrase, ledger: Ledger) -> list[NounPhrase]:
    """ "Carter SALT II": somebody's name and then that of a thing of another sort are two phrases."""
    names = [i for i in range(phrase.first, phrase.last) if sentence.items[i].tag == it.NAME]
    if phrase.conjuncts or len(names) != 2 or phrase.possessor is not None:
        return [phrase]
    if names[1] != phrase.last - 1 or any(sentence.items[i].tag == it.N for i in range(names[0] + 1, names[1])):
        return [phrase]
    halves = [NounPhrase(phrase.first, names[0] + 1, names[0]), NounPhrase(names[0] + 1, phrase.last, phrase.head)]
    first, second = (_kinds(sentence, half, ledger) for half in halves)
    return halves if first <= _DOERS and second and not second & (_DOERS | {"office"}) else [phrase]


def _kinds(sentence: Chunked, phrase: NounPhrase, ledger: Ledger) -> frozenset[str]:
    found: set[str] = set()
    for part in phrase.parts:
        name = sentence.items[part.head].name
        for entity_id in name.entities if name is not None else ():
            entity = ledger.entity(entity_id)
            if entity is not None:
                found.add("state" if entity.kind in ("territory", "group") else entity.kind)
    return frozenset(found)


def _before(phrase: NounPhrase, cut: int) -> NounPhrase:
    """Of a coordination that was no list of things, its first conjunct."""
    return phrase.conjuncts[0] if phrase.conjuncts and phrase.last > cut else phrase


def _repeat(sentence: Chunked, frame: Frame, first: _Part, part: _Part, ledger: Ledger) -> Frame | None:
    """The frame with the phrases of a list part in the places of those of the same kinds; None where a place is not
    clear."""
    subjects, objects, prepositions = list(frame.subjects), list(frame.objects), list(frame.prepositions)
    objects = [_before(phrase, first.last) for phrase in objects if phrase.first < first.last]
    prepositions = [(word, phrase) for word, phrase in prepositions if phrase.first < first.last]
    for phrase in part.phrases:
        kinds = _kinds(sentence, phrase, ledger)
        if not kinds:
            return None
        at_object = [i for i, other in enumerate(objects) if kinds & _kinds(sentence, other, ledger)]
        at_preposition = [i for i, (_, other) in enumerate(prepositions) if kinds & _kinds(sentence, other, ledger)]
        at_subject = [0] if subjects and any(kinds & _kinds(sentence, s, ledger) for s in subjects) else []
        # The subject is often not named ("they were joined by …"), or of another sort.
        if len(at_object) + len(at_preposition) + len(at_subject) != 1:
            return None
        if at_object:
            objects[at_object[0]] = phrase
        elif at_preposition:
            prepositions[at_preposition[0]] = (prepositions[at_preposition[0]][0], phrase)
        else:
            subjects = [phrase]
    for word, phrase in part.governed:
        kinds = _kinds(sentence, phrase, ledger)
        same = [i for i, (w, other) in enumerate(prepositions) if w == word and kinds & _kinds(sentence, other, ledger)]
        if same:
            prepositions[same[0]] = (word, phrase)
    times = part.times or [time for time in frame.times if time.fronted]
    return replace(
        frame,
        subjects=tuple(subjects),
        objects=tuple(objects),
        prepositions=tuple(prepositions),
        times=list(times),
        begin=min(part.first, frame.begin),
        end=part.last,
    )
