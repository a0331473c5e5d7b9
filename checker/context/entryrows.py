"""Chunks of a sentence in, entries of a list out: names of states with one time, and no verb that says what happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.claims.arguments import of_kinds, resolve_some
from checker.claims.sentence import Sentence
from checker.claims.timing import when_of
from checker.claims.totals import total_told
from checker.syntax import item as it
from checker.syntax.phrases import Chunk, Mark, NounPhrase, VerbGroup
from checker.values import Argument, Number, Span, When
from ledger.light import dataclass

_BORDERS = frozenset((";", ".", "•", "|"))
_SEPARATORS = frozenset((",", "and", "while", "but", "then", "–", "—"))
_COMING = frozenset("come join enter accede follow arrive get slip sneak squeeze".split())
_JOINING = frozenset(("join", "accede"))
_WEAK = _COMING | frozenset("be bring make become go step walk sign".split())
"""Verbs of coming in, and those that say no more than that."""
_OTHERWISE = frozenset(("out", "off", "away", "not"))
_PLACES = ("city", "place")
MOST_WORDS = 4
"""Words of an entry that are neither names nor times nor grammar; more make it a statement of something else."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Names of states with one time and no verb that says what happened."""

    names: tuple[Argument, ...]
    when: When
    bare: bool = False
    """Holds nothing else that could say what happened."""
    label: str = ""
    """The word before the colon that says what the list is of ("Elections: Greece 1952, Turkey 1954")."""
    total: Number | None = None
    """How many there then were, as the entry says: "which makes nine"."""
    coming: bool = False
    """Says that somebody came in, or is in since, though not where."""
    joining: bool = False
    """Says so in a word for coming to an organisation."""
    elsewhere: bool = False
    """Names something besides, which may say where or what else happened ("1949: Portugal, in Washington")."""


def stretches(sentence: Sentence) -> Iterator[tuple[str, list[Chunk]]]:
    """The parts of a sentence between semicolons, with the label before them; a time before a colon goes with what follows it."""
    part: list[Chunk] = []
    label = ""
    for chunk in _spread(sentence):
        if isinstance(chunk, Mark) and chunk.lower in _BORDERS:
            yield from ((label, apart) for apart in _apart(sentence, part))
            part = []
        elif isinstance(chunk, Mark) and chunk.lower == ":" and not any(_time_of(sentence, c) for c in part):
            if len(part) != 1 or not _states(sentence, part[0]):
                heads = [sentence.items[c.head] for c in part if isinstance(c, NounPhrase)]
                label = heads[-1].lower if heads and heads[-1].name is None else label
                part = []
        else:
            part.append(chunk)
    yield from ((label, apart) for apart in _apart(sentence, part))


def _spread(sentence: Sentence) -> Iterator[Chunk]:
    """The chunks; a list whose members have their times in brackets, member by member: "Poland (1999) and Albania (2009)"."""
    items = sentence.items
    for chunk in sentence.chunks:
        if not isinstance(chunk, NounPhrase) or not any(
            items[i].time is not None for i in range(chunk.first, chunk.last)
        ):
            yield chunk
            continue
        at = chunk.first
        for part in chunk.parts:
            yield from (Mark(i, i + 1, items[i].tag, items[i].lower) for i in range(at, part.first))
            yield part
            at = part.last
        yield from (Mark(i, i + 1, items[i].tag, items[i].lower) for i in range(at, chunk.last))


def _states(sentence: Sentence, chunk: Chunk) -> list[Argument]:
    if not isinstance(chunk, NounPhrase):
        return []
    items = sentence.items[chunk.first : chunk.last]
    named = {entity for item in items if item.name is not None for entity in item.name.entities}
    found = resolve_some(sentence, chunk, ("state",))  # a city stands for its state only with a verb
    return [a for a in found if a.via == "group" or (a.via == "name" and not named.isdisjoint(a.entities))]


def _apart(sentence: Sentence, chunks: list[Chunk]) -> Iterator[list[Chunk]]:
    """ "Greece came in 1981, Spain in 1986 and Malta in 2004": where each has a name and a time of its own, the parts."""
    if sum(_time_of(sentence, chunk) for chunk in chunks) < 2:
        yield chunks
        return
    parts: list[list[Chunk]] = []
    part: list[Chunk] = []
    for chunk in chunks:
        closed = bool(part) and isinstance(part[-1], Mark) and part[-1].lower == ")"  # whoever "(1999)" stands behind
        whole = any(_time_of(sentence, c) for c in part) and (closed or any(_names(sentence, c) for c in part))
        if whole and isinstance(chunk, Mark) and chunk.lower in _SEPARATORS:
            parts.append(part)
            part = []
        else:
            part.append(chunk)
    parts.append(part)
    if all(any(_names(sentence, c) for c in p) for p in parts if any(_time_of(sentence, c) for c in p)):
        yield from parts  # else two times may be of one name, or two names have a time each: "Spain and Malta in 1986 and 2004"


