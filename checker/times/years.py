"""Years: "in 2004", "1941-45", "2004/05", "the 2004 enlargement", "'89", "AD 476"; and the year after a month."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.times.values import Anchor, Partial, Rule
from checker.times.words import DASH, YEAR
from ledger.light import NamedTuple

# What may follow a month or a day and month, and tell its year.
YEAR_TAIL_WORDS = (
    rf"(?:(?:,?\s+(?:of\s+|in\s+)?(?:the\syear\s)?|\s?[-/]\s?)(?P<year>{YEAR})(?!,\d|\.\d)"
    r"|,?\s+(?:of\s+)?['’](?P<short>\d\d)(?!\d)"
    r"|,?\s+(?:of\s+|in\s+)?(?P<ref>(?:that|this|the|last|next)(?:\s(?:same|following|next|previous|preceding"
    r"|very))?)\s+year(?!\w))"
)
YEAR_TAIL = YEAR_TAIL_WORDS + "?"
_SHIFTS = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "last": -1}


class YearTail(NamedTuple):
    """The year read after a month."""

    year: int | None
    year_from: Anchor
    year_shift: int | None
    span: tuple[int, int] | None
    certain: bool


def read_year_tail(match: re.Match[str]) -> YearTail:
    """Read the groups of `YEAR_TAIL`; without any of them the context will have to tell."""
    if match["year"]:
        return YearTail(int(match["year"]), "absolute", None, match.span("year"), True)
    if match["short"]:
        short = int(match["short"])
        return YearTail((1900 if short > 29 else 2000) + short, "absolute", None, match.span("short"), short >= _SURE)
    if match["ref"]:
        words = match["ref"].lower().split()
        shift = next((_SHIFTS[word] for word in words if word in _SHIFTS), 0)
        plain = len(words) == 1 and words[0] in ("this", "last", "next")
        return YearTail(None, "as_of" if plain else "context", shift, None, False)
    return YearTail(None, "context", None, None, False)


# Words that make the number before them a quantity. Plain lists: "the 2004 elections" has the same shape.
_MEASURES = (
    "km|kms|kilometers?|kilometres?|miles?|meters?|metres?|feet|ft|yards|acres|hectares|square|sq|cubic|tons?|tonnes?|kg"
    "|kilograms?|pounds|lbs?|liters|litres|gallons|barrels|euros?|dollars?|roubles|rubles|francs|yen|hours?|hrs?|GMT|UTC"
    "|local\\stime|minutes|seconds|days?|weeks?|months?|years?|times|copies|pages|words|per|percent|million|billion"
    "|trillion|thousand|hundred|MW|megawatts|kilowatts|MHz|rpm|of\\sthem|or\\smore|strong"
)
_COUNTED = (
    "people|persons?|soldiers?|troops?|men|women|children|boys|girls|tanks?|aircraft|planes?|airplanes|helicopters?|ships?"
    "|vessels?|vehicles?|missiles?|warheads?|rockets?|bombs?|guns?|rifles?|artillery|shells|refugees?|civilians?"
    "|deaths?|dead|wounded|killed|injured|casualties|prisoners?|captives|hostages|fighters?|militants|rebels|volunteers?"
    "|personnel|staff|officers?|police|policemen|guards|workers?|employees|miners|students?|pupils|teachers|protesters?"
    "|demonstrators|marchers|supporters|members?|delegates?|deputies|voters?|votes|seats|families|households|homes|houses"
    "|buildings|villages|towns|cities|settlers|inhabitants|residents|citizens|horses|cavalry|infantry|infantrymen|sailors"
    "|marines|paratroopers|peacekeepers|monitors|observers|sorties|marks|points|cases|items|objects|units|different"
    "|additional|US\\stroops|Jews|Serbs|Americans|Germans|Russians|Soviets|British|Chinese|French|Japanese|Iraqis"
    "|Persians|Greeks|Romans|Poles|Ukrainians|Turks|Muslims"
)
_MEASURE_AFTER = re.compile(rf"\s?[%°]|[-\s](?:{_MEASURES})(?!\w)")
_COUNTED_AFTER = re.compile(rf"[-\s](?:{_COUNTED})(?!\w)")
# "In 1945 Germans fled": after these the number before a noun is a year all the same.
_YEAR_CUE = re.compile(r"\b(?:in|since|until|till|during|year|early|mid|late|\d{4},?\sand)[\s-]$", re.IGNORECASE)
# "The 1999 members" may be either.
_DETERMINER = re.compile(r"\b(?:the|its|their)\s$", re.IGNORECASE)
# After such a word a number of four figures is no year, or not one that may be judged.
_LABEL = (
    r"[Rr]esolutions?|UNSCR|UNSC|Res\.|[Ff]lights?|Boeing|Directives?|Regulations?|Agenda|Vision|Decrees?|Orders?"
    r"|[Nn]o\.|Nos\."
    r"|[Nn]umbers?|pages?|pp?\.|Articles?|Sections?|Rooms?|Route|Highway|Area|Model|Windows|ISO|Law|Class|Type"
    r"|Project|Unit"
    r"|Office|Studio|Expo|EUR|USD|US\$|SMS|PO\sBox|Box|Chapter|Form|vol\.|Volume|Case|Docket|Order\sNo\.|Euro|line"
    r"|object"
)
_LABEL_BEFORE = re.compile(rf"(?:\b(?:{_LABEL})\s(?:\d[\d()]*(?:,?\s(?:and|or)\s|,\s))*|[$€£#§№]\s?)$")
_QUANTITY_BEFORE = re.compile(
    r"\b(?:more\sthan|less\sthan|fewer\sthan|at\sleast|at\smost|up\sto|nearly|almost|over|some|only|total\sof"
    r"|other|another"
    r"|additional|than|exactly|altitude\sof|every|these|those|another|all|any|further|least|just|few)\s$",
    re.IGNORECASE,
)
# "NATO 2030", "Horizon 2020": a programme, not its year.
_PROGRAMME = re.compile(r"[A-Z]\w+\s$")
_OLD_NEEDS = re.compile(
    r"(?:\b(?:in|since|by|of|during|until|till|after|before|from|to|between|and|around|about|circa|ca\.|c\.|early"
    r"|late|mid|year"
    r"|years|or|through|the|throughout|as)[\s-]|[(–—-]|,\s)$",
    re.IGNORECASE,
)
_ERA_BEFORE = re.compile(r"\b(?:AD|A\.D\.|CE)\s$")
_ERA_AFTER = re.compile(r"\s?(?P<bc>B\.?C\.?(?:E\.?)?(?!\w))|\s?(?:AD|A\.D\.|C\.?E\.?)(?!\w)")
MODERN = 1900
_MONTHS = 12
_BACK = 20
"""Years by which "1993–91" may run backwards; more and it is a number."""
OLDEST = 1500
"""Below it a bare number is a year only after a preposition."""

_YEAR = re.compile(
    rf"(?P<first>1\d{{3}}|20\d\d)(?:(?P<dash>\s?{DASH}\s?|/)(?P<last>\d{{4}}|\d\d?)(?![^\W_]))?(?![^\W_])(?![.,]\d)"
)


def read_years(match: re.Match[str]) -> Iterator[Partial]:
    """One year, or the two ends of a range; "2004/05" is one period."""
    text = match.string
    start, end = match.span()
    window = text[max(0, start - 30) : start]
    if window and (window[-1].isalnum() or window[-1] in "_@$€£#" or re.search(r"\d[.,/:–-]$", window)):
        return
    if _LABEL_BEFORE.search(window) or _QUANTITY_BEFORE.search(window):
        return
    first = int(match["first"])
    after = text[end : end + 30]
    era = _ERA_AFTER.match(after)
    if (era and era["bc"]) or _MEASURE_AFTER.match(after):
        return
    counted = _COUNTED_AFTER.match(after) is not None and not _YEAR_CUE.search(window)
    if counted and not (_DETERMINER.search(window) and first >= MODERN):
        return
    if first < OLDEST and not _OLD_NEEDS.search(window):
        return
    span = match.span("first")
    if first >= 2020 and first % 5 == 0 and _PROGRAMME.search(window) and not _OLD_NEEDS.search(window):
        return
    if match["dash"] is None:
        if after[:1] == "-" and after[1:2].isdigit():
            return
        yield Partial(start, end, "year", year=first, year_span=span, certain=not counted)
        return
    digits = match["last"]
    last = int(str(first)[: 4 - len(digits)] + digits)
    if match["dash"] == "/" and last == first + 1:
        yield Partial(start, end, "period", year=first, last_year=last, year_span=span)
    elif first < last < first + 200 or len(digits) == 4 or (int(digits) > _MONTHS and 0 <= first - last <= _BACK):
        yield Partial(*span, "year", year=first, year_span=span)
        yield Partial(*match.span("last"), "year", year=last, year_span=match.span("last"))


_SHORT = re.compile(r"['’](?<=[\s(].)(?P<year>\d\d)(?![\d\w'’])")
_SHORT_NEEDS = re.compile(
    r"\b(?:in|since|by|of|during|until|after|before|from|to|and|early|late|mid|summer|spring|autumn|fall|winter)\s$"
)


_SURE = 45
"""From here on two figures are of the twentieth century: before, they may be of the one after it, or of its wars."""


def read_short_year(match: re.Match[str]) -> Iterator[Partial]:
    if not _SHORT_NEEDS.search(match.string[max(0, match.start() - 10) : match.start()]):
        return
    number = int(match["year"])
    yield Partial(match.start(), match.end(), "year", year=(1900 if number > 29 else 2000) + number,
                  year_span=match.span("year"), certain=number >= _SURE)  # fmt: skip


_ERA = re.compile(r"(?:AD|A\.D\.|CE)(?!\w)(?:\s(?P<after>\d{1,3})(?!\d|[.,]\d))?")
_NUMBER_BEFORE = re.compile(r"(?<![\d.,])(?P<number>\d{1,3})\s?$")


def read_era(match: re.Match[str]) -> Iterator[Partial]:
    """ "AD 476" or "120 AD"; years of four figures are read as such."""
    before = _NUMBER_BEFORE.search(match.string, max(0, match.start() - 6), match.start())
    if before is not None:
        yield Partial(before.start(), match.end(), "year", year=int(before["number"]), year_span=before.span("number"))
    elif match["after"] and not match.string[max(0, match.start() - 1) : match.start()].isalnum():
        yield Partial(match.start(), match.end(), "year", year=int(match["after"]), year_span=match.span("after"))


RULES = (
    Rule(
        "year", "in 2004; 1941-45; 2004/05; the 2004 enlargement", _YEAR, read_years,
        (("The 2004 enlargement and the crisis of 2014 differ.", "2004 2014"), ("He ruled 1941-45.", "1941 1945"),
         ("He ruled from 1994–1999.", "1994 1999"), ("The 2004/05 season was short.", "2004/2005"),
         ("They joined (1999) and left.", "1999")),
        ("They sent 2000 troops and 2,004 tanks.", "Resolution 1244 and Resolutions 1199 and 1203 say so.",
         "It cost $1999.", "Call 1999-20 now or 20.1999.", "In 480 BC and 1200 BC it stood."),
    ),
    Rule(
        "short-year", "in '89", _SHORT, read_short_year,
        (("The summer of '89 was hot.", "1989-22"), ("It fell in ’89.", "1989")),
        ("He shouted ’10 times.", "It's the '45 revolver."),
    ),
    Rule(
        "era", "AD 476", _ERA, read_era,
        (("Rome fell in AD 476.", "0476"), ("It was built in 120 AD.", "0120")),
        ("It was built in 480 BC.", "He drew an AD for 20 people."),
    ),
)  # fmt: skip
