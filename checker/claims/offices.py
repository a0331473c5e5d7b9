"""A noun phrase in, the office that it names out: "Ukrainian President", "President of Ukraine", "NATO's secretary general".

A title alone names an office only with the state or organisation that it belongs to; the two are put together here, by
adjective, genitive, plain name or "of", for every office in the ledger.
"""

from __future__ import annotations

from checker.claims.arguments import of_kinds
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.syntax import items as it
from checker.syntax.chunks import NounPhrase
from checker.values import Argument, Span


def title_at(sentence: Sentence, book: Phrasebook, at: int, last: int) -> tuple[int, list[tuple[str, str | None]]] | None:
    """Return the position after the title that begins at item `at`, and the (office, owner) pairs that bear it."""
    items = sentence.items
    rows = book.titles.get(items[at].lower.rstrip("."))
    if rows is None and items[at].lower.endswith("s"):
        rows = book.titles.get(items[at].lower[:-1])
    best: list[tuple[str, str | None]] = []
    size = 0
    for words, office, owner in rows or ():
        if size and len(words) < size:
            break
        spelled: list[str] = []
        position = at
        while len(spelled) < len(words) and position < last:
            if items[position].tag == it.PUNCT and items[position].lower in it.DASHES:
                position += 1
                continue
            spelled.append(items[position].lower)
            position += 1
        singular = [word[:-1] if word.endswith("s") and word != target else word for word, target in zip(spelled, words, strict=False)]
        if tuple(spelled) == words or tuple(singular) == words:
            size = len(words)
            best.append((office, owner))
            end = position
    return (end, best) if best else None


def resolve_office(sentence: Sentence, book: Phrasebook, phrase: NounPhrase) -> Argument | None:
    """Return the office that a noun phrase names, with the span of its words; None where it names none or more than one."""
    if phrase.conjuncts:
        return None
    items, ledger = sentence.items, sentence.ledger
    for at in range(phrase.first, phrase.last):
        entities = of_kinds(ledger, items[at], ("office",))
        if entities:
            return Argument(items[at].span, items[at].text, entities, "role")
    for at in range(phrase.first, phrase.last):
        if items[at].tag not in (it.N, it.V):
            continue
        found = title_at(sentence, book, at, phrase.last)
        if found is None:
            continue
        end, offices = found
        owners, start, stop = _owners(sentence, phrase, at, end)
        if owners is None:
            return None
        matching = tuple(dict.fromkeys(office for office, owner in offices if owner in owners))
        if not matching:
            return None
        span = Span(items[start].start, items[stop - 1].end)
        return Argument(span, sentence.text[span.start : span.end], matching, "role")
    return None


def _owners(sentence: Sentence, phrase: NounPhrase, at: int, end: int) -> tuple[tuple[str, ...] | None, int, int]:
    """The entities that the title may belong to, and the item span of title and owner together."""
    items, ledger = sentence.items, sentence.ledger
    kinds = ("state", "organisation", "body", "territory")
    for before in range(at - 1, phrase.first - 1, -1):
        if items[before].name is not None:
            entities = of_kinds(ledger, items[before], kinds, head=False)
            if entities:
                return entities, before, end
        elif items[before].tag == it.PUNCT and items[before].lower not in it.QUOTES | it.DASHES:
            break
    possessor = phrase.possessor
    if possessor is not None:
        entities = of_kinds(ledger, items[possessor.head], kinds)
        if entities:
            return entities, possessor.first, end
    for preposition, after in sentence.after(phrase):
        if preposition in ("of", "to", "for", "at") and after.first >= end:
            # "President of Ukraine Viktor Yanukovych" is one noun phrase after "of": its first name is the owner.
            for position in range(after.first, after.last):
                entities = of_kinds(ledger, items[position], kinds, head=position == after.head)
                if entities:
                    return entities, at, position + 1
                if items[position].tag == it.NAME:
                    break
        break
    return None, at, end
