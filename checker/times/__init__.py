"""Text and its sentences in, mentions of times and durations out.

To add a construction: copy the nearest file (one construction each), write its `Rule` with two sentences it must read and two
it must not, and put its tuple of rules into `RULES` here. Where two rules match, the one that begins first wins, then the
longer, then the earlier in the tuple. What a rule reads is only what the words say; `resolve` adds year and context.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.times import (
    calendar,
    decades,
    divisions,
    full_dates,
    months,
    numeric_dates,
    shifts,
    speaking_days,
    years,
)
from checker.times.durations import find_durations
from checker.times.modifiers import read_before
from checker.times.resolve import UNPLACED, Focus, Found, place
from checker.times.values import Days, DurationMention, Offset, Partial, Rule, TimeMention
from checker.tokens import Tokens

__all__ = ["RULES", "DurationMention", "Offset", "TimeMention", "find_durations", "find_times"]

RULES: tuple[Rule, ...] = (
    *numeric_dates.RULES,
    *full_dates.RULES,
    *months.RULES,
    *divisions.RULES,
    *decades.RULES,
    *years.RULES,
    *speaking_days.RULES,
    *shifts.RULES,
)

_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|scheduled|due|expected|plans?|planned|planning|upcoming|would|to\sbe|is\sto|are\sto|intends?|slated|set\sto)\b"
)
_TIED = re.compile(r"\s?(?:,|,?\s(?:and|or|to|until|till|through|and\sthe|to\sthe)|[-–—−/])\s?(?:(?:early|mid|late)[\s-])?$|\s?[-–—−/]\s?$")
_JOINED = re.compile(r",?\s(?:and|or)\s(?:(?:again\s)?in\s)?(?:the\s|late\s|early\s|mid-)?|,\s|\s?[-–—−/]\s?|\s(?:to|until|till|through)\s(?:the\s|late\s|early\s|mid-)?")
_SPEAKING_RULES = frozenset({"speaking-day", "weekday", "short-weekday"})


def find_times(text: str, tokens: Tokens, as_of: Days | None) -> tuple[TimeMention, ...]:
    """Return the times that `text` names, in order, never overlapping.

    `tokens` are its sentences (times never cross one); `as_of` is the time the text speaks from, or None.
    """
    found = _find(text, tokens)
    if not found:
        return ()
    focus = Focus(as_of, as_of is None or _is_narrative(found, as_of))
    mentions: list[TimeMention] = []
    for index, item in enumerate(found):
        partial = item.partial
        tied = _tied_value(text, found, index) if partial.year is None and partial.year_shift is None else None
        value = place(item, focus, tied)
        if value is None:
            continue
        mentions.append(_mention(text, item, value, tied is not None, mentions))
        focus.move(value)
    return tuple(mentions)


def _find(text: str, tokens: Tokens) -> list[Found]:
    """What the rules read, the leftmost and longest first, each inside one sentence."""
    candidates: list[tuple[int, int, int, list[Partial]]] = []
    for order, rule in enumerate(RULES):
        for match in rule.pattern.finditer(text):
            partials = list(rule.read(match))
            if partials:
                start = min(partials[0].start, match.start())
                candidates.append((start, -partials[-1].end, order, partials))
    candidates.sort(key=lambda c: c[:3])
    starts = [sentence.start for sentence in tokens]
    found: list[Found] = []
    last_end = -1
    futures: dict[int, bool] = {}
    for start, _, order, partials in candidates:
        if partials[0].start < last_end:
            continue
        number = bisect_right(starts, partials[0].start) - 1
        if number < 0 or partials[-1].end > tokens[number].end or start < tokens[number].start:
            continue
        sentence = tokens[number]
        if number not in futures:
            futures[number] = _FUTURE.search(text, sentence.start, sentence.end) is not None
        floor = max(last_end, sentence.start)
        for partial in partials:
            before = read_before(text, floor, partial.start)
            found.append(Found(partial, before, RULES[order].name, number, futures[number]))
            floor = partial.end
        last_end = partials[-1].end
    return found


def _is_narrative(found: list[Found], as_of: Days) -> bool:
    """News speaks of days and weeks around its own date; a narrative names years, and others than its own."""
    speaking = sum(
        item.rule in _SPEAKING_RULES or (item.partial.offset is not None and item.partial.offset.counts_from == "as_of")
        for item in found
    )
    own = (as_of.lo // 365.2425, as_of.hi // 365.2425 + 1)
    told = sum(
        item.partial.year is not None and not own[0] - 1 <= item.partial.year <= own[1] + 1 for item in found
    )
    return told > 2 * speaking


def _tied_value(text: str, found: list[Found], index: int) -> calendar.Calendar | None:
    """The time with a year in the words to which this one is joined: "March 24 to June 10, 1999"."""
    partial = found[index].partial
    if partial.offset is not None or partial.weekday is not None or (partial.month is None and partial.division is None):
        return None
    if partial.toward:
        return None
    for following in found[index + 1 : index + 4]:
        between = text[found[index].partial.end : following.before.start]
        if following.sentence != found[index].sentence or not _JOINED.fullmatch(between):
            return None
        if following.partial.precision not in ("day", "month", "season"):
            return None
        if following.partial.year is not None:
            return place(following, Focus(None, True), None)
        index += 1
    return None


def _mention(text: str, item: Found, value: calendar.Calendar, tied: bool, earlier: list[TimeMention]) -> TimeMention:
    partial, before = item.partial, item.before
    part = partial.part if partial.part not in ("", "stretch") else before.part
    if value is not UNPLACED:
        value = calendar.narrow(value, part)
        if before.approximate or partial.approximate:
            value = calendar.widen(value)
    anchored = partial.offset.counts_from if partial.offset else partial.year_from
    cue = before.cue
    if earlier and not cue:
        previous = earlier[-1]
        between = text[previous.end : before.start]
        if _JOINED.fullmatch(between):
            cue = _joined_cue(previous.role_words, between.strip(" ,"))
    elif cue in ("to", "until") and earlier and earlier[-1].role_words == "between":
        cue = "and"
    if re.match(r"\s?[-–—−]\s?(?:\d|[A-Z])", text[partial.end : partial.end + 4]) and cue in ("", "in", "on"):
        cue = cue or "from"
    return TimeMention(
        before.start, partial.end, value.lo, value.hi, value.edtf, value.precision,
        certain=value is not UNPLACED and (partial.certain or tied),
        approximate=before.approximate or partial.approximate,
        anchor="absolute" if tied else anchored,
        offset=partial.offset, role_words=cue, year_span=partial.year_span, found_by=item.rule,
    )  # fmt: skip


def _joined_cue(cue: str, joint: str) -> str:
    """The cue of a time that is joined to one before it: "in March and April", "1941-45", "between 1990 and 1994"."""
    if joint.startswith(("-", "–", "—", "−")) or joint.split(" ")[0] in ("to", "until", "till", "through"):
        return "to"
    if cue == "between" and joint.split(" ")[0] == "and":
        return "and"
    return "" if cue in ("from", "to", "between") else cue
