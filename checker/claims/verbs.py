"""Verb phrases of the ledger ("S join O", "O admit S") found in clause frames, active and passive, for every relation alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from checker.claims.arguments import of_kinds, recalled_object, resolve, resolve_some
from checker.claims.build import build
from checker.claims.holders import offices_of
from checker.claims.lists import counted, singular
from checker.claims.offices import find_offices, mention_in, resolve_led, resolve_offices
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, phrase_time, time_after, when_of, year_in_name
from checker.syntax import items as it
from checker.syntax.chunks import Mark, NounPhrase
from checker.syntax.frames import Frame, TimePlace
from checker.values import Argument, Claim, Number, Span, When
from ledger.model import Phrase

_TOWARDS = frozenset(("to", "into", "with", "from", "onto", "for"))
SKIP = 5
"""Words of other sorts that may stand between a verb and the words of its phrase ("become a full and equal member")."""


def read_verbs(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that the sentence's verbs make."""
    for frame in sentence.frames:
        best: list[Claim] = []
        for lemma in frame.group.lemmas or (frame.group.lemma,):
            for phrase in book.verbs.get(lemma, ()):
                claims = _match(sentence, book, frame, phrase)
                if claims and _better(claims, best):
                    best = claims
                elif claims and best and claims[0].relation != best[0].relation and _weight(claims) == _weight(best):
                    best = _of_two_relations(sentence, best, claims)
        yield from best
        yield from _unlike(sentence, frame, best)


def _unlike(sentence: Sentence, frame: Frame, claims: list[Claim]) -> Iterator[Claim]:
    """ "Unlike Iceland, Ireland did not sign": of Iceland the contrary is said; "like Norway" says the same of Norway."""
    if not claims or not frame.subjects:
        return
    for position, chunk in enumerate(sentence.chunks):
        if not isinstance(chunk, NounPhrase) or chunk.preposition not in ("unlike", "like") or position > 2:
            continue
        whose = [sentence.items[part.head].span for place in frame.subjects[:1] for part in place.parts]
        for claim in claims[:1]:
            slot = next((name for name, argument in claim.arguments if argument.span in whose), None)
            if slot is None:
                continue
            for other in resolve_some(sentence, chunk, _kinds_of_argument(sentence, claim, slot)):
                arguments = tuple((name, other if name == slot else argument) for name, argument in claim.arguments)
                span = Span(min(claim.span.start, other.span.start), claim.span.end)
                positive = claim.positive if chunk.preposition == "like" else not claim.positive
                yield replace(
                    claim,
                    span=span,
                    arguments=arguments,
                    positive=positive,
                    found_by=f"{chunk.preposition}:{claim.found_by}",
                )


def _kinds_of_argument(sentence: Sentence, claim: Claim, slot: str) -> tuple[str, ...]:
    argument = claim.argument(slot)
    entities = [sentence.ledger.entity(e) for e in argument.entities] if argument is not None else []
    return tuple(dict.fromkeys(entity.kind for entity in entities if entity is not None))


def _weight(claims: list[Claim]) -> tuple[int, int]:
    first = claims[0]
    explicit = sum(argument.via not in ("context", "any") for _, argument in first.arguments)
    return explicit, first.trigger.end - first.trigger.start


def _better(claims: list[Claim], best: list[Claim]) -> bool:
    return not best or _weight(claims) > _weight(best)


def _of_two_relations(sentence: Sentence, first: list[Claim], second: list[Claim]) -> list[Claim]:
    """Both readings of a verb ("join" an organisation or a treaty); where the object is recalled, the one named later."""
    recalled = [claims[0].argument("object") for claims in (first, second)]
    if not all(argument is not None and argument.via == "context" for argument in recalled):
        return first + second
    named = [max(sentence.memory.named.get(entity, 0) for entity in a.entities) for a in recalled if a is not None]
    return first if named[0] > named[1] else second if named[1] > named[0] else []


