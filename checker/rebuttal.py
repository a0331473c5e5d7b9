"""The words around a sentence in, out whether the text takes back what the sentence says, or puts it right.

"Some say that the pact was signed in 1956. It was not." rejects all that the sentence says; "A paper wrote that … In fact, …" only
what is in somebody else's words.
"""

from __future__ import annotations

import re

REACH = 80
"""Characters of the next sentence that are looked at."""
_UNTRUE = (
    r"(?:nonsense|wrong|untrue|false|incorrect|inaccurate|mistaken|fiction|an? (?:myth|legend|invention|lie|falsehood|error)"
    r"|not (?:so|true|correct|right|accurate|the case))\b"
)
_BE = r"(?:is|was|are|were)"
_THIS = (
    r"(?:this|that|it|he|she|they|both|all (?:of )?(?:this|that|these)"
    r"|(?:the|this|that|these|those|such|both) (?:claims?|stor(?:y|ies)|reports?|statements?|assertions?|dates?|sentences?|versions?))"
)
_NEXT = re.compile(
    rf"[\s\"”’')\]]*(?:(?:but|yet|and|well|alas)[,:]?\s+)?(?:"
    rf"{_THIS} {_BE} (?:\w+ly |just |also |of course |quite |all |both )?{_UNTRUE}"
    rf"|{_THIS} (?:do|does|did|has|have|had|is|was|are|were)(?: not|n['’]t)\s*[.;:!—–]"
    rf"|{_THIS} (?:can ?not|could not|can['’]t|couldn['’]t) (?:have|be)(?: been| done so| so| right| true)?\s*[.,:;!—–]"
    rf"|(?:that|this) (?:never happened|is not what happened)"
    rf"|(?:wrong|false|untrue|nonsense|incorrect|not (?:so|true|quite|exactly|really|at all))\s*[.,:;!—–)]"
    rf"|no\s*(?:[,:;!—–]|\.(?!\s*\d))"
    rf"|what(?: is|'s|’s) wrong\b|(?:true|right|correct|fact) or (?:false|wrong|fiction|not)\b)",
    re.IGNORECASE,
)
_PUT_RIGHT = (
    r"(?:in (?:actual )?(?:fact|truth|reality|point of fact)|actually|which (?:it|he|she|they) never (?:was|were|did|had)"
    r"|which (?:is|was) (?:not|wrong|untrue|false|incorrect))\b"
)
_NEXT_PUTS_RIGHT = re.compile(
    rf"[\s\"”’')\]]*(?:(?:but|yet)[,:]?\s+)?{_PUT_RIGHT}|[\s\"”’')\]]*\w+(?: \w+)?(?: later| has since)? corrected\b",
    re.IGNORECASE,
)
_PUTS_RIGHT = re.compile(rf"[,;:—–(]\s*(?:but |yet |when |whereas |although )?{_PUT_RIGHT}", re.IGNORECASE)
_TO_SAY = r"(?:say|claim|think|believe|write|suppose|assume|suggest|state|imagine|conclude|maintain|assert)"
_NOT_TO_BE_SAID = re.compile(
    rf"\b(?:mistake|error|misleading|inaccurate|absurd|ridiculous|slip|blunder|inexact|misconception) to {_TO_SAY}\b"
    r"|\b(?:earlier|previous|first|original) version of (?:this|the|our) (?:article|text|story|report|piece|page|post)\b"
    rf"|\b(?:no one|nobody)(?: should| would| can| could| will)? {_TO_SAY}s?\b",
    re.IGNORECASE,
)


def is_taken_back(text: str, start: int, end: int) -> bool:
    """Does the text reject what the sentence from `start` to `end` says, in it or right after it?"""
    return _NEXT.match(text, end, end + REACH) is not None or _NOT_TO_BE_SAID.search(text, start, end) is not None


def is_put_right(text: str, end: int) -> bool:
    """Does what follows a sentence say how things were "in fact"?"""
    return _NEXT_PUTS_RIGHT.match(text, end, end + REACH) is not None


def is_put_right_within(text: str, start: int, end: int) -> bool:
    """Does a sentence say, behind `start`, how things were "in fact"?"""
    return _PUTS_RIGHT.search(text, start, end) is not None
