"""All of them, or none: "every member of the union", "none of the Baltic states", "all NATO members except Iceland".

Such a phrase is one argument that stands for each of the members; the verdict asks for each of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.lists import singular
from checker.claims.sentence import Sentence
from checker.syntax.item import Item
from checker.syntax.lexicon import KIND_NOUNS
from checker.syntax.phrases import NounPhrase
from checker.values import EVERY, NONE, Argument
from ledger.store import Ledger

_QUANTIFIERS = {"all": EVERY, "every": EVERY, "each": EVERY, "no": NONE, "none": NONE}
_MEMBERS = frozenset(("member", "ally"))
_PLAIN = frozenset(("the", "of", "its", "single", "'s", "’s", "state", "states", "former"))
_BUT = frozenset(("but", "except", "excepting", "excluding", "bar", "save"))
_ALMOST = frozenset("not almost nearly hardly practically virtually".split())
_FAR = 6


def quantified(sentence: Sentence, part: NounPhrase) -> Argument | None:
    """Return the argument that a phrase with "all", "every" or "no" gives: the organisation or group for whose members it stands,
    and those who are said to be left out."""
    items = sentence.items
    via = _QUANTIFIERS.get(items[part.first].lower)
    if via is None or (part.first and items[part.first - 1].lower in _ALMOST):
        return None
    words = items[part.first + 1 : part.last]
    end = part.last
    for word, phrase in sentence.after(part)[:1]:
        if word == "of":
            words = [*words, *items[phrase.first : phrase.last]]
            end = phrase.last
    named = [item for item in words if item.name is not None]
    nouns = {singular(item.lower) for item in words if item.name is None and item.number is None} - _PLAIN
    if len(named) != 1 or named[0].name is None or not nouns <= _MEMBERS | KIND_NOUNS["state"]:
        return None
    left_out = _left_out(sentence, end)
    if left_out is None:
        return None
    whole = _whole(sentence.ledger, named[0], nouns, via == NONE or bool(left_out))
    if whole is None:
        whole = group_called(sentence.ledger, named[0].name.entities, [item.lower for item in words], broken_up=True)
    if whole is None:
        return None
    return Argument(sentence.span(part.first, end), named[0].text, (whole, *left_out), via)


def _whole(ledger: Ledger, item: Item, nouns: set[str], together: bool) -> str | None:
    """What has the members: an organisation where they are called so, or a group."""
    entities = item.name.entities if item.name is not None else ()
    groups = [e for e in entities if (known := ledger.entity(e)) is not None and known.members]
    if groups:
        # "All Nordic countries" are read one by one elsewhere.
        return groups[0] if together and len(groups) == 1 else None
    organisations = [e for e in entities if (known := ledger.entity(e)) is not None and known.kind == "organisation"]
    return (
        organisations[0]
        if len(organisations) == 1 and nouns and ledger.facts("member_of", None, organisations[0])
        else None
    )


def _left_out(sentence: Sentence, end: int) -> Sequence[str] | None:
    """Those whom "except" or "but" leaves out; None where they cannot be told."""
    items = sentence.items
    if end >= len(items) or items[end].lower not in _BUT:
        return ()
    found: list[str] = []
    for item in items[end + 1 : end + 1 + _FAR]:
        if item.name is None:
            if item.lower in ("for", "the", ",", "and"):
                continue
            break
        states = [
            e for e in item.name.entities if (known := sentence.ledger.entity(e)) is not None and known.kind == "state"
        ]
        if not states:
            return None
        found += states
    return found or None


def group_called(ledger: Ledger, entities: Sequence[str], words: Sequence[str], broken_up: bool = False) -> str | None:
    """Return the group that a name means, or that has the name of what broke up into it ("former Yugoslav republics"); with
    `broken_up` only the latter."""
    groups = [e for e in entities if (known := ledger.entity(e)) is not None and known.members]
    if groups:
        return None if broken_up else groups[0]
    adjectives = {name.text for e in entities for name in ledger.names_of(e) if name.kind in ("adjective", "demonym")}
    nouns = {
        word if word.endswith("s") else _plural_of(word) for word in words if singular(word) in KIND_NOUNS["state"]
    }
    texts = {
        f"{before}{adjective} {noun}"
        for adjective in adjectives
        for noun in nouns
        for before in ("", "former ", "Former ")
    }
    found = [
        group.id for group in ledger.entities(kind="group")
        if group.members and any(name.text in texts for name in ledger.names_of(group.id))
    ]  # fmt: skip
    return found[0] if found else None


def _plural_of(noun: str) -> str:
    """The plural of a noun for states: "republic", "country"."""
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
