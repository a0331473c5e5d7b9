"""Names that are nearly those of a known thing: "NATO (North American Treaty Organization)", 'called the "Commonwealth of Independent
Republics"'.

One word of a long name is another, and the rest, in its order, can be nothing else. That alone says nothing: a body may well be
called so. The text has to say that it is the thing's name: by its abbreviation beside it, by "called" or "stands for" where the
thing or its members are spoken of; or the wrong word begins like the right one, so that the abbreviation stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.claims.build import build
from checker.claims.sentence import Sentence
from checker.renderings.candidates import Candidate, capitalised, quoted
from checker.values import Argument, Claim, Span
from ledger.light import NamedTuple
from ledger.naming import fold
from ledger.store import Ledger

MISNOMER = "misnomer"
"""`via` of an argument whose words are nearly a name of its entity; the name itself is the claim's `sense`."""
_KINDS = ("organisation", "body", "state")
_PROPER = ("canonical", "name", "former")
_SMALL = frozenset("of the for and in on with to a".split())
_HEADS = frozenset(
    "academy accord act administration affairs agency agreement alliance area arrangement assembly association authority bank "
    "board body bureau cabinet centre center charter college commission committee community company compact conference "
    "confederation congress convention cooperation corporation corps council court declaration department federation force "
    "forum foundation fund group institute institution league market ministry mission network office order organisation "
    "organization pact parliament partnership plan platform process programme program project region secretariat service society "
    "space summit system treaty tribunal union university zone".split()
)
"""What things of the sort are called: with another of these words the name is that of another thing."""
_FEWEST = 3
"""Words of a name by which it is known again without one of them."""
_SLIP = 2
"""Words that differ by so many letters in one place are spellings of one."""
_CALLED = re.compile(
    r"\b(?:called|named|known\s+as|dubbed|christened|termed)\s+(?:the\s+|as\s+)*[\"“‘']?(?:the\s+)?$", re.IGNORECASE
)
_STANDS = re.compile(
    r"\b(?:stand(?:s|ing)?\s+for|short\s+for|(?:full|official)\s+(?:form|name|title)(?:\s+of\s+[\w. ]{2,40})?\s+(?:is|was))"
    r"\s+(?:the\s+)?[\"“‘']?(?:the\s+)?$",
    re.IGNORECASE,
)
_SHORT_BEFORE = re.compile(r"\b([A-Z][A-Z.]{1,7})\s*\(\s*(?:the\s+)?[\"“]?$")
_SHORT_AFTER = re.compile(r"[\"”]?\s*\(\s*(?:the\s+)?([A-Z][A-Z.]{1,7})\s*\)")


class Near(NamedTuple):
    """A name that the words nearly are: whose it is, the name, the word that it has, and the word that stands for it."""

    entity: str
    name: str
    right: str
    wrong: str


def read_misnomers(sentence: Sentence, relation: str) -> Iterator[Claim]:
    """Yield a claim for each stretch that is nearly a name and is said to be one."""
    if not any(item.text[0].isupper() for item in sentence.items):
        return
    text, start, end = sentence.text, sentence.start, sentence.end
    seen: set[int] = set()
    for candidate in (*quoted(text, start, end), *capitalised(text, start, end)):
        for skip in (0, 1) if not candidate.quoted else (0,):
            span, near = _read(sentence.ledger, text, candidate, skip)
            if near is None or span.end in seen or not _is_said(sentence, span, near, whole=skip == 0):
                continue
            seen.add(span.end)
            argument = Argument(span, text[span.start : span.end], (near.entity,), MISNOMER)
            yield from build(
                sentence, relation, "state", span, {"S": [argument], "O": [argument]}, None, found_by="naming:misnomer",
                sense=near.name,
            )  # fmt: skip
            break


