"""Verb phrases of the ledger ("S join O", "O admit S") found in clause frames, active and passive, for every relation alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.claims.arguments import recalled_object, resolve_some
from checker.claims.build import build
from checker.claims.complements import passive_of_tail, whole_clause
from checker.claims.founders import counted_at, founders, with_others
from checker.claims.leaders import read_leader
from checker.claims.leftout import object_on_record, recalled_objects
from checker.claims.pairing import in_pairs, respectively
from checker.claims.phrasebook import Phrasebook
from checker.claims.phrasewords import admitted, find_tail, names_required, on_record
from checker.claims.placings import as_news, in_order, left_behind
from checker.claims.repetition import repeated
from checker.claims.sentence import Sentence
from checker.claims.slots import (
    SUMMIT,
    among_them,
    as_people,
    companions,
    fill,
    gained_another,
    is_acting,
    is_former,
    is_pronoun,
    kinds_of,
    may_omit,
    said_by_role,
    says_another_office,
)
from checker.claims.strangers import took_another
from checker.claims.timing import at_the_least, frame_time, phrase_time, time_after, year_in_name
from checker.claims.unsaidoffices import as_an_end, offices_of
from checker.claims.usages import Usages
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import Mark, NounPhrase, VerbGroup
from checker.values import ACTING, LEADER, Argument, Claim, Number, Span, When
from checker.verdicts.identities import facts_about
from ledger.light import replace
from ledger.model import Phrase

_BECAUSE = frozenset("because merely simply solely just alone only lightly overnight".split())
"""Words after a denied verb by which the denial may be of the reason or the manner alone."""


def read_verbs(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that the sentence's verbs make."""
    for frame in sentence.frames:
        best: list[Claim] = []
        for lemma in frame.group.lemmas or (frame.group.lemma,):
            for phrase in _usages(book, lemma).pick(sentence.lowers, frame.group.passive):
                claims = _match(sentence, book, frame, phrase)
                if claims and _better(claims, best):
                    best = claims
                elif claims and best and claims[0].relation != best[0].relation and _weight(claims) == _weight(best):
                    best = _of_two_relations(sentence, best, claims)
        yield from best
        yield from _unlike(sentence, frame, best)
        yield from left_behind(sentence, book, frame, best)


def _usages(book: Phrasebook, lemma: str) -> Usages:
    found = book.usages.get(lemma)
    if found is None:
        phrases = (*book.verbs.get(lemma, ()), *repeated(book, lemma))
        found = book.usages[lemma] = Usages(phrases, all(book.is_intransitive(phrase.trigger) for phrase in phrases))
    return found


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
    explicit = sum(argument.via not in ("context", "any", "far", "faint", "record") for _, argument in first.arguments)
    return explicit, first.trigger.end - first.trigger.start


def _better(claims: list[Claim], best: list[Claim]) -> bool:
    return not best or _weight(claims) > _weight(best)


def _of_two_relations(sentence: Sentence, first: list[Claim], second: list[Claim]) -> list[Claim]:
    """Both readings of a verb ("join" an organisation or a treaty); where the object is recalled, that of the one named later first."""
    known = [claims for claims in (first, second) if _is_on_record(sentence, claims[0])]
    same = {tuple(argument.entities for _, argument in claims[0].arguments) for claims in (first, second)}
    if len(known) == 1 and len(same) == 1:
        return known[0]  # "its membership was suspended": by itself or by the others, whichever is known
    recalled = [claims[0].argument("object") for claims in (first, second)]
    if not all(argument is not None and argument.via == "context" for argument in recalled):
        return first + second
    named = [max(sentence.memory.named.get(entity, 0) for entity in a.entities) for a in recalled if a is not None]
    return first + second if named[0] > named[1] else second + first if named[1] > named[0] else []


def _is_on_record(sentence: Sentence, claim: Claim) -> bool:
    """Does the ledger know of anything of the kind between the two that the claim names?"""
    subject, object = claim.argument("subject"), claim.argument("object")
    if subject is None or object is None:
        return False
    pairs = ((s, o) for s in subject.entities for o in object.entities)
    return any(facts_about(sentence.ledger, claim.relation, s, o) for s, o in pairs)


