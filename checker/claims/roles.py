"""What somebody is called while a relation holds: titles of office and role nouns ("member", "ally", "observer").

Read in a title before a name ("Ukrainian President Viktor Yanukovych"), an apposition ("Serbia, a NATO member since 2006"),
a copula ("Poland is a member") and after "as". `former`, `then` and ordinals before the noun go with the claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.antecedents import antecedents
from checker.claims.arguments import of_kinds, recalled_object, resolve, resolve_some
from checker.claims.build import build
from checker.claims.leftout import object_on_record, recalled_objects
from checker.claims.pairing import respectively
from checker.claims.phrasebook import Phrasebook
from checker.claims.phrasewords import names_required
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, time_after
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import Mark, NounPhrase
from checker.values import Argument, Claim, Span, When
from ledger.light import dataclass
from ledger.model import Phrase

_FORMER = frozenset("former ex late one-time onetime erstwhile ousted deposed".split())
_FUTURE = frozenset("future next aspiring prospective would-be potential incoming designate elect possible new".split())
_THEN = frozenset(("then",))
_BECOME = frozenset("become".split())
_OTHER_STANDING = frozenset(
    "associate associated candidate observer non potential aspiring honorary corresponding prospective partner".split()
)
"""Before a role they make another one of it: an associate member is no member."""
_POSSESSIVES = frozenset("its their his her our my your".split())
_FRIENDLY = frozenset(
    "close closest key main important strategic loyal staunch reliable firm trusted natural traditional valued vital crucial dependable "
    "steadfast faithful stalwart nominal".split()
)
"""Before "ally" they praise a friend, of whomever: "became a key ally"."""
_STAY = frozenset("be remain stay".split())


@dataclass(frozen=True, slots=True)
class Role:
    """A noun phrase that says what somebody is: the relation, what it is of, and its modifiers."""

    relation: str
    object: Argument
    span: Span
    phrase: NounPhrase
    former: bool = False
    then: bool = False
    future: bool = False
    ordinal: bool = False
    sense: str | None = None
    """What the ledger's phrase adds: `founder`."""
    noun: Span | None = None
    """The words for the role alone, without what it is of: "full member"."""

    @property
    def trigger(self) -> Span:
        return self.noun or self.span


