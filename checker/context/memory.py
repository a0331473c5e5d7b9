"""What the sentences of a section leave behind for those that follow: subjects, names, and the objects of their
claims."""

from __future__ import annotations

from checker.values import Argument
from ledger.light import dataclass, field


@dataclass(slots=True)
class Memory:
    """What earlier sentences of the same document left behind for pronouns, omitted arguments and contextual names."""

    subjects: list[Argument] = field(default_factory=list)
    """The subjects of the last sentence that had named ones."""
    mentioned: dict[str, int] = field(default_factory=dict)
    """Entity id -> number of the sentence that mentioned it last, as a noun or an adjective; the latest stands last."""
    named: dict[str, int] = field(default_factory=dict)
    """The same, without adjectives ("the Ukrainian army" mentions Ukraine and names it not) and without names that
    may be several."""
    whole: frozenset[str] = frozenset()
    """The entities that the document names beyond doubt anywhere, earlier or later."""
    number: int = 0
    """The number of the sentence being read, from 1."""
    paragraph: int = 0
    """The number of the first sentence of the paragraph."""
    objects: dict[str, Argument] = field(default_factory=dict)
    """Relation id -> the object of the last claim of that relation."""
    object_sentence: dict[str, int] = field(default_factory=dict)
    person: int = 0
    """The number of the sentence that last named a person."""
    offices: set[str] = field(default_factory=set)
    """The offices that the text has named so far."""
    listed: dict[str, int] = field(default_factory=dict)
    """Office -> how many ends of terms in lists agreed with it."""
    holders: dict[str, tuple[tuple[str, ...], int]] = field(default_factory=dict)
    """Person -> the offices that the text last gave them, and the number of that sentence."""
