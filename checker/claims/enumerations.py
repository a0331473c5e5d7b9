"""Lists of names under a word for those that they list: "The names are Albania, …, Hungary, Iceland, …", "nine aspirants take part: …".

A list may run on over commas and semicolons, and stand behind a colon, behind a verb of listing, or as a sentence of its own right
after one that spoke of the members. What the names are is said by a role in the words before ("the allies", "nine aspirants");
where those say no more than that it is a list ("the names", "they"), the list is of the members of what the sentences before
counted, and only where nearly all of the names are indeed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.arguments import recalled_object, resolve_some
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.roles import Role, role_of
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.phrases import Chunk, Mark, NounPhrase, VerbGroup
from checker.values import Argument, Claim, Number, Span
from ledger.light import dataclass
from ledger.model import Fact, Relation

LEAST = 3
"""Fewer names are read by the other readers, if at all."""
SHARE = 0.75
"""So many of the names must be what an unsaid head makes of them."""
NEAR = 3
"""Sentences back in which the members must have been spoken of."""
_LISTING = frozenset("be include comprise read run follow".split())
_GENERAL = frozenset("name country nation state list they these those following them".split())
"""Heads that say no more than that a list comes."""
_JOINS = frozenset((",", ";", "and", "&", "plus", "/", "•", "-", "as", "well"))


@dataclass(frozen=True, slots=True)
class _Head:
    relation: Relation
    object: Argument
    trigger: Span
    sense: str | None
    said: bool
    """Said in so many words what the list is of."""
    far: bool = False
    """Only the one thing with members that was named lately can be meant."""
    number: Number | None = None
    """How many the head says that they are."""


def read_enumerations(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield what the names of the sentence's lists are said to be."""
    if sentence.question or sum(item.name is not None for item in sentence.items) < LEAST:
        return
    taken = 0
    for at, chunk in enumerate(sentence.chunks):
        if at < taken or not are_states(sentence, chunk):
            continue
        listed, taken = run_of_states(sentence, at)
        if len(listed) < LEAST or not _closes(sentence, taken):
            continue
        head = _head(sentence, book, at)
        if head is None:
            continue
        names = [name for name in listed if name.via in ("name", "group")]
        if sentence.as_of is None:
            names = [name for name in names if not _has_left(sentence, head, name)]
        true = [name for name in names if _belongs(sentence, head, name)]
        if not head.said and (len(true) < LEAST or len(true) < SHARE * len(names)):
            continue
        if head.far and len(true) < len(names):
            continue
        founder = head.sense == "founder"
        if head.number is not None and not head.relation.counts and not founder:
            yield from build(
                sentence,
                head.relation.id,
                "state",
                head.number.span,
                {"O": [head.object]},
                None,
                found_by="list:count",
                shape="count",
                quantity=head.number,
                unit=sentence.text[head.trigger.start : head.trigger.end],
                current=True,
            )
        yield from build(
            sentence,
            head.relation.id,
            "begin" if founder else "state",
            head.trigger,
            {"S": names, "O": [head.object]},
            None,
            found_by="list:said" if head.said else "list",
            sense=head.sense,
            current=not founder and sentence.as_of is not None,
        )


def are_states(sentence: Sentence, chunk: Chunk, governed: bool = False) -> bool:
    """Is a chunk made of nothing but names of states, and behind no preposition unless it may be `governed`?"""
    if not isinstance(chunk, NounPhrase) or (chunk.preposition and not governed):
        return False
    return all(
        sentence.items[part.head].name is not None
        and part.last - part.first <= 4
        and resolve_some(sentence, part, ("state",))
        for part in chunk.parts
    )


def run_of_states(sentence: Sentence, at: int) -> tuple[list[Argument], int]:
    """The names from a chunk on, over commas, semicolons and "and", and the position after them."""
    names: list[Argument] = []
    chunks = sentence.chunks
    end = at
    while at < len(chunks):
        chunk = chunks[at]
        if are_states(sentence, chunk, governed=not names):
            names += resolve_some(sentence, chunk, ("state",))  # type: ignore[arg-type]
            end = at + 1
        elif not (isinstance(chunk, Mark) and chunk.lower in _JOINS):
            break
        at += 1
    return names, end


def _closes(sentence: Sentence, at: int) -> bool:
    """Does the list end its clause? "Poland, Hungary and Slovakia joined" is a subject."""
    after = sentence.chunks[at] if at < len(sentence.chunks) else None
    return after is None or (
        isinstance(after, Mark) and after.tag == it.PUNCT and after.lower in (".", ";", ":", "(", ")", "!")
    )


