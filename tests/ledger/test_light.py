"""The light `NamedTuple` and `dataclass` make the values that the ones of the standard library make."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any

import pytest

from ledger.light import NamedTuple, dataclass, field, replace


class Row(NamedTuple):
    """A row."""

    name: str
    size: int = 3
    tags: tuple[str, ...] = ()

    @property
    def double(self) -> int:
        return 2 * self.size


@dataclass(frozen=True, slots=True)
class Value:
    """A value."""

    name: str
    tags: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Single:
    """A value of one field."""

    name: str


@dataclass(slots=True)
class Changing:
    """A record."""

    name: str
    seen: list[str] = field(default_factory=list)


def test_a_named_tuple_is_a_tuple_with_names() -> None:
    row = Row("a", tags=("x",))
    assert row == ("a", 3, ("x",)) and row.double == 6 and Row._fields == ("name", "size", "tags")
    assert row._replace(size=4) == Row("a", 4, ("x",)) and row._asdict() == {"name": "a", "size": 3, "tags": ("x",)}
    assert repr(row) == "Row(name='a', size=3, tags=('x',))" and Row._make(["b", 1, ()]) == Row("b", 1)
    assert pickle.loads(pickle.dumps(row)) == row and type(copy.copy(row)) is Row
    match row:
        case Row(name, size):
            assert (name, size) == ("a", 3)
    with pytest.raises(ValueError, match="colour"):
        row._replace(colour=1)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        row.name = "b"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Row()  # type: ignore[call-arg]


@pytest.mark.parametrize("value", [Value("a", ("x",)), Single("a")])
def test_a_frozen_value_compares_and_cannot_be_changed(value: Any) -> None:
    again = copy.copy(value)
    assert again == value and again is not value and hash(again) == hash(value) and value != ("a", ("x",))
    assert hash(value) == hash(tuple(getattr(value, name) for name in value.__match_args__))
    assert pickle.loads(pickle.dumps(value)) == value and not hasattr(value, "__dict__")
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del value.name
    with pytest.raises(TypeError):
        type(value)()
    assert replace(value, name="b").name == dataclasses.replace(value, name="b").name == "b"
    assert repr(value).startswith(f"{type(value).__name__}(name='a'") and dataclasses.asdict(value)["name"] == "a"


def test_a_record_has_its_own_list_and_can_be_changed() -> None:
    first, second = Changing("a"), Changing("a")
    first.seen.append("x")
    first.name = "b"
    assert second == Changing("a", []) and first == Changing("b", ["x"])
    with pytest.raises(TypeError):
        hash(first)
