"""An item of a sentence: a word, a punctuation mark or a whole mention, with its word class."""

from __future__ import annotations

from checker.syntax.verbs import Form
from checker.times.values import TimeMention
from checker.values import NameMention, Number, Span
from ledger.light import dataclass

D, P, C, S, R, PR, X, M, NEG, TO, ADV, V, N, NAME, TIME, NUM, GEN, PUNCT = (
    "D",
    "P",
    "C",
    "S",
    "R",
    "PR",
    "X",
    "M",
    "NEG",
    "TO",
    "ADV",
    "V",
    "N",
    "NAME",
    "TIME",
    "NUM",
    "GEN",
    "PUNCT",
)
NOMINAL = frozenset((N, NAME, NUM))
QUOTES = frozenset("\"“”„‟«»‘’'")
OPENING = frozenset("([")
DASHES = frozenset("–—-")


@dataclass(slots=True)
class Item:
    """A word, a punctuation mark or a whole mention, with its class. `start` and `end` are code points."""

    start: int
    end: int
    text: str
    lower: str
    tag: str
    forms: tuple[Form, ...] = ()
    name: NameMention | None = None
    time: TimeMention | None = None
    number: Number | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def counts_from_event(self) -> bool:
        """Is this a distance to what follows ("two years after")?"""
        return self.time is not None and self.time.offset is not None and self.time.offset.counts_from == "event"
