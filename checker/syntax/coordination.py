"""Chunks in, the same chunks with coordinated noun phrases ("Poland, Hungary and the Czech Republic") joined into one."""

from __future__ import annotations

from collections.abc import Sequence

from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.item import Item
from checker.syntax.phrases import Chunk, Mark, NounPhrase, VerbGroup


def _is_name_like(items: list[Item], phrase: Chunk) -> bool:
    return isinstance(phrase, NounPhrase) and any(items[i].tag == it.NAME for i in range(phrase.first, phrase.last))


_MAY_JOIN = frozenset((",", "and", "or", "&", "as", "("))
"""What may follow the first of several conjuncts."""


def coordinate(items: list[Item], chunks: list[Chunk]) -> list[Chunk]:
    """Join "A, B and C" and "A and B" into one noun phrase with conjuncts."""
    out: list[Chunk] = []
    at = 0
    while at < len(chunks):
        first = chunks[at]
        if not isinstance(first, NounPhrase):
            out.append(first)
            at += 1
            continue
        follows = chunks[at + 1] if at + 1 < len(chunks) else None
        if not isinstance(follows, Mark) or follows.lower not in _MAY_JOIN:
            out.append(first)
            at += 1
            continue
        members = [first]
        end = at + 1
        closed = False
        look = at + 1
        look += _time_in_brackets(chunks, look) if _separator(chunks, look + 3)[0] else 0
        while look < len(chunks):
            step, joined = _separator(chunks, look)
            if not step or look + step >= len(chunks):
                break
            following = chunks[look + step]
            if not isinstance(following, NounPhrase):
                break
            if is_pronoun(items, following) and not joined:
                break
            members.append(following)
            look += step + 1
            look += _time_in_brackets(chunks, look) if _separator(chunks, look + 3)[0] else 0
            end = look
            if joined:
                closed = True
                nxt, joins = _separator(chunks, look)
                if not (nxt and joins):
                    break
        if len(members) > 2 and _opens_main_clause(chunks, at, end, members[0]):
            # "When Russia took the city, the U.S. and NATO objected": the comma ends a clause, it joins nothing.
            out.append(first)
            at += 1
            continue
        if len(members) == 2 and _second_opens_clause(chunks, at, end, first):
            # "committed to it at a session on AIDS, and the secretariat of the fund was set up"
            out.append(first)
            at += 1
            continue
        names = sum(_is_name_like(items, member) for member in members)
        if (
            closed
            and len(members) > 1
            and (
                names == len(members)
                or names >= 2
                or names == 0
                or _is_rest(items, members[-1])
                or _and_theirs(items, chunks, members, end)
            )
        ):
            if len(members) > 2 and not _same_sort(items, members) and not _is_rest(items, members[-1]):
                kept = _tail_of_same_sort(items, members)
                skipped = len(members) - len(kept)
                if skipped:
                    out.append(first)
                    at += 1
                    continue
            whole = NounPhrase(first.first, members[-1].last, members[-1].head, None, first.preposition, tuple(members))
            out.append(whole)
            at = end
            continue
        if not closed and names == len(members) and (len(members) > 2 or _of_headline(items, chunks, members, end)):
            whole = NounPhrase(first.first, members[-1].last, members[-1].head, None, first.preposition, tuple(members))
            out.append(whole)
            at = end
            continue
        out.append(first)
        at += 1
    return out


_THEIRS = frozenset(("his", "her", "its", "their"))


def _and_theirs(items: list[Item], chunks: list[Chunk], members: Sequence[NounPhrase], end: int) -> bool:
    """ "Novak and his daughter were poisoned": a name that opens the clause, and somebody of theirs, before the verb of both."""
    verb = chunks[end] if end < len(chunks) else None
    first, second = members[0], members[-1]
    opens = first.first == 0 or items[first.first - 1].tag in (it.PUNCT, it.TIME, it.S, it.C)
    return (
        len(members) == 2 and opens and not first.preposition and _is_name_like(items, first)
        and items[second.first].lower in _THEIRS and isinstance(verb, VerbGroup) and verb.form == "finite"
    )  # fmt: skip


def _of_headline(items: list[Item], chunks: list[Chunk], members: Sequence[NounPhrase], end: int) -> bool:
    """ "Obama, Medvedev sign treaty": in a headline a comma does for "and"."""
    verb = chunks[end] if end < len(chunks) else None
    return (
        len(members) == 2 and members[0].first == 0 and not members[0].preposition
        and all(member.last - member.first == 1 and items[member.head].tag == it.NAME for member in members)
        and isinstance(verb, VerbGroup) and verb.form == "finite" and verb.tense == "present" and not verb.copula
    )  # fmt: skip


