"""Items in, the noun phrase that begins at one of them out."""

from __future__ import annotations

from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.item import Item
from checker.syntax.phrases import NounPhrase
from checker.syntax.titles import LEADING_TITLES

_BEFORE_NAMES = frozenset("first last only then once late now".split())
"""Adverbs that are adjectives between an article and a name: "the last Soviet president", "the then Ukrainian premier"."""
_AS_TIME = frozenset((("early", "as"), ("late", "as"), ("recently", "as"), ("as", "of"), ("as", "at")))
"""Two words before a time that stands alone: "as early as 1952", "as of 2023"."""
_TITLES = frozenset(title.split()[-1] for title in LEADING_TITLES)
_POINTING = frozenset("this last next yesterday today tomorrow tonight".split())
"""Words with which a time begins that is told from the day of the text, and that stands alone."""
_GOVERNS_TIMES = frozenset("in on by since until before after from".split())


def _of_a_year(item: Item) -> bool:
    """ "the autumn of 1956", "the end of 1999": a time in full, that stands alone; "the autumn 1956 session" is one phrase."""
    time = item.time
    if time is None or time.year_span is None or time.precision == "day":
        return False
    return time.year_span[0] - item.start - len(item.text) >= len(" of ")


def noun_phrase(items: list[Item], at: int) -> NounPhrase | None:
    start = at
    possessor: NounPhrase | None = None
    while True:
        begin = at
        head = -1
        while at < len(items):
            item = items[at]
            tag = item.tag
            if tag == it.NAME and head >= 0 and items[head].lower in lexicon.TIME_NOUNS and items[begin].tag == it.D:
                # "the year Latvia joined": the name begins a clause of its own.
                break
            if tag == it.NAME and head > begin and _opens_clause(items, begin, at):
                break
            if tag == it.NUM and _counts_anew(items, begin, at):
                break
            if tag in (it.N, it.NAME, it.NUM):
                head = at
            elif tag == it.D:
                after_number = items[at - 1].tag == it.NUM and item.lower in ("other", "such")
                if at > begin and items[at - 1].tag != it.D and not after_number:
                    break
            elif tag == it.TIME:
                # "the 2004 round", "the 1987 INF Treaty"; a time with its own preposition stands alone.
                follows = items[at + 1] if at + 1 < len(items) else None
                if follows is None or follows.tag not in (it.N, it.NAME) or follows.start - item.end > 1:
                    break
                if item.counts_from_event or _of_a_year(item):
                    break
                governor = items[at - 1].lower if at else ""
                early = at > 1 and (items[at - 2].lower, governor) in _AS_TIME
                part = governor == "of" and at > 1 and items[at - 2].lower in lexicon.PARTS_OF_TIMES
                ends = (
                    governor in ("to", "and", "–", "-") and at > 1 and items[at - 2].tag == it.TIME
                )  # "from 1996 to 1999 Petra was"
                if begin == at and (at == 0 or governor in _GOVERNS_TIMES or early or part or ends):
                    break
                if item.lower.split()[0] in _POINTING and items[begin].tag != it.D:  # "in Prague this week leaders met"
                    break
            elif tag == it.PR:
                if at == begin:
                    head = at
                    at += 1
                break
            elif (
                tag == it.V
                and at > begin
                and item.forms
                and all(f.form == "ing" for f in item.forms)
                and _attributive(items, at)
            ):
                head = at
            elif tag == it.PUNCT and item.lower in it.QUOTES:
                # Quotation marks around a part of the phrase do not break it.
                follows = items[at + 1] if at + 1 < len(items) else None
                if follows is None or follows.tag not in (it.N, it.NAME, it.NUM, it.D):
                    break
                if head < 0 and at > begin and items[at - 1].tag not in (it.D, it.GEN):
                    break
                if head >= 0 and items[head].tag != it.NAME and follows.tag != it.NAME:
                    break
                if head >= 0 and _opens_speech(items, at):
                    break
            elif tag == it.PUNCT and item.lower in it.DASHES and head >= 0 and head == at - 1:
                follows = items[at + 1] if at + 1 < len(items) else None
                tight = follows is not None and item.start == items[at - 1].end and follows.start == item.end
                if not (tight and follows is not None and follows.tag in (it.N, it.NAME, it.V, it.NUM)):
                    break
                if follows.tag == it.V:
                    follows.tag = it.N
            elif (
                tag == it.ADV
                and head < 0
                and at > begin
                and at + 1 < len(items)
                and (
                    items[at + 1].tag in (it.N, it.ADV)
                    or (items[at + 1].tag == it.NAME and item.lower in _BEFORE_NAMES and items[begin].tag == it.D)
                )
            ):
                pass
            else:
                break
            at += 1
        if head < 0:
            if (
                at > begin
                and items[begin].tag == it.D
                and at - begin == 1
                and items[begin].lower in ("all", "both", "each", "many", "several", "these", "those", "this")
            ):
                return NounPhrase(start, at, begin, possessor)
            return None
        while at - 1 > head and items[at - 1].tag != it.NAME:
            at -= 1
        phrase = NounPhrase(start, at, head, possessor)
        if at < len(items) and items[at].tag == it.GEN:
            possessor = phrase
            at += 1
            if at >= len(items) or items[at].tag not in (it.N, it.NAME, it.NUM, it.TIME, it.D, it.V, it.ADV, it.PUNCT):
                phrase.last = at
                return phrase
            if items[at].tag == it.V:
                items[at].tag = it.N
            follow_start = at
            opens_quote = items[at].lower in it.QUOTES and at + 1 < len(items) and items[at + 1].tag in it.NOMINAL
            if items[at].tag == it.ADV or (items[at].tag == it.PUNCT and not opens_quote):
                phrase.last = at
                return phrase
            if opens_quote:
                at += 1
            start = start if start <= follow_start else follow_start
            continue
        return phrase


