"""Whose a policy was, told beside its name: "Gorbachev's policies of glasnost and perestroika", "perestroika, the policy brought in under
Gorbachev". The verbs ("introduced", "gave up") are phrases of the ledger."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.offices import person_after
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.values import Argument, Claim

RELATION = "introduced"
POLICY = "policy"
"""The class of the events that are policies."""
_NOUNS = frozenset(
    "policy policies reform reforms course programme program programmes programs doctrine doctrines slogans watchwords ideas".split()
)
_JOINED = frozenset((",", "and", "&", "of", "the")) | it.QUOTES
_BROUGHT = frozenset("brought introduced launched started begun initiated proclaimed announced".split())
"""Without one of them, the policy may be of somebody who only went on with it."""
_REACH = 7


def read_policies(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims about whose the named policies were."""
    if RELATION not in book.relations:
        return
    named = [at for at, item in enumerate(sentence.items) if item.name is not None and _is_policy(sentence, at)]
    if not named:
        return
    owner, loose = _owner(sentence, named[0]), True
    if owner is None:
        owner = _behind(sentence, named[-1])
        loose = owner is None or _BROUGHT.isdisjoint(item.lower for item in sentence.items[named[-1] : owner])
    if owner is None:
        return
    by = Argument(
        sentence.items[owner].span,
        sentence.items[owner].text,
        of_kinds(sentence.ledger, sentence.items[owner], ("person",)),
    )
    for at in named:
        item = sentence.items[at]
        subject = Argument(item.span, item.text, item.name.entities if item.name is not None else ())
        yield from build(
            sentence, RELATION, "event", item.span, {"S": [subject], "by": [by]}, None, found_by="policy", loose=loose
        )  # fmt: skip


def _is_policy(sentence: Sentence, at: int) -> bool:
    name = sentence.items[at].name
    known = [sentence.ledger.entity(entity) for entity in name.entities] if name is not None else []
    return bool(known) and all(entity is not None and entity.cls == POLICY for entity in known)


def _owner(sentence: Sentence, at: int) -> int | None:
    """The person in the genitive before a policy: "Gorbachev's (famous) policy of …"."""
    items = sentence.items
    for back in range(at - 1, max(at - _REACH, 0), -1):
        item = items[back]
        if item.tag == it.GEN:
            return back - 1 if of_kinds(sentence.ledger, items[back - 1], ("person",)) else None
        if not (item.lower in _NOUNS | _JOINED or (item.tag in (it.N, it.ADV) and items[back + 1].lower in _NOUNS)):
            return None
    return None


def _behind(sentence: Sentence, at: int) -> int | None:
    """The person in what explains a policy: ", the policies (that were) brought in under Gorbachev"."""
    items = sentence.items
    if at + 3 >= len(items) or items[at + 1].lower not in (",", "–", "—", "("):
        return None
    nouns = [i for i in range(at + 2, min(at + 5, len(items))) if items[i].lower in _NOUNS]
    if not nouns:
        return None
    for i in range(nouns[0] + 1, min(nouns[0] + _REACH, len(items) - 1)):
        if items[i].lower in ("by", "under", "of"):
            return person_after(sentence, i + 1)
        if items[i].tag == it.PUNCT:
            return None
    return None