def read_roles(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that titles, appositions, copulas and "as" phrases make."""
    for chunk in sentence.chunks:
        if not isinstance(chunk, NounPhrase):
            continue
        for part in chunk.parts:
            yield from _title(sentence, book, part)
    for frame in sentence.frames:
        yield from _copula(sentence, book, frame)
    yield from _appositions(sentence, book)


def _may_be(book: Phrasebook, word: str) -> bool:
    """Is a word, or its singular, a role noun? Found out once for a word."""
    known = book.role_words.get(word)
    if known is None:
        known = book.role_words[word] = word in book.roles or _singular(word) in book.roles
    return known


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word[:-1] if word.endswith("s") else word


def role_of(
    sentence: Sentence,
    book: Phrasebook,
    part: NounPhrase,
    recall: bool = False,
    holders: Sequence[NounPhrase] = (),
    since: When | None = None,
) -> Role | None:
    """Return the role that a noun phrase expresses, None if it expresses none.

    With `recall`, a role that does not say of what ("a member") is of what the context says, where one thing can be meant; with
    `holders`, who had it `since` a time, also of what they then began to belong to.
    """
    if part.conjuncts:
        return None
    items = sentence.items
    if not any(_may_be(book, items[at].lower) for at in range(part.first, part.last)):
        return None
    words = sentence.words(part)
    flags = {
        "former": bool(_FORMER & set(words)) or ("no" in words and "longer" in words),
        "then": "then" in words,
        "future": bool(_FUTURE & set(words)),
        "ordinal": any(number.ordinal for number in sentence.numbers(part)) or bool({"last", "only"} & set(words)),
    }
    for at in range(part.last - 1, part.first - 1, -1):
        item = items[at]
        if item.tag not in (it.N, it.V, it.NAME):
            continue
        if at > part.first + 1 and items[at - 1].lower in it.DASHES and items[at - 2].lower == "non":
            continue  # "non-members"
        singular = _singular(item.lower)
        for phrase in (
            *book.roles.get(item.lower, ()),
            *(book.roles.get(singular, ()) if singular != item.lower else ()),
        ):
            if not names_required(sentence, phrase):
                continue
            if _OTHER_STANDING & {i.lower for i in items[part.first : at]} - set(phrase.before):
                continue
            if phrase.before and not _in_order(phrase.before, [i.lower for i in items[part.first : at]]):
                continue
            if phrase.tail and tuple(i.lower for i in items[at + 1 : at + 1 + len(phrase.tail)]) != phrase.tail:
                continue
            rest = items[at + 1 : part.last]
            if [i.lower for i in rest[:1]] in (["number"], ["no."]) and len(rest) == 2 and rest[1].number is not None:
                rest, flags["ordinal"] = [], True  # "became ally number 31"
            if not phrase.tail and any(i.tag in (it.N, it.V) for i in rest):
                continue  # "member states' flags", "partners think": the phrase is about something else
            if phrase.fixed and item.text[0].isupper() and at > 0 and not _is_spoken_of(sentence, phrase):
                continue  # "the Western Allies" of another war
            found = _role_object(sentence, book, part, at, phrase)
            if (
                found is None
                and recall
                and not phrase.fixed
                and not phrase.note("explicit")
                and not sentence.after(part)
                and part.possessor is None
            ):
                kinds = book.kinds(phrase.relation, "O")
                found = recalled_object(sentence, phrase.relation, kinds, item.span)
                if found is None and holders and since is not None and book.relations[phrase.relation].counts:
                    found = recalled_objects(sentence, phrase.relation, kinds, item.span) or object_on_record(
                        sentence, phrase.relation, "begin", _holders(sentence, book, phrase, holders), since, item.span
                    )
            if found is not None and found.via in ("context", "far", "record"):
                words_alone = _role_words(items, part, at)
                return Role(phrase.relation, found, words_alone, part, sense=phrase.sense, noun=words_alone, **flags)
            if found is not None:
                first = next(
                    (i.start for i in items[part.first : at] if phrase.before and i.lower == phrase.before[0]),
                    item.start,
                )
                start = min(found.span.start, first) if found.via not in ("phrase", "uncertain") else first
                end = max(found.span.end, item.end) if found.via not in ("phrase", "uncertain") else item.end
                noun = _role_words(items, part, at)
                return Role(phrase.relation, found, Span(start, end), part, sense=phrase.sense, noun=noun, **flags)
    return None


def _in_order(wanted: tuple[str, ...], words: list[str]) -> bool:
    """Do the words wanted stand among the others in their order ("founding" in "the founding NATO")?"""
    left = iter(words)
    return all(word in left for word in wanted)


def _role_words(items: list[it.Item], part: NounPhrase, at: int) -> Span:
    """The role noun with the adjectives before it, without articles: "full member"."""
    first = at
    while first > part.first and items[first - 1].tag == it.N:
        first -= 1
    return Span(items[first].start, items[at].end)


def _is_spoken_of(sentence: Sentence, phrase: Phrase) -> bool:
    """Does the text name what a role is always of?"""
    return any(sentence.memory.is_named(entity) for _, entity in phrase.fixed)


def _role_object(sentence: Sentence, book: Phrasebook, part: NounPhrase, at: int, phrase: object) -> Argument | None:
    fixed = dict(phrase.fixed)  # type: ignore[attr-defined]
    item = sentence.items[at]
    if "object" in fixed or "O" in fixed:
        entity = fixed.get("object") or fixed["O"]
        if _somebodys(sentence, part, at, entity):
            return None
        named = any(i.name is not None and entity in i.name.entities for i in sentence.items[part.first : at])
        if not named and not _FRIENDLY.isdisjoint(i.lower for i in sentence.items[part.first : at]):
            return None
        # "Egypt became an ally": of whom was not said, perhaps not of those whom the text never names.
        return Argument(item.span, entity, (entity,), "phrase" if sentence.memory.is_named(entity) else "uncertain")
    kinds = book.kinds(phrase.relation, "O")  # type: ignore[attr-defined]
    for before in range(at - 1, part.first - 1, -1):
        entities = of_kinds(sentence.ledger, sentence.items[before], kinds, head=False)
        if entities:
            return Argument(sentence.items[before].span, sentence.items[before].text, entities)
    if part.possessor is not None:
        owner = resolve(sentence, part.possessor, kinds)
        if owner and len(owner) == 1:
            return owner[0]
    for before in range(part.first, at):
        if items_possess(sentence, before):
            owner = antecedents(sentence, sentence.items[before], kinds)
            return owner[0] if owner and len(owner) == 1 else None
    if at == part.last - 1 or at == part.head:
        for preposition, after in sentence.after(part):
            if preposition in ("of", "in", "to", "for"):
                found = resolve(sentence, after, kinds)
                if found and len(found) == 1:
                    return None if _is_of_a_kind(sentence, after) else found[0]
            if preposition != "of" and sentence.items[after.head].lower not in _JOINING:
                break  # "a candidate for membership of the union"
            if sentence.items[after.head].lower in _PARTS:
                break  # "a member of the single market of the union"
    return None


_PARTS = frozenset(
    "agency area arm army assembly body board bureau commission committee council court market parliament programme program project system zone".split()
)
"""What an organisation has members in besides itself."""


def _is_of_a_kind(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The customs union of the bloc", "the currency area": a union for something, and not the one that is named."""
    head, before = sentence.items[phrase.head], sentence.items[phrase.head - 1] if phrase.head > phrase.first else None
    return head.name is None and before is not None and before.tag == it.N and before.name is None


_JOINING = frozenset("membership accession entry admission".split())


def items_possess(sentence: Sentence, at: int) -> bool:
    """Is the item "its" or "their"?"""
    return sentence.items[at].lower in ("its", "their")


def _somebodys(sentence: Sentence, part: NounPhrase, at: int, entity: str) -> bool:
    """ "its ally Austria", "a close ally of Bahrain": the words say whose, and it is not the one that they mean alone."""
    items = sentence.items
    if part.possessor is not None:
        name = items[part.possessor.head].name
        return name is None or entity not in name.entities
    if any(items[i].lower in _POSSESSIVES for i in range(part.first, at)):
        return True
    named = [item.name for item in items[part.first : at] if item.name is not None]
    if named and not any(entity in name.entities for name in named):
        return True  # "a Soviet ally", "US ally Egypt"
    after = sentence.after(part)
    if at == part.last - 1 and after and after[0][0] in ("of", "to", "with", "in"):
        named = [item.name for item in items[after[0][1].first : after[0][1].last] if item.name is not None]
        return not any(entity in name.entities for name in named)
    return False


def _title(sentence: Sentence, book: Phrasebook, part: NounPhrase) -> Iterator[Claim]:
    """ "Ukrainian President Viktor Yanukovych", "NATO member Poland", "President of Ukraine Leonid Kuchma" """
    items = sentence.items
    head = items[part.head]
    if head.name is None:
        return
    role = role_of(sentence, book, part)
    span_last = part.last
    if role is None or role.object.span == head.span:
        # "President of Ukraine Viktor Yanukovych": the title is the noun phrase before "of".
        return
    relation = book.relations[role.relation]
    holder = of_kinds(sentence.ledger, head, relation.subject_kinds)
    if not holder or head.start < role.span.end:
        return
    if role.future:
        return
    del span_last
    subject = Argument(head.span, head.text, holder)
    frame = _frame_around(sentence, part)
    when = frame_time(sentence, frame) if frame is not None else None
    presupposed = frame is not None and presupposes_office(book, frame, part)
    yield from _role_claims(sentence, role, [subject], when, frame, "title", presupposed)


def presupposes_office(book: Phrasebook, frame: Frame, part: NounPhrase) -> bool:
    """Do the words say that the person held the office at that time ("overthrow President X")?"""
    if not any(place.first <= part.first and part.last <= place.last for place in frame.objects[:1]):
        return False
    return any(
        phrase.note("presupposes")
        for lemma in frame.group.lemmas
        for phrase in book.verbs.get(lemma, ())
        if not phrase.tail
    )


def _frame_around(sentence: Sentence, part: NounPhrase) -> Frame | None:
    """The frame that a noun phrase is an argument of."""
    for frame in sentence.frames:
        places = [*frame.subjects[:1], *frame.objects, *(phrase for _, phrase in frame.prepositions)]
        if any(place.first <= part.first and part.last <= place.last for place in places):
            return frame
    return None


def _role_claims(
    sentence: Sentence,
    role: Role,
    subjects: list[Argument],
    when: When | None,
    frame: Frame | None,
    found_by: str,
    presupposed: bool = False,
) -> Iterator[Claim]:
    shape = "title" if found_by == "title" and role.sense is None else "relation"
    if role.sense is not None:
        when = None
    sense = "former" if role.former else "then" if role.then else role.sense
    yield from build(
        sentence, role.relation, "state", role.trigger, {"S": subjects, "O": [role.object]}, when,
        found_by=f"role:{found_by}", frame=None if found_by == "title" else frame, shape=shape, sense=sense,
        presupposed=presupposed or role.then, current=when is None and not role.former,
    )  # fmt: skip


def _copula(sentence: Sentence, book: Phrasebook, frame: Frame) -> Iterator[Claim]:
    """ "Poland is a member of NATO", "Serbia became a partner", "they made Ukraine a member" """
    group = frame.group
    if group.lemma not in _STAY | _BECOME and not frame.objects:
        return
    if group.lemma in _STAY | _BECOME:
        if not frame.objects or not frame.subjects:
            return
        complement, holders = frame.objects[0], frame.subjects
    elif (
        group.lemma in ("make", "name", "elect", "appoint", "declare") and not group.passive and len(frame.objects) == 2
    ):
        complement, holders = frame.objects[1], (frame.objects[0],)
    elif group.lemma in ("make", "name", "elect", "appoint") and group.passive and frame.objects and frame.subjects:
        complement, holders = frame.objects[0], frame.subjects
    else:
        return
    for part in complement.parts:
        since = frame_time(sentence, frame)
        since = since if since is not None and since.mode == "since" else None
        role = role_of(sentence, book, _one_of(sentence, part), recall=True, holders=holders, since=since)
        if role is None or role.future:
            continue
        subjects = _holders(sentence, book, role, holders)
        if not subjects or any(s.span == role.object.span for s in subjects):
            continue
        if role.relation == "holds_office" and group.lemma in ("elect",):
            continue
        when = frame_time(sentence, frame) if role.sense is None else None
        becomes = group.lemma not in _STAY
        aspect = "begin" if becomes else "state"
        pairs = respectively(sentence, frame, {"S": subjects}) if role.sense is None else None
        positive = not (group.negated ^ frame.implied_negation) and not group.ended
        if part is not complement.parts[0] and "no" in (sentence.items[part.first].lower, *sentence.words(part)[:1]):
            positive = False  # "is a neutral country and no member"
        yield from build(
            sentence, role.relation, aspect, role.trigger, {"S": subjects, "O": [role.object]}, when,  # type: ignore[arg-type]
            found_by="role:copula", frame=frame, positive=positive, sense="former" if role.former else role.sense, pairs=pairs,
            current=group.tense == "present" and not group.perfect and not becomes and not role.former,
        )  # fmt: skip


def _holders(sentence: Sentence, book: Phrasebook, role: Role | Phrase, places: Sequence[NounPhrase]) -> list[Argument]:
    """Who is said to have a role: what the first of the places names that names anything of the kinds."""
    kinds = book.relations[role.relation].subject_kinds
    return next((found for place in places if (found := resolve(sentence, place, kinds))), [])


def _one_of(sentence: Sentence, part: NounPhrase) -> NounPhrase:
    """ "one of the founders": the phrase after "of"."""
    words = sentence.words(part)
    after = sentence.after(part)
    return after[0][1] if words[-1] == "one" and after and after[0][0] == "of" else part


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Does a comma with one more name follow, as in a list?"""
    comma = sentence.chunks[at] if at < len(sentence.chunks) else None
    after = sentence.chunks[at + 1] if at + 1 < len(sentence.chunks) else None
    if not (isinstance(comma, Mark) and comma.lower == "," and isinstance(after, NounPhrase) and not after.preposition):
        return False
    follows = sentence.chunks[at + 2] if at + 2 < len(sentence.chunks) else None
    listed = isinstance(follows, Mark) and follows.lower in (",", "and", "or")
    return sentence.items[after.first].name is not None and (bool(after.conjuncts) or listed)


def _appositions(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """ "Serbia, a NATO member since 2006, …", "the president, Boris Yeltsin, …" """
    chunks = sentence.chunks
    for at in range(len(chunks) - 2):
        left, comma, right = chunks[at], chunks[at + 1], chunks[at + 2]
        if not (isinstance(left, NounPhrase) and isinstance(comma, Mark) and isinstance(right, NounPhrase)):
            continue
        headed = comma.lower == ":" and at == 0
        if (comma.lower not in (",", "(", "–", "—") and not headed) or right.conjuncts:
            continue
        if left.conjuncts:
            yield from _of_all(sentence, book, left, at + 2)
            continue
        if "other" in sentence.words(right) or (comma.lower == "," and _goes_on(sentence, at + 3)):
            # "Norway, other allies and China", "the USSR, the NATO nations, France and Brazil": a list, no apposition.
            continue
        for name_part, role_part in ((left, right), (right, left)):
            if sentence.items[name_part.head].name is None:
                continue
            role = role_of(sentence, book, role_part)
            if role is None or role.future or (role_part.preposition and role_part is right):
                continue
            kinds = book.relations[role.relation].subject_kinds
            subjects = resolve_some(sentence, name_part, kinds)
            if len(subjects) != 1 or subjects[0].span == role.object.span:
                continue
            if role_part is right:
                position = at + 2
                when = time_after(sentence, position)
            else:
                if sentence.items[role_part.first].tag != it.D and role.relation != "holds_office":
                    continue
                when = None
            if when is None:
                frame = _frame_around(sentence, name_part)
                when = frame_time(sentence, frame) if frame is not None else None
                yield from _role_claims(sentence, role, subjects, when, frame, "title")
            else:
                yield from _role_claims(sentence, role, subjects, when, None, "apposition")
            break


def _of_all(sentence: Sentence, book: Phrasebook, names: NounPhrase, at: int) -> Iterator[Claim]:
    """ "Poland and Hungary, allies since 1999, …": what those of a list are, all of them, since a time."""
    place = sentence.chunks[at]
    if not isinstance(place, NounPhrase) or place.preposition or sentence.items[place.head].lower[-1:] != "s":
        return
    role, when = role_of(sentence, book, place, recall=True), time_after(sentence, at)
    if role is None or role.future or role.sense is not None or when is None:
        return
    subjects = resolve_some(sentence, names, book.relations[role.relation].subject_kinds)
    if len(subjects) >= len(names.parts) and all(subject.span != role.object.span for subject in subjects):
        yield from _role_claims(sentence, role, subjects, when, None, "apposition")
