"""The code of a problem in, its documentation out: what is checked, why, what to do, and a file that shows it.

The examples of the codes that reading reports are whole files; a test reads each and finds its code.
"""

from __future__ import annotations

from ledger.invariants import READING, explain

_ENTITY = "entities:\n- {id: a, kind: state, name: Aland}\n"
_SOURCE = "sources:\n- {id: gazette, title: The Gazette, publisher: Press, seen: null}\n"
_RELATION = "relations:\n- {id: ruled, shape: state, subject: [state]}\n"
_RULED = "relations:\n- id: ruled\n  shape: state\n  subject: [state]\n"
_BASE = _SOURCE + _ENTITY + _RELATION

WRONG_FILES: dict[str, str] = {
    "alias": "sources: &all\n- {id: gazette, title: The Gazette, publisher: Press, seen: null}\n",
    "bad-address": "sources:\n- {id: gazette, title: The Gazette, publisher: Press, address: gazette, seen: null}\n",
    "bad-date": "entities:\n- {id: ann-lee, kind: person, name: Ann Lee, born: 1970-02-30}\n",
    "bad-example": _RULED + "  examples:\n    flag: [Aland ruled in 1999.]\n",
    "bad-id": "entities:\n- {id: Aland Islands, kind: state, name: Aland Islands}\n",
    "bad-key": "entities:\n- {[a, b]: state}\n",
    "bad-message": _RULED + '  says: {begin: "{subjekt} began to rule"}\n',
    "bad-override": "entities:\n- {id: a, kind: state, name: Aland, overrides: a}\n",
    "bad-pattern": _ENTITY + "tellings:\n- {id: a, told: fall}\n",
    "bad-phrase": _RULED + "  phrases:\n    begin: {verbs: [S]}\n",
    "bad-quantity": _BASE + "facts:\n- {relation: ruled, subject: a, time: 1999/.., quantity: many, source: gazette}\n",
    "bad-yaml": "entities:\n- {id: a, kind: state, name: Aland\n",
    "dangling-id": "entities:\n- {id: a, kind: state, name: Aland, capital: b}\n",
    "disputed-without-positions": _BASE
    + "facts:\n- {relation: ruled, subject: a, time: 1999/.., status: disputed, source: gazette}\n",
    "duplicate-id": "entities:\n- {id: a, kind: state, name: Aland}\n- {id: a, kind: state, name: Aland}\n",
    "duplicate-key": "entities:\n- {id: a, kind: state, name: Aland, name: Åland}\n",
    "empty-name": 'entities:\n- {id: a, kind: state, name: Aland, names: ["…"]}\n',
    "missing-field": "entities:\n- {id: a, kind: state}\n",
    "no-source": _BASE + "facts:\n- {relation: ruled, subject: a, time: 1999/..}\n",
    "not-a-list": "entities: a\n",
    "not-a-mapping": "- entities\n",
    "not-an-interval": _BASE + "facts:\n- {relation: ruled, subject: a, time: 1999, source: gazette}\n",
    "not-canonical": "entities:\n- {kind: state, name: Aland, id: a}\n",
    "seen-without-as": "sources:\n- {id: gazette, title: The Gazette, publisher: Press, seen: 2026-11-22}\n",
    "several-documents": "entities:\n- {id: a, kind: state, name: Aland}\n---\nfacts:\n",
    "start-after-end": _BASE + "facts:\n- {relation: ruled, subject: a, time: 2004/1999, source: gazette}\n",
    "tab": "entities:\n\t- {id: a, kind: state, name: Aland}\n",
    "tag": "entities:\n- {id: !!str a, kind: state, name: Aland}\n",
    "too-deep": "entities:\n- {id: a, kind: state, name: [[[[[[[[[[[[Aland]]]]]]]]]]]]}\n",
    "unknown-field": "entities:\n- {id: a, kind: state, name: Aland, nane: Åland}\n",
    "unknown-section": "entitties:\n- {id: a, kind: state, name: Aland}\n",
    "unknown-value": "entities:\n- {id: a, kind: country, name: Aland}\n",
    "wrong-kind": "entities:\n- {id: a, kind: state, name: Aland, capital: a}\n",
    "wrong-shape": "entities:\n- {id: a, kind: state, name: [Aland]}\n",
}
"""A code, and the smallest file in which it occurs. Codes of bytes and of the file system have none."""


def explanation(code: str) -> str | None:
    """The documentation of a code, None if there is no such code."""
    found = explain(code)
    if found is None or code not in READING or code not in WRONG_FILES:
        return found
    shown = "\n".join(f"    {line}" for line in WRONG_FILES[code].rstrip("\n").split("\n"))
    return f"{found.rstrip()}\n\nExample:\n\n{shown}"
