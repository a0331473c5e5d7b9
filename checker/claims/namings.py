"""Two names of one thing, said to be so: "NATO, the North Atlantic Treaty Organization", "also known as the Helsinki Accords".

Three ways of saying it are read: two names with nothing between them but words that equate ("or", "otherwise known as", a comma,
a bracket), a name in brackets behind another, and a clause ("is called", "stands for", "its full name is"). What the names
mean is the ledger's: it is enough that both can mean the same thing, and that they are not the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.claims.antecedents import antecedents
from checker.claims.arguments import of_kinds, resolve_some
from checker.claims.build import build
from checker.claims.foreign_names import foreign_names
from checker.claims.misnomers import read_misnomers
from checker.claims.phrasebook import Phrasebook
from checker.claims.renamings import read_renamings
from checker.claims.sentence import Sentence
from checker.claims.yearnames import read_year_names
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.item import Item
from checker.syntax.phrases import NounPhrase
from checker.values import CONTEXTUAL, Argument, Claim, Span
from ledger.model import Relation
from ledger.naming import fold

RELATION = "named"
REACH = 3
"""Sentences back to which "the full name is …" may take up what was named."""
_CALLS = frozenset(
    "call name know term dub style title abbreviate christen baptise baptize refer shorten entitle".split()
)
_EQUATES = frozenset(
    ", ( ) [ ] – — - : \" “ ” ' ‘ ’ « » or otherwise also known called named as the a an i.e. ie e.g in short full abbreviated "
    "abbreviation for to formally officially formerly previously once aka simply better commonly usually often hence acronym "
    "by its is was are were which that stands stood standing meaning means shortened styled dubbed termed proper too sometimes "
    "popularly alias under name names it they title initials letters short form just generally widely informally then now of "
    "English so-called who what alternatively".lower().split()
)
"""All that may stand between two names which a text sets equal."""
_JOINS = frozenset(", ( – — : or otherwise called named known stands is was which means meaning aka alias".split())
_CALLED = frozenset("called named known dubbed styled termed titled baptised baptized christened".split())
_PROPER = frozenset(("canonical", "name", "former", "foreign", CONTEXTUAL))
_RELATIVES = frozenset(("which", "that", "who", "what"))
_SAYING = frozenset("is was are stands stood standing means meaning".split())
_PLAIN = frozenset((",", "the", "a", "an"))
_GOES_ON = frozenset(("or", "is", "for", "in"))
_MOST_BETWEEN = 9
_NAME_NOUNS = frozenset(
    "name form title designation abbreviation acronym initials letters term meaning label wording".split()
)
_KINDS_OF_THING = {
    "organisation": frozenset(
        "organisation organization alliance body bloc union club community council forum association league grouping group "
        "institution pact commonwealth confederation structure framework something entity successor federation".split()
    ),
    "body": frozenset("body council committee court forum assembly mission office institution something group".split()),
    "treaty": frozenset(
        "treaty pact agreement accord document convention charter act deal text something paper".split()
    ),
    "document": frozenset("document paper text study report declaration something".split()),
    "status": frozenset("programme program scheme plan initiative partnership status mechanism tool something".split()),
    "mission": frozenset("mission force operation campaign deployment something".split()),
}
"""What a thing of a kind is called by those who then give its name ("a body called …")."""
_BRACKET = re.compile(
    r"\s*\((?:(?:also|or|in|short|hereafter|henceforth|the|called|abbreviated|i\.e\.|,|:)\s*)*([^()]{2,90})\)"
)


def read_namings(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that two words are names of one thing."""
    relation = book.relations.get(RELATION)
    if relation is None:
        return
    yield from read_misnomers(sentence, relation.id)
    yield from read_year_names(sentence, relation.id)
    yield from read_renamings(sentence, relation.id)
    named = [at for at, item in enumerate(sentence.items) if item.name is not None]
    for order, at in enumerate(named):
        yield from _in_brackets(sentence, relation, at)
        for other in named[order + 1 : order + 3]:
            yield from _side_by_side(sentence, relation, at, other)
        yield from _so_called(sentence, relation, at)
    yield from foreign_names(sentence, relation.id)
    for frame in sentence.frames:
        if not frame.group.negated and not frame.open:
            yield from _called(sentence, relation, frame)
            yield from _by_noun(sentence, relation, frame)


def _claim(
    sentence: Sentence, subject: Argument, object: Argument, frame: Frame | None = None, how: str = "clause"
) -> Iterator[Claim]:
    yield from build(
        sentence, RELATION, "state", object.span, {"S": [subject], "O": [object]}, None, found_by=f"naming:{how}", frame=frame,
    )  # fmt: skip


