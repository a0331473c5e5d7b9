"""Which of a clause's times dates its verb: the nearest one after it, else the one that opens the clause.

A time inside a noun phrase ("the 2004 round") dates that noun. "from 1941 to 1945" and "between 2001 and 2002" become one
span. The word that governs the time says how the claim relates to it (since, until, by, before, after).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from checker.claims.sentence import Sentence
from checker.claims.spokenyears import spoken_time
from checker.syntax import item as it
from checker.syntax.frame import Frame, TimePlace
from checker.syntax.lexicon import SHOWING, TIME_NOUNS
from checker.syntax.phrases import NounPhrase
from checker.times.values import TimeMention
from checker.values import Span, When
from ledger.light import replace

_MODES = {
    "since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after", "from": "since",
    "throughout": "span", "through": "until", "following": "after", "already": "by",
}  # fmt: skip
_YEARLESS_RULES = frozenset(("day-month", "month-day", "month", "season"))
"""The recognisers of times that may lack a year."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LOOSE = frozenset(("for", "of", "than", "within", "about", "like", "unlike", "with"))


def when_of(mention: TimeMention, governor: str = "", spoken: bool = True) -> When | None:
    """Turn a time mention into the time of a claim; one that could not be placed has the mode `unplaced`."""
    if not mention.edtf and mention.hi - mention.lo > 40000:
        return When(Span(mention.start, mention.end), mention.lo, mention.hi, "", "unplaced", False, "period", spoken)
    mode = _MODES.get(governor or mention.role_words, "in")
    span = Span(mention.start, mention.end)
    if mention.year_span is not None and mention.precision == "year":
        span = Span(*mention.year_span)
    written = mention.anchor == "absolute" and mention.offset is None
    yearless = mention.found_by in _YEARLESS_RULES and mention.year_span is None and mention.offset is None
    yearless = yearless and not written
    return When(
        span,
        mention.lo,
        mention.hi,
        mention.edtf,
        mode,
        mention.certain,
        mention.precision,
        yearless=yearless,
        spoken=spoken,
        written=written,
    )


_MEETING = 14
"""Days that a summit or a conference may last."""
_AROUND = 366


def frame_time(sentence: Sentence, frame: Frame, governors: Sequence[str] = ()) -> When | None:
    """Return the time that dates a frame, None where it has none or more than one could.

    `governors`: the words that must govern the time, where the verb speaks of a term ("prolonged it to 2026").
    """
    if governors:
        chosen = [t for t in frame.times if not t.fronted and t.governor in governors]
        mention = sentence.items[chosen[0].item].time if len(chosen) == 1 else None
        return when_of(mention, "in") if mention is not None else None
    items = sentence.items
    effective = _effective_time(sentence, frame)
    if effective is not None:
        return effective
    taken_up = _taken_up(sentence, frame)
    if taken_up is not None:
        return taken_up
    verb = items[frame.group.verb]
    following = [t for t in frame.times if not t.fronted and t.item > frame.group.verb and t.governor not in _LOOSE]
    if following and following[0].governor == "to":
        # "prolonged it to 2026": a term, not a date.
        return None
    fronted = [t for t in frame.times if t.fronted and t.governor not in _LOOSE and not _has_reason(sentence, frame, t)]
    if (
        following
        and any(t.fronted for t in frame.times)
        and (_is_another_part(sentence, following[0]) or _is_of_the_next(sentence, following[0], fronted))
    ):
        following = []
    following = [t for t in following if not _dates_the_next(sentence, t)]
    since = following[:1] and (
        following[0].governor == "since" or any(word == "since" for word, _ in frame.prepositions)
    )
    if since and _is_the_first(sentence, frame):
        return None
    if following:
        return _combine(sentence, following)
    if fronted:
        nearest = max(fronted, key=lambda t: t.item)
        same = [t for t in fronted if abs(t.item - nearest.item) <= 3]
        found = _combine(sentence, sorted(same, key=lambda t: t.item))
        if found is not None and found.ends and frame.group.lemma in SHOWING:
            return replace(found, mode="in", ends=())  # "the season 1954-55 saw it as an ally": some time in it
        return found
    before = [t for t in frame.times if not t.fronted and t.item < frame.group.verb]
    if before:
        return _combine(sentence, before)
    del verb
    spoken = spoken_time(sentence, frame)
    if spoken is not None:
        return when_of(spoken, "in")
    return (
        _cleft_time(sentence, frame)
        or _when_time(sentence, frame)
        or _headed_time(sentence, frame)
        or _time_of_entry(sentence, frame)
        or _time_of_meeting(sentence, frame)
    )


