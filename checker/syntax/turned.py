"""Clauses whose subject stands behind the verb, turned round: frames in, the same frames with their places put right.

"Into the bloc came Oman", "also joining in 2009 were Albania and Croatia", "among those that joined was Malta", "the first to leave was Chad",
"it was in Prague that it was dissolved". Only a subject that is a name is taken for one: "joining the bloc was a mistake" is no such
clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.frame import Frame, TimePlace
from checker.syntax.phrases import Chunk, Chunked, Mark, NounPhrase, VerbGroup

_MOVES = frozenset("come go follow stand sit step walk march troop arrive enter".split())
"""Verbs that a place or a particle before them parts from their subject."""
_HAPPENS = frozenset("happen occur come follow begin end start".split())
_SINCE = frozenset(("since", "after", "before", "until"))
_BARE = frozenset(
    "those one ones country countries state states nation nations member members land lands republic republics".split()
)


def turn_round(sentence: Chunked, frames: Sequence[Frame]) -> None:
    """Put the subject that stands behind the verb where the readers look for it."""
    if len(frames) == 1:
        _listed_behind(sentence, frames[0])
    for order, frame in enumerate(frames):
        before = frames[order - 1] if order else None
        if before is not None:
            _cleft(sentence, before, frame)
            _scene(sentence, before, frame)
        if frame.group.form == "finite":
            _keep_subject(sentence, frame)
        if frame.group.passive or frame.group.form != "finite" or frame.group.negated:
            continue
        if frame.group.copula:
            if before is not None:
                _what_happened(sentence, before, frame)
            _copula(sentence, frame, before)
        elif frame.group.lemma in _MOVES and not frame.subjects and _opens_with_place(sentence, frame):
            _take_behind(sentence, frame)


def _listed_behind(sentence: Chunked, frame: Frame) -> None:
    """ "Left the pact in 1969: Chad, Oman and Mali", the whole of a note: who did so stands behind the colon."""
    chunks, group = sentence.chunks, frame.group
    colon = next((at for at, c in enumerate(chunks) if isinstance(c, Mark) and c.lower == ":"), 0)
    listed = chunks[colon + 1] if 0 < colon < len(chunks) - 1 else None
    rest = chunks[colon + 2 :]
    if frame.position or frame.subjects or not isinstance(listed, NounPhrase) or listed.preposition:
        return
    if group.form not in ("finite", "participle") or not all(_ends(chunk) for chunk in rest):
        return
    if not all(sentence.items[part.head].name is not None for part in listed.parts):
        return
    frame.subjects = (listed,)
    if group.passive and lexicon.INTRANSITIVE.issuperset(group.lemmas):
        group.form, group.passive, group.tense = "finite", False, "past"


def _ends(chunk: Chunk) -> bool:
    return isinstance(chunk, Mark) and chunk.lower in (".", ";", ")")


def _keep_subject(sentence: Chunked, frame: Frame) -> None:
    """ "Enlargement since the war began in 1999": what opens the sentence would have no verb, were it the war that began."""
    chunks, at = sentence.chunks, frame.position
    if at < 3 or len(frame.subjects) != 1 or chunks[at - 1] is not frame.subjects[0]:
        return
    mark, opening = chunks[at - 2], chunks[at - 3]
    if not isinstance(mark, Mark) or mark.lower not in _SINCE or not isinstance(opening, NounPhrase):
        return
    alone = at == 3 or (isinstance(before := chunks[at - 4], Mark) and before.lower in (":", ";") and at == 4)
    others = any(
        isinstance(c, VerbGroup) and c.form == "finite" and sentence.items[c.verb].lower != "being"
        for c in chunks[at + 1 :]
    )
    if alone and not others and not opening.preposition and sentence.items[opening.head].tag in (it.N, it.NAME):
        frame.subjects = (opening,)


def _copula(sentence: Chunked, frame: Frame, before: Frame | None) -> None:
    named = frame.objects[0] if len(frame.objects) == 1 else None
    if named is None or not _is_named(sentence, named):
        return
    if before is not None and before.position < 2:
        _settle_opening(sentence, before)
    if before is not None and _is_predicate(sentence, before, frame):
        # "Joining in 2004 were …", "those which joined in 2004 were …", "the last to join was …"
        later = [time for time in frame.times if not time.fronted and time.item > frame.group.verb]
        own = [time for time in before.times if time.item > before.group.verb]
        before.subjects = (
            named,
            *(s for s in before.subjects if s.first < before.group.first and not _holds(before, s)),
        )
        before.open = before.open and before.group.form != "infinitive"
        before.governor = None
        if not own:
            before.times += later
        before.end = max(before.end, frame.group.first)
        frame.subjects = frame.objects = ()
    elif before is not None and _identify(sentence, before, frame, named):
        return
    elif not frame.subjects and _opens_with_place(sentence, frame):
        _take_behind(sentence, frame)


def _identify(sentence: Chunked, before: Frame, frame: Frame, named: NounPhrase) -> bool:
    """ "The man who signed was Novak", "the pact that X left was Y", "the city where it was signed was Zagreb": who, what or where it
    is stands in the place of the noun. The copula says its own besides ("the chancellor who …")."""
    if (
        len(frame.subjects) != 1
        or before.open
        or before.group.form != "finite"
        or before.group.lemma in lexicon.REPORTS
    ):
        return False
    noun = frame.subjects[0]
    first, head = sentence.items[noun.first], sentence.items[noun.head]
    if noun.preposition or noun.conjuncts or head.name is not None or first.lower not in ("the", "that"):
        return False
    if not noun.last <= before.group.first < frame.group.first:
        return False
    if before.subjects and before.subjects[0] is noun and before.relative:
        before.subjects = (named, *before.subjects[1:])
        return True
    if any(place is noun for place in before.objects):
        before.objects = tuple(named if place is noun else place for place in before.objects)
        return True
    if sentence.items[noun.last].lower == "where":
        before.prepositions = (*before.prepositions, ("in", named))
        return True
    return False


def _what_happened(sentence: Chunked, before: Frame, frame: Frame) -> None:
    """ "What came in 1955 was the pact": it is what came."""
    first = sentence.items[sentence.chunks[0].first]
    if (
        before.position != 1
        or first.lower != "what"
        or before.subjects
        or before.objects
        or not frame.objects
        or before.open
    ):
        return
    if not before.group.passive and before.group.lemma not in _HAPPENS:
        return
    before.subjects, frame.objects, frame.subjects = frame.objects[:1], (), ()


def _settle_opening(sentence: Chunked, before: Frame) -> None:
    """ "Elected president in 1993 was Peter Novak": with no subject before it the form is a participle."""
    group = before.group
    participles = tuple(form.lemma for form in sentence.items[group.verb].forms if form.form == "pp")
    if before.subjects or group.form != "finite" or group.first != group.verb or not participles:
        return
    group.form, group.passive, group.lemmas, group.lemma = "participle", True, participles, participles[0]


def _is_predicate(sentence: Chunked, before: Frame, frame: Frame) -> bool:
    """Does the verb before the copula say what those did whom the copula names?"""
    between = sentence.chunks[before.position + 1 : frame.position]
    if any(isinstance(c, Mark) and (c.tag in (it.S, it.R) or c.lower in (";", ":", "and", "but")) for c in between):
        return False
    if before.open and before.group.form != "infinitive":
        return False
    head = sentence.chunks[: before.position]
    if before.group.form in ("ing", "participle"):
        return all(
            isinstance(c, Mark) and (c.tag in (it.ADV, it.TIME, it.P, it.C) or c.lower in (",", ":")) for c in head[-4:]
        ) and not (head and isinstance(last := head[-1], Mark) and last.tag == it.P)
    if before.group.form == "infinitive":
        if len(head) == 1 and isinstance(head[0], Mark) and head[0].lower in ("first", "last", "next"):
            return True  # "Last to come was Oman"
        at = len(head) - 1
        while at > 1 and isinstance(part := head[at], NounPhrase) and part.preposition in ("of", "from", "in", "among"):
            at -= 2  # "the first of the southern states to come"
        noun = head[at] if head else None
        return isinstance(noun, NounPhrase) and not noun.preposition and _is_of_order(sentence, noun)
    if not before.relative or before.group.lemma in lexicon.REPORTS or not before.subjects:
        return False
    whose = before.subjects[0]
    bare = sentence.items[whose.head].lower in _BARE or (not whose.preposition and _is_of_order(sentence, whose))
    return bare and (not whose.preposition or whose.preposition in ("among", "of"))


def _is_of_order(sentence: Chunked, phrase: NounPhrase) -> bool:
    words = {sentence.items[at].lower for at in range(phrase.first, phrase.last)}
    return bool(words & (set(lexicon.ORDINAL_WORDS) | {"last", "next", "latest", "newest", "only"}))


def _holds(frame: Frame, phrase: NounPhrase) -> bool:
    return any(phrase is place for place in frame.objects)


def _take_behind(sentence: Chunked, frame: Frame) -> None:
    """The name behind the verb is its subject, what stands before it a part of the clause."""
    named = frame.objects[0] if len(frame.objects) == 1 else None
    if named is None or not _is_named(sentence, named):
        return
    fronted = [
        (chunk.preposition, chunk)
        for chunk in sentence.chunks[: frame.position]
        if isinstance(chunk, NounPhrase) and chunk.preposition and chunk.first >= frame.begin
    ]
    frame.subjects, frame.objects = (named,), ()
    if frame.group.copula and fronted and fronted[0][0] == "among":
        frame.objects = (fronted.pop(0)[1],)
    frame.prepositions = (*fronted, *frame.prepositions)


def _opens_with_place(sentence: Chunked, frame: Frame) -> bool:
    """Does nothing but a preposition with its noun, a particle or a word of order stand before the verb in its clause?"""
    at = frame.position - 1
    seen = False
    while at >= 0:
        chunk = sentence.chunks[at]
        if isinstance(chunk, VerbGroup):
            return False
        if isinstance(chunk, NounPhrase):
            if not chunk.preposition:
                return False
            seen = True
        elif chunk.lower in (";", ":") or (chunk.lower == "," and seen):
            break
        elif chunk.tag == it.ADV:
            seen = True
        elif chunk.tag not in (it.P, it.TIME, it.C) and chunk.lower != ",":
            return False
        at -= 1
    if seen:
        frame.begin = min(frame.begin, sentence.chunks[at + 1].first)
    return seen


def _is_named(sentence: Chunked, phrase: NounPhrase) -> bool:
    return not phrase.preposition and all(sentence.items[part.head].name is not None for part in phrase.parts)


def _cleft(sentence: Chunked, before: Frame, frame: Frame) -> None:
    """ "It was under Carter that …", "it was in Prague that …": what "it was" governs belongs to the clause."""
    if not before.group.copula or before.objects or len(before.subjects) != 1 or before.group.negated:
        return
    if sentence.items[before.subjects[0].head].lower != "it" or before.subjects[0].last - before.subjects[0].first != 1:
        return
    marks = [
        c for c in sentence.chunks[before.position + 1 : frame.position] if isinstance(c, Mark) and c.lower == "that"
    ]
    if len(marks) == 1 and frame.subjects and frame.subjects[0].first > marks[0].first:
        frame.prepositions = (*frame.prepositions, *before.prepositions)
        if not frame.times:
            frame.times = [TimePlace(time.item, time.governor, fronted=True) for time in before.times]


def _scene(sentence: Chunked, before: Frame, frame: Frame) -> None:
    """ "It is 1982, and Spain joins", "the year is 1982: Spain joins": a time that is said to be then dates what comes next."""
    if (
        not before.group.copula
        or before.group.negated
        or before.open
        or before.objects
        or before.prepositions
        or frame.times
    ):
        return
    if len(before.subjects) != 1 or len(before.times) != 1 or before.position > 2 or before.times[0].governor:
        return
    subject, time = before.subjects[0], before.times[0].item
    if sentence.items[subject.head].lower not in ("it", "year") or time != before.group.last:
        return
    between = tuple(
        chunk.lower for chunk in sentence.chunks[before.position + 2 : before.position + 4] if isinstance(chunk, Mark)
    )
    if between[:1] in ((":",), (";",)) or between == (",", "and"):
        frame.times = [TimePlace(time, "in", fronted=True)]
