"""A past participle in, its base form out: so that "S be admitted to O" can be filed under `admit`."""

from __future__ import annotations

import re

_IRREGULAR = {
    "been": "be", "begun": "begin", "born": "bear", "bound": "bind", "bought": "buy", "broken": "break", "brought": "bring",
    "built": "build", "chosen": "choose", "cut": "cut", "done": "do", "drawn": "draw", "driven": "drive",
    "fought": "fight", "given": "give", "held": "hold", "known": "know", "laid": "lay", "led": "lead", "left": "leave", "let": "let",
    "lost": "lose", "made": "make", "met": "meet", "put": "put", "said": "say", "seen": "see", "sent": "send",
    "set": "set", "shot": "shoot", "shown": "show", "shut": "shut", "sold": "sell", "spent": "spend", "split": "split",
    "struck": "strike", "sunk": "sink", "sworn": "swear", "taken": "take", "taught": "teach", "thrown": "throw",
    "told": "tell", "torn": "tear", "understood": "understand", "bidden": "bid", "drawn-up": "draw", "won": "win",
    "written": "write", "died": "die", "tied": "tie", "lied": "lie", "used": "use",
}  # fmt: skip
_PREFIXES = ("over", "under", "out", "with", "re", "un", "for")
_UNDOUBLE = frozenset(
    ["cancell", "compell", "controll", "dispell", "enroll", "expell", "fuell", "impell", "labell", "levell", "modell",
     "patroll", "propell", "quarrell", "rebell", "repell", "rivall", "signall", "totall", "travell"]
)  # fmt: skip
_WITH_E = frozenset(
    ["adore", "conven", "conven", "explor", "ignor", "interven", "invit", "reconven", "restor", "underwrit", "unit",
     "welcom", "excit", "recit", "ignit", "cit", "bak", "delet", "complet", "deplet", "hon", "chang", "arrang",
     "challeng", "plung", "cop"]
)  # fmt: skip
_WITHOUT_E = frozenset(
    ["benefit", "edit", "combat", "format", "veto", "poison", "focus", "canvas", "bias", "beg", "bus"]
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouy]+")
_SOFT_END = re.compile(r"(?:[cuvez]|[^s]s|[^n]g|[aeu]ng|[bcdfgkptz]l|[bct]r|[iu]at|creat)$")
_SINGLE = re.compile(r"(?:^|[^aeiou]|qu|(?<=[qg])u)[aeiouy][bdfgklmnprt]$")
_UNSTRESSED = re.compile(r"(?:er|or|en|on|om|it|et|el|op|ip|ow)$")


def base_form(participle: str) -> str | None:
    """The base form, None if the word does not look like a past participle. A best guess for regular verbs."""
    word = participle.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and word[len(prefix) :] in _IRREGULAR:
            return prefix + _IRREGULAR[word[len(prefix) :]]
    if not word.endswith("ed") or len(word) < 5:
        return None
    if word.endswith("ied"):
        return word[:-3] + "y"
    stem = word[:-2]
    if stem in _UNDOUBLE:
        return stem[:-1]
    if stem[-1] == stem[-2] and stem[-1] in "bdgkmnprtv":
        return stem[:-1]
    return stem + "e" if _takes_e(stem) else stem


def _takes_e(stem: str) -> bool:
    if stem in _WITH_E:
        return True
    if stem in _WITHOUT_E:
        return False
    if _SOFT_END.search(stem):
        return True
    if not _SINGLE.search(stem):
        return False
    # One syllable that did not double its last letter ("named"), or a stressed last one ("invaded", "declared").
    return len(_VOWELS.findall(stem)) == 1 or not _UNSTRESSED.search(stem)
