"""A noun phrase that names nothing in, the list that says whom it means out: "three newcomers: Poland, Hungary and
…", "the newest, Sweden,"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.phrases import Chunk, Mark, NounPhrase
from checker.values import Number

_BEFORE_A_LIST = frozenset((",", ":", "(", "–", "—", "-"))
_EXAMPLES = frozenset(
    (
        "including",
        "such as",
        "among them",
        "among these",
        "namely",
        "i.e.",
        "that is",
        "among others",
        "amongst them",
        "notably",
        "viz",
    )
)
_MOMENTS = frozenset("moment time present beginning start end outset height peak present".split())
_PARTIAL = frozenset("other more further additional another many several some most".split())
_PLAIN = frozenset("the all its our their new fellow a total of".split())


def singular(word: str) -> str:
    """The singular of a regular plural."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def explanation(sentence: Sentence, phrase: NounPhrase, kinds: Sequence[str]) -> NounPhrase | None:
    """Return the list of names that explains a noun phrase headed by a noun for things of the kinds."""
    nouns = frozenset().union(*(lexicon.KIND_NOUNS.get(kind, frozenset()) for kind in kinds))
    # A collective name is one item: "Two Nordic countries".
    words = {singular(word) for words in sentence.words(phrase) for word in words.split()}
    if "person" in kinds and (apposed := _apposed_person(sentence, phrase)) is not None:
        return apposed
    kind = bool(words & nouns)
    position = sentence.position_of(phrase)
    if position < 0 or not (kind or sentence.numbers(phrase)):
        return None
    found = _list_at(sentence, _past_adjuncts(sentence, position + 1))
    if found is None:
        chunks = sentence.chunks
        colon = next((i for i, c in enumerate(chunks) if i > position and isinstance(c, Mark) and c.lower == ":"), None)
        found = _list_at(sentence, colon) if colon is not None else None
    return found if found is not None and (kind or _as_many(sentence, phrase, found)) else None


def _past_adjuncts(sentence: Sentence, at: int) -> int:
    """Where the prepositional phrases and times behind a noun phrase end: "the founding members of GUAM were", "two in 2007, X and Y"."""
    chunks = sentence.chunks
    while at + 1 < len(chunks) and isinstance(mark := chunks[at], Mark):
        if mark.tag == it.P and isinstance(chunks[at + 1], NounPhrase):
            at += 2
        elif mark.tag in (it.TIME, it.ADV) or (mark.tag == it.P and _is_mark(chunks[at + 1], it.TIME, it.ADV)):
            at += 1
        else:
            break
    return at


def _is_mark(chunk: Chunk, *tags: str) -> bool:
    return isinstance(chunk, Mark) and chunk.tag in tags


def _as_many(sentence: Sentence, phrase: NounPhrase, found: NounPhrase) -> bool:
    """ "Two poor newcomers, Chad and Oman": are the names behind the comma as many as the phrase counts?"""
    numbers = sentence.numbers(phrase)
    plain = not phrase.conjuncts and sentence.items[phrase.head].name is None and len(numbers) == 1
    number = numbers[0] if plain else None
    return number is not None and not number.ordinal and number.low == number.high == len(found.parts) > 1


_OF_SOMEBODY = frozenset("a an the his her their".split())


def _apposed_person(sentence: Sentence, phrase: NounPhrase) -> NounPhrase | None:
    """ "made way for a German, Manfred Wörner", "handed over to his deputy, Petr Novak": the name behind the comma."""
    if phrase.conjuncts or sentence.items[phrase.first].lower not in _OF_SOMEBODY:
        return None
    head = sentence.items[phrase.head]
    if head.text.endswith("s") or (head.name is not None and any(r.kind != "demonym" for r in head.name.readings)):
        return None
    position = sentence.position_of(phrase)
    found = _list_at(sentence, position + 1) if position >= 0 else None
    if found is None or found.conjuncts or sentence.items[found.first - 1].lower not in (",", "–", "—"):
        return None
    name = sentence.items[found.head].name
    entity = sentence.ledger.entity(name.entities[0]) if name is not None and name.entities else None
    alone = found.last - found.first == 1 and entity is not None and entity.kind == "person"
    return found if alone else None


