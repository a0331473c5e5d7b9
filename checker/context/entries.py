"""Sentences in, claims out for lists of entries that leave their verb out: "1981: Greece. 1986: Portugal and Spain."

An entry is a stretch that holds names of one kind, one time and no verb of its own (or one that adds nothing, "1995: Austria and
Finland bring it to 15"). What the entries of a paragraph say is the relation and object, among those that the text has named
just before, that makes most of them true: at least two, and three in five, of the names or of the entries. Under that reading the rest are wrong; where two
readings do equally well, or none does, nothing is said. A single entry is read as what it makes true; and as what the paragraph
tells in so many words of several others ("Poland joined the pact in 1999, as did … Spain had come in 1982.").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.claims.arguments import resolve_some
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import when_of
from checker.claims.totals import total, total_told
from checker.syntax import item as it
from checker.syntax.phrases import Chunk, Mark, NounPhrase, VerbGroup
from checker.values import Argument, Claim, Judged, Number, Span, Status, When
from checker.verdicts.identities import facts_about
from checker.verdicts.times import time_truth
from ledger.history import MEMBER_OF
from ledger.light import dataclass, replace
from ledger.model import Fact
from ledger.spans import Truth
from ledger.store import Ledger

_BORDERS = frozenset((";", ".", "•", "|"))
_SEPARATORS = frozenset((",", "and", "while", "but", "then", "–", "—"))
_COMING = frozenset("come join enter accede follow arrive get slip sneak squeeze".split())
_JOINING = frozenset(("join", "accede"))
_WEAK = _COMING | frozenset("be bring make become go step walk sign".split())
"""Verbs of coming in, and those that say no more than that."""
LEAST_TRUE = 2
SHARE_TRUE = 0.6
MOST_WORDS = 4
"""Words of an entry that are neither names nor times nor grammar; more make it a statement of something else."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Names of states with one time and no verb that says what happened."""

    names: tuple[Argument, ...]
    when: When
    bare: bool = False
    """Holds nothing else that could say what happened."""
    label: str = ""
    """The word before the colon that says what the list is of ("Elections: Greece 1952, Turkey 1954")."""
    total: Number | None = None
    """How many there then were, as the entry says: "which makes nine"."""
    coming: bool = False
    """Says that somebody came in, or is in since, though not where."""
    joining: bool = False
    """Says so in a word for coming to an organisation."""


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
        self._joined: dict[int, dict[tuple[str, str], set[str]]] = {}
        """Paragraph -> relation and object -> who is said, plainly and rightly, to have come to it."""

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
        if not (sentence.question or sentence.rejected) and any(item.time is not None for item in sentence.items):
            entries = [
                replace(entry, label=label)
                for label, chunks in _stretches(sentence)
                if (entry := _entry(sentence, chunks)) is not None
            ]
        return Part(tuple(named), tuple(entries)) if named or entries else NOTHING

    def add(self, part: Part, paragraph: int, judged: Iterable[Judged] = ()) -> None:
        """Take what a sentence of a paragraph gave."""
        for entry in judged:
            subject, object = entry.claim.argument("subject"), entry.claim.argument("object")
            plain = entry.verdict.status is Status.SUPPORTED and entry.claim.aspect == "begin" and not entry.claim.loose
            if plain and subject is not None and object is not None and len(object.entities) == 1 and entry.claim.when:
                joined = self._joined.setdefault(paragraph, {})
                joined.setdefault((entry.claim.relation, object.entities[0]), set()).update(subject.entities[:1])
        self._named += [(paragraph, argument) for argument in part.named]
        self._entries += [(paragraph, entry) for entry in part.entries]

    def claims(self) -> Iterator[Claim]:
        """Yield the claims of the entries of every paragraph whose meaning is plain."""
        for paragraph, label in sorted({(place, entry.label) for place, entry in self._entries}):
            entries = [entry for place, entry in self._entries if (place, entry.label) == (paragraph, label)]
            candidates = self._candidates(paragraph)
            meaning = self._meaning(entries, candidates)
            for entry in entries:
                if meaning is not None:
                    yield from self._under(entry, meaning, candidates)
                elif entry.bare:
                    read = list(self._true_of_one(entry, candidates))
                    topic = self._topic(paragraph) if entry.coming and not read else None
                    if topic and topic[1] in candidates:
                        yield from _claims(entry, topic[0], candidates[topic[1]])
                    else:
                        yield from read or self._false_of_one(entry, candidates, self._company(paragraph, candidates))

    def _under(self, entry: Entry, meaning: tuple[str, Argument], candidates: dict[str, Argument]) -> Iterator[Claim]:
        """The entry under the meaning of its list, but for names of which only another reading is true."""
        relation, argument = meaning
        for name in entry.names:
            own = replace(entry, names=(name,), total=entry.total if name is entry.names[-1] else None)
            fits = self._is_true(relation, name, argument.entities[0], entry.when)
            other = [] if fits else list(self._true_of_one(own, candidates))
            yield from other or _claims(own, relation, argument)

    def _topic(self, paragraph: int) -> tuple[str, str] | None:
        """What a paragraph tells the coming of several to, in so many words: "others followed in 2007" is about it, too."""
        joined = self._joined.get(paragraph, {})
        several = [key for key, who in joined.items() if len(who) >= LEAST_TRUE]
        if len(joined) != 1 or len(several) != 1:
            return None
        # Of a status that some were given, "others followed" may say that they went on to be members.
        counted = any(relation.id == several[0][0] and relation.counts for relation in self._relations)
        return several[0] if counted else None

    def _candidates(self, paragraph: int) -> dict[str, Argument]:
        """What the entries of a paragraph may be about: the organisations named in it, and in the last that named some."""
        earlier = [place for place, _ in self._named if place < paragraph]
        last = max(earlier, default=paragraph)
        candidates: dict[str, Argument] = {}
        for place, argument in self._named:
            if place in (paragraph, last):
                candidates.setdefault(argument.entities[0], argument)
        return candidates

    def _true_of_one(self, entry: Entry, candidates: dict[str, Argument]) -> Iterator[Claim]:
        """ "In 2014 came Latvia." alone is read only as what it makes true: nothing else backs it."""
        for name in entry.names:
            readings = [
                (relation.id, argument) for relation in self._relations for entity, argument in candidates.items()
                if self._is_true(relation.id, name, entity, entry.when)
            ]  # fmt: skip
            if readings:  # the one that is true, or one of several: nothing is denied
                yield from _claims(replace(entry, names=(name,)), *readings[0])

    def _company(self, paragraph: int, candidates: dict[str, Argument]) -> dict[tuple[str, str], set[str]]:
        """Relation and object -> who is rightly said to have come to it in a paragraph, in so many words or as an entry."""
        found = {key: set(who) for key, who in self._joined.get(paragraph, {}).items()}
        for place, entry in self._entries:
            for claim in self._true_of_one(entry, candidates) if place == paragraph else ():
                subject, object = claim.argument("subject"), claim.argument("object")
                if subject is not None and object is not None:
                    found.setdefault((claim.relation, object.entities[0]), set()).update(subject.entities)
        return found

    def _false_of_one(
        self, entry: Entry, candidates: dict[str, Argument], company: dict[tuple[str, str], set[str]]
    ) -> Iterator[Claim]:
        """ "Latvia has been in since 2009": false of the only thing named that it ever came to, and of which others are rightly
        told, if nothing else of it is on record of that time."""
        if not entry.coming:
            return
        for name in entry.names:
            own = [fact for subject in name.entities for fact in self._ledger.facts(None, subject)]
            if len(name.entities) != 1 or any(_is_of(fact, entry.when) for fact in own):
                return
        joined = [
            (relation.id, argument) for relation in self._relations if relation.counts for entity, argument in candidates.items()
            if all(self._ever(relation.id, name.entities[0], entity) for name in entry.names)
        ]  # fmt: skip
        told = [len(company.get((relation, argument.entities[0]), ())) for relation, argument in joined]
        best = max(told, default=0)
        if (best and told.count(best) == 1) or (entry.joining and len(joined) == 1):
            yield from _claims(entry, *joined[told.index(best)])

    def _ever(self, relation: str, subject: str, object: str) -> bool:
        return any(not fact.negative for fact in facts_about(self._ledger, relation, subject, object))

    def _meaning(self, entries: Sequence[Entry], candidates: dict[str, Argument]) -> tuple[str, Argument] | None:
        best: list[tuple[int, str, Argument]] = []
        for relation in self._relations:
            for entity, argument in candidates.items():
                if not self._ledger.facts(relation.id, None, entity):
                    continue  # nothing is true of it
                told = [
                    [self._is_true(relation.id, name, entity, entry.when) for name in entry.names] for entry in entries
                ]
                true, share = sum(map(sum, told)), max(_share(told), _share([[all(row)] for row in told]))
                if true >= LEAST_TRUE and share >= SHARE_TRUE:
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


