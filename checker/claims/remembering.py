"""A sentence that has been read in, what it leaves behind for the next ones out."""

from __future__ import annotations

from checker.claims.antecedents import beside_pronoun
from checker.claims.arguments import of_kinds, resolve_some
from checker.claims.rows import ROWS, heads_list
from checker.claims.sentence import Sentence
from checker.claims.strangers import CLUBS, is_about_a_stranger
from checker.context.memory import Act, Memory
from checker.syntax import item as it
from checker.values import UNHEARD, Argument, Claim, Status, Verdict
from ledger.light import replace
from ledger.store import Ledger


def remember_claim(memory: Memory, claim: Claim, verdict: Verdict, ledger: Ledger) -> None:
    """Take down what a claim of the present sentence spoke of."""
    meant = _meant(claim, verdict, ledger)
    if meant is not None:
        memory.name(meant)
    for _, argument in claim.arguments:
        told = argument.via == "description" and verdict.status is Status.SUPPORTED
        if (argument.via in ("pronoun", "context") or told) and len(argument.entities) == 1:
            memory.name(argument.entities[0])
    guessed = any(argument.via in ("faint", "far") for _, argument in claim.arguments)
    if guessed and verdict.status is not Status.SUPPORTED:
        return  # what is guessed and not borne out is nothing to go by
    act = Act.of(claim)
    recalled = claim.loose or any(a.via == "context" for _, a in claim.arguments)
    if act is not None and not (recalled and verdict.status is Status.UNVERIFIABLE):
        memory.keep_act(act)
    object, subject = claim.argument("object"), claim.argument("subject")
    if object is None or claim.found_by == "tally:group":
        return
    # "… the EU, but it was never in NATO. Malta joined …": the EU
    denied = not claim.positive and claim.relation in memory.objects
    if len(object.entities) == 1 and not denied and object.via != "record":
        memory.keep_object(claim.relation, object)
        if object.via == "context" and verdict.status is Status.SUPPORTED:
            office = object.entities[0]
            memory.listed[office] = memory.listed.get(office, 0) + 1
            if memory.listed[office] > 1 and claim.found_by == "terms:list":
                memory.offices.add(office)
    if object.via in ("role", "title", "led"):
        memory.offices.update(object.entities)
        # "He was the fifth premier": he may be another than the sentence before suggests.
        told = subject is not None and (subject.via not in ("pronoun", "context") or claim.found_by == "profile:post")
        if subject is not None and told and len(subject.entities) == 1:
            memory.keep_holder(subject.entities[0], object.entities)


def _meant(claim: Claim, verdict: Verdict, ledger: Ledger) -> str | None:
    """ "The alliance, founded in Washington in 1949": of several that the word may mean, the one of which that is true."""
    subject = claim.argument("subject")
    if verdict.status is not Status.SUPPORTED or claim.loose or claim.when is None or not verdict.facts:
        return None
    if subject is None or subject.via != "name" or len(subject.entities) == 1:
        return None
    fact = ledger.fact(verdict.facts[0])
    return fact.subject if fact is not None and fact.subject in subject.entities else None


def _qualifies(sentence: Sentence, at: int) -> bool:
    """Is the name an adjective, or a demonym that serves as one ("Russian troops")?"""
    name = sentence.items[at].name
    kinds = {reading.kind for reading in name.readings} if name is not None else set()
    follows = sentence.items[at + 1] if at + 1 < len(sentence.items) else None
    return kinds == {"adjective"} or (kinds <= {"adjective", "demonym"} and follows is not None and follows.tag == it.N)


_CLUB = "club"
_OF_CLUBS = frozenset("countries states nations members four three five seven leaders capitals trio quartet".split())


def _is_of_a_club(sentence: Sentence, at: int) -> bool:
    """ "The Visegrad countries": those of a club, which is not what they, or others after them, joined."""
    item, after = sentence.items[at], sentence.items[at + 1 : at + 2]
    known = [sentence.ledger.entity(e) for e in item.name.entities] if item.name is not None else []
    return not _OF_CLUBS.isdisjoint((item.lower.split()[-1], *(other.lower for other in after))) and all(
        entity is not None and entity.cls == _CLUB for entity in known
    )


_MAKES = frozenset("make create found form establish build launch start join set".split())
_NEW = frozenset(("a", "an", "another", "own", "new"))


def _brings_in(sentence: Sentence) -> bool:
    """ "They made their own alliance": does the sentence speak of another organisation than those named, and not name it?"""
    for frame in sentence.frames:
        if not frame.objects or frame.group.lemma not in _MAKES or frame.group.negated or frame.open:
            continue
        made, items = frame.objects[0], sentence.items
        if items[made.head].lower not in CLUBS or items[made.head].name is not None:
            continue
        words = sentence.words(made)
        named_after = any(item.name is not None and item.text[0].isupper() for item in items[made.last :])
        if (
            not _NEW.isdisjoint(words)
            and not named_after
            and all(items[i].name is None for i in range(made.first, made.last))
        ):
            return True
    return False


def _tells_of_another(sentence: Sentence) -> bool:
    """ "A second crisis began": is the sentence about a happening that it does not name? "It" then is none that was named before."""
    for frame in sentence.frames:
        if frame.group.form != "finite" or not frame.subjects:
            continue
        subject, items = frame.subjects[0], sentence.items
        return (
            items[subject.first].lower in ("a", "an", "another")
            and items[subject.head].tag == it.N
            and frame.group.lemma in _BEGINS
            and all(items[at].name is None for at in range(subject.first, subject.last))
        )
    return False


