"""Numbers of members told by what came or was left: "began with twelve countries", "only six were left", "14 more have come in since",
"was let in as number 29", "35 signatories", "the 15 former Soviet republics".

The numbers that stand by the name of what they count are read in `counts.py`; here the thing is what the clause is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds, recalled_object, resolve, resolve_some
from checker.claims.build import build
from checker.claims.lists import singular
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, when_of
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.lexicon import KIND_NOUNS, NUMBER_WORDS
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim, Number, Span, When
from ledger.light import replace
from ledger.model import Relation

_BEGINNING = frozenset("start begin launch open found create establish form set".split())
_LASTING = frozenset(("remain", "stay"))
_COMING = frozenset("come join enter accede add admit follow arrive get take welcome".split())
_MORE = frozenset("more further another additional other new".split())
_SIGNERS = frozenset("signatory signer signature signing".split())
_EMERGING = frozenset(
    "break split fall result emerge come arise born leave disintegrate dissolve collapse replace fragment disappear become".split()
)
_LEADERS = frozenset("leader government republic nation capital foreign minister president".split())
_TREATIES = ("treaty", "document")
_FOUND_BY = "tally"


def read_tallies(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the numbers of those who began, came, stayed or signed."""
    relation = next(iter(book.count_nouns.get("member", ())), None)
    if relation is None or sentence.question or not any(_may_count(item) for item in sentence.items):
        return
    for frame in sentence.frames:
        yield from _began_with(sentence, relation, frame)
        yield from _were_left(sentence, relation, frame)
        yield from _came_since(sentence, relation, frame)
        yield from _came_as(sentence, relation, frame)
    yield from _signed_by(sentence)
    yield from _signers(sentence)
    yield from _of_group(sentence, relation)
    yield from _emerged(sentence, relation)


def _may_count(item: it.Item) -> bool:
    return item.number is not None or (item.name is not None and " " in item.text)


def _count(
    sentence: Sentence,
    relation: str,
    object: Argument,
    number: Number,
    when: When | None,
    frame: Frame | None,
    aspect: str = "state",
    sense: str | None = None,
    unit: str = "member",
    found_by: str = _FOUND_BY,
) -> Iterator[Claim]:
    yield from build(
        sentence, relation, aspect, number.span, {"O": [object]}, when, found_by=found_by, frame=frame, shape="count",  # type: ignore[arg-type]
        quantity=number, unit=unit, sense=sense, positive=frame is None or not frame.group.negated,
    )  # fmt: skip


def plain_number(sentence: Sentence, place: NounPhrase, extra: frozenset[str] = frozenset()) -> Number | None:
    """Return the number of "six members", "twelve countries", or of a bare "six"; None where other words narrow down which."""
    if place.conjuncts or place.possessor is not None:
        return None
    items = sentence.items[place.first : place.last]
    numbers = [item.number for item in items if item.number is not None]
    if len(numbers) != 1 or numbers[0].ordinal or numbers[0].percent:
        return None
    nouns = KIND_NOUNS["state"] | {"member", "ally", "participant"}
    plain = all(
        item.number is not None
        or singular(item.lower) in nouns
        or item.lower in extra
        or item.tag in (it.D, it.ADV, it.PUNCT)
        for item in items
    )
    return numbers[0] if plain else None


def _object_of(sentence: Sentence, relation: Relation, frame: Frame) -> Argument | None:
    for subject in frame.subjects[:1]:
        found = resolve(sentence, subject, relation.object_kinds)
        if found and len(found) == 1:
            return found[0]
    return None


def _began_with(sentence: Sentence, relation: Relation, frame: Frame) -> Iterator[Claim]:
    """ "NATO started with twelve members", "it was founded with twelve countries": the founders."""
    if frame.group.lemma not in _BEGINNING:
        return
    for word, place in frame.prepositions:
        number = plain_number(sentence, place) if word == "with" and place.first >= frame.group.last else None
        object = _object_of(sentence, relation, frame) if number is not None else None
        if number is not None and object is not None and sentence.items[place.head].number is None:
            yield from _count(sentence, relation.id, object, number, None, frame, "begin", "founder")


