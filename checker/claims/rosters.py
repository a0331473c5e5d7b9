"""Who belongs, as a list or an order says it: "the founders were …", "members: …", "admitted as its tenth member",
"the newest ally".

The list may stand before or after the word for those that it lists, and a role may be said after "as". An ordinal
beside the role is a claim of its own: of the order of joining, or of how many there were with the new one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.claims.arguments import recalled_object, resolve, resolve_some
from checker.claims.build import build
from checker.claims.holders import frame_of
from checker.claims.lists import explanation
from checker.claims.phrasebook import Phrasebook
from checker.claims.roles import Role, role_of
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, phrase_time
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import Mark, NounPhrase
from checker.values import Argument, Claim, Number, When
from ledger.light import replace

FAR = 8
"""Sentences back in which the thing must have been named that a role after "as" belongs to."""
_LISTING = frozenset("be include comprise remain become".split())
_NEWEST = frozenset("newest youngest latest last".split())
_NUMBERING = frozenset(("number", "no", "no."))
"""Words after which a number is a place in an order ("member number 31")."""
_PLAIN = frozenset(
    "the a an its their our this new full newest youngest latest last member state country nation number no.".split()
)


def read_rosters(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims of lists of members and of places in the order of joining."""
    for frame in sentence.frames:
        yield from _listed_by_verb(sentence, book, frame)
        yield from _as_role(sentence, book, frame)
        yield from _ordinal_complement(sentence, book, frame)
    lists = ":" in sentence.lowers or any(item.number is not None for item in sentence.items)
    apposes = "," in sentence.lowers
    for position, chunk in enumerate(sentence.chunks if lists or apposes else ()):
        if isinstance(chunk, NounPhrase) and not chunk.conjuncts:
            if lists:
                yield from _listed_by_mark(sentence, book, position, chunk)
            if apposes:
                yield from _ordinal_apposition(sentence, book, position, chunk)


def _claims(
    sentence: Sentence,
    book: Phrasebook,
    role: Role,
    subjects: list[Argument],
    when: When | None,
    frame: Frame | None,
    found_by: str,
) -> Iterator[Claim]:
    founder = role.sense == "founder"
    present = frame is None or frame.group.tense == "present"
    negated = frame is not None and (frame.group.negated or frame.implied_negation)
    yield from build(
        sentence,
        role.relation,
        "begin" if founder else "state",
        role.trigger,
        {"S": subjects, "O": [role.object]},
        None if founder else when,
        found_by=found_by,
        frame=frame,
        positive=not negated,
        sense=role.sense,
        current=present and not founder and when is None,
    )


def _listed_by_verb(sentence: Sentence, book: Phrasebook, frame: Frame) -> Iterator[Claim]:
    """ "The founding members were Belgium, Canada and …": the role is the subject, the names are what it is."""
    if frame.group.lemma not in _LISTING or not frame.subjects or not frame.objects or frame.group.passive:
        return
    place = frame.subjects[0]
    if place.conjuncts or sentence.items[place.head].name is not None:
        return
    role = role_of(sentence, book, place, recall=True)
    if role is None or role.relation == "holds_office" or role.future or role.former:
        return
    when = frame_time(sentence, frame) or phrase_time(sentence, place)
    kinds = book.relations[role.relation].subject_kinds
    number = _bare_number(sentence, frame.objects[0])
    if number is not None and book.relations[role.relation].counts and not sentence.numbers(place):
        # "The full members are nine: Armenia, …"
        founder = role.sense == "founder"
        yield from build(
            sentence,
            role.relation,
            "begin" if founder else "state",
            number.span,
            {"O": [role.object]},
            None if founder else when,
            found_by="roster:count",
            frame=frame,
            shape="count",
            quantity=number,
            unit="member",
            sense=role.sense,
            positive=not frame.group.negated,
            current=frame.group.tense == "present",
        )
        listed = explanation(sentence, place, kinds)
        if listed is not None:
            yield from _claims(sentence, book, role, resolve_some(sentence, listed, kinds), when, frame, "roster:list")
        return
    names = resolve_some(sentence, frame.objects[0], kinds)
    if names and all(sentence.items[part.head].name is not None for part in frame.objects[0].parts[:1]):
        yield from _claims(sentence, book, role, names, when, frame, "roster:verb")


_COUNTING = frozenset("begin comprise count have number start".split())
"""What is said of something with so many members, at the time that is said."""


def _bare_number(sentence: Sentence, place: NounPhrase) -> Number | None:
    """The number of a phrase that is nothing but a number."""
    items = sentence.items[place.first : place.last]
    if place.conjuncts or any(item.tag not in (it.NUM, it.ADV, it.D) for item in items):
        return None
    numbers = [item.number for item in items if item.number is not None and not item.number.ordinal]
    return numbers[0] if len(numbers) == 1 else None


