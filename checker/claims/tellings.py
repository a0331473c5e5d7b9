"""What happened, told without its name: "Kabul changed hands in August 2021", "the building of the Wall in 1961".

The patterns are data (`tellings` in the facts): who or what must be spoken of in the clause, and the verb, or the noun of
one, by which the happening is told. The clause's time is then the time of the happening. Where a clause fits several
happenings the claim is that it was one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from checker.claims.antecedents import antecedents
from checker.claims.build import build
from checker.claims.clauses import clause_of, clause_time, what_is_said, what_is_tried
from checker.claims.doers import read_doers
from checker.claims.nouns import UNDONE, is_set_before, noun_time
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import borders, frame_time, phrase_time
from checker.claims.toldtimes import fits_another, is_a_day_of, is_another_day, is_another_year, is_of_the_clause
from checker.claims.whereabouts import is_by_a_stranger, is_elsewhere, is_spoken_of, names_a_stranger
from checker.filed import Filed
from checker.prepared import prepared
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.item import Item
from checker.syntax.phrases import NounPhrase
from checker.syntax.verbs import Form
from checker.values import Argument, Aspect, Claim, Span, When
from checker.verdicts.compare import happened_fits
from ledger.light import NamedTuple, replace
from ledger.model import Pattern
from ledger.spans import Truth
from ledger.store import Ledger

RELATIONS = ("happened", "operates", "exists", "destroyed", "built", "signed", "published")
"""The relations whose facts say when a thing happened, began or ended; the first that the thing has facts of."""
ACTORS = ("state", "organisation", "person", "mission", "event", "facility", "body", "group")
_RELATED = frozenset("after before since following until on about over against for from".split())

_LIGHT = frozenset(
    "be have do make get give take put come go bring begin start launch open end stop halt finish close hold keep lead use "
    "send order move enter say tell speak use vote decide choose agree call meet return leave appear find show hit strike "
    "bomb attack fire kill protest demonstrate force gather intervene war fight work lose announce declare accept write arrive run fly land build back publish present hand demand sign try fail".split()
)
"""Verbs of so many happenings that with the right names another may be meant: they support, and never contradict."""
_ONCE = frozenset(
    "leave return arrive enter lose accept hand build publish find declare choose decide move run fly back present write land".split()
)
"""Of these, those that between two who are named tell of one thing ("Greenland left the Community"): nobody does so every few years."""
_DECIDING = frozenset("agree choose decide force opt resolve vote".split())
"""Verbs by which a house does what it votes on."""
_EMPTY = frozenset("be have do make get give take put come go begin start".split())
"""Of these, those that say nothing of what happened."""


class _Wanted(NamedTuple):
    """What a group of a pattern asks for, for a quick look: one of these to be named, or one of these words to stand."""

    entities: frozenset[str]
    words: frozenset[str]


class _Told(NamedTuple):
    entity: str
    pattern: Pattern
    wanted: tuple[_Wanted, ...]
    """For each group but the last."""
    own: int
    """How many words of the last group are the pattern's own; the others say the same."""


class _Found(NamedTuple):
    """Items of a clause that tell of a thing: `told`, and where its words stand."""

    told: _Told
    said: frozenset[int]
    places: frozenset[int]
    inside: tuple[int, ...]
    """The items of the clause."""
    likened: bool
    """Is it told by a word that only says the same as the pattern's own?"""


@lru_cache(maxsize=8)
def patterns(ledger: Ledger) -> Filed[tuple[_Told, ...]]:
    """Return the patterns by the first word of what their last groups say."""

    def read(rows: list[Any]) -> tuple[_Told, ...]:
        return tuple(
            _Told(
                entity,
                Pattern(aspect, tuple(tuple(group) for group in groups), tuple(unless), only),
                tuple(_wanted(ledger, group) for group in groups[:-1]),
                len(groups[-1]) - len(added),
            )
            for entity, aspect, groups, unless, only, added in rows
        )

    return Filed(prepared(ledger), "telling", read)


def _wanted(ledger: Ledger, group: Sequence[str]) -> _Wanted:
    entities = [entity for word in group if word.startswith("@") for entity in meant_by(ledger, word[1:])]
    return _Wanted(
        frozenset(entities), frozenset(key for word in group if not word.startswith("@") for key in _first_keys(word))
    )


