"""What a sentence is cut into: noun phrases, verb groups, and the marks between them."""

from __future__ import annotations

from checker.syntax.item import Item
from ledger.light import dataclass, field


@dataclass(slots=True)
class NounPhrase:
    """Items `first`..`last` (exclusive); `head` is the item that the phrase is about. A coordination lists its conjuncts."""

    first: int
    last: int
    head: int
    possessor: NounPhrase | None = None
    preposition: str = ""
    conjuncts: tuple[NounPhrase, ...] = ()

    @property
    def parts(self) -> tuple[NounPhrase, ...]:
        return self.conjuncts or (self,)


@dataclass(slots=True)
class VerbGroup:
    """Items `first`..`last` (exclusive) around the main verb `verb`."""

    first: int
    last: int
    verb: int
    lemma: str
    form: str
    """finite, infinitive, participle (past), ing"""
    passive: bool = False
    negated: bool = False
    modal: str = ""
    tense: str = "past"
    perfect: bool = False
    copula: bool = False
    lemmas: tuple[str, ...] = ()
    ended: bool = False
    """ "no longer": it held before and holds no more."""

    @property
    def identifies(self) -> bool:
        """Does what follows say what its subject is, or came to be: "was the first to leave", "became the tenth state to sign"?"""
        return self.copula or self.lemma == "become"


@dataclass(slots=True)
class Mark:
    """One item that belongs to no phrase: a preposition, conjunction, punctuation mark, time, adverb."""

    first: int
    last: int
    tag: str
    lower: str


Chunk = NounPhrase | VerbGroup | Mark


@dataclass(slots=True)
class Chunked:
    """A sentence as items and chunks."""

    items: list[Item]
    chunks: list[Chunk] = field(default_factory=list)
