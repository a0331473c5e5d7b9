"""Words of English that say the same of what happened: a pattern that knows two of them knows them all.

A pattern of the ledger (`tellings`) is written by one hand, and read against what others write. "Oust" and "sack" in its list of
what happened to a minister show that "unseat" and "send into retirement" are meant as well. Only where two words of a
class stand is the class meant: one alone may be there for another of its senses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ledger.light import NamedTuple
from ledger.model import Pattern

HAPPENINGS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split("|"))
    for line in (
        "oust|depose|topple|remove|dismiss|sack|fire|unseat|overthrow|bring down|throw out|kick out|push out|force out|push aside|"
        "turn out|oust|eject|drive power|drive office|send retirement|send pension|pension off|relieve|strip|deprive|drop",
        "resign|step down|quit|step aside|stand down|give up|bow out|lay down|relinquish|abdicate|read resignation|hand resignation|"
        "tender resignation|announce resignation|leave office|leave post|vacate|resignation",
        "kill|murder|assassinate|gun down|shoot dead|slay|massacre|slaughter|butcher",
        "die|perish|pass away|succumb|lose life|death",
        "invade|march|roll|drive|pour|cross|sweep|occupy|overrun|invasion",
        "break out|erupt|flare|flare up|burst|ignite|get under way|kick off|commence|begin|start",
        "end|finish|conclude|come end|be over|wind up|wrap up|draw close|terminate|cease|come close|close",
        "sign|conclude|seal|ink|put name|put signature|set signature|set down|put pen|set name|signing|signature",
        "approve|adopt|pass|endorse|vote|enact|vote through|ratify|back|accept|say yes|give blessing|agree",
        "annul|overturn|throw out|quash|void|cancel|invalidate|strike down|set aside|nullify|scrap|declare void|declare invalid",
        "expel|throw out|send home|kick out|order out|eject|turf out|send pack|show door|expulsion",
        "poison|fall ill|take ill|collapse|expose|strike down|hospitalise|contaminate|find unconscious|poisoning|be unconscious|slump",
        "capture|seize|take|conquer|occupy|overrun|storm|grab|take over|seizure|capture",
        "destroy|blow up|bring down|demolish|raze|wreck|flatten|level|knock down|pull down|tear down",
        "protest|demonstrate|gather|rally|march|take street|pour|flood|camp|assemble|mass|fill|throng|crowd",
        "announce|declare|proclaim|tell|reveal|make known|make public|state|present|unveil|say|announcement",
        "win|elect|beat|defeat|trounce|sweep|triumph|prevail|succeed|carry|victory|choose|vote in",
        "leave|quit|withdraw|pull out|walk out|exit|step out|depart|drop out|abandon|get out|bow out|turn back|pull|walk away|withdrawal",
        "go home|return home|bring home|march home|pull out|withdraw|leave|depart|come home|bring back|be bring home|withdrawal",
        "ban|outlaw|prohibit|forbid|bar",
        "refuse|reject|decline|say no|turn down|rebuff|veto|block|vote down|not send|keep out",
        "create|set up|establish|found|form|launch|make|bring life|bring being|call being|call life|come being|come life|be bear|"
        "come existence|take shape|start|bring existence",
        "dissolve|disband|wind up|abolish|break up|cease exist|scrap|dismantle|shut down|close down|disintegrate|fall apart|"
        "be no more|pass history|go out existence|cease|disappear|dissolution|disbandment|lay rest|bury",
        "shoot down|down|bring down|blow sky|blast sky|hit",
        "crash|go down|come down|hit ground|plunge|fall",
        "release|free|let go|set free|discharge|let out|walk free|leave hospital|send home|leave prison|walk out",
        "arrest|detain|hold|hold captive|lock|imprison|keep|confine|isolate|shut|hold prisoner|take prisoner|intern|trap|cut off",
        "recognise|recognize|acknowledge|accept|grant recognition|recognition",
        "freeze|suspend|put ice|halt|shelve|stop|break off|call off|put hold|interrupt|suspension",
        "transfer|hand|hand over|give|cede|gift|make over|pass|present|transfer",
        "sentence|convict|condemn|find guilty|jail|imprison|conviction",
        "take oath|swear|inaugurate|be swear|take office|inauguration|install",
        "bomb|attack|hit|strike|pound|shell|bombard|bombing|attack",
        "explode|blow up|go off|detonate|explosion|blast|test",
        "gather|meet|convene|assemble|come together|sit down|meeting",
        "lower|come down|haul down|take down|pull down|strike|replace",
        "fall|collapse|crumble|tumble|come down|topple|fall apart",
        "hold|take place|happen|occur|be hold|go ahead|stage",
        "denounce|condemn|attack|criticise|criticize|expose|speech|give speech|deliver speech|tear into",
        "return|come back|be back|go back|fly back|get back|rejoin|return",
        "cut|halve|reduce|slash|shrink|lower",
        "send|dispatch|deploy|fly|ship|despatch",
        "ask|apply|request|seek|submit|hand in|application",
        "retake|recapture|liberate|win back|regain|take back|free",
        "flee|escape|run|leave|abscond|take flight|slip",
        "disappear|vanish|go missing|evaporate",
        "surrender|capitulate|give in|lay arms",
    )
)
"""Base forms of verbs, with the words that must follow them, and of nouns."""
THINGS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split("|"))
    for line in (
        "villa|dacha|holiday home|country house|summer residence|holiday villa|summer house|residence|holiday residence|country residence",
        "plotter|putschist|hardliner|conspirator|coup leader|coup plotter|emergency committee|junta|gang of eight|hard-liner|mutineer|"
        "emergency state committee|state committee",
        "runoff|run-off|second round|second ballot|run-off vote|runoff vote|second vote",
        "rerun|re-run|repeat|repeated vote|repeat vote|third round|new vote|repetition|repeat election",
        "nerve agent|novichok|poison|military-grade|nerve gas|toxin|nerve poison|chemical agent|dioxin",
        "troop|tank|soldier|army|force|armour|armor|column|paratrooper|unit|division|red army",
        "parliament|lawmaker|deputy|mp|legislature|legislator|rada|assembly|chamber|house|parliamentarian",
        "plane|jet|aircraft|airliner|flight|passenger plane|jumbo|boeing|warplane|aeroplane|airplane",
        "diplomat|envoy|embassy staff|accredited|embassy worker|spy",
        "protester|crowd|demonstrator|people|thousands|marcher|student|protestor|citizen|resident",
        "referendum|plebiscite|vote|ballot|poll",
        "retirement|pension|retired",
        "colleague|comrade|politburo|central committee|presidium|plenum|party leadership",
        "treaty|agreement|pact|accord|document|paper|deal|charter|text",
        "border|frontier|crossing|checkpoint|boundary",
        "collective defence|mutual defence|article 5|article five|collective defense|mutual defense|assistance clause|alliance clause|"
        "mutual assistance|number five",
        "non-aligned|non-bloc|neutral|non-alignment|bloc-free|neutrality|outside bloc|outside all bloc|outside any bloc|"
        "outside military bloc|non-bloc status|no bloc",
        "power|office|post|job|presidency|top",
        "television|tv|screen|broadcast|televised|camera|air",
        "supreme court|court|judge|high court|top court|bench|highest court",
        "oil|gas|energy|pipeline|fuel",
        "missile|rocket|warhead|weapon|nuclear weapon|nuke|atomic weapon|nuclear arm",
        "sovereignty|sovereign",
        "emergency committee|state committee|committee",
    )
)
"""Words for those and for that of which it is told."""


_COMMON = frozenset(
    "hold keep make give take start close carry say tell choose back stop hit down free fire pass be shut send test level run level leave".split()
)
"""Words of so many senses that they show a class and are never taken from one."""


class Likened(NamedTuple):
    """A pattern, and what it was given."""

    pattern: Pattern
    added: tuple[str, ...]
    """The words by which it is now told what happened."""


def likened(patterns: Iterable[Pattern]) -> Iterator[Likened]:
    """Yield the patterns with whatever else says the same as their words."""
    for pattern in patterns:
        *things, said = pattern.groups
        unless = frozenset(pattern.unless)
        told = _with_like(said, HAPPENINGS, unless)
        groups = (*(_with_like(group, THINGS, unless) for group in things), told)
        yield Likened(pattern._replace(groups=groups), told[len(said) :])


def _with_like(group: tuple[str, ...], classes: tuple[tuple[str, ...], ...], unless: frozenset[str]) -> tuple[str, ...]:
    here = frozenset(group)
    more = [word for words in classes if len(here.intersection(words)) > 1 for word in words if word not in unless]
    return (*group, *(word for word in dict.fromkeys(more) if word not in here and word not in _COMMON))
