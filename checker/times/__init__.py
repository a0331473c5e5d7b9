"""Text and its sentences in, mentions of times and durations out.

To add a construction: copy the nearest file (one construction each), write its `Rule` with two sentences it must read
and two it must not, and put its tuple of rules into `RULES` here. Where two rules match, the one that begins first
wins, then the longer, then the earlier in the tuple. A rule reads only what the words say; `resolve` adds what the
context tells, `modifiers` what stands before ("early", "about", "since"), `joins` what two times share.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.times import (
    calendar,
    decades,
    distances,
    divisions,
    full_dates,
    months,
    named_units,
    numeric_dates,
    speaking_days,
    years,
)
from checker.times.durations import find_durations
from checker.times.focus import UNPLACED, Focus, Found
from checker.times.joins import cue_of, tied
from checker.times.offsets import leans_on_a_doubt
from checker.times.resolve import place
from checker.times.scan import scan
from checker.times.values import Days, DurationMention, Offset, Rule, TimeMention
from checker.tokens import Stretch

__all__ = ["RULES", "DurationMention", "Offset", "TimeMention", "find_durations", "find_times"]

RULES: tuple[Rule, ...] = (
    *numeric_dates.RULES,
    *full_dates.RULES,
    *months.RULES,
    *divisions.RULES,
    *decades.RULES,
    *years.RULES,
    *speaking_days.RULES,
    *named_units.RULES,
    *distances.RULES,
)

SCENE_WITHIN = 20
"""A bare year this near to the start of its sentence sets the scene; further in, it is as often an aside."""
TOLD_PER_SPEAKING = 4
"""A narrative names at least so many years for each time told from the day of speaking."""
_SPEAKING_RULES = frozenset({"speaking-day", "weekday", "short-weekday"})


def find_times(
    text: str, tokens: Sequence[Stretch], as_of: Days | None, families: Sequence[int] | None = None
) -> tuple[TimeMention, ...]:
    """Return the times that `text` names, in order, never overlapping.

    `tokens` are its sentences (times never cross one); `as_of` is the time the text speaks from, or None;
    `families` what `anchors.families_in` says of each sentence, where that is known.
    """
    found = scan(text, tokens, RULES, families)
    focus = Focus(as_of, narrative=as_of is None or _is_narrative(found, as_of))
    mentions: list[TimeMention] = []
    for index, item in enumerate(found):
        joined = tied(text, found, index)
        value = joined or place(item, focus)
        if value is None:
            continue
        cue = cue_of(text, item, mentions[-1] if mentions else None)
        doubtful = joined is None and leans_on_a_doubt(item.partial, focus)
        sure = joined is not None or _takes_up_the_only_year(text, found, index)
        mentions.append(_mention(item, value, cue, joined is not None, sure, doubtful))
        if _moves_focus(item, focus):
            opens = item.before.start - tokens[item.sentence].start <= SCENE_WITHIN
            focus.move(value, opens or value.precision != "year", certain=mentions[-1].certain)
    return tuple(mentions)


def _moves_focus(item: Found, focus: Focus) -> bool:
    """Does what follows speak of this time too? In a narrative the day of speaking is an aside, as are decades."""
    partial = item.partial
    if partial.precision in ("decade", "century") or (item.before.cue == "since" and partial.precision == "year"):
        return False
    speaking = partial.offset is not None and partial.offset.counts_from == "as_of"
    return not (focus.narrative and (speaking or partial.year_from == "as_of"))


def _is_narrative(found: list[Found], as_of: Days) -> bool:
    """News speaks of days and weeks around its own date; a narrative names years, and others than its own."""
    speaking = sum(
        item.rule in _SPEAKING_RULES or (item.partial.offset is not None and item.partial.offset.counts_from == "as_of")
        for item in found
    )
    own = (as_of.lo // 365.2425, as_of.hi // 365.2425 + 1)
    told = sum(item.partial.year is not None and not own[0] - 1 <= item.partial.year <= own[1] + 1 for item in found)
    return told > TOLD_PER_SPEAKING * speaking


def _takes_up_the_only_year(text: str, found: list[Found], index: int) -> bool:
    """ "In 1990 … . That same year …", "two years later": is it the only year that the sentence has said so far, or else the one before
    it?"""
    item = found[index]
    between = text[found[index - 1].partial.end : item.before.start] if index else ""
    if "\n" in between or between.count(". ") > 1:
        return False
    offset = item.partial.offset
    if offset is None or offset.unit != "year" or offset.counts_from != "context" or item.partial.part:
        return False
    here = [other for other in found[:index] if other.sentence == item.sentence]
    near = here or [other for other in found[:index] if other.sentence == item.sentence - 1]
    before = between if here else between.rpartition(". ")[2]
    if offset.number and before.count(",") > bool(here):
        return False  # "The war began, and six years later it left": counted from the war
    years = {other.partial.year for other in near}
    return len(years) == 1 and None not in years and all(
        other.before.cue in ("", "in", "on", "during") and other.partial.precision in ("day", "month", "year") for other in near
    )  # fmt: skip


def _mention(item: Found, value: calendar.Calendar, cue: str, joined: bool, sure: bool, doubtful: bool) -> TimeMention:
    partial, before = item.partial, item.before
    approximate = before.approximate or partial.approximate
    if value is not UNPLACED:
        value = calendar.narrow(value, partial.part or before.part)
        value = calendar.widen(value) if approximate and partial.offset is None else value
    anchor = partial.offset.counts_from if partial.offset else partial.year_from
    return TimeMention(
        before.start,
        partial.end,
        value.lo,
        value.hi,
        value.edtf,
        value.precision,
        certain=value is not UNPLACED and (partial.certain or sure) and not doubtful,
        approximate=approximate,
        anchor="absolute" if joined else anchor,
        offset=partial.offset,
        role_words=cue,
        year_span=partial.year_span,
        found_by=item.rule,
    )
