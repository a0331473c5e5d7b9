"""The subject of a verb group: the first noun phrase to the left that no preposition governs."""

from __future__ import annotations

from collections.abc import Iterator

from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.lexicon import PRESENTS_AS_FACT, REPORTS
from checker.syntax.phrases import Chunk, Chunked, Mark, NounPhrase, VerbGroup

_CLAUSES = REPORTS | PRESENTS_AS_FACT | {"be", "become"}
"""Verbs that a clause may follow without any word between, and those that say what their subject is."""
CLAUSE_OPENERS = frozenset(("after", "before", "since", "until", "till"))
"""Prepositions that open a clause where a verb follows their noun phrase ("after Poland joined")."""


def directly(chunks: list[Chunk], noun: int, verb: int) -> bool:
    """Does the verb group follow the noun phrase, adverbs aside?"""
    return all(isinstance(c, Mark) and c.tag == it.ADV for c in chunks[noun + 1 : verb])


def noun_and_its_owner(chunks: list[Chunk], at: int) -> Iterator[NounPhrase]:
    """The noun phrase at `at`, then those that it qualifies ("the parliament of Ukraine" from "Ukraine")."""
    while at >= 0:
        found = chunks[at]
        if not isinstance(found, NounPhrase):
            return
        yield found
        if found.preposition != "of":
            # "the Warsaw Pact, an alliance that …", "NATO: an alliance that …": an apposition is what it explains.
            left = at - 1
            while left > 0 and isinstance(mark := chunks[left], Mark) and mark.lower in it.QUOTES:
                left -= 1
            mark = chunks[left] if left >= 1 and not found.preposition else None  # type: ignore[assignment]
            before = left - 1
            while before > 0 and isinstance(quote := chunks[before], Mark) and quote.lower in it.QUOTES:
                before -= 1
            explained = chunks[before] if before >= 0 else None
            explains = isinstance(mark, Mark) and (mark.lower == "," or (mark.lower == ":" and before == 0))
            if explains and isinstance(explained, NounPhrase):
                yield explained
            return
        at -= 2


def _agreeing(sentence: Chunked, position: int, nouns: tuple[NounPhrase, ...]) -> tuple[NounPhrase, ...]:
    """ "The neighbours of Oman that are in it": of a noun and what it qualifies, those that a plural verb can be said of."""
    plural = sentence.items[sentence.chunks[position].first].lower in ("are", "were", "have")
    owner = next((i for i, noun in enumerate(nouns) if i and _is_plural(sentence, noun)), 0)
    return nouns[owner:] if plural and not any(_is_plural(sentence, noun) for noun in nouns[:owner]) else nouns


def _is_plural(sentence: Chunked, noun: NounPhrase) -> bool:
    head = sentence.items[noun.head]
    return bool(noun.conjuncts) or (head.lower.endswith("s") and (head.name is None or " " in head.lower))


def find_subject(
    sentence: Chunked, position: int, earlier: list[Frame]
) -> tuple[tuple[NounPhrase, ...], int, Frame | None, bool]:
    """Return the subject's alternatives, the first item of the clause, the frame it is shared with, and whether relative."""
    chunks = sentence.chunks
    at = position - 1
    start = chunks[position].first
    explained: tuple[NounPhrase, ...] = ()
    while at >= 0:
        found = chunks[at]
        if isinstance(found, Mark):
            if found.tag == it.R or (found.tag == it.S and found.lower == "that" and _is_relative_that(chunks, at)):
                left = at - 1
                while left >= 0 and _is_passed_over(chunks[left]):
                    left -= 1
                if left >= 0 and isinstance(chunks[left], NounPhrase):
                    return _agreeing(sentence, position, tuple(noun_and_its_owner(chunks, left))), start, None, True
                return (), start, None, True
            if found.lower in ("and", "but", "or", "then", "yet") and found.tag in (it.C, it.ADV):
                if earlier and found.tag == it.C:
                    shared = next((f for f in reversed(earlier) if f.group.form == "finite"), None)
                    return (shared.subjects if shared else ()), start, shared, False
                at -= 1
                continue
            if found.lower == ",":
                opened = interruption(chunks, at)
                if opened is not None:
                    inside = chunks[opened + 1 : at]
                    if len(inside) == 1 and isinstance(inside[0], NounPhrase):
                        explained = (inside[0],)
                    at = opened - 1
                    continue
                if earlier and all(not isinstance(c, NounPhrase) for c in chunks[at + 1 : position]):
                    shared = next((f for f in reversed(earlier) if f.group.form == "finite"), None)
                    if shared is not None:
                        return shared.subjects, start, shared, False
                at -= 1
                continue
            if found.lower in (")", "]"):
                at = opening_of(chunks, at) - 1
                continue
            if found.lower in (";", ":", "(", "[") or found.tag == it.S:
                return (), start, None, False
            at -= 1
            continue
        if isinstance(found, NounPhrase):
            if _is_excepted(sentence, at):
                at -= 2
                continue
            opened = _object_of_a_relative(chunks, at)
            if opened is not None:
                at = opened - 1
                continue
            if not found.preposition or (found.preposition in CLAUSE_OPENERS and directly(chunks, at, position)):
                return (found, *explained), min(start, found.first), None, False
            at -= 2
            continue
        if found.form != "finite":
            at -= 1
            continue
        # A finite verb: if it is in a relative clause, the subject stands before its pronoun; else the clause ends here.
        left = at - 1
        while left >= 0 and not isinstance(chunks[left], VerbGroup):
            mark = chunks[left]
            if isinstance(mark, Mark) and (mark.tag == it.R or mark.lower == "that"):
                at = left - 1
                break
            if isinstance(mark, Mark) and mark.lower in (";", ":"):
                return (), start, None, False
            left -= 1
        else:
            return (), start, None, False
        while at >= 0 and isinstance(chunks[at], Mark) and chunks[at].lower in (",", "of", "in", "to", "–", "—"):  # type: ignore[union-attr]
            at -= 1
    return (), start, None, False


