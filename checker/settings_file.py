"""The settings file nearest to a folder in, settings out; every mistake in it is an error that says what to do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from checker.catalogue import CODES
from checker.settings import Override, Settings
from checker.speaking import parse_as_of
from ledger.closest import closest

NAMES = ("factledger.toml", "pyproject.toml")
"""In one folder the first of these that holds settings is read."""
FAIL_ON = ("error", "warning", "info", "never")
SEVERITIES = ("error", "warning", "info")


_Read = Callable[[Any, str, Path], Any]


class SettingsError(Exception):
    """A settings file cannot be used; the message names it and says what to do."""


class SettingsFinder:
    """Finds the settings for documents; remembers folders that it has seen."""

    def __init__(self, chosen: Path | None = None) -> None:
        self._chosen = read_settings(chosen, required=True) if chosen is not None else None
        self._seen: dict[Path, Settings] = {}

    def for_folder(self, folder: Path) -> Settings:
        """Return the settings nearest to a folder, going up. Raises `SettingsError`."""
        if self._chosen is not None:
            return self._chosen
        folder = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay, `..` does not lead astray
        known = self._seen.get(folder)
        if known is None:
            found = next((s for name in NAMES if (s := read_settings(folder / name)) is not None), None)
            known = found or (self.for_folder(folder.parent) if folder.parent != folder else Settings())
            self._seen[folder] = known
        return known

    def for_document(self, path: str) -> Settings:
        """Return the settings for one document, with the overrides for its path. Raises `SettingsError`."""
        return self.for_folder(Path() if path == "-" else Path(path).parent).for_path(path)

    def for_run(self, paths: Iterable[str]) -> Settings:
        """Return the settings nearest to all the paths together. Raises `SettingsError`."""
        given = [Path(os.path.abspath(path)) for path in paths if path != "-"]  # noqa: PTH100
        folders = [path if path.is_dir() else path.parent for path in given]
        if not folders:
            return self.for_folder(Path())
        shared = folders[0]
        for folder in folders[1:]:
            while not folder.is_relative_to(shared):
                shared = shared.parent
        return self.for_folder(shared)


def read_settings(file: Path | None, required: bool = False) -> Settings | None:
    """Return the settings in a file; None where there are none. Raises `SettingsError`."""
    if file is None:
        return None
    try:
        data = file.read_bytes()
    except OSError as error:
        if required:
            raise SettingsError(f"{file}: cannot read the settings: {error.strerror}") from None
        return None
    if file.name == "pyproject.toml" and b"tool.factledger" not in data and b"[tool]" not in data:
        return None
    import tomllib  # here, since most folders have no settings and every check pays for what is imported

    try:
        table: Any = tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{file}: not valid TOML: {error}") from None
    if file.name == "pyproject.toml":
        tool = table.get("tool", {})
        if "factledger" not in tool:
            return None
        table = tool["factledger"]
        if not isinstance(table, dict):
            raise SettingsError(f"{file}: [tool.factledger] is a table")
    return Settings(file=file, **_values(table, file, _READERS, "settings"))


def _values(table: dict[str, Any], file: Path, readers: dict[str, _Read], what: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        read = readers.get(name)
        if read is None:
            close = closest(name, readers)
            hint = f"did you mean '{close[0]}'?" if close else "known are: " + ", ".join(sorted(readers))
            raise SettingsError(f"{file}: unknown key '{key}' in the {what}; {hint}")
        values[name] = read(value, f"{file}: '{key}'", file)
    return values


def _text(value: Any, where: str, file: Path) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"{where} is a text in quotes")
    return value


def _flag(value: Any, where: str, file: Path) -> bool:
    if not isinstance(value, bool):
        raise SettingsError(f"{where} is true or false")
    return value


def _number(value: Any, where: str, file: Path) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise SettingsError(f"{where} is a whole number from 1")
    return value


def _texts(value: Any, where: str, file: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f'{where} is a list of texts: ["…", "…"]')
    return tuple(value)


def _folder(value: Any, where: str, file: Path) -> str:
    """A folder or file, relative to the settings file."""
    return str(file.parent / _text(value, where, file))


def _folders(value: Any, where: str, file: Path) -> tuple[str, ...]:
    return tuple(str(file.parent / item) for item in _texts(value, where, file))


def _date(value: Any, where: str, file: Path) -> str:
    text = value if isinstance(value, str) else str(value)  # TOML has dates of its own
    if parse_as_of(text) is None:
        raise SettingsError(f"{where}: '{text}' is not an EDTF date such as 2021-04-20, 2021-04, 2021 or 2021~")
    return text


def _fail_on(value: Any, where: str, file: Path) -> str:
    return _one_of(value, FAIL_ON, where)


def _one_of(value: Any, known: tuple[str, ...], where: str) -> str:
    if value not in known:
        raise SettingsError(f"{where} is one of {', '.join(known)}, not '{value}'")
    return str(value)


def _codes(value: Any, where: str, file: Path) -> frozenset[str]:
    return frozenset(_code(item, where) for item in _texts(value, where, file))


def _code(value: str, where: str) -> str:
    if value not in CODES:
        close = closest(value, CODES)
        hint = f"; did you mean '{close[0]}'?" if close else f"; the codes are {', '.join(CODES)}"
        raise SettingsError(f"{where}: there is no code '{value}'{hint}")
    return value


def _severity(value: Any, where: str, file: Path) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise SettingsError(f'{where} is a table of codes: {{wrong-count = "warning"}}')
    return tuple((_code(code, where), _one_of(level, SEVERITIES, f"{where}, {code}")) for code, level in value.items())


def _overrides(value: Any, where: str, file: Path) -> tuple[Override, ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise SettingsError(f"{where} is a list of tables, each with `paths` and what holds for them")
    found = []
    for table in value:
        if "paths" not in table:
            raise SettingsError(f"{where}: an override needs `paths`, a list of globs")
        values = _values(table, file, {"paths": _texts, **_PER_PATH}, "overrides")
        paths = values.pop("paths")
        found.append(Override(paths, tuple(values.items())))
    return tuple(found)


_PER_PATH: dict[str, _Read] = {
    "default_as_of": _date,
    "select": _codes,
    "ignore": _codes,
    "severity": _severity,
    "max_megabytes": _number,
}
_READERS: dict[str, _Read] = {
    **_PER_PATH,
    "facts": _folder,
    "extend_facts": _folders,
    "fail_on": _fail_on,
    "baseline": _folder,
    "show_supported": _flag,
    "exclude": _texts,
    "overrides": _overrides,
}
