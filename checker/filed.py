"""A table of a ledger as a mapping: a row is read, and made into a value, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar, overload

from ledger.tables import Tables

_Value = TypeVar("_Value")
_Other = TypeVar("_Other")


class Filed(Mapping[str, _Value]):
    """Words to values, in the order in which they were filed."""

    def __init__(self, tables: Tables, name: str, read: Callable[[Any], _Value]) -> None:
        self._tables = tables
        self._name = name
        self._read = read
        self._words = {word: at for at, word in enumerate(tables.words(name))}
        self._values: dict[str, _Value] = {}

    def __getitem__(self, word: str) -> _Value:
        value = self.get(word)
        if value is None:
            raise KeyError(word)
        return value

    @overload
    def get(self, key: str, /) -> _Value | None: ...
    @overload
    def get(self, key: str, /, default: _Value | _Other) -> _Value | _Other: ...
    def get(self, key: str, /, default: Any = None) -> Any:
        """The value of a word, or the default."""
        if key not in self._words:
            return default
        value = self._values.get(key)
        if value is None:
            value = self._values[key] = self._read(self._tables.get(self._name, key))
        return value

    def in_order(self, words: Iterable[str]) -> list[str]:
        """Those of the words that the table has, in the order in which they were filed."""
        return sorted({word for word in words if word in self._words}, key=self._words.__getitem__)

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)
