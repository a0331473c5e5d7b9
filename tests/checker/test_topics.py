"""The days of much-told affairs, told without their names: what is supported, what is flagged, what stays alone."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Status
from tests.reading import marked_words, unmarked

TOLD = (
    "A military court in Moscow gave Skripal thirteen years in August 2006.",
    "In July 2010 Skripal was traded for Russian agents in a swap at Vienna airport.",
    "Yulia Skripal went home from hospital on 9 April 2018.",
    "Two people fell ill in Amesbury on 30 June 2018; Dawn Sturgess died on 8 July 2018.",
    "On 14 March 2018 Britain said that it would throw out Russian diplomats.",
    "NATO revoked seven accreditations of the Russian delegation on 27 March 2018.",
    "In Moscow on 18 October 2021 Lavrov told reporters that the work of the mission to NATO would be suspended.",
    "A ukase of 19 February 1954 moved Crimea from the RSFSR to the Ukrainian SSR.",
    "Pravda carried the decree on Crimea on 27 February 1954.",
    "On 1 March 2014 the Federation Council allowed troops to be used in Ukraine.",
    "On 20 March 2014 the State Duma backed the treaty with Crimea.",
    "On 24 November 2004 the Central Election Commission of Ukraine named Yanukovych the winner.",
    "Yushchenko took the oath as president on 23 January 2005.",
    "In October 2011 Tymoshenko got seven years.",
    "Mykola Azarov stepped down on 28 January 2014.",
    "On 22 February 2014 the Verkhovna Rada decided to remove Yanukovych from office.",
    "Khrushchev lost power on 14 October 1964.",
    "In July 1990 Yeltsin handed back his membership of the Communist Party.",
    "On 6 September 1991 Moscow recognised Latvia and Estonia.",
    "On 25 December 1991 Gorbachev told the nation on television that he was resigning.",
    "A decree of 6 November 1991 by Yeltsin banned the Communist Party.",
    "Merkel and Medvedev inaugurated Nord Stream at Lubmin on 8 November 2011.",
    "Nazarbayev suggested a Eurasian Union on 29 March 1994.",
    "Nine CIS states signed the Treaty on Creation of Economic Union on 24 September 1993.",
    "Mongolia's neighbours India, Pakistan and Iran entered the SCO as observers on 5 July 2005.",
    "The Eurasian Economic Union came into force on 1 January 2015.",
    "On 23 December 2014 Kyrgyzstan signed its accession treaty with the EAEU.",
    "Kohl laid his ten-point plan before the Bundestag on 28 November 1989.",
    "The two German states concluded the Unification Treaty in Berlin on 31 August 1990.",
    "In Strasbourg on 15 March 2022 the Parliamentary Assembly demanded that Russia be expelled.",
    "On 25 February 2022 the Council of Europe suspended Russia's rights of representation.",
    "Security Council Resolution 1973 was adopted on 17 March 2011.",
    "The Security Council passed Resolution 1244 on 10 June 1999.",
    "On 5 February 2003 Powell held up a vial before the Security Council.",
    "Saddam Hussein was hanged on 30 December 2006.",
    "On 22 July 2010 the International Court of Justice ruled on the independence of Kosovo.",
    "The Eduskunta backed the application to NATO with 188 votes on 17 May 2022.",
    "The Hungarian parliament ratified Sweden's accession on 26 February 2024.",
    "Norwegians voted against the European Union on 28 November 1994.",
    "Yeltsin stepped down as president on 31 December 1999.",
    "Russians approved a new constitution on 12 December 1993.",
    "The Orange Revolution shook Ukraine. The second round was held on 21 November 2004.",
    "The Customs Union of Russia, Belarus and Kazakhstan began to work on 1 January 2010.",
    "The last pipe of Nord Stream 2 was welded on 6 September 2021.",
)
FALSE = (
    "A military court in Moscow sentenced Skripal to thirteen years on 9 August [2009].",
    "Yulia Skripal was discharged from hospital on 9 April [2015].",
    "A ukase of 19 February [1957] moved Crimea from the RSFSR to the Ukrainian SSR.",
    "Pravda carried the decree on Crimea on 27 February [1959].",
    "On 20 March [2016] the State Duma ratified the treaty with Crimea.",
    "Yushchenko was sworn in as president on 23 January [2008].",
    "Mykola Azarov resigned on 28 January [2012].",
    "Yeltsin quit the Communist Party on 12 July [1993].",
    "The Hungarian parliament ratified Sweden's accession on 26 February [2022].",
    "Yeltsin stepped down as president on 31 December [1997].",
    "Dmitry Medvedev was sworn in as president on 7 May [2011].",
    "Kohl presented his ten-point plan to the Bundestag on 28 November [1992].",
    "The Security Council passed Resolution 1244 on 10 June [2002].",
    "Saddam Hussein was hanged on 30 December [2009].",
    "On 25 February [2019] the Council of Europe suspended Russia's rights of representation.",
    "Nazarbayev suggested a Eurasian Union on 29 March [1999].",
    "Pakistan joined the SCO as an observer on 5 July [2008].",
    "Nine CIS states signed the Treaty on Creation of Economic Union on 24 September [1997].",
    "Merkel and Medvedev inaugurated Nord Stream at Lubmin on 8 November [2016].",
    "On 22 February [2017] the Verkhovna Rada decided to remove Yanukovych from office.",
)
SILENT = (
    "Skripal did not go home from hospital on 9 April 2015.",
    "A court in Perm sentenced a colonel to thirteen years in 2009.",
    "A decree of 19 February 1957 moved the holiday from Crimea to the Caucasus.",
    "On 28 January 2012 Mykola Azarov denied that he would resign.",
    "The museum in Sevastopol gave up its Crimean collection in 1961.",
    "In 2017 the Verkhovna Rada voted to remove a statue.",
    "In 2009 Medvedev pardoned a colonel.",
    "Pakistan joined the SCO as an observer in 2005.",
    "As observers Iran and Pakistan joined the SCO on 5 July 2005.",
    "On June 29, 2009, U.S. forces withdrew from Baghdad.",
    "Nazarbayev spoke of the harvest on 29 March 1999.",
    "On 17 March 2011 the Security Council adopted Resolution 1973.",
    "The Bundestag voted for a ten-point plan on schools in 1999.",
    "On 25 February 2019 the Council of Europe suspended its meeting on Russia.",
    "Russia and Poland traded. In 1997 the new Constitution of Poland was approved in a referendum.",
    "Iraq accepted Resolution 1441 on 13 November 2002.",
    "On 31 December 1997 Yeltsin spoke on television of the new year.",
    "By then the Soviet Union no longer existed.",
    "The deputies declared on 26 December 1991 that the Soviet Union no longer existed.",
    "Denmark dropped its inquiry into the Nord Stream explosions on 26 February 2024.",
    "On 11 November 1987 Yeltsin was dismissed as Moscow party chief.",
    "The cruiser and the book October Revolution (1934) are both forgotten.",
    "Gorbachev planned to resign on 25 December 1995, the novel says.",
)


@pytest.fixture(scope="module")
def checker(shipped_checker: Checker) -> Checker:
    return shipped_checker


@pytest.mark.parametrize("text", TOLD)
def test_a_right_day_is_supported(checker: Checker, text: str) -> None:
    judged = checker.check(read_document("a.md", text.encode(), "2026-02-01"))
    assert any(j.verdict.status is Status.SUPPORTED for j in judged), judged
    assert not findings_of(judged)


@pytest.mark.parametrize("marked", FALSE)
def test_the_day_of_another_year_is_marked(checker: Checker, marked: str) -> None:
    wrong = marked_words(marked)
    text = unmarked(marked)
    found = findings_of(checker.check(read_document("a.md", text.encode(), "2026-02-01")))
    assert [f for f in found if wrong in text[f.span.start : f.span.end]], found


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_it_stays_alone(checker: Checker, text: str) -> None:
    assert not findings_of(checker.check(read_document("a.md", text.encode(), "2026-02-01")))
