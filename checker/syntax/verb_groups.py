"""Items in, the verb group that begins at one of them out, with voice, tense and polarity."""

from __future__ import annotations

from collections.abc import Sequence

from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.item import Item
from checker.syntax.phrases import VerbGroup


def verb_group(items: list[Item], at: int) -> VerbGroup | None:
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
    while group.copula and at < len(items) and items[at].tag in (it.NEG, it.ADV) and items[at].lower != "in":
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
