"""Frozen dataclasses to plain JSON values and back, by their annotations.

A field that came later takes its default, one that has gone is passed over: what an older
version kept can still be shown.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

Json: TypeAlias = Any
"""What `json` takes and gives."""

Annotation: TypeAlias = Any
"""A type as an annotation names it; Python has no type for all of them."""


def plain(value: object) -> Json:
    """`value` as `json` takes it; a set is sorted.

    >>> from ingest.spans import Span
    >>> plain((Span(1, 2),))
    [{'start': 1, 'end': 2}]
    """
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, set | frozenset):
        return sorted(plain(each) for each in value)
    return value


def restored(kind: type[T], value: object) -> T:
    """What `plain` made of an instance of `kind`, made into one again.

    Raises:
        ValueError: it is of another shape, or a name in it is no longer known.
    """
    return cast(T, _made(kind, value))


def _made(kind: Annotation, value: object) -> object:
    origin: Annotation = get_origin(kind)
    if kind is Any or kind is object:
        return value
    if origin in (Union, types.UnionType):
        return _one_of(get_args(kind), value)
    if origin is not None:
        return _collected(origin, get_args(kind), value)
    if is_dataclass(kind):
        return _dataclass(kind, value)
    if issubclass(kind, Enum):
        return kind(value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, kind):
        return value
    raise ValueError(f"expected {kind.__name__}, found {type(value).__name__}")


def _one_of(kinds: tuple[Annotation, ...], value: object) -> object:
    faults = []
    for kind in kinds:
        if kind is type(None):
            if value is None:
                return None
            continue
        try:
            return _made(kind, value)
        except ValueError as error:
            faults.append(str(error))
    raise ValueError("; ".join(faults) or f"found {type(value).__name__}")


def _collected(origin: Annotation, kinds: tuple[Annotation, ...], value: object) -> object:
    if isinstance(value, dict) and issubclass(dict, origin):
        return {key: _made(kinds[1], each) for key, each in value.items()}
    if not isinstance(value, list):
        raise ValueError(f"expected a list, found {type(value).__name__}")
    if origin is tuple and Ellipsis not in kinds:
        return tuple(_made(kind, each) for kind, each in zip(kinds, value, strict=True))
    made = [_made(kinds[0], each) for each in value]
    if origin in (tuple, frozenset, list, set):
        return origin(made)
    return tuple(made)


def _dataclass(kind: Annotation, value: object) -> object:
    if not isinstance(value, dict):
        raise ValueError(f"expected {kind.__name__}, found {type(value).__name__}")
    hints = _hints(kind)
    given: dict[str, object] = {}
    for field in fields(kind):
        if field.name in value:
            given[field.name] = _made(hints[field.name], value[field.name])
        elif field.default is MISSING and field.default_factory is MISSING:
            raise ValueError(f"{kind.__name__} has no {field.name}")
    return kind(**given)


@cache
def _hints(kind: type) -> dict[str, Annotation]:
    return get_type_hints(kind)