def _has_reason(sentence: Sentence, frame: Frame, time: TimePlace) -> bool:
    """ "Binding since 1994, for the union had gone": what stands before ", for" is what is explained."""
    between = sentence.items[time.item + 1 : frame.group.first]
    return any(a.lower == "," and b.lower == "for" and b.tag == it.P for a, b in pairwise(between))


def _is_another_part(sentence: Sentence, time: TimePlace) -> bool:
    """ "In 1999 there were 19 allies, in 2004 already 26": a time after a comma with more to follow opens a part of its own."""
    items = sentence.items
    before = time.item - (2 if time.governor else 1)
    follows = items[time.item + 1] if time.item + 1 < len(items) else None
    return (
        before > 0 and items[before].lower == "," and follows is not None and follows.tag not in (it.PUNCT, it.C, it.P)
    )


def _is_of_the_next(sentence: Sentence, time: TimePlace, fronted: Sequence[TimePlace]) -> bool:
    """ "since 1991 was in one group, since 1996 in another": after a comma, governed as the time before the verb, with a
    preposition to follow."""
    items = sentence.items
    before, after = time.item - 2, items[time.item + 1] if time.item + 1 < len(items) else None
    return (
        bool(time.governor)
        and any(other.governor == time.governor for other in fronted)
        and before > 0
        and items[before].lower == ","
        and after is not None
        and after.tag == it.P
    )


def _dates_the_next(sentence: Sentence, time: TimePlace) -> bool:
    """ "was first secretary and, from 1958, premier": a time between "and," and a comma belongs to what follows."""
    items = sentence.items
    before = time.item - (2 if time.governor else 1)
    after = items[time.item + 1].lower if time.item + 1 < len(items) else ""
    return before > 1 and items[before].lower == "," and items[before - 1].tag == it.C and after == ","


_ORDER = frozenset("first only last latest second third newest biggest largest".split())


def _is_the_first(sentence: Sentence, frame: Frame) -> bool:
    """ "was the first to join since 2007": a time that says since when it is the first, not since when it joined."""
    places = [*frame.subjects[:1], *(frame.objects[:1] if frame.group.copula or frame.group.lemma == "become" else ())]
    if frame.governor is not None and frame.group.form == "infinitive":
        places += [*frame.governor.objects[:1], *frame.governor.subjects[:1]]
    return any(_ORDER & set(sentence.words(place)) for place in places)


_STARTING = frozenset(("starting", "beginning", "commencing", "effective"))


def _effective_time(sentence: Sentence, frame: Frame) -> When | None:
    """ "In May NATO accepted Montenegro as a member starting 5 June": from when what was decided held."""
    items = sentence.items
    if _STARTING.isdisjoint(sentence.lowers):
        return None
    for at in range(frame.group.last, min(max(frame.end, frame.group.last) + 4, len(items) - 1)):
        if items[at].time is not None:
            return None  # "made in Zagreb on 8 May, effective from 1 June": the verb has a time of its own
        if items[at].lower in _STARTING and items[at - 1].tag not in (
            it.V,
            it.X,
        ):  # "became effective in August": that did
            ahead = at + 2 if items[at + 1].lower in ("on", "from", "in", "as") and at + 2 < len(items) else at + 1
            mention = items[ahead].time
            return when_of(mention, "in") if mention is not None else None
    return None


def _headed_time(sentence: Sentence, frame: Frame) -> When | None:
    """ "2005: the republic joins the union": the time at the head of an entry dates what follows the colon, up to a full stop."""
    items = sentence.items
    head = next((at for at, item in enumerate(items[:3]) if item.time is not None), None)
    if head is None or head + 1 >= len(items) or items[head + 1].lower not in (":", "–", "—", "-"):
        return None
    if any(item.time is not None for item in items[head + 1 :]) or frame.group.first < head:
        return None
    mention = items[head].time
    return when_of(mention, "in") if mention is not None and mention.precision in ("year", "month", "day") else None


