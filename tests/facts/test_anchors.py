"""Counts and holders at well-known dates, derived from the shipped facts."""

from __future__ import annotations

from datetime import date

import pytest

from ledger import Ledger, history, open_ledger
from ledger.model import Moment

COUNTS = [
    ("nato", "1949-12-31", 12), ("nato", "1952-12-31", 14), ("nato", "1955-12-31", 15), ("nato", "1982-12-31", 16),
    ("nato", "1991-06-01", 16), ("nato", "1999-12-31", 19), ("nato", "2004-12-31", 26), ("nato", "2009-12-31", 28),
    ("nato", "2017-12-31", 29), ("nato", "2020-12-31", 30), ("nato", "2023-12-31", 31), ("nato", "2024-12-31", 32),
    ("eu", "1958-12-31", 6), ("eu", "1973-12-31", 9), ("eu", "1981-12-31", 10), ("eu", "1986-12-31", 12),
    ("eu", "1995-12-31", 15), ("eu", "2004-12-31", 25), ("eu", "2007-12-31", 27), ("eu", "2013-12-31", 28),
    ("eu", "2020-12-31", 27),
    ("warsaw-pact", "1955-12-31", 8), ("warsaw-pact", "1969-01-01", 7), ("warsaw-pact", "1990-12-31", 6),
    ("csto", "1994-12-31", 9), ("csto", "2000-01-01", 6), ("csto", "2007-01-01", 7), ("csto", "2013-01-01", 6),
    ("council-of-europe", "1949-12-31", 12), ("council-of-europe", "1996-12-31", 40),
    ("council-of-europe", "2007-12-31", 47), ("council-of-europe", "2023-01-01", 46),
    ("osce", "1975-08-01", 35), ("osce", "2012-12-31", 57),
    ("euro-area", "1999-12-31", 11), ("euro-area", "2002-01-01", 12), ("euro-area", "2015-12-31", 19),
    ("euro-area", "2023-12-31", 20),
    ("schengen-area", "2008-12-31", 25), ("schengen-area", "2023-12-31", 27), ("schengen-area", "2025-06-01", 29),
    ("sco", "2001-12-31", 6), ("sco", "2017-12-31", 8), ("sco", "2023-12-31", 9), ("sco", "2024-12-31", 10),
    ("eaeu", "2015-12-31", 5), ("visegrad-group", "1994-01-01", 4), ("guam", "1997-12-31", 4), ("guam", "2000-01-01", 5),
    ("brics", "2011-06-01", 5), ("g7", "1977-01-01", 7), ("g8", "1998-12-31", 8), ("aukus", "2022-01-01", 3),
    ("un", "1955-12-31", 76), ("un", "1973-12-31", 135), ("un", "1994-12-31", 185), ("un", "2002-12-31", 191),
    ("un", "2006-12-31", 192), ("un", "2011-12-31", 193),
]  # fmt: skip

HOLDERS = [
    ("president-of-ukraine", "2004-11-22", "leonid-kuchma"), ("president-of-ukraine", "2010-07-01", "viktor-yanukovych"),
    ("president-of-the-united-states", "1962-10-22", "john-f-kennedy"),
    ("president-of-the-united-states", "1987-12-08", "ronald-reagan"),
    ("nato-secretary-general", "1999-03-24", "javier-solana"), ("nato-secretary-general", "2014-12-01", "jens-stoltenberg"),
    ("president-of-russia", "2008-08-08", "dmitry-medvedev"), ("president-of-russia", "1997-05-27", "boris-yeltsin"),
    ("leader-of-the-soviet-union", "1983-11-09", "yuri-andropov"), ("chancellor-of-germany", "1990-10-03", "helmut-kohl"),
    ("prime-minister-of-the-united-kingdom", "1982-06-14", "margaret-thatcher"),
    ("president-of-france", "2009-04-04", "nicolas-sarkozy"),
]  # fmt: skip


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return open_ledger()


@pytest.mark.parametrize(("organisation", "day", "number"), COUNTS)
def test_number_of_members(ledger: Ledger, organisation: str, day: str, number: int) -> None:
    on = date.fromisoformat(day).toordinal()
    counted = history.count(ledger, "member_of", organisation, Moment(on, on, day))
    assert counted is not None
    least, most = counted
    assert least <= number <= most
    assert most - least <= 2


@pytest.mark.parametrize(("office", "day", "person"), HOLDERS)
def test_holder_of_an_office(ledger: Ledger, office: str, day: str, person: str) -> None:
    on = date.fromisoformat(day).toordinal()
    assert [holding.fact.subject for holding in history.holders(ledger, office, on)] == [person]
