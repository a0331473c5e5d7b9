"""Lists of names under a word for those that they list, over commas, semicolons and sentences."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Judged, Status
from tests.reading import marked_words, unmarked

LISTED = (
    ("2019-05-01", "NATO has 29 members. Their names are Norway, Denmark, Iceland, Poland and Spain, Portugal, Italy and Greece.", 8),
    ("2019-05-01", "NATO has 29 members. Norway, Denmark, Iceland; Poland, Spain and Greece.", 6),
    ("2019-05-01", "The members of NATO: Norway, Denmark and Iceland; Poland, Spain; Greece.", 6),
    ("2000-05-01", "A Membership Action Plan was offered. Nine aspirants work at it: Romania and Bulgaria; Estonia, Latvia, Lithuania.", 5),
    ("2000-05-01", "NATO has a plan for them. The candidates are Romania, Bulgaria, Slovakia and Slovenia, Albania.", 5),
)  # fmt: skip
WRONG = (
    ("2019-05-01", "NATO has 29 members. Their names are Norway, Denmark, Iceland, [Sweden], Poland and Spain, Portugal."),
    ("2019-05-01", "The allies of NATO: Norway, Denmark and Iceland; Poland, Spain; [Austria]."),
    ("2000-05-01", "[Eleven] aspirants take part: Romania and Bulgaria; Estonia, Latvia, Lithuania."),
)  # fmt: skip
SILENT = (
    ("2019-05-01", "NATO has 29 members. The speakers were Norway, Sweden, Austria and Spain."),
    ("2019-05-01", "NATO has 29 members. They trade with Norway, Sweden, Austria and Finland."),
    ("2019-05-01", "NATO has 29 members. They are not Sweden, Austria, Ireland or Finland."),
    ("2019-05-01", "NATO has 29 members. Sweden, Austria, Norway and Ireland."),
    ("2019-05-01", "The old members of NATO: Sweden, Austria, Norway and Ireland were asked."),
)


@pytest.fixture(scope="module")
def checker(shipped_checker: Checker) -> Checker:
    return shipped_checker


def _read(checker: Checker, date: str, text: str) -> list[Judged]:
    return list(checker.check(read_document("a.md", text.encode(), date)))


@pytest.mark.parametrize(("date", "text", "names"), LISTED)
def test_each_name_of_a_list_is_supported(checker: Checker, date: str, text: str, names: int) -> None:
    judged = _read(checker, date, text)
    found = [
        j for j in judged if j.claim.found_by.startswith(("list", "roster")) and j.claim.argument("subject") is not None
    ]
    assert len(found) == names
    assert all(j.verdict.status is Status.SUPPORTED for j in found), found


@pytest.mark.parametrize(("date", "marked"), WRONG)
def test_the_name_that_does_not_belong_is_marked(checker: Checker, date: str, marked: str) -> None:
    text = unmarked(marked)
    found = findings_of(_read(checker, date, text))
    assert [text[f.span.start : f.span.end] for f in found] == [marked_words(marked)]


@pytest.mark.parametrize(("date", "text"), SILENT)
def test_other_lists_say_nothing(checker: Checker, date: str, text: str) -> None:
    assert not findings_of(_read(checker, date, text))
