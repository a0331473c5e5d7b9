"""A ledger in, its names out as tables in which a text's words are looked up: by stem, by first word, by first capital.

Works once for a ledger (`checker.prepared`); the other modules of this package read the tables.
"""

from __future__ import annotations

import re
from typing import Any

from checker.renderings.recorded import first_capital, is_unrelated, names_left_standing
from checker.renderings.translated import names_among, translated_entities
from checker.renderings.units import Wordbook
from checker.renderings.words import GENERIC, stems, stems_of
from ledger.model import Entity, Name, WordSet
from ledger.store import Ledger
from ledger.tables import Draft

_PLACES = ("state", "territory", "city")
_PLACE_NAMES = ("canonical", "name", "adjective", "former")
_KINDS = (
    "organisation", "body", "outlet", "treaty", "document", "mission", "status", "group", "facility", "event", "place",
    "office", "state", "territory",
)  # fmt: skip
_NAME_KINDS = ("canonical", "name", "former", "mistranslation")
_RECURRING = frozenset(["summit", "referendum", "election", "exercise", "meeting"])
_REAL = frozenset(["canonical", "name", "former", "demonym", "adjective", "contextual", "surname"])
_LATIN = frozenset(["de", "fr", "it", "es", "pl", "cs", "nl", "sv", "tr", "ro", "fi", "et", "lv", "lt"])
_TITLE = re.compile(r"^(?P<head>[\w' -]+?) (?:on|of|for|concerning) (?:the )?(?P<tail>.+)$")
_OWNED = frozenset(["body", "mission", "organisation", "status"])
_TITLED = frozenset(["treaty", "document"])

_Words = tuple[str, ...]


def file_names(ledger: Ledger, tables: Draft) -> None:
    """File everything that this package looks up."""
    wordbook = _file_sets(ledger, tables)
    names = _file_index(ledger, wordbook, tables)
    odd = _odd_words(ledger, wordbook)
    _file_titles(names, tables)
    _file_owned(ledger, names, wordbook, odd, tables)
    _file_recorded(ledger, tables)


def _file_sets(ledger: Ledger, tables: Draft) -> Wordbook:
    """The names of places and the sets of words, by the first stem of each phrase; the wordbook of them."""
    places: dict[_Words, str] = {}
    entities = dict.fromkeys(entity.id for entity in translated_entities(ledger, _PLACES))
    for kind in _PLACE_NAMES:
        for name in names_among(ledger, kind, entities):
            words = stems_of(name.key.split(" "))
            if name.entity in entities and words and len(words) <= 2:
                places.setdefault(words, f"@{name.entity}")
    only_places = Draft()
    _file_phrases(places, {}, only_places)
    wordbook = Wordbook(only_places)
    readings: dict[_Words, list[tuple[_Words, str, bool]]] = {}
    for word_set in ledger.renderings():
        _add_set(word_set, wordbook, readings)
    _file_phrases(places, readings, tables)
    found = {word for key in (*places, *readings) for word in key}
    tables.list("stems", sorted(found))
    return Wordbook(tables)


def _add_set(word_set: WordSet, places: Wordbook, readings: dict[_Words, list[tuple[_Words, str, bool]]]) -> None:
    real = list(dict.fromkeys(places.plain(word) for word in word_set.words))
    for text, odd in [*((word, False) for word in word_set.words), *((word, True) for word in word_set.odd)]:
        key = stems(text)
        if not key:
            continue
        listed = readings.setdefault(key, [])
        known = {other for other, _, _ in listed}
        listed += [(other, word_set.id, odd) for other in real if other not in known and other != places.literal(key)]


def _file_phrases(
    places: dict[_Words, str], readings: dict[_Words, list[tuple[_Words, str, bool]]], tables: Draft
) -> None:
    rows: dict[str, list[Any]] = {}
    for key in sorted({*places, *readings}):
        listed = [[list(real), by, odd] for real, by, odd in readings.get(key, ())]
        rows.setdefault(key[0], []).append([list(key), places.get(key), listed])
    tables.file("word sets", rows)


def _odd_words(ledger: Ledger, wordbook: Wordbook) -> dict[_Words, dict[str, None]]:
    """Stems of real names, and the odd words by which a translator may have rendered them."""
    odd: dict[_Words, dict[str, None]] = {}
    for word_set in ledger.renderings():
        for word in word_set.words:
            odd.setdefault(wordbook.plain(word), {}).update(dict.fromkeys(word_set.odd))
    return odd


