"""Predicates that leave their verb out: "the treaty, in force from 1963, …", "in power since 1999", "Norway: in the pact since 1949".

After a comma, a dash, a bracket or a headline's colon, the words that the ledger's phrases put after "be" say the same
without it. Only with a time of their own do they say something that can be checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds, recalled_object, resolve
from checker.claims.build import build
from checker.claims.leftout import recalled_objects
from checker.claims.offices import resolve_led
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.slots import kinds_of
from checker.claims.timing import when_of
from checker.claims.unsaidoffices import as_an_end, offices_of
from checker.context.names import CLASS_NOUNS
from checker.syntax import item as it
from checker.syntax.phrases import Mark, NounPhrase, VerbGroup
from checker.values import Argument, Claim, Span, When
from ledger.light import replace
from ledger.model import Phrase

_OPENERS = frozenset((",", "(", "–", "—", ":"))
_GOVERNORS = frozenset("from since in on until till after as of with effect".split())


def read_fragments(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims of predicates without a verb."""
    yield from _fronted(sentence, book)
    yield from _existing(sentence, book)
    for at, mark in enumerate(sentence.chunks[:-1]):
        if not isinstance(mark, Mark) or mark.lower not in _OPENERS or not at:
            continue
        if mark.lower == ":" and (at > 1 or not isinstance(sentence.chunks[0], NounPhrase)):
            continue
        if mark.last < len(sentence.items) and sentence.items[mark.last].lower in ("both", "all"):
            mark = Mark(
                mark.first, mark.last + 1, mark.tag, mark.lower
            )  # "Oman and Chad, both in the league since 1971"
        first = mark.last
        while first < len(sentence.items) - 1 and sentence.items[first].tag == it.D:
            first += 1  # "Chad, an independent republic since 1960"
        follows = sentence.items[first].lower if first < len(sentence.items) else ""
        for phrase in book.fragments.beginning(follows):
            claims = _match(sentence, book, at, mark, phrase)
            if claims:
                yield from claims
                break