def _names(sentence: Sentence, chunk: Chunk) -> bool:
    return isinstance(chunk, NounPhrase) and any(
        sentence.items[i].name is not None for i in range(chunk.first, chunk.last)
    )


def _time_of(sentence: Sentence, chunk: Chunk) -> bool:
    return isinstance(chunk, Mark) and chunk.tag == it.TIME


def entry_of(sentence: Sentence, chunks: Sequence[Chunk]) -> Entry | None:
    times = [sentence.items[c.first].time for c in chunks if isinstance(c, Mark) and c.tag == it.TIME]
    if (
        len(times) != 1
        or times[0] is None
        or not times[0].certain
        or times[0].precision not in ("day", "month", "year")
    ):
        return None
    names: list[Argument] = []
    words, told, elsewhere = 0, False, False
    for chunk in chunks:
        if isinstance(chunk, VerbGroup):
            if chunk.lemma not in _WEAK or chunk.negated or chunk.modal:
                return None
            told = True
            continue
        if isinstance(chunk, Mark) and chunk.lower in _OTHERWISE:
            return None  # "2020: out, the United Kingdom"
        if not isinstance(chunk, NounPhrase):
            continue
        named = _states(sentence, chunk)
        if named and names and _follows_comma(sentence, chunk) and chunk.first > _time_place(sentence, chunks):
            return None  # "Estonia and Latvia, members since 2004, border Russia"
        if chunk.preposition == "as":
            return None  # "had been present as observers since 2005"
        if named and (chunk.preposition in ("", "with", "from") or (chunk.preposition == "by" and told)):
            names.extend(named)
        else:
            words += chunk.last - chunk.first
            where = _items(sentence, (chunk,)) if chunk.preposition in ("in", "at") else ()
            elsewhere = elsewhere or any(of_kinds(sentence.ledger, item, _PLACES) for item in where)
    being = any(isinstance(chunk, VerbGroup) and chunk.lemma == "be" for chunk in chunks)
    if being and words and not any(item.number is not None for item in _items(sentence, chunks)):
        return None  # "had been present since 2005"; but "is number ten"
    if not names or words > max(MOST_WORDS, len(names)) or (times[0].offset is not None):
        return None
    when = when_of(times[0], "in")
    if when is None or _goes_on(sentence, chunks):
        return None
    coming = any(isinstance(chunk, VerbGroup) and chunk.lemma in _COMING for chunk in chunks) or _is_in_since(chunks)
    joining = any(isinstance(chunk, VerbGroup) and chunk.lemma in _JOINING for chunk in chunks)
    members = total_told(sentence, chunks[0].first, chunks[-1].last)
    return Entry(
        tuple(_once(names)), when, not words, total=members, coming=coming, joining=joining, elsewhere=elsewhere
    )


def _goes_on(sentence: Sentence, chunks: Sequence[Chunk]) -> bool:
    """ "We drive on the right since 1967, Ghana since 1974": does it leave out a verb that has nothing to do with coming in?"""
    since = False
    if not _is_in_since(chunks):
        return False
    for chunk in reversed([chunk for chunk in sentence.chunks if chunk.last <= chunks[0].first]):
        if isinstance(chunk, VerbGroup):
            return since and chunk.lemma not in _WEAK and not chunk.copula
        if isinstance(chunk, Mark):
            if chunk.lower in (":", ";"):
                return False
            since = since or chunk.lower == "since"
    return False


def _is_in_since(chunks: Sequence[Chunk]) -> bool:
    """ "Latvia, in since 2004", "Latvia since 2004"."""
    marks = [chunk.lower for chunk in chunks if isinstance(chunk, Mark)]
    return "since" in marks


def _follows_comma(sentence: Sentence, chunk: Chunk) -> bool:
    return chunk.first > 0 and sentence.items[chunk.first - 1].lower == ","


def _time_place(sentence: Sentence, chunks: Sequence[Chunk]) -> int:
    """Where the time of an entry stands."""
    return next((chunk.first for chunk in chunks if _time_of(sentence, chunk)), 0)


def _items(sentence: Sentence, chunks: Sequence[Chunk]) -> Iterator[it.Item]:
    for chunk in chunks:
        yield from sentence.items[chunk.first : chunk.last]


def _once(names: Iterable[Argument]) -> Iterator[Argument]:
    seen: set[tuple[Span, tuple[str, ...]]] = set()
    for name in names:
        if (name.span, name.entities) not in seen:
            seen.add((name.span, name.entities))
            yield name
