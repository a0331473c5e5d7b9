"""What something is made up of: "The Visegrád Group consists of Hungary, Poland, …", "it counts Italy among its members", "the
union of Russia, Belarus and …", "the Baltic pact (Estonia, Latvia …)".

A verb that says nothing but what the parts are says that each of those named is a member, and so does a word that takes them up as
members. Words that may say other things of them ("unites", "links", "a pact of") are read only where nearly all of them are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.arguments import resolve
from checker.claims.build import build
from checker.claims.enumerations import are_states, run_of_states
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.strangers import CLUBS
from checker.claims.timing import frame_time
from checker.syntax.frame import Frame
from checker.syntax.phrases import Mark, NounPhrase
from checker.values import Argument, Claim, Span, When
from ledger.model import Relation

_CONSISTING = frozenset(("consist", "comprise", "compose", "make", "form", "constitute"))
"""Verbs that say what something is made of, where "of", or nothing, follows."""
_UNITING = frozenset(
    "unite group link include embrace encompass join bring bind bundle assemble gather comprise tie count bracket".split()
)
_CLUBS = CLUBS | frozenset("group grouping partnership format foursome trio".split())
_THOSE = frozenset(("member", "founder", "ally", "participant"))
_TWO = 2


def read_makeup(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the memberships that the sentence states by saying what an organisation is made of."""
    relation = next(iter(book.count_nouns.get("member", ())), None)
    if relation is None or sentence.question or sum(item.name is not None for item in sentence.items) <= _TWO:
        return
    for frame in sentence.frames:
        yield from _by_verb(sentence, relation, frame)
    for at, chunk in enumerate(sentence.chunks):
        if isinstance(chunk, NounPhrase) and not chunk.conjuncts:
            yield from _in_brackets(sentence, relation, at, chunk)


def _by_verb(sentence: Sentence, relation: Relation, frame: Frame) -> Iterator[Claim]:
    group = frame.group
    if group.negated or group.modal or frame.open or not frame.subjects or group.form == "infinitive":
        return
    owner = resolve(sentence, frame.subjects[0], relation.object_kinds)
    if owner is None or len(owner) != 1 or owner[0].via not in ("name", "pronoun"):
        return
    trigger = Span(sentence.items[group.verb].start, sentence.items[group.verb].end)
    for place, firm in _listed(sentence, frame):
        names = _states_at(sentence, place)
        if _are_it(sentence, relation, owner[0], names, firm):
            yield from _claims(sentence, relation, trigger, owner[0], names, frame_time(sentence, frame), frame)
            return


def _listed(sentence: Sentence, frame: Frame) -> Iterator[tuple[NounPhrase, bool]]:
    """The places of the clause where the parts stand, and whether nothing else can be said of them there."""
    group = frame.group
    of = [place for word, place in frame.prepositions if word == "of"]
    among = any(
        word in ("among", "amongst", "as") and _is_a_member(sentence, place) for word, place in frame.prepositions
    )
    if group.lemma in _CONSISTING and (group.lemma in ("consist", "comprise") or group.passive):
        yield from ((place, True) for place in of)
    if group.lemma == "comprise" and not group.passive:
        yield from ((place, True) for place in frame.objects[:1])
    elif group.lemma in _UNITING and not group.passive:
        yield from ((place, among) for place in frame.objects)
    elif among and not group.passive and group.lemma in ("have", "number", "rank", "list", "see"):
        yield from ((place, True) for place in frame.objects[:1])
    elif group.copula and frame.objects:
        whole = frame.objects[0]
        if sentence.items[whole.head].lower in _CLUBS:
            yield from ((place, False) for word, place in sentence.after(whole) if word in ("of", "between"))
        elif sentence.items[frame.subjects[0].head].name is not None:
            yield whole, False
    elif group.lemma == "stand":
        yield from ((place, False) for word, place in frame.prepositions if word == "for")


def _is_a_member(sentence: Sentence, place: NounPhrase) -> bool:
    return sentence.items[place.head].lower.removesuffix("s") in _THOSE


def _states_at(sentence: Sentence, place: NounPhrase) -> list[Argument]:
    """The states of a list that is nothing but a list, with what follows it over commas."""
    at = sentence.position_of(place)
    if at < 0 or not are_states(sentence, place, governed=True):
        return []
    found, _ = run_of_states(sentence, at)
    return [name for name in found if name.via in ("name", "group")]


def _are_it(sentence: Sentence, relation: Relation, owner: Argument, names: Sequence[Argument], firm: bool) -> bool:
    """Can the list be one of members? Where the words are not plain, all but one of at least three must be, or have been."""
    if firm:
        return bool(names)
    strangers = [name for name in names if not _ever_belonged(sentence, relation, owner, name)]
    return len(names) > _TWO and len(strangers) <= 1


def _ever_belonged(sentence: Sentence, relation: Relation, owner: Argument, name: Argument) -> bool:
    return any(
        not fact.negative
        for entity in name.entities
        for whole in owner.entities
        for fact in sentence.ledger.facts(relation.id, entity, whole)
    )


def _in_brackets(sentence: Sentence, relation: Relation, at: int, chunk: NounPhrase) -> Iterator[Claim]:
    """ "the Visegrád Group (Poland, Hungary …)": a list in brackets, or between dashes, right behind the name."""
    chunks = sentence.chunks
    if at + 3 >= len(chunks) or sentence.items[chunk.head].name is None:
        return
    opening, first = chunks[at + 1], chunks[at + 2]
    if not isinstance(opening, Mark) or opening.lower not in ("(", "–", "—", ":") or not isinstance(first, NounPhrase):
        return
    if opening.lower == ":" and at > 0:
        return  # "Founders of the Visegrad Group: …" is read by its role
    owner = resolve(sentence, chunk, relation.object_kinds)
    if owner is None or len(owner) != 1 or owner[0].via != "name" or not are_states(sentence, first):
        return
    names, end = run_of_states(sentence, at + 2)
    closing = chunks[end] if end < len(chunks) else None
    if not isinstance(closing, Mark) or closing.lower not in (")", "–", "—", ".", ";"):
        return
    named = [name for name in names if name.via in ("name", "group")]
    if _are_it(sentence, relation, owner[0], named, False):
        yield from _claims(sentence, relation, owner[0].span, owner[0], named, None, None)


def _claims(
    sentence: Sentence,
    relation: Relation,
    trigger: Span,
    owner: Argument,
    names: Sequence[Argument],
    when: When | None,
    frame: Frame | None,
) -> Iterator[Claim]:
    yield from build(
        sentence,
        relation.id,
        "state",
        trigger,
        {"S": names, "O": [owner]},
        when,
        found_by="makeup",
        frame=frame,
        current=when is None and sentence.as_of is not None and (frame is None or _is_now(frame)),
    )


def _is_now(frame: Frame) -> bool:
    return frame.group.tense == "present" and not frame.group.perfect and frame.group.form != "participle"
