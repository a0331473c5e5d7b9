"""One line of English with slots in, `Phrase` values out.

    S be admitted to|into O     verb `admit`, passive, slots subj=S, prep:to=O (and another with prep:into)
    S become member of O        verb `become`, tail `member`, slots subj=S, prep:of=O
    S enter into force          verb `enter`, tail `into force`, slot subj=S
    S pull out of O             verb `pull`, tail `out`, slots subj=S, prep:of=O
    accession (of S) to O       noun `accession`, slots prep:of=S, prep:to=O (and another without S)
    entry into force of S       noun `entry`, tail `into force`, slot prep:of=S
    O's member state            role `state`, before `member`, slot gen=O
    O admit S as member         verb `admit`, slots subj=O, dobj=S, closing `as member`
    treaty between S and O      noun `treaty`, slots prep:between=S, and=O

The trigger of a verb phrase is its first word after the subject (after `be`, if a participle follows: the participle's
lemma, and the phrase is passive; `word` keeps the participle). The trigger of a noun or role is the word before the
first preposition. Words between the trigger and a slot are the tail, but for a preposition directly before the slot,
which makes the slot's position. Articles are dropped.
"""

from __future__ import annotations

import re
from itertools import product

from ledger.light import NamedTuple
from ledger.participles import base_form

PREPOSITIONS = frozenset(
    ["about", "above", "across", "after", "against", "along", "alongside", "amid", "among", "around", "as", "at",
     "before", "behind", "below", "beneath", "between", "beyond", "by", "concerning", "despite", "during", "for",
     "from", "in", "inside", "into", "near", "of", "on", "onto", "outside", "over", "regarding", "since", "than",
     "through", "throughout", "to", "toward", "towards", "under", "until", "upon", "via", "with", "within", "without"]
)  # fmt: skip
MAX_EXPANSIONS = 128
_ARTICLES = frozenset(["a", "an", "the"])
_OPTIONAL = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"(S|O|_|\{[a-z][a-z0-9_]*\})('s)?,?")
_WORD = re.compile(r"[^\W\d_][\w'-]*,?")


class BadPhrase(ValueError):
    """The line is not a phrase; the message says why."""


class Pattern(NamedTuple):
    """The shape of one phrase."""

    trigger: str
    word: str
    voice: str
    before: tuple[str, ...]
    tail: tuple[str, ...]
    closing: tuple[str, ...]
    slots: tuple[tuple[str, str], ...]


def read_phrase(line: str, kind: str, roles: frozenset[str] = frozenset()) -> tuple[Pattern, ...]:
    """Every pattern of a line; `kind` is `verb`, `noun` or `role`, `roles` the relation's. Raises `BadPhrase`."""
    patterns: list[Pattern] = []
    for words in _expansions(line):
        pattern = _read_verb(words) if kind == "verb" else _read_noun(words)
        for _, slot in pattern.slots:
            if slot not in ("S", "O", "_") and slot not in roles:
                raise BadPhrase(f"'{{{slot}}}' is not a role of this relation")
        named = [slot for _, slot in pattern.slots if slot != "_"]
        if len(named) != len(set(named)):
            raise BadPhrase("a slot stands twice")
        if pattern not in patterns:
            patterns.append(pattern)
    return tuple(patterns)


def _expansions(line: str) -> list[list[str]]:
    """The line without `(optional)` parts and `a|b` choices: every way to read it."""
    if line.count("(") != line.count(")") or "()" in line:
        raise BadPhrase("brackets do not match")
    spread = [line]
    while any("(" in text for text in spread):
        if len(spread) > MAX_EXPANSIONS:
            raise BadPhrase("too many optional parts and choices")
        following: list[str] = []
        for text in spread:
            optional = _OPTIONAL.search(text)
            if optional is None:
                if "(" in text:
                    raise BadPhrase("brackets do not match")
                following.append(text)
                continue
            inside = optional.group(1)
            following += [
                f"{text[: optional.start()]}{inside}{text[optional.end() :]}",
                f"{text[: optional.start()]}{text[optional.end() :]}",
            ]
        spread = following
    results: list[list[str]] = []
    for text in spread:
        choices = [token.split("|") for token in text.split()]
        if any("" in choice for choice in choices):
            raise BadPhrase("an empty choice: write a|b")
        for words in product(*choices):
            results.append([word for word in words if word not in _ARTICLES])
            if len(results) > MAX_EXPANSIONS:
                raise BadPhrase("too many optional parts and choices")
    return results


def _read_verb(words: list[str]) -> Pattern:
    slots: list[tuple[str, str]] = []
    index = 0
    while index < len(words) and (slot := _slot(words[index])):
        if slots:
            raise BadPhrase("two slots before the verb")
        slots.append(("subj", slot[0]))
        index += 1
    if index == len(words):
        raise BadPhrase("there is no verb")
    verb, index = _literal(words[index]), index + 1
    voice, trigger, word = "active", verb, verb
    if verb == "be" and index < len(words) and (lemma := base_form(words[index])):
        voice, trigger, word = "passive", lemma, words[index]
        index += 1
    tail, rest, closing = _arguments(words[index:])
    return Pattern(trigger, word, voice, (), tail, closing, (*slots, *rest))


def _read_noun(words: list[str]) -> Pattern:
    slots: list[tuple[str, str]] = []
    index = 0
    while index < len(words) and (slot := _slot(words[index])):
        slots.append(("gen" if slot[1] else "mod", slot[0]))
        index += 1
    literals: list[str] = []
    while index < len(words) and not _slot(words[index]) and words[index] not in PREPOSITIONS:
        literals.append(_literal(words[index]))
        index += 1
    if not literals:
        raise BadPhrase("there is no noun")
    tail, rest, closing = _arguments(words[index:])
    head = literals[-1]
    return Pattern(head, head, "active", tuple(literals[:-1]), tail, closing, (*slots, *rest))


def _arguments(words: list[str]) -> tuple[tuple[str, ...], list[tuple[str, str]], tuple[str, ...]]:
    """What follows the trigger: literal words, then slots with their prepositions, then literal words."""
    tail: list[str] = []
    slots: list[tuple[str, str]] = []
    waiting: list[str] = []
    for word in words:
        slot = _slot(word)
        if slot is None:
            waiting.append(_literal(word))
            continue
        if waiting and waiting[-1] in PREPOSITIONS:
            position = f"prep:{waiting.pop()}"
        elif waiting and waiting[-1] == "and" and slots:
            waiting.pop()
            position = "and"
        elif slots and not waiting:
            position = "dobj2"
        else:
            position = "dobj"
        if waiting and slots:
            raise BadPhrase(f"'{' '.join(waiting)}' stands between two slots; only one preposition or 'and' may")
        tail += waiting
        waiting = []
        slots.append((position, slot[0]))
    if slots:
        return tuple(tail), slots, tuple(waiting)
    return (*tail, *waiting), slots, ()


def _slot(word: str) -> tuple[str, bool] | None:
    """(slot, genitive) if the word is one."""
    match = _SLOT.fullmatch(word)
    return (match.group(1).strip("{}"), match.group(2) is not None) if match else None


def _literal(word: str) -> str:
    if not _WORD.fullmatch(word):
        raise BadPhrase(f"'{word}' is neither a word nor a slot (S, O, _, {{role}})")
    return word.rstrip(",").lower()
