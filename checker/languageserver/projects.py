"""A file in; the settings that hold for it, its ledger, and where the ledger's files are, out. Kept until told to look
again.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from pathlib import Path

from checker.pipeline import Checker
from checker.reports.evidence import evidence_of
from checker.reports.harmless import harmless
from checker.reports.places import evidence_line
from checker.results import Checked
from checker.settings import Settings
from checker.settings_file import SettingsFinder
from checker.suppressions.baseline import Baseline, BaselineError, read_baseline
from ledger import Ledger, LedgerError, open_ledger
from ledger.folders import layer_and_path, shipped_facts
from ledger.light import dataclass, field


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line said: it wins over the settings."""

    facts: str | None = None
    extend: tuple[str, ...] = ()
    settings: Path | None = None
    as_of: str | None = None
    cache: bool = True


@dataclass(frozen=True, slots=True)
class Project:
    """A ledger and its folders, the base first."""

    facts: Path | None
    """None: the shipped facts."""
    extend: tuple[Path, ...]
    checker: Checker
    error: str = ""
    """Why the ledger is an older one than the files hold."""
    told: dict[str, tuple[Path | None, int, str]] = field(default_factory=dict)
    """What was said of facts before: the file, the line, the words."""

    @property
    def ledger(self) -> Ledger:
        """The ledger."""
        return self.checker.ledger

    def evidence(self, fact_id: str) -> tuple[Path | None, int, str] | None:
        """Return where a fact stands (None: the file is not there) and what it says, with sources; None if there is none."""
        if fact_id not in self.told:
            found = evidence_of(self.ledger, fact_id)
            if found is None:
                return None
            said = f"the ledger has: {evidence_line(found)}"
            self.told[fact_id] = (self.file_of(found.fact.path), found.fact.line, harmless(said))
        return self.told[fact_id]

    def file_of(self, path: str) -> Path | None:
        """Return the file that a fact or an entity was read from; None if it is not there."""
        return file_of(path, folders_of(self.facts, self.extend))


Key = tuple[str | None, tuple[str, ...]]


class Projects:
    """The settings and ledgers of every file that was asked about. `tell` takes what the user should know."""

    def __init__(self, options: Options, tell: Callable[[str], None]) -> None:
        self._options = options
        self._tell = tell
        self._told: set[str] = set()
        self._finder: SettingsFinder | None = None
        self._projects: dict[Key, Project] = {}
        self._drafts: dict[Key, Ledger] = {}
        self._stale: set[Key] = set()
        self._baselines: dict[str, Baseline | None] = {}

    def settings(self, path: str) -> Settings:
        """Return the settings for a file. Raises `SettingsError`."""
        if self._finder is None:
            self._finder = SettingsFinder(self._options.settings)
        return self._finder.for_document(path)

    def key(self, settings: Settings) -> Key:
        """Return which folders of facts the settings choose."""
        facts = self._options.facts if self._options.facts is not None else settings.facts
        return facts, (*settings.extend_facts, *self._options.extend)

    def folders(self, settings: Settings) -> list[Path]:
        """Return the folders of facts, the base first. Raises `LedgerError` if the shipped facts are missing."""
        facts, extend = self.key(settings)
        return folders_of(Path(facts) if facts is not None else None, [Path(folder) for folder in extend])

    def project(self, settings: Settings) -> Project:
        """Return the ledger for a file with these settings; an older state of it where its files are broken now.

        Raises `LedgerError` where there was no ledger before, either.
        """
        key = self.key(settings)
        known = self._projects.get(key)
        if known is not None and key not in self._stale:
            return known
        facts, extend = Path(key[0]) if key[0] is not None else None, tuple(map(Path, key[1]))
        try:
            ledger = open_ledger(facts, extend, cache=self._options.cache)
            if known is not None and known.ledger.fingerprint == ledger.fingerprint:
                ledger.close()
                opened = known if not known.error else Project(facts, extend, known.checker)
            else:
                opened = Project(facts, extend, Checker(ledger))
        except LedgerError as error:
            if known is None:
                raise
            self.tell_once(
                f"the facts cannot be used as they are now ({error.args[0]}); an older state of them holds on"
            )
            opened = Project(facts, extend, known.checker, str(error.args[0]))
        self._projects[key] = opened
        self._stale.discard(key)
        return opened

    def draft(self, settings: Settings) -> Project:
        """Return the ledger for whoever writes its facts: what is wrong in them is left out. Raises `LedgerError`."""
        try:
            return self.project(settings)
        except LedgerError:
            key = self.key(settings)
            facts, extend = Path(key[0]) if key[0] is not None else None, tuple(map(Path, key[1]))
            if key not in self._drafts:
                self._drafts[key] = open_ledger(facts, extend, cache=self._options.cache, strict=False)
            return Project(facts, extend, Checker(self._drafts[key]))

    def waive(self, checked: Checked, settings: Settings) -> Checked:
        """Return a document without the findings that its project's baseline knows."""
        if settings.baseline is None or not checked.findings:
            return checked
        if settings.baseline not in self._baselines:
            try:
                self._baselines[settings.baseline] = read_baseline(Path(settings.baseline))
            except BaselineError as error:
                self.tell_once(str(error))
                self._baselines[settings.baseline] = None
        known = self._baselines[settings.baseline]
        return checked if known is None else copy.deepcopy(known).waive(checked)

    def forget_settings(self) -> None:
        """Read settings and baselines anew from now on."""
        self._finder = None
        self._told.clear()
        self.forget_baselines()

    def forget_baselines(self) -> None:
        """Read baselines anew from now on."""
        self._baselines.clear()

    def forget_ledgers(self) -> None:
        """Look at the facts anew, when they are next asked for."""
        self._stale = set(self._projects)
        self._drafts.clear()
        self._told.clear()

    def tell_once(self, message: str) -> None:
        """Tell the user something that would otherwise be said again with every key."""
        if message not in self._told:
            self._told.add(message)
            self._tell(message)

    @property
    def as_of(self) -> str | None:
        """The date from which every article speaks, if the command line said one."""
        return self._options.as_of


def folders_of(facts: Path | None, extend: Sequence[Path]) -> list[Path]:
    """Return the folders of a ledger, the base first."""
    return [facts if facts is not None else shipped_facts(), *extend]


def file_of(path: str, folders: Sequence[Path]) -> Path | None:
    """Return the file behind a ledger's path (`+N/…`: in the N-th folder that extends it), None if it is not there."""
    layer, path = layer_and_path(path)
    if layer >= len(folders):
        return None
    file = (folders[layer] / path).absolute()
    return file if file.is_file() else None


def layer_of(file: Path, folders: Sequence[Path]) -> tuple[int, str] | None:
    """Return in which folder a file of facts lies, and its path there; None if it lies in none of them."""
    for layer, folder in enumerate(folders):
        try:
            inside = file.resolve().relative_to(folder.resolve())
        except (OSError, ValueError):
            continue
        if not any(part.startswith(".") for part in inside.parts):
            return layer, inside.as_posix()
    return None