def _argument(sentence: Sentence, item: Item, relation: Relation) -> Argument | None:
    """The things that a name means; none for adjectives, peoples and common nouns."""
    entities = of_kinds(sentence.ledger, item, relation.object_kinds)
    readings = item.name.readings if item.name is not None else ()
    proper = {reading.entity for reading in readings if reading.kind in _PROPER}
    entities = tuple(entity for entity in entities if entity in proper)
    contextual = all(reading.kind == CONTEXTUAL for reading in readings if reading.entity in entities)
    if not entities or (" " not in item.text and (contextual or item.text.islower())):
        return None
    return Argument(item.span, item.text, entities)


def _are_two(one: Argument, other: Argument) -> bool:
    """Do two different names mean one thing?"""
    first, second = fold(one.text), fold(other.text)
    same = first == second or first + "s" == second or second + "s" == first
    return not same and not set(one.entities).isdisjoint(other.entities)


def _side_by_side(sentence: Sentence, relation: Relation, at: int, next_at: int) -> Iterator[Claim]:
    between = sentence.items[at + 1 : _opening(sentence, next_at)]
    if not 0 < len(between) <= _MOST_BETWEEN or not all(item.lower in _EQUATES for item in between):
        return
    words = {item.lower for item in between}
    if _JOINS.isdisjoint(words) or (words & _RELATIVES and words.isdisjoint(_SAYING)):
        return
    follows = sentence.items[next_at + 1] if next_at + 1 < len(sentence.items) else None
    if words <= _PLAIN and follows is not None and follows.tag != it.PUNCT and follows.lower not in _GOES_ON:
        return  # "When it joined NATO, the North Atlantic Treaty Organization had …"
    one = _argument(sentence, sentence.items[at], relation)
    other = _argument(sentence, sentence.items[next_at], relation)
    if one is not None and other is not None and _are_two(one, other):
        yield from _claim(sentence, one, other, how="apposition")


def _opening(sentence: Sentence, at: int) -> int:
    """Where the noun phrase opens of which the name is the head: "the NATO-led Kosovo Force"."""
    for chunk in sentence.chunks:
        for part in chunk.parts if isinstance(chunk, NounPhrase) else ():
            names = [i for i in range(part.first, at) if sentence.items[i].name is not None]
            if part.head == at and all(sentence.items[i + 1].lower in it.DASHES for i in names):
                return part.first
    return at


def _in_brackets(sentence: Sentence, relation: Relation, at: int) -> Iterator[Claim]:
    """ "the Shanghai Cooperation Organisation (SCO)": the short form, which is no item of the sentence."""
    item = sentence.items[at]
    after = sentence.items[at + 1].start if at + 1 < len(sentence.items) else sentence.end
    found = _BRACKET.match(sentence.text, item.end, max(after, item.end))
    one = _argument(sentence, item, relation) if found is not None else None
    if found is None or one is None:
        return
    text = found[1].strip(" \"“”'‘’,")
    names = sentence.ledger.names(fold(text))
    entities = tuple(dict.fromkeys(name.entity for name in names if name.kind != "mistranslation"))
    other = Argument(Span(found.start(1), found.end(1)), text, entities)
    if entities and _are_two(one, other):
        yield from _claim(sentence, one, other, how="brackets")


def _so_called(sentence: Sentence, relation: Relation, at: int) -> Iterator[Claim]:
    """ "There was a body for consultation, called the North Atlantic Cooperation Council": a word for its kind, and its name."""
    items = sentence.items
    first = at
    while first and (items[first - 1].lower in it.QUOTES or items[first - 1].lower in ("the", "as", "simply")):
        first -= 1
    if first < 2 or items[first - 1].lower not in _CALLED:
        return
    before = items[first - 2]
    other = _argument(sentence, items[at], relation)
    if other is None or not (before.lower in it.DASHES or before.lower == "," or before.tag == it.N):
        return
    kinds = [i for i in range(first - 1) if items[i].name is None and _is_of_its_kind(sentence, items[i], other)]
    opens = next((i for i in range(first - 2, -1, -1) if items[i].tag == it.D), -1)
    if kinds and before.tag == it.N and (opens < 0 or items[opens].lower not in ("a", "an", "another")):
        return  # "the council called NATO"
    if kinds:
        kind = items[kinds[-1]]
        yield from _claim(sentence, Argument(kind.span, kind.text, other.entities, "description"), other, how="called")


