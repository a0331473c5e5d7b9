"""The order of the stages, in one place: document -> tokens -> mentions -> context -> clauses -> claims -> verdicts -> findings.

Each stage reads the frozen values of those before it and adds its own. What earlier sentences of a section leave behind for
pronouns and omitted arguments is the only thing that travels between sentences (`Memory`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from checker import values
from checker.arithmetic import find_mistakes
from checker.arithmetic.sums import Mistake
from checker.claims import read_claims
from checker.claims.arguments import of_kinds, resolve_some
from checker.claims.descriptions import classes
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.triggers import triggers
from checker.context.entries import EntryCollector
from checker.context.gapping import continue_lists
from checker.context.memory import Memory
from checker.context.names import settle_names
from checker.document import Document
from checker.gate import DESCRIBED, NAME, SUM, TAKES_UP, TRIGGER, Gate, Stretch
from checker.mentions.names import NameScanner
from checker.mentions.numbers import find_numbers
from checker.renderings import Rendering, RenderingFinder
from checker.syntax.chunks import chunk
from checker.syntax.frames import read_frames
from checker.syntax.items import read_items
from checker.syntax.lexicon import REJECTING_WORDS
from checker.times import find_durations, find_times
from checker.times.values import DurationMention, TimeMention
from checker.tokens import Sentence as TokenSentence
from checker.tokens import Token, read_tokens, tokenize
from checker.values import Argument, Claim, NameMention, Number, Status, Verdict
from checker.verdicts import Bench, blame_members, judge
from ledger.light import dataclass
from ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Days:
    """The first and last day from which a document speaks."""

    lo: int
    hi: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with its verdict."""

    claim: Claim
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a document gave: its judged claims, numbers that cannot all be right, and names that a translation spoilt."""

    judged: tuple[Judged, ...]
    mistakes: tuple[Mistake, ...] = ()
    renderings: tuple[Rendering, ...] = ()


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything recognised in a document, sentence by sentence."""

    sentences: tuple[TokenSentence, ...]
    names: tuple[tuple[NameMention, ...], ...]
    times: tuple[TimeMention, ...]
    numbers: tuple[tuple[Number, ...], ...]
    durations: tuple[DurationMention, ...]


