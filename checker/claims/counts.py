"""How many members an organisation had: "NATO has 29 members", "the 29-member alliance", "grew from 16 to 19", "the 30th member"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds, resolve
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, phrase_time, time_after
from checker.syntax import items as it
from checker.syntax.chunks import NounPhrase
from checker.syntax.frames import Frame
from checker.values import Argument, Claim, Number, When
from ledger.model import Relation

_HAVING = frozenset("have number comprise include consist count unite encompass total boast embrace represent".split())
_GROWING = frozenset("grow expand swell increase rise enlarge widen extend shrink fall drop reach hit".split())
_RAISING = frozenset("bring take lift raise swell expand enlarge increase push".split())
_PARTIAL = frozenset("new other more additional further founding former future original eastern western european candidate "
                     "potential non remaining old older newer next first last central aspiring prospective nuclear current-account "
                     "permanent non-permanent elected young small big large smaller larger key leading individual many".split())


def read_counts(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the counts that the sentence states of an organisation."""
    seen: set[int] = set()
    for chunk in sentence.chunks:
        if isinstance(chunk, NounPhrase):
            for part in chunk.parts:
                for claim in _in_phrase(sentence, book, part):
                    if claim.quantity is not None and claim.quantity.span.start not in seen:
                        seen.add(claim.quantity.span.start)
                        yield claim
    for frame in sentence.frames:
        for claim in _growth(sentence, book, frame):
            if claim.quantity is not None and claim.quantity.span.start not in seen:
                seen.add(claim.quantity.span.start)
                yield claim


def _counted(sentence: Sentence, book: Phrasebook, part: NounPhrase) -> tuple[Relation, int, str] | None:
    """The relation whose subjects the phrase counts, and the item where its count noun begins."""
    items = sentence.items
    for at in range(part.first, part.last):
        for size in (2, 1):
            if at + size > part.last:
                continue
            words = " ".join(items[i].lower for i in range(at, at + size))
            for form in (words, words[:-1] if words.endswith("s") else words, words[:-3] + "y" if words.endswith("ies") else words):
                relations = book.count_nouns.get(form)
                if relations:
                    return relations[0], at, form
    return None


def _in_phrase(sentence: Sentence, book: Phrasebook, part: NounPhrase) -> Iterator[Claim]:
    items = sentence.items
    numbers = [(i, items[i].number) for i in range(part.first, part.last) if items[i].number is not None]
    if len(numbers) != 1:
        return
    position, number = numbers[0]
    counted = _counted(sentence, book, part)
    if counted is None or number is None or number.percent:
        return
    relation, noun_at, noun = counted
    if noun_at < position or any(items[i].lower in _PARTIAL for i in range(part.first, part.last)):
        return
    if number.ordinal:
        return
    definite = any(items[i].lower in ("the", "all", "its", "our") for i in range(part.first, position))
    owner = _organisation(sentence, relation, part, noun)
    frame = None
    if owner is None:
        frame, owner = _having(sentence, relation, part)
        if owner is None:
            return
    else:
        around = next((f for f in sentence.frames if any(p.first <= part.first < p.last for p in (*f.objects, *f.subjects))), None)
        if around is not None and around.group.lemma in _HAVING | {"be"}:
            frame = around
        elif not definite and items[part.head].name is None and items[part.first].tag == it.NUM:
            # "29 NATO members met", "two members of NATO": some of them, unless it is said of all.
            return
    when = phrase_time(sentence, part) or (frame_time(sentence, frame) if frame is not None else None)
    if when is None and frame is None:
        position_of_part = sentence.position_of(part)
        when = time_after(sentence, position_of_part)
        outer = next((f for f in sentence.frames if f.begin <= part.first < max(f.end, f.group.last)), None)
        if when is None and outer is not None:
            when = frame_time(sentence, outer)
            frame = outer
    present = frame is None or frame.group.tense == "present"
    yield from build(
        sentence, relation.id, "state", number.span, {"O": [owner]}, when, found_by="count", frame=frame, shape="count",
        quantity=number, unit=noun, positive=not (frame is not None and frame.group.negated), current=present,
    )  # fmt: skip


def _organisation(sentence: Sentence, relation: Relation, part: NounPhrase, noun: str) -> Argument | None:
    items = sentence.items
    for at in range(part.first, part.last):
        entities = of_kinds(sentence.ledger, items[at], relation.object_kinds, head=False)
        if entities:
            return Argument(items[at].span, items[at].text, entities)
    if part.possessor is not None:
        owner = resolve(sentence, part.possessor, relation.object_kinds)
        if owner and len(owner) == 1:
            return owner[0]
    for preposition, phrase in sentence.after(part):
        if preposition in ("of", "in"):
            found = resolve(sentence, phrase, relation.object_kinds)
            if found and len(found) == 1:
                return found[0]
        break
    return None


def _having(sentence: Sentence, relation: Relation, part: NounPhrase) -> tuple[Frame | None, Argument | None]:
    for frame in sentence.frames:
        if frame.group.lemma not in _HAVING | {"be", "make", "become"}:
            continue
        if any(p.first <= part.first and part.last <= p.last for p in (*frame.objects, *(p for _, p in frame.prepositions))):
            for subject in frame.subjects:
                found = resolve(sentence, subject, relation.object_kinds)
                if found and len(found) == 1:
                    return frame, found[0]
    return None, None


def _growth(sentence: Sentence, book: Phrasebook, frame: Frame) -> Iterator[Claim]:
    """ "grew from 16 to 19", "expanded to 28", "numbered thirteen", "lifting NATO to thirty-two" """
    group = frame.group
    relation = book.relations.get("member_of")
    for candidate in book.count_nouns.get("member", ()):
        relation = candidate
    if relation is None:
        return
    if group.lemma in _GROWING and not group.passive:
        holders = frame.subjects
    elif group.lemma in _RAISING:
        holders = frame.subjects if group.passive else frame.objects[:1]
    elif group.lemma in ("number", "count", "total") and frame.subjects:
        holders = frame.subjects
    else:
        return
    owner: Argument | None = None
    for holder in holders:
        found = resolve(sentence, holder, relation.object_kinds)
        if found and len(found) == 1:
            owner = found[0]
            break
    if owner is None:
        return
    number = _bare_number(sentence, frame, "to" if group.lemma not in ("number", "count", "total") else "")
    if number is None:
        return
    when: When | None = frame_time(sentence, frame)
    yield from build(
        sentence, relation.id, "state", number.span, {"O": [owner]}, when, found_by="growth", frame=frame, shape="count",
        quantity=number, unit="member", positive=not group.negated, current=group.tense == "present" or group.form != "finite",
    )  # fmt: skip


def _bare_number(sentence: Sentence, frame: Frame, preposition: str) -> Number | None:
    """A number without a noun of its own, or with the count noun."""
    places = [p for word, p in frame.prepositions if word == preposition] if preposition else list(frame.objects)
    for place in places:
        items = [sentence.items[i] for i in range(place.first, place.last)]
        numbers = [item.number for item in items if item.number is not None]
        others = [item.lower for item in items if item.tag == it.N and item.number is None]
        if len(numbers) == 1 and numbers[0] is not None and not numbers[0].ordinal and not numbers[0].percent:
            if all(word.rstrip("s") in ("member", "country", "countrie", "state", "nation", "ally", "allie") for word in others):
                return numbers[0]
    return None
