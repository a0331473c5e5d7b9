"""The order of the stages, in one place: document -> tokens -> mentions -> context -> clauses -> claims -> verdicts -> findings.

Each stage reads the frozen values of those before it and adds its own. What earlier sentences of a section leave behind for
pronouns and omitted arguments is the only thing that travels between sentences (`Memory`); so what a sentence gave can be kept for the next reading of a document that changed elsewhere (`Kept`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.arithmetic import find_mistakes
from checker.arithmetic.sums import Mistake
from checker.claims import read_claims
from checker.claims.phrasebook import Phrasebook
from checker.claims.remembering import forget_organisations, remember, remember_claim
from checker.claims.sentence import Sentence
from checker.context.entries import EntryCollector
from checker.context.gapping import continue_lists
from checker.context.memory import Memory, namesake
from checker.context.names import settle_names
from checker.context.namesakes import find_namesakes, founds_a_stranger
from checker.document import Document
from checker.gate import DESCRIBED, SUM, TAKES_UP, TOLD_BY, TOLD_OF, TRIGGER, Gate
from checker.keeping import Kept, Named, Outcome
from checker.mentions.names import NameScanner
from checker.mentions.numbers import find_numbers
from checker.passages import Passage, days_of, find_passages, is_heading, with_renderings, without_overlaps
from checker.rebuttal import is_put_right, is_taken_back
from checker.renderings import Rendering, RenderingFinder
from checker.syntax.answers import asks, put_together
from checker.syntax.chunks import chunk
from checker.syntax.elided import fill_out
from checker.syntax.frames import read_frames
from checker.syntax.items import read_items
from checker.syntax.lexicon import REJECTING_WORDS
from checker.times import find_durations, find_times
from checker.times.values import DurationMention, TimeMention
from checker.tokens import Sentence as TokenSentence
from checker.tokens import Token, read_tokens, tokenize
from checker.values import Claim, Judged, NameMention, Number, Status, Verdict
from checker.verdicts import Bench, blame_members, judge
from checker.verdicts.charity import judge_entry, read_further, read_kindly, settle_rivals
from checker.verdicts.plausible import accuse, company_of
from ledger.collector import without_collector
from ledger.light import NamedTuple, dataclass, replace
from ledger.store import Ledger

__all__ = ["Checker", "Judged", "Mentions", "Reading"]


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


class Words(NamedTuple):
    """The tokens of a passage and the names among them."""

    tokens: tuple[Token, ...]
    names: tuple[NameMention, ...]


class Checker:
    """Reads and judges documents against one ledger. Holds only what depends on the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.book = Phrasebook(ledger)
        self.scanner = NameScanner(ledger)
        self.renderings = RenderingFinder(ledger)
        self.gate = Gate(
            self.scanner, self.book.triggers, self.book.classes, self.book.told, self.book.written_provisions
        )
        self.relations = self.book.relations

    def mentions(self, document: Document) -> Mentions:
        """Return the names, times and quantities of a document."""
        sentences = tuple(
            s for section in document.sections for s in tokenize(document.prose, section.start, section.end)
        )
        return Mentions(
            sentences,
            tuple(tuple(self.scanner.find(sentence.tokens)) for sentence in sentences),
            find_times(document.prose, sentences, days_of(document)),
            tuple(tuple(find_numbers(sentence.tokens)) for sentence in sentences),
            tuple(find_durations(document.prose, sentences)),
        )

    def check(self, document: Document) -> list[Judged]:
        """Return the claims of a document with their verdicts, in the order of their places."""
        return list(self.read(document).judged)

    def read(self, document: Document, kept: Kept | None = None) -> Reading:
        """Return the claims of a document with their verdicts, and what does not add up, in the order of their places.

        What `kept` holds of an earlier reading is not read again; the answer is the same.
        """
        with without_collector():
            return self._read(document, kept)

    def _read(self, document: Document, kept: Kept | None) -> Reading:
        bench = Bench(self.ledger, self.relations, document.as_of)
        judged: list[Judged] = []
        mistakes: list[Mistake] = []
        renderings = self.renderings.find(document.prose, document.sections)
        entries = EntryCollector(self.ledger, self.book)
        memory = Memory()
        for passage, words in self._words(document, find_passages(document, self.gate, renderings), memory, kept):
            outcome = kept.outcome(document.prose, passage, memory) if kept is not None else None
            if outcome is None:
                before = memory.state() if kept is not None else None
                sentence = self._sentence(document, passage, words or self._read_words(document.prose, passage), memory)
                outcome = _read_sentence(sentence, self.book, bench, entries)
                if kept is not None and before is not None:
                    kept.keep(document.prose, passage, memory, before, outcome)
            judged.extend(outcome.judged)
            mistakes.extend(outcome.mistakes)
            entries.add(outcome.entries, memory.paragraph, outcome.judged)
        listed = [Judged(claim, judge_entry(claim, bench)) for claim in entries.claims()]
        if listed:
            said = {
                (entry.claim.relation, entry.claim.arguments[0], entry.claim.when) for entry in judged
                if entry.verdict.status in (Status.SUPPORTED, Status.CONFLICT)
            }  # fmt: skip
            new = [e for e in listed if (e.claim.relation, e.claim.arguments[0], e.claim.when) not in said]
            judged = sorted(judged + new, key=lambda entry: (entry.claim.span, entry.claim.trigger))
        return Reading(tuple(judged), tuple(mistakes), renderings)

    def _words(
        self, document: Document, passages: Sequence[Passage], memory: Memory, kept: Kept | None
    ) -> Iterator[tuple[Passage, Words | None]]:
        """Yield the passages that can hold a claim: they name something, or may speak of what the one before named.

        Words are left out where those that are kept make them needless.
        """
        text = document.prose
        known = [self._known_words(text, passage, kept) for passage in passages]
        named = frozenset(entity for _, found in known if found is not None for entity in found.plain)
        memory.whole = named | {
            entity.of for e in named if (entity := self.ledger.entity(e)) is not None and entity.of
        }  # fmt: skip
        memory.whole |= {namesake(surname) for _, found in known if found is not None for surname in found.namesakes}
        for passage, (words, found) in zip(passages, known, strict=True):
            memory.next_sentence(passage.opens_paragraph, is_heading(text, passage))
            holds = passage.holds
            recent = memory.subjects or memory.topic or memory.person == memory.number - 1 or memory.has_just_named
            takes_up = recent and holds & TAKES_UP and holds & TRIGGER
            told = memory.named and holds & TOLD_OF and holds & TOLD_BY and passage.times
            if (
                takes_up
                or told
                or (found is not None and (found.any or holds & DESCRIBED or _adds_up(passage, found, memory)))
            ):
                yield passage, words
            elif holds & TRIGGER and memory.named and founds_a_stranger(text, passage.start, passage.end):
                forget_organisations(memory, self.ledger)

    def _known_words(self, text: str, passage: Passage, kept: Kept | None) -> tuple[Words | None, Named | None]:
        """The words of a passage, and the names beyond doubt in it; None where it can hold none."""
        if not passage.may_name:
            return None, None
        found = kept.named(text, passage) if kept is not None else None
        if found is not None:
            return None, found
        words = self._read_words(text, passage)
        plain = [
            name.entities[0] for name in words.names
            if len(name.entities) == 1 and name.readings[0].kind not in ("contextual", "adjective", "demonym")
        ]  # fmt: skip
        numbers = len(find_numbers(words.tokens)) if not words.names else 0
        found = Named(bool(words.names), tuple(dict.fromkeys(plain)), find_namesakes(self.ledger, *words), numbers)
        if kept is not None:
            kept.keep_named(text, passage, found)
        return words, found

    def _read_words(self, text: str, passage: Passage) -> Words:
        tokens = read_tokens(text, passage.start, passage.end)
        if not passage.may_name:
            return Words(tokens, ())
        names = tuple(self.scanner.find(tokens))
        return Words(tokens, with_renderings(names, passage.spoilt, tokens) if passage.spoilt else names)

    def _speaks_of_person(self, memory: Memory) -> bool:
        """Was the last sentence with a subject about somebody?"""
        subjects = [self.ledger.entity(entity) for subject in memory.subjects for entity in subject.entities]
        return bool(subjects) and all(subject is not None and subject.kind == "person" for subject in subjects)

    def _sentence(self, document: Document, passage: Passage, words: Words, memory: Memory) -> Sentence:
        """Return a passage as the readers of claims see it."""
        text, as_of = document.prose, document.as_of
        names, times = without_overlaps(words.names, passage.times)
        items = read_items(words.tokens, names, times, find_numbers(words.tokens))
        settle_names(items, self.ledger, memory)
        written = text[passage.start : passage.end]
        said = put_together(text, passage.start, passage.end, items) if "?" in written[:-1] else None
        items = said or fill_out(items, self._speaks_of_person(memory))
        chunked = chunk(items)
        lowers = {item.lower for item in items}
        return Sentence(
            text=text,
            start=passage.start,
            end=passage.end,
            items=chunked.items,
            chunks=chunked.chunks,
            frames=continue_lists(chunked, read_frames(chunked), self.ledger),
            ledger=self.ledger,
            memory=memory,
            as_of=(as_of.low, as_of.high) if as_of is not None else None,
            durations=passage.lengths,
            question=said is None
            and (
                written.rstrip("\"”’')] ").endswith("?") or ("?" in written and asks(text, passage.start, passage.end))
            ),
            lowers=lowers,
            rejected=_rejects(lowers, written)
            or _not_true(lowers, written)
            or _IMAGINED.match(written) is not None
            or is_taken_back(text, passage.start, passage.end),
            put_right=is_put_right(text, passage.end),
        )


