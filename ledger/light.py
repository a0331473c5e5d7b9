"""`NamedTuple` and `dataclass` for modules on the way of a check: the same values, a fifth of the time to define them.

Type checkers see the ones of the standard library. At run time a class is made with one short compilation, no annotation
is looked at, and neither `typing` nor `dataclasses` (which brings `inspect`, `ast` and `dis`) is imported. What is left
out is what nobody here uses: ordering, `init=False`, `InitVar`, inheritance between such classes.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
    from typing import NamedTuple
else:
    from operator import attrgetter
    from types import MappingProxyType

    try:
        from _collections import _tuplegetter as _getter
    except ImportError:  # another implementation of Python
        from operator import itemgetter

        def _getter(position, doc):
            return property(itemgetter(position), doc=doc)

    def _function(source, names):
        return eval(source, {"__builtins__": {}, **names})

    class _Row(tuple):
        """What every named tuple can do."""

        __slots__ = ()
        _fields = ()
        _field_defaults = MappingProxyType({})

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, /, **changed):
            row = type(self)(*map(changed.pop, self._fields, self))
            if changed:
                raise ValueError(f"Got unexpected field names: {list(changed)!r}")
            return row

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            listed = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({listed})"

        def __getnewargs__(self):
            return tuple(self)

    class _RowMaker(type):
        def __new__(mcs, name, bases, space):
            fields = tuple(space.get("__annotations__", ()))
            defaults = {field: space[field] for field in fields if field in space}
            listed = ", ".join(fields)
            new = _function(f"lambda _cls, {listed}: _new(_cls, ({listed},))", {"_new": tuple.__new__})
            new.__name__, new.__qualname__ = "__new__", f"{name}.__new__"
            new.__defaults__ = tuple(defaults.values())
            space.update({field: _getter(at, field) for at, field in enumerate(fields)})
            space.update(__slots__=(), __new__=new, __match_args__=fields, _fields=fields, _field_defaults=defaults)
            return type(name, (_Row,), space)

    class _NamedTuple:
        def __mro_entries__(self, bases):
            return (_maker,)

    _maker = type.__new__(_RowMaker, "NamedTuple", (), {})
    NamedTuple = _NamedTuple()

    class _Factory:
        """A default that is made anew for each value."""

        __slots__ = ("make",)

        def __init__(self, make):
            self.make = make

    def field(*, default=None, default_factory=None):
        return default if default_factory is None else _Factory(default_factory)

    def replace(value, /, **changed):
        """A value of a `dataclass` with some of its fields changed."""
        for name in value.__match_args__:
            if name not in changed:
                changed[name] = getattr(value, name)
        return value.__class__(**changed)

    class _Fields:
        """What `dataclasses.fields`, `replace` and `asdict` ask a class for, worked out when one of them asks."""

        def __get__(self, value, cls):
            from dataclasses import make_dataclass

            return make_dataclass(cls.__name__, cls.__match_args__).__dataclass_fields__

    def dataclass(*, frozen=False, slots=False):
        return lambda cls: _data_class(cls, frozen, slots)

    def _data_class(cls, frozen, slots):
        fields = tuple(getattr(cls, "__annotations__", ()))
        space = dict(cls.__dict__)
        given = {name: space.pop(name) for name in fields if name in space}
        if slots:
            space.pop("__dict__", None)
            space.pop("__weakref__", None)
            space["__slots__"] = fields
            qualified = cls.__qualname__
            cls = type(cls)(cls.__name__, cls.__bases__, space)
            cls.__qualname__ = qualified
        cls.__match_args__ = fields
        cls.__init__ = _initializer(cls, fields, given, slots, frozen)
        all_of = attrgetter(*fields) if fields else lambda value: ()
        values = all_of if len(fields) != 1 else lambda value: (all_of(value),)
        defined = cls.__dict__
        if "__eq__" not in defined:
            cls.__eq__ = lambda self, other: (
                values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented
            )
        if frozen:
            if defined.get("__hash__") is None:
                cls.__hash__ = lambda self: hash(values(self))
            cls.__setattr__ = cls.__delattr__ = _refuse
        elif "__hash__" not in defined:
            cls.__hash__ = None
        if "__repr__" not in defined:
            cls.__repr__ = _represent
        cls.__dataclass_fields__ = _Fields()
        cls.__reduce__ = lambda self: (self.__class__, values(self))
        return cls

    def _initializer(cls, fields, given, slots, frozen):
        names, parts, body = {}, [], []
        for name in fields:
            default = given.get(name, _Factory)
            value = name
            if isinstance(default, _Factory):
                names[f"_make_{name}"] = default.make
                names["_none"] = _Factory
                parts.append(f"{name}=_none")
                value = f"_make_{name}() if {name} is _none else {name}"
            elif default is not _Factory:
                names[f"_default_{name}"] = default
                parts.append(f"{name}=_default_{name}")
            else:
                parts.append(name)
            if not frozen:
                body.append(f"self.{name} = {value}")
            elif slots:
                names[f"_set_{name}"] = cls.__dict__[name].__set__
                body.append(f"_set_{name}(self, {value})")
            else:
                body.append(f"_set(self, '{name}', {value})")
        names["_set"] = object.__setattr__
        made = {}
        exec(f"def __init__(self, {', '.join(parts)}):\n " + "\n ".join(body or ["pass"]), names, made)
        return made["__init__"]

    def _represent(self):
        listed = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{self.__class__.__qualname__}({listed})"

    def _refuse(self, name, value=None):
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot change field {name!r}")


__all__ = ["NamedTuple", "dataclass", "field", "replace"]