def entry_time(sentence: Sentence, first: int) -> When | None:
    """ "1991: end of the pact; 1995: …": the time at the head of an entry of a list whose first words begin at `first`."""
    items = sentence.items
    if first < 2 or items[first - 1].lower not in (":", "–", "—", "-") or (mention := items[first - 2].time) is None:
        return None
    opens = (
        first == 2 or items[first - 3].lower in (";", "•", "|", ".", "*", "-") or (first == 3 and items[0].tag == it.P)
    )
    return when_of(mention, "in") if opens and mention.precision in ("year", "month", "day") else None


def _time_of_entry(sentence: Sentence, frame: Frame) -> When | None:
    """The time at the head of the entry of a list that the frame stands in."""
    for at in range(frame.group.first, 1, -1):
        if sentence.items[at - 1].lower == ";":
            return None
        if (found := entry_time(sentence, at)) is not None:
            return found
    return None


def _when_time(sentence: Sentence, frame: Frame) -> When | None:
    """ "The next round came in 2009, when Albania was admitted": the time that a clause with "when" explains."""
    items = sentence.items
    at = frame.begin - 1
    if not 1 < at < len(items) or items[at].lower != "when":
        return None
    back = at - 2 if items[at - 1].lower in (",", "–", "—") else at - 1
    mention = items[back].time if back >= 0 else None
    governor = items[back - 1].lower if back else ""
    if mention is None or governor in _LOOSE or _MODES.get(governor, "in") != "in":
        return None
    return when_of(mention, "in")


def _cleft_time(sentence: Sentence, frame: Frame) -> When | None:
    """ "It was in 1998 that the document entered into force" """
    items = sentence.items
    for at in range(len(items) - 1):
        time = items[at].time
        if (
            time is None
            or items[at + 1].lower not in ("that", "when")
            or items[at + 1].end > items[frame.group.verb].start
        ):
            continue
        before = [item.lower for item in items[:at] if item.tag != it.ADV and item.lower not in ("not", "until")][-3:]
        between = items[at + 2 : frame.group.first]
        if (
            before[:1] == ["it"]
            and before[1:2] in (["was"], ["is"])
            and not any(item.tag in (it.V, it.X) for item in between)
        ):
            return when_of(time, "in")
    return None


def _taken_up(sentence: Sentence, frame: Frame) -> When | None:
    """ "2004, the year Latvia joined NATO": the time that a noun before the clause takes up."""
    if not frame.subjects:
        return None
    at = frame.subjects[0].first - 1
    while at >= 0 and sentence.items[at].lower in ("that", "when", "in", "which", "on"):
        at -= 1
    if at < 1 or sentence.items[at].lower not in TIME_NOUNS or sentence.items[at - 1].lower not in ("the", "same"):
        return None
    back = at - 2
    while back >= 0 and sentence.items[back].lower in (",", "(", "the", "–", "—"):
        back -= 1
    mention = sentence.items[back].time if back >= 0 else None
    return when_of(mention, "in") if mention is not None else None


def _combine(sentence: Sentence, times: list[TimePlace]) -> When | None:
    # "Four years later, in 2013": of two ways to say one time, the one that needs nothing from before.
    placed = [t for t in times if (mention := sentence.items[t.item].time) is not None and mention.edtf]
    from_event = sentence.items[times[0].item].counts_from_event  # "two years after the talks of 1973"
    if (
        placed
        and not from_event
        and times[0] not in placed
        and not _joins(sentence, times[0].item, placed[0].item, times[0].governor)
    ):
        times = placed
    first = sentence.items[times[0].item].time
    if first is None:
        return None
    when = when_of(first, times[0].governor)
    if when is None:
        return None
    if len(times) > 1:
        second = sentence.items[times[1].item].time
        joined = _joins(sentence, times[0].item, times[1].item, times[0].governor)
        if second is not None and joined:
            other = when_of(second)
            if other is not None and joined == "range" and _runs_backwards(when, other, times[0].governor):
                # "Premier from 1959 to 1957": one of the two is wrong, and nothing else is said of the time.
                span = Span(when.span.start, other.span.end)
                both = (replace(when, mode="in"), replace(other, mode="in"))
                return When(span, other.low, when.high, "", "span", False, other.precision, when.spoken, ends=both)
            if other is not None and other.low >= when.low:
                mode = "span" if joined == "range" else "in"
                span = Span(when.span.start, other.span.end)
                edtf = f"{when.edtf}/{other.edtf}" if when.edtf and other.edtf else ""
                # "in 1998–1999" is within those years; "from 1998 to 1999" and a bare "1998–1999" are all of them.
                if times[0].governor in ("in", "during"):
                    mode = "in"
                closed = mode == "span" and times[0].governor != "between"
                ends = (replace(when, mode="in"), replace(other, mode="in")) if closed else ()
                certain = when.certain and other.certain
                return When(span, when.low, other.high, edtf, mode, certain, other.precision, when.spoken, ends=ends)
        if second is not None and joined == "list":
            return None
    return when