def _match(sentence: Sentence, book: Phrasebook, frame: Frame, phrase: Phrase) -> list[Claim]:
    group = frame.group
    tail_end = group.last
    trigger_end = group.verb + 1
    if phrase.tail:
        found = _find_tail(sentence, frame, phrase)
        if found is None:
            return []
        tail_end = trigger_end = found
    if phrase.voice == "passive":
        if not group.passive:
            return []
        places = dict(phrase.slots)
    elif group.passive:
        positions = dict(phrase.slots)
        if "dobj" not in positions:
            return []
        places = {position: slot for position, slot in positions.items() if position not in ("subj", "dobj")}
        places["subj"] = positions["dobj"]
        if positions.get("subj", "_") != "_":
            places["prep:by"] = positions["subj"]
    else:
        places = dict(phrase.slots)
    if group.copula and not phrase.tail and frame.objects and not any(place in ("dobj",) for place in places):
        # "Barbados was one of the first nations in the bloc": what it was is said, not where.
        return []
    trigger = Span(sentence.items[group.verb].start, sentence.items[trigger_end - 1].end)
    if not names_required(sentence, phrase) or not _admitted(sentence, frame, phrase, places, tail_end):
        return []
    filled: dict[str, list[Argument]] = {}
    for slot, entity in phrase.fixed:
        name = {"subject": "S", "object": "O"}.get(slot, slot)
        filled[name] = [Argument(trigger, entity, (entity,), "phrase")]
    numbers: tuple[str, Number, bool] | None = None
    for position, slot in places.items():
        if (
            slot == "_"
            and position in ("subj", "prep:by")
            and group.negated
            and (frame.subjects if position == "subj" else True)
        ):
            return []  # "the alliance did not launch the war": somebody else did
        if slot == "_" or slot in filled:
            continue
        kinds = kinds_of(book, phrase, slot)
        arguments = _fill(sentence, book, frame, phrase, position, kinds, tail_end)
        if arguments is None and slot in ("S", "by"):
            arguments = among_them(sentence, frame, kinds)
        if arguments is None and slot in ("S", "by"):
            number = _counted(sentence, book, frame, phrase, position)
            if number is not None:
                numbers = (slot, *number)
                continue
        if arguments is None and slot == "O" and position == "subj" and _is_pronoun(sentence, frame):
            # "They were joined by Spain": whatever they are, what was joined is what the text speaks of.
            recalled = recalled_object(sentence, phrase.relation, kinds, trigger)
            arguments = [recalled] if recalled is not None and group.passive else None
        if arguments is None:
            if kinds == ("office",):
                return []
            if slot in ("S", "O") or group.negated or frame.implied_negation:
                # "a country that has not signed the treaty" does not say that nobody has.
                return []
            continue
        if arguments:
            filled[slot] = arguments
        elif group.negated and position == "subj":
            return []
        elif kinds == ("office",) and slot != "O":
            return []  # "followed X as …": without the office the verb says something else
    if (needed := phrase.note("needs")) is not None and needed not in filled:
        return []
    relation = book.relations[phrase.relation]
    if "S" not in filled and "by" in filled and phrase.note("omits") and not frame.objects and not group.passive:
        # "Britain signed too": what is signed was named before.
        recalled = recalled_object(sentence, relation.id, relation.subject_kinds, trigger)
        if recalled is not None:
            filled["S"] = [recalled]
    agentless = relation.shape == "event" and "O" in filled and frame.group.passive and bool(frame.times)
    if "S" not in filled and not agentless and (numbers is None or numbers[0] != "S"):
        return []
    if "office" in relation.object_kinds and "O" not in filled:
        if "O" in places.values() or _says_another_office(sentence, frame, places, tail_end):
            return []
        filled["O"] = [
            offices_of(sentence, book, filled.get("S", []), trigger, phrase.relation if phrase.note("firm") else None)
        ]
    elif relation.object_kinds and "O" not in filled:
        if "person" in relation.object_kinds or not (
            phrase.note("omits") or _may_omit(sentence, frame, phrase, places)
        ):
            return []
        recalled = recalled_object(sentence, relation.id, relation.object_kinds, trigger) or _said_by_role(
            sentence, book, phrase, trigger
        )
        if recalled is None or any(set(a.entities) & set(recalled.entities) for a in filled.get("S", ())):
            return []  # nobody enters or leaves himself
        filled["O"] = [recalled]
    if phrase.note("recorded") and not any(
        sentence.ledger.facts(relation.id, subject, object)
        for s in filled.get("S", ()) for subject in s.entities for o in filled.get("O", ()) for object in o.entities
    ):  # fmt: skip
        # "Kosovo adopted the euro": what outsiders may do as well is a claim only of those on record.
        return []
    governors = (phrase.note("time") or "").split()
    when = frame_time(sentence, frame, governors)
    if governors and when is None:
        return []
    if when is None and places.get("subj") == "_" and frame.subjects:
        # "the 2004 round brought in …", "the big bang of March 2004 added …"
        agent = frame.subjects[0]
        when = (
            phrase_time(sentence, agent)
            or year_in_name(sentence, agent)
            or time_after(sentence, sentence.position_of(agent), 2)
        )
    pairs = _respectively(sentence, frame, filled)
    positive = not (group.negated ^ frame.implied_negation) and not group.ended
    if not positive and "_" in places.values() and "by" not in filled:
        # "NATO did not launch it" denies who did it, not that it happened.
        return []
    aspect = phrase.aspect
    if numbers is not None and numbers[0] == "S":
        return build(
            sentence, phrase.relation, aspect, trigger, {"O": filled["O"]}, when,  # type: ignore[arg-type]
            found_by=f"count:{phrase.trigger}", frame=frame, positive=positive, shape="count", quantity=numbers[1],
            sense="some" if numbers[2] else None, current=group.tense == "present" and not group.perfect and aspect == "state",
        )  # fmt: skip
    counts = _with_others(sentence, book, frame, phrase, places, filled, trigger, when) if numbers is None else []
    founded = _founders(sentence, book, frame, phrase, trigger, filled, numbers, positive)
    if founded:
        filled.pop("by", None)
    former = "office" in relation.object_kinds and aspect == "state" and is_former(sentence, book, frame)
    claims: list[Claim] = []
    for slots in _in_pairs(sentence, filled) if pairs is None else [filled]:
        claims += build(
            sentence, phrase.relation, aspect, trigger, slots, when,  # type: ignore[arg-type]
            found_by=f"verb:{phrase.trigger}", frame=frame, positive=positive, pairs=pairs,
            sense="former" if former else phrase.sense, shape="title" if former and positive else "relation",
            current=group.tense == "present" and not group.perfect and aspect == "state" and not former,
            loose=phrase.note("loose") is not None,
        )  # fmt: skip
    return claims + founded + counts


