"""Treaties, documents, summits, missions, founding and ending: what must be flagged, and what must be left alone."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Status
from tests.reading import unmarked

FALSE = (
    ("2020-01-01", "The Maastricht Treaty took effect in [1991]."),
    ("2020-01-01", "Signed in Prague, New START came into force in [2013]."),
    ("2020-01-01", "The Open Skies Treaty was signed in [Vienna] in 1992."),
    ("2020-01-01", "The Partial Test Ban Treaty was signed by the United Kingdom, the United States and [China]."),
    ("2024-01-01", "Moscow suspended the [INF Treaty] in December 2007."),
    ("2024-01-01", "Russia withdrew from the CFE Treaty in [2011]."),
    ("2020-01-01", "The Treaty of Rome was signed by Italy and France; [Denmark] signed too."),
    ("2020-01-01", "Over a hundred states signed the Ottawa Convention, [Russia] among them."),
    ("2020-01-01", "It was in [1994] that the Chemical Weapons Convention entered into force."),
    ("2022-01-01", "The two presidents extended New START to [2029]."),
    ("2020-01-01", "[Iran] was invaded by the United States in 2003."),
    ("2020-01-01", "After Russia annexed Crimea in [2012], sanctions followed."),
    ("2020-01-01", "Warsaw Pact tanks rolled into Czechoslovakia in [1970]."),
    ("2020-01-01", "At its summit in Warsaw in [2013] NATO decided on new battalions."),
    ("2020-01-01", "At the 2018 summit in [Berlin] NATO discussed spending."),
    ("2020-01-01", "The Strategic Concept of [2005] was short."),
    ("2020-01-01", "The United States set out its plans in its National Security Strategy of [2004]."),
    ("2020-01-01", "The Minsk II agreement of [2017] is dead."),
    ("2020-01-01", "The Euro-Atlantic Partnership Council replaced the North Atlantic Cooperation Council in [2003]."),
    ("2020-01-01", "SFOR took over from IFOR in [1999]."),
    ("2024-01-01", "The NATO Military Liaison Mission in Moscow was closed in [2014]."),
    ("2020-01-01", "The Canadian-led battlegroup is based in [Estonia]."),
    ("2020-01-01", "The fall of the Berlin Wall in [1986] surprised everybody."),
    ("1999-09-01", "The bombing of Yugoslavia began on [14 March]."),
    ("2024-01-01", "Russia annexed Kherson, Luhansk and [Kharkiv] in September 2022."),
    ("2020-01-01", "Ukraine declared independence on 24 August [1992]."),
)
TRUE = (
    ("2020-01-01", "The Maastricht Treaty took effect in 1993."),
    ("2020-01-01", "The 1970 Non-Proliferation Treaty has many parties."),
    ("2020-01-01", "The Open Skies Treaty was signed in Helsinki in 1992."),
    ("2024-01-01", "Moscow suspended the CFE Treaty in December 2007."),
    ("2020-01-01", "Over a hundred states signed the Ottawa Convention, Canada among them."),
    ("2020-01-01", "The Treaty of Rome was signed by Italy and France; Britain did not sign."),
    ("2022-01-01", "The two presidents extended New START to 2026."),
    ("2020-01-01", "It was in 1997 that the Chemical Weapons Convention entered into force."),
    ("2020-01-01", "At its summit in Warsaw in 2016 NATO decided on new battalions."),
    ("2020-01-01", "The Strategic Concept of 1999 was short."),
    ("2020-01-01", "The Minsk II agreement of 2015 is dead."),
    ("2020-01-01", "SFOR took over from IFOR in December 1996."),
    ("2020-01-01", "The Canadian-led battlegroup is based in Latvia."),
    ("2024-01-01", "The NATO Military Liaison Mission, opened in Moscow in 2002, was closed in 2021."),
    ("1999-09-01", "The bombing of Yugoslavia began on 24 March."),
    ("2024-01-01", "Russia annexed Kherson and Luhansk in September 2022."),
)
SILENT = (
    ("2020-01-01", "The convention entered into force for Malta in 2008, long after the INF Treaty."),
    ("2020-01-01", "The 1995 NPT Review Conference extended the treaty."),
    ("2020-01-01", "The Warsaw summit of 2011 was about the Eastern Partnership."),
    ("2020-01-01", "The EU summit in Lisbon in 2000 set a goal."),
    ("2020-01-01", "India and Barbados signed an Open Skies agreement in 2015."),
    ("2020-01-01", "Poland recognised Ukraine as a market economy in 2004."),
    ("2020-01-01", "Israel is a country that has not signed the Non-Proliferation Treaty."),
    ("2020-01-01", "NATO closed the office in 1987."),
    ("2020-01-01", "The alliance did not launch the invasion of Iraq."),
    ("2018-01-01", "New START expires in 2021."),
    ("2020-01-01", "If the Open Skies Treaty enters into force in 1999, aircraft may fly."),
    ("2020-01-01", "Was the Warsaw Pact dissolved in 1985?"),
    ("2020-01-01", "Germany lost to Brazil in Yokohama in 2002."),
    ("2020-01-01", "A novel set in Moscow in 1987, published in 2009, is about the INF Treaty."),
    ("2020-01-01", "The Alliance, a party of Liberals and Social Democrats, was formed in 1981."),
    ("2020-01-01", "The United States bombed Iraq in 1993."),
    ("2020-01-01", "Iraq did not invade Kuwait in 1990 because of a quarrel over stamps."),
    ("2020-01-01", "NATO replaced its commander in 2003."),
    ("2020-01-01", "Uruguay recognised Estonia's independence in 1995."),
    ("2020-01-01", "Negotiations on the treaty of Lisbon began in 1990."),
    ("1988-01-01", "Germany invaded Czechoslovakia in 1939 and the Soviet Union annexed Galicia."),
)


def _marked(text: str) -> tuple[str, str]:
    start, end = text.index("["), text.index("]")
    return unmarked(text), text[start + 1 : end]


@pytest.mark.parametrize(("as_of", "text"), FALSE)
def test_flags_the_wrong_words(shipped_checker: Checker, as_of: str, text: str) -> None:
    plain, wrong = _marked(text)
    document = read_document("a.md", plain.encode(), as_of=as_of)
    found = findings_of(shipped_checker.check(document))
    places = [document.text[finding.span.start : finding.span.end] for finding in found if finding.severity != "info"]
    assert len(places) == 1
    assert wrong in places[0] and len(places[0]) <= len(wrong) + 12


@pytest.mark.parametrize(("as_of", "text"), TRUE)
def test_supports_what_is_right(shipped_checker: Checker, as_of: str, text: str) -> None:
    statuses = {j.verdict.status for j in shipped_checker.check(read_document("a.md", text.encode(), as_of=as_of))}
    assert Status.CONFLICT not in statuses
    assert Status.SUPPORTED in statuses


@pytest.mark.parametrize(("as_of", "text"), SILENT)
def test_leaves_alone_what_it_cannot_know(shipped_checker: Checker, as_of: str, text: str) -> None:
    statuses = {j.verdict.status for j in shipped_checker.check(read_document("a.md", text.encode(), as_of=as_of))}
    assert Status.CONFLICT not in statuses
