"""The whole stage: a document's text in, its spoilt names out, left to right and never overlapping."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from checker.prepared import prepared
from checker.renderings import wording
from checker.renderings.candidates import Candidate, capitalised, quoted
from checker.renderings.echoes import Echo, Echoes
from checker.renderings.index import NameIndex
from checker.renderings.matching import Match, best_match
from checker.renderings.recorded import Recorded, RecordedNames, because
from checker.renderings.rendering import Rendering
from checker.renderings.units import Wordbook
from checker.renderings.words import stems
from checker.syntax import lexicon
from checker.values import Span
from ledger.light import replace
from ledger.model import Entity, WordSet
from ledger.naming import fold
from ledger.store import Ledger
from ledger.tables import Tables

_REAL = frozenset(["canonical", "name", "former", "contextual", "adjective", "demonym"])
_PROPER = frozenset(["canonical", "name", "former"])
_OPENING = ("(", "“", '"', "«", "‘", "[")
_MAX_WORDS = 10


class RenderingFinder:
    """Finds spoilt names. Holds what depends on the ledger, built at the first text that needs it."""

    def __init__(self, ledger: Ledger, tables: Tables | None = None) -> None:
        self._ledger = ledger
        self._tables = tables or prepared(ledger)
        self._matches: dict[tuple[str, bool], Match | None] = {}
        self._names: dict[str, bool] = {}
        self._known: dict[str, bool] = {}

    def find(self, text: str, sections: Iterable[tuple[int, int]]) -> tuple[Rendering, ...]:
        """The spoilt names in the given stretches of the text."""
        found: list[Rendering] = []
        for start, end in sections:
            here = [
                *self._translated(text, quoted(text, start, end)),
                *self._translated(text, capitalised(text, start, end)),
                *self._echoed(text, start, end),
            ]
            for at, to, recorded in self._recorded.find(text, start, end):
                rendering = self._from_record(text, at, to, recorded)
                if rendering is not None:
                    here.append(rendering)
            found += _without_overlaps([one for one in here if not self._is_explanation(text, one)])
        return tuple(found)

    @cached_property
    def _recorded(self) -> RecordedNames:
        return RecordedNames(self._tables)

    @cached_property
    def _wordbook(self) -> Wordbook:
        return Wordbook(self._tables)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """The stems of names and of sets of words."""
        return frozenset(self._tables.words("stems"))

    @cached_property
    def _sets(self) -> dict[str, WordSet]:
        return {word_set.id: word_set for word_set in self._ledger.renderings()}

    @cached_property
    def _index(self) -> NameIndex:
        return NameIndex(self._ledger, self._tables)

    @cached_property
    def _echoes(self) -> Echoes:
        return Echoes(self._ledger, self._wordbook, self._tables)

    def _echoed(self, text: str, start: int, end: int) -> list[Rendering]:
        """Spoilt names that are not written as names."""
        found = []
        for echo in self._echoes.find(text, start, end):
            entity = self._ledger.entity(echo.name.entity)
            if entity is not None:
                span = Span(echo.start, echo.end)
                found.append(self._rendering(text, span, entity, echo.name.text, self._why(echo)))
        return found

    def _why(self, echo: Echo) -> str:
        """Which of an echo's words is not the name's, and how it came there."""
        name = self._wordbook.plain(echo.name.text)
        for unit in self._wordbook.units(stems(echo.word)):
            for reading in unit.readings:
                if reading.odd and all(stem in name for stem in reading.stems):
                    return wording.reading_says(unit.text, reading, self._sets)
        return f"“{echo.word}” stands where the name has other words"

    def _translated(self, text: str, candidates: Iterable[Candidate]) -> list[Rendering]:
        """The names whose words were translated one by one."""
        found: list[Rendering] = []
        for candidate in candidates:
            pieces = candidate.pieces
            known = [piece.small or self._is_known(piece.text) for piece in pieces]
            at = 0
            while at < len(pieces):
                step = 1
                if known[at] and not pieces[at].small and self._may_begin(candidate, at):
                    stop = known.index(False, at) if False in known[at:] else len(pieces)
                    for last in range(min(stop, at + _MAX_WORDS), at, -1):
                        if (
                            pieces[last - 1].small
                            or not self._may_end(candidate, last)
                            or (candidate.quoted and last - at < len(pieces))
                        ):
                            continue
                        rendering = self._read(text, candidate, at, last)
                        if rendering is not None:
                            found.append(rendering)
                            step = last - at
                            break
                at += step
        return found

    def _may_begin(self, candidate: Candidate, at: int) -> bool:
        """Whether a name may begin here: not in the middle of other capitalised words."""
        return (
            at == 0
            or candidate.pieces[at - 1].small
            or (at == 1 and candidate.opens and not self._is_name(candidate.pieces[0].text))
        )

    def _may_end(self, candidate: Candidate, last: int) -> bool:
        return (
            last == len(candidate.pieces)
            or candidate.pieces[last].small
            or candidate.pieces[last - 1].text.endswith(("'s", "’s"))
        )

    def _is_known(self, word: str) -> bool:
        """Whether some name or some set of words has the word."""
        known = self._known.get(word)
        if known is None:
            words = stems(word)
            known = self._known[word] = bool(words) and self._vocabulary.issuperset(words)
        return known

    def _is_name(self, text: str) -> bool:
        known = self._names.get(text)
        if known is None:
            names = self._ledger.names(fold(text))
            known = self._names[text] = any(name.kind in _REAL and name.lang == "en" for name in names)
        return known

    def _read(self, text: str, candidate: Candidate, first: int, last: int) -> Rendering | None:
        start, end = candidate.pieces[first].start, candidate.pieces[last - 1].end
        end -= 2 if text[start:end].endswith(("'s", "’s")) else 0
        written = text[start:end]
        key = (written, candidate.quoted)
        if key not in self._matches:
            self._matches[key] = self._match(written, candidate.quoted)
        match = self._matches[key]
        if match is None or self._is_name(written) or self._goes_on(candidate, last, match):
            return None
        entity = match.known.entity
        if match.owned and last > first + 1:
            start = candidate.pieces[first + 1].start
        if "“" in text[start:end] and text[end : end + 1] == "”":
            end += 1
        name = wording.english_name(match, entity.name)
        found = self._rendering(text, Span(start, end), entity, name, wording.because_of(match, self._sets))
        return replace(found, mild=not match.by and _PAIR.search(written) is not None)

    def _goes_on(self, candidate: Candidate, last: int, match: Match) -> bool:
        """Whether the words are the beginning of another name: "… of Poland", "World Partnership for Peace"."""
        after = candidate.pieces[last : last + 2]
        if len(after) < 2 or after[0].text not in ("of", "for", "on"):
            return False
        places = [unit.readings[0].stems for unit in self._wordbook.units(stems(after[1].text))]
        if places and places[0][0].startswith("@"):
            return match.known.entity.of is not None and places[0] != (f"@{match.known.entity.of}",)
        return match.matched == 2

    def _match(self, written: str, is_quoted: bool) -> Match | None:
        words = stems(written)
        if len(words) < 2:
            return None
        units = self._wordbook.units(words)
        match = best_match(units, self._index.near(units), is_quoted)
        if match is not None and match.known.entity.kind == "outlet" and not _is_capitalised(written):
            return None
        if match is not None and match.known.entity.kind != "outlet" and self._is_part_real(written, match):
            return None
        return match

    def _is_part_real(self, written: str, match: Match) -> bool:
        """Whether the words hold a real name of something else, or of the same thing, that explains them."""
        words = written.split()
        for size in range(len(words) - 1, 1, -1):
            for at in range(len(words) - size + 1):
                part = " ".join(words[at : at + size])
                for name in self._ledger.names(fold(part)):
                    same = name.entity == match.known.entity.id
                    if name.kind not in (_PROPER if same else _REAL) or name.lang != "en" or len(stems(part)) < 2:
                        continue
                    if name.kind == "contextual" and len(stems(part)) < len(stems(written)) - 1:
                        continue
                    if same:
                        return not match.odd and match.known.name.kind != "mistranslation"
                    other = self._ledger.entity(name.entity)
                    if other is not None and not self._is_owner(other, match, written):
                        return True
        return False

    def _is_owner(self, other: Entity, match: Match, written: str) -> bool:
        """Whether a real name inside the words speaks not against the match: an owner, or somebody else's namesake."""
        owner = match.known.entity.of
        if other.id in (owner, match.known.entity.id) or other.kind in ("state", "territory", "place", "city"):
            return True
        units = self._wordbook.units(stems(written))
        return (
            owner is not None
            and other.of not in (None, owner)
            and any(u.readings[0].stems == (f"@{owner}",) for u in units)
        )

    def _from_record(self, text: str, start: int, end: int, recorded: Recorded) -> Rendering | None:
        name = recorded.name
        entity = self._ledger.entity(name.entity)
        if entity is None or (recorded.needs_thing and not self._is_named(entity, text, start, end)):
            return None
        if name.kind == "foreign" and (
            _in_longer_name(text, start, end) or self._is_name(_with_word_before(text, start, end))
        ):
            return None
        if (
            entity.kind in ("state", "territory")
            and name.kind == "mistranslation"
            and _is_description(text, start, entity)
        ):
            return None
        return self._rendering(text, Span(start, end), entity, entity.name, because(name))

    def _is_named(self, entity: Entity, text: str, start: int, end: int) -> bool:
        """Whether the text names the thing by a real name as well."""
        for name in self._ledger.names_of(entity.id):
            if name.kind in ("canonical", "name") and len(name.text) > 3 and (name.text in text):
                return True
        return False

    def _is_explanation(self, text: str, rendering: Rendering) -> bool:
        entity = self._ledger.entity(rendering.entity)
        return entity is not None and not rendering.text.isupper() and self._is_gloss(text, rendering.span, entity)

    def _is_gloss(self, text: str, span: Span, entity: Entity) -> bool:
        """Whether the words explain the real name, which stands directly before them: "Krasnaya Zvezda (Red Star)"."""
        before = text[max(0, span.start - 60) : span.start]
        if entity.kind != "outlet" and before[-1:] not in _OPENING:
            return False
        return any(
            name.text in before
            for name in self._ledger.names_of(entity.id)
            if name.kind in ("canonical", "name") and len(name.text) > 3
        )

    def _rendering(self, text: str, span: Span, entity: Entity, name: str, why: str) -> Rendering:
        written = text[span.start : span.end]
        repair = wording.repair_of(text, span, entity, name)
        return Rendering(span, written, entity.id, name, why, wording.message_of(written, name, why), repair)


