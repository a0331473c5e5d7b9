"""Clauses put together as other languages do, and those that leave out a verb or what is joined."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import flagged_words, is_supported, unmarked

AS_OF = "2019-10-17"

RIGHT = (
    # the participle before its auxiliary, behind its place, or before its subject
    ("The SCO is a bloc of Asia. Founded was it in [2001] in Shanghai.", "2009"),
    ("Signed was the pact, the INF Treaty, in December [1987].", "1984"),
    ("The INF Treaty banned missiles. Signed it was in December [1987].", "1984"),
    ("In [1955] was founded the Warsaw Pact.", "1951"),
    ("In December [1987] was in Washington signed the INF Treaty.", "1984"),
    ("After long talks the ABM Treaty was in May [1972] signed in Moscow.", "1979"),
    ("Already in [1949] was NATO founded.", "1954"),
    ("[1955] was the Warsaw Pact founded.", "1951"),
    # whoever was the last to do it
    ("The last who entered the EU is Croatia, in [2013].", "2010"),
    ("The newest that joined NATO was Montenegro, in [2017].", "2014"),
    # in what, the text says before
    ("NATO has small members. Estonia has been in since [2004].", "2009"),
    ("Which ally is the smallest in NATO? Luxembourg, and it has been in since [1949].", "1955"),
    ("The EU has two island states; Malta, in since [2004], is the smaller.", "2009"),
    # a name after what opens the clause
    ("In the region Slovenia is member of NATO since [2004].", "2009"),
    ("From 1999 to [2004] George Robertson was Secretary General of NATO.", "2009"),
    # parts of a list, with what explains a name between commas, and behind a colon
    ("Poland joined NATO in 1999, Romania, a neighbour of Ukraine, in [2004].", "2009"),
    ("Norway has been a member of NATO since 1949, and Turkey, a larger one, since [1952].", "1957"),
    ("They are members of NATO: Latvia since [2004], Norway since 1949.", "2009"),
    ("Three states of the Caucasus entered the Council of Europe: Georgia in [1999], Armenia in 2001.", "1995"),
)
SILENT = (
    "Next was the pact signed in 1957 in Warsaw.",
    "In 1957 was the Warsaw Pact already two years old.",
    "In 1999 was given NATO the task of bombing.",
    "After the talks Russia was in 1993 among those who signed.",
    "The last who spoke at the EU summit was Croatia, in 2011.",
    "The first that wanted to enter the EU was Turkey, in 1959.",
    "The last who did not join NATO in 2005 is Austria.",
    "Poland has been in Brussels since 2005, where NATO sits.",
    "Poland has been in trouble since 2005, when NATO met.",
    "NATO met. The Polish minister has been in since 2005.",
    "From 1990 to 1995 Poland spoke to NATO as an outsider.",
    "NATO held talks with three states: Latvia in 2001, Poland in 1990.",
    "Three countries did not join the EU: Norway in 1994, Iceland in 2013.",
    "The states of the EU voted on its treaty: Denmark in 1992, Ireland in 2008.",
    "The Council of Europe grew quickly. Georgia, the first in the Caucasus, joined in 1999.",
)


@pytest.mark.parametrize(("marked", "wrong"), RIGHT)
def test_the_right_year_is_supported_and_another_flagged(marked: str, wrong: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, unmarked(marked), AS_OF)
    year = marked[marked.index("[") : marked.index("]") + 1]
    assert any(wrong in words for words in flagged_words(shipped_checker, marked.replace(year, wrong), AS_OF))


@pytest.mark.parametrize("text", SILENT)
def test_other_clauses_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()


PLACED = (
    # a preposition with nothing behind it, a list with what all of it is, an order with what it is of
    ("The treaty that Gorbachev and Reagan put their names to in [1987], the INF Treaty, is dead.", "1983"),
    ("NATO, which Spain was admitted to in [1982], has its seat in Brussels.", "1987"),
    ("The alliance that Albania withdrew from in [1968] was the Warsaw Pact.", "1963"),
    ("Estonia, Latvia and Lithuania, NATO members since [2004], border Russia.", "2009"),
    ("Greece and Turkey, both in NATO since [1952], quarrelled.", "1957"),
    ("The first of the former Eastern bloc to enter the Council of Europe was Hungary, in [1990].", "1995"),
    ("Last to come into NATO was Montenegro, in [2017].", "2013"),
    # round by round
    ("The first enlargement of NATO was in [1952].", "1957"),
    ("The EU grew. The last widening was in [2013].", "2010"),
    ("The biggest round of enlargement of the EU was in [2004].", "2001"),
    # whose turn it was
    ("NATO let in Greece and Turkey in 1952. In [1955] it was West Germany's turn.", "1959"),
)
OTHERS = (
    "The first enlargement of the EU budget was in 1988.",
    "The first planned enlargement of NATO was in 1990.",
    "NATO's first eastern enlargement was in 1999.",
    "The last enlargement of the EU before Croatia was in 2007.",
    "The first round of talks on enlargement with the EU was in 1998.",
    "The union that Norway stayed out of in 1994 was the EU.",
    "The war that NATO was asked about in 1993 went on.",
    "Poland and Hungary, friends of NATO since 1990, joined later.",
    "NATO let in Poland in 1999. In 2002 it was Germany's turn to chair.",
    "The first country to vote on joining NATO was Slovenia, in 2003.",
    "NATO let in Poland in 1999. Ukraine had to wait until 2008 for an answer.",
    "The Statute of the Council of Europe was signed in 1949. The Convention on Plants was opened in 1950; it took effect in 1953.",
)


@pytest.mark.parametrize(("marked", "wrong"), PLACED)
def test_what_is_placed_elsewhere_is_judged(marked: str, wrong: str, shipped_checker: Checker) -> None:
    test_the_right_year_is_supported_and_another_flagged(marked, wrong, shipped_checker)


@pytest.mark.parametrize("text", OTHERS)
def test_what_others_did_stays_silent(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()


STEPS = (
    ("Ukraine has been independent since August [1991].", "1996"),
    ("Moldova, an independent republic since [1991], is poor.", "1996"),
    ("Independent since [1991], Moldova is poor.", "1996"),
    ("Which was the last republic to declare independence? Kazakhstan, on 16 December [1991].", "1995"),
    ("Do not mix it up with the CSTO (military, from [2002]).", "2007"),
    ("The EU is slow. Turkey's accession talks were opened in October [2005].", "2001"),
    ("Accession talks with Turkey began in October [2005].", "2001"),
    ("NATO waits. The accession protocol of North Macedonia was signed in February [2019].", "2015"),
    ("The EU had ten members. The treaty of accession of Spain and Portugal was signed in June [1985].", "1981"),
)
NO_STEPS = (
    "Ukraine has been independent of Russian gas since 2015.",
    "Ukraine's central bank has been independent since 1999.",
    "Which was the last country to criticise NATO? Turkey, in 2003.",
    "NATO (under Stoltenberg since 2014) met.",
    "The OSCE (Vienna, since 1993) met.",
    "Slovenia (in the EU since 2004) met Norway.",
    "The EU's talks with Turkey began in 1963.",
    "Poland spoke to NATO. The negotiations had begun in 1990.",
    "Poland joined NATO. The accession treaty was signed in 2003.",
)


@pytest.mark.parametrize(("marked", "wrong"), STEPS)
def test_steps_are_judged(marked: str, wrong: str, shipped_checker: Checker) -> None:
    test_the_right_year_is_supported_and_another_flagged(marked, wrong, shipped_checker)


@pytest.mark.parametrize("text", NO_STEPS)
def test_other_steps_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()
