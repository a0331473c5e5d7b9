"""Of which country a person is: "Spaak, a Belgian statesman", "the Dutch diplomat Joseph Luns", "the Italian Manlio Brosio".

A title with its state ("French President X") is read by `holders.py`; here the noun is a calling, and says no office.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.values import Argument, Claim

RELATION = "comes_from"
_CALLINGS = frozenset(
    "politician diplomat statesman stateswoman lawyer economist general admiral marshal socialist conservative liberal "
    "technocrat banker academic jurist historian journalist".split()
)
_ARTICLES = frozenset(("a", "an", "the"))
_LINKS = frozenset((",", "(", "–", "—", "was", "is", "as"))


def read_citizens(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that a person is of a country."""
    if RELATION not in book.relations:
        return
    items = sentence.items
    for at, item in enumerate(items):
        states = _adjective(sentence, at)
        if not states and at > 3 and (states := _home(sentence, at)):
            yield from _from_there(sentence, at, states)
            continue
        if not states:
            continue
        last = _calling(sentence, at)
        person = _after(sentence, at, last) if last is not None or (at and items[at - 1].lower == "the") else None
        if person is None and last is not None:
            person = _before(sentence, at, last)
        if person is None:
            continue
        people = of_kinds(sentence.ledger, items[person], ("person",))
        if len(people) == 1:
            who, where = (
                Argument(items[person].span, items[person].text, people),
                Argument(item.span, item.text, states),
            )
            yield from build(
                sentence, RELATION, "state", item.span, {"S": [who], "O": [where]}, None, found_by="citizen"
            )


def _home(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The state that "a diplomat from" stands before."""
    items = sentence.items
    if items[at - 1].lower != "from" or items[at - 2].lower not in _CALLINGS or items[at].name is None:
        return ()
    follows = items[at + 1] if at + 1 < len(items) else None
    if follows is not None and (follows.tag in (it.GEN, it.N, it.NAME, it.NUM) or follows.lower in it.DASHES):
        return ()
    return of_kinds(sentence.ledger, items[at], ("state",))


def _from_there(sentence: Sentence, at: int, states: tuple[str, ...]) -> Iterator[Claim]:
    """ "Annan, a diplomat from Ghana", "was a lawyer from Poland": of the person before it, by the full name."""
    items = sentence.items
    opens = at - 3
    while opens > 0 and items[opens].tag == it.N and items[opens].name is None:
        opens -= 1
    if opens < 2 or items[opens].lower not in _ARTICLES or items[opens - 1].lower not in _LINKS:
        return
    people = of_kinds(sentence.ledger, items[opens - 2], ("person",)) if _is_full_name(sentence, opens - 2) else ()
    if len(people) == 1:
        who = Argument(items[opens - 2].span, items[opens - 2].text, people)
        where = Argument(items[at].span, items[at].text, states)
        yield from build(sentence, RELATION, "state", where.span, {"S": [who], "O": [where]}, None, found_by="citizen")


def _adjective(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The states whose adjective stands at an item, by itself: no "Polish-born", no "German-Russian"."""
    items = sentence.items
    name = items[at].name
    if name is None or any(reading.kind not in ("adjective", "demonym") for reading in name.readings):
        return ()
    beside = [items[i].lower for i in (at - 1, at + 1) if 0 <= i < len(items)]
    if any(word in it.DASHES or word in ("and", "or", "/") for word in beside):
        return ()
    return of_kinds(sentence.ledger, items[at], ("state",), head=False)


def _calling(sentence: Sentence, at: int) -> int | None:
    """The item of the calling that an adjective of a state stands before ("a Belgian socialist politician")."""
    found = None
    for i in range(at + 1, min(at + 4, len(sentence.items))):
        item = sentence.items[i]
        if item.lower in _CALLINGS:
            found = i
        elif item.name is not None or item.tag != it.N or not item.text[0].islower():
            break
    return found


def _after(sentence: Sentence, at: int, last: int | None) -> int | None:
    """The person named right after the calling, or after the adjective itself; by the full name, which no other bears."""
    items = sentence.items
    place = (last if last is not None else at) + 1
    if last is not None and place < len(items) and items[place].lower == ",":
        place += 1
    if place >= len(items) or not _is_full_name(sentence, place):
        return None
    return place


def _before(sentence: Sentence, at: int, last: int) -> int | None:
    """The person whom "…, a Belgian statesman," explains, or of whom it is said ("was a Belgian statesman")."""
    items = sentence.items
    opens = at - 1
    while opens > 0 and items[opens].tag == it.N and items[opens].name is None:
        opens -= 1  # "a veteran Belgian statesman"
    if opens < 2 or items[opens].lower not in _ARTICLES or items[opens - 1].lower not in _LINKS:
        return None
    follows = items[last + 1] if last + 1 < len(items) else None
    if follows is not None and (
        follows.lower in ("and", "or", "of", "named", "called") or follows.tag in (it.N, it.NAME)
    ):
        return None
    return opens - 2 if _is_full_name(sentence, opens - 2) else None


def _is_full_name(sentence: Sentence, at: int) -> bool:
    item = sentence.items[at]
    return " " in item.text and bool(of_kinds(sentence.ledger, item, ("person",)))