_PAIR = re.compile(r"^[A-Z][a-z]+ [A-Z]\w+[-–—][A-Z]\w+$")
"""A noun before the two that it belongs to: "Council Ruritania–Novakia", in which no word is wrong."""


def _is_capitalised(written: str) -> bool:
    """Whether every word that carries something has a capital."""
    return all(word[:1].isupper() or not stems(word) for word in written.split())


def _with_word_before(text: str, start: int, end: int) -> str:
    """The words with the one before them: "cruiser Moskva"."""
    return text[text.rfind(" ", 0, max(0, start - 1)) + 1 : end]


def _is_description(text: str, start: int, entity: Entity) -> bool:
    """Whether plain words that also render a state's name stand as no state does: quoted, or after an article."""
    before = text[max(0, start - 6) : start]
    return before.endswith(('"', "“", "‘", "'", "_")) or (
        before.lower().endswith("the ") and not wording.needs_article(entity, entity.name)
    )


def _in_longer_name(text: str, start: int, end: int) -> bool:
    """Whether the words are a part of some other name: "Helan Mountains", "Lake Moskva"."""
    after = text[end : end + 2]
    if after[:1] == " " and (after[1:2].isupper() or after[1:2].isdigit()):
        return True
    before = text[max(0, start - 30) : start]
    if before.endswith(" ") and before[:-1].split() and start > 0:
        word = before.split()[-1]
        return word[0].isupper() and word.isalpha() and word.lower() not in _NO_PART
    return False


_NO_PART = frozenset(
    lexicon.PREPOSITIONS
    | lexicon.SUBORDINATORS
    | lexicon.CONJUNCTIONS
    | lexicon.DETERMINERS
    | lexicon.ADVERBS
    | frozenset(
        "president minister premier chancellor general secretary comrade mr then now when while however today".split()
    )
)
"""Words before a name that are no part of it, whatever their capitals."""


def _without_overlaps(found: list[Rendering]) -> list[Rendering]:
    """The renderings left to right; of two that overlap the longer one."""
    kept: list[Rendering] = []
    for rendering in sorted(found, key=lambda one: (one.span.start - one.span.end, one.span.start)):
        if not any(rendering.span.overlaps(other.span) for other in kept):
            kept.append(rendering)
    return sorted(kept, key=lambda one: one.span)


def find_renderings(text: str, sections: Iterable[tuple[int, int]], ledger: Ledger) -> tuple[Rendering, ...]:
    """The spoilt names in the given stretches of a text; for many texts keep one `RenderingFinder`."""
    return RenderingFinder(ledger).find(text, sections)
