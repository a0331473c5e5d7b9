"""Ages: "born in 1950, he was forty when he took command in 1980"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.arithmetic.sums import Mistake, exact_numbers, show
from checker.claims.sentence import Sentence
from checker.values import Span

_WAS = re.compile(r"\b(?:was|is|aged|turned|being)\s+(?:only\s+|just\s+|already\s+)?$", re.IGNORECASE)


def check_ages(sentence: Sentence) -> Iterator[Mistake]:
    """An age that does not fit the year of birth and the year in which it is reached."""
    items = sentence.items
    born = next((at for at, item in enumerate(items) if item.lower == "born"), None)
    if born is None:
        return
    times = [(at, item.time) for at, item in enumerate(items) if item.time is not None]
    birth = next((time for at, time in times if at > born), None)
    later = [time for at, time in times if birth is not None and time is not None and time.start > birth.end]
    if birth is None or len(later) != 1 or not birth.certain or not later[0].certain:
        return
    then = later[0]
    for at, number in exact_numbers(sentence):
        if not 1 <= number.low <= 110 or not _WAS.search(sentence.text[sentence.start : number.span.start]):
            continue
        follows = [item.lower for item in items[at + 1 : at + 3]]
        if follows and follows[0] not in ("when", "years", "year", "as", "in", "at"):
            continue
        if birth.end < number.span.start and birth.precision in ("day", "month", "year"):
            least = date.fromordinal(then.lo).year - date.fromordinal(birth.hi).year - 1
            most = date.fromordinal(then.hi).year - date.fromordinal(birth.lo).year
            if not least <= number.low <= most:
                yield Mistake(
                    number.span, "wrong-age", f"born then, one would have been {show(most)}", (Span(birth.start, birth.end), Span(then.start, then.end)),
                )  # fmt: skip