def _first_keys(word: str) -> tuple[str, str]:
    first = word.split(" ", 1)[0]
    return first, first.split("-", 1)[0]


@lru_cache(maxsize=1024)
def _relation(ledger: Ledger, entity: str, aspect: str) -> str | None:
    for relation in RELATIONS:
        declared = ledger.relation(relation)
        state = declared is not None and declared.shape == "state"
        if declared is not None and ledger.facts(relation, entity) and (not state or aspect != "event"):
            return relation
    return None


def read_tellings(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that clauses and nouns make by telling of something."""
    told = patterns(sentence.ledger)
    if not told:
        return
    for frame in sentence.frames:
        lemmas = frame.group.lemmas or (frame.group.lemma,)
        if not frame.group.negated and not frame.open and not _DECIDING.isdisjoint(lemmas):
            yield from _by_decision(sentence, frame, told)
        keys = dict.fromkeys(key for lemma in lemmas for key in _spellings(lemma))
        rows = _standing(sentence, (row for key in keys for row in told.get(key, ())), frame)
        if rows and not is_denied(sentence, frame):
            inside = clause_of(sentence, frame)
            found = [f for row in rows for f in _match(sentence, row, inside, frame.group.verb, frame)]
            if found:
                yield from _claims(sentence, found, clause_time(sentence, frame), frame, frame.group.verb)
    for chunk in sentence.chunks:
        for part in chunk.parts if isinstance(chunk, NounPhrase) else ():
            yield from _by_noun(sentence, part, told)


def _by_decision(sentence: Sentence, frame: Frame, told: Filed[tuple[_Told, ...]]) -> Iterator[Claim]:
    """ "The house voted to remove him": what is voted on is done by the vote."""
    said = what_is_said(sentence, frame) or what_is_tried(sentence, frame)
    if said is None or said.group.form != "infinitive":
        return
    lemmas = said.group.lemmas or (said.group.lemma,)
    rows = _standing(
        sentence, (row for lemma in lemmas for key in _spellings(lemma) for row in told.get(key, ())), frame
    )
    inside = clause_of(sentence, frame) if rows else ()
    found = [f for row in rows for f in _match(sentence, row, inside, said.group.verb, frame)]
    if found:
        yield from _claims(sentence, found, clause_time(sentence, frame), frame, frame.group.verb)


_LASTING = frozenset("last rage run continue persist stretch go drag".split())
_NOBODY = frozenset(("no", "none", "neither", "nobody", "nothing"))


def is_denied(sentence: Sentence, frame: Frame) -> bool:
    """ "did not fall", "no tanks rolled over the border", "dropped no bombs": nothing is told to have happened."""
    places = (*frame.subjects[:1], *frame.objects[:1])
    return (
        frame.group.negated
        or frame.implied_negation
        or any(sentence.items[place.first].lower in _NOBODY for place in places)
    )


def _by_noun(sentence: Sentence, part: NounPhrase, told: Filed[tuple[_Told, ...]]) -> Iterator[Claim]:
    head = sentence.items[part.head]
    if head.tag not in (it.N, it.V):
        return
    rows = _standing(sentence, (row for key in sorted(base_forms_of(head)) for row in told.get(key, ())), None)
    if not rows or any(item.lower in UNDONE for item in sentence.items[part.first : part.head]):
        return
    inside = set(range(part.first, part.last))
    for _, phrase in sentence.after(part):
        inside.update(range(phrase.first, phrase.last))
    found = [f for row in rows for f in _match(sentence, row, sorted(inside), part.head, None)]
    if not found:
        return
    when, frame = noun_time(sentence, part)
    if when is None and frame is not None and frame.group.lemma in _LASTING and part.preposition == "":
        if not frame.group.negated and not frame.open:
            yield from _lasting(sentence, found, frame_time(sentence, frame), frame)
        return
    apart = when is not None and part.preposition in _RELATED and phrase_time(sentence, part) is None
    if when is not None and apart and not is_set_before(sentence, sentence.position_of(part), when):
        when = replace(when, certain=False)  # "left after the split of the union in 1992": who left then
    if frame is not None and (frame.group.negated or frame.open):
        return
    yield from _claims(sentence, found, when, None, part.head)


def _lasting(sentence: Sentence, found: Sequence[_Found], when: When | None, frame: Frame) -> Iterator[Claim]:
    """ "The bombing of X lasted from March to June": both borders of what is told, or one; where the one is right, the other is of the same."""
    whole = [f for f in found if f.told.pattern.aspect == "event"]
    for side, moment in borders(when):
        if side is not None:
            told = [f._replace(told=f.told._replace(pattern=f.told.pattern._replace(aspect=side))) for f in whole]
            yield from _claims(sentence, told, moment, None, frame.group.verb)


def _match(sentence: Sentence, told: _Told, inside: Sequence[int], at: int, frame: Frame | None) -> Iterator[_Found]:
    pattern = told.pattern
    places: set[int] = set()
    said = _said(sentence, pattern.groups[-1], inside, at, frame is not None)
    if said is None:
        return
    order, saying = said
    if order >= told.own and sentence.items[min(at + 1, len(sentence.items) - 1)].lower == "against":
        return  # "voted against it" is unlike "approved it"
    places.update(saying)
    for group in pattern.groups[:-1]:
        found = next(
            (p for word in group for p in places_of(sentence, word, inside, frame) if p and not p & places), None
        )
        if found is None:
            return
        places |= found
    if not any(p for word in pattern.unless for p in places_of(sentence, word, inside, frame)):
        yield _Found(told, frozenset(saying), frozenset(places), tuple(inside), order >= told.own)


def _standing(sentence: Sentence, rows: Iterable[_Told], frame: Frame | None) -> list[_Told]:
    """The patterns, each once, of which every group may stand somewhere in the sentence: a quick look before a clause is searched."""
    named, keys = sentence.named, _all_base_forms(sentence)
    spoken_of = (*frame.subjects[:1], *frame.objects[:1]) if frame is not None else ()
    pronoun = any(sentence.items[phrase.head].tag == it.PR for phrase in spoken_of)
    standing = [
        row
        for row in rows
        if all(
            not entities.isdisjoint(named) or not words.isdisjoint(keys) or (pronoun and entities)
            for entities, words in row.wanted
        )
    ]
    return list(dict.fromkeys(standing)) if len(standing) > 1 else standing


def _all_base_forms(sentence: Sentence) -> frozenset[str]:
    if sentence.base_forms is None:
        words = (word for item in sentence.items if " " in item.lower for word in item.lower.split())
        sentence.base_forms = frozenset((*(key for item in sentence.items for key in base_forms_of(item)), *words))
    return sentence.base_forms


def _said(
    sentence: Sentence, words: Sequence[str], inside: Sequence[int], at: int, by_verb: bool
) -> tuple[int, set[int]] | None:
    """Which of the words says what happened, and its places: the verb or noun at `at`, and the words that must follow it."""
    keys = base_forms_of(sentence.items[at])
    for order, word in enumerate(words):
        first, *rest = word.split()
        if first not in keys or (rest and not by_verb):
            continue
        places, after = {at}, at
        for more in rest:
            follow = next((i for i in inside if i > after and more in base_forms_of(sentence.items[i])), None)
            if follow is None:
                break
            places.add(follow)
            after = follow
        else:
            return order, places
    return None


def places_of(sentence: Sentence, word: str, inside: Sequence[int], frame: Frame | None) -> Iterator[set[int]]:
    """Where a word of a pattern stands in the clause."""
    items = sentence.items
    if word.startswith("@"):
        wanted = meant_by(sentence.ledger, word[1:])
        for i in inside:
            name = items[i].name
            if name is not None and not wanted.isdisjoint(name.entities):
                yield {i}
        spoken_of = (*frame.subjects[:1], *frame.objects[:1]) if frame is not None else ()
        for head in (phrase.head for phrase in spoken_of if items[phrase.head].tag == it.PR):
            taken_up = antecedents(sentence, items[head], ACTORS) or ()
            if any(not wanted.isdisjoint(argument.entities) for argument in taken_up):
                yield {head}
        return
    if len(word) == 4 and word.isdigit() and word < "2100":  # a year, on its own or in "January 1993"
        for i in inside:
            if items[i].time is not None and word in sentence.text[items[i].start : items[i].end]:
                yield {i}
        return
    # "run-off" is three tokens.
    wanted_words = (
        word.replace("-", " - ").split() if "-" in word and word not in _all_base_forms(sentence) else word.split()
    )
    if wanted_words[0] not in _all_base_forms(sentence):
        return
    for order, i in enumerate(inside):
        if " " in items[i].lower and f" {word} " in f" {items[i].lower} ":
            yield {i}
        elif wanted_words[0] in base_forms_of(items[i]):
            following = inside[order : order + len(wanted_words)]
            if len(following) == len(wanted_words) and all(
                want in base_forms_of(items[j]) for want, j in zip(wanted_words, following, strict=True)
            ):
                yield set(following)


@lru_cache(maxsize=4096)
def meant_by(ledger: Ledger, entity_id: str) -> frozenset[str]:
    """The entity, and the capital that may stand for a state."""
    entity = ledger.entity(entity_id)
    capital = entity.capital if entity is not None and entity.kind == "state" else None
    return frozenset((entity_id, capital)) if capital else frozenset((entity_id,))


def _spellings(lemma: str) -> tuple[str, ...]:
    """How the base form of a verb that no list names may be spelt: "sentenced" is of "sentence", "stripped" of "strip"."""
    doubled = len(lemma) > 3 and lemma[-1] == lemma[-2]
    return (lemma, lemma + "e", lemma[:-1]) if doubled else (lemma, lemma + "e")


def base_forms_of(item: Item) -> frozenset[str]:
    """The base forms that a word may be of."""
    return _base_forms(item.lower, item.forms)


@lru_cache(maxsize=16384)
def _base_forms(lower: str, forms: tuple[Form, ...]) -> frozenset[str]:
    keys = {lower, *(key for form in forms for key in _spellings(form.lemma))}
    if lower.endswith("s"):
        keys.add(lower[:-1])
        if lower.endswith("es"):
            keys.add(lower[:-2])
        if lower.endswith("ies"):
            keys.add(lower[:-3] + "y")
    return frozenset(keys)


def _claims(
    sentence: Sentence, found: Sequence[_Found], when: When | None, frame: Frame | None, at: int
) -> Iterator[Claim]:
    if when is not None and when.mode not in ("in", "since", "until", "span"):
        return
    found = [f for f in found if _is_of(sentence, f)]
    if when is None:
        yield from _undated(sentence, found, frame, at)
        return
    keys = base_forms_of(sentence.items[at])
    # The ledger's own words go before what is like them.
    found = [f for f in found if not f.likened] or found
    most = max((len(f.told.pattern.groups) for f in found), default=0)
    readings: dict[tuple[str, str], list[_Found]] = {}
    for f in found:
        relation = _relation(sentence.ledger, f.told.entity, f.told.pattern.aspect)
        if relation is not None and len(f.told.pattern.groups) == most:
            readings.setdefault((relation, f.told.pattern.aspect), []).append(f)
    alike = all(
        is_another_year([fact for f in these for fact in sentence.ledger.facts(relation, f.told.entity)], aspect, when)
        for (relation, aspect), these in readings.items()
    )  # whichever of several things is told, it was in another year
    for (relation, aspect), these in readings.items():
        entities = tuple(dict.fromkeys(f.told.entity for f in these))
        places = sorted(set().union(*(f.places for f in these[:1])))
        span = Span(sentence.items[places[0]].start, sentence.items[places[-1]].end)
        argument = Argument(
            span, sentence.text[span.start : span.end], entities, "telling", contextual=len(entities) > 1
        )
        said = sorted(these[0].said)
        trigger = Span(sentence.items[said[0]].start, sentence.items[said[-1]].end)
        event = relation not in ("operates", "exists")
        sense = aspect if event and aspect != "event" and relation == "happened" else None
        # Another time of the sentence may be the right one; then this is none of the claim's.
        facts = [fact for e in entities for fact in sentence.ledger.facts(relation, e)]
        only = all(f.told.pattern.only for f in these)
        likened = any(f.likened for f in these)
        names = sum(sentence.items[i].name is not None for i in places)
        once = names > 1 and keys.isdisjoint(_LIGHT - _ONCE)
        vague = likened or (not only and not once and not keys.isdisjoint(_LIGHT))
        unnamed = not names  # words alone accuse of nothing
        other = (
            (len(readings) > 1 and not alike)
            or unnamed
            or fits_another(sentence, facts, when)
            or not is_another_year(facts, aspect, when)
            or is_by_a_stranger(sentence, these[0].told.entity, _written(these[0]), frame, these[0].places)
        )
        # "Put his signature to it" says what happened.
        empty = len(these[0].said) == 1 and not keys.isdisjoint(_EMPTY)
        slip = (
            not (
                likened
                or empty
                or unnamed
                or len(readings) > 1
                or len(entities) > 1
                or fits_another(sentence, facts, when)
            )
            and is_another_day(facts, aspect, when)
            and is_of_the_clause(sentence, when, these[0].inside, frame, at)
            and not is_a_day_of(sentence, when, entities)
            and not _names_a_stranger(sentence, these[0])
        )
        yield from build(
            sentence, relation, "event" if event else _aspect(aspect), trigger, {"S": [argument]}, when,
            found_by="telling", frame=frame, sense=sense, loose=vague or other,
            doubt="day" if slip else "words" if other or empty else "common",
        )  # fmt: skip
        fitting = _at_that_time(sentence, relation, entities, when) if len(entities) > 1 else entities
        if frame is not None and len(fitting) == 1 and event and aspect == "event":
            one = replace(argument, entities=fitting, contextual=False)
            yield from read_doers(sentence, relation, one, trigger, when, frame, places, vague)


def _at_that_time(sentence: Sentence, relation: str, entities: Sequence[str], when: When) -> tuple[str, ...]:
    """Of several things that may be told, those that were at the time that is said."""
    return tuple(
        e for e in entities
        if any(happened_fits(f, when) is not Truth.NO for f in sentence.ledger.facts(relation, e) if not f.negative)
    )  # fmt: skip


def _undated(sentence: Sentence, found: Sequence[_Found], frame: Frame | None, at: int) -> Iterator[Claim]:
    """What is told without its time: only by a clause, with a name, and by a verb that says what happened."""
    keys = base_forms_of(sentence.items[at])
    if frame is None or frame.group.form not in ("finite", "participle") or not keys.isdisjoint(_EMPTY):
        return
    if frame.group.form == "finite" and frame.group.tense != "past":
        return
    found = [f for f in found if not f.likened]
    entities = {f.told.entity for f in found}
    if len(entities) != 1:
        return
    first = found[0]
    entity = first.told.entity
    relation = _relation(sentence.ledger, entity, first.told.pattern.aspect)
    names = [at for at in first.places if sentence.items[at].name is not None]
    if (
        relation != "happened"
        or first.told.pattern.aspect != "event"
        or not names
        or _names_a_stranger(sentence, first)
    ):
        return
    places = sorted(first.places)
    span = Span(sentence.items[places[0]].start, sentence.items[places[-1]].end)
    argument = Argument(span, sentence.text[span.start : span.end], (entity,), "telling")
    said = sorted(first.said)
    trigger = Span(sentence.items[said[0]].start, sentence.items[said[-1]].end)
    yield from build(
        sentence, relation, "event", trigger, {"S": [argument]}, None, found_by="telling", frame=frame, loose=True
    )  # fmt: skip


def _names_a_stranger(sentence: Sentence, found: _Found) -> bool:
    return names_a_stranger(sentence, found.told.entity, _written(found), found.inside, found.places)


def _written(found: _Found) -> tuple[str, ...]:
    """The entities by which its pattern tells of it."""
    return tuple(word[1:] for group in found.told.pattern.groups for word in group if word.startswith("@"))


def _is_of(sentence: Sentence, found: _Found) -> bool:
    """Is it this happening, as far as the places of the clause and the names of the text go?"""
    entity, said = found.told.entity, _written(found)
    if is_elsewhere(sentence, entity, said, found.inside, found.places):
        return False
    named = any(sentence.items[at].name is not None for at in found.places)
    return named or is_spoken_of(sentence, entity, said)


def _aspect(aspect: str) -> Aspect:
    return "end" if aspect == "end" else "begin"
