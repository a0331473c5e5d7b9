"""Who acted for a state when it did what is told, and who was in office with those beside whom he is named."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

WRONG = (
    # Arms and governments belong to whoever leads.
    ("In August 1968 Khrushchev's tanks rolled into Prague.", "Khrushchev's tanks"),
    ("In 2014 Yeltsin's soldiers occupied Crimea.", "Yeltsin"),
    ("It was Kristersson's government that had applied for NATO membership in May 2022.", "Kristersson's government"),
    # Papers with more than one row of signatures.
    ("Richard Nixon signed the Helsinki Final Act for the United States.", "Richard Nixon"),
    ("Margaret Thatcher signed the Helsinki Final Act for Britain.", "Margaret Thatcher"),
    # In company.
    ("Merkel, Sarkozy, Putin and Poroshenko met in Minsk on 11 February 2015.", "Sarkozy"),
    ("At Yalta in February 1945 sat Roosevelt, Stalin and Attlee.", "Attlee"),
    (
        "The Helsinki Final Act is of 1975. The leaders came: Gerald Ford for the United States, Leonid Brezhnev for the Soviet Union, "
        "Willy Brandt for West Germany.",
        "Willy Brandt",
    ),
    # Whoever acts for a party signed for it.
    (
        "SALT I was signed in Moscow on 26 May 1972. Leonid Brezhnev signed for the Soviets and Lyndon Johnson for the Americans.",
        "Lyndon Johnson",
    ),
    ("The Kharkiv accords were signed on 21 April 2010. For Ukraine it was Yulia Tymoshenko.", "Yulia Tymoshenko"),
    (
        "The Founding Act was signed in Paris on 27 May 1997. Javier Solana was there for NATO, and Mikhail Gorbachev for Russia.",
        "Mikhail Gorbachev",
    ),
    (
        "NATO was founded in Washington on 4 April 1949. Dean Acheson signed for the Americans, Winston Churchill for Britain.",
        "Winston Churchill",
    ),
    (
        "At Yalta in February 1945 the three sat down: Harry Truman of the United States, Churchill of Britain and Stalin.",
        "Harry Truman",
    ),
    (
        "The New START treaty was signed in Prague on 8 April 2010. The castle was cold. Boris Yeltsin of Russia was in a good mood.",
        "Boris Yeltsin",
    ),
    (
        "The Élysée Treaty was signed on 22 January 1963, by Charles de Gaulle for France and Ludwig Erhard, as Chancellor, for West Germany.",
        "Ludwig Erhard",
    ),
    # As the holder, when the clause says what was done.
    (
        "It was George Marshall who signed the North Atlantic Treaty for the United States as Secretary of State.",
        "George Marshall",
    ),
)
RIGHT = (
    "SALT I was signed in Moscow on 26 May 1972. Leonid Brezhnev signed for the Soviets and Richard Nixon for the Americans.",
    "The Kharkiv accords were signed on 21 April 2010. For Ukraine it was Viktor Yanukovych.",
    "At Yalta in February 1945 the three sat down: Franklin Roosevelt of the United States, Churchill of Britain and Stalin.",
    "In August 1968 Brezhnev's tanks rolled into Prague.",
    "In 2014 Putin's soldiers occupied Crimea.",
    "It was Magdalena Andersson's government that had applied for NATO membership in May 2022.",
    "Gerald Ford signed the Helsinki Final Act for the United States.",
    "Merkel, Hollande, Putin and Poroshenko met in Minsk on 11 February 2015.",
    "At Yalta in February 1945 sat Roosevelt, Stalin and Churchill.",
    "It was Dean Acheson who signed the North Atlantic Treaty for the United States as Secretary of State.",
)
SILENT = (
    # Somebody who led a state once may meet its friends, or speak beside its leader.
    "In 2015 Merkel, Hollande and Blair talked about Libya.",
    "In November 1989 Willy Brandt, Helmut Kohl and Hans-Dietrich Genscher spoke in Berlin.",
    "In December 2013 Obama, Cameron, Hollande and Carter travelled to the funeral.",
    "Books about Merkel, Putin and Sarkozy sold well in 2014.",
    # Who signed is on record, and led the state no more.
    "Leonid Kuchma, the former president, signed the Minsk agreement for Ukraine.",
    "The Maastricht Treaty was signed on 7 February 1992. Hans-Dietrich Genscher and Theo Waigel signed for Germany.",
    "The Dayton Agreement was signed in Paris on 14 December 1995. Bill Clinton was there for the United States, Helmut Kohl for Germany.",
    "Bush and Gorbachev met off Malta on 2 December 1989. James Baker of the United States was there too.",
    # Another time than that of the signature.
    "The Budapest Memorandum was signed on 5 December 1994. Leonid Kravchuk, for Ukraine, had begun the talks.",
    "The Budapest Memorandum was signed on 5 December 1994. Later Leonid Kravchuk of Ukraine said he would not have signed it.",
    "The Helsinki Final Act was signed on 1 August 1975. Henry Kissinger for the United States had done much of the work.",
    # What is told of others.
    "In August 1968 Khrushchev, long retired, heard that tanks had rolled into Prague.",
)


@pytest.mark.parametrize(("text", "wrong"), WRONG)
def test_who_did_not_lead_it_then_is_flagged(text: str, wrong: str, shipped_checker: Checker) -> None:
    assert wrong in wrong_words(shipped_checker, text, "2025-01-01")


@pytest.mark.parametrize("text", RIGHT)
def test_who_led_it_then_is_supported(text: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, text, "2025-01-01")


@pytest.mark.parametrize("text", SILENT)
def test_company_that_proves_nothing_is_left_alone(text: str, shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, "2025-01-01") == []
