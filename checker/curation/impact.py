"""Articles and two ledgers in, the claims whose verdicts the change flips out, both ways.

A claim of one ledger is the claim of the other where its words, relation and aspect are the same; a claim that only one
of them reads (a new name, a new phrase) has no verdict on the other side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from checker.check import check_text
from checker.pipeline import Checker
from checker.results import Checked
from checker.values import Status
from ledger.light import NamedTuple

UNREAD = "not read"


class Flip(NamedTuple):
    """A claim that is judged otherwise."""

    path: str
    line: int
    column: int
    text: str
    """The words of the claim."""
    relation: str
    before: str
    """A status, or `not read`."""
    after: str
    message: str
    """What the conflict says, before or after."""
    facts: tuple[str, ...]
    """The facts behind the verdicts of both sides."""


class Unread(NamedTuple):
    """An article that could not be read."""

    path: str
    reason: str


_Key = tuple[int, int, str, str]


def impact(
    old: Checker, new: Checker, articles: Iterable[tuple[str, bytes]], as_of: str | None = None
) -> Iterator[Flip | Unread | None]:  # fmt: skip
    """Yield the flips of every article, in the order of their places; None after each article, for progress."""
    for path, data in articles:
        before, after = check_text(old, path, data, as_of), check_text(new, path, data, as_of)
        if after.error:
            yield Unread(path, after.error)
        else:
            yield from flips(before, after)
        yield None


def flips(before: Checked, after: Checked) -> Iterator[Flip]:
    """Yield the claims that two checks of one text judge otherwise."""
    first, second = _verdicts(before), _verdicts(after)
    place = line_places(after.text)
    for key in sorted({*first, *second}):
        old_status, old_message, old_facts = first.get(key, (UNREAD, "", ()))
        new_status, new_message, new_facts = second.get(key, (UNREAD, "", ()))
        if old_status == new_status or not {old_status, new_status} & {Status.SUPPORTED.value, Status.CONFLICT.value}:
            continue
        line, column = place(key[0])
        facts = tuple(dict.fromkeys((*old_facts, *new_facts)))
        text = " ".join(after.text[key[0] : key[1]].split())
        yield Flip(after.path, line, column, text, key[2], old_status, new_status, new_message or old_message, facts)


def line_places(text: str) -> Callable[[int], tuple[int, int]]:
    """A function from a position to its line and column, both 1-based."""
    starts = [0, *(number + 1 for number, sign in enumerate(text) if sign == "\n")]

    def place(at: int) -> tuple[int, int]:
        from bisect import bisect_right

        line = bisect_right(starts, at)
        return line, at - starts[line - 1] + 1

    return place


_STRENGTH = {Status.CONFLICT: 3, Status.SUPPORTED: 2, Status.UNVERIFIABLE: 1, Status.NOT_CHECKED: 0}


def _verdicts(checked: Checked) -> dict[_Key, tuple[str, str, tuple[str, ...]]]:
    """The strongest verdict for each claim: of several readings of the same words the one that a reader is shown."""
    found: dict[_Key, tuple[str, str, tuple[str, ...]]] = {}
    rank: dict[_Key, int] = {}
    for entry in checked.judged:
        claim, verdict = entry.claim, entry.verdict
        key = (claim.span.start, claim.span.end, claim.relation, claim.aspect)
        if _STRENGTH[verdict.status] >= rank.get(key, -1):
            rank[key] = _STRENGTH[verdict.status]
            found[key] = (verdict.status.value, verdict.message, verdict.facts)
    return found