def _match(sentence: Sentence, book: Phrasebook, frame: Frame, phrase: Phrase) -> list[Claim]:
    """Read one phrase in one clause; no claims where a place that it needs is empty or holds something unfit."""
    frame = whole_clause(sentence, frame, phrase)
    group = frame.group
    tail_end, trigger_end = group.last, group.verb + 1
    places: dict[str, str] | None = None
    if phrase.tail:
        found = find_tail(sentence, frame, phrase)
        if found is not None:
            tail_end = trigger_end = found
        elif (turned := passive_of_tail(sentence, book, frame, phrase)) is not None:
            frame, places = turned
        else:
            return []
    places = places or _places(frame, phrase, book.is_intransitive(phrase.trigger))
    if places is None or not names_required(sentence, phrase) or _lacks_a_doer(frame, places):
        return []
    if not admitted(sentence, frame, phrase, places, tail_end):
        return []
    trigger = Span(sentence.items[group.verb].start, sentence.items[trigger_end - 1].end)
    if _as_something_else(sentence, book, frame, phrase) or _in_a_deed(sentence, frame):
        return []
    filling = _fill_places(sentence, book, frame, phrase, places, trigger, tail_end)
    if filling is None or not _complete(sentence, book, frame, phrase, places, trigger, tail_end, filling):
        return []
    filled, number = filling
    governors = (phrase.note("time") or "").split()
    when = frame_time(sentence, frame, governors)
    if governors and when is None:
        return []
    if when is None and phrase.note("dated"):
        # "won the 1995 election", "lost to him in the election of 1995"
        around = (*frame.objects, *(place for _, place in frame.prepositions))
        when = next((inside for place in around if (inside := phrase_time(sentence, place)) is not None), None)
    met = any(argument.via == SUMMIT for argument in filled.get("O", ()))
    if when is None and (places.get("subj") == "_" or met) and frame.subjects:
        # "the 2004 round brought in …", "the big bang of March 2004 added …"
        agent = frame.subjects[0]
        named = phrase_time(sentence, agent) or year_in_name(sentence, agent)
        when = named or time_after(sentence, sentence.position_of(agent), 2)
    positive = not (group.negated ^ frame.implied_negation) and not group.ended
    if group.negated and not _BECAUSE.isdisjoint(item.lower for item in sentence.items[group.last :]):
        return []  # "did not invade because of its neighbour": the reason is denied
    if group.ended and when is None and group.tense == "past":
        return []  # "the union no longer existed": at some time that is not said
    if not positive and "_" in places.values() and "by" not in filled:
        return []  # "NATO did not launch it" denies who did it, not that it happened.
    aspect, when = as_an_end(phrase.aspect, when, filled.get("O", ()))
    phrase = phrase._replace(aspect=aspect)
    return _claims(sentence, book, frame, phrase, places, trigger, filled, number, when, positive)


def _lacks_a_doer(frame: Frame, places: Mapping[str, str]) -> bool:
    """ "In the hall hangs Novak": nobody did it to him."""
    group = frame.group
    return places.get("subj") == "_" and not frame.subjects and group.form == "finite" and not group.passive


def _as_something_else(sentence: Sentence, book: Phrasebook, frame: Frame, phrase: Phrase) -> bool:
    """ "Joined the club as an observer", "as observers, X and Y joined": is a role of another relation what it was joined in?"""
    items = sentence.items
    heads = [place.head for word, place in frame.prepositions if word == "as"]
    if items[frame.begin].lower == "as" and frame.begin + 1 < len(items):
        heads.append(frame.begin + 1)
    for head in heads:
        word = items[head].lower
        roles = [role.relation for key in (word, word.removesuffix("s")) for role in book.roles.get(key, ())]
        if roles and phrase.relation not in roles and any(_alike(book, phrase.relation, role) for role in roles):
            return True
    return False