def among_them(sentence: Sentence, frame: Frame, kinds: Sequence[str]) -> list[Argument] | None:
    """ "Some 120 governments signed it, the United States among them": those of the subject who are named after all."""
    items = sentence.items
    for at in range(frame.group.last, len(items) - 1):
        if items[at].lower == "among" and items[at + 1].lower in ("them", "others", "those"):
            for chunk in sentence.chunks:
                if isinstance(chunk, NounPhrase) and chunk.last == at and not chunk.preposition:
                    return resolve(sentence, chunk, kinds)
    return None


def kinds_of(book: Phrasebook, phrase: Phrase, slot: str) -> tuple[str, ...]:
    """Return the entity kinds that may fill a slot of a phrase: the relation's, or fewer if it is said of some only."""
    kinds = book.kinds(phrase.relation, slot)
    only = phrase.note("kinds")
    if slot != "S" or only is None:
        return kinds
    return tuple(kind for kind in kinds if kind in only.split())


_PHASES = frozenset("begin start cease stop continue finish open end".split())
"""Verbs that before an infinitive speak of what is done, not of who does it."""


def _admitted(sentence: Sentence, frame: Frame, phrase: Phrase, places: dict[str, str], tail_end: int) -> bool:
    """Does nothing in the clause show that the verb is used otherwise than the phrase means it?

    "entered into force for Georgia" is of one party (`unless: for`); "NATO closed the office" does not end NATO.
    """
    unless = (phrase.note("unless") or "").split()
    for word, place in frame.prepositions:
        measured = any(
            item.number is not None for item in sentence.items[place.first : place.last]
        )  # "for twelve years"
        if word in unless and place.first > frame.group.verb and not measured:
            return False
    follows = sentence.items[frame.group.last] if frame.group.last < len(sentence.items) else None
    if follows is not None and follows.tag == it.TO and not phrase.tail and phrase.trigger in _PHASES:
        return False  # "the assembly began to require an oath" does not begin the assembly
    if phrase.closing and not _stands(sentence, frame, phrase.closing):
        return False
    if phrase.tail or frame.group.passive or "dobj" in places:
        return True
    for place in frame.objects[:1]:
        head = sentence.items[place.head]
        if head.tag != it.PR and head.time is None and place.first >= tail_end:
            return False
    return True