def _called(sentence: Sentence, relation: Relation, frame: Frame) -> Iterator[Claim]:
    """ "is called X", "known as X", "it stands for X", "a body called X" """
    group = frame.group
    if group.lemma in _CALLS and (group.passive or group.form == "participle"):
        said = (*frame.objects, *(place for word, place in frame.prepositions if word in ("as", "to", "under", "by")))
    elif group.lemma in ("stand", "mean") and not group.passive:
        said = (*frame.objects, *(place for word, place in frame.prepositions if word == "for"))
    elif group.copula and group.lemma == "be":
        said = frame.objects[:1]
    else:
        return
    for place in said:
        for part in place.parts:
            other = _argument(sentence, sentence.items[part.head], relation)
            after = sentence.items[part.last : part.last + 1]
            if other is None or (group.lemma == "be" and after and after[0].lower in ("that", "who", "which")):
                continue  # "it was Montenegro that applied"
            subjects = _subjects(sentence, relation, frame, other, only_pronouns=group.lemma == "be")
            for subject in subjects:
                yield from _claim(sentence, subject, other, frame)


def _subjects(
    sentence: Sentence, relation: Relation, frame: Frame, other: Argument, only_pronouns: bool
) -> list[Argument]:
    """What is so called, if it is the thing that bears the name: by another name, a pronoun, or a word for its kind."""
    for place in frame.subjects:
        head = sentence.items[place.head]
        if head.name is None and head.tag != it.PR:
            if not only_pronouns and _is_of_its_kind(sentence, head, other):
                return [Argument(head.span, head.text, other.entities, "description")]
            continue
        if head.name is not None and only_pronouns:
            return []
        found = resolve_some(sentence, place, relation.subject_kinds)
        if head.lower == "something":
            return [Argument(head.span, head.text, other.entities, "description")]
        return [one for one in found if not set(one.entities).isdisjoint(other.entities) and _differs(one, other)]
    return []


def _differs(one: Argument, other: Argument) -> bool:
    return one.via == "pronoun" or fold(one.text) != fold(other.text)


def _is_of_its_kind(sentence: Sentence, head: Item, other: Argument) -> bool:
    for entity_id in other.entities:
        entity = sentence.ledger.entity(entity_id)
        if entity is not None and head.lower in _KINDS_OF_THING.get(entity.kind, ()):
            return True
    return False


def _by_noun(sentence: Sentence, relation: Relation, frame: Frame) -> Iterator[Claim]:
    """ "Its full name is X", "The full form is X", "the acronym stands for X": of what the text has just named."""
    if frame.group.lemma not in ("be", "read", "stand", "run", "mean") or not frame.subjects:
        return
    subject = frame.subjects[0]
    if sentence.items[subject.head].lower not in _NAME_NOUNS:
        return
    said = (*frame.objects[:1], *(place for word, place in frame.prepositions if word in ("for", "as")))
    for place in said:
        other = _argument(sentence, sentence.items[place.head], relation)
        if other is None:
            continue
        owner = _owner(sentence, relation, subject, other)
        if owner is not None:
            yield from _claim(sentence, owner, other, frame, how="noun")


def _owner(sentence: Sentence, relation: Relation, phrase: NounPhrase, other: Argument) -> Argument | None:
    """Whose name it is: the possessor, what "of" governs, else what was named by the same or an earlier sentence."""
    items = sentence.items
    head = items[phrase.head]
    owners: Sequence[Argument] | None = None
    if phrase.possessor is not None:
        owners = resolve_some(sentence, phrase.possessor, relation.subject_kinds)
    elif items[phrase.first].lower in ("its", "their"):
        owners = antecedents(sentence, items[phrase.first], relation.subject_kinds)
    else:
        after = [place for word, place in sentence.after(phrase)[:1] if word in ("of", "for")]
        if after:
            owners = resolve_some(sentence, after[0], relation.subject_kinds)
    if owners is None:
        recent = [
            e for e in other.entities if sentence.memory.mentioned.get(e, -REACH) >= sentence.memory.number - REACH
        ]
        here = [
            e for item in items if item.name is not None and item.end <= other.span.start for e in item.name.entities
            if e in other.entities
        ]  # fmt: skip
        return (
            Argument(head.span, head.text, tuple(dict.fromkeys((*here, *recent))), "context")
            if here or recent
            else None
        )
    return next((one for one in owners if not set(one.entities).isdisjoint(other.entities)), None)
