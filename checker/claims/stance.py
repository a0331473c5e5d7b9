"""Whose words a claim is in, and whether the text asserts them at all."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.sentence import Sentence
from checker.formats.prose import readable
from checker.rebuttal import is_put_right_within
from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.frame import Frame
from checker.syntax.phrases import Mark
from checker.values import Certainty, Span

_ALSO_PLAIN = frozenset(("add", "show", "report", "predict", "repeat", "describe", "reveal", "read"))
"""Reporting verbs that with an object report nothing."""
_IMPERSONAL = frozenset("it there people one".split())
_VAGUELY = frozenset("often sometimes widely commonly frequently wrongly falsely mistakenly".split())


def stance_of(
    sentence: Sentence, frame: Frame | None, trigger: Span, taken_for_granted: bool = False
) -> tuple[Certainty, str | None]:
    """Return the certainty of what is claimed at `trigger`, and the speaker whose words it is, if they are somebody's.

    What is `taken_for_granted` (a title before a name) is said even in a question or a wish.
    """
    if sentence.rejected:
        return "open", None
    if taken_for_granted:
        return "asserted", None
    if frame is not None and _in_a_title(sentence, frame):
        return "open", None
    if sentence.question or (frame is not None and frame.open):
        return "open", None
    for other in sentence.frames:
        group = other.group
        lemma = group.lemma
        if other is frame or group.form == "infinitive" or (frame is not None and frame.resumes is other):
            continue
        verb = sentence.items[group.verb]
        if verb.start == trigger.start or not (lemma in lexicon.REPORTS or lemma in lexicon.PRESENTS_AS_FACT):
            continue
        if not _governs(sentence, other, trigger):
            continue
        if group.negated and lemma not in lexicon.REJECTS:
            continue
        words = [sentence.items[i].lower for i in range(other.begin, verb_end(other))]
        if group.passive and (_VAGUELY & set(words)):
            return "open", None
        speaker = None
        if other.subjects:
            phrase = other.subjects[0]
            speaker = readable(sentence.text[sentence.items[phrase.first].start : sentence.items[phrase.last - 1].end])
        certainty: Certainty = "presented" if lemma in lexicon.PRESENTS_AS_FACT else "reported"
        if group.tense in ("future", "modal"):
            return "open", speaker
        if sentence.put_right or is_put_right_within(sentence.text, trigger.end, sentence.end):
            return "open", speaker
        return certainty, speaker
    return "asserted", None


def verb_end(frame: Frame) -> int:
    return frame.group.last


def _governs(sentence: Sentence, report: Frame, trigger: Span) -> bool:
    """Is the trigger inside what the reporting verb reports?"""
    verb = sentence.items[report.group.verb]
    if trigger.start > verb.end:
        between = [
            chunk
            for chunk in sentence.chunks
            if isinstance(chunk, Mark) and verb.end <= sentence.items[chunk.first].start < trigger.start
        ]
        if any(mark.lower == ";" for mark in between) or _is_after_the_quotation(sentence, between):
            return False
        next_chunk = sentence.chunks[report.position + 1] if report.position + 1 < len(sentence.chunks) else None
        if isinstance(next_chunk, Mark) and (next_chunk.lower in ("that", ":", ",") or next_chunk.lower in it.QUOTES):
            return True
        return any(mark.lower == "that" or mark.lower in it.QUOTES for mark in between) or report.group.lemma in (
            "say",
            "claim",
            "think",
            "believe",
            "recall",
            "note",
            "argue",
            "hope",
            "fear",
            "insist",
        )
    if (
        report.objects
        and sentence.items[report.objects[0].first].start > verb.end
        and report.group.lemma in _ALSO_PLAIN
    ):
        return False  # "…, added the premiership": done, not said
    # "…, the minister said."
    tail = sentence.chunks[report.position + 1 :]
    before = report.begin
    comma_before = before > 0 and (
        sentence.items[before - 1].lower == "," or sentence.items[before - 1].lower in it.QUOTES
    )
    return comma_before and not any(isinstance(chunk, Mark) and chunk.lower == "that" for chunk in tail)


_BESIDES = frozenset("when after before while until since".split())


def _is_after_the_quotation(sentence: Sentence, between: Sequence[Mark]) -> bool:
    """ "He calls him "a ghost of himself" when he succeeded Novak": who is quoted does not say when."""
    quotes = [mark for mark in between if mark.lower in it.QUOTES]
    if not quotes or len(quotes) % 2:
        return False
    after = quotes[-1].last
    return after < len(sentence.items) and sentence.items[after].lower in _BESIDES


def _in_a_title(sentence: Sentence, frame: Frame) -> bool:
    """A verb with a capital, where other verbs have none, is in the title of a work ("his book Since Lenin Died")."""
    verb = sentence.items[frame.group.verb]
    if not verb.text[0].isupper() or verb.text.isupper() or frame.group.first == 0:
        return False
    others = (sentence.items[other.group.verb] for other in sentence.frames if other is not frame)
    return any(other.text[0].islower() for other in others)
