"""A row of `synonyms` in, a `Synonyms` out: words that say the same where a telling speaks of a happening or a thing."""

from __future__ import annotations

from ledger.entries.fields import Reader
from ledger.model import Synonyms

FIELDS = frozenset(["id", "of", "words", "shown_by", "note", "overrides"])
OF = ("happening", "thing")


def read_synonyms(reader: Reader) -> Synonyms:
    """The class of words; what is wrong with it is reported by the reader."""
    reader.check_names(FIELDS, "a class of synonyms")
    if "of" not in reader.fields:
        reader.report("missing-field", "'of' is missing", None, f"one of {', '.join(OF)}")
    of = reader.one_of("of", OF)
    words, shown_by = reader.texts("words"), reader.texts("shown_by")
    if "words" not in reader.fields:
        reader.report("missing-field", "'words' is missing", None, "the words that say the same")
    return Synonyms(reader.id(), of, words, shown_by, reader.row.path, reader.row.line)
