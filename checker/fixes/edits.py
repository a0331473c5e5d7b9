"""A document's bytes in, the same with repairs applied out: at their places, and only those that put something right.

Every repair is tried before it is kept: the text with it is checked again, and must have fewer findings by one. So
repairs that get in each other's way are sorted out, nothing is repaired into a new error, and a second run finds
nothing that the first left to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import pairwise

from checker.formats import encoding_of, is_html, keeps_text
from checker.results import Checked
from checker.values import Repair
from ledger.light import dataclass, replace

Check = Callable[[bytes], Checked]


@dataclass(frozen=True, slots=True)
class Fixed:
    """What came of repairing one document."""

    before: bytes
    after: bytes
    text: str
    """Its text before the repairs."""
    checked: Checked
    """The document as it is after the repairs."""
    applied: int


def fix(data: bytes, check: Check, unsafe: bool = False) -> Fixed:
    """Return the document with its safe repairs applied, or with all that are the only one of their finding."""
    checked = check(data)
    text = checked.text
    now, applied = data, 0
    # Every round leaves fewer findings, so this ends; what a repair uncovers is repaired in the next one.
    while (tried := _try_any(now, checked, choose(checked, unsafe), check)) is not None:
        now, checked, made = tried
        applied += made
    return Fixed(data, now, text, checked, applied)


def _try_any(
    data: bytes, checked: Checked, repairs: Sequence[Repair], check: Check
) -> tuple[bytes, Checked, int] | None:
    """Return the document with all repairs, or with some of them if together they do not put everything right."""
    if not repairs:
        return None
    tried = _try(data, checked, repairs, check)
    if tried is not None:
        return (*tried, len(repairs))
    if len(repairs) == 1:
        return None
    half = len(repairs) // 2
    return _try_any(data, checked, repairs[:half], check) or _try_any(data, checked, repairs[half:], check)


def choose(checked: Checked, unsafe: bool) -> list[Repair]:
    """Return the repairs to apply, in the order of their places; of two that overlap, the first."""
    wanted = [
        finding.repairs[0] for finding in checked.findings
        if len(finding.repairs) == 1 and (unsafe or finding.repairs[0].safe) and _changes(checked, finding.repairs[0])
    ]  # fmt: skip
    markup = is_html(checked.path, checked.text)
    chosen: list[Repair] = []
    for repair in sorted(wanted, key=lambda r: (r.span, r.replacement)):
        if not chosen or repair.span.start >= chosen[-1].span.end:
            chosen.append(replace(repair, replacement=escape(repair.replacement, quote=False)) if markup else repair)
    return chosen


def apply_repairs(text: str, repairs: Sequence[Repair]) -> str:
    """Return the text with repairs, which do not overlap, at their places. Raises `ValueError` if they do."""
    ordered = sorted(repairs, key=lambda repair: repair.span)
    if any(before.span.end > after.span.start for before, after in pairwise(ordered)):
        raise ValueError("repairs overlap")
    return "".join(_pieces(text, ordered))


def _pieces(text: str, repairs: Iterable[Repair]) -> Iterable[str]:
    at = 0
    for repair in repairs:
        yield text[at : repair.span.start]
        yield repair.replacement
        at = repair.span.end
    yield text[at:]


def _changes(checked: Checked, repair: Repair) -> bool:
    """Would it change the words, but no line end among them?"""
    old = checked.text[repair.span.start : repair.span.end]
    return repair.applicable and old != repair.replacement and old.count("\n") == repair.replacement.count("\n")


def _try(data: bytes, checked: Checked, repairs: Sequence[Repair], check: Check) -> tuple[bytes, Checked] | None:
    text = apply_repairs(checked.text, repairs)
    new = _rewritten(data, checked, repairs, text)
    if new is None:
        return None
    again = check(new)
    better = again.error is None and len(again.findings) <= len(checked.findings) - len(repairs)
    return (new, again) if better and again.text == text else None


def _rewritten(data: bytes, checked: Checked, repairs: Sequence[Repair], text: str) -> bytes | None:
    """The file with the repairs; None where it cannot hold them. `text` is its text with them."""
    if not keeps_text(checked.path):
        from checker.formats.docx_writing import with_replacements

        return with_replacements(data, checked.text, [(*repair.span, repair.replacement) for repair in repairs])
    try:
        return encoding_of(checked.path, data).encoded(text)
    except UnicodeEncodeError:  # a sign that the file's own encoding has not
        return None
