"""A noun phrase in, arguments out: which entities of the wanted kinds it names, one argument per conjunct.

A phrase counts only if its head names an entity, or stands for one that the phrase names ("the Ukrainian parliament",
"Poland's government", a capital). "Polish company" names nobody. A pronoun or an omitted argument is recovered from the
sentences before only where one candidate exists.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from checker.claims.antecedents import antecedents
from checker.claims.descriptions import DESCRIBED_KINDS, describe
from checker.claims.groups import expand
from checker.claims.lists import explanation
from checker.claims.quantified import quantified
from checker.claims.sentence import Sentence
from checker.claims.standing import capital_city, named_by_work, of_many, states_by_capital
from checker.filed import Filed
from checker.prepared import prepared
from checker.syntax import item as it
from checker.syntax.item import Item
from checker.syntax.lexicon import APPOSED_KINDS, STANDS_FOR_OWNER
from checker.syntax.phrases import NounPhrase
from checker.values import CONTEXTUAL, UNHEARD, Argument, Span
from ledger.light import replace
from ledger.model import Entity
from ledger.store import Ledger

_NOT_AS_HEAD = frozenset(("adjective",))
_INDEFINITE = frozenset(("a", "an", "another", "any", "no", "each", "every"))
"""Before a name they say that another thing is meant ("signed an Open Skies agreement")."""
_ONE_OF_A_KIND = frozenset(("mission", "status"))
"""Kinds of which the ledger holds one where the text says "a" ("became an Enhanced Opportunities Partner")."""
REACH = 3
"""Sentences back to which an omitted argument may refer."""


@lru_cache(maxsize=8)
def _regions_by_city(ledger: Ledger) -> Mapping[str, tuple[str, ...]]:
    """The regions that are called after a city: its name alone may stand for them ("the annexation of Kherson")."""
    return Filed(prepared(ledger), "region", tuple)


def of_kinds(ledger: Ledger, item: Item, kinds: Sequence[str], head: bool = True) -> tuple[str, ...]:
    """Return the entities of the given kinds that a name item may mean, capitals standing for their states last."""
    if item.name is None:
        return ()
    readings = item.name.readings
    if len(readings) == 1 and (entity := ledger.entity(readings[0].entity)) is not None:
        # Most names: one meaning, and one that fits as it stands.
        fits = not kinds or entity.kind in kinds
        if fits and entity.kind != "city" and (not head or readings[0].kind not in _NOT_AS_HEAD):
            return (entity.id,)
    found: list[str] = []
    metonyms: list[str] = []
    for reading in item.name.readings:
        if head and reading.kind in _NOT_AS_HEAD and not item.lower.endswith("s"):
            continue
        entity = ledger.entity(reading.entity)
        if entity is None:
            continue
        if not kinds or entity.kind in kinds:
            found.append(entity.id)
        elif entity.kind == "city" and "state" in kinds:
            metonyms.extend(states_by_capital(ledger).get(entity.id, ()))
        elif entity.kind == "group" and any(
            (member := ledger.entity(m)) is not None and member.kind in kinds for m in entity.members
        ):
            found.append(entity.id)
        if entity.kind == "city" and "territory" in kinds:
            found.extend(_regions_by_city(ledger).get(entity.name, ()))
    return tuple(dict.fromkeys(found or metonyms))


def resolve(sentence: Sentence, phrase: NounPhrase, kinds: Sequence[str]) -> list[Argument] | None:
    """Return the arguments that a noun phrase gives, None where it names nothing of the kinds.

    Of a list, the conjuncts that name something are claims of their own; a phrase that names nothing may be explained by a list.
    """
    arguments = resolve_some(sentence, phrase, kinds)
    if arguments:
        return arguments
    listed = explanation(sentence, phrase, kinds) if not phrase.conjuncts else None
    return (resolve_some(sentence, listed, kinds) if listed is not None else None) or None


def resolve_some(sentence: Sentence, phrase: NounPhrase, kinds: Sequence[str]) -> list[Argument]:
    """As `resolve`, but leave out the conjuncts that name nothing."""
    key = (id(phrase), tuple(kinds))
    known = sentence.resolved.get(key)
    if known is None:
        found = [argument for part in phrase.parts for argument in _resolve_part(sentence, part, kinds) or ()]
        known = sentence.resolved[key] = (phrase, tuple(found))
    return list(known[1])


def _resolve_part(sentence: Sentence, part: NounPhrase, kinds: Sequence[str]) -> list[Argument] | None:
    items, ledger = sentence.items, sentence.ledger
    head = items[part.head]
    if items[part.last - 1].tag == it.GEN and head.name is not None:
        return None  # "the allies' troops stayed, Chad's had gone": what it had, and not Chad
    if "state" in kinds and (whole := quantified(sentence, part)) is not None:
        return [whole]
    if head.tag == it.PR or (head.lower in ("both", "its", "their", "his", "her") and part.last == part.first + 1):
        return antecedents(sentence, head, kinds)
    if head.name is not None and not _is_second_of_a_pair(items, part):
        entities = of_kinds(ledger, head, kinds)
        some = items[part.first].lower in _INDEFINITE and part.first < part.head
        another = (some and _ONE_OF_A_KIND.isdisjoint(kinds)) or ((some or "event" in kinds) and _is_new(items, part))
        another = another and not _in_a_state(ledger, items, part, entities)
        if entities and not another and not _some_people(items, part):
            via = "uncertain" if any(reading.kind == UNHEARD for reading in head.name.readings) else "name"
            named = Argument(head.span, head.text, entities, via, _is_contextual(head, entities))
            members = expand(ledger, named, kinds)
            return members if len(members) < 2 or _are_all(sentence, part, len(members)) else None
    elif head.lower in _PARTS_OF_MISSIONS and "mission" in kinds and part.possessor is not None:
        owner = _owner(sentence, part, ("mission",))
        if owner is not None:
            return [owner]
    elif (head.lower in APPOSED_KINDS and not _capitalised(items, part)) or head.lower in STANDS_FOR_OWNER:
        owner = _owner(sentence, part, kinds)
        if owner is not None and not (head.lower in _LANDS and _is_association(ledger, owner)):
            return expand(ledger, owner, kinds)
    listed = of_many(sentence, part) if "state" in kinds else None
    if listed is not None:
        return [replace(argument, via="metonym") for argument in resolve_some(sentence, listed, kinds)] or None
    standing = (capital_city(sentence, part) if "city" in kinds else None) or (
        named_by_work(sentence, part) if "treaty" in kinds else None
    )
    if standing is not None:
        return [standing]
    if part.head > part.first and is_kind_noun(sentence, part, part.head):
        before = items[part.head - 1]
        entities = of_kinds(ledger, before, kinds)
        if entities:
            return [Argument(before.span, before.text, entities, contextual=_is_contextual(before, entities))]
    referred = _referred_to(sentence, part, kinds)
    if referred is not None:
        return [referred]
    if not set(kinds).isdisjoint(DESCRIBED_KINDS):
        described = describe(sentence, part, kinds)
        if described is not None:
            return [_of_its_year(sentence, part, described)]
    # "Bulgaria's neighbour Romania", "NATO member Poland": a name right after the head was the head already.
    return None


def _is_second_of_a_pair(items: Sequence[Item], part: NounPhrase) -> bool:
    """ "the act Ruritania-Novakia": two names with a dash between them are of what they have together."""
    if part.head < part.first + 2:
        return False
    before, dash, head = items[part.head - 2 : part.head + 1]
    return dash.lower in it.DASHES and before.name is not None and before.end == dash.start and dash.end == head.start


_PARTS_OF_MISSIONS = frozenset("mandate mission operation operations deployment tour".split())
"""What begins and ends with a mission, and may stand for it ("the force's mandate expired")."""
_SOME = frozenset("some several few most many certain other both another one".split())


def _are_all(sentence: Sentence, part: NounPhrase, size: int) -> bool:
    """Does a collective name speak of all its members? "Two Nordic countries", "most Baltic states" are some of them."""
    before = sentence.items[part.first : part.head]
    numbers = [item.number for item in before if item.number is not None and not item.number.ordinal]
    return all(number.high >= size for number in numbers) and not any(item.lower in _SOME for item in before)


def _of_its_year(sentence: Sentence, part: NounPhrase, described: Argument) -> Argument:
    """ "The summit of 2002": of several things that a description fits, those of the year that it says."""
    year = next((item.time for item in sentence.items[part.first : part.head] if item.time is not None), None)
    if year is None and part.last + 1 < len(sentence.items) and sentence.items[part.last].lower == "of":
        year = sentence.items[part.last + 1].time
    if year is None or len(described.entities) < 2:
        return described
    facts = ((e, fact) for e in described.entities for fact in sentence.ledger.facts("happened", e))
    fitting = [
        e for e, fact in facts if fact.begin is not None and year.lo <= fact.begin.hi and fact.begin.lo <= year.hi
    ]
    return replace(described, entities=tuple(dict.fromkeys(fitting))) if fitting else described


def _is_new(items: Sequence[Item], part: NounPhrase) -> bool:
    """ "a new Cold War", "another Marshall Plan": one of the kind that the name stands for."""
    return items[part.first].lower == "another" or any(
        items[i].lower in ("new", "second", "fresh", "modern") for i in range(part.first + 1, part.head)
    )


def _in_a_state(ledger: Ledger, items: Sequence[Item], part: NounPhrase, entities: Sequence[str]) -> bool:
    """ "a newly democratic Spain", "a reunited Germany": the country, and how it then was."""
    if items[part.first].lower not in ("a", "an") or part.head < part.first + 2:
        return False
    found = [ledger.entity(entity) for entity in entities]
    readings = items[part.head].name.readings  # type: ignore[union-attr]
    plain = all(reading.kind not in ("adjective", "demonym", "contextual") for reading in readings)
    return plain and all(entity is not None and entity.kind == "state" for entity in found)


def _some_people(items: Sequence[Item], part: NounPhrase) -> bool:
    """ "many Poles", "two Danes", "a Pole": people, who are not their country as "the Poles" are."""
    name = items[part.head].name
    if name is None or any(reading.kind != "demonym" for reading in name.readings):
        return False
    return not items[part.head].lower.endswith(("s", "men", "sh", "ch", "ese")) or any(
        items[i].lower not in ("the", "both") for i in range(part.first, part.head)
    )


_KIND_NOUNS = {
    **dict.fromkeys(
        "agreement accord treaty pact convention memorandum protocol charter deal".split(), ("treaty", "document")
    ),
    **dict.fromkeys(("mission", "operation", "force"), ("mission",)),
    **dict.fromkeys(("exercise", "war", "summit", "conference", "revolution"), ("event",)),
    **dict.fromkeys(("dam", "pipeline", "bridge"), ("facility",)),
    **dict.fromkeys(("organisation", "organization", "alliance", "bloc"), ("organisation",)),
}
"""Nouns that after a name only say what kind of thing it names ("the Minsk II agreement")."""
_STANDS_FOR = {
    **dict.fromkeys(
        "document treaty agreement accord pact convention memorandum protocol deal".split(), ("treaty", "document")
    ),
    **dict.fromkeys(("paper", "study", "strategy", "report"), ("document",)),
    **dict.fromkeys(("mission", "operation"), ("mission",)),
    **dict.fromkeys(("dam", "pipeline", "bridge"), ("facility",)),
}
"""Nouns that, with "the" and nothing else, take up the thing of that kind that was named last."""
_OF_THEIR_OWN = frozenset(("protocol", "memorandum"))
"""Those of them that are said of nothing that is not called so."""


def _referred_to(sentence: Sentence, part: NounPhrase, kinds: Sequence[str]) -> Argument | None:
    """ "the document", "this treaty": the only one of its kind that was named lately."""
    items, head = sentence.items, sentence.items[part.head]
    wanted = [kind for kind in _STANDS_FOR.get(head.lower, ()) if kind in kinds]
    if not wanted or part.last - part.first != 2 or items[part.first].lower not in ("the", "this", "that"):
        return None
    if sentence.after(part)[:1] and sentence.after(part)[0][0] in ("of", "on", "between", "with"):
        return None
    follows = items[part.last] if part.last < len(items) else None
    if follows is not None and (follows.tag == it.R or follows.lower == "that"):
        return None  # "the protocol that prolonged it": which one it is follows
    recalled = recalled_object(sentence, "", wanted, head.span)
    if recalled is None or len(recalled.entities) != 1:
        return None
    entity = sentence.ledger.entity(recalled.entities[0])
    if head.lower in _OF_THEIR_OWN and entity is not None and not _is_called(sentence.ledger, entity, head.lower):
        return None
    return Argument(head.span, head.text, recalled.entities, "pronoun")


def _is_called(ledger: Ledger, entity: Entity, noun: str) -> bool:
    return any(noun in name.text.lower().split() for name in ledger.names_of(entity.id))


def is_kind_noun(sentence: Sentence, part: NounPhrase, at: int) -> bool:
    """Is the last word of the phrase one that only says what kind of thing the name before it is ("the Minsk II agreement")?"""
    if at != part.last - 1 or at != part.head:
        return False
    kinds = _KIND_NOUNS.get(sentence.items[at].lower, ())
    return bool(kinds) and bool(of_kinds(sentence.ledger, sentence.items[at - 1], kinds))


def _is_contextual(item: Item, entities: Sequence[str]) -> bool:
    """Does the name mean each of the entities only where the context says so?"""
    readings = item.name.readings if item.name is not None else ()
    meant = [reading.kind for reading in readings if reading.entity in entities]
    return bool(meant) and all(kind in (CONTEXTUAL, UNHEARD) for kind in meant)


_LANDS = frozenset(("state", "nation", "country", "republic", "government", "people", "side"))


def _is_association(ledger: Ledger, owner: Argument) -> bool:
    """ "a participating state of the OSCE" is one of its states; "the Georgian state" is Georgia."""
    entities = [entity for e in owner.entities if (entity := ledger.entity(e)) is not None]
    return bool(entities) and all(entity.kind == "organisation" for entity in entities)


def _capitalised(items: Sequence[Item], part: NounPhrase) -> bool:
    """ "the Monetary Union": a longer name of its own, not a word for what the rest of the phrase names."""
    before = items[part.head - 1] if part.head > part.first else None
    return (
        before is not None and before.name is None and before.text[0].isupper() and items[part.head].text[0].isupper()
    )


def _owner(sentence: Sentence, part: NounPhrase, kinds: Sequence[str]) -> Argument | None:
    """The state or organisation that "the Ukrainian parliament", "Georgia's leaders", "parliament of Ukraine" stand for."""
    items, ledger = sentence.items, sentence.ledger
    if part.possessor is not None:
        owner = items[part.possessor.head]
        entities = of_kinds(ledger, owner, kinds)
        if entities:
            return Argument(Span(owner.start, items[part.head].end), owner.text, entities, "metonym")
    for at in range(part.head - 1, part.first - 1, -1):
        entities = of_kinds(ledger, items[at], kinds, head=False)
        if entities:
            return Argument(Span(items[at].start, items[part.head].end), items[at].text, entities, "metonym")
    for preposition, phrase in sentence.after(part):
        if preposition == "of" and not phrase.conjuncts:
            owner = items[phrase.head]
            entities = of_kinds(ledger, owner, kinds)
            if entities:
                return Argument(Span(items[part.head].start, owner.end), owner.text, entities, "metonym")
        break
    return None


def are_many(ledger: Ledger, entity_id: str) -> bool:
    """ "The permanent members of the council": a plural means those who are in it, nothing that somebody comes into."""
    entity = ledger.entity(entity_id)
    return entity is not None and entity.kind in ("group", "organisation") and "members" in entity.name.split()


def recalled_object(sentence: Sentence, relation: str, kinds: Sequence[str], place: Span) -> Argument | None:
    """Return the omitted object, where exactly one thing can be meant: the only one of the kinds in this sentence, else the
    object of the last claim of the relation if nothing else of the kinds was named since, else the only one named lately."""
    memory = sentence.memory
    here = dict.fromkeys(
        entities
        for item in sentence.items
        if item.name is not None
        and (entities := of_kinds(sentence.ledger, item, kinds))
        and not any(are_many(sentence.ledger, entity) for entity in entities)
    )
    if here:
        # "The pact got weaker when Albania withdrew": the only one named here, whichever it is.
        only = next(iter(here))
        return Argument(place, only[0], only, "context", contextual=len(only) > 1) if len(here) == 1 else None
    since = max(memory.number - REACH, 0)
    recent = {
        entity_id: number
        for entity_id, number in memory.named.items()
        if number >= since
        and (entity := sentence.ledger.entity(entity_id)) is not None
        and entity.kind in kinds
        and not are_many(sentence.ledger, entity_id)
    }
    if _speaks_of_a_treaty(sentence, kinds, recent):
        return None
    last = memory.objects.get(relation)
    if last is not None and (spoken := memory.object_sentence.get(relation, 0)) >= since:
        if all(number <= spoken for entity, number in recent.items() if entity not in last.entities):
            return Argument(place, last.text, last.entities, "context")
        return None
    paragraph = {entity: number for entity, number in recent.items() if number >= memory.paragraph}
    candidates = tuple(paragraph or recent)
    if not candidates:
        return _topic(sentence, kinds, place)
    return Argument(place, candidates[0], candidates, "context") if len(candidates) == 1 else None


def _topic(sentence: Sentence, kinds: Sequence[str], place: Span) -> Argument | None:
    """What the heading names, for what is left out further down its section: it may support what is said, hardly contradict it."""
    topic = tuple(
        e for e in sentence.memory.topic if (known := sentence.ledger.entity(e)) is not None and known.kind in kinds
    )
    return Argument(place, topic[0], topic, "far", contextual=True) if len(topic) == 1 else None


def _speaks_of_a_treaty(sentence: Sentence, kinds: Sequence[str], recent: Mapping[str, int]) -> bool:
    """Did the sentence before speak of a treaty, which may be left as an organisation is, and of no organisation?"""
    memory, ledger = sentence.memory, sentence.ledger
    if "treaty" in kinds or "organisation" not in kinds or any(n >= memory.number - 1 for n in recent.values()):
        return False
    subjects = [
        entity for subject in memory.subjects for e in subject.entities if (entity := ledger.entity(e)) is not None
    ]
    return bool(subjects) and all(entity.kind == "treaty" for entity in subjects)