def _opens_clause(items: list[Item], begin: int, at: int) -> bool:
    """ "With 32 members NATO is …", "In the region Poland was …": a name after what a preposition opens the clause with."""
    follows = items[at + 1] if at + 1 < len(items) else None
    if follows is None or not (follows.tag in (it.X, it.M) or "past" in {form.form for form in follows.forms}):
        return False
    if begin < 1 or items[begin - 1].tag != it.P or items[begin].tag not in (it.NUM, it.D):
        return False
    if begin > 1 and items[begin - 2].tag not in (it.PUNCT, it.C):
        return False
    noun = items[at - 1]
    return noun.tag == it.N and noun.lower not in lexicon.APPOSED_KINDS and noun.lower not in _TITLES


def _counts_anew(items: list[Item], begin: int, at: int) -> bool:
    """ "In the EU six countries use …": a number behind a name that a preposition governs, with what it counts."""
    noun = items[at + 1] if at + 1 < len(items) else None
    return (
        begin > 0 and at > begin and items[at - 1].tag == it.NAME and items[begin - 1].tag == it.P
        and items[begin - 1].lower in ("in", "at", "inside", "within", "across") and begin < 3
        and noun is not None and noun.tag == it.N and noun.lower.endswith("s")
    )  # fmt: skip


def _attributive(items: list[Item], at: int) -> bool:
    follows = items[at + 1] if at + 1 < len(items) else None
    return items[at - 1].tag in (it.D, it.GEN) and follows is not None and follows.tag in (it.N, it.P)


def _opens_speech(items: list[Item], at: int) -> bool:
    """A quotation of a clause rather than of a name: there is a verb before the closing mark."""
    for item in items[at + 1 : at + 12]:
        if item.tag == it.PUNCT and item.lower in it.QUOTES:
            return False
        if item.tag in (it.V, it.X, it.M):
            return True
    return True
