"""Words of a user in, entities out: by id, by name, and if neither fits, what was probably meant."""

from __future__ import annotations

from difflib import get_close_matches

from ledger.model import Entity, Moment
from ledger.naming import fold
from ledger.problem import LedgerError
from ledger.store import Ledger

_ORDER = ("canonical", "name", "former", "contextual", "surname", "foreign")


def find_entity(ledger: Ledger, words: str, kinds: tuple[str, ...] = ()) -> Entity:
    """The entity of an id or a name; of several bearers of a name, the one whose name it is most properly.

    Raises `LedgerError` if there is none, or if several have the same right to the name. `kinds` (none: any) narrows.
    """
    found = ledger.entity(words)
    if found is not None:
        return found
    names = [name for name in ledger.names(fold(words)) if name.kind in _ORDER]
    for kind in _ORDER:
        bearers = dict.fromkeys(name.entity for name in names if name.kind == kind)
        entities = [entity for bearer in bearers if (entity := ledger.entity(bearer))]
        entities = [entity for entity in entities if not kinds or entity.kind in kinds]
        if len(entities) == 1:
            return entities[0]
        if entities:
            listed = ", ".join(f"{entity.id} ({entity.kind})" for entity in entities)
            raise LedgerError(f"'{words}' is a name of several entities: {listed}; use the id")
    ids = [entity.id for entity in ledger.entities()]
    close = get_close_matches(words.lower().replace(" ", "-"), ids, n=3, cutoff=0.6)
    raise LedgerError(f"there is no entity '{words}'" + (f"; did you mean {' or '.join(close)}?" if close else ""))


def find_relation(ledger: Ledger, words: str) -> str:
    """The id of a relation. Raises `LedgerError` if there is none."""
    if ledger.relation(words) is not None:
        return words
    ids = [relation.id for relation in ledger.relations()]
    close = get_close_matches(words.replace("-", "_"), ids, n=3)
    said = f"; did you mean {' or '.join(close)}?" if close else f"; there are {', '.join(ids)}"
    raise LedgerError(f"there is no relation '{words}'{said}")


def moment_of(text: str, option: str = "--on") -> Moment:
    """The days of an EDTF date that a user gave. Raises `LedgerError`."""
    from ledger.dates import BadDate, parse_moment

    try:
        return parse_moment(text)
    except BadDate as error:
        raise LedgerError(f"{option}: {error}") from None
