"""Nominalisations of the ledger ("accession of S to O") found in noun phrases, for every relation alike.

"Poland's accession", "the Polish accession", "the 1999 accession of Poland" and "NATO accession of Poland" follow from one
row. Without a time a nominalisation says nothing that can be checked ("Ukraine's accession to NATO" may be a wish).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.antecedents import antecedents
from checker.claims.arguments import of_kinds, recalled_object, resolve
from checker.claims.build import build
from checker.claims.offices import resolve_office
from checker.claims.phrasebook import Phrasebook
from checker.claims.phrasewords import on_record
from checker.claims.sentence import Sentence
from checker.claims.slots import kinds_of
from checker.claims.timing import entry_time, frame_time, may_be_verbs_time, phrase_time, time_after, when_of
from checker.claims.unsaidoffices import offices_of
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.lexicon import SHOWING, TIME_NOUNS
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim, Span, When
from ledger.light import replace
from ledger.model import Phrase

UNDONE = frozenset(
    "failed attempted abortive unsuccessful foiled planned proposed alleged feared future possible eventual would-be".split()
)
"""What a noun so qualified names did not happen, or not yet ("the failed assassination")."""
_ENDING = frozenset("end cease lapse expire terminate".split())
_OCCASION = frozenset(("place", "effect"))
"""Objects of verbs that only say that something happened ("took effect")."""
_BEGINNING = frozenset("begin start date come arrive follow".split())
HAPPENING = (
    frozenset("be come happen occur take follow date begin start bring open close lie fall arrive go".split()) | _ENDING
)
"""Verbs that date the noun that is their subject ("Poland's accession came in 1999")."""


def read_nouns(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that the sentence's nominalisations make."""
    for chunk in sentence.chunks:
        if not isinstance(chunk, NounPhrase):
            continue
        for part in chunk.parts:
            head = sentence.items[part.head]
            if head.tag not in (it.N, it.V):
                continue
            best: list[Claim] = []
            for phrase in book.nouns.get(head.lower, ()):
                claims = _match(sentence, book, part, phrase)
                if len(claims) and (not best or len(claims[0].arguments) > len(best[0].arguments)):
                    best = claims
            yield from best


