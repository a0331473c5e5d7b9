"""Treaties and pacts in the words of many writers: what is right stays silent and is supported, what is wrong is flagged."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Status
from tests.reading import marked_words, unmarked

SILENT = (
    # What is taken back was given at another time.
    "Moscow took back its ratification of the CTBT in November 2023.",
    "Parliament debated Poland's accession to NATO in 1997.",
    # A treaty can be signed before it exists in law.
    "The Warsaw Treaty was signed on 14 May 1955 in Warsaw.",
    "Bush and Putin signed the Moscow Treaty in 2002.",
    "The Moscow Treaty was signed in 1968.",
    # Of two organisations named, "its" may mean either.
    "NATO watched the Warsaw Pact. Its military structures were wound up in March 1991.",
    # Another bombing than the one on record.
    "The bombing began on 7 October 2001.",
    # Somebody else's administration, denied, and a man's own doings.
    "The Obama administration did not withdraw from the INF Treaty in 2014.",
    "Trump left Brussels in 2018. The Ford dealership opened in 1999.",
    # What is left is not said, and it was never the alliance.
    "NATO went into Afghanistan in 2001. The United States left in 2021.",
    # "Got out" is not "got in", an unnamed alliance is not the one just named, and members are no club.
    "The Warsaw Pact had eight members. East Germany got out in September 1990.",
    "The Warsaw Pact is my topic. When Bonn entered NATO, the others made their own alliance. Albania left it in 1968.",
    "The permanent members of the Security Council have the bomb. France came in in 1992.",
    # A text that opens with an old date speaks of it, not from it.
    "On 14 May 1955 the alliance was made. The Warsaw Pact invaded Czechoslovakia.",
    # In Prague, but not of Czechoslovakia.
    "The Warsaw Pact was formally dissolved in Prague on 1 July 1991.",
    # Other papers may have been signed there.
    "An agreement signed in Dayton in 2003 was about water.",
    "The mayors signed a protocol in Minsk on 7 May 2014.",
    "Washington announced in June 2001 that it would leave the conference.",
    # Another day than the treaty's own: a late signature, and what the years are counted from.
    "Ukraine signed the NPT in December 1994.",
    "The Final Act was signed in Helsinki two years after the opening of the conference in 1973.",
    # The founders are those of the first day, or all of them; a reason denied is no deed denied.
    "The CIS was founded on 8 December 1991 by three republics.",
    "Saddam Hussein did not invade Kuwait because of Israel.",
    # Another treaty of a like name.
    "The NPT is old. The Treaty on the Prohibition of Cluster Bombs was opened for signature on 3 December 2008.",
    # Whoever denounces may only complain.
    "Moscow denounced the INF Treaty in 2007.",
)
FLAGGED = (
    "The Tashkent Treaty was signed on [15 May 1998] in Tashkent.",
    # Leaders stand for their states.
    "Trump tore up the INF Treaty in [2016].",
    "The Bush administration pulled out of the ABM Treaty in [1998].",
    "[Obama] withdrew from the ABM Treaty in 2002.",
    # A surname before the name of what somebody signed.
    "The Treaty of Lisbon was signed in the [Spanish capital] in December 2007.",
    "The Maastricht Treaty “entered” into force in [1996].",
    "NATO's founding treaty was signed in Washington in [1951].",
    "The Budapest Memorandum's signatories included [Vladimir Putin].",
    "The Duma ratified START II in [April 2003].",
    "In [Vienna], on 1 August 1975, the states signed the Helsinki Final Act.",
    "The Warsaw Pact lasted from 1955 to [1995].",
    "The CTBT was debated. That one dates from [1990].",
    "The Open Skies Treaty got signed in [Vienna] in March 1992.",
    "Russia signed the INF Treaty in [1983].",
    "[Saddam Hussein] did not invade Kuwait.",
    "Reagan signed the INF Treaty, [Clinton] New START.",
    "The world saw the dissolution of the Warsaw Pact in [1989].",
    "The bombing of Yugoslavia began on [24 March 2001].",
    "Moscow revoked its ratification of the CTBT in [2021].",
)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_right_stays_silent(text: str, shipped_checker: Checker) -> None:
    document = read_document("article.md", text.encode(), as_of="2024-12-01")
    assert [finding.message for finding in findings_of(shipped_checker.check(document))] == []


@pytest.mark.parametrize("marked", FLAGGED)
def test_what_is_wrong_is_flagged(marked: str, shipped_checker: Checker) -> None:
    text = unmarked(marked)
    document = read_document("article.md", text.encode(), as_of="2024-12-01")
    wrong = [text[f.span.start : f.span.end] for f in findings_of(shipped_checker.check(document))]
    assert wrong == [marked_words(marked)]


SUPPORTED = (
    "Bush and Putin signed the Moscow Treaty in 2002.",
    "The test-ban treaty was signed in Moscow in August 1963.",
    "Moscow took back its ratification of the CTBT in 2023.",
    "Putin froze New START in February 2023.",
    "The Trump administration quit the Open Skies Treaty in November 2020.",
    "New START has bound its parties since February 2011.",
    # What stands for a city, a treaty or a state; quotation marks round a verb.
    "The Treaty of Lisbon was signed in the Portuguese capital in December 2007.",
    "The Warsaw Treaty Organisation was signed in Warsaw on 14 May 1955.",
    "NATO's founding treaty was signed in Washington in 1949.",
    "The treaty on the Eurasian Economic Union was signed in Astana in May 2014.",
    "The presidents of Russia, Ukraine and Belarus signed the Belovezha Accords in December 1991.",
    "Russia “suspended” the CFE Treaty in 2007.",
    "The ban on medium-range missiles was signed in 1987.",
    # An announcement has a day of its own; parliaments act for their states.
    "Washington announced in December 2001 that it would leave the ABM Treaty.",
    "Trump said in October 2018 that the United States would pull out of the INF Treaty.",
    "The Duma ratified START II in April 2000.",
    # "Get" makes a passive, "that one" takes up what was named, and a state of things has two ends.
    "The Open Skies Treaty got signed in Helsinki in March 1992.",
    "And the CTBT? That one dates from September 1996.",
    "The Warsaw Pact lasted from 1955 to 1991.",
    "The Warsaw Pact goes back to a treaty of May 1955.",
    "What was signed in Budapest on 5 December 1994 was a memorandum. John Major signed for us.",
    # Told by place, day and parties; signatories.
    "The accord reached in Dayton in November 1995 ended the war.",
    "What was signed in the Hungarian capital on 5 December 1994 was a memorandum.",
    "In Minsk a protocol was signed on 5 September 2014.",
    "Among the signatories of the Budapest Memorandum was John Major.",
    "Notable non-signatories to the NPT are Israel, Pakistan and India.",
    "The ABM Treaty was clinched in Moscow in May 1972.",
)


@pytest.mark.parametrize("text", SUPPORTED)
def test_what_is_right_is_supported(text: str, shipped_checker: Checker) -> None:
    document = read_document("article.md", text.encode(), as_of="2024-12-01")
    verdicts = [entry.verdict.status for entry in shipped_checker.check(document)]
    assert Status.SUPPORTED in verdicts and Status.CONFLICT not in verdicts
