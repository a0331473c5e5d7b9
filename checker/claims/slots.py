"""What fills the places of a verb phrase: subject, objects, prepositional phrases, and what may be left out."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.arguments import of_kinds, resolve, resolve_some
from checker.claims.lists import singular
from checker.claims.offices import find_offices, mention_in, resolve_led, resolve_offices
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.standing import founding_treaties
from checker.claims.strangers import object_before
from checker.claims.timing import frame_time
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.lexicon import KIND_NOUNS
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Span
from ledger.light import replace
from ledger.model import Phrase

_TOWARDS = frozenset(("to", "into", "with", "from", "onto", "for"))


_ELSEWHERE = frozenset("out away off down over through about around along back apart up".split())
"""Particles that turn a verb of entering or leaving into another one."""


def kinds_of(book: Phrasebook, phrase: Phrase, slot: str) -> tuple[str, ...]:
    """Return the entity kinds that may fill a slot of a phrase: the relation's, or fewer if it is said of some only."""
    kinds = book.kinds(phrase.relation, slot)
    only = phrase.note("kinds")
    if slot != "S" or only is None:
        return kinds
    return tuple(kind for kind in kinds if kind in only.split())


def fill(
    sentence: Sentence,
    book: Phrasebook,
    frame: Frame,
    phrase: Phrase,
    position: str,
    kinds: tuple[str, ...],
    tail_end: int,
) -> list[Argument] | None:
    """Return what fills a place; an empty list where nothing stands there, None where something unfit does."""
    if position == "subj":
        if not frame.subjects:
            return []
        if "person" not in kinds and _is_person(sentence, frame):
            return None
        for candidate in _who_it_was(sentence, frame):
            arguments = _resolve(sentence, book, candidate, kinds, phrase)
            if arguments:
                return arguments
        return None
    if position == "dobj":
        for candidate in frame.objects if frame.relative_object else frame.objects[:1]:
            arguments = _resolve(sentence, book, candidate, kinds, phrase) or _named_to(
                sentence, book, candidate, kinds, False
            )
            if arguments:
                return arguments
        return None if frame.objects else []
    if position == "dobj2":
        for candidate in frame.objects[1:2]:
            return _resolve(sentence, book, candidate, kinds, phrase) or None
        return _named_to(sentence, book, frame.objects[0], kinds, True) if frame.objects else None
    if position.startswith("prep:"):
        wanted = position[5:]
        unfit = False
        for word, candidate in frame.prepositions:
            early = frame.group.verb < candidate.first < tail_end - 1 and not _is_of_the_tail(frame, candidate)
            if word != wanted or (phrase.tail and early):
                continue
            arguments = _resolve(sentence, book, candidate, kinds, phrase)
            if arguments:
                return arguments
            unfit = True
        if not unfit and "city" in kinds and wanted in ("in", "at"):
            opening = fronted_place(sentence, frame, wanted)
            if opening is not None:
                return _resolve(sentence, book, opening, ("city", "place"), phrase) or []
        if phrase.tail and wanted in ("of", "in", "to", "for"):
            inner = _modifier(sentence, frame, kinds, tail_end)
            if inner is not None:
                return [inner]
        return None if unfit else []
    return []


_RANKED = frozenset(("last", "only", "latest", "newest", "first", "sole"))


def _is_of_the_tail(frame: Frame, place: NounPhrase) -> bool:
    """ "Its membership in the club was frozen": what stands around the noun that is the phrase's own, before the passive."""
    return frame.group.passive and not frame.objects and frame.begin <= place.first < frame.group.first


def _who_it_was(sentence: Sentence, frame: Frame) -> Sequence[NounPhrase]:
    """ "Croatia was the second Yugoslav republic to join": Croatia, and no republic of Yugoslavia."""
    places = frame.subjects
    if frame.group.form != "infinitive" or len(places) < 2 or sentence.items[places[0].head].name is not None:
        return places
    ranked = not _RANKED.isdisjoint(sentence.words(places[0])) or any(n.ordinal for n in sentence.numbers(places[0]))
    return places[1:] if ranked else places


def _is_person(sentence: Sentence, frame: Frame) -> bool:
    """ "Novak, the first president, died": what explains somebody is not what the clause is about."""
    return any(
        not place.preposition and of_kinds(sentence.ledger, sentence.items[place.head], ("person",))
        for place in frame.subjects
    )