def _runs_backwards(first: When, last: When, governor: str) -> bool:
    """Does a range of times that are written out in full end before it begins?"""
    written = all(when.certain and when.precision in ("day", "month", "year") for when in (first, last))
    return written and last.high < first.low and governor not in ("between", "in", "during")


def at_the_least(when: When | None) -> list[When | None]:
    """Return when a state held of which something was perhaps only a part.

    "Trained the army from 2009 to 2014" may be the whole of a mission or a part of it: it was there in both years.
    """
    if when is None or not (when.ends or when.mode in ("since", "until")):
        return [when]
    return list(when.ends) if when.ends else [replace(when, mode="in")]


def _joins(sentence: Sentence, first: int, second: int, governor: str) -> str:
    between = [sentence.items[i].lower for i in range(first + 1, second)]
    if len(between) > 1 and between[0] == ",":
        between = between[1:]  # "from March, 1953, to February, 1955"
    if between in (["to"], ["until"], ["till"], ["–"], ["-"], ["through"], ["—"]) or (
        between == ["and"] and governor == "between"
    ):
        return "range"
    if between in (["and"], ["or"]):
        return "list"
    return ""


def borders(when: When | None) -> list[tuple[str | None, When | None]]:
    """What the time of "it lasted" says: when the thing began and ended ("from 1998 to 2000"), one of both, or that it was then."""
    if when is None:
        return []
    if when.ends:
        return [("begin", when.ends[0]), ("end", when.ends[1])]
    side = {"until": "end", "since": "begin"}.get(when.mode)
    return [(side, replace(when, mode="in") if side is not None else when)]


def year_in_name(sentence: Sentence, phrase: NounPhrase) -> When | None:
    """The year that is part of a name ("the 2004 round", where the ledger knows an event by that name)."""
    for item in sentence.items[phrase.first : phrase.last]:
        found = _YEAR.search(item.text) if item.name is not None else None
        if found is not None:
            low, high = (date(int(found[0]), *day).toordinal() for day in ((1, 1), (12, 31)))
            return When(
                Span(item.start + found.start(), item.start + found.end()), low, high, found[0], precision="year"
            )
    return None


def phrase_time(sentence: Sentence, phrase: NounPhrase) -> When | None:
    """Return the time written inside a noun phrase ("the 2004 round", "Poland's 1999 accession")."""
    found = [item.time for i in range(phrase.first, phrase.last) if (item := sentence.items[i]).time is not None]
    if len(found) != 1 or found[0] is None:
        return None
    return when_of(found[0], "in")


def time_after(sentence: Sentence, position: int, limit: int = 9) -> When | None:
    """Return the time that follows the chunk at `position` through prepositional phrases only ("accession … to NATO in 1999")."""
    at = position + 1
    steps = 0
    while at < len(sentence.chunks) and steps < limit:
        chunk = sentence.chunks[at]
        if isinstance(chunk, NounPhrase):
            if not chunk.preposition:
                return None
        elif getattr(chunk, "tag", "") == it.TIME:
            item = sentence.items[chunk.first]
            before = chunk.first - 1
            if before > 0 and sentence.items[before].tag == it.D:
                before -= 1  # "in the summer of 2018"
            governor = sentence.items[before].lower if before >= 0 else ""
            if item.time is None or governor in _LOOSE - {"of"}:
                return None
            return when_of(item.time, governor)
        elif getattr(chunk, "tag", "") not in (it.P, it.ADV, it.D):
            return None
        at += 1
        steps += 1
    return None


