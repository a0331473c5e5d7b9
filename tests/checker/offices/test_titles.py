"""Titles, appositions and copulas: who held what when, and whose titles are none of the ledger's business."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "as_of", "wrong"),
    [
        ("French President Jacques Chirac received the ministers this week.", "2012-10-03", ["Jacques Chirac"]),
        ("The then president of Poland, Lech Kaczynski, opened the fair in 2001.", "2015", ["Lech Kaczynski"]),
        ("Under Chancellor Merkel, the army bought new tanks in 2003.", "2015", ["Merkel"]),
        ("Moldova's leader during the Kosovo War, Maia Sandu, kept quiet.", "2021", ["Maia Sandu"]),
        ("Tony Blair was Prime Minister of the United Kingdom from 1997 to 2010.", "2015", ["2010"]),
        ("Condoleezza Rice, US Secretary of State from 2003 to 2009, wrote a book.", "2015", ["2003"]),
        ("Javier Solana led NATO from 1995 to 2003.", "2015", ["2003"]),
        ("Petro Poroshenko has never been President of Ukraine.", "2021", ["Petro Poroshenko"]),
        ("President Francois Hollande left office in May 2014.", "2021", ["May 2014"]),
        ("Jimmy Carter left the White House in 1983.", "2021", ["1983"]),
        (
            "José Manuel Barroso, president of the European Council, flew to Athens in 2012.",
            "2013",
            ["president of the European Council"],
        ),
        ("Russian Prime Minister Sergey Lavrov agreed on Monday.", "2016-05-12", ["Sergey Lavrov"]),
        ("In the days of Chancellor Kohl, in 2003, the wall was painted.", "2015", ["Kohl"]),
        ("Colin Powell visited Cairo as US Secretary of State in 1996.", "2015", ["Colin Powell"]),
        (
            "Jacques Chirac ruled the country. The French president, Jacques Chirac, has ruled since 1989.",
            "2000",
            ["1989"],
        ),
        ("They elected Aleksander Kwasniewski president in 1993.", "2021", ["1993"]),
    ],
)
def test_flags(read, text, as_of, wrong):  # type: ignore[no-untyped-def]
    assert read(text, as_of)[0] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "President Carter wrote a novel in 2003.",
        "Former French President Jacques Chirac died in 2019.",
        "The then president of Poland, Lech Kaczynski, opened the fair in 2008.",
        "Under Chancellor Merkel, the army bought new tanks in 2009.",
        "Tony Blair was Prime Minister of the United Kingdom from 1997 to 2007.",
        "After talks with Boris Yeltsin, the US president flew home in 1997.",
        "Angela Merkel, the French president and Donald Tusk met in 2019.",
        "Vladimir Putin was elected president of the judo federation in 2004.",
        "Donald Tusk, president of the chess club, resigned in 2003.",
        "Deputy Prime Minister Tony Blair was never heard of in 1980.",
        "Future president Barack Obama was a senator in 2005.",
        "In 1999 Gordon Brown, the Ohio State defender, moved to Iowa.",
        "our neighbour, whom we call churchill, has been president of the garden club since 2003",
        "The prime minister of Poland, Józef Cyrankiewicz, signed the decree.",
        "In 2006 Merkel was named honorary president of the orchestra.",
        "Yeltsin resigned from the choir in 1977.",
        "George Bush, the founder of a bakery, opened it in 1995.",
        "Microsoft President Brad Smith spoke in 2017.",
        "Annan was appointed to lead an inquiry in 2016.",
        "Boris Yeltsin was president of Russia. In 1977 it was not in power there.",
        "After the failed assassination of Lenin on 30 August 1918, arrests followed.",
        "UN refugee chief Ruud Lubbers resigned in 2005.",
    ],
)
def test_leaves_alone(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "Finnish President Sauli Niinistö signed the paper.",
        "Theresa May, the prime minister at the time, answered.",
        "The chancellor of Germany, Helmut Kohl, smiled in 1990.",
        "Kofi Annan was appointed Secretary-General of the United Nations in December 1996.",
        "Gerhard Schröder took office as Chancellor of Germany in October 1998.",
        "It was the work of the then presidents, George W. Bush and Vladimir Putin, in 2002.",
        "The Prime Minister of Norway from 2013 to 2021 was Erna Solberg.",
        "The German chancellor, Angela Merkel, met her Polish counterpart, Donald Tusk, in 2009.",
        "Herman Van Rompuy, president of the European Council, flew to Athens in 2012.",
        "The presidency of François Mitterrand was long.",
        "Mikhail Gorbachev took over as general secretary in March, 1985.",
    ],
)
def test_supports(read, text):  # type: ignore[no-untyped-def]
    assert any(claim.startswith("holds_office") for claim in read(text)[1])
