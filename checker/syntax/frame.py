"""A clause around a verb group: what fills its places, and its times."""

from __future__ import annotations

from checker.syntax.chunks import NounPhrase, VerbGroup
from ledger.light import dataclass, field


@dataclass(slots=True)
class TimePlace:
    """A time item and the word that governs it; `fronted` where it stands before the subject."""

    item: int
    governor: str
    fronted: bool = False


@dataclass(slots=True)
class Frame:
    """A verb group with what fills its places. `subjects` lists alternatives, the likeliest first."""

    group: VerbGroup
    position: int
    subjects: tuple[NounPhrase, ...] = ()
    objects: tuple[NounPhrase, ...] = ()
    prepositions: tuple[tuple[str, NounPhrase], ...] = ()
    times: list[TimePlace] = field(default_factory=list)
    begin: int = 0
    end: int = 0
    governor: Frame | None = None
    """The frame whose verb governs this infinitive or participle."""
    relative: bool = False
    relative_object: bool = False
    """The objects are alternatives, as subjects are: the noun phrase before "that" and those that it qualifies."""
    implied_negation: bool = False
    open: bool = False
    """Hypothetical, planned or wished for: nothing is asserted."""