_BRINGS_ABOUT = frozenset(
    "see witness complete conclude finish finalise finalize bring cause achieve gain win secure obtain undergo experience effect "
    "begin start make follow trigger prompt force involve include".split()
)
"""Verbs that happen when what they are about does. Others may be dated apart ("recognised its independence in 1992", "took back
its ratification in 2023")."""
_ABOUT = frozenset("about on over regarding concerning against for into".split())
_TELLING = frozenset(
    "anniversary history book story account film novel memory study report supporter critic opponent veteran topic theme subject "
    "focus issue question title commemoration talk debate".split()
)

_POINTERS = frozenset(("it", "this", "that", "these", "those"))


def may_be_verbs_time(sentence: Sentence, part: NounPhrase) -> bool:
    """May a time that follows a noun phrase be that of the verb, or of another noun, that governs it?"""
    for frame in sentence.frames:
        if any(place.first <= part.first < place.last for place in frame.objects):
            if frame.group.copula and frame.subjects:
                # "The worst of them was the invasion of Hungary in 1956" tells when that was; "the topic was …" may not.
                said = sentence.items[frame.subjects[0].head]
                words = {item.lower.rstrip("s") for item in sentence.items[frame.subjects[0].first : frame.group.first]}
                return not (said.tag in (it.N, it.NUM) or said.lower in _POINTERS) or not _TELLING.isdisjoint(words)
            return frame.group.lemma not in _BRINGS_ABOUT
    position = sentence.position_of(part)
    chunk = sentence.chunks[position]
    before = sentence.chunks[position - 2] if position > 1 else None
    if not isinstance(chunk, NounPhrase):
        return True
    if chunk.preposition == "of" and isinstance(before, NounPhrase):
        return sentence.items[before.head].lower.rstrip("s") in _TELLING
    return chunk.preposition in _ABOUT


def time_at(sentence: Sentence, position: int, governor: str | None = None) -> When | None:
    """Return the time of the item at `position`, joined with the one after it where both are the ends of a range."""
    items = sentence.items
    mention = items[position].time
    if mention is None:
        return None
    before = items[position - 1].lower if position else ""
    word = before if governor is None else governor
    ahead = position + 1
    while ahead < len(items) and ahead <= position + 2 and items[ahead].tag != it.TIME:
        ahead += 1
    if governor is None and ahead < len(items) and items[ahead].tag == it.TIME and ahead <= position + 2:
        return _combine(sentence, [TimePlace(position, word), TimePlace(ahead, items[ahead - 1].lower)])
    return when_of(mention, word if word in _MODES else "in")


def time_of_event(sentence: Sentence, position: int) -> When | None:
    """Return the time of the event that the item at `position` names, None where it names none or its time is not known."""
    item = sentence.items[position]
    if item.name is None or len(item.name.entities) != 1:
        return None
    found = [fact for fact in sentence.ledger.facts("happened", item.name.entities[0]) if not fact.negative]
    if len(found) != 1 or found[0].begin is None:
        return None
    fact = found[0]
    begin, end = found[0].begin, found[0].end or found[0].begin
    return When(item.span, begin.lo, end.hi, fact.time, "in", True, "period", spoken=False)


def _time_of_meeting(sentence: Sentence, frame: Frame) -> When | None:
    """ "was launched at the Madrid summit": within a year of the meeting that is named.

    Newcomers are welcomed at a meeting some months after they came, and what it decided begins some months later.
    """
    opening = [c for c in sentence.chunks if isinstance(c, NounPhrase) and frame.begin < c.first < frame.group.first][
        :1
    ]
    inside = [(place.preposition, place) for place in opening if place.first <= frame.begin + 2]
    for word, place in (*frame.prepositions, *inside):
        if word != "at" or place.conjuncts:
            continue
        when = time_of_event(sentence, place.head)
        if when is not None and when.high - when.low <= _MEETING:
            return replace(when, low=when.low - _AROUND, high=when.high + _AROUND, edtf="", spoken=True)
    return None
