"""The value that this stage hands on."""

from __future__ import annotations

from checker.values import Repair, Span
from ledger.light import dataclass


@dataclass(frozen=True, slots=True)
class Rendering:
    """A name that is no English name of the thing it means: a warning of the code `mistranslated-name`."""

    span: Span
    """The wrong words, without an article before them and without the quotation marks around them."""
    text: str
    entity: str
    name: str
    """The English name."""
    because: str
    """How the name went wrong, as a sentence without a full stop."""
    message: str
    repair: Repair
    mild: bool = False
    """Only the order of the words is that of another language, and nobody can mistake them: told, but no alarm."""
