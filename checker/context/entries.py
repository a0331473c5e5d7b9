"""Sentences in, claims out for lists of entries that leave their verb out: "1981: Greece. 1986: Portugal and Spain."

An entry is a stretch that holds names of one kind, one time and no verb of its own (or one that adds nothing, "1995: Austria and
Finland bring it to 15"). What the entries of a paragraph say is the relation and object, among those that the text has named
just before, that makes most of them true: at least two, and three in five, of the names or of the entries. Under that reading the rest are wrong; where two
readings do equally well, or none does, nothing is said. A single entry is read as what it makes true; and as what the paragraph
tells in so many words of several others ("Poland joined the pact in 1999, as did … Spain had come in 1982.").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.totals import total
from checker.context.entryrows import Entry, entry_of, stretches
from checker.values import Argument, Claim, Judged, Span, Status, When
from checker.verdicts.identities import facts_about
from checker.verdicts.times import time_truth
from ledger.history import MEMBER_OF
from ledger.light import dataclass, replace
from ledger.model import Fact
from ledger.spans import Truth
from ledger.store import Ledger

LEAST_TRUE = 2
SHARE_TRUE = 0.6
CHANCE = 0.34
"""Of a list of which less is true, under any reading, what is true is so by chance: stamps, matches, visits and their years."""


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
                for label, chunks in stretches(sentence)
                if (entry := entry_of(sentence, chunks)) is not None
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
            true = [any(self._true_of_one(e, candidates)) for place, e in self._entries if place == paragraph]
            by_chance = sum(true) < CHANCE * len(true)
            for entry in entries:
                if meaning is not None:
                    yield from self._under(entry, meaning, candidates)
                elif entry.bare and (entry.coming or not by_chance):
                    read = list(self._true_of_one(entry, candidates))
                    topic = self._topic(paragraph) if entry.coming and not read else None
                    if topic and topic[1] in candidates:
                        yield from _claims(entry, topic[0], candidates[topic[1]])
                    else:
                        company = self._company(paragraph, candidates) if not read else {}
                        yield from read or self._false_of_one(entry, candidates, company)
                        yield from self._of_another_year(entry, candidates, company) if not read else ()

    def _under(self, entry: Entry, meaning: tuple[str, Argument], candidates: dict[str, Argument]) -> Iterator[Claim]:
        """The entry under the meaning of its list, but for names of which only another reading is true, or that tell more."""
        relation, argument = meaning
        for name in entry.names:
            own = replace(entry, names=(name,), total=entry.total if name is entry.names[-1] else None)
            fits = self._is_true(relation, name, argument.entities[0], entry.when)
            other = [] if fits else list(self._true_of_one(own, candidates))
            if fits or other or not entry.elsewhere:
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

    def _of_another_year(
        self, entry: Entry, candidates: dict[str, Argument], company: dict[tuple[str, str], set[str]]
    ) -> Iterator[Claim]:
        """ "Latvia in April 2009", in a list of others that are rightly told: in that month of another year it came to the same."""
        if entry.coming or entry.when.precision not in ("day", "month"):
            return
        for name in entry.names:
            own = [fact for subject in name.entities for fact in self._ledger.facts(None, subject)]
            if any(_is_of(fact, entry.when) for fact in own):
                return
            found = [
                (relation, candidates[object]) for (relation, object), who in company.items()
                if object in candidates and not who <= set(name.entities)
                and any(_is_a_year_off(f, entry.when) for s in name.entities for f in facts_about(self._ledger, relation, s, object))
            ]  # fmt: skip
            if len(found) == 1 and len(name.entities) == 1:
                yield from _claims(replace(entry, names=(name,)), *found[0])

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


_FAR = 20
"""Years between the year that is written and the fact's; farther apart it is no slip."""


def _is_a_year_off(fact: Fact, when: When) -> bool:
    """Did it begin on that day, or in that month, of another year near by?"""
    said = date.fromordinal(when.low)
    for moment in (fact.begin, *fact.also):
        if (
            moment is None
            or fact.negative
            or moment.hi - moment.lo > 31
            or (when.precision == "day" and moment.lo != moment.hi)
        ):
            continue
        known = date.fromordinal(moment.lo)
        same = known.month == said.month and (when.precision == "month" or known.day == said.day)
        if same and 0 < abs(known.year - said.year) <= _FAR:
            return True
    return False


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
