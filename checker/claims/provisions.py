"""What documents lay down: "limits each side to 1,550 deployed warheads", "merchant ships pass freely in peacetime".

Every provision is an entity, with a fact by which a document `provides` it. A provision that is a number has a quantity and the
words for what it counts (`unit`): a number of such things is one of the document that the text speaks of. Others are told in
patterns of words (`tellings`). The document has to be spoken of, here or shortly before, by a name of its own or of the
organisation that it founded. Told provisions are only ever supported; a number is contradicted where a named document is said to
set the limit, and has only one for such things, beside lesser ones within it (`part_of`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.claims.arguments import resolve_some
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.filed import Filed
from checker.prepared import prepared
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.item import Item
from checker.syntax.phrases import NounPhrase
from checker.syntax.verbs import Form
from checker.values import Argument, Claim, Number, Span
from ledger.light import NamedTuple
from ledger.model import Pattern
from ledger.store import Ledger

RELATION = "provides"
AMOUNT = "amount"
"""The sense of a claim about a number that a document sets, and not only about one that it has."""
_LIMITS = frozenset("limit cap restrict allow permit hold confine set reduce".split())
_TO = frozenset(("to", "at", "of"))
_NEGATIONS = frozenset("not no never without nor neither non-binding n't nobody nothing none cannot".split())
_WIDEST = 14
"""Words over which a telling may reach."""
_TIMES = frozenset(("year", "month", "week", "day", "years", "months", "weeks", "days"))
_DISTANT = frozenset("ago later after before earlier since old on".split())
"""Behind a length of time they say when something was, and not for how long it is to hold."""
_RANGES = frozenset(("to", "and", "-", "–", "—", "or"))


class Amount(NamedTuple):
    """A number that a document sets: the document, the provision, the number, and the words for what is counted."""

    document: str
    provision: str
    quantity: float
    units: tuple[tuple[str, ...], ...]
    lesser: bool
    """Is it a limit within another one, against which no other number is held?"""


class _Told(NamedTuple):
    provision: str
    pattern: Pattern


@lru_cache(maxsize=8)
def amounts(ledger: Ledger) -> tuple[Amount, ...]:
    """Return every number that a document of the ledger sets."""
    return tuple(
        Amount(
            fact.subject,
            fact.object,
            float(fact.quantity[0].replace(",", "")),
            _units(fact.quantity[1] or ""),
            (entity := ledger.entity(fact.object)) is not None and entity.part_of is not None,
        )
        for fact in ledger.facts(RELATION)
        if fact.quantity is not None and fact.object is not None and not fact.negative
    )


def _units(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(unit.replace("-", " ").split()) for unit in text.split("|") if unit.strip())


@lru_cache(maxsize=8)
def _told(ledger: Ledger) -> Filed[tuple[_Told, ...]]:
    return Filed(prepared(ledger), "provision telling", _read_told)


def _read_told(rows: list[list[object]]) -> tuple[_Told, ...]:
    found: list[_Told] = []
    for provision, groups, unless in rows:
        pattern = Pattern("event", tuple(tuple(group) for group in groups), tuple(unless))  # type: ignore[attr-defined,arg-type]
        found.append(_Told(str(provision), pattern))
    return tuple(found)


@lru_cache(maxsize=1024)
def _documents(ledger: Ledger, provision: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact.subject for fact in ledger.facts(RELATION, None, provision) if not fact.negative))


@lru_cache(maxsize=1024)
def _names_it(ledger: Ledger, document: str) -> frozenset[str]:
    """What names a document: itself, what it belongs to, what belongs to it, and what it founded."""
    entity = ledger.entity(document)
    found = {document}
    if entity is not None:
        found.update(e for e in (entity.of, entity.part_of) if e)
    return frozenset(found)


@lru_cache(maxsize=1024)
def _whole(ledger: Ledger, entity_id: str) -> str | None:
    """The document of which an article is a part."""
    entity = ledger.entity(entity_id)
    return entity.part_of if entity is not None and entity.kind in ("document", "treaty", "goal") else None


def read_provisions(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims about what documents lay down."""
    if RELATION not in book.relations or sentence.question:
        return
    keys = [_keys(item) | _meant(sentence, item) for item in sentence.items]
    words = frozenset().union(*keys) if keys else frozenset()
    if not words.isdisjoint(book.provisions):
        yield from _by_words(sentence, keys, words)
        yield from _by_numbers(sentence, keys)


