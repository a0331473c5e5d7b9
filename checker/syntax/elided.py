"""Sentences that leave out their subject and its auxiliary: items in, the same items with what was left out before them.

"Signed in Moscow on 14 May 1955." after a sentence about a treaty says that it was signed; "Founded: 1949." says when it was founded.
What "it" is, the readers find out as they do for the word itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.syntax import item as it
from checker.syntax.item import Item
from checker.syntax.verbs import Form, forms_of

_MADE = frozenset("elect appoint name make re-elect reelect crown".split())
"""Verbs behind which, in the passive too, stands what somebody became."""
_PAPERS = frozenset(("treaty", "agreement"))
"""What a line about an organisation calls the paper that made it."""
_FOLLOWS = frozenset((it.P, it.TIME, it.ADV, it.TO))


def opens_without_subject(word: str) -> bool:
    """May a word, written with a capital, be a participle that opens a sentence without its subject?"""
    return word[:1].isupper() and word[1:].islower() and any(form.form == "pp" for form in forms_of(word.lower()))


def fill_out(items: list[Item], of_person: bool) -> list[Item]:
    """Return the items of a sentence, with "it was" before them where the sentence begins with the participle behind that.

    `of_person`: the text speaks of somebody, so that it is "he was".
    """
    at = 0
    while at < len(items) and items[at].tag == it.PUNCT and items[at].lower in ("-", "–", "•", "*", "—"):
        at += 1
    if at + 3 < len(items) and items[at].lower in _PAPERS and items[at + 2].lower == ":" and items[at + 1].forms:
        at += 1  # "Treaty signed: 29 May 2014"
    elif at + 1 >= len(items) or not opens_without_subject(items[at].text):
        return _at_work(items, at)
    if items[at].tag != it.V or not any(form.form == "pp" for form in items[at].forms):
        return items
    head, rest = items[at], items[at + 1 :]
    if rest[0].lower == ":" and len(rest) > 1 and rest[1].tag in (it.TIME, it.P):
        rest = rest[1:]
    elif rest[0].tag not in (_FOLLOWS | it.NOMINAL if any(form.lemma in _MADE for form in head.forms) else _FOLLOWS):
        return items
    if any(item.lower == ":" for item in rest) or not _is_whole(rest):
        return items
    small = head.lower
    return [
        Item(head.start, head.end, small, "he" if of_person else "it", it.PR),
        Item(head.start, head.end, small, "was", it.X),
        Item(head.start, head.end, small, small, it.V, head.forms),
        *rest,
    ]


def _at_work(items: list[Item], at: int) -> list[Item]:
    """ "Working since: 1 January 2015": since when "it" works."""
    rest = [item for item in items[at + 1 :] if item.lower != ":"]
    lemma = next((form.lemma for form in items[at].forms if form.form == "ing"), "") if at < len(items) else ""
    if (
        not lemma
        or all(item.lower != ":" for item in items)
        or not items[at].text[:1].isupper()
        or len(rest) < 2
        or rest[0].lower != "since"
        or rest[1].time is None
    ):
        return items
    head = items[at]
    return [
        Item(head.start, head.end, head.lower, "it", it.PR),
        Item(head.start, head.end, head.lower, lemma + "s", it.V, (Form(lemma, "s"),)),
        *rest,
    ]


def _is_whole(rest: Sequence[Item]) -> bool:
    """Has the sentence no verb of its own, and no name that a comma sets before one ("Founded in 1949, the pact …")?"""
    for at, item in enumerate(rest):
        before = rest[at - 1] if at else None
        if item.tag in (it.S, it.R):
            return True  # a clause of its own follows
        if item.tag in (it.X, it.M):
            return False
        carried = before is not None and before.tag in (it.C, it.TO, it.ADV)
        forms = {form.form for form in item.forms}
        if item.tag == it.V and not carried and forms & {"past", "s", "base"} and "ing" not in forms:
            return False
    return True