class Checker:
    """Reads and judges documents against one ledger. Holds only what depends on the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.book = Phrasebook(ledger)
        self.scanner = NameScanner(ledger)
        self.renderings = RenderingFinder(ledger)
        self.gate = Gate(self.scanner, triggers(self.book), frozenset(classes(ledger)))
        self.relations = {relation.id: relation for relation in ledger.relations()}

    def mentions(self, document: Document) -> Mentions:
        """Return the names, times and quantities of a document."""
        sentences = tuple(
            s for section in document.sections for s in tokenize(document.prose, section.start, section.end)
        )
        return Mentions(
            sentences,
            tuple(tuple(self.scanner.find(sentence.tokens)) for sentence in sentences),
            find_times(document.prose, sentences, _days(document)),
            tuple(tuple(find_numbers(sentence.tokens)) for sentence in sentences),
            tuple(find_durations(document.prose, sentences)),
        )

    def check(self, document: Document) -> list[Judged]:
        """Return the claims of a document with their verdicts, in the order of their places."""
        return list(self.read(document).judged)

    def read(self, document: Document) -> Reading:
        """Return the claims of a document with their verdicts, and what does not add up, in the order of their places."""
        bench = Bench(self.ledger, self.relations, document.as_of)
        judged: list[Judged] = []
        mistakes: list[Mistake] = []
        renderings = self.renderings.find(document.prose, document.sections)
        entries = EntryCollector(self.ledger, self.book)
        for sentence in self._sentences(document, renderings):
            claims = read_claims(sentence, self.book)
            verdicts = blame_members(claims, [judge(claim, bench) for claim in claims])
            for claim, verdict in zip(claims, verdicts, strict=True):
                judged.append(Judged(claim, verdict))
                _remember_claim(sentence.memory, claim, verdict)
            _remember(sentence)
            mistakes.extend(find_mistakes(sentence))
            entries.add(sentence)
        listed = [Judged(claim, judge(claim, bench)) for claim in entries.claims()]
        if listed:
            said = {(entry.claim.relation, entry.claim.arguments[0], entry.claim.when) for entry in judged}
            new = [e for e in listed if (e.claim.relation, e.claim.arguments[0], e.claim.when) not in said]
            judged = sorted(judged + new, key=lambda entry: (entry.claim.span, entry.claim.trigger))
        return Reading(tuple(judged), tuple(mistakes), renderings)

    def _sentences(self, document: Document, renderings: Sequence[Rendering] = ()) -> Iterator[Sentence]:
        """Yield the sentences that can hold a claim: they name something, or may speak of what the one before named."""
        memory = Memory()
        text, as_of = document.prose, document.as_of
        stretches = [
            stretch
            for section in document.sections
            for stretch in self.gate.stretches(text, section.start, section.end)
        ]
        if not renderings and not any(stretch.holds & (NAME | SUM | DESCRIBED) for stretch in stretches):
            return
        timed = [stretch for stretch in stretches if stretch.times]
        times = _Queue(find_times(text, timed, _days(document), [stretch.times for stretch in timed]))
        durations = _Queue(find_durations(text, stretches))
        before = told = 0
        subjects = memory.subjects
        read = [self._read_names(text, stretch, renderings) for stretch in stretches]
        memory.whole = self._named_plainly(found[1] for found in read if found is not None)
        for stretch, found in zip(stretches, read, strict=True):
            start, end, holds = stretch
            here, lengths = times.within(start, end), durations.within(start, end)
            if before and "\n\n" in text[before:start]:
                memory.subjects = []
                memory.paragraph = memory.number + 1
            before = end
            memory.number += 1
            if memory.subjects is not subjects:
                subjects, told = memory.subjects, memory.number
            elif memory.number - told > FADING:
                memory.subjects = subjects = []
            takes_up = (memory.subjects or memory.person == memory.number - 1) and holds & TAKES_UP and holds & TRIGGER
            if found is None and not takes_up:
                continue
            tokens, names = found if found is not None else (read_tokens(text, start, end), ())
            if not names and not takes_up and not holds & (SUM | DESCRIBED):
                continue
            names = _without_overlaps(names, here)
            items = read_items(tokens, names, here, find_numbers(tokens))
            settle_names(items, self.ledger, memory)
            chunked = chunk(items)
            words = {item.lower for item in items}
            written = text[start:end]
            yield Sentence(
                text=text,
                start=start,
                end=end,
                chunked=chunked,
                frames=continue_lists(chunked, read_frames(chunked), self.ledger),
                ledger=self.ledger,
                memory=memory,
                as_of=(as_of.low, as_of.high) if as_of is not None else None,
                durations=tuple(lengths),
                question=written.rstrip("\"”’')] ").endswith("?"),
                lowers=words,
                rejected=bool(words & REJECTING_WORDS) or _not_true(words, written),
            )

    def _read_names(
        self, text: str, stretch: Stretch, renderings: Sequence[Rendering]
    ) -> tuple[tuple[Token, ...], tuple[NameMention, ...]] | None:
        """The tokens and names of a stretch, None where it can hold none."""
        spoilt = [r for r in renderings if stretch.start <= r.span.start < stretch.end] if renderings else []
        if not (stretch.holds & (NAME | SUM | DESCRIBED) or spoilt):
            return None
        tokens = read_tokens(text, stretch.start, stretch.end)
        names = tuple(self.scanner.find(tokens))
        return tokens, _with_renderings(names, spoilt, tokens) if spoilt else names

    def _named_plainly(self, found: Iterable[Sequence[NameMention]]) -> frozenset[str]:
        """The entities that a document names beyond doubt somewhere, and those to which they belong."""
        named = {
            name.entities[0] for names in found for name in names
            if len(name.entities) == 1 and name.readings[0].kind not in ("contextual", "adjective", "demonym")
        }  # fmt: skip
        owners = {
            entity.of for entity_id in named if (entity := self.ledger.entity(entity_id)) is not None and entity.of
        }
        return frozenset(named | owners)


def _with_renderings(
    names: tuple[NameMention, ...], renderings: Sequence[Rendering], tokens: Sequence[Token]
) -> tuple[NameMention, ...]:
    """A spoilt name still names what it means, in the place of any name inside it."""
    merged = [name for name in names if not any(name.span.overlaps(rendering.span) for rendering in renderings)]
    for rendering in renderings:
        inside = [at for at, token in enumerate(tokens) if rendering.span.start <= token.start < rendering.span.end]
        if inside:
            reading = values.Reading(rendering.entity, "mistranslation")
            merged.append(NameMention(rendering.span, rendering.text, (reading,), inside[0], inside[-1] + 1))
    return tuple(sorted(merged, key=lambda name: name.span))


FADING = 6
"""So many sentences on, a pronoun no longer takes up the last subject that was named."""


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Mention = TypeVar("_Mention", bound=_Placed)


class _Queue(Generic[_Mention]):
    """Mentions in order, handed out sentence by sentence."""

    def __init__(self, mentions: Sequence[_Mention]) -> None:
        self._mentions = mentions
        self._at = 0

    def within(self, start: int, end: int) -> list[_Mention]:
        """Return the mentions that begin in `start`..`end`, which moves only forward."""
        found: list[_Mention] = []
        mentions = self._mentions
        while self._at < len(mentions) and mentions[self._at].start < end:
            if mentions[self._at].start >= start:
                found.append(mentions[self._at])
            self._at += 1
        return found


def _days(document: Document) -> Days | None:
    return Days(document.as_of.low, document.as_of.high) if document.as_of is not None else None


def _not_true(words: set[str], text: str) -> bool:
    return bool(words & {"true", "correct", "right"}) and (
        " not true" in text or " not correct" in text or " not right" in text
    )


def _without_overlaps(names: tuple[NameMention, ...], times: list[TimeMention]) -> tuple[NameMention, ...]:
    """A name wins over a time inside it ("Minsk II agreement of 2015" has none; "2008 NATO summit" may be a name)."""
    longer = [(t.start, t.end) for t in times]
    # "in May 1955" names no Mrs May: a name inside a longer time is a part of it.
    names = tuple(
        n
        for n in names
        if not any(a <= n.span.start and n.span.end <= b and n.span.end - n.span.start < b - a for a, b in longer)
    )
    covered = [(name.span.start, name.span.end) for name in names]
    times[:] = [t for t in times if not any(start <= t.start < end and t.end <= end for start, end in covered)]
    return tuple(name for name in names if not any(t.start <= name.span.start < t.end for t in times))


def _remember_claim(memory: Memory, claim: Claim, verdict: Verdict) -> None:
    for _, argument in claim.arguments:
        if argument.via in ("pronoun", "context") and len(argument.entities) == 1:
            memory.named.pop(argument.entities[0], None)
            memory.named[argument.entities[0]] = memory.number
    object = claim.argument("object")
    if object is not None and len(object.entities) == 1:
        memory.objects[claim.relation] = object
        memory.object_sentence[claim.relation] = memory.number
    subject = claim.argument("subject")
    if (
        object is not None
        and object.via == "context"
        and verdict.status is Status.SUPPORTED
        and len(object.entities) == 1
    ):
        office = object.entities[0]
        memory.listed[office] = memory.listed.get(office, 0) + 1
        if memory.listed[office] > 1 and claim.found_by == "terms:list":
            memory.offices.add(office)
    if object is not None and object.via in ("role", "title"):
        memory.offices.update(object.entities)
    if object is not None and subject is not None and len(subject.entities) == 1 and object.via in ("role", "title"):
        memory.holders[subject.entities[0]] = (object.entities, memory.number)


def _remember(sentence: Sentence) -> None:
    memory = sentence.memory
    for mention in sentence.offices or ():
        memory.offices.update(mention.office.entities)
    for item in sentence.items:
        if item.name is not None:
            for entity in item.name.entities:
                memory.mentioned.pop(entity, None)
                memory.mentioned[entity] = memory.number
            # "the Warsaw Pact" names the organisation, though its treaty may be called so where the context says it.
            plain = dict.fromkeys(r.entity for r in item.name.readings if r.kind not in ("adjective", "contextual"))
            named = tuple(plain) or item.name.entities
            if len(named) == 1 and any(r.kind != "adjective" for r in item.name.readings):
                memory.named.pop(named[0], None)
                memory.named[named[0]] = memory.number
    if any(item.name is not None and of_kinds(sentence.ledger, item, ("person",)) for item in sentence.items):
        memory.person = memory.number
    for frame in sentence.frames:
        if frame.group.form != "finite" or not frame.subjects:
            continue
        if sentence.items[frame.subjects[0].first].lower in ("its", "their", "his", "her"):
            # "Its headquarters is in Brussels" goes on about what it was about.
            return
        subjects = [a for a in resolve_some(sentence, frame.subjects[0], ()) if a.via != "pronoun"]
        if subjects:
            memory.subjects = subjects
            return
    heading = [item for item in sentence.items if item.name is not None]
    if len(heading) == 1 and not sentence.frames and heading[0].name is not None:
        # A line that is only a name ("Konrad Adenauer.") is what the next sentences speak of.
        memory.subjects = [Argument(heading[0].span, heading[0].text, heading[0].name.entities)]
