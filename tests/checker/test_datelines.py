"""A dateline dates a text; a sentence with a date in it does not, and neither does a line of a chronology."""

from __future__ import annotations

import pytest

from checker.datelines import read_datelines
from checker.document import read_document


@pytest.mark.parametrize(
    ("head", "as_of"),
    [
        ("20 April 2021", "2021-04-20"),
        ("April 20, 2021", "2021-04-20"),
        ("April 20th, 2021", "2021-04-20"),
        ("20 APRIL 2021", "2021-04-20"),
        ("Tues., 20 Apr. 2021", "2021-04-20"),
        ("Sept. 5, 2021", "2021-09-05"),
        ("2021-04-20", "2021-04-20"),
        ("20.04.2021", "2021-04-20"),
        ("Published: 2021-04-20", "2021-04-20"),
        ("First published on 20 April 2021", "2021-04-20"),
        ("Posted April 20, 2021 at 10:15 am by the editor", "2021-04-20"),
        ("5 May 2021, 10:15 CET", "2021-05-05"),
        ("By A. Writer | 20 April 2021 | 5 min read", "2021-04-20"),
        ("Story by A Writer, Oslo   20 April 2021   News", "2021-04-20"),
        ("20 April 2021 | News | Oslo", "2021-04-20"),
        ("The Hague, 3 June 2020", "2020-06-03"),
        ("WASHINGTON, D.C., May 5, 2021 -- The doors were open.", "2021-05-05"),
        ("OSLO, April 20, 2021 (Agency) - The doors were open.", "2021-04-20"),
        ("Vienna, 3 March 2020. The doors were open.", "2020-03-03"),
        ("(Oslo, 5 May 2021) The doors were open.", "2021-05-05"),
        ("PARIS (Agency) — 20 April 2021 —", "2021-04-20"),
        ("For immediate release, 3 June 2020", "2020-06-03"),
        ("A Title of Some Kind\n\nBy Her\n20 April 2021\n\nAnd then it began.", "2021-04-20"),
        ("20 April 2021\nUpdated May 1, 2021", "2021-04-20/2021-05-01"),
    ],
)
def test_datelines(head: str, as_of: str) -> None:
    when, _ = read_datelines(head)
    assert when is not None and when.edtf == as_of


@pytest.mark.parametrize(
    "head",
    [
        "The pact was signed on 4 April 1949 in the capital.",
        "On 4 April 1949, twelve ministers met.",
        "4 April 1949 was a cold day.",
        "4 April 1949, twelve ministers met.",
        "4 April 1949: the pact is signed",
        "4 April 1949 – the pact is signed",
        "4 April 1949 | The pact is signed",
        "The Treaty of 8 April 1965",
        "In Paris, 27 May 1997, they signed.",
        "Norway left on 12 March 1999.",
        "A line of a text that is wrapped at its right margin goes on in\nOslo, 12 March 1999\nand ends there.",
        "It opened 5 May 1980",
        "Since May 5, 1980",
        "In 1997 it began.",
        "20/04/2021",
        "99.99.2021",
        "",
    ],
)  # fmt: skip
def test_no_datelines(head: str) -> None:
    assert read_datelines(head) == (None, "")


def test_two_datelines_are_noted() -> None:
    assert "two datelines" in read_datelines("20 April 2021\nUpdated May 1, 2021")[1]


@pytest.mark.parametrize(
    ("front", "as_of"),
    [
        ("---\npubDate: 2021-04-20\n---\n", "2021-04-20"),
        ("---\npublish_date: 'April 20, 2021'\n---\n", "2021-04-20"),
        ("---\nPublished-At: 2021-04-20T10:00:00Z\n---\n", "2021-04-20"),
        ("---\ncreated: 2020\npublished: 2021\n---\n", "2021"),
        ("---\nlastmod: 2022-01-01\n---\n", None),
        ("---\nseo:\n  date: 2022-01-01\n---\n", None),
        ("---\ndate: 2021/04/20\n...\nText\n", "2021-04-20"),
        ("---\ndate: 2021-4-5\n---\n", "2021-04-05"),
        ("---\ndate: 20210420\n---\n", "2021-04-20"),
        ("---\ndate: 20.4.2021\n---\n", "2021-04-20"),
        ("---\ndate: Apr 2021\n---\n", "2021-04"),
        ("---\ndate: Tue, 20 Apr 2021 10:00:00 GMT\n---\n", "2021-04-20"),
        ("---\ndate: 4/5/2021\n---\n", None),
        ("---\ndate: 2021-13-45\n---\n", None),
        ("---\ndate: soon\npublished: 2021-04-20\n---\n", "2021-04-20"),
        ('+++\ntitle = "x"\npublishDate = 2021-04-20T07:32:00Z\n[author]\ndate = 1999-01-01\n+++\n', "2021-04-20"),
        ("+++\n[author]\ndate = 1999-01-01\n+++\n", None),
    ],
)
def test_front_matter(front: str, as_of: str | None) -> None:
    assert read_document("a.md", f"{front}\nText.\n".encode()).as_of_text == as_of


def test_the_days_of_a_life_are_no_dateline() -> None:
    assert read_datelines("JOHN MAJOR THE ELDER (4 May 1901 – 30 June 1980) was a builder.")[0] is None
    dated = read_datelines("OSLO (4 May 2001) – The talks went on.")[0]
    assert dated is not None and dated.edtf == "2001-05-04"
