"""The constructions of English time expressions, each with sentences that hold one and sentences that only look so."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from checker.times import find_times
from checker.times.values import TimeMention
from checker.tokens import tokenize


class Span(NamedTuple):
    lo: int
    hi: int


def day(text: str) -> Span:
    ordinal = date.fromisoformat(text).toordinal()
    return Span(ordinal, ordinal)


FRIDAY = day("2013-03-22")


def read(text: str, as_of: Span | None = None) -> list[TimeMention]:
    return list(find_times(text, tokenize(text), as_of))


def values(text: str, as_of: Span | None = None) -> list[str]:
    return [mention.edtf for mention in read(text, as_of)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # orders of day, month and year
        ("It was signed on 4 April 1949.", "1949-04-04"),
        ("It was signed on April 4, 1949.", "1949-04-04"),
        ("It was signed on April 4 1949.", "1949-04-04"),
        ("It was signed on the 4th of April, 1949.", "1949-04-04"),
        ("It was signed on Monday, April 4th, 1949.", "1949-04-04"),
        ("It was signed on 04.04.1949.", "1949-04-04"),
        ("It was signed on 4-Apr-1949.", "1949-04-04"),
        ("It was signed on Apr. 4, 1949, in a hall.", "1949-04-04"),
        ("Signed: 1949-04-04", "1949-04-04"),
        # ranges and lists are several times
        ("They met on 5-6 July 1990.", "1990-07-05 1990-07-06"),
        ("They met from 10 to 11 January 1994.", "1994-01-10 1994-01-11"),
        ("It lasted from March 24 to June 10, 1999.", "1999-03-24 1999-06-10"),
        ("It lasted 24 March - 10 June 1999.", "1999-03-24 1999-06-10"),
        ("It lasted 24 March–10 June 1999.", "1999-03-24 1999-06-10"),
        ("It lasted from November to March 1940.", "1939-11 1940-03"),
        ("It lasted from October 1998 to March.", "1998-10 1999-03"),
        ("It lasted between 24 March 1999 and 10 June.", "1999-03-24 1999-06-10"),
        ("They came in March, April and May 1999.", "1999-03 1999-04 1999-05"),
        ("They ruled 1941-45 and 1994–1999.", "1941 1945 1994 1999"),
        ("They ruled between 1990 and 1994.", "1990 1994"),
        # months, seasons, quarters
        ("The July of 2011 was wet.", "2011-07"),
        ("Late in the summer of 1968 they came.", "1968-22"),
        ("By the spring of 1982 they left.", "1982-21"),
        ("The third quarter of 2012 was bad.", "2012-35"),
        # parts
        ("By early October 1939 it was over.", "1939-10"),
        ("In mid-April 2004 it rained.", "2004-04"),
        ("It held until the end of 2013.", "2013"),
        ("It opened on the first day of 2014.", "2014-01-01"),
        ("It grew in the second half of the nineties.", "199X"),
        # decades, centuries
        ("In the 1990s, the mid-1970s and the late '60s it grew.", "199X 197X 196X"),
        ("In the 19th century and the twentieth century.", "18XX 19XX"),
        # approximations
        ("Around 1990 it began.", "1990~"),
        ("It was built circa 1950.", "1950~"),
        # named days
        ("On New Year's Day 1990 and after 9/11.", "1990-01-01 2001-09-11"),
        # years
        ("The 2004 enlargement came.", "2004"),
        ("In 2014, 2,000 men came in 1,999 cars.", "2014"),
        ("The Bucharest summit (2008) failed.", "2008"),
        ("In post-1991 Russia and pre-1914 Europe.", "1991 1914"),
        ("In his 1995 book he said so.", "1995"),
        ("The 1999 and 2004 rounds and the 2009 members.", "1999 2004 2009"),
        ("By end-1991 and at year-end 2013.", "1991 2013"),
        ("In 1945 Germans fled and since 1999 members met.", "1945 1999"),
        ("See _The Years 1870-1914_ (1927).", "1870 1914 1927"),
    ],
)
def test_reads_calendar_values(text: str, expected: str) -> None:
    assert " ".join(values(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They sent 2000 troops, 1500 tanks and more than 1800 rockets.",
        "Resolution 1244 and Resolutions 1199 and 1203 were adopted.",
        "It cost $1999 or €2004.",
        "They killed 1500 Serbs and walked 2000 km in 1800 hours.",
        "May he live long, and may they march in March-like step.",
        "Theresa May and April Smith met August Brown.",
        "The March on Rome was long.",
        "He was in his nineties and it took 30s.",
        "In 480 BC and 1200 B.C. it stood.",
        "See https://example.org/2004/05/06/page and v1.2004.3.",
        "The spring of the clock and the fall of the wall.",
        "Flight 1907 landed at 1600 hours.",
        "Horizon 2020 was a programme.",
        "On 31 February 2004 nothing could happen.",
    ],
)
def test_leaves_other_numbers_and_words(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He resigned yesterday.", "2013-03-21"),
        ("He resigns tomorrow.", "2013-03-23"),
        ("He said on Tuesday that it will go.", "2013-03-19"),
        ("The board will meet on Monday.", "2013-03-25"),
        ("He resigned last night.", "2013-03-21"),
        ("He resigned this morning.", "2013-03-22"),
        ("He resigned last month, and she will next year.", "2013-02 2014"),
        ("He resigned earlier this month.", "2013-03"),
        ("It ended three years ago.", "2010"),
        ("It ended two months ago.", "2013-01"),
        ("It ended ten days ago.", "2013-03-12"),
        ("It ended last week.", "2013-03-11/2013-03-17"),
        ("It ended last November.", "2012-11"),
        ("It ended in March this year.", "2013-03"),
        ("It will end in May last year or next March.", "2012-05 2014-03"),
        ("Sales ended Dec. 31 were low.", "2012-12-31"),
        ("The deal is due April 2.", "2013-04-02"),
    ],
)
def test_reads_news_from_the_day_of_speaking(text: str, expected: str) -> None:
    assert " ".join(values(text, FRIDAY)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 17 September 1939 they came. By early October they left.", "1939-09-17 1939-10"),
        ("On 8 December 1941 they came. In January they left.", "1941-12-08 1942-01"),
        ("It began on 28 April 1945. Two days later it ended.", "1945-04-28 1945-04-30"),
        ("It began in May 1999 and ended in August of that year.", "1999-05 1999-08"),
        ("It began in May 1999. By the end of the month it ended.", "1999-05 1999-05"),
        ("It began on 5 May 1999. That same day it ended.", "1999-05-05 1999-05-05"),
        ("In 1944 they came. A book that was written in 1990 says so. In June they left.", "1944 1990 1944-06"),
    ],
)
def test_reads_narrative_from_what_stands_before(text: str, expected: str) -> None:
    assert " ".join(values(text)) == expected
    assert not read(text)[-1].certain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began in 1999. The following year it ended.", "1999 2000"),
        ("It began in 1999. Two years later it ended.", "1999 2001"),
    ],
)
def test_the_only_year_said_is_counted_from(text: str, expected: str) -> None:
    assert " ".join(values(text)) == expected
    assert read(text)[-1].certain


def test_the_day_of_speaking_may_be_an_interval() -> None:
    year_2014 = Span(date(2013, 1, 1).toordinal(), date(2015, 12, 31).toordinal())
    mention = read("It ended last year.", year_2014)[0]
    assert mention.edtf == "2012/2014"
    assert (date.fromordinal(mention.lo).year, date.fromordinal(mention.hi).year) == (2012, 2014)


def test_without_a_day_of_speaking_nothing_is_guessed() -> None:
    for text in ("It ended last year.", "It ended yesterday.", "It ended in October."):
        (mention,) = read(text)
        assert mention.edtf == ""
        assert not mention.certain


def test_a_distance_from_an_event_is_left_for_later() -> None:
    (mention,) = read("Two years after the treaty it ended.")
    assert (mention.anchor, mention.edtf) == ("event", "")
    assert mention.offset == (2, "year", 1, "event", 2, 2)


@pytest.mark.parametrize(
    ("text", "edtf", "lo", "hi"),
    [
        ("It ended three years ago.", "2010", 2009, 2010),
        ("It ended more than 20 years ago.", "1993~", 1, 1993),
        ("It ended less than ten years ago.", "2003~", 2002, 2013),
        ("It ended about ten years ago.", "2003~", 2000, 2005),
        ("It ended half a century ago.", "1963~", 1957, 1968),
        ("It ended a decade ago.", "200X", 1998, 2009),
        ("It ended several years ago.", "1992-09-22/2011-09-22", 1992, 2011),
    ],
)
def test_distances_have_bounds(text: str, edtf: str, lo: int, hi: int) -> None:
    (mention,) = read(text, FRIDAY)
    assert mention.edtf == edtf
    assert (date.fromordinal(mention.lo).year, date.fromordinal(mention.hi).year) == (lo, hi)


def test_ambiguous_figures_are_uncertain() -> None:
    assert not read("On 05/06/2004 they met.")[0].certain
    assert read("On 25/06/2004 they met.")[0].certain


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Since 1999 and until 2004.", ["since", "until"]),
        ("From 1999 to 2004.", ["from", "to"]),
        ("Between 1999 and 2004.", ["between", "and"]),
        ("He ruled 1941-45.", ["from", "to"]),
        ("In 1999 and 2004.", ["in", "in"]),
        ("By the end of 2013.", ["by"]),
        ("On 4 April 1949.", ["on"]),
        ("Before the late 1990s.", ["before"]),
        ("The 2004 round.", [""]),
        ("As early as 1999.", [""]),
        ("As of 1999.", ["at"]),
        ("Throughout the 1990s.", ["throughout"]),
    ],
)
def test_reads_the_cue_before(text: str, cues: list[str]) -> None:
    assert [mention.role_words for mention in read(text)] == cues


def test_parts_narrow_the_days() -> None:
    late = read("In late 2004.")[0]
    assert date.fromordinal(late.lo) == date(2004, 7, 2)
    assert date.fromordinal(late.hi) == date(2004, 12, 31)
    about = read("Around 1990 it began.")[0]
    assert about.approximate
    assert date.fromordinal(about.lo).year <= 1989 < 1991 <= date.fromordinal(about.hi).year


@pytest.mark.parametrize(
    "text",
    ["It came to an end in 1991.", "He later in 1991 left.", "It made a start in 1991.", "It was 1991."],
)
def test_a_verb_or_noun_before_a_time_is_no_part_of_it(text: str) -> None:
    (mention,) = read(text)
    assert date.fromordinal(mention.lo) == date(1991, 1, 1)
    assert date.fromordinal(mention.hi) == date(1991, 12, 31)
    assert text[mention.start : mention.end] == "1991"


def test_two_parts_together_are_the_whole() -> None:
    mention = read("In the mid to late 1990s.")[0]
    assert (date.fromordinal(mention.lo).year, date.fromordinal(mention.hi).year) == (1990, 1999)


def test_the_year_has_its_own_span() -> None:
    text = "By early October 1939 it was over."
    mention = read(text)[0]
    assert text[mention.start : mention.end] == "early October 1939"
    assert mention.year_span is not None
    assert text[slice(*mention.year_span)] == "1939"
