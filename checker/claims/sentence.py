"""One sentence as the claim readers see it: items, chunks, frames, and look-ups over them."""

from __future__ import annotations

from collections.abc import Set

from checker.context.memory import Memory
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.item import Item
from checker.syntax.phrases import Chunk, Mark, NounPhrase
from checker.times.values import DurationMention
from checker.values import Argument, Number, OfficeMention, Span
from ledger.light import dataclass, field
from ledger.store import Ledger


@dataclass(slots=True)
class Sentence:
    """What a recogniser reads claims from. `as_of` is the first and last day that the article may speak from."""

    text: str
    start: int
    end: int
    items: list[Item]
    chunks: list[Chunk]
    frames: list[Frame]
    ledger: Ledger
    memory: Memory
    as_of: tuple[int, int] | None
    durations: tuple[DurationMention, ...] = ()
    question: bool = False
    rejected: bool = False
    put_right: bool = False
    """What follows says how things were in fact."""
    lowers: Set[str] = frozenset()
    """The items' words in lower case."""
    offices: tuple[OfficeMention, ...] | None = None
    """The offices that it names, once `offices.find_offices` has read them."""
    base_forms: frozenset[str] | None = None
    """The base forms that its words may be of, once `tellings` has asked."""
    _named: tuple[str, ...] | None = None
    resolved: dict[tuple[int, tuple[str, ...]], tuple[NounPhrase, tuple[Argument, ...]]] = field(default_factory=dict)
    """What its noun phrases name, by their identity and the kinds, once `arguments` has resolved them; not to be asked for after
    the memory has changed."""

    @property
    def named(self) -> tuple[str, ...]:
        """The entities that its names may mean."""
        if self._named is None:
            found = (reading.entity for item in self.items if item.name is not None for reading in item.name.readings)
            self._named = tuple(dict.fromkeys(found))
        return self._named

    def position_of(self, phrase: NounPhrase) -> int:
        """Return the chunk position of a noun phrase or of the coordination that it is part of, -1 if it is inside another."""
        for position, chunk in enumerate(self.chunks):
            if isinstance(chunk, NounPhrase) and chunk.first <= phrase.first and phrase.last <= chunk.last:
                return position
        return -1

    def after(self, phrase: NounPhrase) -> list[tuple[str, NounPhrase]]:
        """Return the prepositional phrases that directly follow a noun phrase, in order ("of Ukraine in Kyiv")."""
        position = self.position_of(phrase)
        if position < 0:
            return []
        chunk = self.chunks[position]
        if isinstance(chunk, NounPhrase) and chunk.last != phrase.last:
            return []
        found: list[tuple[str, NounPhrase]] = []
        at = position + 1
        while at + 1 < len(self.chunks):
            mark, phrase_after = self.chunks[at], self.chunks[at + 1]
            if isinstance(mark, Mark) and mark.tag == it.TIME:
                at += 1
                continue
            if (
                isinstance(mark, Mark)
                and mark.tag == it.P
                and isinstance(phrase_after, Mark)
                and phrase_after.tag == it.TIME
            ):
                at += 2
                continue
            if not (isinstance(mark, Mark) and mark.tag == it.P and isinstance(phrase_after, NounPhrase)):
                break
            found.append((mark.lower, phrase_after))
            at += 2
        return found

    def span(self, first: int, last: int) -> Span:
        """Return the span of the items `first`..`last` (exclusive)."""
        return Span(self.items[first].start, self.items[last - 1].end)

    def words(self, phrase: NounPhrase) -> list[str]:
        return [self.items[i].lower for i in range(phrase.first, phrase.last)]

    def numbers(self, phrase: NounPhrase) -> list[Number]:
        return [n for i in range(phrase.first, phrase.last) if (n := self.items[i].number) is not None]
