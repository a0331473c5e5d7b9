"""The codes of findings, each with what it means: the one list that `explain`, the settings and the options know.

To add a code: a `Code` in `_CODES`, in the order of the alphabet. A test holds that every code which a verdict can have
is here, and that its example is one.
"""

from __future__ import annotations

from ledger.light import NamedTuple


class Code(NamedTuple):
    """A kind of finding, documented."""

    code: str
    what: str
    """What the finding says."""
    why: str
    """How it is judged, and when it stays silent."""
    wrong: str
    """A sentence that gets it, the wrong words in [brackets]."""
    right: str
    """The sentence put right."""


_CODES = (
    Code(
        "confused-entity",
        "The statement is false of the thing named, and true of one that is easily confused with it: a neighbour in "
        "the dictionary, an organisation with a similar name, a name that translators mix up.",
        "The claim contradicts a fact or a closed list, exactly one other thing makes it true, and the two are "
        "recorded as confusable or are alike in name.",
        "[Slovakia] joined NATO in 1999 together with Poland and Hungary, and Czech Republic in 2004.",
        "The Czech Republic joined NATO in 1999 together with Poland and Hungary, and Slovakia in 2004.",
    ),
    Code(
        "contradiction",
        "Two statements of one text cannot both be true, though the ledger is silent on both.",
        "A warning. Only for what happens once, begins once or ends once; the later statement is marked, the earlier "
        "one is named beside it.",
        "The bridge opened in May 1961. … Since it opened in [1968], traffic has doubled.",
        "The bridge opened in May 1961. … Since it opened in 1961, traffic has doubled.",
    ),
    Code(
        "false-denial",
        "The sentence denies what the ledger records as so.",
        "Only a plain denial is judged (“did not sign”, “never joined”), and only where the ledger has the fact "
        "itself.",
        "[Turkey] never joined NATO.",
        "Turkey joined NATO in 1952.",
    ),
    Code(
        "interval-reversed",
        "An interval ends before it begins.",
        "Only where both ends are written out as dates.",
        "The mission lasted from [1999 to 1995].",
        "The mission lasted from 1995 to 1999.",
    ),
    Code(
        "invalid-suppression",
        "A comment asks that a finding be left alone, in a way that cannot be heeded: without its pin, without a "
        "reason, with a code that does not exist.",
        "A warning. The finding itself stays. `factledger check --suggest-suppressions` prints the comment to write.",
        "[<!-- factledger-ignore: wrong-date -->]",
        "<!-- factledger-ignore: wrong-date@1f2684a6 the programme is quoted as it was printed -->",
    ),
    Code(
        "list-length",
        "A list is not as long as the sentence announces.",
        "Only where the sentence gives the whole list, with nothing like “including” or “among them”.",
        "[Four] states joined: Estonia, Latvia and Lithuania.",
        "Three states joined: Estonia, Latvia and Lithuania.",
    ),
    Code(
        "mistranslated-name",
        "The words are a wrong rendering of a name, as translators and machines make them; the right name is "
        "suggested.",
        "A warning. A rendering is recorded in the ledger, or follows from how it came about: parts of the name taken"
        " for their synonyms (treaty/contract, security/safety), endonyms left standing. Only when written as a name,"
        " with exactly one thing that it can mean, and not the name of something else.",
        "The [North Atlantic Pact Organization] met in Brussels.",
        "The North Atlantic Treaty Organization met in Brussels.",
    ),
    Code(
        "not-a-founder",
        "It did not found the organisation; it joined later, or never.",
        "Only where the ledger marks the founders. Those who became members on the first day are founders.",
        "Spain was a [founding member] of NATO.",
        "Spain joined NATO in 1982.",
    ),
    Code(
        "not-recorded",
        "The ledger has a complete list of such facts for that time, and this one is not on it.",
        "Absence counts only inside the interval and the class of things for which a list is declared complete. "
        "Everywhere else a fact that is missing is never evidence, and the claim is “unverifiable”.",
        "[Austria] is a member of NATO.",
        "Austria is a partner of NATO.",
    ),
    Code(
        "numbers-do-not-add-up",
        "The numbers of one sentence contradict each other.",
        "A sum, a difference or a share, stated together with what it is made of; rounding is allowed for.",
        "Of the 30 delegates, 18 voted for it and [15] against.",
        "Of the 30 delegates, 18 voted for it and 12 against.",
    ),
    Code(
        "other-relation",
        "The two things do stand in a relation at that time, but in another one: invited is not joined, signed is not"
        " ratified, a partner is not a member.",
        "The claim is false and the ledger has another relation between the same two things that fits the time given.",
        "Poland [joined] NATO in July 1997.",
        "Poland was invited to join NATO in July 1997.",
    ),
    Code(
        "part-exceeds-whole",
        "A part is larger than its whole.",
        "Only where the sentence says that the one is a part of the other (“35 of the 30 members”).",
        "[35] of the 30 members sent a minister.",
        "25 of the 30 members sent a minister.",
    ),
    Code(
        "recorded-as-false",
        "The ledger records, with a source, that this is not so.",
        "Only where a fact is entered with `not: true`: a widespread error that somebody has looked into.",
        "[NATO] took part in the invasion of Iraq in 2003.",
        "Several members of NATO took part in the invasion of Iraq in 2003.",
    ),
    Code(
        "state-succession",
        "A state is said to have acted in law before it existed or after it had ceased to; its predecessor or "
        "successor did.",
        "A warning: the names of predecessors are used loosely in good prose, so only acts in law are judged.",
        "Ronald Reagan and Mikhail Gorbachev signed the INF Treaty for the United States and [Russia] in 1987.",
        "Ronald Reagan and Mikhail Gorbachev signed the INF Treaty for the United States and the Soviet Union in 1987.",
    ),
    Code(
        "unused-suppression",
        "A comment asks that a finding be left alone which is not found: the words have been put right, or the "
        "sentence or the fact has changed and the finding is open again.",
        "A warning. The comment is pinned to the sentence and to what the facts say, so that nobody lives with "
        "something that nobody looked at.",
        "[<!-- factledger-ignore: wrong-date@1f2684a6 quoted as printed -->] Poland joined NATO in 1999.",
        "Poland joined NATO in 1999.",
    ),
    Code(
        "wrong-age",
        "An age does not agree with the dates in the sentence.",
        "Only where birth, the day spoken of and the age all stand there.",
        "Born in 1950, she was [40] when she took office in 2000.",
        "Born in 1950, she was 50 when she took office in 2000.",
    ),
    Code(
        "wrong-count",
        "The number of members (parties, holders …) at that time was another.",
        "Counts are derived from a complete list and judged on every day of the time spoken of; “about”, “more than” "
        "and “nearly” are judged as ranges. Without any time a number is wrong only if it was never true.",
        "In 2005 NATO had [19] members.",
        "In 2005 NATO had 26 members.",
    ),
    Code(
        "wrong-date",
        "It happened, began or ended, but not then.",
        "Dates are compared at the coarser of the two precisions; every accepted date of a fact counts, and a day "
        "either side across time zones. Words that choose one (“signed”, “entered into force”) are judged on that "
        "one.",
        "Hungary joined NATO in [1997].",
        "Hungary joined NATO in 1999.",
    ),
    Code(
        "wrong-distance",
        "Two dates do not lie as far apart as the sentence says.",
        "Only where both dates and the distance stand in the sentence; a year more or less is allowed for.",
        "The treaty was signed in 1990 and, [five years later], renewed in 1997.",
        "The treaty was signed in 1990 and, seven years later, renewed in 1997.",
    ),
    Code(
        "wrong-duration",
        "Something did not last, or has not existed, for that long.",
        "Durations and ages are derived from the dates in the ledger and compared as ranges: “70 years”, “for a "
        "decade”.",
        "In 2009 the [30-year-old] alliance held its summit in Strasbourg and Kehl.",
        "In 2009 the 60-year-old alliance held its summit in Strasbourg and Kehl.",
    ),
    Code(
        "wrong-holder",
        "Somebody else held the office at the time spoken of.",
        "“President Carter” is ordinary English at any later time. A title is wrong if the person had never held the "
        "office by then, or where the words presuppose it at that time: “then-president”, “overthrow”, “signed by”.",
        "In 1995 President [George W. Bush] met his Russian colleague.",
        "In 1995 President Bill Clinton met his Russian colleague.",
    ),
    Code(
        "wrong-limit",
        "The document sets another number.",
        "A warning. Only where the document is named as what sets the limit, and the ledger has just one number of such "
        "things that it sets.",
        "New START limits each side to [1,250] deployed warheads.",
        "New START limits each side to 1,550 deployed warheads.",
    ),
    Code(
        "wrong-member",
        "One member of a list does not belong there: what the sentence says is true of the others.",
        "Where most of a list is right about the time that its members share, the odd one out is marked, not the time.",
        "Poland, Hungary and [Slovakia] joined NATO in 1999.",
        "Poland, Hungary and the Czech Republic joined NATO in 1999.",
    ),
    Code(
        "wrong-name",
        "The words are nearly the name of the thing that the text speaks of, with one word of it wrong.",
        "Only long names, of which every other word stands there in its order, and only where the text says that it is "
        "the name: beside the abbreviation, after “called” or “stands for”. Other words for the thing are no names.",
        "NATO ([North American Treaty Organization]) has its seat in Brussels.",
        "NATO (North Atlantic Treaty Organization) has its seat in Brussels.",
    ),
    Code(
        "wrong-object",
        "The statement is false of the thing it names, and true, at that time, of exactly one other.",
        "The rest of the sentence, the time included, fits one other fact about the same subject.",
        "In 2004 Slovenia joined [the Council of Europe].",
        "In 2004 Slovenia joined NATO.",
    ),
    Code(
        "wrong-office",
        "The person held another office then: the title is not theirs.",
        "Only where the list of holders of the office named is complete, and the person is recorded in another office.",
        "In 2010 [President] Vladimir Putin received his guests in Moscow.",
        "In 2010 Prime Minister Vladimir Putin received his guests in Moscow.",
    ),
    Code(
        "wrong-order",
        "It was not the last, the first or the newest: another came later, or before.",
        "The order follows from the dates in the ledger, as far as they are precise enough to tell.",
        "In 2021 Montenegro was the [newest] member of NATO.",
        "In 2021 North Macedonia was the newest member of NATO.",
    ),
    Code(
        "wrong-party",
        "Somebody else signed, published, led or did it.",
        "Only where the ledger lists who did, and that list is closed for the kind of party named: persons for a "
        "person, states for a state.",
        "The INF Treaty was signed by [Jimmy Carter] in 1987.",
        "The INF Treaty was signed by Ronald Reagan in 1987.",
    ),
    Code(
        "wrong-place",
        "It happened somewhere else.",
        "A city agrees with the state in which it lies, and the other way round.",
        "The North Atlantic Treaty was signed in [Brussels].",
        "The North Atlantic Treaty was signed in Washington.",
    ),
    Code(
        "wrong-quantifier",
        "It is not so of all of them, or it is so of some.",
        "Each member that the ledger lists at the time spoken of is asked for; false only where one is certainly an exception.",
        "In 2022 [every member of the EU] belonged to NATO.",
        "In 2022 not every member of the EU belonged to NATO.",
    ),
    Code(
        "wrong-role",
        "Another part of the statement does not agree with the recorded one.",
        "Only where the ledger records who or what filled that part, and its list is closed.",
        "Sweden handed its instrument of accession to [France] in 2024.",
        "Sweden handed its instrument of accession to the United States in 2024.",
    ),
    Code(
        "wrong-subject",
        "The statement is false of the one it names, and true, at that time, of exactly one other.",
        "The rest of the sentence, the time included, fits one other fact.",
        "[Norway] joined the European Union in July 2013.",
        "Croatia joined the European Union in July 2013.",
    ),
)

CODES: tuple[str, ...] = tuple(code.code for code in _CODES)
"""Every code, sorted."""


def find_code(code: str) -> Code | None:
    """Return the documentation of a code, or None if there is no such code."""
    return next((known for known in _CODES if known.code == code), None)
