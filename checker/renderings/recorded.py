"""Text in, the wrong names that a ledger knows out: recorded mistranslations, and foreign names left standing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ledger.light import NamedTuple
from ledger.model import Name
from ledger.naming import fold
from ledger.store import Ledger
from ledger.tables import Tables

_LEFT_STANDING = ("zh-Latn", "ru-Latn", "uk-Latn")
_LANGUAGES = {
    "zh": "Chinese",
    "ru": "Russian",
    "uk": "Ukrainian",
    "de": "German",
    "fr": "French",
    "vi": "Vietnamese",
    "pl": "Polish",
}
_CAPITAL = re.compile(r"[A-Z][\w’'-]*")


class Recorded(NamedTuple):
    """A recorded wrong name and the place of its first capitalised word."""

    name: Name
    before: int
    """Code points of the name before its first capitalised word."""
    needs_thing: bool
    """An abbreviation or ordinary words, which are a wrong name only where the text names the thing as well."""


class RecordedNames:
    """The wrong names of a ledger by their first capitalised word."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._words = frozenset(tables.words("wrong names"))
        self._kept: dict[str, tuple[Recorded, ...]] = {}

    def _starting(self, word: str) -> tuple[Recorded, ...]:
        """The wrong names with that first word, longest first."""
        known = self._kept.get(word)
        if known is None:
            rows = self._tables.get("wrong names", word)
            known = self._kept[word] = tuple(Recorded(Name(*name), before, needs) for name, before, needs in rows)
        return known

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, Recorded]]:
        """Where wrong names stand in `text[start:end]`."""
        words = self._words
        done = start
        for match in _WORD.finditer(text, start, end):
            word = match.group()
            if word not in words or match.start() < done:
                continue
            for recorded in self._starting(word):
                at = match.start() - recorded.before
                to = at + len(recorded.name.text)
                if at >= start and to <= end and _stands_here(recorded.name.text, text, at, to):
                    done = to
                    yield at, to, recorded
                    break


def _stands_here(name: str, text: str, at: int, to: int) -> bool:
    """Whether the name is the words of `text[at:to]`, and no part of a longer word."""
    last = name[-1:]
    if text[to - 1 : to] != last and last.isalnum():
        return False  # most: the first word alone is the same
    if text[at:to].translate(_PLAIN) != name.translate(_PLAIN):
        return False
    if at and (text[at - 1].isalnum() or text[at - 1] in "-’'_"):
        return False
    after = text[to : to + 1]
    if after in ("’", "'") and after:
        return text[to + 1 : to + 2] == "s" or not text[to + 1 : to + 2].isalpha()
    return not (after.isalnum() or after in ("-", "_"))


_PLAIN = str.maketrans({"\n": " ", "’": "'", "-": " ", "–": " "})


def names_left_standing(ledger: Ledger) -> list[Name]:
    """The foreign names as they look when they are left standing, those that only one thing has."""
    spelt: dict[str, list[Name]] = {}
    for name in ledger.names_of_kind("foreign"):
        if name.lang in _LEFT_STANDING:
            spelt.setdefault(name.text, []).append(name)
        else:
            for text in _spelt(name, ledger):
                spelt.setdefault(text, []).append(name._replace(text=text, key=fold(text)))
    return [names[0] for names in spelt.values() if len({name.entity for name in names}) == 1]


def first_capital(text: str) -> re.Match[str] | None:
    """The first capitalised word of a name."""
    return _CAPITAL.search(text)


def _spelt(name: Name, ledger: Ledger) -> tuple[str, ...]:
    """How a foreign name looks when it is left standing in Latin letters."""
    from checker.renderings.letters import from_cyrillic, from_vietnamese
    from checker.renderings.pinyin import spellings

    entity = ledger.entity(name.entity)
    if entity is None:
        return ()
    if name.lang == "zh":
        return spellings(name.text, entity.kind == "person")
    if name.lang in ("ru", "uk") and entity.kind in _SPELT_OUT:
        return from_cyrillic(name.text)
    return from_vietnamese(name.text) if name.lang == "vi" and entity.kind != "person" else ()


_SPELT_OUT = frozenset(["state", "territory", "organisation", "place"])
"""Kinds whose Russian names are not simply another spelling of the English ones."""


def is_unrelated(name: Name) -> bool:
    """Whether a wrong name is what every country calls some office of its own, so that it may be meant as it stands."""
    return name.kind == "mistranslation" and name.text.rsplit(" ", 1)[-1] in _EVERYWHERE


_EVERYWHERE = frozenset(["Department", "Ministry", "Office", "Directorate", "Police", "Bureau"])


_WORD = re.compile(r"[A-Z](?<!\w[A-Z])[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")


def because(name: Name) -> str:
    """How a recorded name went wrong."""
    if name.because:
        return name.because
    language = _LANGUAGES.get(name.lang.split("-")[0], "the original")
    if name.kind == "foreign":
        return f"the {language} name is left standing in Latin letters"
    return f"a word-for-word rendering of the {language} name" if name.lang else "a word-for-word rendering"


def language(code: str) -> str:
    """The English name of a language."""
    return _LANGUAGES.get(code.split("-")[0], code)