def _read(ledger: Ledger, text: str, candidate: Candidate, skip: int) -> tuple[Span, Near | None]:
    pieces = candidate.pieces[skip:]
    while pieces and pieces[-1].small:
        pieces = pieces[:-1]
    if pieces and pieces[0].text == "The":
        pieces = pieces[1:]
    if len(pieces) < _FEWEST:
        return Span(0, 0), None
    span = Span(pieces[0].start, pieces[-1].end)
    written = text[span.start : span.end]
    if written.endswith(("'s", "’s")):
        span, written = Span(span.start, span.end - 2), written[:-2]
    return span, near_name(ledger, written)


def near_name(ledger: Ledger, written: str) -> Near | None:
    """Return the one name that the words would be but for one of them; None where they are a name, or nearly several."""
    words = _content(fold(written))
    if len(words) < _FEWEST or ledger.names(fold(written)):
        return None
    found = _near(ledger, words)
    return found[0] if len({near.entity for near in found}) == 1 else None


@lru_cache(maxsize=1024)
def _near(ledger: Ledger, words: tuple[str, ...]) -> tuple[Near, ...]:
    found: list[Near] = []
    for key in sorted(ledger.name_keys_starting(words[0])):
        others = _content(key)
        if len(others) != len(words):
            continue
        unlike = [at for at, word in enumerate(words) if not _is_spelling(word, others[at])]
        names = [name for name in ledger.names(key) if name.lang == "en" and name.kind in _PROPER]
        if not unlike and names:
            return ()
        if len(unlike) != 1:
            continue
        for name in names:
            entity = ledger.entity(name.entity)
            if entity is not None and entity.kind in _KINDS:
                own = _content(fold(entity.name))
                plain = len(own) == len(others) and all(map(_is_spelling, own, others))
                found.append(Near(entity.id, entity.name if plain else name.text, others[unlike[0]], words[unlike[0]]))
    return tuple(found)


def _content(key: str) -> tuple[str, ...]:
    return tuple(word for word in key.split() if word not in _SMALL)


def _is_spelling(one: str, other: str) -> bool:
    """Are the words one and the same, but for a spelling, a plural or a slip of the pen?"""
    if one == other:
        return True
    first = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest = (one[first:][::-1], other[first:][::-1])
    last = next((at for at, (a, b) in enumerate(zip(*rest, strict=False)) if a != b), min(map(len, rest)))
    return first > 1 and max(len(one), len(other)) - first - last <= _SLIP


def _is_said(sentence: Sentence, span: Span, near: Near, whole: bool) -> bool:
    """Does the text say that it is the name of that thing?"""
    text, ledger = sentence.text, sentence.ledger
    before, after = text[max(sentence.start, span.start - 60) : span.start], text[span.end : sentence.end]
    for match in (_SHORT_BEFORE.search(before), _SHORT_AFTER.match(after)):
        if match is not None and any(name.entity == near.entity for name in ledger.names(fold(match[1]))):
            return True
    if _STANDS.search(before):
        return near.entity in sentence.memory.mentioned or near.entity in sentence.named
    if _CALLED.search(before):
        return near.entity in sentence.memory.mentioned or not _kin(ledger, near.entity).isdisjoint(
            _spoken_of(sentence)
        )
    entity = ledger.entity(near.entity)
    initial = near.right[0] == near.wrong[0] and near.right.endswith("s") == near.wrong.endswith("s")
    size = len(_content(fold(near.name)))
    return (
        entity is not None and entity.kind == "organisation" and initial and size > _FEWEST and near.wrong not in _HEADS
        and (not whole or not _goes_on(after))
    )  # fmt: skip


def _goes_on(after: str) -> bool:
    return bool(re.match(r"\s+[A-Z]", after))


def _spoken_of(sentence: Sentence) -> set[str]:
    return {*sentence.memory.mentioned, *sentence.named}


@lru_cache(maxsize=64)
def _kin(ledger: Ledger, entity_id: str) -> frozenset[str]:
    """The members of an organisation, and the states that those come after."""
    found: set[str] = set()
    for fact in ledger.facts("member_of", None, entity_id):
        member = ledger.entity(fact.subject)
        if member is not None:
            found.update((member.id, *member.after, *member.continues))
    return frozenset(found)