def _head(sentence: Sentence, book: Phrasebook, at: int) -> _Head | None:
    chunks = sentence.chunks
    before = chunks[at - 1] if at else None
    if before is None:
        return _unsaid(sentence, book, sentence.items[0].span) if _is_whole(sentence) else None
    lists = isinstance(before, VerbGroup) and before.lemma in _LISTING and not before.negated and not before.modal
    if not lists and not (isinstance(before, Mark) and before.lower == ":"):
        return None
    clause = list(chunks[: at - 1])
    start = max((i + 1 for i, c in enumerate(clause) if isinstance(c, Mark) and c.lower in (":", ";")), default=0)
    phrases = [chunk for chunk in clause[start:] if isinstance(chunk, NounPhrase)]
    for phrase in reversed(phrases):
        if not phrase.conjuncts and (found := _by_role(sentence, book, phrase)) is not None:
            return found
    heads = [sentence.items[p.head].lower for p in phrases if sentence.items[p.head].name is None]
    general = bool(phrases) and all(_singular(head) in _GENERAL for head in heads[:1]) and bool(heads)
    return _unsaid(sentence, book, sentence.items[phrases[0].head].span) if general else None


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word[:-1] if word.endswith("s") else word


def _is_whole(sentence: Sentence) -> bool:
    """Is there nothing in the sentence but the list?"""
    return all(
        are_states(sentence, chunk) or (isinstance(chunk, Mark) and (chunk.lower in _JOINS or chunk.lower == "."))
        for chunk in sentence.chunks
    )


def _by_role(sentence: Sentence, book: Phrasebook, phrase: NounPhrase) -> _Head | None:
    role = role_of(sentence, book, phrase, recall=True) or _inside(sentence, book, phrase)
    if role is None or role.relation == "holds_office" or role.former or role.future:
        return None
    relation = book.relations[role.relation]
    if "state" not in relation.subject_kinds:
        return None
    numbers = sentence.numbers(phrase)
    number = numbers[0] if len(numbers) == 1 and not numbers[0].ordinal and not numbers[0].percent else None
    return _Head(relation, role.object, role.trigger, role.sense, role.object.via != "context", number=number)


def _inside(sentence: Sentence, book: Phrasebook, phrase: NounPhrase) -> Role | None:
    """ "Nine aspirants take part": the role in a phrase that runs on into words that may be nouns."""
    for at in range(phrase.first + 1, phrase.last - 1):
        if sentence.items[at].tag == it.N and sentence.items[at].lower.endswith("s"):
            return role_of(sentence, book, NounPhrase(phrase.first, at + 1, at), recall=True)
    return None


def _unsaid(sentence: Sentence, book: Phrasebook, place: Span) -> _Head | None:
    """The members of what the sentences before spoke of as having members."""
    memory = sentence.memory
    for relation in book.count_nouns.get("member", ())[:1]:
        object = memory.objects.get(relation.id)
        if object is None or memory.number - memory.object_sentence.get(relation.id, -NEAR) > NEAR:
            recalled = recalled_object(sentence, relation.id, relation.object_kinds, place)
            return _Head(relation, recalled, place, None, False, far=True) if recalled is not None else None
        return _Head(relation, Argument(place, object.text, object.entities, "context"), place, None, False)
    return None


def _belongs(sentence: Sentence, head: _Head, name: Argument) -> bool:
    """Is or was a name what the head makes of it, by the ledger, when the text speaks?"""
    low, high = sentence.as_of or (0, 0)
    for fact in _facts(sentence, head, name.entities):
        if fact.negative or fact.begin is None:
            continue
        if sentence.as_of is None or (fact.begin.lo <= high and (fact.end is None or fact.end.hi >= low)):
            return True
    return False


def _has_left(sentence: Sentence, head: _Head, name: Argument) -> bool:
    """Was a name a member once and is so no more? When a text without a date speaks, nobody knows."""
    facts = [fact for fact in _facts(sentence, head, name.entities) if not fact.negative]
    return bool(facts) and all(fact.end is not None for fact in facts)


def _facts(sentence: Sentence, head: _Head, entities: Sequence[str]) -> Iterator[Fact]:
    for entity in entities:
        for object in head.object.entities:
            yield from sentence.ledger.facts(head.relation.id, entity, object)