def _list_at(sentence: Sentence, at: int) -> NounPhrase | None:
    chunks = sentence.chunks
    if at + 1 >= len(chunks):
        return None
    at, exemplified = _past_examples(sentence, at)
    if at + 1 >= len(chunks):
        return None
    mark, found = chunks[at], chunks[at + 1]
    if not isinstance(found, NounPhrase):
        return None
    if not exemplified and (not isinstance(mark, Mark) or mark.lower not in _BEFORE_A_LIST or found.preposition):
        return None
    if any(sentence.items[part.head].name is None for part in found.parts):
        return None
    after = chunks[at + 2] if at + 2 < len(chunks) else None
    ends = (
        after is None
        or (isinstance(after, Mark) and (after.tag == it.PUNCT or after.tag == it.C))
        or _among_them(sentence, found)
    )
    return found if ends else None


def _among_them(sentence: Sentence, names: NounPhrase) -> bool:
    """ "Eight states, Albania among them" """
    words = [item.lower for item in sentence.items[names.last : names.last + 3]]
    return (
        words[:1] in (["among"], ["amongst"])
        and words[1:2] in (["them"], ["these"])
        and words[2:] in ([], ["."], [","], [";"], [")"])
    )


def _past_examples(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Where the last word before a list stands that gives some of what a phrase means ("…, including", "such as", ", among them")."""
    chunks = sentence.chunks
    start = at
    while at < len(chunks) and at < start + 4 and not _is_named(sentence, chunks[at]):
        at += 1
    words = " ".join(sentence.items[i].lower for chunk in chunks[start:at] for i in range(chunk.first, chunk.last))
    return (at - 1, True) if at > start and words.strip(" ,(–—") in _EXAMPLES else (start, False)


def _is_named(sentence: Sentence, chunk: Chunk) -> bool:
    return isinstance(chunk, NounPhrase) and all(sentence.items[part.head].name is not None for part in chunk.parts)


def counted(
    sentence: Sentence, phrase: NounPhrase, nouns: Sequence[str], kinds: Sequence[str]
) -> tuple[Number, bool] | None:
    """Return the number in "seven states", and whether other words say which seven; None where the phrase counts
    nothing of the kinds.

    "Slovenia and six other countries" counts seven: the named ones are added.
    """
    parts = phrase.parts
    numbered = [(part, number) for part in parts for number in sentence.numbers(part)]
    if len(numbered) != 1:
        return None
    part, number = numbered[0]
    if number.ordinal or number.percent:
        return None
    allowed = frozenset(nouns) | frozenset().union(*(lexicon.KIND_NOUNS.get(kind, frozenset()) for kind in kinds))
    head = sentence.items[part.head]
    if singular(head.lower) not in allowed or head.name is not None:
        return None
    words = [w for w in sentence.words(part) if w not in _PLAIN and singular(w) not in allowed]
    items = [sentence.items[i] for i in range(part.first, part.last)]
    others = [
        w
        for w, item in ((i.lower, i) for i in items)
        if w in words and item.number is None and item.tag not in (it.D, it.PUNCT)
    ]
    some = any(word not in _PARTIAL for word in others) or restricted(sentence, phrase)
    if any(word in _PARTIAL for word in sentence.words(part)):
        named = len(parts) - 1
        if not named:
            return number, True
        return Number(number.span, number.low + named, number.high + named, exact=number.exact), some
    return (number, some) if len(parts) == 1 else None


def restricted(sentence: Sentence, phrase: NounPhrase, allowed: Sequence[str] = ()) -> bool:
    """A relative clause, "of …" or "including …" after the phrase says which ones are meant."""
    position = sentence.position_of(phrase)
    after = sentence.chunks[position + 1] if 0 <= position < len(sentence.chunks) - 1 else None
    if not isinstance(after, Mark) or after.lower in allowed:
        return False
    follows = sentence.chunks[position + 2] if position + 2 < len(sentence.chunks) else None
    if isinstance(follows, Mark) and follows.tag == it.TIME:
        return False
    if isinstance(follows, NounPhrase) and sentence.items[follows.head].lower in _MOMENTS:
        return False  # "has 27 members at the moment"
    if after.lower == "from" and [word for word, _ in sentence.after(phrase)][:2] == ["from", "to"]:
        return False  # "its 57 states from Canada to Mongolia": all of them
    return after.tag == it.R or after.lower in ("of", "that", "from", "in", "with", "on", "around", "along", "without")
