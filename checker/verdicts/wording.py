"""Ledger values in, English out: names, dates and statements as messages and repairs show them."""

from __future__ import annotations

import re

from checker.times.words import MONTHS
from ledger.model import Fact, Moment, Relation
from ledger.store import Ledger

_ARTICLE_KINDS = frozenset(
    ("organisation", "treaty", "event", "mission", "body", "office", "document", "facility", "status")
)
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def name_of(ledger: Ledger, entity_id: str) -> str:
    """The name by which messages call an entity."""
    entity = ledger.entity(entity_id)
    return entity.name if entity is not None else entity_id


def short_name(ledger: Ledger, entity_id: str, like: str = "") -> str:
    """The entity's name, in the shape of the words it would replace: an adjective for an adjective, an abbreviation for one."""
    names = ledger.names_of(entity_id)
    if like.isupper() and len(like) <= 6:
        for name in names:
            if name.kind == "name" and name.text.isupper():
                return name.text
    return name_of(ledger, entity_id)


def adjective_of(ledger: Ledger, entity_id: str) -> str | None:
    """The first adjective of an entity."""
    for name in ledger.names_of(entity_id):
        if name.kind == "adjective":
            return name.text
    return None


def date(edtf: str) -> str:
    """An EDTF date in English: "12 March 1999", "March 1999", "1999"; other forms as they are."""
    found = _DAY.fullmatch(edtf.rstrip("~?%"))
    if found is None:
        return edtf
    year, month, day = found.groups()
    if month is None:
        return year
    if not 1 <= int(month) <= 12:
        return edtf
    words = f"{MONTHS[int(month) - 1]} {year}"
    return f"{int(day)} {words}" if day else words


def at_precision(edtf: str, precision: str) -> str:
    """An EDTF date in English, no finer than the precision wanted."""
    plain = edtf.rstrip("~?%")
    if precision in ("year", "decade", "century", "period"):
        plain = plain[:4]
    elif precision in ("month", "season", "quarter", "half"):
        plain = plain[:7]
    return date(plain)


def period(fact: Fact) -> str:
    """When a fact holds: "16 March 1996 to 16 March 2022", "since 12 March 1999", "on 8 December 1987"."""
    if not fact.time:
        return ""
    begin, _, end = fact.time.partition("/")
    if "/" not in fact.time:
        return f"on {date(begin)}" if len(begin) >= 10 else f"in {date(begin)}"
    if fact.open_end or end in ("", ".."):
        return f"since {date(begin)}"
    if begin in ("", ".."):
        return f"until {date(end)}"
    return f"from {date(begin)} to {date(end)}"


def beginning(fact: Fact) -> str:
    """When a fact began: "on 12 March 1999", "in 2004"; nothing where that is not known."""
    begin = fact.time.partition("/")[0] if fact.time else ""
    if begin in ("", ".."):
        return ""
    return f"{'on' if len(begin) >= 10 else 'in'} {date(begin)}"


def moment(value: Moment | None) -> str:
    """A moment in English."""
    return date(value.edtf) if value is not None else "an unknown date"


def statement(
    ledger: Ledger,
    relation: Relation,
    aspect: str,
    subject: str,
    object: str | None,
    roles: dict[str, str] | None = None,
) -> str:
    """What a relation says of its arguments, in the words that the ledger gives it."""
    says = dict(relation.says)
    template = says.get(aspect) or says.get("event") or says.get("begin") or "{subject} — {object}"
    values = {"subject": _with_article(ledger, subject), "object": _with_article(ledger, object) if object else ""}
    text = template
    for key, value in {**values, **(roles or {})}.items():
        text = text.replace("{" + key + "}", value)
    return text[:1].upper() + text[1:]


def _with_article(ledger: Ledger, entity_id: str) -> str:
    entity = ledger.entity(entity_id)
    if entity is None:
        return entity_id
    if entity.kind in _ARTICLE_KINDS and " " in entity.name and not entity.name.lower().startswith("the "):
        return f"the {entity.name}"
    return entity.name


_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()


def ordinal(number: int) -> str:
    """A place in a row, in words up to the twelfth: "third", "21st"."""
    if 1 <= number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
