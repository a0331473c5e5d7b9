from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.dates import BadDate, day_of, parse_moment, parse_time


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2004", "2004-01-01", "2004-12-31"),
        ("2004-02", "2004-02-01", "2004-02-29"),
        ("2004-12", "2004-12-01", "2004-12-31"),
        ("2004-03-29", "2004-03-29", "2004-03-29"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1999-12-XX", "1999-12-01", "1999-12-31"),
        ("2001-21", "2001-03-01", "2001-05-31"),  # spring
        ("[1999,2001]", "1999-01-01", "2001-12-31"),
        # A qualifier widens by one unit of the part it stands at, on each side.
        ("2014~", "2013-01-01", "2015-12-31"),
        ("2014?", "2013-01-01", "2015-12-31"),
        ("2014%", "2013-01-01", "2015-12-31"),
        ("1999-01~", "1998-12-01", "1999-02-28"),
        ("1999-03-01?", "1999-02-28", "1999-03-02"),
        ("199X~", "1980-01-01", "2009-12-31"),
        ("2004~-06", "2003-06-01", "2005-06-30"),
    ],
)
def test_a_moment_is_known_to_within_days(text: str, first: str, last: str) -> None:
    moment = parse_moment(text)
    assert (date.fromordinal(moment.lo).isoformat(), date.fromordinal(moment.hi).isoformat()) == (first, last)
    assert moment.edtf == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2004-02-30",
        "2004-13",
        "29.03.2004",
        "Y17000",
        "0000",
        "-0100",
        "1999/2004",
        "1999-1X",
        "0001~",
        "9" * 500,
    ],
)
def test_what_is_no_date_says_so(text: str) -> None:
    with pytest.raises(BadDate):
        parse_moment(text)


def test_the_library_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(BadDate):
        parse_moment("1998-1X")
    assert capsys.readouterr() == ("", "")


def test_intervals_have_open_and_unknown_ends() -> None:
    open_end = parse_time("1999-03-12/..")
    assert (open_end.begin, open_end.end, open_end.open_end) == (parse_moment("1999-03-12"), None, True)
    unknown_end = parse_time("1999-03-12/")
    assert (unknown_end.end, unknown_end.open_end) == (None, False)
    assert parse_time("../2004").begin is None
    assert parse_time("1999/2004").end == parse_moment("2004")
    assert parse_time("1999").is_interval is False
    for text in ("/", "../..", "1999/2004/2005"):
        with pytest.raises(BadDate):
            parse_time(text)


def test_a_day_is_a_full_date() -> None:
    assert day_of("2004-03-29") == date(2004, 3, 29).toordinal()
    with pytest.raises(BadDate):
        day_of("2004-03")


@given(st.dates())
def test_every_day_of_the_calendar_is_itself(day: date) -> None:
    moment = parse_moment(day.isoformat())
    assert moment.lo == moment.hi == day.toordinal()


@given(
    st.dates(min_value=date(2, 1, 1), max_value=date(9997, 12, 31)), st.sampled_from([4, 7, 10]), st.sampled_from("~?%")
)
def test_widening_never_loses_a_day(day: date, length: int, qualifier: str) -> None:
    plain = parse_moment(day.isoformat()[:length])
    wide = parse_moment(day.isoformat()[:length] + qualifier)
    assert wide.lo < plain.lo <= day.toordinal() <= plain.hi < wide.hi


@given(st.text(alphabet="0123456789-/X.~?%[]{}, YE", max_size=20))
def test_no_text_raises_anything_but_bad_date(text: str) -> None:
    for read in (parse_moment, parse_time):
        with contextlib.suppress(BadDate):
            read(text)