def _in_a_deed(sentence: Sentence, frame: Frame) -> bool:
    """ "Joined the bloc in condemning the war": what was joined in is the deed, and nobody became a member."""
    if frame.group.lemma != "join" or not (frame.objects or frame.group.passive):
        return False
    place = next((phrase for word, phrase in frame.prepositions if word == "by"), None)
    told = place if frame.group.passive else frame.objects[0]
    at = sentence.position_of(told) + 1 if told is not None else len(sentence.chunks)
    mark, deed = (*sentence.chunks[at : at + 2], None, None)[:2]
    return isinstance(mark, Mark) and mark.lower == "in" and isinstance(deed, VerbGroup) and deed.form == "ing"


def _alike(book: Phrasebook, first: str, second: str) -> bool:
    """Are both states of the same kinds of things, so that a role of the one is none of the other?"""
    shapes = {book.relations[relation].shape for relation in (first, second)}
    return shapes == {"state"} and book.kinds(first, "O") == book.kinds(second, "O") and bool(book.kinds(first, "O"))


def _places(frame: Frame, phrase: Phrase, intransitive: bool) -> dict[str, str] | None:
    """Return the phrase's places as the clause's voice has them ("S join O" -> "O joined by S"), None where it cannot."""
    group = frame.group
    places = dict(phrase.slots)
    if phrase.voice == "passive":
        return places if group.passive else None
    if group.passive and not (intransitive and group.form == "participle"):
        if "dobj" not in places:
            return None
        active = places
        places = {position: slot for position, slot in active.items() if position not in ("subj", "dobj")}
        places["subj"] = active["dobj"]
        if active.get("subj", "_") != "_":
            places["prep:by"] = active["subj"]
    if group.copula and not phrase.tail and frame.objects and "dobj" not in places:
        return None  # "Barbados was one of the first nations in the bloc": what it was is said, not where.
    return places


Filling = tuple[dict[str, list[Argument]], tuple[str, Number, bool] | None]
"""What fills each slot; and, where a count does ("seven states"), its slot, the number, and whether it is of some only."""


def _fill_places(
    sentence: Sentence,
    book: Phrasebook,
    frame: Frame,
    phrase: Phrase,
    places: dict[str, str],
    trigger: Span,
    tail_end: int,
) -> Filling | None:
    filled: dict[str, list[Argument]] = {}
    for slot, entity in phrase.fixed:
        name = {"subject": "S", "object": "O"}.get(slot, slot)
        filled[name] = [Argument(trigger, entity, (entity,), "phrase")]
    numbers: tuple[str, Number, bool] | None = None
    negated = frame.group.negated
    for position, slot in places.items():
        if slot == "_" and negated and (position == "prep:by" or (position == "subj" and frame.subjects)):
            return None  # "the alliance did not launch the war": somebody else did
        if slot == "_" or slot in filled:
            continue
        kinds = kinds_of(book, phrase, slot)
        arguments = fill(sentence, book, frame, phrase, position, kinds, tail_end)
        if arguments is None and slot in ("S", "by"):
            arguments = among_them(sentence, frame, kinds)
        if arguments is None and slot == "S" and (phrase_at := _noun_at(frame, position)) is not None:
            pair = read_leader(sentence, book.relations[phrase.relation], phrase_at)
            if pair is not None:
                arguments, filled[LEADER] = [pair[0]], [pair[1]]
        if arguments is None and slot in ("S", "by"):
            number = counted_at(sentence, book, frame, phrase, position)
            if number is not None:
                numbers = (slot, *number)
                continue
        if arguments is None and slot == "O" and position == "subj" and is_pronoun(sentence, frame):
            # "They were joined by Spain": whatever they are, what was joined is what the text speaks of.
            recalled = recalled_object(sentence, phrase.relation, kinds, trigger)
            arguments = [recalled] if recalled is not None and frame.group.passive else None
        if arguments is None:
            if kinds == ("office",) or slot in ("S", "O") or negated or frame.implied_negation:
                # "a country that has not signed the treaty" does not say that nobody has.
                return None
        elif arguments:
            if slot == "S" and book.relations[phrase.relation].counts:
                arguments = as_people(sentence, frame, phrase, position, arguments)
            filled[slot] = [*arguments, *companions(sentence, frame, kinds, arguments)] if slot == "S" else arguments
        elif (negated and position == "subj") or (kinds == ("office",) and slot != "O"):
            return None  # "followed X as …": without the office the verb says something else
    if phrase.note("led") and not frame.group.passive and frame.subjects and "S" in filled:
        pair = read_leader(sentence, book.relations[phrase.relation], frame.subjects[0])
        if pair is not None and any(set(pair[0].entities) & set(a.entities) for a in filled["S"]):
            filled[LEADER] = [pair[1]]
    return filled, numbers