def _object_of_a_relative(chunks: list[Chunk], at: int) -> int | None:
    """ "the court that guards it was set up": where the relative clause opens that the noun phrase is the object of, if it is one.

    What "says it was set up" goes on with a clause of its own.
    """
    if at < 3 or not isinstance(chunks[at - 3], NounPhrase):
        return None
    opener, verb = chunks[at - 2], chunks[at - 1]
    relative = isinstance(opener, Mark) and (opener.tag == it.R or opener.lower == "that")
    finite = isinstance(verb, VerbGroup) and verb.form == "finite" and verb.lemma not in _CLAUSES
    return at - 2 if relative and finite else None


def _is_excepted(sentence: Chunked, at: int) -> bool:
    """ "All states but Albania", "no ally save Iceland": who is left out of what is said of the others."""
    chunks = sentence.chunks
    mark, whole = (chunks[at - 1], chunks[at - 2]) if at >= 2 else (None, None)
    if (
        not isinstance(mark, Mark)
        or mark.lower not in ("but", "save", "except", "bar")
        or not isinstance(whole, NounPhrase)
    ):
        return False
    first = sentence.items[whole.first].lower
    return first in ("all", "every", "each", "no", "none", "any", "everyone", "nobody") and not whole.conjuncts


def _is_relative_that(chunks: list[Chunk], at: int) -> bool:
    before = chunks[at - 1] if at else None
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    return isinstance(before, NounPhrase) and isinstance(after, VerbGroup)


def interruption(chunks: list[Chunk], comma: int) -> int | None:
    """If the comma at `comma` closes an interruption (apposition, relative or participial clause), where that opens."""
    at = comma - 1
    while at > 0:
        found = chunks[at]
        if isinstance(found, Mark) and found.lower == ",":
            before = chunks[at - 1]
            inside = chunks[at + 1]
            if isinstance(before, NounPhrase):
                opens_with = isinstance(inside, NounPhrase | VerbGroup) or (
                    isinstance(inside, Mark)
                    and (
                        inside.tag in (it.R, it.P, it.ADV, it.TIME, it.S)
                        or inside.lower in ("and", "but", "or", "like")
                    )
                )
                return at if opens_with else None
        if isinstance(found, Mark) and (found.lower in (";", ":")):
            return None
        at -= 1
    return None


def opening_of(chunks: list[Chunk], closing: int) -> int:
    at = closing - 1
    while at >= 0 and not (isinstance(chunks[at], Mark) and chunks[at].lower in ("(", "[")):  # type: ignore[union-attr]
        at -= 1
    return max(at, 0)


def _is_passed_over(chunk: Chunk) -> bool:
    """May a mark stand between a relative pronoun and what it relates to?"""
    return isinstance(chunk, Mark) and (
        chunk.lower in (",", "and", "of", "–", "—", "(", ")")
        or chunk.lower in it.QUOTES
        or chunk.tag in (it.TIME, it.P)
    )
