"""How many belonged to something: "NATO has 29 members", "the 29-strong bloc", "grew from 16 to 19", "its twelve
founders".

Numbers of what a verb says ("seven states joined") are read with the verb; here are those that stand by the name of
what they count, and those that a thing grows to. A number that only some belong to ("five NATO countries sent
troops") counts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.antecedents import antecedents
from checker.claims.arguments import of_kinds, resolve
from checker.claims.beginnings import as_a_club, at_the_founding
from checker.claims.build import build
from checker.claims.growth import as_it_was, read_growth
from checker.claims.lists import counted, restricted, singular
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, phrase_time, time_after
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import Mark, NounPhrase
from checker.values import Argument, Claim
from ledger.model import Relation

HAVING = frozenset("have number comprise include consist count unite encompass total boast embrace represent".split())
_IS = frozenset(("be", "make", "become"))
_AMOUNTS_TO = frozenset(("of", "to", "with", "at", "as"))
"""Prepositions behind which the number of all may stand ("consists of 29 members"), not of some ("soldiers from 50")."""
_PARTIAL = frozenset(
    "new other more additional further future eastern western european candidate potential non remaining older newer "
    "next first last central aspiring prospective nuclear permanent elected young small big large smaller larger key "
    "leading individual many some several former".split()
)
_FOUNDING = frozenset("founding founder founders original charter".split())
_WHOLE = frozenset("full current present sovereign total strong founding original charter participating".split())
_DEFINITE = frozenset("the all its our their".split())
_SHORT = frozenset(("strong", "-strong"))


def read_counts(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the counts that the sentence states of an organisation."""
    seen: set[int] = set()
    for chunk in sentence.chunks:
        if isinstance(chunk, NounPhrase):
            for part in chunk.parts:
                yield from _once(seen, _in_phrase(sentence, book, part))
    for at, item in enumerate(sentence.items):
        if item.name is not None:
            yield from _once(seen, _named_size(sentence, book, at))
    for frame in sentence.frames:
        yield from _once(seen, as_a_club(sentence, book, frame))
        yield from _once(seen, read_growth(sentence, book, frame))
        yield from _once(seen, _bare(sentence, book, frame))
        yield from _once(seen, _are_members(sentence, book, frame))


def _once(seen: set[int], claims: Iterator[Claim]) -> Iterator[Claim]:
    for claim in claims:
        if claim.quantity is not None and claim.quantity.span.start not in seen:
            seen.add(claim.quantity.span.start)
            yield claim


def _counted(
    sentence: Sentence, book: Phrasebook, part: NounPhrase, number_at: int
) -> tuple[Relation, int, str] | None:
    """The relation whose subjects the phrase counts, the item after the count noun, and the noun."""
    items = sentence.items
    for at in range(number_at + 1, part.last):
        for size in (2, 1):
            words = " ".join(items[i].lower for i in range(at, min(at + size, part.last)))
            relations = book.count_nouns.get(singular(words)) or book.count_nouns.get(words)
            if relations:
                return relations[0], at + size, singular(words)
        if singular(items[at].lower) == "founder" and book.count_nouns.get("member"):
            return book.count_nouns["member"][0], at + 1, "founder"
        if items[at].lower in _SHORT and items[at - 1].lower in it.DASHES:
            relations = book.count_nouns.get("member")
            return (relations[0], at + 1, "member") if relations else None
    return None