def _listed_by_mark(sentence: Sentence, book: Phrasebook, position: int, place: NounPhrase) -> Iterator[Claim]:
    """ "Founders of GUAM: Georgia, Ukraine, …", "its six founders (Kazakhstan, China …)" """
    if sentence.items[place.head].name is not None:
        return
    mark = _mark_after(sentence, position)
    if mark is None or (mark != ":" and not any(n.low > 1 for n in sentence.numbers(place))):
        return
    role = role_of(sentence, book, place, recall=True)
    if role is None or role.relation == "holds_office" or role.future or role.former:
        return
    kinds = book.relations[role.relation].subject_kinds
    listed = explanation(sentence, place, kinds)
    if listed is None or _is_place(sentence, listed):
        return
    frame = frame_of(sentence, place.head)
    counts = frame is not None and frame.group.tense == "past" and frame.group.lemma in _COUNTING
    told = frame if frame is not None and counts and not (frame.group.negated or frame.open) else None
    when = phrase_time(sentence, place) or (frame_time(sentence, told) if told is not None else None)
    yield from _claims(sentence, book, role, resolve_some(sentence, listed, kinds), when, told, "roster:list")


def _is_place(sentence: Sentence, listed: NounPhrase) -> bool:
    """ "Candidate: Helsinki, December 1999" says where it became one, and of no state that it was one."""
    names = [name for part in listed.parts if (name := sentence.items[part.head].name) is not None]
    entities = [sentence.ledger.entity(reading.entity) for name in names for reading in name.readings]
    return bool(entities) and all(entity is not None and entity.kind == "city" for entity in entities)


def _mark_after(sentence: Sentence, position: int) -> str | None:
    at = position + 1
    chunks = sentence.chunks
    while at + 1 < len(chunks) and isinstance(chunks[at], Mark) and chunks[at].tag == it.P:  # type: ignore[union-attr]
        at += 2
    mark = chunks[at] if at < len(chunks) else None
    return mark.lower if isinstance(mark, Mark) and mark.tag == it.PUNCT else None


def _as_role(sentence: Sentence, book: Phrasebook, frame: Frame) -> Iterator[Claim]:
    """ "takes part as a member of the EU", "admitted Belarus as its tenth member" """
    for word, place in frame.prepositions:
        if word != "as" or place.conjuncts:
            continue
        if (
            len(sentence.words(place)) <= 2
            and place.first < place.head
            and sentence.items[place.head].number is not None
        ):
            # "was taken in as the sixth"
            yield from _bare_ordinal(sentence, book, place, (frame.objects or frame.subjects or (place,))[0])
            continue
        role = role_of(sentence, book, place, recall=True)
        if role is None or role.relation == "holds_office" or role.future or frame.group.negated:
            # "was not invited as a member" denies the invitation.
            continue
        if role.object.via == "phrase" and not any(
            sentence.memory.number - sentence.memory.named.get(e, -FAR) < FAR for e in role.object.entities
        ):
            # "embraced Spain as an ally": whose, nobody said.
            continue
        subjects = _whose(sentence, book, role, frame)
        if not subjects:
            continue
        when = frame_time(sentence, frame)
        ordinal = _order(sentence, role)
        if ordinal is not None:
            yield from _ordinal(sentence, role, subjects, ordinal, when, frame, "as")
        elif not any(
            p.relation == role.relation and _takes_object(p.slots) for p in book.verbs.get(frame.group.lemma, ())
        ):
            yield from _claims(sentence, book, role, subjects, when, frame, "role:as")


def _takes_object(slots: tuple[tuple[str, str], ...]) -> bool:
    """Does the verb itself say who came to what ("admit S as member")?"""
    return {slot for position, slot in slots if position in ("subj", "dobj")} == {"S", "O"}


def _whose(sentence: Sentence, book: Phrasebook, role: Role, frame: Frame) -> list[Argument]:
    kinds = book.relations[role.relation].subject_kinds
    places = [*frame.objects[:1], *frame.subjects] if not frame.group.passive else [*frame.subjects]
    for place in places:
        found = resolve(sentence, place, kinds)
        if found:
            return [argument for argument in found if argument.span != role.object.span]
    return []


def _order(sentence: Sentence, role: Role) -> tuple[Number, str | None] | None:
    """The ordinal or "newest" in a role, None where it has none or other words say among whom."""
    items = sentence.items
    words = [items[i] for i in range(role.phrase.first, role.phrase.last)]
    for item in words:
        own = item.name is not None and bool(set(item.name.entities) & set(role.object.entities))
        plain = own or item.number is not None or item.lower in _PLAIN or item.tag in (it.GEN, it.PUNCT)
        if not plain and not (role.span.start <= item.start < role.span.end):
            return None
    ordinals = [item.number for item in words if item.number is not None and item.number.ordinal]
    ordinals += [
        replace(item.number, ordinal=True) for before, item in pairwise(words)
        if item.number is not None and not item.number.ordinal and before.lower in _NUMBERING
    ]  # fmt: skip
    if len(ordinals) == 1 and ordinals[0] is not None:
        return ordinals[0], None
    newest = [item for item in words if item.lower in _NEWEST]
    if len(newest) == 1 and not ordinals:
        return Number(newest[0].span, 0, 0, ordinal=True), "last"
    return None


