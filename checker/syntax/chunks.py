"""Items in, chunks out: noun phrases with their coordination, verb groups with voice, tense and polarity, and what stands between."""

from __future__ import annotations

from collections.abc import Sequence

from checker.syntax import items as it
from checker.syntax import lexicon
from checker.syntax.items import Item
from ledger.light import dataclass, field


@dataclass(slots=True)
class NounPhrase:
    """Items `first`..`last` (exclusive); `head` is the item that the phrase is about. A coordination lists its conjuncts."""

    first: int
    last: int
    head: int
    possessor: NounPhrase | None = None
    preposition: str = ""
    conjuncts: tuple[NounPhrase, ...] = ()

    @property
    def parts(self) -> tuple[NounPhrase, ...]:
        return self.conjuncts or (self,)


@dataclass(slots=True)
class VerbGroup:
    """Items `first`..`last` (exclusive) around the main verb `verb`."""

    first: int
    last: int
    verb: int
    lemma: str
    form: str
    """finite, infinitive, participle (past), ing"""
    passive: bool = False
    negated: bool = False
    modal: str = ""
    tense: str = "past"
    perfect: bool = False
    copula: bool = False
    lemmas: tuple[str, ...] = ()
    ended: bool = False
    """ "no longer": it held before and holds no more."""


@dataclass(slots=True)
class Mark:
    """One item that belongs to no phrase: a preposition, conjunction, punctuation mark, time, adverb."""

    first: int
    last: int
    tag: str
    lower: str


Chunk = NounPhrase | VerbGroup | Mark


@dataclass(slots=True)
class Chunked:
    """A sentence as items and chunks."""

    items: list[Item]
    chunks: list[Chunk] = field(default_factory=list)


def chunk(items: list[Item]) -> Chunked:
    """Return the chunks of a sentence, left to right; every item belongs to exactly one of them."""
    chunks: list[Chunk] = []
    at = 0
    while at < len(items):
        item = items[at]
        tag = item.tag
        found: Chunk | None = None
        if tag in _OPENS_VERBS or item.lower == "no":
            found = _verb_group(items, at)
        if found is None and (tag in _OPENS_NOUNS or (tag == it.PUNCT and item.lower in it.QUOTES)):
            found = _noun_phrase(items, at)
        if found is None:
            found = Mark(at, at + 1, item.tag, item.lower)
        if isinstance(found, NounPhrase) and chunks and isinstance(chunks[-1], Mark) and chunks[-1].tag == it.P:
            found.preposition = chunks[-1].lower
        elif isinstance(found, NounPhrase) and items[found.first].tag == it.NUM and _hedged(chunks):
            found.preposition = chunks[-2].lower  # type: ignore[union-attr]
        chunks.append(found)
        at = found.last
    return Chunked(items, _coordinate(items, chunks))


_OPENS_VERBS = frozenset((it.V, it.X, it.M, it.TO, it.NEG))
_OPENS_NOUNS = frozenset((it.N, it.NAME, it.NUM, it.D, it.PR, it.TIME))
_AS_TIME = frozenset((("early", "as"), ("late", "as"), ("recently", "as"), ("as", "of"), ("as", "at")))
"""Two words before a time that stands alone: "as early as 1952", "as of 2023"."""


def _hedged(chunks: Sequence[Chunk]) -> bool:
    """ "for only thirteen months": does a preposition stand before the adverb?"""
    if len(chunks) < 2:
        return False
    preposition, adverb = chunks[-2:]
    return (
        isinstance(adverb, Mark) and adverb.tag == it.ADV and isinstance(preposition, Mark) and preposition.tag == it.P
    )


_BEFORE_NAMES = frozenset("first last only then once late now".split())
"""Adverbs that are adjectives between an article and a name: "the last Soviet president", "the then Ukrainian premier"."""
_GOVERNS_TIMES = frozenset("in on by since until before after from".split())


def _of_a_year(item: Item) -> bool:
    """ "the autumn of 1956", "the end of 1999": a time in full, that stands alone; "the autumn 1956 session" is one phrase."""
    time = item.time
    if time is None or time.year_span is None or time.precision == "day":
        return False
    return time.year_span[0] - item.start - len(item.text) >= len(" of ")