def _is_of(fact: Fact, when: When) -> bool:
    """Did it begin or end at that time?"""
    moments = (fact.begin, fact.end, *fact.also, *fact.also_end, *(moment for _, moment in fact.senses))
    return any(m is not None and m.lo <= when.high and when.low <= m.hi for m in moments)


def _share(told: Sequence[Sequence[bool]]) -> float:
    """How much of what is told is true."""
    return sum(map(sum, told)) / max(sum(map(len, told)), 1)


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
        if entry.total is not None and relation == MEMBER_OF and name is entry.names[-1]:
            yield total(entry.total, object, name, Claim(name.span, name.span, relation, "begin", ()))


def _stretches(sentence: Sentence) -> Iterator[tuple[str, list[Chunk]]]:
    """The parts of a sentence between semicolons, with the label before them; a time before a colon goes with what follows it."""
    part: list[Chunk] = []
    label = ""
    for chunk in _spread(sentence):
        if isinstance(chunk, Mark) and chunk.lower in _BORDERS:
            yield from ((label, apart) for apart in _apart(sentence, part))
            part = []
        elif isinstance(chunk, Mark) and chunk.lower == ":" and not any(_time_of(sentence, c) for c in part):
            if len(part) != 1 or not _states(sentence, part[0]):
                heads = [sentence.items[c.head] for c in part if isinstance(c, NounPhrase)]
                label = heads[-1].lower if heads and heads[-1].name is None else label
                part = []
        else:
            part.append(chunk)
    yield from ((label, apart) for apart in _apart(sentence, part))


