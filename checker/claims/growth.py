"""What a thing with members grew or shrank to: "grew from 16 to 19", "expanded to 28", "numbered thirteen", "brought
NATO to 32"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds, recalled_object, resolve
from checker.claims.build import build
from checker.claims.lists import singular
from checker.claims.phrasebook import Phrasebook
from checker.claims.roles import role_of
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, phrase_time, when_of
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.lexicon import KIND_NOUNS
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim, Number, When
from ledger.light import replace
from ledger.model import Relation

GROWING = frozenset("grow expand swell increase rise enlarge widen extend shrink fall drop go".split())
RAISING = frozenset("bring take lift raise swell expand enlarge increase push".split())
REACHING = frozenset(("number", "count", "total", "reach", "hit"))
STANDING = frozenset(("stand",))
MOST = 400
"""What has more than that counts something else than its members: soldiers, seats, cases."""
_SIZE = frozenset("membership number total size strength ranks rank count tally roster".split())
"""What a thing with members has a number of."""
_NEAR = 3
"""Sentences back in which somebody must have come, for "the total" to be that of the members."""
_ONCE = frozenset("once after when with following".split())


def read_growth(sentence: Sentence, book: Phrasebook, frame: Frame) -> Iterator[Claim]:
    """Yield the numbers that the frame says something grew from and to."""
    group = frame.group
    relation = next(iter(book.count_nouns.get("member", ())), None)
    if relation is None:
        return
    if group.lemma in REACHING:
        holders, preposition = frame.subjects, ""
    elif group.lemma in STANDING and not group.passive:
        holders, preposition = frame.subjects, "at"
    elif group.lemma in GROWING and not group.passive and not (group.lemma in RAISING and frame.objects):
        holders, preposition = frame.subjects, "to"
    elif group.lemma in RAISING:
        holders, preposition = (frame.subjects if group.passive else frame.objects[:1]), "to"
    else:
        return
    owner = _owner(sentence, book, relation, holders) or _left_out(sentence, relation, holders)
    number = _number(sentence, frame, preposition)
    if owner is None or number is None or number.high > MOST:
        return
    slots: dict[str, list[Argument]] = {"O": [owner]}
    when = frame_time(sentence, frame) or (as_it_was(sentence, frame) if preposition in ("", "at") else None)
    joined = _who_came(sentence, relation, frame, owner)
    if joined:
        slots["with"] = joined[-1:]
    for found in (number, _number(sentence, frame, "from")):
        if found is None or (found is not number and when is not None and when.low != when.high and not preposition):
            continue
        yield from build(
            sentence,
            relation.id,
            "state",
            found.span,
            slots if found is number else {"O": [owner]},
            when,
            found_by="growth",
            frame=frame,
            shape="count",
            quantity=found,
            unit="member",
            positive=not group.negated,
            current=group.tense == "present" and not group.perfect and group.lemma not in RAISING,
        )


def _owner(
    sentence: Sentence, book: Phrasebook, relation: Relation, holders: tuple[NounPhrase, ...]
) -> Argument | None:
    for holder in holders:
        found = resolve(sentence, holder, relation.object_kinds)
        if found and len(found) == 1:
            return found[0]
        # "NATO's membership grew to 30", "the number of members of the Union rose to 28"
        if sentence.items[holder.head].lower in _SIZE:
            places = (
                [holder.possessor]
                if holder.possessor is not None
                else [p for w, p in sentence.after(holder) if w in ("of", "in")]
            )
            for place in places:
                found = resolve(sentence, place, relation.object_kinds) or _members_of(sentence, book, relation, place)
                if found and len(found) == 1:
                    return found[0]
            before = holder.head - 1
            if before >= holder.first and (
                entities := of_kinds(sentence.ledger, sentence.items[before], relation.object_kinds)
            ):
                return Argument(sentence.items[before].span, sentence.items[before].text, entities)  # "NATO membership"
    return None


def as_it_was(sentence: Sentence, frame: Frame) -> When | None:
    """ "The bloc of 1952 counted fourteen": the time of what is counted."""
    place = frame.subjects[0]
    own = [time for time in frame.times if time.governor == "of" and time.item == place.last + 1]
    mention = sentence.items[own[0].item].time if own else None
    return when_of(mention, "in") if mention is not None else phrase_time(sentence, place)


def _left_out(sentence: Sentence, relation: Relation, holders: tuple[NounPhrase, ...]) -> Argument | None:
    """ "The number of members rose to 19", "brought the total to 25": of what the text speaks of."""
    for holder in holders:
        items = sentence.items
        if items[holder.head].lower not in _SIZE - {"strength", "size", "count"} or holder.possessor is not None:
            continue
        words = [items[i].lower for i in range(holder.first, holder.head)]
        of = [place for word, place in sentence.after(holder) if word in ("of", "in")]
        plain = all(singular(items[place.head].lower) in relation.counts for place in of)
        spoken = sentence.memory.number - sentence.memory.object_sentence.get(relation.id, -_NEAR) < _NEAR
        if plain and not set(words) - {"the", "its", "total"} and (of or spoken):
            owner = recalled_object(sentence, relation.id, relation.object_kinds, items[holder.head].span)
            return replace(owner, via="far") if owner is not None else None  # or those of its parliament
    return None


def _members_of(sentence: Sentence, book: Phrasebook, relation: Relation, place: NounPhrase) -> list[Argument] | None:
    """ "the number of NATO members", "the number of the alliance's states", "the number of allies": what they belong to."""
    if singular(sentence.items[place.head].lower) not in relation.counts:
        return None
    if place.possessor is not None:
        return resolve(sentence, place.possessor, relation.object_kinds)
    for at in range(place.first, place.head):
        entities = of_kinds(sentence.ledger, sentence.items[at], relation.object_kinds, head=False)
        if entities:
            return [Argument(sentence.items[at].span, sentence.items[at].text, entities)]
    for word, after in sentence.after(place):
        return resolve(sentence, after, relation.object_kinds) if word in ("of", "in") else None
    role = role_of(sentence, book, place)
    plain = role is not None and not (role.former or role.future) and len(sentence.words(place)) <= 2
    return [role.object] if role is not None and plain and role.relation == relation.id else None


def _number(sentence: Sentence, frame: Frame, preposition: str) -> Number | None:
    """A number without a noun of its own, or with a noun for members."""
    places = [p for word, p in frame.prepositions if word == preposition] if preposition else list(frame.objects)
    places = places[:1] if preposition == "at" else places
    nouns = KIND_NOUNS["state"]
    if preposition == "to":
        places += [p for p in frame.objects if sentence.words(p)[:2] == ["up", "to"]]
    for place in places:
        items = [sentence.items[i] for i in range(place.first, place.last)]
        numbers = [item.number for item in items if item.number is not None]
        others = [item.lower for item in items if item.tag == it.N and item.number is None]
        plain = all(word in nouns or word.rstrip("s") in nouns or word[:-3] + "y" in nouns for word in others)
        if plain and len(numbers) == 1 and not numbers[0].ordinal and not numbers[0].percent:
            up_to = [item.lower for item in items[:2]] == ["up", "to"]
            return replace(numbers[0], low=numbers[0].high, exact=True) if up_to else numbers[0]
    return None


def _who_came(sentence: Sentence, relation: Relation, frame: Frame, owner: Argument) -> list[Argument]:
    """Those with whom it grew: "with Albania and Croatia …", "once Greece and Turkey had been let in", "Sweden's
    accession …"."""
    if frame.times and any(not time.fronted for time in frame.times):
        return []
    places = [place for word, place in frame.prepositions if word == "with"]
    for position, chunk in enumerate(sentence.chunks):
        if isinstance(chunk, NounPhrase) and chunk.preposition == "with" and position < frame.position:
            places.append(chunk)
    for other in sentence.frames:
        before = sentence.items[other.begin - 1].lower if other.begin else ""
        first = sentence.items[other.begin].lower
        if other is not frame and (before in _ONCE or first in _ONCE) and other.subjects:
            places.append(other.subjects[0])
    subject = frame.subjects[0] if frame.subjects else None
    if subject is not None and subject.possessor is not None and frame.group.lemma in RAISING:
        places.append(subject.possessor)
    for place in places:
        found = resolve(sentence, place, relation.subject_kinds)
        if found and all(a.span != owner.span for a in found):
            return found
    return []
