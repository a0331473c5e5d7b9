"""The truth side: facts as YAML in, look-ups out. Knows nothing of texts, and never imports `checker`.

    from ledger import open_ledger
    ledger = open_ledger()                              # the shipped facts, from the cache where it is current
    ledger = open_ledger(Path("facts"), [Path("more")]) # a folder of one's own, extended by another

`open_ledger(facts=None, extend=(), cache=True, strict=True) -> Ledger` raises `LedgerError`; its `problems` say what is
wrong where. `strict=False` leaves out what is wrong (for development).

`ledger.store.Ledger`, the look-ups; every answer is a tuple in the order of the files, or one value or None:

    entity(id)  entities(kind, cls)  of(entity)  pointing_at(entity, field)  titled(title_key)
    fact(id)  facts(relation, subject, object)  closures(relation, subject, object)
    relation(id)  relations()  phrases()  renderings()  tellings()  synonyms()  source(id)  sources()
    names(key)  names_of(entity)  names_of_kind(kind)  name_keys_starting(word)  title_keys_starting(word)
    first_words()
    fingerprint  size  location

`ledger.model` holds the values, `ledger.naming.fold` makes the keys of names, `ledger.dates` reads EDTF into days.
`ledger.spans`: `span(fact)`, and in three values (`Truth`) `holds(fact, day)`, `sometime(fact, first, last)`,
`throughout(fact, first, last)`; `closed(closure, first, last)`.
`ledger.history`, what follows from the facts: `holding` `holders` `members` `count` `count_periods` `exists` `terms`
`accession_order` `predecessors` `successors` `identity` `chain` `is_closed` `is_listed`.

For curators: `ledger.validating.validate(facts, extend, on) -> tuple[Problem, ...]`, `ledger.invariants.explain(code)`
and `codes()`, `ledger.formatting.format_text(text)` and `format_folder(folder, write)`, and
`ledger.diffing.diff(before, after)` of two `ledger.loading.Content`; `ledger.caching.cache_contents()` and
`clear_cache()`.

Imports run one way: problem, model, dates, naming, participles, phrases, reading, entries, folders, loading; then
packing, spans, store, compiling, caching, opening, closures, counts, history; and for curators layout, formatting,
invariants, validating, diffing.
"""

from ledger.opening import open_ledger
from ledger.problem import LedgerError, Problem
from ledger.store import Ledger

__all__ = ["Ledger", "LedgerError", "Problem", "open_ledger"]