def _were_left(sentence: Sentence, relation: Relation, frame: Frame) -> Iterator[Claim]:
    """ "By 1991 only six nations were left", "six remained in the pact" """
    left = frame.group.lemma == "leave" and frame.group.passive
    if not (left or frame.group.lemma in _LASTING) or not frame.subjects or frame.objects:
        return
    number = plain_number(sentence, frame.subjects[0])
    when = frame_time(sentence, frame)
    if number is None or when is None or sentence.after(frame.subjects[0]):
        return
    object: Argument | None = None
    for word, place in frame.prepositions:
        if place.first < frame.group.last:
            continue
        found = resolve(sentence, place, relation.object_kinds) if word == "in" else None
        if not found or len(found) != 1:
            return
        object = found[0]
    object = object or recalled_object(sentence, relation.id, relation.object_kinds, number.span)
    if object is not None:
        time = replace(when, mode="in") if when.mode == "by" else when
        yield from _count(sentence, relation.id, object, number, time, frame)


def _came_since(sentence: Sentence, relation: Relation, frame: Frame) -> Iterator[Claim]:
    """ "Since the wall fell in 1989, a further 14 nations have come in", "since 1991 NATO has taken in 14 more countries" """
    if frame.group.lemma not in _COMING or not frame.group.perfect or not frame.subjects:
        return
    when = _since(sentence, frame)
    if when is None:
        return
    for at in range(frame.begin, len(sentence.items)):
        number = _more_of_them(sentence, at)
        if number is None:
            continue
        coming = next((p for p in (frame.subjects[0], *frame.objects[:1]) if p.first <= at < p.last), None)
        object = None if coming is frame.subjects[0] else _object_of(sentence, relation, frame)
        for _, place in frame.prepositions:
            named = resolve(sentence, place, relation.object_kinds) if not place.first <= at < place.last else None
            object = named[0] if named and len(named) == 1 else object
        object = object or recalled_object(sentence, relation.id, relation.object_kinds, number.span)
        if object is not None:
            yield from _count(sentence, relation.id, object, number, when, frame, "begin", "some")
        return


def _more_of_them(sentence: Sentence, at: int) -> Number | None:
    """The number at an item that counts further states: "a further 14 nations", "14 more countries"."""
    items, number = sentence.items, sentence.items[at].number
    if number is None or number.ordinal or number.percent:
        return None
    end = at + 1
    while end < len(items) and items[end].lower in _MORE:
        end += 1
    noun = items[end].lower if end < len(items) else ""
    more = end > at + 1 or not _MORE.isdisjoint(item.lower for item in items[max(at - 1, 0) : at])
    return number if more and singular(noun) in KIND_NOUNS["state"] | {"member", "ally"} else None


def _since(sentence: Sentence, frame: Frame) -> When | None:
    own = frame_time(sentence, frame)
    if own is not None:
        return own if own.mode == "since" else None
    if sentence.items[0].lower != "since":
        return None
    opening = [item.time for item in sentence.items[: frame.group.first] if item.time is not None]
    when = when_of(opening[0], "since") if len(opening) == 1 and opening[0] is not None else None
    return when if when is not None and when.mode == "since" else None


