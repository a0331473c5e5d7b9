"""The organisation that a clause leaves unsaid, where the sentences before do not simply give the last one they named.

What may be meant is then what the text named lately, or what belongs to something that it named: "the treaty was signed by twelve; Bonn
was admitted in 1955". Where it named nothing of the kind, the record says to what the subjects came, or what they left, at the time:
"Estonia, Latvia, Slovenia, Slovakia and Croatia acceded in March 2004" (four of five to one body), "Only in 1973 was Britain admitted".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from checker.claims.arguments import REACH, are_many, of_kinds, recalled_object, resolve_some
from checker.claims.sentence import Sentence
from checker.claims.strangers import is_about_a_stranger
from checker.claims.timing import frame_time
from checker.syntax.frame import Frame
from checker.values import Argument, Span, When
from checker.verdicts.compare import moment_fits
from ledger.light import replace
from ledger.model import Fact
from ledger.spans import Truth
from ledger.store import Ledger

AT_MOST = 4
"""So many things may be meant by what is left out; of more nothing is said."""
LEAST = 3
"""So many of a list must have begun at the time, for what they began to be certain."""


def recalled_objects(sentence: Sentence, relation: str, kinds: Sequence[str], place: Span) -> Argument | None:
    """As `recalled_object`, but of organisations also where a few could be meant, or none was named lately and the text has
    named some before that the relation knows (`via` "far"): they may support what is said, never contradict it."""
    found = recalled_object(sentence, relation, kinds, place)
    if found is not None or "organisation" not in kinds:
        return found
    ledger, memory = sentence.ledger, sentence.memory

    def fits(entity_id: str) -> bool:
        entity = ledger.entity(entity_id)
        return entity is not None and entity.kind in kinds and not are_many(ledger, entity_id)

    here = [e for item in sentence.items if item.name is not None for e in of_kinds(ledger, item, kinds) if fits(e)]
    spoken = [e for e, number in memory.named.items() if number >= memory.number - REACH]
    recent = [e for e in spoken if fits(e)] or [e for e in _behind(ledger, spoken) if fits(e)]
    lately = tuple(dict.fromkeys(here or recent))
    if lately:
        return Argument(place, lately[0], lately, "far", contextual=True) if len(lately) <= AT_MOST else None
    named = [e for e in memory.named if fits(e)] or [e for e in _behind(ledger, memory.named) if fits(e)]
    before = tuple(e for e in named if ledger.facts(relation, None, e))
    return Argument(place, before[0], before, "far", contextual=True) if 0 < len(before) <= AT_MOST else None


_BELONGING = frozenset(("treaty", "event", "office"))


def _behind(ledger: Ledger, spoken: Iterable[str]) -> list[str]:
    """What the treaties, meetings and offices belong to that the text has named: what a treaty founded, who met, whose office it is."""
    known = [entity for e in spoken if (entity := ledger.entity(e)) is not None]
    return list(dict.fromkeys(entity.of for entity in known if entity.kind in _BELONGING and entity.of is not None))


def object_on_record(
    sentence: Sentence,
    relation: str,
    aspect: str,
    subjects: Sequence[Argument],
    when: When | None,
    place: Span,
    frame: Frame | None = None,
) -> Argument | None:
    """Return what the subjects began, or ended, to belong to at the time: of a list the only thing that all but at most one of them
    did, of fewer the only one that each of them did (`via` "record": it bears the clause out, and nothing else rests on it).
    Where the sentence says the same of others than `frame` does ("Greece in 1981 and Spain in 1986"), it has to be so of all of them."""
    if when is None or when.mode not in ("in", "since") or not (when.certain and when.spoken):
        return None
    ledger = sentence.ledger
    told = Counter(e for subject in subjects for e in dict.fromkeys(_changed(ledger, relation, aspect, subject, when)))
    if len(subjects) >= LEAST and when.mode == "in" and aspect == "begin":
        found = tuple(entity for entity, number in told.items() if number >= max(LEAST, len(subjects) - 1))
        return Argument(place, found[0], found, "context") if len(found) == 1 else None
    company = {c.object for c in sentence.memory.company if c.relation == relation and c.aspect == aspect}
    found = tuple(e for e, number in told.items() if number == len(subjects) and (not company or e in company))
    for mates, then in _sharing(sentence, frame, subjects) if frame is not None else ():
        so = {e for mate in mates for e in _changed(ledger, relation, aspect, mate, then)} if then is not None else ()
        found = tuple(e for e in found if e in so)
    if len(found) != 1 or is_about_a_stranger(sentence):
        return None
    return Argument(place, found[0], found, "record", contextual=True)


def _sharing(
    sentence: Sentence, frame: Frame, subjects: Sequence[Argument]
) -> Iterator[tuple[Sequence[Argument], When | None]]:
    """Yield who else is said to do what a clause says, by its verb, with their times; they are of the kinds of its subjects."""
    entities = (sentence.ledger.entity(e) for subject in subjects for e in subject.entities)
    kinds = tuple({entity.kind: None for entity in entities if entity is not None})
    for other in sentence.frames:
        if other is not frame and other.group.lemma == frame.group.lemma and other.subjects != frame.subjects:
            yield (
                resolve_some(sentence, other.subjects[0], kinds) if other.subjects else (),
                frame_time(sentence, other),
            )


def _changed(ledger: Ledger, relation: str, aspect: str, subject: Argument, when: When) -> Iterator[str]:
    """Yield the objects to which one subject began to stand in a relation at a time, or ended; who founds something does not come to it."""
    inside = replace(when, mode="in")
    for fact in (fact for entity in subject.entities for fact in ledger.facts(relation, entity)):
        moments = (fact.end, *fact.also_end) if aspect == "end" else (fact.begin, *fact.also)
        fitting = any(moment is not None and moment_fits(moment, inside) is Truth.YES for moment in moments)
        founded = aspect == "begin" and not _was_there_before(ledger, fact)
        if fact.object is not None and fitting and not fact.negative and not founded:
            yield fact.object


def _was_there_before(ledger: Ledger, fact: Fact) -> bool:
    """Did anybody stand in the relation to the same thing before?"""
    others = ledger.facts(fact.relation, None, fact.object)
    return any(o.begin is not None and fact.begin is not None and o.begin.hi < fact.begin.lo for o in others)
