"""The words before a time: which part of it is meant, whether it is approximate, and the preposition before it."""

from __future__ import annotations

import re

from ledger.light import NamedTuple

# "Came to an end in 1991" is not the end of 1991: only "of" makes a part of it.
_PART = re.compile(
    r"\b(?:(?P<both>(?:early|mid)[\s-](?:to|and|or)[\s-](?:mid|late))|(?:very\s)?(?P<adjective>early|mid|late)"
    r"(?:\s(?:part|days|weeks|months|years)\sof)?(?:\s(?:in|on))?(?:\sthe)?(?:\syear)?"
    r"|(?P<noun>end|middle|start|beginning|outset|dawn|close|turn|(?:early|latter|later|last|first)\spart"
    r"|(?:opening|first|closing|last|final)\s(?:days?|weeks?|months?|years)|(?:first|second|latter)\shalf)"
    r"\sof(?:\s(?:the|that|this))?(?:\s(?:year|month\sof))?|(?P<close>(?:year[- ])?end(?=-)|year[- ]end))[\s-]$",
    re.IGNORECASE,
)
_PARTS = {
    "end": "end",
    "close": "end",
    "middle": "mid",
    "start": "start",
    "beginning": "start",
    "outset": "start",
    "dawn": "start",
    "turn": "",
    "first half": "first-half",
    "second half": "second-half",
    "latter half": "second-half",
    "first day": "first-day",
    "last day": "last-day",
    "final day": "last-day",
}
_PARTS_BY_ORDER = {"opening": "start", "first": "start", "early": "early", "latter": "late", "later": "late"}

# A night lies on two days: "on the night of 24 March" may be told of the day before or after.
_ABOUT = re.compile(
    r"\bnights?\sof\s(?:the\s)?$|\b(?:some\s?time\s)?(?:around|about|circa|ca\.?|c\.|approximately|roughly)\s(?:the\s(?:year\s)?)?$|[~≈]\s?$",
    re.IGNORECASE,
)

_CUES = (
    r"since|until|till|by|before|after|from|to|through|up\sto|prior\sto|between|in|on|during|throughout|for|at|within"
    r"|as\sof|following|post|pre|ever\ssince|over|come|beyond|towards?|into|dated"
)
_CUE = re.compile(
    rf"(?<!\w)(?P<cue>{_CUES})[\s-](?:(?:the|about|around|some\s?time|as\s(?:early|late)\sas|only|just|exactly|roughly"
    rf"|approximately|ca\.|circa|c\.|years?|months?\sof|morning|night|evening|afternoon|of|at\sleast|midnight|dawn|noon"
    rf"|either)[\s-]){{0,4}}$",
    re.IGNORECASE,
)
_CUE_NAMES = {
    "till": "until",
    "through": "to",
    "up to": "until",
    "prior to": "before",
    "post": "after",
    "pre": "before",
    "ever since": "since",
    "following": "after",
    "as of": "at",
    "come": "by",
    "beyond": "after",
    "toward": "by",
    "towards": "by",
    "into": "to",
    "over": "during",
    "dated": "on",
}
WINDOW = 60
"""So many code points are looked at before a time."""


class Before(NamedTuple):
    """What stands before a time: where its words begin, its part, whether it is about that time, and the cue."""

    start: int
    part: str
    approximate: bool
    cue: str


def read_before(text: str, floor: int, start: int) -> Before:
    """Look back from `start`, not further than `floor`. An article before the words stays outside."""
    window = text[max(floor, start - WINDOW) : start]
    part = ""
    match = _PART.search(window)
    if match:
        part = _part(match)
        start -= len(window) - match.start()
        window = window[: match.start()]
    about = _ABOUT.search(window)
    if about:
        window = window[: about.start()]
    cue = _CUE.search(window)
    name = " ".join(cue["cue"].lower().split()) if cue else ""
    return Before(start, part, about is not None, _CUE_NAMES.get(name, name))


def _part(match: re.Match[str]) -> str:
    if match["adjective"]:
        return match["adjective"].lower()
    if match["both"]:
        return ""
    if match["close"]:
        return "end"
    words = " ".join(match["noun"].lower().split())
    return _PARTS[words] if words in _PARTS else _PARTS_BY_ORDER.get(words.split()[0], "end")
