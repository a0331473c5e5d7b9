"""Of which country somebody is, who did what is told, how many signed, which mission a country says, and what happened at a meeting."""

from __future__ import annotations

import pytest
from reading import is_supported, wrong_words

from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

DAY = "2024-09-10"
WRONG = (
    ("Manlio Brosio, a [Belgian] diplomat, was next.", "Manlio Brosio, an Italian diplomat, was next."),
    ("The [French] Manlio Brosio was next.", "The Italian Manlio Brosio was next."),
    ("Mark Rutte is a [Danish] politician.", "Mark Rutte is a Dutch politician."),
    ("The [Finnish] politician Carl Bildt spoke.", "The Swedish politician Carl Bildt spoke."),
    ("In 1954 Crimea was transferred to Ukraine by [Lavrentiy Beria].", "In 1954 Crimea was transferred to Ukraine by Khrushchev."),
    ("The Charter of Paris was signed by [31] states.", "The Charter of Paris was signed by 34 states."),
    ("In 1990 [thirty] nations signed the Charter of Paris.", "In 1990 thirty-four nations signed the Charter of Paris."),
    ("The OSCE mission to Georgia began in [2001].", "The OSCE mission to Georgia began in 1992."),
    ("NATO's mission in Kosovo began in [1997].", "NATO's mission in Kosovo began in 1999."),
    (
        "The Partnership for Peace was set up at the [Bucharest summit].",
        "The Membership Action Plan was set up at the Washington summit.",
    ),
    (
        "At the [Bucharest summit], the Membership Action Plan was launched.",
        "At the Bucharest summit, the allies spoke of the Membership Action Plan.",
    ),
    ("Leonid Kuchma was the [first] president of independent Ukraine.", "Leonid Kravchuk was the first president of independent Ukraine."),
    ("The Berlin Wall fell on [9 October 1989].", "The Berlin Wall fell on 9 November 1989."),
    ("The Berlin Wall came down in [1990].", "The Berlin Wall was torn down in 1990."),
)  # fmt: skip
SILENT = (
    "Eduard Shevardnadze, a Georgian politician, was foreign minister of the Soviet Union.",
    "Joseph Stalin was a Georgian revolutionary and politician.",
    "The Polish-born politician Mark Rutte does not exist.",
    "Crimea was handed to Ukraine in 1954; Lavrentiy Beria was dead by then.",
    "The Helsinki Final Act was signed by six of the nine leaders before noon.",
    "The North Atlantic Treaty has been signed by 32 states.",
    "The OSCE mission to Ukraine began in 1994.",
    "NATO's mission in Afghanistan began in 2003.",
    "At the Bucharest summit, the allies recalled that the Partnership for Peace had been set up in 1994.",
    "Croatia and Albania were welcomed at the Strasbourg summit.",
    "Helmut Kohl was the first chancellor of reunified Germany.",
)


@pytest.mark.parametrize(("wrong", "right"), WRONG)
def test_the_wrong_word_is_marked_and_the_right_one_believed(shipped_checker: Checker, wrong: str, right: str) -> None:
    text = unmarked(wrong)
    assert marked_words(wrong) in wrong_words(shipped_checker, text, DAY)
    assert not wrong_words(shipped_checker, right, DAY)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_true_or_said_of_something_else_is_left_alone(shipped_checker: Checker, text: str) -> None:
    assert not wrong_words(shipped_checker, text, DAY)


@pytest.mark.parametrize("text", ["Joseph Luns was a Dutch diplomat.", "The Norwegian Jens Stoltenberg was next."])
def test_whose_citizen_somebody_is_is_supported(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, DAY)