def _read_sentence(sentence: Sentence, book: Phrasebook, bench: Bench, entries: EntryCollector) -> Outcome:
    """Return what a sentence gives, and leave in its memory what the next ones may refer to."""
    claims = read_claims(sentence, book)
    verdicts = settle_rivals(claims, blame_members(claims, [judge(claim, bench) for claim in claims]))
    judged: list[Judged] = []
    memory = sentence.memory
    memory.company |= frozenset(company_of(zip(claims, verdicts, strict=True)))
    right = {
        claim.when for claim, verdict in zip(claims, verdicts, strict=True)
        if verdict.status is Status.SUPPORTED and claim.aspect != "state"
    }  # fmt: skip
    memory.tell(frozenset(
        verdict.facts[0] for claim, verdict in zip(claims, verdicts, strict=True)
        if verdict.status is Status.SUPPORTED and verdict.facts and claim.when is not None and claim.when.spoken
    ))  # fmt: skip
    for read, found in zip(claims, verdicts, strict=True):
        claim, verdict = read, found
        told_rightly = read.doubt == "day" and read.when in right  # the day is that of something else
        accused = None if told_rightly else accuse(read, found, bench, memory, sentence.named)
        if accused is not None:
            claim, verdict = replace(read, loose=False), accused
        told_again = not memory.rightly.isdisjoint(verdict.facts[:1]) and not _is_of_one_thing(read)
        if read.loose and verdict.status is Status.CONFLICT and told_again:
            # "In Riga in 2006 the leaders met, in Riga in 2021 the ministers": what is loosely told is another.
            claim, verdict = read, Verdict(Status.UNVERIFIABLE, verdict.facts, note="it may be another")
        if verdict.status is Status.CONFLICT:
            claim, verdict = read_kindly(claim, verdict, bench, memory, sentence.named)
        elif verdict.status is Status.UNVERIFIABLE:
            claim, verdict = read_further(claim, verdict, bench, memory)
        remember_claim(memory, claim, verdict, bench.ledger)
        judged.append(Judged(claim, verdict))
    remember(sentence)
    return Outcome(tuple(judged), tuple(find_mistakes(sentence)), entries.read(sentence))