def _said_by_role(sentence: Sentence, book: Phrasebook, phrase: Phrase, trigger: Span) -> Argument | None:
    """ "Iceland, an ally which joined in 1949": a role that is always of the same thing says of what."""
    found: dict[str, None] = {}
    for item in sentence.items:
        for role in book.roles.get(singular(item.lower), ()) if item.tag == it.N else ():
            if role.relation == phrase.relation:
                found |= {entity: None for slot, entity in role.fixed if slot in ("object", "O") and not role.before}
    return Argument(trigger, next(iter(found)), tuple(found), "context") if len(found) == 1 else None


def _is_pronoun(sentence: Sentence, frame: Frame) -> bool:
    return bool(frame.subjects) and sentence.items[frame.subjects[0].head].tag == it.PR


def _counted(
    sentence: Sentence, book: Phrasebook, frame: Frame, phrase: Phrase, position: str
) -> tuple[Number, bool] | None:
    """The number in "seven states" at a place of the phrase, and whether other words narrow down which."""
    relation = book.relations[phrase.relation]
    slot = "S" if dict(phrase.slots).get(position) == "S" or position in ("subj", "dobj") else "by"
    if slot == "S" and not relation.counts and position != "prep:by":
        return None
    if position == "subj":
        places = list(frame.subjects[:1])
    elif position == "dobj":
        places = list(frame.objects[:1])
    else:
        places = [place for word, place in frame.prepositions if word == position[5:]]
    for place in places:
        found = counted(sentence, place, relation.counts, ("state",))
        if found is not None:
            return found
    return None


def _with_others(
    sentence: Sentence,
    book: Phrasebook,
    frame: Frame,
    phrase: Phrase,
    places: dict[str, str],
    filled: dict[str, list[Argument]],
    trigger: Span,
    when: When | None,
) -> list[Claim]:
    """ "took in Croatia and two other countries": with the named ones, three."""
    position = next((place for place, slot in places.items() if slot == "S"), "")
    if not book.relations[phrase.relation].counts or "O" not in filled or not position or frame.group.negated:
        return []
    number = _counted(sentence, book, frame, phrase, position)
    if number is None:
        return []
    return build(
        sentence, phrase.relation, phrase.aspect, trigger, {"O": filled["O"]}, when,  # type: ignore[arg-type]
        found_by=f"count:{phrase.trigger}", frame=frame, shape="count", quantity=number[0], sense="some" if number[1] else None,
    )  # fmt: skip