def _came_as(sentence: Sentence, relation: Relation, frame: Frame) -> Iterator[Claim]:
    """ "Montenegro had come in as number 29": its place in the order of joining."""
    if frame.group.lemma not in _COMING | {"be", "become", "let"} or frame.group.negated:
        return
    for word, place in frame.prepositions:
        items = sentence.items[place.first : place.last]
        words = [item.lower for item in items if item.number is None]
        numbers = [item.number for item in items if item.number is not None]
        if word != "as" or words not in (["number"], ["no."], ["no"]) or len(numbers) != 1:
            continue
        subjects: list[Argument] = []
        kinds = (*relation.subject_kinds, *relation.object_kinds)
        if any(not resolve(sentence, other, kinds) for other in frame.objects[:1]):
            return  # "entered the race as number 12"
        for candidate in (*frame.objects[:1], *frame.subjects[:1]):
            subjects = subjects or resolve_some(sentence, candidate, relation.subject_kinds)
        objects = [p for p in (*frame.objects, *frame.subjects, *(p for _, p in frame.prepositions)) if p is not place]
        named = [a for p in objects for a in resolve(sentence, p, relation.object_kinds) or ()]
        object = named[0] if len(named) == 1 else None
        object = object or recalled_object(sentence, relation.id, relation.object_kinds, numbers[0].span)
        if len(subjects) == 1 and object is not None and subjects[0].entities != object.entities:
            yield from build(
                sentence, relation.id, "begin", numbers[0].span, {"S": subjects, "O": [object]}, None, found_by="ordinal:number",
                shape="ordinal", quantity=replace(numbers[0], ordinal=True), unit="member", frame=frame,
            )  # fmt: skip


def _signed_by(sentence: Sentence) -> Iterator[Claim]:
    """ "The Final Act was signed by 35 states", "on 1 August 35 states signed it": how many signed at once.

    Who says how many signed of those who were there ("six of the nine"), or by a later day, counts something else.
    """
    for frame in sentence.frames:
        if frame.group.lemma != "sign" or frame.group.negated or frame.group.modal:
            continue
        if frame.group.passive:
            documents = frame.subjects[:1]
            signers = next((place for word, place in frame.prepositions if word == "by"), None)
        else:
            documents, signers = frame.objects[:1], frame.subjects[0] if frame.subjects else None
        number = plain_number(sentence, signers, _LEADERS) if signers is not None else None
        if number is None or number.low < 2 or signers is None:
            continue
        if any(word == "of" for word, _ in sentence.after(signers)[:1]):
            continue
        found = resolve(sentence, documents[0], _TREATIES) if documents else None
        when = frame_time(sentence, frame)
        if found and (when is None or when.mode == "in"):
            yield from build(
                sentence, "signed", "event", number.span, {"S": found[:1]}, when, found_by="tally:signers", shape="count", frame=frame,
                quantity=number, unit="signatory",
            )  # fmt: skip


def _signers(sentence: Sentence) -> Iterator[Claim]:
    """ "The Final Act had 35 signatories", "its original signers were 35", "the 35 states that signed it" """
    if sentence.lowers.isdisjoint(("signatories", "signers", "signatory", "signatures")):
        return
    for chunk in sentence.chunks:
        if not isinstance(chunk, NounPhrase) or chunk.conjuncts:
            continue
        words = {singular(word) for word in sentence.words(chunk)}
        if _SIGNERS.isdisjoint(words):
            continue
        numbers = sentence.numbers(chunk)
        number = numbers[0] if len(numbers) == 1 else None
        owner: Argument | None = None
        for frame in sentence.frames:
            if (
                frame.objects[:1] == (chunk,)
                and frame.group.lemma in ("have", "count", "number", "get", "find")
                and frame.subjects
            ):
                found = resolve(sentence, frame.subjects[0], _TREATIES)
                owner = found[0] if found and len(found) == 1 else None
            if (
                frame.subjects[:1] == (chunk,)
                and frame.group.lemma in ("be", "number", "total")
                and frame.objects
                and number is None
            ):
                number = plain_number(sentence, frame.objects[0])
        if number is None or number.ordinal or number.percent:
            continue
        if owner is None and chunk.possessor is not None:
            found = resolve(sentence, chunk.possessor, _TREATIES)
            owner = found[0] if found else None
        for word, place in sentence.after(chunk)[:1] if owner is None else ():
            found = resolve(sentence, place, _TREATIES) if word in ("of", "to") else None
            owner = found[0] if found and len(found) == 1 else None
            if owner is None:
                return
        owner = owner or recalled_object(sentence, "signed", _TREATIES, number.span)
        if owner is not None and number.low > 1:
            yield from build(
                sentence, "signed", "event", number.span, {"S": [owner]}, None, found_by="tally:signers", shape="count",
                quantity=number, unit="signatory",
            )  # fmt: skip


