"""Lists paired with lists: the first subject with the first object or time, "respectively"."""

from __future__ import annotations

from itertools import pairwise

from checker.claims.sentence import Sentence
from checker.claims.timing import when_of
from checker.syntax.frame import Frame, TimePlace
from checker.values import Argument, When
from ledger.light import replace


def respectively(sentence: Sentence, frame: Frame, filled: dict[str, list[Argument]]) -> list[When] | None:
    """Pair listed things with as many listed times; where the text does not say "respectively", nothing rests on the pairing."""
    said = any(item.lower == "respectively" for item in sentence.items)
    places = sorted((t for t in frame.times), key=lambda t: t.item)
    if said and not places:
        places = [TimePlace(i, "") for i, item in enumerate(sentence.items) if item.time is not None]
    count = max((len(arguments) for arguments in filled.values()), default=0)
    if count < 2 or len(places) != count or len({time.item for time in places}) != count:
        return None
    if sum(len(arguments) > 1 for arguments in filled.values()) != 1:
        return None
    between = {
        item.lower for first, second in pairwise(places) for item in sentence.items[first.item + 1 : second.item] if item.lower != places[0].governor
    }  # fmt: skip
    if not said and not between <= {",", "and"}:
        return None
    found = [
        when_of(mention, places[0].governor)
        for place in places
        if (mention := sentence.items[place.item].time) is not None
    ]
    kept = [when if said else replace(when, certain=False) for when in found if when is not None]
    return kept if len(kept) == count else None


def in_pairs(sentence: Sentence, filled: dict[str, list[Argument]]) -> list[dict[str, list[Argument]]]:
    """Pair listed subjects with listed objects, the first with the first, where the text says "respectively"."""
    subjects, objects = filled.get("S", []), filled.get("O", [])
    if (
        len(subjects) != len(objects)
        or len(subjects) < 2
        or not any(item.lower == "respectively" for item in sentence.items)
    ):
        return [filled]
    return [{**filled, "S": [s], "O": [o]} for s, o in zip(subjects, objects, strict=True)]
