"""Tokens in, name mentions out: the longest spans that are names in the ledger, each with every entity it may mean.

Nothing is decided here between entities. A name must stand as names do: with its capitals, unless the whole sentence is
written without any; not as one part of a longer unknown name; contextual names ("the alliance") only after a determiner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.prepared import FIRST_WORDS, prepared
from checker.syntax import lexicon
from checker.times.words import MONTHS
from checker.tokens import Token
from checker.values import NameMention, Reading, Span
from ledger.light import NamedTuple
from ledger.model import Name
from ledger.naming import words_of
from ledger.store import Ledger

_JOINTS = frozenset(("-", "–", "‑", ".", "’", "'"))
_SMALL = frozenset("of the and for on in to de du von van der la le al bin & zu".split())
_POINTING = frozenset("the this our that its their 's his".split())
_HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. sir lord lady baron baroness count prince general admiral colonel comrade president "
    "premier minister chancellor secretary senator ambassador king queen presidents chairman leader chief spokesman "
    "spokeswoman spokesperson envoy herr m.".split()
)

_NEVER = frozenset(("foreign", "mistranslation"))
"""Kinds of names that are no mention."""
VOCABULARY = 300_000
"""So many words are remembered."""


@lru_cache(maxsize=65536)
def fold_token(text: str) -> str:
    """Return the token as it stands in a name's key; empty for punctuation."""
    return " ".join(words_of(text))


class _Keys(NamedTuple):
    """The keys of names that begin with one word: is the word one itself, and the others by their second word."""

    alone: tuple[tuple[str, ...], ...]
    longer: dict[str, tuple[tuple[str, ...], ...]]


_NO_KEYS = _Keys((), {})
_MANY_KEYS = _Keys((), {})
"""Stands for more keys than are worth reading: what the text goes on with is looked up instead."""
MANY = 1500
LONGEST = 12
"""Words of the longest name that is looked for among very many."""


class Beginnings(NamedTuple):
    """What can begin with a word: a name of that word alone, of two and more words, of which the second are listed."""

    alone: bool
    seconds: frozenset[str]
    small: bool
    """Others only in a sentence that is written without any capital."""