def _noun_phrase(items: list[Item], at: int) -> NounPhrase | None:
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
            if tag == it.NAME and head > begin and begin == 1 and _opens_clause(items, begin, at):
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
                if begin == at and (at == 0 or governor in _GOVERNS_TIMES or early or part):
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
    """ "With 32 members NATO is …", "In those years Poland left …": a name after what a preposition opens the sentence with."""
    follows = items[at + 1] if at + 1 < len(items) else None
    return (
        items[begin - 1].tag == it.P and items[begin].tag in (it.NUM, it.D) and items[at - 1].lower.endswith("s")
        and items[at - 1].tag == it.N and follows is not None and (follows.tag in (it.X, it.M) or "past" in {f.form for f in follows.forms})
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


def _verb_group(items: list[Item], at: int) -> VerbGroup | None:
    start, negated, modal, ended, to = at, False, "", False, False
    auxiliaries: list[Item] = []
    verb = -1
    while at < len(items):
        item = items[at]
        if item.tag == it.TO and verb < 0 and not auxiliaries:
            to = True
        elif item.tag == it.M and verb < 0:
            modal = item.lower
        elif item.tag == it.X:
            if verb >= 0:
                break
            auxiliaries.append(item)
        elif item.tag == it.NEG and verb < 0:
            if at == start and not _verb_follows(items, at):
                return None
            if item.lower != "neither":
                negated = True
        elif item.tag == it.ADV and verb < 0:
            if at == start:
                return None
            follows = items[at + 1] if at + 1 < len(items) else None
            if follows is None or follows.tag not in (it.ADV, it.NEG, it.X, it.V, it.M):
                break
        elif item.lower == "no" and at + 1 < len(items) and items[at + 1].lower == "longer" and verb < 0:
            ended = True
            at += 1
        elif item.tag == it.V and verb < 0 and item.lower in _GETS and _gets_done(items, at):
            auxiliaries.append(item)
        elif item.tag == it.V and verb < 0:
            verb = at
        else:
            break
        at += 1
    if verb < 0 and not auxiliaries:
        return None
    if verb < 0:
        main = auxiliaries[-1]
        verb = next(i for i in range(at - 1, start - 1, -1) if items[i] is main)
        group = _describe(items, start, at, verb, auxiliaries[:-1], modal, to)
        group.copula = main.lower in lexicon.BE
        group.lemma = "be" if group.copula else "have" if main.lower in lexicon.HAVE else "do"
        group.lemmas = (group.lemma,)
        group.passive = False
    else:
        group = _describe(items, start, at, verb, auxiliaries, modal, to)
    # "is not a member", "are no longer members": the negation follows the copula.
    while group.copula and at < len(items) and items[at].tag in (it.NEG, it.ADV):
        if items[at].tag == it.NEG:
            negated = True
        at += 1
        group.last = at
    if group.copula and at + 1 < len(items) and items[at].lower == "no" and items[at + 1].lower == "longer":
        ended = True
        group.last = at + 2
    if [item.lower for item in items[at : at + 2]] in (["no", "more"], ["no", "longer"]):
        after = items[at + 2] if at + 2 < len(items) else None
        ended = ended or after is None or after.tag in (it.PUNCT, it.TIME, it.P, it.C)  # "exists no more"
    group.negated, group.ended = negated, ended
    return group


_GETS = frozenset("get gets got getting gotten".split())


def _gets_done(items: list[Item], at: int) -> bool:
    """ "The treaty got signed": "get" before a participle makes a passive."""
    at += 1
    while at < len(items) and items[at].tag == it.ADV:
        at += 1
    return at < len(items) and items[at].tag == it.V and any(form.form == "pp" for form in items[at].forms)


def _verb_follows(items: list[Item], at: int) -> bool:
    for item in items[at + 1 : at + 4]:
        if item.tag in (it.V, it.X, it.M):
            return True
        if item.tag not in (it.ADV, it.NEG, it.TO):
            return False
    return False


def _describe(
    items: list[Item], start: int, stop: int, verb: int, auxiliaries: Sequence[Item], modal: str, to: bool
) -> VerbGroup:
    item = items[verb]
    kinds = {form.form for form in item.forms}
    words = [auxiliary.lower for auxiliary in auxiliaries]
    has_be = any(word in lexicon.BE or word in _GETS for word in words) or (
        bool(words) and words[-1] == "'s" and "pp" in kinds
    )
    has_have = any(word in lexicon.HAVE for word in words) or "'s" in words
    passive = perfect = False
    form, tense = "finite", "past"
    first = words[0] if words else item.lower
    if to:
        form = "infinitive"
    elif words and words[0] in ("being", "having") and not modal:
        form = "ing"
    elif not words and not modal:
        if kinds == {"ing"}:
            form = "ing"
        elif kinds == {"pp"}:
            form = "participle"
    if has_be and "pp" in kinds and kinds != {"ing"}:
        passive = True
    if has_have:
        perfect = True
    if modal:
        tense = "future" if modal in ("will", "shall", "'ll", "wo") else "modal"
    elif first in ("is", "are", "am", "has", "have", "does", "do", "'s", "'re", "'ve", "'m") or (
        not words and kinds and kinds <= {"base", "s"}
    ):
        tense = "present"
    wanted = "pp" if passive or perfect else None
    lemmas = tuple(dict.fromkeys(f.lemma for f in item.forms if wanted is None or f.form == wanted)) or tuple(
        dict.fromkeys(f.lemma for f in item.forms)
    )
    if form == "participle":
        passive = True
    return VerbGroup(
        start,
        stop,
        verb,
        lemmas[0] if lemmas else item.lower,
        form,
        passive,
        False,
        modal,
        tense,
        perfect,
        False,
        lemmas,
    )


def _is_name_like(items: list[Item], phrase: Chunk) -> bool:
    return isinstance(phrase, NounPhrase) and any(items[i].tag == it.NAME for i in range(phrase.first, phrase.last))


_MAY_JOIN = frozenset((",", "and", "or", "&", "as", "("))
"""What may follow the first of several conjuncts."""


def _coordinate(items: list[Item], chunks: list[Chunk]) -> list[Chunk]:
    """Join "A, B and C" and "A and B" into one noun phrase with conjuncts."""
    out: list[Chunk] = []
    at = 0
    while at < len(chunks):
        first = chunks[at]
        if not isinstance(first, NounPhrase):
            out.append(first)
            at += 1
            continue
        follows = chunks[at + 1] if at + 1 < len(chunks) else None
        if not isinstance(follows, Mark) or follows.lower not in _MAY_JOIN:
            out.append(first)
            at += 1
            continue
        members = [first]
        end = at + 1
        closed = False
        look = at + 1
        look += _time_in_brackets(chunks, look) if _separator(chunks, look + 3)[0] else 0
        while look < len(chunks):
            step, joined = _separator(chunks, look)
            if not step or look + step >= len(chunks):
                break
            following = chunks[look + step]
            if not isinstance(following, NounPhrase):
                break
            if _is_pronoun(items, following) and not joined:
                break
            members.append(following)
            look += step + 1
            look += _time_in_brackets(chunks, look) if _separator(chunks, look + 3)[0] else 0
            end = look
            if joined:
                closed = True
                nxt, joins = _separator(chunks, look)
                if not (nxt and joins):
                    break
        if len(members) > 2 and _opens_main_clause(chunks, at, end, members[0]):
            # "When Russia took the city, the U.S. and NATO objected": the comma ends a clause, it joins nothing.
            out.append(first)
            at += 1
            continue
        if len(members) == 2 and _second_opens_clause(chunks, at, end, first):
            # "committed to it at a session on AIDS, and the secretariat of the fund was set up"
            out.append(first)
            at += 1
            continue
        names = sum(_is_name_like(items, member) for member in members)
        if (
            closed
            and len(members) > 1
            and (names == len(members) or names >= 2 or names == 0 or _is_rest(items, members[-1]))
        ):
            if len(members) > 2 and not _same_sort(items, members) and not _is_rest(items, members[-1]):
                kept = _tail_of_same_sort(items, members)
                skipped = len(members) - len(kept)
                if skipped:
                    out.append(first)
                    at += 1
                    continue
            whole = NounPhrase(first.first, members[-1].last, members[-1].head, None, first.preposition, tuple(members))
            out.append(whole)
            at = end
            continue
        if not closed and names == len(members) and (len(members) > 2 or _of_headline(items, chunks, members, end)):
            whole = NounPhrase(first.first, members[-1].last, members[-1].head, None, first.preposition, tuple(members))
            out.append(whole)
            at = end
            continue
        out.append(first)
        at += 1
    return out


def _of_headline(items: list[Item], chunks: list[Chunk], members: Sequence[NounPhrase], end: int) -> bool:
    """ "Obama, Medvedev sign treaty": in a headline a comma does for "and"."""
    verb = chunks[end] if end < len(chunks) else None
    return (
        len(members) == 2 and members[0].first == 0 and not members[0].preposition
        and all(member.last - member.first == 1 and items[member.head].tag == it.NAME for member in members)
        and isinstance(verb, VerbGroup) and verb.form == "finite" and verb.tense == "present" and not verb.copula
    )  # fmt: skip


def _time_in_brackets(chunks: list[Chunk], at: int) -> int:
    """The length of "(1999)" after a conjunct ("Poland (1999), Slovakia (2004) and Croatia"), 0 where there is none."""
    marks = [chunk for chunk in chunks[at : at + 3] if isinstance(chunk, Mark)]
    return 3 if len(marks) == 3 and (marks[0].lower, marks[1].tag, marks[2].lower) == ("(", it.TIME, ")") else 0


def _opens_main_clause(chunks: list[Chunk], start: int, end: int, first: NounPhrase) -> bool:
    """Is the first member of a seeming list the end of one clause, and the rest the subject of the next?"""
    comma = chunks[start + 1] if start + 1 < len(chunks) else None
    joined = chunks[start + 2] if start + 2 < len(chunks) else None
    if not (isinstance(comma, Mark) and comma.lower == ",") or (isinstance(joined, Mark) and joined.tag == it.C):
        return False
    after = end
    while after < len(chunks) and isinstance(chunks[after], Mark) and chunks[after].tag == it.ADV:  # type: ignore[union-attr]
        after += 1
    follows = chunks[after] if after < len(chunks) else None
    if not (isinstance(follows, VerbGroup) and follows.form == "finite"):
        return False
    before = chunks[start - 1] if start else None
    if isinstance(before, VerbGroup):
        # "1999 saw Poland, Hungary and Slovakia join": what is seen is one list.
        return before.lemma not in lexicon.SEEING
    return bool(first.preposition) and start == 1


def _second_opens_clause(chunks: list[Chunk], start: int, end: int, first: NounPhrase) -> bool:
    """Does ", and" after a prepositional phrase behind a verb begin a clause of its own: has it a finite verb?"""
    comma = chunks[start + 1]
    if not first.preposition or not (isinstance(comma, Mark) and comma.lower == ","):
        return False
    if not any(isinstance(chunk, VerbGroup) for chunk in chunks[:start]):
        return False
    for found in chunks[end:]:
        if isinstance(found, VerbGroup):
            return found.form == "finite"
        if isinstance(found, Mark) and found.tag not in (it.P, it.ADV, it.TIME):
            return False
    return False


def _separator(chunks: list[Chunk], at: int) -> tuple[int, bool]:
    """Return how many chunks separate two conjuncts here (0 for none), and whether a conjunction is among them."""
    first = chunks[at] if at < len(chunks) else None
    if not isinstance(first, Mark):
        return 0, False
    if first.lower == ",":
        second = chunks[at + 1] if at + 1 < len(chunks) else None
        if isinstance(second, Mark) and second.lower in ("and", "or", "&"):
            return 2, True
        return 1, False
    if first.lower in ("and", "or", "&"):
        return 1, True
    if first.lower == "as" and at + 2 < len(chunks):
        second, third = chunks[at + 1], chunks[at + 2]
        if isinstance(second, Mark) and second.lower == "well" and isinstance(third, Mark) and third.lower == "as":
            return 3, True
    return 0, False


def _is_pronoun(items: list[Item], phrase: NounPhrase) -> bool:
    return items[phrase.head].tag == it.PR


def _is_rest(items: list[Item], phrase: NounPhrase) -> bool:
    """ "and six other countries": the rest of a list that begins with names."""
    words = {item.lower for item in items[phrase.first : phrase.last]}
    lands = items[phrase.head].lower in ("countries", "nations", "states", "members", "allies")
    if items[phrase.head].lower == "others" or ("other" in words and lands and "the" not in words):
        return True  # "and others", "and some other states"
    return (bool(words & {"other", "others"}) or lands) and any(
        item.number is not None for item in items[phrase.first : phrase.last]
    )


def _same_sort(items: list[Item], members: Sequence[NounPhrase]) -> bool:
    """Long lists are only joined where every member is headed by a name, or none is."""
    return len({items[member.head].tag == it.NAME for member in members}) == 1


def _tail_of_same_sort(items: list[Item], members: Sequence[NounPhrase]) -> list[NounPhrase]:
    sort = items[members[-1].head].tag == it.NAME
    kept = [member for member in members if (items[member.head].tag == it.NAME) == sort]
    return kept
