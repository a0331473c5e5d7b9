"""A recognised rendering in, the message and the repair out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.renderings.matching import Match
from checker.renderings.recorded import language
from checker.renderings.units import Reading
from checker.renderings.words import stems
from checker.values import Repair, Span
from ledger.model import Entity, WordSet

_ARTICLE_BEFORE = re.compile(r"\b(?:[Tt]he|THE)[ \t]+[\"“«‘']?$")
_DETERMINED = re.compile(
    r"(?:[’']s|[’'])[ \t]+[\"“«‘']?$|\b(?:an?|its|their|our|his|her|this|that|new)[ \t]+[\"“«‘']?$", re.IGNORECASE
)
_QUALIFIED = re.compile(
    r"\b(?!(?:In|On|At|By|To|Of|For|From|With|And|But|As|If|When|While|That|Since|After|Before)\b)[A-Z][a-z]+ $"
)
_HEADS = frozenset(
    "organization organisation union council treaty pact commonwealth group agency service committee "
    "commission assembly agreement agreements accords accord act convention institute center centre community "
    "memorandum protocol sea bureau initiative charter conference forum court fund bank office mission club "
    "corporation foundation endowment academy directorate department ministry document force army states "
    "republic federation declaration guard secretary general president minister house duma rada revolution war".split()
)
"""Nouns that take an article where a name ends with them, or has them before its first preposition."""
_NEVER = frozenset(["person", "outlet", "city", "facility", "status"])


def needs_article(entity: Entity, name: str) -> bool:
    """Whether English says "the" before the name inside a sentence."""
    if entity.kind in _NEVER or name.startswith(("The ", "the ")):
        return False
    words = re.findall(r"[\w]+", name.lower())
    if entity.kind == "state" or entity.kind == "territory":
        return words[-1] in (
            "union",
            "states",
            "republic",
            "kingdom",
            "federation",
            "netherlands",
            "emirates",
            "philippines",
        )
    if len(words) < 2 or name.isupper():
        return False
    head = words
    for at, word in enumerate(words):
        if at and word in ("of", "for", "on", "in", "to"):
            head = words[:at]
            break
    return head[-1] in _HEADS


def repair_of(text: str, span: Span, entity: Entity, name: str) -> Repair:
    """The name in place of the wrong words, with the article that it needs and no other."""
    before = text[max(0, span.start - 8) : span.start]
    article = _ARTICLE_BEFORE.search(before)
    wants = needs_article(entity, name) and not _QUALIFIED.search(text, max(0, span.start - 30), span.start)
    start, replacement = span.start, name
    if article is not None and not wants and not before.endswith(('"', "“", "«", "‘", "'")):
        following = entity.kind in ("person", "outlet", "city", "state", "facility")
        if following and not before.lstrip().startswith("THE"):
            start = span.start - len(before) + article.start()
    elif article is None and wants and not _DETERMINED.search(before) and not _names_holder(text, span, entity):
        opens = not before.strip() or before.rstrip()[-1:] in ".!?:"
        if before[-1:] not in "\"“«‘'(" or not before:
            replacement = ("The " if opens else "the ") + name
    return Repair(Span(start, span.end), replacement, "mistranslated-name")


def _names_holder(text: str, span: Span, entity: Entity) -> bool:
    """Whether a title stands before its holder: "NATO Secretary General Lord Robertson"."""
    return (
        entity.kind == "office" and text[span.end : span.end + 1] == " " and text[span.end + 1 : span.end + 2].isupper()
    )


def english_name(match: Match, canonical: str) -> str:
    """The name nearest to the words of the text; the canonical one where that is itself a wrong one."""
    name = match.known.name
    return canonical if name.kind == "mistranslation" else name.text


def because_of(match: Match, sets: Mapping[str, WordSet]) -> str:
    """How the words of the text came about, in a sentence."""
    said = [match.known.name.because] if match.known.name.because else []
    said += [reading_says(word, reading, sets) for word, reading in match.by]
    if said:
        return "; ".join(dict.fromkeys(said))
    if match.extra:
        return "the name has other words around it than the real one"
    return "the words of the name stand in the order of another language"


def reading_says(word: str, reading: Reading, sets: Mapping[str, WordSet]) -> str:
    """Why a word stands for another."""
    by = sets.get(reading.by) if reading.by is not None else None
    own = " ".join(reading.stems)
    if by is None:
        return f"{word} stands for {own}"
    if by.because:
        return by.because
    own = next((text for text in by.words if stems(text) == reading.stems), own)
    origin = f" ({language(by.languages[0][0])} {by.languages[0][1]})" if by.languages else ""
    return f"{word} stands where the name has {own}{origin}"


def message_of(text: str, name: str, because: str) -> str:
    """What the user reads."""
    return f"“{text}” is a mistranslated name: {name} is meant ({because})"
