"""The words before a time: what part of it is meant, whether it is approximate, and the preposition that governs it."""

from __future__ import annotations

import re
from typing import NamedTuple

_PART = re.compile(
    r"\b(?:(?:in\s)?the\s)?(?P<part>(?:very\s)?(?:early|mid|middle|late|later|latter|end|start|beginning|close"
    r"|turn|opening|closing|dawn|outset|first\shalf"
    r"|second\shalf|latter\shalf|first\sday|last\sday|first\sdays|last\sdays|first\sweeks?|last\sweeks?"
    r"|first\smonths|last\smonths|closing\s\w+))"
    r"(?:\s(?:part|days|weeks|months|years|years))?"
    r"(?:\s(?:of|in|on|to|during))?(?:\s(?:the|that|this))?(?:\s(?:year|month\sof|summer\sof))?[\s-]$",
    re.IGNORECASE,
)
_PARTS = {"early": "early", "mid": "mid", "middle": "mid", "late": "late", "later": "late", "latter": "late", "end": "end",
          "start": "start", "beginning": "start", "opening": "start", "dawn": "start", "outset": "start", "turn": "", "close": "end",
          "closing": "end", "first half": "first-half", "second half": "second-half", "latter half": "second-half",
          "first day": "first-day", "last day": "last-day", "first days": "start", "last days": "end",
          "first week": "start", "first weeks": "start", "last week": "end", "last weeks": "end", "first months": "start",
          "last months": "end"}  # fmt: skip
_ABOUT = re.compile(
    r"\b(?:(?:some\s?time|sometime)\s)?(?:around|about|circa|ca\.?|c\.|approximately|roughly|or\sso|perhaps"
    r"|probably|estimated)\s(?:the\s(?:year\s)?)?$"
    r"|[~≈]\s?$",
    re.IGNORECASE,
)
_CUES = (
    r"since|until|till|by|before|after|from|to|through|up\sto|prior\sto|between|in|on|during|throughout|for|at"
    r"|within|as\sof|following"
    r"|post|pre|ever\ssince|over|come|beyond|towards?|into|dated"
)
_CUE = re.compile(
    rf"(?<![\w])(?P<cue>{_CUES})[\s-](?:(?:the|about|around|late|early|mid|some\s?time|at\sleast|as\searly\sas"
    rf"|as\slate\sas|only|just|exactly"
    r"|roughly|approximately|ca\.|circa|c\.|years?|months?\sof|morning|night|evening|afternoon|of|a|least|midnight"
    r"|dawn|noon|(?:un)?til|either)[\s-]){0,4}$",
    re.IGNORECASE,
)
_CUE_NAMES = {"till": "until", "through": "to", "up to": "until", "prior to": "before", "post": "after", "pre": "before",
              "ever since": "since", "following": "after", "as of": "at", "come": "by", "beyond": "after", "toward": "by",
              "towards": "by", "into": "to", "over": "during", "dated": "on"}  # fmt: skip


class Before(NamedTuple):
    """What stands before a time: where its words begin, its part, whether about, and the cue."""

    start: int
    part: str
    approximate: bool
    cue: str


def read_before(text: str, sentence_start: int, start: int) -> Before:
    """Look back from `start`, not further than the start of the sentence."""
    window = text[max(sentence_start, start - 60) : start]
    part = ""
    match = _PART.search(window)
    if match:
        words = " ".join(match["part"].lower().split()).removeprefix("very ")
        part = _PARTS.get(words, "end" if words.startswith("closing") else "")
        # The article before it stays outside the mention.
        start -= len(window) - match.start("part")
        window = window[: match.start("part")]
    about = _ABOUT.search(window)
    if about:
        window = window[: about.start()]
    cue = _CUE.search(window)
    name = " ".join(cue["cue"].lower().split()) if cue else ""
    return Before(start, part, about is not None, _CUE_NAMES.get(name, name))
