"""A question and the short answer behind it, read as the one statement that they make.

"When did Oman join? In 1971." says that Oman joined in 1971, "Who was president then? Peter Novak." that Peter Novak was. Only an answer
without a verb of its own, beyond "it was", belongs to its question; others are sentences like any.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.item import Item
from checker.syntax.verbs import forms_of

_ASKS = r"when|since when|until when|from when|who|where|which|what|how many|in (?:what|which)|on (?:what|which)|under (?:whom|which|what)"
_QUESTION = re.compile(rf"(?:q(?:uestion)?\s*\d*\s*[:.)]\s*)?(?:and |but |so )?(?:{_ASKS})\b", re.IGNORECASE)
_WISHES = re.compile(r"\b(?:will|would|could|might|should|can|may|shall|must|if)\b")
_TAKES_UP = re.compile(
    r"(?:a(?:nswer)?\s*\d*\s*[:.)]\s*)?(?:(?:it|that|this|they)\s+(?:was|were|is|are|happened|came)\s+)?", re.IGNORECASE
)
_SAYS_MORE = re.compile(r"(?:it|they|he|she|we|you|i|there|this|that|these|those)\b", re.IGNORECASE)
_OPTION = re.compile(r"\(?[a-dA-D1-4]\)\s")
"""What opens the answers to choose from: "(a) Novak (b) Marek"."""
_WORD = re.compile(r"[^\W\d_]+")
LONGEST = 90
"""Characters of an answer that still is one."""
_FEW = 8
"""Words up to the first comma."""
_YES = frozenset(("yes", "no", "nobody", "none", "never"))
_WORDS = frozenset("when who whom where which what how".split())
_IT = frozenset(("it", "that", "this", "they"))
_OF_NOUNS = frozenset(("which", "what", "how"))
_PERIODS = frozenset("year month day date time decade".split())
_ASIDES = frozenset(("a", "q", "answer", "question"))


def may_answer(text: str, question: tuple[int, int], answer: tuple[int, int]) -> bool:
    """Are these two stretches of a text a question and its short answer?"""
    if text[question[1] - 1] != "?" or answer[1] - answer[0] > LONGEST or text[question[1] : answer[0]].count("\n") > 2:
        return False
    if not asks(text, *question):
        return False
    if _OPTION.match(text, *answer) is not None:
        return False  # what may be chosen from is no answer
    opening = _TAKES_UP.match(text, *answer)
    rest = text[opening.end() if opening is not None else answer[0] : answer[1]]
    words = _WORD.findall(re.split(r"[,;:–—(]", rest)[0])
    return (
        not rest.endswith("?")
        and _SAYS_MORE.match(rest) is None
        and len(words) <= _FEW
        and bool(rest)
        and not any(_is_verb(word) for word in _WORD.findall(rest))
    )


def asks(text: str, start: int, end: int) -> bool:
    """Does a stretch of text open with a question of fact that a name, a time or a number answers?"""
    return _QUESTION.match(text, start, end) is not None and _WISHES.search(text, start, end) is None


def _is_verb(word: str) -> bool:
    lower = word.lower()
    if lower in _YES or lower in lexicon.BE or lower in lexicon.HAVE or lower in lexicon.DO or lower in lexicon.MODALS:
        return lower != "may"
    return word.islower() and any(form.form == "past" for form in forms_of(lower)) and not lower.endswith("ing")


def put_together(text: str, start: int, end: int, items: Sequence[Item]) -> list[Item] | None:
    """Return the items of the statement that the question and the answer in `text[start:end]` make, None where they make none."""
    cut = text.find("?", start, end - 1) + 1
    if not cut or not may_answer(text, (start, cut), (cut + len(text[cut:end]) - len(text[cut:end].lstrip()), end)):
        return None
    mark = next((at for at, item in enumerate(items[:-1]) if item.lower == "?"), None)
    if mark is None or any(item.lower == "?" for item in items[mark + 1 :]):
        return None
    asked, answer = _without_aside(items[:mark]), _without_aside(items[mark + 1 :])
    if len(answer) > 2 and answer[0].lower in _IT and (answer[1].tag == it.X or answer[1].forms):
        answer = answer[2:]  # "It was", "That happened"
    at = next((at for at, item in enumerate(asked) if item.lower in _WORDS), None)
    if at is None or at > 2 or not answer:
        return None
    ahead = at + 1
    while ahead < len(asked) and asked[at].lower in _OF_NOUNS and asked[ahead].tag in (it.N, it.NUM, it.D):
        ahead += 1
    noun = [item for item in asked[at:ahead] if item.tag == it.N and item.lower not in _WORDS]
    governor = asked[at - 1 : at] if at and asked[at - 1].tag in (it.P, it.S) else []
    before, verb, after = _statement(asked[ahead:])
    if governor or asked[at].lower in ("when", "where") or any(item.lower in _PERIODS for item in noun):
        own = answer[0].tag in (it.P, it.S, it.ADV)
        return [*before, *verb, *after, *([] if own else governor), *answer]
    named, more = _named(answer)
    if not named:
        return None
    if asked[at].lower == "how":
        named += noun
    if before and len(verb) > 1:
        return [*before, *verb, *named, *after, *more]  # "What did they join?": what is asked for is the object
    return [*named, *verb, *before, *after, *more]


def _statement(rest: Sequence[Item]) -> tuple[list[Item], list[Item], list[Item]]:
    """The subject that stands behind its auxiliary, the verb group, and what follows it."""
    if not rest or rest[0].tag != it.X:
        return [], [], list(rest)
    for at in range(2, len(rest)):
        item, left = rest[at], rest[at - 1]
        base = rest[0].lower in lexicon.DO and any(form.form == "base" for form in item.forms)
        if left.tag == it.TO:
            continue  # "Which was the last to leave?"
        if item.tag in (it.V, it.X) or (base and left.tag in (it.NAME, it.N, it.PR, it.ADV, it.NUM)):
            item.tag = it.V if item.forms else item.tag
            first = at
            while first > 1 and rest[first - 1].tag == it.ADV:
                first -= 1
            return list(rest[1:first]), [rest[0], *rest[first : at + 1]], list(rest[at + 1 :])
    if rest[0].lower in lexicon.BE and len(rest) > 1 and rest[1].tag not in (it.V, it.P, it.TIME, it.ADV):
        return list(rest[1:]), [rest[0]], []
    return [], [], list(rest)


def _named(answer: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """The noun phrase that opens an answer, and what follows it."""
    last = 0
    while last < len(answer) and (
        answer[last].tag in (it.D, it.C, it.N, it.NAME, it.NUM, it.GEN) or answer[last].lower in (",", "of")
    ):
        last += 1
    named = list(answer[:last])
    while named and (named[-1].tag == it.C or named[-1].lower == ","):
        named.pop()
    more = list(answer[len(named) :])
    return (named, more) if named and named[-1].tag in it.NOMINAL else ([], [])


def _without_aside(items: Sequence[Item]) -> list[Item]:
    """The items without the letter that says who speaks ("Q:", "A:")."""
    for at in range(min(3, len(items) - 1)):
        if items[at].lower in _ASIDES and items[at + 1].lower in (":", ".", ")"):
            return list(items[at + 2 :])
        if items[at].lower in _ASIDES and items[at + 1].tag in (it.NUM, it.TIME) and at + 2 < len(items):
            return list(items[at + 3 :])
    return list(items)