def _ordinal(
    sentence: Sentence,
    role: Role,
    subjects: list[Argument],
    order: tuple[Number, str | None],
    when: When | None,
    frame: Frame | None,
    found_by: str,
) -> Iterator[Claim]:
    number, sense = order
    if len(subjects) != 1 or (frame is not None and frame.group.negated) or _does_something(sentence, role):
        return
    yield from build(
        sentence,
        role.relation,
        "begin",
        role.trigger,
        {"S": subjects, "O": [role.object]},
        when,
        found_by=f"ordinal:{found_by}",
        frame=frame,
        shape="ordinal",
        quantity=number,
        unit="member",
        sense=sense,
    )


_COMING = frozenset("join enter accede come adopt sign become be arrive get".split())


def _does_something(sentence: Sentence, role: Role) -> bool:
    """ "The last ally to ratify it" is the last to do that, not the last to join."""
    at = next((i for i, item in enumerate(sentence.items) if item.start >= role.span.end), len(sentence.items))
    following = sentence.items[at : at + 2]
    return (
        len(following) == 2
        and following[0].lower == "to"
        and bool(following[1].forms)
        and _COMING.isdisjoint(form.lemma for form in following[1].forms)
    )


def _ordinal_complement(sentence: Sentence, book: Phrasebook, frame: Frame) -> Iterator[Claim]:
    """ "Finland became the 31st member", "Montenegro is NATO's newest ally" """
    if frame.group.lemma not in ("be", "become", "remain") or not frame.objects or not frame.subjects:
        return
    place = frame.objects[0]
    if place.conjuncts:
        return
    role = role_of(sentence, book, place, recall=True)
    order = _order(sentence, role) if role is not None else None
    if role is None or role.former or order is None or not book.relations[role.relation].counts:
        return
    subjects = _whose_subject(sentence, book, role, frame)
    if subjects:
        yield from _ordinal(sentence, role, subjects, order, frame_time(sentence, frame), frame, "copula")


def _whose_subject(sentence: Sentence, book: Phrasebook, role: Role, frame: Frame) -> list[Argument]:
    for place in frame.subjects:
        found = resolve(sentence, place, book.relations[role.relation].subject_kinds)
        if found:
            return found
    return []


def _ordinal_apposition(sentence: Sentence, book: Phrasebook, position: int, place: NounPhrase) -> Iterator[Claim]:
    """ "Montenegro, the 29th member, …", "the newest ally, Sweden, …" """
    if sentence.items[place.head].name is not None:
        return
    chunks = sentence.chunks
    beside: list[NounPhrase] = []
    if position >= 2 and isinstance(chunks[position - 1], Mark) and chunks[position - 1].lower == ",":  # type: ignore[union-attr]
        before = chunks[position - 2]
        if isinstance(before, NounPhrase):
            beside.append(before)
    if position + 2 < len(chunks) and isinstance(chunks[position + 1], Mark) and chunks[position + 1].lower == ",":  # type: ignore[union-attr]
        after = chunks[position + 2]
        if isinstance(after, NounPhrase):
            beside.append(after)
    follows = sentence.items[place.last] if place.last < len(sentence.items) else None
    if beside and len(sentence.words(place)) <= 2 and (follows is None or follows.tag == it.PUNCT):
        yield from _bare_ordinal(sentence, book, place, beside[0])
    for name in beside:
        if name.conjuncts or sentence.items[name.head].name is None:
            continue
        role = role_of(sentence, book, place, recall=True)
        order = _order(sentence, role) if role is not None else None
        if role is None or role.former or order is None or not book.relations[role.relation].counts:
            return  # "the first former member to do so"
        subjects = resolve_some(sentence, name, book.relations[role.relation].subject_kinds)
        if subjects:
            yield from _ordinal(sentence, role, subjects, order, None, None, "apposition")
            return


def _bare_ordinal(sentence: Sentence, book: Phrasebook, place: NounPhrase, beside: NounPhrase) -> Iterator[Claim]:
    """ "Montenegro's flag, the 29th, was hoisted at NATO": the place of whoever's it is."""
    number = next((number for number in sentence.numbers(place) if number.ordinal), None)
    holder = beside.possessor or beside
    for relation in book.count_nouns.get("member", ())[:1]:
        if number is None or sentence.items[place.head].number is None:
            return
        subjects = resolve_some(sentence, holder, relation.subject_kinds)
        object = recalled_object(sentence, relation.id, relation.object_kinds, number.span)
        if len(subjects) == 1 and object is not None:
            yield from build(
                sentence,
                relation.id,
                "begin",
                number.span,
                {"S": subjects, "O": [object]},
                None,
                found_by="ordinal:bare",
                shape="ordinal",
                quantity=number,
                unit="member",
            )