def _in_phrase(sentence: Sentence, book: Phrasebook, part: NounPhrase) -> Iterator[Claim]:
    items = sentence.items
    numbers = [(i, number) for i in range(part.first, part.last) if (number := items[i].number) is not None]
    if len(numbers) != 1 or numbers[0][1].ordinal or numbers[0][1].percent:
        return
    position, number = numbers[0]
    counted = _counted(sentence, book, part, position)
    words = [items[i].lower for i in range(part.first, part.last)]
    if counted is None or _PARTIAL & set(words):
        return
    relation, after_noun, noun = counted
    if noun == "ally" and not {"its", "their", "his", "her"}.isdisjoint(words):
        return  # "the United States and its 27 NATO allies": all but the one whose they are
    between = items[position + 1 : after_noun - 1]
    if any(
        item.name is None
        and item.lower not in _WHOLE
        and item.tag in (it.N, it.V, it.ADV)
        and not _is_count_noun(book, item)
        for item in between
    ):
        # "a hundred developing nations": some of them.
        return
    attributive = position + 1 < part.last and items[position + 1].lower in it.DASHES and after_noun < part.last
    if not attributive and restricted(sentence, part, ("of", "in")):
        return
    definite = (
        attributive
        or any(items[i].lower in _DEFINITE for i in range(part.first, position))
        or part.possessor is not None
    )
    owner = _owner(sentence, book, relation, part, noun)
    frame: Frame | None = None
    if owner is None:
        frame, owner = _having(sentence, relation, part)
        if owner is None:
            return
    else:
        frame = next(
            (f for f in sentence.frames if any(p.first <= part.first < p.last for p in (*f.objects, *f.subjects))), None
        )
        if not definite and not (
            frame is not None and frame.group.lemma in HAVING | {"be"} and _is_object(frame, part)
        ):
            # "29 NATO members met", "two members of NATO": some of them, unless it is said of all.
            return
    said_so = frame is not None and frame.group.lemma in HAVING | _IS and not definite
    when = phrase_time(sentence, part) or (frame_time(sentence, frame) if frame is not None else None)
    if when is None and frame is None:
        when = time_after(sentence, sentence.position_of(part))
        frame = next((f for f in sentence.frames if f.begin <= part.first < max(f.end, f.group.last)), None)
        if when is None and frame is not None:
            when = frame_time(sentence, frame)
    if when is None and frame is not None and frame.subjects and not _is_subject(frame, part):
        when = as_it_was(sentence, frame)
    nearest = frame or (sentence.frames[0] if sentence.frames else None)
    founders = bool(_FOUNDING & set(words)) or at_the_founding(sentence, frame, owner)
    yield from build(
        sentence,
        relation.id,
        "begin" if founders else "state",
        number.span,
        {"O": [owner]},
        None if founders else when,
        found_by="count",
        frame=frame,
        shape="count",
        quantity=number,
        unit=noun,
        positive=not (said_so and frame is not None and frame.group.negated),
        sense="founder" if founders else None if said_so else "either",
        current=nearest is None or nearest.group.tense == "present",
    )


def _is_count_noun(book: Phrasebook, item: it.Item) -> bool:
    return singular(item.lower) in book.count_nouns or any(noun.split()[0] == item.lower for noun in book.count_nouns)


def _is_object(frame: Frame, part: NounPhrase) -> bool:
    return any(p.first <= part.first < p.last for p in frame.objects)


def _is_subject(frame: Frame, part: NounPhrase) -> bool:
    return any(p.first <= part.first < p.last for p in frame.subjects)


def _owner(sentence: Sentence, book: Phrasebook, relation: Relation, part: NounPhrase, noun: str) -> Argument | None:
    """What the counted ones belong to, as the phrase itself says it."""
    items = sentence.items
    kinds = relation.object_kinds
    for at in range(part.first, part.last):
        entities = of_kinds(sentence.ledger, items[at], kinds, head=False)
        if entities and not (at + 1 < part.last and items[at + 1].number is not None):  # "in the EU six countries"
            contextual = all(reading.kind == "contextual" for reading in items[at].name.readings)  # type: ignore[union-attr]
            return Argument(items[at].span, items[at].text, entities, contextual=contextual)
    if part.possessor is not None:
        owner = resolve(sentence, part.possessor, kinds)
        if owner and len(owner) == 1:
            return owner[0]
    for preposition, phrase in sentence.after(part):
        if preposition in ("of", "in"):
            found = resolve(sentence, phrase, kinds)
            if found and len(found) == 1:
                return found[0]
        break
    for at in range(part.first, part.last):
        if items[at].lower in ("its", "their"):
            owners = antecedents(sentence, items[at], kinds)
            return owners[0] if owners and len(owners) == 1 else None
        if items[at].lower == "our":
            return _ours(sentence, kinds, items[at])
    return None


def _ours(sentence: Sentence, kinds: tuple[str, ...], item: it.Item) -> Argument | None:
    """ "our nineteen nations", said by or in the only organisation that the sentence names or names a part of."""
    found: dict[str, None] = {}
    for other in sentence.items:
        for entity_id in other.name.entities if other.name is not None else ():
            entity = sentence.ledger.entity(entity_id)
            for candidate in (entity_id, *(o for o in (entity.of, entity.part_of) if o)) if entity is not None else ():
                named = sentence.ledger.entity(candidate)
                if named is not None and named.kind in kinds:
                    found[candidate] = None
    return Argument(item.span, item.text, tuple(found), "pronoun") if len(found) == 1 else None


def _having(sentence: Sentence, relation: Relation, part: NounPhrase) -> tuple[Frame | None, Argument | None]:
    """ "NATO has 29 members", "it is an alliance of 30 countries" """
    for frame in sentence.frames:
        if frame.group.lemma not in HAVING | _IS:
            continue
        if any(
            p.first <= part.first and part.last <= p.last
            for p in (*frame.objects, *(p for word, p in frame.prepositions if word in _AMOUNTS_TO))
        ):
            for subject in frame.subjects:
                found = resolve(sentence, subject, relation.object_kinds)
                if found and len(found) == 1:
                    return frame, found[0]
    return _with_as_many(sentence, relation, part) or (None, _explained(sentence, relation, part))


