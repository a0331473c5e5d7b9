"""The codes that reading a single file, entry or field can report, each with what it means and what to do."""

READING: dict[str, str] = {
    "alias": "Anchors (`&x`) and aliases (`*x`) are not read: every row says what it means. Write the value out.",
    "bad-address": "An `address` is a URL with http or https. A book or a gazette goes under `reference`.",
    "bad-date": "A date is EDTF: `2004`, `2004-03`, `2004-03-29`, `199X`, `2014~`; an interval has a slash:\n"
    "`1999-03-12/..` is open, `1999/` ends on an unknown day. The day must be in the calendar.",
    "bad-example": "A sentence under `flag` has the words that are wrong in [brackets].",
    "bad-id": "Ids are slugs: small letters, digits, hyphens, `[a-z0-9][a-z0-9-]*`; relation ids may have `_`.",
    "bad-key": "The name of a field is a word; YAML would also take lists or nothing there.",
    "bad-message": "A text under `says` has the slots `{subject}`, `{object}`, `{quantity}`, `{unit}` and those of\n"
    "the relation's roles, no other.",
    "bad-override": "`overrides` names what a folder below says: the entry's own id, or the id of the fact replaced.",
    "bad-pattern": "A pattern of a telling has two groups of words at least, joined by ` + `, the last of which says what\n"
    "happened (`@kabul + fall|surrender`). docs/ledger-format.md says how they are written.",
    "bad-phrase": "A phrase is one line of English with slots: `S join O`, `S be admitted to|into O`,\n"
    "`accession (of S) to O`. docs/ledger-format.md says how verbs, nouns and roles are written.",
    "bad-quantity": "A quantity is a number in digits: `1.5`, `2,300`; its unit has a field of its own, `unit`.",
    "bad-yaml": "The file is not valid YAML; the message is the parser's. Quote texts with `: `, `{`, `[` or `#`.",
    "dangling-id": "An id is used that nothing defines. Mend its spelling, or define it under `entities`, `sources`\n"
    "or `relations`, in any file.",
    "disputed-without-positions": "`status: disputed` and `positions` stand together: who holds what.",
    "duplicate-id": "An id is said twice. Merge the two entries; a folder that extends another says `overrides: ID`.",
    "duplicate-key": "A field is given twice in one mapping. Keep one.",
    "empty-name": "A name holds no letter or digit.",
    "file-too-large": "A file is larger than can be read by people. Split it by subject.",
    "missing-field": "The entry needs this field: sources an `id` and `title`, entities an `id`, `kind` and `name`,\n"
    "facts a `relation`, a `subject` and what the relation asks for.",
    "no-source": "Every fact has a source. Name one under `source`, on the row or its block.",
    "not-a-list": "`sources`, `entities`, `relations`, `renderings`, `tellings`, `synonyms`, `facts` and `rows` hold lists:\n"
    "start each entry with `- `.",
    "not-a-mapping": "A file is a mapping (sources, entities, relations, renderings, tellings, synonyms, facts),\n"
    "and an entry a mapping of fields.",
    "not-an-interval": "A state relation holds over an interval. Write `1999-03-12/..` if it still holds,\n"
    "`1999-03-12/2004` if it ended, `1999-03-12/` if its end is not known.",
    "not-canonical": "`factledger facts fmt` would change the file: the order of fields, indentation, a row on\n"
    "several lines. The same facts look the same everywhere. It loses no value and no comment.",
    "not-formatted": "Formatting would lose a comment or a value, so the file was left as it is. Move the comment to\n"
    "a line of its own above the row.",
    "not-utf-8": "The file is not UTF-8. Save it as UTF-8.",
    "seen-without-as": "`seen` (a day) and `as` (excerpt, page or dataset) stand together, or `seen: null` alone.",
    "several-documents": "A file holds one YAML document: no second `---`.",
    "start-after-end": "The beginning lies after the end. Mend one of the two.",
    "tab": "A tab in the indentation. Indent with two spaces.",
    "tag": "YAML tags (`!!int`) are not read: everything is text.",
    "too-deep": "Values are nested deeper than any field needs.",
    "unknown-field": "There is no such field. The hint names the nearest one; a fact also takes the roles and senses\n"
    "that its relation declares.",
    "unknown-section": "A facts file has the keys sources, entities, relations, renderings, tellings, synonyms, facts, and no other.",
    "unknown-value": "The field takes one of a few words; the hint lists them.",
    "unreadable-file": "The file cannot be opened. Look at its rights.",
    "wrong-kind": "The entity is not of a kind that the relation or field takes. Mend the id, the entity's `kind`, or\n"
    "the relation's `subject`, `object` or `roles`.",
    "wrong-shape": "The field holds a list where one value is meant, or the other way round.",
}  # fmt: skip
"""Code, explanation."""
