"""A file of findings that are known and lived with, so that a check fails only on new ones.

An entry is known again by its document and its pin, that is by its code, its sentence and what the facts say, never by
a line. The file is JSON, sorted, made to be reviewed in a pull request; paths are relative to its folder, so it works
from anywhere.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from checker.findings import Finding
from checker.results import Checked, Suppressed
from checker.writing import write_whole
from ledger.light import NamedTuple, replace

SCHEMA_VERSION = 1
_UNSEEN = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Signs that steer a terminal or turn the reading direction, and halves of signs: a reviewer is to see them."""


class BaselineError(ValueError):
    """The file cannot be used; the message says why."""


class Entry(NamedTuple):
    """A known finding. `quote` and `words` are for people; the pin stands for them."""

    path: str
    code: str
    pin: str
    quote: str
    words: str
    facts: tuple[str, ...]


class Baseline:
    """The known findings, used up as documents go by: each is first `waive`d, then `note`d."""

    def __init__(self, file: Path, entries: Iterable[Entry] = ()) -> None:
        self._file = file
        self._known = Counter(entries)
        self._left = Counter({_key(entry): count for entry, count in self._known.items()})
        self._seen: Counter[Entry] = Counter()
        self._checked: set[str] = set()

    def waive(self, checked: Checked) -> Checked:
        """Return the document with its known findings suppressed, as often as each is known. Nothing is used up."""
        path = self._relative(checked.path)
        taken: Counter[tuple[str, str, str]] = Counter()
        kept: list[Finding] = []
        waived: list[Suppressed] = []
        for finding in checked.findings:
            key = path, finding.code, finding.pin
            if self._left[key] > taken[key]:
                taken[key] += 1
                waived.append(Suppressed(finding, "baseline", f"known: {self._file.name}"))
            else:
                kept.append(finding)
        if not waived:
            return checked
        return replace(checked, findings=tuple(kept), suppressed=(*checked.suppressed, *waived))

    def note(self, checked: Checked) -> None:
        """Remember what was found in a document, or in a part of one, and use up what was waived in it."""
        path = self._relative(checked.path)
        if checked.error is None:
            self._checked.add(path)
        waived = [entry.finding for entry in checked.suppressed if entry.by == "baseline"]
        self._left.subtract((path, finding.code, finding.pin) for finding in waived)
        for finding in (*checked.findings, *waived):
            words = " ".join(checked.text[finding.span.start : finding.span.end].split())
            entry = Entry(path, finding.code, finding.pin, finding.quote, words, finding.facts)
            self._seen[entry] += bool(finding.pin)

    @property
    def gone(self) -> int:
        """How many known findings of the documents checked, or of documents that are gone, are no longer found."""
        pruned = self.pruned()
        return sum((self._known - pruned).values())

    def _concerned(self, path: str) -> bool:
        return path in self._checked or not (self._file.parent / path).exists()

    def updated(self) -> Counter[Entry]:
        """Return what is found now in the documents checked, and what was known of the others that still exist."""
        others = Counter({entry: count for entry, count in self._known.items() if not self._concerned(entry.path)})
        return others + self._seen

    def pruned(self) -> Counter[Entry]:
        """Return what was known, without what is no longer found."""
        found = Counter({_key(entry): count for entry, count in self._seen.items()})
        return +Counter(
            {e: min(count, found[_key(e)]) if self._concerned(e.path) else count for e, count in self._known.items()}
        )

    def write(self, entries: Counter[Entry]) -> None:
        """Write the file anew. Raises `OSError`."""
        rows = [
            {**entry._asdict(), "facts": list(entry.facts), "count": count} for entry, count in sorted(entries.items())
        ]
        text = json.dumps({"schema_version": SCHEMA_VERSION, "findings": rows}, ensure_ascii=False, indent=1) + "\n"
        written = _UNSEEN.sub(lambda found: json.dumps(found[0])[1:-1], text)
        write_whole(self._file, written.encode("utf-8"))

    def _relative(self, path: str) -> str:
        if path == "-":
            return path
        try:
            return Path(os.path.relpath(path, self._file.parent)).as_posix()
        except ValueError:  # another drive
            return Path(path).absolute().as_posix()


def _key(entry: Entry) -> tuple[str, str, str]:
    return entry.path, entry.code, entry.pin


def read_baseline(file: Path) -> Baseline:
    """Return the baseline in a file. Raises `BaselineError`."""
    try:
        data: Any = json.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise BaselineError(f"{file}: there is no such baseline; --update-baseline writes it") from None
    except OSError as error:
        raise BaselineError(f"{file}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"{file}: not a baseline: {error}") from None
    if not isinstance(data, dict) or data.get("schema_version") != SCHEMA_VERSION:
        raise BaselineError(f"{file}: not a baseline of version {SCHEMA_VERSION}")
    counted: Counter[Entry] = Counter()
    for number, row in enumerate(data.get("findings") or (), 1):
        try:
            facts, count = tuple(row["facts"]), row.get("count", 1)
            entry = Entry(row["path"], row["code"], row["pin"], row["quote"], row["words"], facts)
            if not all(isinstance(text, str) for text in (*entry[:5], *facts)) or not isinstance(count, int):
                raise TypeError
        except (KeyError, TypeError, AttributeError):
            raise BaselineError(f"{file}: finding {number} is not an entry of a baseline") from None
        counted[entry] += count
    return Baseline(file, counted.elements())
