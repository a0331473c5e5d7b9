"""Who was the first, the last or the only one: "Lithuania was the first Soviet republic to declare independence", "the last to join was
Sweden", "the newest member is Croatia".

The claim that somebody did so is a claim of the rank as well, among those whom the words between the rank and the verb name. Where
they are not known, or something narrows down what was done, the rank is left open and the claim supports nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.arguments import resolve
from checker.claims.durations import frame_at
from checker.claims.lists import singular
from checker.claims.quantified import group_called
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.item import Item
from checker.syntax.lexicon import KIND_NOUNS
from checker.values import Argument, Claim, Span
from checker.verdicts.assessment import RANK
from ledger.light import replace
from ledger.store import Ledger

_WORDS = {
    "first": "first", "earliest": "first", "last": "last", "latest": "last", "newest": "last", "youngest": "last", "only": "only",
    "sole": "only",
}  # fmt: skip
_PLAIN = frozenset("the of all one ones those country countries european independent".split()) | {"'s", "’s"}
_NARROWING = frozenset(
    "after among as before during following for from since through throughout under until via while with without".split()
)
_FRONTED = frozenset("among of from in within inside".split())
_OF_CONTEXT = frozenset(("republic", "land"))
_REACH = 9
"""Words between the rank and the verb."""
AMONG, BESIDE, SINCE = "among", "beside", "since"
"""The slots of those among whom somebody has the rank, of those who share it, and of the last one before."""


def rank_claims(sentence: Sentence, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, those that say the rank of their subject with it."""
    if sentence.lowers.isdisjoint(_WORDS):
        return list(claims)
    return [_ranked(sentence, claim, claims) for claim in claims]


def _ranked(sentence: Sentence, claim: Claim, claims: Sequence[Claim]) -> Claim:
    subject = claim.argument("subject")
    if claim.shape != "relation" or claim.sense is not None or not claim.positive or subject is None:
        return claim
    frame = None
    if claim.found_by.startswith("verb:"):
        frame = frame_at(sentence, claim.trigger.start)
        if frame is None or frame.group.form != "infinitive":
            return claim
        found = _before_verb(sentence, frame)
        narrowed = _is_narrowed(sentence, frame, subject)
    elif claim.found_by == "roster:verb" and claim.aspect == "state":
        found, narrowed = _before_member(sentence), False
    else:
        return claim
    if found is None:
        return claim
    if frame is not None and any(sentence.items[time.item - 1].lower == "since" for time in frame.times if time.item):
        return claim  # "the first to join since 2009"
    rank, middle = found
    since = _since(sentence, frame) if frame is not None else None
    among = None if narrowed and since is None else _among(sentence, middle, claim)
    if among is not None and claim.found_by.startswith("verb:") and since is None and _depends(sentence, among, claim):
        among = None
    if among is None:
        among = Argument(claim.trigger, "", (), "uncertain")
    beside = [
        argument
        for other in claims
        if other.trigger == claim.trigger and other.relation == claim.relation and other is not claim
        for argument in [other.argument("subject")]
        if argument is not None
    ]
    shared = Argument(claim.trigger, "", tuple(dict.fromkeys(e for a in beside for e in a.entities)), "context")
    return replace(
        claim,
        sense=RANK + rank,
        when=None if since is not None else claim.when,
        arguments=(
            *claim.arguments,
            (AMONG, among),
            *(((BESIDE, shared),) if shared.entities else ()),
            *(((SINCE, since),) if since is not None else ()),
        ),
    )


def _before_verb(sentence: Sentence, frame: Frame) -> tuple[str, list[Item]] | None:
    """The rank before "to join", and the words between."""
    to = frame.group.first
    while to > 0 and sentence.items[to].lower != "to":
        to -= 1
    return _back_to_rank(sentence.items, to - 1)


def _before_member(sentence: Sentence) -> tuple[str, list[Item]] | None:
    """ "The newest member of the union is …": the rank of a member as such; only the last of them can be of now."""
    for at, item in enumerate(sentence.items[:-1]):
        if _WORDS.get(item.lower) == "last" and sentence.items[at + 1].lower in ("member", "ally"):
            return "last", []
    return None


def _back_to_rank(items: Sequence[Item], last: int) -> tuple[str, list[Item]] | None:
    for at in range(last, max(last - _REACH, -1), -1):
        item = items[at]
        if item.lower in _WORDS:
            if at > 0 and items[at - 1].lower in ("among", "at", "one", "not"):
                return None
            definite = at > 0 and (items[at - 1].lower == "the" or items[at - 1].tag == it.GEN)
            before = items[at - 2].lower if at > 1 else ""
            return (
                (_WORDS[item.lower], list(items[at + 1 : last + 1]))
                if definite and before not in ("among", "of")
                else None
            )
        if (
            item.tag == it.PUNCT
            or item.tag in (it.X, it.M)
            or (item.tag == it.V and item.lower in ("was", "is", "were", "became"))
        ):
            return None
    return None


