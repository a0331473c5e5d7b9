"""Terms of office as lists and brackets give them: a name, then a range of time, with no verb and no title.

"Paul-Henri Spaak, Belgium, 1957-1961.", "John Kerry (2013–2017)", "Next Vladimir Putin, 7 May 2000 to 7 May 2008".
The office is
one that the person held and whose term agrees with one end of the range at least; years of birth and death are no
term. Where
the text has not named that office before, the claim only ever supports.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.holders import RELATION
from checker.claims.offices import find_offices
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import time_at
from checker.syntax import item as it
from checker.values import Argument, Claim, When
from checker.verdicts.compare import any_of, moment_fits
from ledger.model import Entity, Fact, Moment
from ledger.spans import Truth

_BETWEEN = frozenset(
    (
        "of",
        "from",
        "for",
        "again",
        "term",
        "terms",
        "in",
        "office",
        "born",
        "president",
        ":",
        ",",
        "(",
        ")",
        "–",
        "—",
        "-",
        ".",
    )
)
_REACH = 7
_FAR = 14
"""Items that commas may set apart between a name and its time."""
_OPENING = 5
_ROWS = 4
"""Ends of terms that must agree with an office before a list is one of its holders."""
_TERMS = frozenset("term terms spell tenure mandate reign stint chancellorship presidency premiership".split())
_OPEN = frozenset((",", "(", "–", "—"))
_LINKS = frozenset("then next and again finally after him first second third lastly also later now once more".split())
_NEARLY = 4
"""Years by which a birth may be misdated in a range that ends with the death."""
_LONG = 25
"""Years beyond which a range that ends with a person's death is a life and no term."""


