"""A treaty, document or event named with its year or its place: "the 1987 INF Treaty", "Study … (1995)", "the Warsaw summit of 2016".

Which moment such a year means is said by the kind of thing: treaties are dated by their signing, documents by their
publication, events by when they happened, organisations not at all. The name may be one that several things bear ("the
Strategic Concept"), or a description ("the NATO summit"): then the claim is that one of them is of that year or place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checker.claims.arguments import is_kind_noun, of_kinds
from checker.claims.build import build
from checker.claims.descriptions import describe, owner_is_spoken_of, parties_are_spoken_of
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, may_be_verbs_time, when_of
from checker.syntax import item as it
from checker.syntax.phrases import NounPhrase
from checker.times.values import TimeMention
from checker.values import CONTEXTUAL, UNHEARD, Argument, Claim, Span, When
from ledger.light import replace

MOMENT_OF_KIND = {"treaty": "signed", "document": "published", "event": "happened"}
"""The relation whose time a year beside the name means."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBERED = ("resolution", "unscr", "no", "no.", "number", "decree", "law", "directive")
"""What bears a number."""
_PLACE_KINDS = ("city", "place")
_MEETINGS = frozenset(("summit", "meeting", "exercise"))
"""Classes of events whose place stands beside them."""


def read_dated_names(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims made by a year or a place beside a name or a description."""
    for chunk in sentence.chunks:
        if not isinstance(chunk, NounPhrase):
            continue
        for part in chunk.parts:
            yield from _founded(sentence, book, part)
            for at in range(part.first, part.last):
                if at != part.head and sentence.items[at].name is None:
                    continue
                argument = _named(sentence, part, at)
                if argument is not None:
                    yield from _claims(sentence, book, part, at, argument)


def _founded(sentence: Sentence, book: Phrasebook, part: NounPhrase) -> Iterator[Claim]:
    """ "Brussels Pact, 17 March 1948: …": an organisation and a time open an entry of a list. Where it is not when it was founded,
    nothing is said: it may be when somebody joined.
    """
    items, before = sentence.items, sentence.items[part.first - 1 : part.first]
    if part.preposition or part.last + 1 >= len(items) or "exists" not in book.relations:
        return
    if before and before[0].lower not in (")", ";", "•", "-", "–") and not (before[0].tag == it.D and part.first == 1):
        return
    mention = items[part.last + 1].time
    ends = part.last + 2 >= len(items) or items[part.last + 2].tag == it.PUNCT
    if mention is None or not ends or items[part.last].lower not in (",", "(", ":") or mention.role_words:
        return
    head = items[part.head]
    entities = of_kinds(sentence.ledger, head, ("organisation",))
    begun = [f.begin for e in entities for f in sentence.ledger.facts("exists", e) if f.begin is not None]
    if any(moment.lo <= mention.hi and mention.lo <= moment.hi for moment in begun):
        argument = Argument(head.span, head.text, entities)
        yield from build(
            sentence, "exists", "begin", head.span, {"S": [argument]}, when_of(mention, "in"), found_by="dated-name",
            loose=True,
        )  # fmt: skip


def _named(sentence: Sentence, part: NounPhrase, at: int) -> Argument | None:
    item = sentence.items[at]
    if item.name is None:
        return describe(sentence, part, tuple(MOMENT_OF_KIND)) if at == part.head else None
    if (
        at + 1 < part.last
        and sentence.items[at + 1].tag in (it.N, it.NAME)
        and not is_kind_noun(sentence, part, at + 1)
    ):
        # "the 1995 NPT Review Conference": the year is not the treaty's.
        return None
    if _abbreviated(sentence, at) and at + 4 < len(sentence.items) and sentence.items[at + 4].text[:1].isupper():
        return None  # "the 2010 Non-Proliferation Treaty (NPT) Review Conference"
    entities = of_kinds(sentence.ledger, item, tuple(MOMENT_OF_KIND), head=False)
    kinds = {entity.kind for e in entities if (entity := sentence.ledger.entity(e)) is not None}
    if len(kinds) != 1:
        return None
    contextual = all(r.kind in (CONTEXTUAL, UNHEARD) for r in item.name.readings if r.entity in entities)
    return Argument(item.span, item.text, entities, contextual=contextual)


def _abbreviated(sentence: Sentence, at: int) -> bool:
    items = sentence.items
    return (
        at + 3 < len(items) and items[at + 1].lower == "(" and items[at + 3].lower == ")" and items[at + 2].time is None
    )


def _claims(sentence: Sentence, book: Phrasebook, part: NounPhrase, at: int, argument: Argument) -> Iterator[Claim]:
    first = sentence.ledger.entity(argument.entities[0])
    relation = MOMENT_OF_KIND.get(first.kind if first is not None else "")
    if first is None or relation is None or relation not in book.relations:
        return
    when = _time_beside(sentence, part, at, first.kind) or _time_inside(sentence, at) or _time_heading(sentence, part)
    if when is None and first.cls in _MEETINGS:
        when = _time_of_acting(sentence, part)
    place = _place_beside(sentence, part, at) if first.cls in _MEETINGS else None
    if when is None and place is None:
        return
    if argument.contextual and parties_are_spoken_of(sentence, argument.entities):
        argument = replace(argument, contextual=False)
    if argument.contextual and argument.via != "description" and not owner_is_spoken_of(sentence, argument.entities):
        own = _of_an_owner(sentence, argument.entities)
        if own and when is not None and not _may_have_happened(sentence, argument.entities, when):
            argument = replace(argument, entities=own)
        else:
            argument = replace(argument, via="uncertain")
    if _is_an_age(sentence, argument.entities):
        return
    slots = {"S": [argument]} if place is None else {"S": [argument], "place": [place]}
    yield from build(sentence, relation, "event", argument.span, slots, when, found_by="dated-name", shape="dated")


_AGE = 12 * 366
"""Days; a year beside the name of what lasted longer dates something in it, or a book about it."""


def _is_an_age(sentence: Sentence, entities: Sequence[str]) -> bool:
    """Did it last for many years, as the Cold War did?"""
    facts = [fact for e in entities for fact in sentence.ledger.facts("happened", e)]
    return any(f.begin is not None and f.end is not None and f.end.lo - f.begin.hi > _AGE for f in facts)


def _of_an_owner(sentence: Sentence, entities: Sequence[str]) -> tuple[str, ...]:
    """Those whose owner the text speaks of, of things that have owners and others that have none."""
    owned = [e for e in entities if (entity := sentence.ledger.entity(e)) is not None and entity.of is not None]
    return tuple(e for e in owned if owner_is_spoken_of(sentence, (e,)))


def _may_have_happened(sentence: Sentence, entities: Sequence[str], when: When) -> bool:
    """May one of the things have happened at the time?"""
    facts = [fact for e in entities for fact in sentence.ledger.facts("happened", e)]
    return not facts or any(
        fact.begin is not None and fact.begin.lo <= when.high and when.low <= (fact.end or fact.begin).hi
        for fact in facts
    )


def _time_beside(sentence: Sentence, part: NounPhrase, at: int, kind: str) -> When | None:
    items = sentence.items
    if items[at].name is None:
        # "the 2016 NATO summit": a description's year may stand before the other words.
        before = [time for i in range(part.first, at) if (time := items[i].time) is not None]
        if len(before) == 1 and before[0].precision in ("year", "month"):
            return when_of(before[0], "in")
    elif at > part.first and (time := items[at - 1].time) is not None and time.precision in ("year", "month"):
        return when_of(time, "in")
    if at != part.last - 1 and not is_kind_noun(sentence, part, at + 1):
        return None
    return _time_behind(sentence, part, part.last - 1, kind) if part.last < len(items) else None


def _time_heading(sentence: Sentence, part: NounPhrase) -> When | None:
    """ "1972: ABM Treaty; 1987: INF Treaty": the time of an entry that is only a name."""
    items, at = sentence.items, part.first
    if at < 2 or items[at - 1].lower not in (":", "–", "—") or (mention := items[at - 2].time) is None:
        return None
    opens = at == 2 or items[at - 3].lower in (";", "•", "|", ".")
    ends = part.last >= len(items) or items[part.last].lower in (";", ".", "•", "|")
    return when_of(mention, "in") if opens and ends and mention.precision in ("year", "month", "day") else None


def _time_behind(sentence: Sentence, part: NounPhrase, at: int, kind: str) -> When | None:
    items = sentence.items
    word, mention = items[at + 1].lower, _time_at(sentence, at + 2)
    if word == "of" and mention is not None:
        return when_of(mention, "in") if mention.precision in ("year", "month", "day") else None
    if word == "(" and mention is not None and at + 3 < len(items) and items[at + 3].lower == ")":
        return when_of(mention, "in")
    if word == "," and mention is not None and not mention.role_words:
        ends = at + 3 >= len(items) or items[at + 3].tag == it.PUNCT
        if kind == "event" and not ends and items[at + 3].lower in ("to", "and", "–", "-"):
            ends = _time_at(sentence, at + 4) is not None  # "the summit, January 10 to 11, 1994"
        return when_of(mention, "in") if ends else None
    if word == "," and at + 4 < len(items) and items[at + 3].lower == "," and _time_at(sentence, at + 2) is None:
        # "INF Treaty, Washington, December 1987;": a place between the two
        mention = _time_at(sentence, at + 4)
        ends = at + 5 >= len(items) or items[at + 5].lower in (".", ";", ":")
        if mention is not None and ends and of_kinds(sentence.ledger, items[at + 2], _PLACE_KINDS):
            return when_of(mention, "in")
    if kind != "event":
        return None
    if items[at].name is None and word in ("in", "at", "of") and at + 4 < len(items) and items[at + 2].name is not None:
        # "the summit in Warsaw in 2016", "the summit of Warsaw in 2016"
        word, mention = items[at + 3].lower, _time_at(sentence, at + 4)
    if word in ("in", "on") and mention is not None:
        found = when_of(mention, word)
        if found is not None and part.preposition in ("after", "following"):
            # "after the missile crisis in 1963": the time may be that of what came after.
            found = replace(found, low=max(found.low - 366, 1))
        spoken_of = part.preposition != "on" and may_be_verbs_time(sentence, part)  # "on the summit" is where
        return found if found is None or not spoken_of else replace(found, certain=False)
    return None


def _time_of_acting(sentence: Sentence, part: NounPhrase) -> When | None:
    """ "The Madrid summit invited three countries in 1998": a meeting acts when it is held."""
    for frame in sentence.frames:
        group = frame.group
        acts = group.form == "finite" and group.tense == "past" and not (group.passive or group.copula or group.perfect)
        if (
            acts
            and not frame.open
            and not group.negated
            and any(place.first <= part.first < place.last for place in frame.subjects[:1])
        ):
            when = frame_time(sentence, frame)
            return (
                when if when is not None and when.mode == "in" and when.precision in ("year", "month", "day") else None
            )
    return None


def _time_inside(sentence: Sentence, at: int) -> When | None:
    """The year of a name that holds one ("the Strategic Concept of 1999", "the 2016 Warsaw summit")."""
    item = sentence.items[at]
    years = list(_YEAR.finditer(item.text)) if item.name is not None else []
    if len(years) != 1 or sentence.text[item.start : item.end] != item.text:
        return None
    if item.text[: years[0].start()].rstrip().lower().endswith((" to", " until", " towards", " for")):
        return None  # "the Security Strategy to 2020"
    if item.text[: years[0].start()].rstrip().lower().endswith(_NUMBERED):
        return None  # "Security Council Resolution 1973"
    year = int(years[0].group())
    for e in item.name.entities if item.name is not None else ():
        entity = sentence.ledger.entity(e)
        if entity is not None and entity.name.lower() == item.text.lower() and not _is_of_year(sentence, e, year):
            return None  # "the return to the constitution of 1996", as the ledger itself calls it
    span = Span(item.start + years[0].start(), item.start + years[0].end())
    return When(span, date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), str(year), "in", True, "year")


def _is_of_year(sentence: Sentence, entity: str, year: int) -> bool:
    """Is any moment of the thing of the year?"""
    facts = [fact for relation in MOMENT_OF_KIND.values() for fact in sentence.ledger.facts(relation, entity)]
    return any(m is not None and date.fromordinal(m.lo).year == year for fact in facts for m in (fact.begin, fact.end))


def _time_at(sentence: Sentence, at: int) -> TimeMention | None:
    return sentence.items[at].time if at < len(sentence.items) else None


def _place_beside(sentence: Sentence, part: NounPhrase, at: int) -> Argument | None:
    """The city before the noun, or after "in", "at" or "of"."""
    items = sentence.items
    for i in range(part.first, at):
        entities = of_kinds(sentence.ledger, items[i], _PLACE_KINDS)
        if entities:
            return Argument(items[i].span, items[i].text, entities)
    for preposition, phrase in sentence.after(part)[:2]:
        if preposition in ("in", "at", "of") and not phrase.conjuncts and part.last == at + 1:
            # "At the summit in Rome NATO said": two names that only stand together.
            first = next(
                (items[i] for i in range(phrase.first, phrase.last) if items[i].name is not None), items[phrase.head]
            )
            entities = of_kinds(sentence.ledger, first, _PLACE_KINDS)
            if entities:
                return Argument(first.span, first.text, entities)
    return None
