"""Months: "October 1939", "the July of 2011", "last May", "March/April 1999", and a bare "in October"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.times.values import Partial, Rule
from checker.times.words import DASH, FULL_MONTH, MONTH, MONTH_NUMBERS
from checker.times.years import YEAR_TAIL, read_year_tail
from ledger.light import replace

_MONTH = re.compile(rf"(?P<month>{MONTH}){YEAR_TAIL}(?!\w|-[a-z])")
_TOWARD = re.compile(
    r"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:\s+(?:past|coming))?|[Tt]he\s+previous|[Tt]he\s+following)\s+$"
)
# "May", "March" and "August" are also other words: without a year they need one of these before them.
_CUE = re.compile(
    rf"(?:\b(?:in|since|by|during|until|till|through|throughout|from|before|after|between|early|mid|late|of|to|and"
    rf"|or|each|every"
    rf"|for|as|by|around|about|on|on\sor\sabout|{FULL_MONTH})[\s-]+|mid{DASH}|{DASH}\s?|[,(/]\s?)$",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"\b(?:an?|the|its|his|her|their)\s$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s(?!of|on|against|for|through|from|to|in|and|was|is|at|by|with|that)[a-z]{3,}")
_NAME_AFTER = re.compile(r"['’]s\s[a-z]+|\s[A-Z][a-z]+(?!\w)")
_OTHER_WORD_AFTER = re.compile(r"\s(?:of|on|against|for|through)\s(?!that|the\ssame|this)")
# "April Smith" after a word that as often stands before a person.
_NAME_CUE = re.compile(r"\b(?:and|or|of|to|by|for|as|from|about)\s$", re.IGNORECASE)
_SURNAME_AFTER = re.compile(r"\s[A-Z][a-z]+(?!\w)")
_NAME_BEFORE = re.compile(r"[A-Z][a-z]+\s$")


def read_month(match: re.Match[str]) -> Iterator[Partial]:
    """A month; the year from the words, from "last" and "this", or later from the context."""
    text = match.string
    start, end = match.span()
    if start and (text[start - 1].isalnum() or text[start - 1] in "_@'’"):
        return
    tail = read_year_tail(match)
    number = MONTH_NUMBERS[match["month"].rstrip(".").lower()[:3]]
    month = Partial(start, end, "month", year=tail.year, month=number, year_from=tail.year_from, certain=tail.certain,
                    year_shift=tail.year_shift, year_span=tail.span)  # fmt: skip
    if tail.year is None and not match["ref"]:
        before = text[max(0, start - 24) : start]
        which = _TOWARD.search(before)
        if which:
            month = _told_from(month, which)
        elif not _is_month(match["month"], number, before, text[end : end + 20]):
            return
    yield month


def _told_from(month: Partial, which: re.Match[str]) -> Partial:
    """ "Last May", "this May", "the previous May"."""
    words = which["which"].lower()
    toward = {"last": -1, "past": -1, "previous": -1, "this": 0}.get(words.split()[-1], 1)
    return replace(
        month,
        start=month.start - len(which.group()),
        toward=toward,
        year_from="context" if words.startswith("the") else "as_of",
        year_shift=None if toward else 0,
    )


def _is_month(word: str, number: int, before: str, after: str) -> bool:
    """Is a capitalised word without a year a month, and not a name or a verb?"""
    if word[-1] == "." or (len(word) < 4 and word != "May"):
        return False
    if not _CUE.search(before):
        before_noun = _DETERMINER.search(before) and _NOUN_AFTER.match(after)
        could_be_other = number in (3, 5) and not before_noun
        return not (could_be_other or _NAME_AFTER.match(after) or _NAME_BEFORE.search(before))
    is_name = number in (4, 5, 6) and _NAME_CUE.search(before) and _SURNAME_AFTER.match(after)
    return not (is_name or (number == 3 and _OTHER_WORD_AFTER.match(after)))


RULES = (
    Rule(
        "month", "October 1939; the July of 2011; last May; in October", _MONTH, read_month,
        (("It began in October 1939.", "1939-10"), ("The July of 2011 was cold.", "2011-07"),
         ("Last May he resigned.", "2013-05"), ("It fell in March/April 1999.", "1999-03 1999-04"),
         ("From November to March 1940 nothing happened.", "1939-11 1940-03")),
        ("May he rest.", "The March on Rome.", "Theresa May spoke.", "They march in step and may stop.",
         "He met April Smith."),
    ),
)  # fmt: skip
