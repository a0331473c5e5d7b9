"""Words around titles of office: what may qualify a title, what makes it another office, what says that it is not
held yet."""

from __future__ import annotations

from checker.syntax import lexicon
from checker.syntax.item import Item

LIMITS = frozenset(
    "former ex late one-time onetime erstwhile sometime previous past ousted deposed exiled dethroned retired "
    "outgoing".split()
)
"""Words by which the office may lie in the past."""
FUTURE = frozenset(
    "future next aspiring prospective would-be potential incoming designate elect possible new-elect nominated "
    "likely".split()
)
FUTURE_AFTER = frozenset(
    "elect designate nominee candidate hopeful contender aspirant election elections candidates candidacy race "
    "vote pretender wannabe".split()
)
OTHER_OFFICES = frozenset(
    "vice deputy assistant shadow honorary associate sub co regional local parliamentary municipal provincial "
    "federal-state general-vice junior pro-vice".split()
)
"""Words that make a title the title of another office."""
GENERIC = frozenset("leader ruler strongman dictator boss chief head".split())
"""Words for whoever leads: any of the leading offices of a state or organisation."""
LEADING_TITLES = frozenset(
    ("president", "prime minister", "premier", "chancellor", "general secretary", "first secretary",
     "secretary general", "leader", "head of state", "head of government", "secretary-general")
)  # fmt: skip
HONORIFICS = frozenset(
    "mr mrs ms dr sir lord lady baron baroness comrade general gen marshal colonel herr m mme madam dame count "
    "prof".split()
)
_QUALIFIERS = frozenset(
    "former ex then current present late acting interim caretaker new newly outgoing incumbent ousted deposed "
    "exiled elected re-elected reelected longtime embattled onetime erstwhile sometime first last next own old "
    "young disgraced popular late one time long serving provisional temporary future late-time pro anti western "
    "eastern russian-backed once previous past retired re long-time powerful moderate hardline reformist "
    "communist socialist liberal conservative democratic elder post only great wartime war-time veteran nominated "
    "incoming female male woman black gay bald youngest oldest youthful aging ageing civilian military post-communist post-Soviet democratically "
    "directly freely popularly duly independent".split()
)
_ENDINGS = (
    "ing", "ed", "ive", "ous", "ful", "less", "able", "ible", "est", "ish", "like", "ical",
)  # fmt: skip


def is_modifier(item: Item) -> bool:
    """May the word qualify a title without making it another office's ("embattled", "second", "pro-Western")?"""
    if item.number is not None:
        return item.number.ordinal
    if item.lower in _QUALIFIERS or item.lower in lexicon.ORDINAL_WORDS:
        return True
    return (
        item.name is None
        and item.text[0].islower()
        and item.lower not in lexicon.PREPOSITIONS
        and item.lower.endswith(_ENDINGS)
    )


ABSTRACT = {
    "leadership": "leader",
    "secretaryship": "secretary",
    "ministership": "minister",
    "chairmanship": "chairman",
}
"""Nouns for an office, and the title that they are made of ("got the party leadership")."""
CALLED = {
    ("minister", "president"): "prime minister", ("ministers", "president"): "prime minister", ("premier", "minister"): "prime minister",
    ("first", "minister"): "prime minister", ("state", "president"): "president", ("government", "head"): "head of government",
    ("government", "chief"): "head of government", ("state", "head"): "head of state", ("party", "head"): "party leader",
    ("party", "boss"): "party leader",
}  # fmt: skip
"""Titles as writers who think in other languages have them, and what they are in English."""
TERMS = {
    "presidency": "president", "chancellorship": "chancellor", "premiership": "prime minister",
    "administration": "president",
}  # fmt: skip
"""Nouns for a time in office, and the title of whoever is in it."""
DONE_IN_OFFICE = frozenset(
    "visit speak sign attend command host travel fly meet work receive address return write negotiate oversee "
    "launch chair open come go arrive testify retire die".split()
)
"""Verbs after which "as" names the office in which something is done."""