def _noun_at(frame: Frame, position: str) -> NounPhrase | None:
    """The noun phrase that does what the verb says: the subject, or what "by" governs."""
    if position == "subj":
        return frame.subjects[0] if frame.subjects else None
    return next((noun for word, noun in frame.prepositions if position == f"prep:{word}"), None)


def _ever(sentence: Sentence, relation: str, subjects: list[Argument], object: Argument) -> bool:
    """Does the ledger know one of the subjects to have stood in the relation to the object?"""
    pairs = ((s, o) for subject in subjects for s in subject.entities for o in object.entities)
    return not subjects or any(facts_about(sentence.ledger, relation, s, o) for s, o in pairs)


_LIGHT = frozenset(("come", "get", "go"))
"""Verbs that say of a movement no more than that there was one."""


_AWAY = frozenset(("out", "away", "down", "off"))


def _is_phrasal(sentence: Sentence, frame: Frame) -> bool:
    """ "died out as a trade", "signed off": a word after the verb makes it another verb, which the phrase is not of."""
    rest = sentence.items[frame.group.last : frame.group.last + 2]
    return bool(rest) and rest[0].lower in _AWAY and not (len(rest) > 1 and rest[1].lower in ("of", "from"))


def _complete(
    sentence: Sentence,
    book: Phrasebook,
    frame: Frame,
    phrase: Phrase,
    places: dict[str, str],
    trigger: Span,
    tail_end: int,
    filling: Filling,
) -> bool:
    """Recall into `filled` what the clause leaves out; True if then every slot that the phrase needs is filled."""
    filled, numbers = filling
    if (needed := phrase.note("needs")) is not None and needed not in filled:
        return False
    relation = book.relations[phrase.relation]
    passive = frame.group.passive
    if not phrase.tail and _is_phrasal(sentence, frame):
        return False
    if "S" not in filled and "by" in filled and phrase.note("omits") and not frame.objects and not passive:
        # "Britain signed too": what is signed was named before.
        recalled = recalled_object(sentence, relation.id, relation.subject_kinds, trigger)
        if recalled is not None:
            filled["S"] = [recalled]
    agentless = relation.shape == "event" and "O" in filled and passive and bool(frame.times)
    if "S" not in filled and not agentless and (numbers is None or numbers[0] != "S"):
        return False
    if "office" in relation.object_kinds and "O" not in filled:
        if "O" in places.values() or says_another_office(sentence, frame, places, tail_end):
            return False
        if gained_another(sentence, book, frame):
            return False
        filled["O"] = [offices_of(sentence, book, filled.get("S", []), trigger, phrase)]
    elif relation.object_kinds and "O" not in filled:
        omits = phrase.note("omits") or may_omit(sentence, frame, phrase, places)
        if "person" in relation.object_kinds or not omits or took_another(sentence, frame):
            return False
        recalled = recalled_objects(sentence, relation.id, relation.object_kinds, trigger)
        recalled = recalled or said_by_role(sentence, book, phrase, trigger)
        if recalled is None and "organisation" in relation.object_kinds:
            when = frame_time(sentence, frame)
            subjects = filled.get("S", [])
            recalled = object_on_record(sentence, relation.id, phrase.aspect, subjects, when, trigger, frame)
        if recalled is None or any(set(a.entities) & set(recalled.entities) for a in filled.get("S", ())):
            return False  # nobody enters or leaves himself
        if phrase.aspect == "end" and not _ever(sentence, relation.id, filled.get("S", []), recalled):
            return False  # "Iceland withdrew in 2015": from what it was never in, or something else altogether
        follows = sentence.items[frame.group.last : frame.group.last + 1]
        particles = sentence.items[max(frame.group.first - 1, 0) : frame.group.first] + follows
        inside = any(item.lower == "in" and item.tag == it.ADV for item in particles)
        if not phrase.tail and phrase.trigger in _LIGHT and not inside:
            recalled = replace(
                recalled, via="faint"
            )  # "Russia came in 1997" says by itself of no place that it came into it
        filled["O"] = [recalled]
    if numbers is not None and numbers[0] == "S" and phrase.fixed:
        return _no_more_than_on_record(sentence, phrase, filled, numbers[1])
    return on_record(sentence, phrase, filled)


