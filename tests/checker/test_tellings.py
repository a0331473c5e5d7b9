"""Events told without their names: what is supported, what is flagged, and what must be left alone."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Status
from tests.reading import unmarked

TOLD = (
    "Kabul surrendered to the Taliban on 15 August 2021.",
    "In August 2021, when the Taliban retook Kabul, the embassy burned its papers.",
    "The surrender of Kabul in August 2021 ended it.",
    "Argentine marines landed on the Falklands in April 1982.",
    "In November 1956 Soviet tanks crushed Budapest.",
    "Hamid left for good when Soviet troops pulled out of Afghanistan in February 1989.",
    "In November 2003 Shevardnadze resigned after protesters with roses burst into parliament.",
    "Estonia was swamped by hackers in the spring of 2007.",
    "15 February 1989: the last Soviet troops leave Afghanistan.",
    "Communist rule crumbled all over Eastern Europe in 1989.",
    "American and British planes carried coal to West Berlin in the winter of 1948.",
    "Part of the Turkish army tried to overthrow Erdogan in July 2016.",
    "In October 1993 Yeltsin had the parliament shelled by tanks.",
    "In 1954 Khrushchev made over Crimea to Ukraine.",
    "Attacks on New York and Washington shook the country in September 2001.",
    "In June 2023 Prigozhin's mercenaries marched on Moscow.",
)
FALSE = (
    ("Kabul surrendered to the Taliban in August [2018].", "2018"),
    ("The surrender of Kabul in August [2019] ended it.", "2019"),
    ("In November [2008] Shevardnadze resigned after protesters with roses burst into parliament.", "2008"),
    ("Soviet troops invaded Afghanistan in December [1983].", "1983"),
    ("Allied planes bombed Yugoslavia for 78 days in [2003].", "2003"),
    ("The last Soviet soldiers left Afghanistan in February [1985].", "1985"),
    ("Turkish troops landed on Cyprus in [1970].", "1970"),
    ("Part of the Turkish army tried to overthrow Erdogan in July [2011].", "2011"),
)
SILENT = (
    "NATO struck a deal with Serbia in 2006.",
    "NATO planes flew over Serbia in 2003 on their way to Greece.",
    "The plane brought medicine to the city of Berlin in 1955.",
    "Planes brought food and medicine to Sarajevo in 1993.",
    "Russia bombed Syria in 2018.",
    "The Communist government of Kerala fell in 1982.",
    "Communism was a memory in 1995.",
    "Reagan spoke in Berlin in 1982.",
    "Yanukovych ran for president in Ukraine in 2010.",
    "The Soviet grain embargo ended in 1985.",
    "The Turkish army tried a new rifle in July 2011.",
    "Kabul fell in 1996, and the king's palace with it.",  # another fall
    "Kabul did not surrender in 2019.",
    "Kabul was to surrender in 2019, the generals feared.",
    "In 2018 the magazine described how Kabul had once fallen to its knees.",
    "The failed surrender of Kabul in 2019 was forgotten.",
    "In 2020 the Taliban wanted to retake Kabul.",
    "Kabul fell silent in 2018, and again in August 2021.",
    # Siblings: the same words, another happening.
    "In 2015 at Munich, Petro Poroshenko accused Putin of lying.",
    "President Ilves told the Munich Security Conference in 2012 that Estonia was not afraid.",
    "In August 1996 Chechen fighters stormed Grozny.",
    "In 2004 Georgian troops shelled Tskhinvali.",
    "Navalny was arrested at a Moscow protest in June 2017.",
    "France withdrew its Mediterranean fleet from NATO command in March 1959.",
    "In August 1964 Turkish aircraft attacked Cyprus.",
    "Gorbachev withdrew six regiments from Afghanistan in October 1986.",
    "The Berlin Wall Memorial opened in Berlin in 1998.",
    "In January 1993 Iraqis moved into Kuwait to take weapons.",
    "In 2015 the Taliban seized Kunduz in Afghanistan.",
    "In 1961 Khrushchev denounced Stalin again at the twenty-second congress.",
    "In April 2019 a bomb exploded in Kabul.",
    "In 1960 Khrushchev dropped Kirichenko from his post in the secretariat.",
    "Crimeans voted in the Russian presidential election in March 2018.",
    "Yushchenko dissolved parliament in October 2008.",
    "In October 1994 the rouble collapsed on Black Tuesday in Russia.",
    "In 2016 protests broke out in Kazakhstan over land.",
)


@pytest.fixture(scope="module")
def checker(shipped_checker: Checker) -> Checker:
    return shipped_checker


@pytest.mark.parametrize("text", TOLD)
def test_a_right_telling_is_supported(checker: Checker, text: str) -> None:
    judged = checker.check(read_document("a.md", text.encode(), "2024-06-01"))
    assert any(j.verdict.status is Status.SUPPORTED for j in judged), judged
    assert not findings_of(judged)


@pytest.mark.parametrize(("marked", "wrong"), FALSE)
def test_a_wrong_year_is_marked(checker: Checker, marked: str, wrong: str) -> None:
    text = unmarked(marked)
    found = findings_of(checker.check(read_document("a.md", text.encode(), "2024-06-01")))
    assert [text[f.span.start : f.span.end] for f in found if wrong in text[f.span.start : f.span.end]], found


@pytest.mark.parametrize("text", SILENT)
def test_others_are_left_alone(checker: Checker, text: str) -> None:
    assert not findings_of(checker.check(read_document("a.md", text.encode(), "2024-06-01")))


def test_a_contextual_name_of_something_else_accuses_nobody(checker: Checker) -> None:
    for text in ("The war went badly. The bombing began on 7 October 2001.", "The mutiny ended in 1857."):
        assert not findings_of(checker.check(read_document("a.md", text.encode(), "2024-06-01")))


def test_in_a_text_about_it_it_does(checker: Checker) -> None:
    text = "Yugoslavia was at war over Kosovo. The bombing began in April 1997."
    assert findings_of(checker.check(read_document("a.md", text.encode(), "2024-06-01")))
