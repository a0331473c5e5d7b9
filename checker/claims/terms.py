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

from checker.claims.arguments import of_kinds, resolve
from checker.claims.build import build
from checker.claims.holders import RELATION
from checker.claims.offices import find_offices
from checker.claims.phrasebook import Phrasebook
from checker.claims.rows import LINKS, ROWS, UNTIL, closes_row, heads_list, opens_row
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, time_at
from checker.syntax import item as it
from checker.values import Argument, Claim, When
from checker.verdicts.compare import any_of, moment_fits
from ledger.light import replace
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
_TERMS = frozenset("term terms spell tenure mandate reign stint chancellorship presidency premiership".split())
_OPEN = frozenset((",", "(", "–", "—"))
_NEARLY = 4
"""Years by which a birth may be misdated in a range that ends with the death."""
_LONG = 25
"""Years beyond which a range that ends with a person's death is a life and no term."""


def read_terms(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the beginnings and ends of terms that names with ranges give."""
    if RELATION not in book.relations:
        return
    mentions = find_offices(sentence, book)
    taken = {at for mention in mentions for at in range(mention.first, mention.last)}
    at = 0
    listed = dict(sentence.memory.listed)
    for mention in mentions:
        if heads_list(sentence, mention) and mention.last < len(sentence.items):
            listed = dict.fromkeys(mention.office.entities, ROWS)  # "Presidents of Chad: …", in the same line
    yield from _held(sentence, book, listed)
    while at < len(sentence.items):
        if sentence.items[at].tag == it.TIME:
            person = _person_before(sentence, at, taken)
            when = time_at(sentence, at) if person is not None else None
            if when is not None and person is not None and sentence.items[at - 1].lower == "to" and not when.ends:
                when = replace(when, mode="until")  # "Petra Novak to 1998, Jan Horak to 2004"
            if when is not None and when.mode == "until" and not (opens_row(sentence, at) and closes_row(sentence, at)):
                when = None  # "worked with Novak until 1998"
            if when is not None and person is not None:
                row = when.ends or closes_row(sentence, at)
                yield from _claims(sentence, book, person, when, listed if row else {})
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
        if not (place or item.lower in _BETWEEN or item.tag == it.D or (back == at - 1 and item.lower in UNTIL)):
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
    opens = all(item.lower in LINKS or item.number is not None or item.tag == it.PUNCT for item in items[:person])
    opens = opens or (person > 0 and items[person - 1].lower in (";", ":"))
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


_LIGHT = frozenset("be do have hold keep serve stay remain get fill occupy lead".split())
"""Verbs that with "it", "there" or "the job" say no more than that somebody was in the office that is spoken of."""
_IT = frozenset("it this that job post office position role seat chair".split())


def _held(sentence: Sentence, book: Phrasebook, listed: dict[str, int]) -> Iterator[Claim]:
    """ "Jan Horak was there until 1998", "Petra Novak did it until 2004": rows of a list with a verb that says no more."""
    if not listed:
        return
    for frame in sentence.frames:
        group = frame.group
        if (
            group.form != "finite"
            or group.lemma not in _LIGHT
            or group.passive
            or group.negated
            or group.modal
            or frame.open
        ):
            continue
        after = sentence.items[group.last : group.last + 1]
        there = bool(after) and after[0].lower == "there"
        objects = [sentence.items[place.head].lower for place in frame.objects]
        bare = not objects and group.lemma in ("serve", "stay", "remain") and not frame.prepositions
        if not (there or bare or (len(objects) == 1 and objects[0] in _IT)) or len(frame.subjects) < 1:
            continue
        people = resolve(sentence, frame.subjects[0], ("person",))
        when = frame_time(sentence, frame)
        if people and len(people) == 1 and when is not None:
            yield from _claims(sentence, book, people[0], when, listed)


def _relative(sentence: Sentence, verb: int) -> bool:
    """Is it the verb of a clause on the name ("whose real surname was Dvorak")?"""
    return any(
        item.tag == it.R or item.lower in ("who", "whose", "whom") for item in sentence.items[max(verb - 4, 0) : verb]
    )


def _claims(
    sentence: Sentence, book: Phrasebook, person: Argument, when: When, listed: dict[str, int]
) -> Iterator[Claim]:
    single = {"since": {"begin": when}, "until": {"end": when}}
    sides = {"begin": when.ends[0], "end": when.ends[1]} if when.ends else single.get(when.mode, {})
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
        named = offices = tuple(office for office, count in listed.items() if count >= ROWS and office in held)
        offices = offices if len(offices) == 1 else ()
    if not offices and len(sides) < 2:
        yield from _of_another_year(sentence, person, terms, sides)
    if not offices or (most < 2 and len(sides) < 2 and not named):
        return
    if not named and most < len(sides):
        return  # "Novak, 1936–1945", in a list of books: one end agrees by chance
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


def _of_another_year(
    sentence: Sentence, person: Argument, terms: Sequence[Fact], sides: dict[str, When]
) -> Iterator[Claim]:
    """ "It belongs to Novak from July 1997", who came into an office in July 1994: the month says which."""
    for aspect, side in sides.items():
        month = date.fromordinal(side.low).month
        moments = [(fact.object, fact.begin if aspect == "begin" else fact.end) for fact in terms]
        offices = [o for o, m in moments if o is not None and m is not None and date.fromordinal(m.lo).month == month]
        after = next((item for item in sentence.items if item.start >= side.span.end), None)
        closes = after is None or after.tag == it.PUNCT
        if side.precision != "year" and offices and closes:
            argument = Argument(person.span, person.text, tuple(dict.fromkeys(offices)), "any")
            yield from build(
                sentence, RELATION, aspect, person.span, {"S": [person], "O": [argument]}, _plain(side),  # type: ignore[arg-type]
                found_by="terms:month", loose=True,
            )  # fmt: skip


def _fits(terms: list[Fact], aspect: str, when: When) -> bool:
    moments = [
        m for f in terms for m in ((f.begin, *f.also) if aspect == "begin" else (f.end, *f.also_end)) if m is not None
    ]
    return any_of(moment_fits(moment, _plain(when)) for moment in moments) is Truth.YES if moments else False


def _is_life(person: Entity, sides: dict[str, When]) -> bool:
    """Are these the years of somebody's life?"""
    begin, end = sides.get("begin"), sides.get("end")
    if begin is None:
        return False
    if person.born is not None and begin.low <= person.born.hi and person.born.lo <= begin.high:
        return True
    if end is None:
        return False
    years = date.fromordinal(end.low).year - date.fromordinal(begin.low).year
    died = person.died is not None and end.low <= person.died.hi and person.died.lo <= end.high
    return years > 2 * _LONG or (died and years > _LONG and person.born is None)