def _spoken_of(sentence: Sentence, documents: Sequence[str]) -> tuple[str, ...]:
    """Those of the documents that the sentence names, or a part of them, else those that were named shortly before, and no other
    treaty since."""
    named = {*sentence.named, *(whole for e in sentence.named if (whole := _whole(sentence.ledger, e)) is not None)}
    here = tuple(d for d in documents if not _names_it(sentence.ledger, d).isdisjoint(named))
    if here:
        return here
    said = sentence.memory.mentioned
    since = max((number for e, number in said.items() if _is_treaty(sentence.ledger, e)), default=0)
    return tuple(
        d for d in documents if max((said.get(e, -1) for e in _names_it(sentence.ledger, d)), default=-1) >= since
    )


def _is_treaty(ledger: Ledger, entity_id: str) -> bool:
    entity = ledger.entity(entity_id)
    return entity is not None and entity.kind == "treaty"


def _by_words(sentence: Sentence, keys: Sequence[frozenset[str]], words: frozenset[str]) -> Iterator[Claim]:
    told, seen = _told(sentence.ledger), set[str]()
    for row in dict.fromkeys(row for word in sorted(words) for row in told.get(word, ())):
        if row.provision in seen:
            continue
        documents = _spoken_of(sentence, _documents(sentence.ledger, row.provision))
        places = _match(row.pattern, keys) if documents else None
        if places is None or max(places) - min(places) > _WIDEST or _is_denied(keys, places, row.pattern):
            continue
        seen.add(row.provision)
        span = Span(sentence.items[min(places)].start, sentence.items[max(places)].end)
        argument = Argument(span, sentence.text[span.start : span.end], (row.provision,), "telling")
        whose = Argument(span, "", documents, "context")
        # No clause is given: what would or could be, and on what condition, is what such papers say.
        yield from build(
            sentence, RELATION, "state", span, {"S": [whose], "O": [argument]}, None, found_by="provision:told",
        )  # fmt: skip


def _match(pattern: Pattern, keys: Sequence[frozenset[str]]) -> set[int] | None:
    """The places of a pattern's words, one of each group; None where a group has none, or a word stands that must not."""
    found: set[int] = set()
    for group in pattern.groups:
        place = next((p for word in group for p in _places(word, keys) if not p & found), None)
        if place is None:
            return None
        found |= place
    return None if any(True for word in pattern.unless for _ in _places(word, keys)) else found


def _places(word: str, keys: Sequence[frozenset[str]]) -> Iterator[set[int]]:
    wanted = word.split()
    for at in range(len(keys) - len(wanted) + 1):
        if all(want in keys[at + step] for step, want in enumerate(wanted)):
            yield set(range(at, at + len(wanted)))


def _is_denied(keys: Sequence[frozenset[str]], places: set[int], pattern: Pattern) -> bool:
    """Is what the words tell denied, by a word that is no part of the telling?"""
    if any(word in _NEGATIONS for group in pattern.groups for word in group):
        return False
    return any(_NEGATIONS & keys[at] for at in range(max(min(places) - 3, 0), max(places)))


def _meant(sentence: Sentence, item: Item) -> frozenset[str]:
    """ "@id" for each thing that the item names, or that a pronoun takes up from the sentences before."""
    if item.name is not None:
        return frozenset(f"@{entity}" for entity in item.name.entities)
    if item.lower in ("it", "its"):
        return frozenset(f"@{entity}" for argument in sentence.memory.subjects for entity in argument.entities)
    return frozenset()


def _keys(item: Item) -> frozenset[str]:
    return _base_forms(item.lower, item.forms)


@lru_cache(maxsize=16384)
def _base_forms(lower: str, forms: tuple[Form, ...]) -> frozenset[str]:
    keys = {lower, *(form.lemma for form in forms)}
    if lower.endswith("s"):
        keys.update((lower[:-1], lower[:-2]) if lower.endswith("es") else (lower[:-1],))
        if lower.endswith("ies"):
            keys.add(lower[:-3] + "y")
    return frozenset(keys)


def _by_numbers(sentence: Sentence, keys: Sequence[frozenset[str]]) -> Iterator[Claim]:
    for at, item in enumerate(sentence.items):
        number = item.number
        if number is None or number.ordinal or number.percent:
            continue
        counted, phrase = _counted(sentence, at)
        follows = sentence.items[phrase.last].lower if phrase is not None and phrase.last < len(sentence.items) else ""
        if follows in _DISTANT and any(sentence.items[i].lower in _TIMES for i in counted):
            continue
        words = frozenset().union(*(keys[i] for i in counted)) if counted else frozenset()
        fitting = [amount for amount in amounts(sentence.ledger) if any(set(unit) <= words for unit in amount.units)]
        documents = _spoken_of(sentence, tuple(dict.fromkeys(amount.document for amount in fitting)))
        fitting = [amount for amount in fitting if amount.document in documents]
        right = [
            amount for amount in fitting if amount.quantity in _stated(number) or _is_about(number, amount.quantity)
        ]
        frame = next((f for f in sentence.frames if f.begin <= at < max(f.end, f.group.last)), None)
        if right:
            whose = tuple(dict.fromkeys(amount.document for amount in right))
            yield from _claim(sentence, item, number, whose, right[0].provision, None, None)
            continue
        plain = phrase is not None and phrase.preposition != "of" and not _is_range(sentence.items, at)
        setting = _setter(sentence, frame, phrase) if phrase is not None and plain else None
        rivals = [a for a in fitting if setting is not None and not a.lesser and a.document in setting.entities]
        if setting is not None and len(setting.entities) == 1 and len(rivals) == 1:
            yield from _claim(sentence, item, number, setting.entities, rivals[0].provision, frame, AMOUNT)


