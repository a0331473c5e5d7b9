"""Units of a text and names that share words with them in, the one thing that can be meant out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.renderings.index import Known
from checker.renderings.units import Reading, Unit
from checker.renderings.words import GENERIC
from ledger.light import NamedTuple

_OWN_ORDER = frozenset(["body", "organisation", "status", "mission"])
"""Kinds whose names keep their order of words; a treaty may be the Treaty on Open Skies or the Open Skies Treaty."""
_ODD_ONLY = frozenset(
    ["treaty", "office", "event", "state", "territory", "place", "group", "outlet", "document", "facility"]
)
"""Kinds of which a near synonym may be something else: only a word that stands in no name betrays a translation."""
_PLAIN_PAIRS = frozenset(["mission", "state", "territory", "office", "group"])
"""Kinds whose names of two plain words mean other things with any other word ("Allied Force", "Allied Powers")."""
_SINGULAR = frozenset(["think-tank", "club", "university", "mission", "forum"])
"""Classes of bodies of which no other country has its own under a similar name."""
_GOVERNMENTAL = frozenset(["ministry", "committee", "government", "residence", "command", "office"])
"""Classes of bodies that every country has: their names are told apart by a near synonym or by nothing."""


class Match(NamedTuple):
    """How a text's words became the words of a name."""

    known: Known
    by: tuple[tuple[str, Reading], ...]
    """Units that are not the words of the name, with what they stand for."""
    odd: int
    matched: int
    extra: int
    """Words too many or too few."""
    reordered: bool
    dropped: bool
    """Whether the name's owner is left out."""
    owned: bool
    """Whether the text begins with the owner, which is no part of the name."""

    @property
    def is_the_name(self) -> bool:
        """Whether the text has the words of a real name in their order: another spelling, a singular."""
        return not (self.by or self.extra or self.reordered or self.dropped or self.known.name.kind == "mistranslation")

    @property
    def cost(self) -> int:
        return 2 * len(self.by) + self.extra + (self.known.name.kind == "mistranslation")


def best_match(units: Sequence[Unit], names: Iterable[Known], quoted: bool) -> Match | None:
    """The match with the one entity that explains the text best, None where none or several do."""
    best: dict[str, Match] = {}
    for known in names:
        match = _match(units, known)
        if match is not None and match.is_the_name:
            return None
        if match is not None and _convinces(match, quoted):
            other = best.get(known.entity.id)
            if other is None or match.cost < other.cost:
                best[known.entity.id] = match
    if not best:
        return None
    ranked = sorted(best.values(), key=lambda match: match.cost)
    if len(ranked) > 1 and ranked[1].cost == ranked[0].cost:
        return None
    return ranked[0]


def _match(units: Sequence[Unit], known: Known) -> Match | None:
    if abs(len(units) - known.size) > 3:
        return None
    left = Counter(known.stems)
    chosen: list[tuple[Unit, Reading] | None] = []
    # The words that stand for themselves take their places first, the translated ones what is left.
    for unit in units:
        literal = unit.readings[0]
        if _take(left, literal.stems):
            chosen.append((unit, literal))
        else:
            chosen.append(None)
    by: list[tuple[str, Reading]] = []
    odd = extra = 0
    owned = dropped = False
    owner = known.entity.of
    for at, unit in enumerate(units):
        if chosen[at] is not None:
            continue
        reading = max((r for r in unit.readings[1:] if _fits(left, r.stems)), key=lambda r: len(r.stems), default=None)
        if reading is not None:
            _take(left, reading.stems)
            chosen[at] = (unit, reading)
            by.append((unit.text, reading))
            odd += reading.odd
        elif unit.readings[0].stems in ((f"@{owner}",), (owner,)):
            owned = owned or at == 0
        elif unit.text in GENERIC:
            extra += 1
        else:
            return None
    for word, count in left.items():
        if count and word in (f"@{owner}", owner):
            dropped = True
        elif count:
            if word not in GENERIC:
                return None
            extra += count
    if extra > 1:
        return None
    matched = sum(1 for choice in chosen if choice is not None)
    order = [word for choice in chosen if choice is not None for word in choice[1].stems]
    return Match(known, tuple(by), odd, matched, extra, _is_reordered(order, known), dropped, owned)


def _fits(left: Counter[str], words: tuple[str, ...]) -> bool:
    return all(left[word] >= count for word, count in Counter(words).items())


def _take(left: Counter[str], words: tuple[str, ...]) -> bool:
    if not _fits(left, words):
        return False
    left.subtract(words)
    return True


def _is_reordered(order: Sequence[str], known: Known) -> bool:
    """Whether the words stand in another order, states and owners aside ("NATO's Assembly", "Assembly of NATO")."""
    name = [word for word in known.stems.elements() if not _moves(word, known)]
    return [word for word in order if not _moves(word, known)] != name


def _moves(word: str, known: Known) -> bool:
    return word.startswith("@") or word == known.entity.of or (word in GENERIC and word != "program")


def _convinces(match: Match, quoted: bool) -> bool:
    """Whether the text is a rendering of the name, and not a description or the name of something else."""
    known = match.known
    kind = known.entity.kind
    recorded = known.name.kind == "mistranslation"
    translated = len(match.by)
    if kind == "outlet":
        return quoted and match.odd > 0 and match.matched >= 2 and not match.extra
    if match.matched < 2 or translated == match.matched or (match.dropped and known.entity.of in _states_of(known)):
        return False
    if match.matched == 2:
        return match.odd > 0 and not match.extra and not match.dropped and kind not in _PLAIN_PAIRS
    if 2 * translated > match.matched and not (quoted and match.odd == translated):
        return False
    if match.odd:
        return True
    if match.dropped or known.entity.cls in _GOVERNMENTAL or (translated and match.extra):
        return False
    if kind == "body" and known.entity.cls not in _SINGULAR and not _states_of(known):
        return False
    if translated or recorded:
        return kind not in _ODD_ONLY or recorded
    return match.reordered and kind in _OWN_ORDER


def _states_of(known: Known) -> tuple[str, ...]:
    """The owner, where the name says it as the name of a state."""
    return tuple(word[1:] for word in known.stems if word.startswith("@"))