def _of_group(sentence: Sentence, relation: Relation) -> Iterator[Claim]:
    """ "the 15 former Soviet republics", "one of the 15 nations that used to be Soviet republics": how many a group has.

    Another number is one of some of them, and says nothing.
    """
    items, ledger = sentence.items, sentence.ledger
    for at, item in enumerate(items):
        number, named = item.number, item
        if item.name is not None:
            number = _number_in_name(item)
        elif number is not None:
            end = at + 1
            while end < len(items) and items[end].lower in ("new", "independent", "former"):
                end += 1
            follows = items[end] if end < len(items) and items[end].name is not None else _that_were(sentence, at)
            named = follows or item
        if number is None or number.ordinal or number.percent or number.low < 2 or named.name is None:
            continue
        groups = of_kinds(ledger, named, ("group",))
        group = ledger.entity(groups[0]) if len(groups) == 1 else None
        if group is not None and group.kind == "group" and number.low == number.high == len(group.members):
            object = Argument(named.span, named.text, groups)
            yield from _count(sentence, relation.id, object, number, None, None, unit="state", found_by="tally:group")


def _emerged(sentence: Sentence, relation: Relation) -> Iterator[Claim]:
    """ "The Soviet Union broke up into 15 states", "fifteen new republics were the result": how many came out of a state."""
    lemmas = {form.lemma for item in sentence.items for form in item.forms} | set(sentence.lowers)
    if lemmas.isdisjoint(_EMERGING):
        return
    items = sentence.items
    for at, item in enumerate(items):
        number, end = item.number, at + 1
        while end < len(items) and items[end].lower in (
            "new",
            "independent",
            "sovereign",
            "separate",
            "successor",
            "different",
        ):
            end += 1
        noun = singular(items[end].lower) if end < len(items) else ""
        if number is None or number.ordinal or noun not in ("republic", "state", "nation", "country"):
            continue
        near = sentence.memory.number - 2
        named = [e for word in items if word.name is not None for e in of_kinds(sentence.ledger, word, ("state",))]
        named += [e for e, told in sentence.memory.mentioned.items() if told >= near]
        for state in dict.fromkeys(named):
            heirs = {
                e.id
                for field in ("after", "continues")
                for e in sentence.ledger.pointing_at(state, field)
                if e.kind == "state"
            }
            group = next(
                (g for g in sentence.ledger.entities("group") if len(heirs) > 2 and set(g.members) == heirs), None
            )
            if group is not None and number.low == number.high == len(heirs):
                object = Argument(number.span, group.name, (group.id,), "context")
                yield from _count(
                    sentence, relation.id, object, number, None, None, unit="state", found_by="tally:group"
                )
                return


def _number_in_name(item: it.Item) -> Number | None:
    """ "three Baltic states" is the name of a group, and says how many it has."""
    word = item.lower.split()[0]
    value = int(word) if word.isdecimal() and len(word) < 3 else NUMBER_WORDS.get(word)
    return Number(Span(item.start, item.start + len(word)), value, value) if value else None


def _that_were(sentence: Sentence, at: int) -> it.Item | None:
    """The group in "15 nations that used to be Soviet republics", "the five states that are permanent members"."""
    items = sentence.items
    noun = items[at + 1] if at + 1 < len(items) else None
    if noun is None or singular(noun.lower) not in KIND_NOUNS["state"]:
        return None
    rest = items[at + 2 : at + 9]
    lowers = [item.lower for item in rest]
    if lowers[:1] not in (["that"], ["which"], ["who"]):
        return None
    for item in rest[1:]:
        if item.name is not None:
            return item
        if item.lower not in (
            "used",
            "to",
            "be",
            "were",
            "are",
            "once",
            "had",
            "been",
            "the",
            "formerly",
            "then",
            "all",
        ):
            return None
    return None