def _time_in_brackets(chunks: list[Chunk], at: int) -> int:
    """The length of "(1999)" after a conjunct ("Poland (1999), Slovakia (2004) and Croatia"), 0 where there is none."""
    marks = [chunk for chunk in chunks[at : at + 3] if isinstance(chunk, Mark)]
    return 3 if len(marks) == 3 and (marks[0].lower, marks[1].tag, marks[2].lower) == ("(", it.TIME, ")") else 0


def _opens_main_clause(chunks: list[Chunk], start: int, end: int, first: NounPhrase) -> bool:
    """Is the first member of a seeming list the end of one clause, and the rest the subject of the next?"""
    comma = chunks[start + 1] if start + 1 < len(chunks) else None
    joined = chunks[start + 2] if start + 2 < len(chunks) else None
    if not (isinstance(comma, Mark) and comma.lower == ",") or (isinstance(joined, Mark) and joined.tag == it.C):
        return False
    after = end
    while after < len(chunks) and isinstance(chunks[after], Mark) and chunks[after].tag == it.ADV:  # type: ignore[union-attr]
        after += 1
    follows = chunks[after] if after < len(chunks) else None
    if not (isinstance(follows, VerbGroup) and follows.form == "finite"):
        return False
    before = chunks[start - 1] if start else None
    if isinstance(before, VerbGroup):
        # "1999 saw Poland, Hungary and Slovakia join": what is seen is one list.
        return before.lemma not in lexicon.SEEING
    return bool(first.preposition) and start == 1


def _second_opens_clause(chunks: list[Chunk], start: int, end: int, first: NounPhrase) -> bool:
    """Does ", and" after a prepositional phrase behind a verb begin a clause of its own: has it a finite verb?"""
    comma = chunks[start + 1]
    if not first.preposition or not (isinstance(comma, Mark) and comma.lower == ","):
        return False
    if not any(isinstance(chunk, VerbGroup) for chunk in chunks[:start]):
        return False
    for found in chunks[end:]:
        if isinstance(found, VerbGroup):
            return found.form == "finite"
        if isinstance(found, Mark) and found.tag not in (it.P, it.ADV, it.TIME):
            return False
    return False


def _separator(chunks: list[Chunk], at: int) -> tuple[int, bool]:
    """Return how many chunks separate two conjuncts here (0 for none), and whether a conjunction is among them."""
    first = chunks[at] if at < len(chunks) else None
    if not isinstance(first, Mark):
        return 0, False
    if first.lower == ",":
        second = chunks[at + 1] if at + 1 < len(chunks) else None
        if isinstance(second, Mark) and second.lower in ("and", "or", "&"):
            return 2, True
        return 1, False
    if first.lower in ("and", "or", "&"):
        return 1, True
    if first.lower == "as" and at + 2 < len(chunks):
        second, third = chunks[at + 1], chunks[at + 2]
        if isinstance(second, Mark) and second.lower == "well" and isinstance(third, Mark) and third.lower == "as":
            return 3, True
    return 0, False


def is_pronoun(items: Sequence[Item], phrase: NounPhrase) -> bool:
    """Is the noun phrase a pronoun ("it")?"""
    return items[phrase.head].tag == it.PR


def _is_rest(items: list[Item], phrase: NounPhrase) -> bool:
    """ "and six other countries": the rest of a list that begins with names."""
    words = {item.lower for item in items[phrase.first : phrase.last]}
    lands = items[phrase.head].lower in ("countries", "nations", "states", "members", "allies")
    if items[phrase.head].lower == "others" or ("other" in words and lands and "the" not in words):
        return True  # "and others", "and some other states"
    return (bool(words & {"other", "others"}) or lands) and any(
        item.number is not None for item in items[phrase.first : phrase.last]
    )


def _same_sort(items: list[Item], members: Sequence[NounPhrase]) -> bool:
    """Long lists are only joined where every member is headed by a name, or none is."""
    return len({items[member.head].tag == it.NAME for member in members}) == 1


def _tail_of_same_sort(items: list[Item], members: Sequence[NounPhrase]) -> list[NounPhrase]:
    sort = items[members[-1].head].tag == it.NAME
    kept = [member for member in members if (items[member.head].tag == it.NAME) == sort]
    return kept
