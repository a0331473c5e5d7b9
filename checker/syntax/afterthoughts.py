"""The date behind a clause that a time was counted from: "joined the year after Chad left, on 4 May 1995" dates who joined.

Such a date says when the year after was, and stands behind what it is counted from; the clause before it is the one that it dates.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.syntax import item as it
from checker.syntax.frame import Frame, TimePlace
from checker.syntax.phrases import Chunked, Mark

_ENDS = frozenset((".", ";", "!", "?", ")", "—"))


def date_what_was_counted(sentence: Chunked, frames: Sequence[Frame]) -> None:
    """Give the date at the end to the clause whose time is counted from the one between."""
    for counted, between in pairwise(frames):
        if between.group.form != "finite" or len(between.times) != 1 or not counted.times:
            continue
        distance, written = counted.times[-1], between.times[0]
        chunks = [c for c in sentence.chunks[counted.position : between.position] if isinstance(c, Mark)]
        direct = sentence.items[distance.item].counts_from_event and not any(
            c.first > distance.item and c.tag == it.PUNCT for c in chunks
        )
        if direct and not sentence.items[written.item].counts_from_event and _is_closed_in(sentence, written):
            between.times.clear()
            counted.times[-1] = written


def _is_closed_in(sentence: Chunked, time: TimePlace) -> bool:
    """Does the time, with its preposition, stand between a comma and the end of the sentence?"""
    items, at = sentence.items, time.item - (1 if time.governor else 0)
    after = items[time.item + 1].lower if time.item + 1 < len(items) else "."
    return at > 0 and items[at - 1].lower == "," and after in _ENDS
