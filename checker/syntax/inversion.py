"""A clause whose auxiliary stands before its subject in, out its tense, its subject, and whether what stands before that denies it.

"Nor did Petra join", "at no time did Petra belong", "not even in 1995 did Petra come in" deny; "not until 1995 did Petra come in" and
"only then did she" do not.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.frame import Frame
from checker.syntax.item import Item
from checker.syntax.phrases import Chunk, Chunked, Mark, NounPhrase, VerbGroup

_DENY = frozenset("nor neither never nowhere no not hardly rarely seldom".split())
_UNTIL = frozenset("until till only before just long sooner".split())
"""After "not", "no" or "hardly" they say when it was so."""
_BORDERS = frozenset((",", ";", ":", "(", "—", "–"))


def settle_inverted(sentence: Chunked, frame: Frame) -> None:
    """Give a clause the tense of the auxiliary before its subject ("nor did Petra join"), and a copula the subject behind it ("never
    was Petra a member")."""
    group, items = frame.group, sentence.items
    auxiliary = _auxiliary_of(items, sentence.chunks, frame.position)
    if auxiliary is not None and not group.modal:
        word = items[auxiliary.verb].lower
        group.tense = "past" if word in ("did", "had", "was", "were") else "present"
        group.perfect = group.perfect or word in lexicon.HAVE
    if not (group.copula and group.form == "finite" and frame.objects and not frame.subjects):
        return
    behind = frame.objects[0]
    named = items[behind.head].tag in (it.NAME, it.PR) and behind.first == group.last
    if named and _denies(items, sentence.chunks, frame.position):
        frame.subjects, frame.objects = frame.objects[:1], frame.objects[1:]


def is_denied(items: Sequence[Item], chunks: Sequence[Chunk], position: int) -> bool:
    """Is the verb group at a chunk position denied by words before its auxiliary, which stands before its subject?"""
    return _auxiliary_of(items, chunks, position) is not None and _denies(items, chunks, position - 2)


def _auxiliary_of(items: Sequence[Item], chunks: Sequence[Chunk], position: int) -> VerbGroup | None:
    """The auxiliary of the verb group at a chunk position, if it stands before the subject."""
    group = chunks[position]
    if position < 2 or not isinstance(group, VerbGroup) or group.form == "infinitive":
        return None
    subject, auxiliary = chunks[position - 1], chunks[position - 2]
    if not (isinstance(subject, NounPhrase) and isinstance(auxiliary, VerbGroup)) or not _is_bare(items, auxiliary):
        return None
    return auxiliary


def _is_bare(items: Sequence[Item], group: VerbGroup) -> bool:
    """Is the group nothing but an auxiliary, with or without its denial?"""
    return all(items[at].tag in (it.X, it.M, it.NEG) for at in range(group.first, group.last))


def _denies(items: Sequence[Item], chunks: Sequence[Chunk], position: int) -> bool:
    """Do the words before an auxiliary, in its clause, deny?"""
    first = chunks[position].first
    if items[first].lower in _DENY:
        return True
    for at in range(position - 1, -1, -1):
        found = chunks[at]
        if isinstance(found, VerbGroup) or (isinstance(found, Mark) and found.lower in _BORDERS):
            break
        first = found.first
    last = chunks[position].first
    for at in range(first, last):
        if items[at].lower in _DENY:
            return items[min(at + 1, last - 1)].lower not in _UNTIL
    return False
