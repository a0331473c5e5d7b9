"""A row of `tellings` in, a `Telling` out: how English tells that a thing happened without naming it.

A pattern is groups joined by " + "; a group is words joined by "|", any of which will do. A word is a base form or several
("change hands"), or "@id" for whatever names that entity. The last group says what happened: a verb, or the noun of one.
A group after " - " must not be there. Before a pattern "! " says that nothing else is told so.
"""

from __future__ import annotations

from collections.abc import Iterator

from ledger.entries.fields import Reader
from ledger.model import Pattern, Telling
from ledger.reading import Scalar

FIELDS = frozenset(["id", "told", "begin", "end", "note", "overrides"])
PRONOUNS = frozenset("he she it they him her them this that these those his its their who which".split())
ONLY = "! "
_ASPECTS = (("told", "event"), ("begin", "begin"), ("end", "end"))


def read_telling(reader: Reader) -> Telling:
    """The telling; what is wrong with it is reported by the reader."""
    reader.check_names(FIELDS, "a telling")
    told = reader.entity("id") or ""
    if not reader.fields.keys() & {"told", "begin", "end"}:
        reader.report("missing-field", "'told' is missing", None, "the words by which it is told, 'begin' or 'end'")
    patterns = tuple(
        pattern
        for field, aspect in _ASPECTS
        for node in reader.scalars(field)
        for pattern in _pattern(reader, node, aspect)
    )
    return Telling(told, patterns, reader.row.path, reader.row.line)


def _pattern(reader: Reader, node: Scalar, aspect: str) -> Iterator[Pattern]:
    text = node.text or ""
    only = text.startswith(ONLY)
    needed, *barred = text.removeprefix(ONLY).split(" - ")
    groups = tuple(_group(reader, node, text) for text in needed.split(" + "))
    unless = tuple(word for text in barred for word in _group(reader, node, text))
    if len(groups) < 2 or not all(groups):
        hint = "two groups at least: who or where, and what happened"
        reader.report("bad-pattern", f"'{node.text}' says too little", node, hint)
    elif any(word.startswith("@") for word in groups[-1]):
        reader.report("bad-pattern", f"the last group of '{node.text}' names a thing", node, "verbs stand last")
    elif stands_in := sorted(PRONOUNS.intersection(word for group in groups[:-1] for word in group)):
        hint = "name what the pronoun stands for, as '@id': '@id' is found under a pronoun too"
        reader.report("bad-pattern", f"'{stands_in[0]}' in '{node.text}' may be anything", node, hint)
    else:
        yield Pattern(aspect, groups, unless, only)


def _group(reader: Reader, node: Scalar, text: str) -> tuple[str, ...]:
    words = tuple(" ".join(word.split()) for word in text.split("|") if word.strip())
    for word in words:
        if word.startswith("@"):
            reader.entity_at(Scalar(word[1:], node.line, node.column), "a pattern", ())
    return words
