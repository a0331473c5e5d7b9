"""The size of a thing with members when it began, or when it was made what it is: "started out with six", "at its birth in 1949 it
had twelve members", "began as a club of six", "the round made NATO an alliance of nineteen"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import resolve
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.strangers import CLUBS
from checker.claims.timing import frame_time, phrase_time
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim, When

_CLUBS = CLUBS | frozenset("group family grouping circle".split())
_MAKING = frozenset(("make", "turn", "transform"))
_BEGINNING = frozenset("begin start originate".split())
_BIRTH = frozenset("founding foundation birth creation inception establishment formation outset launch".split())
_TIMES_OF = frozenset(("time", "moment", "day", "year", "hour"))
_BORN = frozenset("found establish create form launch bear".split())
_HAVING = frozenset("have number comprise include consist count unite encompass total boast embrace represent".split())


def as_a_club(sentence: Sentence, book: Phrasebook, frame: Frame) -> Iterator[Claim]:
    """ "The Community began as a club of six", "made NATO an alliance of nineteen": the size of what something was."""
    group, items = frame.group, sentence.items
    making = group.lemma in _MAKING
    places = [*frame.objects[making:], *(place for word, place in frame.prepositions if word in ("as", "into"))]
    whose = frame.objects[:1] if making and not group.passive else frame.subjects[:1]
    if not whose or group.negated or (not making and not (group.copula or group.lemma in _BEGINNING)):
        return
    for place in places:
        if place.conjuncts or items[place.head].lower not in _CLUBS or place.last + 1 >= len(items):
            continue
        number = items[place.last + 1].number
        follows = items[place.last + 2] if place.last + 2 < len(items) else None
        if items[place.last].lower != "of" or number is None or number.ordinal or number.percent:
            continue
        if follows is not None and follows.tag in (it.N, it.NAME, it.NUM, it.GEN, it.V):
            continue
        for relation in book.count_nouns.get("member", ())[:1]:
            owner = resolve(sentence, whose[0], relation.object_kinds)
            if owner and len(owner) == 1:
                starts = group.lemma in _BEGINNING
                yield from build(
                    sentence,
                    relation.id,
                    "begin" if starts else "state",
                    number.span,
                    {"O": owner},
                    None if starts else _made_in(sentence, frame, making),
                    found_by="count:club",
                    frame=frame,
                    shape="count",
                    quantity=number,
                    unit="member",
                    sense="founder" if starts else None,
                    current=group.tense == "present" and not group.perfect and not starts,
                )


def _made_in(sentence: Sentence, frame: Frame, making: bool) -> When | None:
    """When a thing was made what it is: at the time of the clause, or of the round that made it so."""
    when = frame_time(sentence, frame)
    return phrase_time(sentence, frame.subjects[0]) if when is None and making and frame.subjects else when


def at_the_founding(sentence: Sentence, frame: Frame | None, owner: Argument) -> bool:
    """ "At its birth the alliance had twelve members", "when it was set up", "started out with six": those who founded it."""
    if frame is None or frame.group.tense == "present":
        return False
    if frame.group.lemma in _BEGINNING:
        return True
    if frame.group.lemma not in _HAVING:
        return False
    items = sentence.items
    for chunk in sentence.chunks:
        time_of = (
            isinstance(chunk, NounPhrase)
            and chunk.preposition == "of"
            and _TIMES_OF & {items[max(chunk.first - 2, 0)].lower}
        )
        if isinstance(chunk, NounPhrase) and (time_of or chunk.preposition in ("at", "upon", "on", "after")):
            whose = chunk.possessor is None or resolve_owner(sentence, chunk.possessor, owner)
            own = chunk.possessor is not None or items[chunk.first].lower in ("its", "the")
            follows = sentence.after(chunk)[:1]
            if follows and not (follows[0][0] == "of" and resolve_owner(sentence, follows[0][1], owner)):
                continue
            if items[chunk.head].lower in _BIRTH and own and whose:
                return True
    for other in sentence.frames:
        if other is frame or not other.subjects or not (other.group.passive and other.group.lemma in (*_BORN, "set")):
            continue
        opened = items[other.begin - 1].lower if other.begin else ""
        opened = opened if opened in ("when", "day") else items[other.begin].lower
        head = items[other.subjects[0].head].lower
        same = head == "it" or resolve_owner(sentence, other.subjects[0], owner)
        if (opened in ("when", "day") or "day" in sentence.lowers) and same:
            return True
    return False


def resolve_owner(sentence: Sentence, place: NounPhrase, owner: Argument) -> bool:
    """Does a place name what is counted?"""
    entity_id = owner.entities[0]
    entity = sentence.ledger.entity(entity_id)
    found = resolve(sentence, place, (entity.kind,)) if entity is not None else None
    return bool(found) and any(entity_id in argument.entities for argument in found or ())