def _depends(sentence: Sentence, among: Argument, claim: Claim) -> bool:
    """ "Estonia was the first to do so", "of these, Hungary was the last": of those of whom the text speaks, if it spoke of any."""
    if sentence.items[0].lower in _FRONTED and not any(item.lower in _WORDS for item in sentence.items[:4]):
        return True
    if {"these", "those", "them", "its", "their"} & sentence.lowers:
        return True
    exact = claim.when is not None and claim.when.mode == "in" and claim.when.precision in ("day", "month")
    return among.via == "any" and not exact and sentence.memory.number != max(sentence.memory.paragraph, 1)


def _is_narrowed(sentence: Sentence, frame: Frame, subject: Argument) -> bool:
    """ "The first to join after the war", "the first to leave by referendum": what was done is narrowed down."""
    return any(
        item.lower in _NARROWING or item.lower in ("alone", "by", "again", "voluntarily", "fully", "officially", "when")
        for item in sentence.items[frame.group.last : max(frame.end, frame.group.last)]
    )


def _since(sentence: Sentence, frame: Frame) -> Argument | None:
    """ "The first to join since Montenegro": the one after whom nobody else did, where nothing else narrows it down."""
    found = [place for word, place in frame.prepositions if word == "since"]
    words = [item.lower for item in sentence.items[frame.group.last : max(frame.end, frame.group.last)]]
    if len(found) != 1 or found[0].conjuncts or sum(word in _NARROWING for word in words) != 1 or frame.times:
        return None
    people = resolve(sentence, found[0], ("state",))
    return people[0] if people is not None and len(people) == 1 and people[0].via == "name" else None


def _among(sentence: Sentence, middle: Sequence[Item], claim: Claim) -> Argument | None:
    """Those whom the words name: a group, who belonged to something, or, without entities, everybody; None where it is not clear."""
    ledger = sentence.ledger
    words = [
        item
        for item in middle
        if item.lower not in _PLAIN and singular(item.lower) not in KIND_NOUNS["state"] | {"one"}
    ]
    named = [item for item in words if item.name is not None]
    others = {singular(item.lower) for item in words if item.name is None and item.number is None and item.time is None}
    round_ = _newcomers(sentence, middle, claim)
    if round_:
        return Argument(claim.trigger, "", round_, "group")
    if not words and any(singular(item.lower) in _OF_CONTEXT for item in middle):
        return None  # "the first of the republics": of those that the text speaks of
    if not words:
        return Argument(Span(middle[0].start, middle[-1].end) if middle else Span(0, 0), "", (), "any")
    if len(named) == 1 and named[0].name is not None and others <= {"former", "member", "ally"}:
        found = _members(ledger, named[0].name.entities, [item.lower for item in middle])
        return Argument(named[0].span, named[0].text, found, "group") if found else None
    return None


def _newcomers(sentence: Sentence, words: Sequence[Item], claim: Claim) -> tuple[str, ...]:
    """ "Of the newcomers of 2004", "of the ten new members": those who came into something with the subject."""
    subject, ledger = claim.argument("subject"), sentence.ledger
    nouns = {singular(item.lower) for item in words if item.number is None and item.time is None} - _PLAIN
    if subject is None or nouns not in ({"newcomer"}, {"new", "member"}):
        return ()
    numbers = [int(item.number.low) for item in words if item.number is not None]
    years = [(item.time.lo, item.time.hi) for item in words if item.time is not None]
    cohorts = [
        {f.subject for f in ledger.facts("member_of", None, own.object) if f.begin is not None and f.begin.lo == own.begin.lo}
        for e in subject.entities for own in ledger.facts("member_of", e)
        if own.begin is not None and all(low <= own.begin.lo <= high for low, high in years)
    ]  # fmt: skip
    fitting = {tuple(sorted(c)) for c in cohorts if len(c) > 1 and (len(c) in numbers if numbers else bool(years))}
    return tuple(sorted(set.intersection(*map(set, fitting)))) if fitting else ()


def _members(ledger: Ledger, entities: Sequence[str], words: Sequence[str]) -> tuple[str, ...]:
    """The members of a group, of the only group with the name of what broke up into it, or of an organisation."""
    group = group_called(ledger, entities, words)
    known = ledger.entity(group) if group is not None else None
    members = set(known.members) if known is not None else set()
    if not members and {"member", "members", "ally", "allies"} & set(words):
        organisations = [
            e for e in entities if (known := ledger.entity(e)) is not None and known.kind == "organisation"
        ]
        members = {f.subject for o in organisations for f in ledger.facts("member_of", None, o) if not f.negative}
    return tuple(sorted(members))
