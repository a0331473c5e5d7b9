"""Contextual names and class nouns in, the entity that they stand for out: the candidate that the text named last.

"The alliance" may be any of several; it is the one named last, if the sentence that named it named no other
candidate. "The country" and "the organisation" stand for the only entity of their kind that was named just before.
Where nothing was named, a contextual name keeps all its candidates, and verdicts are given only where they agree; a
class noun names nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.context.memory import FAR, Memory
from checker.context.ordinals import PLACES, meant_by_order
from checker.syntax import item as it
from checker.syntax.item import Item
from checker.values import CONTEXTUAL, UNHEARD, NameMention, Reading
from ledger.light import replace
from ledger.naming import fold
from ledger.store import Ledger

CLASS_NOUNS = {
    noun: kinds
    for nouns, kinds in (
        ("country nation republic", ("state",)),
        ("organisation organization grouping club", ("organisation",)),
        ("treaty agreement accord pact convention document charter deal", ("treaty", "document")),
        ("mission operation campaign force", ("mission",)),
        ("summit meeting conference talks", ("event",)),
    )
    for noun in nouns.split()
}
"""Nouns that, with "the" or "this", stand for the only entity of these kinds that was named just before."""
_OF_CLASS = {
    noun: frozenset(classes.split())
    for nouns, classes in (
        ("summit meeting conference talks", "summit meeting negotiation"),
        ("mission", "mission operation force"),
        ("operation", "operation mission"),
        ("campaign", "campaign operation"),
        ("force", "force"),
    )
    for noun in nouns.split()
}
"""Of a kind that has many classes, those that a noun may stand for."""
REACH = {"state": 1, "treaty": 1, "mission": 2, "event": 1}
"""Sentences back to which a class noun of a kind may refer; others may refer back by `FAR`."""
OPENING = 5
"""The first sentences of a text, whose contextual names may mean what is named only later ("the alliance" in a title)."""
_DEFINITE = frozenset(("the", "this", "that"))
_OF_TWO = frozenset(("union", "alliance", "pact", "league", "federation", "confederation"))
_SPECIFYING = frozenset(("of", "for", "between", "against", "known", "called", "named", "led", "formed", "concluded"))
"""Words after a contextual name or class noun that say which one it is: then it is not the one named before."""
_INDEFINITE = frozenset(("a", "an"))


def settle_names(items: Sequence[Item], ledger: Ledger, memory: Memory) -> None:
    """Settle the names of one sentence in place, left to right."""
    here: dict[str, str] = {}
    counted = False
    for at, item in enumerate(items):
        if item.name is None:
            found = _class_noun(items, at, ledger, memory, here)
            if found is None and item.lower in PLACES:
                found = meant_by_order(items, at, ledger, memory, here, counted)
                counted = counted or found is not None
            if found is not None:
                item.tag, item.name = (
                    it.NAME,
                    NameMention(item.span, item.text, (Reading(found, CONTEXTUAL),), at, at + 1),
                )
            continue
        if _is_something_else(items, at):
            item.tag, item.name = it.N, None
            continue
        if all(reading.kind == CONTEXTUAL for reading in item.name.readings):
            if at and items[at - 1].lower in _INDEFINITE:
                item.name = _owned(item.name, ledger, here)
            if item.name is None or _introduces(items, at) or _part_of_another(items, at):
                item.tag, item.name = it.N, None
                continue
            kept = _owned_by(item.name, items, at, ledger, memory, here)
            if kept is None:
                item.tag, item.name = it.N, None
                continue
            if _is_a_strangers(kept, memory, here):
                item.tag, item.name = it.N, None
                continue
            item.name = kept
            if _is_unheard_of(kept, ledger, memory):
                item.name = replace(kept, readings=tuple(Reading(r.entity, UNHEARD) for r in kept.readings))
                continue
            settled = _called_so(item.name, ledger, memory, here) or _settle(item.name, memory, here)
            if settled is not None:
                item.name = settled
        item.name = _of_its_year(item.name, items, at, ledger)
        plain = {reading.entity: reading.kind for reading in item.name.readings if reading.kind != CONTEXTUAL}
        named = plain or {reading.entity: reading.kind for reading in item.name.readings}
        if len(named) == 1:
            here |= named


def _called_so(mention: NameMention, ledger: Ledger, memory: Memory, here: Iterable[str]) -> NameMention | None:
    """ "The pact" of a text that named NATO and the Warsaw Pact: of those named, the only one whose own name has the word."""
    if len(mention.entities) < 2:
        return None
    word = fold(mention.text).removeprefix("the ")
    named = [entity for entity in mention.entities if entity in here or entity in memory.named]
    called = [e for e in named if (known := ledger.entity(e)) is not None and word in fold(known.name).split()]
    return _only(mention, called) if len(named) > 1 else None


def _settle(mention: NameMention, memory: Memory, here: Iterable[str]) -> NameMention | None:
    """The mention with the one candidate that was named last, None where two were or none was."""
    candidates = mention.entities
    if len(candidates) < 2:
        return None
    named = [entity for entity in candidates if entity in here]
    if not named:
        last = max((memory.named.get(entity, -FAR) for entity in candidates), default=-FAR)
        if memory.number - last > FAR:
            # Nothing near: the only candidate that the text names at all, be it later ("the alliance" in a title).
            named = [entity for entity in candidates if memory.is_named(entity)]
            return _only(mention, named) if memory.number <= OPENING else None
        topic = {entity for argument in memory.subjects for entity in argument.entities}
        named = [entity for entity in candidates if memory.named.get(entity) == last or entity in topic]
    return _only(mention, named)


def _of_its_year(mention: NameMention, items: Sequence[Item], at: int, ledger: Ledger) -> NameMention:
    """ "The 1948 Treaty of Brussels", "the Treaty of Brussels of 1948": of those so called, the only one that was signed then."""
    beside = [items[at - 1]] if at else []
    if at + 2 < len(items) and items[at + 1].lower in ("of", "from"):
        beside.append(items[at + 2])
    times = [item.time for item in beside if item.time is not None and item.time.certain]
    if len(mention.entities) < 2 or not times:
        return mention
    signed = [
        entity for entity in mention.entities
        if any(f.begin is not None and f.begin.lo <= times[0].hi and times[0].lo <= f.begin.hi for f in ledger.facts("signed", entity))
    ]  # fmt: skip
    return _only(mention, signed) or mention


def _only(mention: NameMention, named: Sequence[str]) -> NameMention | None:
    if len(named) != 1:
        return None
    return replace(mention, readings=tuple(reading for reading in mention.readings if reading.entity == named[0]))


def _owned(mention: NameMention, ledger: Ledger, here: Iterable[str]) -> NameMention | None:
    """Of what "a Military Liaison Mission" may mean, that of the only one whom the sentence named before."""
    owned = [
        entity_id for entity_id in mention.entities
        if (entity := ledger.entity(entity_id)) is not None and entity.of is not None and entity.of in here
    ]  # fmt: skip
    return _only(mention, owned)


def _owned_by(
    mention: NameMention, items: Sequence[Item], at: int, ledger: Ledger, memory: Memory, here: Iterable[str]
) -> NameMention | None:
    """ "Its military structures", "the pact's command": those of the one organisation that can be meant, None where none are."""
    before = items[at - 1] if at else None
    owned = {r.entity: owner for r in mention.readings if (owner := _organisation_over(ledger, r.entity)) is not None}
    if before is None or not owned:
        return mention
    if before.tag == it.GEN and at > 1:
        name = items[at - 2].name
        owners = set(name.entities) if name is not None else set(owned.values())
    elif before.lower in ("its", "their"):
        owners = _organisations(here, ledger) or _organisations(memory.named, ledger)
        owners = owners if len(owners) == 1 else set()
    else:
        return mention
    kept = tuple(r for r in mention.readings if r.entity not in owned or owned[r.entity] in owners)
    return replace(mention, readings=kept) if kept else None


def _organisation_over(ledger: Ledger, entity_id: str) -> str | None:
    entity = ledger.entity(entity_id)
    owner = ledger.entity(entity.of or entity.part_of or "") if entity is not None else None
    return owner.id if owner is not None and owner.kind == "organisation" else None


def _organisations(entities: Iterable[str], ledger: Ledger) -> set[str]:
    return {e for e in entities if (entity := ledger.entity(e)) is not None and entity.kind == "organisation"}


_SETTING = ("place", "target")
"""Roles of an event that say which of its kind it was."""


def _is_unheard_of(mention: NameMention, ledger: Ledger, memory: Memory) -> bool:
    """ "The bombing began": the one event that is called so on record, of which the text names nothing else."""
    entity = ledger.entity(mention.readings[0].entity)
    if entity is None or entity.kind != "event" or len(mention.entities) != 1:
        return False
    roles = [e for fact in ledger.facts("happened", entity.id) for role in _SETTING for e in fact.role(role)]
    if not roles or any(memory.is_named(e) for e in (entity.id, *roles)):
        return False
    # "The war in Iraq … The invasion": another event of the place is named.
    return not any(
        e in roles
        for other in memory.mentioned
        for fact in ledger.facts("happened", other)
        for role in _SETTING
        for e in fact.role(role)
    )


def _is_a_strangers(mention: NameMention, memory: Memory, here: Iterable[str]) -> bool:
    """ "The Community", in a text about the Andean one that has not just named another."""
    if any(entity in memory.named or entity in here for entity in mention.entities):
        return False
    return memory.has_namesake(f"the {fold(mention.text)}")


_STRANGE = frozenset(
    "band album song single film movie novel book play musical comedy opera horse ship boat yacht restaurant pub bar café cafe hotel "
    "shop store dealer retailer brand company manufacturer startup label game footballer player striker goalkeeper singer rapper actor "
    "actress musician painter poet novelist cyclist boxer swimmer jockey racehorse racer nightclub brewery airline bakery".split()
)
"""What nothing is that such a ledger holds, and much that bears the same name."""


def _is_something_else(items: Sequence[Item], at: int) -> bool:
    """ "Iron Curtain, a rock band, …", "Petra Novak, the singer, …": the words say that it is another of the name."""
    if at + 3 >= len(items) or items[at + 1].lower != "," or items[at + 2].lower not in ("a", "an", "the"):
        return False
    for place in range(at + 3, min(at + 8, len(items))):
        item = items[place]
        if item.tag in (it.PUNCT, it.P, it.R, it.V, it.X, it.C):
            return items[place - 1].lower in _STRANGE
    return False


def _introduces(items: Sequence[Item], at: int) -> bool:
    """ "The Alliance, a coalition of Liberals …" says what it is because it is none that the reader knows."""
    return at + 2 < len(items) and items[at + 1].lower == "," and items[at + 2].lower in _INDEFINITE


def _part_of_another(items: Sequence[Item], at: int) -> bool:
    """ "Monetary Union", "the Union for the Mediterranean", "the bloc led by France": the words say which one it is."""
    before = items[at - 1] if at else None
    if before is not None and before.text[0].isupper() and before.tag in (it.N, it.V, it.ADV) and at > 1:
        return True
    follows = items[at + 1] if at + 1 < len(items) else None
    if follows is None:
        return False
    if follows.lower == "of" and at + 2 < len(items) and items[at + 2].time is not None:
        return False  # "the Founding Act of 1997"
    if _is_with_whom(items, at):
        return True
    return follows.lower in _SPECIFYING or (
        follows.tag in (it.N, it.NAME) and follows.text[0].isupper() and items[at].text[0].isupper()
    )


def _is_with_whom(items: Sequence[Item], at: int) -> bool:
    """ "The union with Serbia", "her alliance with the Americans": one of two, and not the one that everybody knows."""
    if items[at].lower not in _OF_TWO or at + 2 >= len(items) or items[at + 1].lower != "with":
        return False
    return any(item.name is not None for item in items[at + 2 : at + 4])


def _class_noun(items: Sequence[Item], at: int, ledger: Ledger, memory: Memory, here: dict[str, str]) -> str | None:
    kinds = CLASS_NOUNS.get(items[at].lower)
    if kinds is None or at == 0 or items[at - 1].lower not in _DEFINITE:
        return None
    follows = items[at + 1] if at + 1 < len(items) else None
    if follows is not None and (
        follows.tag in (it.N, it.NAME, it.NUM, it.R, it.S) or follows.lower in _SPECIFYING | {"where", "-"}
    ):
        return None
    after = items[at + 2] if at + 2 < len(items) else None
    if follows is not None and follows.tag == it.P and after is not None and after.tag == it.R:
        return None
    if _is_with_whom(items, at):
        return None
    if (
        follows is not None
        and follows.lower in ("on", "concerning", "regarding")
        and after is not None
        and after.time is None
    ):
        return None  # "the Treaty on the Prohibition of Nuclear Weapons" is no other's

    def fits(entity_id: str) -> bool:
        entity = ledger.entity(entity_id)
        if entity is None or entity.kind not in kinds:
            return False
        return noun not in _OF_CLASS or entity.cls in _OF_CLASS[noun]

    noun = items[at].lower
    named = [entity for entity, kind in here.items() if kind != "adjective" and fits(entity)]
    if not named:
        recent = {entity: number for entity, number in memory.named.items() if fits(entity)}
        last = max(recent.values(), default=0)
        reach = min(REACH.get(kind, FAR) for kind in kinds)
        if memory.number - last > reach:
            return None
        named = [entity for entity, number in recent.items() if number == last]
    return named[0] if len(named) == 1 else None