def read_undated_nouns(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield what nominalisations say without a time. They assert nothing, but may be what a time is counted from."""
    for chunk in sentence.chunks:
        if isinstance(chunk, NounPhrase):
            for part in chunk.parts:
                for phrase in book.nouns.get(sentence.items[part.head].lower, ()):
                    yield from _match(sentence, book, part, phrase, dated=False)


def _match(sentence: Sentence, book: Phrasebook, part: NounPhrase, phrase: Phrase, dated: bool = True) -> list[Claim]:
    items = sentence.items
    relation = book.relations[phrase.relation]
    following = sentence.after(part)
    if phrase.tail:
        end = part.last + len(phrase.tail)
        if tuple(item.lower for item in items[part.last : end]) != phrase.tail:
            return []
    if any(item.lower in UNDONE for item in items[part.first : part.head]):
        return []
    if phrase.before and not _in_order(phrase.before, [item.lower for item in items[part.first : part.head]]):
        return []
    filled: dict[str, list[Argument]] = {}
    for slot, entity in phrase.fixed:
        name = {"subject": "S", "object": "O"}.get(slot, slot)
        filled[name] = [Argument(items[part.head].span, entity, (entity,), "phrase")]
    for position, slot in phrase.slots:
        if slot == "_" or slot in filled:
            continue
        kinds = kinds_of(book, phrase, slot)
        arguments = _fill(sentence, book, part, following, position, kinds)
        if arguments:
            filled[slot] = arguments
    _fill_from_modifiers(sentence, part, book, phrase, filled)
    if "office" in relation.object_kinds and "S" in filled and "O" not in filled:
        if _says_what(following):
            return []
        filled["O"] = [offices_of(sentence, book, filled["S"], items[part.head].span)]
    omits = phrase.note("omits") and _is_taken_up(sentence, part, following)
    if dated and "S" not in filled and (omits or (_came(sentence, part, phrase) and _has_just_spoken(sentence))):
        filled |= _topic(sentence, kinds_of(book, phrase, "S"), items[part.head].span)
    step = relation.shape == "event" and set(relation.object_kinds) == {"organisation"}
    if (
        dated
        and "S" in filled
        and "O" not in filled
        and (step or (relation.shape == "state" and relation.object_kinds))
    ):
        # "West Germany's entry in May 1955": into what the text speaks of.
        towards = any(word in ("to", "into", "from", "with", "by") for word, _ in following) and not step
        recalled = (
            None if towards else recalled_object(sentence, relation.id, relation.object_kinds, items[part.head].span)
        )
        recalled = recalled or (_ever_of(sentence, relation.id, filled["S"]) if step else None)
        if recalled is not None and all(a.via != "pronoun" for a in filled["S"]):
            filled["O"] = [recalled]
    if "S" not in filled and "O" in filled and dated:
        whose = _for_whom(sentence, part, kinds_of(book, phrase, "S"))
        if whose:
            filled["S"] = whose
    left_out = _owner_left_out(sentence, part, kinds_of(book, phrase, "S")) if dated and "S" not in filled else None
    if left_out is not None and not relation.object_kinds and relation.shape == "state":
        filled["S"] = [left_out]
    needed = phrase.note("needs")
    if (needed is not None and needed not in filled) or not on_record(sentence, phrase, filled):
        return []
    agentless = relation.shape == "event" and "O" in filled
    if ("S" not in filled and not agentless) or (relation.object_kinds and "O" not in filled):
        return []
    when, frame = noun_time(sentence, part)
    if (
        when is None
        and frame is not None
        and frame.group.passive
        and frame.group.lemma in (phrase.note("done") or "").split()
    ):
        when = frame_time(sentence, frame)  # "Chad's accession treaty was signed in 1979"
    if when is None and dated:
        return []
    if (
        when is not None
        and any(a.via == "pronoun" for a in filled.get("S", ()))
        and not _is_plainly(sentence, part, filled["S"], kinds_of(book, phrase, "S"))
    ):
        when = replace(when, certain=False)  # "has trained the air force since its creation in 1995": whose?
    if (
        when is not None
        and left_out is not None
        and (head_is_vague(items[part.head].lower) or not _is_topic(sentence, left_out))
    ):
        when = replace(when, certain=False)  # "The end came in 1991": of whom was said before, if it was
    positive = True
    if (
        frame is not None
        and frame.subjects
        and frame.subjects[0].first <= part.first < frame.subjects[0].last
        and frame.group.negated
    ):
        positive = False
    trigger = items[part.head].span
    aspect = phrase.aspect
    if aspect == "state" and frame is not None and not phrase.tail:
        # "Its membership ended in 2022", "the candidacy dates from 2022"
        aspect = "end" if frame.group.lemma in _ENDING else "begin" if frame.group.lemma in _BEGINNING else aspect
    return build(
        sentence, phrase.relation, aspect, trigger, filled, when,  # type: ignore[arg-type]
        found_by=f"noun:{phrase.trigger}", frame=frame if frame is not None and frame.open else None, positive=positive, sense=phrase.sense,
        loose=phrase.note("loose") is not None or (step and any(a.via == "context" for a in filled.get("S", ()))),
    )  # fmt: skip


def _is_taken_up(sentence: Sentence, part: NounPhrase, following: list[tuple[str, NounPhrase]]) -> bool:
    """Does "the" with nothing else take up what the text spoke of ("the negotiations had begun in 1993")?"""
    first = sentence.items[part.first].lower
    named = any(sentence.items[at].name is not None for at in range(part.first, part.last))
    return first == "the" and not named and not any(word in ("of", "with", "between", "on") for word, _ in following)


_COMING = frozenset("come follow happen occur".split())
"""Of these, the verbs that say so of the whole, and not of its start ("the accession began in 1998") or state ("entry was free")."""


def _came(sentence: Sentence, part: NounPhrase, phrase: Phrase) -> bool:
    """ "Accession followed in 1995", "the entry into force came in 1983": of whatever the sentence before was about."""
    frame = _frame_with_subject(sentence, part)
    if frame is None or frame.objects or frame.group.passive:
        return False
    ahead = sentence.items[frame.group.last : frame.group.last + 2]
    dated = frame.group.copula and [item.tag for item in ahead] in ([it.P, it.TIME], [it.TIME, it.PUNCT])
    if frame.group.lemma not in _COMING and not dated:
        return False
    behind = part.last + len(phrase.tail)
    before = sentence.items[part.first : part.head]
    own = any(behind <= phrase_.first < frame.group.first for _, phrase_ in sentence.after(part))
    return part.possessor is None and not own and all(item.lower == "the" for item in before)


def _has_just_spoken(sentence: Sentence) -> bool:
    """Did the sentence right before name what it was about?"""
    return sentence.memory.told == sentence.memory.number


def _topic(sentence: Sentence, kinds: tuple[str, ...], place: Span) -> dict[str, list[Argument]]:
    """What the sentence before was about, as the subject of this one; nothing where that was no one thing of the kinds."""
    subjects, ledger = sentence.memory.subjects, sentence.ledger
    if len(subjects) != 1 or sentence.memory.number - sentence.memory.told > 1:
        return {}
    known = [entity for e in subjects[0].entities if (entity := ledger.entity(e)) is not None]
    whole = bool(known) and all(entity.kind in kinds for entity in known)
    return {"S": [replace(subjects[0], span=place, via="context")]} if whole else {}


def _ever_of(sentence: Sentence, relation: str, subjects: list[Argument]) -> Argument | None:
    """The few things to which any of the subjects ever stood in the relation: they may support, never contradict, unless it is one."""
    facts = [f for subject in subjects for e in subject.entities for f in sentence.ledger.facts(relation, e)]
    objects = tuple(dict.fromkeys(fact.object for fact in facts if not fact.negative and fact.object is not None))
    return Argument(subjects[0].span, "", objects, "far", contextual=len(objects) > 1) if objects else None


def _in_order(wanted: tuple[str, ...], words: list[str]) -> bool:
    left = iter(words)
    return all(word in left for word in wanted)


_VAGUE = frozenset("end fall start beginning launch opening collapse demise creation birth closure".split())


def head_is_vague(noun: str) -> bool:
    """Is the noun one that things of any kind have, and that says little of whose it is?"""
    return noun in _VAGUE


def _owner_left_out(sentence: Sentence, part: NounPhrase, kinds: tuple[str, ...]) -> Argument | None:
    """ "Formal dissolution followed in 1991": what a noun that happened belongs to, if the text spoke of one such thing."""
    items = sentence.items
    frame = _frame_with_subject(sentence, part)
    if (
        frame is None
        or frame.group.lemma not in HAPPENING
        or frame.objects
        or frame.group.passive
        or part.possessor is not None
    ):
        return None
    inside = items[part.first : part.head]
    if any(item.name is not None or item.tag in (it.PR, it.NUM) or item.lower in _ITS_OWN for item in inside):
        return None
    if sentence.after(part)[:1] and sentence.after(part)[0][1].first < frame.group.first:
        return None  # "the end of the road came in 1991"
    return recalled_object(sentence, "", kinds, items[part.head].span)


def _for_whom(sentence: Sentence, part: NounPhrase, kinds: tuple[str, ...]) -> list[Argument] | None:
    """ "For Spain, membership came in 1982", "membership came for Spain in 1982": whose it was."""
    frame = _frame_with_subject(sentence, part)
    if frame is None or frame.group.lemma not in HAPPENING or frame.group.copula:
        return None
    opening = sentence.chunks[1] if len(sentence.chunks) > 1 else None
    places = [place for word, place in frame.prepositions if word == "for"]
    if isinstance(opening, NounPhrase) and opening.preposition == "for" and opening.first < part.first:
        places.append(opening)
    return resolve(sentence, places[0], kinds) if len(places) == 1 else None


_ITS_OWN = frozenset("a an its their his her our my another no such".split())


def _is_topic(sentence: Sentence, owner: Argument) -> bool:
    """Was the thing the only subject of what was said last?"""
    memory = sentence.memory
    if len(memory.subjects) != 1 or len(owner.entities) != 1 or owner.entities[0] not in memory.subjects[0].entities:
        return False
    return memory.mentioned.get(owner.entities[0]) == memory.number - 1


def _says_what(following: list[tuple[str, NounPhrase]]) -> bool:
    """Does something else stand where the office would ("his resignation from the club")?"""
    return any(preposition in ("as", "from", "to") for preposition, _ in following)


def _fill(
    sentence: Sentence,
    book: Phrasebook,
    part: NounPhrase,
    following: list[tuple[str, NounPhrase]],
    position: str,
    kinds: tuple[str, ...],
) -> list[Argument]:
    if position in ("gen", "prep:of") and part.possessor is not None:
        owner = resolve(sentence, part.possessor, kinds)
        if owner:
            return owner
        if sentence.items[part.possessor.head].tag == it.PR:
            return []
    if position.startswith("prep:"):
        for preposition, phrase in following:
            if preposition == position[5:] or (
                preposition == "for" and position == "prep:of" and head_is_vague(sentence.items[part.head].lower)
            ):
                if "office" in kinds:
                    office = resolve_office(sentence, book, phrase)
                    if office is not None:
                        return [office]
                found = resolve(sentence, phrase, kinds)
                if found:
                    return found
    if position in ("gen", "prep:of") and sentence.items[part.first].lower in ("its", "their"):
        return antecedents(sentence, sentence.items[part.first], kinds) or []
    return []


def _fill_from_modifiers(
    sentence: Sentence, part: NounPhrase, book: Phrasebook, phrase: Phrase, filled: dict[str, list[Argument]]
) -> None:
    """ "the Polish accession", "the EU accession of Poland", "Spain's NATO entry": names before the head fill what is missing."""
    positions = dict(phrase.slots)
    for position, slot in positions.items():
        if slot in filled or slot == "_" or not position.startswith("prep:"):
            continue
        if position[5:] not in ("of", "to", "into", "in", "from", "by"):
            continue
        kinds = kinds_of(book, phrase, slot)
        for at in range(part.head - 1, part.first - 1, -1):
            item = sentence.items[at]
            if item.name is None or (part.possessor is not None and part.possessor.first <= at < part.possessor.last):
                continue
            taken = any(a.span == item.span for arguments in filled.values() for a in arguments)
            entities = of_kinds(sentence.ledger, item, kinds, head=False)
            if entities and not taken:
                filled[slot] = [Argument(item.span, item.text, entities, "adjective")]
                break


def noun_time(sentence: Sentence, part: NounPhrase) -> tuple[When | None, Frame | None]:
    """Return the time of a noun: inside its phrase, after it, or that of the verb that says that it happened."""
    inside = phrase_time(sentence, part)
    position = sentence.position_of(part)
    frame = _frame_with_subject(sentence, part)
    if inside is not None:
        return inside, frame
    chunk = sentence.chunks[position]
    if isinstance(chunk, NounPhrase) and chunk.last == part.last:
        after = time_after(sentence, position)
        if after is not None:
            # "recognised Estonia's independence in 1992": the time may be the verb's.
            loose = may_be_verbs_time(sentence, part) and not is_set_before(sentence, position, after)
            return (replace(after, certain=False) if loose else after), frame
    happened = frame is not None and all(sentence.items[o.head].lower in _OCCASION for o in frame.objects)
    if frame is not None and frame.group.lemma in HAPPENING and happened:
        return _time_of_happening(sentence, frame), frame
    seen = _frame_with_object(sentence, part)
    if seen is not None:
        return frame_time(sentence, seen), seen
    if frame is not None:
        return None, frame
    return entry_time(sentence, chunk.first) or _time_behind_colon(sentence, position), None


def is_set_before(sentence: Sentence, position: int, when: When) -> bool:
    """ "After the seizure of Ruritania in August 1990, a coalition drove …": does the phrase at a place open the sentence, and a comma
    close it right behind its time? A time of the verb would stand apart."""
    opens = all(not isinstance(chunk, NounPhrase) for chunk in sentence.chunks[:position])
    behind = next((item.lower for item in sentence.items if item.start >= when.span.end), "")
    begun = any(frame.group.first <= sentence.chunks[position].first for frame in sentence.frames)
    return opens and behind == "," and not begun


def _time_behind_colon(sentence: Sentence, position: int) -> When | None:
    """ "Signing of the pact: 14 May 1955": a line that is a noun and its time."""
    chunks = sentence.chunks
    at = position + 1
    while at + 1 < len(chunks) and getattr(chunks[at], "tag", "") == it.P:
        at += 2
    if position or at + 1 >= len(chunks) or getattr(chunks[at], "lower", "") != ":":
        return None
    time, rest = chunks[at + 1], chunks[at + 2 :]
    mention = sentence.items[time.first].time
    return (
        when_of(mention, "in")
        if mention is not None and all(getattr(c, "tag", "") == it.PUNCT for c in rest[:1])
        else None
    )


def _time_of_happening(sentence: Sentence, frame: Frame) -> When | None:
    """When it was, in the words of the verb: "dates to 1999", "goes back to 1999", "took until 1999"."""
    lemma = frame.group.lemma
    if lemma in _BACK:
        back = lemma == "date" or any(
            item.lower == "back" for item in sentence.items[frame.group.last : frame.group.last + 1]
        )
        return (frame_time(sentence, frame, ("to",)) if back else None) or (
            frame_time(sentence, frame) if lemma == "date" else None
        )
    when = frame_time(sentence, frame)
    if when is not None and lemma == "take" and when.mode == "until":
        return replace(when, mode="in")
    return when


_BACK = frozenset(("date", "go"))
_SHOWING = SHOWING | {"mark", "come", "follow"}


def _frame_with_object(sentence: Sentence, part: NounPhrase) -> Frame | None:
    """ "1955 saw the foundation of the pact", "then came its end": the clause whose time, or whose nothing, did it."""
    for frame in sentence.frames:
        if not any(place.first <= part.first < place.last for place in frame.objects[:1]) or frame.group.negated:
            continue
        subject = frame.subjects[0] if frame.subjects else None
        timed = subject is None or sentence.items[subject.head].lower in TIME_NOUNS
        if timed and frame.group.lemma in _SHOWING and not frame.group.passive:
            return frame
        if (
            subject is None
            and frame.group.copula
            and frame.position == 1
            and getattr(sentence.chunks[0], "tag", "") == it.TIME
        ):
            return frame  # "26 May 1991 was the end of the pact"
    return None


def _is_plainly(sentence: Sentence, part: NounPhrase, owners: list[Argument], kinds: tuple[str, ...]) -> bool:
    """Can "its" stand for nothing else: is it the last thing named before, or is nothing else in the sentence named?"""
    meant = {entity for owner in owners for entity in owner.entities}
    for item in reversed(sentence.items[1 : part.first]):
        if item.name is not None:
            return bool(meant & set(item.name.entities))
        if item.tag == it.N and item.text[0].isupper():
            return False
    first = sentence.items[0]
    if first.name is not None:
        return bool(meant & set(first.name.entities))
    return not any(of_kinds(sentence.ledger, item, kinds) for item in sentence.items[part.last :])


def _frame_with_subject(sentence: Sentence, part: NounPhrase) -> Frame | None:
    for frame in sentence.frames:
        if (
            frame.subjects
            and frame.subjects[0].first <= part.first
            and part.last <= frame.subjects[0].last
            and not frame.relative
        ):
            return frame
    return None