def _existing(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """ "the pact (military, from 1955) and the league (since 1971)": an organisation, and since when there is one."""
    items = sentence.items
    if "exists" not in book.relations or any(of_kinds(sentence.ledger, item, _MEMBERS) for item in items):
        return  # "Oman (in the league since 1971)": since when somebody is in it
    for at, item in enumerate(items[:-3]):
        organisation = of_kinds(sentence.ledger, item, ("organisation",))
        if not organisation or items[at + 1].lower != "(":
            continue
        end = next((i for i in range(at + 2, min(at + 8, len(items))) if items[i].lower == ")"), 0)
        inside = items[at + 2 : end]
        if len(inside) < 2 or inside[-1].time is None or inside[-2].lower not in ("since", "from"):
            continue
        if any(other.name is not None or other.tag in (it.V, it.X, it.P) for other in inside[:-2]):
            continue
        when = when_of(inside[-1].time, "in")
        subject = Argument(item.span, item.text, organisation)
        if when is not None:
            yield from build(sentence, "exists", "begin", item.span, {"S": [subject]}, when, found_by="fragment")


_MEMBERS = ("state", "territory", "group", "person")


def _fronted(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """ "In power since 1985, Novak …": the predicate opens the sentence, and what follows the comma is its subject."""
    first = sentence.chunks[0] if sentence.chunks else None
    opens = isinstance(first, Mark) and first.tag == it.P
    if not opens and not (isinstance(first, NounPhrase) and first.last - first.first == 1):
        return
    for phrase in book.fragments.beginning(sentence.items[0].lower):
        claims = _match(sentence, book, -1, Mark(0, 0, it.PUNCT, ","), phrase)
        if claims:
            yield from claims
            return


def _match(sentence: Sentence, book: Phrasebook, at: int, mark: Mark, phrase: Phrase) -> list[Claim]:
    items = sentence.items
    end = _tail_end(items, mark.last, phrase.tail)
    if end is None:
        return []
    filled: dict[str, list[Argument]] = {}
    for position, slot in phrase.slots:
        if not position.startswith("prep:"):
            continue
        found = _governed(sentence, end, position[5:])
        named = _named(sentence, book, found, phrase, slot) if found is not None else None
        if found is None or not named:
            return []
        filled[slot], end = named, found.last
    when = _time_at(sentence, end)
    if when is None or not (phrase.tail or filled):
        return []
    if filled and not phrase.tail and mark.lower != ":" and when.mode not in ("since", "until"):
        return []  # "spoke against Serbia, in NATO in 1999": where somebody spoke
    if (
        not phrase.tail
        and mark.lower == ":"
        and any(isinstance(c, VerbGroup) and c.first >= end for c in sentence.chunks)
    ):
        return []  # "The alliance and its neighbours: at Lisbon in 2010 the leaders …" says where they did what follows
    last = items[max(end - 1, mark.last)]
    trigger = Span(items[mark.last].start, last.end if phrase.tail else items[mark.last].end)
    kinds = kinds_of(book, phrase, "S")
    subjects = _after_comma(sentence, end, kinds) if at < 0 else _subjects(sentence, at, mark, kinds, trigger)
    if not subjects or (len(subjects) > 1 and _lists_times(sentence, when)):
        return []
    filled["S"] = subjects
    if phrase.note("time") is not None:  # "independent since 1991": since what then happened
        if when.mode not in ("since", "in"):
            return []
        when = replace(when, mode="in")
    if "office" in book.relations[phrase.relation].object_kinds and "O" not in filled:
        filled["O"] = [offices_of(sentence, book, subjects, trigger, phrase)]
    elif book.relations[phrase.relation].object_kinds and "O" not in filled:
        # "Oman, in since 1995": in what, the text says before.
        recalled = recalled_objects(sentence, phrase.relation, kinds_of(book, phrase, "O"), trigger)
        if not phrase.note("omits") or recalled is None or when.mode != "since":
            return []
        filled["O"] = [recalled]
    aspect, until = as_an_end(phrase.aspect, when, filled.get("O", ()))
    return build(sentence, phrase.relation, aspect, trigger, filled, until, found_by="fragment")  # type: ignore[arg-type]


def _tail_end(items: list[it.Item], at: int, tail: tuple[str, ...]) -> int | None:
    """Where the literal words of a phrase end that begin at `at`, articles passed over; None where others stand there."""
    for word in tail:
        while at < len(items) and items[at].tag == it.D:
            at += 1
        if at >= len(items) or items[at].lower != word:
            return None
        at += 1
    return at


def _named(sentence: Sentence, book: Phrasebook, place: NounPhrase, phrase: Phrase, slot: str) -> list[Argument] | None:
    kinds = kinds_of(book, phrase, slot)
    if "office" in kinds and (leads := phrase.note("leads")) is not None:
        led = resolve_led(sentence, book, place, leads == "residence")
        return [led] if led is not None else None
    return resolve(sentence, place, kinds)


def _after_comma(sentence: Sentence, end: int, kinds: tuple[str, ...]) -> list[Argument] | None:
    """What stands behind the comma that closes an opening predicate and its time."""
    for position, chunk in enumerate(sentence.chunks[:-2]):
        if chunk.first < end or (isinstance(chunk, Mark) and chunk.tag in (it.P, it.TIME)):
            continue
        subject, verb = sentence.chunks[position + 1 : position + 3]
        if isinstance(chunk, Mark) and chunk.lower == "," and isinstance(subject, NounPhrase):
            return resolve(sentence, subject, kinds) if isinstance(verb, VerbGroup | Mark) else None
        return None
    return None


def _governed(sentence: Sentence, end: int, preposition: str) -> NounPhrase | None:
    """The noun phrase after the preposition that stands at `end`."""
    for position, chunk in enumerate(sentence.chunks[:-1]):
        follows = sentence.chunks[position + 1]
        if chunk.first == end and isinstance(chunk, Mark) and chunk.lower == preposition:
            return follows if isinstance(follows, NounPhrase) else None
    return None


def _time_at(sentence: Sentence, end: int) -> When | None:
    """The time that stands right after the predicate, with the words that govern it."""
    items, first = sentence.items, end
    while end < len(items) and end < first + 3 and items[end].time is None and items[end].lower in _GOVERNORS:
        end += 1
    mention = items[end].time if first < end < len(items) else None
    return when_of(mention, items[end - 1].lower) if mention is not None else None


def _lists_times(sentence: Sentence, when: When) -> bool:
    """Do more times follow, one for each subject?"""
    return any(item.time is not None and item.start >= when.span.end for item in sentence.items)


def _subjects(sentence: Sentence, at: int, mark: Mark, kinds: tuple[str, ...], trigger: Span) -> list[Argument] | None:
    """What stands before the predicate; else what the clause before it is about, if only one thing can be."""
    before = sentence.chunks[at - 1]
    while at > 1 and isinstance(before, Mark) and before.lower in it.QUOTES | {")"}:
        at -= 1
        before = sentence.chunks[at - 1]
    if isinstance(before, NounPhrase):
        named = resolve(sentence, before, kinds)
        if named:
            return named
    if mark.lower != "," or not any(isinstance(chunk, VerbGroup) for chunk in sentence.chunks[:at]):
        return None
    if "person" in kinds:
        return None  # "he met Brezhnev, in power since 1964": whose power is said by what stands beside it
    spoken = [item for item in sentence.items if item.end <= trigger.start]
    if any(item.name is None and set(CLASS_NOUNS.get(item.lower, ())) & set(kinds) for item in spoken):
        return None  # "the treaty with Malta was signed in 1990, in force from 1991"
    if not any(of_kinds(sentence.ledger, item, kinds) for item in spoken):
        return None
    recalled = recalled_object(sentence, "", kinds, trigger)
    return [recalled] if recalled is not None and len(recalled.entities) == 1 else None
