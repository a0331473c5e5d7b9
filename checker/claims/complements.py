"""Clauses that say a phrase of several words in another order: with an infinitive, or with its noun as the subject.

"Applied to join the club in May" is the phrase "S apply to join O", "its application was submitted" is "S submit application".

The infinitive alone asserts nothing (whoever applied to join has not joined yet); where the ledger has a phrase for both
together, what follows the infinitive fills its places, and the times of either date it.
"""

from __future__ import annotations

from checker.claims.arguments import resolve
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from ledger.light import replace
from ledger.model import Phrase


def whole_clause(sentence: Sentence, frame: Frame, phrase: Phrase) -> Frame:
    """Return the frame with its infinitive taken in, where the phrase spells that out; else the frame as it is."""
    if "to" not in phrase.tail[:-1]:
        return frame
    wanted = phrase.tail[phrase.tail.index("to") + 1]
    inner = next(
        (
            other for other in sentence.frames
            if (other.governor is frame or _is_of_object(frame, other))
            and other.group.form == "infinitive"
            and wanted in (other.group.lemma, *other.group.lemmas)
        ),
        None,
    )  # fmt: skip
    if inner is None:
        return frame
    own = [time for time in frame.times if all(time.item != other.item for other in inner.times)]
    return replace(
        frame,
        objects=inner.objects,
        prepositions=(*frame.prepositions, *inner.prepositions),
        times=sorted((*own, *inner.times), key=lambda time: time.item),
        end=max(frame.end, inner.end),
    )


def _is_of_object(frame: Frame, infinitive: Frame) -> bool:
    """ "filed its application to join": does the infinitive hang on the noun that the verb governs?"""
    places = (*frame.objects[-1:], *(frame.subjects[:1] if frame.group.passive else ()))
    return any(infinitive.subjects[:1] == (place,) and infinitive.group.first >= place.last for place in places)


_ITS = frozenset(("its", "their", "his", "her"))


def passive_of_tail(
    sentence: Sentence, book: Phrasebook, frame: Frame, phrase: Phrase
) -> tuple[Frame, dict[str, str]] | None:
    """ "Sweden's application to the club was submitted in May" for the phrase "S submit application to O": what the phrase says
    after its verb is the subject of the passive. Return the clause with what stands around that noun in its places."""
    places = dict(phrase.slots)
    if not frame.group.passive or phrase.voice == "passive" or "dobj" in places or not frame.subjects:
        return None
    noun = frame.subjects[0]
    words = [sentence.items[i].lower for i in range(noun.first, noun.head + 1)]
    if noun.conjuncts or not _ends_with(words, phrase.tail):
        return None
    around = list(sentence.after(noun))
    doers = [place for word, place in frame.prepositions if word == "by"]
    if noun.possessor is not None:
        doers.append(noun.possessor)
    elif words[0] in _ITS:
        doers.append(NounPhrase(noun.first, noun.first + 1, noun.first))
    doers += [place for word, place in around if word in ("of", "by")]
    names = [
        NounPhrase(at, at + 1, at) for at in range(noun.first, noun.head)
        if sentence.items[at].name is not None and (noun.possessor is None or at >= noun.possessor.last)
    ]  # fmt: skip
    doer = places.get("subj", "_")
    kinds = book.kinds(phrase.relation, doer) if doer != "_" else ()
    fit = next((place for place in (*doers, *names) if doer != "_" and resolve(sentence, place, kinds)), None)
    others = tuple(("of", place) for place in (*names, *doers) if place is not fit)
    clause = replace(
        frame, subjects=(fit,) if fit is not None else (), objects=(), prepositions=(*frame.prepositions, *around, *others)
    )  # fmt: skip
    return clause, places


def _ends_with(words: list[str], tail: tuple[str, ...]) -> bool:
    """Does the phrase end with the last word of the tail, and hold the others before it in their order?"""
    last = words[-1] if words else ""
    wanted = tail[-1]
    if last not in (wanted, wanted + "s"):
        return False
    left = iter(words[:-1])
    return all(word in left for word in tail[:-1])