def _no_more_than_on_record(
    sentence: Sentence, phrase: Phrase, filled: dict[str, list[Argument]], number: Number
) -> bool:
    """ "Seventeen countries pay in euros": no more of them than are on record, for outsiders may do it as well."""
    if phrase.note("recorded") is None:
        return True
    objects = [entity for argument in filled.get("O", ()) for entity in argument.entities]
    known = {fact.subject for o in objects for fact in sentence.ledger.facts(phrase.relation, object=o)}
    return number.high <= len(known)


def _claims(
    sentence: Sentence,
    book: Phrasebook,
    frame: Frame,
    phrase: Phrase,
    places: dict[str, str],
    trigger: Span,
    filled: dict[str, list[Argument]],
    numbers: tuple[str, Number, bool] | None,
    when: When | None,
    positive: bool,
) -> list[Claim]:
    """Return what the filled phrase claims: the relation, counts and founders told on the side."""
    group = frame.group
    relation = book.relations[phrase.relation]
    pairs = respectively(sentence, frame, filled)
    present = group.tense == "present" and not group.perfect and phrase.aspect == "state"
    if present and any(_is_superlative(sentence, place) for place in frame.objects[:1]):
        present = False  # "Novak is the longest-serving president" is true of one who left long ago
    if numbers is not None and numbers[0] == "S":
        when = when or as_news(sentence, frame)
        return build(
            sentence, phrase.relation, phrase.aspect, trigger, {"O": filled["O"]}, when,  # type: ignore[arg-type]
            found_by=f"count:{phrase.trigger}", frame=frame, positive=positive, shape="count", quantity=numbers[1],
            sense="some" if numbers[2] else None, current=present,
        )  # fmt: skip
    counts = with_others(sentence, book, frame, phrase, places, filled, trigger, when) if numbers is None else []
    founded = founders(sentence, book, frame, phrase, trigger, filled, numbers, positive)
    if founded:
        filled.pop("by", None)
    former = "office" in relation.object_kinds and phrase.aspect == "state" and is_former(sentence, book, frame)
    acting = "office" in relation.object_kinds and not former and is_acting(sentence, book, frame)
    claims: list[Claim] = []
    loose = phrase.note("loose") is not None or (not positive and _takes_up_an_object(sentence, frame))
    moments = at_the_least(when) if phrase.note("part") else [when]
    for slots in in_pairs(sentence, filled) if pairs is None else [filled]:
        for moment in moments:
            claims += build(
                sentence, phrase.relation, phrase.aspect, trigger, slots, moment,  # type: ignore[arg-type]
                found_by=f"verb:{phrase.trigger}", frame=frame, positive=positive, pairs=pairs,
                sense="former" if former else ACTING if acting else phrase.sense, shape="title" if former and positive else "relation",
                current=present and not former, loose=loose,
            )  # fmt: skip
    return claims + founded + counts + in_order(sentence, book, frame, phrase, filled)


def _takes_up_an_object(sentence: Sentence, frame: Frame) -> bool:
    """ "The club did not let them in": who was not let in may be any of those named before."""
    return any(sentence.items[place.head].tag == it.PR for place in frame.objects[:1])


def _is_superlative(sentence: Sentence, place: NounPhrase) -> bool:
    """ "the longest-serving president", "the most powerful leader ever" """
    words = [item.lower for item in sentence.items[place.first : place.last]]
    return "most" in words or any(word.endswith("est") and len(word) > 5 for word in words)
