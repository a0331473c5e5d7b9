"""Which office a clause speaks of that names none: "X resigned", "he took office", "was in power"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.arguments import REACH
from checker.claims.holders import RELATION, holder_title
from checker.claims.offices import BARE, find_offices, leading_offices
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.values import Argument, Span, When
from ledger.light import replace
from ledger.model import Phrase


def offices_of(
    sentence: Sentence, book: Phrasebook, subjects: Sequence[Argument], place: Span, phrase: Phrase | None = None
) -> Argument:
    """Return the office that a verb without one speaks of ("President X resigned", "he took office").

    It is the title beside the name, else what the text called the person in the sentences before, else any office that the person
    ever held; the last can be wrong, so that it only ever supports. Where the phrase says that they led (`leads: own`: "was in
    power"), it is what they ever led.
    """
    if phrase is not None and phrase.note("leads") == "own":
        led = [leading_offices(sentence, book, e) for subject in subjects for e in subject.entities]
        if led and all(led):
            return Argument(place, "", tuple(dict.fromkeys(office for held in led for office in held)), "led")
    firm = phrase.relation if phrase is not None and phrase.note("firm") else None
    for subject in subjects:
        beside = holder_title(sentence, book, subject.span)
        if beside is not None and not beside.listed and not beside.former:
            return Argument(place, beside.office.text, beside.office.entities, "title")
        if len(subject.entities) == 1:
            offices, number = sentence.memory.holders.get(subject.entities[0], ((), 0))
            if offices and sentence.memory.number - number <= REACH:
                return Argument(place, "", offices, "implied")
    if firm is not None:
        sure = [fact.object for s in subjects for e in s.entities for fact in sentence.ledger.facts(firm, e)]
        if sure:
            return Argument(place, "", tuple(dict.fromkeys(office for office in sure if office is not None)), BARE)
    held = [fact.object for s in subjects for e in s.entities for fact in sentence.ledger.facts(RELATION, e)]
    here = {office for mention in find_offices(sentence, book) for office in mention.office.entities}
    if any(office in sentence.memory.offices or office in here for office in held):
        # The text has spoken of an office of theirs; the date must be wrong of all that they held to be wrong.
        return Argument(place, "", tuple(dict.fromkeys(office for office in held if office is not None)), "implied")
    return Argument(place, "", (), "any")


def as_an_end(aspect: str, when: When | None, objects: Sequence[Argument]) -> tuple[str, When | None]:
    """ "In command until 1958": of no named office, the end is what is said. Return the aspect and the time of the claim."""
    unsaid = any(argument.via in ("implied", "any") for argument in objects)
    if aspect == "state" and when is not None and when.mode == "until" and unsaid:
        return "end", replace(when, mode="in")
    return aspect, when
