"""Lists of who held an office: what heads them, and what a row of them looks like.

"Presidents of Chad: Petra Novak until 1998, Jan Horak to 2004.", "Name the presidents of Chad. – Petra Novak was there until 1998."
"""

from __future__ import annotations

from checker.claims.arguments import of_kinds
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.values import OfficeMention

ROWS = 4
"""Ends of terms that must agree with an office before a list is one of its holders."""
LINKS = frozenset("then next and again finally after him first second third lastly also later now once more".split())
UNTIL = frozenset(("until", "till", "to", "from", "since", "up"))
_ASKS = frozenset("name list give tell recite".split())


def opens_row(sentence: Sentence, at: int) -> bool:
    """Is the time at an item the end of a row of a list, with a name at its head and no verb?"""
    items = sentence.items
    for back in range(at - 1, -1, -1):
        item = items[back]
        if (item.forms and item.tag == it.V) or item.tag == it.X or (item.tag == it.P and item.lower not in UNTIL):
            return False
        if of_kinds(sentence.ledger, item, ("person",)):
            before = [other for other in items[:back] if other.lower not in LINKS and other.number is None]
            return not before or before[-1].tag == it.PUNCT
    return False


def closes_row(sentence: Sentence, at: int) -> bool:
    """Does nothing stand behind the time that says what lasted: "Novak (until 1996 head of a bank)"?"""
    follows = sentence.items[at + 1] if at + 1 < len(sentence.items) else None
    return follows is None or follows.tag in (it.PUNCT, it.C) or follows.lower in LINKS


def heads_list(sentence: Sentence, mention: OfficeMention) -> bool:
    """Do the words name those whose list follows ("Presidents of Chad:", "Name the presidents of Chad.")?"""
    items = sentence.items
    if not mention.plural or mention.listed:
        return False
    if mention.last < len(items) and items[mention.last].lower == ":":
        return True
    frames = [frame for frame in sentence.frames if frame.group.form != "infinitive"]
    if not frames:
        return (
            mention.last >= len(items)
            or items[mention.last].lower in (".", ",", "(")
            or items[mention.last].tag == it.P
        )
    first = frames[0]
    return len(frames) == 1 and not first.subjects and first.group.lemma in _ASKS and first.group.last <= mention.opens