def _claim(
    sentence: Sentence,
    item: Item,
    number: Number,
    documents: tuple[str, ...],
    provision: str,
    frame: Frame | None,
    sense: str | None,
) -> Iterator[Claim]:
    whose, what = Argument(item.span, "", documents, "context"), Argument(item.span, item.text, (provision,), "telling")
    yield from build(
        sentence, RELATION, "state", item.span, {"S": [whose], "O": [what]}, None, found_by="provision:number", frame=frame,
        quantity=number, sense=sense,
    )  # fmt: skip


def _stated(number: Number) -> set[float]:
    """The number as it was written, whatever stands before it."""
    if number.low == number.high:
        return {number.low}
    return (
        {number.low, number.low - 1}
        if number.high == float("inf")
        else {number.high, number.high + 1}
        if not number.low
        else set()
    )


def _is_about(number: Number, quantity: float) -> bool:
    return 0 < number.low < number.high < float("inf") and number.low <= quantity <= number.high


def _counted(sentence: Sentence, at: int) -> tuple[list[int], NounPhrase | None]:
    """The items that say what a number counts, and the noun phrase that it is in."""
    items = sentence.items
    last = at + 1
    while _is_range(items, last - 1):
        last += 2  # "500 to 5,500 kilometres"
    phrase = next(
        (
            part
            for chunk in sentence.chunks
            if isinstance(chunk, NounPhrase)
            for part in chunk.parts
            if part.first <= last - 1 < part.last
        ),
        None,
    )
    if phrase is None:
        return [], None
    counted = [
        i for i in range(last, phrase.last) if items[i].tag in (it.N, it.V, it.NAME) or items[i].lower in it.DASHES
    ]
    for word, after in sentence.after(phrase)[:1]:
        if word == "of" and counted:
            counted += list(range(after.first, after.last))
    if not counted:
        counted = _said_of(sentence, phrase)
    if not counted and phrase.preposition in ("at", "to"):
        counted = list(range(max(phrase.first - 4, 0), phrase.first - 1))  # "caps on warheads at 1,550"
    return counted, phrase


def _is_range(items: Sequence[Item], at: int) -> bool:
    """ "500 to 5,500": two numbers in figures, which count the same things."""
    if at + 2 >= len(items) or items[at + 1].lower not in _RANGES or items[at + 2].number is None:
        return False
    return items[at].text[0].isdigit() and items[at + 2].text[0].isdigit()


def _said_of(sentence: Sentence, phrase: NounPhrase) -> list[int]:
    """ "Launchers are limited to 800", "the signatories were 35", "caps warheads at 1,550": a bare number, and what it is said of."""
    for frame in sentence.frames:
        inside = (*frame.objects, *(place for word, place in frame.prepositions if word in ("to", "at")))
        if not any(p.first <= phrase.first < p.last for p in inside):
            continue
        limits = frame.group.lemma in _LIMITS
        said: NounPhrase | None = None
        if frame.group.lemma in ("be", "number") or (limits and frame.group.passive):
            said = frame.subjects[0] if frame.subjects else None
        elif limits and frame.objects and not frame.objects[0].first <= phrase.first < frame.objects[0].last:
            said = frame.objects[0]
        if said is not None:
            return list(range(said.first, said.last))
    return []


def _setter(sentence: Sentence, frame: Frame | None, phrase: NounPhrase) -> Argument | None:
    """The document that is said to set the limit which the noun phrase tells."""
    if frame is None or frame.group.lemma not in _LIMITS or frame.group.passive or frame.group.negated or frame.open:
        return None
    told = (*frame.objects, *(place for word, place in frame.prepositions if word in _TO))
    if not frame.subjects or not any(place.first <= phrase.first < place.last for place in told):
        return None
    found = resolve_some(sentence, frame.subjects[0], ("treaty", "document"))
    return found[0] if len(found) == 1 and not found[0].contextual else None
