"""Decades and centuries: "the late 1990s", "the nineties", "the '90s", "the 20th century"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.times.values import Partial, Rule
from checker.times.words import DECADE_WORDS, ORDINALS

_DIGITS = re.compile(r"(?P<year>1\d|20)(?P<tens>\d)0['’]?s(?!\w)")
_SHORT = re.compile(r"['’]?(?P<tens>[2-9]0)['’]?s(?!\w)")
_DECADE_CUE = re.compile(r"\b(?:the|early|mid|late|in|since|and|or|of)[\s-]$", re.IGNORECASE)
# Anchored on their rare endings and completed by looking back: a search for the whole words is ten times slower.
_WORDS = re.compile(r"ties(?!\w)")
_WORD_BEFORE = re.compile(r"\b(?:twen|thir|for|fif|six|seven|eigh|nine)$", re.IGNORECASE)
_THE = re.compile(
    r"\bthe\s(?:(?:early|mid|late)[\s-])?$|\bearly\s(?:and\smid[-\s])?$|\bmid[-\s]$|\blate\s$",
    re.IGNORECASE,
)
_AGE_OR_HEAT = re.compile(
    r"\b(?:his|her|their|my|our|your|its|temperatures?\s\w+\sthe)\s(?:(?:early|mid|late)[\s-])?$",
    re.IGNORECASE,
)
_ORDINAL_WORDS = "|".join(sorted(ORDINALS, key=len, reverse=True))
_CENTURY = re.compile(r"[Cc]entury(?!\w)(?P<bc>\s+B\.?C)?")
_NUMBER_BEFORE = re.compile(rf"(?<!\w)(?P<number>\d{{1,2}}(?:st|nd|rd|th)|(?:{_ORDINAL_WORDS}))[\s-]$", re.IGNORECASE)


def _free(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 1) : match.start()]
    return not (before.isalnum() or before in ("$", "€", "£"))


def read_decade_digits(match: re.Match[str]) -> Iterator[Partial]:
    """ "The 1990s", and as a decade also "the 1900s": what else it may mean makes it uncertain."""
    if _free(match):
        year = int(match["year"] + match["tens"] + "0")
        yield Partial(match.start(), match.end(), "decade", year=year, certain=match["tens"] != "0" or year == 2000,
                      year_span=(match.start(), match.start() + 4))  # fmt: skip


def read_short_decade(match: re.Match[str]) -> Iterator[Partial]:
    before = match.string[max(0, match.start() - 12) : match.start()]
    if _free(match) and _DECADE_CUE.search(before) and not _AGE_OR_HEAT.search(before):
        yield Partial(match.start(), match.end(), "decade", year=1900 + int(match["tens"]), certain=False)


def read_decade_words(match: re.Match[str]) -> Iterator[Partial]:
    text = match.string
    word = _WORD_BEFORE.search(text, max(0, match.start() - 6), match.start())
    if word is None:
        return
    start = word.start()
    before = text[max(0, start - 30) : start]
    if _THE.search(before) and not _AGE_OR_HEAT.search(before):
        tens = DECADE_WORDS[text[start : match.end()].lower()]
        yield Partial(start, match.end(), "decade", year=tens, certain=tens >= 1960)


def read_century(match: re.Match[str]) -> Iterator[Partial]:
    found = _NUMBER_BEFORE.search(match.string, max(0, match.start() - 16), match.start())
    if found is None or match["bc"]:
        return
    words = found["number"].lower()
    number = int(words[:-2]) if words[0].isdigit() else ORDINALS[words]
    yield Partial(found.start(), match.end(), "century", year=number)


RULES = (
    Rule(
        "decade", "the 1990s; mid-1990s", _DIGITS, read_decade_digits,
        (("In the late 1990s it grew.", "199X"), ("The mid-1980s were calm.", "198X")),
        ("The price rose by $1990s.", "Model X1990s sold well."),
    ),
    Rule(
        "short-decade", "the '90s", _SHORT, read_short_decade,
        (("In the '90s it grew.", "199X"), ("The late 80s were calm.", "198X")),
        ("He was in his 80s.", "It took 30s to load."),
    ),
    Rule(
        "decade-words", "the nineties", _WORDS, read_decade_words,
        (("In the nineties it grew.", "199X"), ("The early eighties were calm.", "198X")),
        ("He was in his late seventies.", "Twenties were paid out."),
    ),
    Rule(
        "century", "the 20th century", _CENTURY, read_century,
        (("In the 20th century it grew.", "19XX"), ("The early nineteenth century was calm.", "18XX")),
        ("In the fifth century BC it stood.", "A century passed."),
    ),
)  # fmt: skip