_BEGINS = frozenset("begin start follow come break erupt happen occur arise ensue open".split())
_KINDS = ("organisation", "group", "body")


def forget_organisations(memory: Memory, ledger: Ledger, here: bool = False) -> None:
    """Take no later word for the organisations named before the present sentence, or for those that were named in it (`here`)."""
    named = [entity for entity, number in memory.named.items() if (number == memory.number) is here]
    if not here:
        named += [e for object in memory.objects.values() for e in object.entities]
    memory.forget(e for e in named if (known := ledger.entity(e)) is not None and known.kind in _KINDS)


def remember(sentence: Sentence) -> None:
    """Take down what the present sentence named, and what it was about."""
    memory = sentence.memory
    sentence.resolved.clear()  # the claims have changed the memory
    for treaty in [e for e, number in memory.named.items() if number == memory.number]:
        made = sentence.ledger.entity(treaty)
        if made is not None and made.kind == "treaty" and made.of is not None:
            memory.name(made.of)  # whoever is told to have signed the pact is told to be in it
    for mention in sentence.offices or ():
        memory.offices.update(mention.office.entities)
        if heads_list(sentence, mention):
            memory.listed = dict.fromkeys(mention.office.entities, ROWS)
    for at, item in enumerate(sentence.items):
        if item.name is not None:
            for entity in item.name.entities:
                memory.mention(entity)
            # "the Warsaw Pact" names the organisation, though its treaty may be called so where the context says it.
            plain = dict.fromkeys(r.entity for r in item.name.readings if r.kind not in ("adjective", "contextual"))
            named = tuple(plain) or item.name.entities
            unheard = any(reading.kind == UNHEARD for reading in item.name.readings)
            if len(named) == 1 and not unheard and not _qualifies(sentence, at) and not _is_of_a_club(sentence, at):
                memory.name(named[0])
    if _brings_in(sentence):
        forget_organisations(memory, sentence.ledger, here=True)
    if _tells_of_another(sentence):
        memory.forget(
            e for e in tuple(memory.named) if (known := sentence.ledger.entity(e)) is not None and known.kind == "event"
        )
    if is_about_a_stranger(sentence):
        forget_organisations(memory, sentence.ledger)
    if any(item.name is not None and of_kinds(sentence.ledger, item, ("person",)) for item in sentence.items):
        memory.person = memory.number
    days = [t.lo for item in sentence.items if (t := item.time) is not None and t.precision == "day" and t.certain]
    memory.day = days[-1] if days else memory.day
    if memory.heading:
        memory.topic = _topic_of(sentence)
    _forget_company(sentence)
    for frame in sentence.frames:
        if frame.group.form != "finite" or not frame.subjects:
            continue
        if sentence.items[frame.subjects[0].first].lower in ("its", "their", "his", "her"):
            # "Its headquarters is in Brussels" goes on about what it was about.
            return
        subjects = [a for a in resolve_some(sentence, frame.subjects[0], ()) if a.via != "pronoun"]
        if subjects:
            # Of "the bombing", which may be another, "it" says nothing that can be checked.
            memory.speak_of([_settled(memory, a) for a in subjects if a.via != "uncertain"])
            return
    heading = [item for item in sentence.items if item.name is not None]
    if len(heading) == 1 and not sentence.frames and heading[0].name is not None:
        # A line that is only a name ("Konrad Adenauer.") is what the next sentences speak of.
        memory.speak_of([Argument(heading[0].span, heading[0].text, heading[0].name.entities)])
    if heading and not sentence.frames and all(item is heading[0] or item.tag == it.PUNCT for item in sentence.items):
        # Of a person, the lines after it tell in headwords (`profiles`).
        persons = of_kinds(sentence.ledger, heading[0], ("person",))
        memory.profile = persons[0] if len(persons) == 1 else ""


def _settled(memory: Memory, argument: Argument) -> Argument:
    """Of several things that a name may mean, the one that the sentence was right of."""
    meant = tuple(e for e in argument.entities if memory.named.get(e) == memory.number)
    return replace(argument, entities=meant) if len(meant) == 1 else argument


_PLAYERS = frozenset(("state", "territory", "group", "person", "city", "place", "office"))
"""What a heading names beside that of which its section speaks ("Sweden and NATO"), if there is anything else."""


def _topic_of(sentence: Sentence) -> tuple[str, ...]:
    """What a heading is about: the only thing that it names, or the only one that is no state or person."""
    named = [
        item.name.entities
        for at, item in enumerate(sentence.items)
        if item.name is not None and not _qualifies(sentence, at) and all(r.kind != UNHEARD for r in item.name.readings)
    ]
    kinds = [{known.kind for e in found if (known := sentence.ledger.entity(e))} for found in named]
    things = [found for found, kind in zip(named, kinds, strict=True) if kind.isdisjoint(_PLAYERS)]
    only = dict.fromkeys(things or named)
    return next(iter(only)) if len(only) == 1 else ()


def _forget_company(sentence: Sentence) -> None:
    """ "With Novak he signed": who "he" is later is not Novak."""
    apart = frozenset(start for item in sentence.items if item.tag == it.PR for start in beside_pronoun(sentence, item))
    if apart:
        persons = [
            e for item in sentence.items if item.start in apart for e in of_kinds(sentence.ledger, item, ("person",))
        ]
        sentence.memory.forget(persons)
