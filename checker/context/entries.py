"""Sentences in, claims out for lists of entries that leave their verb out: "1981: Greece. 1986: Portugal and Spain."

An entry is a stretch that holds names of one kind, one time and no verb of its own (or one that adds nothing, "1995: Austria and
Finland bring it to 15"). What the entries of a paragraph say is the relation and object, among those that the text has named
just before, that makes most of them true: at least two, and two in three. Under that reading the rest are wrong; where two
readings do equally well, or none does, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.claims.arguments import resolve_some
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import when_of
from checker.syntax import items as it
from checker.syntax.chunks import Chunk, Mark, NounPhrase, VerbGroup
from checker.values import Argument, Claim, Span, When
from checker.verdicts.facts import facts_about, time_truth
from ledger.light import dataclass
from ledger.spans import Truth
from ledger.store import Ledger

_BORDERS = frozenset((";", ".", "•", "|"))
_WEAK = frozenset("be come bring make join enter accede become follow arrive".split())
LEAST_TRUE = 2
SHARE_TRUE = 0.6
MOST_WORDS = 4
"""Words of an entry that are neither names nor times nor grammar; more make it a statement of something else."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Names of states with one time and no verb that says what happened."""

    names: tuple[Argument, ...]
    when: When


@dataclass(frozen=True, slots=True)
class Part:
    """What one sentence adds to the lists of its document: what its entries may be entries of, and its entries."""

    named: tuple[Argument, ...] = ()
    entries: tuple[Entry, ...] = ()


NOTHING = Part()


class EntryCollector:
    """Collects the entries of a document, and reads them when the document has been read."""

    def __init__(self, ledger: Ledger, book: Phrasebook) -> None:
        self._ledger = ledger
        self._relations = [
            relation
            for relation in book.relations.values()
            if relation.shape == "state" and "state" in relation.subject_kinds and relation.object_kinds
        ]
        self._kinds = frozenset(kind for relation in self._relations for kind in relation.object_kinds)
        self._entries: list[tuple[int, Entry]] = []
        self._named: list[tuple[int, Argument]] = []

    def read(self, sentence: Sentence) -> Part:
        """Return the entries of a sentence, and the organisations that it names."""
        named = [
            Argument(item.span, item.text, (entity_id,), "context")
            for item in sentence.items
            if item.name is not None
            for entity_id in item.name.entities
            if (entity := self._ledger.entity(entity_id)) is not None and entity.kind in self._kinds
        ]
        entries: list[Entry] = []
        if not (sentence.question or sentence.rejected):
            entries = [entry for chunks in _stretches(sentence) if (entry := _entry(sentence, chunks)) is not None]
        return Part(tuple(named), tuple(entries)) if named or entries else NOTHING

    def add(self, part: Part, paragraph: int) -> None:
        """Take what a sentence of a paragraph gave."""
        self._named += [(paragraph, argument) for argument in part.named]
        self._entries += [(paragraph, entry) for entry in part.entries]

    def claims(self) -> Iterator[Claim]:
        """Yield the claims of the entries of every paragraph whose meaning is plain."""
        for paragraph in sorted({place for place, _ in self._entries}):
            entries = [entry for place, entry in self._entries if place == paragraph]
            meaning = self._meaning(entries, paragraph)
            if meaning is not None:
                relation, argument = meaning
                for entry in entries:
                    yield from _claims(entry, relation, argument)

    def _meaning(self, entries: Sequence[Entry], paragraph: int) -> tuple[str, Argument] | None:
        earlier = [place for place, _ in self._named if place < paragraph]
        last = max(earlier, default=paragraph)
        candidates: dict[str, Argument] = {}
        for place, argument in self._named:
            if place in (paragraph, last):
                candidates.setdefault(argument.entities[0], argument)
        best: list[tuple[int, str, Argument]] = []
        total = sum(len(entry.names) for entry in entries)
        for relation in self._relations:
            for entity, argument in candidates.items():
                true = sum(
                    self._is_true(relation.id, name, entity, entry.when) for entry in entries for name in entry.names
                )
                if true >= LEAST_TRUE and true >= SHARE_TRUE * total:
                    best.append((true, relation.id, argument))
        best.sort(key=lambda row: (-row[0], row[1], row[2].entities))
        if not best or (len(best) > 1 and best[0][0] == best[1][0]):
            return None
        return best[0][1], best[0][2]

    def _is_true(self, relation: str, name: Argument, object: str, when: When) -> bool:
        declared = next(r for r in self._relations if r.id == relation)
        probe = Claim(name.span, name.span, relation, "begin", (), when)
        return any(
            time_truth(probe, declared, fact, when, None) is Truth.YES
            for subject in name.entities
            for fact in facts_about(self._ledger, relation, subject, object)
            if not fact.negative
        )


def _claims(entry: Entry, relation: str, object: Argument) -> Iterator[Claim]:
    for name in entry.names:
        first = min(name.span.start, entry.when.span.start)
        last = max(name.span.end, entry.when.span.end)
        yield Claim(
            Span(first, last),
            name.span,
            relation,
            "begin",
            (("subject", name), ("object", object)),
            entry.when,
            found_by="entry",
        )


def _stretches(sentence: Sentence) -> Iterator[list[Chunk]]:
    """The parts of a sentence between semicolons; a time before a colon goes with what follows it."""
    part: list[Chunk] = []
    for chunk in sentence.chunks:
        if isinstance(chunk, Mark) and chunk.lower in _BORDERS:
            yield part
            part = []
        elif isinstance(chunk, Mark) and chunk.lower == ":" and not any(_time_of(sentence, c) for c in part):
            part = []
        else:
            part.append(chunk)
    yield part


def _time_of(sentence: Sentence, chunk: Chunk) -> bool:
    return isinstance(chunk, Mark) and chunk.tag == it.TIME


def _entry(sentence: Sentence, chunks: Sequence[Chunk]) -> Entry | None:
    times = [sentence.items[c.first].time for c in chunks if isinstance(c, Mark) and c.tag == it.TIME]
    if (
        len(times) != 1
        or times[0] is None
        or not times[0].certain
        or times[0].precision not in ("day", "month", "year")
    ):
        return None
    names: list[Argument] = []
    words = 0
    for chunk in chunks:
        if isinstance(chunk, VerbGroup):
            if chunk.lemma not in _WEAK or chunk.negated or chunk.modal:
                return None
            continue
        if not isinstance(chunk, NounPhrase):
            continue
        found = resolve_some(sentence, chunk, ("state",))
        named = [argument for argument in found if argument.via in ("name", "group")]
        if named and not (chunk.preposition and chunk.preposition not in ("with", "from", "by")):
            names.extend(named)
        else:
            words += chunk.last - chunk.first
    if not names or words > MOST_WORDS or (times[0].offset is not None):
        return None
    when = when_of(times[0], "in")
    if when is None:
        return None
    return Entry(tuple(_once(names)), when)


def _once(names: Iterable[Argument]) -> Iterator[Argument]:
    seen: set[tuple[Span, tuple[str, ...]]] = set()
    for name in names:
        if (name.span, name.entities) not in seen:
            seen.add((name.span, name.entities))
            yield name
