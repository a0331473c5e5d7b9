"""Around a title, whose it is: owners before it ("Ukrainian", "NATO's") and after it ("of Ukraine and Belarus")."""

from __future__ import annotations

from checker.claims.arguments import of_kinds
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.item import Item
from checker.syntax.titles import FUTURE_AFTER, HONORIFICS, is_modifier
from checker.values import Span
from ledger.light import NamedTuple

OWNER_KINDS = ("state", "organisation", "body", "territory")
_NO_OWNER = frozenset("day time country republic state nation period era moment years days".split())
_OWNER_HEADS = frozenset("republic federation union government state alliance bloc".split())


class Owner(NamedTuple):
    """Whom a title belongs to: alternatives of one owner, and the items that owner and title cover together."""

    entities: tuple[str, ...]
    first: int
    last: int
    span: Span


def owner_before(sentence: Sentence, at: int) -> Owner | None:
    """The owner before a title: "Ukrainian", "Ukraine's", "NATO"."""
    items = sentence.items
    genitive = at > 0 and items[at - 1].tag == it.GEN
    place = at - 2 if genitive else at - 1
    if place < 0 or items[place].name is None:
        return None
    entities = of_kinds(sentence.ledger, items[place], OWNER_KINDS, head=False)
    if not entities or (place and items[place - 1].name is not None and items[place - 1].end + 1 == items[place].start):
        return None
    return Owner(entities, place, at, items[place].span)


def owners_after(sentence: Sentence, end: int) -> list[Owner] | None:
    """The owners after a title ("of Ukraine and Belarus"); empty where none is said, None where something else
    follows."""
    items = sentence.items
    if end >= len(items):
        return []
    if part_of_longer(items, end):
        return None
    if items[end].lower not in ("of", "for", "to"):
        return []
    found: list[Owner] = []
    at = end + 1
    while at < len(items):
        first = at
        while at < len(items) and (items[at].tag == it.D or is_modifier(items[at])) and items[at].name is None:
            at += 1
        if at >= len(items):
            break
        item = items[at]
        if item.name is None:
            if not found and (item.lower in _NO_OWNER or item.time is not None or items[end].lower != "of"):
                return []
            break
        entities = of_kinds(sentence.ledger, item, OWNER_KINDS)
        follows = items[at + 1] if at + 1 < len(items) else None
        if not entities and follows is not None and follows.lower in _OWNER_HEADS:
            entities = of_kinds(sentence.ledger, item, OWNER_KINDS, head=False)
            at += 1
            follows = items[at + 1] if at + 1 < len(items) else None
        if not entities or (follows is not None and follows.tag == it.GEN):
            break
        found.append(Owner(entities, first, at + 1, items[at].span))
        step = at + 1
        if step < len(items) and items[step].lower == "," and step + 1 < len(items) and items[step + 1].lower == "and":
            step += 1
        if step < len(items) and items[step].lower in (",", "and", "&"):
            ahead = step + 1
            while ahead < len(items) and items[ahead].tag == it.D:
                ahead += 1
            if ahead < len(items) and _continues_list(sentence, step, ahead):
                at = step + 1
                continue
        break
    return found or None


def _continues_list(sentence: Sentence, step: int, ahead: int) -> bool:
    """Does the owner at `ahead` stand in one list with those before it?"""
    items = sentence.items
    if not of_kinds(sentence.ledger, items[ahead], OWNER_KINDS):
        return False
    if items[step].lower in ("and", "&"):
        after = items[ahead + 1] if ahead + 1 < len(items) else None
        return (
            after is None
            or after.tag not in (it.X, it.M, it.V, it.GEN)
            or after.lower in ("signed", "met", "were", "are")
        )
    tail = [item.lower for item in items[ahead + 1 : ahead + 6]]
    return "and" in tail or "," in tail[:1]


def part_of_longer(items: list[Item], end: int) -> bool:
    """Does the next word make the title a part of something else ("NATO chief economist", "president-elect")?"""
    if end >= len(items):
        return False
    follows = items[end]
    if follows.lower in it.DASHES and end + 1 < len(items):
        return items[end + 1].lower in FUTURE_AFTER
    if follows.lower in FUTURE_AFTER:
        return True
    close = follows.start - items[end - 1].end <= 1
    plain = follows.tag == it.N and follows.text[0].islower() and follows.lower not in HONORIFICS
    return close and plain and not follows.lower.endswith(("s", "ed", "ly"))
