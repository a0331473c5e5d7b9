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

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]\"”]+")
SCENE_WITHIN = 20
"""A bare year this near to the start of its sentence sets the scene; further in, it is as often an aside."""
_TENSE = re.compile(
    r"\b(?:(?P<future>will|won['’]t|shall|scheduled|due|expected|expects?|plans?|planned|planning|upcoming|would|to\sbe|(?:is|are)\sto"
    r"|intends?|slated|set\sto|next|could|may|might)|[a-z]+ed|said|told|was|were|had|rose|fell|came|went|took|made|began|met|held|won|lost"
    r"|sent|gave|spoke|wrote|found|left|got|became|struck|shot|broke|brought|drew|flew|grew|hit|saw|sold|stood|thought|did|has|have)\b"
)
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
        if _moves_focus(item, focus):
            opens = item.before.start - tokens[item.sentence].start <= SCENE_WITHIN
            focus.move(value, opens or value.precision != "year")
    return tuple(mentions)


def _moves_focus(item: Found, focus: Focus) -> bool:
    """Does what follows speak of this time too? In a narrative the day of speaking is an aside, and so are whole decades."""
    partial = item.partial
    if partial.precision in ("decade", "century") or (item.before.cue == "since" and partial.precision == "year"):
        return False
    speaking = partial.offset is not None and partial.offset.counts_from == "as_of"
    return not (focus.narrative and (speaking or partial.year_from == "as_of"))


def _find(text: str, tokens: Tokens) -> list[Found]:
    """What the rules read, the leftmost and longest first, each inside one sentence."""
    candidates: list[tuple[int, int, int, list[Partial]]] = []
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    for order, rule in enumerate(RULES):
        for match in rule.pattern.finditer(text):
            partials = list(rule.read(match))
            if partials and not any(a <= match.start() < b for a, b in addresses):
                start = min(partials[0].start, match.start())
                candidates.append((start, -partials[-1].end, order, partials))
    candidates.sort(key=lambda c: c[:3])
    starts = [sentence.start for sentence in tokens]
    found: list[Found] = []
    last_end = -1
    for start, _, order, partials in candidates:
        if partials[0].start < last_end:
            continue
        number = bisect_right(starts, partials[0].start) - 1
        if number < 0 or partials[-1].end > tokens[number].end or start < tokens[number].start:
            continue
        sentence = tokens[number]
        floor = max(last_end, sentence.start)
        for partial in partials:
            before = read_before(text, floor, partial.start)
            future = partial.year is None and _is_future(text, sentence.start, before.start, partial.end, sentence.end)
            found.append(Found(partial, before, RULES[order].name, number, future))
            floor = partial.end
        last_end = partials[-1].end
    return found


def _is_future(text: str, start: int, at: int, to: int, end: int) -> bool:
    """Does the verb next to a time, before it or else after it, speak of what is to come?"""
    last = None
    for last in _TENSE.finditer(text, start, at):
        pass
    verb = last or _TENSE.search(text, to, end)
    return verb is not None and verb["future"] is not None


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
