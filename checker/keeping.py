"""What reading a document gave in, the same for its next state out, wherever nothing changed that it rests on.

What a sentence gives is a function of its text, its times, lengths and spoilt names, of what the sentences before it left in the
memory, and of what it asked about the whole document. By these it is kept; its places are moved to where the sentence stands now.
"""

from __future__ import annotations

from collections.abc import Hashable

from checker.arithmetic.sums import Mistake
from checker.context.entries import NOTHING, Part
from checker.context.memory import FAR, Memory, State
from checker.moving import move_judged, move_mistake, move_part
from checker.passages import Passage
from checker.rebuttal import is_put_right, is_taken_back
from checker.values import Judged
from ledger.light import NamedTuple


class Outcome(NamedTuple):
    """What one sentence gave."""

    judged: tuple[Judged, ...]
    mistakes: tuple[Mistake, ...]
    entries: Part


class Named(NamedTuple):
    """Whether a passage names anything, the entities that it names beyond doubt, and the surnames of strangers in it."""

    any: bool
    plain: tuple[str, ...]
    namesakes: tuple[str, ...] = ()
    numbers: int = 0
    """How many numbers stand in it, if it names nothing."""


class _Entry(NamedTuple):
    start: int
    end: int
    asked: tuple[tuple[str, bool], ...]
    outcome: Outcome
    after: State


class Kept:
    """What the sentences of a document gave. Of what earlier states gave, only the last one's is kept.

    The as-of date, the ledger and the settings of the reading must stay the same.
    """

    def __init__(self) -> None:
        self._entries: dict[Hashable, list[_Entry]] = {}
        self._named: dict[Hashable, Named] = {}
        self._old_entries: dict[Hashable, list[_Entry]] = {}
        self._old_named: dict[Hashable, Named] = {}
        self.reused = 0
        """How many sentences of the present state did not have to be read."""

    def begin(self) -> None:
        """Make ready for the next state of the document; what the one before the last gave is let go."""
        self._old_entries, self._entries = self._entries, {}
        self._old_named, self._named = self._named, {}
        self.reused = 0

    def named(self, text: str, passage: Passage) -> Named | None:
        """Return what a passage names, None where it is not known."""
        key = _words_key(text, passage)
        found = self._named.get(key) or self._old_named.get(key)
        if found is not None:
            self._named[key] = found
        return found

    def keep_named(self, text: str, passage: Passage, named: Named) -> None:
        """Keep what a passage names."""
        self._named[_words_key(text, passage)] = named

    def outcome(self, text: str, passage: Passage, memory: Memory) -> Outcome | None:
        """Return what a passage gave, and put the memory after it in place; None where that is not known."""
        key = _key(text, passage, memory, memory.state())
        for entries in (self._entries, self._old_entries):
            for entry in entries.get(key, ()):
                if all((entity in memory.whole) is answer for entity, answer in entry.asked):
                    memory.put_back(entry.after)
                    moved = _move(entry, passage.start - entry.start)
                    self._add(key, moved)
                    self.reused += 1
                    return moved.outcome
        return None

    def keep(self, text: str, passage: Passage, memory: Memory, before: State, outcome: Outcome) -> None:
        """Keep what a passage gave; `before` is the state in which it was read, and `memory` is as it left it."""
        asked = tuple(memory.asked.items())
        self._add(
            _key(text, passage, memory, before), _Entry(passage.start, passage.end, asked, outcome, memory.state())
        )

    def _add(self, key: Hashable, entry: _Entry) -> None:
        here = self._entries.setdefault(key, [])
        here[:] = [entry, *(other for other in here if other.asked != entry.asked)]


def _words_key(text: str, passage: Passage) -> Hashable:
    """The text with a character on either side, and the spoilt names in it."""
    start = passage.start
    spoilt = tuple((r.span.start - start, r.span.end - start, r.entity) for r in passage.spoilt)
    return text[max(start - 1, 0) : passage.end + 1], start == 0, spoilt


def _key(text: str, passage: Passage, memory: Memory, before: State) -> Hashable:
    start = passage.start
    times = tuple(
        (
            t.start - start, t.end - start, t.lo, t.hi, t.edtf, t.precision, t.certain, t.approximate, t.anchor, t.offset,
            t.role_words, t.found_by, (t.year_span[0] - start, t.year_span[1] - start) if t.year_span else None,
        )
        for t in passage.times
    )  # fmt: skip
    lengths = tuple((d.start - start, d.end - start, d.count_lo, d.count_hi, d.unit) for d in passage.lengths)
    number, paragraph = memory.number, memory.number - memory.paragraph
    rebutted = is_taken_back(text, start, passage.end), is_put_right(text, passage.end)
    return _words_key(text, passage), rebutted, times, lengths, min(number, FAR + 1), min(paragraph, FAR + 1), before


def _move(entry: _Entry, by: int) -> _Entry:
    if not by:
        return entry
    start, end = entry.start, entry.end
    judged, mistakes, entries = entry.outcome
    moved = Outcome(
        tuple(move_judged(one, start, end, by) for one in judged),
        tuple(move_mistake(one, start, end, by) for one in mistakes),
        move_part(entries, start, end, by) if entries is not NOTHING else entries,
    )
    return _Entry(start + by, end + by, entry.asked, moved, entry.after)