def _file_index(ledger: Ledger, wordbook: Wordbook, tables: Draft) -> list[tuple[Entity, Name]]:
    """The names of two words or more of the things whose names are translated, by their stems; those names."""
    entities = {entity.id: entity for entity in translated_entities(ledger, _KINDS) if entity.cls not in _RECURRING}
    vocabulary = set(tables.words("stems"))
    postings: dict[str, list[Any]] = {}
    rows: dict[str, Any] = {}
    found: list[tuple[Entity, Name]] = []
    for kind in _NAME_KINDS:
        for name in names_among(ledger, kind, entities):
            entity = entities.get(name.entity)
            if entity is None or name.text.isupper() or is_unrelated(name):
                continue
            plain = stems_of(name.key.split(" "))
            words = wordbook.literal(plain)
            if len(words) < 2:
                continue
            number = str(len(found))
            needed = sorted(frozenset(words) - GENERIC - {entity.of or "", f"@{entity.of}"})
            rows[number] = [list(name), list(words)]
            for word in dict.fromkeys(words):
                postings.setdefault(word, []).append([number, needed])
            vocabulary.update(plain)
            found.append((entity, name))
    tables.file("names", rows)
    tables.file("names by stem", postings)
    tables.file("names counted", {"by stem": {stem: len(listed) for stem, listed in sorted(postings.items())}})
    tables.list("stems", sorted(vocabulary))
    return found


def _file_titles(names: list[tuple[Entity, Name]], tables: Draft) -> None:
    """The second halves of long official titles, by their first word."""
    rows: dict[str, list[Any]] = {}
    for entity, name in names:
        match = _TITLE.match(name.text) if entity.kind in _TITLED else None
        if match is None:
            continue
        head, tail = stems(match.group("head")), match.group("tail").lower()
        if len(stems(tail)) >= 4 and 1 <= len(head) <= 2:
            rows.setdefault(tail.split(" ", 1)[0], []).append([tail, list(head), list(name)])
    tables.file("title tails", rows)


def _file_owned(
    ledger: Ledger,
    names: list[tuple[Entity, Name]],
    wordbook: Wordbook,
    odd: dict[_Words, dict[str, None]],
    tables: Draft,
) -> None:
    """What names of an organisation's parts look like in small letters with one word but the first translated another way."""
    rows: dict[str, list[Any]] = {}
    for entity, name in names:
        owner = ledger.entity(entity.of) if entity.of and entity.kind in _OWNED else None
        if owner is None or owner.kind != "organisation":
            continue
        kept: list[str] = []
        for word in name.text.lower().split():
            if word in ("in", "of", "for", "on", "to"):
                break
            plain = wordbook.plain(word)
            if plain and plain not in ((owner.id,), (f"@{owner.id}",)):
                kept.append(word)
        if len(kept) < 3:
            continue
        forms = []
        for at in range(1, len(kept)):
            others = odd.get(wordbook.plain(kept[at]))
            if others:
                around = [re.escape(word) for word in kept]
                around[at] = "(?:" + "|".join(re.escape(word) for word in others) + ")"
                forms.append(" ".join(around))
        if forms:
            rows.setdefault(kept[0], []).append(["(?:" + "|".join(forms) + r")\b", owner.id, list(name)])
    tables.file("owned names", rows)


def _file_recorded(ledger: Ledger, tables: Draft) -> None:
    """Recorded wrong names, and foreign names left standing, by their first capitalised word, the longest first."""
    rows: dict[str, list[tuple[Name, int, bool]]] = {}
    for name in (*ledger.names_of_kind("mistranslation"), *names_left_standing(ledger)):
        first = first_capital(name.text)
        if first is None or _is_real(ledger, name):
            continue
        short = name.text.isupper() or (name.kind == "mistranslation" and " " not in name.text and len(name.text) <= 5)
        word = re.split(r"[-’']", first.group())[0]
        rows.setdefault(word, []).append((name, first.start(), short or is_unrelated(name)))
    for listed in rows.values():
        listed.sort(key=lambda row: (-len(row[0].text), row[0].text, row[0].entity))
    tables.file(
        "wrong names", {word: [[list(n), at, needs] for n, at, needs in listed] for word, listed in rows.items()}
    )


def _is_real(ledger: Ledger, name: Name) -> bool:
    """Whether the same words are an English name of anything, or one that English texts quote."""
    others = ledger.names(name.key)
    if any(other.kind in _REAL and other.lang == "en" for other in others):
        return True
    return name.lang in ("ru", "uk") and any(other.lang in _LATIN for other in others)