def fronted_place(sentence: Sentence, frame: Frame, word: str) -> NounPhrase | None:
    """The place that opens the clause: "In Helsinki, on 1 August 1975, the states signed"."""
    stop = frame.subjects[0].first if frame.subjects else frame.group.first
    found = [
        chunk
        for chunk in sentence.chunks
        if isinstance(chunk, NounPhrase) and chunk.preposition == word and frame.begin <= chunk.first < stop
    ]
    if len(found) != 1 or found[0].first == 0:
        return None
    at = found[0].first - 1
    opens = at in (frame.begin, 0) or sentence.items[at - 1].tag in (it.TIME, it.PUNCT)
    return found[0] if opens else None


_MOVING = frozenset("arrive come enter flock follow get go leave move return".split())


def as_people(
    sentence: Sentence, frame: Frame, phrase: Phrase, position: str, arguments: list[Argument]
) -> list[Argument]:
    """ "Took in Chadians", "Chadians entered the club": without an article and alone, any of them, and perhaps not their country."""
    behind = [p for _, p in frame.prepositions]
    place = next(
        (
            p
            for p in (*frame.objects, *frame.subjects, *behind)
            if sentence.items[p.head].start == arguments[0].span.start
        ),
        None,
    )
    if place is None or len(arguments) != 1 or place.conjuncts or place.last > place.first + 1:
        return arguments
    name = sentence.items[place.head].name
    demonym = name is not None and all(reading.kind == "demonym" for reading in name.readings)
    does = position == "subj" and not frame.group.passive and phrase.trigger not in _MOVING
    return [replace(arguments[0], via="faint")] if demonym and not does else arguments


def _resolve(
    sentence: Sentence, book: Phrasebook, candidate: NounPhrase, kinds: tuple[str, ...], phrase: Phrase
) -> list[Argument] | None:
    if "office" in kinds:
        offices = resolve_offices(sentence, book, candidate)
        if offices:
            return offices
        leads = phrase.note("leads")
        led = resolve_led(sentence, book, candidate, leads == "residence") if leads else None
        if led is not None:
            return [led]
    others = tuple(kind for kind in kinds if kind != "office")
    found = resolve(sentence, candidate, others) if others or not kinds else None
    if not found and kinds == ("organisation",):
        found = _by_its_members(sentence, book, candidate) or _by_its_summit(sentence, candidate)
    if not found and phrase.note("founding") and "treaty" in kinds:
        # "The Warsaw Treaty Organisation was signed in Warsaw": the treaty that made it was.
        made = [(argument, founding_treaties(sentence.ledger, argument.entities))
                for argument in resolve(sentence, candidate, ("organisation",)) or ()]  # fmt: skip
        found = [replace(argument, entities=treaties, via="metonym") for argument, treaties in made if treaties]
    return found


def _by_its_members(sentence: Sentence, book: Phrasebook, candidate: NounPhrase) -> list[Argument] | None:
    """ "The allies invited Malta": what they are always members of."""
    head = sentence.items[candidate.head]
    words = sentence.words(candidate)
    if candidate.conjuncts or len(words) != 2 or words[0] != "the" or not head.lower.endswith("s"):
        return None
    if any(word in ("of", "with") for word, _ in sentence.after(candidate)):
        return None
    for role in book.roles.get(singular(head.lower), ()):
        fixed = dict(role.fixed)
        entity = fixed.get("object") or fixed.get("O")
        if entity is not None and not role.before and book.relations[role.relation].counts:
            via = "name" if sentence.memory.is_named(entity) else "uncertain"
            return [Argument(head.span, head.text, (entity,), via, contextual=True)]
    return None


def _by_its_summit(sentence: Sentence, candidate: NounPhrase) -> list[Argument] | None:
    """ "The Lisbon summit invited Malta": the organisation whose leaders met there."""
    found = resolve(sentence, candidate, ("event",)) if not candidate.conjuncts else None
    events = [sentence.ledger.entity(e) for argument in found or () for e in argument.entities]
    owners = {event.of if event is not None and event.cls == "summit" else None for event in events}
    owner = owners.pop() if len(owners) == 1 else None
    return [replace(found[0], entities=(owner,), via=SUMMIT)] if found and owner is not None else None


SUMMIT = "summit"
"""How an organisation is meant whose summit is named."""