class NameScanner:
    """Finds names. Holds the ledger and what was already looked up; one scanner serves any number of documents."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._first_words = frozenset(prepared(ledger).words(FIRST_WORDS))
        self._keys: dict[str, _Keys] = {}
        self._names: dict[str, tuple[Name, ...]] = {}
        self._begins: dict[str, bool] = {}
        """Token -> can a name begin with it, with or without the "'s" that follows?"""

    def beginnings(self, text: str, genitive: bool) -> Beginnings:
        """Which names can begin with a token (followed by "'s")? Never wrong when it says none."""
        folded = fold_token(text)
        alone = small = False
        seconds: set[str] = set()
        for word in (folded, folded + "s") if genitive else (folded,):
            keys = self._starting(word) if word else _NO_KEYS
            if keys is _MANY_KEYS:
                alone, small = alone or text[0].isupper() or self._ledger.begins_small(word), True
            elif keys is not _NO_KEYS and not text[0].isupper():
                self._ledger.read_names_starting(word)
            for key in keys.alone:
                stands = self._may_stand(text, key)
                alone, small = alone or stands, small or not stands
            for second, listed in keys.longer.items():
                if text[0].isupper() or any(self._may_stand(text, key) for key in listed):
                    seconds.add(second)
                else:
                    small = True
        return Beginnings(alone, frozenset(seconds), small)

    def _may_stand(self, text: str, key: tuple[str, ...]) -> bool:
        """The same conditions as in `_stands_as`, for a first word with or without a capital."""
        return text[0].isupper() or any(
            name.kind not in _NEVER and (name.kind == "contextual" or not name.text[0].isupper() or text[0].isdigit())
            for name in self._named(" ".join(key))
        )

    def find(self, tokens: Sequence[Token]) -> list[NameMention]:
        """Return the name mentions of one sentence, left to right, never overlapping."""
        found: list[NameMention] = []
        begins, caseless = self._begins, None
        last = 0
        for at, token in enumerate(tokens):
            text = token.text
            may = begins.get(text)
            if may is None:
                may = self._learn(text)
            if not may or at < last:
                continue
            if caseless is None:
                caseless = not any(token.text[0].isupper() for token in tokens)
            mention = self._longest(tokens, at, caseless)
            if mention is not None:
                found.append(mention)
                last = mention.last
        return found

    def _learn(self, text: str) -> bool:
        folded = fold_token(text)
        if len(self._begins) > VOCABULARY:
            self._begins.clear()
        may = bool(folded) and (self._starting(folded) is not _NO_KEYS or self._starting(folded + "s") is not _NO_KEYS)
        self._begins[text] = may
        return may

    def _starting(self, word: str) -> _Keys:
        keys = self._keys.get(word)
        if keys is None:
            if self._first_words and word not in self._first_words:
                return _NO_KEYS
            some = self._ledger.name_keys_starting(word, MANY)
            listed = sorted((tuple(key.split()) for key in some), key=lambda words: (-len(words), words))
            if len(listed) == MANY:
                keys = self._keys[word] = _MANY_KEYS
                return keys
            longer: dict[str, tuple[tuple[str, ...], ...]] = {}
            for words in listed:
                if len(words) > 1:
                    longer[words[1]] = (*longer.get(words[1], ()), words)
            keys = _Keys(tuple(words for words in listed if len(words) == 1), longer) if listed else _NO_KEYS
            self._keys[word] = keys
        return keys

    def _candidates(self, word: str, tokens: Sequence[Token], after: int) -> list[tuple[str, ...]]:
        """The keys that begin with `word` and can go on with the tokens from `after`, the longest first."""
        keys = self._starting(word)
        if keys is _MANY_KEYS:
            return self._written(word, tokens, after)
        alone, longer = keys
        if not longer:
            return list(alone)
        count = len(tokens)
        while after < count and tokens[after].text in _JOINTS:
            after += 1
        if after == count:
            return list(alone)
        piece = fold_token(tokens[after].text)
        found = list(longer.get(piece, ()))
        if " " in piece:
            found += longer.get(piece.split(" ", 1)[0], ())
        if after + 1 < count and tokens[after + 1].lower == "'s":
            found += longer.get(piece + "s", ())
        if len(found) > 1:
            found.sort(key=lambda words: (-len(words), words))
        found += alone
        return found

    def _written(self, word: str, tokens: Sequence[Token], after: int) -> list[tuple[str, ...]]:
        """The keys that the words of the text from `word` on are, the longest first."""
        ways: list[tuple[str, ...]] = [(word,)]
        tried: list[tuple[str, ...]] = [(word,)]
        position = after
        while position < min(len(tokens), after + 2 * LONGEST) and len(ways[0]) < LONGEST:
            piece = tuple(fold_token(tokens[position].text).split())
            if not piece and tokens[position].text not in _JOINTS:
                break
            if piece:
                genitive = tokens[position].lower == "'s" and len(ways[0]) > 1
                ways = [(*way, *piece) for way in ways] + ([(*w[:-1], w[-1] + "s") for w in ways] if genitive else [])
                ways = ways[:8]
                tried += ways
            position += 1
        found = self._ledger.known_keys([" ".join(words) for words in tried])
        return sorted({words for words in tried if " ".join(words) in found}, key=lambda words: (-len(words), words))

    def _longest(self, tokens: Sequence[Token], at: int, caseless: bool) -> NameMention | None:
        first = fold_token(tokens[at].text)
        options = self._candidates(first, tokens, at + 1)
        if at + 1 < len(tokens) and tokens[at + 1].lower == "'s":
            options = self._candidates(first + "s", tokens, at + 2) + options
        for words in options:
            last = _match(tokens, at, words)
            if last:
                readings = self._readings(tokens, at, last, " ".join(words), caseless)
                if readings:
                    start, end = tokens[at].start, tokens[last - 1].end
                    text = _source_text(tokens, at, last)
                    return NameMention(Span(start, end), text, readings, at, last)
        return None

    def _named(self, key: str) -> tuple[Name, ...]:
        names = self._names.get(key)
        if names is None:
            names = self._names[key] = tuple(self._ledger.names(key))
        return names

    def _readings(self, tokens: Sequence[Token], at: int, last: int, key: str, caseless: bool) -> tuple[Reading, ...]:
        readings: dict[Reading, None] = {}
        for name in self._named(key):
            stands = _stands_as(name, tokens, at, last, caseless) or (
                name.kind == "surname" and not caseless and self._before_a_name(tokens, at, last)
            )
            stands = stands or (name.kind == "contextual" and self._needs_no_article(name, tokens, at, last))
            if stands and not self._is_class(name, key, tokens, last):
                readings[Reading(name.entity, name.kind)] = None
        return tuple(readings)

    def _before_a_name(self, tokens: Sequence[Token], at: int, last: int) -> bool:
        """ "Reagan signed one treaty, Obama New START": does a name of several words begin right after the surname?"""
        if last >= len(tokens) or not _is_surname_here(tokens[:last], at, last) or not tokens[last].text[0].isupper():
            return False
        options = self._candidates(fold_token(tokens[last].text), tokens, last + 1)
        return any(len(words) > 1 and _match(tokens, last, words) for words in options)

    def _needs_no_article(self, name: Name, tokens: Sequence[Token], at: int, last: int) -> bool:
        """ "George Bush", whom two are called, and "the 1948 Treaty of Brussels", of which its year says which one it is."""
        if last - at < 2 or not (tokens[at].text[0].isupper() and tokens[last - 1].text[0].isupper()):
            return False
        entity = self._ledger.entity(name.entity)
        kind = entity.kind if entity is not None else ""
        if kind == "treaty":
            return at > 1 and bool(_YEAR.fullmatch(tokens[at - 1].text)) and tokens[at - 2].lower in _POINTING
        if kind != "person" or (at and tokens[at - 1].lower in ("the", "a", "an")):
            return False
        return last >= len(tokens) or not tokens[last].text[0].isupper()

    def _is_class(self, name: Name, key: str, tokens: Sequence[Token], last: int) -> bool:
        """ "the Strategic Concept of 2010": the words for a class of things, of which its year says which one is meant."""
        if name.kind != "contextual" or last == len(tokens) or tokens[last].lower != "of":
            return False
        entity = self._ledger.entity(name.entity)
        return entity is None or (entity.cls or "").replace("-", " ") == key


def _match(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> int:
    """Return the token position after the name `words` if it stands at `at`, else 0."""
    position, count = at, len(tokens)
    taken = 0
    while taken < len(words):
        if position >= count:
            return 0
        piece = fold_token(tokens[position].text)
        if not piece:
            if taken and tokens[position].text in _JOINTS:
                position += 1
                continue
            if taken and _abbreviates(tokens, position, words[:taken]):
                position += 3
                continue
            return 0
        if piece == words[taken]:
            taken += 1
            position += 1
        elif position + 1 < count and tokens[position + 1].lower == "'s" and piece + "s" == words[taken]:
            taken += 1
            position += 2
        elif " " in piece and tuple(piece.split()) == words[taken : taken + len(piece.split())]:
            taken += len(piece.split())
            position += 1
        else:
            return 0
    return position


def _abbreviates(tokens: Sequence[Token], opening: int, words: tuple[str, ...]) -> bool:
    """ "the Intermediate-Range Nuclear Forces (INF) Treaty": do the first letters of the words stand in brackets inside a name?"""
    if opening + 2 >= len(tokens) or tokens[opening].text != "(" or tokens[opening + 2].text != ")":
        return False
    letters = tokens[opening + 1].lower.replace(".", "")
    initials = "".join(word[0] for word in words)
    wanted = iter(initials)
    return len(letters) > 1 and letters[0] == initials[0] and all(letter in wanted for letter in letters)


def _stands_as(name: Name, tokens: Sequence[Token], at: int, last: int, caseless: bool) -> bool:
    first = tokens[at]
    if name.kind in _NEVER:
        return False
    if name.kind == "contextual":
        if last - at > 1 and name.text[0].isupper() and first.text[0].islower() and tokens[at + 1].text[0].isupper():
            return False  # "the first Secretary General" is no First Secretary
        before = _before_size(tokens, at)
        after = tokens[last].lower if last < len(tokens) else ""
        if before in ("a", "an"):
            # "NATO opened a Military Liaison Mission": whoever is named owns it, or nobody that is known.
            return last - at > 1 and name.text[0].isupper() and tokens[last - 1].text[0].isupper()
        if after == "of" and last + 1 < len(tokens) and _is_date(tokens, last + 1):
            after = ""  # "the Founding Act of 1997": the year says which one, and is what may be wrong
        return before in _POINTING and after not in ("of", "between", "for", "on", "against")
    if caseless:
        return not (last - at == 1 and first.lower in _COMMON)
    if name.case_sensitive:
        return first.text[0] == name.text[0] and (first.text.isupper() or first.text == name.text)
    if name.text[0].isupper() and not (first.text[0].isupper() or first.text[0].isdigit()):
        return False
    if name.kind == "surname":
        return _is_surname_here(tokens, at, last)
    return not _goes_on_as_a_title(tokens, last)


_YEAR = re.compile("(?:19|20)[0-9][0-9]")
_MONTHS = frozenset(name.lower() for name in MONTHS)


def _is_date(tokens: Sequence[Token], at: int) -> bool:
    """Does a year stand here, a month before its year, or a day of a month?"""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if _YEAR.fullmatch(tokens[at].text):
        return True
    if tokens[at].lower in _MONTHS:
        return tokens[at].text[0].isupper()
    return tokens[at].text.isdigit() and follows is not None and follows.lower in _MONTHS


_SIZES = frozenset("strong member nation state country power".split())


def _before_size(tokens: Sequence[Token], at: int) -> str:
    """The word before a name, looking past a size: "the 29-strong alliance", "the twenty-nine-member bloc"."""
    at -= 1
    if at >= 2 and tokens[at].lower in _SIZES and tokens[at - 1].text in _JOINTS:
        at -= 2
        while at > 0 and (
            tokens[at].text in _JOINTS or tokens[at].lower in lexicon.NUMBER_WORDS or tokens[at].text.isdigit()
        ):
            at -= 1
    return tokens[at].lower if at >= 0 else ""


_COMMON = frozenset(
    lexicon.PRONOUNS
    | lexicon.PREPOSITIONS
    | lexicon.MODALS
    | lexicon.BE
    | lexicon.DETERMINERS
    | frozenset(
        "who what may march bush brown major home west east north south more law ford carter rice price day".split()
    )
)


_RULES = frozenset("administration government cabinet presidency era years".split())
"""Words that after "the" and a surname speak of the time that somebody ruled."""


def _is_surname_here(tokens: Sequence[Token], at: int, last: int) -> bool:
    """A surname after an unknown given name ("Sarah Brown") is somebody else's."""
    if not tokens[at].text[0].isupper():
        return False
    if at:
        before = tokens[at - 1]
        if before.lower in ("the", "a", "an"):
            # "the Nixon administration" is that of the man; "the Ford", "a Carter" are not.
            return before.lower == "the" and last < len(tokens) and tokens[last].lower in _RULES
        close = tokens[at].start - before.end <= 1
        if (
            close
            and before.text[0].isupper()
            and before.lower.rstrip(".") not in _HONORIFICS
            and before.lower not in _HONORIFICS
        ):
            if before.text.isupper() and len(before.text) <= 4 and "." not in before.text:
                return True
            starts_sentence = at == 1
            if (
                before.lower in lexicon.PREPOSITIONS
                or before.lower in lexicon.SUBORDINATORS
                or before.lower in lexicon.CONJUNCTIONS
            ):
                return True
            if before.lower in lexicon.DETERMINERS or before.lower in lexicon.ADVERBS:
                return True
            return (
                bool(before.lower[-1:] in "n" and before.lower.endswith(("ian", "ean", "can", "man")))
                and not starts_sentence
            )
    if last < len(tokens):
        after = tokens[last]
        if (
            after.start - tokens[last - 1].end == 1
            and after.text[0].isupper()
            and after.text.isalpha()
            and len(after.text) > 1
        ):
            # "Bush Airlines", "Brown University": part of another name; a verb in a headline is rare with a bare surname.
            # An abbreviation after it is a name of its own ("Nixon signed SALT I, Carter SALT II").
            abbreviation = after.text.isupper() and len(after.text) > 2
            return (
                abbreviation
                or after.lower in lexicon.PREPOSITIONS
                or after.lower in _HONORIFICS
                or after.lower.endswith("s")
            )
    return True


_TITULAR = frozenset(
    "union organisation organization community commission association conference league pact partnership".split()
)


def _goes_on_as_a_title(tokens: Sequence[Token], last: int) -> bool:
    """Is the name the beginning of a longer one ("the European Union of Chess Clubs")?"""
    if last + 2 >= len(tokens) or tokens[last - 1].lower not in _TITULAR or tokens[last].lower not in ("of", "for"):
        return False
    first, second = tokens[last + 1], tokens[last + 2]
    return all(
        word.text[0].isupper() and word.text[1:].islower() for word in (first, second)
    ) and second.lower.endswith("s")


def _source_text(tokens: Sequence[Token], at: int, last: int) -> str:
    pieces = [tokens[at].text]
    for position in range(at + 1, last):
        gap = tokens[position].start - tokens[position - 1].end
        pieces.append((" " if gap else "") + tokens[position].text)
    return "".join(pieces)
