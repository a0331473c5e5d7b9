"""The repair puts the English name in place, with the article that it needs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.renderings import Rendering

Read = Callable[[str], tuple[Rendering, ...]]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("The Collective Safety Treaty lapsed.", "The Collective Security Treaty lapsed."),
        ("Georgia left Dulianti in 2009.", "Georgia left the Commonwealth of Independent States in 2009."),
        ("It was the Gruzia of his youth.", "It was Georgia of his youth."),
        ("The “Independent Newspaper” said so.", "The “Nezavisimaya Gazeta” said so."),
        ("He served in Ukraine's National Security Bureau.", "He served in the Security Service of Ukraine."),
        ("NATO's Membership Operation Plan was refused.", "NATO's Membership Action Plan was refused."),
        ("Pujing spoke.", "Vladimir Putin spoke."),
    ],
)
def test_repairs_read_as_english(read: Read, text: str, mended: str) -> None:
    (found,) = read(text)
    span = found.repair.span
    assert text[: span.start] + found.repair.replacement + text[span.end :] == mended


def test_the_message_names_the_thing_and_the_mechanism(read: Read) -> None:
    (found,) = read("The Federal Safety Service was founded in 1995.")
    assert "Federal Security Service" in found.message
    assert "безопасность" in found.message


def test_no_article_after_a_country(read: Read) -> None:
    text = "The American Association for Foreign Relations published a study."
    (found,) = read(text)
    span = found.repair.span
    mended = text[: span.start] + found.repair.replacement + text[span.end :]
    assert mended == "The American Council on Foreign Relations published a study."


def test_quotation_marks_inside_a_name_stay_in_pairs(read: Read) -> None:
    (found,) = read("He spoke in the International Debating Club of “Valdai” today.")
    assert found.text == "International Debating Club of “Valdai”"


def test_an_echo_in_small_letters_says_which_word_is_wrong(read: Read) -> None:
    (found,) = read("NATO closed the military communications mission in Moscow.")
    assert "связь" in found.because