def _is_of_one_thing(claim: Claim) -> bool:
    """Is it said of a thing by its name alone? Of what is only told there may be several."""
    return len(claim.arguments) == 1 and claim.arguments[0][1].via == "name" and not claim.arguments[0][1].contextual


def _adds_up(passage: Passage, found: Named, memory: Memory) -> bool:
    """Is a passage that names nothing to be read for its sums? With nothing to sum, only if it may speak of what was named."""
    if not passage.holds & SUM:
        return False
    if found.numbers > 1 or len(passage.times) > 1:
        return True
    return bool(passage.holds & TAKES_UP) and bool(memory.mentioned or memory.named or memory.subjects)


_IMAGINED = re.compile(
    r"[\"“‘'(]*(?:(?:[Nn]ow|[Jj]ust|[Bb]ut|[Aa]nd|[Ss]o|[Ll]et us|[Ll]et's|[Tt]ry to),? )?(?:[Ii]magine|[Ss]uppose|[Ss]upposing|[Pp]icture|[Pp]retend)\b"
)
"""How a sentence opens that asks its reader to think of what did not happen."""


def _rejects(words: set[str], text: str) -> bool:
    """Does the sentence say that something is not so? "Not to be mistaken for …" says only that two things are two."""
    rejecting = words & REJECTING_WORDS
    return bool(rejecting) and (rejecting != {"mistaken"} or "mistaken for" not in text)


def _not_true(words: set[str], text: str) -> bool:
    return bool(words & {"true", "correct", "right"}) and (
        " not true" in text or " not correct" in text or " not right" in text
    )