def _founders(
    sentence: Sentence,
    book: Phrasebook,
    frame: Frame,
    phrase: Phrase,
    trigger: Span,
    filled: dict[str, list[Argument]],
    numbers: tuple[str, Number, bool] | None,
    positive: bool,
) -> list[Claim]:
    """ "formed in 1949 by twelve countries", "founded by Georgia, Ukraine and …": whoever founds what has members is one of them."""
    if (
        phrase.relation != "exists"
        or phrase.aspect != "begin"
        or "by" not in dict(phrase.slots).values()
        or not positive
    ):
        return []
    founded = filled.get("S", [])
    ledger = sentence.ledger
    for relation in book.relations.values():
        if not relation.counts or not founded:
            continue
        if not all(
            (entity := ledger.entity(e)) is not None and entity.kind in relation.object_kinds
            for a in founded
            for e in a.entities
        ):
            continue
        if numbers is not None and numbers[0] == "by":
            return build(
                sentence, relation.id, "begin", trigger, {"O": founded}, None, found_by=f"count:{phrase.trigger}", frame=frame,
                shape="count", quantity=numbers[1], sense="some" if numbers[2] else "founder",
            )  # fmt: skip
        states = [
            a for a in filled.get("by", [])
            if all((entity := ledger.entity(e)) is not None and entity.kind in relation.subject_kinds for e in a.entities)
        ]  # fmt: skip
        if states:
            return build(
                sentence, relation.id, "begin", trigger, {"S": states, "O": founded}, None,
                found_by=f"founder:{phrase.trigger}", frame=frame, sense="founder",
            )  # fmt: skip
    return []


def _stands(sentence: Sentence, frame: Frame, words: tuple[str, ...]) -> bool:
    """Do the words stand in the clause after the verb, one after the other?"""
    spoken = [item.lower for item in sentence.items[frame.group.last : max(frame.end, frame.group.last)]]
    return any(tuple(spoken[at : at + len(words)]) == words for at in range(len(spoken)))


def is_former(sentence: Sentence, book: Phrasebook, frame: Frame) -> bool:
    """Does the clause call its subject a former holder of an office?"""
    return any(
        mention is not None and mention.former
        for phrase in frame.objects[:1] for part in phrase.parts for mention in [mention_in(sentence, book, part)]
    )  # fmt: skip


def _in_pairs(sentence: Sentence, filled: dict[str, list[Argument]]) -> list[dict[str, list[Argument]]]:
    """Pair listed subjects with listed objects, the first with the first, where the text says "respectively"."""
    subjects, objects = filled.get("S", []), filled.get("O", [])
    if (
        len(subjects) != len(objects)
        or len(subjects) < 2
        or not any(item.lower == "respectively" for item in sentence.items)
    ):
        return [filled]
    return [{**filled, "S": [s], "O": [o]} for s, o in zip(subjects, objects, strict=True)]


def _says_another_office(sentence: Sentence, frame: Frame, places: dict[str, str], tail_end: int) -> bool:
    """Does something stand where the office would, that is none of the ledger's ("named head of the department")?"""
    objects = [phrase for phrase in frame.objects if phrase.last > tail_end]
    if len(objects) > ("dobj" in places):
        return True
    follows = sentence.items[tail_end] if tail_end < len(sentence.items) else None
    if follows is not None and follows.tag == it.TO:
        return True  # "was appointed to lead the inquiry"
    return any(
        word in ("as", "to", "from", "of") and phrase.first >= tail_end - 1 for word, phrase in frame.prepositions
    )


def names_required(sentence: Sentence, phrase: Phrase) -> bool:
    """Does the sentence name what the phrase says it must (`requires: nato`)?"""
    required = phrase.note("requires")
    if required is None:
        return True
    return any(item.name is not None and required in item.name.entities for item in sentence.items)


def _find_tail(sentence: Sentence, frame: Frame, phrase: Phrase) -> int | None:
    """Return the item position after the phrase's literal words, None if they do not follow the verb."""
    if not any(word in sentence.lowers for word in _written(phrase.tail[0])):
        return None
    items = sentence.items
    stop = max(frame.end, frame.group.last)
    has_object = any(position == "dobj" for position, _ in phrase.slots)
    at = frame.group.last
    starts = range(at, stop) if has_object else range(at, min(stop, at + SKIP + 1))
    for start in starts:
        if not has_object and any(items[i].tag in (it.P, it.PUNCT, it.C) for i in range(at, start)):
            return None
        end = _tail_at(items, start, stop, phrase.tail)
        if end is not None:
            return end
    return None


