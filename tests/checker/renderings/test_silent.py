"""Names that look like spoilt ones and are not: the twins of test_flagged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.renderings import Rendering

Read = Callable[[str], tuple[Rendering, ...]]

SENTENCES = [
    "The Warsaw Treaty was signed in 1955, the Warsaw Convention in 1929.",
    "The Collective Security Treaty was signed in Tashkent; the European Union Aviation Safety Agency is in Cologne.",
    "The contract on collective safety equipment went to a firm in Minsk.",
    "The North Atlantic Cooperation Council met; so did the Committee of Ministers.",
    "The Council of Europe, the European Council and the Council of the EU are three things.",
    "The Partnership Council met, and the Atlantic Council published a study.",
    "The Security Council of the United Nations adopted it.",
    "Ukraine asked for the Membership Action Plan; the action plan for members of the club was another matter.",
    "The Open Skies Treaty, the Treaty on Open Skies and the CFE Treaty survived.",
    "The Budapest Memorandum was a reminder.",
    "The Helsinki Final Act was the last act of the conference.",
    "The Enhanced Forward Presence strengthened the presence of the Alliance.",
    "The Council for Mutual Economic Assistance gave help to Cuba.",
    "The Senate Committee on Foreign Relations heard the Council on Foreign Relations.",
    "The Polish Institute of International Affairs and the Russian International Affairs Council met.",
    "The Center for Strategic and Budgetary Assessments is in Washington.",
    "The National Security Agency listened to the talks.",
    "South Korea's National Security Agency was renamed.",
    "Poland's Internal Security Agency arrested a spy.",
    "The Independent wrote that independent newspapers were closed.",
    "Both sides hoped for a peace partnership, and signed a Peace Treaty.",
    "The Partnership for Peace programme began in 1994.",
    "The Union Treaty failed; the League of Nations was long gone, and so was the Holy Alliance.",
    "The Economic Cooperation Organization and the Arab League met.",
    "Among the Allied Powers was Montenegro, whose name means “Black Mountain”.",
    "He wrote a book called The Black Mountain.",
    "Kofi Annan flew over the Baltic Sea and the Helan Mountains.",
    "The cruiser Moskva sank, far from the Moskva River.",
    "The General Secretary of the Communist Party received the Secretary General of NATO.",
    "The Soviet Military Liaison Mission and the military police were in Potsdam.",
    "NATO closed the military hospital and the communications centre.",
    "They spoke of mutual relations, cooperation and security.",
    "The Ministry of External Affairs of India and the Russian Foreign Ministry issued statements.",
    "The International Criminal Tribunal for Rwanda preceded the International Criminal Court.",
    "the members of the European Union and the Association of Southeast Asian Nations",
    "The Internal Affairs Department of the city police opened an inquiry.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_real_names_and_ordinary_words_are_left_alone(read: Read, sentence: str) -> None:
    assert read(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "He wrote for Krasnaya Zvezda (“Red Star”) and for Nezavisimaya Gazeta, the “Independent Newspaper”.",
        "The National Security Committee of Kazakhstan and the National Security Service of Armenia met.",
        "The Foreign Intelligence Agency of Poland and the Federal Security Agency were founded later.",
        "The UN Human Rights Committee and the Human Rights Council are two bodies.",
        "The World Partnership for Peace is a charity; a Collective Security Agreement was never signed.",
        "The channel Rossiya 1 showed it.",
    ],
)
def test_glosses_and_what_other_countries_have(read: Read, sentence: str) -> None:
    assert read(sentence) == ()
