"""What a thing is called in another language: "In French one says Partenariat pour la paix", "OTAN in French".

The language has to be named, and the words be a name of that language on record. Whose it is the ledger says.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.build import build
from checker.claims.sentence import Sentence
from checker.syntax.item import Item
from checker.values import Argument, Claim, Span
from ledger.naming import fold

_LANGUAGES = {"french": "fr", "german": "de", "russian": "ru", "ukrainian": "uk", "vietnamese": "vi", "chinese": "zh"}
_BEFORE = frozenset("in the its their whose his official same".split())
_SAID = frozenset(
    "called call known say says said name named term stands stand is was title abbreviated form as ( ) :".split()
)
_FEWEST = 4
"""Letters of a name that no common word is."""


def foreign_names(sentence: Sentence, relation: str) -> Iterator[Claim]:
    """Yield a claim for a name in the language that the sentence names."""
    items = sentence.items
    for at, item in enumerate(items):
        language = _LANGUAGES.get(item.lower)
        if language is None or not at or items[at - 1].lower not in _BEFORE or _SAID.isdisjoint(sentence.lowers):
            continue
        for other in items:
            found = _name(sentence, other, language) if other is not item and other.text[0].isupper() else None
            if found is not None:
                owner = Argument(item.span, item.text, found.entities, "description")
                yield from build(
                    sentence, relation, "state", found.span, {"S": [owner], "O": [found]}, None, found_by="naming:foreign",
                )  # fmt: skip
                return


def _name(sentence: Sentence, item: Item, language: str) -> Argument | None:
    """The longest name of the language that begins with the item."""
    words = fold(item.text).split()
    rest = sentence.text[item.start : sentence.end]
    said = fold(rest)
    for key in sorted(sentence.ledger.name_keys_starting(words[0]), key=len, reverse=True) if words else ():
        names = [name for name in sentence.ledger.names(key) if name.lang == language and name.text in rest]
        if names and len(key) >= _FEWEST and (said == key or said.startswith(f"{key} ")):
            span = Span(item.start, item.start + len(names[0].text))
            return Argument(span, names[0].text, tuple(dict.fromkeys(name.entity for name in names)))
    return None