def _with_as_many(sentence: Sentence, relation: Relation, part: NounPhrase) -> tuple[Frame | None, Argument] | None:
    """ "With 32 members NATO is larger than ever": the subject of the clause that the phrase opens."""
    if part.preposition != "with" or sentence.position_of(part) != 1:
        return None
    for frame in sentence.frames:
        if (
            frame.group.form == "finite"
            and frame.begin <= part.last
            and frame.subjects[:1]
            and frame.subjects[0].first >= part.last
        ):
            found = resolve(sentence, frame.subjects[0], relation.object_kinds)
            return (frame, found[0]) if found and len(found) == 1 else None
    return None


def _explained(sentence: Sentence, relation: Relation, part: NounPhrase) -> Argument | None:
    """ "the EAPC, a forum of 50 nations": what the apposition explains."""
    at = sentence.position_of(part)
    chunks = sentence.chunks
    if part.preposition != "of" or at < 4 or not isinstance(chunks[at - 2], NounPhrase):
        return None
    at -= 3
    while at > 0 and isinstance(chunks[at], Mark) and chunks[at].tag == it.PUNCT:  # type: ignore[union-attr]
        at -= 1
        named = chunks[at]
        if isinstance(named, NounPhrase):
            found = resolve(sentence, named, relation.object_kinds)
            return found[0] if found and len(found) == 1 else None
    return None


def _named_size(sentence: Sentence, book: Phrasebook, at: int) -> Iterator[Claim]:
    """ "a Union of 28", "the Europe of the Six": the size is part of how the thing is named."""
    items = sentence.items
    if at + 2 >= len(items) or items[at + 1].lower != "of" or items[at + 2].number is None:
        return
    follows = items[at + 3] if at + 3 < len(items) else None
    number = items[at + 2].number
    if (
        number is None
        or number.ordinal
        or number.percent
        or (follows is not None and follows.tag in (it.N, it.NAME, it.NUM, it.GEN))
    ):
        return
    for relation in book.count_nouns.get("member", ())[:1]:
        entities = of_kinds(sentence.ledger, items[at], relation.object_kinds)
        if entities:
            yield from build(
                sentence,
                relation.id,
                "state",
                number.span,
                {"O": [Argument(items[at].span, items[at].text, entities)]},
                None,
                found_by="count:size",
                shape="count",
                quantity=number,
                unit="member",
                sense="either",
                current=False,
            )


def _bare(sentence: Sentence, book: Phrasebook, frame: Frame) -> Iterator[Claim]:
    """ "NATO has thirty members; the EU has 27": a number alone, said of something that has members."""
    if frame.group.lemma != "have" or not frame.objects or not frame.subjects:
        return
    place = frame.objects[0]
    words = [sentence.items[i] for i in range(place.first, place.last)]
    if (
        place.conjuncts
        or any(item.tag not in (it.NUM, it.D, it.ADV) for item in words)
        or restricted(sentence, place, ())
    ):
        return
    numbers = [item.number for item in words if item.number is not None]
    for relation in book.count_nouns.get("member", ())[:1]:
        owner = resolve(sentence, frame.subjects[0], relation.object_kinds)
        if len(numbers) == 1 and numbers[0] is not None and not numbers[0].ordinal and owner and len(owner) == 1:
            yield from build(
                sentence,
                relation.id,
                "state",
                numbers[0].span,
                {"O": owner},
                frame_time(sentence, frame),
                found_by="count:bare",
                frame=frame,
                shape="count",
                quantity=numbers[0],
                unit="member",
                positive=not frame.group.negated,
                current=frame.group.tense == "present" and not frame.group.perfect,
            )


def _are_members(sentence: Sentence, book: Phrasebook, frame: Frame) -> Iterator[Claim]:
    """ "Thirty countries are members of NATO", "in NATO there are thirty countries": how many are, said of what they are."""
    if not frame.group.copula or not frame.subjects or not frame.objects or frame.open:
        return
    subject, said = frame.subjects[0], frame.objects[0]
    for relation in book.count_nouns.get("member", ())[:1]:
        number = counted(sentence, subject, relation.counts, relation.subject_kinds)
        head = sentence.items[said.head].lower
        before = sentence.items[: subject.first]
        if any(item.name is not None or item.number is not None for item in before) or _PARTIAL & set(
            sentence.words(subject)
        ):
            continue  # "in the Balkans four countries are members": there
        if number is None or number[1] or singular(head) != "member" or said.conjuncts or sentence.numbers(said):
            continue
        owner = _owner(sentence, book, relation, said, "member")
        if owner is not None:
            yield from build(
                sentence,
                relation.id,
                "state",
                number[0].span,
                {"O": [owner]},
                frame_time(sentence, frame),
                found_by="count:are",
                frame=frame,
                shape="count",
                quantity=number[0],
                unit="member",
                positive=not frame.group.negated,
                current=frame.group.tense == "present" and not frame.group.perfect,
            )