def _named_to(
    sentence: Sentence, book: Phrasebook, candidate: NounPhrase, kinds: tuple[str, ...], second: bool
) -> list[Argument] | None:
    """Person and office in one phrase ("elected Lech Wałęsa president"): the first of them, or the second."""
    for mention in find_offices(sentence, book):
        person = mention.opens - 1
        if not candidate.first <= person < candidate.last or mention.listed:
            continue
        entities = of_kinds(sentence.ledger, sentence.items[person], ("person",))
        if not entities:
            continue
        if second:
            return [mention.office] if "office" in kinds else None
        return (
            [Argument(sentence.items[person].span, sentence.items[person].text, entities)]
            if "person" in kinds
            else None
        )
    return None


def _modifier(sentence: Sentence, frame: Frame, kinds: tuple[str, ...], tail_end: int) -> Argument | None:
    """The name before the last word of the phrase: "became a NATO member", "NATO's newest member"."""
    for at in range(tail_end - 2, frame.group.last - 1, -1):
        item = sentence.items[at]
        if item.tag in (it.P, it.PUNCT, it.C):
            return None
        entities = of_kinds(sentence.ledger, item, kinds)
        if entities:
            return Argument(item.span, item.text, entities)
    return None


def companions(sentence: Sentence, frame: Frame, kinds: Sequence[str], named: Sequence[Argument]) -> list[Argument]:
    """ "Poland joined in 1999, along with Hungary": those who did the same, where whoever is named is of their kind."""
    if (
        frame.group.negated
        or set(kinds).isdisjoint(("state", "territory"))
        or any(a.via not in ("name", "group") for a in named)
    ):
        return []
    taken = {entity for argument in named for entity in argument.entities}
    for word, place in frame.prepositions:
        before = sentence.items[place.first - 2].lower if place.first > 1 else ""
        if (word, before) not in _IN_COMPANY and word != "alongside":
            continue
        found = resolve_some(sentence, place, kinds)
        if len(found) >= len(place.parts) and all(a.via in ("name", "group") for a in found):
            return [argument for argument in found if taken.isdisjoint(argument.entities)]
    return []


_IN_COMPANY = frozenset((("with", "together"), ("with", "along")))


def among_them(sentence: Sentence, frame: Frame, kinds: Sequence[str]) -> list[Argument] | None:
    """ "Some 120 governments signed it, the United States among them", "ten countries joined in 2004, including Malta", "…, Malta being
    one of them": those of the subject who are named after all."""
    items = sentence.items
    for at in range(frame.group.last, len(items) - 1):
        words = [item.lower for item in items[at : at + 4]]
        one = words[:2] == ["being", "one"] and words[3:] in (["them"], ["these"], ["those"])
        if one or (words[0] == "among" and words[1] in ("them", "others", "those")):
            for chunk in sentence.chunks:
                if isinstance(chunk, NounPhrase) and chunk.last == at and not chunk.preposition:
                    return resolve(sentence, chunk, kinds)
    return _included(sentence, frame, kinds) if "state" in kinds and sentence.lowers & _INCLUDING else None


_INCLUDING = frozenset(("including", "such", "among"))


def _included(sentence: Sentence, frame: Frame, kinds: Sequence[str]) -> list[Argument] | None:
    """The list behind the clause that names some of its subject, if nothing else stands between that it could be of."""
    many = [place for place in (*frame.subjects[:1], *frame.objects[:1]) if _are_states(sentence, place)]
    if len(many) != 1 or frame.group.negated:
        return None
    start = sentence.position_of(many[0])
    for position, chunk in enumerate(sentence.chunks):
        if position <= start or chunk.first < frame.group.last or not isinstance(chunk, NounPhrase):
            continue
        if _are_states(sentence, chunk):
            return None
        words = [item.lower for item in sentence.items[max(chunk.first - 3, 0) : chunk.first]]
        listed = words[-1:] == ["including"] or words[-2:] in (["such", "as"], ["among", "them"], ["among", "these"])
        if listed and "," in (words[-2:-1] or [""])[0] + (words[-3:-2] or [""])[0]:
            found = resolve_some(sentence, chunk, kinds)
            return found if len(found) >= len(chunk.parts) else None
    return None


def _are_states(sentence: Sentence, place: NounPhrase) -> bool:
    head = sentence.items[place.head]
    return head.name is None and singular(head.lower) in KIND_NOUNS["state"] and not place.conjuncts


def said_by_role(sentence: Sentence, book: Phrasebook, phrase: Phrase, trigger: Span) -> Argument | None:
    """ "Iceland, an ally which joined in 1949": a role that is always of the same thing says of what."""
    found: dict[str, None] = {}
    for item in sentence.items:
        for role in book.roles.get(singular(item.lower), ()) if item.tag == it.N else ():
            if role.relation == phrase.relation:
                found |= {entity: None for slot, entity in role.fixed if slot in ("object", "O") and not role.before}
    return Argument(trigger, next(iter(found)), tuple(found), "context") if len(found) == 1 else None


