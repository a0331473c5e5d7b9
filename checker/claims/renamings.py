"""When something came to be called otherwise: "the CSCE was renamed the OSCE in 1995", "Swaziland changed its name in 2018", "since 1997
Zaire has been called the Congo". The names and the days on which they changed are the ledger's (`former`)."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.build import build
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.item import Item
from checker.values import Argument, Claim
from ledger.naming import fold

RENAMING = "naming:renaming"
_RENAMES = frozenset(("rename", "rechristen", "rebrand", "redub"))
_BECOMES = frozenset(("become", "turn"))
_CALLS = frozenset(("call", "name", "know", "dub", "style"))
_CHANGES = frozenset(("change", "alter", "switch", "modify"))
_TAKES = frozenset(("take", "adopt", "assume", "receive", "get", "acquire"))
_NAMES = frozenset(("name", "title"))
_MODES = ("in", "since", "until")


def read_renamings(sentence: Sentence, relation: str) -> Iterator[Claim]:
    """Yield the claims that something changed its name at a time."""
    for frame in sentence.frames:
        lemma = frame.group.lemma
        if frame.group.negated or frame.open or frame.relative or not frame.subjects:
            continue
        if lemma not in _RENAMES | _BECOMES | _CALLS | _CHANGES | _TAKES:
            continue
        when = frame_time(sentence, frame)
        if when is None or not when.certain or when.mode not in _MODES or when.ends:
            continue
        if lemma in _CALLS and (when.mode == "in" or not frame.group.passive):
            continue  # "was called Zaire in 1980": then, and before and after
        found = _thing(sentence, frame)
        if found is None:
            continue
        subject, object = found
        yield from build(
            sentence, relation, "begin", sentence.items[frame.group.verb].span, {"S": [subject], "O": [object]}, when,
            found_by=RENAMING, frame=frame,
        )  # fmt: skip


def _thing(sentence: Sentence, frame: Frame) -> tuple[Argument, Argument] | None:
    """What is renamed by its first name, and its other name, or the first again where the other is not said."""
    items, subject = sentence.items, frame.subjects[0]
    if subject.conjuncts:
        return None
    lemma, owner = frame.group.lemma, items[subject.head]
    places = (*frame.objects, *(place for word, place in frame.prepositions if word in ("to", "as", "into", "from")))
    renamed_by_another = lemma in _RENAMES and not frame.group.passive and frame.objects
    if (
        renamed_by_another
        and (owner.name is None or len(frame.objects) > 1)
        and items[frame.objects[0].head].name is not None
    ):
        owner = items[frame.objects[0].head]  # "they renamed the city Volgograd"
    head = items[frame.objects[0].head] if frame.objects else None
    if lemma in _CHANGES | _TAKES and (head is None or not _speaks_of_name(sentence, frame)):
        return None
    named = [
        i
        for place in places
        for part in place.parts
        for i in (items[part.head],)
        if i.name is not None and i is not owner
    ]
    if owner.name is None:
        own = _changed(sentence, named[0]) if len(named) == 1 and lemma in _CHANGES | _RENAMES else ()
        return (
            (Argument(owner.span, owner.text, own, "description"), Argument(named[0].span, named[0].text, own))
            if own
            else None
        )
    for other in named:
        both = _bearing(sentence, owner, other)
        if both:
            return Argument(owner.span, owner.text, both), Argument(other.span, other.text, both)
    own = _changed(sentence, owner)
    if lemma not in _CHANGES or named or not own:
        return None
    return Argument(owner.span, owner.text, own), Argument(owner.span, owner.text, own)


def _speaks_of_name(sentence: Sentence, frame: Frame) -> bool:
    """Is a name what is changed or taken ("its name", "the name OSCE")?"""
    place = frame.objects[0]
    return any(
        sentence.items[at].lower in _NAMES and sentence.items[at].tag == it.N for at in range(place.first, place.last)
    )


def _bearing(sentence: Sentence, one: Item, other: Item) -> tuple[str, ...]:
    """The things that bear both names, one of which they no longer bear."""
    if one.name is None or other.name is None or fold(one.text) == fold(other.text):
        return ()
    shared = [e for e in one.name.entities if e in other.name.entities]
    texts = {fold(one.text), fold(other.text)}
    return tuple(
        e for e in shared
        if sum(name.end is not None for name in sentence.ledger.names_of(e) if name.key in texts) == 1
    )  # fmt: skip


def _changed(sentence: Sentence, item: Item) -> tuple[str, ...]:
    """The things of a name that ever changed theirs."""
    entities = item.name.entities if item.name is not None else ()
    return tuple(e for e in entities if any(name.end is not None for name in sentence.ledger.names_of(e)))
