"""Spoilt names and the things they mean; each way of going wrong has a twin in test_silent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.renderings import Rendering
from tests.reading import marked_words, unmarked

Read = Callable[[str], tuple[Rendering, ...]]

TRANSLATED = [
    ("Hungary left the [Organization of the Warsaw Contract] in 1991.", "warsaw-pact"),
    ("Uzbekistan quit the [Collective Safety Treaty] in 1999.", "collective-security-treaty"),
    ("Allies met partners in the [North Atlantic Cooperation Committee] first.", "nacc"),
    ("Both ambassadors spoke in the [NATO-Russia Advice] that day.", "nato-russia-council"),
    ("The [Euro-Atlantic Partnership Advice] has fifty members.", "eapc"),
    ("Bucharest refused Kyiv the [Membership Operation Plan].", "membership-action-plan"),
    ("Kyiv wants a “[Member States Action Plan]” this year.", "membership-action-plan"),
    ("Sweden was an “[expanded possibilities partner]” of the Alliance.", "enhanced-opportunities-partner"),
    ("The [Treaty on Ordinary Armed Forces in Europe] limited tanks.", "cfe-treaty"),
    ("Moscow left the [Open Heaven Treaty] a year later.", "open-skies-treaty"),
    ("The [Budapest Reminder] was signed by four states.", "budapest-memorandum"),
    ("Thirty-five states signed the [Helsinki Closing Act].", "helsinki-final-act"),
    ("The [Two Plus Four Contract] was signed in Moscow.", "two-plus-four-treaty"),
    ("The [Enhanced Front Presence] began with four battlegroups.", "enhanced-forward-presence"),
    ("Prague sat in the [Council of Economic Reciprocal Help].", "comecon"),
    ("An analyst of the [Center for Strategic and Technological Analysis] disagreed.", "cast"),
    ("An expert of the [Russian Council on International Affairs] disagreed.", "russian-international-affairs-council"),
    ("The [International Debate Club of Valdai] met in Sochi.", "valdai-discussion-club"),
    ("A spokesman of the [Federal Safety Service] confirmed the arrest.", "fsb"),
    ("He once led [Ukraine’s National Security Bureau].", "security-service-of-ukraine"),
    ("The “[Independent Newspaper]” reported the visit.", "nezavisimaya-gazeta"),
    ("Poland joined the [Peace Partnership Program] early.", "partnership-for-peace"),
    ("Poland joined the [Partnership Program for Peace] early.", "partnership-for-peace"),
    ("The [Great West Ocean Treaty] … the [North Great West Ocean Treaty] of 1949.", "north-atlantic-treaty"),
]
LEFT_STANDING = [
    ("[Gruzia] lost control of two regions.", "georgia"),
    ("The pipeline [Beixi-2] was never opened.", "nord-stream-2"),
    ("The states of [Dulianti] met in Minsk.", "cis"),
    ("Then [Ye Liqin] resigned.", "boris-yeltsin"),
    ("The leaders flew to [Mosike].", "moscow"),
]
IN_SMALL_LETTERS = [
    ("Russia closed the [military communications mission] of NATO in Moscow.", "nato-military-liaison-mission-moscow"),
    (
        "They signed the [basic file on mutual relations, cooperation and security] in Paris.",
        "nato-russia-founding-act",
    ),
]


@pytest.mark.parametrize(("marked", "entity"), [*TRANSLATED[:-1], *LEFT_STANDING, *IN_SMALL_LETTERS])
def test_a_spoilt_name_is_recognised(read: Read, marked: str, entity: str) -> None:
    expected = marked_words(marked)
    found = read(unmarked(marked))
    assert [(one.text, one.entity) for one in found] == [(expected, entity)]
    assert found[0].because
    assert "  " not in found[0].message


def test_one_name_inside_no_other(read: Read) -> None:
    found = read("The North Great West Ocean Treaty of 1949 and the North Atlantic Contract Organization.")
    assert [one.entity for one in found] == ["north-atlantic-treaty", "nato"]


def test_an_abbreviation_needs_its_thing_in_the_text(read: Read) -> None:
    assert read("The letters ATS stood on the door.") == ()
    found = read("The Warsaw Pact (ATS) was dissolved in Prague.")
    assert [(one.text, one.entity) for one in found] == [("ATS", "warsaw-pact")]


@pytest.mark.parametrize(
    ("text", "spelt", "entity"),
    [
        ("The ministers of Evrosoyuz met.", "Evrosoyuz", "eu"),
        ("The army of Lien Xo withdrew.", "Lien Xo", "soviet-union"),
        ("The coast of the Boluodi Sea froze.", "Boluodi Sea", "baltic-sea"),
        ("Then Geerbaqiaofu resigned.", "Geerbaqiaofu", "mikhail-gorbachev"),
        ("The talks of Mingsike failed.", "Mingsike", "minsk"),
    ],
)
def test_names_spelt_by_their_sounds(read: Read, text: str, spelt: str, entity: str) -> None:
    assert [(one.text, one.entity) for one in read(text)] == [(spelt, entity)]


def test_latin_names_of_countries_are_no_translations(read: Read) -> None:
    assert read("The legions of Germania and Italia marched; Le Monde wrote of l'Italia.") == ()