def read_terms(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the beginnings and ends of terms that names with ranges give."""
    if RELATION not in book.relations:
        return
    taken = {at for mention in find_offices(sentence, book) for at in range(mention.first, mention.last)}
    at = 0
    listed = dict(sentence.memory.listed)
    while at < len(sentence.items):
        if sentence.items[at].tag == it.TIME:
            person = _person_before(sentence, at, taken)
            when = time_at(sentence, at) if person is not None else None
            if when is not None and person is not None:
                yield from _claims(sentence, book, person, when, listed)
                if when.ends:
                    at += 2
        at += 1


def _person_before(sentence: Sentence, at: int, taken: set[int]) -> Argument | None:
    """The person whose name stands before a time, with nothing but a place or a bracket in between, or in a line without a
    verb of its own whatever commas set apart ("Novak, born Dvorak, from 1922 to 1924")."""
    items = sentence.items
    back, strange = at - 1, False
    while back >= 0 and at - back <= _FAR and back not in taken:
        item = items[back]
        people = of_kinds(sentence.ledger, item, ("person",))
        if people:
            if back + 1 == at or (strange and not _set_apart(sentence, back, at)):
                return None
            return Argument(item.span, item.text, people)
        place = bool(of_kinds(sentence.ledger, item, ("state", "city", "body"), head=False))
        if not (place or item.lower in _BETWEEN or item.tag == it.D):
            strange = True
        if item.tag == it.TIME or item.lower == ";":
            return None
        back -= 1
        if at - back > _REACH and not strange:
            return None
    if (
        back < 0
        and at <= _OPENING
        and _TERMS & {item.lower for item in items[:at]}
        and not _names_something(items[:at])
    ):
        latest = [e for e, n in sentence.memory.mentioned.items() if n == sentence.memory.number - 1]
        people = tuple(
            e for e in latest if (entity := sentence.ledger.entity(e)) is not None and entity.kind == "person"
        )
        if sentence.memory.profile:
            people = (sentence.memory.profile,)
        if len(people) == 1:
            return Argument(items[0].span, items[0].text, people, "context")
    return None


def _names_something(items: Sequence[it.Item]) -> bool:
    """Is something named there?"""
    return any(item.name is not None for item in items)


def _set_apart(sentence: Sentence, person: int, at: int) -> bool:
    """Do commas or brackets part what stands between a name and its time from both, in a line that opens with the name?"""
    items = sentence.items
    opens = all(item.lower in _LINKS or item.number is not None or item.tag == it.PUNCT for item in items[:person])
    opens = opens or (person > 0 and items[person - 1].lower == ";")
    governed = at - 1 if items[at - 1].tag == it.P else at
    apart = items[person + 1].lower in _OPEN and items[governed - 1].lower in _OPEN | {")", ":"}
    end = at + 1
    while end < len(items) and (items[end].tag in (it.TIME, it.P) or items[end].lower in ("–", "-", "and")):
        end += 1
    closed = end >= len(items) or items[end].tag in (it.PUNCT, it.R)
    told = any(
        frame.group.form == "finite" and person < frame.group.first < at and not _relative(sentence, frame.group.first)
        for frame in sentence.frames
    )
    return opens and apart and closed and not told


def _relative(sentence: Sentence, verb: int) -> bool:
    """Is it the verb of a clause on the name ("whose real surname was Dvorak")?"""
    return any(
        item.tag == it.R or item.lower in ("who", "whose", "whom") for item in sentence.items[max(verb - 4, 0) : verb]
    )


def _claims(
    sentence: Sentence, book: Phrasebook, person: Argument, when: When, listed: dict[str, int]
) -> Iterator[Claim]:
    sides = (
        {"begin": when.ends[0], "end": when.ends[1]} if when.ends else {"begin": when} if when.mode == "since" else {}
    )
    if not sides or any(side.precision not in ("day", "month", "year") or not side.certain for side in sides.values()):
        return
    ledger = sentence.ledger
    if any((entity := ledger.entity(e)) is None or _is_life(entity, sides) for e in person.entities):
        yield from _life(sentence, person, sides)
        return
    terms = [
        fact
        for e in person.entities
        for fact in ledger.facts(RELATION, e)
        if not fact.negative and fact.object is not None
    ]
    agreeing: dict[str, int] = {}
    for office in dict.fromkeys(fact.object for fact in terms):
        own = [fact for fact in terms if fact.object == office]
        fits = [_fits(own, aspect, side) for aspect, side in sides.items()]
        if office is not None and any(fits):
            agreeing[office] = sum(fits)
    most = max(agreeing.values(), default=0)
    offices = tuple(office for office, count in agreeing.items() if count == most)
    said = sentence.memory.offices | {e for mention in find_offices(sentence, book) for e in mention.office.entities}
    named = tuple(office for office in offices if office in said)
    if not offices and len(sides) < 2:
        # "then again Putin from May 2012", in a list of presidents: the office of the list.
        held = {fact.object for fact in terms}
        named = offices = tuple(office for office, count in listed.items() if count >= _ROWS and office in held)
        offices = offices if len(offices) == 1 else ()
    if not offices or (most < 2 and len(sides) < 2 and not named):
        return
    for office in offices if most == 2 and len(offices) == 1 else ():
        listed[office] = listed.get(office, 0) + 2
    argument = Argument(person.span, person.text, named or offices, "context")
    for aspect, side in sides.items():
        yield from build(
            sentence, RELATION, aspect, person.span, {"S": [person], "O": [argument]}, _plain(side),  # type: ignore[arg-type]
            found_by="terms:list", loose=not named,
        )  # fmt: skip


def _life(sentence: Sentence, person: Argument, sides: dict[str, When]) -> Iterator[Claim]:
    """ "Helmut Kohl (1930–2017)": when somebody was born and died, where one of the two years or days is theirs."""
    entity = sentence.ledger.entity(person.entities[0]) if len(person.entities) == 1 else None
    if entity is None or entity.born is None or "end" not in sides:
        return
    near = abs(sides["begin"].low - entity.born.lo) < _NEARLY * 366
    ended = entity.died is not None and _agree(entity.died, sides["end"])
    if not _agree(entity.born, sides["begin"]) and not (near and ended):
        return
    for relation, side in (("born", sides["begin"]), ("died", sides["end"])):
        yield from build(sentence, relation, "event", person.span, {"S": [person]}, _plain(side), found_by="terms:life")


def _agree(moment: Moment, when: When) -> bool:
    return when.low <= moment.hi and moment.lo <= when.high


def _plain(when: When) -> When:
    return When(when.span, when.low, when.high, when.edtf, "in", when.certain, when.precision, when.spoken)


def _fits(terms: list[Fact], aspect: str, when: When) -> bool:
    moments = [
        m for f in terms for m in ((f.begin, *f.also) if aspect == "begin" else (f.end, *f.also_end)) if m is not None
    ]
    return any_of(moment_fits(moment, _plain(when)) for moment in moments) is Truth.YES if moments else False


def _is_life(person: Entity, sides: dict[str, When]) -> bool:
    """Are these the years of somebody's life?"""
    begin, end = sides["begin"], sides.get("end")
    if person.born is not None and begin.low <= person.born.hi and person.born.lo <= begin.high:
        return True
    if end is None:
        return False
    years = date.fromordinal(end.low).year - date.fromordinal(begin.low).year
    died = person.died is not None and end.low <= person.died.hi and person.died.lo <= end.high
    return years > 2 * _LONG or (died and years > _LONG and person.born is None)