def _tail_at(items: list[it.Item], start: int, stop: int, tail: tuple[str, ...]) -> int | None:
    at = start
    for order, word in enumerate(tail):
        skipped = 0
        while at < stop and not _same_word(items[at].lower, word):
            if order == 0 or items[at].tag not in (it.D, it.N, it.NUM, it.ADV, it.TIME, it.NAME) or skipped >= SKIP:
                return None
            at += 1
            skipped += 1
        if at >= stop:
            return None
        at += 1
    return at


@lru_cache(maxsize=4096)
def _written(word: str) -> tuple[str, ...]:
    """How a literal word may be written: what `_same_word` takes for it."""
    return (word, word + "s", word[:-1] + "ies") if word.endswith("y") else (word, word + "s")


def _same_word(word: str, wanted: str) -> bool:
    return word == wanted or word == wanted + "s" or (wanted.endswith("y") and word == wanted[:-1] + "ies")


def _fill(
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
        for candidate in frame.subjects:
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
            if word != wanted or (phrase.tail and candidate.first < tail_end - 1):
                continue
            arguments = _resolve(sentence, book, candidate, kinds, phrase)
            if arguments:
                return arguments
            unfit = True
        if phrase.tail and wanted in ("of", "in", "to", "for"):
            inner = _modifier(sentence, frame, kinds, tail_end)
            if inner is not None:
                return [inner]
        return None if unfit else []
    return []


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
    return resolve(sentence, candidate, others) if others or not kinds else None


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


def _may_omit(sentence: Sentence, frame: Frame, phrase: Phrase, places: dict[str, str]) -> bool:
    """Only where nothing stands in the object's place, and the clause says when."""
    position = next((p for p, slot in places.items() if slot == "O"), None)
    if phrase.trigger in ("be", "become", "remain"):
        return False  # "it became known": a copula says nothing without its complement
    if position is None and places.get("subj") == "_":
        return True
    if position is None or (frame.objects and "dobj" not in places) or (position == "dobj" and frame.objects):
        return False
    if any(word in _TOWARDS for word, place in frame.prepositions if place.first >= frame.group.last):
        # "entered into cooperation with it", "was admitted to hospital": something unfit stands in the object's place.
        return False
    if phrase.tail and not (frame.group.passive or phrase.tail[-1] in ("member", "membership", "members", "up")):
        return False
    return bool(frame.times) or places.get("subj") == "_"


def _respectively(sentence: Sentence, frame: Frame, filled: dict[str, list[Argument]]) -> list[When] | None:
    """Pair listed things with as many listed times; where the text does not say "respectively", nothing rests on the pairing."""
    said = any(item.lower == "respectively" for item in sentence.items)
    places = sorted((t for t in frame.times), key=lambda t: t.item)
    if said and not places:
        places = [TimePlace(i, "") for i, item in enumerate(sentence.items) if item.time is not None]
    count = max((len(arguments) for arguments in filled.values()), default=0)
    if count < 2 or len(places) != count or len({time.item for time in places}) != count:
        return None
    if sum(len(arguments) > 1 for arguments in filled.values()) != 1:
        return None
    between = {
        item.lower for first, second in pairwise(places) for item in sentence.items[first.item + 1 : second.item] if item.lower != places[0].governor
    }  # fmt: skip
    if not said and not between <= {",", "and"}:
        return None
    found = [
        when_of(mention, places[0].governor)
        for place in places
        if (mention := sentence.items[place.item].time) is not None
    ]
    kept = [when if said else replace(when, certain=False) for when in found if when is not None]
    return kept if len(kept) == count else None


def marks(sentence: Sentence, tag: str) -> list[Mark]:
    """Return the marks of one class in the sentence."""
    return [chunk for chunk in sentence.chunks if isinstance(chunk, Mark) and chunk.tag == tag]
