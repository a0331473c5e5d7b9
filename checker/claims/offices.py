"""A sentence in, the offices that it names out: "Ukrainian President", "President of Ukraine", "NATO's secretary
general".

A title names an office together with the state or organisation that it belongs to; the two are put together here, by
adjective, genitive, plain name or "of", for every office in the ledger. A title alone ("the president") stands for
every
office of that title until the person is known. A title of something else ("president of the club", "Senate president",
"deputy prime minister") names no office of the ledger.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.arguments import of_kinds
from checker.claims.bearers import Bearers
from checker.claims.owners import OWNER_KINDS, Owner, owner_before, owners_after, part_of_longer
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.item import Item
from checker.syntax.phrases import NounPhrase
from checker.syntax.titles import (
    ABSTRACT,
    CALLED,
    FUTURE,
    GENERIC,
    HONORIFICS,
    LIMITS,
    OTHER_OFFICES,
    TERMS,
    is_modifier,
)
from checker.values import Argument, OfficeMention, Span
from ledger import history
from ledger.model import Fact

BARE = "title"
"""`Argument.via` of a title that says no owner: the offices are narrowed to those that the person ever held."""
_TIMES = frozenset("day days week month year night morning evening afternoon today yesterday monday sunday".split())


def find_offices(sentence: Sentence, book: Phrasebook) -> tuple[OfficeMention, ...]:
    """Return the offices that the sentence names, left to right. Read once for a sentence."""
    if sentence.offices is None:
        found: list[OfficeMention] = []
        at = 0
        while at < len(sentence.items):
            item = sentence.items[at]
            if item.name is None and not _may_begin(book, item.lower):
                at += 1
                continue
            earlier = found[-1] if found else None
            mention = _named(sentence, book, at) or _titled(sentence, book, at, earlier)
            if mention is not None and not (found and mention.opens < found[-1].last):
                found.append(mention)
                at = mention.last
            else:
                at += 1
        sentence.offices = tuple(found)
    return sentence.offices


def _may_begin(book: Phrasebook, word: str) -> bool:
    """May a word begin a title, or stand for the one before? Found out once for a word."""
    known = book.title_words.get(word)
    if known is None:
        plain = word.rstrip(".")
        forms = (plain, _singular(plain))
        known = (
            word == "counterpart"
            or any(word == first for first, _ in CALLED)
            or plain in TERMS
            or any(form in book.titles or form in GENERIC for form in forms)
        )
        book.title_words[word] = known
    return known


def resolve_office(sentence: Sentence, book: Phrasebook, phrase: NounPhrase) -> Argument | None:
    """Return the office that a noun phrase names, with the span of its words; None where it names none or somebody."""
    found = resolve_offices(sentence, book, phrase)
    return found[0] if len(found) == 1 else None


def resolve_offices(sentence: Sentence, book: Phrasebook, phrase: NounPhrase) -> list[Argument]:
    """Return the offices that a noun phrase names, one for each that it lists."""
    arguments: list[Argument] = []
    for part in phrase.parts:
        mention = mention_in(sentence, book, part)
        if mention is None or mention.future:
            return []
        arguments.extend(mention.listed or (mention.office,))
    return arguments


def mention_in(sentence: Sentence, book: Phrasebook, part: NounPhrase) -> OfficeMention | None:
    """Return the office that is the head of a noun phrase."""
    for mention in find_offices(sentence, book):
        head = sentence.items[part.head]
        if part.first <= mention.first < part.last and (mention.last > part.head or head.tag != it.NAME):
            # "President of Ruritania Novak" names a person, whoever that is.
            return mention if mention.last > part.head or not (head.tag == it.N and head.text[0].isupper()) else None
    return None


def _named(sentence: Sentence, book: Phrasebook, at: int) -> OfficeMention | None:
    """An office whose whole name the ledger knows ("NATO Secretary General")."""
    items = sentence.items
    item = items[at]
    entities = of_kinds(sentence.ledger, item, ("office",))
    if not entities or item.name is None:
        return None
    words = tuple(item.lower.replace("-", " ").split())
    plural = item.lower.endswith("s")
    if all(reading.kind == "contextual" for reading in item.name.readings):
        # "the General Secretary": of the party, of an organisation, of anything that has one.
        rows = book.title(words).pairs
        after = owners_after(sentence, at + 1)
        if after is None and rows and "secretary" in words and _of_the_party(items, at + 1):
            span = Span(item.start, items[at + 3].end)
            return _mention(sentence, at, at + 4, Argument(span, item.text, bearers_of(rows), BARE), plural)
        if after is None:
            return None
        bearers = Bearers([*rows, *((e, o.of) for e in entities if (o := sentence.ledger.entity(e)) is not None)])
        if after:
            argument = _argument(sentence, book, bearers, after[0], at)
            return _mention(sentence, at, after[0].last, argument, plural) if argument is not None else None
        if rows:
            return _mention(sentence, at, at + 1, Argument(item.span, item.text, bearers.every(), BARE), plural)
    if set(words) & GENERIC and not set(words) & {"state", "government", "party"}:
        owners = tuple(o.of for e in entities if (o := sentence.ledger.entity(e)) is not None and o.of is not None)
        entities = tuple(
            dict.fromkeys((*entities, *(office for owner in owners for office in book.leading.get(owner, ()))))
        )
    return _mention(sentence, at, at + 1, Argument(item.span, item.text, entities, "role"), plural)


def bearers_of(rows: Sequence[tuple[str, str | None]]) -> tuple[str, ...]:
    """Return the offices of rows of a title, each once."""
    return Bearers(list(rows)).every()


def _of_the_party(items: list[Item], at: int) -> bool:
    """ "General Secretary of the party": whose party is said by who holds the office."""
    words = [item.lower for item in items[at : at + 3]]
    ends = at + 3 >= len(items) or items[at + 3].tag not in (it.NAME, it.N)
    return words[:2] == ["of", "the"] and words[2:] == ["party"] and ends


def _titled(
    sentence: Sentence, book: Phrasebook, at: int, earlier: OfficeMention | None = None
) -> OfficeMention | None:
    """A title with its owner, or alone."""
    items = sentence.items
    if items[at].tag in (it.PUNCT, it.NAME, it.TIME):
        return None
    found = title_at(sentence, book, at, len(items))
    if found is None and earlier is not None and items[at].lower == "counterpart":
        found = at + 1, _same_title(sentence, book, earlier), True
    if found is None:
        return None
    end, offices, generic = found
    plural = any(item.lower.endswith("s") and item.lower not in ("affairs", "nations") for item in items[at:end])
    opens, inner = _before_title(items, at)
    if (
        inner & OTHER_OFFICES
        or "under" in inner
        or (items[at].lower == "secretary" and at and items[at - 1].lower == "under")
    ):
        return None
    after = owners_after(sentence, end)
    if after is None and items[end - 1].lower.startswith("secretar") and _of_the_party(items, end) and not generic:
        span = Span(items[at].start, items[end + 2].end)
        partys = Argument(span, sentence.text[span.start : span.end], offices.every(), BARE)
        return _mention(sentence, at, end + 3, partys, plural)
    if after is None:
        return None
    if after:
        listed = [_argument(sentence, book, offices, owner, at) for owner in after]
        known = [argument for argument in listed if argument is not None]
        if not known:
            return None
        whole = _whole(known, Span(items[at].start, items[after[-1].last - 1].end), sentence.text)
        return _mention(sentence, at, after[-1].last, whole, plural, tuple(known) if len(known) > 1 else ())
    before = owner_before(sentence, opens)
    if before is not None:
        argument = _argument(sentence, book, offices, before, at, end)
        return (
            _mention(sentence, before.first, end, argument, plural, inner=inner, title=at)
            if argument is not None
            else None
        )
    if generic or not _stands_alone(items, opens):
        return None
    span = Span(items[at].start, items[end - 1].end)
    argument = Argument(span, sentence.text[span.start : span.end], offices.every(), BARE)
    return _mention(sentence, at, end, argument, plural)


def _same_title(sentence: Sentence, book: Phrasebook, mention: OfficeMention) -> Bearers:
    """The offices whose holders bear the title that another has ("his Russian counterpart")."""
    known = [o for e in mention.office.entities if (o := sentence.ledger.entity(e)) is not None]
    titles = {title.lower() for office in known for title in office.titles} - {"leader", "head of state"}
    firsts = book.titles.in_order(words[0] for title in titles if (words := title.split()))
    return Bearers(
        [
            pair
            for first in firsts
            for words, bearers in book.titles[first]
            if " ".join(words) in titles
            for pair in bearers.pairs
        ]
    )


def title_at(sentence: Sentence, book: Phrasebook, at: int, last: int) -> tuple[int, Bearers, bool] | None:
    """Return the position after the title that begins at item `at`, the offices that it may mean, and whether it is a word
    for any leader."""
    items = sentence.items
    word = items[at].lower.rstrip(".")
    if at + 1 < last and (said := CALLED.get((word, items[at + 1].lower))) is not None and items[at].name is None:
        return at + 2, book.title(tuple(said.split())), False
    if word in TERMS:
        return at + 1, book.title(tuple(TERMS[word].split())), False
    rows = book.titles.get(word) or book.titles.get(_singular(word))
    best: list[Bearers] = []
    size, end = 0, at
    for words, bearers in rows or ():
        if size and len(words) < size:
            break
        position, taken = at, 0
        while taken < len(words) and position < last:
            spelled = items[position].lower
            if taken and items[position].tag == it.PUNCT and spelled in it.DASHES:
                position += 1
                continue
            if words[taken] not in (spelled, _singular(spelled), ABSTRACT.get(spelled)):
                break
            taken += 1
            position += 1
        if taken == len(words):
            size, end = len(words), position
            best.append(bearers)
    if size and word == "first" and end < last and items[end].lower == "general":
        return None  # "the first Secretary General" is no First Secretary
    generic = word in GENERIC or _singular(word) in GENERIC
    if generic and size <= 1:
        return at + 1, Bearers([pair for bearers in best for pair in bearers.pairs], book.led), True
    if not best:
        return None
    return end, best[0] if len(best) == 1 else Bearers([pair for bearers in best for pair in bearers.pairs]), False


def _singular(word: str) -> str:
    """ "secretaries" -> "secretary", "ministers" -> "minister" """
    return word[:-3] + "y" if word.endswith("ies") else word[:-1] if word.endswith("s") else word


def _before_title(items: list[Item], at: int) -> tuple[int, frozenset[str]]:
    """Walk left over what may qualify a title; return where that begins and the words passed."""
    words: set[str] = set()
    while at > 0:
        item = items[at - 1]
        if item.tag == it.PUNCT and item.lower in it.DASHES and at > 1 and items[at - 2].end == item.start:
            words.add(items[at - 2].lower)
            at -= 2
            if items[at].tag == it.NAME:
                return at + 2, frozenset(words)
            continue
        if item.tag in (it.N, it.V, it.ADV, it.NUM, it.S, it.P) and (item.lower in OTHER_OFFICES or is_modifier(item)):
            words.add(item.lower)
            at -= 1
            continue
        break
    return at, frozenset(words)


def _argument(
    sentence: Sentence,
    book: Phrasebook,
    offices: Bearers,
    owner: Owner,
    at: int,
    end: int | None = None,
) -> Argument | None:
    # What continues a state has its offices: those of the Russian SFSR are Russia's.
    owners = {
        *owner.entities,
        *(same for entity in owner.entities for same in history.identity(sentence.ledger, entity)),
    }
    matching = offices.of(owner.entities) or offices.of(owners)
    if not matching:
        # "president of the European Council": the body that the office heads, not the organisation that it is of.
        heads = {office for entity in owner.entities for office in book.leading.get(entity, ())}
        matching = offices.among(heads, owner.entities)
    if not matching:
        return None
    items = sentence.items
    span = Span(items[at].start, owner.span.end) if end is None else Span(owner.span.start, items[end - 1].end)
    return Argument(span if end is not None else owner.span, sentence.text[span.start : span.end], matching, "role")


def _whole(known: list[Argument], span: Span, text: str) -> Argument:
    if len(known) == 1:
        return Argument(span, text[span.start : span.end], known[0].entities, "role")
    return Argument(span, text[span.start : span.end], (), "role")


def _mention(
    sentence: Sentence, first: int, last: int, office: Argument, plural: bool, listed: tuple[Argument, ...] = (),
    inner: frozenset[str] = frozenset(),
    title: int = 0,
) -> OfficeMention | None:  # fmt: skip
    items = sentence.items
    opens, outer = _before_title(items, first)
    words = inner | outer
    if words & OTHER_OFFICES or "under" in words or part_of_longer(items, last):
        return None
    if (
        last < len(items)
        and items[last].tag == it.TO
        and any(_is_ordinal(items[i]) for i in range(opens, max(first, title)))
    ):
        return None  # "the first Soviet leader to visit"
    ordinal = next((items[i].number for i in range(opens, max(first, title)) if _is_ordinal(items[i])), None)
    if opens and items[opens - 1].tag == it.D:
        opens -= 1
    former, then, future = bool(words & LIMITS), "then" in words, bool(words & FUTURE)
    return OfficeMention(opens, first, last, office, words, plural, former, then, future, ordinal, listed)


def _is_ordinal(item: Item) -> bool:
    return item.number is not None and item.number.ordinal


def _stands_alone(items: list[Item], opens: int) -> bool:
    """Nothing stands before a bare title that would make it the title of something else."""
    if opens == 0:
        return True
    before = items[opens - 1]
    if before.lower in _TIMES and items[opens].text[0].isupper():
        return True  # "month after month President X asked"
    if before.tag == it.GEN and opens > 1 and (owner := items[opens - 2].name) is not None:
        return all(
            reading.kind in ("canonical", "name", "surname") for reading in owner.readings
        )  # "Yeltsin's premier"
    if before.tag == it.NAME:
        return before.name is not None and any(reading.kind != "adjective" for reading in before.name.readings)
    return before.tag not in (it.N, it.GEN, it.NUM) and not (before.tag == it.PUNCT and before.lower in it.DASHES)


def person_after(sentence: Sentence, at: int) -> int | None:
    """Return the item of the person named right at `at`, honorifics and quotation marks passed over."""
    items = sentence.items
    while at < len(items) and (items[at].lower.rstrip(".") in HONORIFICS or items[at].lower in it.QUOTES):
        at += 1
    if at < len(items) and of_kinds(sentence.ledger, items[at], ("person",)):
        return at
    return None


def resolve_led(sentence: Sentence, book: Phrasebook, phrase: NounPhrase, residence: bool = False) -> Argument | None:
    """Return the leading offices of what a noun phrase names: "led the alliance", or of a residence, "left the White
    House"."""
    if phrase.conjuncts:
        return None
    item = sentence.items[phrase.head]
    kinds = ("body", "facility") if residence else OWNER_KINDS
    entities = of_kinds(sentence.ledger, item, kinds)
    if residence:
        entities = tuple(
            e for e in entities if (entity := sentence.ledger.entity(e)) is not None and entity.cls == "residence"
        )
    offices = tuple(dict.fromkeys(office for entity in entities for office in book.leading.get(entity, ())))
    if not offices:
        return None
    meant = [sentence.ledger.entity(e) for e in (item.name.entities if item.name is not None else ())]
    city = not residence and all(entity is not None and entity.kind == "city" for entity in meant)
    return Argument(item.span, item.text, offices, "role" if residence else "led", contextual=city)


def leading_terms(sentence: Sentence, book: Phrasebook, person: str) -> list[tuple[Fact, str]]:
    """Return the terms on record of a person in which they led a state or an organisation, and which that was."""
    found: list[tuple[Fact, str]] = []
    for fact in sentence.ledger.facts("holds_office", person):
        office = sentence.ledger.entity(fact.object) if fact.object is not None and not fact.negative else None
        owner = sentence.ledger.entity(office.of) if office is not None and office.of is not None else None
        if office is None or owner is None or owner.kind not in ("state", "organisation"):
            continue
        if office.id in book.leading.get(owner.id, ()):
            found.append((fact, owner.id))
    return found


def leading_offices(sentence: Sentence, book: Phrasebook, person: str) -> tuple[str, ...]:
    """Return the offices on record of a person in which they led a state or an organisation."""
    return tuple(
        dict.fromkeys(fact.object for fact, _ in leading_terms(sentence, book, person) if fact.object is not None)
    )