def is_pronoun(sentence: Sentence, frame: Frame) -> bool:
    return bool(frame.subjects) and sentence.items[frame.subjects[0].head].tag == it.PR


def may_omit(sentence: Sentence, frame: Frame, phrase: Phrase, places: dict[str, str]) -> bool:
    """Only where nothing stands in the object's place, and the clause says when."""
    position = next((p for p, slot in places.items() if slot == "O"), None)
    if phrase.trigger in ("be", "become", "remain"):
        return False  # "it became known": a copula says nothing without its complement
    if position is None and places.get("subj") == "_":
        return True
    if position is None or (frame.objects and "dobj" not in places) or (position == "dobj" and frame.objects):
        return False
    if any(
        word in _TOWARDS and not (word == "with" and _are_company(sentence, frame, place))
        for word, place in frame.prepositions
        if place.first >= frame.group.last
    ):
        # "entered into cooperation with it", "was admitted to hospital": something unfit stands in the object's place.
        return False
    after = sentence.items[frame.group.last].lower if frame.group.last < len(sentence.items) else ""
    if not phrase.tail and after in _ELSEWHERE:
        return False  # "got out", "came back" are other verbs than "got into", "came into"
    if phrase.tail and not (
        frame.group.passive or phrase.tail[-1] in ("member", "membership", "members", "up", "along", "aboard")
    ):
        return False
    return bool(frame.times) or places.get("subj") == "_" or frame_time(sentence, frame) is not None


def _are_company(sentence: Sentence, frame: Frame, place: NounPhrase) -> bool:
    """ "Bulgaria entered in 2007 with Romania": others of the subject's kind, who did the same."""
    kinds = {entity.kind for e in _entities(sentence, frame.subjects[:1]) if (entity := sentence.ledger.entity(e))}
    return bool(kinds) and bool(resolve(sentence, place, tuple(kinds)))


def _entities(sentence: Sentence, places: Sequence[NounPhrase]) -> list[str]:
    return [entity for place in places for a in resolve(sentence, place, ()) or () for entity in a.entities]


def says_another_office(sentence: Sentence, frame: Frame, places: dict[str, str], tail_end: int) -> bool:
    """Does something stand where the office would, that is none of the ledger's ("named head of the department")?"""
    objects = [phrase for phrase in frame.objects if phrase.last > tail_end]
    if len(objects) > ("dobj" in places):
        return True
    follows = sentence.items[tail_end] if tail_end < len(sentence.items) else None
    if follows is not None and follows.tag == it.TO:
        return True  # "was appointed to lead the inquiry"
    return any(
        # "was elected with 73 percent of the vote": what is "of" something further on is no office.
        f"prep:{word}" not in places and (phrase.first == tail_end + 1 if word == "of" else phrase.first >= tail_end)
        for word, phrase in frame.prepositions
        if word in ("as", "to", "from", "of")
    )


_STANDING_IN = frozenset(("acting", "interim"))
_GAINS_OFFICE = frozenset("elect become appoint name make be serve".split())


def gained_another(sentence: Sentence, book: Phrasebook, frame: Frame) -> bool:
    """ "was elected mayor in 1994, was re-elected in 1998": is the office before none that the ledger knows?"""
    found = object_before(sentence, frame)
    if found is None or found[0].group.lemma not in _GAINS_OFFICE:
        return False
    head = sentence.items[found[1].head]
    return head.name is None and head.tag == it.N and mention_in(sentence, book, found[1]) is None


def is_acting(sentence: Sentence, book: Phrasebook, frame: Frame) -> bool:
    """Does the clause call its subject somebody who only stands in for the holder of an office?"""
    return any(
        mention is not None and not _STANDING_IN.isdisjoint(mention.modifiers)
        for phrase in frame.objects[:1] for part in phrase.parts for mention in [mention_in(sentence, book, part)]
    )  # fmt: skip


def is_former(sentence: Sentence, book: Phrasebook, frame: Frame) -> bool:
    """Does the clause call its subject a former holder of an office?"""
    return any(
        mention is not None and mention.former
        for phrase in frame.objects[:1] for part in phrase.parts for mention in [mention_in(sentence, book, part)]
    )  # fmt: skip
