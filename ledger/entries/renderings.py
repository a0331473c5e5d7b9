"""A row of `renderings` in, a `WordSet` out."""

from __future__ import annotations

from ledger.entries.fields import Reader
from ledger.model import WordSet

FIELDS = frozenset(["id", "words", "odd", "languages", "because", "note", "overrides"])


def read_rendering(reader: Reader) -> WordSet:
    """The set of words; what is wrong with it is reported by the reader."""
    reader.check_names(FIELDS, "a rendering")
    words = reader.texts("words")
    if not words and "words" not in reader.fields:
        reader.report("missing-field", "'words' is missing", None, "the English words that stand in real names")
    return WordSet(
        id=reader.id(),
        words=words,
        odd=reader.texts("odd"),
        languages=_languages(reader),
        because=reader.text("because") or "",
        path=reader.row.path,
        line=reader.row.line,
    )


def _languages(reader: Reader) -> tuple[tuple[str, str], ...]:
    """(language, word) for every word of every language."""
    node = reader.mapping("languages")
    found: list[tuple[str, str]] = []
    for lang, listed in node.fields.items() if node else ():
        found += [(lang, scalar.text or "") for scalar in reader.scalars_in(listed, lang)]
    return tuple(found)