def _spread(sentence: Sentence) -> Iterator[Chunk]:
    """The chunks; a list whose members have their times in brackets, member by member: "Poland (1999) and Albania (2009)"."""
    items = sentence.items
    for chunk in sentence.chunks:
        if not isinstance(chunk, NounPhrase) or not any(
            items[i].time is not None for i in range(chunk.first, chunk.last)
        ):
            yield chunk
            continue
        at = chunk.first
        for part in chunk.parts:
            yield from (Mark(i, i + 1, items[i].tag, items[i].lower) for i in range(at, part.first))
            yield part
            at = part.last
        yield from (Mark(i, i + 1, items[i].tag, items[i].lower) for i in range(at, chunk.last))


def _states(sentence: Sentence, chunk: Chunk) -> list[Argument]:
    if not isinstance(chunk, NounPhrase):
        return []
    items = sentence.items[chunk.first : chunk.last]
    named = {entity for item in items if item.name is not None for entity in item.name.entities}
    found = resolve_some(sentence, chunk, ("state",))  # a city stands for its state only with a verb
    return [a for a in found if a.via == "group" or (a.via == "name" and not named.isdisjoint(a.entities))]


def _apart(sentence: Sentence, chunks: list[Chunk]) -> Iterator[list[Chunk]]:
    """ "Greece came in 1981, Spain in 1986 and Malta in 2004": where each has a name and a time of its own, the parts."""
    if sum(_time_of(sentence, chunk) for chunk in chunks) < 2:
        yield chunks
        return
    parts: list[list[Chunk]] = []
    part: list[Chunk] = []
    for chunk in chunks:
        closed = bool(part) and isinstance(part[-1], Mark) and part[-1].lower == ")"  # whoever "(1999)" stands behind
        whole = any(_time_of(sentence, c) for c in part) and (closed or any(_names(sentence, c) for c in part))
        if whole and isinstance(chunk, Mark) and chunk.lower in _SEPARATORS:
            parts.append(part)
            part = []
        else:
            part.append(chunk)
    parts.append(part)
    if all(any(_names(sentence, c) for c in p) for p in parts if any(_time_of(sentence, c) for c in p)):
        yield from parts  # else two times may be of one name, or two names have a time each: "Spain and Malta in 1986 and 2004"


def _names(sentence: Sentence, chunk: Chunk) -> bool:
    return isinstance(chunk, NounPhrase) and any(
        sentence.items[i].name is not None for i in range(chunk.first, chunk.last)
    )


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
        named = _states(sentence, chunk)
        if named and names and _follows_comma(sentence, chunk) and chunk.first > _time_place(sentence, chunks):
            return None  # "Estonia and Latvia, members since 2004, border Russia"
        if chunk.preposition == "as":
            return None  # "had been present as observers since 2005"
        if named and not (chunk.preposition and chunk.preposition not in ("with", "from", "by")):
            names.extend(named)
        else:
            words += chunk.last - chunk.first
    being = any(isinstance(chunk, VerbGroup) and chunk.lemma == "be" for chunk in chunks)
    if being and words and not any(item.number is not None for item in _items(sentence, chunks)):
        return None  # "had been present since 2005"; but "is number ten"
    if not names or words > max(MOST_WORDS, len(names)) or (times[0].offset is not None):
        return None
    when = when_of(times[0], "in")
    if when is None:
        return None
    coming = any(isinstance(chunk, VerbGroup) and chunk.lemma in _COMING for chunk in chunks) or _is_in_since(chunks)
    joining = any(isinstance(chunk, VerbGroup) and chunk.lemma in _JOINING for chunk in chunks)
    members = total_told(sentence, chunks[0].first, chunks[-1].last)
    return Entry(tuple(_once(names)), when, not words, total=members, coming=coming, joining=joining)


def _is_in_since(chunks: Sequence[Chunk]) -> bool:
    """ "Latvia, in since 2004", "Latvia since 2004"."""
    marks = [chunk.lower for chunk in chunks if isinstance(chunk, Mark)]
    return "since" in marks


def _follows_comma(sentence: Sentence, chunk: Chunk) -> bool:
    return chunk.first > 0 and sentence.items[chunk.first - 1].lower == ","


def _time_place(sentence: Sentence, chunks: Sequence[Chunk]) -> int:
    """Where the time of an entry stands."""
    return next((chunk.first for chunk in chunks if _time_of(sentence, chunk)), 0)


def _items(sentence: Sentence, chunks: Sequence[Chunk]) -> Iterator[it.Item]:
    for chunk in chunks:
        yield from sentence.items[chunk.first : chunk.last]


def _once(names: Iterable[Argument]) -> Iterator[Argument]:
    seen: set[tuple[Span, tuple[str, ...]]] = set()
    for name in names:
        if (name.span, name.entities) not in seen:
            seen.add((name.span, name.entities))
            yield name
