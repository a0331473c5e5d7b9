"""A clause around a verb group: what fills its places, and its times."""

from __future__ import annotations

from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.phrases import Chunked, Mark, NounPhrase, VerbGroup
from ledger.light import dataclass, field


@dataclass(slots=True)
class TimePlace:
    """A time item and the word that governs it; `fronted` where it stands before the subject."""

    item: int
    governor: str
    fronted: bool = False


def time_governor(sentence: Chunked, at: int) -> str:
    """Return the word that governs the time chunk at `at`, lower-case, "" if none; "on the night of 4 May" is governed by "on"."""
    before = sentence.chunks[at - 1] if at else None
    if not isinstance(before, Mark) or before.tag not in (it.P, it.S):
        return ""
    part = sentence.chunks[at - 2] if before.lower == "of" and at > 1 else None
    if isinstance(part, NounPhrase) and part.preposition and sentence.items[part.head].lower in lexicon.PARTS_OF_TIMES:
        return part.preposition
    return before.lower


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
    resumes: Frame | None = None
    """The frame before what is said or meant to be done, whose subject then did this ("said that it would go, and went")."""
