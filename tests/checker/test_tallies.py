"""Numbers told by what came, stayed or signed, and by what they then made."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Judged, Status
from tests.reading import unmarked

TRUE = (
    "NATO began with [twelve] countries.",
    "NATO was new. It was created in 1949 with [twelve] states.",
    "The Warsaw Pact was dying. In 1991 only [six] states were left.",
    "In 1990 [seven] members remained in the Warsaw Pact.",
    "Since 1999 NATO has welcomed [14] more nations.",
    "NATO has grown. Since the Soviet Union fell apart in 1991, another [14] countries have joined.",
    "Montenegro had entered NATO as number [29].",
    "Spain joined NATO in 1982, which made [sixteen].",
    "Greece was admitted to the EU in 1981, making [ten].",
    "Croatia joined the EU in 2013, bringing the total up to [28].",
    "The EU took in ten countries in 2004. That brought the total up to [25].",
    "The growth of the EU: 1973: Denmark, Ireland and Britain, for [nine]. 1981: Greece, which makes ten.",
    "The Helsinki Final Act had [35] signatories.",
    "The Helsinki Final Act was signed in 1975. Its [35] signatories met again.",
    "Moldova was one of the [15] Soviet republics.",
    "The Soviet Union split into [15] countries.",
    "The Soviet Union collapsed. [Fifteen] independent states were the result.",
    "In 1949 Canada, the US and [ten] countries of Europe founded NATO.",
    "Moldova is one of [15] nations that used to be Soviet republics.",
)
WRONG = (
    "NATO began with [fourteen] countries.",
    "The Warsaw Pact was dying. By 1990 only [three] states were left.",
    "Montenegro had entered NATO as number [27].",
    "Spain joined NATO in 1982, which made [eighteen].",
    "Croatia joined the EU in 2013, bringing the total up to [31].",
)
SILENT = (
    "NATO began with twelve tanks and a dozen planes.",
    "The Warsaw Pact was dying. In 1990 only three generals were left.",
    "The Warsaw Pact was dying. In 1990 three members remained in the hall.",
    "Since 1999 NATO has welcomed 40 more guests.",
    "Montenegro had entered the race of NATO ships as number 12.",
    "Spain joined NATO in 1982, which made eighteen headlines.",
    "Greece was admitted to the EU in 1981 and sold wine for ten drachmas.",
    "The petition of NATO had 35 signatories.",
    "Two former Soviet republics quarrelled.",
    "The Soviet Union collapsed. Eleven states came to Alma-Ata.",
    "In 1949 Norway, Denmark and six countries of Europe founded NATO.",
)


@pytest.fixture(scope="module")
def checker(shipped_checker: Checker) -> Checker:
    return shipped_checker


def _read(checker: Checker, text: str) -> list[Judged]:
    return list(checker.check(read_document("a.md", text.encode(), "2022-05-10")))


@pytest.mark.parametrize("marked", TRUE)
def test_a_right_number_is_supported(checker: Checker, marked: str) -> None:
    at = marked.index("[")
    judged = _read(checker, unmarked(marked))
    told = [j for j in judged if j.claim.quantity is not None and j.claim.quantity.span.start <= at < j.claim.span.end]
    assert any(j.verdict.status is Status.SUPPORTED for j in told), judged
    assert not findings_of(judged)


@pytest.mark.parametrize("marked", WRONG)
def test_a_wrong_number_is_marked(checker: Checker, marked: str) -> None:
    at = marked.index("[")
    found = findings_of(_read(checker, unmarked(marked)))
    assert len(found) == 1
    assert found[0].span.start <= at < found[0].span.end


@pytest.mark.parametrize("text", SILENT)
def test_other_numbers_say_nothing(checker: Checker, text: str) -> None:
    assert not findings_of(_read(checker, text))
