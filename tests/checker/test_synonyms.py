"""A pattern that has two words of a class of synonyms means the whole class; what shows a class is not taken from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.claims.likewords import Likeness
from ledger import open_ledger
from ledger.store import Ledger

FACTS = """
sources:
- {id: annals, title: Annals, publisher: Press, seen: null}
entities:
- {id: arland, kind: state, name: Arland}
- {id: fall-of-the-tower, kind: event, name: Fall of the Tower}
synonyms:
- of: happening
  rows:
  - {id: topple, words: [topple, tumble, come crashing], shown_by: [drop]}
- {id: tower, of: thing, words: [tower, spire, belfry]}
tellings:
- id: fall-of-the-tower
  told: ["@arland + %s + %s"]
"""


def told(folder: Path, things: str, said: str) -> tuple[tuple[str, ...], ...]:
    (folder / "facts.yaml").write_text(FACTS % (things, said), "utf-8")
    ledger: Ledger = open_ledger(folder, cache=False)
    (telling,) = ledger.tellings()
    (likened,) = Likeness(ledger).of(telling.patterns)
    return likened.pattern.groups[1:]


@pytest.mark.parametrize(
    ("things", "said", "groups"),
    [
        ("tower|spire", "topple|tumble", (("tower", "spire", "belfry"), ("topple", "tumble", "come crashing"))),
        ("tower", "topple|drop", (("tower",), ("topple", "drop", "tumble", "come crashing"))),
        ("wall", "topple", (("wall",), ("topple",))),
        ("topple|tumble", "tower|spire", (("topple", "tumble"), ("tower", "spire"))),
        ("tower|spire", "tumble|topple - belfry", (("tower", "spire"), ("tumble", "topple", "come crashing"))),
    ],
)
def test_two_words_mean_their_class(
    tmp_path: Path, things: str, said: str, groups: tuple[tuple[str, ...], ...]
) -> None:
    assert told(tmp_path, things, said) == groups
