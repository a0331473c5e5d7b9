"""A sentence in, out whether it speaks of things that the ledger does not know, in whose place nothing that it knows may be put."""

from __future__ import annotations

from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase

CLUBS = frozenset("alliance bloc pact league union organisation organization community club association".split())
"""Nouns for organisations."""
_FOUND = frozenset("found create establish form launch begin start".split())
_MEMBERS = frozenset("member members membership founder founders".split())


def is_about_a_stranger(sentence: Sentence) -> bool:
    """Does the sentence speak of an organisation that the ledger does not know ("ASEAN began with five members", "the Andean
    Community lost a member", "Mercosur was created by …")? "It" and "joined" then mean none that was named before."""
    items = sentence.items
    for frame in sentence.frames:
        if frame.group.form != "finite" or not frame.subjects:
            continue
        phrase = frame.subjects[0]
        head = items[phrase.head]
        if head.name is not None or head.tag != it.N or not head.text[0].isupper() or phrase.conjuncts:
            continue
        if any(items[at].name is not None for at in range(phrase.first, phrase.last)):
            continue
        if head.lower in CLUBS:
            before = items[phrase.head - 1] if phrase.head > phrase.first else None
            if before is not None and before.text[0].isupper() and before.tag not in (it.D, it.NUM):
                return True
            continue
        if len(head.text) < 3 or phrase.last - phrase.first > 2:
            continue
        of_members = not _MEMBERS.isdisjoint(sentence.lowers)
        founded = frame.group.lemma in _FOUND and (frame.group.passive or of_members)
        if founded or (of_members and head.text.isupper()):
            return True
    return False


def took_another(sentence: Sentence, frame: Frame) -> bool:
    """ "joined the Hawks in 1984 and left in 1993": has an earlier verb of the same subject an object that the ledger does not know?"""
    found = object_before(sentence, frame)
    head = sentence.items[found[1].head] if found is not None else None
    return head is not None and head.name is None and head.tag == it.N and head.text[0].isupper()


def object_before(sentence: Sentence, frame: Frame) -> tuple[Frame, NounPhrase] | None:
    """Return the last verb before this one that has the same subject and an object, and the object."""
    if not frame.subjects:
        return None
    subject = frame.subjects[0].head
    for other in reversed(sentence.frames):
        if (
            other.group.verb < frame.group.verb
            and other.objects
            and other.subjects
            and other.subjects[0].head == subject
        ):
            return other, other.objects[0]
    return None
