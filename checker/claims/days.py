"""The day as evidence of what is meant: "a protocol was signed there on 5 September 2014", "talks began on 17 November 1969".

What a clause tells loosely (a pronoun, a common noun, a thing left unsaid) is the fact of its day of the year, if the words say
what the fact's relation says, those who took part are named there or shortly before, and nobody else is. That two such things
fall on one day of the year by chance is rare; so a claim of the right date is supported, and one of another year contradicted
(`checker.verdicts.samedays`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.claims.antecedents import antecedents
from checker.claims.build import build
from checker.claims.clauses import clause_of, clause_time
from checker.claims.daytold import Clause, tells
from checker.claims.knowndays import Row, rows_by_month
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.tellings import ACTORS, base_forms_of, is_denied
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.values import Argument, Claim, Span, When

FARTHEST = 20
"""Years between the year that is written and the fact's."""
_AGAIN = frozenset(
    "anniversary commemorate commemoration celebrate celebration mark remember recall annual annually yearly traditionally holiday "
    "birthday monument memorial every wreath honour honor jubilee centenary".split()
)
"""Words of what comes again on the same day of later years."""
_THINGS = frozenset(("it", "its", "itself", "this", "that"))
"""Pronouns that stand for nobody."""
_GIVES = ("day", "month")
LONGEST_MONTH = 31
"""Days."""
VIA = "day"
"""How the arguments were found."""


def read_days(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that what is known of a day of the year, or of that day of another year, happened on the day of a clause."""
    if not any(item.time is not None and item.time.precision in _GIVES for item in sentence.items):
        return
    for frame in sentence.frames:
        if frame.open or frame.group.form == "infinitive" or is_denied(sentence, frame):
            continue
        when = clause_time(sentence, frame)
        if when is not None and _is_full(when):
            yield from _claims(_clause(sentence, frame, when), book)


def _is_full(when: When) -> bool:
    """Is the time a day or a month of a year, said here?"""
    days = when.high - when.low
    return (
        when.mode in ("in", "since") and when.certain and when.spoken and not when.yearless
        and (days == 0 if when.precision == "day" else when.precision == "month" and days < LONGEST_MONTH)
    )  # fmt: skip


def _clause(sentence: Sentence, frame: Frame, when: When) -> Clause:
    items = sentence.items
    places = set(clause_of(sentence, frame))
    for other in sentence.frames:
        if other.governor is frame and other.group.form in ("infinitive", "ing"):
            places.update(range(other.group.first, max(other.end, other.group.last)))
    inside = sorted(places)
    named = {e for i in inside if (name := items[i].name) is not None for e in name.entities}
    for i in inside:
        if items[i].tag == it.PR:
            kinds = [kind for kind in ACTORS if kind != "person"] if items[i].lower in _THINGS else ACTORS
            named.update(e for argument in antecedents(sentence, items[i], kinds) or () for e in argument.entities)
    keys = frozenset(key for i in inside for key in base_forms_of(items[i]))
    return Clause(sentence, inside, frame, when, keys, frozenset(named))


def _claims(clause: Clause, book: Phrasebook) -> Iterator[Claim]:
    sentence, when = clause.sentence, clause.when
    if not _AGAIN.isdisjoint(clause.keys):
        return
    day = date.fromordinal(when.low)
    end = day.strftime("-%m-%d" if when.precision == "day" else "-%m")
    near = [
        row
        for row in rows_by_month(sentence.ledger).get(f"{day.month:02}", ())
        if row.date.startswith(end, 4) and abs(row.year - day.year) <= FARTHEST
    ]
    found = [(row, told) for row in near if row.relation in book.relations and (told := tells(clause, row)) is not None]
    right = [(row, told) for row, told in found if row.year == day.year]
    if when.precision == "month":
        right, found = ([(row, told) for row, told in rows if told.sure] for rows in (right, found))
    alone = len({row.date[: len(end) + 4] for row, _ in found}) == 1 and all(told.sure for _, told in found)
    if when.precision == "month":
        alone = alone and clause.named <= {e for _, told in found for e in told.took_part}
    if not right and (not alone or _is_of_the_day(clause, near, [row for row, _ in found])):
        return
    for row, told in right or found:
        head = sentence.items[told.at]
        slots = {"S": [Argument(head.span, head.text, (row.subject,), VIA, contextual=True)]}
        if row.object is not None:
            slots["O"] = [Argument(head.span, head.text, (row.object,), VIA, contextual=True)]
        yield from build(
            sentence, row.relation, row.aspect, Span(head.start, head.end), slots, when,  # type: ignore[arg-type]
            found_by="day", frame=clause.frame, loose=True, sense="begin" if row.lasts else None,
        )  # fmt: skip


def _is_of_the_day(clause: Clause, near: Sequence[Row], found: Sequence[Row]) -> bool:
    """Is anything on record of that very day, or anything of the sort of that very month, of those whom the clause names?"""
    year = date.fromordinal(clause.when.low).year
    sorts = {row.relation for row in found} if clause.when.precision == "month" else None
    return any(
        row.year == year
        and (sorts is None or row.relation in sorts)
        and not clause.named.isdisjoint((row.subject, row.object, *row.others))
        for row in near
    )
